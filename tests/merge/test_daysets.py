"""Laws of day sets: cutting does not mind the order, a window is walked back, nothing leaves the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.days import resolve
from dateline.merge.cutting import Allowed, cut
from dateline.merge.daysets import ALL, FIRST, LAST, allowed, between, each, moved, on, spread, told_from, weekday
from dateline.merge.publication import period_of
from dateline.model import Anchor, DayClue, Period

DAYS = st.dates(date(1930, 1, 1), date(2070, 12, 31))
SETS = st.lists(DAYS, min_size=1, max_size=4).map(lambda days: sum({between(d, d) for d in days}))
WINDOWS = st.tuples(st.integers(-40, 40), st.integers(0, 400)).map(lambda w: (w[0], w[0] + w[1]))
TOLD = st.sampled_from(
    [
        ("XXXX-WXX-5", Anchor(on="publication", side="before")),
        ("XXXX-XX-XX", Anchor(on="publication")),
        ("XXXX-XX-XX", Anchor(on="publication", shift="-P2Y")),
        ("XXXX-XX", Anchor(on="publication", shift="-P1Y")),
        ("XXXX-06", Anchor(on="publication", shift="-P1Y")),
        ("XXXX-06", Anchor(on="publication", side="before")),
        ("XXXX-06-14", Anchor(on="publication", side="before")),
        ("XXXX-06-14", Anchor(on="publication", side="nearest")),
        ("XXXX-WXX", Anchor(on="publication", shift="-P1W")),
        ("XXXX", Anchor(on="publication", shift="-P20Y")),
    ]
)
CLUES = st.builds(
    lambda weight, start, year, month_day, day, window: DayClue(
        claim="c",
        weight=weight,
        start=start,
        end=start + 1,
        words="w",
        year=year,
        on=month_day,
        weekday=day,
        window=window,
    ),
    weight=st.integers(0, 9),
    start=st.integers(0, 50),
    year=st.none() | st.integers(1990, 2030),
    month_day=st.none() | st.sampled_from(["02", "02-29", "06-30"]),
    day=st.none() | st.integers(1, 7),
    window=st.none() | st.tuples(st.integers(-6, 0), st.integers(0, 14)),
)


@given(days=SETS, window=WINDOWS)
def test_a_window_is_the_union_of_its_days(days: int, window: tuple[int, int]) -> None:
    expected = 0
    for day in each(days):
        for shift in range(window[0], window[1] + 1):
            at = day + timedelta(days=shift)
            expected |= between(at, at)
    assert spread(days, window) == expected


@settings(deadline=None)
@given(day=DAYS, told=TOLD)
def test_a_page_is_of_a_day_from_which_its_words_lead_to_the_act(day: date, told: tuple[str, Anchor]) -> None:
    value, anchor = told
    for seen in list(each(told_from(value, anchor, between(day, day))))[:40]:
        period = resolve(value, anchor, Period(start=seen, end=seen))
        assert period is not None
        assert period.start is not None
        assert period.end is not None
        assert period.start.replace(day=1) <= day <= period.end


@settings(deadline=None)
@given(seen=DAYS, told=TOLD)
def test_no_day_is_lost_from_which_the_words_lead_there(seen: date, told: tuple[str, Anchor]) -> None:
    period = resolve(told[0], told[1], Period(start=seen, end=seen))
    assert period is not None
    assert period.start is not None
    assert seen in set(each(told_from(told[0], told[1], between(period.start, period.start))))


@settings(deadline=None)
@given(clues=st.lists(CLUES, max_size=8), data=st.data())
def test_cutting_does_not_mind_the_order(clues: list[DayClue], data: st.DataObject) -> None:
    options = [Allowed(allowed(clue), clue) for clue in clues]
    assert cut(options) == cut(data.draw(st.permutations(options)))


@settings(deadline=None)
@given(clues=st.lists(CLUES, min_size=1, max_size=8))
def test_something_is_left_and_every_clue_that_is_used_holds_it(clues: list[DayClue]) -> None:
    dating = cut(Allowed(allowed(clue), clue) for clue in clues)
    assert 0 < dating.days <= ALL
    assert all(dating.days & ~allowed(clue) == 0 for clue in dating.used)
    assert all(dating.days & allowed(clue) == 0 for clue in dating.dropped)
    if dating.used:
        period = period_of(dating)
        assert (period.start or FIRST) >= FIRST
        assert (period.end or LAST) <= LAST
        assert (period.start or FIRST) <= (period.end or LAST)


@given(days=SETS, shift=st.sampled_from(["P2Y", "-P3M", "P63D", "-P2W", None]))
def test_moving_keeps_to_the_calendar(days: int, shift: str | None) -> None:
    assert 0 <= moved(days, shift) <= ALL
    assert moved(days, shift).bit_count() <= days.bit_count()


def test_no_set_leaves_the_calendar() -> None:
    edges = between(FIRST, FIRST) | between(LAST, LAST)
    assert spread(edges, (-9, 9)).bit_count() == 20
    assert all(weekday(number) <= ALL for number in range(1, 8))
    assert sum(weekday(number) for number in range(1, 8)) == ALL
    assert on("02-29").bit_count() == 49
    assert between(date(1800, 1, 1), date(2300, 1, 1)) == ALL
