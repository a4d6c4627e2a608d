"""Participles: "drivers *detained* in May" are those whom somebody detained, and May is when.

Needs    the acts of a text, with the mentions and times that were joined to them
Gives    the acts: of whom a bare participle tells, he undergoes it, where an act before names him; a time behind such a
         participle, or in a relative clause, is not of the act before
Rule     a participle is bare right behind whom it tells of, with a preposition, a time or a mark behind it
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import structs

from dateline.model import ActionMention, Findings, Span

_UNDERGONE = re.compile(
    r"(?:arrested|detained|held|jailed|imprisoned|sentenced|convicted|killed|wounded|injured|shot|abducted|kidnapped|captured|seized"
    r"|expelled|deported|freed|released|evicted|executed|beaten|attacked|bombed|shelled|displaced|evacuated|accused|charged)",
    re.I,
)
_BEHIND = re.compile(
    r"\s*(?:[.,;]|$|\n)|\s+(?:in|on|at|by|near|during|last|earlier|this|since|for|after|over|while|along|outside|inside|from"
    r"|when|under|without|and|yesterday|days|weeks|months|\w+day)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which|that)\s+(?:was|were|had|have\s+been|has\s+been|had\s+been)\s+(?:\w+ly\s+)?\Z")
_NEAR = 40
"""Characters between a participle and its time."""


def with_participles(text: str, findings: Findings) -> tuple[ActionMention, ...]:
    """Give the acts in their order, those of bare participles turned, and those before without the times of these."""
    sentences = findings.sentences
    ordered = sorted(findings.actions, key=lambda act: act.cue)
    cues = [act.cue[0] for act in ordered]

    def beside(act: ActionMention) -> Sequence[ActionMention]:
        at = bisect_right(sentences, act.cue[0], key=lambda s: s[0]) - 1
        sentence = sentences[at] if at >= 0 else (act.start, act.end)
        return ordered[bisect_left(cues, sentence[0]) : bisect_left(cues, sentence[1])]

    undergone = [_undergone(text, act, beside(act)) for act in findings.actions]
    return tuple(_in_time(text, act, beside(act)) for act in undergone)


def _is_bare(text: str, cue: Span, noun_ends: int) -> bool:
    word = text[slice(*cue)]
    return text[noun_ends : cue[0]] == " " and bool(_UNDERGONE.fullmatch(word) and _BEHIND.match(text, cue[1]))


def _undergone(text: str, act: ActionMention, beside: Sequence[ActionMention]) -> ActionMention:
    if len(act.actors) != 1 or act.recipients or act.reciprocal or not _is_bare(text, act.cue, act.actors[0][1]):
        return act
    (noun,) = act.actors
    before = any(other.cue[1] <= noun[0] and noun in (*other.actors, *other.recipients) for other in beside)
    return structs.replace(act, actors=(), recipients=(noun,)) if before else act


def _in_time(text: str, act: ActionMention, beside: Sequence[ActionMention]) -> ActionMention:
    if act.time is None or act.time[0] < act.cue[1]:
        return act
    inner = [
        other for other in beside
        if other.time == act.time and act.cue[1] <= other.cue[0] and 0 <= act.time[0] - other.cue[1] <= _NEAR
        and (
            _RELATIVE.search(text, act.cue[1], other.cue[0])
            or any(_is_bare(text, other.cue, span[1]) for span in (*other.recipients, *other.actors))
        )
    ]  # fmt: skip
    return structs.replace(act, time=None) if inner else act
