"""Time expressions: TIMEX3 kind and value, and what an open value hangs on.

Needs    the text, and the publication day where it is stated
Gives    `TimeMention`s in the order of the text; none overlaps another
Scored   by F1 over spans and values against TimeML, as TempEval-3 counts them

A rule is a pattern and what it means; the first rule that matches at a place wins, so the more
particular stand first. Nothing is guessed: a word that fixes no day keeps its X.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from dateline.days import resolve
from dateline.model import Anchor, Period, TimeMention, TimexKind

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y"}
_SHAPES = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}

# "May" and "March" are words too: alone they count only before a day, a year or "last", or after "in".
_MONTH = (
    r"(?P<month>"
    + "|".join(
        [
            *(m.title() for m in _MONTHS),
            *(m[:3].title() + r"\." for m in _MONTHS),
            "Sept\\.?",
            *(m[:3].title() for m in _MONTHS),
        ]
    )
    + r")"
)
_SURE_MONTH = r"(?P<month>" + "|".join(m.title() for m in _MONTHS if m not in ("march", "may")) + r")"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)"
_WEEKDAY = r"(?P<weekday>" + "|".join(d.title() for d in _DAYS) + r")"
_COUNT = r"(?P<count>\d{1,3}|an?|" + "|".join(_NUMBERS) + r")"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"


class Reading(NamedTuple):
    """What a rule makes of its match."""

    kind: TimexKind
    value: str
    anchor: Anchor | None = None


Meaning = Callable[[re.Match[str]], Reading | None]


def _month(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _on_publication(shift: str | None = None, side: str | None = None) -> Anchor:
    return Anchor(
        on="publication",
        shift=shift,
        side="before" if side == "before" else "after" if side == "after" else "nearest" if side == "nearest" else None,
    )


def _full(match: re.Match[str]) -> Reading:
    return Reading("DATE", f"{match['year']}-{_month(match['month']):02}-{int(match['day']):02}")


def _numeric(match: re.Match[str]) -> Reading:
    return Reading("DATE", match.group())


def _month_day(match: re.Match[str]) -> Reading:
    return Reading("DATE", f"XXXX-{_month(match['month']):02}-{int(match['day']):02}", _on_publication(side="nearest"))


def _month_year(match: re.Match[str]) -> Reading:
    return Reading("DATE", f"{match['year']}-{_month(match['month']):02}")


def _year(match: re.Match[str]) -> Reading:
    return Reading("DATE", match["year"])


def _month_alone(match: re.Match[str]) -> Reading:
    which = (match.groupdict().get("which") or "").lower()
    side = "after" if which == "next" else "before"
    return Reading("DATE", f"XXXX-{_month(match['month']):02}", _on_publication(side=side))


def _month_of_year(match: re.Match[str]) -> Reading:
    shift = {"last": "-P1Y", "next": "P1Y", "this": None}[match["which"].lower()]
    return Reading("DATE", f"XXXX-{_month(match['month']):02}", _on_publication(shift))


def _weekday(match: re.Match[str]) -> Reading:
    number = _DAYS.index(match["weekday"].lower()) + 1
    side = "after" if (match.groupdict().get("which") or "").lower() in ("next", "coming") else "before"
    return Reading("DATE", f"XXXX-WXX-{number}", _on_publication(side=side))


def _near_day(match: re.Match[str]) -> Reading:
    shift = {"yesterday": "-P1D", "tomorrow": "P1D"}.get(match["word"].lower())
    return Reading("DATE", "XXXX-XX-XX", _on_publication(shift))


def _which_unit(match: re.Match[str]) -> Reading:
    unit = _UNITS[match["unit"].lower()]
    sign = {"last": "-", "past": "-", "previous": "-", "next": "+", "coming": "+"}.get(match["which"].lower())
    return Reading("DATE", _SHAPES[unit], _on_publication(f"{sign}P1{unit}".lstrip("+") if sign else None))


def _count(words: str) -> int:
    words = words.lower()
    if words in ("a", "an"):
        return 1
    return int(words) if words.isdecimal() else _NUMBERS.index(words) + 1


def _ago(match: re.Match[str]) -> Reading:
    unit, many = match["unit"].lower(), _count(match["count"])
    many *= 10 if unit == "decade" else 1
    return Reading("DATE", _SHAPES[_UNITS[unit]], _on_publication(f"-P{many}{_UNITS[unit]}"))


def _duration(match: re.Match[str]) -> Reading:
    unit, many = match["unit"].lower(), _count(match["count"])
    many *= 10 if unit == "decade" else 1
    return Reading("DURATION", f"P{many}{_UNITS[unit]}")


_RULES: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(rf"\b{pattern}(?![\w%])", flags), meaning)
    for pattern, flags, meaning in [
        (r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", 0, _numeric),
        (rf"(?:[Tt]he\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}", 0, _full),
        (rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", 0, _full),
        (rf"{_MONTH},?\s+(?:of\s+)?(?P<which>last|this|next)\s+year", 0, _month_of_year),
        (rf"(?P<which>last|this|next)\s+year\s+in\s+{_MONTH}", 0, _month_of_year),
        (rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}", 0, _month_year),
        (rf"(?:[Tt]he\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}", 0, _month_day),
        (rf"{_MONTH}\s+{_DAY}(?!\s*(?:,\d{{3}}|\.\d))", 0, _month_day),
        (rf"(?P<which>last|next)\s+{_MONTH}", re.I, _month_alone),
        (rf"(?<=[Ii]n ){_MONTH}", 0, _month_alone),
        (_SURE_MONTH, 0, _month_alone),
        (rf"(?:(?P<which>last|next|this|coming)\s+)?{_WEEKDAY}{_PART}", 0, _weekday),
        (rf"(?P<word>yesterday|today|tomorrow){_PART}", re.I, _near_day),
        (r"(?P<which>last|past|previous|this|next|coming)\s+(?P<unit>week|month|year)", re.I, _which_unit),
        (rf"{_COUNT}\s+{_UNIT}\s+(?:ago|earlier)", re.I, _ago),
        (
            rf"(?:\b(?:since|in|by|of|until|from|early|late|mid|summer|spring|autumn|fall|winter)[\s-]+){_YEAR}",
            re.I,
            _year,
        ),
        (rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})[\s-]{_UNIT}", re.I, _duration),
        (_YEAR, 0, _year),
    ]
)


def find_times(text: str, published: Period) -> tuple[TimeMention, ...]:
    """Find the time expressions of a text; values are closed where `published` is a stated day."""
    taken: list[tuple[int, int, Reading]] = []
    for pattern, meaning in _RULES:
        for match in pattern.finditer(text):
            start, end = _core(match)
            if any(start < t[1] and t[0] < end for t in taken) or not _is_time(text, match):
                continue
            reading = meaning(match)
            if reading is not None:
                taken.append((start, end, reading))
    return tuple(_mentions(text, sorted(taken, key=lambda t: t[0]), published))


def _core(match: re.Match[str]) -> tuple[int, int]:
    """The words themselves, without a preposition that a rule needed to be sure of a bare year."""
    groups = match.groupdict()
    return match.span("year") if groups.get("year") and groups.keys() == {"year"} else match.span()


def _is_time(text: str, match: re.Match[str]) -> bool:
    """A bare year must not be a number of things: "2000 troops", "$1950", "1999 people"."""
    if match.groupdict().keys() != {"year"}:
        return True
    before, after = text[max(match.start("year") - 4, 0) : match.start("year")], text[match.end() : match.end() + 30]
    if before.endswith(("$", "€", "£", "No ", "No. ", ",", ".")):
        return False
    return match.start() != match.start("year") or not re.match(r"\s+[a-z]+(?:s|men|people)\b", after)


def _mentions(text: str, taken: list[tuple[int, int, Reading]], published: Period) -> Iterator[TimeMention]:
    known = published if published.precision == "day" else None
    for start, end, (kind, value, anchor) in taken:
        period = resolve(value, anchor, known) if anchor is not None and known is not None else None
        yield TimeMention(
            start=start,
            end=end,
            words=text[start:end],
            kind=kind,
            anchor=anchor,
            value=_value(value, period) if period else value,
        )


def _value(open_value: str, period: Period) -> str:
    """Write the days of a period as a TIMEX3 value of the same precision as the open one."""
    first = period.start
    if first is None:
        return open_value
    if period.precision == "day":
        return first.isoformat()
    if period.precision == "week":
        return "{}-W{:02}".format(*first.isocalendar()[:2])
    return first.isoformat()[:7] if period.precision == "month" else first.isoformat()[:4]
