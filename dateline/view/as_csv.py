"""CSV (RFC 4180, UTF-8): a column a field, for a spreadsheet.

A list of plain words is joined with "; ", anything deeper stands as JSON in its cell, null is an empty cell.
A text that a spreadsheet would run as a formula gets an apostrophe in front: pages are written by strangers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from dateline.model import Record

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that make a spreadsheet calculate (OWASP, "CSV Injection")."""


def write(kind: type[Record], rows: Iterable[Record], out: BinaryIO) -> None:
    """Write rows as CSV with a header."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    fields = kind.__struct_fields__
    writer.writerow(kind.__struct_encode_fields__)
    for row in rows:
        writer.writerow([_cell(getattr(row, field)) for field in fields])
    text.detach()


def _cell(value: Any) -> str:
    plain = msgspec.to_builtins(value, order="deterministic")
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, int | float):
        return str(plain)
    return _guarded(plain if isinstance(plain, str) else _nested(plain))


def _nested(value: Any) -> str:
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return msgspec.json.encode(value, order="deterministic").decode()


def _guarded(text: str) -> str:
    return "'" + text if text.startswith(_FORMULA) else text
