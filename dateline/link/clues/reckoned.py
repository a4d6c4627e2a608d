"""Years that an article's own words count: anniversaries of a year, "last year" beside a year."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from dateline.days import closed, shifted
from dateline.link.anniversaries import behind, known, number_of
from dateline.link.clues.roughly import is_rough, marks, said_exact, turns
from dateline.link.clues.told import denied, told_day, whole_day
from dateline.link.clues.weights import RECKONED, RELATED, TOLD_AS_PAST, clue
from dateline.link.occasions import PHRASE, Words
from dateline.model import Anchor, DayClue, Occasion, Period, Report, TimeMention

_YEAR = r"\b(1\d{3}|20\d\d)\b"
_FUTURE = re.compile(
    r"\b(?:will|would|until|till|by|before|next|plans?|planned|schedul\w+|expect\w+|through|to(?!\s+(?:the|an?|(?-i:[A-Z])))|deadline|from"
    r"|due|effective|matur\w+|expir\w+|redeem\w+|takes? effect)\b[^.;]{0,40}$",
    re.I,
)
_OTHER_YEAR = re.compile(
    r"\b(?:next|last|coming|previous)\s+(?:year|month)|\b(?:ahead of|upcoming|coming|approaching)\b", re.I
)


_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|months?)\s+(?:after|before|since|ahead of)\s+(?:[\w’']+\s+){0,5}$", re.I)
"""Words before an anniversary whose own day is not told: “ten days after the first anniversary”."""


def reckoned(words: Words, reports: Sequence[Report], occasions: Sequence[Occasion]) -> Iterator[DayClue]:
    """All clues that follow from years in the article."""
    yield from _told_as_past(words, reports, occasions)
    yield from _told_as_coming(words)
    yield from _anniversaries(words)
    yield from _years_since(words)
    yield from _last_year_beside_a_year(words)
    yield from _years_ago_by_name(words)
    yield from _years_ago_on(words)
    yield from _last_month_beside_a_year(words)
    yield from _this_year_by_name(words)


def _told_as_past(words: Words, reports: Sequence[Report], occasions: Sequence[Occasion]) -> Iterator[DayClue]:
    """The latest date told as past: the page is not older. A year or month can lie ahead ("the 2030 games"), unless
    an act of it is told as done."""
    text = words.article.text
    done = {span for report in reports if report.realis == "actual" for span in report.time.spans}
    done |= {
        span
        for occasion in occasions
        for span in occasion.time.spans
        if occasion.done and occasion.time.kind in ("on", "within")
    }
    ahead = {period.start for period, _ in _ahead(words)}
    past = []
    for time in words.times.values():
        period = closed(time.value) if time.kind in ("DATE", "TIME") and time.anchor is None else None
        before = text[max(0, time.start - 60) : time.start]
        sure = period is not None and (period.precision == "day" or (time.start, time.end) in done)
        sure = sure and denied(time) is None and not _FUTURE.search(before)
        # "Event: 18 November 2025", of which the story says that it is to come, is not past
        if period and period.start and sure and period.start not in ahead:
            past.append((period.start, -time.start, time))
    if past:
        first, _, time = max(past)
        yield clue("it is told as past", TOLD_AS_PAST, (time.start, time.end, time.words), not_before=first)


_TO_COME = re.compile(
    r"\b(?:will(?!\s+(?:recall|remember|know|have|not\s+have))|shall|"
    r"(?:is|are|due|scheduled|set|hopes?|plans?|expects?|expected|planned) to"
    r"|(?:is|are) (?:due|scheduled|planned|set))\b[^.;,“”\"\n]{0,60}\Z"
    r"|\b(?:elections?|vote|referendum|summit|polls) (?:(?:due|set|scheduled|planned|called) )?for (?:the )?\Z",
    re.I,
)
"""Words in the present before a date that say that it lies ahead."""


def _ahead(words: Words) -> Iterator[tuple[Period, TimeMention]]:
    """The dates told as still to come."""
    text = words.article.text
    for time in words.times.values():
        period = closed(time.value) if time.kind in ("DATE", "TIME") and time.anchor is None else None
        if period and period.end and _TO_COME.search(text, max(0, time.start - 90), time.start):
            yield period, time


def _told_as_coming(words: Words) -> Iterator[DayClue]:
    """The first date told as still to come: the page is no younger. Not in what is quoted, which can be old."""
    quotations = words.findings.quotations
    found = [
        (period.end, time.start, time)
        for period, time in _ahead(words)
        if period.end and not any(q.start <= time.start < q.end for q in quotations)
    ]
    if found:
        last, _, time = min(found)
        at = (time.start, time.end, time.words)
        yield clue("it is told as still to come", RELATED, at, not_after=last)


def _anniversaries(words: Words) -> Iterator[DayClue]:
    """An anniversary by number of a day that is known, or of a year in its own words."""
    for time in words.times.values():
        nth = number_of(time) or _years_full(words, time)
        around = words.article.text[max(0, time.start - 40) : time.end + 40]
        if nth is not None and not _OTHER_YEAR.search(around):
            yield from _anniversary(words, time, nth)


def _years_full(words: Words, time: TimeMention) -> int | None:
    """The years that are full on a day: "yesterday it was forty years since", "they marked a century of"."""
    text = words.article.text
    count = re.fullmatch(r"P(\d{1,3})Y", time.value) if time.kind == "DURATION" else None
    if count is None or is_rough(text, time) or not _OF_WHAT.match(text, time.end):
        return None
    return int(count[1]) if turns(text, time) or marks(text, time) or said_exact(text, time) else None


_OF_WHAT = re.compile(r"\s+(?:since|of|after|from)\b")


def _anniversary(words: Words, time: TimeMention, nth: int) -> Iterator[DayClue]:
    phrase = behind(words.article, time)
    at = (time.start, time.end + len(phrase), f"{time.words}{phrase}".strip())
    named, year = known(phrase), re.search(_YEAR, phrase)
    if named is not None:
        base = int(named.day[:4])
        claim, on = f"{named.name} was in {base}, and {base} + {nth} is {base + nth}", named.day[5:] or None
    elif year is not None:
        base = int(year[1])
        dated = (t for t in words.times.values() if re.fullmatch(rf"{base}-\d\d-\d\d", t.value))
        claim = f"{base} + {nth} is {base + nth}"
        on = next((t.value[5:] for t in dated if time.end <= t.start < at[1]), None)
    else:
        return
    counted = _COUNTED_FROM.search(words.article.text[max(0, time.start - 40) : time.start])
    told = told_day(words, time) if on and not counted else None
    if told is not None:
        claim += f", and that day is “{told.words}” here"
        if at[0] - PHRASE <= told.start < at[0]:  # told ahead in the sentence: its word is evidence too
            at = (told.start, at[1], f"{words.article.text[told.start : time.start]}{at[2]}")
        yield clue(
            claim, RECKONED, at, year=base + nth, on=on, window=(0, 0), value=told.value, anchor=told.anchor
        )  # fmt: skip
    else:
        yield clue(claim, RECKONED, at, year=base + nth, on=on, window=(-3, 14) if on else None)


def _years_since(words: Words) -> Iterator[DayClue]:
    """In “66 years, since September 1959” a number of years and the year it counts from fix the present year."""
    text = words.article.text
    for time in words.times.values():
        count = re.fullmatch(r"P(\d{1,3})Y", time.value) if time.kind == "DURATION" else None
        if count is None or not time.words[0].isalnum() or is_rough(text, time):
            continue
        since = re.match(r"[\s,]*since\b[^.;]{0,90}?\b(1\d{3}|20\d\d)\b", text[time.end : time.end + 120])
        if since is not None:
            base, nth, end = int(since[1]), int(count[1]), time.end + since.end()
            at = (time.start, end, text[time.start : end])
            yield clue(f"{base} + {nth} is {base + nth}", RECKONED, at, year=base + nth)


def _last_year_beside_a_year(words: Words) -> Iterator[DayClue]:
    """“June last year” in a page that also says “June 2024” of the same month: this year is the next."""
    months = _single_months(words)
    for time in words.times.values():
        month = re.fullmatch(r"XXXX-(\d\d)", time.value)
        if _shift(time) != "-P1Y" or month is None:
            continue
        years = {int(value[:4]) for value in months if value.endswith(f"-{month[1]}")}
        if len(years) == 1:
            year, at = years.pop(), (time.start, time.end, time.words)
            yield clue(f"the page calls that month {year} as well", RELATED, at, year=year + 1)


def _single_months(words: Words) -> list[str]:
    """The months that are told with their year by themselves, not as an end of a stretch: "in June 2024"."""
    text = words.article.text
    found = (t for t in words.times.values() if t.anchor is None and re.fullmatch(r"\d{4}-\d\d", t.value))
    return [t.value for t in found if not _AN_END.search(text, max(t.start - 24, 0), t.start)]


_AN_END = re.compile(r"\b(?:between|from|since|until|till|to|and|through|by|before|after)\s+\Z", re.I)


def _last_month_beside_a_year(words: Words) -> Iterator[DayClue]:
    """“Last June” in a page that also says “June 2019”: that June was the latest."""
    months = _single_months(words)
    for time in words.times.values():
        month = re.fullmatch(r"XXXX-(\d\d)", time.value)
        if month is None or _shift(time) not in (None, "-P1M") or not time.words.lower().startswith("last "):
            continue
        years = {int(value[:4]) for value in months if value.endswith(f"-{month[1]}")}
        if len(years) == 1:
            year, at = years.pop(), (time.start, time.end, time.words)
            yield clue(
                f"the page calls that month {year} as well", RELATED, at, year=year, on=month[1], window=(0, 0),
                value=time.value, anchor=time.anchor,
            )  # fmt: skip


def _years_ago_by_name(words: Words) -> Iterator[DayClue]:
    """“Last year, in 2010” gives this year, and so does “in 2010, exactly a decade ago”."""
    text = words.article.text
    for time in words.times.values():
        moved = re.fullmatch(r"(-?)P(\d{1,3})Y", _shift(time) or "")
        before = text[max(0, time.start - 24) : time.start]
        rough = is_rough(text, time) or (int(moved[2]) % 10 == 0 and not _exact(time, before)) if moved else True
        if time.value not in ("XXXX", "XXX") or moved is None or rough:
            continue
        behind = _NAMED_YEAR.match(text[time.end : time.end + 40])
        ahead = re.search(r"\b(\d{4}),?\s+(?:exactly\s+|just\s+)?$", before)
        named = behind or ahead
        if named is not None:
            year = int(named[1]) + int(moved[2]) * (1 if moved[1] else -1)
            start, end = time.start if behind else time.start - len(before) + named.start(), time.end
            end += behind.end() if behind else 0
            yield clue(f"this year is {year}", RECKONED, (start, end, text[start:end]), year=year)


_ON_DAY = re.compile(r"\s*(?P<today>today)?\s*,?\s+(?:on\s+)?(?:the\s+)?")
_DAY_BEFORE = re.compile(r",?\s+(?:exactly\s+|precisely\s+|just\s+)?\Z")


def _years_ago_on(words: Words) -> Iterator[DayClue]:
    """“Exactly thirty years ago, on 21 July 1992” was written on 21 July 2022; without "exactly" or "today" about then.

    Only such a count as is told beside its day: "ten years ago" alone is as round as it sounds.
    """
    text, times = words.article.text, sorted(words.times.values(), key=lambda t: t.start)
    for one, other in pairwise(times):
        ago, named = (one, other) if whole_day(other) else (other, one)
        moved, day = re.fullmatch(r"-(P\d{1,3}Y)", _shift(ago) or ""), whole_day(named)
        if moved is None or day is None or not ago.words.lower().endswith(("ago", "ago today")) or is_rough(text, ago):
            continue
        between = text[one.end : other.start]
        beside = (_ON_DAY if ago is one else _DAY_BEFORE).fullmatch(between)
        then = shifted(day, moved[1])
        if beside is None or then is None:
            continue
        today = re.match(r"\s*today\b", text[ago.end :]) or ago.words.lower().endswith("today")
        exact = said_exact(text, ago) or bool(today)
        at = (one.start, other.end, text[one.start : other.end])
        yield clue(
            f"counted from {day}, this is {'' if exact else 'about '}{then}", RECKONED, at,
            not_before=then, not_after=then, window=(0, 0) if exact else _AROUND,
        )  # fmt: skip


_AROUND = (-15, 45)
"""Days around the return of a day in which its story is told again."""


def _this_year_by_name(words: Words) -> Iterator[DayClue]:
    """“In January this year, 2009”, “today, 5 May 2012”, “this Saturday 13 February 2010”."""
    text = words.article.text
    for time in words.times.values():
        if time.anchor is not None and time.words.lower().endswith("this year"):
            named = re.match(r",\s*(?:in\s+)?(\d{4})\b", text[time.end : time.end + 12])
            if named is not None:
                end = time.end + named.end()
                yield clue(
                    "this year is so named", RECKONED, (time.start, end, text[time.start : end]), year=int(named[1])
                )
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", time.value) and (
            near := _THIS.search(text[: time.end], max(0, time.start - 12))
        ):
            day = date.fromisoformat(time.value)
            at = (near.start(), time.end, text[near.start() : time.end])
            word = near[1].lower().rstrip(",")
            first, last = {"today": (0, 0), "yesterday": (1, 1)}.get(word, (0, _WEEK_ON))
            claim = f"told as {word}" if word != "this" else "told as of this week"
            days = (day + timedelta(days=first), day + timedelta(days=last))
            yield clue(claim, RECKONED, at, not_before=days[0], not_after=days[1])


_THIS = re.compile(r"\b(today,?|yesterday,?|this)\s+(?:\w+day,?\s+)?(?=\d|(?-i:[A-Z]))", re.I)
_WEEK_ON = 6
_NAMED_YEAR = re.compile(rf",?\s*\(?(?:when,?\s+)?(?:in\s+)?(?:(?:{'|'.join(month_name[1:])})\s+)?(\d{{4}})\b")
"""A year that is named beside "last year": "last year, 2010", "last year, when, in October 2010"."""


def _exact(time: TimeMention, before: str) -> bool:
    """Whether a round number of years is said to be meant exactly."""
    return re.search(r"\b(?:exactly|precisely)\b", before + time.words, re.I) is not None


def _shift(time: TimeMention) -> str | None:
    anchor: Anchor | None = time.anchor
    return anchor.shift if anchor is not None and anchor.on == "publication" else None
