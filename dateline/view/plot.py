"""The series of a number as a picture (PNG): a panel for each series, a colour and a sign for each source.

Needs    rows of `figures`, an open file; matplotlib, which is the optional part `dateline[charts]`
Gives    a PNG: a point a number, a bar from its low to its high end, an arrow where an end is open; hollow what is
         denied or doubted. Numbers without a day are counted below, not drawn
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from typing import Any, BinaryIO

from dateline.errors import DatelineError
from dateline.view.figures import FigureRow, by_series
from dateline.view.numbers import count_text, number_text
from dateline.view.words import one_line

# Okabe and Ito's colours, which the colour-blind can tell apart; signs repeat them for print
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999933")
_SIGNS = ("o", "s", "^", "D", "v", "P", "X", "*")
_PANELS = 6
"""Panels in a picture; series with fewer numbers are named below it."""
_SOURCES = 14
_LONGEST_NAME = 38


def check_plotting() -> None:
    """Raise DatelineError when matplotlib is not there, before anything is read."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError as error:
        raise DatelineError(
            "--png needs matplotlib, which is not installed; pip install 'dateline[charts]' brings it"
        ) from error


def plot(title: str, thing: str, rows: Sequence[FigureRow], out: BinaryIO) -> None:
    """Draw the series of rows into an open file."""
    from matplotlib.figure import Figure

    drawn = [row for row in rows if row.day is not None]
    series = by_series(drawn)
    shown = dict(list(series.items())[:_PANELS])
    styles = _styles(drawn)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a font without some letter of a name shows a box, and is no fault
        figure = Figure(figsize=(10, 1.8 + 2.1 * max(len(shown), 1)), layout="constrained")
        figure.suptitle(_plain(title), fontsize=13, fontweight="bold", parse_math=False)
        panels = figure.subplots(max(len(shown), 1), 1, squeeze=False)[:, 0]
        days = _days(drawn)
        for panel, (key, found) in zip(panels, shown.items(), strict=False):
            _panel(panel, key.title(thing), found, styles, days)
        if not shown:
            panels[0].set_axis_off()
            panels[0].text(0.5, 0.5, "no number with a day", ha="center", transform=panels[0].transAxes)
        _legend(figure, styles, _note(len(rows) - len(drawn), len(series) - len(shown)))
        figure.savefig(out, format="png", dpi=130)


Style = tuple[str, str]


def _styles(rows: Sequence[FigureRow]) -> dict[str, Style]:
    """A colour and a sign for each source, the one that gives most numbers first."""
    names = [row.source for row in rows]
    ranked = sorted(set(names), key=lambda name: (-names.count(name), name))
    return {
        name: (_COLOURS[at % len(_COLOURS)], _SIGNS[(at + at // len(_COLOURS)) % len(_SIGNS)])
        for at, name in enumerate(ranked)
    }


def _panel(
    panel: Any, title: str, rows: Sequence[FigureRow], styles: dict[str, Style], days: tuple[float, float]
) -> None:
    import matplotlib.dates as dates
    from matplotlib.ticker import FuncFormatter

    top = max(row.high or row.value for row in rows) or 1
    for at, (source, style) in enumerate(styles.items()):
        own = sorted((row for row in rows if row.source == source), key=_number)
        # sources that say the same of the same day stand side by side
        aside = _aside(at, len(styles)) * (days[1] - days[0])
        for row in own:
            _point(panel, row, _number(row) + aside, style, top)
        if len({row.day for row in own}) > 1:
            line = [_number(row) + aside for row in own]
            panel.plot(line, [row.value for row in own], color=style[0], linewidth=1, alpha=0.5, zorder=1)
    panel.set_title(_plain(title), loc="left", fontsize=10, parse_math=False)
    panel.set_ylim(0, top * 1.18)
    panel.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number_text(round(value, 6))))
    locator = dates.AutoDateLocator(minticks=3, maxticks=9)
    panel.xaxis.set_major_locator(locator)
    panel.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    panel.set_xlim(*days)
    panel.grid(axis="y", linewidth=0.5, alpha=0.4)
    panel.spines[["top", "right"]].set_visible(False)


def _number(row: FigureRow) -> float:
    """The day of a row as matplotlib counts days."""
    import matplotlib.dates as dates

    return float(dates.date2num(row.day))


def _aside(at: int, many: int) -> float:
    """How far the points of a source stand from their day, in shares of the axis."""
    return (at - (many - 1) / 2) * min(0.008, 0.06 / max(many, 1))


def _days(rows: Sequence[FigureRow]) -> tuple[float, float]:
    """The ends of the axis of days, one for all panels, with room on both sides: a single day is no stretch."""
    numbers = [_number(row) for row in rows] or [0.0]
    room = max(15.0, (max(numbers) - min(numbers)) * 0.06)
    return min(numbers) - room, max(numbers) + room


def _point(panel: Any, row: FigureRow, at: float, style: Style, top: float) -> None:
    colour, sign = style
    face = "none" if row.stance in ("denies", "doubts") else colour
    low, high = row.low, row.high
    if low is not None and high is not None and low != high:
        panel.plot([at, at], [low, high], color=colour, linewidth=2, solid_capstyle="butt", alpha=0.7)
    elif (low is None) != (high is None):
        reach = math.copysign(top * 0.13, 1 if high is None else -1)
        ends = {"xy": (at, max(row.value + reach, 0)), "xytext": (at, row.value)}
        panel.annotate("", **ends, arrowprops={"arrowstyle": "->", "color": colour})
    panel.plot([at], [row.value], sign, color=colour, markerfacecolor=face, markersize=7, zorder=3)


def _legend(figure: Any, styles: dict[str, Style], note: str) -> None:
    from matplotlib.lines import Line2D

    if not styles:
        return
    names = list(styles)[:_SOURCES]
    signs = [Line2D([], [], color=styles[n][0], marker=styles[n][1], linestyle="none", markersize=7) for n in names]
    labels = [one_line(name, _LONGEST_NAME) for name in names]
    if len(styles) > len(names):
        signs.append(Line2D([], [], linestyle="none"))
        labels.append(f"and {len(styles) - len(names)} more")
    legend = figure.legend(
        signs, labels, loc="outside lower center", fontsize=8, frameon=False, ncols=3, title=note, title_fontsize=8
    )
    for text in legend.get_texts():
        text.set_parse_math(False)


def _note(undated: int, left_out: int) -> str:
    notes = ["bar: from low to high; arrow: open end; hollow: denied or doubted"]
    notes += [f"{count_text(undated, 'number')} without a day not drawn"] if undated else []
    notes += [f"{left_out} smaller series not drawn"] if left_out else []
    return "; ".join(notes)


def _plain(text: str) -> str:
    return one_line(text, 90)
