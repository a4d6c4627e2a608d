"""Shingles: a text as the runs of words that it is made of, so that texts can be compared by what they share.

Needs    texts
Gives    their words with where they stand, shingles (numbers for each run of `K` words), fingerprints (some of them,
         chosen by the text alone), and the passages that two texts share
Source   winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting" (2003):
         of every `WINDOW` shingles in a row the least is kept, so two texts with `K + WINDOW - 1` words in common, in
         a row, always have a fingerprint in common. Nothing is left to chance, as it is with MinHash
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

K = 5
"""Words of a shingle. Tried on 703 different dispatches of one agency: with three, five, eight words the most alike of
them share 0.63, 0.54, 0.51 of their shingles, and one with every 40th word changed keeps 0.86, 0.78, 0.66 (medians)."""
WINDOW = 4
"""Shingles of which one is kept: eight words in common are seen, and two shingles in five are kept."""
SHORTEST = 12
"""Words of a passage: shorter runs are titles of office and stock phrases, which nobody copied."""

# scripts written without blanks have a word a character, else a page of them would be a few long words
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_POWERS = tuple(pow(_BASE, K - 1 - at, 1 << 64) for at in range(K))
_PLACES = 8
"""Places of one shingle that are tried: a text that says one thing a thousand times would else be tried a million."""


class Run(NamedTuple):
    """Words first..last-1 of one text that stand at other..other+last-first-1 of another."""

    first: int
    last: int
    other: int


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without marks and spacing."""
    return [word.lower() for word in _WORD.findall(text)]


def places_of(text: str) -> list[tuple[int, int]]:
    """Where each of the words stands, in characters."""
    return [match.span() for match in _WORD.finditer(text)]


def shingles(words: Sequence[str]) -> list[int]:
    """A number for each run of `K` words, in order; one for all the words of a text that has fewer."""
    codes = [crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    if len(codes) < K:
        codes += [0] * (K - len(codes))
    runs = zip(*(codes[at:] for at in range(K)), strict=False)
    p, q, r, s, t = _POWERS
    return [(a * p + b * q + c * r + d * s + e * t) & _MASK for a, b, c, d, e in runs]


def fingerprints(numbers: Sequence[int]) -> set[int]:
    """Of every `WINDOW` shingles in a row the least."""
    return {min(numbers[at : at + WINDOW]) for at in range(max(1, len(numbers) - WINDOW + 1))}


def passages(one: Sequence[int], other: Sequence[int]) -> tuple[Run, ...]:
    """The runs of words that two texts share, by their shingles, in the order of the first; none overlaps another."""
    return tuple(_passages(one, other))


def _passages(one: Sequence[int], other: Sequence[int]) -> Iterator[Run]:
    where: dict[int, list[int]] = {}
    for place, number in enumerate(other):
        places = where.setdefault(number, [])
        if len(places) < _PLACES:
            places.append(place)
    at = 0
    while at < len(one):
        length, place = max(((_run(one, other, at, p), -p) for p in where.get(one[at], ())), default=(0, 0))
        if length + K - 1 >= SHORTEST:
            yield Run(at, at + length + K - 1, -place)
        at += length + K - 1 if length + K - 1 >= SHORTEST else 1


def _run(one: Sequence[int], other: Sequence[int], at: int, place: int) -> int:
    """How many shingles in a row are the same from two places on."""
    most = min(len(one) - at, len(other) - place)
    return next((step for step in range(most) if one[at + step] != other[place + step]), most)
