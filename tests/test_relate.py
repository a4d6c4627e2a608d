"""What holds between two given parties of a text, as a user asks for it."""

from __future__ import annotations

import pytest

import dateline
from dateline.errors import UsageError
from dateline.model import EVENT_TYPES

TEXT = "Peru's foreign ministry condemned Chile for shelling the harbour of Arica, and Bolivia sent doctors to Peru."
PERU, CHILE, BOLIVIA = [(0, 4)], [(34, 39)], [(79, 86)]


def test_each_pair_has_a_probability_for_every_type_and_for_none() -> None:
    found = dateline.relate([(TEXT, PERU, CHILE), (TEXT, BOLIVIA, [(102, 106)]), (TEXT, [], CHILE)])
    assert [set(scores) for scores in found] == [{*EVENT_TYPES, "NONE"}] * 3
    assert all(sum(scores.values()) == pytest.approx(1, abs=1e-4) for scores in found)


def test_the_direction_counts() -> None:
    there, back = dateline.relate([(TEXT, PERU, CHILE), (TEXT, CHILE, PERU)])
    assert max(there, key=there.__getitem__) == "ACCUSE"
    assert back["ACCUSE"] < there["ACCUSE"]


def test_spans_may_be_lists_as_json_has_them() -> None:
    assert dateline.relate([(TEXT, [[0, 4]], [[34, 39]])]) == dateline.relate([(TEXT, PERU, CHILE)])  # type: ignore[list-item]


def test_an_empty_text_holds_nothing() -> None:
    assert dateline.relate([("", [], [])])[0]["NONE"] == 1
    assert dateline.relate([]) == []


@pytest.mark.parametrize("span", [(0, 0), (5, 3), (-1, 4), (0, 10_000)])
def test_a_span_outside_its_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(UsageError, match="is no span of a text of"):
        dateline.relate([(TEXT, [span], CHILE)])
