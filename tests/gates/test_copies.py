"""gates.copies: its gold is what it says, and the floors hold on the examples."""

from __future__ import annotations

import pytest

from gates.copies import FLOOR_IDENTICAL, FLOOR_NEAR, Score, found, gold, made_pages, scored, texts_of, with_reprints

TEN = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("other", "identical", "near"),
    [
        (TEN.upper(), 1, 0),
        (f"{TEN} eleven", 0, 1),  # six runs of seven in both
        (f"{TEN} eleven twelve thirteen", 0, 0),  # six of nine
        ("a b c d e f", 0, 0),
    ],
)
def test_the_gold(other: str, identical: int, near: int) -> None:
    assert tuple(map(len, gold([TEN, other]))) == (identical, near)


def test_a_score_of_nothing_is_no_fault() -> None:
    empty = Score(0, 0, 0)
    assert (empty.precision, empty.recall) == (1.0, 1.0)
    assert scored({(0, 1), (0, 2)}, {(0, 1), (1, 2), (1, 3)}) == Score(2, 3, 1)


@pytest.mark.parametrize("texts", [texts_of(None), made_pages(200)], ids=["examples", "made"])
def test_the_floors_hold(texts: list[str]) -> None:
    reprinted = with_reprints(texts)
    wanted, given = gold(reprinted), found(reprinted)
    identical, near = (scored(*pair) for pair in zip(wanted, given, strict=True))
    assert near.wanted >= 10
    assert min(identical.precision, identical.recall) >= FLOOR_IDENTICAL
    assert min(near.precision, near.recall) >= FLOOR_NEAR
