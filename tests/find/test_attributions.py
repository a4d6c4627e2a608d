"""Attributions: who is said to say what."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find

# sentence | source | beginning of the content | stance
CASES = """
Peru said Chile had left. | Peru | Chile had left | asserts
Peru said that Chile had left. | Peru | Chile had left | asserts
Chile had left the pact, Peru said on Friday. | Peru | Chile had left | asserts
Chile had left the pact, said Peru. | Peru | Chile had left | asserts
According to Peru, Chile had left. | Peru | Chile had left | asserts
Chile had left the pact, according to Peru's foreign ministry. | Peru's foreign ministry | Chile had left | asserts
Peru denied that it had attacked Chile. | Peru | it had attacked | denies
Peru alleged that Chile had cheated. | Peru | Chile had cheated | alleges
Peru declined to comment on Chile. | Peru | on Chile | declines
Peru's media did not report that Chile had left. | Peru's media | Chile had left | silent
Rob Okello, an envoy of Peru, said Chile had left. | Rob Okello | Chile had left | asserts
On Monday, Peru said Chile had left. | Peru | Chile had left | asserts
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_an_attribution(case: str) -> None:
    text, source, content, stance = (part.strip() for part in case.split("|"))
    told = [
        (";".join(text[slice(*s)] for s in a.source), text[a.content[0][0] :][: len(content)], a.stance)
        for a in find(article_from_text(text)).attributions
    ]
    assert (source, content, stance) in told


def test_two_sources_side_by_side() -> None:
    text = "According to TASS and Yonhap, Chile had left."
    sources = {text[slice(*a.source[0])] for a in find(article_from_text(text)).attributions}
    assert sources == {"TASS", "Yonhap"}


def test_reportedly_has_no_source() -> None:
    (told,) = find(article_from_text("Chile has reportedly left the pact.")).attributions
    assert (told.source, told.stance, told.basis) == ((), "alleges", "unnamed")
