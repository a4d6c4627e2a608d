"""The network's files against the hashes that were taken when they were written; made files stand in for them."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from dateline.encoder.network import Network, compare
from dateline.errors import NetworkError

FILES = ("read.onnx", "trigger.onnx", "pair.onnx", "tokenizer.json")


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        (tmp_path / name).write_bytes(name.encode() * 9)
    sums = {name: sha256((tmp_path / name).read_bytes()).hexdigest() for name in FILES}
    (tmp_path / "card.json").write_text(json.dumps({"version": "network 1", "files": sums}), encoding="utf-8")
    monkeypatch.setattr(sys.modules[Network.__module__], "_folder", lambda: tmp_path)
    return tmp_path


def test_a_whole_network_gives_its_version(weights: Path) -> None:
    assert compare() == "network 1"


@pytest.mark.parametrize("name", FILES)
def test_a_wrong_byte_is_found(weights: Path, name: str) -> None:
    (weights / name).write_bytes(b"x" + (weights / name).read_bytes()[1:])
    with pytest.raises(NetworkError, match=f"damaged: {name}"):
        compare()


@pytest.mark.parametrize("name", [*FILES, "card.json"])
def test_a_missing_file_is_named(weights: Path, name: str) -> None:
    (weights / name).unlink()
    with pytest.raises(NetworkError, match=name):
        compare()


@pytest.mark.parametrize("name", FILES)
def test_a_network_without_a_file_is_not_loaded(weights: Path, name: str) -> None:
    (weights / name).unlink()
    with pytest.raises(NetworkError, match=f"{name} missing; ask `dateline doctor`"):
        Network()


def test_files_that_are_no_network_are_not_loaded(weights: Path) -> None:
    with pytest.raises(NetworkError, match="cannot be loaded"):
        Network()
