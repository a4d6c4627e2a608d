"""The match rule and the counts of `gates.acts`, on a sentence whose coding is given."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from dateline.model import ActionMention, Article, Attribution, Findings
from gates.acts import Told, calibration_error, f1, is_match, measures, poisson, tell
from training.corpus import Act, Item

TEXT = "Oslo accused Minsk of delay."


def act(**changes: Any) -> Act:
    values = {"trigger": "accused", "type": "ACCUSE", "actors": ["Oslo"], "recipients": ["Minsk"]}
    return msgspec.convert(values | changes, Act)


def told(**changes: Any) -> ActionMention:
    values: dict[str, Any] = {"actors": ((0, 4),), "recipients": ((13, 18),), "type": "ACCUSE", "realis": "actual"}
    return ActionMention(start=0, end=18, words=TEXT[:18], cue=(5, 12), mode=None, **{**values, **changes})


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (told(), True),
        (told(actors=((2, 7),)), True),  # a party overlaps
        (told(type="REJECT"), False),
        (told(actors=()), False),
        (told(actors=((0, 4), (22, 27))), False),  # one party too many
        (told(actors=((13, 18),), recipients=((0, 4),)), False),  # the other way round
    ],
)
def test_the_match_rule(found: ActionMention, right: bool) -> None:
    assert is_match(Item(id="a", text=TEXT), act(), found, 0) == right
    assert is_match(Item(id="a", text=TEXT), act(), told(actors=((9, 13),), recipients=((22, 27),)), 9)


def test_the_table_counts_hits_misses_and_false_acts() -> None:
    item, empty = Item(id="a", text=TEXT, acts=(act(), act())), Item(id="b", text=TEXT)
    rows = {
        name: value
        for name, value, _ in measures(
            [
                Told(
                    item, [(act(), told(score=0.9)), (act(), None)], [], [("asserts", "asserts"), ("denies", "asserts")]
                ),
                Told(empty, [], [told(score=0.7)], [("", "denies")]),
            ]
        )
    }
    assert rows["triples F1"] == pytest.approx(2 * 1 / (2 + 2))
    assert rows["types F1"] == pytest.approx(0.5)
    assert rows["false acts in 100"] == 100
    assert rows["stance macro-F1"] == pytest.approx((2 / 3 + 0) / 2)
    assert rows["calibration error"] == pytest.approx((0.1 + 0.7) / 2)


def test_an_attribution_is_found_by_its_cue() -> None:
    row = {"source": "Oslo", "cue": "accused", "content": ["delay"], "stance": "alleges"}
    item = msgspec.convert({"id": "a", "text": TEXT, "attributions": [row]}, Item)

    def findings(article: Article) -> Findings:
        said = (Attribution(source=((0, 4),), cue=((5, 12),), content=((22, 27),), stance="denies"),
                Attribution(source=((0, 4),), cue=((13, 18),), content=((22, 27),)))  # fmt: skip
        return Findings(attributions=said)

    assert tell(item, findings).stances == [("alleges", "denies"), ("", "asserts")]


def test_scores_that_mean_what_they_say_have_no_error() -> None:
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == 0
    assert calibration_error([(0.9, False)] * 2 + [(0.1, False)] * 2) == pytest.approx(0.5)


def test_f1_of_nothing_right_is_nothing() -> None:
    assert f1(0, 0, 0) == 0


@pytest.mark.parametrize(("count", "low", "high"), [(0, 0.0, 3.7), (1, 0.0, 5.6), (10, 4.8, 18.4), (100, 81.4, 121.6)])
def test_the_interval_of_a_count(count: int, low: float, high: float) -> None:
    assert poisson(count) == pytest.approx((low, high), abs=0.15)
