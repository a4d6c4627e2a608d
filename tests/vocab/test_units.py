"""First-order units, groups of states, things named after states, forms of address."""

from __future__ import annotations

import pytest

from dateline import vocab


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Texas", "USA"), ("Quebec", "CAN"), ("Western Australia", "AUS"), ("Kerala", "IND"), ("Bavaria", "DEU"),
        ("Bahia", "BRA"), ("Chiapas", "MEX"), ("Xinjiang", "CHN"), ("Tatarstan", "RUS"), ("Catalonia", "ESP"),
        ("KwaZulu-Natal", "ZAF"), ("Borno", "NGA"), ("Tigray", "ETH"), ("Sindh", "PAK"), ("Okinawa", "JPN"),
    ],
)  # fmt: skip
def test_a_unit_is_of_its_country(name: str, country: str) -> None:
    assert [unit.country for unit in vocab.units() if unit.name == name] == [country]


def test_what_two_units_or_a_state_are_called_needs_company() -> None:
    weak = {(unit.country, form) for unit in vocab.units() for form in unit.ambiguous}
    assert {("USA", "Georgia"), ("IND", "Punjab"), ("PAK", "Punjab"), ("BEL", "Luxembourg")} <= weak
    assert ("USA", "Texas") not in weak


def test_all_states_of_the_union_are_there() -> None:
    assert sum(unit.country == "USA" for unit in vocab.units()) == 50


@pytest.mark.parametrize(
    ("actor", "place", "country"),
    [
        ("Homs", "Homs province", "SYR"), ("Georgia", "Georgia state", "USA"), ("Anhui", "Anhui", "CHN"),
        ("Podlasie", "Podlaskie", "POL"), ("Nuevo León", "Nuevo León", "MEX"), (None, "Finnmark", "NOR"),
        ("Ekiti", None, "NGA"), ("Kursk", "Kursk region", "RUS"), (None, "Moscow region", "RUS"),
    ],
)  # fmt: skip
def test_a_unit_is_read_as_an_actor_and_as_a_place(actor: str | None, place: str | None, country: str) -> None:
    actors = {unit.name for unit in vocab.units() if unit.country == country}
    places = {site.name for site in vocab.places() if site.country == country and site.precision == 4}
    assert actor in actors if actor else place not in actors
    assert place in places if place else actor not in places


def test_spellings_of_a_unit_are_those_of_actor_and_place() -> None:
    (unit,) = (unit for unit in vocab.units() if unit.name == "Salahuddin")
    (place,) = (place for place in vocab.places() if place.name == "Salahuddin" and place.country == "IRQ")
    assert set(unit.names) == set(place.names) == {"Salaheddin", "Salah al-Din"}


def test_groups_things_and_forms_of_address() -> None:
    assert vocab.groups()["Koreas"] == ("PRK", "KOR")
    assert "Panama hat" in vocab.no_actors()
    assert (vocab.honorifics()["ms"].gender, vocab.honorifics()["ms"].kind) == ("f", "address")
    assert {"denies", "denied", "withdrew"} <= vocab.state_verbs()
    assert vocab.name_words()["mohammed"] == vocab.name_words()["muhammad"]
