"""Peoples: what one of a people is called.

Needs    the table of countries
Gives    the words, as they are written
"""

from __future__ import annotations

from functools import cache

from dateline import vocab


@cache
def demonyms() -> frozenset[str]:
    """The demonyms of all countries: "Chilean", "Norwegians"."""
    return frozenset(word for country in vocab.countries() for word in country.demonyms)
