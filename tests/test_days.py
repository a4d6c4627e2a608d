"""Days: TIMEX3 values and what closes them. Tables a person can extend."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.days import FIRST_YEAR, LAST_YEAR, closed, resolve, shifted
from dateline.model import Anchor, Period

TUESDAY = date(2024, 3, 5)


def period(day: date) -> Period:
    return Period(start=day, end=day, precision="day")


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02-29T10:30", "2024-02-29", "2024-02-29", "day"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-W01", "2024-01-01", "2024-01-07", "week"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "quarter"),
        ("2023-H1", "2023-01-01", "2023-06-30", "range"),
        ("2023-SU", "2023-06-01", "2023-08-31", "range"),
        ("2023-WI", "2023-12-01", "2024-02-29", "range"),
        ("2024-W10-WE", "2024-03-09", "2024-03-10", "range"),
        ("2024-W10-2", "2024-03-05", "2024-03-05", "day"),
        ("199", "1990-01-01", "1999-12-31", "range"),
        ("19", "1900-01-01", "1999-12-31", "range"),
        ("FY1998", "1997-04-01", "1999-03-31", "range"),
        ("2022-08-13/2022-08-15", "2022-08-13", "2022-08-15", "range"),
        ("2014/2016", "2014-01-01", "2016-12-31", "range"),
    ],
)
def test_a_closed_value_has_days(value: str, first: str, last: str, precision: str) -> None:
    got = closed(value)
    assert got is not None
    assert (str(got.start), str(got.end), got.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "value",
    ["2023-02-29", "2023-13", "0999", "2201", "XXXX-05", "P3D", "", "2021-W53", "PRESENT_REF", "2015/2014", "1/2/3"],
)
def test_a_value_that_is_open_or_no_day_has_none(value: str) -> None:
    assert closed(value) is None


@pytest.mark.parametrize(
    ("value", "anchor", "first", "last"),
    [
        ("XXXX-WXX-5", Anchor(on="publication", side="before"), "2024-03-01", "2024-03-01"),
        ("XXXX-WXX-2", Anchor(on="publication", side="before"), "2024-03-05", "2024-03-05"),
        ("XXXX-WXX-2", Anchor(on="publication", side="after"), "2024-03-12", "2024-03-12"),
        ("XXXX-WXX-1", Anchor(on="publication", side="nearest"), "2024-03-04", "2024-03-04"),
        ("XXXX-WXX-6", Anchor(on="publication", side="nearest"), "2024-03-02", "2024-03-02"),
        ("XXXX-WXX-4", Anchor(on="publication", side="nearest"), "2024-03-07", "2024-03-07"),
        ("XXXX-12-30", Anchor(on="publication", side="nearest"), "2023-12-30", "2023-12-30"),
        ("XXXX-12-30", Anchor(on="publication", side="after"), "2024-12-30", "2024-12-30"),
        ("XXXX-06", Anchor(on="publication", side="before"), "2023-06-01", "2023-06-30"),
        ("XXXX-06", Anchor(on="publication", shift="-P1Y"), "2023-06-01", "2023-06-30"),
        ("XXXX-XX-XX", Anchor(on="publication", shift="-P1D"), "2024-03-04", "2024-03-04"),
        ("XXXX-WXX", Anchor(on="publication", shift="-P1W"), "2024-02-26", "2024-03-03"),
        ("XXXX-XX", Anchor(on="publication", shift="-P1M"), "2024-02-01", "2024-02-29"),
        ("XXXX", Anchor(on="publication", shift="-P1Y"), "2023-01-01", "2023-12-31"),
        ("XXXX-WXX-5TEV", Anchor(on="publication", side="before"), "2024-03-01", "2024-03-01"),
        ("XXXX-WXX-WE", Anchor(on="publication", side="before"), "2024-03-02", "2024-03-03"),
        ("XXXX-WXX-WE", Anchor(on="publication"), "2024-03-09", "2024-03-10"),
        ("XXXX-SU", Anchor(on="publication", side="before"), "2023-06-01", "2023-08-31"),
        ("XXXX-Q3", Anchor(on="publication", side="after"), "2024-07-01", "2024-09-30"),
        ("XXXX-QX", Anchor(on="publication", shift="-P3M"), "2023-10-01", "2023-12-31"),
        ("XXX", Anchor(on="publication", shift="-P10Y"), "2010-01-01", "2019-12-31"),
        ("XXXX-12-30/XXXX-01-02", Anchor(on="publication", side="before"), "2023-12-30", "2024-01-02"),
        ("P2W", Anchor(on="publication", shift="-P2W"), "2024-02-20", "2024-03-05"),
    ],
)
def test_an_open_value_is_closed_by_what_it_hangs_on(value: str, anchor: Anchor, first: str, last: str) -> None:
    got = resolve(value, anchor, period(TUESDAY))
    assert got is not None
    assert (str(got.start), str(got.end)) == (first, last)


def test_a_reference_of_several_days_gives_all_that_can_be_meant() -> None:
    reference = Period(start=date(2024, 3, 5), end=date(2024, 3, 9), precision="range")
    got = resolve("XXXX-XX-XX", Anchor(on="publication", shift="-P1D"), reference)
    assert got is not None
    assert (got.start, got.end, got.precision) == (date(2024, 3, 4), date(2024, 3, 8), "range")


def test_without_a_reference_an_open_value_stays_open() -> None:
    assert resolve("XXXX-WXX-5", Anchor(on="publication", side="before"), Period()) is None
    assert resolve("XXXX-WXX-5", Anchor(on="publication", side="before"), None) is None


@given(
    day=st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
    sign=st.sampled_from(["", "-", "+"]),
    count=st.integers(0, 5000),
    unit=st.sampled_from("DWMY"),
)
def test_a_shift_stays_within_the_years_or_gives_nothing(day: date, sign: str, count: int, unit: str) -> None:
    moved = shifted(day, f"{sign}P{count}{unit}")
    assert moved is None or FIRST_YEAR <= moved.year <= LAST_YEAR
    if moved is not None and count == 0:
        assert moved == day


@given(value=st.text("0123456789X-WQHT", max_size=12), day=st.dates(date(1000, 1, 1), date(2200, 12, 31)))
def test_no_value_raises_and_both_ends_are_in_order(value: str, day: date) -> None:
    for side in (None, "before", "after", "nearest"):
        got = resolve(value, Anchor(on="publication", side=side), period(day))
        assert got is None or (got.start is not None and got.end is not None and got.start <= got.end)
    closed(value)
