"""find: Article -> mentions. Which words of the text name actors, places, times, numbers, quotations, acts.

Needs    an `Article` in English; for the acts, its `Reading`
Gives    `Findings`: spans into `article.text`, nothing resolved beyond what the words themselves say

`find` goes before the reading, which is told what the rules know of the words, `with_reading` behind it.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import structs

from dateline.find.actors import find_actors
from dateline.find.acts import CODED, acts_of
from dateline.find.attributions import sayings_of
from dateline.find.choice import sight
from dateline.find.credits import credits_of
from dateline.find.glue import unglued
from dateline.find.own import in_force
from dateline.find.participles import with_participles
from dateline.find.places import find_places, held_apart
from dateline.find.quantities import find_quantities
from dateline.find.quotations import find_quotations
from dateline.find.text import sentences
from dateline.find.thirds import with_thirds
from dateline.find.times import entries_of, find_times
from dateline.find.transcripts import find_speeches
from dateline.find.where import put_in_place
from dateline.model import (
    Article,
    Attribution,
    Dateline,
    Findings,
    Mention,
    OwnActor,
    Reading,
    Span,
    TimeMention,
)

__all__ = ["find", "with_reading"]

M = TypeVar("M", bound=Mention)

_PARTIES = frozenset("he she it latter former".split())


def find(article: Article, own: tuple[OwnActor, ...] = ()) -> Findings:
    """Find all mentions of an article's text but acts and attributions, each list in the order of the text.

    `own` are actors that a user has added; they go before ours where names collide.
    """
    text, head = article.text, article.dateline
    split = unglued(sentences(text, head.end if head else None))
    sightings = sight(split, in_force(own, article.stated))
    actors = _outside(find_actors(text, sightings), head)
    places = _outside(held_apart(find_places(text, sightings, actors, head.place if head else None)), head)
    times = find_times(text, article.stated)
    # "its" owns what speaks, and does not speak
    parties = tuple(a for a in actors if a.kind != "pronoun" or a.name in _PARTIES)
    speeches = find_speeches(text, actors, places)
    quotations, inner = speeches.among(text, find_quotations(text, split, parties))
    actors = tuple(sorted((*actors, *speeches.speakers), key=lambda a: (a.start, -a.end)))
    return Findings(
        actors=actors,
        places=places,
        times=times,
        entries=entries_of(text, [(t.start, t.end) for t in times]),
        quantities=find_quantities(text, split, *_parted(times)),
        quotations=quotations,
        inner=inner,
        sentences=tuple((s.start, s.end) for s in split),
    )


def with_reading(article: Article, findings: Findings, reading: Reading, coded: float = CODED) -> Findings:
    """Add what was read: attributions, speakers, and acts (with a score of at least `coded`) in their places."""
    text = article.text
    said = sayings_of(text, findings, reading)
    attributions = tuple(a for a in (*credits_of(article), *said.attributions) if not _is_own(article, a))
    findings = structs.replace(findings, attributions=attributions, quotations=said.quotations)
    read = acts_of(text, findings, reading, coded)
    actors = tuple(sorted((*findings.actors, *read.actors), key=lambda mention: (mention.start, -mention.end)))
    findings = structs.replace(findings, actors=actors, actions=read.actions, uncoded=read.unread)
    findings = with_thirds(text, findings)
    findings = structs.replace(findings, actions=with_participles(text, findings))
    return structs.replace(findings, actions=put_in_place(text, findings))


def _is_own(article: Article, said: Attribution) -> bool:
    """Whether the outlet names itself: what it says is what the page says."""
    outlet = (article.outlet or "").casefold().removeprefix("the ")
    names = [article.text[slice(*span)].casefold().removeprefix("the ") for span in said.source]
    return bool(outlet) and names == [outlet]


def _parted(times: tuple[TimeMention, ...]) -> tuple[list[Span], list[Span]]:
    """The spans of times, those of durations apart: a number in one can say how long talks took."""
    spells = [(t.start, t.end) for t in times if t.kind == "DURATION"]
    return [(t.start, t.end) for t in times if t.kind != "DURATION"], spells


def _outside(mentions: tuple[M, ...], dateline: Dateline | None) -> tuple[M, ...]:
    """Where a dispatch was written, and by whose wire, are no parties and no places of what it tells."""
    if dateline is None or dateline.start is None or dateline.end is None:
        return mentions
    return tuple(m for m in mentions if m.end <= dateline.start or m.start >= dateline.end)
