"""Whether what is told of a number happened, goes on, is planned, is off, or is only possible.

Needs    a sentence's tokens, the verb that a number hangs on
Gives    realis
Rule     FIELD: planned is what is decided, hypothetical what is possible, expected, asked for or conditional
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.find.quantities.grammar import ADVERBS, BE, DETERMINERS, HAVE, MODAL, low
from dateline.find.quantities.words import heads, nouns, verbs, words
from dateline.find.text import Token
from dateline.model import Realis

_SUPPOSED = frozenset(
    (
        "would could may might can should likely expected possibly perhaps if unless whether potentially probably"
        " possible wants want wanted hopes hoped asked asks urged demanded demands requested requests called calls"
        " threatened threatens threaten hope seek propose demand told urged able ready"
        " seeks proposed proposes considering mulling considers mulls weighs contemplates contemplating estimated-to"
    ).split()
)
_PLANNED = frozenset(
    (
        "will shall 'll plans plan planned planning intends intend intended prepares preparing prepared scheduled"
        " due set pledged promised vowed agreed decided going about vow pledge promise agree"
        " promises pledges agrees decides wo ordered orders"
    ).split()
)
_DECIDED = frozenset("announced agreed decided confirmed pledged promised vowed approved".split())
_REFUSED = frozenset("refused refuses refusing declined declines".split())
_TRIED = frozenset("tried tries trying attempted attempts attempting failed attempt bid effort efforts".split())
_CANCELLED = frozenset(
    "cancelled canceled cancels cancel scrapped scraps scrap shelved shelves shelve abandoned axed revoked".split()
)
_WANTED = frozenset("want wants wanted demand demands demanded seek seeks sought request requests requested".split())
_PROMISED = frozenset("promise promises promised pledge pledges pledged vow vows vowed".split())
_KEEPING = frozenset("holding keeping hosting housing sheltering employing guarding owning having".split())
"""Verbs of having, which go on without being a deed: "are holding eight containers"."""
_STARTING = frozenset(
    (
        "open opens begin begins start starts arrive arrives leave leaves depart departs land lands sail sails fly"
        " flies return returns resume resumes take takes go goes"
    ).split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight next".split())
_SAYS = frozenset("said says announced reported".split())
_HELD_TRUE = frozenset(
    "believed thought said reported known understood estimated alleged reputed presumed feared".split()
)
_NOT = frozenset("not never n't without neither nor".split())
_ENDS = frozenset(", ; : . that which who while but and".split())
_TO = frozenset(
    (
        "plans plan planned planning intends intend intended prepares preparing prepared scheduled due set"
        " pledged promised vowed agreed decided going about promises pledges agrees decides wants want wanted"
        " hopes hoped asked asks urged demanded demands requested requests called calls threatened threatens able"
        " attempt bid effort efforts threaten hope seek propose demand vow pledge promise agree"
        " ready seeks proposed proposes ordered orders tried tries trying attempted attempts attempting failed"
    ).split()
)


def realis_of(tokens: Sequence[Token], verb: int | None, first: int, undone: bool = False) -> Realis:
    """The realis of the clause in which a number stands, by the words around its verb.

    `undone` says that the counted are subject of a verb that tells no outcome: of "40 envoys never came" the 40 are.
    """
    at = verb if verb is not None else first
    near = _before(tokens, at, first)
    if verb is not None and _is_described(tokens, verb, first):
        near = near[len(near) - (verb - first) :] if verb - first < len(near) else near
    to = "to" in near
    if (deed := _of_deed(tokens, verb)) is not None:
        return deed
    weak = {word for word in near if word not in _TO or to}
    verb_word = tokens[verb].text.lower() if verb is not None else ""
    if (
        weak & _CANCELLED
        or (to and near[-2:-1] and near[-2] in _REFUSED)
        or "called off" in " ".join(near)
        or _is_refused(near)
        or _is_given_up(near)
    ):
        return "cancelled"
    if "would" in near and weak & _DECIDED:
        return "planned"
    if weak & _TRIED:
        return "attempted"
    if weak & _SUPPOSED or (near and near[0] in ("if", "unless")):
        return "hypothetical"
    if weak & _NOT and verb is not None:
        return "actual" if undone else "hypothetical"
    if weak & _PLANNED or _is_to(near) or verb_word in _PROMISED or _is_scheduled(tokens, verb):
        return "planned"
    if verb is not None and verb < first and verb_word in _WANTED:
        return "hypothetical"
    ongoing = _is_ongoing(verb_word) and {"is", "are", "been", "being"} & set(near[-3:])
    return "ongoing" if ongoing or _is_under_way(tokens, verb, near) else "actual"


def _is_described(tokens: Sequence[Token], verb: int, first: int) -> bool:
    """ "could not account for $7 million paid to him": the verb before is not that of the participle behind."""
    passive = any(f.form == "participle" and f.befalls == "object" for f in verbs().get(low(tokens, verb), ()))
    if not passive or verb <= first:
        return False
    between = {low(tokens, at) for at in range(first, verb)}
    return not between & (BE | HAVE | MODAL - {"to"})


def _of_deed(tokens: Sequence[Token], verb: int | None) -> Realis | None:
    """ "ordered the release of 40", "called for the expulsion of 8": of a noun's deed, its verb says whether it is."""
    if verb is None or not _tells_a_deed(tokens, verb):
        return None
    at, passed = verb - 1, 0
    while passed < 3 and (low(tokens, at) in DETERMINERS or _is_adjective(tokens, at)):
        at, passed = at - 1, passed + 1
    if low(tokens, at) == "off" and low(tokens, at - 1) in ("call", "called", "calls", "calling", "put"):
        return "cancelled"
    if low(tokens, at) in ("for", "to", "on", "of", "out", "off", "at"):
        at -= 1
    word = low(tokens, at)
    return next((realis for realis, known in _OF_DEEDS.items() if word in known), None)


def _tells_a_deed(tokens: Sequence[Token], at: int) -> bool:
    noun = low(tokens, at)
    return noun in nouns() or (
        low(tokens, at + 1) == "of" and noun.endswith(("tion", "sion", "ment", "sal", "val", "ing"))
    )


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text if at >= 0 else ""
    return word.isalpha() and word.lower() in _KINDS


_KINDS = frozenset(
    "immediate early swift prompt mass further new fresh gradual partial full complete total unconditional".split()
)
_OF_DEEDS: Mapping[Realis, frozenset[str]] = {
    "planned": frozenset(
        (
            "ordered orders ordering approved approves approving authorised authorized authorises authorizes decreed"
            " decrees agreed agrees agreeing voted decided planned plans planning promised promises pledged pledges"
            " prepared prepares preparing scheduled vowed vows intends"
        ).split()
    ),
    "hypothetical": frozenset(
        (
            "demanded demands demanding urged urges urging sought seeks seeking proposed proposes proposing threatened"
            " threatens threatening considered considers considering wanted wants called calls calling asked asks"
            " asking requested requests requesting suggested suggests recommended recommends feared fears expected"
            " expects hoped hopes weighed weighs weighing hinted hints"
        ).split()
    ),
    "cancelled": frozenset(
        (
            "rejected rejects rejecting cancelled canceled cancels blocked blocks vetoed vetoes refused refuses"
            " scrapped ruled barred forbade prevented averted"
        ).split()
    ),
}
"""What is decided, asked for or refused, where a noun tells the deed."""


def is_denied(tokens: Sequence[Token], verb: int | None, first: int) -> bool:
    """Whether the clause of a number says that something did not happen, and not only that it may or will not."""
    near = _before(tokens, verb if verb is not None else first, first)
    return bool(_NOT & set(near)) and not _is_refused(near) and not (_SUPPOSED | _TRIED) & set(near)


def _is_refused(near: Sequence[str]) -> bool:
    """ "will not send 40 tanks": what is not to be is off."""
    shall = next((i for i, word in enumerate(near) if word in ("will", "wo", "shall")), len(near))
    return bool({"not", "never", "n't", "t", "nor"} & set(near[shall + 1 : shall + 4]))


def _is_given_up(near: Sequence[str]) -> bool:
    """ "dropped its plan to draft 2,000": a plan is off that was dropped."""
    told = next((at for at, word in enumerate(near) if word in _INTENTS), 0)
    return bool(_DROPPED & set(near[max(0, told - 4) : told]))


_INTENTS = frozenset("plan plans offer idea proposal bid scheme threat attempt".split())
_DROPPED = frozenset("dropped drops drop dropping withdrew withdrawn ditched ditches gave given forgone buried".split())


def _is_to(near: Sequence[str]) -> bool:
    """ "is to send 40", "were soon to leave": "be" and "to", unless something is only held to be so."""
    if "to" not in near or _HELD_TRUE & set(near):
        return False
    past = any(near[at : at + 2] in (["was", "to"], ["were", "to"]) for at in range(len(near)))
    return past or bool({"is", "are"} & set(near))


def _is_ongoing(verb: str) -> bool:
    return verb.endswith("ing") and verb not in heads() and verb not in _KEEPING


def _is_under_way(tokens: Sequence[Token], verb: int | None, near: Sequence[str]) -> bool:
    """ "are being fitted", "are on their way out of": what goes on is told by other words than the verb's form."""
    if verb is None:
        return False
    if near[-1:] == ["being"] and {"is", "are"} & set(near[-4:]):
        return True
    behind = [low(tokens, at) for at in range(verb + 1, verb + 5)]
    behind = [word for word in behind if word not in ADVERBS]
    way = behind[:1] == ["on"] and behind[2:3] == ["way"]
    way = way or (behind[:1] == ["on"] and behind[2:3] == ["road"])
    return low(tokens, verb) in ("is", "are") and (way or behind[:2] in (["en", "route"], ["under", "way"]))


def _is_scheduled(tokens: Sequence[Token], verb: int | None) -> bool:
    """ "opens on Monday", "leave for Aden tomorrow": the present of a verb of beginning with a day is a plan."""
    if verb is None or low(tokens, verb) not in _STARTING:
        return False
    behind = [low(tokens, at) for at in range(verb + 1, verb + 7)]
    ends = next((at for at, word in enumerate(behind) if word in (",", ".", ";") or word in _SAYS), len(behind))
    return bool(_DAYS & set(behind[:ends]))


def _before(tokens: Sequence[Token], at: int, first: int) -> list[str]:
    """The words of the clause before its verb, seven at most; the number itself is not passed over for a mark."""
    found: list[str] = []
    for back in range(at - 1, max(at - 12, -1), -1):
        word = tokens[back].text.lower() if tokens[back].text != "May" else ""
        if word == "to" and _is_figure(tokens, back - 1) and _is_figure(tokens, back + 1):
            continue  # a range: "3,000 to 4,000 men are training"
        if word in _ENDS and not (back > first):
            if word == "that" and back and tokens[back - 1].text.lower() in _SUPPOSED | _DECIDED:
                found += ["to", tokens[back - 1].text.lower()]
            break
        found.append(word)
    return _without_aside(found[::-1])


def _without_aside(near: list[str]) -> list[str]:
    """ "two grenades, *which did not go off,* were thrown": what an insertion says is not said of the verb."""
    commas = [at for at, word in enumerate(near[:-1]) if word == ","]
    if len(commas) < 2 or near[commas[-1] + 1] not in BE | HAVE | MODAL or near[commas[0] + 1] in _HEDGING:
        return near
    return near[: commas[0]] + near[commas[-1] + 1 :]


_HEDGING = frozenset("if unless once reportedly allegedly supposedly".split())


def _is_figure(tokens: Sequence[Token], at: int) -> bool:
    word = low(tokens, at)
    return word[:1].isdecimal() or word in words("number") | words("scale")
