"""The words that the readers of quantities share, as sets and patterns made from the vocabulary once.

Needs    `vocab.quantity_words`, `vocab.currencies`, `vocab.outcomes`
Gives    lookups; nothing here reads a text
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from dateline import vocab


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, blanks of any kind and length."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _kinds() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in vocab.quantity_words():
        found[row.kind] |= dict.fromkeys(row.words, row.name)
    return found


def named(kind: str) -> Mapping[str, str]:
    """The words of a kind, each with what it stands for."""
    return _kinds()[kind]


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(_kinds()[kind])


@cache
def values(kind: str) -> Mapping[str, float]:
    """Number words of a kind with their values."""
    return {word: float(Fraction(value)) for word, value in named(kind).items()}


@cache
def signs() -> Mapping[str, str]:
    """What is written before or behind a sum of money, with the ISO 4217 code."""
    return {sign: row.code for row in vocab.currencies() for sign in row.signs}


@cache
def currency_names() -> Mapping[str, str]:
    """Names of currencies in lower case, with the ISO 4217 code."""
    return {name.lower(): row.code for row in vocab.currencies() for name in row.names}


class VerbForm(NamedTuple):
    """What a word is as a verb of an outcome: which of its forms, its particle, whom the outcome befalls."""

    outcome: str
    form: str
    particle: str
    befalls: str


_FORMS = ("base", "third", "past", "participle", "ing")


@cache
def verbs() -> Mapping[str, tuple[VerbForm, ...]]:
    """Every form of the verbs of outcomes, those with a particle first."""
    found: dict[str, list[VerbForm]] = defaultdict(list)
    for row in vocab.outcomes():
        for befalls, table in (("object", row.object), ("subject", row.subject)):
            for verb in table:
                for form, word in zip(_FORMS, verb, strict=False):
                    found[word].append(VerbForm(row.name, form, verb[5], befalls))
    return {word: tuple(sorted(forms, key=lambda f: not f.particle)) for word, forms in found.items()}


@cache
def nouns() -> Mapping[str, str]:
    """Nouns that say an outcome of what stands behind their "of"."""
    return {noun: row.name for row in vocab.outcomes() for noun in row.nouns}


@cache
def heads() -> Mapping[str, str]:
    """Counted nouns that say their outcome themselves."""
    return {noun: row.name for row in vocab.outcomes() for noun in row.heads}


@cache
def levels() -> Mapping[str, str]:
    """Whether an outcome is a stock or a flow."""
    return {row.name: row.level for row in vocab.outcomes()}


@cache
def known_verbs() -> frozenset[str]:
    """Forms that end a noun phrase, since they are verbs more often than nouns."""
    return frozenset(verbs()) | vocab.state_verbs()


@cache
def _peoples() -> frozenset[str]:
    """What one of a people is called: "Bahraini"."""
    return frozenset(name for country in vocab.countries() for name in country.demonyms)


def is_demonym(word: str) -> bool:
    """Whether a word is what one or many of a people are called."""
    return word in _peoples()


_MEN = ("men", "people", "folk")
"""Endings of people in the plural: quarrymen, tribespeople, fisherfolk."""
_NO_MEN = frozenset("omen amen specimen regimen abdomen acumen stamen hymen lumen norfolk suffolk yemen bremen".split())
_S_BUT_ONE = ("ss", "us", "is")


def is_plural(word: str) -> bool:
    """Whether a noun can be counted in many: by its ending, or by the table."""
    low = word.lower()
    if low in words("collective") or (low.endswith("is") and word[:-1] in _peoples()):
        return True
    if low.endswith(_MEN):
        return low not in _NO_MEN
    return len(low) > 2 and low.endswith("s") and not low.endswith(_S_BUT_ONE)


_NO_PAST = frozenset(
    (
        "hundred sacred naked wicked indeed aged so-called unprecedented united unarmed alleged biased red bed"
        " shed sled kindred infrared unnamed unidentified unmanned"
    ).split()
)


def is_past(word: str) -> bool:
    """Whether a word can be a past tense or a past participle."""
    if word in words("past"):
        return True
    return len(word) > 3 and word.endswith("ed") and not word.endswith("eed") and word not in _NO_PAST
