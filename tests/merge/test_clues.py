"""Clues between two tellings of a day: towns, modes, sums beside things, a state and its own people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.merge import _told
from dateline.merge.clues import SAME, compare
from dateline.model import EventTime, Place
from tests.store import made

DAY = EventTime(
    start=date(2024, 3, 1), end=date(2024, 3, 1), kind="on", precision="day", value="2024-03-01", spans=((0, 1),)
)
PERU, CHILE = made.party("PER", "PER"), made.party("CHL", "CHL")
OWN = made.party("people", "PER", kind="people")


def town(name: str, lat: float, lon: float) -> Place:
    return Place(name=name, country="CHL", lat=lat, lon=lon, geonames=None, precision=1, start=1, end=4)


ARICA, NEAR, IQUIQUE = (
    town("Arica", -18.5, -70.3),
    town("San Miguel de Azapa", -18.52, -70.23),
    town("Iquique", -20.2, -70.1),
)


def same(one: dict[str, Any], other: dict[str, Any], numbers: tuple[Any, Any] = ((), ())) -> bool:
    """Whether two reports of two articles, alike but for what is given, are one event."""
    told = []
    for n, given in enumerate((one, other)):
        values = {
            "type": "ASSAULT",
            "mode": None,
            "time": DAY,
            "actors": (PERU,),
            "recipients": (CHILE,),
            "words": ("hit it hard", "told near quays")[n],
        }
        told.append(_told(made.report(made.article(n), n=n, **values | given), {}, {}, numbers[n]))
    score = compare(*told)[0]
    assert score == compare(*reversed(told))[0]
    return score >= SAME


@pytest.mark.parametrize(("place", "one"), [(ARICA, True), (NEAR, True), (IQUIQUE, False)])
def test_towns_far_from_each_other(place: Place, one: bool) -> None:
    assert same({"place": ARICA}, {"place": place}) is one


@pytest.mark.parametrize(
    ("kind", "modes", "one"),
    [
        ("COERCE", ("arrest", "deport"), False),
        ("SANCTION", ("expel", "discontinue"), False),
        ("ASSAULT", ("aerial", "explosives"), True),  # often told loosely
        ("COERCE", ("arrest", None), True),
        ("COERCE", ("arrest", "seize"), True),  # a boat and its crew
    ],
)
def test_modes_that_are_acts_of_other_kinds(kind: str, modes: tuple[str, str], one: bool) -> None:
    assert same({"type": kind, "mode": modes[0]}, {"type": kind, "mode": modes[1]}) is one


@pytest.mark.parametrize(
    ("kind", "numbers", "one"),
    [
        ("AGREE", ({(5e8, "money")}, {(4.0, "systems")}), False),
        ("AGREE", ({(5e8, "money")}, {(4.0, "systems"), (5e8, "money")}), True),
        ("AGREE", ({(5e8, "money")}, ()), True),
        ("ASSAULT", ({(5e8, "money")}, {(4.0, "houses")}), True),  # what it cost and what it broke
    ],
)
def test_a_sum_of_money_beside_things(kind: str, numbers: tuple[Any, Any], one: bool) -> None:
    assert same({"type": kind}, {"type": kind}, numbers) is one


def test_one_telling_names_a_states_own_people_and_the_other_nobody() -> None:
    place = {"place": ARICA}
    assert same({"recipients": (OWN,), **place}, {"recipients": (), **place})
    assert not same({"recipients": (OWN,), **place}, {"recipients": (CHILE,), **place})
