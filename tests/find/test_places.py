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


@pytest.mark.parametrize(
    ("text", "words", "name", "country", "precision"),
    [
        # 2: near a place
        ("Shots were fired near Sudzha.", "near Sudzha", "Sudzha", "RUS", 2),
        ("A post near the Congolese town of Goma fell.", "near the Congolese town of Goma", "Goma", "COD", 2),
        ("A post 20 km north-west of Goma fell.", "20 km north-west of Goma", "Goma", "COD", 2),
        ("Shells hit the outskirts of Kharkiv.", "the outskirts of Kharkiv", "Kharkiv", "UKR", 2),
        # 3 and 4: units, by their word or by name
        ("A raid in Herat province failed.", "Herat province", "Herāt province", "AFG", 4),
        ("A raid in the district of Goma failed.", "Goma", "Goma district", "COD", 3),
        ("A raid in Anbar province failed.", "Anbar province", "Anbar", "IRQ", 4),
        ("A storm in Minas Gerais killed two.", "Minas Gerais", "Minas Gerais", "BRA", 4),
        # 5: a part of a country
        ("A raid in eastern Ukraine failed.", "eastern Ukraine", "eastern Ukraine", "UKR", 5),
        ("Eastern Ukraine was hit.", "Eastern Ukraine", "Eastern Ukraine", "UKR", 5),
        ("Rain fell in the north of Syria.", "north of Syria", "north of Syria", "SYR", 5),
        ("Rain fell in Russia's Far East.", "Russia's Far East", "Russia's Far East", "RUS", 5),
        # 6: a country, though a town bears its name
        ("Rain fell in Mali.", "Mali", "Mali", "MLI", 6),
        # 7: at sea, in the air
        ("A ship sank off the coast of Norway.", "off the coast of Norway", "waters off Norway", "NOR", 7),
        ("A drone flew into Estonian airspace.", "Estonian airspace", "Estonian airspace", "EST", 7),
        # a capital that is not named
        ("They met in the Turkish capital.", "Turkish capital", "Ankara", "TUR", 1),
        ("They met in the capital of Peru.", "capital of Peru", "Lima", "PER", 1),
        # what stands behind the comma decides
        ("They met in Tripoli, Lebanon.", "Tripoli, Lebanon", "Tripoli", "LBN", 1),
        ("They met in Paris, Texas.", "Paris, Texas", "Paris, Texas", "USA", 4),
        ("They met in Springfield, Missouri, today.", "Springfield, Missouri", "Springfield", "USA", 1),
        ("Russia said a man in Moscow, Idaho, was held.", "Moscow, Idaho", "Moscow, Idaho", "USA", 4),
    ],
)
def test_how_exact_a_place_is(text: str, words: str, name: str, country: str, precision: int) -> None:
    found = {p.words: p for p in find(article_from_text(text)).places}
    assert words in found, sorted(found)
    place = found[words]
    assert (place.name, place.country, place.precision) == (name, country, precision)
    assert place.lat is not None
    assert place.lon is not None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Envoys of Paris, Russia and Chile met.", "Paris, Russia"),
        ("They called off Granada talks.", "off Granada"),
        ("Kuwait state media said so.", "Kuwait state"),
        ("An envoy of the Bank of Chile spoke.", "Chile"),
        ("The Turkish capital market fell.", "Turkish capital"),
        ("Soldiers had entered Papua New Guinea.", "Papua"),
        ("Chile hauls in Peru envoy over the raid.", "Peru"),
        ("Soldiers had entered Papua New Guinea.", "New Guinea"),
    ],
)
def test_what_is_no_such_place(text: str, wrong: str) -> None:
    assert wrong not in {p.words for p in find(article_from_text(text)).places}


def test_a_part_of_a_country_lies_on_its_side() -> None:
    texts = {side: f"A raid in {side}ern Ukraine failed." for side in ("north", "east", "south", "west")}
    at = {side: find(article_from_text(text)).places[0] for side, text in texts.items()}
    assert (at["west"].lon or 0) < (at["east"].lon or 0)
    assert (at["south"].lat or 0) < (at["north"].lat or 0)


def test_a_name_that_towns_share_is_in_the_country_the_article_names() -> None:
    (here,) = [p for p in find(article_from_text("Colombia's army held Cartagena.")).places if p.words == "Cartagena"]
    (there,) = [p for p in find(article_from_text("Spain's army held Cartagena.")).places if p.words == "Cartagena"]
    assert (here.country, there.country) == ("COL", "ESP")


@pytest.mark.parametrize("text", ["Reading is fun.", "It was nice of him.", "President Ana Lima spoke."])
def test_what_is_no_place(text: str) -> None:
    assert not find(article_from_text(text)).places
