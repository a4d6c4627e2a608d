"""The other side: whose a bare body is that acts upon one of the two states a page is about, or is acted upon by it.

Needs    the acts and actor mentions of an article, its cast with the two states it is about
Gives    the cast again; a body, office or people without a country has that of the other state, with the reason
Rule     in a story of two states "the marines" who board a Guyanese ship are Venezuela's, and "the ambassador" whom
         Guyana summons is, too. Only parts of a state take sides, and only with the one party opposite known; the
         police and the courts act mostly at home, and take none
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.link.cast.bodies import of_owners, state
from dateline.link.cast.home import is_crowd, is_diplomat, is_known
from dateline.link.cast.members import Cast
from dateline.model import ActionMention, ActorMention

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
        for own, opposite in ((action.actors, action.recipients), (action.recipients, action.actors)):
            other = cast.opposite(cast.countries(opposite))
            bare = [at[span] for span in own if span in at and not is_known(cast, span)]
            if other is None or len(bare) != len(own):
                continue
            for mention in filter(_takes_sides, bare):
                span = (mention.start, mention.end)
                found[span], reasons[span] = of_owners(mention, (state(other),)), _REASON
    return cast._replace(by_span=found, reasons=reasons)


def _takes_sides(mention: ActorMention) -> bool:
    return (
        mention.country is None
        and not is_crowd(mention)
        and (is_diplomat(mention) or not _OF_A_STATE.isdisjoint(mention.sectors[:1]))
    )
