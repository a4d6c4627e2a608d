"""Quotations with what they belong to: speaker, sources, report, day.

Needs    the article, its findings, its cast, its reports
Gives    `Quotation`s in the order of the text
Rule     words between marks are direct, or partial where they are no sentence; what somebody is said to have said
         without marks is indirect (`indirect`). When and on what occasion words were said that do not tell it, the
         speaker's other words in the article tell, the nearest before them first
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.ids import content_id
from dateline.link.cast import Cast
from dateline.link.scene import Scene, named
from dateline.link.sources import chains_at
from dateline.link.speech.alone import Last, of_words_alone
from dateline.link.speech.at_cue import given_at
from dateline.link.speech.authors import author_of
from dateline.link.speech.indirect import Said, indirect
from dateline.link.speech.inner import inner_quotations
from dateline.link.speech.repeated import with_repeated
from dateline.link.speech.speakers import speaker_of
from dateline.link.speech.spoken import UNTOLD, Spoken, spoken
from dateline.link.speech.subjects import he_before, heard, is_he, is_pronoun, one_of_people, styled, told_by_text
from dateline.link.speech.voiced import voiced
from dateline.model import (
    Article,
    Chain,
    Findings,
    Quotation,
    QuotationMention,
    Report,
    Span,
    Speaker,
)

_NEAR = 40
"""Characters between a number and the act it belongs to; further apart they are two statements."""


def quotations_of(
    article: Article, findings: Findings, cast: Cast, reports: Sequence[Report] = ()
) -> tuple[Quotation, ...]:
    """Give each quotation its speaker, the chain that leads to him, and when, where and to whom it was said."""
    scene = Scene(article, findings, cast, {(t.start, t.end): t for t in findings.times})
    found = list(with_repeated(article.text, list(_all_marked(scene, reports))))
    spans = {(m.start, m.end): m.speaker for m in findings.quotations}
    within = list(inner_quotations(scene, found, spans))
    found += [_unmarked(scene, said, reports) for said in indirect(scene)]
    told = [*_with_shared(sorted(found, key=lambda q: (q.start, q.end))), *within]
    return tuple(sorted(told, key=lambda q: (q.start, q.end)))


def _all_marked(scene: Scene, reports: Sequence[Report]) -> Iterator[Quotation]:
    last: Last | None = None
    for mention in scene.findings.quotations:
        speaker = (
            of_words_alone(scene, mention, last)
            or heard(scene, mention.cue)
            or styled(scene, mention.speaker)
            or one_of_people(scene, mention.speaker)
            or speaker_of(scene, _without_cue(mention), last)
        )
        at = mention.cue[0] if mention.cue else mention.start
        words = speaker  # "he", "a lawyer": who stands for whom the text names
        speaker = he_before(scene, told_by_text(scene, author_of(scene, speaker, at), at), mention)
        if last is not None and last.speaker is not None and is_pronoun(speaker) and _follows(scene, last, mention):
            speaker = last.speaker
        speaker = voiced(scene, mention, speaker)
        last = Last(mention, speaker)
        own = words != speaker and words == named(scene, mention.speaker)
        stands_for = own or is_he(scene, mention.speaker)
        yield _marked(scene, mention, speaker, reports, mention.speaker if stands_for else None)


_NEXT = 500
"""Characters behind the words of a person within which "he" is still that person, where nobody else is named."""


def _follows(scene: Scene, last: Last, mention: QuotationMention) -> bool:
    """Whether "he" can only be whoever spoke the words before: nobody is named between."""
    if mention.start - last.said.end > _NEXT:
        return False
    return not any(a.kind in ("person", "office") for a in scene.actors((last.said.end, mention.start)))


def _without_cue(mention: QuotationMention) -> QuotationMention:
    """A mention whose speaker ends before the cue: "*Bell* told reporters", where all of it was read as somebody."""
    speaker, cue = mention.speaker, mention.cue
    if speaker is None or cue is None or not speaker[0] < cue[0] < speaker[1]:
        return mention
    return structs.replace(mention, speaker=(speaker[0], cue[0] - 1))


def _marked(
    scene: Scene, mention: QuotationMention, speaker: Speaker | None, reports: Sequence[Report], own: Span | None
) -> Quotation:
    """A quotation between marks; `own` are words that stand for its speaker."""
    at = (mention.start, mention.end)
    quotation = Quotation(
        id=content_id(scene.article.id, "quotation", *at),
        article=scene.article.id,
        report=None,
        speaker=speaker,
        addressee=None,
        form=mention.form,
        content=scene.article.text[slice(*mention.content)],
        cue=scene.article.text[slice(*mention.cue)] if mention.cue else None,
        utterance=None,
        chain=_chain(scene, at, speaker, own),
        start=mention.start,
        end=mention.end,
    )
    return _told(quotation, spoken(scene, at, mention.cue, speaker, reports))


def _unmarked(scene: Scene, said: Said, reports: Sequence[Report]) -> Quotation:
    """An indirect quotation."""
    attribution, (start, end) = said
    cue = attribution.cue[0] if attribution.cue else None
    source = attribution.source[0]
    speaker = heard(scene, cue) or styled(scene, source) or one_of_people(scene, source) or given_at(scene, source, cue)
    at = cue[0] if cue else start
    speaker = told_by_text(scene, author_of(scene, speaker, at), at)
    quotation = Quotation(
        id=content_id(scene.article.id, "quotation", start, end),
        article=scene.article.id,
        report=None,
        speaker=speaker,
        addressee=None,
        form="indirect",
        content=scene.article.text[start:end],
        cue=scene.article.text[slice(*cue)] if cue else None,
        utterance=None,
        chain=_chain(scene, (start, end), speaker, None),
        start=start,
        end=end,
        stance=attribution.stance,
    )
    return _told(quotation, spoken(scene, (start, end), cue, speaker, reports))


def _told(quotation: Quotation, told: Spoken) -> Quotation:
    return structs.replace(quotation, **told._asdict())


def _chain(scene: Scene, at: Span, speaker: Speaker | None, own: Span | None) -> Chain:
    """The chain that leads to a speaker, for whom the words `own` may stand; the page's own "we" is none."""
    (chain, *_) = chains_at(scene.article.text, at, scene.findings.attributions, scene.cast)
    chain = tuple(s for s in chain if s.source.lower() not in _PAGE or scene.quoted(s.start))
    ends = [number for number, source in enumerate(chain) if own and source.start < own[1] and own[0] < source.end]
    return _before(chain[: ends[0]] if ends else chain, speaker)


_PAGE = ("we", "i")


def _with_shared(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Let words without a day or occasion take those of the speaker's last words before, or of all his words."""
    dated: defaultdict[Speaker, list[Quotation]] = defaultdict(list)
    for one in quotations:
        if one.speaker is not None and one.time.spans and one.time.kind == "on":
            dated[one.speaker].append(one)
    days = {speaker: {(q.time.value, q.time.anchor) for q in mine} for speaker, mine in dated.items()}
    for quotation in quotations:
        mine = dated.get(quotation.speaker, []) if quotation.speaker is not None else []
        alone = quotation.speaker is not None and len(days.get(quotation.speaker, ())) == 1
        if quotation.time == UNTOLD and (time := _shared_time(mine, quotation, alone)) is not None:
            reason = f"{time.time.reason}: said with other words of this speaker"
            quotation = structs.replace(quotation, time=structs.replace(time.time, reason=reason))
            if quotation.occasion is None:
                quotation = structs.replace(quotation, occasion=time.occasion)
        yield quotation


_TOGETHER = 1_200
"""Characters between words of one speaker within which they are taken for words of one occasion."""


def _shared_time(dated: Sequence[Quotation], one: Quotation, alone: bool) -> Quotation | None:
    """His words with a day before these, when they are near; else any of his, when all are of one day."""
    at = bisect_left(dated, one.start, key=lambda q: q.start)
    if at and one.start - dated[at - 1].end <= _TOGETHER:
        return dated[at - 1]
    return dated[0] if alone else None


def _before(chain: Chain, speaker: Speaker | None) -> Chain:
    """The chain leads to the speaker and leaves him out."""
    for at, source in enumerate(chain):
        if speaker is not None and (
            speaker.name in (source.name, source.source) or (speaker.id and speaker.id == source.actor)
        ):
            return chain[:at]
    return chain
