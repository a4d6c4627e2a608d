"""Rules applied to a text: where they match, and what they make of the words.

Needs    the text's scan, the rules
Gives    `Reading`s in the order of the text, none overlapping another
Rule     at a place the longest match wins, of two as long the rule that stands first; then words that belong to
         a time ("early", "nearly") are added in front, and a clock time is joined to the day beside it
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, cast

from dateline.find.times.grammar import Choice, Parser, compiled, literals
from dateline.find.times.tokens import Lexicon, Scan
from dateline.find.times.values import names, render
from dateline.model import TimexKind
from dateline.vocab import TimeRule, time_rules, time_words

_LONGEST_PREFIX = 6
_PIECES = ("before_clock", "before_date", "before_span", "glue", "aside", "aside_end")


class Reading(NamedTuple):
    """What a rule makes of tokens first..last-1; `on` is the anchor as the rule says it, `day` the tokens whose day
    it took over."""

    first: int
    last: int
    kind: TimexKind
    value: str
    on: str
    rule: str
    day: tuple[int, int] | None = None


class Rules(NamedTuple):
    """The table, compiled."""

    lexicon: Lexicon
    by_letter: dict[str, Choice]
    before_clock: re.Pattern[str]
    before_date: re.Pattern[str]
    before_span: re.Pattern[str]
    glue: re.Pattern[str]
    aside: re.Pattern[str]
    aside_end: re.Pattern[str]


@cache
def rules() -> Rules:
    """The compiled rules, made once."""
    table = time_rules()
    lexicon = Lexicon(time_words(), literals(table.values()))
    parser = Parser(table, lexicon)
    pieces = [re.compile(parser.part(table[name].pattern).regex) for name in _PIECES]
    return Rules(lexicon, compiled(table, lexicon), *pieces)


def readings(scan: Scan) -> list[Reading]:
    """All time expressions of a text."""
    known = rules()
    return _lent(_joined(_extended(_matched(scan, known), scan, known), scan, known), scan, known)


def _matched(scan: Scan, known: Rules) -> Iterable[Reading]:
    letters, by_letter, at = scan.letters, known.by_letter, 0
    while at < len(letters):
        choice = by_letter.get(letters[at])
        may = choice is not None and (choice.any is None or choice.any.match(letters, at))
        reading = _longest(choice, scan, at) if choice and may else None
        if reading is not None and reading.kind != cast(TimexKind, "NONE"):
            yield reading
        at = reading.last if reading is not None else at + 1


def _longest(choice: Choice, scan: Scan, at: int) -> Reading | None:
    """The reading of the rule that matches most, of two as long the one that stands first."""
    best: re.Match[str] | None = None
    chosen: TimeRule | None = None
    for pattern in choice.patterns:
        match = pattern.compiled.match(scan.letters, at)
        if match is not None and (best is None or match.end() > best.end()):
            best, chosen = match, pattern.rule
    return _read(chosen, best, scan) if chosen and best and best.end() > at else None


def _read(rule: TimeRule, match: re.Match[str], scan: Scan) -> Reading | None:
    said = names(match, scan.tokens)
    value, anchor = render(rule.value, said), render(rule.anchor, said, shifting=True)
    if value is None or anchor is None:
        return None
    return Reading(match.start(), match.end(), cast(TimexKind, rule.kind), value, anchor, rule.name)


def _extended(found: Iterable[Reading], scan: Scan, known: Rules) -> list[Reading]:
    """Add the words in front that belong to a time."""
    kept: list[Reading] = []
    for reading in found:
        floor = max(kept[-1].last if kept else 0, reading.first - _LONGEST_PREFIX)
        first = _start(reading, floor, scan, known)
        kept.append(reading._replace(first=first))
    return kept


def _start(reading: Reading, floor: int, scan: Scan, known: Rules) -> int:
    """Where a time begins with the words in front that belong to it."""
    for pattern in _prefixes(reading, known):
        for first in range(floor, reading.first):
            if pattern.fullmatch(scan.letters, first, reading.first):
                return first
    return reading.first


def _prefixes(reading: Reading, known: Rules) -> tuple[re.Pattern[str], ...]:
    """What may stand in front: "early" of a day, "at least" of a number of days, "about" of a clock time."""
    if reading.value.endswith("_REF") or reading.kind == "SET":
        return ()
    if reading.kind == "DURATION":
        return (known.before_span,)
    if reading.kind == "TIME" and re.search(r"T\d\d:", reading.value):
        return known.before_clock, known.before_date
    counted = "-P" in reading.on or reading.rule in ("later", "from_now")
    return (known.before_date, known.before_span) if counted else (known.before_date,)


def _joined(found: list[Reading], scan: Scan, known: Rules) -> list[Reading]:
    """Make one of a clock time and the day beside it."""
    kept: list[Reading] = []
    for reading in found:
        one = _join(kept[-1], reading, scan, known) if kept else None
        if one is None:
            kept.append(reading)
        else:
            kept[-1] = one
    return kept


def _lent(found: list[Reading], scan: Scan, known: Rules) -> list[Reading]:
    """Give the day to both clock times of "10:35 a.m. (0735 GMT) Friday", which stand apart from it."""
    lent = list(found)
    for at in range(2, len(found)):
        one, other, day = found[at - 2 : at + 1]
        between = known.aside.fullmatch(scan.letters, one.last, other.first)
        behind = known.aside_end.fullmatch(scan.letters, other.last, day.first)
        if between and behind and _is_day(day) and _is_clock(one) and _is_clock(other):
            for which, clock in ((at - 2, one), (at - 1, other)):
                lent[which] = clock._replace(value=day.value + clock.value[10:], on=day.on, day=(day.first, day.last))
    return lent


def _is_clock(reading: Reading) -> bool:
    """Whether a time has yet to be given its day."""
    return reading.kind == "TIME" and reading.value.startswith("XXXX-XX-XXT") and reading.on.startswith("time")


def _join(left: Reading, right: Reading, scan: Scan, known: Rules) -> Reading | None:
    time, day = (left, right) if left.kind == "TIME" else (right, left)
    if not (_is_clock(time) and _is_day(day)):
        return None
    if not known.glue.fullmatch(scan.letters, left.last, right.first):
        return None
    return Reading(left.first, right.last, "TIME", day.value + time.value[10:], day.on, day.rule)


def _is_day(reading: Reading) -> bool:
    """Whether a value names one day."""
    return reading.kind == "DATE" and re.fullmatch(r"[X\d]{4}-(?:[X\d]{2}|WXX)-[X\d]{1,2}", reading.value) is not None
