"""The gazetteer as finders ask it: which places a name can mean, and which of them it means here.

Needs    the tokens of a sentence, the countries that the article speaks of
Gives    `Site`s: a name with country, position, GeoNames id and UCDP's where code
Rule     what stands behind the name decides ("Tripoli, Lebanon"); then a country that the article names, a
         capital, a place of the news, and last the number of people
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline import vocab
from dateline.find.text import Token, sentences, words_of

NEAR, SECOND_ORDER, FIRST_ORDER, PART, COUNTRY, AT_SEA = 2, 3, 4, 5, 6, 7
"""UCDP's where codes; 1 is the place itself."""

UNITS: Mapping[str, int] = {
    **dict.fromkeys(
        (
            "province region oblast governorate state department prefecture krai territory voivodeship canton"
            " republic provinces regions"
        ).split(),
        FIRST_ORDER,
    ),
    **dict.fromkeys("district county raion municipality area suburb suburbs outskirts".split(), SECOND_ORDER),
}
"""Words that make a unit of the name before them ("Herat province"), with the code."""

_UNIT_WORD = re.compile(r" (?:state|province|region|department|district|county)$", re.I)
_FAR = 8.0
"""Degrees from a unit's middle beyond which a town is no town of it: Texas reaches 6 each way, Siberia is no unit."""


class Site(NamedTuple):
    """A place on the map, before it is a mention."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: int


class Match(NamedTuple):
    """The places that the tokens at..at+length-1 can mean."""

    length: int
    options: tuple[vocab.Place, ...]


class Whole(NamedTuple):
    """What a place can be said to lie in: a country, or a unit of one with its middle."""

    words: tuple[str, ...]
    country: str
    point: tuple[float, float] | None


def matched(tokens: Sequence[Token], at: int) -> Match | None:
    """The places whose longest name begins at a token, None when there is none."""
    named = ((_phrase(name), place) for name, place in _index().get(tokens[at].text, ()))
    found = [
        (len(phrase), place)
        for phrase, place in named
        if tuple(token.text for token in tokens[at : at + len(phrase)]) == phrase
    ]
    length = max((n for n, _ in found), default=0)
    return Match(length, tuple(place for n, place in found if n == length)) if length else None


def meant(options: Sequence[vocab.Place], countries: Container[str]) -> Site:
    """Of places that share a name the one in a country the article names, else the capital, else the largest."""
    return _site(min(options, key=lambda place: _rank(place, countries)))


def meant_within(name: str, options: Sequence[vocab.Place], wholes: Sequence[Whole]) -> Site | None:
    """Of places that share a name the one that lies in what is named behind it.

    When it is too small for the gazetteer, the unit or country is as much as is known.
    """
    for whole in wholes:
        here = [place for place in options if place.country == whole.country]
        if whole.point is not None:
            here = [place for place in here if _apart(place, whole.point) <= _FAR]
        if here and whole.point is not None:
            return _site(min(here, key=lambda place: _apart(place, whole.point or (0.0, 0.0))))
        if here:
            return _site(max(here, key=lambda place: place.population))
    whole = wholes[-1]
    own = f"{name}, {' '.join(whole.words)}"
    if whole.point is not None:
        return Site(own, whole.country, *whole.point, None, FIRST_ORDER)
    point = vocab.country_point(whole.country)
    return Site(own, whole.country, point.lat, point.lon, None, COUNTRY) if point else None


def wholes_at(tokens: Sequence[Token], at: int) -> tuple[Whole, ...]:
    """The countries and units whose longest name begins at a token."""
    if at >= len(tokens):
        return ()
    found = [
        whole
        for whole in _wholes().get(tokens[at].text, ())
        if tuple(token.text for token in tokens[at : at + len(whole.words)]) == whole.words
    ]
    length = max((len(whole.words) for whole in found), default=0)
    return tuple(whole for whole in found if len(whole.words) == length)


@cache
def capital(country: str) -> Site | None:
    """The capital of a country."""
    return next((_site(p) for p in vocab.places() if p.capital and p.country == country), None)


def of_country(name: str, country: str | None, part: str | None = None) -> Site:
    """A country as a place or, by a compass point, a part of it; a breakaway state is a part of its parent."""
    code = _codes().get(name, country)
    point = vocab.country_point(code) if code else None
    there = {key: (lat, lon) for key, lat, lon in point.parts}.get(part or "") if point else None
    lat, lon = there or ((point.lat, point.lon) if point else (None, None))
    if part is not None:
        return Site(name, country, lat, lon, None, PART)
    return Site(name, country, lat, lon, point.geonames if point else None, COUNTRY if code == country else FIRST_ORDER)


def by_name(name: str) -> Site | None:
    """The place that a name means when nothing stands beside it."""
    tokens = [token for sentence in sentences(name.title() if name.isupper() else name) for token in sentence.tokens]
    match = matched(tokens, 0) if tokens else None
    return meant(match.options, ()) if match and match.length == len(tokens) else None


# -- the tables, indexed ----------------------------------------------------------------------------------


@cache
def _index() -> Mapping[str, Sequence[tuple[str, vocab.Place]]]:
    """Names of places by their first word; the other words are told apart where that one is met."""
    index: dict[str, list[tuple[str, vocab.Place]]] = {}
    for place in vocab.places():
        for name in {place.name, *place.names}:
            index.setdefault(_phrase(name)[0], []).append((name, place))
    return index


def _phrase(name: str) -> tuple[str, ...]:
    return tuple(words_of(name)) or (name,)


@cache
def _wholes() -> Mapping[str, tuple[Whole, ...]]:
    index: dict[str, list[Whole]] = {}
    for whole in (*_countries(), *_units()):
        index.setdefault(whole.words[0], []).append(whole)
    return {first: tuple(rows) for first, rows in index.items()}


def _countries() -> Iterator[Whole]:
    for country in vocab.countries():
        if country.until is None:
            own = (country.parent or country.code) if country.pre else country.code
            yield from (Whole(_phrase(name), own, None) for name in dict.fromkeys((country.name, *country.names)))


def _units() -> Iterator[Whole]:
    for place in vocab.places():
        if place.precision == FIRST_ORDER and place.country:
            names = dict.fromkeys(_UNIT_WORD.sub("", name) for name in (place.name, *place.names))
            yield from (Whole(_phrase(name), place.country, (place.lat, place.lon)) for name in names)


@cache
def _codes() -> Mapping[str, str]:
    return {country.name: country.code for country in vocab.countries()}


def _site(place: vocab.Place) -> Site:
    return Site(place.name, place.country, place.lat, place.lon, place.geonames, place.precision)


def _rank(place: vocab.Place, countries: Container[str]) -> tuple[bool, bool, bool, int, int]:
    named = place.country in countries
    by_hand = place.geonames is None
    return (not (named or place.capital), not place.capital, not by_hand, -(place.population or 0), place.geonames or 0)


def _apart(place: vocab.Place, point: tuple[float, float]) -> float:
    """Degrees between a place and a point, those of longitude shortened by the latitude."""
    return math.hypot(place.lat - point[0], (place.lon - point[1]) * math.cos(math.radians(point[0])))
