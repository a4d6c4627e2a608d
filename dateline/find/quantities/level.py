"""Stock or flow: whether a number tells how many there are, or how many came, died, were sent.

Needs    a sentence's tokens, the counted phrase, its role
Gives    `Level`, or None where neither is told
Rule     by the outcome, else by the verb: what is kept and listed stands, what is unloaded and turned back moves
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dateline.find.quantities.grammar import ADVERBS, BE, DETERMINERS, HAVE, MODAL, PREPOSITIONS, SAYING, Role, low
from dateline.find.quantities.words import is_past, levels
from dateline.find.text import Token

Level = Literal["stock", "flow"]
_STAYING = frozenset(
    (
        "remain remains remained remaining live lives lived serve serves work works reside belong share shares inhabit"
        " inhabits populate stand stands stood standing sit sits sat sitting lie lies lying hang hangs hung await"
        " awaits awaited awaiting guard guards guarding line lines face faces man mans ring rings dot dots surround"
        " surrounds patrol patrols languish languishes languished linger lingers"
    ).split()
)
_LEAVES_PLACE = frozenset("down up out aside by for trial against".split())
"""Behind a verb of place they make a deed of it: five judges stood down, sat down, lay down their arms."""
_STATES = frozenset(
    (
        "deployed stationed based displaced detained jailed imprisoned interned held camped encamped massed trapped"
        " stranded besieged sheltered housed hospitalised hospitalized quarantined enrolled garrisoned concentrated"
        " registered entitled licensed affiliated parked moored anchored berthed drawn lined arrayed kept poised"
        " ranged dug crammed billeted quartered accommodated"
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
        " guarding owning harbour harbours harboured shelter shelters sheltering carries boasts boasted commands"
        " represents covers cover showed shows sheltered housed harboured"
    ).split()
)
"""Those of them whose object there is, and so much of it."""
_MADE = frozenset("consist consists consisted consisting composed comprised up".split())
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
    staying = following in _STAYING and low(tokens, last + 1) not in _LEAVES_PLACE and not _is_taken(tokens, last)
    if staying or _is_state(tokens, last):
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
    of_a_whole = before[-2:-1] == ["of"] and before[-1] in ("the", "its", "their", "his", "our")
    made_of = before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _MADE
    if (
        {"there", "remain", "remains", "remained"} & set(before[-3:])
        or of_a_whole
        or made_of
        or _is_there(tokens, first)
    ):
        return "stock"
    if behind[:1] and behind[0] in ("are", "were", "is", "was", "remain"):
        if _is_moving(behind[1:]):
            return "flow"
        if _is_place(behind[1:3]):
            return "stock"
    if direct in HAVE or _is_equipped(tokens, first, last):
        return "stock"
    if kind == "recipient" or _is_of_so_many(tokens, first, last):
        return "flow"
    return None if measured else _level_of_verb(tokens, role)


def _is_taken(tokens: Sequence[Token], verb: int) -> bool:
    """ "sat the examination", "stood the test": with an object no verb of place tells where somebody is."""
    return low(tokens, verb) in ("sat", "sit", "stood", "stand") and low(tokens, verb + 1) in DETERMINERS


def _is_there(tokens: Sequence[Token], first: int) -> bool:
    """ "There were, at the end of 1973, 412 Europeans": an aside between the verb and the number."""
    if low(tokens, first - 1) != ",":
        return False
    opened = next((at for at in range(first - 2, max(first - 14, 1), -1) if low(tokens, at) == ","), 0)
    return low(tokens, opened - 1) in BE and low(tokens, opened - 2) == "there"


_IN_PLACE = frozenset("sent stationed held detained captured employed stored".split())
"""What became of things that somebody still has: "has 750 men deployed"."""


def _is_equipped(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "the fort, with 12 guns and 60 men, cannot hold": what somebody is told to be with, he has."""
    at = first - 1
    for _ in range(6):
        if low(tokens, at) == "with":
            done = any(low(tokens, i).endswith("ing") or is_past(low(tokens, i)) for i in (last, last + 1))
            return low(tokens, at - 1) in ("", ",", "(", "–", "—") and not done
        if low(tokens, at) in PREPOSITIONS or not (
            low(tokens, at).replace("-", "").isalnum() or low(tokens, at) == "-"
        ):
            return False
        at -= 1
    return False


def _is_of_so_many(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Of 900 farmers tried in Lublin, 60 were jailed": a participle says what was done to the whole."""
    done = low(tokens, last)
    opens = low(tokens, first - 1) == "of" and low(tokens, first - 2) in ("", ",", ";", '"', "“", "that")
    return opens and is_past(done) and done not in _LASTING | _STATES


_ON_THE_WAY = frozenset("way road move march run wing".split())
_NO_STATE = DETERMINERS | SAYING | {"to", "not", "the", "one", "some", "more", "only", "all", "going", "about", "due"}


def _is_moving(behind: Sequence[str]) -> bool:
    """ "on their way", "en route", "under way", "on the road to Juba"."""
    rest = [word for word in behind if word not in DETERMINERS | {"now", "already", "still", "said", "reported"}]
    if rest[:1] == ["on"]:
        return rest[1:2] != [] and rest[1] in _ON_THE_WAY
    return rest[:2] in (["en", "route"], ["under", "way"])


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
        return "stock" if verb in _HOLDING else None if verb in _LASTING else "flow"
    if role.kind not in ("subject", "agent") or role.verb is None:
        return None
    near = [low(tokens, back) for back in range(max(0, role.verb - 4), role.verb + 3)]
    if verb in ("is", "are", "was", "were"):
        return _level_of_being([low(tokens, at) for at in range(role.verb + 1, role.verb + 6)])
    if verb in _STAYING and (low(tokens, role.verb + 1) in _LEAVES_PLACE or _is_taken(tokens, role.verb)):
        return "flow"
    if verb in _STAYING | _STATES | _STAYING_ON or (BE & set(near[:4]) and "still" in near):
        return "stock"
    told = is_past(verb) or any(word in MODAL for word in near[:4])
    return "flow" if told and verb not in _LASTING | SAYING | HAVE else None


def _level_of_being(behind: Sequence[str]) -> Level | None:
    """What "are" alone says: on their way they move; eligible, abroad and out of school they stand."""
    if _is_moving(behind):
        return "flow"
    word = next((word for word in behind if word not in ADVERBS - {"about"}), "")
    adjective = word.isalpha() and not is_past(word) and not word.endswith("ing") and word not in _NO_STATE
    return "stock" if _is_place(behind) or adjective else None


def _is_state(tokens: Sequence[Token], last: int) -> bool:
    """Whether what follows tells of a state: "are displaced", "under arms"."""
    behind = [token.text.lower() for token in tokens[last : last + 4]]
    if behind[:2] == ["under", "arms"]:
        return True
    rest = [word for word in behind[1:] if word not in ADVERBS]
    return behind[:1] in (["are"], ["is"], ["remain"], ["remains"]) and rest[:1] != [] and rest[0] in _STATES
