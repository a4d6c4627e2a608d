"""Which meaning an outcome's verb has with what is counted: troops are withdrawn, others leave; guns are seized.

Needs    a role, the words counted, the word of the verb; where its sentence decides, the tokens
Gives    the role with the outcome that fits, or without one
Rule     the things are kinds of resources/quantity_words.tsv; what is in none of them keeps the verb's first meaning
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.grammar import DETERMINERS, Role, low
from dateline.find.quantities.mood import realis_of
from dateline.find.quantities.numbers import Number
from dateline.find.quantities.predicate import description
from dateline.find.quantities.words import heads, words
from dateline.find.text import Token
from dateline.vocab import thing

_SEIZE = frozenset("seize seizes seized seizing".split())
_HAND = frozenset("hand hands handed handing".split())
_TRADE = frozenset("change changes changed changing traded trading exchange".split())
_DELIVER = frozenset("deliver delivers delivered delivering hand hands handed handing".split())
_UNWANTED = frozenset("unwanted undesired undesirable unwelcome longer out".split())
_TAKEN_BACK = frozenset("withdrawn recalled".split())
"""Forms that only a passive has: somebody else withdrew them."""
_OF_GOODS = {"produced": None, "received": None, "destroyed": "killed", "sold": None, "bought": None, "earned": None}
"""What befalls goods, and what the same verb means of people: envoys are received as guests, an army is wiped out."""
_THROW = frozenset("throw throws threw thrown throwing hurl hurls hurled hurling shoot shoots shot shooting".split())
_UNDERTAKEN = frozenset(
    (
        "passages crossings sorties flights voyages journeys trips visits tours calls attempts proposals"
        " demands requests remarks statements speeches"
    ).split()
)
"""What is made and yet no product."""
_COMMIT = frozenset("commit commits committed committing".split())
_CATCH = frozenset("catch catches caught catching".split())
_USE = frozenset("use uses used using".split())
_GIVE = frozenset("give gives gave given giving".split())
_GET_BACK = frozenset("get gets got gotten getting win wins won winning".split())


def fitting(role: Role, counted: str, unit: str | None, verb: str) -> Role:
    """The role with the outcome that its verb has for these things; `unit` is given of sums and measures."""
    if role.outcome is None:
        return role
    outcome = _of_people(role, counted, verb) if unit in (None, "share", "percent") else role.outcome
    return role._replace(outcome=_of_things(outcome, counted, unit, verb))


def _of_people(role: Role, counted: str, verb: str) -> str | None:
    """Prisoners are released and captured, things are sent and seized; only troops are withdrawn."""
    name, people = thing(counted), _are_people(counted)
    if (
        role.outcome == "withdrawn"
        and role.kind == "subject"
        and verb not in _TAKEN_BACK
        and name not in words("forces")
    ):
        return "left"
    if role.outcome == "released" and not people and verb in _HAND:
        return "sent"
    if role.outcome == "released" and not people and verb in _RETURN and not _is_ammunition(counted):
        return "returned"  # lorries and herds are given back, people are let go
    if role.outcome == "released" and not people and verb in _TRADE:
        return None
    if role.outcome == "expelled" and not people and verb in _UNWANTED:
        return None
    if role.outcome == "sent" and people and verb in _DELIVER:
        return "released"  # nobody delivers men who are free
    if role.outcome == "captured" and verb in _SEIZE and not people and name not in words("ground"):
        return "seized"
    if not people and verb in _CATCH:
        return None
    if people and role.outcome == "lost":
        return "killed"  # "the army lost 300 men"
    if role.outcome == "released" and _is_ammunition(counted):
        return "fired"  # "returned 40 rounds"
    if role.outcome == "rescued" and heads().get(counted.rpartition(" ")[2].lower()) == "killed":
        return "killed"  # bodies are pulled out of the ruins, too
    if people and role.outcome in _OF_GOODS:
        return _OF_GOODS[role.outcome]
    return role.outcome


def _of_things(outcome: str | None, counted: str, unit: str | None, verb: str) -> str | None:
    name = thing(counted)
    if outcome == "pledged" and verb in _COMMIT and name not in words("forces") and not _is_money(unit):
        return None  # acts and crimes
    if outcome == "fired" and verb in _THROW and not _is_ammunition(counted):
        return None  # who is shot at, and stones
    if outcome == "produced" and counted.rpartition(" ")[2].lower() in _UNDERTAKEN:
        return None
    if outcome == "captured" and verb in _SEIZE and unit is not None:
        return "seized"
    if outcome == "fired" and (unit == "percent" or counted.lower() == "launches"):
        return None  # a duty is dropped, launches are boats
    if outcome == "produced" and name in words("ground") | {"land", "farmland"}:
        return None
    if outcome == "fired" and (name in words("attacks") or (verb in _USE and not _is_ammunition(counted))):
        return None
    if outcome == "sent" and verb in _GIVE:
        return None if name in words("abstract") or _are_people(counted) else "paid" if _is_money(unit) else "sent"
    if outcome == "released" and verb in _GET_BACK and not _are_people(counted):
        return None
    if outcome == "earned" and not _is_money(unit):
        return None
    if outcome == "received" and name == "votes":
        return None
    return None if outcome == "held" and name in words("guests") else outcome


def _are_people(counted: str) -> bool:
    """People by the noun, or by a name in the plural: "12 Peruvians"; F-16 fighters are none."""
    last = counted.split()[-1] if counted else ""
    if any(letter.isdecimal() for letter in counted):
        return False
    return last.lower() in words("people") or last[:1].isupper()


def _is_ammunition(counted: str) -> bool:
    return counted.lower().rpartition(" ")[2] in words("ammunition")


def _is_money(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper() and unit != "TEU"


def still_held(tokens: Sequence[Token], first: int, last: int, role: Role) -> Role | None:
    """ "demanded the release of eleven pilots *held* in May": what is so of those who are only asked for."""
    mood, asked = realis_of(tokens, role.verb, first, False), low(tokens, (role.verb or 0) - 1) == "to"
    if role.outcome not in _GIVEN_BACK or not (mood in ("hypothetical", "cancelled") or (asked and mood == "actual")):
        return None
    told = description(tokens, last)
    return told if told.outcome in _HELD else None


_RETURN = frozenset("return returns returned returning".split())
_GIVEN_BACK = frozenset("released returned sent".split())
_HELD = frozenset("detained captured seized held missing stolen".split())


def means_else(tokens: Sequence[Token], role: Role, verb: int, number: Number) -> bool:
    """Whether what stands around a verb gives it another meaning than its outcome."""
    if role.outcome == "arrived":
        return low(tokens, verb) in _ENTER and _enters_no_place(tokens, verb)
    if role.outcome == "held":  # "the strike held up 400 lorries"
        return low(tokens, verb + 1) in _OFF or (role.kind == "object" and _is_room(tokens, verb, number))
    return False


_OFF = frozenset("up back off".split())


def _is_room(tokens: Sequence[Token], verb: int, number: Number) -> bool:
    """ "the hall holds up to 450 people", "can hold 90": room for so many, whom nobody holds."""
    can = {"can", "could", "will"} & {low(tokens, verb - 1), low(tokens, verb - 2)}
    return low(tokens, verb) in ("hold", "holds") and (bool(can) or number.low is None)


_ENTER = frozenset("enter enters entered entering reach reaches reached reaching join joins joined joining".split())
_NO_PLACES = frozenset(
    (
        "talks negotiations politics service war race contest election cabinet government parliament coalition union"
        " party college university list agreement deal compromise understanding settlement accord verdict final pact"
        " movement league commune communes cooperative cooperatives priesthood job jobs"
    ).split()
)


def _enters_no_place(tokens: Sequence[Token], verb: int) -> bool:
    """ "have entered the communes", "reached a compromise": nobody came anywhere."""
    at = verb + 1
    while low(tokens, at) in DETERMINERS:
        at += 1
    return not {low(tokens, at), low(tokens, at + 1)}.isdisjoint(_NO_PLACES)
