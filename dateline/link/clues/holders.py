"""Who holds an office says of the year: a page that names the president of a state is of his time.

Needs    the article's actor mentions, the table of leaders
Gives    `DayClue`s: bounds, of the years in which somebody held the office by which the page calls him
Rule     as the press calls people by the office they hold; not in quoted words, not beside a year or "then", "former",
         "late", which tell of another time. A first name at the head of the page is enough, elsewhere two must agree
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.link.cast.people import is_office, office, title_of
from dateline.link.clues.weights import IN_OFFICE, RECENT, clue
from dateline.link.occasions import Words, sentence_at, within
from dateline.model import ActorMention, DayClue
from dateline.vocab.office_holders import leaders_of

_HEAD = 900
"""Characters of the page in which one holder alone is believed."""
_ANOTHER_TIME = re.compile(r"\b(?:then|former|late|ex|future|first|founding|legendary)[\s-]+(?:[\w-]+\s+){0,3}\Z", re.I)
_YEAR = re.compile(r"\d{4}(?:-.*)?|\d{2,3}")


class _Held(NamedTuple):
    """An office that the page says somebody holds, and the years for which the table has it."""

    mention: ActorMention
    title: str
    since: int
    until: int | None


def holders(words: Words) -> Iterator[DayClue]:
    """All clues of who was in office."""
    held = list(dict.fromkeys(_held(words)))
    agreed = [one for one in held if _is_agreed(one, held)]
    for one in {(each.since, each.until, each.title): each for each in reversed(agreed)}.values():
        at = (one.mention.start, one.mention.end, one.mention.words)
        who = f"by the table of leaders {one.mention.name}"
        yield clue(f"{who} is {one.title} since {one.since}", IN_OFFICE, at, not_before=date(one.since, 1, 1))
        # further down a page names those of yesterday by their office as well
        if one.mention.start >= _HEAD:
            continue
        if one.until is not None:
            yield clue(f"{who} was {one.title} until {one.until}", IN_OFFICE, at, not_after=date(one.until, 12, 31))
        else:
            claim = f"{who} was {one.title} in {_AS_OF}, and offices are mostly left within {_LEFT} years"
            yield clue(claim, RECENT, at, not_after=date(_AS_OF + _LEFT, 12, 31))


_AS_OF, _LEFT = 2025, 5
"""The year of the table (resources/leaders.tsv), and years after it in which whoever holds an office then mostly has
left it."""


def _held(words: Words) -> Iterator[_Held]:
    text = words.article.text
    for mention in words.findings.actors:
        title = title_of(mention)
        if mention.kind != "person" or not is_office(mention.title or "") or "ELI" in mention.sectors:
            continue
        sentence = sentence_at(words, mention.start)
        times = [t for t in within(words.findings.times, sentence) if not _is_quoted(words, t.start)]
        dated = any(t.anchor is None and _YEAR.fullmatch(t.value) for t in times)
        quoted = _is_quoted(words, mention.start)
        if dated or quoted or _ANOTHER_TIME.search(text, max(0, mention.start - 40), mention.start):
            continue
        terms = [
            term
            for leader in leaders_of(mention.name)
            if mention.country in (None, leader.country)
            for term in leader.terms
            if _is_same(term.office, title)
        ]
        if terms:  # of one who held it twice, the years from the first to the last
            ends = [term.until for term in terms]
            last = None if None in ends else max(end for end in ends if end is not None)
            yield _Held(mention, title, min(term.since for term in terms), last)


def _is_quoted(words: Words, at: int) -> bool:
    return any(q.start <= at < q.end for q in words.findings.quotations)


def _is_same(one: str, other: str) -> bool:
    """Whether two titles are of one office: "president", "state president"; of ministers only the same."""
    return one == other or (office(one) == office(other) and office(one) not in ("minister", "adviser", "secretary"))


def _is_agreed(one: _Held, held: list[_Held]) -> bool:
    """Whether a holder stands at the head of the page, or another's time in office meets his."""
    if one.mention.start < _HEAD:
        return True
    return any(other.mention.name != one.mention.name and _meet(one, other) for other in held)


def _meet(one: _Held, other: _Held) -> bool:
    return one.since <= (other.until or one.since) and other.since <= (one.until or other.since)
