"""Two numbers of their own kind: how long a talk or a war lasted, and how a vote went.

Needs    a number with the words around it
Gives    what lasted, for a spell of time that says how long an act took; for and against, of a vote

A spell of anything else ("for three days", "a ten-year lease") is a time and no quantity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.find.quantities.numbers import Number
from dateline.find.quantities.words import words
from dateline.find.text import Token

_LASTED = frozenset("last lasts lasted lasting took take takes ran run".split())
_TALKED = frozenset("talked met meet negotiated conferred".split())
_HEDGES = frozenset("some about around nearly almost over than more".split())
_NOT_DIRECT = frozenset("in after within before until every the last past next this that".split())
_TALKS = "talks"
_BREAKS = frozenset("every and , until when while who which twice again".split())


def spell_of(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str, int] | None:
    """Unit, thing that lasted, and the token behind, where tokens first..last-1 are a number and time words follow."""
    unit = tokens[last].text.lower() if last < len(tokens) else ""
    if unit not in words("spell"):
        return None
    unit, rest = unit if unit.endswith("s") else f"{unit}s", last + 1
    if rest < len(tokens) and tokens[rest].text.lower() == "of":
        return _of_thing(tokens, unit, rest + 1)
    before = [token.text.lower() for token in tokens[max(0, first - 24) : first]]
    near = before[-6:]
    talked = max((i for i, word in enumerate(before) if word in _TALKED), default=None)
    direct = next((word for word in reversed(before) if word not in _HEDGES), "")
    if talked is not None and not _BREAKS & set(before[talked:]) and direct not in _NOT_DIRECT:
        return unit, _TALKS, rest
    ahead = before[: before.index("including")] if "including" in before else before
    things = [word for word in ahead if word in words("lasting")]
    if things and any(word in _LASTED for word in near):
        return unit, things[-1], rest
    hedged = [word for word in near if word not in _HEDGES]
    of_it = len(hedged) > 1 and hedged[-1] == "of" and hedged[-2] in words("lasting")
    return (unit, hedged[-2], rest) if of_it else None


def _of_thing(tokens: Sequence[Token], unit: str, at: int) -> tuple[str, str, int] | None:
    for end in range(at, min(at + 4, len(tokens))):
        word = tokens[end].text.lower()
        if word in words("stop"):
            return None
        if word in words("lasting"):
            return unit, " ".join(token.text for token in tokens[at : end + 1]), end + 1
    return None


_VOTES = r"\d{1,4}|zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
_VOTE = re.compile(
    r"\b(?:by|with|vote|voted|was|were|drew|got|received|won)\s+(?:(?:a|of|vote|margin)\s+){0,4}"
    rf"(?P<for>{_VOTES})\s*(?:votes?\s+(?:to|against)|to|[-–])\s*(?P<against>{_VOTES})\b",
    re.I,
)
_TALLY = re.compile(
    r"(?<![\w,.-])(?P<for>\d{1,3})(?:\s+to\s+|[-–])(?P<against>\d{1,3})(?=[.,;]|\s+(?:in|to|on|with)\b|\Z)"
)
_BALLOT = re.compile(
    r"\b(?:votes?|voted|ballot|parliament|assembly|council|senate|lawmakers|deputies|motion|bill|resolution|ratified"
    r"|approved|adopted|passed|rejected)\b",
    re.I,
)


def vote_spans(text: str, start: int, end: int) -> dict[int, str]:
    """Where the numbers of votes for and against begin, in a sentence that tells of a vote."""
    if not _BALLOT.search(text, start, end):
        return {}
    spans: dict[int, str] = {}
    for match in (*_VOTE.finditer(text, start, end), *_TALLY.finditer(text, start, end)):
        if match.re is _TALLY and int(match["for"]) <= int(match["against"]):
            continue
        spans[match.start("for")], spans[match.start("against")] = "in favour", "against"
    return spans


_SIDES = re.compile(
    r"\s*(?:(?:members|states|countries|nations|deputies|lawmakers|senators|delegates|votes)\s+"
    r"(?:of\s+(?:the\s+)?[\w’']+\s+(?:[\w’']+\s+)?)?)?(?:(?:voted|voting|were|was|cast)\s+)?"
    r"(?P<side>in\s+favou?r|for|against|abstained|abstaining|abstentions?)\b",
    re.I,
)


def side_of_vote(text: str, number: Number, start: int, end: int) -> str | None:
    """ "13 voted in favour, one against and one abstained": the side that a number of votes took."""
    if not _BALLOT.search(text, start, end):
        return None
    found = _SIDES.match(text, number.end, min(end, number.end + 60))
    if found is None:
        return None
    side = found["side"].lower()
    if side == "for":
        return "in favour" if re.search(r"\bagainst\b", text[number.end : end], re.I) else None
    return "abstained" if side.startswith("abst") else "against" if side == "against" else "in favour"
