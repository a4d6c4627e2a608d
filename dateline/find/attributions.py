"""Attributions: who is said to say what, with which stance.

Needs    the text, its sentences, actor mentions and quotations
Gives    `Attribution`s in the order of their contents
Scored   by F1 over contents, and over contents with their source (PolNeAR's annotation)

Four shapes, each within one sentence: "S said (that) C", "C, S said", "according to S, C", and C quoted.
"quoting S2" behind a source opens a second, inner attribution; "reportedly" one without a source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.find.quotations import SPEECH
from dateline.find.text import Sentence, is_held, trim
from dateline.model import ActorMention, Attribution, QuotationMention, Span, Stance

_CUE = re.compile(
    rf"\b(?:(?P<says>(?:has |have |had |was |were |is |are )?(?:also |later |earlier |reportedly )?{SPEECH}"
    r"|reveal(?:ed|s|ing)|disclos(?:ed|es))"
    r"|(?P<denies>den(?:ied|ies|ying)|reject(?:ed|s) (?:claims?|reports?|allegations?|suggestions?))"
    r"|(?P<alleges>alleg(?:ed|es|ing)|claim(?:ed|s|ing)|accus(?:ed|es|ing))"
    r"|(?P<doubts>doubt(?:ed|s|ing)|question(?:ed|s) (?:whether|if)|cast doubt on)"
    r"|(?P<declines>declin(?:ed|es) to (?:comment|say|confirm)|refused to (?:comment|confirm))"
    r"|(?P<silent>(?:did|does|has|have) not (?:report|mention|carry|reported|mentioned)))\b(?P<that>\s+that\b)?",
    re.I,
)
_ACCORDING = re.compile(r"\b(?:according to|citing|quoting|as reported by|in the words of)\s+", re.I)
_NESTED = re.compile(r"[\s,]*(?:citing|quoting)\s+(?:the\s+)?", re.I)
_HEDGES = re.compile(
    r"\b(?P<hedge>reportedly|allegedly|is said to|are said to|is believed to|are believed to|purportedly)\b", re.I
)
_APPOSITION = re.compile(r"\s*(?:\([^)]*\)\s*)?,[^.;:\"“”]*,\s*(?:\w+\s+){0,2}")
_ADVERBS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,?\s*(?:and|who|which)\s+)?(?:(?!had\b|has\b|have\b|was\b|were\b|is\b|are\b|did\b|will\b|and\b|that\b)"
    r"[\w’'-]+\s+){0,5}(?:has|have|had|was|were|is|are)?\s*"
)
_WHEN_SAID = re.compile(
    r"(?:\s+(?:on|in|at|late|early|last|this|earlier|to|by|after|during|as)\b[^,]{0,60})?[.!?\"”’]*"
)
_STANCES: tuple[Stance, ...] = ("denies", "alleges", "doubts", "declines", "silent")


def find_attributions(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention], quotations: Sequence[QuotationMention]
) -> tuple[Attribution, ...]:
    """Find the attributions of a text: those of its sentences and those of its quotations."""
    found = [a for s in sentences for a in _in_sentence(text, s, _within(actors, s), quotations)]
    for quotation in quotations:
        if quotation.speaker is not None:
            cue = (quotation.cue,) if quotation.cue else ()
            found.append(Attribution(source=(quotation.speaker,), cue=cue, content=((quotation.start, quotation.end),)))
    return tuple(sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1], a.source)))


def _within(actors: Sequence[ActorMention], sentence: Sentence) -> list[ActorMention]:
    first = bisect_left(actors, sentence.start, key=lambda a: a.start)
    return list(actors[first : bisect_left(actors, sentence.end, key=lambda a: a.start)])


def _in_sentence(
    text: str, sentence: Sentence, actors: list[ActorMention], quotations: Sequence[QuotationMention]
) -> Iterator[Attribution]:
    quoted = [(q.start, q.end) for q in quotations if q.start < sentence.end and sentence.start < q.end]
    for cue in _CUE.finditer(text, sentence.start, sentence.end):
        if not any(start <= cue.start() < end for start, end in quoted):
            yield from _around(text, sentence, actors, cue)
    for phrase in _ACCORDING.finditer(text, sentence.start, sentence.end):
        yield from _according(text, sentence, actors, phrase)
    for hedge in _HEDGES.finditer(text, sentence.start, sentence.end):
        yield Attribution(
            source=(), cue=(hedge.span(),), content=((sentence.start, sentence.end),), stance="alleges", basis="unnamed"
        )


def _around(text: str, sentence: Sentence, actors: list[ActorMention], cue: re.Match[str]) -> Iterator[Attribution]:
    """“S said C” or “C, S said” or “C, said S”."""
    if cue.group().lower().startswith(("according", "quoting")):  # read by `_according` and `_nested`
        return
    before = [a for a in actors if a.end <= cue.start() and _speaks_before(text, a, cue.start())]
    behind = [a for a in actors if 0 <= a.start - cue.end() <= 6]
    people = [a for a in before if a.kind == "person" and "," in text[a.end : cue.start()]]
    source = (people or before)[-1] if before else behind[0] if behind else None
    if source is None:
        return
    lead = trim(text, (sentence.start, min(source.start, cue.start())))
    if lead is not None and cue["that"] is None and _is_content(text, lead, sentence, cue, not before):
        content: Span | None = lead
    else:
        content = trim(text, (max(cue.end(), source.end if not before else 0), sentence.end))
    if content is not None:
        yield _attribution(source, cue.span(), content, _stance(cue))
        yield from _nested(text, actors, source, content, cue.span())


def _speaks_before(text: str, actor: ActorMention, cue: int) -> bool:
    """A source stands at its cue, with adverbs, a relative clause or an apposition between, and no other clause."""
    if cue - actor.end > 90 or is_held(text, actor.start) or actor.role == "adjective":
        return False
    words = text[actor.end : cue]
    if actor.role == "possessive":
        return re.fullmatch(r"['’]s?\s+[a-z]+\s+(?:[a-z]+\s+(?:[A-Z]\w+\s+)*){0,3}", words) is not None
    return _APPOSITION.fullmatch(words) is not None or _ADVERBS.fullmatch(words) is not None


def _is_content(text: str, lead: Span, sentence: Sentence, cue: re.Match[str], inverted: bool) -> bool:
    """Whether what stands before a source is what it says: closed by a comma, and no mere adverbial."""
    before = text[lead[0] : lead[1]].rstrip()
    before = re.sub(r"(?:\bthe|\bas|\bstate news agency|\bnews agency)$", "", before).rstrip()
    if not before.endswith((",", '"', "”", "’", "'")):
        return False
    if inverted or before[-1] != ",":
        return True
    tail = text[cue.end() : sentence.end]
    adverbial = re.match(
        r"(?:On|In|At|After|Before|Since|During|Earlier|Later|Meanwhile|However|But|And|According)\b", before
    )
    return _WHEN_SAID.fullmatch(tail) is not None or (len(before.split()) > 4 and adverbial is None)


def _nested(
    text: str, actors: list[ActorMention], source: ActorMention, content: Span, cue: Span
) -> Iterator[Attribution]:
    """“reports Yonhap, quoting KCNA”: the inner source says the same, so it stands inside the outer."""
    end = max(source.end, cue[1])
    link = _NESTED.match(text, end)
    inner = next((a for a in actors if link and 0 <= a.start - link.end() <= 4), None)
    if inner is not None and link is not None:
        yield _attribution(inner, trim(text, link.span()) or link.span(), content, "asserts")


def _according(
    text: str, sentence: Sentence, actors: list[ActorMention], phrase: re.Match[str]
) -> Iterator[Attribution]:
    """“According to S and T, C” or “C, according to S”: parallel sources say the same."""
    behind = [a for a in actors if phrase.end() - 1 <= a.start]
    if not behind or behind[0].start - phrase.end() > 12:
        return
    sources = behind[:1]
    for actor in behind[1:]:
        if re.fullmatch(r"\s*,?\s*and\s+(?:the\s+)?", text[sources[-1].end : actor.start]):
            sources.append(actor)
    opens = not text[sentence.start : phrase.start()].strip(' "“‘')
    comma = re.match(r"[\s,]*", text[sources[-1].end : sentence.end])
    first = sources[-1].end + (comma.end() if comma else 0)
    after = trim(text, (first, sentence.end)) if opens else trim(text, (sentence.start, phrase.start()))
    if after is None or (
        phrase.group().lower().startswith(("citing", "quoting"))
        and not opens
        and text[: phrase.start()].rstrip(" ,").endswith(tuple(a.words for a in actors))
    ):
        return
    for source in sources:
        yield _attribution(source, trim(text, phrase.span()) or phrase.span(), after, "asserts")


def _attribution(source: ActorMention, cue: Span, content: Span, stance: Stance) -> Attribution:
    return Attribution(source=((source.start, source.end),), cue=(cue,), content=(content,), stance=stance)


def _stance(cue: re.Match[str]) -> Stance:
    return next((stance for stance in _STANCES if cue.groupdict().get(stance)), "asserts")
