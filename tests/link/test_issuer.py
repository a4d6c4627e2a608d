"""Pages that a state's own body prints: whose "the Ministry", the spokesman and "we" are."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.article.datelines import dateline_of
from dateline.link.issuer import issuer_of
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


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Press Statement by Vice-Minister of National Defence of Chad", "TCD"),
        ("Policy Office of Chad's Foreign Ministry Issues Press Statement", "TCD"),
        ("Policy Office of Mali's Foreign Ministry Issues Press Statement", None),  # told in Chad
    ],
)
def test_we_of_a_statement_are_those_who_issue_it(title: str, country: str | None) -> None:
    text = f"{title}\n\nN'DJAMENA, May 6 (Zinder Bell) - The drill is the third of its kind. We strongly condemn Niger for its drill at the wells."
    article = replace(
        article_from_text(text, published="2019-05-06"), title=title, dateline=dateline_of(text.split("\n\n")[1])
    )
    assert issuer_of(article) == country
