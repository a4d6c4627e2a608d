"""Find the axes on which what two texts say is compared, for the network as it is shipped.

    python -m training.gist [FILE...]        the corpus's training part when no files are named

The mean states of sentences lie close together, and differ most in what the network was trained to tell apart: which act
it is, and whose. So the mean is taken off, and each axis is divided by how far sentences mostly lie apart on it. No
pair of wordings is looked at. The axes are kept beside the network, whose card names the graph that they are of.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.encoder.network import network
from training import WEIGHTS
from training.corpus import FOLDER, Item, read

WIDTH = 192
"""Axes that are kept: of the other half of the 384 a gist tells nothing more."""
_FLOOR = 0.2
"""Added to what sentences lie apart by, so that the axes on which they hardly do are not all noise. With 0.1 to 0.3
the wordings of the first table of utterances are told from others alike well."""
_SENTENCES = 3_000
"""Sentences that are read: enough for 384 numbers, in two minutes."""


def axes(states: npt.NDArray[np.float32]) -> npt.NDArray[np.float16]:
    """The mean of some states (the first row), and the axes, the widest first."""
    mean = states.mean(axis=0)
    _, spread, directions = np.linalg.svd(states - mean, full_matrices=False)
    apart = spread / np.sqrt(len(states))
    found: npt.NDArray[np.float16] = np.vstack([mean, directions[:WIDTH] / (apart[:WIDTH, None] + _FLOOR)]).astype(
        np.float16
    )
    return found


def _texts(paths: Sequence[Path]) -> list[str]:
    """As many sentences as are read, from all the files alike."""
    texts = [item.text for path in paths for _, item in read(path) if isinstance(item, Item)]
    return texts[:: max(1, len(texts) // _SENTENCES)]


def main() -> None:
    """Find the axes, and name them in the card."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_args()
    texts = _texts(args.files or sorted((FOLDER / "train").glob("*.jsonl")))
    shipped = network()
    np.save(WEIGHTS / "gist.npy", axes(np.stack([shipped.state(text) for text in texts])))
    path = WEIGHTS / "card.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    card["files"]["gist.npy"] = sha256((WEIGHTS / "gist.npy").read_bytes()).hexdigest()
    card["gist"] = card["files"]["read.onnx"]
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    network.cache_clear()
    print(f"{len(texts)} sentences, {(WEIGHTS / 'gist.npy').stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
