"""The occasion a story is about: the day and place that its lead names, for what is told of it further down.

Needs    the article, its findings, its reports with their own times and places
Gives    the reports again; one without a time (or place) of its own has the lead's, with that as its reason
Rule     news tells day and place once, at the head. Words between parties of the lead, told in the simple past
         without a time of their own, fell there; a headline tells the lead's act. Deeds, plans, background, and
         what "has" been done are left open: they may be of any day
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import structs

from dateline.days import LONG_PAST
from dateline.link.cast import Cast
from dateline.link.dates import dates_in, is_anothers
from dateline.link.when import from_mention
from dateline.link.where import place_of
from dateline.mapping import compatible, exactness, is_abroad
from dateline.model import Article, EventTime, Findings, Party, Place, PlaceMention, Report, Span, TimeMention

_LEAD = 2
"""Sentences of the body in which the occasion's day stands; further down a day is mostly another's."""

_HEAD = 300
"""Characters behind the sentence with the day in which the people of the story are named."""

_LONG = 10
"""Days of a stretch ("20-27 July") that still is one occasion; its two ends told apart are two days, and none."""

_FRESH = 7
"""Days before publication within which the day of the lead is the story's and not its background."""

_PERFECT = re.compile(r"\b(?:has|have|had|is|are|was|were|being|been)\s+(?:\w+\s+)?$")
_HOLDS = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?(?:[\w-]+\s+)?$")
_OF_THE_OCCASION = re.compile(r"\b(?:speakers|participants|attendees|attendants|marchers|ralliers)\Z", re.I)
"""Who are so called for the occasion alone, and were there."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)|XXXX-XX-XX|XXXX-XX-\d\d")


class Lead(NamedTuple):
    """The day that the lead names; who stands in the sentence that names it, where that puts them, and which people
    stand at the head of the story."""

    time: EventTime
    parties: frozenset[str]
    place: Place | None
    people: frozenset[str]
    old: bool = False
    """Whether the page tells an old story: then its deeds are of that time as well as its words."""


def on_the_leads_day(
    article: Article, findings: Findings, lead: Lead | None, reports: Sequence[Report]
) -> list[Report]:
    """Give the reports, those told of the lead's occasion with its day."""
    if lead is not None:
        of_then = (is_of(article, lead, r) and not _has_another(article.text, findings, lead, r) for r in reports)
        reports = [_told_then(r, lead) if of_it else r for r, of_it in zip(reports, of_then, strict=True)]
    title = len(article.title) if article.title and article.text.startswith(article.title) else 0
    return [_as_told_below(r, reports) if r.end <= title and not r.time.spans else r for r in reports]


def in_the_leads_place(lead: Lead | None, reports: Sequence[Report]) -> list[Report]:
    """Give the reports; an act of the lead's day by those who stand there, without a place, has the lead's."""
    if lead is None or lead.place is None:
        return list(reports)
    return [
        structs.replace(r, place=lead.place, place_reason=_PLACE_OF_LEAD) if _is_there(r, lead) else r for r in reports
    ]


def _is_there(report: Report, lead: Lead) -> bool:
    same = (report.time.start, report.time.value) == (lead.time.start, lead.time.value)
    if report.place is not None or not same or report.realis != "actual" or report.negated:
        return False
    return bool(report.actors) and all(_was_there(party, lead) for party in report.actors)


def _told_then(report: Report, lead: Lead) -> Report:
    time = structs.replace(lead.time, reason=f"{lead.time.reason}: {_DAY_OF_LEAD}")
    return structs.replace(report, time=time, history=report.history or lead.old)


_DAY_OF_LEAD = "told of the day that the lead names"
_PLACE_OF_LEAD = "no place of its own; told of the day that the lead names, which was there"


def _as_told_below(headline: Report, reports: Sequence[Report]) -> Report:
    """The headline's act has the day of the first act like it below: names are shorter up there, countries the same."""
    below = (r for r in reports if r.start >= headline.end and r.time.spans and _is_like(headline, r))
    told = next(below, None)
    if told is None:
        return headline
    reason = f"{told.time.reason}: the headline's act, as told below"
    return structs.replace(headline, time=structs.replace(told.time, reason=reason))


def _is_like(headline: Report, other: Report) -> bool:
    same = (headline.type, headline.realis, headline.negated) == (other.type, other.realis, other.negated)
    return same and not other.history and _sides(headline) == _sides(other)


def _sides(report: Report) -> set[str]:
    return {p.country or p.id for p in (*report.actors, *report.recipients)}


def lead_of(article: Article, findings: Findings, cast: Cast) -> Lead | None:
    """The day named in the first sentences of the body, when they name one only, not long before publication."""
    lead = list(_lead(article, findings.sentences))
    times = {(t.start, t.end): t for t in findings.times}
    # "a day later" hangs on the day of the story, and is another; "Sunday's raid" may be what the story goes back to
    own = (t for t in findings.times if _is_day(t) and not _is_counted(t) and not _OWNS.match(article.text, t.end))
    days = [t for t in own if any(s <= t.start < e for s, e in lead)]
    told = [(t, time) for t in days if _is_fresh(article, time := from_mention(article, t, times))]
    old = not told
    told = told or list(_long_ago(article, findings.times, lead, times))
    if len({(time.start, time.value) for _, time in told}) != 1:
        return None
    day, time = told[0]
    start, end = next(s for s in lead if s[0] <= day.start < s[1])
    here = sorted(span for span in cast.by_span if start <= span[0] < end)
    parties = cast.parties(here, article.text)
    keys = frozenset(key for party in parties for key in _keys(party))
    head = sorted(span for span in cast.by_span if span[0] < end + _HEAD)
    people = frozenset(p.id for p in cast.parties(head, article.text) if p.kind == "person")
    clause = _OTHER_CLAUSE.search(article.text, day.end, end)
    until = clause.start() if clause else end
    place = _place(article.text, [p for p in findings.places if start <= p.start < until])
    return Lead(time, keys, place, people, old)


_OWNS = re.compile(r"['’]s\s")
_OTHER_CLAUSE = re.compile(r",\s+(?:but|while|whereas)\s")
"""Behind the day: what follows is told of others, and elsewhere."""


def _long_ago(
    article: Article, mentions: Sequence[TimeMention], lead: Sequence[Span], times: Mapping[Span, TimeMention]
) -> Iterator[tuple[TimeMention, EventTime]]:
    """The day, month or year that opens an old story: of a page whose every date lies long before it was printed."""
    published = article.stated.start
    after = article.dateline.end or 0 if article.dateline else 0
    own = [t for t in mentions if t.kind in ("DATE", "TIME") and t.start >= after]
    told = [(t, from_mention(article, t, times)) for t in own]
    if not lead or published is None or any(not _is_old(time, published) for _, time in told):
        return
    yield from ((t, time) for t, time in told if lead[0][0] <= t.start < lead[0][1])


def _is_old(time: EventTime, published: date) -> bool:
    known = time.start is not None and time.end is not None and time.kind in ("on", "within")
    return known and time.end is not None and published - time.end > LONG_PAST


def _place(text: str, mentions: Sequence[PlaceMention]) -> Place | None:
    """The one place that the sentence puts something in: of a town and its country the town."""
    held = [
        place_of(m)
        for m in mentions
        if _HOLDS.search(text, max(0, m.start - 30), m.start) and not is_abroad(text, m.start)
    ]
    best = min(held, key=lambda place: exactness(place), default=None)
    return best if best is not None and all(compatible(best, place) for place in held) else None


def _lead(article: Article, sentences: Sequence[Span]) -> Iterator[Span]:
    """The first sentences of the body: behind the title and the dateline, not counting lines without a full stop."""
    after = len(article.title or "") if article.title and article.text.startswith(article.title) else 0
    if article.dateline is not None and article.dateline.end is not None:
        after = max(after, article.dateline.end)
    body = [s for s in sentences if s[0] >= after and article.text[s[1] - 1] in '.!?"”’)']
    yield from body[:_LEAD]


def _is_day(time: TimeMention) -> bool:
    return time.kind in ("DATE", "TIME") and _DAY.match(time.value) is not None


def _is_counted(time: TimeMention) -> bool:
    """Whether a day is told by how far it lies from another of the text."""
    return time.anchor is not None and time.anchor.on == "time" and time.anchor.shift is not None


def _is_fresh(article: Article, time: EventTime) -> bool:
    if time.kind not in ("on", "within"):
        return False
    published = article.stated.start
    if time.start is None or time.end is None or published is None:
        return re.fullmatch(r"XXXX-(?:WXX-\d|\d\d-\d\d)", time.value or "") is not None
    short = time.end - time.start <= timedelta(days=_LONG)
    return short and timedelta(0) <= published - time.end <= timedelta(days=_FRESH)


def is_of(article: Article, lead: Lead, report: Report) -> bool:
    """Whether a report without a time of its own is told of the occasion."""
    if report.time.spans or report.history or report.negated or report.realis != "actual":
        return False
    words_only = report.quad in (1, 3) or lead.old
    if not words_only or not report.actors or _is_perfect(article, report):
        return False
    return all(_was_there(party, lead) for party in report.actors)


def _has_another(text: str, findings: Findings, lead: Lead, report: Report) -> bool:
    """Whether the report's sentence names a date, though not which act's: "in July, we recall, Chad agreed"."""
    at = bisect_right(findings.sentences, report.start, key=lambda sentence: sentence[0]) - 1
    cue = report.cue
    dates = [t for t in dates_in(findings, findings.sentences[max(at, 0)]) if not is_anothers(text, t, cue)]
    return bool(dates) and all((t.start, t.end) not in lead.time.spans and t.value != lead.time.value for t in dates)


def _was_there(party: Party, lead: Lead) -> bool:
    """A party of the lead; of its people those named at the head of the story, not any compatriot; its speakers."""
    if _OF_THE_OCCASION.search(party.words):
        return True
    if party.kind == "person" and party.id not in lead.people:
        return party.id in lead.parties
    return not lead.parties.isdisjoint(_keys(party))


def _keys(party: Party) -> tuple[str, ...]:
    return (party.id, party.country) if party.country else (party.id,)


def _is_perfect(article: Article, report: Report) -> bool:
    cue = report.cue
    return _PERFECT.search(article.text, max(0, cue[0] - 30), cue[0]) is not None
