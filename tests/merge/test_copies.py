"""Copies: identical, near, part of one another; and what must stay apart."""

from __future__ import annotations

import random
import time

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.merge.copies import CROWD, LISTED, Kin, copies
from dateline.model import Article

from .press import OTHER, STORY


def texts(*given: str) -> list[Article]:
    blank = article_from_text("x")
    return [replace(blank, id=f"{at:04x}", text=text) for at, text in enumerate(given)]


def kinds(kin: Kin) -> dict[tuple[str, str], str]:
    return {(one, copy.article): copy.kind for one, found in kin.shared.items() for copy in found}


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (STORY, "identical"),
        (STORY.upper().replace(". ", ".\n\n"), "identical"),
        (STORY.replace(",", " –"), "identical"),
        (f"LIMA (Wire) — {STORY}", "near"),
        (STORY.replace("eleven", "twelve"), "near"),
        (STORY[:-60], "near"),
        (STORY.replace("burnt", "empty").replace("midnight", "dusk"), "near"),
        (f"{OTHER}\n{STORY}", "part"),
        (f"{STORY}\n{OTHER * 3}", "part"),
        (STORY[:120], None),  # too little to be called part of it
        (OTHER, None),
        (" ".join(STORY.split()[::-1]), None),
        ("", None),
        ("Nothing.", None),
    ],
)
def test_what_two_texts_are_to_one_another(other: str, kind: str | None) -> None:
    assert set(kinds(copies(texts(STORY, other))).values()) == ({kind} if kind else set())


def test_dispatches_in_set_phrases_are_no_copies() -> None:
    arrives = (
        "A delegation of the fishery ministry of Peru led by Vice Minister Rosa Bell arrived here on Monday by air."
    )
    leaves = "A delegation of the fishery ministry of Peru led by Vice Minister Rosa Bell left here for home on Friday."
    assert not copies(texts(arrives, leaves)).shared


def test_copies_name_one_another_and_are_one_family() -> None:
    kin = copies(texts(STORY, STORY.upper(), STORY.replace("eleven", "twelve"), OTHER))
    assert kin.copies == {"0000": ("0001", "0002"), "0001": ("0000", "0002"), "0002": ("0000", "0001")}
    assert kin.identical == {"0000": ("0001",), "0001": ("0000",)}
    assert set(kin.family.values()) == {"0000"}
    assert "0003" not in kin.family


def test_a_roundup_makes_no_family_of_what_it_is_made_of() -> None:
    kin = copies(texts(STORY, OTHER, f"{STORY}\n{OTHER}"))
    assert kinds(kin)["0001", "0002"] == "part"
    assert not kin.family
    assert not kin.copies


def test_the_passages_are_the_words_they_share() -> None:
    edited = f"“{STORY.upper()}”".replace("ELEVEN BURNT", "TWELVE BURNED")
    one, other = texts(STORY, edited)
    (copy,) = copies([one, other]).shared[one.id]
    assert (copy.kind, copy.article, len(copy.passages)) == ("near", other.id, 2)
    for passage in copy.passages:
        mine, theirs = one.text[passage.start : passage.end], other.text[passage.other_start : passage.other_end]
        assert mine.upper() == theirs
    (back,) = copies([one, other]).shared[other.id]
    assert [(p.other_start, p.other_end) for p in back.passages] == [(p.start, p.end) for p in copy.passages]


def test_any_order_gives_the_same() -> None:
    given = texts(STORY, STORY.upper(), STORY[:-60], f"{STORY}\n{OTHER}", OTHER, "", " ", "…", STORY.replace("a", "e"))
    first = copies(given)
    for seed in range(5):
        shuffled = given[:]
        random.Random(seed).shuffle(shuffled)
        assert copies(shuffled) == first


def test_pages_without_a_word_are_copies_only_of_the_same_marks() -> None:
    assert kinds(copies(texts("—", "— ", "…"))) == {("0000", "0001"): "identical", ("0001", "0000"): "identical"}


def test_one_page_ten_thousand_times_and_a_crowd_of_near_ones_are_bounded() -> None:
    started = time.process_time()
    kin = copies(texts(*["Access denied. Enable cookies to read on."] * 10_000))
    assert {len(found) for found in kin.copies.values()} == {LISTED}
    edited = [STORY.replace("eleven", f"number {at}") for at in range(CROWD * 2)]
    assert max(len(found) for found in copies(texts(*edited)).shared.values()) <= LISTED
    assert time.process_time() - started < 60
