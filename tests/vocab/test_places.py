"""Places: the world's towns and the news's sites, where they are, and which names must not match alone."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache

import pytest

from dateline import vocab

# name, country, lat, lon to half a degree
PLACES = [
    ("Kyiv", "UKR", 50.4, 30.5), ("Kiev", "UKR", 50.4, 30.5), ("Zaporizhzhia", "UKR", 47.8, 35.2),
    ("Avdiivka", "UKR", 48.1, 37.7), ("Sana'a", "YEM", 15.4, 44.2), ("Hodeidah", "YEM", 14.8, 42.9),
    ("Pyongyang", "PRK", 39.0, 125.75), ("Rason", "PRK", 42.3, 130.4), ("Vladivostok", "RUS", 43.1, 131.9),
    ("Beijing", "CHN", 39.9, 116.4), ("Saigon", "VNM", 10.8, 106.7), ("Mumbai", "IND", 19.1, 72.9),
    ("Khan Younis", "PSE", 31.3, 34.3), ("Raqqa", "SYR", 35.9, 39.0), ("Mosul", "IRQ", 36.3, 43.1),
    ("El Fasher", "SDN", 13.6, 25.3), ("Mekelle", "ETH", 13.5, 39.5), ("Goma", "COD", -1.7, 29.2),
    ("Johannesburg", "ZAF", -26.2, 28.0), ("Bogota", "COL", 4.6, -74.1), ("São Paulo", "BRA", -23.5, -46.6),
    ("Port-au-Prince", "HTI", 18.5, -72.3), ("Caracas", "VEN", 10.5, -66.9), ("Washington", "USA", 38.9, -77.0),
    ("Cologne", "DEU", 50.9, 7.0), ("Geneva", "CHE", 46.2, 6.15), ("Canberra", "AUS", -35.3, 149.1),
    ("Suva", "FJI", -18.1, 178.4), ("Nuuk", "GRL", 64.2, -51.7),
]  # fmt: skip

# name, country, precision
SITES = [
    ("Kursk region", "RUS", 4), ("Donbas", "UKR", 5), ("Crimea", "UKR", 4), ("Gaza Strip", "PSE", 4),
    ("West Bank", "PSE", 4), ("Essequibo", "GUY", 5), ("Nagorno-Karabakh", "AZE", 5), ("Tigray", "ETH", 4),
    ("Darfur", "SDN", 5), ("Kashmir", "IND", 4), ("Xinjiang", "CHN", 4), ("Tibet", "CHN", 4),
    ("South China Sea", None, 7), ("Taiwan Strait", None, 7), ("Black Sea", None, 7), ("Red Sea", None, 7),
    ("Panmunjom", "KOR", 1), ("Vostochny Cosmodrome", "RUS", 1), ("Diaoyutai State Guesthouse", "CHN", 1),
    ("Tiananmen Square", "CHN", 1), ("Camp David", "USA", 1), ("Rafah crossing", None, 1),
]  # fmt: skip


@cache
def index() -> dict[str, list[vocab.Place]]:
    found: dict[str, list[vocab.Place]] = defaultdict(list)
    for place in vocab.places():
        for name in {place.name, *place.names}:
            found[name].append(place)
    return found


def named(name: str) -> list[vocab.Place]:
    return index()[name]


@pytest.mark.parametrize(("name", "country", "lat", "lon"), PLACES)
def test_town(name: str, country: str, lat: float, lon: float) -> None:
    largest = max(named(name), key=lambda place: place.population)
    assert largest.country == country
    assert abs(largest.lat - lat) < 0.5
    assert abs(largest.lon - lon) < 0.5


@pytest.mark.parametrize(("name", "country", "precision"), SITES)
def test_site(name: str, country: str | None, precision: int) -> None:
    assert (country, precision) in [(place.country, place.precision) for place in named(name)]


@pytest.mark.parametrize("name", ["Reading", "Nice", "Mobile", "Split", "Bath", "Of", "Police", "Victoria", "Jordan"])
def test_names_that_need_support(name: str) -> None:
    assert named(name)
    assert all(place.stop for place in named(name) if place.name == name)


@pytest.mark.parametrize("name", ["Paris", "Sydney", "Moscow", "Seoul", "Nairobi", "Lima", "Hue", "Qom", "Kyiv"])
def test_names_that_stand_alone(name: str) -> None:
    assert not max(named(name), key=lambda place: place.population).stop


def test_the_gazetteer_is_whole() -> None:
    towns = [place for place in vocab.places() if place.geonames]
    assert len(towns) > 19_000
    assert len({place.geonames for place in towns}) == len(towns)
    assert len(vocab.places()) - len(towns) >= 150


def test_states_of_today_have_a_capital_among_the_places() -> None:
    capitals = {place.country for place in vocab.places() if place.capital}
    today = {country.code for country in vocab.countries() if country.cow and country.until is None}
    assert today <= capitals


def test_capitals_are_one_a_country() -> None:
    capitals = [place.country for place in vocab.places() if place.capital]
    assert len(set(capitals)) == len(capitals)


def test_positions_and_countries() -> None:
    codes = {country.code for country in vocab.countries()} | {None}
    for place in vocab.places():
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.country in codes
        assert 1 <= place.precision <= 7


# -- the middle of countries ----------------------------------------------------------------------------


def _degrees(lat: float, lon: float, place: vocab.Place) -> float:
    return math.hypot(place.lat - lat, (place.lon - lon) * math.cos(math.radians(lat)))


@cache
def towns_of(country: str) -> list[vocab.Place]:
    return [place for place in vocab.places() if place.country == country and place.precision == 1]


def test_states_of_today_have_a_point() -> None:
    today = {country.code for country in vocab.countries() if country.cow and country.until is None}
    assert not {code for code in today if vocab.country_point(code) is None}


@pytest.mark.parametrize("code", ["PER", "UKR", "JPN", "SYR", "NGA", "KAZ", "BRA", "FRA"])
def test_a_point_is_in_its_country(code: str) -> None:
    point = vocab.country_point(code)
    assert point is not None
    assert point.geonames is not None
    for lat, lon in [(point.lat, point.lon), *((lat, lon) for _, lat, lon in point.parts)]:
        assert min(_degrees(lat, lon, town) for town in towns_of(code)) < 3.5
    assert [name for name, _, _ in point.parts] == ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]


def test_a_unit_lies_near_a_town_of_its_country() -> None:
    far = [
        place.name
        for place in vocab.places()
        if place.precision == 4
        and place.country
        and len(towns_of(place.country)) > 5
        and min(_degrees(place.lat, place.lon, town) for town in towns_of(place.country)) > 9
    ]
    assert set(far) == {"Nunavut", "Yukon", "Chukotka", "Galapagos Islands"}
