"""Arithmetic on days: TIMEX3 values, and what closes them, turned into first and last days.

Needs    a TIMEX3 value (X where the words leave it open), an anchor, the days of what it hangs on
Gives    a `Period`, or None where the value cannot be closed
Rule     TimeML 1.2.1, section 2.2.2 (values); the side on which to look is the anchor's

Shared by find (values where the publication day is stated) and merge (the rest, later); it knows no article.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dateline.model import Anchor, Period, Precision

FIRST_YEAR, LAST_YEAR = 1000, 2200
"""Years outside these are misreadings ("in 15000"), not days."""

_FULL = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])))?"
)
_DURATION = re.compile(r"(?P<sign>[+-]?)P(?P<n>\d+)(?P<unit>[DWMY])")
_OPEN = re.compile(
    r"XXXX-WXX-(?P<weekday>[1-7])|XXXX-(?P<md>\d\d-\d\d)|XXXX-(?P<month>\d\d)"
    r"|(?P<aday>XXXX-XX-XX)|(?P<amonth>XXXX-XX)|(?P<aweek>XXXX-WXX)|(?P<ayear>XXXX)"
)


def make_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None when there is no such day or it lies outside the years we believe."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def span_of(first: date | None, last: date | None, precision: Precision) -> Period | None:
    """Make a period of two days, None when either is missing or they stand the wrong way round."""
    if first is None or last is None or last < first:
        return None
    return Period(start=first, end=last, precision=precision)


def _months(year: int, first: int, last: int, precision: Precision) -> Period | None:
    start = make_day(year, first, 1)
    return span_of(start, make_day(year, last, monthrange(year, last)[1]) if start else None, precision)


def closed(value: str) -> Period | None:
    """Give the days of a TIMEX3 value that leaves nothing open (a clock time after T is left out)."""
    match = _FULL.fullmatch(value.split("T")[0])
    if match is None:
        return None
    year, part = int(match["year"]), match.groupdict()
    if part["day"]:
        day = make_day(year, int(part["month"]), int(part["day"]))
        return span_of(day, day, "day")
    if part["month"]:
        month = int(part["month"])
        return _months(year, month, month, "month") if 1 <= month <= 12 else None
    if part["week"]:
        return _week(year, int(part["week"]))
    if part["quarter"]:
        last = 3 * int(part["quarter"])
        return _months(year, last - 2, last, "quarter")
    if part["half"]:
        last = 6 * int(part["half"])
        return _months(year, last - 5, last, "range")
    return _months(year, 1, 12, "year")


def _week(year: int, week: int) -> Period | None:
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return span_of(first, first + timedelta(days=6), "week")


def shifted(day: date, duration: str | None) -> date | None:
    """Move a day by a signed ISO 8601 duration of one unit ("-P1D", "P2M"); None shifts by nothing."""
    if duration is None:
        return day
    match = _DURATION.fullmatch(duration)
    if match is None:
        return None
    count = int(match["n"]) * (-1 if match["sign"] == "-" else 1)
    if match["unit"] in "DW":
        try:
            moved = day + timedelta(days=count * (7 if match["unit"] == "W" else 1))
        except OverflowError:
            return None
        return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None
    months = day.year * 12 + day.month - 1 + count * (12 if match["unit"] == "Y" else 1)
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def resolve(value: str, anchor: Anchor | None, reference: Period | None) -> Period | None:
    """Give the days of a value, closing what is open by the days of what it hangs on.

    A reference of several days gives the days from the earliest to the latest reading.
    """
    if anchor is None:
        return closed(value)
    if reference is None or reference.start is None or reference.end is None:
        return None
    ends = [_close(value, anchor, day) for day in (reference.start, reference.end)]
    first, last = ends[0], ends[1]
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if first == last:
        return first
    return span_of(min(first.start, last.start or first.start), max(last.end, first.end or last.end), "range")


def _close(value: str, anchor: Anchor, reference: date) -> Period | None:
    base = shifted(reference, anchor.shift)
    match = _OPEN.fullmatch(value.split("T")[0])
    if base is None or match is None:
        return None
    part = match.groupdict()
    if part["weekday"]:
        named = _weekday(base, int(part["weekday"]), anchor.side)
        return span_of(named, named, "day")
    if part["md"]:
        month, number = (int(p) for p in part["md"].split("-"))
        day = _pick(_each_year(base, anchor, month, number), base, anchor)
        return span_of(day, day, "day")
    if part["month"]:
        month = int(part["month"])
        first = _pick(_each_year(base, anchor, month, 1), base.replace(day=1), anchor)
        return _months(first.year, month, month, "month") if first else None
    return _around(base, part)


def _around(base: date, part: dict[str, str | None]) -> Period | None:
    """The day, week, month or year in which a day lies."""
    if part["aday"]:
        return span_of(base, base, "day")
    if part["aweek"]:
        return _week(*base.isocalendar()[:2])
    if part["amonth"]:
        return _months(base.year, base.month, base.month, "month")
    return _months(base.year, 1, 12, "year")


def _weekday(base: date, weekday: int, side: str | None) -> date:
    """The day of that name before, after or nearest to `base`; the base itself counts as before."""
    back = (base.isoweekday() - weekday) % 7
    if side == "after" or (side == "nearest" and back > 3):
        return base + timedelta(days=7 - back)
    return base - timedelta(days=back)


def _each_year(base: date, anchor: Anchor, month: int, number: int) -> list[date]:
    """The same day of the base's year, and of its neighbours when the anchor looks to a side."""
    years = [base.year] if anchor.side is None else [base.year - 1, base.year, base.year + 1]
    return [day for year in years if (day := make_day(year, month, number))]


def _pick(days: list[date], base: date, anchor: Anchor) -> date | None:
    """Of the same day in neighbouring years, the one on the anchor's side (a side of None: this year)."""
    if anchor.side == "before":
        return max((d for d in days if d <= base), default=None)
    if anchor.side == "after":
        return min((d for d in days if d >= base), default=None)
    return min(days, key=lambda d: (abs((d - base).days), d), default=None)
