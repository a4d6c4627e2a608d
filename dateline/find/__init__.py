"""find: Article -> mentions. Which words of the text name actors, places, times, numbers, quotations, acts.

Needs    an `Article` in English
Gives    `Findings`: spans into `article.text`, nothing resolved beyond what the words themselves say
"""

from __future__ import annotations

from dateline.find.actors import find_actors
from dateline.find.acts import find_acts
from dateline.find.attributions import find_attributions
from dateline.find.choice import sight
from dateline.find.places import find_places, held_apart
from dateline.find.quantities import find_quantities
from dateline.find.quotations import find_quotations
from dateline.find.text import sentences
from dateline.find.times import find_times
from dateline.model import Article, Findings

__all__ = ["find"]

_PARTIES = frozenset("he she it latter former".split())


def find(article: Article) -> Findings:
    """Find all mentions of an article's text, each list in the order of the text."""
    text = article.text
    split = sentences(text)
    sightings = sight(split)
    actors = find_actors(text, sightings)
    places = held_apart(find_places(text, sightings, actors))
    times = find_times(text, article.published)
    # "its" owns what acts, and neither acts nor speaks; of the others the rules for acts read the singular subjects
    parties = tuple(a for a in actors if a.kind != "pronoun" or a.name in _PARTIES)
    quotations = find_quotations(text, split, parties)
    actions, uncoded = find_acts(text, split, parties, times, places)
    return Findings(
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
