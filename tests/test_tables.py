"""Tables that a user writes: what is read, and what is complained of, with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.tables import Row, read_table


def table(folder: Path, text: str | bytes, name: str = "mine.tsv") -> list[Row]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_table(path, ["name"], ["aliases", "since"])


def test_comments_blank_lines_and_missing_cells(tmp_path: Path) -> None:
    rows = table(tmp_path, "# mine\n\nname\taliases\nTern\tA| B |A\n# no\nGull\n")
    assert [(row.line, row["name"], row.many("aliases")) for row in rows] == [(4, "Tern", ("A", "B")), (6, "Gull", ())]
    assert rows[0]["since"] == ""


def test_a_spreadsheet(tmp_path: Path) -> None:
    (row,) = table(tmp_path, '\ufeffName,Aliases\n"Tern, Gull and Co",TG\n', "mine.csv")
    assert (row["name"], row["aliases"]) == ("Tern, Gull and Co", "TG")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty; its first line names the columns: name, aliases, since"),
        ("aliases\nTern\n", "line 1: the columns lack name"),
        ("name\tcolour\n", "line 1: 'colour' is no column; the columns are name, aliases, since"),
        ("name\tname\n", "line 1: 'name' stands twice"),
        ("name\nTern\tA\tB\n", "line 2: 3 cells, but 1 columns (name)"),
        (b"name\nT\xfcrn\n", "line 2: not UTF-8"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        table(tmp_path, text)
    assert message in str(caught.value)
    assert "mine.tsv" in str(caught.value)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_table(tmp_path / "none.tsv", ["name"], [])


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-05-01", date(2020, 5, 1), date(2020, 5, 1)),
        ("", None, None),
    ],
)
def test_days_and_years(tmp_path: Path, cell: str, first: date | None, last: date | None) -> None:
    (row,) = table(tmp_path, f"name\tsince\nTern\t{cell}\n")
    assert (row.day("since", last=False), row.day("since", last=True)) == (first, last)
