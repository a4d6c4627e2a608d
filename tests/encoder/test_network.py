"""The network as it is shipped: whole, or said not to be."""

from __future__ import annotations

import json
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


def test_like_texts_have_like_gists() -> None:
    one, like, other = (
        encoder.gist(text)
        for text in ("The dam will burst.", "That barrier is going to give way.", "She thanked her aunt for the cake.")
    )
    assert one is not None
    assert like is not None
    assert other is not None
    assert float(one @ like) > float(one @ other) + 0.2
    assert abs(float(one @ one) - 1) < 1e-4


def test_nothing_said_has_no_gist() -> None:
    assert encoder.gist(" \n") is None


def test_axes_of_another_network_are_not_used(weights: Path) -> None:
    card = json.loads((weights / "card.json").read_text(encoding="utf-8"))
    card["gist"] = "of another"
    (weights / "card.json").write_text(json.dumps(card), encoding="utf-8")
    assert Network().gist("The dam will burst.") is None


def test_axes_that_are_damaged_are_told(weights: Path) -> None:
    (weights / "gist.npy").write_bytes(b"spoilt")
    with pytest.raises(NetworkError, match=r"gist\.npy"):
        Network()
    with pytest.raises(NetworkError, match=r"damaged: gist\.npy"):
        compare()
