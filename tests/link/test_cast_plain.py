"""Whose parties are in plain sentences: international bodies, two presidents, people held abroad."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.pipeline import code


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The UN mission withdrew from Kidal on Friday.", "UN mission"),
        ("UN troops withdrew from Kidal on Friday.", "UN troops"),
        ("A UN envoy met Libya's prime minister in Tripoli on Friday.", "UN envoy"),
        ("UN inspectors left Iran on Friday.", "UN inspectors"),
    ],
)
def test_those_of_an_international_body_act_and_are_of_no_state(text: str, actor: str) -> None:
    reports = code(article_from_text(text, published="2019-05-06")).reports
    assert [(p.name, p.country) for r in reports for p in r.actors if p.name.startswith("UN")] == [(actor, None)]


def test_the_presidents_are_the_two_who_were_told_of() -> None:
    text = (
        "Peru's president, Ana Bell, met President Luis Reed of Chile in Lima on Friday. The presidents urged Bolivia"
        " to open the crossing. The foreign ministers of Mali and Chad met as well."
    )
    (urged,) = (r for r in code(article_from_text(text, published="2019-05-06")).reports if r.type == "REQUEST")
    assert {p.name for p in urged.actors} == {"Ana Bell", "Luis Reed"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile. The Chilean navy arrested nine fishermen off Arica on Friday.",
        "Peru met Chile. The Chilean navy detained the boat on Friday off Arica.",
    ],
)
def test_people_and_ships_held_abroad_are_not_of_who_holds_them(text: str) -> None:
    parties = [p for r in code(article_from_text(text, published="2019-05-06")).reports for p in r.recipients]
    held = [p.country for p in parties if p.words.split()[-1] in ("fishermen", "boat")]
    assert held
    assert set(held) == {None}
