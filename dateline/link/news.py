"""What a page tells as its news without a day: it fell in the days up to the printing, not at any time before.

Needs    the article, its findings, its reports, whose own, shared and lead's times are told
Gives    the reports again; one that only "had happened when this was published" has a stretch of days, with that as
         its reason
Rule     custom of the trade: an act told in the main line of a story without a time is news, and news is of the day of
         printing, the day before, or the days since that which the story opens with. What one goes on to say has
         the day of what he said before. Background (pluperfect, relative clause, "since", beside another date), what is
         sent "on the occasion of" a day, deeds further down and pages that weigh what was stay open: of any day
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from dateline.days import resolve
from dateline.link.dates import dates_in, is_anothers
from dateline.link.occasions import within
from dateline.link.when import from_mention, with_period
from dateline.model import Anchor, Article, EventTime, Findings, Period, Report, Span, TimeMention, TimeStep

_EVE = 1
"""Days before its printing from which a story without a day is news."""
_FRESH = 7
"""Days before printing within which a day told in a story is one of its news."""
_HEAD = 3
"""Sentences of the body, its title beside, in which deeds are the news too."""
_HAD = re.compile(r"\bhad\s+(?:\w+\s+){0,3}$")
_REPORTED = re.compile(
    r"\b(?:sa(?:id|ys)|told|announced|reported|stated|added|wrote|claim(?:ed|s)|confirmed|according to)\b", re.I
)
"""Where somebody says so, "had refused" is what he said in the past: "they have refused"."""
_RELATIVE = re.compile(r"\b(?:who|which|whose|that)\s+(?!(?:the\s+)?[A-Z])(?:\w+\s+){0,3}$")
"""What a relative clause tells of its noun; of what "Belgrade called" or "the EU said" so, the saying is news."""
_BACKGROUND = re.compile(
    r"\b(?:since|until|once|previously|repeatedly|often"
    r"|always|long|earlier|formerly|then|ever)\b[^,;]{0,40}$|\b(?:after|before|following|upon)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+\s+){0,2}$")
"""What has been done is news at the head of a story, and further down what one has always done."""
_OCCASION = re.compile(r"\bon the occasion of\b", re.I)
"""Messages for a day are sent around it and printed for weeks."""
_NO_NEWS = re.compile(
    r"^\W*(?:analysis|opinion|essay|column|blog|explainer)\s*[:|–—-]|\barticle (?:of|by)\b"
    r"|\b(?:commentary|editorial|op-ed)\b",
    re.I,
)
"""Titles of pages that tell what was, to say what they think of it."""
_DAY = re.compile(r"(?:XXXX-(?:WXX-\d|\d\d-\d\d|XX-XX)|\d{4}-\d\d-\d\d)(?:T.*)?")
_NEWS = "no time in the words; told as news, which is of the days up to the printing"
_BESIDE = "told in one sentence with it, of the same two sides"
_GOES_ON = "told on from there, of the same side"


def in_the_news(article: Article, findings: Findings, reports: Sequence[Report]) -> list[Report]:
    """Give the reports, those that are news with the days that this leaves."""
    dated = [_dated(article, findings, report, reports) if _is_open(report) else report for report in reports]
    return [_before_the_news(article, findings, report, dated) if _is_open(report) else report for report in dated]


def _is_open(report: Report) -> bool:
    time = report.time
    bare = not time.spans and time.kind == "until" and time.value == "XXXX-XX-XX"
    return (bare or _is_counted(time)) and not report.history and report.realis in ("actual", "attempted")


def _is_counted(time: EventTime) -> bool:
    """Whether an act is so long after another whose day the page does not tell: "*a day after* Chile left"."""
    return time.start is None and time.anchor is not None and time.anchor.on == "report" and time.anchor.ref is None


def _before_the_news(article: Article, findings: Findings, report: Report, reports: Sequence[Report]) -> Report:
    """What the news came some days after, with those days more: "expelled him, a day after *Chile accused* him"."""
    sentence = findings.sentences[max(_number(findings, report) - 1, 0)]
    if not any(_is_news(r.time) for r in reports if sentence[0] <= r.start < sentence[1]):
        return report
    for time in within(findings.times, (sentence[0], report.cue[0])):
        days = _DAYS.fullmatch(time.value)
        if days is not None and _AFTER.fullmatch(article.text, time.end, report.cue[0]):
            return structs.replace(report, time=_up_to_print(_opening(article, findings, report.cue) + int(days[1])))
    return report


def _is_news(time: EventTime) -> bool:
    return time.kind == "within" and not time.spans and time.anchor is not None and time.anchor.on == "publication"


_DAYS = re.compile(r"P([1-7])D")
_AFTER = re.compile(r"\s+after\s+[^,;.]*")


def _dated(article: Article, findings: Findings, report: Report, reports: Sequence[Report]) -> Report:
    cue = report.cue
    at = bisect_right(findings.sentences, cue[0], key=lambda s: s[0]) - 1
    sentence = findings.sentences[max(at, 0)]
    head = at < _HEAD + _first_of_body(article, findings)
    told = article.text[slice(*sentence)]
    if (
        _is_background(article.text, sentence[0], cue[0])
        or _OCCASION.search(told)
        or _NO_NEWS.search(article.title or "")
    ):
        return report
    if not head and _PERFECT.search(article.text, sentence[0], cue[0]):
        return report
    dates = [t for t in dates_in(findings, sentence) if not is_anothers(article.text, t, cue)]
    if any(not (_hangs_on_print(t) or _is_ahead(t)) for t in dates):
        return report
    before = _goes_on(article, findings, report, reports, at)
    if before is not None:
        time = structs.replace(before.time, reason=f"{before.time.reason}: {_GOES_ON}")
        return structs.replace(report, time=time)
    if report.quad in (2, 4) and not head:
        return report
    said = _said_on(findings, report, sentence)
    if said is not None:
        return structs.replace(report, time=_up_to(article, findings, said))
    return structs.replace(report, time=_up_to_print(_opening(article, findings, cue)))


def _said_on(findings: Findings, report: Report, sentence: Span) -> TimeMention | None:
    """The one day on which it was said: "Peru has closed the border, the minister announced *on Thursday*"."""
    held = [a for a in findings.attributions if any(c[0] <= report.cue[0] < c[1] for c in a.content)]
    inside = [c for a in findings.attributions for c in a.content]
    days = [
        t for t in dates_in(findings, sentence)
        if _DAY.fullmatch(t.value) and not any(c[0] <= t.start < c[1] for c in inside)
    ]  # fmt: skip
    return days[0] if held and len(days) == 1 and _hangs_on_print(days[0]) else None


def _up_to(article: Article, findings: Findings, day: TimeMention) -> EventTime:
    """What was said on a day had happened by then: where the day is of the page's news, that day or the day before."""
    told = from_mention(article, day, {(t.start, t.end): t for t in findings.times})
    reason = f"{_SAID} (“{day.words}”)"
    if not _is_fresh(article, told, _LATELY):
        return structs.replace(told, kind="until", spans=(), start=None, precision="range", reason=reason)
    anchor = Anchor(on="time", ref=(day.start, day.end), shift=f"-P{_EVE}D")
    via = (TimeStep(value=day.value, anchor=day.anchor),)
    time = EventTime(kind="within", value=f"P{_EVE}D", anchor=anchor, via=via, reason="")
    known = Period(start=told.start, end=told.end) if told.start and told.end else None
    return with_period(time, resolve(time.value or "", anchor, known), reason)


_LATELY = 3
"""Days before printing within which what is said is of the page's own news."""
_SAID = "no time in the words; told as news, which is of the days up to that on which it was said"


def _is_background(text: str, start: int, cue: int) -> bool:
    had = _HAD.search(text, start, cue)
    if had is not None:
        return _REPORTED.search(text, start, had.start()) is None
    return any(form.search(text, start, cue) for form in (_RELATIVE, _BACKGROUND))


def _up_to_print(days: int) -> EventTime:
    anchor = Anchor(on="publication", shift=f"-P{days}D")
    return EventTime(kind="within", reason=_NEWS, value=f"P{days}D", anchor=anchor)


def _first_of_body(article: Article, findings: Findings) -> int:
    title = len(article.title) if article.title and article.text.startswith(article.title) else 0
    return bisect_right(findings.sentences, title, key=lambda s: s[0]) - 1 if title else 0


def carried_on(article: Article, findings: Findings, reports: Sequence[Report]) -> list[Report]:
    """Give the reports, with the one day of the sentence before where "he" goes on: "replied on 9 May. He asked"."""
    dated = defaultdict[int, list[Report]](list)
    for report in reports:
        if report.time.spans and report.quad in (1, 3) and not report.history:
            dated[_number(findings, report)].append(report)
    beside = (_beside(r, dated[_number(findings, r)]) if _is_open(r) else r for r in reports)
    return [_carried(article, findings, report) if _is_open(report) else report for report in beside]


def _number(findings: Findings, report: Report) -> int:
    """The number of a report's sentence."""
    return bisect_right(findings.sentences, report.start, key=lambda s: s[0])


def _beside(report: Report, dated: Sequence[Report]) -> Report:
    """A report with the day of words between the same two sides in its sentence: "who had summoned him on Friday"."""
    sides = _both(report)
    told = next((r for r in dated if r.realis == report.realis and _both(r) == sides), None)
    if told is None or report.quad not in (1, 3) or len(sides) < 2:
        return report
    return structs.replace(report, time=structs.replace(told.time, reason=f"{told.time.reason}: {_BESIDE}"))


def _both(report: Report) -> set[str]:
    return {p.country or p.id for p in (*report.actors, *report.recipients)}


def _carried(article: Article, findings: Findings, report: Report) -> Report:
    cue = report.cue
    at = bisect_right(findings.sentences, cue[0], key=lambda s: s[0]) - 1
    if at < 1 or report.quad not in (1, 3) or not _SAME_ONE.match(article.text, findings.sentences[at][0]):
        return report
    before, now = findings.sentences[at - 1], findings.sentences[at]
    days = [t for t in dates_in(findings, before) if not is_anothers(article.text, t, (before[0], before[0]))]
    own = [t for t in dates_in(findings, now) if not is_anothers(article.text, t, cue)]
    if "\n" in article.text[before[0] : now[0]] or own or len(days) != 1:
        return report
    if not _DAY.fullmatch(days[0].value) or _is_ahead(days[0]) or _is_background(article.text, now[0], cue[0]):
        return report
    time = from_mention(article, days[0], {(t.start, t.end): t for t in findings.times})
    carried = structs.replace(time, reason=f"{time.reason}: {_GOES_ON}")
    return structs.replace(report, time=carried) if time.kind == "on" else report


_SAME_ONE = re.compile(r"[“\"]?(?:He|She|They|It)\b")


def _goes_on(article: Article, findings: Findings, report: Report, reports: Sequence[Report], at: int) -> Report | None:
    """The report of the sentences before, in the same paragraph, of the same side, that has a day of its own."""
    first = article.text.rfind("\n", 0, report.start) + 1
    start = max(first, findings.sentences[max(at - 2, 0)][0])
    who = _sides(report)
    told = [
        r
        for r in reports
        if start <= r.start < report.start and r.time.spans and r.quad in (1, 3) and not r.history
        and r.realis == report.realis and who & _sides(r) and _is_fresh(article, r.time)
    ]  # fmt: skip
    return told[-1] if told and report.quad in (1, 3) else None


def _sides(report: Report) -> set[str]:
    """Who acts, a state and those who speak for it alike."""
    return {p.country or p.id for p in report.actors}


def _is_fresh(article: Article, time: EventTime, most: int = _FRESH) -> bool:
    printed = article.stated.start
    if printed is None or time.start is None:
        return _DAY.fullmatch(time.value or "") is not None
    return 0 <= (printed - time.start).days <= most


def _opening(article: Article, findings: Findings, cue: Span) -> int:
    """Days from the first day of its news that the story has told by then to the printing."""
    printed = article.stated.start
    told = [t for t in findings.times if t.start < cue[1] and _hangs_on_print(t)]
    if printed is None or not told:
        return _EVE
    days = [period.start for t in told if (period := resolve(t.value, t.anchor, article.stated)) and period.start]
    back = [(printed - day).days for day in days]
    return max(next((n for n in back if 0 <= n <= _FRESH), _EVE), _EVE)


def _is_ahead(time: TimeMention) -> bool:
    return time.anchor is not None and time.anchor.on == "publication" and time.anchor.side == "after"


def _hangs_on_print(time: TimeMention) -> bool:
    anchor = time.anchor
    own = anchor is not None and anchor.on == "publication" and anchor.side != "after"
    return own and time.kind in ("DATE", "TIME") and _DAY.fullmatch(time.value) is not None
