"""Days as a reader writes them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.errors import UsageError
from dateline.model import EventTime, Period
from dateline.view.when import asked_days, days_text, published_text, time_text

from .make import days

CASES = [
    # start, end, what a reader writes
    ("2025-09-03", "2025-09-03", "3 Sep 2025"),
    ("2023-09-01", "2023-09-30", "Sep 2023"),
    ("2024-02-01", "2024-02-29", "Feb 2024"),
    ("2024-02-01", "2024-02-28", "1-28 Feb 2024"),
    ("2019-01-01", "2019-12-31", "2019"),
    ("2019-01-01", "2021-12-31", "2019-2021"),
    ("2023-07-01", "2023-09-30", "Jul-Sep 2023"),
    ("2022-12-01", "2023-01-31", "Dec 2022 - Jan 2023"),
    ("2022-08-13", "2022-08-15", "13-15 Aug 2022"),
    ("2025-08-28", "2025-09-02", "28 Aug - 2 Sep 2025"),
    ("2024-12-30", "2025-01-02", "30 Dec 2024 - 2 Jan 2025"),
    (None, "2025-09-04", "by 4 Sep 2025"),
    ("2024-10-05", None, "since 5 Oct 2024"),
    (None, None, "day unknown"),
]


@pytest.mark.parametrize(("start", "end", "text"), CASES)
def test_days(start: str | None, end: str | None, text: str) -> None:
    assert days_text(start and date.fromisoformat(start), end and date.fromisoformat(end)) == text


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (days("2024-10-01", kind="since", precision="month"), "since Oct 2024"),
        (days("2024-10-07", kind="since"), "since 7 Oct 2024"),
        (days("1991-01-01", kind="since", precision="year"), "since 1991"),
        (days(None, "2025-09-04", kind="until"), "by 4 Sep 2025"),
        (days(None, "2025-09-30", kind="until", precision="month"), "by Sep 2025"),
        (days("2025-09-01", "2025-09-30", kind="within", precision="month"), "Sep 2025"),
        (EventTime(), "day unknown"),
        (EventTime(value="XXXX-WXX-5"), "day unknown"),
    ],
)
def test_time(time: EventTime, text: str) -> None:
    assert time_text(time) == text


def test_a_page_without_a_day_is_undated() -> None:
    assert published_text(Period()) == "undated"


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        (None, None, None),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-06", date(2024, 6, 1), date(2024, 6, 30)),
        ("2024-06-19", date(2024, 6, 19), date(2024, 6, 19)),
    ],
)
def test_asked_days(word: str | None, first: date | None, last: date | None) -> None:
    period = asked_days(word, "--since")
    assert (period.start, period.end) == (first, last)


@pytest.mark.parametrize("word", ["", "yesterday", "2024-13", "2023-02-29", "19.6.2024"])
def test_no_date_is_wrong_usage(word: str) -> None:
    with pytest.raises(UsageError, match=r"--until .* is no date"):
        asked_days(word, "--until")
