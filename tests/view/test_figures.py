"""The series of a number: which numbers are asked for, how they are shown and drawn."""

from __future__ import annotations

import builtins
import io
from datetime import date
from typing import Any

import pytest

from dateline.errors import DatelineError
from dateline.view.figures import FigureRow, Question, by_outcome, by_series, figure_rows, things_counted
from dateline.view.plot import check_plotting, plot
from dateline.view.screen import show
from dateline.view.series import SeriesPage, value_text
from dateline.view.who import Asked
from dateline.vocab import countries
from tests.view.shelf import story

RUSSIA, CHINA = Asked("RUS", "Russia"), Asked("CHN", "China")


def row(**given: Any) -> FigureRow:
    """A row about troops."""
    values: dict[str, Any] = {
        "day": date(2024, 3, 1), "dated": "words", "value": 300, "low": 300, "high": 300, "modifier": None,
        "counted": "troops", "unit": None, "outcome": "sent", "level": "flow", "cumulative_since": None,
        "cumulative": False, "realis": "actual", "stance": "asserts", "source": "Lima", "outlet": "Tern", "tied": "act",
        "quantity": "q", "report": None, "article": "a" * 16, "words": "300 troops",
    }  # fmt: skip
    return FigureRow(**values | given)


def test_numbers_of_an_act_and_of_words() -> None:
    found = figure_rows(Question("guards", (RUSSIA, CHINA)), story(), countries())
    assert [(r.value, r.source) for r in found if r.tied == "act"] == [(1200, "a police officer")]
    assert {r.value for r in figure_rows(Question("guards"), story(), countries())} == {900, 1200}


def test_bounds_of_days_and_outcomes() -> None:
    assert not figure_rows(Question("guards", (), date(2021, 6, 10)), story(), countries())
    assert not figure_rows(Question("guards", (), None, date(2021, 6, 8)), story(), countries())
    assert not figure_rows(Question("guards", (), None, None, ["killed"]), story(), countries())
    assert figure_rows(Question("guards", (), date(2021, 6, 9), date(2021, 6, 9), ["sent"]), story(), countries())


@pytest.mark.parametrize(
    ("thing", "left", "outcomes"),
    [
        ("killed", "", ["killed"]),
        ("deaths", "", ["killed"]),
        ("soldiers killed", "soldiers", ["killed"]),
        ("soldiers", "soldiers", ()),
    ],
)
def test_what_became_of_the_counted_can_be_asked(thing: str, left: str, outcomes: list[str]) -> None:
    question = by_outcome(Question(thing))
    assert (question.thing, question.outcomes) == (left, outcomes)
    assert by_outcome(Question("killed", outcomes=["sent"])).thing == "killed"


def test_numbers_asked_by_outcome_are_of_it_alone() -> None:
    found = {r.outcome for r in figure_rows(Question("sent"), story(), countries())}
    assert found == {"sent"}


def test_what_else_is_counted() -> None:
    assert things_counted(Question("zebras"), story(), countries()) == ["guards"]


@pytest.mark.parametrize(
    "other",
    [{"outcome": "killed"}, {"level": "stock"}, {"cumulative": True}, {"realis": "planned"}, {"unit": "USD"}],
)
def test_series_that_never_mix(other: dict[str, Any]) -> None:
    series = by_series([row(), row(**other)])
    assert len(series) == 2
    assert len({key.title("troops") for key in series}) == 2


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({}, "300"),
        ({"low": None}, "up to 300"),
        ({"high": None}, "at least 300"),
        ({"low": 200, "high": 400}, "200-400"),
        ({"modifier": "some"}, "about 300"),
    ],
)
def test_a_value_with_its_bounds(given: dict[str, Any], text: str) -> None:
    assert value_text(row(**given)) == text


def test_the_page() -> None:
    rows = [
        row(),
        row(quantity="r", value=600, high=None, low=600, source="Quito", stance="alleges", dated="publication"),
    ]
    out = io.StringIO()
    show(SeriesPage("troops", "Peru", rows), out, 80)
    text = out.getvalue()
    assert "troops, Peru: 2 numbers by 2 sources" in text
    assert "at least 600" in text
    assert "[alleges]" in text


def test_an_empty_page_says_what_is_counted() -> None:
    out = io.StringIO()
    show(SeriesPage("zebras", "Peru", [], ["guards"]), out, 80)
    assert out.getvalue() == "zebras, Peru: 0 numbers\ncounted are guards\n"


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [row(day=None)],
        [row(value=0, low=0, high=0)],
        [row(source="$x_{1", low=None), row(source="朝鮮", high=None), row(low=1, high=900, stance="denies")],
        [row(source=f"source {n}", outcome=f"done {n % 9}", day=date(2024, 1 + n % 12, 1)) for n in range(40)],
    ],
)
def test_a_picture(rows: list[FigureRow]) -> None:
    out = io.BytesIO()
    plot("troops, $all$", "troops", rows, out)
    assert out.getvalue().startswith(b"\x89PNG")
    again = io.BytesIO()
    plot("troops, $all$", "troops", rows, again)
    assert again.getvalue() == out.getvalue()


def test_without_matplotlib_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("matplotlib"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(DatelineError, match=r"dateline\[charts\]"):
        check_plotting()
