"""Bare numbers that are of what was counted before: "asked for 180 tonnes and was promised *60*", "the remaining *14*".

Needs    a text, a bare number, the quantity told before it
Gives    whether the number is of the same thing
"""

from __future__ import annotations

import re

from dateline.find.quantities.numbers import Number
from dateline.find.quantities.words import is_past
from dateline.model import QuantityMention

_SCALED = re.compile(r"(?:million|billion|trillion|bn|mn)\Z", re.I)
_NO_NOUN = re.compile(
    r"(?:[,.;:)»”]|\s+(?:in|by|to|from|for|on|at|as|this|last|a|per|and|or|while|when|after|before|since|more|less)\b)"
)
_IS = re.compile(r"\s+(?:are|were|is|was|have|had|has)\b")
_REST = re.compile(r"\b(?:the|its|their|all)\s+(?:remaining|other)\s+\Z", re.I)
_DONE_TOO = re.compile(
    r",?\s+(?:and|but)\s+(?:(?:has|have|had|was|were|is|are|been|so\s+far|only|already)\s+)*(?P<verb>[a-z]+)\s+"
    r"(?:only\s+|just\s+)?"
)


def is_sum_again(text: str, number: Number) -> bool:
    """ "The debt is put at 709 million dollars. An audit recognised *8.6 million*": a sum without its currency."""
    return _SCALED.search(number.raw) is not None and _NO_NOUN.match(text, number.end) is not None


def is_same_again(text: str, number: Number, before: QuantityMention) -> bool:
    """ "Chile had requested 51 units. The remaining *14* ..."; "has asked for 180 tonnes and was promised *60*"."""
    if _NO_NOUN.match(text, number.end) is None and _IS.match(text, number.end) is None:
        return False
    if _REST.search(text, max(before.end, number.start - 30), number.start):
        return True
    done = _DONE_TOO.fullmatch(text, before.end, number.start)
    return done is not None and is_past(done["verb"])
