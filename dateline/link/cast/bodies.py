"""States, bodies, people of a state, organisations, units of a state: their ids and names.

Rule     the same words give the same id in every article: a state is its code, a body or a people its country
         and sector (people without a sector their words), a unit of a state its name ("texas.gov"), an
         organisation its name
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline import vocab
from dateline.link.cast.members import Member
from dateline.model import ActorMention
from dateline.spelling import slug

_STATES = frozenset("country nation homeland motherland fatherland side".split())
"""Words for a state behind whoever is of it: "his country", "our side"."""


def body(mention: ActorMention) -> Member:
    """A state, a body or people of a state, an organisation."""
    if mention.kind == "organisation" or mention.country is None:
        return Member(slug(mention.name), mention.name, mention.kind, mention.country, mention.sectors)
    sector = mention.sectors[0] if mention.sectors else None
    if mention.kind == "state":
        # "Moscow said" is the state of Russia and its government; a breakaway state has a name of its own
        own = slug(mention.name) if "PRE" in mention.sectors else mention.country
        return Member(own, mention.name, mention.kind, mention.country, mention.sectors)
    name = mention.name if sector else mention.words
    owner = slug(mention.within) if mention.within else mention.country
    return Member(f"{owner}.{_kind_of(mention)}", name, mention.kind, mention.country, mention.sectors)


def _kind_of(mention: ActorMention) -> str:
    """What part of its state a body or a people is: its sector; of people without one their own words."""
    if mention.sectors:
        return mention.sectors[0].lower()
    return (slug(mention.name) if mention.kind == "people" else "") or "unk"


def state(country: str) -> Member:
    """A state by its code."""
    record = vocab.country(country)
    return Member(country, record.name if record else country, "state", country, ())


def of_state(country: str, sector: str) -> Member:
    """A power of a state: its government, its armed forces."""
    words = {"GOV": "government", "MIL": "military", "LEG": "parliament"}.get(sector, sector)
    return Member(f"{country}.{sector.lower()}", f"{state(country).name}'s {words}", "body", country, (sector,))


def of_owners(mention: ActorMention, owners: Iterable[Member]) -> tuple[Member, ...]:
    """What a pronoun's owner makes of a body or office without a country: "its army", "their foreign ministers".

    "His country" is the state itself.
    """
    whole = not mention.sectors and mention.name.lower() in _STATES
    return tuple(
        state(owner.country)
        if whole
        else Member(f"{owner.country}.{_kind_of(mention)}", mention.name, mention.kind, owner.country, mention.sectors)
        for owner in owners
        if owner.country is not None
    )
