"""The actors of one article, and which of them each mention stands for: what the parts of the cast share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dateline import heads
from dateline.model import Actor, ActorKind, ActorMention, Party, Span


class Member(NamedTuple):
    """An actor of the article, before it is written as a record."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sectors: tuple[str, ...]


Seen = list[tuple[ActorMention, Member]]
"""Mentions in the order of the text, each with the one actor it stands for."""


class Cast(NamedTuple):
    """The actors of one article, and which of them each mention's span stands for."""

    by_span: dict[Span, tuple[Member, ...]]
    actors: tuple[Actor, ...]
    reasons: Mapping[Span, str] = MappingProxyType({})
    """Why those at a span are of their country, where the words do not tell it."""
    pair: tuple[str, ...] = ()
    """The two states that the article is about, where it is about two."""
    printer: str | None = None
    """The outlet that prints the article, by its one name."""

    def parties(self, spans: Iterable[Span], words: str) -> tuple[Party, ...]:
        """The parties at some spans of the article's text (`words`), each actor once."""
        parties: dict[str, Party] = {}
        for start, end in spans:
            members = self.by_span.get((start, end), ())
            named = {party.country for party in parties.values() if party.country} if len(members) > 1 else set()
            for member in members:
                if member.kind != "state" or member.country not in named:
                    # "Kim and Putin spoke of ties between the two countries" has two parties, not four
                    parties.setdefault(member.id, _party(member, words, (start, end), self.reasons))
        return tuple(parties.values())

    def of(self, span: Span) -> Member | None:
        """The single actor at a span; None for a group or for words that stand for nobody known."""
        members = self.by_span.get(span, ())
        return members[0] if len(members) == 1 else None

    def countries(self, spans: Iterable[Span]) -> set[str]:
        """The countries of those at some spans."""
        return {member.country for span in spans for member in self.by_span.get(span, ()) if member.country}

    def opposite(self, known: set[str]) -> str | None:
        """The one of the article's two states that is not known, where the other alone is."""
        left = [country for country in self.pair if country not in known]
        return left[0] if len(left) == 1 and known <= set(self.pair) else None

    def heading(self, span: Span, words: str) -> Member | None:
        """The single actor at a span, else the one whose words head a longer phrase ("Guyana's *foreign ministry*")."""
        if (member := self.of(span)) is not None:
            return member
        starts = range(span[0], span[1])
        inside = ((start, end) for start in starts for end in range(start + 1, span[1] + 1))
        heading = [s for s in inside if s in self.by_span and (s[1] == span[1] or heads.BEHIND.match(words, s[1]))]
        best = max(heading, key=lambda s: s[1] - s[0], default=None)
        member = self.of(best) if best else None
        # "a source in Lima" is not Peru, and none in the ministry the ministry
        there = (
            member is not None
            and member.kind in ("state", "body", "organisation")
            and best
            and _THERE.search(words, span[0], best[0])
        )
        return None if there else member


_THERE = re.compile(r"(?<=[a-z]\s)(?:in|at|near|inside)\s+(?:the\s+)?\Z")


def _party(member: Member, text: str, span: Span, reasons: Mapping[Span, str]) -> Party:
    start, end = span
    return Party(
        id=member.id,
        name=member.name,
        kind=member.kind,
        country=member.country,
        sector=member.sectors[0] if member.sectors else None,
        sectors=member.sectors,
        words=text[start:end],
        start=start,
        end=end,
        country_reason=reasons.get(span),
    )
