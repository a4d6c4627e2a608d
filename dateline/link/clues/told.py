"""The day that an article's news is told of, in its own words: "on Friday", "today"."""

from __future__ import annotations

import re
from calendar import day_name
from datetime import date

from dateline.link.anniversaries import number_of
from dateline.link.clues.written import coming
from dateline.link.occasions import PHRASE, Words, is_dateline, sentence_at, within
from dateline.model import TimeMention

_WEEKDAY = re.compile(rf"({'|'.join(day_name)})\b", re.I)
_CLOCK = re.compile(r"XXXX-XX-XXT\d\d(?::\d\d)*")
"""An hour told without its day: "before midnight"."""
_A_WEEK = "XXXX-WXX"
"""“At the beginning of the week”: before what the news is of."""
_LEAD = 400
"""Characters of the story within which its news is told with its day."""
_FELL_ON = re.compile(
    r"\b(?:fell|falls|came|comes|took place|was held)\s+on\s+$|\bcoincid\w+\s+with\s+$"
    r"|\b(?:it|day|date|ceremony|meeting|signing|exercise|event)\s+(?:was|is|marked|marks)\s+$",
    re.I,
)
_SAID = re.compile(r"\b(?:said|say|reported|announced|told|stated)\b[^.;]{0,30}$", re.I)
_DAY_OR_WEEK = re.compile(r"XXXX-(?:WXX(?:-\d)?|XX-XX|\d\d-\d\d)(?:T.*)?")


def lead_day(words: Words) -> TimeMention | None:
    """The first time of the story that hangs on the publication: the day of its news, or a word for today."""
    title = words.article.title or ""
    body = words.article.text.find("\n\n") + 2 if title and words.article.text.startswith(title) else 0
    for time in within(words.findings.times, (body, body + _LEAD)):
        own = time.anchor is not None and time.anchor.on == "publication" and time.kind in ("DATE", "TIME")
        own = (own and not _CLOCK.fullmatch(time.value)) or denied(time) is not None
        if own and "REF" not in time.value and time.value != _A_WEEK and not is_dateline(words, time):
            return time
    return None


def told_day(words: Words, counted: TimeMention) -> TimeMention | None:
    """The day that an article says an anniversary (or “63 days after”) fell on: told beside it, else that of its news
    (“it fell on the ...”). Behind it only where the act itself lies too far back to be told by a weekday."""
    start, end = sentence_at(words, counted.start)
    ahead = _days(words, (start, counted.start))
    if ahead:
        return min(ahead, key=lambda t: (t.value != "XXXX-XX-XX", -t.start))
    behind = _days(words, (_main_clause(words, counted, start, end), end))
    if behind:
        return behind[0]
    lead, text = lead_day(words), words.article.text
    if number_of(counted) is not None and (itself := _anniversary_itself(words)) is not None:
        return itself
    if lead is None or _SAID.search(text[max(0, lead.start - 60) : lead.start]):
        return None
    fell = _FELL_ON.search(text[max(0, counted.start - 40) : counted.start])
    return lead if fell and _names_day(lead) else None


def _anniversary_itself(words: Words) -> TimeMention | None:
    """The one day that is said to be that of the anniversary: "on *Friday*, the day of the anniversary"."""
    text = words.article.text
    told = [m.start() for m in _IS_THE_DAY.finditer(text)]
    days = [t for at in told for t in _days(words, (max(0, at - _DAY_OF), at)) if t.end == at]
    return days[0] if len(days) == 1 else None


_DAY_OF = 30
"""Characters of the day that is said to be the anniversary's."""


_IS_THE_DAY = re.compile(
    r",\s+(?:on\s+)?(?:the\s+(?:very\s+|actual\s+)?(?:day\s+of\s+the\s+)?anniversary(?:\s+(?:day|itself))?|the\s+jubilee)\b[,.;]"
)


def _main_clause(words: Words, counted: TimeMention, start: int, end: int) -> int:
    """Where behind a count its day may stand: of days or weeks, which are told near the act's own day, only behind the
    comma of “A week after the summit, they met on Friday”."""
    if re.search(r"[MY]$", _count(counted)):
        return counted.end
    opens = not words.article.text[start : counted.start].strip(' \n"“')
    comma = words.article.text.find(", ", counted.end, min(end, counted.end + PHRASE)) if opens else -1
    return comma if comma >= 0 else end


def _count(counted: TimeMention) -> str:
    return (counted.anchor.shift if counted.anchor and counted.anchor.shift else counted.value) or ""


def _days(words: Words, at: tuple[int, int]) -> list[TimeMention]:
    """The days told of in a stretch of text that lie behind its writer."""
    text = words.article.text
    found = (t for t in within(words.findings.times, at) if _names_day(t) and not is_dateline(words, t))
    return [time for time in found if not coming(text, time.start)]


def _names_day(time: TimeMention) -> bool:
    anchor = time.anchor
    own = anchor is not None and anchor.on == "publication" and anchor.side != "after"
    return own and _DAY_OR_WEEK.fullmatch(time.value) is not None


def whole_day(time: TimeMention) -> date | None:
    """The day of a time that is written in full."""
    if time.anchor is not None or not re.fullmatch(r"\d{4}-\d\d-\d\d", time.value):
        return None
    try:
        return date.fromisoformat(time.value)
    except ValueError:  # 31 June
        return None


def denied(time: TimeMention) -> int | None:
    """The weekday (ISO) that stands with a day in full and is not that day's: one of the two is a slip."""
    named, day = _WEEKDAY.match(time.words), whole_day(time)
    if named is None or day is None:
        return None
    number = list(day_name).index(named[1].capitalize()) + 1
    return number if number != day.isoweekday() else None
