"""Whole pages with all their dirt, each with the article that a reader sees in it (pages/expected.json)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.article import read

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))


def test_every_page_has_its_expectation() -> None:
    assert {path.name for path in PAGES.iterdir()} - {"expected.json"} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_page(name: str) -> None:
    wanted, article = EXPECTED[name], read(PAGES / name)
    assert (article.title, article.outlet, article.byline) == (wanted["title"], wanted["outlet"], wanted["byline"])
    assert (article.url, article.language, article.path) == (wanted["url"], "en", name)
    assert [str(article.published.start), str(article.published.end)] == [wanted["published"]] * 2
    assert (article.dateline.place if article.dateline else None) == wanted["dateline"]
    assert article.text.startswith(f"{article.title}\n\n")
    for words in wanted["kept"]:
        assert words in article.text
    for words, reason in wanted["cut"].items():
        assert words not in article.text
        assert [piece.reason for piece in article.dropped if words in piece.text] == [reason], words
