"""Days that an article's own words count from a date: "ten days after the accord of 3 May 2011", "last year's accord,
signed on 3 May 2011", "on Friday, at a meeting held in May 2011".

Needs    the article's times, the days of the calendar that it writes in full
Gives    `DayClue`s
Rule     the date must stand in the words that name the act, or right beside them; a count is exact only where it is
         said to be ("to the day", "exactly")
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dateline.days import shifted
from dateline.link.anniversaries import number_of
from dateline.link.clues.roughly import SLACK, is_rough, said_exact
from dateline.link.clues.told import denied, lead_day, told_day, whole_day
from dateline.link.clues.weights import RECKONED, RELATED, SAID_ON, clue
from dateline.link.clues.written import coming
from dateline.link.occasions import PHRASE, Words, sentence_at, within
from dateline.model import DayClue, TimeMention

_BEHIND = re.compile(r"\s*(?P<exact>to the (?:day|week|month)\s+)?(?P<side>after|since|following|before)\s+", re.I)
_POSSESSED = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}[\w-]+,?\s+(?:(?:which|that)\s+(?:was|were)\s+)?"
    r"(?:(?:signed|reached|made|held|concluded|dated|opened|agreed|initialled)\s+)?(?:on|in|of)\s+"
)
_AT_MEETING = re.compile(
    r"(?:^|,)\s*(?:at|during)\s+(?:the|an?|their|its)\s+[^.;]{0,60}?"
    r"\b(?:summit|meeting|talks|conference|session|congress|round)\b[^.;,]{0,60}?\b(?:in|of)\s+$"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ONE_CLAUSE = 160
"""Characters from a weekday to the month of the meeting at which the act was done."""


def counted(words: Words) -> Iterator[DayClue]:
    """All clues by counts from a date."""
    yield from _after_a_date(words)
    yield from _years_and_months(words)
    yield from _years_marked(words)
    yield from _last_years(words)
    yield from _at_a_meeting_of(words)
    yield from _day_of_this_year(words)
    yield from _nth_day(words)
    yield from _denied_by_its_weekday(words)


def _after_a_date(words: Words) -> Iterator[DayClue]:
    """“Today, two years to the day after the accord of 7 May 2016”: today is 7 May 2018."""
    text = words.article.text
    for time in words.times.values():
        count = re.fullmatch(r"P\d{1,4}([DWMY])", time.value) if time.kind == "DURATION" else None
        behind = _BEHIND.match(text, time.end) if count else None
        if count is None or behind is None or is_rough(text, time):
            continue
        exact = said_exact(text, time) or behind["exact"] is not None
        named, told = _date_in_phrase(words, behind.end(), whole=exact), told_day(words, time)
        back = behind["side"].lower() == "before"
        base = _anniversary(words, behind.end(), *named) if named else None
        day = shifted(base, f"-{time.value}" if back else time.value) if base else None
        if named is None or day is None or told is None:
            continue
        slack = (0, 0) if exact else SLACK[count[1]]
        start = min(told.start, time.start)
        yield clue(
            f"counted from {base}, this is {day}", RECKONED, (start, named[0].end, text[start : named[0].end]),
            year=day.year if exact else None, on=f"{day:%m-%d}" if exact else None,
            **({} if exact else {"not_before": day, "not_after": day}),
            window=(-slack[1], -slack[0]) if back else slack, value=told.value, anchor=told.anchor,
        )  # fmt: skip


_MARKING = re.compile(
    r"\b(?:mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|commemorat(?:es?|ed|ing)|observ(?:es?|ed|ing))\s+(?:the\s+)?\Z"
)
_OF_IT = re.compile(r"\s+(?:of|since|after|from)\s+")
_ABOUT = (-3, 3)
"""Days around an anniversary in which it is marked and told."""


def _years_marked(words: Words) -> Iterator[DayClue]:
    """“They marched to mark five years of the closing of 5 August 2019”: about 5 August 2024."""
    text = words.article.text
    for time in words.times.values():
        if not re.fullmatch(r"P\d{1,3}Y", time.value) or not _MARKING.search(text, max(0, time.start - 20), time.start):
            continue
        behind = _OF_IT.match(text, time.end)
        named = _date_in_phrase(words, behind.end()) if behind and not is_rough(text, time) else None
        day = shifted(named[1], time.value) if named else None
        if named is not None and day is not None:
            whole = (time.start, named[0].end)
            claim = f"years are marked on their day: counted from {named[1]}, this is about {day}"
            yield clue(
                claim, RECKONED, (*whole, text[slice(*whole)]), not_before=day, not_after=day, window=_ABOUT
            )  # fmt: skip


_AND = re.compile(r"\s+and\s+(?:some|about|around|nearly|almost|over|more than|a few)?\s*")
_PASSED = re.compile(r"[^.;]{0,20}\b(?:have|has|had)\s+(?:now\s+)?(?:passed|gone by|elapsed)\b")
_ROUGHLY = {"D": (0, 1), "W": (-7, 10), "M": (-16, 31)}
"""Days behind what years and some months, weeks or days lead to, within which the page was written."""


def _years_and_months(words: Words) -> Iterator[DayClue]:
    """“On 25 July 2011 they came; ten years and two months have passed”: about 25 September 2021."""
    text, times = words.article.text, sorted(words.times.values(), key=lambda t: t.start)
    for years, more in pairwise(times):
        first, second = (re.fullmatch(r"P\d{1,3}([YMWD])", t.value) for t in (years, more))
        if not (
            first and second and first[1] == "Y" and second[1] != "Y" and _AND.fullmatch(text[years.end : more.start])
        ):
            continue
        start, end = sentence_at(words, years.start)
        since = re.match(r"\s+since\b", text[more.end :])
        at = (more.end, end) if since else (start, years.start)
        days = [(t, day) for t in within(words.findings.times, at) if (day := whole_day(t))]
        base = shifted(days[0][1], years.value) if len(days) == 1 else None
        day = shifted(base, more.value) if base and (since or _PASSED.match(text, more.end)) else None
        if day is not None:
            whole = (min(years.start, days[0][0].start), max(more.end, days[0][0].end))
            yield clue(
                f"counted from {days[0][1]}, this is about {day}", RECKONED, (*whole, text[slice(*whole)]),
                not_before=day, not_after=day, window=_ROUGHLY[second[1]],
            )  # fmt: skip


def _anniversary(words: Words, start: int, named: TimeMention, day: date) -> date | None:
    """The day that is counted from: of “the ninth anniversary of the award of 12 July 2016” nine years later."""
    nth = next((n for t in within(words.findings.times, (start, named.start)) if (n := number_of(t)) is not None), None)
    return day if nth is None else shifted(day, f"P{nth}Y")


def _date_in_phrase(words: Words, start: int, *, whole: bool = False) -> tuple[TimeMention, date] | None:
    """The one day in full that stands in the words naming an act; of a `whole` sentence behind its commas, too."""
    phrase = re.split(r"[.;,]\s", words.article.text[start : start + PHRASE].split("\n")[0])[0]
    if whole:
        phrase = words.article.text[start : sentence_at(words, start)[1]]
    found = [(t, day) for t in within(words.findings.times, (start, start + len(phrase))) if (day := whole_day(t))]
    return found[0] if len(found) == 1 else None


def _last_years(words: Words) -> Iterator[DayClue]:
    """“Last year's accord, signed on 3 May 2011”: this year is 2012."""
    text = words.article.text
    for time in words.times.values():
        shift = time.anchor.shift if time.anchor is not None and time.anchor.on == "publication" else None
        moved = re.fullmatch(r"-P(\d{1,2})Y", shift or "")
        if time.value != "XXXX" or moved is None or is_rough(text, time):
            continue
        end = sentence_at(words, time.start)[1]
        named = next(within(words.findings.times, (time.end, min(end, time.end + PHRASE))), None)
        year = re.match(r"\d{4}(?=-|$)", named.value) if named and named.anchor is None else None
        if named and year and _POSSESSED.fullmatch(text[time.end : named.start]):
            this = int(year[0]) + int(moved[1])
            at = (time.start, named.end, text[time.start : named.end])
            yield clue(f"this year is {this}", RECKONED, at, year=this)


_NTH = re.compile(
    r"\b(?:entered|enters|is\s+(?:now\s+)?in|goes\s+into|moved\s+into|on|for)\s+(?:its|their|the)\s+"
    rf"(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\s+(?P<unit>day|week)\b", re.I
)  # fmt: skip
_BROKE_OUT = re.compile(
    r"\b(?:started|start|began|begun|begins|broke\s+out|erupted|opened|since)\b[^.;]{0,120}\Z", re.I
)


def _nth_day(words: Words) -> Iterator[DayClue]:
    """“The strike, which began on Sunday, 8 March, entered its fifth day”: 12 March, or told the day after."""
    text = words.article.text
    for match in _NTH.finditer(text):
        start, _ = sentence_at(words, match.start())
        days = [t for t in within(words.findings.times, (start, match.start())) if _ON.fullmatch(t.value)]
        if len(days) != 1 or not _BROKE_OUT.search(text, start, days[0].start):
            continue
        digits = re.match(r"\d+", match["nth"])
        nth = int(digits[0]) if digits else _ORDINALS.index(match["nth"].lower()) + 1
        long = 1 if match["unit"].lower() == "day" else _WEEK
        at = (days[0].start, match.end(), text[days[0].start : match.end()])
        yield clue(
            f"that day was the first, this is the {match['nth']} {match['unit']}", RECKONED, at,
            on=days[0].value[5:], window=((nth - 1) * long, nth * long),
            **({} if days[0].value.startswith("X") else {"year": int(days[0].value[:4])}),
        )  # fmt: skip


_ON = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_WEEK = 7


def _at_a_meeting_of(words: Words) -> Iterator[DayClue]:
    """“Signed on Friday, at the second meeting of ministers held in May 2011”: a Friday of that month."""
    text = words.article.text
    lead = lead_day(words)
    if lead is None or not re.fullmatch(r"XXXX-WXX-\d", lead.value) or coming(text, lead.start):
        return
    end = min(sentence_at(words, lead.start)[1], lead.end + _ONE_CLAUSE)
    for time in within(words.findings.times, (lead.end, end)):
        month = re.fullmatch(r"(\d{4})-(\d\d)", time.value)
        if month is not None and _AT_MEETING.search(text[lead.end : time.start]):
            at = (lead.start, time.end, text[lead.start : time.end])
            yield clue(
                f"this was at a meeting of {time.words}", RECKONED, at, year=int(month[1]), on=month[2], window=(0, 0),
                value=lead.value, anchor=lead.anchor,
            )  # fmt: skip


_DONE = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|met|left|sent|held|took|gave|came|went|began|told|said|made|fell|won|lost|broke|rose|led"
    r"|put|paid|sold|bought|brought|flew|struck|shot|freed|drew|swore|sank|hit)\b[^.;:]{0,70}$"
)
"""A past verb in the clause that tells the day: a day without a year may lie ahead ("takes effect Nov. 13")."""
_SAME_YEAR = 400
"""Characters of the story, at its head, in which a day is told without its year because it is of this year."""
_LATE = 75
"""Days that a day of the turn of the year may lie back and still be told without its year."""


def _day_of_this_year(words: Words) -> Iterator[DayClue]:
    """“They met on 3 July”, at the head of a story: of this year, so it is that day or later in the year."""
    text = words.article.text
    lead = lead_day(words)
    on = re.fullmatch(r"XXXX-(\d\d-\d\d)", lead.value) if lead is not None else None
    if lead is None or on is None or lead.anchor is None or lead.anchor.shift or coming(text, lead.start):
        return
    if not _DONE.search(text, max(0, lead.start - 80), lead.start):
        return
    if on[1] == "02-29" or re.search(r"\b(?:1\d{3}|20\d\d)\b", text[max(0, lead.start - _SAME_YEAR) : lead.start]):
        return
    rest = (date(2001, 12, 31) - date.fromisoformat(f"2001-{on[1]}")).days
    later = _days_later(words, lead)
    claim = f"told without its year, so of the year of the page{', and the story goes on a day later' if later else ''}"
    yield clue(claim, RELATED, (lead.start, lead.end, lead.words), on=on[1], window=(later, max(rest, _LATE)))


def _days_later(words: Words, lead: TimeMention) -> int:
    """How many days behind the lead's day the story goes on at least: “a day later”."""
    days = [
        int(later[1])
        for t in within(words.findings.times, (lead.end, lead.end + _SAME_YEAR))
        if t.anchor is not None and t.anchor.on == "time" and t.anchor.ref == (lead.start, lead.end)
        and (later := re.fullmatch(r"P(\d{1,2})D", t.anchor.shift or ""))
        and not re.search(r"\bhad\b[^.;]{0,40}$", words.article.text[max(0, t.start - 60) : t.start])
    ]  # fmt: skip
    return max(days, default=0)


def _denied_by_its_weekday(words: Words) -> Iterator[DayClue]:
    """“Thursday 7 November 2018”, which was no Thursday: a slip, of which weekday, day and month may still stand."""
    text = words.article.text
    for time in words.times.values():
        weekday, day = denied(time), whole_day(time)
        if weekday is not None and day is not None and not coming(text, time.start):
            claim = f"{day} is a {day:%A}, so the year may be the slip"
            at = (time.start, time.end, time.words)
            yield clue(claim, SAID_ON, at, on=f"{day:%m-%d}", weekday=weekday, window=(0, 6))
