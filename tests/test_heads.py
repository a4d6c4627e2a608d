"""Heads of pages of four hundred outlets (`tests/heads`): as many days, titles and outlets are right as before, as few
days and outlets wrong."""

from __future__ import annotations

import pytest

from gates.heads import misses, parts, rows

LEAST = {
    "a": (50, 3, 54, 53, 1),
    "b": (56, 1, 54, 55, 1),
    "c": (52, 2, 52, 53, 1),
    "d": (50, 4, 56, 53, 3),
    "e": (56, 2, 54, 54, 1),
    "f": (59, 0, 60, 57, 1),
    "g": (50, 2, 51, 51, 7),
}
"""Days right at least, wrong days at most, titles right at least, outlets right at least and wrong at most. `g` is kept: its misses are never looked at."""


def test_every_set_has_its_floors() -> None:
    assert parts() == sorted(LEAST)


@pytest.mark.parametrize("part", sorted(LEAST))
def test_no_set_is_read_worse_than_before(part: str) -> None:
    missed = [name for name, _, _ in misses(part)]
    days, wrong, titles, outlets, others = LEAST[part]
    count = len(rows(part))
    assert count - missed.count("day") >= days
    assert missed.count("wrong day") <= wrong
    assert count - missed.count("title") >= titles
    assert count - missed.count("outlet") >= outlets
    assert missed.count("wrong outlet") <= others
