"""A weekday that denies the day it is told of: "Saturday, the second anniversary" of what was a Tuesday two years ago.

Needs    a clue whose words name a weekday, and the days that they count to
Gives    its two readings as clues of their own: the count, and the weekday on that day of any year
Rule     one of the two is a slip, and neither outweighs the other: a careful reader of such a page alone does not date
         it. So both yield to all other clues, and one is used only where these exclude the other
"""

from __future__ import annotations

import re
from calendar import day_name

from msgspec import structs

from dateline.merge.cutting import Allowed
from dateline.merge.daysets import DaySet, each, first_of, last_of, on, spread, told_from
from dateline.model import CUSTOMARY, DayClue

_IN_DOUBT = CUSTOMARY + 1
"""The weight of a reading of which one is a slip: below all but what is only usual."""
_AT_HAND = (-3, 14)
"""An anniversary that is told without its day is told near it."""
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")


def names_weekday(clue: DayClue) -> bool:
    """Whether the words of a clue tell the day by its weekday."""
    return clue.value is not None and _WEEKDAY.fullmatch(clue.value) is not None


def counts_alone(clue: DayClue) -> DayClue:
    """A clue without the weekday that it is told by: what it counts to."""
    return structs.replace(clue, value=None, anchor=None)


def readings(counted: Allowed) -> tuple[Allowed, Allowed] | None:
    """The count and the weekday of a clue as clues of their own; `counted` has the days it counts to. None where the
    words name no weekday, or where that is one of those days."""
    days, clue, rests = counted
    weekday = _WEEKDAY.fullmatch(clue.value) if clue.value is not None else None
    if weekday is None or clue.value is None or clue.anchor is None or not days:
        return None
    if told_from(clue.value, clue.anchor, days):
        return None
    told = told_from(clue.value, clue.anchor, _any_year(days))
    return (
        Allowed(spread(days, _AT_HAND), _count(clue, days), rests),
        Allowed(told, _weekday(clue, day_name[int(weekday[1]) - 1]), rests),
    )


def _any_year(days: DaySet) -> DaySet:
    """The same days of any year."""
    found = 0
    for day in each(days):
        found |= on(f"{day:%m-%d}")
    return found


def _count(clue: DayClue, days: DaySet) -> DayClue:
    first, last = first_of(days), last_of(days)
    day = f"{first:%A} {first}" if first == last else f"{first:%A} {first} to {last:%A} {last}"
    return structs.replace(counts_alone(clue), claim=f"{clue.claim}: {day}", weight=_IN_DOUBT, window=_AT_HAND)


def _weekday(clue: DayClue, name: str) -> DayClue:
    """The weekday, with its word for evidence where the clue's words hold it."""
    claim, word = f"that day is told as a {name}", re.search(rf"\b{name}\b", clue.words, re.I)
    told = structs.replace(clue, claim=claim, weight=_IN_DOUBT, year=None, shift=None, base=None, window=None)
    if word is None:
        return told
    start = clue.start + word.start()
    return structs.replace(told, start=start, end=start + len(name), words=word[0])
