"""When two names of several words are one person's, by spelling and by the table of name words."""

from __future__ import annotations

from functools import lru_cache

from dateline.spelling import romanised_alike, same_word, slug
from dateline.vocab import name_words

TWO_SURNAMES = frozenset("ESP MEX GTM HND SLV NIC CRI PAN CUB DOM PRI VEN COL ECU PER BOL CHL PRY URY ARG GNQ".split())
"""Whose people bear the father's surname before the mother's: of three words the middle one is used alone."""


@lru_cache(maxsize=65_536)
def same_name(one: str, other: str) -> bool:
    """Whether two names of several words are one person's: other marks, letters, scripts or order of the words.

    An initial between them may be left out ("Vladimir V. Putin"); two that have some must have the same.
    """
    first, second = slug(one).split("-"), slug(other).split("-")
    if not (_initials(first) and _initials(second)):
        first, second = _without_initials(first), _without_initials(second)
    if "".join(first) == "".join(second):
        return True
    if len(first) < 2 or len(second) < 2:
        return False
    orders = [second, second[::-1]] if len(second) == 2 else [second]
    if any(len(first) == len(words) and all(map(_one_word, first, words)) for words in orders):
        return True
    return romanised_alike(one, other)


def _initials(words: list[str]) -> list[str]:
    return [word for word in words[1:-1] if len(word) == 1]


def _without_initials(words: list[str]) -> list[str]:
    return [*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]]


def _one_word(one: str, other: str) -> bool:
    """Whether two words are one in spelling, or in the table ("Muhammad" and "Mohammed")."""
    words = name_words()
    return same_word(one, other) or (one in words and words[one] == words.get(other))
