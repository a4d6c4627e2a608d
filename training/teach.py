"""Teach one network what several know: their mean reading of news that nobody annotated.

    python -m training.teach OUT.pt TEACHER.pt TEACHER.pt... --data FOLDER [--wide BASE] [--epochs N]

Two networks that began apart err apart: the mean of what they read is better than either, and costs twice the time. What
they agree on, one network can learn from their readings of many sentences (Hinton, Vinyals & Dean 2015, "Distilling the
knowledge in a neural network"). It begins as the last teacher, and is shown our sentences and the pairs of PLV beside the
lessons, so that it forgets nothing.

With --wide the first teacher is that of `training/wide.py`, whose base lies in BASE; it counts three times what the other does, and
reads more: the same news with other states' names, and text of ours that is like pages.

FOLDER holds, beside the sets of `training/train.py`, the news that is read: the articles of PolNeAR and of TimeBank and
AQUAINT, and of the agency's those until August 2024, so that later ones stay unread for measuring.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from dateline.encoder.labels import KINDS, SAYS
from training.corpus import items
from training.data import UNREAD, Example, Lesson, Taught, Tokens, like_pages, renamed, unread
from training.losses import batch_of, of_kind
from training.marked import marked
from training.network import Network
from training.train import Step, load, new_network, tokenizer, train
from training.wide import wide_network

STEP = Step(3, 6e-5, {"ours": 6000, "polnear": 600, "lessons": 9000})
BY_WIDE = Step(1, 1e-4, {"ours": 5000, "polnear": 700, "lessons": 17000, "own": 9000})
SHARES = 3.0, 1.0
"""What the wide teacher counts, and the other."""
_RENAMED = 14_000
"""Sentences of news that are read again with other states in them."""
_SHORTEST, _LONGEST = 8, 90
"""Tokens of a sentence that is taught: of headings nothing is learnt, of lists little."""
_TAUGHT = 0.1
"""Likelihood of a trigger from which its parts are taught."""
_TELLING = 0.15
"""Likelihood of an act from which a sentence tells something; of the others one in three is kept."""
_MOST = 32_000
"""Sentences that teachers read."""
_BATCH = 32


def lessons(
    teachers: Sequence[Network], texts: Sequence[str], tokens: Any, shares: Sequence[float] = (), whole: bool = False
) -> list[Example]:
    """What the teachers read in sentences, on the mean by their shares; `whole`: of those that tell nothing, too."""
    read = [each for each in (Tokens(tokens, text) for text in texts) if _SHORTEST <= len(each.ids) <= _LONGEST]
    read.sort(key=lambda each: len(each.ids))
    chance, found = random.Random(0), list[Example]()
    weights = torch.tensor(list(shares) or [1.0] * len(teachers))
    for first in range(0, len(read), _BATCH):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            batch = list(_lessons(teachers, [Lesson(t.ids, t.words) for t in read[first : first + _BATCH]], weights))
        found += [lesson for lesson in batch if whole or _tells(lesson) or chance.random() < 1 / 3]
        if first % (100 * _BATCH) == 0:
            print(f"{first} of {len(read)} sentences read, {len(found)} kept", file=sys.stderr, flush=True)
    return found


def _tells(lesson: Lesson) -> bool:
    return bool(lesson.kinds[:, [kind != SAYS for kind in KINDS]].max() >= _TELLING)


def _lessons(teachers: Sequence[Network], batch: list[Lesson], weights: Tensor) -> Iterator[Lesson]:
    ids, mask = batch_of(batch)
    readings = [teacher.read(ids, mask) for teacher in teachers]
    kinds = _mean([scores.float().sigmoid() for _, scores in readings], weights)
    for row, lesson in enumerate(batch):
        lesson.kinds = kinds[row, lesson.words].half()
        at, kind = (lesson.kinds >= _TAUGHT).nonzero(as_tuple=True)
        places = torch.tensor(lesson.words)[at]
        if len(places):
            states = [each[row : row + 1, : len(lesson.ids)].expand(len(places), -1, -1) for each, _ in readings]
            told = [teacher.trigger(s, places, kind) for teacher, s in zip(teachers, states, strict=True)]
            for values, _ in told:
                values["mode"] = of_kind(values["mode"], kind)
            roles = _mean([scores.float().sigmoid() for _, scores in told], weights)[:, lesson.words].half()
            likely = {
                name: _mean([_likely(name, each[name].float()) for each, _ in told], weights).half()
                for name in told[0][0]
            }
            lesson.taught = [
                Taught(int(places[n]), int(kind[n]), {name: v[n] for name, v in likely.items()}, roles[n])
                for n in range(len(places))
            ]
        yield lesson


def _likely(name: str, scores: Tensor) -> Tensor:
    return scores.sigmoid() if name == "flags" else scores.softmax(-1)


def _mean(each: Sequence[Tensor], weights: Tensor) -> Tensor:
    return torch.tensordot(weights / weights.sum(), torch.stack(list(each)), 1)


def _network(path: Path, base: Path | None = None) -> Network:
    """A trained network; a wide one where its base is given."""
    network = wide_network(base) if base else new_network()
    network.load_state_dict(torch.load(path))
    network.eval()
    return network


def main() -> None:
    """Teach as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wide", type=Path, help="the base of the first teacher, which is a wide one")
    parser.add_argument("--epochs", type=int, default=BY_WIDE.epochs, help="with --wide")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    began = time.monotonic()
    if missing := [name for name in (*UNREAD, "times") if not (args.data / name).exists()]:
        raise SystemExit(f"missing under {args.data}: {', '.join(missing)}")
    sets, tokens = load(args.data), tokenizer()
    first, *others = args.teachers
    teachers = [_network(first, args.wide), *map(_network, others)]
    annotated = dict.fromkeys(item.text for item in marked(args.data))
    texts = [text for text in unread(args.data) if text not in annotated]
    step, shares, more = STEP, tuple[float, ...](), list[str]()
    if args.wide:
        step, shares = BY_WIDE._replace(epochs=args.epochs), SHARES
        ours = [item.text for part in ("train", "pages") for item in items(part)]
        sets["own"] = lessons(teachers, [*annotated, *ours], tokens, shares, whole=True)
        chance = random.Random(args.seed)
        again = list(renamed(texts, chance))
        more = [*like_pages(), *chance.sample(again, min(_RENAMED, len(again)))]
    sets["lessons"] = lessons(teachers, [*texts[:_MOST], *more], tokens, shares)
    print(f"{len(sets['lessons'])} lessons ({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)
    train(teachers[-1], sets, step, args.seed)
    torch.save(teachers[-1].state_dict(), args.out)


if __name__ == "__main__":
    main()
