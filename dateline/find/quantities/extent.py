"""Which tokens a number takes, and which its noun, where marks, brackets and lists stand around them.

Needs    a sentence's tokens, a number or the phrase behind it
Gives    indices of tokens, a `Phrase`, its words
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dateline.find.quantities.bare import BARE_HEADS
from dateline.find.quantities.grammar import low
from dateline.find.quantities.nouns import Phrase
from dateline.find.quantities.numbers import Number
from dateline.find.quantities.words import is_plural, words
from dateline.find.text import Token

_OPENING, CLOSING = frozenset('"“‘«„'), frozenset('"”’»“')


def word_at(tokens: Sequence[Token], at: int | None) -> str:
    return "" if at is None else tokens[at].text.lower()


def tokens_of(tokens: Sequence[Token], number: Number) -> tuple[int, int]:
    """The first token of a number, and the token behind it."""
    first = bisect_left(tokens, number.opened, key=lambda t: t.start)
    last = bisect_left(tokens, number.end, lo=first, key=lambda t: t.start)
    strong = [token.text.lower() for token in tokens[last : last + 2]] == ["-", "strong"]
    quoted = first > 0 and last < len(tokens) and tokens[last].text in CLOSING and tokens[first - 1].text in _OPENING
    return first, last + 2 * strong + quoted  # "more than ten" boats


def quoted_noun(tokens: Sequence[Token], at: int) -> Phrase | None:
    """ "48 “trespassers and smugglers” were pardoned": the noun stands in marks of its own, or right behind them."""
    if at >= len(tokens) or tokens[at].text not in _OPENING:
        return None
    close = next((i for i in range(at + 1, min(at + 6, len(tokens))) if tokens[i].text in CLOSING), None)
    inner = tokens[at + 1 : close] if close is not None else ()
    if close is None or not inner or not all(token.text.islower() or token.text == "-" for token in inner):
        return None
    if is_plural(inner[-1].text):
        return Phrase(at + 1, close, close + 1)
    behind = low(tokens, close + 1)  # "37 “close-in reconnaissance” sorties"
    counts = is_plural(behind) and behind not in words("stop")
    return Phrase(close + 1, close + 2, close + 2) if counts else None


def shared_noun(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """ "84 Russian and 47 Malian *dead*": the noun that the last of two demonyms has counts for the first, too."""
    first, behind = phrase.last - 1, phrase.last
    if phrase.last - phrase.first != 1 or not tokens[first].text[0].isupper() or is_plural(tokens[first].text):
        return None
    number, noun = low(tokens, behind + 1), low(tokens, behind + 3)
    joined = low(tokens, behind) in ("and", "or", ",") and (number[:1].isdecimal() or number in words("number"))
    counts = noun in BARE_HEADS or (is_plural(noun) and noun not in words("stop"))
    if not joined or not counts or not tokens[behind + 2].text[0].isupper():
        return None
    return Phrase(behind + 3, behind + 4, phrase.last)


def past_brackets(tokens: Sequence[Token], at: int) -> int:
    """The token behind brackets that open at one; the token itself where none do."""
    closed = next((i for i in range(at, min(at + 6, len(tokens))) if tokens[i].text == ")"), at - 1)
    return closed + 1 if low(tokens, at) == "(" else at


def spelt_out(text: str, tokens: Sequence[Token], phrase: Phrase) -> str:
    if phrase.last <= phrase.first:
        return ""
    return " ".join(text[tokens[phrase.first].start : tokens[phrase.last - 1].end].split())
