"""Whom a name means by the table of leaders."""

from __future__ import annotations

import pytest

from dateline import vocab
from dateline.vocab.office_holders import leader_of, sector_in


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Nicolás Maduro", "VEN"),
        ("Nicolas Maduro", "VEN"),
        ("Maduro", "VEN"),
        ("Alexandre Lukashenka", None),
        ("Thabo M. Mbeki", "ZAF"),
        ("Ana Maduro", None),
        ("Nicolás", None),
        ("Bell", None),
    ],
)
def test_who_is_known(name: str, country: str | None) -> None:
    leader = leader_of(name)
    assert (leader.country if leader else None) == country


def test_nobody_is_called_alone_by_a_name_of_two_states() -> None:
    countries: dict[str, set[str | None]] = {}
    for leader in vocab.leaders():
        if leader.alone:
            countries.setdefault(leader.alone.lower(), set()).add(leader.country)
    assert len(countries) > 300
    assert all(len(own) == 1 for own in countries.values())


def test_an_office_has_its_years() -> None:
    mandela = leader_of("Nelson Mandela")
    assert mandela is not None
    assert [sector_in(mandela, year) for year in (1995, 2005, None)] == ["GOV", "ELI", "GOV"]
