"""Days: TIMEX3 values and what closes them. Tables a person can extend."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.days import FIRST_YEAR, LAST_YEAR, closed, filled, resolve, shifted
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
        ("XXXX-WXX-2", Anchor(on="publication", side="after"), "2024-03-05", "2024-03-05"),
        ("XXXX-WXX-2", Anchor(on="publication", shift="P1D", side="after"), "2024-03-12", "2024-03-12"),
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


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
OPEN = [
    *(f"XXXX-WXX-{n}" for n in range(1, 8)), "XXXX-02-28", "XXXX-12-31", "XXXX-05", "XXXX-Q2", "XXXX-H1", "XXXX-SU", "XXXX-WI",
    "XXXX-XX-15", "XXXX-XX-XX", "XXXX-WXX", "XXXX-WXX-WE", "XXXX-XX", "XXXX-QX", "XXXX", "XXX", "XX",
]  # fmt: skip
SIDES: tuple[Literal["before", "after", "nearest"], ...] = ("before", "after", "nearest")
SIDED = [
    value
    for value in OPEN
    if "XX-X" not in value and value not in ("XXXX-WXX", "XXXX-XX", "XXXX-QX", "XXXX", "XXX", "XX")
]
ANCHORS = st.builds(
    Anchor,
    on=st.just("publication"),
    shift=st.none() | st.sampled_from(["-P1D", "P1D", "-P1W", "P2W", "-P1M", "P1Y", "-P10Y"]),
    side=st.sampled_from([None, "before", "after", "nearest"]),
)


def within(inner: Period | None, outer: Period | None) -> bool:
    ends = [day for period in (outer, inner) if period for day in (period.start, period.end) if day]
    assert len(ends) == 4
    return ends[0] <= ends[2] <= ends[3] <= ends[1]


@given(day=DAYS)
def test_a_day_lies_in_its_week_month_quarter_half_year_decade_and_century(day: date) -> None:
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    year, week = f"{day.year:04}", "{:04}-W{:02}".format(*day.isocalendar()[:2])
    chain = [day.isoformat(), day.isoformat()[:7], f"{year}-Q{quarter}", f"{year}-H{half}", year]
    wider = [year[:3], year[:2]] if day.year < LAST_YEAR else []
    for inner, outer in pairwise([*chain, *wider]):
        assert within(closed(inner), closed(outer))
    assert closed(week) is None or within(closed(day.isoformat()), closed(week))


@given(year=st.integers(FIRST_YEAR, LAST_YEAR - 1))
def test_the_parts_of_a_year_fill_it_without_a_gap(year: int) -> None:
    whole = closed(f"{year:04}")
    assert whole is not None
    for parts in (["H1", "H2"], ["Q1", "Q2", "Q3", "Q4"], [f"{month:02}" for month in range(1, 13)]):
        periods = [period for part in parts if (period := closed(f"{year:04}-{part}"))]
        assert (periods[0].start, periods[-1].end) == (whole.start, whole.end)
        for one, other in pairwise(periods):
            assert one.end is not None
            assert one.end + timedelta(days=1) == other.start


@given(one=DAYS, other=DAYS)
def test_from_one_to_another_holds_both_or_is_nothing(one: date, other: date) -> None:
    got = closed(f"{one}/{other}")
    assert (got is None) == (other < one)
    if got is not None:
        assert (got.start, got.end) == (one, other)


@given(day=st.dates(date(1100, 1, 1), date(2100, 12, 31)), count=st.integers(0, 99), unit=st.sampled_from("DWMY"))
def test_a_shift_and_its_contrary_lead_back(day: date, count: int, unit: str) -> None:
    there = shifted(day, f"P{count}{unit}")
    assert there is not None
    back = shifted(there, f"-P{count}{unit}")
    assert back is not None
    assert there >= day
    # the 31st has no like in a shorter month: it comes back as the last day of one
    assert back == day if unit in "DW" or day.day <= 28 else timedelta() <= day - back <= timedelta(days=3)


@given(value=st.sampled_from(SIDED), day=st.dates(date(1010, 1, 1), date(2190, 12, 31)))
def test_before_after_and_nearest_lie_where_they_say(value: str, day: date) -> None:
    before, after, nearest = (closed(filled(value, Anchor(on="publication", side=s), day) or "") for s in SIDES)
    if "02-28" not in value:
        assert before
        assert after
        assert (before.start or day) <= day <= (after.end or day)
        assert nearest in (before, after)


@given(
    value=st.sampled_from(OPEN), anchor=ANCHORS, first=st.dates(date(1100, 1, 1), date(2100, 12, 31)), data=st.data()
)
def test_a_wider_reference_gives_no_fewer_days(value: str, anchor: Anchor, first: date, data: st.DataObject) -> None:
    last = first + timedelta(days=data.draw(st.integers(0, 40)))
    between = first + timedelta(days=data.draw(st.integers(0, (last - first).days)))
    all_days = resolve(value, anchor, Period(start=first, end=last, precision="range"))
    one = resolve(value, anchor, period(between))
    if all_days is not None and one is not None:
        assert within(one, all_days)


@given(value=st.sampled_from(OPEN), anchor=ANCHORS, day=DAYS)
def test_a_filled_value_leaves_nothing_open_and_needs_no_more(value: str, anchor: Anchor, day: date) -> None:
    whole = filled(value, anchor, day)
    if whole is not None:
        assert "X" not in whole
        assert closed(whole) == resolve(value, anchor, period(day)) == resolve(whole, anchor, period(day))
