"""Quotations within quotations: their characters, and whom the quoted words name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.find import find

CASES = [
    # text, inner words, inner speaker, cue
    ("“My sister rang me and said, ‘The bridge is gone,’” Ana Bell said.", "The bridge is gone,", "My sister", "said"),
    ("\"The major came in and shouted 'Leave the hall, all of you!' and they ran,\" said Luis Vargas.",
     "Leave the hall, all of you!", "The major", "shouted"),
    ("“He told me: ‘I signed because I was tired,’” Bishop Luis Vargas recalled.", "I signed because I was tired,", "He", "told"),
    ("\"They said to us, 'don't cross the river',\" the driver told Radio Lima.", "don't cross the river", "They", "said"),
    ("«The envoy Rosa Diaz said: ‘We are late.’» is how Bell told it.", "We are late.", "The envoy Rosa Diaz", "said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), CASES)
def test_an_inner_quotation(text: str, words: str, speaker: str, cue: str) -> None:
    (found,) = find(article_from_text(text)).inner
    assert text[slice(*found.content)] == words
    assert found.speaker is not None
    assert found.cue is not None
    assert (text[slice(*found.speaker)], text[slice(*found.cue)]) == (speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bell said: “The film ‘Three Winters’ is a good one, and we'll see it.”",
        "Ana Bell said: “The envoys' cars and the boys' bicycles were hit.”",
        "Ana Bell said: “He said 'no more and went away.”",
        "“It's the drivers' turn,” said Ana Bell.",
    ],
)
def test_what_is_no_inner_quotation(text: str) -> None:
    assert not find(article_from_text(text)).inner


@given(st.text("ab said: “”\"'‘’\n.,", max_size=120))
def test_inner_quotations_lie_in_others_whatever_the_marks(text: str) -> None:
    found = find(article_from_text(text))
    for inner in found.inner:
        assert any(outer.start <= inner.start and inner.end <= outer.end for outer in found.quotations)
        assert inner.start < inner.content[0] <= inner.content[1] < inner.end


@pytest.mark.parametrize(
    "text",
    [
        "“He said: ‘We stay,’” said Ana Bell. " * 10_000,
        "“" + "He said: ‘We stay,’ and she said: ‘We go.’ " * 4_000 + "”",
        "“We stay here.\n" * 10_000,
        "‘“" * 20_000,
        '"' + "we stay and " * 20_000 + '"',
    ],
    ids=["10,000 quotations", "a text that is one quotation", "over paragraphs", "unbalanced", "one straight pair"],
)
def test_many_marks_take_no_long_time(text: str) -> None:
    article = article_from_text(text)
    began = time.perf_counter()
    find(article)
    assert time.perf_counter() - began < 60
