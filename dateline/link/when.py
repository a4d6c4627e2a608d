"""When a report's act happened, as its article alone tells it.

Needs    the action, the time mentions, the article's stated publication
Gives    `EventTime`: the words and what they hang on; days where the article itself fixes them
Rule     a time is the one nearest to the act in its clause; an act without one takes the date that heads its part of
         a chronicle, or the time of the same act elsewhere in the article, else it is only known to lie before the
         publication (or after it, when it is still to come)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter

from msgspec import structs

from dateline.days import resolve
from dateline.link.anniversaries import anniversary_day
from dateline.model import (
    COMING,
    ActionMention,
    Anchor,
    Article,
    Entry,
    EventTime,
    Findings,
    Period,
    Report,
    Span,
    TimeKind,
    TimeMention,
    TimeStep,
)

_OPENERS: tuple[tuple[re.Pattern[str], TimeKind], ...] = (
    (re.compile(r"\bsince\s+(?:the\s+|at least\s+)?(?:early\s+|late\s+|mid-?\s?)?$", re.I), "since"),
    (re.compile(r"\b(?:until|till|by|before|up to|n(?:o|ot) later than)\s+(?:the\s+)?$", re.I), "until"),
    (re.compile(r"\b(?:throughout|all through)\s+(?:the\s+)?$", re.I), "throughout"),
)
_AT_DAWN = re.compile(r"(?:dawn|daybreak|sunrise|first light|daylight)\s+(?:on\s+)?\w", re.I)
_CENTURY = re.compile(r"\d\d")
"""TIMEX3's value of a century: too wide to date an act."""


def heading(text: str, findings: Findings, at: int) -> TimeMention | None:
    """The date of the stretch of a chronicle in which a place of the text lies: its head, or what its sentence opens
    with ("2019: ... In July a consul ...")."""
    before = bisect_right(findings.entries, at, key=lambda entry: entry.head[0])
    if not before or at >= findings.entries[before - 1].end:
        return None
    head = findings.entries[before - 1].head
    sentence = findings.sentences[max(bisect_right(findings.sentences, at, key=itemgetter(0)) - 1, 0)][0]
    start = max(head[1], sentence)
    first, last = (bisect_left(findings.times, where, key=attrgetter("start")) for where in (head[0], at))
    own = [t for t in findings.times[first:last] if start <= t.start and t.end <= at and _is_of(t, head)]
    opens = own and own[0].start - start <= _OPENS
    if opens and len(own) == 1:
        return own[0]
    # "travelled to Lima in November and *offered* ..."
    return own[-1] if own and _AND_DID.fullmatch(text, own[-1].end, at) else findings.times[first]


def _is_of(time: TimeMention, head: Span) -> bool:
    """Whether a day or month hangs on the head of its entry."""
    return time.anchor is not None and time.anchor.on == "time" and time.anchor.ref == head and not time.anchor.shift


_AND_DID = re.compile(r",?\s+and\s+(?:then\s+|also\s+)?")
_OPENS = 8
"""Characters before a date that opens its sentence: "In early"."""


def event_time(
    article: Article, action: ActionMention, times: Mapping[Span, TimeMention], head: TimeMention | None = None
) -> EventTime:
    """The time of an act from its own words, else of the entry that `head` opens, else what its being printed tells."""
    mention = (times.get(action.time) if action.time else None) or _of_antecedent(article, action, times)
    if mention is not None and mention.kind == "DURATION" and "X" in mention.value and mention.anchor is None:
        mention = None  # "hit back within hours" tells no day
    if mention is not None and _is_ago_from_afar(article, mention):
        shift = mention.anchor.shift if mention.anchor else None
        mention = structs.replace(mention, value="XXXX", anchor=Anchor(on="publication", shift=shift))
    if mention is not None and head is not None and _is_finer(head, mention):
        mention = head
    if mention is not None and not _CENTURY.fullmatch(mention.value):
        time = _ranged(article, mention, times) or from_mention(
            article, mention, times, _is_clause_of(article, action, mention)
        )
        if action.realis in COMING or action.realis == "cancelled":
            return time  # what is called off can have been meant for a day ahead
        time = not_after_print(article, time)
        if not _is_deadline(article, action, time) and not _is_ahead(article, time):
            return time
    if head is not None:
        time = from_mention(article, head, times)
        return structs.replace(time, reason=f"{time.reason}: it heads this part of a chronicle")
    if action.history:
        return EventTime(kind="until", reason="no time in the words; told as background")
    coming = action.realis in COMING
    side = "still to come" if coming else "it had happened"
    return EventTime(
        kind="since" if coming else "until",
        precision="unknown",
        reason=f"no time in the words; {side} when this was published",
        value="XXXX-XX-XX",
        anchor=Anchor(on="publication"),
    )


def _is_ago_from_afar(article: Article, mention: TimeMention) -> bool:
    """Whether an act was "a year ago" from the time of a sentence before: in reports of figures it is, acts are told
    from the day of printing ("They left in February. The talks, called off a year ago, go on")."""
    anchor = mention.anchor
    if anchor is None or anchor.on != "time" or anchor.ref is None or not mention.words.endswith("ago"):
        return False
    return _SENTENCE_END.search(article.text, anchor.ref[1], mention.start) is not None


_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s|\n")


def _is_finer(head: TimeMention, mention: TimeMention) -> bool:
    """Whether an entry's own date is a month or day of the year by which its act is told: "2019: In July they met"."""
    return (
        bool(_YEAR.fullmatch(mention.value))
        and len(head.value) > len(mention.value)
        and (head.anchor is not None and head.anchor.ref == (mention.start, mention.end))
    )


_YEAR = re.compile(r"\d{4}(?:-\d\d)?")


def _of_antecedent(article: Article, action: ActionMention, times: Mapping[Span, TimeMention]) -> TimeMention | None:
    """The date of what a relative clause tells of: "the Declaration of December 2023, *in which* they promised"."""
    cue = action.cue[0]
    near = (t for t in times.values() if t.kind == "DATE" and 0 <= cue - t.end <= _CLAUSE)
    return next((t for t in near if _IN_WHICH.fullmatch(article.text, t.end, cue)), None)


def _is_clause_of(article: Article, action: ActionMention, mention: TimeMention) -> bool:
    """Whether an act is told of a day itself: "tense since 24 September, *when* they attacked", "last week's clash"."""
    before = mention.end <= action.cue[0]
    return before and _WHEN.match(article.text, mention.end, action.cue[0]) is not None


_CLAUSE = 160
"""Characters between a date and an act of its relative clause."""
_IN_WHICH = re.compile(
    r"(?:,\s+(?:the|its|his|her|their|a|an)\s+[^.;\n]{0,80}?,|,)?\s+(?:in|at|under|by|during) which\s+[^,.;]{0,60}"
)
_WHEN = re.compile(r",?\s+when\b|['’]s?\s+(?:[\w-]+\s+){0,2}\Z")
_TO_DO = re.compile(r"\s+(?:not\s+)?to\s")


def _is_deadline(article: Article, action: ActionMention, time: EventTime) -> bool:
    """In "agreed to begin by the end of May" the day is that of what is agreed."""
    if time.kind != "until" or not time.spans or time.spans[0][0] < action.cue[1]:
        return False
    printed, cue = article.published.end, article.text[action.cue[0] : action.cue[1] + 8]
    ahead = printed is not None and time.end is not None and time.end > printed
    return ahead or _TO_DO.search(cue) is not None


def _is_ahead(article: Article, time: EventTime) -> bool:
    """A day after the page dates nothing that has happened: it is that of the occasion ("on the 79th anniversary")."""
    printed = article.published.end
    return printed is not None and time.start is not None and time.start > printed


def not_after_print(article: Article, time: EventTime) -> EventTime:
    """What has happened lies before the page: "1 January" in December is this year's, not the next."""
    printed, anchor = article.published.end, time.anchor
    if printed is None and anchor is not None and anchor.on == "publication" and anchor.side in ("after", "nearest"):
        return structs.replace(time, anchor=structs.replace(anchor, side="before"))
    if printed is None or time.start is None or time.start <= printed or anchor is None or anchor.shift is not None:
        return time
    if anchor.on != "publication":
        return time  # "the same day" has the year of the day it is
    if anchor.side == "after":
        return time  # "is to meet again on 25 February" dates nothing that has happened
    period = resolve(_opened(time.value or ""), structs.replace(anchor, side="before"), article.published)
    return with_period(time, period, f"{time.reason}, as a day that has passed") if period else time


def _opened(value: str) -> str:
    """A closed value of a day or month with its year left open again."""
    return re.sub(r"^\d{4}-(?=\d\d)", "XXXX-", value)


def from_mention(
    article: Article, mention: TimeMention, times: Mapping[Span, TimeMention], itself: bool = False
) -> EventTime:
    """The days of a time expression, as far as the article fixes them; `itself`: no "since" before it counts."""
    before = article.text[max(0, mention.start - 24) : mention.start]
    opener = None if itself else next((kind for pattern, kind in _OPENERS if pattern.search(before)), None)
    if opener == "until" and _AT_DAWN.match(mention.words):
        opener = None  # "before dawn on Monday" is on Monday
    counted = anniversary_day(article, mention)
    period = resolve(counted or mention.value, None, None)
    if period is None and mention.anchor is not None:
        period = resolve(mention.value, mention.anchor, _reference(article, mention.anchor, times))
    kind: TimeKind = opener or ("on" if _names_day(mention, period) else "within")
    spans = ((mention.start, mention.end),)
    via = _via(mention, times) if period is None else ()
    return with_period(
        EventTime(kind=kind, spans=spans, value=mention.value, anchor=mention.anchor, via=via),
        period,
        _reason(article, mention),
    )


_RANGE_OPENS = re.compile(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.I)
_RANGE_GOES_ON = re.compile(r"\s+(?:and|to|until|till)\s+(?:the\s+)?")


def _ranged(article: Article, mention: TimeMention, times: Mapping[Span, TimeMention]) -> EventTime | None:
    """The days of a range of which a time is one end: "fought *between 1998 and 2000*"."""
    text = article.text
    near = [t for t in times.values() if t.kind == "DATE" and abs(t.start - mention.start) <= _RANGE]
    near.sort(key=attrgetter("start"))
    for one, other in pairwise(near):
        goes_on = mention in (one, other) and _RANGE_GOES_ON.fullmatch(text, one.end, other.start)
        if not goes_on or not _RANGE_OPENS.search(text, max(0, one.start - 16), one.start):
            continue
        first, last = (
            resolve(t.value, t.anchor, _reference(article, t.anchor, times) if t.anchor else None) for t in (one, other)
        )
        if not (first and last and first.start and last.end and first.start <= last.end):
            return None
        return EventTime(
            kind="within", start=first.start, end=last.end, precision="range", value=f"{one.value}/{other.value}",
            spans=((one.start, one.end), (other.start, other.end)), reason=f"“{text[one.start : other.end]}”",
        )  # fmt: skip
    return None


_RANGE = 40
"""Characters between the ends of a range."""


def _names_day(mention: TimeMention, period: Period | None) -> bool:
    """Whether a time is of one day, known or not: "on Friday", but within "last week"."""
    if period is not None:
        return period.precision == "day"
    return re.fullmatch(r"(?:\d{4}|XXXX)-(?:WXX-\d|\d\d-\d\d|XX-XX|XX-\d\d)(?:T.*)?", mention.value) is not None


def _via(mention: TimeMention, times: Mapping[Span, TimeMention], depth: int = 3) -> tuple[TimeStep, ...]:
    """The times of the text that a time hangs on ("on Friday ... the next day"), the nearest first."""
    anchor = mention.anchor
    other = times.get(anchor.ref) if anchor is not None and anchor.on == "time" and anchor.ref else None
    if other is None or other == mention or not depth:
        return ()
    return (TimeStep(value=other.value, anchor=other.anchor), *_via(other, times, depth - 1))


def _reference(article: Article, anchor: Anchor, times: Mapping[Span, TimeMention], depth: int = 3) -> Period | None:
    """The days that a time hangs on: the publication, or another time of the text ("the previous day")."""
    if anchor.on == "publication":
        return article.stated
    other = times.get(anchor.ref) if anchor.ref else None
    if anchor.on != "time" or other is None or not depth:
        return None
    if other.anchor is None:
        return resolve(other.value, None, None)
    return resolve(other.value, other.anchor, _reference(article, other.anchor, times, depth - 1))


def with_period(time: EventTime, period: Period | None, reason: str) -> EventTime:
    """Write days into a time by its kind: "since" has no end, "until" no start."""
    if period is None:
        return structs.replace(time, reason=reason)
    return structs.replace(
        time,
        start=None if time.kind == "until" else period.start,
        end=None if time.kind == "since" else period.end,
        precision=period.precision if time.kind in ("on", "within", "throughout") else "range",
        reason=reason,
    )


def _reason(article: Article, mention: TimeMention) -> str:
    if mention.anchor is None:
        return f"“{mention.words}”"
    if mention.anchor.on == "time" and mention.anchor.ref:
        return f"“{mention.words}”, seen from “{article.text[slice(*mention.anchor.ref)]}”"
    if article.stated.start is None:
        return f"“{mention.words}”, seen from a day of publication that the page does not state"
    return f"“{mention.words}”, seen from the publication ({article.stated.start.isoformat()})"


def share_times(reports: Sequence[Report], published: Period, entries: Sequence[Entry] = ()) -> list[Report]:
    """Let a report without time words take the time of the same act, or of the meeting at which it was said.

    What a chronicle tells lends no time to what is told elsewhere: states recall ambassadors more than once.
    """
    reports = [report if report.time.spans else _at_once(report, reports) for report in reports]
    news = [r for r in reports if not any(e.head[0] <= r.start < e.end for e in entries)]
    shared = [report if report.time.spans else _shared(report, news) for report in reports]
    meetings = [r for r in shared if _is_fresh_meeting(r, published)]
    return [report if report.time.spans else _at_meeting(report, meetings) for report in shared]


_SOON = re.compile(r"\b(?:immediately|at once|promptly|straight ?away|within hours|hours later)\b", re.I)
_JUST_BEFORE = 320
"""Characters back in which that is told to which somebody answers at once."""


def _at_once(report: Report, reports: Sequence[Report]) -> Report:
    """What was done at once was done when that was which is told right before: "In July A did so. B *immediately*
    severed relations with A"."""
    if report.realis != "actual" or _SOON.search(report.words) is None:
        return report
    sides = {p.country for p in (*report.actors, *report.recipients) if p.country}
    before = [
        r
        for r in reports
        if 0 < report.start - r.end < _JUST_BEFORE and r.time.spans and r.realis == "actual"
        and sides & {p.country for p in r.actors} and r.time.kind in ("on", "within")
    ]  # fmt: skip
    if not before:
        return report
    cause = max(before, key=lambda r: (r.start, r.id))
    return structs.replace(report, time=structs.replace(cause.time, reason=f"{cause.time.reason}: at once, as told"))


_FRESH = 7
"""Days before publication within which a meeting is what the page is about, and words are said there."""


def _is_fresh_meeting(report: Report, published: Period) -> bool:
    """A meeting that took place, on a day that the article names, in the week before it was printed."""
    time = report.time
    if report.type != "CONSULT" or not time.spans or report.realis != "actual" or report.negated or report.history:
        return False
    if time.start is None or published.start is None:
        return re.fullmatch(r"XXXX-(?:WXX-\d|\d\d-\d\d|XX-XX)", time.value or "") is not None
    return 0 <= (published.start - time.start).days <= _FRESH


def _at_meeting(report: Report, meetings: Sequence[Report]) -> Report:
    """Words between parties whose meeting the article dates were said there, when no other time is told."""
    sides = {p.country or p.id for p in (*report.actors, *report.recipients)}
    if report.quad not in (1, 3) or report.type == "CONSULT" or report.realis != "actual" or len(sides) < 2:
        return report
    meetings = [r for r in meetings if sides == {p.country or p.id for p in (*r.actors, *r.recipients)}]
    # an article dates several meetings of the same parties: the one it is about is told first
    if not meetings or report.history:
        return report
    reason = f"{meetings[0].time.reason}: no time of its own; told of the meeting of these parties"
    return structs.replace(report, time=structs.replace(meetings[0].time, reason=reason))


def _shared(report: Report, reports: Sequence[Report]) -> Report:
    twins = [r for r in reports if r.time.spans and _twin(r, report)]
    if len({(r.time.start, r.time.end) if r.time.start else r.time.value for r in twins}) != 1:
        return report  # none, or acts of several days: which of them this one is, nothing tells
    twin = min(twins, key=lambda r: (abs(r.start - report.start), r.start, r.id))
    reason = f"{twin.time.reason}: the same act is told with its time elsewhere in this article"
    return structs.replace(report, time=structs.replace(twin.time, reason=reason))


def _twin(one: Report, other: Report) -> bool:
    if one.mode and other.mode and one.mode != other.mode:
        return False
    return (one.type, one.realis, one.negated, one.history) == (
        other.type,
        other.realis,
        other.negated,
        other.history,
    ) and {p.id for p in one.actors} | {p.id for p in one.recipients} == {p.id for p in other.actors} | {
        p.id for p in other.recipients
    }
