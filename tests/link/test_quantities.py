"""Quantities of an article: their sources, their days, their realis."""

from __future__ import annotations

from datetime import date

import dateline
from dateline.link import link
from dateline.model import Quantity
from tests.plain import find


def quantities(text: str, published: str | None = "2024-11-05") -> tuple[Quantity, ...]:
    """The quantities of a text printed on a day."""
    article = dateline.article_from_text(text, published=published)
    return link(article, find(article)).quantities


def test_the_days_are_those_of_the_words() -> None:
    (got,) = quantities("Peru has sent 300 soldiers to Chile since March.")
    assert (got.cumulative_since, got.as_of) == (date(2024, 3, 1), None)
    (got,) = quantities("As of 12 October Peru had sent 300 soldiers to Chile.")
    assert got.as_of == date(2024, 10, 12)


def test_so_far_is_the_day_of_publication() -> None:
    (got,) = quantities("Some 300 soldiers of Peru have been killed so far.")
    assert got.as_of == date(2024, 11, 5)
    assert got.time is not None
    assert got.time.spans


def test_now_is_the_day_of_publication() -> None:
    (got,) = quantities("Currently 300 soldiers of Peru are deployed in Chile.")
    assert got.as_of == date(2024, 11, 5)


def test_without_a_publication_the_day_stays_open() -> None:
    (got,) = quantities("Some 300 soldiers of Peru have been killed so far.", None)
    assert got.as_of is None
    assert got.time is not None
    assert got.time.anchor is not None


def test_a_number_has_the_chain_of_its_clause() -> None:
    (got,) = quantities("Peru sent 300 soldiers to Chile, according to Reuters.")
    assert [[source.name for source in chain] for chain in got.sources] == [["Reuters"]]


def test_what_its_own_words_say_outranks_the_report() -> None:
    (got,) = quantities("Peru promised to send 300 soldiers to Chile.")
    assert got.realis == "planned"


def test_a_day_without_a_year_begins_in_the_year_of_the_end() -> None:
    (got,) = quantities("From 1 January to 30 April 2004 Lima turned back 1,120 boats.")
    assert (got.cumulative_since, got.as_of) == (date(2004, 1, 1), date(2004, 4, 30))


def test_harm_that_went_before_an_act_is_not_of_the_act() -> None:
    (got,) = quantities("Peru promised talks with Chile after the deaths of two soldiers.")
    assert (got.outcome, got.report) == ("killed", None)
    (got,) = quantities("Two soldiers were killed as Peru attacked Chile after the talks.")
    assert got.report is not None
