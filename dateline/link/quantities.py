"""Quantities with what they belong to: their sources, their report, the days they are of.

Needs    the article, its findings, its cast, its reports
Gives    `Quantity`s in the order of the text
Rule     a number belongs to the report whose clause holds it, else to the nearest of its sentence; what its own words
         say of realis outranks what the report says
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import structs

from dateline.days import dated
from dateline.ids import content_id
from dateline.link.cast import Cast
from dateline.link.sources import chains_at
from dateline.link.when import from_mention
from dateline.model import (
    Anchor,
    Article,
    EventTime,
    Findings,
    Quantity,
    QuantityMention,
    Realis,
    Report,
    Span,
    TimeMention,
)

_NEAR = 40
"""Characters between a number and the act it belongs to; further apart they are two statements."""


def quantities_of(article: Article, findings: Findings, cast: Cast, reports: Sequence[Report]) -> tuple[Quantity, ...]:
    """Give each number its sources, its report and its days."""
    times = {(t.start, t.end): t for t in findings.times}
    return tuple(_quantity(article, mention, findings, cast, reports, times) for mention in findings.quantities)


def _quantity(
    article: Article,
    mention: QuantityMention,
    findings: Findings,
    cast: Cast,
    reports: Sequence[Report],
    times: Mapping[Span, TimeMention],
) -> Quantity:
    at = (mention.start, mention.end)
    report = _report_of(article.text, mention, findings, reports)
    said = Quantity(
        id=content_id(article.id, "quantity", *at),
        article=article.id,
        value=mention.value,
        low=mention.low,
        high=mention.high,
        modifier=mention.modifier,
        counted=mention.counted,
        unit=mention.unit,
        outcome=mention.outcome,
        level=mention.level,
        cumulative_since=None,
        as_of=None,
        realis=_realis(mention, report),
        sources=chains_at(article.text, at, findings.attributions, cast),
        report=report.id if report else None,
        start=mention.start,
        end=mention.end,
        time=_time(article, mention.as_of, times),
        since=_since(article, mention, times),
    )
    return dated(said, article.stated)


def _time(article: Article, span: Span | None, times: Mapping[Span, TimeMention]) -> EventTime | None:
    """The days of some words; "so far", "now" and their like are of the day of publication."""
    if span is None:
        return None
    mention = times.get(span)
    if mention is not None and mention.value != "PRESENT_REF":
        return from_mention(article, mention, times)
    now, reason = Anchor(on="publication"), "what is so as it is printed"
    return EventTime(kind="until", reason=reason, spans=(span,), value="XXXX-XX-XX", anchor=now)


def _since(article: Article, mention: QuantityMention, times: Mapping[Span, TimeMention]) -> EventTime | None:
    """The days since which a number is added up; a year told at the end alone is that of the beginning, too."""
    begun = times.get(mention.cumulative_since) if mention.cumulative_since else None
    ended = times.get(mention.as_of) if mention.as_of else None
    if (
        begun is None
        or ended is None
        or not (_is_yearless(begun) and ended.anchor is None and ended.value[:4].isdecimal())
    ):
        return _time(article, mention.cumulative_since, times)
    year = int(ended.value[:4]) - (begun.value[5:] > ended.value[5:])
    return from_mention(article, structs.replace(begun, value=f"{year}{begun.value[4:]}", anchor=None), times)


def _is_yearless(time: TimeMention) -> bool:
    """Whether a day's words tell no year: it was left open, or taken from the day of publication."""
    return time.value.startswith("XXXX-") or (time.anchor is not None and time.anchor.side == "nearest")


def _realis(mention: QuantityMention, report: Report | None) -> Realis:
    if mention.realis != "actual" or report is None or not report.start <= mention.start < report.end:
        return mention.realis
    if report.realis == "ongoing" and mention.level == "stock":
        return mention.realis  # what is held is so, however long the holding goes on
    return report.realis


def _report_of(text: str, mention: QuantityMention, findings: Findings, reports: Sequence[Report]) -> Report | None:
    at = (mention.start, mention.end)
    sentence = next((s for s in findings.sentences if s[0] <= at[0] < s[1]), at)
    near = [r for r in reports if sentence[0] <= r.start < sentence[1] and _apart(at, (r.start, r.end)) <= _NEAR]
    if mention.outcome in _HARM:
        near = [r for r in near if not _AFTER.search(text, r.cue[1], mention.start)]
    return min(near, key=lambda r: (_apart(at, r.cue), r.start, r.id), default=None)


_HARM = frozenset({"killed", "wounded"})
_AFTER = re.compile(r"\b(?:after(?!\s+which)|following|since|in\s+the\s+wake\s+of)\s")
"""Between an act and the harm that went before it: "offered talks *after* the deaths of two fishermen"."""


def _apart(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def with_quantities(reports: Sequence[Report], quantities: Sequence[Quantity]) -> tuple[Report, ...]:
    """Name in each report the numbers that belong to it."""
    return tuple(
        structs.replace(report, quantities=tuple(q.id for q in quantities if q.report == report.id))
        for report in reports
    )
