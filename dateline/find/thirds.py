"""Third parties: who hosts, mediates, vouches, is spoken for, gains, or lets pass, beside those who act.

Needs    acts with their parties, the actor mentions of the text
Gives    the acts with `others`, each a span and its role; a third party is no actor or recipient as well, but
         that one "mediated between B and C" is an act of its own, with the mediator for its actor
Rule     FIELD: a third party that hosts or mediates goes to `others`; PLOVER's CONSULT third-party
Scored   by country and role, on examples/

A role is told by the words right before or right behind a party ("brokered by A", "with A as host", "A
hosted talks between B and C"), or by a compound ("an A-brokered truce"). The act it belongs to is the nearest
of its sentence that can have one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from msgspec import structs

from dateline.find.lexicon import lexicon
from dateline.model import ActionMention, ActorKind, ActorMention, Findings, Span

HOST, MEDIATOR, GUARANTOR, WITNESS = "host", "mediator", "guarantor", "witness"
ON_BEHALF, BENEFICIARY, TRANSIT = "on behalf of", "beneficiary", "transit"

_TALKS = r"(?:talks|meetings?|summit|negotiations|consultations|discussions|conference|round|rounds|dialogue)"
_BROKER = r"(?:mediat|broker|facilitat)"
_BETWEEN = r"(?:mediators?|intermediar(?:y|ies)|go-betweens?)"
_AS = r"(?:acting\s+|serving\s+)?as\s+(?:(?:a|an|the|their|its)\s+)?"
_LED = r"(?:\w+ly\s+|jointly\s+)?"

# What stands right before a party ...
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words})\s+(?:the\s+)?$", re.I))
    for role, words in (
        (MEDIATOR, rf"{_BROKER}ed\s+{_LED}by"),
        (MEDIATOR, r"(?:mediation|good offices|mediation efforts|efforts)\s+(?:of|by|from)"),
        (MEDIATOR, rf"(?:through|via)\s+(?:a\s+)?{_BETWEEN}(?:\s+(?:of|from|in|such as))?"),
        (HOST, r"(?:hosted|convened)\s+(?:\w+ly\s+|jointly\s+)?by"),
        (GUARANTOR, r"guaranteed\s+by"),
        (WITNESS, r"witnessed\s+by"),
        (ON_BEHALF, r"(?:on\s+behalf\s+of|in\s+the\s+name\s+of)"),
    )
)  # fmt: skip
# ... and right behind one.
_BEHIND: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:['’]s?)?\s+(?:{words})\b", re.I))
    for role, words in (
        (MEDIATOR, rf"(?:mediation|mediating|brokering|{_BETWEEN})"),
        (MEDIATOR, rf"{_AS}(?:brokers?|{_BETWEEN})"),
        (HOST, rf"{_AS}hosts?"),
        (GUARANTOR, rf"{_AS}guarantors?"),
    )
)  # fmt: skip
_HELD = re.compile(
    r"\b(?:with|under|through|by|after|thanks\s+to|via)\s+(?:the\s+)?(?:\w+,?\s+(?:and\s+)?){0,4}$", re.I
)
"""What must hold "Turkish mediation": mediation that somebody calls for is none."""
_HAS = r"\s+(?:(?:has|had|have|is|are|was|were|will|also)\s+){0,2}"
_HOSTS = re.compile(rf"{_HAS}(?:host(?:s|ed|ing)?|conven(?:es|ed|ing))\s+(?:\w+\s+){{0,3}}?{_TALKS}\b", re.I)
_BROKERS = re.compile(rf"{_HAS}{_BROKER}(?:es|ed|ing)\s+(?:\w+\s+){{0,3}}?{_TALKS}\b", re.I)
_COMPOUND = re.compile(r"\b([A-Z][\w.’']{1,20})-(brokered|mediated|facilitated|hosted|convened|guaranteed)\b")
_ROLE_OF = {"hosted": HOST, "convened": HOST, "guaranteed": GUARANTOR}

_JOINED = re.compile(r"\s*(?:,|and|, and|&|as well as|together with)\s*(?:the\s+)?(?:envoys\s+of\s+(?:the\s+)?)?", re.I)
_CAN_HAVE = frozenset("CONSULT AGREE SUPPORT CONCEDE RETREAT COOPERATE REJECT AID".split())
_BREAK = re.compile(r"[;:]|\b(?:which|who|whom|while|because|although|but|before)\b")
_AFTER_TALKS = re.compile(rf"\b(?:after|following)\s+(?:\w+\s+){{0,4}}?(?:{_TALKS}|mediation|a deal)\b", re.I)
_MEDIATES = re.compile(rf"{_BROKER}", re.I)


_T = TypeVar("_T")


class Third(NamedTuple):
    """A party in a role, and where the words of the role stand."""

    span: Span
    role: str
    words: Span


def with_thirds(text: str, findings: Findings) -> Findings:
    """Give the findings with the third parties of each act, and with the actors that only compounds name."""
    compounds = list(_compounds(text, findings.actors))
    actors = sorted([*findings.actors, *(actor for actor, _ in compounds)], key=lambda a: (a.start, a.end))
    cued = sorted(findings.actions, key=lambda a: a.cue)
    actions: list[ActionMention] = []
    for sentence in findings.sentences:
        own, here = _cut(cued, sentence, lambda a: a.cue[0]), _cut(actors, sentence, lambda a: a.start)
        if own:
            beside = (third for actor, third in compounds if sentence[0] <= actor.start < sentence[1])
            actions += _shared_out(text, own, [*_told(text, sentence, here), *beside], here)
    return structs.replace(findings, actors=tuple(actors), actions=tuple(actions))


def _cut(rows: Sequence[_T], sentence: Span, at: Callable[[_T], int]) -> Sequence[_T]:
    return rows[bisect_left(rows, sentence[0], key=at) : bisect_left(rows, sentence[1], key=at)]


# -- who stands in a role -----------------------------------------------------------------------------------


def _compounds(text: str, actors: Sequence[ActorMention]) -> Iterator[tuple[ActorMention, Third]]:
    """“A Qatari-brokered truce” names Qatar, which is no word of its own."""
    for match in _COMPOUND.finditer(text):
        alone = lexicon().names.get(match[1].replace(".", ""), {}).get("", ())
        entries = [entry for _, entry in alone if not entry.weak]
        if not entries or _is_taken(match.start(), actors):
            continue
        entry, span = entries[0], match.span(1)
        kind: ActorKind = "organisation" if entry.kind == "organisation" else "state"
        actor = ActorMention(
            start=span[0], end=span[1], words=match[1], kind=kind, name=entry.name, country=entry.country,
            sectors=entry.sectors, head=span, role="adjective",
        )  # fmt: skip
        yield actor, Third(span, _ROLE_OF.get(match[2], MEDIATOR), match.span())


def _is_taken(at: int, actors: Sequence[ActorMention]) -> bool:
    before = bisect_right(actors, at, key=lambda a: a.start) - 1
    return before >= 0 and at < actors[before].end


def _told(text: str, sentence: Span, actors: Sequence[ActorMention]) -> Iterator[Third]:
    """The parties of a sentence that words beside them, or beside those they are joined to, put in a role."""
    for group in _groups(text, actors):
        start, end = group[0].start, group[-1].end
        role = _role(text, sentence, start, end)
        if role is not None:
            yield from (Third((a.start, a.end), role[0], role[1]) for a in group)


def _groups(text: str, actors: Sequence[ActorMention]) -> Iterator[list[ActorMention]]:
    """Parties joined by commas and "and": each alone, too, since "A and B met with C and D as hosts" is none."""
    named = [a for a in actors if a.kind not in ("pronoun", "group")]
    group: list[ActorMention] = []
    for actor in named:
        if group and _JOINED.fullmatch(text, group[-1].end, actor.start) is None:
            yield group
            group = []
        group.append(actor)
    if group:
        yield group


def _role(text: str, sentence: Span, start: int, end: int) -> tuple[str, Span] | None:
    before, reach = max(sentence[0], start - 60), min(sentence[1], end + 80)
    for role, pattern in _BEFORE:
        if found := pattern.search(text, before, start):
            return role, (found.start(), end)
    for role, pattern in _BEHIND:
        if (found := pattern.match(text, end, reach)) and (" as " in found[0] or _HELD.search(text, before, start)):
            return role, (start, found.end())
    for role, pattern in ((HOST, _HOSTS), (MEDIATOR, _BROKERS)):
        if found := pattern.match(text, end, reach):
            return role, (start, found.end())
    return None


# -- whose act it is ----------------------------------------------------------------------------------------


def _shared_out(
    text: str, own: Sequence[ActionMention], thirds: Sequence[Third], actors: Sequence[ActorMention]
) -> list[ActionMention]:
    """Give each act of a sentence its third parties; what tells the same once more is dropped."""
    told = [_with(text, action, thirds, actors) for action in own]
    kept: list[ActionMention] = []
    for action in told:
        if any(_repeats(action, other, text) for other in told if other is not action and other.others):
            continue
        if any(_is_twin(action, other) for other in kept):
            continue
        kept.append(action)
    return kept


def _with(text: str, action: ActionMention, thirds: Sequence[Third], actors: Sequence[ActorMention]) -> ActionMention:
    found = [t for t in thirds if _is_of(text, action, t)] + list(_of_aid(text, action, actors))
    if not found:
        return action
    country = {(a.start, a.end): a.country or a.name for a in actors}
    named = {(a.start, a.end): (a.country, a.name) for a in actors}
    thirds_named = {named.get(t.span) for t in found}
    left = tuple(s for s in action.actors if named.get(s) not in thirds_named)
    enough = len({country.get(s) for s in left}) > 1 if action.reciprocal else bool(left)
    recipients = tuple(s for s in action.recipients if named.get(s) not in thirds_named)
    if action.type == "AID" and not recipients:
        # what goes to nobody but through somebody goes to those it is for
        recipients = tuple(t.span for t in found if t.role == BENEFICIARY) or action.recipients
    taken = {named.get(s) for s in (*(left if enough else action.actors), *recipients)}
    found = [t for t in found if named.get(t.span) not in taken]
    others = sorted((t.span, t.role) for t in found)
    words = tuple(sorted({t.words for t in found}))
    return structs.replace(
        action,
        actors=left if enough else action.actors,
        recipients=recipients,
        others=tuple(dict.fromkeys((*action.others, *others))),
        evidence={**action.evidence, "others": words} if words else action.evidence,
    )


def _is_of(text: str, action: ActionMention, third: Third) -> bool:
    """Whether a role belongs to an act: no other clause lies between, and this kind of act can have it."""
    if third.role == ON_BEHALF:
        return action.cue[0] <= third.words[0] < action.cue[1] + 120 and not _BREAK.search(
            text, action.cue[1], third.words[0]
        )
    if action.type not in _CAN_HAVE or _is_mediation(text, action):
        return False
    if third.words[0] < action.cue[1] and action.cue[0] < third.words[1]:
        return True  # "Kenya hosted talks": the role is the act's own words
    start, end = sorted((action.cue, third.words))[0][1], sorted((action.cue, third.words))[1][0]
    gap = text[start:end]
    return len(gap) < 200 and _BREAK.search(_AFTER_TALKS.sub(" ", gap)) is None


def _is_mediation(text: str, action: ActionMention) -> bool:
    """“A mediated between B and C” is A's act."""
    return action.mode == "third-party" or _MEDIATES.match(text, *action.cue) is not None


def _repeats(action: ActionMention, other: ActionMention, text: str) -> bool:
    """“Mediated by A” is told already by the talks that have A for their mediator."""
    passive = _is_mediation(text, action) and text[action.cue[1] :][:12].lstrip().startswith(("by ", "jointly by "))
    return passive and set(action.actors) <= {span for span, role in other.others if role == MEDIATOR}


def _is_twin(action: ActionMention, other: ActionMention) -> bool:
    """The same act of the same parties, told by verb and noun: "hosted talks between B and C"."""
    return (
        action.type == other.type == "CONSULT"
        and bool(action.others)
        and action.others == other.others
        and {*action.actors, *action.recipients} == {*other.actors, *other.recipients}
        and (action.negated, action.time) == (other.negated, other.time)
        and {action.realis, other.realis} <= {"actual", "ongoing"}
    )


_FOR = re.compile(r"\b(?:for|to\s+help|in\s+support\s+of|destined\s+for|meant\s+for)\s+(?:the\s+)?$", re.I)
_THROUGH = re.compile(r"\b(?:through|via|by\s+way\s+of)\s+(?:the\s+)?$", re.I)


def _of_aid(text: str, action: ActionMention, actors: Sequence[ActorMention]) -> Iterator[Third]:
    """“Arms for A through B”: who gains when somebody else receives, and whose land they cross."""
    if action.type != "AID":
        return
    for actor in actors[bisect_left(actors, action.cue[0], key=lambda a: a.start) :]:
        gap = text[action.cue[1] : actor.start] if actor.start > action.cue[1] else ""
        if actor.start - action.cue[1] > 120 or _BREAK.search(gap) or actor.role == "adjective":
            continue
        for role, pattern in ((BENEFICIARY, _FOR), (TRANSIT, _THROUGH)):
            if found := pattern.search(text, max(action.cue[0], actor.start - 24), actor.start):
                passes = role == BENEFICIARY or actor.kind == "state"
                sole = role == BENEFICIARY and (actor.start, actor.end) in action.recipients
                if passes and not sole:
                    yield Third((actor.start, actor.end), role, (found.start(), actor.end))
