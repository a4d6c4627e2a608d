"""Words told twice: who speaks the words of a headline is who speaks them in the story.

Needs    the quotations of an article that stand between marks, in the order of the text, with their speakers
Gives    the same, those at its head with the speaker of the story's words
Rule     a headline cuts and mends what it quotes, so most of its longer words among those of one quotation of the story
         are enough; where they are in none, the speaker stays as he was read
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.model import Quotation

_HEAD = re.compile(r"[^\n]*(?:\n+[^\n]{1,200}(?<![.”\"»])(?=\n)){0,2}")
"""The first line, and those below it that end without a full stop."""
_LONG = 2
"""Letters beyond which a word tells which words these are."""
_FEWEST, _SHARE = 2, 0.6
"""Longer words of a headline's quotation at least, and the share of them that stands in the story's."""
_COMPARED = 200
"""Quotations of a story that its headline is compared with."""


def with_repeated(text: str, quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations, those at the head of a text with the speakers that the story names."""
    head = _HEAD.match(text)
    end = head.end() if head else 0
    story = [(q, _words(q)) for q in quotations if q.start >= end and q.speaker is not None][:_COMPARED]
    for one in quotations:
        told = _told(one, story) if one.start < end else None
        yield one if told is None else structs.replace(one, speaker=told.speaker)


def _told(one: Quotation, story: Sequence[tuple[Quotation, frozenset[str]]]) -> Quotation | None:
    words = _words(one)
    if len(words) < _FEWEST:
        return None
    shared, _, best = max(
        ((len(words & own), -q.start, q) for q, own in story), default=(0, 0, None), key=lambda r: r[:2]
    )
    return best if shared >= max(_FEWEST, _SHARE * len(words)) else None


def _words(quotation: Quotation) -> frozenset[str]:
    """The longer words of a quotation, by their beginnings: "government" is of "governments"."""
    return frozenset(w.casefold()[:6] for w in re.findall(r"\w+", quotation.content) if len(w) > _LONG)
