"""What SQLite complains of, said in a sentence that names the file and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dateline.errors import NotAChronicle, ReadOnlyChronicle, StoreError, StoreFull


def primary_code(fault: sqlite3.Error) -> int:
    """Give SQLite's result code without its extension, 0 when the fault is not SQLite's own."""
    return int(getattr(fault, "sqlite_errorcode", 0)) & 0xFF


def no_leave(path: Path) -> ReadOnlyChronicle:
    """Say that the chronicle, or the folder it stands in, cannot be written."""
    return ReadOnlyChronicle(
        f"cannot write to {path}: the file or its folder is read-only; ask for leave to write, or copy the chronicle"
    )


def not_a_chronicle(path: Path, what: str) -> NotAChronicle:
    """Say what stands in the chronicle's place."""
    return NotAChronicle(f"{path} is {what}, not a dateline chronicle; name another file with --store")


def in_words(fault: sqlite3.Error, path: Path, *, write: bool) -> StoreError:
    """Turn a complaint of SQLite about a file that was to be read, or written, into one of ours."""
    match primary_code(fault):
        case sqlite3.SQLITE_FULL:
            return StoreFull(f"there is no room left to write {path}; make room and run the same command again")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(f"{path} is in use by another process; wait until that is done and try again")
        case sqlite3.SQLITE_READONLY:
            return no_leave(path)
        case sqlite3.SQLITE_CANTOPEN if write:
            return no_leave(path)
        case sqlite3.SQLITE_NOTADB:
            return not_a_chronicle(path, "no SQLite database")
        case sqlite3.SQLITE_CORRUPT:
            return StoreError(f"{path} is damaged ({fault}); put back a copy, or build it again from the pages")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreError(f"{path} cannot be opened ({fault}); check the leave to read it and its folder")
        case sqlite3.SQLITE_CONSTRAINT:
            return StoreError(f"two rows of one id were to be written to {path} ({fault}); this is a fault in dateline")
    return StoreError(f"{path} cannot be used: {fault}")


@contextmanager
def explained(path: Path, *, write: bool) -> Iterator[None]:
    """Raise what SQLite complains of within the block as an error of ours."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise in_words(error.orig, path, write=write) from error
    except sqlite3.Error as error:
        raise in_words(error, path, write=write) from error
