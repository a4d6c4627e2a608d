"""The line of events, as something one likes to read in a terminal.

Needs    events, in any order
Gives    a page grouped by year (and by month, where a year is long): when, what kind of act, who did what
         to whom, the numbers, how many articles and origins, what is not plain fact, and the event's id
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import get_args

from rich.console import Console, ConsoleOptions, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.model import EVENT_TYPES, Event, Status
from dateline.view.choices import known
from dateline.view.numbers import count_text, figure_text
from dateline.view.screen import heading, legend, quad_sign
from dateline.view.sentence import sentence
from dateline.view.when import UNKNOWN, time_text
from dateline.view.words import one_line

SHORT_ID = 8
"""Digits of an id shown: 32 bits, no two alike in a chronicle one could read; any beginning finds an event."""

_LONG_YEAR = 12
"""Events from which a year is divided into months; with fewer the headings would outweigh the rows."""

_DATE_WIDTH = 14
"""Columns of "13-15 Aug 2022"; what is longer takes a second line, which a row has anyway."""

_STATUSES: tuple[str, ...] = get_args(Status)


class Timeline:
    """The page; rich asks it for its lines."""

    def __init__(self, title: str, events: Iterable[Event]) -> None:
        self.title = title
        self.events = sorted(events, key=_order)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        ascii_only = options.ascii_only
        width = min(max((len(time_text(event.time)) for event in self.events), default=0), _DATE_WIDTH)
        yield heading(self._headline())
        for year, group in groupby(self.events, key=_year):
            yield Text()
            yield Rule(Text(year, style="bold"), align="left", style="dim", characters="-" if ascii_only else "─")
            yield from _year_lines(list(group), width, ascii_only)
        yield Text()
        yield legend(ascii_only)
        yield Text("dateline event ID shows who says what, in which words", style="dim")

    def _headline(self) -> str:
        count = count_text(len(self.events), "event")
        years = [day.year for event in self.events for day in (event.time.start, event.time.end) if day]
        span = "-".join(str(year) for year in sorted({min(years), max(years)})) if years else ""
        return f"{self.title}: {count}{', ' if span else ''}{span}"


def chosen(events: Iterable[Event], types: Sequence[str], statuses: Sequence[str]) -> Iterator[Event]:
    """Keep the events of these types and statuses; an empty list keeps all.

    Raises UsageError for a word that is no type or status.
    """
    wanted_types = {known(word.upper(), EVENT_TYPES, "event type") for word in types}
    wanted_statuses = {known(word.lower(), _STATUSES, "status") for word in statuses}
    for event in events:
        if (not types or event.type in wanted_types) and (not statuses or event.status in wanted_statuses):
            yield event


def marks(event: Event) -> list[str]:
    """Name what keeps an event from being plain fact: its status, that it is history, that values differ."""
    found: list[str] = [] if event.status == "actual" else [event.status]
    if event.realis not in ("actual", event.status):
        found.append(event.realis)
    if event.history:
        found.append("history")
    if event.contested:
        found.append(f"contested: {', '.join(event.contested)}")
    return found


def _order(event: Event) -> tuple[date, int, int, str]:
    """By first day, the longest period first, then what most articles tell; what has no day last."""
    start = event.time.start or event.time.end or date.max
    length = (event.time.end or start) - start
    return start, -length.days, -event.articles, event.id


def _year(event: Event) -> str:
    day = event.time.start or event.time.end
    return str(day.year) if day else UNKNOWN.capitalize()


def _month(event: Event) -> str:
    start, end = event.time.start or event.time.end, event.time.end
    if start is None or (end and (end - start).days > 31):
        return ""
    return start.strftime("%B")


def _year_lines(events: list[Event], width: int, ascii_only: bool) -> Iterator[Table | Text]:
    if len(events) < _LONG_YEAR:
        yield _rows(events, width, ascii_only)
        return
    # what is of no one month stands above them all, not in the middle of one
    for month, group in groupby(sorted(events, key=lambda event: bool(_month(event))), key=_month):
        if month:
            yield Text(f"\n{month}", style="bold dim")
        yield _rows(group, width, ascii_only)


def _rows(events: Iterable[Event], width: int, ascii_only: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=width)
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(width=SHORT_ID, style="dim")
    for event in events:
        sign = quad_sign(event.quad, ascii_only)
        table.add_row(time_text(event.time), sign, _body(event, ascii_only), event.id[:SHORT_ID])
    return table


def _body(event: Event, ascii_only: bool) -> Text:
    body = Text(sentence(event))
    for figure in event.figures:
        body.append(f"\n{one_line(figure_text(figure))}", style="italic")
    if event.about and event.place:
        body.append(f"\nin {one_line(event.place.name)}", style="dim")
    body.append("\n")
    for mark in marks(event):
        body.append(one_line(mark), style="bold magenta").append(" - " if ascii_only else " · ", style="dim")
    return body.append(_carried_by(event), style="dim")


def _carried_by(event: Event) -> str:
    """How many articles, outlets and origins: three numbers, since outlets print what others wrote."""
    origins = ", ".join(one_line(name) for name in event.origins)
    counted = count_text(event.articles, "article")
    if event.articles > 1:
        counted += f", {count_text(event.outlets, 'outlet')}"
        counted += f", at most {count_text(len(event.origins), 'origin')}" if origins else ""
    return f"{counted}: {origins}" if origins else counted
