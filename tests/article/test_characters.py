"""Characters of a page before its text is fixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article.characters import clean, content_words, squash, word_count


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("one\r\ntwo\rthree\x0cfour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb\nc", "a\tb\nc"),
        ("nu\x00ll and be\x07ll", "null and bell"),
        ("soft\u00adhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("left \u202eto right\u202c", "left to right"),
        ("no\u00a0break\u2009thin", "no break thin"),
        ("e\u0301tat", "\u00e9tat"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text())
def test_clean_text_is_clean_for_good(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")


def test_pieces_are_compared_by_letters_and_digits() -> None:
    assert squash("  Kim's “long-term” plan - ") == squash("KIM’S long term PLAN")
    assert content_words("The talks in Riga") == {"talks", "riga"}


@pytest.mark.parametrize(
    ("text", "words"), [("three short words", 3), ("", 0), ("金正恩与普京会谈", 4), ("북한 대통령", 2)]
)
def test_word_count(text: str, words: int) -> None:
    assert word_count(text) == words
