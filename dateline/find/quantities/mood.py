"""Whether what is told of a number happened, goes on, is planned or only possible; stock or flow; of which days.

Needs    a sentence's tokens, the verb that a number hangs on, the times of the text
Gives    realis; level; the time a number is of, and the time since which it is added up
Rule     FIELD: planned is what is decided, hypothetical what is possible, expected, asked for or conditional
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from dateline.find.quantities.grammar import ADVERBS, BE, DETERMINERS, HAVE, MODAL, SAYING, Role, low
from dateline.find.quantities.words import heads, is_past, levels
from dateline.find.text import Sentence, Token
from dateline.model import Realis, Span

_SUPPOSED = frozenset(
    (
        "would could may might can should likely expected possibly perhaps if unless whether potentially probably"
        " possible wants want wanted hopes hoped asked asks urged demanded demands requested requests called calls"
        " threatened threatens told urged able ready seeks proposed proposes considering mulling estimated-to"
    ).split()
)
_PLANNED = frozenset(
    (
        "will shall 'll plans plan planned planning intends intend intended prepares preparing prepared scheduled"
        " due set pledged promised vowed agreed decided going about promises pledges agrees decides wo ordered orders"
    ).split()
)
_DECIDED = frozenset("announced agreed decided confirmed pledged promised vowed approved".split())
_REFUSED = frozenset("refused refuses refusing declined declines".split())
_TRIED = frozenset("tried tries trying attempted attempts attempting failed".split())
_CANCELLED = frozenset(
    "cancelled canceled cancels cancel scrapped scraps scrap shelved shelves shelve abandoned axed revoked".split()
)
_PROMISED = frozenset("promise promises promised pledge pledges pledged vow vows vowed".split())
_KEEPING = frozenset("holding keeping hosting housing sheltering employing guarding owning having".split())
"""Verbs of having, which go on without being a deed: "are holding eight containers"."""
_STARTING = frozenset(
    (
        "open opens begin begins start starts arrive arrives leave leaves depart departs land lands sail sails fly flies"
        " return returns resume resumes take takes go goes"
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
        " ready seeks proposed proposes ordered orders tried tries trying attempted attempts attempting failed"
    ).split()
)


def realis_of(tokens: Sequence[Token], verb: int | None, first: int, undone: bool = False) -> Realis:
    """The realis of the clause in which a number stands, by the words around its verb.

    `undone` says that the counted are subject of a verb that tells no outcome: "40 envoys never came" are 40 all the same.
    """
    at = verb if verb is not None else first
    near = _before(tokens, at, first)
    to = "to" in near
    weak = {word for word in near if word not in _TO or to}
    verb_word = tokens[verb].text.lower() if verb is not None else ""
    if (
        weak & _CANCELLED
        or (to and near[-2:-1] and near[-2] in _REFUSED)
        or "called off" in " ".join(near)
        or _is_refused(near)
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
    ongoing = _is_ongoing(verb_word) and {"is", "are", "been", "being"} & set(near[-3:])
    return "ongoing" if ongoing or _is_under_way(tokens, verb, near) else "actual"


def is_denied(tokens: Sequence[Token], verb: int | None, first: int) -> bool:
    """Whether the clause of a number says that something did not happen, and not only that it may or will not."""
    near = _before(tokens, verb if verb is not None else first, first)
    return bool(_NOT & set(near)) and not _is_refused(near) and not (_SUPPOSED | _TRIED) & set(near)


def _is_refused(near: Sequence[str]) -> bool:
    """ "will not send 40 tanks": what is not to be is off."""
    shall = next((i for i, word in enumerate(near) if word in ("will", "wo", "shall")), len(near))
    return bool({"not", "never", "n't", "t", "nor"} & set(near[shall + 1 : shall + 4]))


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
        if word in _ENDS and not (back > first):
            if word == "that" and back and tokens[back - 1].text.lower() in _SUPPOSED | _DECIDED:
                found += ["to", tokens[back - 1].text.lower()]
            break
        found.append(word)
    return found[::-1]


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


_SINCE = re.compile(
    r"\bsince\b[^.,;]{0,24}\b(?:in|on)\s+\Z|\b(?:since|from)\s+(?:the\s+(?:start|beginning|end|outbreak)\s+of\s+|at\s+least\s+|about\s+|early\s+|late\s+|mid-)?\Z",
    re.I,
)
_AS_OF = re.compile(
    r"\b(?:as\s+of|as\s+at|by|until|till|up\s+to|by\s+the\s+end\s+of|at\s+the\s+end\s+of|by\s+the\s+start\s+of|through|to)\s+(?:the\s+|late\s+|early\s+|mid-)?\Z",
    re.I,
)
_SO_FAR = re.compile(
    r"\b(?:so\s+far|to\s+date|until\s+now|up\s+to\s+now|as\s+of\s+now|by\s+now|thus\s+far|at\s+present|currently)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|claimed|wrote|stated|added|confirmed|estimated|noted|revealed|briefed|testified)\s+(?:\w+\s+){0,3}(?:on\s+|late\s+|early\s+|earlier\s+|last\s+|in\s+)?\Z",
    re.I,
)
_SPEAKER = re.compile(
    r"\b(?:said|says|told|reported|announced|claimed|wrote|stated|confirmed|estimated|noted)\b[^.;,]{0,40}\Z", re.I
)


def days_of(
    text: str, sentence: Sentence, start: int, end: int, times: Sequence[Span], told: bool = False
) -> tuple[Span | None, Span | None]:
    """The words of the time that a number is of, and of the time since which it is added up.

    `told` says that something became of the counted, which can have been added up "this year".
    """
    inside = [t for t in times if sentence.start <= t[0] and t[1] <= sentence.end and not (t[0] < end and start < t[1])]
    since = _nearest(
        [
            t
            for t in inside
            if _SINCE.search(text, max(sentence.start, t[0] - 40), t[0])
            or text[t[0] : t[0] + 6].lower() == "since "
            or _is_running(text, sentence, t, told)
        ],
        start,
        end,
    ) or _since_then(text, sentence, times)
    if (ends := _two_ends(text, inside)) is not None:
        return ends[1], since or ends[0]
    bounded = [t for t in inside if t != since and _AS_OF.search(text, max(sentence.start, t[0] - 28), t[0])]
    as_of = _nearest(bounded, start, end) or _now(text, sentence)
    if as_of is None:
        own = [
            t
            for t in inside
            if t != since and not _is_of_the_saying(text, sentence, t) and not _is_parted(text, start, end, t)
        ]
        as_of = _nearest(own, start, end)
    return as_of, since


_TO_THE_END = re.compile(r"\s+(?:and|to|until|till|through|up\s+to)\s+(?:the\s+)?", re.I)
_FROM = re.compile(r"\b(?P<word>between|from)\s+(?:the\s+)?\Z", re.I)


def _two_ends(text: str, inside: Sequence[Span]) -> tuple[Span, Span] | None:
    """The two times that a count runs between: "between 3 May and 25 May", "from January to the end of April"."""
    for one, other in zip(inside, inside[1:], strict=False):
        opened = _FROM.search(text, max(0, one[0] - 14), one[0])
        link = _TO_THE_END.fullmatch(text, one[1], other[0]) if opened else None
        if opened and link and (link.group().split()[0].lower() == "and") == (opened["word"].lower() == "between"):
            return one, other
    return None


_RUNNING = re.compile(r"this\s+(?:week|month|quarter|season|year|decade|century)", re.I)
_ALREADY = re.compile(r"\b(?:so\s+far|already)\s+\Z", re.I)
_TO_DATE = re.compile(r"\s+(?:so\s+far|to\s+date)\b", re.I)
_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+){0,2}?(?:been|[a-z]+(?:ed|en|wn|ne|de|nt|ld|st|id))\b", re.I)
_SINCE_THEN = re.compile(r"\bsince\s+(?:then|that\s+(?:day|date|time))\b", re.I)
_THEN_REACH = 600


def _is_running(text: str, sentence: Sentence, time: Span, told: bool) -> bool:
    """Whether a count runs from the beginning of a time: "so far this year", "has expelled four this month"."""
    if not _RUNNING.fullmatch(text, *time):
        return False
    if _ALREADY.search(text, max(sentence.start, time[0] - 12), time[0]) or _TO_DATE.match(text, time[1], time[1] + 12):
        return True
    return told and _HAS.search(text, sentence.start, sentence.end) is not None


def _since_then(text: str, sentence: Sentence, times: Sequence[Span]) -> Span | None:
    """The last time told before the words "since then"."""
    found = _SINCE_THEN.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    at = bisect_left(times, found.start(), key=lambda t: t[0])
    return times[at - 1] if at and times[at - 1][0] >= found.start() - _THEN_REACH else None


def _nearest(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return min(spans, key=lambda s: (max(s[0] - end, start - s[1]), s), default=None)


def _now(text: str, sentence: Sentence) -> Span | None:
    found = _SO_FAR.search(text, sentence.start, sentence.end)
    return found.span() if found else None


def _is_of_the_saying(text: str, sentence: Sentence, time: Span) -> bool:
    """Whether a time says when somebody spoke: "the ministry said on Tuesday that"."""
    before = text[max(sentence.start, time[0] - 60) : time[0]]
    if _SAID.search(before):
        return True
    behind = text[time[1] : min(sentence.end, time[1] + 12)]
    return _SPEAKER.search(before) is not None and re.match(r"\s+that\b|\s*[.,]?\s*\Z", behind) is not None


def _is_parted(text: str, start: int, end: int, time: Span) -> bool:
    """Whether another clause lies between a number and a time."""
    between = text[end : time[0]] if time[0] >= end else text[time[1] : start]
    if time[0] >= end and "," in between:
        return True
    return re.search(r"[;:]|\b(?:while|but|whereas|which|who|although|after|before)\b", between) is not None
