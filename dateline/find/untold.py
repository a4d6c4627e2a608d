"""What a sentence names and does not tell as done: asked, held back from, given up, done by nobody, or only supposed.

Needs    a text, the sentence and the word of an act
Gives    whether the act is only asked, and otherwise its realis and whether it is negated
Rule     forms of English around the word, each with its example; where none stands the reading is as it was
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.model import Realis, Span

_ASKED = re.compile(
    r"[\"“‘'(\[]*(?:[^.?!\n]{0,90}?[:,]\s+)?[\"“‘']?(?:(?:and|but|so|then|or)\s+)?"
    r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|may|might)(?:n['’]t)?\s+(?!\d)[^?]*\?[\"”’')\]]*\s*",
    re.I,
)
"""“Ms Bell, *has Chile proposed* an exchange?”: whoever asks tells nothing."""

_SUPPOSED = re.compile(
    r"[\"“‘]?(?:Had|Should|Were)\s+(?!n['’]t\b)[^;?]{3,200}?(?P<main>,\s+[^,;.?]{0,80}\b(?:would|could|might|will|shall|may|reserves?|must|stands?\s+ready)\b)"
)
"""“*Had Peru agreed* to that, it would have ...”, “*Should the flights go on*, Peru will ...”."""

_HELD_BACK = re.compile(
    r"\b(?:stop(?:s|ped|ping)?\s+(?:just\s+|well\s+)?short\s+of|f(?:a|e)ll(?:s|ing)?\s+short\s+of|refrain(?:s|ed|ing)?\s+from|abstain(?:s|ed|ing)?\s+from"
    r"|(?:shied|shies)\s+away\s+from|(?:held|holds?)\s+back\s+from|avoid(?:s|ed|ing)?)\s+(?:\w+ly\s+)?\Z",
    re.I,
)
"""“*stopped short of* blaming Lima”."""

_NO_PLANS = re.compile(
    r"\bno\s+(?:\w+\s+)?(?:plans?|intentions?|desire|wish|reason|need)\s+(?:\w+\s+)?(?:to|of|for)\s+(?:\w+ly\s+)?\Z",
    re.I,
)
"""“had *no plans to* expel anyone”."""

_GIVEN_UP = re.compile(
    r"\b(?:shelv(?:ed?|ing)|dropp(?:ed|ing)|abandon(?:s|ed|ing)?|scrapp(?:ed|ing)|cancell?(?:ed|ing)|called\s+off|aborted|ditch(?:ed|ing)"
    r"|back(?:ed|ing)?\s+(?:away|down)\s+(?:from|on)|(?:gave|given|giving)\s+up(?:\s+on)?)\s+(?:(?:an?|its|his|her|their|the|all|any)\s+)?"
    r"(?:[\w-]+\s+){0,2}(?:plans?|proposals?|bids?|threats?|intentions?|ideas?|preparations)\s+(?:to|of|for)\s+(?:\w+ly\s+)?\Z",
    re.I,
)
"""“has *shelved a plan to* recall its ambassador”."""

_NOBODY = re.compile(
    r"(?:\A[\"“‘]?|[\"“‘,]\s*|\b(?:that|said|says|and|but|insisted|reiterated|stressed|because)\s+)"
    r"(?:no(?!\s+(?:doubt|longer|later|sooner|fewer|less|more|matter|wonder)\b)(?:\s+one)?|none|nobody|not\s+(?:one|a\s+single)|neither)\b"
    r"(?:\s+(?!that\b|who\b|which\b|and\b|but\b)[^\s,;:.]+){0,9}?\s+(?:had|has|have|was|were|is|are|did|would|will)(?:\s+(?:ever|yet|been|be)){0,2}\s+\Z",
    re.I,
)
"""“said that *no member of the army had* entered Peru”."""


_NO_PART = re.compile(
    r"\b(?:had|has|have|having|played|plays?|took|takes?)\s+(?:absolutely\s+)?no\s+(?:part|role|hand|involvement)\s+in\s+(?:\w+\s+){0,3}\Z",
    re.I,
)
"""“had *no part in* the attack”."""


_NOT = re.compile(
    r"(?:\b(?:did|does|do|has|have|had|is|are|was|were)\s+(?:not(?!\s+only\b)|never)|\b(?:did|does|do|has|have|had|is|are|was|were)n['’]t)\s+"
    r"(?:(?:yet|ever|also|been|immediately|\w+ly)\s+)*\Z",
    re.I,
)
"""“*has not* promised to leave”. Of the acts of the training corpus so told 242 of 270 are annotated as negated; of the
refusals among them ("did not accept") 8 of 50: not to accept is to refuse."""

_NEARLY = re.compile(
    r"\b(?:nearly|almost|c(?:a|o)me\s+(?:very\s+)?close\s+to|on\s+the\s+(?:verge|brink|point)\s+of)\s+\Z", re.I
)
"""“*nearly* expelled the envoy”."""

_NONE = re.compile(
    r"\s+(?:no(?!\s+(?:longer|later|fewer|less|more|sooner|doubt|one\s+but)\b)|nobody|nothing)\b(?!\s+(?:but|except|other\s+than)\b)",
    re.I,
)
"""“expelled *no* diplomats”, behind the word of the act."""


class Telling(NamedTuple):
    """How an act is told."""

    realis: Realis
    negated: bool


def is_asked(text: str, sentence: Span) -> bool:
    """Whether a sentence asks what can be answered with yes or no."""
    return "?" in text[sentence[1] - 3 : sentence[1]] and _ASKED.fullmatch(text, *sentence) is not None


def telling_of(text: str, sentence: Span, cue: Span, read: Telling, refusal: bool = False) -> Telling:
    """How the act at `cue` is told: as it was read, unless a form of the sentence says that it was not done.

    A `refusal` is one by its "not".
    """
    supposed = _SUPPOSED.match(text, *sentence)
    if supposed is not None and cue[0] < supposed.start("main") and text[sentence[1] - 1] != "?":
        return Telling("hypothetical", read.negated)
    before = text[max(sentence[0], cue[0] - _REACH) : cue[0]]
    if any(form.search(before) for form in (_HELD_BACK, _NOBODY, _NO_PART, _NEARLY)):
        return Telling(read.realis, negated=True)
    if not refusal and read.realis == "actual" and (_NOT.search(before) or _NONE.match(text, cue[1], sentence[1])):
        return Telling(read.realis, negated=True)
    if _NO_PLANS.search(before):
        return Telling("planned", negated=True)
    return Telling("cancelled", negated=False) if _GIVEN_UP.search(before) else read


_REACH = 160
"""Characters before an act's word in which such a form stands."""
