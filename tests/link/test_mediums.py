"""Through which outlet a source's words came."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from tests.plain import find


def chains(text: str, outlet: str | None = None) -> set[tuple[str, ...]]:
    article = article_from_text(text, outlet=outlet)
    return {tuple(source.name for source in chain) for chain in link(article, find(article)).sources}


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Peruvian Senator Ana Bell told Reuters that Chile had shut the gate.", ("Reuters", "Ana Bell")),
        ("Peruvian Senator Ana Bell told the Russian news agency TASS that Chile had shut the gate.", ("TASS", "Ana Bell")),
        ("Speaking to the Anadolu agency, Peruvian Senator Ana Bell said that Chile had shut the gate.", ("Anadolu", "Ana Bell")),
        ("Chile has shut the gate, said Peruvian Senator Ana Bell to Anadolu.", ("Anadolu", "Ana Bell")),
        ("In an interview with Al Jazeera on Monday, Ana Bell said that Chile had shut the gate.", ("Al Jazeera", "Ana Bell")),
        ("According to the Chilean navy, quoted by Global Times, the gate was shut.", ("Global Times", "Chilean navy")),
        # no outlet, or none to which he spoke
        ("Peruvian Senator Ana Bell told parliament that the BBC was wrong.", ("Ana Bell",)),
        ("Peruvian Senator Ana Bell told Chile that the gate was shut.", ("Ana Bell",)),
    ],
)  # fmt: skip
def test_whom_a_source_tells_hands_on_what_he_says(text: str, chain: tuple[str, ...]) -> None:
    assert chain in chains(text)


def test_what_is_told_the_printing_outlet_comes_through_nobody() -> None:
    text = "Peruvian Senator Ana Bell told Reuters that Chile had shut the gate."
    assert ("Ana Bell",) in chains(text, outlet="Reuters")
