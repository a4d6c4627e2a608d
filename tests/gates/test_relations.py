"""The match rules of whole pages, each on a page or two of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gates.golden import Tally
from gates.relations import FOLDER, PARTS, score

PAGES = {
    "000_wire.txt": "Peru condemns Chile\n\nLIMA, May 4, 2021 (Andean Wire) -- Peru condemned Chile on Monday.\n\n"
    "“The gate stays shut for as long as we wish,” Peruvian President Ana Quispe said. Chile sent 40 soldiers to Arica.\n",
    "001_day.txt": "Peru scolds Chile\n\nLIMA, May 4, 2021 (Andean Day) -- Peru condemned Chile on Monday, Reuters reported.\n\n"
    "“The gate stays shut as long as we wish it,” President Ana Quispe said in Lima.\n",
}
CONDEMNED = {
    "key": "condemned", "types": ["ACCUSE"], "actors": ["PER"], "recipients": ["CHL"], "when": ["2021-05-03", "2021-05-03"],
    "widest": 1, "status": ["actual"], "articles": ["000", "001"],
}  # fmt: skip


def tally(folder: Path, **key: Any) -> Tally:
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    empty: dict[str, Any] = {
        "pair": ["PER", "CHL"],
        "articles": [],
        "events": [],
        "never": [],
        "quotations": [],
        "quantities": [],
    }
    (folder / "key.json").write_text(json.dumps(empty | key), encoding="utf-8")
    found = Tally()
    score(folder, found)
    return found


def figure(found: Tally, name: str) -> tuple[int, int]:
    return found.hits[name], found.cases[name]


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({}, True),
        ({"types": ["SUPPORT"]}, False),
        ({"actors": ["CHL"], "recipients": ["PER"]}, False),
        ({"recipients": []}, False),
        ({"recipients": [], "also": ["CHL"]}, True),
        ({"when": ["2021-05-04", "2021-05-04"]}, False),
        ({"status": ["planned"]}, False),
        ({"types": ["SUPPORT"], "or": [{"types": ["ACCUSE"]}]}, True),
        ({"actors": ["PER", "CHL"], "recipients": [], "reciprocal": True}, True),
    ],
)
def test_an_event_is_the_key_s_by_kind_parties_and_days(tmp_path: Path, changes: dict[str, Any], right: bool) -> None:
    found = tally(tmp_path, events=[CONDEMNED | changes])
    assert figure(found, "events") == (int(right), 1)
    assert figure(found, "merged") == (int(right), 1)


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({"when": ["2021-05-04", "2021-05-04"]}, "condemned: days: ACCUSE"),
        ({"recipients": ["BOL"]}, "condemned: parties: ACCUSE"),
        ({"types": ["SUPPORT"]}, "condemned: kind: ACCUSE"),
        ({"articles": ["002"]}, "condemned: its pages tell nothing"),
    ],
)
def test_a_miss_says_what_keeps_the_nearest_event_from_the_key(
    tmp_path: Path, changes: dict[str, Any], lacks: str
) -> None:
    (miss, *_) = [line for line in tally(tmp_path, events=[CONDEMNED | changes]).misses if line.startswith("events ")]
    assert lacks in miss


def test_what_the_key_lacks_is_told_too_much_and_an_optional_row_costs_nothing(tmp_path: Path) -> None:
    assert tally(tmp_path).hits["events right"] == 0
    found = tally(tmp_path, events=[CONDEMNED | {"optional": True}])
    assert (found.hits["events right"], found.cases["events"]) == (1, 0)


def test_days_chains_words_and_numbers(tmp_path: Path) -> None:
    said = {"speaker": "Quispe", "has": "The gate stays shut", "utterance": "gate"}
    number = {"file": "000", "value": 40, "counted": "soldiers", "outcome": "sent", "source": []}
    found = tally(
        tmp_path,
        articles=[
            {"file": "000_wire.txt", "published": ["2021-05-04", "2021-05-04"], "origin_chains": []},
            {
                "file": "001_day.txt",
                "published": ["2021-05-05", "2021-05-05"],
                "origin_chains": [["Reuters"], ["Xinhua"]],
            },
        ],
        quotations=[{"file": "000", **said}, {"file": "001", **said}],
        quantities=[number, number | {"value": 41}],
    )
    assert figure(found, "published") == (1, 2)
    assert figure(found, "chains") == (1, 2)
    assert figure(found, "speakers") == (2, 2)
    assert figure(found, "utterances") == (1, 1)
    assert figure(found, "quantities") == (1, 2)


def test_a_trap_catches_what_nobody_tells(tmp_path: Path) -> None:
    war = {"key": "war", "pair": ["PER", "CHL"], "types": ["ASSAULT"]}
    words = {"key": "words", "pair": ["PER", "CHL"], "types": ["ACCUSE"]}
    assert figure(tally(tmp_path, never=[war, words]), "traps") == (1, 2)


def test_every_set_has_five_pages_and_a_key() -> None:
    for folder in (each for part in PARTS for each in (FOLDER / part).iterdir()):
        key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
        assert {row["file"] for row in key["articles"]} == {p.name for p in folder.iterdir()} - {"key.json"}, folder
        assert len(key["articles"]) == 5


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({"000": ["Peru condemned Chile on Monday"]}, "kind: ACCUSE"),
        ({"000": ["Chile sent 40 soldiers"]}, "AID Chile sent 40 soldiers"),
        ({"000": ["stays shut for as long"]}, "nothing is told where it stands: stays shut for as long"),
    ],
)
def test_a_miss_is_told_by_what_is_read_where_it_stands(tmp_path: Path, says: dict[str, list[str]], told: str) -> None:
    row = CONDEMNED | {"types": ["SUPPORT"], "articles": ["000"], "says": says}
    found = tally(tmp_path, events=[row])
    (miss, *_) = [miss for miss in found.misses if miss.startswith("events ")]
    assert told in miss
