"""Origins: articles, outlets and origins are three numbers; reprints and citations are followed back."""

from __future__ import annotations

import pytest

from dateline.model import Article, Coding, OwnOutlet

from .press import OTHER, STORY, attack, concluded, page

Pages = tuple[tuple[Article, Coding], ...]
ATTACK = "Peru attacked Chile on Friday"

CASES: list[tuple[str, Pages, tuple[int, int, tuple[str, ...]]]] = [
    (
        "five outlets print one agency's dispatch",
        tuple(page(STORY, name) for name in ("Gull", "Tern", "Yonhap", "Heron", "Skua")),
        (5, 5, ("Yonhap",)),
    ),
    (
        "edited and cut as outlets do",
        (
            page(f"LIMA (Wire) — {STORY}", "Gull", "2024-03-02"),
            page(STORY[:-60], "Tern", "2024-03-03"),
            page(STORY.replace("eleven", "some"), "Heron", "2024-03-04"),
        ),
        (3, 3, ("Wire",)),  # whom the first of them credits
    ),
    (
        "part of a longer page",
        (page(STORY, "Gull", "2024-03-02"), page(f"{STORY}\n{OTHER * 3}", "Tern", "2024-03-03")),
        (2, 2, ("Gull",)),
    ),
    (
        "one article under two addresses",
        (page(STORY, "Gull", id="a", url="https://gull.pe/1"), page(STORY, "Gull", id="b", url="https://gull.pe/2")),
        (2, 1, ("Gull",)),
    ),
    (
        "an outlet under two of its names",
        (page(f"{ATTACK}.", "KCNA", id="a"), page(f"{ATTACK}. It rained.", "Korean Central News Agency", id="b")),
        (2, 1, ("KCNA",)),
    ),
    (
        "the agency that a byline credits",
        (
            page(STORY, "Gull", byline="Staff reporters, AFP"),
            page(f"{ATTACK}. It was a long day.", "Agence France-Presse"),
        ),
        (2, 2, ("Agence France-Presse",)),
    ),
    (
        "two who tell it in their own words",
        (page(f"{ATTACK}. Sheds burnt at the port.", "Gull"), page(f"{ATTACK}, and trains stood still.", "Tern")),
        (2, 2, ("Gull", "Tern")),
    ),
    (
        "who cites an outlet whose own page cites another",
        (page(f"{ATTACK}, Yonhap reported.", "Gull"), page(f"{ATTACK}, Togo said.", "Yonhap News Agency")),
        (2, 2, ("Togo",)),
    ),
    (
        "who cites an outlet that tells it itself",
        (page(f"{ATTACK}, Yonhap reported.", "Gull"), page(f"{ATTACK}. Sheds burnt.", "Yonhap News")),
        (2, 2, ("Yonhap",)),
    ),
    (
        "who denies did not say it first",
        (page(f"{ATTACK}, Togo said.", "Gull"), page("Peru denied attacking Chile on Friday.", "Tern")),
        (2, 2, ("Togo",)),
    ),
    (
        "a carrier prints what another wrote",
        (page(STORY, "Yahoo News", "2024-03-01"), page(STORY, "Gull", "2024-03-02")),
        (2, 2, ("Gull",)),
    ),
]


@pytest.mark.parametrize(("pages", "counts"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_articles_outlets_and_origins(pages: Pages, counts: tuple[int, int, tuple[str, ...]]) -> None:
    event = attack(*pages)
    assert (event.articles, event.outlets, event.origins) == counts
    assert attack(*pages[::-1]) == event


def test_outlets_that_cite_one_another_are_no_endless_chain() -> None:
    event = attack(page(f"{ATTACK}, Yonhap reported.", "TASS"), page(f"{ATTACK}, TASS reported.", "Yonhap"))
    assert set(event.origins) <= {"TASS", "Yonhap"}
    assert event.origins


def test_a_denial_alone_has_its_denier_for_an_origin() -> None:
    assert attack(page("Peru denied attacking Chile on Friday.", "Tern")).origins == ("Peru",)


def test_a_page_says_who_printed_it_first() -> None:
    found = concluded(page(STORY, "Gull"), page(STORY, "Yonhap"), page(OTHER, "Tern", byline="By Ana Bell and Reuters"))
    assert found.origins == {"gull".ljust(16, "0"): "Yonhap", "tern".ljust(16, "0"): "Reuters"}


def test_an_outlet_of_the_users_is_one_under_all_its_names() -> None:
    own = (OwnOutlet(name="Tern Post", aliases=("TP",), domains=("tern.pe",), kind="agency", country="PER"),)
    pages = (
        page(f"{ATTACK}. Sheds burnt.", "TP", id="a"),
        page(f"{ATTACK}, and trains stood.", None, id="b", url="https://www.tern.pe/news/4"),
    )
    assert attack(*pages).outlets == 2
    event = attack(*pages, outlets=own)
    assert (event.outlets, event.origins) == (1, ("Tern Post",))


def test_one_person_is_one_origin_however_spelt() -> None:
    event = attack(
        page(f"{ATTACK}, Bolivian President Luis Ortega Quispe said.", "Gull"),
        page(f"{ATTACK}, Bolivian President Luís Ortega Quispe said.", "Tern"),
    )
    assert (event.articles, len(event.origins)) == (2, 1)
