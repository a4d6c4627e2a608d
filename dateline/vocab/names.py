"""When two names of several words are one person's, by spelling and by the table of name words."""

from __future__ import annotations

import re
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


_STYLED = re.compile(
    r"(?:(?:grand )?ayatollah|crown prince|crown princess|prince|princess|king|queen|emir|imam|sheikh|sheik|shaikh"
    r"|sheikha|mullah|mulla|molla|mawlawi|maulvi|molavi|mawlana|maulana|sayyid|sayyed|sayed|seyyed|syed|hajji|haji)"
    r" (?=\S+ \w)",
    re.I,
)
"""What people of rank or learning bear before their names, and papers write or leave out."""
_HOUSE = re.compile(r"(?<= bin )(\w+) (?:al|Al|AL)[- ]\w+$")


def plain_name(name: str) -> str:
    """A name without what stands before it by rank ("Mullah", "Sheikh") and without the house of a "bin"."""
    return _HOUSE.sub(r"\1", _STYLED.sub("", name, count=1)) if " " in name else name


def _initials(words: list[str]) -> list[str]:
    return [word for word in words[1:-1] if len(word) == 1]


def _without_initials(words: list[str]) -> list[str]:
    return [*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]]


def _one_word(one: str, other: str) -> bool:
    """Whether two words are one in spelling, or in the table ("Muhammad" and "Mohammed")."""
    words = name_words()
    return same_word(one, other) or (one in words and words[one] == words.get(other))
