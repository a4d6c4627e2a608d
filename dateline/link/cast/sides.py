"""The other side: whose a bare body is that acts upon one of the two states a page is about, or is acted upon by it.

Needs    the acts and actor mentions of an article, its cast with the two states it is about
Gives    the cast again; a body, office or people without a country has that of the other state, with the reason
Rule     in a story of two states "the marines" who board a Guyanese ship are Venezuela's, and "the ambassador" whom
         Guyana summons is, too; so is one who is expelled by name. "He" who thanks a state is not its own.
         Only parts of a state take sides, and only with the one party opposite known; the police and the courts act
         mostly at home, and take none
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.link.cast.bodies import of_owners, state
from dateline.link.cast.home import is_crowd, is_diplomat, is_known
from dateline.link.cast.members import Cast, Member
from dateline.model import ActionMention, ActorMention, Span

_REASON = "the other of the two states of which the article speaks most"
_OF_A_STATE = frozenset({"GOV", "MIL", "SPY", "LEG"})


def with_sides(cast: Cast, actions: Iterable[ActionMention], mentions: Sequence[ActorMention]) -> Cast:
    """Give the cast, bare bodies opposite one of its pair of states with the other's country."""
    if not cast.pair:
        return cast
    at = {(m.start, m.end): m for m in mentions}
    found, reasons = dict(cast.by_span), dict(cast.reasons)
    for action in actions:
        if action.reciprocal:
            continue
        found |= _expelled(cast, action, mentions)
        for own, opposite in ((action.actors, action.recipients), (action.recipients, action.actors)):
            other = cast.opposite(cast.countries(opposite))
            bare = [at[span] for span in own if span in at and not is_known(cast, span)]
            if other is None or len(bare) != len(own):
                continue
            for mention in filter(_takes_sides, bare):
                span = (mention.start, mention.end)
                found[span], reasons[span] = of_owners(mention, (state(other),)), _REASON
    return cast._replace(by_span=found, reasons=reasons)


def _expelled(cast: Cast, action: ActionMention, mentions: Sequence[ActorMention]) -> dict[Span, tuple[Member, ...]]:
    """An ambassador of no told country, wherever he is named, as of the other state than the one that expels him."""
    other = cast.opposite(cast.countries(action.actors)) if action.mode == "expel" else None
    sent = {m for span in action.recipients for m in cast.by_span.get(span, ()) if m.kind == "person" and not m.country}
    if other is None or not sent:
        return {}
    named = [(m, cast.of((m.start, m.end))) for m in mentions if m.kind == "person"]
    envoys = {member for mention, member in named if member in sent and is_diplomat(mention)}
    return {
        (mention.start, mention.end): (member._replace(country=other),)
        for mention, member in named
        if member is not None and member in envoys
    }


def with_others(cast: Cast, actions: Iterable[ActionMention], mentions: Sequence[ActorMention]) -> Cast:
    """Give the cast; "he" who thanks or warns a state is not its own man, but the last person of another."""
    order = {(m.start, m.end): at for at, m in enumerate(mentions)}
    found = dict(cast.by_span)
    for action in actions:
        at = order.get(action.actors[0]) if len(action.actors) == 1 and not action.reciprocal else None
        if at is None or mentions[at].name not in _HE or action.type not in _TO_OTHERS or not action.recipients:
            continue
        own = cast.countries(action.actors)
        whom = [m for span in action.recipients for m in cast.by_span.get(span, ())]
        if len(own) != 1 or {m.country for m in whom} != own or any(m.kind != "state" for m in whom):
            continue
        before = (m for a in reversed(mentions[max(at - _NEAR, 0) : at]) for m in found.get((a.start, a.end), ()))
        other = next((m for m in before if m.kind == "person" and m.country and m.country not in own), None)
        if other is not None:
            found[action.actors[0]] = (other,)
    return cast._replace(by_span=found)


_HE = frozenset(["he", "she"])
_TO_OTHERS = frozenset(["ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONSULT"])
_NEAR = 12
"""Mentions back in which he is sought."""


def _takes_sides(mention: ActorMention) -> bool:
    return (
        mention.country is None
        and not is_crowd(mention)
        and (is_diplomat(mention) or not _OF_A_STATE.isdisjoint(mention.sectors[:1]))
    )
