"""Acts that something else is counted from: in "today, five years to the day after they signed", the signing.

Needs    the words that count, the report that stands in them
Gives    the time of that report: the day told before the count, moved back by it
Rule     only what stands in the phrase behind the count is counted back; told beside it must be one day or week
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.days import resolve
from dateline.link.clues.told import lead_day
from dateline.link.occasions import PHRASE, Words, sentence_at, within
from dateline.link.when import from_mention, with_period
from dateline.model import Anchor, EventTime, Report, Span, TimeKind, TimeMention, TimeStep

_TOLD = 40
"""Characters before a count within which the day stands that it counts to: "today, two years after"."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d|XX-XX)(?:T.*)?")


class Count(NamedTuple):
    """Words that count from an act: where they stand, how far they lead, the value of what they lead to."""

    start: int
    phrase: int
    shift: str | None
    value: str
    kind: TimeKind


def counted_back(words: Words, count: Count, report: Report) -> EventTime | None:
    """The time of an act that stands in the phrase that a count counts from; None for any other."""
    cue = report.cue
    if count.shift is None or not count.phrase <= cue[0] < count.phrase + PHRASE or cue[0] >= _phrase_end(words, count):
        return None
    told = _told(words, count)
    lengths = (words.times[s].kind == "DURATION" for s in report.time.spans if s in words.times)
    if told is None and _stands_now(words, count) and all(lengths):
        return _before_print(words, count)
    if told is None or any(s != (told.start, told.end) and not _inside(count, s[0]) for s in report.time.spans):
        return None
    text = words.article.text
    named = next((t for t in within(words.findings.times, (count.phrase, cue[0])) if t.anchor is None), None)
    if named is not None:  # "two years after the summit of 3 May 2011 at which they refused"
        return from_mention(words.article, named, words.times)
    shift = count.shift[1:] if count.shift.startswith("-") else f"-{count.shift}"
    anchor = Anchor(on="time", ref=(told.start, told.end), shift=shift)
    via = (TimeStep(value=told.value, anchor=told.anchor),)
    time = EventTime(kind=count.kind, spans=((count.start, count.phrase),), value=count.value, anchor=anchor, via=via)
    known = resolve(told.value, told.anchor, words.article.stated)
    reason = f"“{text[count.start : count.phrase].strip()}” it was “{told.words}”"
    return with_period(time, resolve(count.value, anchor, known) if known is not None else None, reason)


def _stands_now(words: Words, count: Count) -> bool:
    """Whether a count opens its sentence and leads to how things are: "*Two days after* Peru shelled it, it *is*"."""
    text, (start, end) = words.article.text, sentence_at(words, count.start)
    opening = text[start : count.start]
    first = not opening.strip() or (_ALSO_AFTER.fullmatch(opening) is not None and len(opening) < PHRASE)
    behind = _phrase_end(words, count)
    return first and text[behind : behind + 1] == "," and _NOW.match(text, behind, end) is not None


_ALSO_AFTER = re.compile(r"[^.;:,]* after [^.;:,]* and\s+")
_NOW = re.compile(
    r",\s+(?:(?!\b(?:was|were|had|did|said|told|[a-z]+ed)\b)[^.;:\n]){0,80}?\b(?:is|are|remains?|has|have|still|do|does|continues?|wants?|says?)\b"
)


def _before_print(words: Words, count: Count) -> EventTime:
    """The time of an act that lies a count before the page is printed."""
    shift = count.shift or ""
    shift = shift[1:] if shift.startswith("-") else f"-{shift}"
    anchor = Anchor(on="publication", shift=shift)
    time = EventTime(kind=count.kind, spans=((count.start, count.phrase),), value=count.value, anchor=anchor)
    stated = words.article.stated
    reason = f"“{words.article.text[count.start : count.phrase].strip()}” what is told as it stands"
    return with_period(time, resolve(count.value, anchor, stated) if stated.start is not None else None, reason)


def _phrase_end(words: Words, count: Count) -> int:
    """Where the phrase ends behind a count: at a comma, but for a relative clause: "whom it accused of spying"."""
    end = min(sentence_at(words, count.start)[1], count.phrase + PHRASE)
    phrase = _PHRASE.match(words.article.text, count.phrase, end)
    return phrase.end() if phrase else end


_PHRASE = re.compile(r"[^,.;\n]*(?:, (?:who|whom|whose|which)\b[^,.;\n]*)?")


def _inside(count: Count, at: int) -> bool:
    return count.start <= at < count.phrase


def _told(words: Words, count: Count) -> TimeMention | None:
    """The one day told right before a count, else that of the clause beside it."""
    start = max(sentence_at(words, count.start)[0], count.start - _TOLD)
    days = [t for t in within(words.findings.times, (start, count.start)) if _DAY.fullmatch(t.value)]
    if not days:
        return _told_beside(words, count) or _told_below(words, count)
    return days[0] if len(days) == 1 and _is_counted_to(words, days[0], (days[0].end, count.start)) else None


def _told_beside(words: Words, count: Count) -> TimeMention | None:
    """The one day of the clause that a count opens or ends: "*A day after* Chile left, Peru *on Friday* stayed"."""
    text, (start, end) = words.article.text, sentence_at(words, count.start)
    behind = _phrase_end(words, count)
    if count.start - start <= _OPENS and text[behind : behind + 1] == ",":
        clause = behind, min(end, behind + len(text[behind:end].split(";")[0]))
    elif text[start : count.start].rstrip().removesuffix(" just").endswith(","):
        clause = max(start, text.rfind(";", start, count.start)), count.start
    else:
        return None
    days = [t for t in within(words.findings.times, clause) if _DAY.fullmatch(t.value)]
    if len(days) != 1:
        return None
    between = (days[0].end, clause[1]) if clause[1] == count.start else (clause[0], days[0].start)
    return days[0] if _is_counted_to(words, days[0], between) else None


def _told_below(words: Words, count: Count) -> TimeMention | None:
    """The day of a headline, which the lead tells: "Peru shells the port *day after* Chile's strike"."""
    title = words.article.title or ""
    lead = lead_day(words) if title and count.start < len(title) and words.article.text.startswith(title) else None
    return lead if lead is not None and _DAY.fullmatch(lead.value) else None


def _is_counted_to(words: Words, day: TimeMention, between: Span) -> bool:
    own = day.anchor is None or day.anchor.on == "publication"
    return own and not _ANOTHER.search(words.article.text, *between)


_OPENS = 8
"""Characters before a count that opens its sentence: "Just", "Only"."""


_ANOTHER = re.compile(r"\b(?:it|this|that|which|he|she|they)\b")
"""Between a day and a count, what tells that something else is counted: "of 11 May, and it came two days after"."""
