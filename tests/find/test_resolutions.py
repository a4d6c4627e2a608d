"""Resolutions: whose the verbs are that open their paragraphs."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.find.resolutions import Resolutions
from dateline.pipeline import code

TEXT = """Adopted in Addis Ababa on 12 February 2026.

The African Union,

Recalling its decision of last year;

Deeply concerned over the raid on Arica;

1. Strongly condemns the attack on Arica by Peru, and demands that Peru pay for it;

2. Expresses its deep appreciation to Chile for the shelter;

3. Decides to maintain the suspension of Peru.

A spokesman condemns the raid, too."""


@pytest.mark.parametrize(
    ("word", "whose"),
    [
        ("condemns the attack", "African Union"),
        ("demands that", "African Union"),
        ("appreciation", "African Union"),
        ("suspension", "African Union"),
        ("attack on", None),
        ("raid on", None),
        ("condemns the raid", None),
    ],
)
def test_whose_a_verb_is_that_opens_a_paragraph(word: str, whose: str | None) -> None:
    at = TEXT.index(word)
    resolved = Resolutions(TEXT, find(article_from_text(TEXT)).actors)
    span = resolved.subject((at, at + len(word.split()[0])))
    assert (TEXT[slice(*span)] if span else None) == whose


def test_a_resolution_is_coded_with_its_body_as_actor() -> None:
    reports = code(article_from_text(TEXT, published="2026-02-12")).reports
    (accused,) = [r for r in reports if r.type == "ACCUSE" and "attack" in TEXT[r.start : r.end + 40]]
    assert [p.name for p in accused.actors] == ["African Union"]
    assert [p.name for p in accused.recipients] == ["Peru"]
    assert accused.words == TEXT[accused.start : accused.end]
