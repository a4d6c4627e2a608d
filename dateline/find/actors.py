"""Actors: states by their names, people by their offices, bodies and people of a state by its adjective.

Needs    sentences and the hits of the lexicon in them
Gives    `ActorMention`s in the order of the text; none overlaps another
Scored   by country, sector and person on the table of the cast

A phrase is read left to right as  [country] [filler] [office or body] [Name], any part of which can be
missing: "Russia", "Russian troops", "Russia's Security Council", "President Putin", "Russian President
Vladimir Putin". A bare name counts as a person when the article elsewhere gives it an office, or lets it
speak. Nothing is known of any person beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from dateline.find.lexicon import Entry, Hit, Sighting
from dateline.find.names import (
    FORMER,
    NOT_NAMES,
    Phrase,
    after_possessive,
    apposition,
    bare_names,
    known_names,
    name_at,
)
from dateline.find.text import Token, spell
from dateline.model import ActorKind, ActorMention

# After a capital or a country these make it an adjective: "the Beijing summit", "US sanctions".
_EVENT_NOUNS = frozenset(
    (
        "summit talks meeting visit trip declaration treaty agreement accord deal pact sanctions war conflict"
        " border relations ties dispute crisis embassy market markets economy dollar dollars oil gas policy"
        " law side time region area"
    ).split()
)
_IN = frozenset("in at near outside around inside across within throughout".split())


def find_actors(text: str, sightings: Sequence[Sighting]) -> tuple[ActorMention, ...]:
    """Find the actors of a text; a surname counts where the article gives the person elsewhere."""
    phrases = [list(_phrases(sighting)) for sighting in sightings]
    known = known_names(phrases)
    # names that an apposition or a verb of speech introduces are known everywhere, too
    introduced = [list(bare_names(text, s, _taken(own), known)) for s, own in zip(sightings, phrases, strict=True)]
    known |= known_names(introduced)
    halves = _halves(phrases)
    found: list[ActorMention] = []
    for sighting, own in zip(sightings, phrases, strict=True):
        taken = _taken(own)
        own = [*own, *bare_names(text, sighting, taken, known), *_compass(sighting, taken, halves)]
        own = [*own, *_stand_ins(sighting, _taken(own))]
        found.extend(_mention(text, sighting, phrase) for phrase in sorted(own))
    return tuple(found)


def _taken(phrases: Sequence[Phrase]) -> set[int]:
    return {at for phrase in phrases for at in range(phrase.first, phrase.last)}


# -- phrases --------------------------------------------------------------------------------------------


def _phrases(sighting: Sighting) -> Iterator[Phrase]:
    at = 0
    while at < len(sighting.tokens):
        phrase = _phrase_at(sighting, at)
        if phrase is None:
            at += 1
        else:
            yield phrase
            at = phrase.last


def _phrase_at(sighting: Sighting, at: int) -> Phrase | None:
    hit = sighting.hits.get(at)
    if hit is None:
        return None
    if hit.entry.kind == "head":
        return _office(sighting, at, hit, at, None)
    modified = _modified(sighting, hit)
    if modified is not None:
        return modified
    return _plain(sighting, hit)


def _modified(sighting: Sighting, hit: Hit) -> Phrase | None:
    """A country with a body, office or outlet behind it: "Russia's Security Council", "US troops"."""
    kind = hit.entry.kind
    if kind in ("people", "person") or (kind == "organisation" and hit.entry.sort not in ("igo", "bloc")):
        return None
    at = first = after_possessive(sighting.tokens, hit.last)
    named = name_at(sighting, at) if at > hit.last else None
    if named is not None and named[1] - named[0] > 1:
        # "Russia's Anna Petrova", "the Tern's Rob Bell"
        words = spell(sighting.tokens[slice(*named)])
        return Phrase(hit.first, named[1], named, "person", words, hit.entry.country, hit.entry.sectors, None)
    for filled in range(5):
        inner = sighting.hits.get(at)
        if inner is not None and inner.entry.kind == "head":
            return _office(sighting, hit.first, inner, at, hit.entry)
        if inner is not None and inner.entry.kind == "outlet" and hit.entry.country:
            return _phrase(hit.first, inner.last, (inner.first, inner.last), "organisation", inner.entry)
        if inner is not None and inner.entry.sort == "igo" and at > hit.last:
            # "Russia's Security Council" is Russia's, not the United Nations'
            body = Entry("head", _words(sighting.tokens, inner), hit.entry.country, ("GOV",), "body")
            return _phrase(hit.first, inner.last, (inner.first, inner.last), "body", body)
        if inner is not None or at >= len(sighting.tokens) or filled == 4:
            return None
        if not _fills(sighting.tokens[at], hit.entry.kind == "demonym" or first > hit.last):
            return None
        at += 1
    return None


def _fills(token: Token, owned: bool) -> bool:
    """A word that may stand between a country and the office: "Russian deputy defence minister"."""
    word = token.text
    return word.isalpha() and word.lower() not in NOT_NAMES and (owned or word[0].isupper())


def _office(sighting: Sighting, first: int, head: Hit, at: int, owner: Entry | None) -> Phrase | None:
    """An office or body with what stands behind it: further heads, then a name."""
    tokens, last = sighting.tokens, head
    while (following := sighting.hits.get(last.last)) is not None and following.entry.kind == "head":
        last = following
    title = spell(tokens[at : last.last])
    own = sighting.hits.get(last.last)
    if own is not None and own.entry.kind == "person" and last.entry.sort == "office":
        # a person whom the user's table names, with an office before the name
        country = own.entry.country or (owner.country if owner else None)
        sectors = own.entry.sectors or last.entry.sectors
        return Phrase(first, own.last, (own.first, own.last), "person", own.entry.name, country, sectors, title)
    name = name_at(sighting, last.last) if last.entry.sort == "office" else None
    if name is None and owner is not None and last.entry.sort == "office":
        name = _set_apart(sighting, last.last)
    country, sectors = (owner.country if owner else None), last.entry.sectors
    if owner is None and name is None:
        definite = first > 0 and tokens[first - 1].text in ("the", "The", "its", "Its")
        return _of_country(sighting, first, last, title) or _unowned(first, last, title, definite)
    if owner is not None and owner.kind == "organisation" and country is None:
        sectors = ("IGO",)
    if name is not None:
        words = spell(tokens[slice(*name)])
        if owner is None:
            country = _of(sighting, name[1])
        return Phrase(first, name[1], name, "person", words, country, sectors, title)
    kind: ActorKind = "office" if last.entry.sort == "office" else "people" if last.entry.sort == "people" else "body"
    label = spell(tokens[first : last.last]) if owner else title
    return Phrase(first, last.last, (at, last.last), kind, label, country, (*sectors, *_pre(owner)), title)


def _set_apart(sighting: Sighting, at: int) -> tuple[int, int] | None:
    """A name between commas behind an office: "Guyana's president, Irfaan Ali, ..."."""
    tokens = sighting.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    while (title := sighting.hits.get(at + 1)) is not None and title.entry.sort == "office":
        at = title.last - 1  # "the Angolan army chief, General Paulo Duarte"
    name = name_at(sighting, at + 1)
    closed = name is not None and name[1] < len(tokens) and tokens[name[1]].text in ",.;—–"
    return name if closed else None


def _of_country(sighting: Sighting, first: int, head: Hit, title: str) -> Phrase | None:
    """“the foreign ministry of Russia”, “troops from North Korea”."""
    tokens = sighting.tokens
    at = head.last
    if at + 1 >= len(tokens) or tokens[at].text not in ("of", "from"):
        return None
    if tokens[at].text == "from" and first and tokens[first - 1].text.lower() in ("its", "his", "her", "their"):
        return None  # "withdrew its troops from Chile" are not Chile's
    at += 2 if tokens[at + 1].text == "the" else 1
    owner = sighting.hits.get(at)
    if owner is None or owner.entry.kind != "country" or after_possessive(tokens, owner.last) > owner.last:
        return None
    kind: ActorKind = "office" if head.entry.sort == "office" else "people" if head.entry.sort == "people" else "body"
    person = _set_apart(sighting, owner.last) if head.entry.sort == "office" else None
    if person is not None:
        words = spell(tokens[slice(*person)])
        return Phrase(first, person[1], person, "person", words, owner.entry.country, head.entry.sectors, title)
    name = spell(tokens[first : owner.last])
    return Phrase(first, owner.last, (first, head.last), kind, name, owner.entry.country, head.entry.sectors, title)


def _unowned(first: int, head: Hit, title: str, definite: bool) -> Phrase | None:
    """Bodies of nobody's in particular act too when they are people; "the president" is one named before."""
    if head.entry.sort in ("office", "body") and definite:
        kind: ActorKind = "office" if head.entry.sort == "office" else "body"
        return Phrase(first, head.last, (first, head.last), kind, title, None, head.entry.sectors, title)
    if head.entry.sort != "people" or not {"CVL", "EDU", "LAB", "AGR", "REB", "REF", "OPP"} & set(head.entry.sectors):
        return None
    return Phrase(first, head.last, (first, head.last), "people", title, None, head.entry.sectors, title)


def _of(sighting: Sighting, at: int) -> str | None:
    """The country of "President Ali of Guyana"."""
    tokens = sighting.tokens
    if at + 1 < len(tokens) and tokens[at].text == "of":
        owner = sighting.hits.get(at + (2 if tokens[at + 1].text == "the" else 1))
        if owner is not None and owner.entry.kind == "country":
            return owner.entry.country
    return None


def _plain(sighting: Sighting, hit: Hit) -> Phrase:
    kind: ActorKind = (
        "person"
        if hit.entry.kind == "person"
        else "organisation"
        if hit.entry.kind in ("organisation", "outlet")
        else "people"
        if hit.entry.kind == "people"
        else "state"
    )
    return _phrase(hit.first, hit.last, (hit.first, hit.last), kind, hit.entry)


def _phrase(first: int, last: int, head: tuple[int, int], kind: ActorKind, entry: Entry) -> Phrase:
    sectors = ("CVL",) if kind == "people" and not entry.sectors else entry.sectors
    return Phrase(first, last, head, kind, entry.name, entry.country, sectors, None)


def _pre(owner: Entry | None) -> tuple[str, ...]:
    return ("PRE",) if owner and "PRE" in owner.sectors else ()


def _words(tokens: Sequence[Token], hit: Hit) -> str:
    return spell(tokens[hit.first : hit.last])


# -- the North, the South -----------------------------------------------------------------------------------


def _halves(phrases: Sequence[Sequence[Phrase]]) -> dict[str, Phrase]:
    """Of the states with a compass point in their name, those that the article names in full."""
    halves: dict[str, Phrase] = {}
    for phrase in (p for own in phrases for p in own):
        word = phrase.name.split()[0]
        if phrase.kind == "state" and word in ("North", "South", "East", "West"):
            halves.setdefault(word, phrase)
    return halves


def _compass(sighting: Sighting, taken: set[int], halves: dict[str, Phrase]) -> Iterator[Phrase]:
    """“the North” for a state that the article names “North ...”; never before another capital or “of”."""
    tokens = sighting.tokens
    for at in range(1, len(tokens)):
        half = halves.get(tokens[at].text)
        if half is None or at in taken or tokens[at - 1].text.lower() != "the":
            continue
        behind = after_possessive(tokens, at + 1)
        if (
            behind == at + 1
            and at + 1 < len(tokens)
            and (tokens[at + 1].text[0].isupper() or tokens[at + 1].text == "of")
        ):
            continue
        head = sighting.hits.get(behind)
        if behind > at + 1 and head is not None and head.entry.kind == "head":
            entry = Entry("country", half.name, half.country, half.sectors)
            phrase = _office(sighting, at, head, behind, entry)
            if phrase is not None:
                yield phrase
                continue
        yield half._replace(first=at, last=at + 1, head=(at, at + 1))


# -- words that stand for actors named before ---------------------------------------------------------------

_SEVERAL = frozenset(
    (
        "leaders sides countries nations presidents ministers governments neighbours neighbors parties states"
        " premiers men armies capitals Koreas neighbours"
    ).split()
)


_MEETINGS = frozenset("talks meeting summit discussions negotiations conversation".split())
# What follows a word that stands for an actor, and no noun: "the latter asked", "it has".
_GOES_ON = re.compile(r"[,.;]|has|had|will|would|gave|said|says|blames|also|\w+ed")


def _stand_ins(sighting: Sighting, taken: set[int]) -> Iterator[Phrase]:
    """“The two leaders”, “both sides”, “he”: whom they mean is for link to tell."""
    tokens = sighting.tokens
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if at in taken:
            continue
        behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else "."
        before = tokens[at - 1].text.lower() if at else ""
        if word in ("latter", "former") and before == "the" and _GOES_ON.fullmatch(behind):
            yield Phrase(at - 1, at + 1, (at, at + 1), "pronoun", word, None, (), None)
        elif (word == "it" and (_GOES_ON.fullmatch(behind) and behind not in (",", "."))) or word in ("he", "she"):
            yield Phrase(at, at + 1, (at, at + 1), "pronoun", word, None, (), None)
        elif word == "their" and behind in _MEETINGS:
            yield Phrase(at, at + 1, (at, at + 1), "group", "leaders", None, (), None)
        elif word in _SEVERAL and at and tokens[at - 1].text.lower() in ("two", "both"):
            first = at - 2 if at > 1 and tokens[at - 2].text.lower() in ("the", "both", "these") else at - 1
            yield Phrase(first, at + 1, (at, at + 1), "group", word, None, (), None)


# -- mentions -----------------------------------------------------------------------------------------------


def _mention(text: str, sighting: Sighting, phrase: Phrase) -> ActorMention:
    tokens = sighting.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    country, title, sectors = phrase.country, phrase.title, phrase.sectors
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    if before in FORMER and phrase.kind in ("person", "office"):
        sectors = ("ELI",)
    if phrase.kind == "person" and (country is None or not sectors):
        told, office, more = apposition(sighting, phrase.last)
        country, title, sectors = country or told, title or office, sectors or more
    return ActorMention(
        start=start,
        end=end,
        words=text[start:end],
        kind=phrase.kind,
        name=phrase.name,
        country=country,
        sectors=sectors,
        title=title,
        head=(tokens[phrase.head[0]].start, tokens[phrase.head[1] - 1].end),
        role=_role(sighting, phrase),
    )


def _role(sighting: Sighting, phrase: Phrase) -> Literal["name", "adjective", "possessive"]:
    tokens, at = sighting.tokens, phrase.last
    if after_possessive(tokens, at) > at or tokens[phrase.first].text.lower() == "their":
        return "possessive"
    hit = sighting.hits.get(phrase.first)
    if hit is None or hit.last != phrase.last:
        return "name"
    if hit.entry.kind == "demonym":
        return "adjective"
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    # "in Beijing" is where, not who; a country after "in" likewise, while "from" and "to" leave it open
    if hit.entry.kind in ("capital", "country") and before in _IN:
        return "adjective"
    behind = tokens[at].text.lower() if at < len(tokens) else ""
    return "adjective" if hit.entry.kind != "organisation" and behind in _EVENT_NOUNS else "name"
