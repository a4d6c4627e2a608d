"""Whether a count of days or years is meant exactly, and how far it may be off where nothing is said."""

from __future__ import annotations

import re

from dateline.model import TimeMention

_ROUGH = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|more than|at least|less than|up to|than|past|last|first|next|within)\b"
    r"\s*(?:[\w-]+)?\s*$",
    re.I,
)
_ROUGH_WORDS = re.compile(
    r"(?:about|around|some|nearly|almost|over|more|at least|less|up|roughly|approximately|just (?:over|under))\b", re.I
)
_EXACT = re.compile(r"\b(?:exactly|precisely)\s+$", re.I)
_EXACT_BEHIND = re.compile(r"\s*to the (?:day|week|month)\b", re.I)
_MARKS = re.compile(r"\b(?:marks?|marked|marking|celebrat(?:es?|ed|ing))\s+$", re.I)
_TURNS = re.compile(
    r"\b(?:it\s+(?:was|is|will\s+be)|makes?(?:\s+it)?|made(?:\s+it)?|will\s+(?:be|make(?:\s+it)?|mark))\s+\Z", re.I
)

SLACK = {"D": (-1, 1), "W": (-3, 6), "M": (-15, 30), "Y": (-31, 365)}
"""How many days “two weeks after” can be off, by unit: the next unit is not yet reached."""


def is_rough(text: str, time: TimeMention) -> bool:
    """Whether a count is said to be no exact one: "nearly ten years", "more than a year"."""
    before = text[max(0, time.start - 16) : time.start]
    return _ROUGH.search(before) is not None or _ROUGH_WORDS.match(time.words) is not None


def said_exact(text: str, time: TimeMention) -> bool:
    """Whether a count is said to be exact: "exactly two years", "two years to the day"."""
    return bool(_EXACT.search(text, max(0, time.start - 12), time.start) or _EXACT_BEHIND.match(text, time.end))


def marks(text: str, time: TimeMention) -> bool:
    """Whether a day or week "marks ten years" of something: an anniversary by another word."""
    return _MARKS.search(text, max(0, time.start - 14), time.start) is not None


def turns(text: str, time: TimeMention) -> bool:
    """Whether a count is full on a day: "yesterday it was *forty years* since", "Friday makes it *a year* since"."""
    return _TURNS.search(text, max(0, time.start - 24), time.start) is not None
