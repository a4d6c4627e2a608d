"""What an article says, joined with what the chronicle concludes: the rows that are shown and exported.

A `cast` maps the ids that actors have within one article to those they have in the chronicle; an id it
does not hold stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from dateline.model import (
    About,
    Article,
    Chain,
    Coding,
    Conclusions,
    Copy,
    EventTime,
    Identity,
    Party,
    Period,
    Quantity,
    Quotation,
    Report,
    Speaker,
)

Cast = Mapping[str, Identity]
P = TypeVar("P", bound=Party)


def article(
    said: Article,
    published: Period | None,
    copies: tuple[str, ...] | None,
    sources: tuple[Chain, ...],
    cast: Cast,
    *,
    shared: tuple[Copy, ...] = (),
    version_of: str | None = None,
    origin: str | None = None,
) -> Article:
    """Join an article with its day of publication, copies, earlier version, and the sources that its coding found."""
    return replace(
        said,
        published=published or said.published,
        copies=said.copies if copies is None else copies,
        shared=shared or said.shared,
        version_of=version_of or said.version_of,
        origin=origin or said.origin,
        sources=_chains(sources or said.sources, cast),
    )


def reports(coding: Coding, concluded: Conclusions) -> list[Report]:
    """Join all reports of a coding with conclusions that are not kept."""
    mine = f"{coding.article} "
    cast = {key.removeprefix(mine): actor for key, actor in concluded.cast.items() if key.startswith(mine)}
    return [report(said, concluded.times.get(said.id), cast) for said in coding.reports]


def report(said: Report, time: EventTime | None, cast: Cast) -> Report:
    """Join a report with the days it was resolved to and the actors of the chronicle."""
    return replace(
        said,
        actors=_parties(said.actors, cast),
        recipients=_parties(said.recipients, cast),
        others=_parties(said.others, cast),
        about=_about(said.about, cast),
        time=time or said.time,
        sources=_chains(said.sources, cast),
    )


def quotation(said: Quotation, utterance: str | None, cast: Cast, time: EventTime | None = None) -> Quotation:
    """Join a quotation with the utterance it words, the day it was said on and the actors of the chronicle."""
    return replace(
        said,
        speaker=_speaker(said.speaker, cast),
        addressee=_speaker(said.addressee, cast),
        utterance=utterance or said.utterance,
        time=time or said.time,
        chain=_chain(said.chain, cast),
    )


def quantity(said: Quantity, cast: Cast) -> Quantity:
    """Join a quantity with the actors of the chronicle."""
    return replace(said, sources=_chains(said.sources, cast))


def _parties(parties: tuple[P, ...], cast: Cast) -> tuple[P, ...]:
    return tuple(_party(party, cast.get(party.id)) for party in parties)


def _party(party: P, known: Identity | None) -> P:
    if known is None:
        return party
    sectors = party.sectors or known.sectors
    country = party.country or known.country
    return replace(party, id=known.id, country=country, sector=sectors[0] if sectors else None, sectors=sectors)


def _about(about: About | None, cast: Cast) -> About | None:
    if about is None:
        return None
    return replace(about, actors=_parties(about.actors, cast), recipients=_parties(about.recipients, cast))


def _chains(chains: tuple[Chain, ...], cast: Cast) -> tuple[Chain, ...]:
    return tuple(_chain(chain, cast) for chain in chains)


def _chain(chain: Chain, cast: Cast) -> Chain:
    return tuple(source if source.actor is None else replace(source, actor=_id(source.actor, cast)) for source in chain)


def _speaker(speaker: Speaker | None, cast: Cast) -> Speaker | None:
    if speaker is None or speaker.id is None:
        return speaker
    known = cast.get(speaker.id)
    return replace(speaker, id=known.id, country=speaker.country or known.country) if known else speaker


def _id(local: str, cast: Cast) -> str:
    return cast[local].id if local in cast else local
