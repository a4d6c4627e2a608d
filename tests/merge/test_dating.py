"""Thirty pages in `dating/`, dated by their words and by one another, against what a careful reader proves.

The reader's intervals were written without sight of the program. What is asked: no day is ever claimed that
the reader excludes, whatever the order of the pages, and as many as before are found exactly.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
import pytest

import dateline
from dateline.link import link
from dateline.merge import merge
from dateline.model import Article, Coding, Period
from tests.plain import find

PAGES = Path(__file__).with_name("dating")
KEY = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))["pages"]

EXACT = 30
"""Pages of the thirty whose interval is the reader's to the day; raise it when more are."""


def coded(name: str) -> tuple[Article, Coding]:
    article = dateline.read(PAGES / name)
    return article, link(article, find(article))


@pytest.fixture(scope="module")
def pages() -> list[tuple[Article, Coding]]:
    return [coded(row["page"]) for row in KEY]


@pytest.fixture(scope="module")
def dated(pages: list[tuple[Article, Coding]]) -> dict[str, Period]:
    found = merge(pages).published
    return {article.path: found.get(article.id, article.published) for article, _ in pages}


def ends(period: Period) -> tuple[str | None, str | None]:
    return (str(period.start) if period.start else None, str(period.end) if period.end else None)


def holds(outer: tuple[str | None, str | None], inner: tuple[str | None, str | None]) -> bool:
    return (outer[0] or "0000") <= (inner[0] or "0000") and (outer[1] or "9999") >= (inner[1] or "9999")


ROWS = [pytest.param(row, id=row["page"]) for row in KEY]


@pytest.mark.parametrize("row", ROWS)
def test_no_day_is_claimed_that_a_reader_excludes(row: dict[str, object], dated: dict[str, Period]) -> None:
    """What is found holds what the reader proves, or lies within what the reader allows at most."""
    found = ends(dated[str(row["page"])])
    proved = (row["published"]["start"], row["published"]["end"])  # type: ignore[index]
    outer = row.get("outer") or row["published"]
    allowed = (outer["start"], outer["end"])  # type: ignore[index]
    assert holds(found, proved) or holds(allowed, found), dated[str(row["page"])].reason


def test_as_many_are_exact_as_before(dated: dict[str, Period]) -> None:
    exact = [r["page"] for r in KEY if ends(dated[r["page"]]) == (r["published"]["start"], r["published"]["end"])]
    assert len(exact) >= EXACT, exact


def test_every_reckoned_day_says_why(dated: dict[str, Period]) -> None:
    for period in dated.values():
        assert period.reason
        assert (period.start is None and period.end is None) or "“" in period.reason or '"' in period.reason


def test_the_order_of_the_pages_does_not_matter(pages: list[tuple[Article, Coding]]) -> None:
    first = msgspec.json.encode(merge(pages))
    shuffled = pages[:]
    random.Random(7).shuffle(shuffled)
    assert msgspec.json.encode(merge(shuffled)) == first
