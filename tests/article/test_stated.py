"""Days as pages state them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article.stated import find_day, nearest_year, read_epoch, read_stamp

DAY = date(2025, 9, 4)


@pytest.mark.parametrize(
    "words",
    [
        "2025-09-04",
        "2025-09-04T08:10:00+09:00",
        "September 4, 2025",
        "Sept. 4, 2025, 9:14 p.m.",
        "Thursday, 4 September 2025",
        "4th September, 2025",
        "the 4th of September 2025",
        "04-Sep-2025",
        "SEPTEMBER 4 2025",
        "04.09.2025",
        "4. 9. 2025",
        "2025/09/04 10:22",
        "2025.09.04 10:22",
        "2025년 9월 4일",
        "2025年9月4日",
        "Thu, 04 Sep 2025 10:22:00 GMT",
    ],
)
def test_a_day_in_many_forms(words: str) -> None:
    stated = find_day(words)
    assert stated is not None
    assert (stated.first, stated.last, stated.precision) == (DAY, DAY, "day")


@pytest.mark.parametrize(
    "words",
    ["30 September, Friday", "Sep 4", "10:22", "2025", "32 May 2025", "2025-13-40", "May 2025", "1945 to 1910", ""],
)
def test_no_day(words: str) -> None:
    assert find_day(words) is None


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("04/09/2025", date(2025, 4, 9), date(2025, 9, 4), "range"),
        ("25/09/2025", date(2025, 9, 25), date(2025, 9, 25), "day"),
        ("09/25/2025", date(2025, 9, 25), date(2025, 9, 25), "day"),
        ("05/05/2025", date(2025, 5, 5), date(2025, 5, 5), "day"),
        ("Sunday 17 Rajab 1440 / 24-3-19", date(2019, 3, 24), date(2019, 3, 24), "day"),
    ],
)
def test_numbers_alone_do_not_say_which_is_the_month(words: str, first: date, last: date, precision: str) -> None:
    stated = find_day(words)
    assert stated is not None
    assert (stated.first, stated.last, stated.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("20250904", DAY, DAY, "day"),
        ("20250904102233", DAY, DAY, "day"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("December 2023", date(2023, 12, 1), date(2023, 12, 31), "month"),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), "year"),
    ],
)
def test_metadata_may_be_coarser(value: str, first: date, last: date, precision: str) -> None:
    stated = read_stamp(value)
    assert stated is not None
    assert (stated.first, stated.last, stated.precision) == (first, last, precision)


@pytest.mark.parametrize(("seconds", "day"), [(1756944000, DAY), (1756944000000, DAY), (5, None), (1e20, None)])
def test_seconds_since_1970(seconds: float, day: date | None) -> None:
    assert read_epoch(seconds) == day


@pytest.mark.parametrize(
    ("month", "day", "to", "year"),
    [(12, 31, date(2025, 1, 2), 2024), (1, 1, date(2024, 12, 30), 2025), (9, 4, date(2025, 9, 5), 2025)],
)
def test_the_year_left_open_is_the_nearest(month: int, day: int, to: date, year: int) -> None:
    found = nearest_year(month, day, to)
    assert found is not None
    assert found.year == year
