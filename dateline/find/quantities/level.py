"""Stock or flow: whether a number tells how many there are, or how many came, died, were sent.

Needs    a sentence's tokens, the counted phrase, its role
Gives    `Level`, or None where neither is told
Rule     by the outcome, else by the verb: what is kept and listed stands, what is unloaded and turned back moves
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dateline.find.quantities.grammar import ADVERBS, BE, DETERMINERS, HAVE, MODAL, SAYING, Role, low
from dateline.find.quantities.words import is_past, levels
from dateline.find.text import Token

Level = Literal["stock", "flow"]
_STAYING = frozenset(
    (
        "remain remains remained remaining live lives lived serve serves work works reside belong share shares inhabit"
        " inhabits populate"
    ).split()
)
_STATES = frozenset(
    (
        "deployed stationed based displaced detained jailed imprisoned interned held camped encamped massed trapped"
        " stranded besieged sheltered housed hospitalised hospitalized quarantined enrolled garrisoned concentrated"
    ).split()
)
"""Participles that with "are" tell how things stand: "40,000 are displaced", but not "40 are killed"."""
_STANDING = frozenset("stand stands stood amount amounts amounted total totals totalled totaled".split())


_LASTING = frozenset(
    (
        "own owns owned hold holds held keep keeps kept face faces faced need needs needed want wants wanted include"
        " includes included contain contains contained cover covers covered employ employs employed comprise comprises"
        " comprised represent represents represented count counts counted number numbers numbered know knows knew cost"
        " costs support supports supported list lists listed hope hopes hoped like likes seem seems seemed mean means"
        " meant equal equals equalled weigh weighs weighed measure measures measured earn earns lack lacks lacked"
    ).split()
)
"""Verbs that tell how things are and of no event: what they count neither came nor went."""
_HOLDING = frozenset(
    (
        "own owns owned holding keeping include includes included contain contains contained employ employs employed"
        " comprise comprises comprised count counts counted number numbers numbered list lists listed hosting housing"
        " guarding owning harbour harbours harboured shelter shelters sheltering"
    ).split()
)
"""Those of them whose object there is, and so much of it."""
_STAYING_ON = frozenset(
    "left living waiting sleeping staying sheltering camping hiding serving working queueing queuing standing".split()
)
"""What follows "are" where the counted stay as they are: "44 nurses are left"."""


def level_of(tokens: Sequence[Token], first: int, last: int, role: Role, measured: bool) -> Level | None:
    """Stock (so many there are) or flow (so many moved, died, were paid), by outcome, else by the verb.

    `measured` says that the number has a unit of measure, of which there is neither.
    """
    outcome, kind = role.outcome, role.kind
    following = tokens[last].text.lower() if last < len(tokens) else ""
    if following in _STAYING or _is_state(tokens, last):
        return "stock"
    before = [token.text.lower() for token in tokens[max(0, first - 4) : first]]
    direct = next((word for word in reversed(before) if word not in ADVERBS | DETERMINERS), "")
    if direct in HAVE and outcome in _IN_PLACE:
        return "stock"
    if outcome is not None:
        known = levels().get(outcome.split(" or ")[0], "flow")
        return "stock" if known == "stock" else "flow"
    if kind == "flow":
        return "flow"
    if kind == "stock" or (kind == "figure" and _STANDING & set(before)):
        return "stock"
    behind = [token.text.lower() for token in tokens[last : last + 6]]
    if {"there", "remain", "remains", "remained"} & set(before[-3:]) or before[-2:] == ["of", "the"]:
        return "stock"
    if behind[:1] and behind[0] in ("are", "were", "is", "was", "remain") and _is_place(behind[1:3]):
        return "stock"
    if direct in HAVE:
        return "stock"
    return None if measured else _level_of_verb(tokens, role)


_IN_PLACE = frozenset("sent stationed held arrested captured employed stored".split())
"""What became of things that somebody still has: "has 750 men deployed"."""


def _is_place(behind: Sequence[str]) -> bool:
    """Whether what follows "are" tells where or how the counted are: "in camps", "still without light"."""
    word = behind[0] if behind else ""
    if word in (
        "in",
        "at",
        "on",
        "inside",
        "still",
        "now",
        "under",
        "deployed",
        "without",
        "aboard",
        "there",
        "present",
    ):
        return behind[1:] != ["their"] and behind[1:] != ["course"]
    return False


def _level_of_verb(tokens: Sequence[Token], role: Role) -> Level | None:
    """What a verb without an outcome says: things are listed and kept (stock), unloaded and turned back (flow)."""
    verb = low(tokens, role.verb if role.verb is not None else -1)
    if role.kind == "object":
        return "stock" if verb in _HOLDING else None if verb in _LASTING | SAYING else "flow"
    if role.kind not in ("subject", "agent") or role.verb is None:
        return None
    near = [low(tokens, back) for back in range(max(0, role.verb - 4), role.verb + 3)]
    if verb in BE:
        return "stock" if _is_place([low(tokens, role.verb + 1), low(tokens, role.verb + 2)]) else None
    if verb in _STAYING | _STATES | _STAYING_ON or (BE & set(near[:4]) and "still" in near):
        return "stock"
    told = is_past(verb) or any(word in MODAL for word in near[:4])
    return "flow" if told and verb not in _LASTING | SAYING | HAVE else None


def _is_state(tokens: Sequence[Token], last: int) -> bool:
    """Whether what follows tells of a state: "are displaced", "under arms"."""
    behind = [token.text.lower() for token in tokens[last : last + 4]]
    if behind[:2] == ["under", "arms"]:
        return True
    rest = [word for word in behind[1:] if word not in ADVERBS]
    return behind[:1] in (["are"], ["is"], ["remain"], ["remains"]) and rest[:1] != [] and rest[0] in _STATES
