"""The series of a number in the terminal: a bar a number, by day, with who says it.

Needs    rows of `figures`
Gives    a page that rich prints: one table for each series, the longest bar its greatest number
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from dateline.view.figures import FigureRow, by_series
from dateline.view.numbers import count_text, number_text
from dateline.view.screen import heading
from dateline.view.when import UNKNOWN, day_text

_BAR = 16
_ID = 8


class SeriesPage:
    """The page; rich asks it for its lines."""

    def __init__(
        self, thing: str, who: str, rows: Sequence[FigureRow], else_counted: Sequence[str] = (), counted: str = ""
    ) -> None:
        self.thing, self.who, self.rows, self.else_counted = thing, who, rows, else_counted
        self.counted = counted or thing

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        numbers = len({row.quantity for row in self.rows})
        sources = count_text(len({row.source for row in self.rows}), "source")
        told = f" by {sources}" if numbers else ""
        yield heading(f"{self.thing}, {self.who}: {count_text(numbers, 'number')}{told}")
        if not numbers and self.else_counted:
            yield Text(f"counted are {', '.join(self.else_counted)}", style="dim")
        for series, rows in by_series(self.rows).items():
            yield Text()
            yield Text(series.title(self.counted), style="bold")
            yield _table(rows, options.ascii_only)
        if numbers:
            yield Text()
            mark = "*" if options.ascii_only else "·"
            yield Text(f"{mark} the day is that of publication; the words name none", style="dim")
            yield Text("dateline explain ARTICLE shows where a number stands", style="dim")


def _table(rows: Sequence[FigureRow], ascii_only: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(width=_BAR, no_wrap=True)
    table.add_column(justify="right")
    table.add_column(ratio=1)
    table.add_column(width=_ID, style="dim", no_wrap=True)
    most = max(row.high or row.value for row in rows)
    for row in rows:
        table.add_row(
            _day(row, ascii_only), _bar(row, most, ascii_only), Text(value_text(row)), _source(row), row.article[:_ID]
        )
    return table


def _day(row: FigureRow, ascii_only: bool) -> Text:
    text = Text(day_text(row.day) if row.day else UNKNOWN)
    return text.append("*" if ascii_only else "·", style="dim") if row.dated == "publication" else text


def _bar(row: FigureRow, most: float, ascii_only: bool) -> Text:
    """The sure part full, what lies between low and high lighter."""
    full, light = ("#", "-") if ascii_only else ("█", "░")
    low = row.low if row.low is not None else 0 if row.high is not None else row.value
    high = row.high if row.high is not None else row.value
    first = round(_BAR * low / most) if most else 0
    last = max(round(_BAR * high / most) if most else 0, first)
    bar = Text(full * first, style="cyan").append(light * (last - first), style="cyan")
    return bar.append(">" if row.high is None and row.low is not None and last < _BAR else "")


def value_text(row: FigureRow) -> str:
    """Write a number with its bounds: "10,000-12,000", "at least 3,000", "about 15,000"."""
    if row.low is not None and row.high is not None and row.low != row.high:
        return f"{number_text(row.low)}-{number_text(row.high)}"
    if row.low is None and row.high is not None:
        return f"up to {number_text(row.high)}"
    if row.high is None and row.low is not None:
        return f"at least {number_text(row.low)}"
    return f"about {number_text(row.value)}" if row.modifier else number_text(row.value)


def _source(row: FigureRow) -> Text:
    text = Text(row.source)
    if row.source != row.outlet:
        text.append(f" in {row.outlet}", style="dim")
    marks: list[str] = [row.stance] if row.stance != "asserts" else []
    marks += [row.realis] if row.realis != "actual" else []
    marks += [f"since {day_text(row.cumulative_since)}"] if row.cumulative_since else []
    return text.append(f" [{', '.join(marks)}]", style="magenta") if marks else text
