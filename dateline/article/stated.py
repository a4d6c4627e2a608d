"""Days as pages write them: the calendar dates of headers, metadata and datelines.

Only what states a calendar day is read here; "Tuesday" and "last year" are for find/. A date written with
numbers alone, day or month first, is a range of both readings unless one of them is no date: doubt is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from dateline.model import Period, Precision

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
_EARLIEST, _LATEST = 1800, 2100
"""Years outside are numbers of something else. Fixed, not "next year": a run gives the same whenever it is run."""

# Each with named groups y, m or month, d; or a, b for two numbers whose order is not said.
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.I)
    for form in (
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?!\d)",
        r"(?<!\d)(?P<y>\d{4})[/.]\s?(?P<m>\d\d?)[/.]\s?(?P<d>\d\d?)(?!\d)",
        r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d\d?)\s?[月월]\s?(?P<d>\d\d?)\s?[日일]",
        rf"\b(?P<month>{MONTH})\s*(?P<d>\d\d?)(?:st|nd|rd|th)?\s*,?\s+(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{MONTH})\s*[,-]?\s*(?P<y>\d{{4}})(?!\d)",
        r"(?<![\d.])(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.\s?(?P<y>\d{4})(?!\d)",
        r"(?<!\d)(?P<a>\d\d?)[/-](?P<b>\d\d?)[/-](?P<y>\d{4})(?!\d)",
    )
)
_COMPACT = re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d{1,5}(?!\d))")
_MONTH_ONLY = re.compile(rf"\b(?P<month>{MONTH}),?\s+(?P<y>\d{{4}})\b|^(?P<y2>\d{{4}})-(?P<m>\d\d)$", re.I)
_YEAR_ONLY = re.compile(r"^\s*(\d{4})\s*$")


class StatedDay(msgspec.Struct, frozen=True):
    """A stretch of days as written: usually one day; start..end of the words in the text they were found in."""

    first: date
    last: date
    precision: Precision
    start: int
    end: int


def period(stated: StatedDay, reason: str) -> Period:
    """Give the record of a stated day, with the thing it was read from."""
    return Period(start=stated.first, end=stated.last, precision=stated.precision, reason=reason)


def find_day(text: str) -> StatedDay | None:
    """Find the first calendar date with a year."""
    return min(find_days(text), key=lambda day: day.start, default=None)


def find_days(text: str) -> Iterator[StatedDay]:
    """Find all calendar dates with a year, by form, not by place."""
    for form in _FORMS:
        for match in form.finditer(text):
            if stated := _stated(match):
                yield stated


def read_stamp(value: str) -> StatedDay | None:
    """Read a metadata field: a date in any form, also `20250904`, a month alone or a year alone."""
    if stated := find_day(value):
        return stated
    if (match := _COMPACT.search(value)) and (stated := _stated(match)):
        return stated
    return _coarse(value)


def read_epoch(seconds: float) -> date | None:
    """Read seconds (or milliseconds) since 1970 as the day in UTC; None when that is outside of 1971 to 2100."""
    if seconds > 1e11:
        seconds /= 1000
    if not 3.2e7 < seconds < 4.1e9:
        return None
    return datetime.fromtimestamp(seconds, tz=UTC).date()


def nearest_year(month: int, day: int, to: date) -> date | None:
    """Give the year to a day without one: the date that lies nearest to another."""
    around = [made for year in (to.year - 1, to.year, to.year + 1) if (made := make_date(year, month, day))]
    return min(around, key=lambda made: abs(made - to), default=None)


def make_date(year: int, month: int, day: int) -> date | None:
    """Give the date, None when there is no such day or the year is no year of news."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Give the number of an English month's name, full or short."""
    return MONTHS[name.lower().rstrip(".")]


def _stated(match: re.Match[str]) -> StatedDay | None:
    groups = match.groupdict()
    year = int(groups["y"])
    if groups.get("a"):
        return _either_order(year, int(groups["a"]), int(groups["b"]), match)
    month = month_number(groups["month"]) if groups.get("month") else int(groups["m"])
    made = make_date(year, month, int(groups["d"]))
    return StatedDay(made, made, "day", match.start(), match.end()) if made else None


def _either_order(year: int, a: int, b: int, match: re.Match[str]) -> StatedDay | None:
    readings = sorted(made for made in (make_date(year, a, b), make_date(year, b, a)) if made)
    if not readings:
        return None
    first, last = readings[0], readings[-1]
    return StatedDay(first, last, "day" if first == last else "range", match.start(), match.end())


def _coarse(value: str) -> StatedDay | None:
    if match := _MONTH_ONLY.search(value):
        year = int(match["y"] or match["y2"])
        first = make_date(year, month_number(match["month"]) if match["month"] else int(match["m"]), 1)
        if first:
            last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
            return StatedDay(first, last, "month", match.start(), match.end())
    if (match := _YEAR_ONLY.match(value)) and make_date(year := int(match[1]), 1, 1):
        return StatedDay(date(year, 1, 1), date(year, 12, 31), "year", match.start(), match.end())
    return None
