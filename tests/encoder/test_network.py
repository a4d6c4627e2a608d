"""The network as it is shipped: whole, or said not to be."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from dateline import encoder
from dateline.encoder.network import Network, compare
from dateline.errors import NetworkError

module = sys.modules[Network.__module__]
WEIGHTS = Path(str(module.__file__)).parent / "weights"


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the network's files that a test may spoil."""
    folder = tmp_path / "weights"
    copytree(WEIGHTS, folder)
    monkeypatch.setattr(module, "_folder", lambda: folder)
    return folder


def test_the_shipped_network_is_whole() -> None:
    assert encoder.tried().startswith("network ")


def test_the_shipped_network_is_small() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) < 30e6


@pytest.mark.parametrize("name", ["read.onnx", "trigger.onnx", "pair.onnx", "tokenizer.json"])
def test_what_is_missing_is_named(weights: Path, name: str) -> None:
    (weights / name).unlink()
    with pytest.raises(NetworkError, match=f"{name} missing; ask `dateline doctor`"):
        Network()
    with pytest.raises(NetworkError, match=name):
        compare()


@pytest.mark.parametrize("name", ["read.onnx", "trigger.onnx", "pair.onnx", "tokenizer.json"])
def test_a_file_cut_short_is_told(weights: Path, name: str) -> None:
    whole = (weights / name).read_bytes()
    (weights / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NetworkError, match="cannot be loaded"):
        _asked_of_all(Network())
    with pytest.raises(NetworkError, match=f"damaged: {name}"):
        compare()


def _asked_of_all(network: Network) -> None:
    """Ask for something of each graph: that of pairs is loaded when it is asked."""
    network.relate(network.read("Peru met Chile."), [(0, 4)], [(9, 14)])


def test_a_single_wrong_bit_is_found(weights: Path) -> None:
    data = bytearray((weights / "read.onnx").read_bytes())
    data[len(data) // 2] ^= 1
    (weights / "read.onnx").write_bytes(data)
    with pytest.raises(NetworkError, match=r"damaged: read\.onnx"):
        compare()


@pytest.mark.parametrize(
    "text", ["", " ", "\x00\x07", "Москва и Пхеньян подписали договор.", "word " * 5000, "a" * 20_000, "“" * 700]
)
def test_any_text_is_read(text: str) -> None:
    sentence = module.network().read(text)
    assert sentence.kinds.shape[0] == len(sentence.offsets) <= module.LONGEST


def test_a_page_is_coded_without_the_libraries_of_training() -> None:
    source = (
        "import sys\n"
        "for name in ('torch', 'transformers'): sys.modules[name] = None\n"
        "import dateline\n"
        "article = dateline.article_from_text('Peru expelled the ambassador of Chile on Friday.', published='2024-05-06')\n"
        "print([report.type for report in dateline.code(article)])\n"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['SANCTION']"
