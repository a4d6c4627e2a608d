"""Spellings of names: how a name is written as an id, and when two spellings are of one name."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

LIKE = 0.8
"""The share of letters that two spellings of five letters or more must have in common, in order: "Qaddafi" and
"Gaddafi" have 0.86, "Zelensky" and "Zelenskyy" 0.94, "Moussa" and "Musa" 0.8, "Obama" and "Osama" 0.8."""


# Letters that have no plain letter inside.
_WHOLE = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "Þ": "Th", "ı": "i",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ə": "a", "Ə": "A"}
)  # fmt: skip


def fold(name: str) -> str:
    """Write a name in plain lower-case letters, marks left out."""
    return unicodedata.normalize("NFKD", name.translate(_WHOLE)).encode("ascii", "ignore").decode().lower()


def slug(name: str) -> str:
    """Write a name as an id: plain lower-case letters and digits joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "x" + name.encode("utf-8").hex()[:12]


@lru_cache(maxsize=65_536)
def same_word(one: str, other: str) -> bool:
    """Whether two words are one name, in spellings that differ by marks, hyphens or very little else."""
    one, other = (_ARTICLE.sub("", slug(word)).replace("-", "") for word in (one, other))
    if one == other:
        return True
    if min(len(one), len(other)) <= 4 or _is_daughter(one, other):
        return False
    return SequenceMatcher(None, one, other).ratio() > LIKE


_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|an|ar|at|az)-")
"""The Arabic article, which a surname by itself drops: "al-Assad" and "Assad"."""

_DAUGHTERS = (("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("sky", "skaya"), ("ski", "ska"), ("skiy", "skaya"))
"""Endings of surnames by gender: Karimov and Karimova are two people."""


def _is_daughter(one: str, other: str) -> bool:
    return any(
        {one, other} == {stem + male, stem + female}
        for male, female in _DAUGHTERS
        for stem in {one.removesuffix(male), other.removesuffix(male)}
    )


_CLASSES = str.maketrans("bdcgjqsxzvw", "ptkkkkkkkff")


@lru_cache(maxsize=65_536)
def sound(name: str, consonants: int = 1) -> str:
    """The first consonants of a name's words in any order; what spellings exchange counts as one: a key.

    Particles and initials are left out: papers do the same. A consonant that is doubled is one.
    """
    words = [word for word in slug(name).split("-") if len(word) > 1 and word not in ("al", "el", "bin", "ibn")]
    return "".join(
        sorted(_DOUBLED.sub("", word.translate(_NO_VOWELS).translate(_CLASSES))[:consonants] for word in words)
    )


_DOUBLED = re.compile(r"(.)(?=\1)")
_NO_VOWELS = str.maketrans("", "", "aeiouyh")


# Wade and Giles's spelling of Chinese and the pinyin that followed it, both brought to letters that they share;
# aspiration is lost, since papers leave its mark out: "Mao Tse-tung" and "Mao Zedong", "Chou En-lai" and "Zhou Enlai".
_ROMAN = (
    ("ts|tz|zh|ch|z|c|j|q", "c"), ("hs|sh|x", "s"), ("b", "p"), ("d", "t"), ("g(?!$)", "k"), ("ong", "ung"),
    ("ieh|ie", "e"), ("ien", "ian"), ("uei", "ui"), ("yu|ü", "u"), ("ih$|eh$", "e"), ("erh", "er"), ("r", "j"),
)  # fmt: skip


def romanised_alike(one: str, other: str) -> bool:
    """Whether two names are one Chinese name in the two usual spellings; the family name comes first in both."""
    first, second = slug(one).split("-"), slug(other).split("-")
    return (
        _roman(first[0]) == _roman(second[0])
        and 3 < len("".join(first[1:])) < 14
        and _roman("".join(first[1:])) == _roman("".join(second[1:]))
        and any(mark in "-".join(first + second) for mark in ("ts", "hs", "ch", "tz", "ung", "ieh", "teng", "kuo"))
    )


def _roman(word: str) -> str:
    for pattern, letters in _ROMAN:
        word = re.sub(pattern, letters, word)
    return word
