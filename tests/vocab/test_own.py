"""A user's table of actors: its rows, and what is wrong with one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.model import OwnActor
from dateline.vocab.own import read_actors

HEADER = "name\taliases\tcountry\tkind\tsectors\tsince\tuntil\n"


def read(folder: Path, rows: str) -> tuple[OwnActor, ...]:
    path = folder / "mine.tsv"
    path.write_text(HEADER + rows, encoding="utf-8")
    return read_actors(path)


def test_a_row(tmp_path: Path) -> None:
    (actor,) = read(tmp_path, "Tern Brigades\tTerns|TB\tPER\torganisation\tREB\t2019\t2021\n")
    assert actor == OwnActor(
        name="Tern Brigades", aliases=("Terns", "TB"), country="PER", kind="organisation", sectors=("REB",),
        since=date(2019, 1, 1), until=date(2021, 12, 31),
    )  # fmt: skip


def test_a_name_alone_will_do(tmp_path: Path) -> None:
    assert read(tmp_path, "Tern Brigades\n") == (OwnActor(name="Tern Brigades"),)


def test_a_country_by_name(tmp_path: Path) -> None:
    assert [a.country for a in read(tmp_path, "Tern\t\tnorth korea\nVoss\t\tprk\n")] == ["PRK", "PRK"]


def test_the_order_of_the_rows_does_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path, "Tern\nAuk\n") == read(tmp_path, "Auk\nTern\n")


def test_a_name_may_pass_on(tmp_path: Path) -> None:
    rows = read(tmp_path, "Anna Tern\tthe Tern Envoy\t\tperson\t\t\t2020\nBo Gull\tthe Tern Envoy\t\tperson\t\t2021\n")
    assert [row.name for row in rows] == ["Anna Tern", "Bo Gull"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("\tTerns\n", "line 2: name is empty"),
        ("Tern\t\tAtlantis\n", "line 2: country 'Atlantis' is no ISO 3166-1 alpha-3 code"),
        ("Tern\t\t\tbird\n", "line 2: kind is 'bird', not one of organisation, person"),
        ("Tern\t\t\t\tOPP\n", "line 2: sectors are 'OPP'; the first is one of"),
        ("Tern\t\t\t\t\tlately\n", "line 2: since is 'lately', neither a year nor a day"),
        ("Tern\t\t\t\t\t2021\t2020\n", "line 2: until 2020 lies before since 2021"),
        ("Tern\nGull\tTern\n", "line 3: 'Tern' stands in line 2 already"),
    ],
)
def test_a_bad_row(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(tmp_path, row)
    assert message in str(caught.value)
