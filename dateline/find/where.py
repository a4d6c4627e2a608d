"""Where each act happened, by the words of its own sentence.

Needs    acts, and the places, parties, times and attributions of the text
Gives    the acts, each with its place, if the words put it in one, and those words in `evidence`
Rule     the place that a preposition puts the act in, in its own clause; never one that belongs to a thing
         ("the embassy in Vienna"), to the telling ("told reporters in Vienna"), or that stands for a power
         ("Moscow said"). Of several places joined by "and" none is the act's: `evidence` has them all
Scored   by country, on examples/
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from msgspec import structs

from dateline import vocab
from dateline.mapping import is_abroad
from dateline.model import ActionMention, Attribution, Findings, Mention, PlaceMention, Span

_M = TypeVar("_M", bound=Mention)


class Clause(NamedTuple):
    """What stands around an act: its sentence, and the mentions of that sentence."""

    text: str
    sentence: Span
    places: Sequence[PlaceMention]
    fillers: Sequence[Span]
    """Parties and times, which part no place from its act."""
    cues: Sequence[Span]
    """The cues of the sentence's other acts."""
    said: Sequence[Span]
    """Of a saying whose content the act is, that content: what stands outside belongs to the saying."""


class Held(NamedTuple):
    """A place that a preposition, or the act itself, puts something in; `start` is where those words begin."""

    place: PlaceMention
    holder: str
    start: int


def put_in_place(text: str, findings: Findings) -> tuple[ActionMention, ...]:
    """Give the acts with the places that their words put them in."""
    cued = sorted(findings.actions, key=lambda a: a.cue)
    return tuple(
        action if action.place and not _is_of_next(text, action, action.place, cued)
        else _put(text, structs.replace(action, place=None), _clause(text, action, findings, cued))
        for action in findings.actions
    )  # fmt: skip


def _is_of_next(text: str, action: ActionMention, place: Span, cued: Sequence[ActionMention]) -> bool:
    """Whether a place behind an act stands behind another with a verb of its own: "fought, and *signed* in Lima"."""
    first, last = (bisect_left(cued, at, key=lambda a: a.cue[0]) for at in (action.cue[1], place[0]))
    return any(_AND_DID.search(text, action.cue[1], other.cue[0]) is not None for other in cued[first:last])


_AND_DID = re.compile(r"(?:\band|\bthen|,)\s+(?:\w+ly\s+)?\Z")


def _put(text: str, action: ActionMention, clause: Clause) -> ActionMention:
    held = list(_all_held(clause, action))
    ranks = sorted((*rank, at) for at, one in enumerate(held) if (rank := _rank(clause, action, one)) is not None)
    if not ranks:
        return action
    best = held[ranks[0][2]]
    several = [best, *_joined(clause, best)]
    only = all(one.place.name == best.place.name for one in several)
    spans = tuple((min(one.start, one.place.start), one.place.end) for one in several)
    # an act's words are those that tell it, its place among them
    start, end = min(action.start, spans[0][0]), max(action.end, spans[0][1])
    return structs.replace(
        action,
        start=start,
        end=end,
        words=text[start:end],
        place=(best.place.start, best.place.end) if only else None,
        evidence={**action.evidence, "place": spans[:1] if only else spans},
    )


def _joined(clause: Clause, best: Held) -> Iterator[Held]:
    """The places joined to one by commas and "and"."""
    end = best.place.end
    for place in clause.places:
        if place.start >= end and re.fullmatch(
            r"\s*(?:,|and|, and)\s*(?:in |at |near )?(?:the )?", clause.text[end : place.start]
        ):
            yield Held(place, best.holder, place.start)
            end = place.end


_FAR = 3_000
"""Characters that a saying's content can begin before the act: longer than any sentence or quotation is kept."""


def _clause(text: str, action: ActionMention, findings: Findings, cued: Sequence[ActionMention]) -> Clause:
    at = bisect_right(findings.sentences, action.cue[0], key=lambda s: s[0]) - 1
    sentence = findings.sentences[at] if at >= 0 else (action.start, action.end)
    first, last = (bisect_left(cued, end, key=lambda a: a.cue[0]) for end in sentence)
    return Clause(
        text,
        sentence,
        _in(findings.places, sentence),
        [(m.start, m.end) for m in (*_in(findings.actors, sentence), *_in(findings.times, sentence))],
        [other.cue for other in cued[first:last] if other.cue != action.cue],
        _said(action, findings.attributions),
    )


def _said(action: ActionMention, attributions: Sequence[Attribution]) -> Sequence[Span]:
    """What the nearest saying says, when the act is among it; `attributions` are in the order of their contents."""
    first = bisect_left(attributions, action.cue[0] - _FAR, key=lambda a: a.content[0][0])
    last = bisect_right(attributions, action.cue[0], key=lambda a: a.content[0][0])
    around = (a for a in attributions[first:last] if _covers(a.content, action.cue))
    return next((a.content for a in around if not _covers(a.cue, action.cue)), ())


def _in(mentions: Sequence[_M], sentence: Span) -> Sequence[_M]:
    first = bisect_left(mentions, sentence[0], key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, sentence[1], key=lambda m: m.start)]


def _covers(spans: Iterable[Span], at: Span) -> bool:
    return any(start <= at[0] < end for start, end in spans)


# -- what holds a place -----------------------------------------------------------------------------------

_INNER = (
    r"(?:[\w’'-]+(?:ern|ing|ed|an|ian|ese|ish|al|ic|i|tan|[’']s)|Swiss|French|Dutch|Greek|Czech|Slovak|Uzbek|Kazakh|Kyrgyz|Tajik|Welsh|[Tt]he|a|an|its|his|her|their|city|town|village|port|capital|resort"
    r"|island|enclave|peninsula|camp|district|airport|hotel|palace|of|near|downtown|nearby|northwest|northeast|south-?west"
    r"|south-?east|north|south|east|west|cities|towns|villages)\s+"
)
_HELD = re.compile(
    rf"\b(in|at|inside|outside|near|around|off|on|over|across|throughout|within|along|to|into|onto|towards?|from|against|of)\s+(?:{_INNER}){{0,4}}$",
    re.I,
)
_REACH = 60
"""Characters before a place within which its preposition stands, with "the besieged port city of" between."""
_OWN_HOLDER = re.compile(
    r"(?:just |close |some |about )?(?:near|outside|around|off|close|next|not far|in|on|at|\d"
    r"|the (?:\w+ )?(?:outskirts|suburbs|edge|gates)|(?:in |into )?waters off)(?<=[a-z\d])(?![a-z])",
)
"""A mention that brings its own "near" or "off" is held by it."""
_POSSESSED = re.compile(
    r"[’']s\b(?!\s+(?:\w+\s+){0,2}(?:airport|square|suburbs?|outskirts|district|streets?|port|harbou?r|centre|center|region|province|east|west|north|south"
    r"|city|capital|stadium|palace|airspace|waters|coast)\b)|-\w"
)
_EVERYWHERE = frozenset("in at inside outside near around off across throughout within along own here".split())
_DEEDS = frozenset({2, 4})
_MOVES = re.compile(
    r"visit|trip|travel|fl[yie]|flew|arriv|land|went|tour|pa[iy]|sen[dt]|deploy|dispatch|ship|deliver|mass|redeploy|transfer|moved?|suppl",
    re.I,
)
_INTO = frozenset("to into onto toward towards".split())


_MEETING = re.compile(r"talks|meetings?|summit|negotiations|consultations|discussions", re.I)


def _all_held(clause: Clause, action: ActionMention) -> Iterator[Held]:
    for place in clause.places:
        held = _held(clause, place)
        words_only = vocab.quad(action.type) not in _DEEDS
        if held is not None and held.holder == "in" and words_only and is_abroad(clause.text, held.start):
            continue
        if _POSSESSED.match(clause.text, place.end, min(clause.sentence[1], place.end + 40)):
            continue
        if held is not None and _fits(held.holder, action, clause.text, place):
            yield held
        elif _is_object(clause.text, action, place) or _is_compound(clause.text, action, place):
            yield Held(place, "own", place.start)


def _held(clause: Clause, place: PlaceMention) -> Held | None:
    if place.words.lower() == "here":
        return Held(place, "here", place.start)
    if _OWN_HOLDER.match(place.words):
        return Held(place, "near", place.start)
    match = _HELD.search(clause.text, max(clause.sentence[0], place.start - _REACH), place.start)
    return Held(place, match[1].lower(), match.start()) if match else None


def _fits(holder: str, action: ActionMention, text: str, place: PlaceMention) -> bool:
    """Whether a preposition puts this kind of act into a place."""
    kind, deed = action.type, vocab.quad(action.type) in _DEEDS
    cue = text[slice(*action.cue)]
    if holder in _EVERYWHERE:
        return True
    if holder in _INTO:
        moves = _MOVES.search(cue) is not None and (action.mode == "visit" or kind in ("AID", "MOBILIZE", "COERCE"))
        return moves or (kind in ("ASSAULT", "MOBILIZE") and holder == "into")
    if holder == "on":
        return (deed and kind != "SANCTION") or (
            re.search(r"Island|Heights|Peninsula|Line|Square|Mount", place.words) is not None and deed
        )
    if holder in ("of", "against"):
        return kind in ("ASSAULT", "COERCE") and place.start >= action.cue[0]
    if holder == "over":
        return (deed and place.precision == 7) or kind in ("ASSAULT", "MOBILIZE")
    return holder == "from" and kind in ("RETREAT", "MOBILIZE")


def _is_object(text: str, action: ActionMention, place: PlaceMention) -> bool:
    """“Visited Lima”, “shelled the port city of Lima”: the act itself takes the place."""
    if action.mode != "visit" and action.type not in ("ASSAULT", "COERCE"):
        return False
    gap = text[action.cue[1] : place.start] if place.start >= action.cue[1] else None
    return gap is not None and len(gap) < _REACH and re.fullmatch(rf"\s+(?:{_INNER}){{0,4}}", gap) is not None


def _is_compound(text: str, action: ActionMention, place: PlaceMention) -> bool:
    """“The Quito summit”."""
    behind = text[place.end : action.cue[0]] if place.end <= action.cue[0] else None
    if behind is None or action.type != "CONSULT" or not _MEETING.match(text, *action.cue):
        return False
    return re.fullmatch(r" (?:peace |summit )?", behind) is not None


# -- whether it is the act's ------------------------------------------------------------------------------

_BREAK = re.compile(
    r"[;:]|\b(?:that|which|who|whom|where|whose|after|before|following|while|when|since|because|although|though|if|as|but|ahead\s+of|until)\b"
)
_RELATIVE = re.compile(r",\s*(?:which|who|where|whose)\b[^,;:]{1,120},")
_SAYING = re.compile(r"\b(?:said|says|told|telling|announced|reported|according)\b")
_SMALL = re.compile(
    r"[\s,“”\"’'.]*(?:\b(?:the|a|an|his|her|its|their|and|with|both|of|on|mr|mrs|ms|dr|also|again|once|more|later|earlier"
    r"|jointly|together|counterparts?|visiting|sides|leaders|there|\w+ly)\b[\s,“”\"’'.]*)*",
    re.I,
)
_ATTRIBUTE = re.compile(
    r"\b(?:wars?|conflicts?|fighting|invasion|embassy|consulate|mission|operations?|bases?|presence|crisis|situation|factory|factories"
    r"|plants?|offices?|headquarters|interests|firms?|compan(?:y|ies)|universit(?:y|ies)|hospitals?|people|citizens|nationals|elections?|government"
    r"|peace|stability|use|investments?|projects?|markets?|end|role|ceasefire|truce|coup|developments|violence|protests|policy|influence|settlements?)\s+$",
    re.I,
)
_STRICT = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE", "SUPPORT"})
_SIGNED = re.compile(r"sign|initial|conclu|ratif|establish|restor|resum", re.I)


def _rank(clause: Clause, action: ActionMention, held: Held) -> tuple[int, int] | None:
    """How near a place is to an act, None when it is not the act's: close behind it, at the head, behind, before."""
    place, cue = held.place, action.cue
    if clause.said and not _covers(clause.said, (place.start, place.end)):
        return None
    if held.holder == "own":
        return 0, 0
    if place.start >= cue[0]:
        gap = clause.text[min(cue[1], held.start) : held.start]
        apart = _is_apart(clause, gap, cue[1], held.start) or _SAYING.search(gap)
        return None if apart else _rank_behind(clause, action, held)
    gap = clause.text[place.end : cue[0]]
    if _is_apart(clause, gap, place.end, cue[0]) or _SAYING.search(gap):
        return None
    head = held.start - clause.sentence[0] <= 1
    if not head and _ATTRIBUTE.search(clause.text, max(clause.sentence[0], held.start - 30), held.start):
        return None
    return (1 if head else 3), cue[0] - place.end


def _rank_behind(clause: Clause, action: ActionMention, held: Held) -> tuple[int, int] | None:
    """Words take a place only right behind them: what is criticised "in Ukraine" is there, not the critic."""
    cue = clause.text[slice(*action.cue)]
    far = max(0, held.start - action.cue[1])
    if _SMALL.fullmatch(_without_fillers(clause, action.cue[1], held.start)):
        return 0, far
    strict = (
        (action.type in _STRICT and not _SIGNED.match(cue)) or action.about is not None or cue.startswith("discuss")
    )
    hurt = action.type in ("ASSAULT", "COERCE")
    if strict or (not hurt and _ATTRIBUTE.search(clause.text, max(0, held.start - 30), held.start)):
        return None
    return 2, far


def _without_fillers(clause: Clause, start: int, end: int) -> str:
    """The words between two offsets, without parties and times."""
    left, at = "", start
    for first, last in sorted(clause.fillers):
        if start <= first and last <= end and first >= at:
            left, at = left + clause.text[at:first], last
    return left + clause.text[at:end] if end > at else left


def _is_apart(clause: Clause, gap: str, start: int, end: int) -> bool:
    """Whether another clause, or another act with a verb of its own, lies between."""
    if _BREAK.search(_RELATIVE.sub(",", gap)):
        return True
    cues = [at for at, _ in clause.cues if start <= at < end]
    return any(_AND_DID.search(clause.text, start, at) for at in cues)
