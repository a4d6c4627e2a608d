"""Whose the envoys are that a state expels."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.pipeline import code

EXPELLED = [
    # whose the envoys are: of who says "its", of the other of the page's two states, of nobody known
    ("Peru expelled three of its diplomats, Chile said on Friday.", "CHL"),
    ("Peru expelled three diplomats on Friday.", None),
    (
        "Peru expelled three diplomats on Friday. " + "Chile is at odds with Peru. " * 4,
        "CHL",
    ),
    ("Peru expelled three Chilean diplomats on Friday.", "CHL"),
    # not of envoys
    ("Peru expelled two of its own bishops on Friday.", "PER"),
]


@pytest.mark.parametrize(("text", "country"), EXPELLED)
def test_nobody_expels_his_own_envoys(text: str, country: str | None) -> None:
    coding = code(article_from_text(text, published="2019-05-06"))
    (expelled,) = (r for r in coding.reports if r.mode == "expel")
    assert [party.country for party in expelled.recipients] == [country]
    (party,) = expelled.recipients
    assert party.id.split(".")[0] == (country or "diplomats")  # nobody's envoys have the id of a state's
