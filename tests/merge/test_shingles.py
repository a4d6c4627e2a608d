"""Shingles: what of a text counts, that no run of common words is missed, and which passages two texts share."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.shingles import SHORTEST, WINDOW, K, fingerprints, passages, places_of, shingles, words_of

NUMBERS = [f"w{n}" for n in range(200)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The  Tern's\nport", ["the", "tern", "s", "port"]),
        ("“GULL”, 4.5!", ["gull", "4", "5"]),
        ("Ñandú Öl", ["ñandú", "öl"]),
        ("東京 A1", ["東", "京", "a1"]),
        ("... — !", []),
        ("", []),
    ],
)
def test_words_are_without_case_marks_and_spacing(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    assert [text[start:end].lower() for start, end in places_of(text)] == words


@pytest.mark.parametrize(("count", "runs"), [(0, 1), (1, 1), (K - 1, 1), (K, 1), (K + 1, 2), (50, 50 - K + 1)])
def test_a_shingle_for_each_run_of_words(count: int, runs: int) -> None:
    assert len(shingles(NUMBERS[:count])) == runs


def test_the_order_of_words_tells() -> None:
    assert set(shingles(NUMBERS[:20])).isdisjoint(shingles(NUMBERS[:20][::-1]))


@given(
    before=st.lists(st.sampled_from(NUMBERS), max_size=30),
    behind=st.lists(st.sampled_from(NUMBERS), max_size=30),
    start=st.integers(0, 150),
)
def test_a_run_of_common_words_always_has_a_fingerprint_in_common(
    before: list[str], behind: list[str], start: int
) -> None:
    run = NUMBERS[start : start + K + WINDOW - 1]
    one, other = (fingerprints(shingles(words)) for words in ([*before, *run, *behind], [*behind, *run, *before]))
    assert one & other


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (range(30), range(30), [(0, 30, 0)]),
        (range(30), range(10, 40), [(10, 30, 0)]),
        ([*range(20), 99, *range(20, 40)], range(40), [(0, 20, 0), (21, 41, 20)]),
        ([*range(20, 40), *range(20)], range(40), [(0, 20, 20), (20, 40, 0)]),
        (range(SHORTEST - 1), range(SHORTEST - 1), []),
        (range(30), range(100, 130), []),
    ],
)
def test_passages(one: list[int], other: list[int], found: list[tuple[int, int, int]]) -> None:
    first, second = ([f"w{n}" for n in numbers] for numbers in (one, other))
    runs = passages(shingles(first), shingles(second))
    assert [tuple(run) for run in runs] == found
    assert all(first[run.first + at] == second[run.other + at] for run in runs for at in range(run.last - run.first))


@pytest.mark.parametrize("unit", [["ha"], ["ha", "ho"], NUMBERS[:11]])
def test_a_text_that_repeats_itself_takes_no_square_of_its_length(unit: list[str]) -> None:
    long = shingles(unit * (40_000 // len(unit)))
    started = time.process_time()
    assert passages(long, long[: len(long) // 2])
    assert time.process_time() - started < 5
