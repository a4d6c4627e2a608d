"""Days as a reader writes them, with no more precision than is known.

"3 Sep 2025", "Sep 2023", "2019", "13-15 Aug 2022", "Jul-Sep 2023", "by 4 Sep 2025", "since Oct 2024",
"day unknown". Only ASCII, so that a date reads the same in any terminal.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from dateline.days import closed
from dateline.errors import UsageError
from dateline.model import EventTime, Period, Precision

UNKNOWN = "day unknown"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CUTS: dict[str, int] = {"month": 1, "quarter": 1, "year": 2}
"""How many parts of "3 Sep 2025" an end of such a period leaves out."""


def day_text(day: date) -> str:
    """Write one day: "3 Sep 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_text(start: date | None, end: date | None) -> str:
    """Write the days from start to end, both included, either open, as short as they can be read."""
    if start is None:
        return UNKNOWN if end is None else f"by {day_text(end)}"
    if end is None:
        return f"since {day_text(start)}"
    if start == end:
        return day_text(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _months_text(start, end)
    return _joined(_parts(start), _parts(end))


def time_text(time: EventTime) -> str:
    """Write when something happened: its days, and whether it began, ended or lasted then."""
    if time.kind == "since" and time.start:
        return f"since {_end_text(time.start, time.precision)}"
    if time.kind == "until" and time.end:
        return f"by {_end_text(time.end, time.precision)}"
    return days_text(time.start, time.end)


def published_text(period: Period) -> str:
    """Write a publication day; "undated" when nothing is known."""
    return days_text(period.start, period.end) if period.start or period.end else "undated"


def asked_days(text: str | None, option: str) -> Period:
    """Read a day given on the command line, in part or whole ("2024", "2024-06", "2024-06-19").

    Raises UsageError, naming the option, when it is none.
    """
    if text is None:
        return Period()
    period = closed(text)
    if period is None:
        raise UsageError(f"{option} {text!r} is no date; write 2024, 2024-06 or 2024-06-19")
    return period


def _parts(day: date) -> list[str]:
    return day_text(day).split(" ")


def _end_text(day: date, precision: Precision) -> str:
    return " ".join(_parts(day)[_CUTS.get(precision, 0) :])


def _months_text(start: date, end: date) -> str:
    if start.month == 1 and end.month == 12:
        return _joined([str(start.year)], [str(end.year)])
    return _joined(_parts(start)[1:], _parts(end)[1:])


def _joined(first: list[str], last: list[str]) -> str:
    """Join two dates with a dash, the tail they share said once: "13-15 Aug 2022"."""
    if first == last:
        return " ".join(first)
    shared = 0
    while shared < len(first) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    left = " ".join(first[: len(first) - shared])
    gap = " - " if " " in left else "-"
    return f"{left}{gap}{' '.join(last)}"
