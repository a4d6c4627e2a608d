"""A user's own actors in a text: found where ours are not, and before ours where names collide."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.model import ActorMention, OwnActor

OWN = (
    OwnActor(name="Tern Brigades", aliases=("Terns", "TB"), country="PER", sectors=("REB",)),
    OwnActor(name="Tarek Voss", aliases=("Voss",), country="BOL", kind="person", sectors=("MIL",)),
    OwnActor(name="Hezbollah", country="IRQ", sectors=("PTY",)),
    OwnActor(name="Auk Council", country="CHL", sectors=("GOV",), since=date(2020, 1, 1), until=date(2021, 12, 31)),
)


def found(text: str, published: str | None = None, own: tuple[OwnActor, ...] = OWN) -> dict[str, ActorMention]:
    return {a.words: a for a in find(article_from_text(text, published=published), own).actors}


@pytest.mark.parametrize(
    ("text", "words", "kind", "name", "country", "sectors"),
    [
        ("Tern Brigades attacked Chile.", "Tern Brigades", "organisation", "Tern Brigades", "PER", ("REB",)),
        ("The Terns attacked Chile.", "Terns", "organisation", "Tern Brigades", "PER", ("REB",)),
        ("Voss accused Peru.", "Voss", "person", "Tarek Voss", "BOL", ("MIL",)),
        ("General Tarek Voss met Peru.", "General Tarek Voss", "person", "Tarek Voss", "BOL", ("MIL",)),
        ("Peru condemned Hezbollah.", "Hezbollah", "organisation", "Hezbollah", "IRQ", ("PTY",)),
    ],
)
def test_an_actor_of_the_user(
    text: str, words: str, kind: str, name: str, country: str, sectors: tuple[str, ...]
) -> None:
    actor = found(text)[words]
    assert (actor.kind, actor.name, actor.country, actor.sectors) == (kind, name, country, sectors)


def test_without_the_table_ours_stand() -> None:
    assert found("Peru condemned Hezbollah.", own=())["Hezbollah"].country == "LBN"
    assert "Tern Brigades" not in found("Tern Brigades attacked Chile.", own=())


@pytest.mark.parametrize(
    ("published", "there"), [("2019-05-01", False), ("2020-05-01", True), (None, True), ("2022-01-01", False)]
)
def test_a_row_holds_for_its_time(published: str | None, there: bool) -> None:
    assert ("Auk Council" in found("The Auk Council accused Peru.", published)) is there
