"""Speakers: whom the words beside a quotation name as the one who speaks.

Needs    a quotation with the speaker that its cue gave, its sentence, the actors and the cast, the attributions
Gives    a `Speaker`, an actor of the cast or the words of a description ("one of the skiers")
Rule     what stands at the cue itself speaks (`at_cue`); an agency that relays words said by somebody in the same
         sentence does not speak itself
"""

from __future__ import annotations

import re

from dateline.link.scene import Scene, held, named
from dateline.link.speech.alone import Last
from dateline.link.speech.at_cue import PRONOUN, cue_at_marks, given_at, is_head, speaker_at
from dateline.link.speech.authors import in_document
from dateline.model import Attribution, QuotationMention, Span, Speaker

_WEIGHS = re.compile(
    r"\b(?:condemn|hail|thank|prais|warn|denounc|slam|welcom|dismiss|reject|den(?:y|ied|ies)|criticis|criticiz|blast|demand|urg"
    r"|call|voic|express|vow|promis|brand|label|term|dub|referr?|spoke|wr(?:ote|ites)|sa(?:id|ys|ying)|told|accus|insist|pledg"
    r"|threaten|mock|lament|tout|laud|describ|stress|appeal|named|offer|ask|propos|invit|assur|agreed?\s+to|request|suggest|refus"
    r"|regret|deplor|recogni[sz]|gave\s+the\s+assurance|undert(?:ake|ook)|found\s+(?:them|him|her|it|the))\w*",
    re.I,
)


_PAUSE = 160
"""Characters between the words of one speaker that go on without another cue."""


def _goes_on(scene: Scene, said: QuotationMention, last: Last) -> bool:
    """Whether the speaker of the words before goes on: no cue is told, or "he" is whoever spoke a whole paragraph."""
    if last.speaker is None or said.start - last.said.end > _PAUSE:
        return False
    between = scene.article.text[last.said.end : said.start]
    cue = cue_at_marks(scene, said) or said.cue
    if cue is None:
        return said.form == "direct" and last.said.speaker == said.speaker
    pronoun = PRONOUN.search(scene.article.text[max(0, cue[0] - 30) : cue[0]]) is not None
    return not between.strip() and "\n" in between and pronoun


def speaker_of(scene: Scene, said: QuotationMention, last: Last | None = None) -> Speaker | None:
    """Say who speaks a quotation; `last` are the words quoted before it, with their speaker."""
    if last is not None and _goes_on(scene, said, last):
        return last.speaker
    before = _before_colon(scene, said) or _called_so(scene, said) or in_document(scene, said)
    if before is not None:
        return before
    cue = said.cue if _is_introduced(scene, said) else cue_at_marks(scene, said) or said.cue
    if cue is not None:
        told = speaker_at(scene, cue, (said.start, said.end))
        if told is not None:
            return told
    given = given_at(scene, said.speaker, cue)
    unsure = given is None or _relays(scene, said.speaker) or _is_nobody(scene, said.speaker) or _is_told(scene, said)
    told = (_attributed(scene, said) or _weighing_subject(scene, said) or given) if unsure else given
    return told or _subject_of_words(scene, said)


_VERB = re.compile(
    r"(?:strongly\s+|firmly\s+|deeply\s+|fully\s+|categorically\s+)?(?:regret|deplor|express|feel|felt|condemn|reject|welcom|reserv|recogni[sz]|call|urg"
    r"|demand|support|oppos|denounc|reaffirm|undertake|undertook|shall|consider|appreciat|respect|remain|expect|hope|insist"
    r"|appeal|protest|declin|refus)[a-z]*\b",
    re.I,
)


def _subject_of_words(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Whom words speak for that begin with what he does: "the North “expresses regret over the mines”"."""
    text = scene.article.text
    if said.form != "partial" or _VERB.match(text, *said.content) is None:
        return None
    actor = next((a for a in scene.actors((max(0, said.start - _NAME), said.start)) if a.end == said.start - 1), None)
    if actor is None or actor.role != "name" or scene.cast.of((actor.start, actor.end)) is None:
        return None
    return named(scene, (actor.start, actor.end))


_NAME = 90
"""Characters of a name before words in which it does something."""


_LEADS = re.compile(r"[^.!?;\"“”«»]{0,40}[:,]\s*")


def _is_introduced(scene: Scene, said: QuotationMention) -> bool:
    """Whether a cue before a whole sentence introduces it, so that what follows begins anew: "She replied: “We stay.”
    A diplomat said ..." """
    text, cue = scene.article.text, said.cue
    whole = text[: said.content[1]][-1:] in (".", "!", "?")
    return whole and cue is not None and cue[1] <= said.start and bool(_LEADS.fullmatch(text, cue[1], said.start))


_TOLD = re.compile(r"(?:warn|told|tell|assur|inform|remind|urg|ask|thank|accus)\w*", re.I)


def _is_told(scene: Scene, said: QuotationMention) -> bool:
    """Whether the speaker that a cue gave is who was spoken to: "warned Seoul that"."""
    if said.cue is None or said.speaker is None or not _TOLD.fullmatch(scene.article.text[slice(*said.cue)]):
        return False
    return 0 <= said.speaker[0] - said.cue[1] <= 5


def _before_colon(scene: Scene, said: QuotationMention) -> Speaker | None:
    """The name before a colon, as headlines and transcripts have it: "Ana Bell: “We stay”"."""
    line = scene.article.text.rfind("\n", 0, said.start) + 1
    first = next(iter(scene.actors((line, said.start))), None)
    if first is None or first.start - line > 3 or first.kind == "pronoun":
        return None
    alone = re.fullmatch(r"\s*:\s*", scene.article.text[first.end : said.start]) is not None
    return named(scene, (first.start, first.end)) if alone else None


_CALLED = re.compile(
    r"\bwhat\s+(?P<who>[^,.;:“”\"\n]{2,90}?)\s+(?:has\s+|had\s+|later\s+)?(?:called|described\s+as|termed|dubbed|branded|labelled)"
    r"\s+(?:an?\s+|the\s+|its\s+|his\s+)?\Z"
)


def _called_so(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Who calls something so: "condemned what *Ana Bell* called a “reckless act”"."""
    found = _CALLED.search(scene.article.text, max(0, said.start - 140), said.start)
    if found is None:
        return None
    span = found.span("who")
    actor = next((a for a in scene.actors((max(0, span[0] - 20), span[1])) if a.end == span[1]), None)
    return named(scene, (actor.start, actor.end)) if actor and actor.kind != "pronoun" else None


# -- in the sentence ------------------------------------------------------------------------------------------


def _relays(scene: Scene, span: Span | None) -> bool:
    """Whether a speaker is an outlet, which may hand on another's words."""
    member = scene.cast.of(span) if span else None
    if member is not None and member.sectors[:1] == ("JRN",):
        return True
    return span is not None and _MEDIUM.match(scene.article.text, *span) is not None


_MEDIUM = re.compile(
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?i:channel|radio|newspaper|daily|agency|broadcaster|magazine|website)\s+[A-Z]"
)
"""An outlet that no table knows, by what it is called: "the channel TV8"."""


def _is_nobody(scene: Scene, span: Span | None) -> bool:
    """Whether the words of a speaker are a group's, or held by a preposition: "the friendship of two countries"."""
    actor = next((a for a in scene.actors(span) if a.end == span[1]), None) if span else None
    if actor is None or span is None:
        return False
    return actor.kind == "group" or (held(scene, actor) and not is_head(scene.article.text[slice(*span)]))


def _attributed(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Who says the words around a quotation, when that is no outlet; the narrowest of several contents tells."""
    found = [
        a
        for a in scene.findings.attributions
        if a.source and _around(a, said) and not _relays(scene, a.source[0]) and not scene.quoted(a.source[0][0])
    ]
    end = scene.sentence(said.start)[1]
    found = [a for a in found if scene.cast.of(a.source[0]) is not None and not (a.cue and a.cue[0][0] >= end)]
    inner = min(found, key=lambda a: sum(e - s for s, e in a.content), default=None)
    return named(scene, inner.source[0]) if inner else None


def _around(attribution: Attribution, said: QuotationMention) -> bool:
    return any(s <= said.start and said.end <= e and e - s > said.end - said.start + 4 for s, e in attribution.content)


def _weighing_subject(scene: Scene, said: QuotationMention) -> Speaker | None:
    """The subject of a verb that praises, condemns or warns, before the words quoted: "hailed it as “...”"."""
    text, sentence = scene.article.text, scene.sentence(said.start)
    head = text[sentence[0] : said.start]
    verb = _WEIGHS.search(head)
    if verb is None:
        return None
    subjects = [a for a in scene.actors((sentence[0], sentence[0] + verb.start())) if a.role == "name"]
    subjects = [a for a in subjects if not scene.quoted(a.start) and not held(scene, a)]
    subjects = [a for a in subjects if not _relays(scene, (a.start, a.end))]
    return named(scene, (subjects[0].start, subjects[0].end)) if subjects else None
