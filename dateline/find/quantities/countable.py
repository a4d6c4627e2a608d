"""Whether the words behind a number are something that can be counted so often.

Needs    a sentence's tokens, the tokens of a number, the phrase read behind it
Gives    yes of "40 alpini", "five Swiss", "1 officer"; no of "the five envoys", whom the story has told of
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.grammar import low
from dateline.find.quantities.nouns import Phrase
from dateline.find.quantities.numbers import Number
from dateline.find.quantities.purse import is_shared_name
from dateline.find.quantities.words import is_demonym, is_plural, words
from dateline.find.text import Token

_DEFINITE = frozenset("the both these those its their our all".split())
_OF_A_PEOPLE = ("ese", "ish", "ch", "iss", "is")
_FOREIGN_PLURALS = ("ieri", "ini", "isti", "een", "hidin", "im")
"""Endings of nouns in the plural that English takes over: carabinieri, mujahideen, kibbutzim."""


def _agrees(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb in the plural follows, which tells that the noun is one: "40 alpini were"."""
    return low(tokens, at) in ("were", "are", "have")


def is_counted(tokens: Sequence[Token], number: Number, at: tuple[int, int], phrase: Phrase, head: str) -> bool:
    """Whether a noun phrase is something that can be counted so often."""
    (first, behind), last = at, tokens[phrase.last - 1].text
    compound = phrase.last - phrase.first > 1 and low(tokens, phrase.last - 2) in words("compound")
    if head in words("no_count") and not (compound or _is_of_a_paper(tokens, number, first, phrase, head)):
        return False
    if head in words("spell") and head not in ("generations",):
        return False
    strong = tokens[behind - 1].text.lower().endswith("strong")
    if (
        not strong
        and not is_plural(last)
        and not any(token.text.lower() in words("portion") for token in tokens[phrase.first : phrase.last])
        and not is_shared_name(head)
        and not (last[0].isupper() and (last.endswith(_OF_A_PEOPLE) or is_demonym(last)))
        and not (last.islower() and (last.endswith(_FOREIGN_PLURALS) or _agrees(tokens, phrase.last)))
        and number.value != 1
    ):
        return False
    if number.value == 1 and is_plural(last) and head not in words("collective"):
        return False
    definite = first > 0 and tokens[first - 1].text.lower() in _DEFINITE
    return not (definite and head in words("pairs") and is_plain(number) and number.value <= _KNOWN)


def _is_of_a_paper(tokens: Sequence[Token], number: Number, first: int, phrase: Phrase, head: str) -> bool:
    """ "A communiqué of *eleven points*", "the thirteen disputed points"; not "a lead of 12 points"."""
    if head != "points" or number.unit is not None:
        return False
    before = low(tokens, first - 1)
    return phrase.last - phrase.first > 1 or before == "on" or (before == "of" and low(tokens, first - 2) in _PAPERS)


_PAPERS = frozenset(
    "communiqué communique list plan paper document agenda agreement statement declaration memorandum proposal".split()
)
PAIR, _KNOWN = 2, 8
"""People of so few who are known already: "two officials", and behind an article "the five envoys"."""


def is_plain(number: Number) -> bool:
    """Whether nothing hedges a number, and it comes on top of none."""
    return number.modifier is None and not number.increment
