"""Claims: what one does with another's claim, be it to hand it on, to deny it or to doubt it.

Needs    the text, its mentions, the sayings that were read in it
Gives    the saying of A and that of B in "A relayed B's claim that P", "A denied a report in B that P", "A could not
         verify a statement by B that P"
Rule     B says P. Who hands it on speaks of B; who denies or doubts it stands beside him
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.find.attributions.said import NOUNS, Said, covers, quotation_at, sentence_at, stripped, within
from dateline.find.attributions.subjects import stance_of, subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, Span

_HANDS_ON = (
    r"pass(?:ed|es)\s+on|relay(?:ed|s)|repeat(?:ed|s)|convey(?:ed|s)|forward(?:ed|s)|carri(?:ed|es)|broadcast|aired|airs|publish(?:ed|es)"
    r"|print(?:ed|s)|quot(?:ed|es)|report(?:ed|s)|ran|runs|cit(?:ed|es)|reprint(?:ed|s)|recount(?:ed|s)|mention(?:ed|s)|referr?(?:ed|s)\s+to"
)
_DENIES = (
    r"den(?:y|ied|ies)|reject(?:ed|s)?|contradict(?:ed|s)?|dismiss(?:ed|es)?|disput(?:ed|es)|repudiat(?:ed|es)|refut(?:ed|es)|rebut(?:ted|s)"
    r"|contest(?:ed|s)"
)
_DOUBTS = (
    r"(?:could\s+not|couldn[’']t|cannot|can\s+not|(?:was|were|is|are|(?:had|has|have)\s+been)\s+unable\s+to|(?:had|has|have)\s+not\s+been\s+able\s+to)"
    r"\s+(?:\w+ly\s+)?(?:verify|confirm|corroborate|substantiate|check)|casts?\s+doubt\s+(?:up)?on|question(?:ed|s)|doubt(?:ed|s)"
)
_MADE = (
    r"(?:(?:made|put\s+(?:out|forward|about)|carried|published|broadcast|printed|aired|issued|advanced|levelled"
    r"|attributed)\s+)?"
)
_CLAIM = re.compile(
    rf"\b(?:(?P<on>{_HANDS_ON})|(?P<denies>{_DENIES})|(?P<doubts>{_DOUBTS}))\s+(?:as\s+[“\"]?(?:\w+\s+){{0,2}}?\w+[”\"]?,?\s+)?"
    rf"(?:(?:(?:an?|the|this|that|these|those|earlier|recent|any|all)\s+)?(?:(?!by\b|of\b|in\b|that\b)\w+\s+){{0,2}}?(?P<noun>{NOUNS}|communiqu[ée]|letter)\s+"
    rf"{_MADE}(?:by|from|of|in|on|to)\s+(?P<of>[^,;:.“”\"\n]{{2,70}}?)"
    rf"|(?P<whose>[^,;:.“”\"\n]{{2,70}}?)(?:[’']s?)\s+(?:\w+\s+)?(?P<owned>{NOUNS}))\s+(?:that|saying\s+that|saying)\s+",
)
_PRONOUN = re.compile(r"(?:it|he|she|they|we)\Z", re.I)


class Claim(NamedTuple):
    """Who does something with a claim, who makes it, and the words of the form, in which nobody else speaks."""

    teller: Said
    claim: Said
    form: Span


def claims(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Claim]:
    """The claims that others hand on, deny or doubt."""
    for form, sentence in _forms(text, findings.sentences):
        piece = stripped(text, (form.end(), sentence[1]))
        if quotation_at(findings.quotations, form.start()) or piece[0] >= piece[1]:
            continue
        start, sources = _teller(text, findings, said, form)
        claim = _claim(text, findings, form, piece)
        if sources and claim.sources:
            yield Claim(_does(form, sources, piece), claim, (start, form.end()))


def _forms(text: str, sentences: Sequence[Span]) -> Iterator[tuple[re.Match[str], Span]]:
    """The forms of each sentence that has a clause for one; the others are not searched."""
    for start, end in sentences:
        words = text[start:end]
        if " that " in words or " saying " in words:
            yield from ((form, (start, end)) for form in _CLAIM.finditer(text, start, end))


def _claim(text: str, findings: Findings, form: re.Match[str], piece: Span) -> Said:
    """Who claims, by the name behind the noun or before it."""
    noun, who = (form.span("noun"), "of") if form["of"] else (form.span("owned"), "whose")
    stance = stance_of(text[slice(*noun)].removesuffix("s"))
    return Said(noun, named(text, form.span(who), findings.actors), {piece}, stance)


def _does(form: re.Match[str], sources: tuple[Span, ...], piece: Span) -> Said:
    """What is done with the claim."""
    if form["on"]:
        start = form.start("of") if form["of"] else form.start("whose")
        return Said(form.span("on"), sources, {(start, piece[1])}, "asserts")
    if form["denies"]:
        return Said(form.span("denies"), sources, {piece}, "denies", answers=True)
    return Said(form.span("doubts"), sources, {piece}, "doubts", answers=True)


def _teller(text: str, findings: Findings, said: Sequence[Said], form: re.Match[str]) -> tuple[int, tuple[Span, ...]]:
    """Who does it, and from where: the subject; of "A said that *they* could not" A, who says no more than that."""
    sentence = sentence_at(findings.sentences, form.start())
    who = subject(text, sentence, form.start())
    if who is None or not _PRONOUN.match(text[slice(*who)]):
        return form.start(), named(text, who, findings.actors) if who else ()
    around = [each for each in within(said, sentence[0], form.start()) if each.sources and covers(each, form.start())]
    return (around[-1].cue[0], around[-1].sources) if around else (form.start(), named(text, who, findings.actors))
