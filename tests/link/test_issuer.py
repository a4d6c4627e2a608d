"""Pages that a state's own body prints: whose "the Ministry", the spokesman and "we" are."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.model import Coding
from dateline.pipeline import code

TEXT = (
    "Lima, 22 May 2025\n\nThe Ministry condemns the attack by Chile on fishermen of Tacna. We thank Brazil for the shelter that it gave"
    " them, and we call upon Chile to free the others. Chile's foreign minister had met the envoys of Brazil."
)


def coded(outlet: str | None) -> Coding:
    return code(article_from_text(TEXT, published="2025-05-22", outlet=outlet))


@pytest.mark.parametrize(
    ("outlet", "country"),
    [
        ("Ministry of Foreign Affairs of Peru", "PER"),
        ("Ministry of Foreign Affairs", "PER"),  # by the town that it writes from
        ("The Tacna Courier", None),
    ],
)
def test_whose_we_are(outlet: str, country: str | None) -> None:
    found = {p.country for r in coded(outlet).reports if r.type in ("SUPPORT", "REQUEST") for p in r.actors}
    assert found == {country}


def test_the_ministry_is_the_one_that_prints() -> None:
    accusers = [
        p.country for r in coded("Ministry of Foreign Affairs of Peru").reports if r.type == "ACCUSE" for p in r.actors
    ]
    assert accusers == ["PER"]
