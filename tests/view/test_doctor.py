"""What is installed, what works, and what to do."""

from __future__ import annotations

import importlib
import io
from pathlib import Path

import pytest

from dateline.errors import NetworkError, StoreError
from dateline.view.doctor import Finding, findings, page
from dateline.view.screen import show


def _terminal(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def _broken(path: Path) -> str:
    raise StoreError("build it again")


def _found(**changes: object) -> dict[str, Finding]:
    given = {
        "terminal": _terminal("utf-8"),
        "store": None,
        "open_store": _broken,
        "try_network": lambda: "network 1",
    } | changes
    return {finding.what: finding for finding in findings(**given)}  # type: ignore[arg-type]


def test_this_machine_is_well() -> None:
    assert [finding for finding in _found().values() if finding.remedy] == []


@pytest.mark.parametrize("what", ["trafilatura", "SQLite JSON", "SQLite full text search (FTS5)", "terminal"])
def test_what_is_looked_at(what: str) -> None:
    assert what in _found()


def _damaged() -> str:
    raise NetworkError("the network is damaged: read.onnx")


def test_a_damaged_network_is_told_with_its_remedy() -> None:
    finding = _found(try_network=_damaged)["network"]
    assert (finding.found, "install dateline again" in finding.remedy) == ("the network is damaged: read.onnx", True)
    assert _found()["network"] == Finding("network", "network 1")


def test_a_missing_part_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def refuse(name: str, package: str | None = None) -> object:
        if name == "trafilatura":
            raise ImportError(f"no {name}")
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", refuse)
    assert _found()["trafilatura"].remedy == "pip install trafilatura"


def test_a_terminal_of_few_characters() -> None:
    assert "PYTHONUTF8" in _found(terminal=_terminal("ascii"))["terminal"].remedy


def test_a_store_is_opened_when_it_is_named() -> None:
    path = Path("a.db")
    assert _found(store=path)["store a.db"] == Finding("store a.db", "cannot be read", "build it again")
    assert _found(store=path, open_store=lambda path: "3 articles")["store a.db"] == Finding("store a.db", "3 articles")


@pytest.mark.parametrize(
    ("found", "end"),
    [([Finding("a", "1")], "all is well\n"), ([Finding("a", "1"), Finding("b", "2", "mend it")], "1 of 2 need care\n")],
)
def test_page(found: list[Finding], end: str) -> None:
    out = io.StringIO()
    show(page(found, ascii_only=False), out, 80)
    assert out.getvalue().endswith(end)
    assert all(finding.remedy in out.getvalue() for finding in found)
