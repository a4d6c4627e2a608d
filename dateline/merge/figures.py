"""Figures: the numbers of an event, folded to a range for each thing counted.

Needs    the quantities of an event's reports, the days of their articles
Gives    `Figure`s; nothing is thrown away, the quantities stay named
Rule     one row for each (counted, outcome, unit), stocks and flows, single and cumulative numbers, deeds and plans
         apart. Of a row, low and high are the range that is asserted as of one window of days, the latest; best is the
         value that most articles give in it (`RULE`)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline import vocab
from dateline.days import dated
from dateline.model import Figure, Period, Quantity, Realis
from dateline.status import stance_of

RULE = "most told: the value that most articles give, of equals the latest, then the greatest"

_WINDOW = timedelta(days=31)
"""Numbers as of one month are of one window; what is older has been overtaken, and stays named."""

_HAPPENED: frozenset[Realis] = frozenset({"actual", "ongoing"})


class _Row(NamedTuple):
    """What must be equal for numbers to be folded together."""

    counted: str
    outcome: str
    unit: str
    level: str
    cumulative: bool
    happened: bool


def fold_figures(
    quantities: Iterable[Quantity], published: Mapping[str, Period], copies: Mapping[str, tuple[str, ...]]
) -> tuple[Figure, ...]:
    """One row for each thing counted; copies of one article count as one."""
    rows: dict[_Row, list[Quantity]] = defaultdict(list)
    # a number without an outcome or a unit says how many there are, not how many were sent or killed
    told = (quantity for quantity in quantities if quantity.outcome or quantity.unit or quantity.level)
    for quantity in sorted(told, key=lambda q: q.id):
        row = dated(quantity, published.get(quantity.article, Period()))
        rows[_row_of(row)].append(row)
    return tuple(_figure(row, group, published, copies) for row, group in sorted(rows.items()))


def is_contested(figure: Figure) -> bool:
    """Whether several numbers give a row a range; an end that one of them leaves open contradicts nothing."""
    return len(figure.quantities) > 1 and None not in (figure.low, figure.high) and figure.low != figure.high


def thing_counted(quantity: Quantity) -> str:
    """The noun that is counted, by the one that stands for all of its meaning: troops and soldiers are one."""
    return vocab.thing(quantity.counted or "")


def _row_of(quantity: Quantity) -> _Row:
    return _Row(
        thing_counted(quantity),
        quantity.outcome or "",
        quantity.unit or "",
        quantity.level or "",
        quantity.since is not None or quantity.cumulative_since is not None,
        quantity.realis in _HAPPENED,
    )


def _figure(
    row: _Row, group: Sequence[Quantity], published: Mapping[str, Period], copies: Mapping[str, tuple[str, ...]]
) -> Figure:
    window = _window([q for q in group if _is_asserted(q)] or group, published)
    best = _best(window, published, copies)
    low, high = _range(window)
    days = [q.as_of for q in window if q.as_of]
    standing = row.level == "stock" or row.cumulative
    return Figure(
        counted=row.counted or None,
        outcome=row.outcome or None,
        unit=row.unit or None,
        best=best,
        low=low,
        high=high,
        as_of=max(days) if days and standing else None,
        rule=RULE,
        quantities=tuple(q.id for q in group),
        level=group[0].level,
        cumulative_since=min((q.cumulative_since for q in window if q.cumulative_since), default=None),
        realis=_realis(group),
    )


def _is_asserted(quantity: Quantity) -> bool:
    """Whether some chain gives the number as true: nobody in it denies, doubts, or declines to say it."""
    stances = {stance_of(chain) for chain in quantity.sources} or {"asserts"}
    return bool(stances & {"asserts", "alleges"})


def _realis(group: Sequence[Quantity]) -> Realis:
    told = [q.realis for q in group]
    return max(sorted(set(told)), key=told.count)


def _day(quantity: Quantity, published: Mapping[str, Period]) -> date:
    """The day a number is of: that of its words, else the day it was printed."""
    printed = published.get(quantity.article, Period())
    return quantity.as_of or printed.end or printed.start or date.min


def _window(group: Sequence[Quantity], published: Mapping[str, Period]) -> list[Quantity]:
    latest = max(_day(q, published) for q in group)
    return [q for q in group if latest.toordinal() - _day(q, published).toordinal() <= _WINDOW.days]


def _best(window: Sequence[Quantity], published: Mapping[str, Period], copies: Mapping[str, tuple[str, ...]]) -> float:
    told: dict[float, set[str]] = defaultdict(set)
    latest: dict[float, date] = defaultdict(lambda: date.min)
    for quantity in window:
        told[quantity.value].add(min([quantity.article, *copies.get(quantity.article, ())]))
        latest[quantity.value] = max(latest[quantity.value], _day(quantity, published))
    return max(told, key=lambda value: (len(told[value]), latest[value], value))


def _range(window: Sequence[Quantity]) -> tuple[float | None, float | None]:
    """The least and the greatest told; open where "at least" or "up to" leaves it so and nothing else bounds it."""
    bounds = [_bounds(q) for q in window]
    low = min((low for low, _ in bounds if low is not None), default=None)
    high = max((high for _, high in bounds if high is not None), default=None)
    if high is not None and any(up is None and down is not None and down > high for down, up in bounds):
        high = None
    if low is not None and any(down is None and up is not None and up < low for down, up in bounds):
        low = None
    return low, high


def _bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    """The ends of one number; a record without either is exact."""
    if quantity.low is None and quantity.high is None:
        return quantity.value, quantity.value
    return quantity.low, quantity.high
