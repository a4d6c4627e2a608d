"""What stands in the way of a chronicle, said in a sentence; and that reading leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dateline.errors import NewerChronicle, NotAChronicle, ReadOnlyChronicle, StoreError, StoreFull
from dateline.store import Chronicle, schema

from . import made

NOBODY = 65534


def sql(path: Path, *statements: str) -> None:
    """Do something to a database that dateline would not."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    made.build(tmp_path / "c.db", range(4))
    return tmp_path / "c.db"


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# -- files that are no chronicle, or not ours to read ---------------------------------------------------


@pytest.mark.parametrize("ways", [{}, {"write": True}, {"create": True}], ids=["read", "write", "create"])
class TestNotAChronicle:
    def test_text(self, tmp_path: Path, ways: dict[str, bool]) -> None:
        (tmp_path / "notes.txt").write_text("no database at all, but long enough to have a header " * 20)
        with pytest.raises(NotAChronicle, match=r"notes\.txt is no SQLite database, not a dateline chronicle"):
            Chronicle.open(tmp_path / "notes.txt", **ways)

    def test_short_text(self, tmp_path: Path, ways: dict[str, bool]) -> None:
        (tmp_path / "notes.txt").write_text("x")
        with pytest.raises(NotAChronicle, match="no SQLite database"):
            Chronicle.open(tmp_path / "notes.txt", **ways)

    def test_folder(self, tmp_path: Path, ways: dict[str, bool]) -> None:
        with pytest.raises(NotAChronicle, match="is a folder, not a dateline chronicle"):
            Chronicle.open(tmp_path, **ways)

    @pytest.mark.parametrize("mark", ["CREATE TABLE t (a)", "PRAGMA user_version = 1", "PRAGMA application_id = 9"])
    def test_database_of_another_program(self, tmp_path: Path, ways: dict[str, bool], mark: str) -> None:
        sql(tmp_path / "other.db", mark)
        before = snapshot(tmp_path)
        with pytest.raises(NotAChronicle, match="database of another program"):
            Chronicle.open(tmp_path / "other.db", **ways)
        assert snapshot(tmp_path) == before

    def test_newer(self, store: Path, ways: dict[str, bool]) -> None:
        sql(store, f"PRAGMA user_version = {schema.version() + 1}")
        with pytest.raises(NewerChronicle, match=r"written by a newer dateline .* upgrade dateline"):
            Chronicle.open(store, **ways)


def test_damaged(store: Path) -> None:
    data = bytearray(store.read_bytes())
    data[4096 * 2 :] = b"\xaa" * (len(data) - 4096 * 2)
    store.write_bytes(data)
    with pytest.raises(StoreError, match=r"is damaged .* put back a copy"):
        made.rows(store)


# -- no chronicle yet ---------------------------------------------------------------------------------


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("empty_file", [False, True])
def test_missing(tmp_path: Path, write: bool, empty_file: bool) -> None:
    path = tmp_path / "c.db"
    if empty_file:  # what a build killed in its first moment leaves
        path.touch()
    before = snapshot(tmp_path)
    with pytest.raises(StoreError, match=r"there is no chronicle at .*c\.db; make one with: dateline build"):
        Chronicle.open(path, write=write)
    assert snapshot(tmp_path) == before


def test_an_empty_file_becomes_a_chronicle(tmp_path: Path) -> None:
    (tmp_path / "c.db").touch()
    made.build(tmp_path / "c.db", [0])
    assert len(made.rows(tmp_path / "c.db")["articles"]) == 1


def test_no_folder_to_make_it_in(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no folder .*nowhere to make the chronicle"):
        Chronicle.open(tmp_path / "nowhere" / "c.db", create=True)


@pytest.mark.parametrize("name", ["a b.db", "a?mode=memory.db", "a#b.db", "a%41.db", "ä日.db"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    made.build(tmp_path / name, [0])
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert len(made.rows(tmp_path / name)["articles"]) == 1


# -- no leave to write --------------------------------------------------------------------------------


@contextmanager
def as_nobody() -> Iterator[None]:
    """Let files' permissions hold: the superuser may write whatever they say."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may enter, unlike `tmp_path`."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_read_only_chronicle_is_read_and_not_written(open_folder: Path, file: int, folder: int) -> None:
    path = open_folder / "c.db"
    made.build(path, range(4))
    expected = made.rows(path)
    path.chmod(file)
    open_folder.chmod(folder)
    before = snapshot(open_folder)
    with as_nobody():
        assert made.rows(path) == expected
        with pytest.raises(ReadOnlyChronicle, match="the file or its folder is read-only"):
            Chronicle.open(path, write=True)
    # where the folder gives leave, SQLite puts an empty log beside a file it may only read
    assert snapshot(open_folder).items() >= before.items()


def test_no_leave_to_make_it(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(ReadOnlyChronicle, match="the file or its folder is read-only"):
        Chronicle.open(open_folder / "c.db", create=True)


def test_no_leave_to_read_it(open_folder: Path) -> None:
    path = open_folder / "c.db"
    made.build(path, [0])
    path.chmod(0)
    with as_nobody(), pytest.raises(StoreError, match="check the leave to read it"):
        Chronicle.open(path)
    open_folder.chmod(0)
    with as_nobody(), pytest.raises(StoreError, match="check the leave to read it and its folder"):
        Chronicle.open(path)


KILLED = """
import os, sys
from tests.store import made
from dateline.store import Chronicle
chronicle = Chronicle.open(sys.argv[1], write=True)
made.add(chronicle, 5)
os._exit(9)
"""


def killed_while_adding(path: Path) -> None:
    """Leave a chronicle with its log beside it."""
    tests = str(Path(__file__).parents[2])
    subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=tests, env={**os.environ, "PYTHONPATH": tests})
    assert path.with_name("c.db-wal").stat().st_size > 0


def test_what_a_killed_build_left_is_read(store: Path) -> None:
    killed_while_adding(store)
    assert len(made.rows(store)["articles"]) == 5


def test_what_a_killed_build_left_in_a_read_only_folder(open_folder: Path) -> None:
    path = open_folder / "c.db"
    made.build(path, range(4))
    killed_while_adding(path)
    open_folder.chmod(0o555)
    with as_nobody():
        assert len(made.rows(path)["articles"]) == 5
    open_folder.chmod(0o777)
    path.with_name("c.db-shm").unlink()
    open_folder.chmod(0o555)
    # never without the log: rows would be missing, and nothing would say so
    with as_nobody(), pytest.raises(StoreError, match=r"left in the middle of a build .* copy it"):
        Chronicle.open(path)


# -- locks and room -----------------------------------------------------------------------------------


def test_reading_leaves_file_and_folder_as_they_were(store: Path) -> None:
    before = snapshot(store.parent)
    stamp = store.stat().st_mtime_ns
    made.rows(store)
    assert snapshot(store.parent) == before
    assert store.stat().st_mtime_ns == stamp


def test_in_use_by_another_process(store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another process; wait"):
            Chronicle.open(store, write=True, patience=0.1)
        assert len(made.rows(store)["articles"]) == 4  # readers do not wait
        another.execute("ROLLBACK")
    with Chronicle.open(store, write=True, patience=0.1) as chronicle:
        with closing(sqlite3.connect(store, isolation_level=None)) as another:
            another.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="in use by another process; wait"):
                made.add(chronicle, 7)
        made.add(chronicle, 7)


def test_full(store: Path) -> None:
    with Chronicle.open(store, write=True) as chronicle:
        made.add(chronicle, 4)
        with chronicle._engine.connect() as connection:  # the only way to make a disk of any size
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        with pytest.raises(StoreFull, match=r"no room left to write .* make room and run the same command again"):
            deque((made.add(chronicle, n) for n in range(5, 500)), maxlen=0)
        full = len(list(chronicle.articles()))
        with chronicle._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        assert chronicle.article(made.article(full).id) is None
        assert full < 500
        made.add(chronicle, full)


# -- versions -----------------------------------------------------------------------------------------


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def add_a_table(connection: schema.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE added (a)")
        connection.exec_driver_sql("INSERT INTO added SELECT id FROM articles")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_a_table))


def ask(path: Path, query: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()[0]


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.usefixtures("next_version")
def test_an_older_one_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: bool) -> None:
    path = tmp_path / "c.db"
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:-1])
        made.build(path, range(4))
    expected = ask(path, "PRAGMA user_version") + 1
    Chronicle.open(path, write=write).close()
    assert ask(path, "PRAGMA user_version") == expected
    assert ask(path, "SELECT count(*) FROM added") == 4
    assert len(made.rows(path)["articles"]) == 4


def test_a_migration_that_fails_changes_nothing(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half_done(connection: schema.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE added (a)")
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, half_done))
        with pytest.raises(StoreError, match="no such table: nowhere"):
            Chronicle.open(store, write=True)
    assert ask(store, "SELECT count(*) FROM sqlite_master WHERE name = 'added'") == 0
    assert len(made.rows(store)["articles"]) == 4


@pytest.mark.usefixtures("next_version")
def test_an_older_one_that_may_not_be_written(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_folder / "c.db"
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:-1])
        made.build(path, range(4))
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(ReadOnlyChronicle, match=r"written by an older dateline .* copy it"):
        Chronicle.open(path)


def test_one_from_before_copies_were_told_apart_is_concluded_anew(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    made.build(path, range(4))
    with closing(sqlite3.connect(path)) as connection:
        for column in ("shared", "version_of", "origin"):
            connection.execute(f"ALTER TABLE concluded_articles DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    with Chronicle.open(path, write=True) as chronicle:
        assert all(not article.shared and article.origin is None for article in chronicle.articles())
        assert chronicle.stale(made.CODER)
        chronicle.conclude(made.conclusions(chronicle.originals(made.CODER)), made.CODER)
        assert any(article.shared for article in chronicle.articles())
