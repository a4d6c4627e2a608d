"""find: Article -> mentions. Which words of the text name actors, places, times, numbers, quotations, acts.

Needs    an `Article` in English
Gives    `Findings`: spans into `article.text`, nothing resolved beyond what the words themselves say
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import structs

from dateline.find.actors import find_actors
from dateline.find.acts import find_acts
from dateline.find.attributions import find_attributions
from dateline.find.choice import sight
from dateline.find.glue import unglued
from dateline.find.own import in_force
from dateline.find.places import find_places, held_apart
from dateline.find.quantities import find_quantities
from dateline.find.quotations import find_quotations
from dateline.find.text import sentences
from dateline.find.thirds import with_thirds
from dateline.find.times import find_times
from dateline.find.where import put_in_place
from dateline.model import Article, Dateline, Findings, Mention, OwnActor

__all__ = ["find"]

M = TypeVar("M", bound=Mention)

_PARTIES = frozenset("he she it latter former".split())


def find(article: Article, own: tuple[OwnActor, ...] = ()) -> Findings:
    """Find all mentions of an article's text, each list in the order of the text.

    `own` are actors that a user has added; they go before ours where names collide.
    """
    text, head = article.text, article.dateline
    split = unglued(sentences(text, head.end if head else None))
    sightings = sight(split, in_force(own, article.stated))
    actors = _outside(find_actors(text, sightings), head)
    places = _outside(held_apart(find_places(text, sightings, actors, head.place if head else None)), head)
    times = find_times(text, article.stated)
    # "its" owns what acts, and neither acts nor speaks; of the others the rules for acts read the singular subjects
    parties = tuple(a for a in actors if a.kind != "pronoun" or a.name in _PARTIES)
    quotations = find_quotations(text, split, parties)
    actions, uncoded = find_acts(text, split, parties, times, places)
    findings = Findings(
        actors=actors,
        places=places,
        times=times,
        quantities=find_quantities(text, split, [(t.start, t.end) for t in times]),
        quotations=quotations,
        attributions=find_attributions(text, split, parties, quotations),
        actions=actions,
        sentences=tuple((s.start, s.end) for s in split),
        uncoded=uncoded,
    )
    findings = with_thirds(text, findings)
    return structs.replace(findings, actions=put_in_place(text, findings))


def _outside(mentions: tuple[M, ...], dateline: Dateline | None) -> tuple[M, ...]:
    """Where a dispatch was written, and by whose wire, are no parties and no places of what it tells."""
    if dateline is None or dateline.start is None or dateline.end is None:
        return mentions
    return tuple(m for m in mentions if m.end <= dateline.start or m.start >= dateline.end)
