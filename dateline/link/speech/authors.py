"""Authors: whose words a statement, a letter or a report gives, where the text tells it.

Needs    a speaker that is a document's words, the sentences before
Gives    the one by whom it is, or who issued it just before; the document's own words where nobody is told
Rule     "a report *by the master*", "a letter *from Quito*"; of "the statement said" who spoke "in a statement", or
         issued one, in the sentences right before
"""

from __future__ import annotations

import re

from dateline.link.scene import Scene, held, named, words_of
from dateline.model import ActorMention, QuotationMention, Span, Speaker

_ISSUED_ONES = (
    r"(?:statement|letter|message|note|communiqu[eé]|declaration|memo(?:randum)?|post|tweet|telegram|reply|petition"
    r"|appeal)"
)
DOCUMENTS = rf"(?:{_ISSUED_ONES}|report|dispatch|answer|article|editorial)"
_OF_SOMEBODY = re.compile(
    rf"(?:[\w’'-]+\s+){{0,4}}?{DOCUMENTS}\s+(?:(?:signed|written|issued|sent|published)\s+)?(?:by|from)"
    r"\s+(?P<who>[^,;:.“”\"\n]{2,60})",
    re.I,
)
_ISSUED_DOCUMENT = re.compile(rf"(?:[\w’'-]+\s+){{0,4}}?{_ISSUED_ONES}", re.I)
_ISSUED = re.compile(
    r"\b(?:in|issued|released|published|sent|wrote|read out|posted|signed|gave out|put out)"
    r"\s+(?:(?:an?|his|her|its|their|the)\s+)?"
    rf"(?:[\w’'-]+\s+){{0,3}}?{_ISSUED_ONES}\b|\b(?:wrote|has written|had written)\s+(?:to|in)\b",
    re.I,
)
_BACK = 3
"""Sentences before that of the words in which a document was issued."""


_STATES = re.compile(
    rf"(?P<who>(?:The|His|Her|Its|Their|An?)\s(?:\w+\s){{0,2}}?{DOCUMENTS}),\s[^:;.“”\"«»\n]{{3,140}},\s"
    r"(?:states?|reads?|says?|said|stated|continues|runs|begins|opens)\b[^.;“”\"«»\n]{0,40}:?\s*$"
)


def in_document(scene: Scene, said: QuotationMention) -> Speaker | None:
    """The document whose words these are, though somebody is named between: "The letter, of which the office has made
    two passages known, states: “We stay.”" """
    first = scene.sentence(said.start)[0]
    found = _STATES.match(scene.article.text[first : said.start])
    return words_of(scene, (first + found.start("who"), first + found.end("who"))) if found else None


def author_of(scene: Scene, speaker: Speaker | None, at: int) -> Speaker | None:
    """The one whose words those of a document are, said at an offset."""
    if speaker is None or speaker.id is not None:
        return speaker
    signed = _OF_SOMEBODY.fullmatch(speaker.name)
    if signed is not None:
        return _by(scene, speaker, signed["who"], at)
    if _ISSUED_DOCUMENT.fullmatch(speaker.name) is None:
        return speaker
    return _issuer(scene, at) or speaker


def _by(scene: Scene, speaker: Speaker, who: str, at: int) -> Speaker:
    """Who stands behind the "by" of the document's words."""
    start = scene.article.text.rfind(who, 0, at + 1)
    if start < 0:
        return speaker
    actor = next(iter(scene.actors((start, start + len(who)))), None)
    return named(scene, (actor.start, actor.end)) or speaker if actor else words_of(scene, (start, start + len(who)))


def _issuer(scene: Scene, at: int) -> Speaker | None:
    """Who issued it: the subject of the nearest sentence in which somebody wrote, or spoke in, such a document."""
    text, sentence = scene.article.text, scene.sentence(at)
    stretch: Span | None = (sentence[0], at)
    for _ in range(_BACK + 1):
        if stretch is None:
            return None
        issued = _ISSUED.search(text, *stretch)
        if issued is not None and not scene.quoted(issued.start()):
            who = [a for a in scene.actors((stretch[0], issued.start())) if a.role == "name" and not held(scene, a)]
            who = [a for a in who if not scene.quoted(a.start)] or _behind(scene, issued.end(), stretch[1])
            person = next((a for a in who if a.kind == "person"), who[0] if who else None)
            return named(scene, (person.start, person.end)) if person else None
        sentence = scene.sentence_before(sentence[0]) or (0, 0)
        stretch = sentence if sentence[1] else None
    return None


def _behind(scene: Scene, at: int, end: int) -> list[ActorMention]:
    """Who is named right behind the document: "In the letter, *Bell* wrote that"."""
    comma = _COMMA.match(scene.article.text, at, end)
    first = next(iter(scene.actors((comma.end(), end))), None) if comma else None
    return [first] if first is not None and comma is not None and first.start - comma.end() <= _TITLE else []


_COMMA, _TITLE = re.compile(r",\s+"), 30
"""What stands between a document that opens a sentence and its subject, and the characters of a title before a name."""
