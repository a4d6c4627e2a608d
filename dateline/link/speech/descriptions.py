"""Descriptions: the person without a name of whom the sentences before tell, for whom "he" stands.

Needs    where "he", "she", "it" or "they" stands, the sentences before, the actors and the cast
Gives    the `Speaker` of the description, by name where one stands behind it; None where somebody known is meant
Rule     of the sentence before the words, or of one before that where it goes on with "he" itself; the description
         opens it, or closes it behind what was said ("..., the scholar suggested"). Where a name is told nearer, that
         one is meant
"""

from __future__ import annotations

import re

from dateline.link.scene import Scene, held, named, words_of
from dateline.link.speech.apposed import apposed
from dateline.link.speech.authors import DOCUMENTS
from dateline.model import Span, Speaker

PEOPLE = (
    r"(?:expert|analyst|historian|diplomat|official|professor|researcher|resident|witness|officer|soldier|scholar|lawyer"
    r"|economist|spokes(?:man|woman|person)|source|aide|adviser|advisor|commander|fisherman|farmer|trader|driver|doctor"
    r"|nurse|teacher|student|worker|captain|sailor|head|chief|director|editor|journalist|observer|veteran|orientalist"
    r"|skiers?|tourist|shopkeeper|priest|bishop|envoy|engineer|mayor|villager|refugee|critic|clerk|scientist"
    r"|lieutenant|sergeant|colonel|general|major|master|sarpanch|elder|assistant|negotiator|deputy|interlocutor|prisoner|survivor|guard|pilot)s?"
)
DOES = (
    r"(?:[a-z]{2,}ed|was|is|has|had|did|would|will|told|left|went|came|took|gave|made|held|read|wrote|stood|spoke|sent|met"
    r"|won|lost|cut|put|set|said|became|began|flew|fell|ran|saw|got|kept|led|rose|sat|broke|chose|drove|drew|grew|knew"
    r"|swore|struck|shook|sought|thought|brought|bought|taught|fought|found|built|spent|shut|who|whose|also|then|later"
    r"|answers|says|tells|leads|runs|heads|writes|wants)\b"
)
_OF_WHAT = r"(?:\s(?:for|of|at|in|from)\s[^,.;:“”\"\n]{2,60}?)?"
_A_PERSON = re.compile(
    r"(?:(?:In|At|On|From|Near)\s[^,;:.“”\"\n]{2,40},\s+|One of\s[^,;:.“”\"\n]{2,40},\s+|According to\s+)?"
    rf"(?P<who>(?:[Aa]n?|One|[Tt]he|His|Her|Its|Their)\s(?:[\w’'-]+\s){{0,4}}?{PEOPLE}{_OF_WHAT})(?=,\s|\s{DOES})"
)
_AT_END = re.compile(
    rf",\s(?P<who>(?:the|an?)\s(?:[\w’'-]+\s){{0,3}}?{PEOPLE}{_OF_WHAT})\s(?:[a-z]{{3,}}ed|said|says|told)[\s.]*$"
)
_SOME = re.compile(
    rf"(?P<who>(?:The|Some|Several|Both|Two|Three|Four|Five)\s(?:[\w’'-]+\s){{0,4}}?"
    rf"(?:{PEOPLE}(?<=s)|members|ministers|leaders|delegat(?:es|ions)|lawmakers|deputies|survivors|relatives|families|men|women)"
    r"(?:\s(?:for|of|at|in|from)\s[^,.;:“”\"\n]{2,60}?)?)(?=,\s|\s(?:who|also|had|have|were|told|spoke|put|met|came|went|left|gave|made|took|held|[a-z]{3,}ed|sa(?:id|w))\b)"
)
_A_BODY = (
    r"(?:The|Its|Their|[A-Z][\w’'-]+[’']s?)\s(?:[\w’'-]+\s){0,3}?(?:office|ministry|embassy|agency|presidency|administration|command"
    r"|commission|committee|council|authority|department|company|union|court|association|federation|party"
    r"|press service|foundation)"
)
_A_DOCUMENT = re.compile(rf"(?P<who>(?:An?|The|Its|Their)\s(?:[\w’'-]+\s){{0,3}}?{DOCUMENTS}|{_A_BODY})(?=\s|,)")
_MEMBERS = re.compile(r"(?:The\s)?members\sof\s", re.I)
_FORMS = {"he": _A_PERSON, "she": _A_PERSON, "it": _A_DOCUMENT, "they": _SOME}
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_BUT = len("But ")
"""Characters of a sentence before the pronoun that opens it."""
_BACK = 4
"""Sentences that "he" is looked back over, where each speaks of "him"."""


def described_subject(scene: Scene, at: int, pronoun: str) -> Speaker | None:
    """The description that a sentence before opens with: "*A spokesman for the guild* said so. He expressed regret".

    Nobody known is meant then, whoever was named before.
    """
    form, start = _FORMS.get(pronoun), _clause(scene, at)
    if form is None or start is None:
        return None
    person = pronoun in ("he", "she")
    for _ in range(_BACK if person else 1):
        before = scene.sentence_before(start)
        if before is None:
            return None
        found = form.match(scene.article.text, *before)
        closes = _AT_END.search(scene.article.text, *before) if person else None
        for told in filter(None, (found, closes)):
            if not scene.quoted(told.start("who")):
                return _of(scene, told.span("who"))
        if not person or not _goes_on(scene, before):
            return None
        start = before[0]
    return None


def _clause(scene: Scene, at: int) -> int | None:
    """Where the sentence begins whose subject a pronoun is: its own, or that of the quotation right before it; None
    where the words between name somebody."""
    first = scene.sentence(at)[0]
    if at - first <= _BUT:
        return first
    said = next(iter(scene.marked((max(0, first - _LONG), at))[-1:]), None)
    if said is None or not 0 <= at - said.end <= _GAP:
        return None
    first = scene.sentence(said.start)[0]
    return None if _names_person(scene, (first, said.start)) else first


_GAP, _LONG = 3, 1_500
"""Characters between quoted words and the "he" behind them, and those of the longest quotation."""


def _goes_on(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence tells of "him" again, and names nobody."""
    again = any(not scene.quoted(m.start()) for m in _HE.finditer(scene.article.text, *sentence))
    return again and not _names_person(scene, sentence)


def _names_person(scene: Scene, within: Span) -> bool:
    return any(a.kind == "person" and a.role == "name" and not scene.quoted(a.start) for a in scene.actors(within))


def _of(scene: Scene, span: Span) -> Speaker | None:
    """The speaker of a description, by the name behind it; None where it is somebody's whom the article knows."""
    known = next((a for a in scene.actors(span) if a.end == span[1] and scene.cast.of((a.start, a.end))), None)
    if known is not None and _MEMBERS.match(scene.article.text, *span):
        return named(scene, (known.start, known.end))
    if known is not None and known.kind != "people" and (_is_person(scene, span) or not held(scene, known)):
        return None
    return apposed(scene, span[1]) or words_of(scene, span)


def _is_person(scene: Scene, span: Span) -> bool:
    """Whether some words call a person whom the article names by his office."""
    members = (scene.cast.of((a.start, a.end)) for a in scene.actors(span) if a.kind == "office")
    return any(member is not None and member.kind == "person" for member in members)
