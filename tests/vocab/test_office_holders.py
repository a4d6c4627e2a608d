"""Whom a name means by the table of leaders."""

from __future__ import annotations

import pytest

from dateline import vocab
from dateline.vocab.office_holders import holder_of, leader_of, sector_in


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Nicolás Maduro", "VEN"),
        ("Nicolas Maduro", "VEN"),
        ("Maduro", "VEN"),
        ("Alexandre Lukashenka", "BLR"),
        ("Zelenskiy", "UKR"),
        ("Georgia", None),
        ("Thabo M. Mbeki", "ZAF"),
        ("Ana Maduro", None),
        ("Nicolás", None),
        ("Bell", None),
        # rank and house, which papers write or leave out
        ("Mullah Nicolás Maduro", "VEN"),
        ("Sheikh Tamim bin Hamad", "QAT"),
        ("Tamim bin Hamad", "QAT"),
        ("Ayatollah Ali Khamenei", "IRN"),
        ("Prince Nobody bin Nobody Al Nobody", None),
    ],
)
def test_who_is_known(name: str, country: str | None) -> None:
    leader = leader_of(name, 2015)
    assert (leader.country if leader else None) == country


def test_nobody_is_called_alone_by_a_name_of_two_people_of_two_states() -> None:
    names: dict[str, set[tuple[str, str | None]]] = {}
    for leader in vocab.leaders():
        if leader.alone:
            names.setdefault(leader.alone.lower(), set()).add((leader.names[0], leader.country))
    assert len(names) > 300
    assert all(
        len({name for name, _ in own}) == 1 or len({country for _, country in own}) == 1 for own in names.values()
    )


def test_an_office_has_its_years() -> None:
    mandela = leader_of("Nelson Mandela", None)
    assert mandela is not None
    assert [sector_in(mandela, year) for year in (1995, 2005, None)] == ["GOV", "ELI", "GOV"]


def test_who_led_a_state_and_then_a_body_of_states_is_of_neither_without_a_year() -> None:
    leaders = [leader_of("Jens Stoltenberg", year) for year in (2010, 2020)]
    assert [leader and leader.country for leader in leaders] == ["NOR", None]
    assert leader_of("Jens Stoltenberg", None) is None


@pytest.mark.parametrize(
    ("surname", "office", "year", "country"),
    [
        ("Clinton", "president", None, "USA"),
        ("Merkel", "chancellor", None, "DEU"),
        ("Moon", "president", None, "KOR"),  # whose surname stands first
        ("Kim", "president", None, None),  # of two states
        ("Clinton", "king", None, None),
        ("Nobody", "president", None, None),
    ],
)
def test_a_surname_behind_an_office(surname: str, office: str, year: int | None, country: str | None) -> None:
    found = holder_of(surname, office, year)
    assert (found.country if found else None) == country
