"""Sentences and tokens: where a text is cut, and that nothing is lost between the cuts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.find.text import LONGEST, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("A title without a stop\n\nThe story begins.", ["A title without a stop", "The story begins."]),
        ("The U.S. President met Mr. Bell. He left.", ["The U.S. President met Mr. Bell.", "He left."]),
        ("It joined the U.S. The talks failed.", ["It joined the U.S.", "The talks failed."]),
        ("He said \u201cWe go.\u201d She stayed.", ["He said \u201cWe go.\u201d", "She stayed."]),
        ("On Sep. 4 it rained. N. Korea fired.", ["On Sep. 4 it rained.", "N. Korea fired."]),
        ("It cost 2.5 million. Fine!", ["It cost 2.5 million.", "Fine!"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("   \n \n", []),
        ("", []),
    ],
)
def test_where_a_text_is_cut(text: str, parts: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == parts


@given(st.text("aB. \n\"'!?\u201dU5\u0451", max_size=120))
def test_every_character_that_is_not_blank_is_in_one_sentence(text: str) -> None:
    covered = [i for s in sentences(text) for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    for sentence in sentences(text):
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)


@pytest.mark.parametrize("text", ["word " * 2_000, "a," * 3_000, "x" * 5_000, "one; two, " * 900])
def test_no_sentence_is_endless(text: str) -> None:
    """Finders weigh the words of a sentence against one another: its length bounds their time."""
    found = sentences(text)
    assert all(s.end - s.start <= LONGEST for s in found)
    assert "".join(text[s.start : s.end] for s in found).replace(" ", "") == text.replace(" ", "")
