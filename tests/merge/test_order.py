"""The same pages give the same days: shuffled, twice, in one go or page by page; and more pages may only sharpen."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from dateline import pipeline
from dateline.link import link
from dateline.merge import merge
from dateline.model import Article, Coding
from dateline.pipeline import find
from dateline.settings import Settings
from dateline.store import Chronicle

PAGES = Path(__file__).with_name("dating")
NAMES = sorted(path.name for path in PAGES.glob("*.txt"))
SOME = ("bakassi_calabar.txt", "bakassi_archibong.txt", "bakassi_greentree.txt", "bakassi_flag.txt", "steppe_gauge.txt")


@cache
def coded(name: str) -> tuple[Article, Coding]:
    article = dateline.read(PAGES / name)
    return article, link(article, find(article))


@settings(deadline=None, max_examples=25)
@given(names=st.lists(st.sampled_from(NAMES), unique=True, max_size=12), data=st.data())
def test_any_order_gives_the_same(names: list[str], data: st.DataObject) -> None:
    first = msgspec.json.encode(merge(map(coded, names)))
    shuffled = data.draw(st.permutations(names))
    assert msgspec.json.encode(merge(map(coded, shuffled))) == first


@settings(deadline=None, max_examples=25)
@given(names=st.lists(st.sampled_from(NAMES), unique=True, max_size=12), more=st.sampled_from(NAMES))
def test_pages_of_other_matters_change_no_date(names: list[str], more: str) -> None:
    """Pages of other relations add nothing; those of the same one may sharpen a date, never move it.

    A day that an update alone gives ("mostly on the day it is printed") is a guess, and what others tell may overrule it.
    """
    before, after = (merge(map(coded, sorted(chosen))).published for chosen in (set(names), {*names, more}))
    for article, period in before.items():
        found = after[article]
        if "mostly updated" in (period.reason or ""):
            continue
        assert (found.start or period.start) == found.start
        if period.start and period.end:
            assert found.start is not None
            assert found.end is not None
            assert period.start <= found.start <= found.end <= period.end
        if not any(name.split("_")[0] == more.split("_")[0] for name in names):
            assert found == period


def rows(store: Path) -> list[object]:
    with Chronicle.open(store) as chronicle:
        return [
            sorted((a.path, str(a.published)) for a in chronicle.articles()),
            sorted((r.id, str(r.time)) for r in chronicle.reports()),
            sorted((e.id, str(e.time)) for e in chronicle.events()),
        ]


@pytest.mark.parametrize("order", [SOME, SOME[::-1]])
def test_page_by_page_and_in_one_go(tmp_path: Path, order: tuple[str, ...]) -> None:
    whole, pieces = tmp_path / "whole.db", tmp_path / "pieces.db"
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in order:
        shutil.copy(PAGES / name, folder / name)
        with Chronicle.open(pieces, create=True) as chronicle:
            pipeline.build([folder], chronicle, settings=Settings())
    with Chronicle.open(whole, create=True) as chronicle:
        pipeline.build([folder], chronicle, settings=Settings())
    assert rows(pieces) == rows(whole)


def test_a_build_says_of_how_many_known_pages_new_ones_changed_the_day(tmp_path: Path) -> None:
    store, folder = tmp_path / "c.db", tmp_path / "pages"
    folder.mkdir()
    redated = []
    for name in ("bakassi_calabar.txt", "bakassi_archibong.txt", "maputo_mines.txt"):
        shutil.copy(PAGES / name, folder / name)
        with Chronicle.open(store, create=True) as chronicle:
            redated.append(pipeline.build([folder], chronicle, settings=Settings()).redated)
    assert redated == [0, 1, 0]
