"""The other side: whose a bare body is that acts upon one of the two states a page is about, or is acted upon by it.

Needs    the acts and actor mentions of an article, its cast with the two states it is about
Gives    the cast again; a body, office or people without a country has that of the other state, with the reason
Rule     in a story of two states "the marines" who board a Guyanese ship are Venezuela's, and "the ambassador" whom
         Guyana summons is, too. Only parts of a state take sides, and only with the one party opposite known; the
         police and the courts act mostly at home, and take none
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.link.cast.bodies import of_owners, state
from dateline.link.cast.members import Cast
from dateline.link.cast.setting import country_of, stays
from dateline.model import ActionMention, ActorMention, Findings, QuotationMention, Span
from dateline.vocab.office_holders import leader_among

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


def at_home(cast: Cast, text: str, findings: Findings, dateline: str | None, year: int | None) -> Cast:
    """Give the cast, bare bodies, crowds and peoples with the country that the page's own place gives them.

    "Our army" in a paper's own voice is of the dateline's country, "the enemy" of the other of its two states. A crowd
    is of the place where it acts, whomever its sentence names beside ("marched in Quito to the Mexican embassy").
    """
    at = {(m.start, m.end): m for m in findings.actors}
    where = {(p.start, p.end): p.country for p in findings.places}
    home = country_of(dateline)
    left = [country for country in cast.pair if country != home]
    enemy = left[0] if home in cast.pair and len(left) == 1 else None
    found, reasons = dict(cast.by_span), dict(cast.reasons)
    for action in findings.actions:
        there = where.get(action.place) if action.place else None
        for mention in (at[span] for span in (*action.actors, *action.recipients) if span in at):
            span = (mention.start, mention.end)
            if mention.country is not None or mention.kind in ("pronoun", "group"):
                continue
            known = _known(cast, span) and span not in cast.reasons
            if known:
                continue
            told: tuple[str | None, str] = (None, "")
            if _is_ours(text, mention, findings.quotations):
                told = home, _OURS
            elif _ENEMY.match(mention.words):
                told = enemy, _THEIRS
            elif led := _led(mention, cast.pair, year):
                told = led, _LED
            elif not _known(cast, span) and stays(mention) and not _is_diplomat(mention):
                told = there, _THERE
                if there is None and _is_crowd(mention) and mention.start < action.cue[0]:
                    told = home, _HERE
            country, reason = told
            if country is not None:
                found[span], reasons[span] = of_owners(mention, (state(country),)), reason
    return cast._replace(by_span=found, reasons=reasons)


def _led(mention: ActorMention, pair: tuple[str, ...], year: int | None) -> str | None:
    """The country of a leader whom a page on it calls by his bare surname: "Bashir", "Burhan's government"."""
    bare = _SURNAME.match(mention.words) if mention.kind == "people" else None
    leader = leader_among(bare[1], pair, year) if bare else None
    return leader.country if leader else None


_SURNAME = re.compile(r"([A-Z][\w-]{3,})(?:['’]s\b|\Z)")


def _is_ours(text: str, mention: ActorMention, quotations: Sequence[QuotationMention]) -> bool:
    own = _OUR.search(text, max(mention.start - 30, 0), mention.start) or _OUR.match(mention.words + " ")
    return own is not None and not any(q.start <= mention.start < q.end for q in quotations)


_OUR = re.compile(r"\b[Oo]ur\s+(?:\w+\s+){0,2}\Z|[Oo]ur\s")
_ENEMY = re.compile(r"(?:(?:the|an?)\s+)?(?:\w+ist\s+)?(?:enemy|occupation|hostile|occupier)\b", re.I)
_LED = "by the table of leaders, the page being about his country"
_OURS = "the country of the dateline, in the page's own voice"
_THEIRS = "the other of its two states, which the page calls its enemy"
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
    return mention.country is None and not _is_crowd(mention) and (_is_diplomat(mention) or not _OF_A_STATE.isdisjoint(mention.sectors[:1]))


def _is_diplomat(mention: ActorMention) -> bool:
    last = (mention.title or mention.name or mention.words).lower().split()[-1:]
    return bool(_DIPLOMATS & {*last, *mention.words.lower().split()})
