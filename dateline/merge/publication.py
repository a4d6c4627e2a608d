"""Publication days of pages that do not state theirs: a small solver over days.

Needs    each article's stated day, its clues, and the reports of all articles with their times
Gives    a `Period` for every article it can narrow, with a derivation that a person can follow
Rule     a clue allows a set of days; the sets of a page are cut with one another, the weightiest first, and a
         clue that would leave nothing is dropped, and named. A page may be dated by acts that other pages date,
         in rounds: only pages dated in earlier rounds count, so nothing is ever dated by itself. Order-free

A set of days is an int, a bit a day from `FIRST`: cutting is `&`, and "up to six days later" a few shifts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateline.days import resolve
from dateline.merge.clues import Told, same_parties, same_people, same_place, words_shared
from dateline.model import Article, Coding, DayClue, Period, Precision, Report

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
_DAYS = (LAST - FIRST).days + 1
ALL = (1 << _DAYS) - 1
ROUNDS = 4
"""A page that is dated by a page that is dated by ... at most so often; news chains are shorter."""

_TOO_WIDE = 3 * 366
"""Days beyond which the ends of a set say nothing: the set is one day of many years, or open."""

DaySet = int


class Allowed(NamedTuple):
    """The days a clue allows, and why."""

    days: DaySet
    clue: DayClue


Retell = Callable[[str], Sequence[Told]]
"""The reports of an article as merge compares them, with the times that are known so far."""


# -- sets of days -----------------------------------------------------------------------------------------


def between(first: date, last: date) -> DaySet:
    """All days from first to last, those outside the calendar left out."""
    low, high = max((first - FIRST).days, 0), min((last - FIRST).days, _DAYS - 1)
    return ((1 << (high - low + 1)) - 1) << low if high >= low else 0


@cache
def _of_year(year: int) -> DaySet:
    return between(date(year, 1, 1), date(year, 12, 31)) if FIRST.year <= year <= LAST.year else 0


@cache
def _on(month_day: str) -> DaySet:
    """The days of a month ("06"), or one day of the year ("09-04"), in every year."""
    month, _, number = month_day.partition("-")
    days = 0
    for year in range(FIRST.year, LAST.year + 1):
        try:
            first = date(year, int(month), int(number or 1))
        except ValueError:  # 29 February
            continue
        days |= between(first, first if number else _month_end(first))
    return days


def _month_end(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


@cache
def _weekday(number: int) -> DaySet:
    start = next(FIRST + timedelta(days=n) for n in range(7) if (FIRST + timedelta(days=n)).isoweekday() == number)
    days, at = 0, (start - FIRST).days
    while at < _DAYS:
        days |= 1 << at
        at += 7
    return days


def spread(days: DaySet, window: tuple[int, int]) -> DaySet:
    """The days that lie window[0] to window[1] days after any of the set."""
    found = 0
    for shift in range(window[0], window[1] + 1):
        found |= days << shift if shift >= 0 else days >> -shift
    return found & ALL


def first_of(days: DaySet) -> date:
    """The earliest day of a set that is not empty."""
    return FIRST + timedelta(days=(days & -days).bit_length() - 1)


def last_of(days: DaySet) -> date:
    """The latest day of a set that is not empty."""
    return FIRST + timedelta(days=days.bit_length() - 1)


# -- what a clue allows -----------------------------------------------------------------------------------


def allowed(clue: DayClue) -> DaySet:
    """The days that a clue of the article itself allows."""
    if clue.not_before is not None:
        return between(clue.not_before, LAST)
    if clue.not_after is not None:
        return between(FIRST, clue.not_after)
    days = ALL
    if clue.year is not None:
        days &= _of_year(clue.year)
    if clue.on is not None:
        days &= _on(clue.on)
    if clue.weekday is not None:
        days &= _weekday(clue.weekday)
    return spread(days, clue.window) if clue.window is not None else days


class Dating(NamedTuple):
    """A page's days so far: the set, the clues that made it, those that were dropped, the round it was dated in."""

    days: DaySet
    used: tuple[DayClue, ...]
    dropped: tuple[DayClue, ...]


def cut(clues: Iterable[Allowed]) -> Dating:
    """Cut the sets of all clues, the weightiest first; drop a clue that would leave nothing."""
    days, used, dropped = ALL, list[DayClue](), list[DayClue]()
    for options, clue in sorted(clues, key=lambda a: (-a.clue.weight, a.clue.start, a.clue.claim)):
        if not days & options:
            dropped.append(clue)
        elif days & options != days:
            used.append(clue)
            days &= options
    return Dating(days, tuple(used), tuple(dropped))


# -- the chronicle ------------------------------------------------------------------------------------------


def publication_days(
    articles: Mapping[str, Article], codings: Sequence[Coding], retell: Callable[[Mapping[str, Period]], Sequence[Told]]
) -> dict[str, Period]:
    """Date the pages that state no day, as far as their clues and the other pages allow.

    `retell` gives all reports with the times that follow from the publication days known so far.
    """
    undated = {c.article: c for c in codings if articles[c.article].published.start is None and (c.clues or c.reports)}
    found: dict[str, Period] = {}
    known = {article.id: article.published for article in articles.values()}
    for number in range(ROUNDS if undated else 0):
        told = retell(known)
        dated = _Dated(t for t in told if t.report.article not in undated or t.report.article in found)
        own: dict[str, list[Told]] = defaultdict(list)
        for t in told:
            if t.report.article in undated:
                own[t.report.article].append(t)
        new = {
            article: period
            for article, coding in undated.items()
            if (article not in found or number == 1) and (period := _date(coding, own[article], dated, found))
        }
        if new.items() <= found.items():
            break
        found |= new
        known |= new
    return found


def _date(coding: Coding, own: Sequence[Told], dated: _Dated, found: Mapping[str, Period]) -> Period | None:
    clues = [Allowed(allowed(clue), clue) for clue in coding.clues if clue.base is None]
    clues += [a for clue in coding.clues if clue.base is not None if (a := dated.anniversary(clue, own))]
    clues += [a for told in own if (a := dated.same_act(told))]
    dating = cut(clues)
    return period_of(dating) if dating.used else None


class _Dated:
    """The reports whose days are known, to be asked for an act like another."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._told: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
        for t in told:
            if t.time.start and t.time.end and (t.time.end - t.time.start).days <= 31 and t.report.realis == "actual":
                self._told[t.report.type, t.parties].append(t)

    def _alike(self, told: Told) -> list[Told]:
        return [
            other
            for other in self._told.get((told.report.type, told.parties), ())
            if other.report.article != told.report.article
            and other.report.negated == told.report.negated
            and same_parties(told, other)
        ]

    def anniversary(self, clue: DayClue, own: Sequence[Told]) -> Allowed | None:
        """Date by “the first anniversary of the summit”, where another page dates the summit."""
        base = next((t for t in own if t.report.id == clue.base), None)
        if base is None or clue.nth is None:
            return None
        here = base.report.place.country if base.report.place else None
        fits = [t for t in self._alike(base) if here is None or (t.report.place and t.report.place.country == here)]
        spans = {(t.time.start, t.time.end) for t in fits}
        if len({(first.year, first.month) for first, _ in spans if first}) != 1:
            return None
        first, last = min(spans, key=lambda s: ((s[1] or LAST) - (s[0] or FIRST), s))
        if first is None or last is None:
            return None
        days = between(_later(first, clue.nth), _later(last, clue.nth))
        return Allowed(spread(days, (-3, 10)) if first == last else days, _by(clue, fits[0].report, first))

    def same_act(self, told: Told) -> Allowed | None:
        """An act that this page tells of "on Friday" or "in June" and another page dates."""
        time = told.time
        if time.start or not time.spans or time.anchor is None or time.anchor.on != "publication" or time.value is None:
            return None
        fits = [t for t in self._alike(told) if _is_same(told, t)]
        days = {t.time.start for t in fits if t.time.start}
        if len({(d.year, d.month) for d in days}) != 1:
            return None
        options = 0
        for day in sorted(days):
            # the page is of a day from which its words lead to the day that the other page gives
            for offset in range(400):
                published = day + timedelta(days=offset)
                period = resolve(time.value, time.anchor, Period(start=published, end=published, precision="day"))
                if period and period.start and period.end and period.start <= day <= period.end:
                    options |= between(published, published)
        start, end = time.spans[0]
        clue = DayClue(claim="", weight=3, start=start, end=end, words=told.report.words)
        return Allowed(options, _by(clue, fits[0].report, min(days))) if options else None


def _is_same(one: Told, other: Told) -> bool:
    """Alike enough to date by: the same people, the same place, or the same words, and no other place."""
    here, there = one.report.place, other.report.place
    if here and there and here.country != there.country:
        return False
    return any(judge(one, other) is not None for judge in (same_people, same_place, words_shared))


def _by(clue: DayClue, report: Report, day: date) -> DayClue:
    claim = f"{clue.claim or 'the same act'} is dated {day.isoformat()} by another page (report {report.id[:8]})"
    return DayClue(claim=claim, weight=clue.weight, start=clue.start, end=clue.end, words=clue.words)


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


# -- the result -----------------------------------------------------------------------------------------------


def period_of(dating: Dating) -> Period:
    """The days of a page as a period, with its derivation."""
    first, last = first_of(dating.days), last_of(dating.days)
    start: date | None = first
    end: date | None = last
    precision: Precision = "range"
    if (last - first).days > _TOO_WIDE:
        # "4 September" of some year: only what is a bound is said, not the ends of the calendar
        start = max((c.not_before for c in dating.used if c.not_before), default=None)
        end = min((c.not_after for c in dating.used if c.not_after), default=None)
        precision = "range" if start and end else "unknown"
    if first == last:
        precision = "day"
    elif first.day == 1 and last == _month_end(first):
        precision = "month"
    elif (first.month, first.day, last) == (1, 1, date(first.year, 12, 31)):
        precision = "year"
    reason = "not stated; " + "; ".join(f"“{_short(clue.words)}”: {clue.claim}" for clue in dating.used)
    for clue in dating.dropped:
        reason += f"; dropped, since it fits none of these days: “{_short(clue.words)}” ({clue.claim})"
    return Period(start=start, end=end, precision=precision, reason=reason)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:77] + "..."
