"""Quotations within quotations: the inner speaker, and the chain that leads to him over the outer one.

Needs    the outer quotations with their speakers and chains, the inner ones that were found
Gives    a `Quotation` for each inner one
Rule     who speaks the outer words is the last link before the inner speaker: "my brother said 'run'", said Ana Bell
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from dateline.ids import content_id
from dateline.link.scene import Scene, named, words_of
from dateline.model import Chain, Quotation, QuotationMention, Source, Span, Speaker


def inner_quotations(
    scene: Scene, outer: Sequence[Quotation], spans: Mapping[Span, Span | None]
) -> Iterator[Quotation]:
    """The quotations within `outer`, which are in the order of the text; `spans` say where their speakers are named."""
    starts = [quotation.start for quotation in outer]
    for mention in scene.findings.inner:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.end <= outer[at].end:
            around = outer[at]
            yield _inner(scene, mention, around, spans.get((around.start, around.end)))


def _inner(scene: Scene, mention: QuotationMention, outer: Quotation, told_at: Span | None) -> Quotation:
    text = scene.article.text
    return Quotation(
        id=content_id(scene.article.id, "quotation", mention.start, mention.end),
        article=scene.article.id,
        report=None,
        speaker=_speaker(scene, mention.speaker),
        addressee=None,
        form=mention.form,
        content=text[slice(*mention.content)],
        cue=text[slice(*mention.cue)] if mention.cue else None,
        utterance=None,
        chain=(*outer.chain, *_link(scene, outer, told_at)),
        start=mention.start,
        end=mention.end,
    )


def _speaker(scene: Scene, span: Span | None) -> Speaker | None:
    if span is None:
        return None
    return named(scene, span) if scene.cast.heading(span, scene.article.text) else words_of(scene, span)


def _link(scene: Scene, outer: Quotation, told_at: Span | None) -> Chain:
    """The outer speaker as the last link."""
    if outer.speaker is None or told_at is None:
        return ()
    if (member := named(scene, told_at)) is None or member.name != outer.speaker.name:
        told_at = _beside(scene, outer) or told_at  # "the daily quoted one of the lawyers as saying"
    words = scene.article.text[slice(*told_at)]
    return (
        Source(
            source=words,
            name=outer.speaker.name,
            actor=outer.speaker.id,
            stance="asserts",
            basis=None,
            cue=outer.cue,
            start=told_at[0],
            end=told_at[1],
        ),
    )


_NEAR = 300
"""Characters around a quotation in which its speaker is named."""


def _beside(scene: Scene, outer: Quotation) -> Span | None:
    """Where words beside a quotation name its speaker."""
    name = outer.speaker.name if outer.speaker else ""
    at = scene.article.text.find(name, max(0, outer.start - _NEAR), outer.end + _NEAR)
    return (at, at + len(name)) if name and at >= 0 else None
