"""What the links of a chain are called: outlets by their one name, a state's own by what it is to its state."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from tests.plain import find


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru attacked Chile on Friday, the Korean Central News Agency reported.", "KCNA"),
        ("North Korea's state media said Peru attacked Chile.", "KCNA"),
        ("North Korea's state television said Peru attacked Chile.", "Korean Central Television"),
        ("Iran's state news agency said Peru attacked Chile.", "IRNA"),
        ("Peru attacked Chile on Friday, according to AFP.", "Agence France-Presse"),
        ("Peru attacked Chile on Friday, Togo said.", "Togo"),
    ],
)
def test_a_link_resolves_to_its_one_name(text: str, name: str) -> None:
    article = article_from_text(text, published="2024-03-02")
    (report,) = [r for r in link(article, find(article)).reports if r.type == "ASSAULT"]
    assert [[source.name for source in chain] for chain in report.sources] == [[name]]


def test_what_several_outlets_are_called_is_none_of_them() -> None:
    article = article_from_text("Russia's state media said Peru attacked Chile.", published="2024-03-02")
    (report,) = [r for r in link(article, find(article)).reports if r.type == "ASSAULT"]
    assert report.sources[0][-1].name not in ("TASS", "RIA Novosti", "RT")
