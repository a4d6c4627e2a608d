"""The hand-edited tables as rows: where each stands, what its cells hold, and complaints that point to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parent.parent
SECTORS = frozenset(
    "GOV MIL COP JUD LEG PTY ELI SPY REB PRM UAF CRM CVL REF REL EDU LAB AGR BUS MED JRN NGO SOC IGO UNK".split()
)
Record = list[Any]
# What NFKD leaves whole.
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "Ə": "A"}
)  # fmt: skip
# GeoNames writes ayn and hamza with many marks; the tables and the readers know one apostrophe.
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`ʿʾ", "'"))


class SourceError(Exception):
    """A hand-edited table says something that cannot be built; the message names file, line and cure."""


@dataclass(frozen=True)
class Row:
    """One line of a table, with where it stands, so that a complaint can point to it."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> list[str]:
        """The values of a cell that holds several, parted by '|'."""
        values = [value for value in self.cells[column].split("|") if value]
        if len(set(values)) != len(values):
            raise self.wrong(f"{column} holds a value twice: {self.cells[column]}")
        return values

    def number(self, column: str) -> int | None:
        """The whole number of a cell, None when empty."""
        try:
            return int(self.cells[column]) if self.cells[column] else None
        except ValueError:
            raise self.wrong(f"{column} is no whole number: {self.cells[column]!r}") from None

    def decimal(self, column: str) -> float | None:
        """The decimal number of a cell, None when empty."""
        try:
            return float(self.cells[column]) if self.cells[column] else None
        except ValueError:
            raise self.wrong(f"{column} is no number: {self.cells[column]!r}") from None

    def flag(self, column: str) -> bool:
        """True for 1, False for an empty cell."""
        return self.one_of(column, frozenset({"", "1"})) == "1"

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """The value of a cell that may hold only certain words."""
        if self.cells[column] not in allowed:
            raise self.wrong(f"{column} is {self.cells[column]!r}, not one of {sorted(allowed)}")
        return self.cells[column]

    def wrong(self, what: str) -> SourceError:
        return SourceError(f"{self.file}, line {self.line}: {what}")


def rows(file: str) -> Iterator[Row]:
    """The rows of a table: tab-separated, '#' comments, the first other line names the columns."""
    header: list[str] | None = None
    text = unicodedata.normalize("NFC", (SOURCES / file).read_text(encoding="utf-8")).translate(APOSTROPHES)
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        elif len(cells) != len(header):
            raise SourceError(f"{file}, line {number}: {len(cells)} cells, {len(header)} columns {header}")
        else:
            yield Row(file, number, {column: cell.strip() for column, cell in zip(header, cells, strict=True)})


def unique(found: dict[str, Row], key: str, row: Row) -> None:
    """Note that a row has a key; complain when an earlier row has it."""
    if key in found:
        raise row.wrong(f"{key!r} stands in line {found[key].line} already")
    found[key] = row


def fold(name: str) -> str:
    """A name without accents and marks."""
    bare = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
