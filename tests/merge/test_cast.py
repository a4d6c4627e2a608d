"""The cast of the chronicle: people of several articles."""

from __future__ import annotations

from datetime import date

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import Actor
from tests.plain import find


def people(*pages: tuple[str, str]) -> list[Actor]:
    articles = [article_from_text(text, published=published) for text, published in pages]
    found = merge([(article, link(article, find(article))) for article in articles]).actors
    return [actor for actor in found if actor.kind == "person"]


def test_spellings_of_one_name_are_one_person_called_what_most_write() -> None:
    (person,) = people(
        ("Omani foreign minister Muhammad Qasimi met Peru.", "2024-01-02"),
        ("Omani foreign minister Mohammed Qasimi met Chile.", "2024-02-02"),
        ("Oman's foreign minister, Mohammed Qasimi, met Togo.", "2024-03-02"),
    )
    assert (person.id, person.country, person.articles) == ("mohammed-qasimi", "OMN", 3)
    (office,) = person.offices
    assert office.seen == (date(2024, 1, 2), date(2024, 3, 2))


def test_namesakes_of_two_countries_are_two_people() -> None:
    found = people(
        ("Omani foreign minister Muhammad Qasimi met Peru.", "2024-01-02"),
        ("Iraqi foreign minister Mohammed Qasimi met Chile.", "2024-02-02"),
    )
    assert {person.country for person in found} == {"OMN", "IRQ"}


def test_the_order_of_the_pages_does_not_matter() -> None:
    pages = [
        ("Omani foreign minister Muhammad Qasimi met Peru.", "2024-01-02"),
        ("Mohammed Qasimi, Oman's foreign minister, met Chile.", "2024-02-02"),
        ("Qasimi, the Omani foreign minister, met Togo.", "2024-03-02"),
    ]
    assert people(*pages) == people(*reversed(pages))
