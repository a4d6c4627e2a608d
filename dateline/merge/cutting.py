"""Sets of days, each with the clue that allows them, cut with one another.

Needs    the days that each clue of a page allows
Gives    a `Dating`: the days left, the clues used, those dropped, those left open
Rule     the weightiest first; a clue that would leave nothing is dropped. What is only usual is asked last
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.merge.daysets import ALL, DaySet, first_of, last_of
from dateline.model import CUSTOMARY, DayClue

_NEARLY_KNOWN = 31
"""Days within which custom is asked: it picks a day of a week or month, never a year."""


class Allowed(NamedTuple):
    """The days a clue allows, and the pages that this rests on beside its own."""

    days: DaySet
    clue: DayClue
    rests: frozenset[str] = frozenset()


class Dating(NamedTuple):
    """A page's days: the set, the clues that made it, those that were dropped, the pages they rest on; `left` is the
    set after each clue that was used; `open` are pairs of which one is a slip, and nothing says which."""

    days: DaySet
    used: tuple[DayClue, ...]
    dropped: tuple[DayClue, ...]
    rests: frozenset[str] = frozenset()
    left: tuple[DaySet, ...] = ()
    open: tuple[tuple[DayClue, DayClue], ...] = ()


def cut(clues: Iterable[Allowed]) -> Dating:
    """Cut the sets of all clues, the weightiest first; drop a clue that would leave nothing.

    What is only usual is asked once the days are nearly known, and then first by weight, too.
    """
    days, rests = ALL, frozenset[str]()
    used, dropped, left = list[DayClue](), list[DayClue](), list[DaySet]()
    for options, clue, resting in sorted(clues, key=_order):
        if clue.weight <= CUSTOMARY and (last_of(days) - first_of(days)).days >= _NEARLY_KNOWN:
            continue
        if not days & options:
            dropped.append(clue)
        elif days & options != days:
            used.append(clue)
            days &= options
            rests |= resting
            left.append(days)
    return Dating(days, tuple(used), tuple(dropped), rests, tuple(left))


def settle(clues: Sequence[Allowed], pairs: Iterable[tuple[Allowed, Allowed]]) -> Dating:
    """Cut all clues; of a pair that excludes one another only what the other clues decide: where they allow both,
    neither is used, and both are named."""
    days = cut(option for option in clues if option.clue.weight > CUSTOMARY).days
    sure, undecided = list(clues), list[tuple[DayClue, DayClue]]()
    for one, other in sorted(pairs, key=lambda pair: _order(pair[0])):
        if one.days & days and other.days & days:
            undecided.append((one.clue, other.clue))
        else:
            sure += (one, other)
    return cut(sure)._replace(open=tuple(undecided))


def _order(option: Allowed) -> tuple[object, ...]:
    clue = option.clue
    return (-clue.weight, clue.start, clue.claim, clue.end, clue.words, option.days, repr(clue), sorted(option.rests))
