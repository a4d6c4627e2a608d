"""Figures: the numbers of an event, folded to a range for each thing counted.

Needs    the quantities of an event's reports
Gives    `Figure`s; nothing is thrown away, the quantities stay named
Rule     "most told": the value that most articles give, the later-sorted of equals; low and high are the
         least and the greatest value told
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.model import Figure, Quantity

RULE = "most told"

_PEOPLE = frozenset("troops soldiers servicemen personnel fighters men".split())


def fold_figures(quantities: Iterable[Quantity]) -> tuple[Figure, ...]:
    """One row for each (counted, outcome, unit)."""
    rows: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    # a number without an outcome or a unit says how many there are, not how many were sent or killed
    told = (quantity for quantity in quantities if quantity.outcome or quantity.unit)
    for quantity in sorted(told, key=lambda q: q.id):
        rows[thing_counted(quantity), quantity.outcome or "", quantity.unit or ""].append(quantity)
    return tuple(_figure(group) for _, group in sorted(rows.items()))


def thing_counted(quantity: Quantity) -> str:
    """The noun that is counted; troops and soldiers are one."""
    noun = (quantity.counted or "").lower().split()
    return "troops" if noun and noun[-1] in _PEOPLE else noun[-1] if noun else ""


def _figure(group: list[Quantity]) -> Figure:
    told: dict[float, set[str]] = defaultdict(set)
    for quantity in group:
        told[quantity.value].add(quantity.article)
    lows = [q.low if q.low is not None else q.value for q in group]
    highs = [q.high if q.high is not None else q.value for q in group]
    return Figure(
        counted=thing_counted(group[0]) or None,
        outcome=group[0].outcome,
        unit=group[0].unit,
        best=max(told, key=lambda value: (len(told[value]), value)),
        low=min(lows),
        high=max(highs),
        as_of=None,
        rule=RULE,
        quantities=tuple(q.id for q in group),
    )
