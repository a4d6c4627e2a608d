"""Spans written as words, and what a line that is no item tells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from training.corpus import Item, items, read

CODEBOOK = Path(__file__).resolve().parents[2] / "training" / "codebook.md"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Oslo accused Minsk.", "Minsk", [(13, 18)]),
        ("He told them that he left.", "he", [(18, 20)]),  # not inside "them"
        ("the Hague and the Hague", "Hague#2", [(18, 23)]),
        ("US-led talks", "US", [(0, 2)]),
    ],
)
def test_words_are_found_in_their_text(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert [Item(id="x", text=text).span(words)] == found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Lima", "does not stand"), ("talks", "2 times"), ("talks#3", "does not stand"), (" ", "does not stand")],
)
def test_words_that_are_not_there_or_not_alone_are_refused(words: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Item(id="x", text="talks about talks").span(words)


def test_a_line_that_is_no_item_tells_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "a", "text": "b"}\n\n{"id": "a", "text": "b", "act": []}\nnothing\n', encoding="utf-8")
    (one, item), (three, unknown), (four, broken) = read(path)
    assert (one, three, four) == (1, 3, 4)
    assert isinstance(item, Item)
    assert isinstance(unknown, str)
    assert "act" in unknown
    assert isinstance(broken, str)


def test_the_codebook_s_own_example_is_read(tmp_path: Path) -> None:
    shown = re.search(r"```json\n(.*?)```", CODEBOOK.read_text(encoding="utf-8"), re.S)
    assert shown is not None
    path = tmp_path / "shown.jsonl"
    path.write_text(re.sub(r"\n +", " ", shown[1]), encoding="utf-8")
    assert [type(item) for _, item in read(path)] == [Item, Item]


def test_the_corpus_is_read_whole() -> None:
    ids = [item.id for part in ("train", "held", "test") for item in items(part)]  # type: ignore[arg-type]
    assert len(ids) == len(set(ids))
