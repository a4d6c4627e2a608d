"""Places compared: which of two says more, and whether both can be the place of one act.

Shared by link, where an article tells an act twice, and merge, where articles do.
"""

from __future__ import annotations

import math
import re

from dateline.model import Place

_ORDER = {1: 0, 2: 1, 3: 2, 4: 3, 7: 4, 5: 5, 6: 6}
"""UCDP's where codes from the most exact on; the sea says more than a country, less than a province."""

_RADIUS = {1: 60.0, 2: 60.0, 3: 120.0, 4: 450.0, 7: 900.0}
"""Kilometres from a place's point within which a more exact place can be the same: a city with its airport, the
half of a large province. Parts of countries (5) and countries (6) hold all of their country."""


def exactness(place: Place) -> int:
    """How exact a place is; the smaller the more."""
    return _ORDER.get(place.precision or 6, 6)


def compatible(one: Place, other: Place) -> bool:
    """Whether two places can be one, the less exact of them meaning the more exact."""
    if one.name == other.name and one.country == other.country:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    wider = max(one, other, key=exactness)
    radius = _RADIUS.get(wider.precision or 6)
    if radius is None:
        # a country or its part holds what is said to be in it; a region of several countries holds what is near
        return bool(one.country and other.country) or _kilometres(one, other) < 2_500
    return _kilometres(one, other) <= radius


def _kilometres(one: Place, other: Place) -> float:
    """The distance on the globe, none when a position is missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    first, second = math.radians(one.lat), math.radians(other.lat)
    across = math.radians(other.lon - one.lon)
    part = math.sin((second - first) / 2) ** 2 + math.cos(first) * math.cos(second) * math.sin(across / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, part)))


_ABROAD = re.compile(
    r"\b(?:of|with|from|by)\s+(?:the\s+|[a-z]{1,15}\s+)?[A-Z]\w{1,20}(?:ans|is|ese|ns)\s+(?:living\s+)?(?:in\s+(?:the\s+)?)?$"
)


def is_abroad(text: str, at: int) -> bool:
    """Whether a people stands before the "in" of a place: "a delegation of Koreans in Japan" met elsewhere."""
    return _ABROAD.search(text, max(0, at - 60), at) is not None
