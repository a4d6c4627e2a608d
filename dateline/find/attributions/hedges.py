"""Hedges: what is told as somebody's word, though nobody is named ("reportedly", "the alleged attack").

Needs    the text, its mentions, its sayings
Gives    the sayings, those of a hedge without voices, and those that were not read
Rule     an adverb hedges its clause, an adjective its noun phrase; "reportedly furious, he left" hedges one word only
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.find.attributions.said import Said, meets, ordered, quotation_at, sentence_at, stripped, within
from dateline.find.attributions.subjects import stance_of
from dateline.find.attributions.voices import named
from dateline.model import Findings

_NEAR = 24
"""Characters around a hedge in which another that was read is the same."""

_ADVERB = re.compile(r"\b(?P<cue>(?:reported|alleged|purported|supposed)ly)\b(?P<aside>\s+[a-z]+(?=,))?", re.I)
_ADJECTIVE = re.compile(
    r"\b(?i:the|an?|this|that|these|those|its|his|her|their)\s+(?P<cue>reported|alleged|rumou?red|purported)\s+"
    r"(?!(?:that|to|on|in|by|from|a|an|the|its|his)\b)(?=[a-z])"
)
_IMPERSONAL = re.compile(
    r"\bit\s+(?:is|was|has been|had been|is being)\s+(?:widely\s+)?"
    r"(?P<cue>alleged|reported|said|rumou?red|claimed|believed|thought|understood)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:now\s+|also\s+|still\s+|\w+ly\s+)?"
    r"(?P<cue>said|believed|thought|understood|reported|known|alleged|rumou?red|feared|presumed)\s+to\b",
    re.I,
)
_RUMOUR = re.compile(
    r"\b(?P<cue>rumou?rs?|gossip|whispers?|word(?=\s+(?:has|had|came|reached|spread)\b))"
    r"(?:\s+(?!that\b)[\w’'-]+){0,4}\s+that\s+(?=\w)",
    re.I,
)
"""Nouns of what goes from mouth to mouth: "*rumours* that the peso will fall"."""

_HAZY = re.compile(
    r"(?:(?:unconfirmed|unverified|persistent|conflicting|various)\s+)(?:\w+\s+)?(?:reports|accounts)|rumou?rs?|gossip",
    re.I,
)
"""Sources that are hearsay themselves."""

_BREAK = re.compile(r";|,?\s+(?:but|while|whereas|and then)\s|,\s+(?:and|which|who|where)\s")
_WORDS = re.compile(r"[^\W_][\w’'-]*")
_BEFORE_NOUN = frozenset(
    "of by in at on near from against to for with the a an its his her their two three four five".split()
)
_LONGEST = 20
"""Words of a noun with what hangs on it."""


def with_hedges(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with the hedges that were not read, and none that hedges a word aside."""
    aside = {form.start("cue") for form in _ADVERB.finditer(text) if form["aside"]}
    said = ordered(_impersonal(text, findings, each) for each in read if each.cue[0] not in aside)
    said = [each._replace(stance="alleges") if _is_hazy(text, each) else each for each in said]
    return [*said, *_missed(text, findings, said), *_rumoured(text, findings, said)]


def _is_hazy(text: str, said: Said) -> bool:
    return said.stance == "asserts" and any(_HAZY.fullmatch(text, *source) for source in said.sources)


def _rumoured(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "Rumours that P": nobody is named, and nobody vouches."""
    for form in _RUMOUR.finditer(text):
        sentence = sentence_at(findings.sentences, form.start())
        near = within(said, form.start() - _NEAR, form.end())
        told = any(piece[0] >= form.end() - 1 for each in near for piece in each.content)
        if not told and not quotation_at(findings.quotations, form.start()):
            yield Said(form.span("cue"), (), {stripped(text, (form.end(), sentence[1]))}, "alleges")


_BY_WHOM = re.compile(
    r"\s+(?:by\s+(?:the\s+|an?\s+)?(?P<who>[^,;:.“”\"\n]{2,70}?)"
    r"|in\s+(?:the\s+)?(?P<where>(?:[\w’'-]+\s+){0,3}(?:press|media|papers?|newspapers?|dail(?:y|ies))))"
    r"(?=\s+(?:that|on|in|at|this|last|yesterday)\b|\s*[,;:.\n]|\s*$)"
)


def _impersonal(text: str, findings: Findings, said: Said) -> Said:
    """ "It is alleged that", "he is said to": the cue is the verb, and "it" is nobody; "it was reported *by TASS*"."""
    around = max(0, said.cue[0] - 20), said.cue[1] + 24
    form = _IMPERSONAL.search(text, *around) or _PASSIVE.search(text, *around)
    if form is None or not meets(form.span(), said.cue):
        return said
    told = _BY_WHOM.match(text, form.end("cue"))
    if told is not None:
        sources = named(text, told.span("who" if told["who"] else "where"), findings.actors)
        return said._replace(cue=form.span("cue"), sources=sources, stance=stance_of(form["cue"]))
    # "to" is of what is told: "is said *to have bought*"
    content = {
        (form.end() - 2, b) if form.re is _PASSIVE and 0 <= a - form.end() <= 1 else (a, b) for a, b in said.content
    }
    return said._replace(cue=form.span("cue"), sources=(), content=content, stance="alleges")


def _missed(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    for form in (*_ADVERB.finditer(text), *_ADJECTIVE.finditer(text)):
        cue = form.span("cue")
        start, end = sentence_at(findings.sentences, cue[0])
        near = within(said, cue[0] - _NEAR, cue[1] + _NEAR)
        if any(not each.sources or meets(each.cue, cue) for each in near) or quotation_at(findings.quotations, cue[0]):
            continue
        if form.re is _ADJECTIVE:
            yield Said(cue, (), {(form.end(), _end_of_phrase(text, form.end(), end))}, "alleges")
        elif not form["aside"]:
            before = [stop.end() for stop in _BREAK.finditer(text, start, cue[0])]
            behind = _BREAK.search(text, cue[1], end)
            yield Said(
                cue, (), {stripped(text, (max(before, default=start), behind.start() if behind else end))}, "alleges"
            )


def _end_of_phrase(text: str, at: int, stop: int) -> int:
    """Where a noun ends with what hangs on it: names, and words behind prepositions, articles and numbers."""
    end, last = at, ""
    for number, word in enumerate(_WORDS.finditer(text, at, stop)):
        gap = text[end : word.start()].strip() if number else ""
        small = word[0] in _BEFORE_NOUN
        goes_on = number == 0 or small or word[0][0].isupper() or word[0][0].isdecimal() or last in _BEFORE_NOUN
        goes_on = goes_on or (last[:1].isupper() and _stands_before_end(text, word.end(), stop))
        if gap or not goes_on or number == _LONGEST:
            break
        end, last = word.end(), word[0]
    return end


def _stands_before_end(text: str, at: int, stop: int) -> bool:
    """Whether a phrase can end here: "by Chadian *police* led", but not "by Chad *led* to"."""
    following = _WORDS.match(text, at + 1, stop)
    return following is not None and following[0] not in _BEFORE_NOUN
