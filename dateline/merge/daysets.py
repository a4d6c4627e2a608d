"""Sets of days: an int, a bit a day from `FIRST`. Cutting is `&`, and "up to six days later" a few shifts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from dateline.days import resolve, shifted
from dateline.model import NO_END, Anchor, DayClue, Period

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
_DAYS = (LAST - FIRST).days + 1
ALL = (1 << _DAYS) - 1

DaySet = int

_MANY = 800
"""Days beyond which a told day is not looked for one by one: its set says too little to be worth it."""


def between(first: date, last: date) -> DaySet:
    """All days from first to last, those outside the calendar left out."""
    low, high = max((first - FIRST).days, 0), min((last - FIRST).days, _DAYS - 1)
    return ((1 << (high - low + 1)) - 1) << low if high >= low else 0


def spread(days: DaySet, window: tuple[int, int]) -> DaySet:
    """The days that lie window[0] to window[1] days after any of the set."""
    if window[1] >= NO_END:
        return between(first_of(days) + timedelta(days=window[0]), LAST) if days else 0
    found, width = days, window[1] - window[0]
    have = 0
    while have < width:  # doubling: a window of a year takes nine shifts
        step = min(have + 1, width - have)
        found |= found << step
        have += step
    return (found << window[0] if window[0] >= 0 else found >> -window[0]) & ALL


def first_of(days: DaySet) -> date:
    """The earliest day of a set that is not empty."""
    return FIRST + timedelta(days=(days & -days).bit_length() - 1)


def last_of(days: DaySet) -> date:
    """The latest day of a set that is not empty."""
    return FIRST + timedelta(days=days.bit_length() - 1)


def each(days: DaySet) -> Iterator[date]:
    """The days of a set, in order."""
    while days:
        low = days & -days
        yield FIRST + timedelta(days=low.bit_length() - 1)
        days ^= low


def of_year(year: int) -> DaySet:
    """All days of a year."""
    return between(date(year, 1, 1), date(year, 12, 31)) if FIRST.year <= year <= LAST.year else 0


@cache
def on(month_day: str) -> DaySet:
    """The days of a month ("06"), or one day of the year ("09-04"), in every year; of either of two ("09-04|04-09")."""
    one, _, other = month_day.partition("|")
    if other:
        return on(one) | on(other)
    month, _, number = month_day.partition("-")
    days = 0
    for year in range(FIRST.year, LAST.year + 1):
        try:
            first = date(year, int(month), int(number or 1))
        except ValueError:  # 29 February
            continue
        days |= between(first, first if number else month_end(first))
    return days


def month_end(day: date) -> date:
    """The last day of a day's month."""
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


@cache
def weekday(number: int) -> DaySet:
    """All days of a weekday (ISO, 1 is Monday)."""
    days, at = 0, (number - FIRST.isoweekday()) % 7
    while at < _DAYS:
        days |= 1 << at
        at += 7
    return days


def told_from(value: str, anchor: Anchor, days: DaySet) -> DaySet:
    """The days from which a time of the text ("Friday", "June last year") leads to a day of the set."""
    if days.bit_count() > _MANY:
        return ALL
    found = 0
    for day in {_of_grain(value, day) for day in each(days)}:
        found |= _seen_from(value, anchor, day)
    return found


def _of_grain(value: str, day: date) -> date:
    """One day to stand for all of a month or a year, where the value is no finer."""
    if value in ("XXXX", "XXX"):
        return day.replace(month=1, day=1)
    return day.replace(day=1) if (len(value) == 7 and value[5:].isdigit()) or value == "XXXX-XX" else day


@lru_cache(maxsize=65_536)
def _seen_from(value: str, anchor: Anchor, day: date) -> DaySet:
    """The days from which a value leads to a stretch that holds the day: looked for around where it must be."""
    back = anchor.shift and (anchor.shift[1:] if anchor.shift.startswith("-") else f"-{anchor.shift}")
    middle = shifted(day, back) if back else day
    if middle is None or not FIRST <= middle <= LAST:
        return 0
    day_of_year = re.match(r"XXXX-(\d\d-\d\d)", value)
    if day_of_year is not None and day_of_year[1] != f"{day:%m-%d}":
        return 0
    fine = re.match(r"XXXX-(?:W|XX-)", value) is not None
    whole_months = not fine and not day_of_year and (anchor.shift is None or anchor.shift[-1] in "MY")
    steps = _months_around(middle) if whole_months else _days_around(middle, 20 if fine else 400)
    found = 0
    for first, last in steps:
        period = resolve(value, anchor, Period(start=first, end=first, precision="day"))
        if period and period.start and period.end and period.start <= day <= period.end:
            found |= between(first, last)
    return found


def _days_around(day: date, reach: int) -> Iterator[tuple[date, date]]:
    for offset in range(-reach, reach + 1):
        yield day + timedelta(days=offset), day + timedelta(days=offset)


def _months_around(day: date) -> Iterator[tuple[date, date]]:
    """Whole months: from all days of one, a month or a year is seen alike."""
    for number in range(day.year * 12 + day.month - 15, day.year * 12 + day.month + 14):
        first = date(number // 12, number % 12 + 1, 1)
        yield first, month_end(first)


def allowed(clue: DayClue, base: DaySet | None = None) -> DaySet:
    """The days of publication that a clue allows; `base` are the days of the act it counts from."""
    days = ALL if base is None else moved(base, clue.shift)
    if clue.not_before is not None:
        days &= between(clue.not_before, LAST)
    if clue.not_after is not None:
        days &= between(FIRST, clue.not_after)
    if clue.year is not None:
        days &= of_year(clue.year)
    if clue.on is not None:
        days &= on(clue.on)
    if clue.weekday is not None:
        days &= weekday(clue.weekday)
    days = spread(days, clue.window) if clue.window is not None else days
    return days if clue.value is None or clue.anchor is None else told_from(clue.value, clue.anchor, days)


def moved(days: DaySet, shift: str | None) -> DaySet:
    """A set moved by a signed ISO 8601 duration."""
    if shift is None:
        return days
    found = 0
    for day in each(days):
        to = shifted(day, shift)
        found |= between(to, to) if to else 0
    return found
