"""find: Article -> mentions. Which words of the text name actors, places, times, numbers, quotations, acts.

Needs    an `Article` in English
Gives    `Findings`: spans into `article.text`, nothing resolved beyond what the words themselves say
"""

from __future__ import annotations

from typing import TypeVar

from dateline.find.actors import find_actors
from dateline.find.acts import find_acts
from dateline.find.attributions import find_attributions
from dateline.find.lexicon import sight
from dateline.find.places import find_places, held_apart
from dateline.find.quantities import find_quantities
from dateline.find.quotations import find_quotations
from dateline.find.text import sentences
from dateline.find.times import find_times
from dateline.model import Article, Dateline, Findings, Mention

__all__ = ["find"]

M = TypeVar("M", bound=Mention)


def find(article: Article) -> Findings:
    """Find all mentions of an article's text, each list in the order of the text."""
    text, head = article.text, article.dateline
    split = sentences(text, head.end if head else None)
    sightings = sight(split)
    actors = _outside(find_actors(text, sightings), head)
    places = _outside(held_apart(find_places(text, sightings, actors)), head)
    times = find_times(text, article.published)
    quotations = find_quotations(text, split, actors)
    actions, uncoded = find_acts(text, split, actors, times, places)
    return Findings(
        actors=actors,
        places=places,
        times=times,
        quantities=find_quantities(text, split, [(t.start, t.end) for t in times]),
        quotations=quotations,
        attributions=find_attributions(text, split, actors, quotations),
        actions=actions,
        sentences=tuple((s.start, s.end) for s in split),
        uncoded=uncoded,
    )


def _outside(mentions: tuple[M, ...], dateline: Dateline | None) -> tuple[M, ...]:
    """Where a dispatch was written, and by whose wire, are no parties and no places of what it tells."""
    if dateline is None or dateline.start is None or dateline.end is None:
        return mentions
    return tuple(m for m in mentions if m.end <= dateline.start or m.start >= dateline.end)
