"""How well the pairs of PLV are told apart, by networks that have not seen them: folds pooled, for several seeds.

    python -m training.folds --data FOLDER --start FILE.first --out FOLDER [--folds 5] [--seeds 3] [--only SEED:FOLD]

Each fold goes on from the network that the first step gave, which has seen no sentence of PLV, with the second step's
own recipe, the other folds in the place of PLV. A fold's predictions are kept as soon as they are made, one file a fold, so
that a run can be cut off and gone on with; the pooled predictions of a seed are written beside them as
`seed-N.jsonl`, one row a sentence in the order of the set.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch

from dateline.encoder.labels import RELATIONS
from training.data import Example, folds
from training.losses import batch_of
from training.network import Network
from training.train import SECOND, load, new_network, train


def predict(network: Network, examples: Sequence[Example]) -> Iterator[dict[str, float]]:
    """The probability of each relation of each example's one pair."""
    network.eval()
    for example in examples:
        ids, mask = batch_of([example])
        with torch.no_grad():
            states, _ = network.read(ids, mask)
            marks = torch.zeros_like(ids)
            marks[0, example.pairs[0].actor], marks[0, example.pairs[0].recipient] = 1, 2
            scores = network.pair(states, mask, marks).softmax(-1)[0]
        yield dict(zip(RELATIONS, scores.tolist(), strict=True))


def main() -> None:
    """Train the folds and write their predictions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", help="one fold of one seed, as SEED:FOLD")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    sets = load(args.data)
    fold_of = folds(args.folds, len(sets["plv"]))
    for seed in range(args.seeds):
        for fold in range(args.folds):
            path = args.out / f"seed-{seed}-fold-{fold}.json"
            if not path.exists() and args.only in (None, f"{seed}:{fold}"):
                path.write_text(json.dumps(_one(sets, args.start, fold_of, fold, seed)), encoding="utf-8")
        _pool(args.out, len(fold_of), seed, args.folds)


def _one(sets: dict[str, list[Example]], start: Path, fold_of: Sequence[int], fold: int, seed: int) -> dict[int, Any]:
    network = new_network()
    network.load_state_dict(torch.load(start))
    seen = [e for e, of in zip(sets["plv"], fold_of, strict=True) if of != fold]
    train(network, {**sets, "plv": seen}, SECOND, seed)
    kept = [at for at, of in enumerate(fold_of) if of == fold]
    return dict(zip(kept, predict(network, [sets["plv"][at] for at in kept]), strict=True))


def _pool(out: Path, rows: int, seed: int, count: int) -> None:
    """Write a seed's predictions once all of its folds are there."""
    paths = [out / f"seed-{seed}-fold-{fold}.json" for fold in range(count)]
    if not all(path.exists() for path in paths):
        return
    found = {int(at): scores for path in paths for at, scores in json.loads(path.read_text(encoding="utf-8")).items()}
    lines = [json.dumps(found[at]) for at in range(rows)]
    (out / f"seed-{seed}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"seed {seed}: {out / f'seed-{seed}.jsonl'}")


if __name__ == "__main__":
    main()
