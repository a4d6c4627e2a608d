"""Dates that stand in a sentence: which of them may be an act's, and which are of something else that it names.

Needs    a text, the findings of its sentences, where an act's words stand
Gives    the dates of a sentence; whether one is told of another thing ("the *1951* treaty", "which joined in *2019*")
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.model import Findings, Span, TimeMention

_INSERTED = re.compile(r",\s+(?:which|who|whose|where|whom)\b[^,;.]*\Z")
"""A clause between commas, up to a date in it: "Chile, *which closed its gates* last autumn, asked"."""
_CLAUSE = 160
_OF = re.compile(r"\bof\s+(?:the\s+)?\Z", re.I)
_THE = re.compile(r"(?:\b(?:the|a|an|its|their|his|her|this|that)|['’]s?)\s+\Z", re.I)
_NAMED = re.compile(
    r"\s+(?:[A-Z][\w’'-]+\s+){0,4}(?-i:[A-Z])[\w’'-]+|\s+(?:[\w’'-]+\s+){0,3}(?:treaty|accords?|agreements?|rulings?|award|war|deal"
    r"|pact|resolution|declaration|convention|memorandum|elections?|constitution|ceasefire|law|border|summit)\b"
)
_ELSEWHERE = re.compile(r"\b(?:who|which|that|when|where|whose|since|after)\b|[;—–]")
"""What parts an act from what is told of something else behind it."""
_YEAR = re.compile(r"\d{4}(?:-\d\d)?")
"""TIMEX3's value of a year or a month of one: these alone are parts of names."""
_REACH = 24
_PLANNED = re.compile(
    r",\s+(?:which|who|that|originally|initially|first)\s+(?:(?:was|were|is|are|had been|has been)\s+)?"
    r"(?:to be|to have been|due|planned|scheduled|set|meant|supposed|expected|slated)\b[^;.\n]*\Z"
)
"""A clause on when what is told of was to be: "put off the talks, *which were to be held from 21* to 23 November"."""


def dates_in(findings: Findings, sentence: Span) -> Sequence[TimeMention]:
    """The dates that a sentence names, though not which act's."""
    first, last = (bisect_left(findings.times, end, key=lambda t: t.start) for end in sentence)
    return [t for t in findings.times[first:last] if t.kind == "DATE" and not t.value.endswith("_REF")]


def is_anothers(text: str, date: TimeMention, cue: Span) -> bool:
    """Whether a date belongs to something else that the sentence names: no act told there is of it."""
    if date.start > cue[1] and _ELSEWHERE.search(text, cue[1], date.start):
        return True
    if date.end <= cue[0] and _is_inserted(text, date, cue):
        return True
    if date.start > cue[1] and _PLANNED.search(text[cue[1] : date.start]):
        return True
    if not _YEAR.fullmatch(date.value):
        return False
    before = max(0, date.start - _REACH), date.start
    named = None if not _THE.search(text, *before) else _NAMED.match(text, date.end, date.end + 3 * _REACH)
    return named is not None or _OF.search(text, *before) is not None


def _is_inserted(text: str, date: TimeMention, cue: Span) -> bool:
    """Whether a date stands in a relative clause that ends before an act's words."""
    first = max(date.start - _CLAUSE, text.rfind("\n", 0, date.start) + 1)
    return _INSERTED.search(text[first : date.start]) is not None and "," in text[date.end : cue[0]]
