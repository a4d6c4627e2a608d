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

from dateline.find.times.grammar import Parser, Pattern, compiled, literals
from dateline.find.times.tokens import Lexicon, Scan
from dateline.find.times.values import names, render
from dateline.model import TimexKind
from dateline.vocab import TimeRule, time_rules, time_words

_LONGEST_PREFIX = 6


class Reading(NamedTuple):
    """What a rule makes of tokens first..last-1; `on` is the anchor as the rule says it."""

    first: int
    last: int
    kind: TimexKind
    value: str
    on: str
    rule: str


class Rules(NamedTuple):
    """The table, compiled."""

    lexicon: Lexicon
    by_letter: dict[str, tuple[Pattern, ...]]
    before_date: re.Pattern[str]
    before_span: re.Pattern[str]
    glue: re.Pattern[str]


@cache
def rules() -> Rules:
    """The compiled rules, made once."""
    table = time_rules()
    lexicon = Lexicon(time_words(), literals(table.values()))
    parser = Parser(table, lexicon)
    pieces = [re.compile(parser.part(table[name].pattern).regex) for name in ("before_date", "before_span", "glue")]
    return Rules(lexicon, compiled(table, lexicon), *pieces)


def readings(scan: Scan) -> list[Reading]:
    """All time expressions of a text."""
    known = rules()
    return _joined(_extended(_matched(scan, known), scan, known), scan, known)


def _matched(scan: Scan, known: Rules) -> Iterable[Reading]:
    letters, by_letter, at = scan.letters, known.by_letter, 0
    while at < len(letters):
        best: re.Match[str] | None = None
        chosen: TimeRule | None = None
        for pattern in by_letter.get(letters[at], ()):
            match = pattern.match.match(letters, at)
            if match is not None and (best is None or match.end() > best.end()):
                best, chosen = match, pattern.rule
        reading = _read(chosen, best, scan) if chosen and best and best.end() > at else None
        if reading is not None and reading.kind != cast(TimexKind, "NONE"):
            yield reading
        at = reading.last if reading is not None else at + 1


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
    if reading.value.endswith("_REF") or reading.kind == "SET":
        return reading.first
    counted = reading.kind == "DURATION" or "-P" in reading.on or reading.rule in ("later", "from_now")
    for pattern in (
        (known.before_span,) if counted and reading.kind == "DURATION" else (known.before_date, known.before_span)
    ):
        if pattern is known.before_span and not counted:
            continue
        for first in range(floor, reading.first):
            if pattern.fullmatch(scan.letters, first, reading.first):
                return first
    return reading.first


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


def _join(left: Reading, right: Reading, scan: Scan, known: Rules) -> Reading | None:
    time, day = (left, right) if left.kind == "TIME" else (right, left)
    if not (time.value.startswith("XXXX-XX-XXT") and time.on.startswith("time") and _is_day(day)):
        return None
    if not known.glue.fullmatch(scan.letters, left.last, right.first):
        return None
    return Reading(left.first, right.last, "TIME", day.value + time.value[10:], day.on, day.rule)


def _is_day(reading: Reading) -> bool:
    """Whether a value names one day."""
    return reading.kind == "DATE" and re.fullmatch(r"[X\d]{4}-(?:[X\d]{2}|WXX)-[X\d]{1,2}", reading.value) is not None
