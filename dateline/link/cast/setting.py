"""The country that an article's setting gives to those of whom it tells none: "inhabitants", "the army", "officials".

Needs    the actor mentions of one article, its sentences, the places it names, the place of its dateline
Gives    the country of a word that has none, with the reason; nothing where two states are in question

Rules    the one country whose places and actors a sentence names is its setting; else the only state of which the whole
         article speaks, its dateline counted; else the dateline's, where the words before name no other. Outlets do
         not count, since a page may cite any. Who travels (tourists, envoys, refugees) and who belongs to no state
         takes no country from where he stands
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter

from dateline import vocab
from dateline.link.cast.people import TOP, title_of
from dateline.model import ActorMention, PlaceMention, Span

_AWAY = frozenset(
    (
        "tourist tourists visitor visitors passenger passengers expatriate expatriates expat expats hostage hostages"
        " astronaut astronauts cosmonaut cosmonauts foreigner foreigners guest guests delegate delegates delegation"
        " delegations representative representatives mission missions embassy embassies crew missionary missionaries"
        " peacekeeper peacekeepers correspondent correspondents journalist journalists migrant migrants prisoner"
        " fisherman fishermen seaman seamen haulier hauliers trucker truckers boat boats ship ships trawler trawlers"
        " vessel vessels tanker tankers pilgrim pilgrims"
        " rocket rockets missile missiles drone drones shell shells bomb bombs bomber bombers warplane warplanes"
        " jet jets plane planes aircraft helicopter helicopters gunship gunships projectile projectiles"
        " prisoners captive captives expert experts analyst analysts pirate pirates hacker hackers settler settlers"
    ).split()
)
_OF_MANY = frozenset("asian african european arab western latin balkan nordic baltic caribbean scandinavian".split())
"""Whose leaders, troops and workers are of several states, or of others: "met Southeast *Asian* leaders in Manila"."""
_ONLY = "the only state of which the article speaks"
_HERE = "the country of the dateline, of which alone the words before speak"
_HERE_FIRST = "the country of the dateline; the sentence names others behind it only"
_ISSUED = "the country whose own body prints the page"
_BACK = 3
"""Sentences back that the country of the dateline is still spoken of, where none of them names another."""
_OFTEN, _MORE = 3, 1.5
"""How often an article names either of the two states it is about, and how much more often than any third."""
_NO_STATES = frozenset({"IGO", "NGO", "REF", "MNC", "JRN", "UAF", "PRM", "CRM"})
_STATESMEN = ("minister", "ministers", "governor", "governors", "officials", "official", "lawmakers", "mayor", "judge")


class Setting:
    """What an article tells of where it plays."""

    def __init__(
        self,
        mentions: Sequence[ActorMention],
        sentences: Sequence[Span],
        places: Sequence[PlaceMention] = (),
        dateline: str | None = None,
        issuer: str | None = None,
    ) -> None:
        self.issuer = issuer
        self.starts = [start for start, _ in sentences]
        self.in_sentence: dict[int, set[str]] = {}
        self.placed: set[int] = set()
        named = [m for m in mentions if m.country and "JRN" not in m.sectors]
        self.spoken = Counter(m.country for m in named if m.country)
        spots = [(m.start, m.country) for m in named] + [(p.start, p.country) for p in places]
        for start, country in spots:
            if country:
                self.in_sentence.setdefault(self._sentence(start), set()).add(country)
        self.placed = {self._sentence(place.start) for place in places if place.country}
        self.first: dict[int, int] = {}
        for start, country in sorted(spots, key=itemgetter(0), reverse=True):
            if country:
                self.first[self._sentence(start)] = start
        self.states = {m.country for m in named if m.country} | _groups_of(mentions)
        self.home = country_of(dateline)
        if self.home is not None:
            self.states.add(self.home)

    def country(self, mention: ActorMention) -> tuple[str, str] | None:
        """The country of those who have none by their words, and why; None where it is not certain."""
        if not stays(mention):
            return None
        if self.issuer is not None and mention.kind in ("body", "office") and mention.role != "possessive":
            return self.issuer, _ISSUED
        at = self._sentence(mention.start)
        own = self.in_sentence.get(at, set())
        before = mention.kind in ("body", "office") and mention.start < self.first.get(at, 0)
        if before and self.home is not None and self.home not in own and _is_within(mention):
            return self.home, _HERE_FIRST  # "The government recalled its envoy from Lima"
        if at in self.placed and len(own) == 1:
            return next(iter(own)), "the country of the places that the sentence names"
        if self.only:
            return self.only, _ONLY
        if self.home is not None and _is_within(mention) and own | self._before(at) == {self.home}:
            return self.home, _HERE
        return None

    @property
    def pair(self) -> tuple[str, ...]:
        """The two states of which the article speaks most, where it speaks of both far more than of a third."""
        (first, _), (second, least), (_, third) = [*self.spoken.most_common(3), *[("", 0)] * 3][:3]
        return (first, second) if least >= max(_OFTEN, _MORE * third) else ()

    def _before(self, at: int) -> set[str]:
        """The countries of the nearest sentence before one that names any."""
        return next((named for i in range(at - 1, at - _BACK - 1, -1) if (named := self.in_sentence.get(i))), set())

    @property
    def only(self) -> str | None:
        """The only state of which the article speaks."""
        return next(iter(self.states)) if len(self.states) == 1 else None

    @property
    def is_domestic(self) -> bool:
        """Whether the dateline is of the only state of which the article speaks."""
        return self.home is not None and self.only == self.home

    def party(self) -> tuple[str | None, str | None]:
        """The country of a party by its own name, and why."""
        return (self.only, _ONLY) if self.only else (None, None)

    def _sentence(self, start: int) -> int:
        return bisect_right(self.starts, start)


def stays(mention: ActorMention) -> bool:
    """Whether those a mention names are of the country they stand in."""
    title = title_of(mention) or mention.name.lower()
    words = title.split()
    if not words or words[-1] in _AWAY or _NO_STATES & set(mention.sectors) or _OF_MANY & {*words[:-1]}:
        return False
    if mention.kind == "office":
        return TOP.search(title) is not None or words[-1] in _STATESMEN
    return mention.kind in ("people", "body")


def _is_within(mention: ActorMention) -> bool:
    """Whether those a mention names are part of a state, and not what stands for any."""
    words = title_of(mention) or mention.name.lower()
    return words.removeprefix("the ").split()[-1] not in _ANY_STATES and TOP.search(words) is None


_ANY_STATES = frozenset("state states country countries nation nations governments".split())


def _groups_of(mentions: Iterable[ActorMention]) -> set[str]:
    """The states that groups name: two of them are in question where "the Baltic states" are."""
    groups = vocab.groups()
    return {code for m in mentions if m.kind == "group" for code in groups.get(m.name, ())} | {
        code for m in mentions if m.kind == "group" and m.name.isupper() for code in m.name.split()
    }


def country_of(dateline: str | None) -> str | None:
    """The country of a dateline's town, by the capitals first."""
    if not dateline:
        return None
    town = dateline.split(",")[0].strip().removesuffix(" City")
    return _towns().get(town) or _towns().get(town.title())


@cache
def _towns() -> dict[str, str]:
    """Towns with the country of the largest of the name, a capital before all."""
    towns = {town: country.code for country in vocab.countries() if not country.until for town in country.capitals}
    for place in vocab.places():
        if place.country and place.precision == 1:
            for name in (place.name, *place.names):
                towns.setdefault(name, place.country)
    return towns
