"""Publication days of pages that do not state theirs: a small solver over days.

Needs    each article's stated day, its clues, and the occasions of all articles with their times
Gives    a `Period` for every article it can narrow, with a derivation that a person can follow
Rule     a clue allows a set of days; the sets of a page are cut with one another, the weightiest first, and a
         clue that would leave nothing is dropped, and named. A page may be dated by acts that other pages date, in
         rounds; what is known keeps the pages it rests on, and a page is never told what rests on itself. Order-free.
         A clue whose own words contradict one another is parted, and its readings weighed against the rest (`contrary`)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from msgspec import structs

from dateline.days import closed_by
from dateline.merge.contrary import counts_alone, names_weekday, readings
from dateline.merge.cutting import Allowed, Dating, settle
from dateline.merge.daysets import (
    DaySet,
    allowed,
    between,
    each,
    first_of,
    last_of,
    month_end,
    moved,
    spread,
    told_from,
)
from dateline.merge.echoes import echoes
from dateline.merge.occasions import Acts, Answer, Known, likeness, same_sides, specifics
from dateline.merge.stories import Printed, stories
from dateline.model import NO_END, Article, Coding, DayClue, Occasion, Period, Precision

ROUNDS = 6
"""A page that is dated by a page that is dated by ... at most so often; news chains are shorter."""

_TOO_WIDE = 3 * 366
"""Days beyond which the ends of a set say nothing: the set is one day of many years, or open."""
_WEEKDAYS = 2
"""Weekdays that are named in a derivation, where the days are these and no others."""
_LISTED = 8
"""Days of a set that are written out in a derivation."""


# -- the chronicle ------------------------------------------------------------------------------------------


class Dated(NamedTuple):
    """What `publication_days` found: the days of pages that state none, and the acts whose days are known."""

    published: dict[str, Period]
    acts: Acts

    def day_of(self, base: Occasion, article: str) -> tuple[Period, str] | None:
        """The days of an act that an article counts from, where another page tells them."""
        answer = self.acts.days_of(base, article, lambda act: specifics(base, act.occasion) > 0, told_apart=True)
        if answer is None:
            return None
        period = Period(start=answer.first, end=answer.last)
        return period, _put_by(answer, article)


def publication_days(articles: Mapping[str, Article], codings: Sequence[Coding]) -> Dated:
    """Date the pages that state no day, as far as their clues and the other pages allow."""
    undated = {c.article: c for c in codings if articles[c.article].stated.start is None}
    stated = Acts(
        act
        for coding in codings
        for act in _known(coding, articles[coding.article].stated, frozenset((coding.article,)))
    )
    known_by = defaultdict[str, list[Allowed]](list)
    for article, days in echoes(articles, codings).items():
        known_by[article] += days
    alone = {article: _date(coding, stated, known_by[article]) for article, coding in undated.items()}
    for article, days in stories(articles, codings, _printed(articles, alone)).items():
        known_by[article] += days
    found: dict[str, Dating] = {}
    acts = stated
    for _ in range(ROUNDS):
        dating = {article: _date(coding, acts, known_by[article]) for article, coding in undated.items()}
        new = {article: days for article, days in dating.items() if _says(days)}
        if new == found:
            break
        found = new
        acts = Acts(
            (
                act
                for article, dating in found.items()
                for act in _known(undated[article], period_of(dating), dating.rests | {article}, closing=True)
            ),
            under=stated,
        )
    return Dated({article: period_of(dating) for article, dating in found.items()}, acts)


def _printed(articles: Mapping[str, Article], alone: Mapping[str, Dating]) -> dict[str, Printed]:
    """The pages of one known day: that they state, or that their own words leave."""
    found = {a.id: Printed(a.id, a.stated.start, frozenset((a.id,))) for a in articles.values() if a.stated.start}
    for article, dating in alone.items():
        if dating.days.bit_count() == 1:
            found[article] = Printed(article, first_of(dating.days), dating.rests | {article})
    return found


def _known(coding: Coding, published: Period, rests: frozenset[str], closing: bool = False) -> Iterable[Known]:
    """The occasions of an article whose days are known; `closing` leaves out those that its words alone close."""
    for occasion in coding.occasions:
        time = closed_by(occasion.time, published)
        if time.start and time.end and not (closing and occasion.time.start):
            yield Known(occasion, coding.article, time.start, time.end, rests)


def _says(dating: Dating) -> bool:
    return bool(dating.used or dating.open)


def _date(coding: Coding, acts: Acts, echoed: Iterable[Allowed]) -> Dating:
    clues, pairs = list[Allowed](echoed), list[tuple[Allowed, Allowed]]()
    for clue in coding.clues:
        base = clue.base
        found = _by_act(clue, base, coding.article, acts) if base else Allowed(allowed(clue), clue)
        if found is not None and found.days:
            clues.append(found)
        elif parted := _parted(clue, coding.article, acts):
            pairs.append(parted)
        elif found is not None:
            clues.append(found)
    return settle(clues, pairs)


def _parted(clue: DayClue, article: str, acts: Acts) -> tuple[Allowed, Allowed] | None:
    """The two readings of a clue that no day fits, since its weekday denies what it counts to. A weekday that denies
    what lies days or weeks from an act says that another act is meant; at an anniversary, that a word is a slip."""
    if not names_weekday(clue):
        return None
    alone = counts_alone(clue)
    if clue.base is None:
        return readings(Allowed(allowed(alone), clue))
    fits, years = partial(_fits, alone, clue.base), clue.shift is not None and clue.shift.endswith("Y")
    answer = acts.days_of(clue.base, article, fits, told_apart=True) if years else None
    if answer is None:
        return None
    days = moved(between(answer.first, answer.last), clue.shift)
    return readings(Allowed(days, _told_by(clue, answer, article), answer.by.rests - {article}))


def _by_act(clue: DayClue, base: Occasion, article: str, acts: Acts) -> Allowed | None:
    """What an act that another page dates says of this one's day."""
    told_apart = clue.shift is not None or clue.value is None or _names_month(clue.value)
    answer = acts.days_of(base, article, partial(_fits, clue, base), told_apart)
    if answer is None:
        return None
    # near an anniversary of a day means a fortnight; of a month, that month
    near = (
        clue if clue.value or _is_bound(clue) or answer.first == answer.last else structs.replace(clue, window=(0, 0))
    )
    days = allowed(near, between(answer.first, answer.last))
    return Allowed(days, _told_by(clue, answer, article), answer.by.rests - {article}) if days else None


_DAYS_KNOWN, _MONTH_KNOWN = 7, 31
"""Days within which an act must be known, to date a page that tells it by a day, or by a month or year."""


def _fits(clue: DayClue, base: Occasion, act: Known) -> bool:
    """Whether the words of a clue can be of an act: its weekday, day or month; else more must be shared than a name."""
    fine = clue.value is not None and clue.shift is None and re.match(r"XXXX-(?:WXX|XX-XX|\d\d-\d\d)", clue.value)
    if (act.last - act.first).days >= (_DAYS_KNOWN if fine else _MONTH_KNOWN):
        return False
    if _is_bound(clue):
        return likeness(base, act.occasion) >= _ALIKE
    if clue.value is None or clue.anchor is None:
        return specifics(base, act.occasion) > 0
    days = spread(moved(between(act.first, act.last), clue.shift), clue.window or (0, 0))
    if not told_from(clue.value, clue.anchor, days):
        return False
    if clue.shift is not None:
        return specifics(base, act.occasion) > 0
    # an act that is merely told again: "last year they deployed troops" is true of many, "last year's Lima summit" of
    # one; a month tells acts apart
    if base.done and clue.value in ("XXXX", "XXX"):
        return False
    if _names_month(clue.value) and same_sides(base, act.occasion):
        return True
    today = clue.value.startswith("XXXX-XX-XX") and clue.anchor.shift is None
    return likeness(base, act.occasion) >= (_ALIKE_TODAY if today else _ALIKE)


_ALIKE, _ALIKE_TODAY = 2, 3
"""What two tellings must share to be of one act; "today" names no weekday or month by which it could be tested. A
first setting, not tried on anything but the pages of the tests."""


def _names_month(value: str) -> bool:
    return value[5:7].isdigit()


def _told_by(clue: DayClue, answer: Answer, article: str) -> DayClue:
    """A clue with the act that dates it written into its claim."""
    return structs.replace(clue, claim=f"{clue.claim}, {_put_by(answer, article)}")


def _put_by(answer: Answer, article: str) -> str:
    days = answer.first.isoformat() if answer.first == answer.last else f"{answer.first}/{answer.last}"
    where = "this page elsewhere" if answer.by.article == article else f"another page (article {answer.by.article[:8]})"
    return f"which {where} puts on {days}: “{_short(answer.by.occasion.words)}”"


# -- the result -----------------------------------------------------------------------------------------------


def period_of(dating: Dating) -> Period:
    """The days of a page as a period, with its derivation."""
    first, last = first_of(dating.days), last_of(dating.days)
    start: date | None = first
    end: date | None = last
    precision: Precision = "range"
    if (last - first).days > _TOO_WIDE:
        # "4 September" of some year: only what is a bound is said, not the ends of the calendar
        start = first if any(c.not_before or _is_bound(c) for c in dating.used) else None
        end = last if any(c.not_after for c in dating.used) else None
        precision = "range" if start or end else "unknown"
    elif first == last:
        precision = "day"
    elif first.day == 1 and last == month_end(first):
        precision = "month"
    elif first.isoweekday() == 1 and (last - first).days == 6:
        precision = "week"
    elif (first.month, first.day, last) == (1, 1, date(first.year, 12, 31)):
        precision = "year"
    return Period(start=start, end=end, precision=precision, reason=_derivation(dating))


def _is_bound(clue: DayClue) -> bool:
    """Whether a clue says only that the page is no older."""
    return clue.window is not None and clue.window[1] >= NO_END


def _derivation(dating: Dating) -> str:
    steps = zip(dating.used, dating.left, strict=True)
    clues = "; ".join(f"“{_short(clue.words)}”: {clue.claim}{_leaves(days)}" for clue, days in steps)
    reason = "; ".join(filter(None, ("not stated", _some_days(dating.days), clues)))
    # that this act is not one that another page tells contradicts nothing
    for clue in (c for c in dating.dropped if c.base is None or c.shift is not None):
        reason += f"; dropped, since it fits none of these days: {_named(clue)}"
    for one, other in dating.open:
        reason += f"; not used, since one of the two is a slip and nothing tells which: {_named(one)}, {_named(other)}"
    return reason


def _named(clue: DayClue) -> str:
    return f"“{_short(clue.words)}” ({clue.claim})"


def _leaves(days: DaySet) -> str:
    """What is left after a step, where that is a stretch of days worth saying."""
    first, last = first_of(days), last_of(days)
    if (last - first).days > _TOO_WIDE:
        return ""
    return f" (leaves {first})" if first == last else f" (leaves {first} to {last})"


def _some_days(days: DaySet) -> str:
    """What a set with gaps says: “a Saturday in September 2024”, or the days of it."""
    first, last = first_of(days), last_of(days)
    count = days.bit_count()
    if count == (last - first).days + 1 or (last - first).days > _TOO_WIDE:
        return ""
    weekdays = {day.isoweekday(): f"{day:%A}" for day in each(days)}
    if len(weekdays) <= _WEEKDAYS:
        named = " or ".join(f"a {name}" for _, name in sorted(weekdays.items()))
        month = (first.year, first.month) == (last.year, last.month)
        return f"{named} in {first:%B %Y}" if month else f"{named} from {first} to {last}"
    return "one of " + ", ".join(day.isoformat() for day in each(days)) if count <= _LISTED else ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:77] + "..."
