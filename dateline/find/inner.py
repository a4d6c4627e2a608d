"""Quotations within quotations: marks inside marks, and whom the quoted words name as the one who speaks.

Needs    the text, its quotations
Gives    `QuotationMention`s that lie in others, with the inner speaker and cue where the form tells them
Rule     the inner marks are of another kind than the outer ones, and open behind a blank, a colon or a comma. Who
         speaks stands before them: at the cue ("my brother said, '...'"), or at the head of a clause whose later verb
         is the cue ("the colonel came in and shouted '...'")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.model import QuotationMention, Span

_INNER = re.compile(
    r"(?<![^\s:,([—–-])(?:‘(?=\S)(?P<single>[^‘\n]{2,600}?)’(?![^\W\d_])|'(?=[^\s'])(?P<plain>[^\n]{2,600}?)(?<=[^\s])'(?![^\W\d_])"
    r"|“(?=\S)(?P<double>[^“”\n]{2,600}?)”|\"(?=\S)(?P<straight>[^\"\n]{2,600}?)\")"
)
_KINDS = {"‘": "single", "'": "plain", "“": "double", '"': "straight"}
_CUE = (
    r"(?:sa(?:id|ys)|told|tells|asked|shouted|shouts|yelled|cried|whispered|replied|answered|wrote|called|warned|telling|saying"
    r"|shouting|asking|kept\s+saying|kept\s+shouting|screamed|added|begged|ordered|repeated)"
)
_PERSON = (
    r"(?:(?i:the|an?|my|our|his|her|their|your|one|some|another)(?:\s+(?!(?:and|but|or|who|which|that|me|us|him|her|them|had|has|have)\b)[\w’'-]+){1,3}?"
    r"|[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}|(?i:he|she|they|we|I))"
)
_AT_CUE = re.compile(
    rf"(?:^|[\s,;:.“\"‘'])(?P<who>{_PERSON})\s+(?:(?:had|has|have|just|then|always|once|only|also|even)\s+){{0,2}}(?P<cue>{_CUE})"
    r"(?:\s+(?:to\s+)?(?:me|us|him|her|them|you|everyone|(?:the|his|her|my|our|their)\s+\w+))?\s*[,:]?\s*$",
)
_LATER = re.compile(
    rf"(?:,|\band|\bbut)\s+(?:(?:just|then|only|even)\s+)?(?P<cue>{_CUE})(?:\s+(?:to\s+)?(?:me|us|him|her|them|(?:the|his|her|my|our|their)\s+\w+))?\s*[,:]?\s*$",
)
_HEAD = re.compile(
    rf"\s*(?:(?:and|but|so|then|when|one\s+day|that\s+day)\s+)*(?P<who>{_PERSON}?)(?=\s+(?:(?:just|then|only|even)\s+)?(?:\w{{2,}}ed|came|went|ran|rang|stood"
    r"|got|took|gave|sat|rose|left|woke|broke|fell|wept|spoke|drew|put|held|was|were|had|looks?|comes?|walks?)\b)",
)
_REACH = 160
"""Characters before inner marks in which their clause begins."""
_STOPS = re.compile(r"[.!?;:“”\"]\s")


def find_inner(text: str, quotations: Sequence[QuotationMention]) -> tuple[QuotationMention, ...]:
    """Find the quotations that lie within others, in the order of the text."""
    return tuple(inner for outer in quotations for inner in _within(text, outer))


def _within(text: str, outer: QuotationMention) -> Iterator[QuotationMention]:
    first, last = outer.content
    own = text[outer.start]
    for found in _INNER.finditer(text, first, last):
        if found[0][0] == own or len(found[0].split()) < _WORDS:
            continue
        content = found.span(_KINDS[found[0][0]])
        who, cue = _speaker(text, first, found.start())
        if cue is None:
            continue  # a title, or a word held at arm's length
        yield QuotationMention(
            start=found.start(),
            end=found.end(),
            words=found[0],
            content=content,
            form="direct" if found[0][1].isupper() else "partial",
            speaker=who,
            cue=cue,
        )


_WORDS = 2
"""Words of an inner quotation at least."""


def _speaker(text: str, first: int, at: int) -> tuple[Span | None, Span | None]:
    """Who speaks the inner words, and the cue."""
    start = max(first, at - _REACH)
    stops = [stop.end() for stop in _STOPS.finditer(text, start, at) if at - stop.end() > 1]
    start = stops[-1] if stops else start
    clause = text[start:at]
    beside = _AT_CUE.search(clause)
    if beside is not None:
        return _moved(beside.span("who"), start), _moved(beside.span("cue"), start)
    later = _LATER.search(clause)
    if later is None:
        return None, None
    head = _HEAD.match(clause, 0, later.start())
    return (_moved(head.span("who"), start) if head else None), _moved(later.span("cue"), start)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
