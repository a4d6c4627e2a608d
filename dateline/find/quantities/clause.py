"""What became of the counted: the verb of the number's own clause.

Needs    a sentence's tokens, where the counted phrase begins and ends among them
Gives    `Role`: the outcome, whether the counted are subject or object, and the token of the verb
Rule     the verb whose object the counted are (`governor`), else the finite verb whose subject they are, else a
         participle that describes them (`predicate`: "soldiers killed in May"); who does a deed to others has none
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.governor import detached, governor, inverted, listed, with_particle
from dateline.find.quantities.grammar import HARM, NONE, Role, low
from dateline.find.quantities.happening import happening, object_of, subject_of
from dateline.find.quantities.predicate import description, own_verb
from dateline.find.quantities.words import heads, verbs, words
from dateline.find.text import Token


def role_of(tokens: Sequence[Token], first: int, last: int, head: str) -> Role:
    """Read the outcome of what tokens first..last-1 count; `head` is their noun."""
    role = _role(tokens, first, last, head)
    if role.outcome is None and role.kind == "held" and (object_of(tokens, first)).kind:
        return object_of(tokens, first)  # a particle and no preposition: "cut off three villages"
    if role.outcome is None and head in words("ammunition") and (fired := _fired(tokens, first, last)) is not None:
        return fired
    if role.outcome is None and role.kind in ("", "agent") and (parted := detached(tokens, first)).outcome is not None:
        return parted
    return role if role.outcome is not None or role.kind else happening(tokens, first, last)


_ANSWERING = frozenset(
    (
        "answer answered answering reply replied replying respond responded responding retaliated hit shelled struck"
        " pounded attacked bombarded targeted counted count returned return returning came"
    ).split()
)
_COMING_DOWN = frozenset(
    "followed answered answer landed fell hit struck exploded came crossed rained dropped flew".split()
)


def _fired(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """ "Answered with 29 rounds", "returned about 40 rounds", "two shells landed": of ammunition, that it was fired."""
    at = next((i for i in range(first - 1, max(first - 6, -1), -1) if low(tokens, i) in _ANSWERING), None)
    if at is not None and all(low(tokens, i).isalpha() for i in range(at, first)):
        return Role("fired", "object", at)
    if low(tokens, last) == "of":  # "three bursts of automatic fire followed"
        last = next((i for i in range(last + 1, last + 5) if low(tokens, i) in _COMING_DOWN), last)
    last += low(tokens, last) in ("will", "would")
    return Role("fired", "subject", last) if low(tokens, last) in _COMING_DOWN else None


def _role(tokens: Sequence[Token], first: int, last: int, head: str) -> Role:
    turned = inverted(tokens, first)
    if turned.kind:
        return turned
    left = with_particle(tokens, first, last) or governor(tokens, first)
    if left.kind == "held" and low(tokens, left.verb or 0) in _TIMING and subject_of(tokens, last).kind:
        left = NONE
    if head in _HARMED and left.outcome in _BORNE:
        return Role(heads()[head], left.kind, left.verb)
    if left.outcome == "lost" and (told := description(tokens, last)).outcome in HARM:
        return told
    if left.outcome is not None or left.kind == "agent":
        return left
    right = description(tokens, last) if left.kind else own_verb(tokens, last)
    if right.outcome is not None:
        return right
    if not left.kind and right.kind != "agent" and (among := listed(tokens, first)).outcome is not None:
        return among
    if head in heads() and not (left.kind and right.kind == "agent"):
        return Role(heads()[head], right.kind or left.kind or "noun", left.verb)
    return right if right.kind == "agent" else left if left.kind else right


_HARMED = frozenset("dead killed wounded injured missing".split())
_BORNE = frozenset({"sent", "paid", "lost", "received", "held"})
"""What is said of losses, and not done to them: "gave its losses as 12 dead", "lost 40 wounded"."""
_TIMING = frozenset("after before".split())
"""Prepositions that are conjunctions where a verb follows: "after 40 people were killed"."""
_SAID_BEFORE = frozenset(
    "suspected captured detained wounded missing stolen displaced sanctioned destroyed damaged".split()
)


def described_before(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """ "58 suspected attacks", "12 captured pilots": a participle among the words counted says what became of them."""
    for at in range(first, last - 1):
        for form in verbs().get(low(tokens, at), ()):
            if form.form == "participle" and not form.particle and form.outcome in _SAID_BEFORE:
                return Role(form.outcome, "noun", at)
    return None
