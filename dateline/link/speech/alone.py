"""Words alone: who speaks a quotation that is a sentence of its own, at which no verb of saying stands.

Needs    a quotation, the one before it with its speaker, the sentences before
Gives    a `Speaker`; None for words at a cue of their own
Rule     right behind the sentence of other words the speaker of those goes on, whoever else that sentence names:
         "“We stay,” Bell said after Reed had been called in. “All of us.”"; behind a sentence that quotes nobody it is
         whom that one tells of; words that are a heading are of whom the paragraph below names first
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.link.scene import Scene, held, named
from dateline.link.speech.apposed import NAME, TITLE
from dateline.link.speech.descriptions import described_subject
from dateline.link.speech.subjects import subject_before
from dateline.model import QuotationMention, Speaker


class Last(NamedTuple):
    """The quotation before another, and who speaks it."""

    said: QuotationMention
    speaker: Speaker | None


_ENDS = re.compile(r"[.…][”\"’'»]*\s*(?=[^\sa-z]|\Z)")
_OVER = re.compile(r"[^\n.!?]*[.!?:]?[”\"’'»]*[ \t]+")
_MARKS = "”\"’'» \t"
_FURTHER_ON = re.compile(
    r"\W*(?:(?:And|Or|Then)\s+)?(?:,?\s*(?:then|later|again|finally|elsewhere|further\s+(?:on|down)|a\s+little\s+later)){1,2}:\s*",
    re.I,
)
"""What leads from words to others of the same: "“We stay.” And further on: “All of us.”" """
_FAR = 300
"""Characters between two quotations of one speaker in one paragraph."""
_BACK = 2
"""Sentences in which it is told who speaks words that stand alone."""


def of_words_alone(scene: Scene, said: QuotationMention, last: Last | None) -> Speaker | None:
    """Who speaks words that stand alone behind other words, or behind a sentence that tells of him."""
    text = scene.article.text
    if (below := _of_heading(scene, said)) is not None:
        return below
    if (
        last is not None
        and said.start - last.said.end <= _FAR
        and _FURTHER_ON.fullmatch(text, last.said.end, said.start)
    ):
        return last.speaker
    if said.form != "direct" or _ENDS.match(text, said.content[1] - 1) is None:
        return None
    if last is not None and said.start - last.said.end <= _FAR:
        between = text[last.said.end : said.start]
        if _OVER.fullmatch(between) is not None and between.rstrip(_MARKS)[-1:] in (".", "!", "?"):
            return last.speaker
    if said.cue is not None and said.cue[1] > scene.sentence(said.start)[0]:
        return None
    return described_subject(scene, said.start, "he") or _he(scene, said)


_LABEL = re.compile(r"(?:\A|\n)[ \t]*(?:\d{1,2}[:.]\d\d(?:\s*[AP]\.?M\.?)?)?[ \t:|–—-]*\n?\Z", re.I)
"""What may stand over or before a heading: the hour of an entry."""
_CLOSED = re.compile(r"[ \t]*\n\s*(?=[^\s“\"«])")
_SHORT = 120
"""Characters that a heading has at most."""
_OPENING = 200
"""Characters below a heading in which its speaker is named."""


def _of_heading(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Who speaks words that are a heading of their own: whom the paragraph below names first."""
    text = scene.article.text
    short = said.end - said.start <= _SHORT and text[said.content[1] - 1] not in ".,…"
    closed = _CLOSED.match(text, said.end) if short else None
    if closed is None or said.start == 0 or _LABEL.search(text[max(0, said.start - _SHORT) : said.start]) is None:
        return None
    end = text.find("\n", closed.end())
    below = (closed.end(), min(closed.end() + _OPENING, end if end >= 0 else len(text)))
    person = next((a for a in scene.actors(below) if a.kind == "person" and not held(scene, a)), None)
    if person is not None:
        return named(scene, (person.start, person.end))
    unknown = _PERSON.match(text, *below)
    return named(scene, unknown.span("name")) if unknown is not None else None


_PERSON = re.compile(
    rf"(?:At\s+\w+,?\s+)?{TITLE}(?P<name>{NAME})"
    r"(?=,\s+(?:the|an?|who|chief|head|\d\d)\b|\s+(?:said|told|came|spoke|has|was|[a-z]+ed)\b)"
)
"""A person whom no table knows, at the head of a paragraph."""
_HE = re.compile(r"(?:^|,\s)(?:[Hh]e|[Ss]he)\s|\s(?:him|her)[.!]?\s*$")


def _he(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Whom the sentence before tells of as "he": "Asked about it, he shook his head. “We stay.”" """
    before = scene.sentence_before(said.start)
    told = before is not None and _HE.search(scene.article.text[slice(*before)])
    return subject_before(scene, said.start) if told else None
