"""What a saying is, and what the forms of hearsay share about spans.

Needs    a text's sentences and sayings
Gives    `Said`, the sentence and the nearest saying at a place
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.model import QuotationMention, Span, Stance

AGAINST = frozenset(["denies", "doubts", "declines", "silent"])
"""Stances of who does not say a thing himself."""

_TELLING = (
    r"account|report|claim|allegation|accusation|charge|version|statement|assertion|suggestion|announcement"
    r"|contention|rumou?r|finding"
)
NOUNS = rf"(?:(?:{_TELLING})s?|story|stories|figures?|news)"
"""Nouns for what somebody has said."""


class Said(NamedTuple):
    """A cue with its voices (each says the same) and the pieces of what is said."""

    cue: Span
    sources: tuple[Span, ...]
    content: set[Span]
    stance: Stance
    answers: bool = False
    """Whether it takes up what another says ("denied it")."""


def sentence_at(sentences: Sequence[Span], at: int) -> Span:
    """The sentence around an offset; empty before the first."""
    found = bisect_right(sentences, at, key=lambda sentence: sentence[0]) - 1
    return sentences[found] if found >= 0 else (at, at)


def ordered(said: Iterable[Said]) -> list[Said]:
    """Sayings in the order of their cues, as `within` and `nearest` need them."""
    return sorted(said, key=lambda each: each.cue)


def within(said: Sequence[Said], start: int, end: int) -> Sequence[Said]:
    """The sayings whose cue begins in a stretch, of sayings in their order: a long text is not searched for each."""
    first = bisect_left(said, start, key=lambda each: each.cue[0])
    return said[first : bisect_left(said, end, lo=first, key=lambda each: each.cue[0])]


def nearest(said: Sequence[Said], sentence: Span, cue: Span) -> Said | None:
    """The saying of a sentence that a form hangs on, of sayings in their order: the nearest with a content."""
    near = [each for each in within(said, *sentence) if each.content]
    return min(near, key=lambda each: (apart(each.cue, cue), each.cue), default=None)


def quotation_at(quotations: Sequence[QuotationMention], at: int) -> QuotationMention | None:
    """The quotation around an offset, of quotations in their order."""
    found = bisect_right(quotations, at, key=lambda q: q.start) - 1
    return quotations[found] if found >= 0 and at < quotations[found].end else None


def hull(said: Said) -> Span:
    """From the first to the last of source and cue."""
    spans = (said.cue, *said.sources)
    return min(start for start, _ in spans), max(end for _, end in spans)


def covers(said: Said, at: int) -> bool:
    """Whether what is said stands around an offset."""
    return any(start <= at < end for start, end in said.content)


def stripped(text: str, span: Span) -> Span:
    """A span without blanks and commas at its ends."""
    start, end = span
    while start < end and text[start] in " ,;:\n":
        start += 1
    while end > start and text[end - 1] in " ,;:\n.":
        end -= 1
    return start, end


def meets(one: Span, other: Span) -> bool:
    """Whether two spans share characters."""
    return one[0] < other[1] and other[0] < one[1]


def apart(one: Span, other: Span) -> int:
    """Characters between two spans."""
    return max(0, one[0] - other[1], other[0] - one[1])


FALSE = (
    r"(?:false|untrue|baseless|groundless|unfounded|absurd|ridiculous|laughable|ludicrous|preposterous|nonsens\w*|rubbish|malicious"
    r"|fabricat\w*|invent\w+|fictitious|fiction|fantas\w+|lies?|slander\w*|propaganda|wrong|incorrect|inaccurate|mistaken|fakes?"
    r"|a\s+(?:complete\s+|pure\s+|total\s+)?(?:myth|lie|fake|fabrication|invention|fairy[\s-]tale|smear|provocation|hoax|libel)"
    r"|without\s+(?:any\s+)?foundation|unproven|outrageous|grotesque|monstrous|insulting)"
)
"""Words that call what another says not so."""

ANAPHOR = re.compile(
    r"(?:(?:it|this|that|them|so)(?:\s+(?:too|either|as well))?"
    rf"|(?:(?:the|this|that|those|these|an?|his|her|its|their|such|any|all)\s+)?(?:(?:same|whole|reported|latest)\s+)?{NOUNS})",
    re.I,
)
"""Words that stand for what another has said."""

BY_MEASURE = re.compile(
    r"according\s+to\s+(?:schedule|plans?|custom|law|tradition|form|type|taste|size|age|rank|needs?|height|weight|seniority|merit|protocol"
    r"|habit|season|ability|circumstances?|instructions|orders|need)\b",
    re.I,
)
"""An "according to" that names a measure and nobody."""
