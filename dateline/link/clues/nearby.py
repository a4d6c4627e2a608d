"""The weekday on which a page was written, by what it says beside "yesterday" and "tomorrow", or of its paper.

Needs    the article's text, its quotations, what was cut from around it
Gives    `DayClue`s
Rule     in a page's own voice "yesterday, Friday" was written on a Saturday, "Wednesday, the day before yesterday" on a
         Friday; a paper that "appears on Wednesdays" is of one
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator

from dateline.link.clues.weights import DATED_WEEKDAY, HEADED_WEEKDAY, clue
from dateline.link.occasions import Words
from dateline.model import DayClue, Span

_WEEKDAY = rf"(?P<weekday>{'|'.join(day_name)})"
_BACK = {
    "the day before yesterday": 2, "yesterday": 1, "today": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tomorrow": -1, "the day after tomorrow": -2,
}  # fmt: skip
"""How many days after the day that such a word means the page is written."""
_NEAR = rf"(?P<near>{'|'.join(sorted(_BACK, key=len, reverse=True))})"
_BESIDE = (
    re.compile(
        rf"\b{_NEAR}(?:\s+(?:morning|afternoon|evening|night))?(?:,| is| was)?\s+(?:on\s+|a\s+)?\(?"
        rf"{_WEEKDAY}\b(?!['’]s)",
        re.I,
    ),
    re.compile(rf"\b{_WEEKDAY},?\s+\(?{_NEAR}\b", re.I),
)
_NUMBERED = re.compile(
    rf"\b{_NEAR},?\s+(?:on\s+)?(?:the\s+)?(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th|(?=\s+(?:{'|'.join(month_name[1:])})))"
    rf"(?:\s+(?:of\s+)?(?P<month>{'|'.join(month_name[1:])}))?\b(?!\s+(?:[a-z]+\s+)?(?:anniversary|time|round|day|session|year))",
    re.I,
)
"""“Tomorrow, the 27th”, “yesterday, 3 May”."""
_OF_THE_PAPER = re.compile(
    rf"\b(?:appears|(?:comes\s+)?out|is\s+(?:published|printed|issued))\s+(?:every\s+|each\s+|on\s+)?{_WEEKDAY}s?\b"
    rf"|\b(?:weekly|paper|magazine|gazette|every|each)\W{{1,3}}(?:every\s+|each\s+)?(?P<weekday2>{'|'.join(day_name)})s?\b",
    re.I,
)
"""What a paper says of its own days, in its head or at its foot."""
_ELSE = re.compile(r"\b(?:newsletters?|inbox|e-?mails?|podcasts?|programme|show|market|mass)\b", re.I)
"""What comes on a weekday and is not the paper: "in your inbox every Friday"."""
_BEFORE = 60
"""Characters around a weekday in which that stands."""
_HEAD_OR_FOOT = 160
"""Characters at both ends of a text in which a paper speaks of itself."""


def nearby(words: Words) -> Iterator[DayClue]:
    """All clues by weekdays that the page tells from its own day, or of its paper."""
    text = words.article.text
    quoted = [(q.start, q.end) for q in words.findings.quotations]
    for form in _BESIDE:
        for match in form.finditer(text):
            if not any(start <= match.start() < end for start, end in quoted):
                weekday = _moved(match["weekday"], _BACK[" ".join(match["near"].lower().split())])
                at = (match.start(), match.end(), match.group())
                yield clue(
                    f"the page was written on a {day_name[weekday - 1]}",
                    DATED_WEEKDAY,
                    at,
                    weekday=weekday,
                    window=(0, 0),
                )
    for match in _NUMBERED.finditer(text):
        if not any(start <= match.start() < end for start, end in quoted):
            months = [list(month_name).index(match["month"].capitalize())] if match["month"] else range(1, 13)
            back = _BACK[" ".join(match["near"].lower().split())]
            yield clue(
                "the page tells how far from its own day this one is", DATED_WEEKDAY, (*match.span(), match.group()),
                on="|".join(f"{month:02}-{int(match['day']):02}" for month in months), window=(back, back),
            )  # fmt: skip
    yield from _of_its_paper(words)


def _of_its_paper(words: Words) -> Iterator[DayClue]:
    """The weekday of a paper that has but one."""
    text = words.article.text
    ends: list[tuple[str, Span | None]] = [(piece.text, None) for piece in words.article.dropped]
    ends += [(text[:_HEAD_OR_FOOT], (0, 0)), (text[-_HEAD_OR_FOOT:], (max(len(text) - _HEAD_OR_FOOT, 0), 0))]
    found: dict[str, tuple[int, int, str]] = {}
    for piece, at in ends:
        for match in _OF_THE_PAPER.finditer(piece):
            if _ELSE.search(piece, max(match.start() - _BEFORE, 0), match.end() + _BEFORE):
                continue
            start = at[0] + match.start() if at else 0
            found.setdefault(
                (match["weekday"] or match["weekday2"]).capitalize(),
                (start, start + len(match[0]) if at else 0, match[0]),
            )
    if len(found) == 1:
        name, told = next(iter(found.items()))
        yield clue(f"the paper is of {name}s", HEADED_WEEKDAY, told, weekday=_moved(name, 0), window=(0, 0))


def _moved(weekday: str, days: int) -> int:
    return (list(day_name).index(weekday.capitalize()) + days) % 7 + 1
