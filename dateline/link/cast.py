"""The cast of one article: which of its words mean the same actor.

Needs    the actor mentions of one article
Gives    a `Cast`: for every mention the actors it stands for, and those actors as records

Rules    a state is its code; a body is its country and sector; a person is the longest name that holds
         the words ("Putin" is "Vladimir Putin" where the article names him so); "the Russian leader" is the
         last person of that country and kind of office; "the two leaders" are the last two of different
         countries; "he" is the last person who stood as a name
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.model import Actor, ActorKind, ActorMention, Office, Party, Span
from dateline.spelling import same_word, slug

_TOP_OFFICES = re.compile(r"\b(?:president|leader|prime minister|premier|chancellor|king|ruler|strongman)\b", re.I)
_SURNAME_FIRST = frozenset("PRK KOR CHN TWN VNM HKG MAC KHM SGP JPN HUN".split())


class Member(NamedTuple):
    """An actor of the article, before it is written as a record."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sectors: tuple[str, ...]


class Cast(NamedTuple):
    """The actors of one article, and which of them each mention's span stands for."""

    by_span: dict[Span, tuple[Member, ...]]
    actors: tuple[Actor, ...]

    def parties(self, spans: Iterable[Span], words: str) -> tuple[Party, ...]:
        """The parties at some spans of the article's text (`words`), each actor once."""
        parties: dict[str, Party] = {}
        for start, end in spans:
            for member in self.by_span.get((start, end), ()):
                parties.setdefault(member.id, _party(member, words[start:end], start, end))
        return tuple(parties.values())

    def of(self, span: Span) -> Member | None:
        """The single actor at a span; None for a group or for words that stand for nobody known."""
        members = self.by_span.get(span, ())
        return members[0] if len(members) == 1 else None


def _party(member: Member, words: str, start: int, end: int) -> Party:
    return Party(
        id=member.id,
        name=member.name,
        kind=member.kind,
        country=member.country,
        sector=member.sectors[0] if member.sectors else None,
        sectors=member.sectors,
        words=words,
        start=start,
        end=end,
    )


def cast_of(mentions: Sequence[ActorMention], sentences: Sequence[Span] = ()) -> Cast:
    """Resolve the mentions of one article among each other; `sentences` tell where a pronoun looks back to."""
    people = _people(mentions)
    by_span: dict[Span, tuple[Member, ...]] = {}
    seen: list[tuple[ActorMention, Member]] = []
    for mention in mentions:
        members = _members(mention, people, seen, sentences)
        by_span[mention.start, mention.end] = members
        seen.extend((mention, member) for member in members[:1] if mention.kind not in ("group", "pronoun"))
    return Cast(by_span, _actors(mentions, by_span))


def _members(
    mention: ActorMention, people: Names, seen: Sequence[tuple[ActorMention, Member]], sentences: Sequence[Span]
) -> tuple[Member, ...]:
    if mention.kind == "group":
        return _pair(seen, mention)
    if mention.kind == "pronoun":
        meant = _meant(mention, seen, sentences)
        return (meant,) if meant else ()
    if mention.kind == "person":
        return (people[mention.name, _title(mention)],)
    if mention.kind == "office":
        holder = _beside(mention, seen) or _holder(mention, seen)
        if holder is None and mention.country is None:
            return ()  # "the president" of an article that names none
        return (holder,) if holder else (_body(mention),)
    if mention.kind == "body" and mention.country is None:
        return ()  # "the foreign ministry" speaks; whose it is, its words do not tell
    return (_body(mention),)


def _body(mention: ActorMention) -> Member:
    """A state, a body or people of a state, an organisation."""
    if mention.kind == "organisation" or mention.country is None:
        return Member(slug(mention.name), mention.name, mention.kind, mention.country, mention.sectors)
    sector = mention.sectors[0] if mention.sectors else None
    if mention.kind == "state":
        # "Moscow said" is the state of Russia and its government; a breakaway state has a name of its own
        own = slug(mention.name) if "PRE" in mention.sectors else mention.country
        return Member(own, mention.name, mention.kind, mention.country, mention.sectors)
    name = mention.name if sector else mention.words
    return Member(
        f"{mention.country}.{(sector or 'unk').lower()}", name, mention.kind, mention.country, mention.sectors
    )


# -- people ---------------------------------------------------------------------------------------------


Names = dict[tuple[str, str], Member]
"""The person that a name means beside a title ("" for none)."""


def _people(mentions: Sequence[ActorMention]) -> Names:
    """Every person's name of the article, beside its title, with the person it means."""
    persons = [m for m in mentions if m.kind == "person"]
    full = sorted({m.name for m in persons}, key=lambda name: (-len(name.split()), name))
    means = {(m.name, _title(m)): _fullest(m, full, persons) for m in persons}
    people = {}
    for key, whole in means.items():
        own = [m for m in persons if means[m.name, _title(m)] == whole]
        country = _commonest(m.country for m in own)
        sectors = next(
            (m.sectors for m in own if m.sectors and m.country == country),
            next((m.sectors for m in own if m.sectors), ()),
        )
        people[key] = Member(slug(whole), whole, "person", country, sectors)
    return people


def _title(mention: ActorMention) -> str:
    return (mention.title or "").lower()


def _fullest(mention: ActorMention, full: Sequence[str], persons: Sequence[ActorMention]) -> str:
    """The longest name of the article that this one shortens; of several, one of the same title, then the oftenest."""
    parts = mention.name.split()
    longer = [other for other in full if len(other.split()) > len(parts) and _shortens(parts, other, persons)]
    if not longer:
        # of several spellings the one that comes first
        return next(m.name for m in persons if _is_spelling(mention.name, m.name))
    titled = [o for o in longer if _title(mention) and any(m.name == o and _shares(m, mention) for m in persons)]
    order = [m.name for m in persons]
    held = {m.name for m in persons if m.title and m.sectors != ("ELI",)}
    # who is in office, then who is named most, then who is named first
    return max(titled or longer, key=lambda other: (other in held, order.count(other), -order.index(other)))


def _shares(one: ActorMention, other: ActorMention) -> bool:
    """Whether two titles end in the same word: "finance minister" and "minister"."""
    return _title(one).split()[-1:] == _title(other).split()[-1:]


def _shortens(parts: Sequence[str], other: str, persons: Sequence[ActorMention]) -> bool:
    words = other.split()
    country = next((m.country for m in persons if m.name == other and m.country), None)
    ends = [words[-1]] if country and country not in _SURNAME_FIRST else [words[0], words[-1]]
    if len(parts) == 1:
        return any(same_word(parts[0], end) for end in ends)
    return all(same_word(a, b) for a, b in zip(parts, words[-len(parts) :], strict=True))


def _is_spelling(one: str, other: str) -> bool:
    """Whether two names are one but for marks, hyphens and a letter of the surname."""
    if slug(one).replace("-", "") == slug(other).replace("-", ""):
        return True
    first, second = slug(one).split("-"), slug(other).split("-")
    return len(first) == len(second) > 1 and all(same_word(a, b) for a, b in zip(first, second, strict=True))


def _commonest(countries: Iterable[str | None]) -> str | None:
    counts = Counter(c for c in countries if c)
    return min(counts, key=lambda c: (-counts[c], c), default=None)


def _beside(mention: ActorMention, seen: Sequence[tuple[ActorMention, Member]]) -> Member | None:
    """The person whom an office stands beside: "Ana Bell, the Peruvian president"."""
    if not seen or seen[-1][0].kind != "person" or not 0 < mention.start - seen[-1][0].end <= 6:
        return None
    person = seen[-1][1]
    return person if person.country in (None, mention.country) else None


def _holder(mention: ActorMention, seen: Sequence[tuple[ActorMention, Member]]) -> Member | None:
    """Whom "the Russian leader" means: the last person of that country in an office like it."""
    top = bool(mention.title and _TOP_OFFICES.search(mention.title))
    for other, member in reversed(seen):
        if other.kind == "person" and mention.country in (None, member.country):
            held = other.title or ""
            top_too = top and mention.country is not None and (not held or _TOP_OFFICES.search(held))
            if held.lower() == (mention.title or "").lower() or top_too:
                return member
    return None


def _meant(
    mention: ActorMention, seen: Sequence[tuple[ActorMention, Member]], sentences: Sequence[Span]
) -> Member | None:
    """Whom "he", "it", "the latter" or "the former" means among those named before."""
    word, named = mention.name, [(a, m) for a, m in reversed(seen) if a.role != "adjective"]
    if word in ("latter", "former"):
        last = list(dict.fromkeys(m for _, m in named))[:2]
        return None if len(last) < 2 else last[0] if word == "latter" else last[1]
    if word == "it":
        # the subject of its own sentence, else of the sentence before: what is named there first, by itself
        things = [
            (a, m) for a, m in reversed(named) if a.kind in ("state", "body", "organisation") and a.role == "name"
        ]
        starts = [start for start, end in sentences if start <= mention.start][-2:]
        return next((m for first in reversed(starts) for a, m in things if a.start >= first), None)
    return next((m for a, m in named if a.kind == "person" and a.role == "name"), None)


def _pair(seen: Sequence[tuple[ActorMention, Member]], mention: ActorMention) -> tuple[Member, ...]:
    """“The two leaders”, “both sides”: the last two of different countries, people before states for leaders."""
    people = mention.name in ("leaders", "presidents", "ministers", "men", "premiers")
    pair: dict[str, Member] = {}
    for other, member in reversed(seen):
        fits = other.kind == "person" if people else other.kind in ("state", "person", "office")
        if fits and other.role != "adjective" and member.country and member.country not in pair:
            pair[member.country] = member
        if len(pair) == 2:
            return tuple(sorted(pair.values()))
    states = {m.country: m for a, m in reversed(seen) if a.role != "adjective" and m.country}
    return tuple(sorted(list(states.values())[:2])) if people and len(states) == 2 else ()


# -- records ----------------------------------------------------------------------------------------------


def _actors(mentions: Sequence[ActorMention], by_span: dict[Span, tuple[Member, ...]]) -> tuple[Actor, ...]:
    names: dict[str, Counter[str]] = {}
    offices: dict[str, dict[str, Office]] = {}
    members: dict[str, Member] = {}
    for mention in mentions:
        for member in by_span[mention.start, mention.end]:
            members.setdefault(member.id, member)
            if mention.kind in ("group", "pronoun"):
                continue
            names.setdefault(member.id, Counter())[mention.name if mention.kind == "person" else member.name] += 1
            if (mention.title and mention.kind in ("person", "office") and member.name != mention.name) or (
                mention.title and mention.kind == "person"
            ):
                office = Office(title=mention.title.lower(), country=mention.country or member.country)
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
