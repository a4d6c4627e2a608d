"""What is installed, what works, and what to do about what does not.

Needs    nothing; perhaps the path of a chronicle
Gives    a list of findings, each a fact, whether it is well, and the remedy
"""

from __future__ import annotations

import importlib
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import metadata, resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TextIO

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text

from dateline.errors import DatelineError
from dateline.view.words import one_line

_PARTS = (
    "htmldate", "lxml", "msgspec", "numpy", "onnxruntime", "py3langid", "rich", "sqlalchemy", "tokenizers",
    "trafilatura", "typer",
)  # fmt: skip
"""What dateline is built on; `pyproject.toml` has the versions."""

_SQLITE: tuple[tuple[str, str], ...] = (
    ("JSON", "SELECT json('{}')"),
    ("full text search (FTS5)", "CREATE VIRTUAL TABLE t USING fts5(x)"),
)
_REINSTALL = "install dateline again: pip install --force-reinstall dateline"


class Finding(NamedTuple):
    """One thing looked at: `remedy` is what to do, empty when all is well."""

    what: str
    found: str
    remedy: str = ""


def findings(
    terminal: TextIO, store: Path | None, open_store: Callable[[Path], str], try_network: Callable[[], str]
) -> Iterator[Finding]:
    """Look at everything, one finding a thing; `open_store` reads a chronicle and says what is in it,
    `try_network` reads a sentence and says with what."""
    yield Finding("dateline", _version("dateline") or "not installed", "" if _version("dateline") else _REINSTALL)
    yield _python()
    yield from map(_part, _PARTS)
    yield from _sqlite()
    yield from _vocab()
    yield _network(try_network)
    yield _terminal(terminal)
    if store is not None:
        yield _store(store, open_store)


def page(found: list[Finding], ascii_only: bool) -> RenderableType:
    """Lay the findings out, what is wrong with its remedy under it."""
    well, ill = ("ok  ", "bad ") if ascii_only else ("✓ ", "✗ ")
    width = max(len(finding.what) for finding in found)
    lines: list[RenderableType] = []
    for finding in found:
        sign = (ill, "bold red") if finding.remedy else (well, "green")
        lines.append(Text.assemble(sign, f"{finding.what:{width}}  {one_line(finding.found)}"))
        if finding.remedy:
            lines.append(Text(f"{'':{len(ill)}}{finding.remedy}", style="yellow"))
    wrong = sum(1 for finding in found if finding.remedy)
    lines.append(Text(f"\n{wrong} of {len(found)} need care" if wrong else "\nall is well", style="bold"))
    return Group(*lines)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _python() -> Finding:
    old = sys.version_info < (3, 11)
    return Finding("Python", platform.python_version(), "install Python 3.11 or newer" if old else "")


def _part(name: str) -> Finding:
    try:
        importlib.import_module(name)
    except ImportError as error:
        return Finding(name, f"cannot be imported: {error}", f"pip install {name}")
    return Finding(name, _version(name) or "of unknown version")


def _sqlite() -> Iterator[Finding]:
    yield Finding("SQLite", sqlite3.sqlite_version)
    # in a file: a database in memory never has a write-ahead log
    with TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "doctor.db")) as database:
        mode = database.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        yield (
            Finding("SQLite write-ahead log", "works")
            if mode == "wal"
            else Finding(
                "SQLite write-ahead log", f"journal mode {mode}", "keep temporary files and chronicles on a local disk"
            )
        )
        for what, statement in _SQLITE:
            try:
                database.execute(statement)
            except sqlite3.OperationalError as error:
                yield Finding(f"SQLite {what}", str(error), "use a Python whose SQLite was built with it")
            else:
                yield Finding(f"SQLite {what}", "works")


def _vocab() -> Iterator[Finding]:
    """Read each file of the vocabulary whole, as JSON."""
    files = sorted(
        (file for file in resources.files("dateline.vocab").iterdir() if file.name.endswith(".json")),
        key=lambda file: file.name,
    )
    if not files:
        yield Finding("vocabulary", "no files", _REINSTALL)
    for file in files:
        try:
            msgspec.json.decode(file.read_bytes())
        except (OSError, msgspec.DecodeError) as error:
            yield Finding(f"vocabulary {file.name}", str(error), _REINSTALL)
        else:
            yield Finding(f"vocabulary {file.name}", "readable")


def _network(try_network: Callable[[], str]) -> Finding:
    try:
        return Finding("network", try_network())
    except DatelineError as error:
        return Finding("network", str(error), _REINSTALL)


def _terminal(terminal: TextIO) -> Finding:
    encoding = (terminal.encoding or "unknown").lower()
    remedy = "" if encoding.startswith("utf") else "set PYTHONUTF8=1; until then signs are shown as letters"
    return Finding("terminal", encoding, remedy)


def _store(store: Path, open_store: Callable[[Path], str]) -> Finding:
    try:
        return Finding(f"store {store.name}", open_store(store))
    except DatelineError as error:
        return Finding(f"store {store.name}", "cannot be read", str(error))
