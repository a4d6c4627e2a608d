"""Quotations: their characters, form and speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.find import find

CASES = [
    # text, content, form, the speaker's words
    ("President Ana Bell said: “We will not leave the valley.”", "We will not leave the valley.", "direct", "President Ana Bell"),
    ("“We will not leave the valley,” President Ana Bell said.", "We will not leave the valley,", "direct", "President Ana Bell"),
    ("“We will not leave the valley,” said President Ana Bell.", "We will not leave the valley,", "direct", "President Ana Bell"),
    ('Norway called it "a grave mistake of judgement".', "a grave mistake of judgement", "partial", "Norway"),
    ("Norway called it 'a grave mistake' of Peru's government.", "a grave mistake", "partial", "Norway"),
    ("Peru's leaders' talks ended. Chile said ‘we are content’.", "we are content", "partial", "Chile"),
    ("„Wir gehen nicht“ is what Germany said.", "Wir gehen nicht", "partial", "Germany"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "form", "speaker"), CASES)
def test_a_quotation(text: str, content: str, form: str, speaker: str) -> None:
    (found,) = find(article_from_text(text)).quotations
    assert text[slice(*found.content)] == content
    assert found.form == form
    assert found.speaker is not None
    assert text[slice(*found.speaker)] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The “special” zone is closed.",
        "Peru's and Chile's envoys' cars were hit.",
        'An unbalanced " mark stands here.',
        "It was the '90s then.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert not find(article_from_text(text)).quotations


def test_he_who_spoke_last_goes_on_speaking() -> None:
    text = "“We stay in the valley,” said President Ana Bell.\n“There is no other way for us.”"
    first, second = find(article_from_text(text)).quotations
    assert second.speaker == first.speaker


def test_a_quotation_over_paragraphs_opens_each() -> None:
    text = "President Ana Bell said: “We stay in the valley.\n“There is no other way.”"
    assert [text[slice(*q.content)] for q in find(article_from_text(text)).quotations] == [
        "We stay in the valley.",
        "There is no other way.",
    ]


@given(st.text("ab “”\"'‘’\n.", max_size=80))
def test_no_marks_raise_and_contents_lie_inside(text: str) -> None:
    for found in find(article_from_text(text)).quotations:
        assert found.start < found.content[0] <= found.content[1] <= found.end <= len(text)
