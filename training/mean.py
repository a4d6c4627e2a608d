"""The mean of the weights of several stages of one training: it reads unseen sentences better than any of them.

    python -m training.mean OUT NETWORK.pt NETWORK.pt...

Stages of one training only, each gone on from the one before (`training.train --start`): networks that began apart have
their units in other places, and their mean reads nothing (docs/plans, the encoder).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def mean(states: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The mean of each weight.

    Raises:
        ValueError: the networks have not the same weights.
    """
    if any(state.keys() != states[0].keys() for state in states):
        raise ValueError("these are networks of different shapes")
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def main() -> None:
    """Write the mean of the networks that the command line names."""
    import torch

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("networks", type=Path, nargs="+")
    args = parser.parse_args()
    torch.save(mean([torch.load(path) for path in args.networks]), args.out)


if __name__ == "__main__":
    main()
