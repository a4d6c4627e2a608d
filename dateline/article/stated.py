"""Days as pages write them: the calendar dates of headers, metadata and datelines.

Only what states a calendar day is read here; "Tuesday" and "last year" are for find/. A date written with
numbers alone, day or month first, is a range of both readings unless one of them is no date: doubt is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from dateline import vocab
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

_WORD = r"[^\W\d_]{3,14}"
"""A month of another language, if `vocab.months` knows it."""

_TWO_DIGITS = 60
"""Years of two digits from which they are of the last century."""
_OF_THE_REPUBLIC = 1911
"""Years by which the calendar of the Republic of China is behind, as it is counted on Taiwan."""
_BUDDHIST = 543
"""Years by which the Buddhist era is ahead, as it is counted in Thailand since 1941."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)

# Each with named groups y, m or month or word, d; or a, b for two numbers whose order is not said.
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.I)
    for form in (
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)(?!\d)",
        r"(?<!\d)(?P<y>\d{4})[/.]\s?(?P<m>\d\d?)[/.]\s?(?P<d>\d\d?)(?!\d)",
        r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d\d?)\s?[月월]\s?(?P<d>\d\d?)\s?[日일]",
        rf"\b(?P<month>{MONTH})\s*(?P<d>\d\d?)(?:st|nd|rd|th)?\s*[.,]?\s+(?P<y>\d{{4}})(?!\d)",
        rf"\b(?P<month>{MONTH})\s*[-/]\s*(?P<d>\d\d?)\s*[-/]\s*(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)\s+(?P<month>{MONTH}),?\s+B\.?\s?E\.?\s*(?P<buddhist>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{MONTH})\s*[,-]?\s*(?:of\s+)?(?P<y>\d{{4}})(?!\d)",
        r"(?<![\d.])(?P<d>\d\d?)\.\s?(?P<m>\d\d?)\.\s?(?P<y>\d{4})(?!\d)",
        r"(?<!\d)(?P<a>\d\d?)[/-](?P<b>\d\d?)[/-](?P<y>\d{4})(?!\d)",
        r"^\W*(?P<republic>1[01]\d)[/.](?P<m>\d\d)[/.](?P<d>\d\d)(?=\s+\d\d:\d\d\b|\s*$)",  # 2011 to 2030
        rf"(?<!\d)(?P<y>\d{{4}})\s*[›»>/]\s*(?P<month>{MONTH})\s*[›»>/]\s*(?P<d>\d\d?)(?!\d)",  # a path of the site
        r"(?<![\d./-])(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<yy>\d\d)(?![\d/])",
        r"(?<![\d.])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<yy>\d\d)(?![\d.])",
        r"(?<=\d{4} / )(?P<a>\d\d?)-(?P<b>\d\d?)-(?P<yy>\d\d)(?![\d-])",  # behind a day of another calendar
        rf"\((?P<y>\d{{4}})\)[.,]?\s+(?P<month>{MONTH})\s+(?P<d>\d\d?)(?!\d)",  # "Juche 99 (2010) May 3"
        rf"(?<!\d)(?P<d>\d\d?)\s+(?P<month>{MONTH})\s+(?P<yy>\d\d)(?=\s+\d{{1,2}}:?\d\d\s*(?:GMT|UTC)\b)",
        r"-(?P<m>\d\d)-(?P<d>\d\d)-(?P<yy>\d\d)\s+\d{4}\s?(?:GMT|UTC|E[SD]T)\b",  # a wire's stamp
        rf"\bgmt\s+(?P<d>\d\d?)\s+(?P<month>{MONTH})\s+(?P<yy>\d\d)(?!\d)",
        r"\((?P<y>\d{4})\)[.,]?\s*(?P<m>\d\d?)\.\s?(?P<d>\d\d?)(?!\d)",  # "Juche 99 (2010). 5. 3."
        rf"(?<!\d)(?P<d>\d\d?)(?:\.?[ºª°]|er|re)?[\s.-]*(?:de\s+|di\s+)?(?P<word>{_WORD})\.?[\s.,-]*(?:del?\s+)?(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<y>\d{{4}})\.?\s+(?P<word>{_WORD})\.?\s+(?P<d>\d\d?)(?!\d)",
        rf"\b(?P<word>{_WORD})\.?\s+(?P<d>\d\d?),?\s+(?P<y>\d{{4}})(?!\d)",
    )
)
_MUSLIM_MONTH = (
    r"(?:Muharram|Safar|Rabi\S*(?:\s+(?:al-?)?[A-Za-z]\S*)?|Jumada\S*(?:\s+(?:al-?)?[A-Za-z]\S*)?|Rajab|Sha[’']?ban"
    r"|Rama[dz]an|Shawwal|Dhu\S*(?:\s+[A-Za-z]\S*)?|Zul\S*(?:\s+[A-Za-z]\S*)?)"
)
OTHER_CALENDAR = re.compile(
    r"\b\d{1,2}\s+(?:Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand)\s+\d{4}|"
    r"\b(?:Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand)\s+\d{1,2},?\s+\d{4}|"
    r"\b1[34]\d\d[/-]\d{1,2}[/-]\d{1,2}\b|\bJuche\s+\d{2,3}(?:\s*\(\d{4}\))?|"
    r"\b(?:Meskerem|Ti[kq]imt|Tekemt|Hidar|Tahsas|Tir|Yekatit|Megabit|Miazia|Ginbot|Sene|Hamle|Nehass?e|Pagume)"
    r"\s+\d{1,2},?\s+\d{4}(?:\s*E\.?\s?C\b\.?)?|"
    r"\b\d{1,2}\s+(?:Hamal|Sawr|Saur|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hoot|Hut)\s+1[34]\d\d\b|"
    rf"\b(?:\d{{1,2}}\s+{_MUSLIM_MONTH}|{_MUSLIM_MONTH}\s+\d{{1,2}},?)\s+\d{{4}}(?:\s*(?:A\.?H\.?|H\b))?"
    r"|\b(?:AD|CE|AH)\b|\bA\.H\.",
    re.I,
)
"""The same day by another calendar: the Muslim, the Iranian, the Afghan, the Korean, the Ethiopian."""
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
    day_first: date | None = None
    """Of a date in numbers with two readings, the one that has the day first."""


def period(stated: StatedDay, reason: str) -> Period:
    """Give the record of a stated day, with the thing it was read from."""
    return Period(start=stated.first, end=stated.last, precision=stated.precision, reason=reason)


def find_day(text: str) -> StatedDay | None:
    """Find the first calendar date with a year."""
    return min(find_days(text), key=lambda day: day.start, default=None)


def find_days(text: str) -> Iterator[StatedDay]:
    """Find all calendar dates with a year, by form, not by place."""
    if not any(char.isdigit() for char in text):
        return  # most lines of a page are titles and menus
    text = text.translate(_DIGITS)
    for form in _FORMS:
        for match in form.finditer(text):
            if stated := _stated(match):
                yield stated


def find_week(text: str) -> StatedDay | None:
    """The days of an issue of several: "18 - 24 September 2014", "January 23-29, 2009"."""
    match = _WEEK.search(text)
    if match is None:
        return None
    year, month = int(match["y"]), month_number(match["month"] or match["month2"])
    first, last = (make_date(year, month, int(match[one] or match[other])) for one, other in (("a", "a2"), ("b", "b2")))
    fits = first is not None and last is not None and 0 < (last - first).days < _LONGEST_ISSUE
    return StatedDay(first, last, "range", match.start(), match.end()) if first and last and fits else None


_LONGEST_ISSUE = 15
"""Days of which one issue is, at most and exclusive."""
_WEEK = re.compile(
    rf"(?:(?<!\d)(?P<a>\d\d?)\s*[-–]\s*(?P<b>\d\d?)\s+(?P<month>{MONTH})"
    rf"|\b(?P<month2>{MONTH})\s+(?P<a2>\d\d?)\s*[-–]\s*(?P<b2>\d\d?)),?\s+(?P<y>\d{{4}})(?!\d)",
    re.I,
)


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
    if groups.get("buddhist"):
        year = int(groups["buddhist"]) - _BUDDHIST
    elif groups.get("republic"):
        year = int(groups["republic"]) + _OF_THE_REPUBLIC
    else:
        year = int(groups["y"]) if groups.get("y") else _century(int(groups["yy"]))
    if groups.get("a"):
        return _either_order(year, int(groups["a"]), int(groups["b"]), match)
    if groups.get("word"):
        month = vocab.months().get(groups["word"].casefold(), 0)
    else:
        month = month_number(groups["month"]) if groups.get("month") else int(groups["m"])
    made = make_date(year, month, int(groups["d"])) if month else None
    return StatedDay(made, made, "day", match.start(), match.end()) if made else None


def _century(year: int) -> int:
    """The year that two digits mean: of those who write so, none is older than the news that is kept."""
    return year + (2000 if year < _TWO_DIGITS else 1900)


def _either_order(year: int, a: int, b: int, match: re.Match[str]) -> StatedDay | None:
    day_first = make_date(year, b, a)
    readings = sorted(made for made in (make_date(year, a, b), day_first) if made)
    if not readings:
        return None
    first, last = readings[0], readings[-1]
    return StatedDay(first, last, "day" if first == last else "range", match.start(), match.end(), day_first)


_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d{2})[/-]?(?P<m>\d{2}|[a-z]{3})[/-]?(?P<d>\d{2})(?=[/\-_.]|$)", re.I)


def day_in_address(url: str) -> StatedDay | None:
    """The day that stands in the path of an address: ".../2010/05/03/title"."""
    match = _IN_ADDRESS.search(re.sub(r"^[a-z]+://[^/]*|[?#].*$", "", url, flags=re.I))
    if match is None:
        return None
    month = match["m"]
    found = find_day(f"{match['y']}-{month}-{match['d']}" if month.isdigit() else f"{match['d']} {month} {match['y']}")
    return msgspec.structs.replace(found, start=match.start(), end=match.end()) if found else None


def in_order(stated: StatedDay, text: str) -> StatedDay:
    """One of the two readings of a date in numbers, where the page's other dates show whether it has the day first: by
    a number over twelve, or by a weekday beside."""
    if stated.precision != "range":
        return stated
    orders = set[bool]()
    for match in _NUMBERS.finditer(text.translate(_DIGITS)):
        a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
        weekday = (match["before"] or match["behind"] or "")[:3].lower()
        readings = {True: make_date(year, b, a), False: make_date(year, a, b)}
        fit = [order for order, made in readings.items() if made and (not weekday or f"{made:%a}".lower() == weekday)]
        if a != b and len(fit) == 1:
            orders.add(fit[0])
    if not orders:
        orders = _beside(stated, text)
    if len(orders) != 1 or stated.day_first is None:
        return stated
    other = stated.last if stated.day_first == stated.first else stated.first
    chosen = stated.day_first if orders.pop() else other
    return msgspec.structs.replace(stated, first=chosen, last=chosen, precision="day")


def _beside(stated: StatedDay, text: str) -> set[bool]:
    """Which reading another day of the page stands beside, an update's or a comment's; the other being far from all."""
    near = {day.first for day in find_days(text) if day.first == day.last}
    orders = set[bool]()
    for reading, other in ((stated.first, stated.last), (stated.last, stated.first)):
        close = any(0 <= (day - reading).days <= _SOON for day in near - {reading})
        if close and all(abs((day - other).days) > _FAR for day in near - {other}):
            orders.add(reading == stated.day_first)
    return orders


_SOON, _FAR = 2, 20
"""Days from a story to its update or the first comment, and days that are none."""
_NUMBERS = re.compile(
    rf"(?:\b(?P<before>{WEEKDAY}),?\s+)?(?<!\d)(?P<a>\d\d?)[/.-](?P<b>\d\d?)[/.-](?P<y>\d{{4}})(?!\d)(?:,?\s+(?P<behind>{WEEKDAY}))?",
    re.I,
)


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
