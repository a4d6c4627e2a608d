"""Places compared: which says more, and which can be one."""

from __future__ import annotations

import pytest

from dateline.mapping import compatible, exactness
from dateline.model import Place


def place(name: str, country: str | None, lat: float, lon: float, precision: int) -> Place:
    return Place(name=name, country=country, lat=lat, lon=lon, geonames=None, precision=precision, start=None, end=None)


QUITO = place("Quito", "ECU", -0.2, -78.5, 1)
PALACE = place("Carondelet Palace", "ECU", -0.22, -78.51, 1)
GUAYAQUIL = place("Guayaquil", "ECU", -2.2, -79.9, 1)
ECUADOR = place("Ecuador", "ECU", -1.4, -78.8, 6)
LIMA = place("Lima", "PER", -12.0, -77.0, 1)
SEA = place("Pacific coast", None, -2.0, -82.0, 7)
FAR_SEA = place("Baltic Sea", None, 58.0, 20.0, 7)


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        (QUITO, PALACE, True),
        (QUITO, ECUADOR, True),
        (QUITO, GUAYAQUIL, False),
        (QUITO, LIMA, False),
        (ECUADOR, LIMA, False),
        (GUAYAQUIL, SEA, True),
        (GUAYAQUIL, FAR_SEA, False),
    ],
)
def test_whether_two_places_can_be_one(one: Place, other: Place, fit: bool) -> None:
    assert compatible(one, other) is fit
    assert compatible(other, one) is fit


def test_the_order_of_exactness() -> None:
    codes = sorted(range(1, 8), key=lambda code: exactness(place("X", None, 0, 0, code)))
    assert codes == [1, 2, 3, 4, 7, 5, 6]
