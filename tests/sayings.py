"""Sayings as the network would read them, for tests of what is made of them."""

from __future__ import annotations

from dateline.article import article_from_text
from dateline.find import find as find_mentions
from dateline.find import with_reading
from dateline.model import Attribution, Findings, PartReading, Reading, SayingReading, Span, Stance


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def part(text: str, role: str, words: str, score: float = 0.9) -> PartReading:
    start, end = at(text, words)
    return PartReading(role=role, start=start, end=end, score=score, sure=score >= 0.5)


def saying(
    text: str, sources: str, cue: str, content: str, stance: Stance = "asserts", score: float = 0.9
) -> SayingReading:
    """A saying as the network would read it: parts are given by their words, several divided by "/"."""
    start, end = at(text, cue)
    parts = [part(text, "source", words) for words in sources.split("/") if words]
    parts += [part(text, "content", words) for words in content.split("/") if words]
    return SayingReading(start=start, end=end, stance=stance, score=score, parts=tuple(parts))


def found(text: str, *sayings: SayingReading, outlet: str | None = None) -> Findings:
    article = article_from_text(text, published="2024-05-06", outlet=outlet)
    return with_reading(article, find_mentions(article), Reading(sayings=sayings))


def rows(text: str, *sayings: SayingReading) -> list[tuple[list[str], list[str], str]]:
    """Sources, contents and stance of each attribution."""
    return [shown(text, a) for a in found(text, *sayings).attributions]


def shown(text: str, a: Attribution) -> tuple[list[str], list[str], str]:
    return [text[slice(*s)] for s in a.source], [text[slice(*c)] for c in a.content], a.stance
