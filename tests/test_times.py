"""Time expressions that others annotated (`tests/times`): as many are found and resolved as before."""

from __future__ import annotations

import pytest

from gates.times import compared, parts, right, rows, scores

FLOORS = {  # relaxed, strict, value
    "agency": (98.0, 97.0, 95.0),
    "features": (97.5, 95.5, 92.5),
}


@pytest.mark.parametrize("part", parts())
def test_as_many_are_right_as_before(part: str) -> None:
    told = scores(part)
    assert all(told[name] >= floor for name, floor in zip(("relaxed", "strict", "value"), FLOORS[part], strict=True))


@pytest.mark.parametrize("part", parts())
def test_each_expression_stands_where_its_row_says(part: str) -> None:
    for row in rows(part):
        for time in row["timex"]:
            assert row["text"][time["at"] : time["at"] + len(time["words"])] == time["words"]


def test_the_match_rules() -> None:
    wanted = {"words": "on Friday", "at": 9, "type": "DATE", "value": "2024-03-01"}
    row = {"text": "They met on Friday.", "dct": "2024-03-05", "timex": [wanted]}
    ((one, found),) = compared(row)
    assert one is wanted
    assert found is not None
    assert right(wanted, found) == {"relaxed": True, "strict": False, "value": True, "kind": True}
    assert [other for _, other in compared({**row, "timex": []})] == [found]
