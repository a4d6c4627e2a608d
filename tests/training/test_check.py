"""Each fault that the check of the corpus names, and that it names no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from training.check import balance, borrowed, faults, near_duplicates
from training.corpus import Item, items

WHOLE: dict[str, Any] = {
    "id": "t-1",
    "text": "Oslo accused Minsk of jamming forty of its aircraft.",
    "tags": ["europe", "agency"],
    "acts": [
        {
            "trigger": "accused",
            "type": "ACCUSE",
            "mode": "allege",
            "actors": ["Oslo"],
            "recipients": ["Minsk"],
            "about": {"type": "COERCE", "mode": "cyber", "actors": ["Minsk"]},
        },
    ],
    "attributions": [{"source": "Oslo", "cue": "accused", "content": ["jamming forty of its aircraft"]}],
    "numbers": [{"words": "forty", "counted": "aircraft"}],
}


def item(**changes: Any) -> Item:
    return msgspec.convert(WHOLE | changes, Item)


def act(**changes: Any) -> Item:
    return item(acts=[WHOLE["acts"][0] | changes])


def test_the_sentences_of_pages_have_no_fault() -> None:
    assert [fault for each in items("pages") for fault in faults(each, tagged=False)] == []


def test_a_whole_item_has_no_fault() -> None:
    assert list(faults(item())) == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (act(actors=["Riga"]), "“Riga” does not stand in the text"),
        (act(mode="visit"), "ACCUSE has no mode visit"),
        (act(about={"type": "COERCE", "mode": "visit"}), "COERCE has no mode visit"),
        (act(recipients=["Oslo"]), "an actor is recipient too"),
        (act(reciprocal=True), "reciprocal with recipients"),
        (act(type="AID", mode=None, recipients=[]), "AID needs a recipient"),
        (act(type="AGREE", mode=None, realis="planned"), "a deed of words"),
        (act(chains=[]), "no chain"),
        (act(chains=[[{"source": "Minsk"}]]), "no row among the attributions"),
        (item(tags=["agency"]), "one region"),
        (item(tags=["europe"]), "one style"),
        (item(tags=["europe", "agency", "gossip"]), "unknown tags: gossip"),
        (item(acts=[]), "tells its kind"),
        (item(attributions=[{"cue": "accused", "content": ["Minsk"]}]), "without a source"),
        (item(numbers=[{"words": "fifty"}]), "“fifty” does not stand"),
    ],
)
def test_a_fault_is_named(broken: Item, told: str) -> None:
    assert any(told in fault for fault in faults(broken)), list(faults(broken))


def test_sentences_that_share_half_their_words_in_order_are_near_duplicates() -> None:
    near = item(id="t-2", text="Oslo accused Minsk of jamming forty of its ships.")
    far = item(id="t-3", text="Oslo has blamed its neighbour for the loss of forty aircraft.")
    assert [(a.id, b.id) for a, b in near_duplicates([item(), far, near])] == [("t-1", "t-2")]


def test_a_run_of_nine_words_from_others_is_named(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text("Yesterday OSLO accused Minsk of jamming forty of its aircraft, it said.")
    assert [one.id for one, _ in borrowed([item()], tmp_path)] == ["t-1"]
    (tmp_path / "theirs.txt").write_text("Oslo accused Minsk of jamming forty of the planes.")
    assert list(borrowed([item()], tmp_path)) == []


def test_the_balance_tells_what_is_lacking() -> None:
    told = list(balance([item(), item(id="t-2")]))
    assert "ACCUSE: 2 acts, 80 wanted" in told
    assert "ASSAULT torture: 0 acts, 15 wanted" in told
    assert any("without an act" in line or "hold no act" in line for line in told)


def test_a_country_that_gives_the_type_away_is_named() -> None:
    same = [
        item(id=f"t-{n}", text=f"Norway accused Minsk of case {n}.", attributions=[], numbers=[]) for n in range(12)
    ]
    assert any(line.startswith("NOR predicts ACCUSE") for line in balance(same))
