"""Occasions: which acts a page's words tell, by what they can be known, and with which time."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from dateline.model import Occasion
from tests.plain import find


def told(text: str) -> tuple[Occasion, ...]:
    article = article_from_text(text)
    found = link(article, find(article)).occasions
    assert all(article.text[o.start : o.end].strip() == o.words for o in found)
    return found


TELLING = [
    ("Peru and Chile signed a pact in Arica on Monday.", "agreement", "XXXX-WXX-1", ("arica",), ()),
    ("Under the Ocampo accord, which both signed on 4 May, Peru pays.", "agreement", "XXXX-05-04", (), ("ocampo",)),
    ("Monday's signing in Arica was short for Peru and Chile.", "agreement", "XXXX-WXX-1", ("arica",), ()),
    ("Peru and Chile met in Arica in June last year.", "meeting", "XXXX-06", ("arica",), ()),
    ("The Arica summit of 2008 ended a quarrel of Peru and Chile.", "meeting", "2008", ("arica",), ()),
    ("Two years ago this month Peru and Chile met in Arica.", "meeting", "XXXX-XX", ("arica",), ()),
    ("Peru withdrew its troops from Arica on Monday.", "withdrawal", "XXXX-WXX-1", ("arica",), ()),
    ("Chile left Arica by the night train on Monday.", "departure", "XXXX-WXX-1", ("arica",), ()),
    ("On Monday Peru opened the Ocampo bridge in Arica, on which Chile agreed in 1985.", "opening", "XXXX-WXX-1",
     ("arica",), ("ocampo",)),
    ("Peru signs Ocampo pact\n\nARICA - On Monday Peru put an end to a quarrel with Chile.", "agreement", "XXXX-WXX-1",
     ("arica",), ("ocampo",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value", "places", "names"), TELLING)
def test_an_act_is_told_with_its_time(
    text: str, kind: str, value: str, places: tuple[str, ...], names: tuple[str, ...]
) -> None:
    (occasion,) = [o for o in told(text) if o.kind == kind]
    assert (occasion.time.value, occasion.places) == (value, places)
    assert set(names) <= set(occasion.names)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will have signed a pact in Arica by Monday.",
        "The pact is to be signed in Arica on Monday, Peru and Chile said.",
        "Peru and Chile never signed a pact in Arica on Monday.",
        "Peru spoke on Monday, a week after Chile signed the Arica pact.",
        "Peru marked ten years since the Arica accord on Monday.",
        "Peru and Chile signed a pact in Arica.",
        "After Peru and Chile signed a pact in Arica, both went home on Monday.",
        "Peru signs Ocampo pact\n\nARICA - Peru will put an end to its quarrel with Chile next Monday.",
        "Peru signs Ocampo pact\n\nARICA - A quarrel with Chile that began on Monday was ended on Friday.",
    ],
)
def test_what_tells_no_act_with_a_time(text: str) -> None:
    assert not [o for o in told(text) if o.kind == "agreement"]


def test_two_acts_of_a_sentence_are_of_two_places() -> None:
    text = "It was the third summit of Peru and Chile, following the one in Lima in May 2019 and another in Arica in June 2021."
    assert [(o.time.value, o.places) for o in told(text)] == [("2019-05", ("lima",)), ("2021-06", ("arica",))]


def test_a_pronoun_takes_the_day_of_the_sentence_before() -> None:
    text = "Peru and Chile declared on Monday that the war was over. They signed a pact in Arica."
    (occasion,) = [o for o in told(text) if o.kind == "agreement"]
    assert occasion.time.value == "XXXX-WXX-1"


def test_the_day_at_the_head_of_a_dispatch_is_not_of_its_acts() -> None:
    (occasion,) = told("LIMA, 15 August 2006 -- Peru withdrew its troops from Arica on Monday.")
    assert occasion.time.value == "2006-08-14" or occasion.time.value == "XXXX-WXX-1"


def test_a_day_told_as_past_is_the_latest_one() -> None:
    article = article_from_text("Peru and Chile signed a pact in Arica on 1 January.", published="2024-12-20")
    (occasion,) = link(article, find(article)).occasions
    assert str(occasion.time.start) == "2024-01-01"
