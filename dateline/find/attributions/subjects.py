"""Subjects and stances of forms: whom a form of saying names before its verb, and what its verb or noun makes of it.

Needs    a text, its sentences, the place of a verb
Gives    the span of the subject; the stance of a verb or noun of saying
Rule     a subject opens its clause: what stands between commas behind it explains it, and what opens the sentence with
         a preposition or participle goes before it
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.find.attributions.said import stripped
from dateline.model import Span, Stance

_OPENS = re.compile(
    r"(?:;|:|\s[—–]|,\s+(?=(?:and|but|yet|while|whereas|though|although|even though|nor)\s))\s*"
    r"(?:(?:and|but|yet|while|whereas|though|although|even though|nor)\s+)?"
    r"|\b(?:said|says|say|added|reported|that|but|while|whereas|though|although)\s+"
)
_CONJUNCTION = re.compile(r"\s*(?:And|But|Yet|While|Though|Although)\s+")
_ASIDE = re.compile(
    r"\s*(?:as|which|who|whose|where|when|in|on|at|after|before|by|for|from|with|without|during|through|via|under|within|among|since|until|over|amid|across|like|unlike|given|because|if|now|earlier"
    r"|yesterday|today|also|nor|having|being|speaking|asked|quoting|citing|quoted"
    r"|cited|carried|relayed|according|despite|however|meanwhile|later|then|monitored|once|still|too)\b",
    re.I,
)
_AUXILIARY = re.compile(
    r"(?:(?<=\s)(?:has|have|had|also|later|since|already|twice|at once|immediately|in turn|for its part"
    r"|itself|both|all|too|so far"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|\w+ly)[\s,]+)+\Z"
)
_NO_SUBJECT = re.compile(
    r"(?:who|which|that|and|or|but|there|what|whoever|to|not)\b|.*\b(?:is|was|are|were|has|have|had|will|would|said|told)\b",
    re.I,
)
_LONGEST = 14
"""Words of a subject at most."""

ALLEGES = re.compile(r"(?:claim|alleg|charg|accus|contend|contention)\w*", re.I)
"""Verbs and nouns by which somebody only alleges."""

_DENIES = re.compile(r"den(?:y|ying|ies|ied|ial)|reject\w*|disput\w*", re.I)


def stance_of(word: str) -> Stance:
    """What a verb or noun of saying makes of what is said."""
    return "alleges" if ALLEGES.fullmatch(word) else "denies" if _DENIES.fullmatch(word) else "asserts"


def subject(text: str, sentence: Span, at: int, *, last: bool = False) -> Span | None:
    """The subject of a verb, the first of its clause; with `last` the words right before the verb."""
    start = sentence[0]
    opening = _CONJUNCTION.match(text, start, at)
    start = opening.end() if opening else start
    for stop in _OPENS.finditer(text, start, at):
        start = stop.end()
    auxiliary = _AUXILIARY.search(text, start, at)
    parts = list(_parts(text, (start, auxiliary.start() if auxiliary else at)))
    named = [part for part in parts if not _ASIDE.match(text, *part)]
    if not named:
        return None
    found = named[-1] if last else named[0]
    auxiliary = _AUXILIARY.search(text, *found)
    found = stripped(text, (found[0], auxiliary.start() if auxiliary else found[1]))
    words = text[slice(*found)]
    fits = (
        words and len(words.split()) <= _LONGEST and not _NO_SUBJECT.match(words) and not re.search(r"[“”\"\n]", words)
    )
    return found if fits else None


def _parts(text: str, span: Span) -> Iterator[Span]:
    """The pieces between commas, in their order, without blanks."""
    start = span[0]
    for comma in (*re.compile(",").finditer(text, *span), None):
        end = comma.start() if comma else span[1]
        part = stripped(text, (start, end))
        if part[0] < part[1]:
            yield part
        start = comma.end() if comma else end
