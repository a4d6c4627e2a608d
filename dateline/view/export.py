"""Rows of a kind, written in a format, whole or not at all.

Needs    a chronicle, a kind of `model.KINDS`, a format of `FORMATS`, a path or an open stream
Gives    a file that appears, or replaces the old one, only when it is complete; the same bytes each time
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dateline.errors import DatelineError, UsageError
from dateline.model import KINDS, Record
from dateline.view import as_csv, as_jsonl
from dateline.view.choices import known
from dateline.view.needs import Rows

Writer = Callable[[type[Record], Iterable[Record], BinaryIO], None]

FORMATS: Mapping[str, Writer] = {"jsonl": as_jsonl.write, "csv": as_csv.write}
"""The formats, each with what writes it."""


def checked(kind: str, format_: str) -> None:
    """Raise UsageError for a kind or format that there is not, before anything is opened."""
    known(kind, tuple(KINDS), "kind of rows")
    known(format_, tuple(FORMATS), "format")


def write(kind: str, format_: str, rows: Rows, out: BinaryIO) -> int:
    """Write all rows of a kind to an open stream; give their number."""
    checked(kind, format_)
    counted = _Counted(_rows_of(kind, rows))
    FORMATS[format_](KINDS[kind], counted, out)
    return counted.count


@contextmanager
def whole_file(path: Path, option: str = "--out") -> Iterator[BinaryIO]:
    """Open a file for writing that takes its place only when the block ends well.

    A link is followed; what is no regular file (a pipe, a device) is written to as it is, never replaced. Raises
    UsageError for a folder, DatelineError when the place cannot be written to.
    """
    path = path.resolve() if path.is_symlink() else path
    if path.is_dir() or not path.name:
        raise UsageError(f"{option} {path} is a folder; name a file in it")
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise DatelineError(f"cannot write {path}: {error.strerror}; choose another place with {option}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        # whatever stopped it, a key press too: the half-written file goes, the old one stays
        os.unlink(name)
        raise


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[Record]) -> None:
        self.rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Record]:
        for row in self.rows:
            self.count += 1
            yield row


def _rows_of(kind: str, rows: Rows) -> Iterator[Record]:
    sources: Mapping[str, Callable[[], Iterator[Record]]] = {
        "articles": rows.articles,
        "reports": rows.reports,
        "events": rows.events,
        "quotations": rows.quotations,
        "quantities": rows.quantities,
        "actors": rows.actors,
        "decisions": rows.decisions,
        "uncoded": rows.uncoded,
    }
    return sources[kind]()


def _mode(path: Path) -> int:
    """The permissions of the file replaced, else those any new file gets (mkstemp's are for its owner alone)."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
