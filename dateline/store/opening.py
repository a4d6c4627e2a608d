"""A file becomes a chronicle, or a sentence that says why not.

Who reads leaves the file and its folder as they were. SQLite's own read-only mode does not do that for a
WAL database: it leaves two files behind that it may not delete. So we open for reading *and* writing,
forbid ourselves to write (`query_only`), and step down only where the folder gives no leave: to `mode=ro`,
which can still read what a killed build left in the log, then to `immutable`, when there is no log to read.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from dateline.errors import NewerChronicle, ReadOnlyChronicle, StoreError
from dateline.store import schema
from dateline.store.faults import explained, not_a_chronicle, primary_code

WRITES = "dateline_writes"
"""The execution option of a connection whose transactions take the write lock at once."""


SIGNATURE = b"SQLite format 3\0"


class Marks(NamedTuple):
    """What a file says of itself before anything is read from it."""

    application: int
    version: int
    tables: int


def open_engine(path: Path, *, write: bool, create: bool, patience: float) -> Engine:
    """Open the chronicle at `path` for `write` or reading, wait `patience` seconds for a lock.

    Creates it when `create` is set and there is none; brings an older one up to date.
    Raises a StoreError that says what is in the way.
    """
    _check_place(path, create=create)
    with explained(path, write=write):
        engine = _writing(path, create, patience) if write else _reading(path, patience)
        try:
            if write:
                _prepare(engine, path, create=create)
            elif _version(engine, path) < schema.version():
                _upgrade(path, patience)
        except (StoreError, DBAPIError):
            engine.dispose()
            raise
    return engine


def _check_place(path: Path, *, create: bool) -> None:
    try:
        if path.exists():
            return _check_kind(path)
        if not create:
            raise absent(path)
        if not path.parent.is_dir():
            raise StoreError(f"there is no folder {path.parent} to make the chronicle {path.name} in; make it first")
    except PermissionError as error:
        raise StoreError(f"{path} cannot be opened; check the leave to read it and its folder") from error


def _check_kind(path: Path) -> None:
    if path.is_dir():
        raise not_a_chronicle(path, "a folder")
    if not path.is_file():
        raise not_a_chronicle(path, "no file")
    with path.open("rb") as file:
        beginning = file.read(len(SIGNATURE))
    # SQLite itself takes anything shorter than its header for an empty database, and would write over it
    if beginning not in (b"", SIGNATURE):
        raise not_a_chronicle(path, "no SQLite database")


def absent(path: Path) -> StoreError:
    """Say that there is nothing to read yet."""
    return StoreError(f"there is no chronicle at {path}; make one with: dateline build PATH... --store {path}")


# -- connections --------------------------------------------------------------------------------------


def _engine(path: Path, query: str, patience: float, pragmas: tuple[str, ...]) -> Engine:
    uri = f"{path.absolute().as_uri()}?{query}"

    def connect() -> sqlite3.Connection:
        # isolation_level=None: we, not the driver, say when a transaction begins (see `_begin`)
        connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: two that upgrade a read lock would end in each other's way
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _writing(path: Path, create: bool, patience: float) -> Engine:
    # NORMAL: a killed process loses nothing; a power cut may take the last pages, and the rerun brings them
    return _engine(path, "mode=rwc" if create else "mode=rw", patience, ("synchronous = NORMAL", "foreign_keys = ON"))


def _reading(path: Path, patience: float) -> Engine:
    for query in ("mode=rw", "mode=ro", "immutable=1"):
        if query == "immutable=1" and _has_log(path):
            raise StoreError(
                f"{path} was left in the middle of a build and its folder is read-only; "
                "copy it, with the -wal file beside it, to a folder you may write to and read it there"
            )
        engine = _engine(path, query, patience, ("query_only = ON",))
        try:
            with engine.connect() as connection:
                _marks(connection)
        except DBAPIError as error:
            engine.dispose()
            if not _lacks_leave(error):
                raise
        else:
            return engine
    raise StoreError(f"{path} cannot be opened; check the leave to read it and its folder")


def _lacks_leave(error: DBAPIError) -> bool:
    codes = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
    return isinstance(error.orig, sqlite3.Error) and primary_code(error.orig) in codes


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


# -- what the file is ---------------------------------------------------------------------------------


def _marks(connection: Connection) -> Marks:
    def ask(sql: str) -> int:
        return int(connection.exec_driver_sql(sql).scalar_one())

    return Marks(ask("PRAGMA application_id"), ask("PRAGMA user_version"), ask("SELECT count(*) FROM sqlite_master"))


def _version(engine: Engine, path: Path) -> int:
    """Give the schema's version, 0 for an empty file; raise when the file is not ours to read."""
    with engine.connect() as connection:
        marks = _marks(connection)
    if marks == Marks(0, 0, 0):
        return 0
    if marks.application != schema.APPLICATION_ID:
        raise not_a_chronicle(path, "the database of another program")
    if marks.version > schema.version():
        raise NewerChronicle(
            f"{path} was written by a newer dateline (format {marks.version}, this one reads up to "
            f"{schema.version()}); upgrade dateline to open it"
        )
    return marks.version


def _prepare(engine: Engine, path: Path, *, create: bool) -> None:
    """Make the tables, or bring them up to date, and find out now whether we may write."""
    if _version(engine, path) == 0 and not create:
        raise absent(path)
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")  # not possible within a transaction, so not below
    finally:
        raw.close()
    with engine.connect().execution_options(**{WRITES: True}) as connection:
        # asked again under the lock: another process may have made or upgraded it since
        version = _marks(connection).version
        if version == 0:
            schema.create(connection)
        else:
            schema.migrate(connection, version)
        if version < schema.version():
            connection.commit()
        else:
            connection.rollback()  # nothing to keep, but a file that may not be written has complained by now


def _upgrade(path: Path, patience: float) -> None:
    """Bring an older chronicle up to date for somebody who only reads; an empty file is no chronicle yet."""
    try:
        open_engine(path, write=True, create=False, patience=patience).dispose()
    except ReadOnlyChronicle as error:
        raise ReadOnlyChronicle(
            f"{path} was written by an older dateline and has to be brought up to date before it can be read; "
            "copy it to a folder you may write to and read it there"
        ) from error
