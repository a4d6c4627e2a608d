"""Bare numbers: those behind which no noun stands that they count.

Needs    a sentence's tokens and the tokens of a number
Gives    whether the number can count something by itself, and the word of harm that names those it counts
Rule     "26 dead", "two of its wounded", "nine were escorted"; not "Boeing 737"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.find.quantities.grammar import low
from dateline.find.quantities.nouns import Phrase
from dateline.find.quantities.words import heads, is_past, is_plural, verbs, words
from dateline.find.text import Token

BARE_HEADS = frozenset("dead wounded injured missing killed fallen homeless".split())
HARMS = BARE_HEADS | frozenset("captured arrested detained displaced hurt".split())


def harmed(tokens: Sequence[Token], at: int) -> str | None:
    """The word of harm right behind a number, which names those counted: "26 *dead* and 14 *captured*"."""
    return low(tokens, at) if low(tokens, at) in HARMS else None


def is_of_the_same(between: str, counted: str) -> bool:
    """Whether the harmed are of those counted right before them: "seven *sailors* were killed and 19 wounded"."""
    return _NEAR.fullmatch(between) is not None and heads().get(counted.rpartition(" ")[2].lower()) != "killed"


_NEAR = re.compile(r"(?:(?!\b(?:while|whereas|but)\b)[^;:.]){0,80}")


def of_the_harmed(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "nine of the wounded", "two of its dead": people whom a word of harm alone names."""
    harmed = at + 2
    whole = low(tokens, at) == "of" and low(tokens, at + 1) in _DEFINITE and low(tokens, harmed) in BARE_HEADS
    return Phrase(harmed, harmed + 1, harmed + 1) if whole and not is_plural(low(tokens, harmed + 1)) else None


def acts_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a bare number opens a clause whose verb follows in the plural: "nine were escorted", "14 asked for"."""
    following, before = low(tokens, _behind_aside(tokens, last)), low(tokens, first - 1)
    verb = following in _PLURAL_VERBS or is_past(following)
    return verb and (first == 0 or before in _OPENERS)


def is_done_by_people(tokens: Sequence[Token], last: int) -> bool:
    """Whether a bare number does what people do: "5,000 *came*", "8,000, half of them minors, *swam* across"."""
    at = _behind_aside(tokens, last)
    return low(tokens, at) in _HUMAN or (low(tokens, at) in ("were", "are") and low(tokens, at + 1) in _THERE)


def _behind_aside(tokens: Sequence[Token], last: int) -> int:
    """The token behind what is told of some of those counted: "8,000*, half of them minors,* swam"."""
    if low(tokens, last) != ",":
        return last
    end = next((at for at in range(last + 2, min(last + 10, len(tokens))) if low(tokens, at) == ","), last)
    within = [low(tokens, at) for at in range(last + 1, end)]
    some = within[:1] in (["including"], ["among"]) or ["of", "them"] in (within[1:3], within[2:4], within[3:5])
    return end + 1 if some else last


_PLURAL_VERBS = frozenset(
    "were are have had will would could may might must remain stay live await face lie serve work".split()
)
_OPENERS = frozenset(', ; : — – ( “ " and but while whereas that after before of whom which then says said all'.split())
_THERE = frozenset("aboard present homeless asleep alive".split())
_HUMAN = frozenset(
    (
        "came marched gathered took walked swam crossed demonstrated protested attended rallied queued prayed sang"
        " stayed remain travelled applied voted signed slept waited went returned fled live lived work worked"
    ).split()
)


def may_stand_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Behind a name or a noun a bare number belongs to it: "Boeing 737"; but "in Lima 12 were killed"."""
    if low(tokens, last) in BARE_HEADS and first and tokens[first - 1].text.islower():
        return True  # "suffered 26 dead"
    if last < len(tokens) and tokens[last].text.lower() in ("were", "are"):
        return True
    word = tokens[first - 1].text if first else ""
    before = word.lower()
    if low(tokens, last) == "more" and is_past(before):
        return True  # "the bishop named three more"
    known = before in words("stop") or before in verbs() or (word.islower() and before in _BEFORE_BARE)
    return known or not word.isalpha()


_BEFORE_BARE = frozenset("said says whom figures figure toll put leaving left reported".split())


_DEFINITE = frozenset("the both these those its their our all".split())
