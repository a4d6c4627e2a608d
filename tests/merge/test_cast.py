"""The cast of the chronicle: people of several articles."""

from __future__ import annotations

from datetime import date

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.merge.cast import identify, key
from dateline.model import Actor, Coding
from dateline.spelling import slug
from tests.plain import find
from tests.store import made


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


def test_a_name_of_one_word_is_the_person_whom_another_article_has_whole() -> None:
    """What the network takes for a party and no list knows, as pages that say "Tekel" and no more."""
    told = coding(1, actor("ana-tekel", "Ana Tekel", "person", "PER"))
    for name, expected in (("Tekel", "ana-tekel"), ("tekel", None), ("TEKEL", None), ("Old Tekel", None)):
        unknown = actor(slug(name), name, "people", None)
        found = identify([told, coding(2, unknown)]).get(key(made.article(2).id, unknown.id))
        assert (found.id if found else None) == expected
        assert found is None or found.country == "PER"


def coding(n: int, *actors: Actor) -> Coding:
    return Coding(
        article=made.article(n).id, coder="c", reports=(), quotations=(), quantities=(), actors=actors, uncoded=()
    )


def actor(local: str, name: str, kind: str, country: str | None) -> Actor:
    return Actor(id=local, name=name, kind=kind, names=(name,), country=country, sectors=(), offices=(), articles=1)  # type: ignore[arg-type]
