"""fold: the place of an event, out of the places that its reports tell."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import Event
from tests.plain import find

PARTIES = "Chilean President Ana Bell and Peruvian President Luis Ortega"


def met(*places: str) -> Event:
    """The event that pages tell with these words for its place."""
    pairs = []
    for n, words in enumerate(places):
        article = article_from_text(
            f"{PARTIES} met {words}on 1 March 2024.", published=f"2024-03-0{n + 2}", outlet=f"O{n}"
        )
        pairs.append((article, link(article, find(article))))
    (event,) = merge(pairs).events
    return event


@pytest.mark.parametrize(
    ("places", "name", "precision"),
    [
        (("in Quito ", ""), "Quito", 1),
        (("in Ecuador ", "in Quito "), "Quito", 1),
        (("in Ecuador ", "in Ecuador ", "in Quito "), "Quito", 1),
        (("in northern Ecuador ", "in Ecuador "), "northern Ecuador", 5),
        (("in Quito ", "in Quito ", "in Guayaquil "), "Quito", 1),
    ],
)  # fmt: skip
def test_the_most_exact_place_that_the_tellings_can_mean(places: tuple[str, ...], name: str, precision: int) -> None:
    event = met(*places)
    assert event.place is not None
    assert (event.place.name, event.place.precision) == (name, precision)
    assert name in (event.place_reason or "")
    assert "place" not in event.contested


def test_places_in_two_countries_are_contested() -> None:
    event = met("in Quito ", "in Quito ", "in Bolivia ")
    assert event.place is not None
    assert event.place.name == "Quito"
    assert "place" in event.contested


def test_an_event_without_a_place_says_why() -> None:
    event = met("", "")
    assert (event.place, event.place_reason) == (None, "no place in the clause")
