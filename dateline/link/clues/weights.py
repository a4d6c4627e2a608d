"""How much a clue is believed: when two contradict, the lesser is dropped. Equal ones fall to the later in the text.

A first setting, by reasoning: a printed date is seldom wrong, a weekday less often than a reckoned number of years,
and what only custom says yields to all of them.
"""

from __future__ import annotations

from dateline.model import DayClue

BOUND = 12
"""No page is printed after it was saved or updated."""
WRITTEN, DATED_WEEKDAY, TOLD_AS_PAST, RECKONED, RELATED = 11, 10, 9, 8, 7
UPDATED, SAID_ON, SAME_ACT = 6, 5, 4
HEADED_WEEKDAY, IN_OFFICE, RECENT = 4, 3, 2
SAME_DAY, CUSTOM = 1, 0
"""At most `model.CUSTOMARY`: these only narrow days that are nearly known."""


def clue(claim: str, weight: int, at: tuple[int, int, str], **days: object) -> DayClue:
    """Make a clue of its claim, its weight, and the words that earned it with their place."""
    return DayClue(claim=claim, weight=weight, start=at[0], end=at[1], words=at[2], **days)  # type: ignore[arg-type]
