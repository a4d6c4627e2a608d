"""Versions: which article of an outlet is a later one of which, and when nothing tells."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.model import Article, Coding

from .press import OTHER, STORY, concluded, page

EDITED = STORY.replace("eleven", "twelve")
MORE = f"{STORY} Help came late.\n{OTHER}\n{OTHER.replace('nine', 'ten').replace('Oruro', 'Sucre').replace('twice', 'once')}"
SAME = {"title": "Port of Iquique burns"}


def versions(*pages: tuple[Article, Coding]) -> dict[str, str]:
    return {later[0]: earlier[0] for later, earlier in concluded(*pages).versions.items()}


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (page(STORY, "Gull", "2024-03-02", id="a"), page(EDITED, "Gull", "2024-03-03", id="b"), {"b": "a"}),
        (page(STORY, "Gull", "2024-03-03", id="a"), page(EDITED, "Gull", "2024-03-02", id="b"), {"a": "b"}),
        # the day of saving tells where that of publication does not
        (
            page(STORY, "Gull", id="a", fetched=date(2024, 3, 4)),
            page(EDITED, "Gull", id="b", fetched=date(2024, 3, 9)),
            {"b": "a"},
        ),
        # only one says so of itself
        (page(STORY, "Gull", id="a"), page(f"{EDITED}\nThis article was updated with a count.", "Gull", id="b"), {"b": "a"}),
        (page(f"Corrects number of sheds\n\n{EDITED}", "Gull", id="a"), page(STORY, "Gull", id="b"), {"a": "b"}),
        # one address, a text that has grown
        (
            page(STORY, "Gull", "2024-03-02", id="a", url="https://gull.pe/iquique?utm_source=x"),
            page(MORE, "Gull", "2024-03-03", id="b", url="https://www.gull.pe/iquique/"),
            {"b": "a"},
        ),
        # nothing tells which is the later one
        (page(STORY, "Gull", id="a"), page(EDITED, "Gull", id="b"), {}),
        # identical: a copy at another address
        (page(STORY, "Gull", "2024-03-02", id="a"), page(STORY, "Gull", "2024-03-03", id="b"), {}),
        # another outlet reprints
        (page(STORY, "Gull", "2024-03-02", id="a"), page(EDITED, "Tern", "2024-03-03", id="b"), {}),
        # a year later, in the same phrases
        (page(STORY, "Gull", "2023-03-02", id="a"), page(EDITED, "Gull", "2024-03-03", id="b"), {}),
        # other headlines at two addresses: two matters
        (
            page(STORY, "Gull", "2024-03-02", id="a", title="Port burns"),
            page(EDITED, "Gull", "2024-03-03", id="b", title="Trains run again"),
            {},
        ),
        # one address, wholly other words: a front page
        (
            page(STORY, "Gull", "2024-03-02", id="a", url="https://gull.pe/news"),
            page(OTHER, "Gull", "2024-03-03", id="b", url="https://gull.pe/news"),
            {},
        ),
    ],
)  # fmt: skip
def test_the_later_version(
    first: tuple[Article, Coding], second: tuple[Article, Coding], found: dict[str, str]
) -> None:
    assert versions(first, second) == found
    assert versions(second, first) == found


def test_a_third_version_is_of_the_second() -> None:
    third = EDITED.replace("Fishermen", "Sailors")
    pages = [
        page(text, "Gull", f"2024-03-0{day}", id=id)
        for day, id, text in ((2, "a", STORY), (3, "b", EDITED), (4, "c", third))
    ]
    assert versions(*pages) == {"b": "a", "c": "b"}


def test_days_that_contradict_one_another_make_no_circle() -> None:
    pages = [
        page(STORY, "Gull", "2024-03-02", id="a"),
        page(EDITED, "Gull", None, id="b", fetched=date(2024, 3, 1)),
        page(EDITED.replace("dawn", "noon"), "Gull", "2024-03-03", id="c", fetched=date(2024, 2, 1)),
        page(f"Updated\n\n{EDITED.replace('dawn', 'dusk')}", "Gull", None, id="d"),
    ]
    found = versions(*pages)
    for start in found:
        at, steps = start, 0
        while at in found:
            at, steps = found[at], steps + 1
            assert steps < len(pages)
