"""The actors of one article as records: their names, countries, offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.link.cast.members import Member
from dateline.link.cast.people import is_office
from dateline.model import Actor, ActorMention, Office, Span


def records(mentions: Sequence[ActorMention], by_span: Mapping[Span, tuple[Member, ...]]) -> tuple[Actor, ...]:
    """Write the actors of an article, each with all its names and offices."""
    names: dict[str, Counter[str]] = {}
    offices: dict[str, dict[str, Office]] = {}
    members: dict[str, Member] = {}
    for mention in mentions:
        for member in by_span[mention.start, mention.end]:
            members.setdefault(member.id, member)
            if mention.kind in ("group", "pronoun"):
                continue
            names.setdefault(member.id, Counter())[mention.name if mention.kind == "person" else member.name] += 1
            office = _office(mention, member)
            if office is not None:
                offices.setdefault(member.id, {}).setdefault(office.title, office)
    return tuple(
        Actor(
            id=member.id,
            name=member.name,
            kind=member.kind,
            names=tuple(sorted(names.get(member.id, {member.name: 1}))),
            country=member.country,
            sectors=member.sectors,
            offices=tuple(v for _, v in sorted(offices.get(member.id, {}).items())),
            articles=1,
        )
        for member in sorted(members.values())
    )


def _office(mention: ActorMention, member: Member) -> Office | None:
    """The office a mention tells of a person, or of whoever holds it."""
    if not is_office(mention.title or "") or mention.kind not in ("person", "office"):
        return None
    if mention.kind == "office" and member.name == mention.name:
        return None
    return Office(title=(mention.title or "").lower(), country=mention.country or member.country)
