"""What custom says of the day of publication: it yields to everything else, and the derivation calls it what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.link.clues.told import denied, lead_day
from dateline.link.clues.weights import CUSTOM, SAME_DAY, clue
from dateline.link.clues.written import coming
from dateline.link.occasions import Words
from dateline.model import DayClue, TimeMention

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
_NAMED = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TODAY = re.compile(r"\b(?:this (?:morning|afternoon|evening)|tonight)\b", re.I)
_ITS_NEWS = re.compile(
    r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (?:ceremony|event|incident|move|step|handover|decision)\b"
)
_EARLIER = re.compile(r"[“\"][^”\"]*$|\b(?:had|since|who|which)\b[^.;]*$")
"""Words before a weekday that tell of what was before the news, or that are quoted."""
_GOES_ON = 2
"""Days behind its lead that a story mostly goes on at most; a weekday further off is of the week before."""
_WHOLE_WEEK = re.compile(r"\bthis (?:past week\b|week['’]s\b)", re.I)
_QUOTED = re.compile(r"[“\"][^”\"\n]{0,600}[”\"]")
_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


def customary(words: Words) -> Iterator[DayClue]:
    """All clues of custom: it is that of the press, so the text must stand under a headline."""
    lead = _this_weekday(words, lead_day(words)) if words.article.title else None
    if lead is None or _WHOLE_WEEK.search(words.article.text):
        return
    told = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), words.article.text)
    weekday = _weekday_of(words, lead)
    if weekday is not None:
        yield from _by_weekday(lead, weekday, newest := _newest(words, lead, weekday), told)
        yield from _before_the_news(words, lead, newest[0])
    elif _TODAY.match(lead.words) or lead.words.lower() == "today":
        yield from _its_news(told)


def _this_weekday(words: Words, lead: TimeMention | None) -> TimeMention | None:
    """The lead's day, or where that is told of a place ("where on Monday it began"), “this Friday” behind it."""
    if lead is None or not _THERE.search(words.article.text, max(0, lead.start - 40), lead.start):
        return lead
    behind = (t for t in words.times.values() if lead.end <= t.start < lead.end + _SAME_SENTENCE)
    return next((t for t in behind if t.words.lower().startswith("this ") and _weekday_of(words, t)), lead)


_THERE = re.compile(r"\b(?:where|when)\s+(?:on\s+)?\Z")
_SAME_SENTENCE = 200


def _weekday_of(words: Words, time: TimeMention) -> int | None:
    """The weekday by which the news is told as past; “Monday's visit” recalls what is known already."""
    if (weekday := denied(time)) is not None:
        return weekday
    bare = _WEEKDAY.fullmatch(time.value)
    named = _NAMED.search(words.article.text[max(0, time.start - 16) : time.end])
    own = time.anchor is not None and time.anchor.shift is None
    possessive = words.article.text[time.end : time.end + 2] in ("'s", "’s")
    if not own or possessive or coming(words.article.text, time.start) or time.words.lower().startswith("last"):
        return None
    if bare is not None:
        return int(bare[1]) if time.anchor and time.anchor.side == "before" else None
    dated = time.value.startswith("XXXX-") and "W" not in time.value and "XX-XX" not in time.value[4:]
    return _DAYS.index(named[1]) + 1 if named is not None and dated else None


def _newest(words: Words, lead: TimeMention, weekday: int) -> tuple[int, TimeMention]:
    """The weekday of the newest news: the lead's, or that of the day or two behind it to which the story goes on."""
    newest = (0, lead)
    bare = _WEEKDAY.fullmatch(lead.value) is not None
    for time in words.times.values():
        if bare and re.fullmatch(r"XXXX-\d\d-\d\d", time.value):
            continue  # behind "on Sunday" a story goes back to "Monday, November 10", not on
        on = _behind(words, lead, weekday, time) if time.start > lead.end else 0
        if newest[0] < on <= _GOES_ON and not _EARLIER.search(words.article.text, max(0, time.start - 80), time.start):
            newest = (on, time)
    return (weekday + newest[0] - 1) % 7 + 1, newest[1]


def _behind(words: Words, lead: TimeMention, weekday: int, time: TimeMention) -> int:
    """How many days a time lies behind the lead's: “the following day”, or another weekday."""
    ref = time.anchor.ref if time.anchor is not None and time.anchor.on == "time" else None
    if time.anchor is not None and ref is not None and lead.start <= ref[0] <= lead.end + len(", ("):
        later = re.fullmatch(r"P(\d)D", time.anchor.shift or "")
        return int(later[1]) if later else 0
    other = _weekday_of(words, time)
    return (other - weekday) % 7 if other is not None else 0


def _by_weekday(lead: TimeMention, weekday: int, newest: tuple[int, TimeMention], told: str) -> Iterator[DayClue]:
    """News told by its weekday is printed that day or the next; that day, when “this evening” is still to come."""
    last, time = newest
    claim = "news told by its weekday is mostly printed that day or the next"
    yield clue(claim, CUSTOM, (time.start, time.end, time.words), weekday=last, window=(0, 1))
    today = _TODAY.search(told, lead.end)
    other = {m[1] for m in _NAMED.finditer(told)} - {_DAYS[weekday - 1]}
    if today is not None and not other:
        at = (today.start(), today.end(), today.group())
        claim = f"told beside news of {_DAYS[weekday - 1]}day, the one weekday named, so mostly of that day"
        yield clue(claim, SAME_DAY, at, weekday=weekday, window=(0, 0))


def _before_the_news(words: Words, lead: TimeMention, newest: int) -> Iterator[DayClue]:
    """News of "Sunday" that goes back to "Monday, November 10" is of a Sunday behind that Monday."""
    if _WEEKDAY.fullmatch(lead.value) is None:
        return
    for time in words.times.values():
        on = re.fullmatch(r"XXXX-(\d\d-\d\d)", time.value)
        weekday = _weekday_of(words, time) if on and time.start > lead.end else None
        later = (newest - weekday) % 7 if weekday is not None else 0
        if on and later:
            at = (time.start, time.end, time.words)
            claim = f"the news is of the {_DAYS[newest - 1]}day behind that day, or later"
            yield clue(claim, SAME_DAY, at, on=on[1], weekday=weekday, window=(later, _FORTNIGHT))


_FORTNIGHT = 14


def _its_news(told: str) -> Iterator[DayClue]:
    """News told of today, and called “Monday's ceremony”, is of a Monday."""
    for match in _ITS_NEWS.finditer(told):
        weekday = _DAYS.index(match["day"]) + 1
        claim, at = (
            "the news is told of today, and calls it by this weekday",
            (match.start(), match.end(), match.group()),
        )
        yield clue(claim, SAME_DAY, at, weekday=weekday, window=(0, 0))
