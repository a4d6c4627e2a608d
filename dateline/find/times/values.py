"""What the words of a match put into a rule's value and anchor: numbers, shapes, durations, clock times.

Needs    a rule's template, the match over letters, the tokens
Gives    the template with its braces filled; None where the words give no such value

In braces: `y` a name's value; `y|s` the first of two (two digits are of this century); `d:02` with leading zeros;
`x^4` its first characters; `u%` the open value of one unit; `n*u` so many units as a duration; `w~` the side of
"last" or "next"; `e+n`, `n-1` sums; `c@h` a clock time of half a day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.find.times.tokens import Token

_BRACES = re.compile(r"\{([^}]+)\}")
_OPEN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "E": "XXX", "C": "XX", "L": "X",
}  # fmt: skip
# A shift knows days, weeks, months and years; a duration keeps its own unit, but TimeML writes decades in years
# where they are counted ("two decades", P20Y).
_PLAIN = {"F": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
_SHIFTS = {"Q": ("M", 3), "WE": ("W", 1), **_PLAIN}
_HALVES = {"Y": "6M", "M": "15D", "W": "3D", "D": "T12H", "TH": "T30M", "TM": "T30S"}

_MORNING = frozenset({"AM", "MO"})
_PARTS = frozenset({"MO", "AF", "EV", "DT"})

Names = dict[str, str]


def names(match: re.Match[str], tokens: Sequence[Token]) -> Names:
    """The values of a match's named groups."""
    found: Names = {}
    for group, matched in match.groupdict().items():
        if matched is not None:
            name, _, kind = group.partition("__")
            part = tokens[match.start(group) : match.end(group)]
            found[name.rstrip("0123456789")] = part[0].values[kind] if kind else number(part)
    return found


def number(tokens: Sequence[Token]) -> str:
    """The number that words or digits say, "X" for "several" and the like."""
    total, found = 0.0, False
    for at, token in enumerate(tokens):
        values = token.values
        if "few" in values or "=number" in values or "=handful" in values or "=matter" in values:
            return "X"
        said = next((values[k] for k in ("count", "decimal", "fraction", "num", "ordinal") if k in values), None)
        if said is None:
            total += 0.5 if "=half" in values else 0
            continue
        value = float(said)
        if at and "ageword" in tokens[at - 1].values and "tens" in values and len(tokens) > 1 and value >= 10:
            total = total * 100 + value  # "nineteen ninety"
        elif value in (12, 100, 1000) and "num" in values and at:
            total = max(total, 1) * value
        else:
            total += value
        found = True
    return f"{total:g}" if found or total else "1"


def render(template: str, known: Names, shifting: bool = False) -> str | None:
    """Fill the braces of a template; durations as a shift knows them where it is one."""
    parts: list[str] = []
    at = 0
    for brace in _BRACES.finditer(template):
        filled = _fill(brace[1], known, shifting)
        if filled is None:
            return None
        parts += [template[at : brace.start()], filled]
        at = brace.end()
    return "".join(parts) + template[at:]


def _fill(spec: str, known: Names, shifting: bool) -> str | None:
    parts = re.fullmatch(r"([\w.]+)(?:([|:^%*~+@-])(\w*))?", spec)
    if parts is None:
        return None
    first, sign, second = known.get(parts[1]), parts[2], parts[3]
    if sign == "*":
        count = first or (parts[1] if parts[1] == "X" or parts[1][0].isdecimal() else None)
        return duration(count, known.get(second, second if second.isupper() else ""), shifting)
    if sign == "|":
        return first or (f"20{known[second]}" if second in known else None)
    if sign == "+":
        return str(int(float(known[second])) + int(first)) if first and second in known else None
    if first is None:
        return None
    return _cut(first, sign, second, known)


def _cut(first: str, sign: str | None, second: str, known: Names) -> str | None:
    """The signs that change one value."""
    if sign == ":":
        return first.zfill(int(second))
    if sign == "^":
        return first[: int(second)]
    if sign == "%":
        return _OPEN.get(first)
    if sign == "~":
        return {"-P1": "before", "P1": "after"}.get(first, "")
    if sign == "-":
        return f"{int(float(first)) - int(second):02}"
    return clock(first, known.get(second, "")) if sign == "@" else first


def duration(count: str | None, unit: str, shifting: bool = False) -> str | None:
    """So many of a unit as an ISO 8601 duration."""
    if count is None or not unit:
        return None
    if "P" in count:  # what "last" (-P1), "next" (P1) and "this" (P0) say
        sign, _, one = count.partition("P")
        return sign + (duration(one, unit, shifting) or "")
    plain = _SHIFTS if shifting else _PLAIN
    whole = count == "X" or (unit == "E" and count == "1" and not shifting)
    unit, times = (unit, 1) if whole else plain.get(unit, (unit, 1))
    mark, letter = ("PT", unit[1]) if len(unit) == 2 and unit[0] == "T" else ("P", unit)
    if count == "X":
        return f"{mark}X{letter}"
    many = float(count) * times
    if many == int(many):
        return f"{mark}{int(many)}{letter}"
    if many % 1 != 0.5 or unit not in _HALVES:
        return f"{mark}{many:g}{letter}"
    return _with_half(int(many), mark, letter, _HALVES[unit])


def _with_half(many: int, mark: str, letter: str, half: str) -> str:
    whole = f"{mark}{many}{letter}" if many else "P"
    return whole + (half[1:] if mark == "PT" and many else half)


def clock(time: str, half: str) -> str | None:
    """A clock time of 24 hours from one of 12 with its half or part of the day."""
    hour, minute = int(time.partition(":")[0]), time.partition(":")[2] or "00"
    if not half:
        return f"{hour:02}:{minute}"
    if half == "NI":  # "2 at night" is early, "10 at night" late; "12:30 at night" is of the next day
        half = "AM" if hour < 5 else "PM" if hour != 12 else ""
    if not 1 <= hour <= 12 or not half:
        return f"{hour:02}:{minute}" if half in _PARTS and hour <= 24 else None
    return f"{hour % 12 + (0 if half in _MORNING else 12):02}:{minute}"
