"""Tables that a user writes: read with care, every complaint with its line.

A table is UTF-8 text: the first line that is no comment names the columns, "#" begins a comment line, "|" parts
several values in a cell. Cells are parted by tabs; in a file whose name ends in .csv by commas, quoted as
spreadsheets do.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.errors import UsageError

LARGEST = 10_000_000
"""Bytes of a table: a hundred thousand rows; what is larger was not written by hand."""


@dataclass(frozen=True)
class Row:
    """One line of a table, with where it stands, so that a complaint can point to it."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell of a column, empty when the table lacks the column."""
        return self.cells.get(column, "")

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds several, each once."""
        return tuple(dict.fromkeys(value.strip() for value in self[column].split("|") if value.strip()))

    def one_of(self, column: str, allowed: Collection[str], default: str) -> str:
        """The value of a cell that may hold only certain words."""
        value = self[column] or default
        if value not in allowed:
            raise self.wrong(f"{column} is {value!r}, not one of {', '.join(sorted(allowed))}")
        return value

    def day(self, column: str, *, last: bool) -> date | None:
        """The day of a cell that holds a day or a year: the first of a year, or its `last`."""
        value = self[column]
        try:
            if len(value) == 4 and value.isdecimal():
                return date(int(value), 12, 31) if last else date(int(value), 1, 1)
            return date.fromisoformat(value) if value else None
        except ValueError:
            raise self.wrong(f"{column} is {value!r}, neither a year nor a day such as 2024-03-01") from None

    def wrong(self, what: str) -> UsageError:
        """A complaint about this line."""
        return UsageError(f"{self.file}, line {self.line}: {what}")


def read_table(path: Path, needed: Collection[str], more: Collection[str]) -> list[Row]:
    """Read the rows of a table with these columns; UsageError says what is wrong, in which line."""
    lines = _lines(path)
    header: list[str] | None = None
    rows: list[Row] = []
    for number, cells in _cells(lines, comma=path.suffix.lower() == ".csv"):
        if header is None:
            header = _header(path, number, cells, needed, more)
        elif len(cells) > len(header):
            raise UsageError(
                f"{path}, line {number}: {len(cells)} cells, but {len(header)} columns ({', '.join(header)})"
            )
        else:
            rows.append(Row(str(path), number, dict(zip(header, cells, strict=False))))
    if header is None:
        raise UsageError(f"{path} is empty; its first line names the columns: {', '.join([*needed, *more])}")
    return rows


def _lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{path}, line {line}: not UTF-8; save the table as UTF-8 text") from error
    if len(data) > LARGEST:
        raise UsageError(f"{path} is larger than {LARGEST:,} bytes")
    return unicodedata.normalize("NFC", text).splitlines()


def _cells(lines: Iterable[str], *, comma: bool) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line that is neither empty nor a comment, with its number."""
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            cells = next(csv.reader([line])) if comma else line.split("\t")
            yield number, [" ".join(cell.split()) for cell in cells]


def _header(path: Path, number: int, cells: list[str], needed: Collection[str], more: Collection[str]) -> list[str]:
    header = [cell.lower() for cell in cells]
    known = [*needed, *more]
    for cell in header:
        if cell not in known or header.count(cell) > 1:
            what = "stands twice" if cell in known else f"is no column; the columns are {', '.join(known)}"
            raise UsageError(f"{path}, line {number}: {cell!r} {what}")
    if missing := [name for name in needed if name not in header]:
        raise UsageError(f"{path}, line {number}: the columns lack {', '.join(missing)}")
    return header
