"""Places: cities and regions by name, countries where a preposition puts them."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find


@pytest.mark.parametrize(
    ("text", "words", "country", "precision"),
    [
        ("Peru and Chile met in Quito.", "Quito", "ECU", 1),
        ("They met in Peru.", "Peru", "PER", 6),
        ("Troops reached the Kursk region.", "Kursk region", "RUS", 4),
        ("Ships crossed the Black Sea.", "Black Sea", None, 7),
        ("Peru met Chile in Lima.", "Lima", "PER", 1),
    ],
)
def test_a_place(text: str, words: str, country: str | None, precision: int) -> None:
    found = {p.words: p for p in find(article_from_text(text)).places}
    assert words in found
    assert (found[words].country, found[words].precision) == (country, precision)


def test_a_name_that_towns_share_is_in_the_country_the_article_names() -> None:
    (here,) = [p for p in find(article_from_text("Colombia's army held Cartagena.")).places if p.words == "Cartagena"]
    (there,) = [p for p in find(article_from_text("Spain's army held Cartagena.")).places if p.words == "Cartagena"]
    assert (here.country, there.country) == ("COL", "ESP")


@pytest.mark.parametrize("text", ["Reading is fun.", "It was nice of him.", "President Ana Lima spoke."])
def test_what_is_no_place(text: str) -> None:
    assert not find(article_from_text(text)).places
