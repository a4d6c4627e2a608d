"""The example beside each rule of `resources/times.tsv`: its words are found, with the value it says, by that rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.find.times import find_times
from dateline.find.times.reading import readings, rules
from dateline.model import Period

TABLE = Path(__file__).parents[2] / "resources" / "times.tsv"
KNOWN = Period(start=date(2024, 3, 5), end=date(2024, 3, 5), precision="day", reason="stated")


def _rows() -> list[dict[str, str]]:
    lines = [line.split("\t") for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


RULES = [pytest.param(row, id=row["name"]) for row in _rows() if row["kind"]]


@pytest.mark.parametrize("row", RULES)
def test_the_example_of_a_rule(row: dict[str, str]) -> None:
    text = row["example"]
    if row["kind"] == "NONE":
        assert not [t for t in find_times(text, KNOWN) if t.words in row["words"]]
        return
    for published, value in ((KNOWN, row["closed"]), (Period(), row["open"] or row["closed"])):
        found = {t.words: (t.kind, t.value) for t in find_times(text, published)}
        assert found.get(row["words"]) == (row["kind"], value)


@pytest.mark.parametrize("row", RULES)
def test_the_rule_itself_reads_its_example(row: dict[str, str]) -> None:
    if row["kind"] != "NONE":
        assert row["name"] in {reading.rule for reading in readings(rules().lexicon.scan(row["example"]))}
