"""Those who are called by their number alone, with those whom it means."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.model import ActorMention
from tests.plain import find


def named(text: str, words: str) -> list[ActorMention]:
    return [a for a in find(article_from_text(text)).actors if a.words == words]


MEANT = [
    # text, the words that stand alone, the country of those meant
    ("Chile held seven Peruvian soldiers. The seven were freed on Friday.", "The seven", "PER"),
    ("Chile held seven Peruvian soldiers. All seven had slept in Arica.", "All seven", "PER"),
    ("Peru expelled nine employees of the Chilean embassy. The nine have ten days to leave.", "The nine", "CHL"),
    ("Two Peruvian citizens were held since May. Police said the pair had been pardoned.", "the pair", "PER"),
    ("Chile held 14 Peruvian sailors, and nine Bolivian sailors drowned. The 14 were freed.", "The 14", "PER"),
]


@pytest.mark.parametrize(("text", "words", "country"), MEANT)
def test_whom_a_number_alone_means(text: str, words: str, country: str) -> None:
    (mention,) = named(text, words)
    assert (mention.country, mention.kind) == (country, "people")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chile held seven Peruvian soldiers. The nine were freed on Friday.", "The nine"),  # of whom nothing is told
        ("Chile held seven Peruvian soldiers. The seven days were long.", "The seven"),
        ("Seven soldiers were held. The seven were freed on Friday.", "The seven"),  # whose they are is not told
    ],
)
def test_a_number_that_means_nobody_told_of(text: str, words: str) -> None:
    assert not named(text, words)


def test_two_who_are_named_since_are_these() -> None:
    text = "Two Peruvian citizens were held. President Ana Bell of Chile and President Tom Reed of Peru met; the two said so."
    assert all(a.kind != "people" for a in named(text, "the two"))
