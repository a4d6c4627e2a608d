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
from dateline.link.cast.members import Cast
from dateline.link.cast.setting import country_of, stays
from dateline.model import ActionMention, ActorMention, PlaceMention, Span

_REASON = "the other of the two states of which the article speaks most"
_OF_A_STATE = frozenset({"GOV", "MIL", "SPY", "LEG"})
_DIPLOMATS = frozenset(
    "ambassador ambassadors envoy envoys diplomat diplomats embassy consul consulate attaché counterpart".split()
)


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
            other = _other(cast.pair, _countries(cast, opposite))
            bare = [at[span] for span in own if span in at and not _known(cast, span)]
            if other is None or len(bare) != len(own):
                continue
            for mention in filter(_takes_sides, bare):
                span = (mention.start, mention.end)
                found[span], reasons[span] = of_owners(mention, (state(other),)), _REASON
    return cast._replace(by_span=found, reasons=reasons)


def at_home(
    cast: Cast,
    actions: Iterable[ActionMention],
    mentions: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    dateline: str | None,
) -> Cast:
    """Give the cast, crowds and bare bodies with the country of the place where they act, else of the dateline.

    Whom the sentence names beside them is mostly the one whom they cheer or shout at: "marched in Quito to the Mexican
    embassy".
    """
    at = {(m.start, m.end): m for m in mentions}
    where = {(p.start, p.end): p.country for p in places}
    home = country_of(dateline)
    found, reasons = dict(cast.by_span), dict(cast.reasons)
    for action in actions:
        bare = [at[s] for s in (*action.actors, *action.recipients) if s in at and not _known(cast, s)]
        there = where.get(action.place) if action.place else None
        for mention in filter(stays, bare):
            span = (mention.start, mention.end)
            country = there or (home if _is_crowd(mention) and mention.start < action.cue[0] else None)
            if country is not None and mention.country is None and not _is_diplomat(mention):
                found[span] = of_owners(mention, (state(country),))
                reasons[span] = _THERE if there else _HERE
    return cast._replace(by_span=found, reasons=reasons)


_THERE = "the country of the place where it acted"
_HERE = "the country of the dateline: crowds and the police act where the news is from"
_CROWDS = frozenset(
    (
        "police policemen policeman officers court courts judge judges prosecutors prosecutor crowd crowds students"
        " protesters demonstrators residents villagers farmers workers teachers activists relatives mourners monks"
        " people inhabitants women mothers families unions union lawyers opposition customs gendarmes councillors"
        " mayor council parliament lawmakers deputies drivers fishermen traders"
    ).split()
)


def _is_crowd(mention: ActorMention) -> bool:
    words = (mention.title or mention.name or mention.words).lower().split()
    return bool(words) and words[-1] in _CROWDS


def _known(cast: Cast, span: Span) -> bool:
    return any(member.country or member.kind in ("person", "organisation") for member in cast.by_span.get(span, ()))


def _countries(cast: Cast, spans: Iterable[Span]) -> set[str]:
    return {member.country for span in spans for member in cast.by_span.get(span, ()) if member.country}


def _other(pair: tuple[str, ...], known: set[str]) -> str | None:
    """The one of two states that is not known, where the other alone is."""
    left = [country for country in pair if country not in known]
    return left[0] if len(left) == 1 and known <= set(pair) else None


def _takes_sides(mention: ActorMention) -> bool:
    return mention.country is None and (_is_diplomat(mention) or not _OF_A_STATE.isdisjoint(mention.sectors[:1]))


def _is_diplomat(mention: ActorMention) -> bool:
    last = (mention.title or mention.name or mention.words).lower().split()[-1:]
    return bool(_DIPLOMATS & {*last, *mention.words.lower().split()})
