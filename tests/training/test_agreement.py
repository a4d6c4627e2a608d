"""The measures of agreement, on annotations that differ in known ways."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from training.agreement import is_triple, kappa, lines, paired
from training.corpus import Item

ONE: dict[str, Any] = {"trigger": "accused", "type": "ACCUSE", "actors": ["Oslo"], "recipients": ["Minsk"]}


def item(*acts: dict[str, Any]) -> Item:
    text = "Oslo accused Minsk of jamming, and Riga praised the courage."
    return msgspec.convert({"id": "a", "text": text, "acts": acts}, Item)


@pytest.mark.parametrize(
    ("other", "pairs", "triple"),
    [
        (ONE, 1, True),
        (ONE | {"type": "REJECT"}, 1, False),
        (ONE | {"actors": ["Riga"]}, 1, False),
        (ONE | {"recipients": []}, 1, False),
        (ONE | {"trigger": "jamming"}, 1, True),  # another trigger, the same type and actor
        (ONE | {"trigger": "praised", "actors": ["Riga"]}, 0, False),
    ],
)
def test_acts_are_paired_and_compared(other: dict[str, Any], pairs: int, triple: bool) -> None:
    found, number = paired(item(ONE), item(other))
    assert (len(found), number) == (pairs, 2)
    assert [is_triple(pair) for pair in found] == [triple] * pairs


def test_an_act_is_paired_once() -> None:
    found, number = paired(item(ONE, ONE), item(ONE))
    assert (len(found), number) == (1, 3)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([(1, 1), (2, 2)], 1.0), ([(1, 2), (2, 1)], -1.0), ([(1, 1), (1, 2), (2, 1), (2, 2)], 0.0), ([(1, 1)], 1.0)],
)
def test_kappa(values: list[tuple[object, object]], expected: float) -> None:
    assert kappa(values) == pytest.approx(expected)


def test_other_sentences_are_not_compared() -> None:
    with pytest.raises(ValueError, match="not the same sentence"):
        list(lines([item(ONE)], [msgspec.structs.replace(item(ONE), text="Another.")]))
