"""Numbers as a reader writes them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.model import Figure
from dateline.view.numbers import count_text, figure_text, number_text


@pytest.mark.parametrize(
    ("value", "text"),
    [(15000, "15,000"), (15000.0, "15,000"), (2.5, "2.5"), (0, "0"), (-3.25, "-3.25"), (1234567.5, "1,234,567.5"),
     (20_000_000, "20,000,000")],
)  # fmt: skip
def test_number(value: float, text: str) -> None:
    assert number_text(value) == text


def _figure(**given: Any) -> Figure:
    values = {"counted": "troops", "outcome": "sent", "unit": None, "best": None, "low": None, "high": None,
              "as_of": None, "rule": "latest", "quantities": ()}  # fmt: skip
    return Figure(**values | given)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (_figure(best=15000, low=10000, high=15000), "15,000 troops sent (10,000-15,000)"),
        (_figure(best=15000, low=15000, high=15000), "15,000 troops sent"),
        (_figure(best=15000), "15,000 troops sent"),
        (_figure(best=15000, low=10000), "15,000 troops sent (at least 10,000)"),
        (_figure(low=10000, high=15000), "10,000-15,000 troops sent"),
        (_figure(high=15000), "up to 15,000 troops sent"),
        (_figure(low=10000), "at least 10,000 troops sent"),
        (_figure(), "number unknown troops sent"),
        (_figure(best=3.5, unit="tonnes", counted="grain", outcome=None), "3.5 tonnes grain"),
        (_figure(best=7, counted=None, outcome="killed"), "7 killed"),
        (_figure(best=7, counted=None, outcome=None), "7"),
        (_figure(best=7, as_of=date(2025, 9, 4)), "7 troops sent, as of 4 Sep 2025"),
    ],
)
def test_figure(figure: Figure, text: str) -> None:
    assert figure_text(figure) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 rows"), (1, "1 row"), (1200, "1,200 rows")])
def test_count(count: int, text: str) -> None:
    assert count_text(count, "row") == text
