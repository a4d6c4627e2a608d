"""Those who are called by their number alone: "seven Bolivian soldiers were held. *The seven* were freed on Friday."

Needs    a text and the actors found in it
Gives    the actors, with a people for each number that stands alone for people counted before
Rule     it is the last number like it that tells of an actor ("seven *Bolivian* soldiers", "nine employees of the
         *Russian embassy*"), some paragraphs back at most; where none does, or so many people are named since, nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import ActorMention

_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
            " eighteen nineteen twenty"
        ).split(),
        start=2,
    )
}
_NUMBER = rf"(?P<number>{'|'.join(_WORDS)}|[2-9]|[1-9]\d)"
_REACH = 2_500
"""Characters back in which those stand whom a number means."""
_DOES = (
    r"(?:\s+(?:were|was|are|had|have|has|will|would|could|may|must|said|say|told|also|later|then|who|whom|remain\w*|left|arrived"
    r"|face|appeared|denied|confessed|admitted|died|[a-z]{3,}ed)\b|\s*,\s+(?:who|all|among|most|some)\b)"
)
_BEFORE = re.compile(
    rf"\b{_NUMBER}\s+(?:(?:[a-z]+\s+){{0,2}}(?P<noun>[a-z]+s)\s+(?P<of>of|from|at)\s+(?:the\s+)?|(?:[a-z]+\s+){{0,2}})\Z",
    re.I,
)
_ALONE = re.compile(rf"\b(?P<who>(?:[Tt]he|[Aa]ll|[Tt]hose|[Tt]hese)\s+(?:{_NUMBER}|pair))(?={_DOES})")
_NOUN = re.compile(r"\s+[a-z]+s\b")


class _Counted(NamedTuple):
    """A number of people told of, and the actor that its words name."""

    number: int
    at: int
    actor: ActorMention
    words: str


def with_numbered(text: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Add those whom a number alone means; people counted before go before "the two"."""
    counted = [found for actor in actors for found in _counted(text, actor)]
    added = list(_alone(text, counted, actors)) if counted else []
    spans = [(mention.start, mention.end) for mention in added]
    kept = (a for a in actors if a.kind != "group" or not any(a.start < e and s < a.end for s, e in spans))
    return sorted([*kept, *added], key=lambda a: (a.start, a.end))


def _counted(text: str, actor: ActorMention) -> Iterator[_Counted]:
    """The number before an actor's words, of them or of people who are of it."""
    if actor.country is None or actor.kind not in ("people", "state", "body", "organisation"):
        return
    found = _BEFORE.search(text, max(0, actor.start - 60), actor.start)
    of_it = found is not None and found["of"] is not None
    if found is None or (not of_it and actor.kind != "people" and actor.role != "adjective"):
        return
    named = _NOUN.match(text, actor.end) if actor.kind != "people" and not of_it else None
    if not of_it and actor.kind != "people" and named is None:
        return
    start, end = (found.start("noun") if of_it else actor.start), (named.end() if named else actor.end)
    yield _Counted(_value(found["number"]), actor.start, actor, text[start:end])


def _alone(text: str, counted: Sequence[_Counted], actors: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """The numbers that stand alone; as many people who are named since are these, and none who were counted before."""
    for found in _ALONE.finditer(text):
        number = _value(found["number"]) if found["number"] else 2  # "the pair"
        meant = [c for c in counted if c.number == number and found.start() - _REACH <= c.at < found.start()]
        named = {a.name for a in actors if meant and a.kind == "person" and meant[-1].at < a.start < found.start()}
        if meant and len(named) < number:
            actor = meant[-1].actor
            yield ActorMention(
                start=found.start("who"), end=found.end("who"), words=found["who"], kind="people", name=meant[-1].words,
                country=actor.country, sectors=actor.sectors, head=found.span("who"),
            )  # fmt: skip


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word.lower()]
