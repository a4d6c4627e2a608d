"""Words of strangers on a line of a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.view.words import carried_text, one_line, quoted

from .make import chain, link


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\n\n lines\tand more ", "two lines and more"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("over\rwritten\b\b", "over written"),
        ("right‮ to left", "right to left"),
        ("fam‍ily", "fam‍ily"),
        ("non breaking", "non breaking"),
        ("\x9b2Jgone", "2Jgone"),
        ("caf\udce9.html", "caf\ufffd.html"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_cut() -> None:
    assert one_line("a word too many", 10) == "a word..."
    assert one_line("fits", 4) == "fits"


def test_marks_are_not_doubled() -> None:
    assert quoted('"full support') == "“full support”"
    assert quoted("the boys'") == "“the boys'”"


def test_a_chain_leads_back_and_names_each_stance_but_assertion() -> None:
    assert carried_text("Post", ()) == "Post"
    assert carried_text("Post", chain("Yonhap", "KCNA")) == "Post <- Yonhap <- KCNA"
    assert carried_text("Post", (link("Kremlin", stance="denies"),)) == "Post <- Kremlin (denies)"


@given(st.text())
def test_nothing_a_page_says_moves_the_cursor(text: str) -> None:
    line = one_line(text)
    assert {unicodedata.category(c) for c in line if c not in "\u200c\u200d"}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert one_line(line) == line
