"""Quotations and quantities with what they belong to: speaker, sources, report.

Needs    the article, its findings, its cast, its reports
Gives    `Quotation`s and `Quantity`s in the order of the text
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from dateline.ids import content_id
from dateline.link.cast import Cast
from dateline.link.sources import chains_at
from dateline.model import (
    Article,
    Chain,
    Findings,
    Quantity,
    QuantityMention,
    Quotation,
    QuotationMention,
    Report,
    Span,
    Speaker,
)

_NEAR = 40
"""Characters between a number and the act it belongs to; further apart they are two statements."""


def quotations_of(article: Article, findings: Findings, cast: Cast) -> tuple[Quotation, ...]:
    """Give each quotation its speaker and the chain that leads to him."""
    return tuple(_quotation(article, mention, findings, cast) for mention in findings.quotations)


def _quotation(article: Article, mention: QuotationMention, findings: Findings, cast: Cast) -> Quotation:
    speaker = _speaker(article, mention.speaker, cast)
    chains = chains_at(article.text, (mention.start, mention.end), findings.attributions, cast)
    return Quotation(
        id=content_id(article.id, "quotation", mention.start, mention.end),
        article=article.id,
        report=None,
        speaker=speaker,
        addressee=None,
        form=mention.form,
        content=article.text[slice(*mention.content)],
        cue=article.text[slice(*mention.cue)] if mention.cue else None,
        utterance=None,
        chain=_before(chains[0], speaker),
        start=mention.start,
        end=mention.end,
    )


def _speaker(article: Article, span: Span | None, cast: Cast) -> Speaker | None:
    if span is None:
        return None
    member = cast.of(span)
    if member is None:
        return Speaker(id=None, name=article.text[slice(*span)], country=None)
    return Speaker(id=member.id, name=member.name, country=member.country)


def _before(chain: Chain, speaker: Speaker | None) -> Chain:
    """The chain leads to the speaker and leaves him out."""
    for at, source in enumerate(chain):
        if speaker is not None and speaker.name == source.name:
            return chain[:at]
    return chain


def quantities_of(article: Article, findings: Findings, cast: Cast, reports: Sequence[Report]) -> tuple[Quantity, ...]:
    """Give each number its sources and the report it stands in."""
    return tuple(_quantity(article, mention, findings, cast, reports) for mention in findings.quantities)


def _quantity(
    article: Article, mention: QuantityMention, findings: Findings, cast: Cast, reports: Sequence[Report]
) -> Quantity:
    at = (mention.start, mention.end)
    report = _nearest(at, findings, reports)
    return Quantity(
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
        realis=report.realis if report else mention.realis,
        sources=chains_at(article.text, at, findings.attributions, cast),
        report=report.id if report else None,
        start=mention.start,
        end=mention.end,
    )


def _nearest(at: Span, findings: Findings, reports: Sequence[Report]) -> Report | None:
    sentence = next((s for s in findings.sentences if s[0] <= at[0] < s[1]), at)
    near = [r for r in reports if sentence[0] <= r.start < sentence[1] and _apart(at, (r.start, r.end)) <= _NEAR]
    return min(
        near, key=lambda r: (_apart(at, r.evidence.get("type", ((r.start, r.end),))[0]), r.start, r.id), default=None
    )


def _apart(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def with_quantities(reports: Sequence[Report], quantities: Sequence[Quantity]) -> tuple[Report, ...]:
    """Name in each report the numbers that belong to it."""
    return tuple(
        structs.replace(report, quantities=tuple(q.id for q in quantities if q.report == report.id))
        for report in reports
    )
