"""Times that hang on an act: "two days after the summit", "on the eve of the visit".

Needs    an article's reports and occasions
Gives    the reports, those whose words count from an act with that as their time; the acts counted from
Rule     the act is the nearest of its kind that the article tells with a time; one that it tells without is left to
         merge, which may know it from another page. A day that the words name with it ("before the vote of 12 May")
         goes before all acts. What is counted from is never the report itself
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.days import resolve
from dateline.link.clues.roughly import said_exact
from dateline.link.counted_back import Count, counted_back
from dateline.link.occasions import PHRASE, Words, cues, referred_to, sentence_at, within
from dateline.link.when import with_period
from dateline.model import Anchor, EventTime, Occasion, Period, Report, Span, TimeMention, TimeStep

_SIDE = re.compile(r"\s*(?:to the day\s+)?(?P<side>after|following|before|ahead of)\s+", re.I)
_SAYS_SIDE = re.compile(r"\b(?P<side>after|following|before)$", re.I)
_WORDS = re.compile(
    r"\b(?:(?P<next>(?:(?:the|a|one) |(?<!every )(?<!each )(?<!next )(?<!same ))day (?:after|following)(?! day))"
    r"|(?P<last>(?:the|a|one) day before|(?:on )?the eve of))\s+",
    re.I,
)
_REACH = 60
"""Characters between an act and the words that count to it: further off they tell of another."""


def with_hanging_times(
    words: Words, reports: Sequence[Report], occasions: Sequence[Occasion]
) -> tuple[tuple[Report, ...], tuple[Occasion, ...]]:
    """Give reports the times that they hang on acts by, and the acts referred to that no occasion tells yet."""
    counts = sorted(_counts(words), key=lambda count: count.start)
    referred = list[Occasion]()
    timed = []
    for report in reports:
        back = next((time for c in reversed(counts) if (time := counted_back(words, c, report)) is not None), None)
        if back is not None:
            timed.append(structs.replace(report, time=back))
            continue
        count = next((c for c in counts if _counts_to(words, c, report, reports)), None)
        named = _date_counted_from(words, count, report) if count else None
        if count is not None and named is not None:
            timed.append(structs.replace(report, time=_time_from(words, count, named)))
            continue
        base = _base_of(words, count, occasions) if count else None
        if count is None or base is None or _inside(report, base) or _is_better_as_news(report, base):
            timed.append(report)
            continue
        if base not in occasions and base not in referred:
            referred.append(base)
        timed.append(structs.replace(report, time=_time(words, count, base)))
    return tuple(timed), tuple(referred)


def _counts(words: Words) -> Iterator[Count]:
    text = words.article.text
    for time in words.findings.times:
        far = re.fullmatch(r"P(\d{1,4}|T)(?:\d+|X)?([DWMYH])", time.value) if time.kind == "DURATION" else None
        side = _SAYS_SIDE.search(time.words) or _SIDE.match(text, time.end)
        if far is None or side is None:
            continue
        phrase = side.end() if side.re is _SIDE else time.end + 1
        back = "-" if side["side"].lower() in ("before", "ahead of") else ""
        if far[2] == "H":
            yield Count(time.start, phrase, f"{back}P1D", "P1D", "within")
        elif far[1] != "T" and said_exact(text, time):
            yield Count(time.start, phrase, f"{back}{time.value}", "XXXX-XX-XX", "on")
        elif far[1] != "T":
            value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}[far[2]]
            yield Count(time.start, phrase, f"{back}{time.value}", value, "on" if far[2] == "D" else "within")
    for match in _WORDS.finditer(text):
        yield Count(match.start(), match.end(), "P1D" if match["next"] else "-P1D", "XXXX-XX-XX", "on")


def _counts_to(words: Words, count: Count, report: Report, reports: Sequence[Report]) -> bool:
    """Whether words count to this act: of its sentence, beside it, and it has no time of its own."""
    sentence = sentence_at(words, count.start)
    named = _named_day(words, count)
    own = [s for s in report.time.spans if not count.start <= s[0] < count.phrase and s != (named and _span(named))]
    if own or not sentence[0] <= report.start < sentence[1] or report.start >= count.phrase > count.start >= report.end:
        return False
    if named is not None and count.start < report.cue[0]:  # "Two weeks before the vote of 12 May, Iran closed ..."
        between = words.article.text[named.end : report.cue[0]]
        nearest = min(r.cue[0] for r in reports if r.cue[0] > named.end)
        close = _span(named) in report.time.spans or report.cue[0] == nearest
        return close and between.startswith(",") and _BREAK.search(between) is None
    if count.start < report.start:  # "Two days after the summit, Iran ...": the comma parts the two
        between = words.article.text[count.phrase : report.start]
        if _ends_in_act(words, count.phrase, report.start):
            return True
        nearest = min((r.start for r in reports if r.start > count.phrase + between.find(",")), default=report.start)
        return "," in between and report.start == nearest
    return (
        0 <= count.start - report.end <= _REACH
        and not any(report.end <= r.start < count.start for r in reports if r.id != report.id)
    ) or report.start < count.start < report.end


def _named_day(words: Words, count: Count) -> TimeMention | None:
    """The day that is counted from, where the phrase tells it: "ten days before *12 May*", "... the vote *of 12 May*".

    In "two days after the vote on Friday" it may as well be the day of what was done.
    """
    text, end = words.article.text, _clause_end(words.article.text, count.phrase)
    days = [t for t in within(words.findings.times, (count.phrase, end)) if t.kind in ("DATE", "TIME")]
    if len(days) != 1 or not _ONE_DAY.fullmatch(days[0].value) or days[0].end > end:
        return None
    return days[0] if _OF_DAY.fullmatch(text, count.phrase, days[0].start) else None


_BREAK = re.compile(r"[;:.\n]")
_ONE_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)(?:T.*)?")
_OF_DAY = re.compile(r"(?:(?:the|its|their|his|her)\s+)?(?:(?:[\w’'-]+\s+){1,6}of\s+)?")


def _date_counted_from(words: Words, count: Count, report: Report) -> TimeMention | None:
    """The day that a count names; not for what is told in the phrase itself."""
    named = _named_day(words, count)
    return named if named is not None and not count.start <= report.cue[0] < named.end else None


def _time_from(words: Words, count: Count, named: TimeMention) -> EventTime:
    """The time of a report as so far from a day that the count names."""
    text, span = words.article.text, (count.start, named.end)
    anchor = Anchor(on="time", ref=_span(named), shift=count.shift)
    via = (TimeStep(value=named.value, anchor=named.anchor),)
    time = EventTime(kind=count.kind, spans=(span,), value=count.value, anchor=anchor, via=via)
    known = resolve(named.value, named.anchor, words.article.stated)
    period = resolve(count.value, anchor, known) if known is not None else None
    return with_period(time, period, f"“{text[slice(*span)]}”, counted from “{named.words}”")


def _span(time: TimeMention) -> Span:
    return time.start, time.end


def _ends_in_act(words: Words, start: int, end: int) -> bool:
    """Whether a stretch ends in the noun of an act: “Two days before the vote [Iran closed ...]” needs no comma."""
    if end - start > PHRASE:
        return False
    stretch = re.sub(r"\s+(?:the|an?)?\s*$", "", words.article.text[start:end], flags=re.I)
    named = cues(words.article.text, start, start + len(stretch))
    return bool(named) and not named[-1].done and named[-1].end == start + len(stretch)


def _base_of(words: Words, count: Count, occasions: Sequence[Occasion]) -> Occasion | None:
    """The act that is counted from: told with its time in this article, else as the words call it."""
    end = min(sentence_at(words, count.start)[1], count.phrase + PHRASE)
    phrase = re.split(r"[,.;\n]", words.article.text[count.phrase : end])[0]
    base = referred_to(words, count.phrase, count.phrase + len(phrase), bare=True)
    if base is None:
        return None
    there = (o for o in occasions if o.kind == base.kind and count.phrase <= o.start < count.phrase + len(phrase))
    own = next((o for o in there if o.time.start is not None), None)
    if own is not None:
        return own  # "the summit of 7 May 2011"
    told = [o for o in occasions if o.kind == base.kind and o.end <= count.start and not _differs(o, base)]
    return max(told, key=lambda o: o.start, default=base if base.names or base.places or base.people else None)


def _differs(one: Occasion, other: Occasion) -> bool:
    """Whether two occasions name other places."""
    return bool(one.places and other.places and not set(one.places) & set(other.places))


def _is_better_as_news(report: Report, base: Occasion) -> bool:
    """Whether a report has the days of its page's news, and what it is counted from has none here."""
    return not report.time.spans and report.time.start is not None and base.time.start is None


def _inside(report: Report, base: Occasion) -> bool:
    return base.start <= report.start and report.end <= base.end


def _time(words: Words, count: Count, base: Occasion) -> EventTime:
    """The time of a report as so far from an act; its days where the act's are known."""
    text, ref = words.article.text, (base.start, base.end)
    span: Span = (count.start, _clause_end(text, count.phrase))
    anchor = Anchor(on="report", ref=ref, shift=count.shift)
    told, via = base.time, tuple[TimeStep, ...]()
    if told.start is None and told.value is not None:
        via = (TimeStep(value=told.value, anchor=told.anchor), *told.via)
    time = EventTime(kind=count.kind, spans=(span,), value=count.value, anchor=anchor, via=via)
    named = " ".join(base.words.split())
    reason = f"“{text[slice(*span)]}”, counted from the {base.kind} (“{named[:80]}”)"
    known = Period(start=base.time.start, end=base.time.end)
    return with_period(time, resolve(count.value, anchor, known), reason)


def _clause_end(text: str, start: int) -> int:
    end = re.search(r"[,.;\n]", text[start : start + PHRASE])
    return start + (end.start() if end else PHRASE)
