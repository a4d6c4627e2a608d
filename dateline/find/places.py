"""Places: cities and regions by name, countries after "in", from the gazetteer in `vocab`.

Needs    sentences, actor mentions (a person's name is no place), the countries the article speaks of
Gives    `PlaceMention`s in the order of the text
Rule     of places that share a name, the one in a country the article names, else the largest; UCDP's
         where codes: 1 the place itself, 2 a spot near it, 6 a country
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.text import Token, sentences
from dateline.model import ActorMention, PlaceMention

_HOLDERS = frozenset(
    ("in at near outside inside around from to of into towards through over across reach reached").split()
)
_COUNTRY_HOLDERS = frozenset("in inside across throughout within into".split())


def find_places(text: str, sightings: Sequence[Sighting], actors: Sequence[ActorMention]) -> tuple[PlaceMention, ...]:
    """Find the places of a text."""
    countries = Counter(a.country for a in actors if a.country)
    persons = [(a.start, a.end) for a in actors if a.kind == "person"]
    found = [p for s in sightings for p in (*_named(text, s, countries), *_countries(text, s))]
    found = [p for p in found if not any(start <= p.start < end for start, end in persons)]
    return tuple(sorted(found, key=lambda p: (p.start, -p.end)))


@cache
def _gazetteer() -> Mapping[str, tuple[tuple[tuple[str, ...], vocab.Place], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], vocab.Place]]] = {}
    for place in vocab.places():
        for name in {place.name, *place.names}:
            phrase = tuple(name.split()) if name.isascii() and "'" not in name and "." not in name else _phrase(name)
            index.setdefault(phrase[0], []).append((phrase, place))
    return {first: tuple(rows) for first, rows in index.items()}


def _phrase(name: str) -> tuple[str, ...]:
    return tuple(token.text for sentence in sentences(name) for token in sentence.tokens) or (name,)


def _named(text: str, sighting: Sighting, countries: Counter[str]) -> Iterator[PlaceMention]:
    tokens, at = sighting.tokens, 0
    while at < len(tokens):
        options = list(_at(tokens, at)) if tokens[at].text[0].isupper() else []
        if not options:
            at += 1
            continue
        length = max(len(phrase) for phrase, _ in options)
        best = min((p for phrase, p in options if len(phrase) == length), key=lambda p: _rank(p, countries))
        if not best.stop or _is_held(tokens, at):
            start, end = tokens[at].start, tokens[at + length - 1].end
            yield PlaceMention(
                start=start,
                end=end,
                words=text[start:end],
                name=best.name,
                country=best.country,
                lat=best.lat,
                lon=best.lon,
                geonames=best.geonames,
                precision=best.precision,
            )
        at += length


def _at(tokens: Sequence[Token], at: int) -> Iterator[tuple[tuple[str, ...], vocab.Place]]:
    for phrase, place in _gazetteer().get(tokens[at].text, ()):
        if tuple(token.text for token in tokens[at : at + len(phrase)]) == phrase:
            yield phrase, place


def _rank(place: vocab.Place, countries: Counter[str]) -> tuple[bool, bool, int, int]:
    named = place.country in countries
    return (not (named or place.capital), not place.capital, -(place.population or 0), place.geonames or 0)


def _is_held(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.lower() in _HOLDERS


def _countries(text: str, sighting: Sighting) -> Iterator[PlaceMention]:
    """A country is a place where "in" holds it."""
    for hit in sighting.hits.values():
        before = [t.text.lower() for t in sighting.tokens[max(hit.first - 2, 0) : hit.first]]
        if hit.entry.kind == "country" and _COUNTRY_HOLDERS & set(before[-1:] if before[-1:] != ["the"] else before):
            start, end = sighting.tokens[hit.first].start, sighting.tokens[hit.last - 1].end
            yield PlaceMention(
                start=start,
                end=end,
                words=text[start:end],
                name=hit.entry.name,
                country=hit.entry.country,
                lat=None,
                lon=None,
                geonames=None,
                precision=6,
            )


def held_apart(places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Drop a place that lies inside a longer one."""
    kept: list[PlaceMention] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)
