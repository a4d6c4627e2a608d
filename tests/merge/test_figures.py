"""Figures: what is folded together, what never is, the range and the best."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.merge.figures import RULE, fold_figures, is_contested, thing_counted
from dateline.model import EventTime, Figure, Period, Quantity, Source


def q(number: int, value: float, article: str = "a", **given: Any) -> Quantity:
    """A number of soldiers sent, exact unless something else is given."""
    values: dict[str, Any] = {
        "id": f"q{number}", "article": article, "value": value, "low": value, "high": value, "modifier": None,
        "counted": "soldiers", "unit": None, "outcome": "sent", "level": "flow", "cumulative_since": None,
        "as_of": None, "realis": "actual", "sources": ((),), "report": None, "start": 0, "end": 1,
    }  # fmt: skip
    return Quantity(**values | given)


PUBLISHED = {name: Period(start=day, end=day, precision="day") for name, day in (
    ("a", date(2024, 3, 1)), ("b", date(2024, 3, 3)), ("c", date(2024, 3, 5)), ("late", date(2024, 9, 1)),
)}  # fmt: skip
DENIAL = (Source(source="Lima", name="Lima", actor=None, stance="denies", basis=None, cue=None, start=0, end=4),)


def fold(*quantities: Quantity, copies: dict[str, tuple[str, ...]] | None = None) -> tuple[Figure, ...]:
    """Fold with the days above."""
    return fold_figures(quantities, PUBLISHED, copies or {})


def test_words_of_one_meaning_are_one_row() -> None:
    (row,) = fold(q(1, 300), q(2, 300, "b", counted="Peruvian troops"), q(3, 400, "c", counted="servicemen"))
    assert (row.counted, row.best, row.low, row.high, row.rule) == ("troops", 300, 300, 400, RULE)
    assert is_contested(row)


@pytest.mark.parametrize(
    "other",
    [
        {"outcome": "killed"},
        {"unit": "tonnes"},
        {"level": "stock"},
        {"cumulative_since": date(2024, 1, 1)},
        {"since": EventTime(value="XXXX-01")},  # a start that no page dates is one all the same
        {"realis": "planned"},
        {"counted": "engineers"},
    ],
)
def test_what_is_never_mixed(other: dict[str, Any]) -> None:
    assert len(fold(q(1, 300), q(2, 400, "b", **other))) == 2


def test_of_equals_the_latest_is_best() -> None:
    (row,) = fold(q(1, 900, "a"), q(2, 300, "c"))
    assert row.best == 300


def test_copies_are_one_article() -> None:
    (row,) = fold(q(1, 300, "a"), q(2, 300, "b"), q(3, 400, "c"), copies={"a": ("b",), "b": ("a",)})
    assert row.best == 400


def test_only_the_latest_window_makes_the_range_and_nothing_is_lost() -> None:
    (row,) = fold(q(1, 300, "a"), q(2, 900, "late"))
    assert (row.best, row.low, row.high, row.quantities) == (900, 900, 900, ("q1", "q2"))
    assert not is_contested(row)


def test_what_is_denied_makes_no_range() -> None:
    (row,) = fold(q(1, 300), q(2, 9000, "b", sources=(DENIAL,)))
    assert (row.best, row.low, row.high, row.quantities) == (300, 300, 300, ("q1", "q2"))


@pytest.mark.parametrize(
    ("numbers", "low", "high"),
    [
        ([(300, None)], 300, None),
        ([(None, 300)], None, 300),
        ([(300, None), (400, 400)], 300, 400),
        ([(500, None), (400, 400)], 400, None),
        ([(None, 200), (400, 400)], None, 400),
        ([(100, 200), (150, 150)], 100, 200),
    ],
)
def test_open_ends(numbers: list[tuple[float | None, float | None]], low: float | None, high: float | None) -> None:
    told = [q(n, lo or hi or 0, "abc"[n], low=lo, high=hi) for n, (lo, hi) in enumerate(numbers)]
    (row,) = fold(*told)
    assert (row.low, row.high) == (low, high)


def test_a_stock_says_its_day() -> None:
    (row,) = fold(q(1, 300, level="stock", outcome=None, as_of=date(2024, 2, 1)))
    assert (row.as_of, row.level) == (date(2024, 2, 1), "stock")


@pytest.mark.parametrize(
    ("words", "thing"),
    [("North Korean soldiers", "troops"), ("combat engineers", "engineers"), ("pianos", "pianos"), (None, "")],
)
def test_the_thing_counted(words: str | None, thing: str) -> None:
    assert thing_counted(q(1, 3, counted=words)) == thing
