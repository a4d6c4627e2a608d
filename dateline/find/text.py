"""Sentences and tokens of a text, with their offsets: what every finder reads.

A line break always ends a sentence, since headlines and list items carry no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.model import Span

# "HEKim" is an honorific that lost its blank, as state agencies print it: no English word begins like that.
_TOKEN = re.compile(
    r"HE(?=[A-Z][a-z])|\d+(?:[.,]\d+)+|\w+(?:[-‐‑](?:(?![A-Z])|(?=(?:General|Generals|Elect|Designate|Chief)\b))\w+)*|[^\w\s]"
)
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_START = re.compile(r"\s+[\"'“‘«(\[]*[A-Z0-9À-ÖØ-ÞĀ-Ž]")

# What ends in a full stop without ending a sentence; single capitals (initials, "U.S.") are a rule of their own.
_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof gen col lt capt maj sgt adm sen rep gov pres sec st jr sr no vs etc inc co corp"
        " ltd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g"
        " i.e a.m p.m approx est dept univ ft mt hon rev messrs msgr mgr supt insp brig cmdr cpl mme sra"
    ).split()
)


class Token(NamedTuple):
    """A word or a mark, with its characters' offsets."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """The words and marks of a short text, such as a name, without their places."""
    # most names of the tables are bare words, and all tables are read when a process begins
    plain = text.isascii() and text.replace(" ", "").isalpha() and not text.startswith("HE")
    return text.split() if plain else _TOKEN.findall(text)


def spell(tokens: Iterable[Token]) -> str:
    """Write tokens as they stood in the text, white space of any kind as one blank."""
    words, end = "", -1
    for token in tokens:
        words += (" " if words and token.start > end else "") + token.text
        end = token.end
    return words


class Sentence(NamedTuple):
    """A sentence and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    def between(self, first: int, last: int) -> str:
        """The tokens first..last-1 as lower-case text, a blank between each."""
        return " ".join(token.text.lower() for token in self.tokens[max(first, 0) : last])


def sentences(text: str, dateline: int | None = None) -> tuple[Sentence, ...]:
    """Split a text into sentences, in order; blank lines give none. One ends where the dateline does."""
    return tuple(
        Sentence(start, end, tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)))
        for line in re.finditer(r"[^\n]+", text)
        for part in _parted(line.span(), dateline)
        for start, end in _split(text, part)
    )


def _parted(line: Span, at: int | None) -> Iterator[Span]:
    if at is None or not line[0] < at < line[1]:
        yield line
    else:
        yield from ((line[0], at), (at, line[1]))


def _split(text: str, line: Span) -> list[Span]:
    cuts, start = [], line[0]
    for stop in _STOP.finditer(text, *line):
        if _START.match(text, stop.end(), line[1]) and not _is_abbreviation(text, start, stop):
            cuts.append((start, stop.end()))
            start = stop.end()
    cuts.append((start, line[1]))
    return [trimmed for cut in cuts for part in _shortened(text, cut) if (trimmed := trim(text, part))]


LONGEST = 1_200
"""Characters of a sentence. The longest of 11,227 in 300 news articles has 859; of 10,185 in a state agency's 1,183,
15 have more. What is longer is cut at a mark or a blank, since finders weigh the words of a
sentence against one another."""


def _shortened(text: str, cut: Span) -> Iterator[Span]:
    start, end = cut
    while end - start > LONGEST:
        reach = start + LONGEST
        marks = (text.rfind("; ", start, reach), text.rfind(", ", start, reach), text.rfind(" ", start, reach))
        at = next((mark + 1 for mark in (max(marks[:2]), marks[2]) if mark > start), reach)
        yield start, at
        start = at
    yield start, end


def _is_abbreviation(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop.group() != ".":
        return False
    word = re.split(r"[\s(\"“‘]", text[start : stop.start()])[-1].lower()
    # "U.S. President" goes on; "in the U.S. The" begins anew, and only the word after it tells
    if re.fullmatch(r"(?:[a-z]\.)*[a-z]", word):
        return not re.match(
            r"\s+(?:The|A|An|In|On|But|And|He|She|It|They|This|That|We)\s", text[stop.end() : stop.end() + 8]
        )
    return word in _ABBREVIATIONS


def trim(text: str, span: Span) -> Span | None:
    """Cut white space from both ends of a span; None when nothing is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


_HOLDS = re.compile(
    r"\b(?:of|in|to|at|for|from|with|on|near|against|by|between|among|including)\s+(?:the\s+|a\s+)?$", re.I
)


def is_held(text: str, at: int) -> bool:
    """Whether a preposition stands before the words at an offset: who is held by one does not speak or act."""
    return _HOLDS.search(text, max(0, at - 20), at) is not None
