"""Clues to the day on which an article was published, for one that does not state it.

Needs    the article, its findings, its reports, its occasions
Gives    `DayClue`s: symbolic, so that merge can close them with what other articles know
Rule     each kind of clue is a small function; the weights say which yields when two contradict: what is
         written as a date outranks what is reckoned, and that what is only usual

    written     days beside the story: the dateline, the day the page was saved, "Updated", a weekday with its day
    nearby      weekdays beside "yesterday" and "tomorrow", and the weekday of the paper
    reckoned    years counted in the article's own words: anniversaries, "last year" beside a year
    counted     days and years counted from a date: "ten days after the accord of 3 May", "last year's, signed on 3 May"
    holders     who is called by an office: the page is of the years in which he held it
    lives       ages, and the year in which an accord "turns twenty"
    related     acts that this or another page dates: "two years to the day after", "Monday's signing"
    custom      how news is usually told: by a bare weekday that day or the next
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.link.clues.counted import counted
from dateline.link.clues.custom import customary
from dateline.link.clues.holders import holders
from dateline.link.clues.lives import lives
from dateline.link.clues.nearby import nearby
from dateline.link.clues.reckoned import reckoned
from dateline.link.clues.related import related
from dateline.link.clues.written import written
from dateline.link.occasions import Words
from dateline.model import DayClue, Occasion, Report

__all__ = ["day_clues"]


def day_clues(words: Words, reports: Sequence[Report], occasions: Sequence[Occasion]) -> tuple[DayClue, ...]:
    """Give the clues of an article in the order of its text; none when it states its day."""
    if words.article.stated.start is not None:
        return ()
    found = [
        *written(words),
        *nearby(words),
        *reckoned(words, reports, occasions),
        *counted(words),
        *lives(words),
        *holders(words),
        *related(words, occasions),
        *customary(words),
    ]
    return tuple(sorted(found, key=lambda clue: (clue.start, -clue.weight, clue.claim)))
