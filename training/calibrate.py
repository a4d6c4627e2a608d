"""Fit what a score means: how often an act that was read like this is right, on sentences that were never trained on.

    python -m training.calibrate [FILE...] [--news FOLDER]      the corpus's held part when no files are named

Right is an act with the type and the parties that a person annotated (the match rule of `gates/acts.py`). What is fitted
is a logistic regression over the score of the trigger and how far the likeliest words of each side are from being as
likely a party as not; its weights are kept in the network's card (`Network.likelihood` applies them).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline import encoder
from dateline.encoder.network import network, signs
from dateline.encoder.reading import sides
from dateline.find import find, with_reading
from dateline.model import Article, Findings
from gates.acts import tell
from training import WEIGHTS
from training.corpus import FOLDER, Item, read
from training.marked import marked

_PULL = 1.0
"""How strongly weights are pulled to zero: so many acts' worth."""
_STEPS = 50


class Told(NamedTuple):
    """An act that is weighed: the score of its trigger, how likely its sides are parties, and whether it is right."""

    score: float
    sides: tuple[float, ...]
    right: bool


def weighed(items: Sequence[Item]) -> Iterator[Told]:
    """All acts that are weighed in the sentences, however unlikely; the network's scores are to have no meaning yet."""
    for item in items:
        read_as: dict[tuple[int, int, str], tuple[float, ...]] = {}

        def all_of(article: Article, read_as: dict[tuple[int, int, str], tuple[float, ...]] = read_as) -> Findings:
            findings = find(article)
            reading = encoder.read(article.text, findings.sentences)
            read_as.update({(act.start, act.end, act.type): sides(act.parts) for act in reading.acts})
            return with_reading(article, findings, reading, coded=0.0)

        told = tell(item, all_of)
        for act, right in (*((a, True) for _, a in told.acts if a is not None), *((a, False) for a in told.extra)):
            yield Told(act.score or 0.0, read_as[*act.cue, act.type], right)


def meaning(acts: Sequence[Told]) -> list[float]:
    """The weights of a regression that says how often an act is right; of no acts there are none."""
    if not acts:
        return []
    marks = np.array([signs(act.score, act.sides) for act in acts])
    right = np.array([act.right for act in acts], dtype=float)
    pull = _PULL * np.diag([1e-6] + [1.0] * (marks.shape[1] - 1))
    weights: npt.NDArray[np.float64] = np.zeros(marks.shape[1])
    for _ in range(_STEPS):  # Newton's method: few weights, and nowhere flat
        likely = 1 / (1 + np.exp(-marks @ weights))
        slope = marks.T @ (likely - right) + pull @ weights
        weights = weights - np.linalg.solve((marks.T * (likely * (1 - likely))) @ marks + pull, slope)
    return [round(float(weight), 4) for weight in weights]


def main() -> None:
    """Fit the weights, and keep them in the card."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--news", type=Path, metavar="FOLDER", help="others' news: its held sentences are asked, too")
    args = parser.parse_args()
    card_path = WEIGHTS / "card.json"
    card = json.loads(card_path.read_text(encoding="utf-8"))
    card["meaning"] = None
    card_path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    network.cache_clear()
    paths = args.files or sorted((FOLDER / "held").glob("*.jsonl"))
    items = [item for path in paths for _, item in read(path) if isinstance(item, Item)]
    acts = list(weighed([*items, *(marked(args.news, "held") if args.news else ())]))
    card["meaning"] = meaning(acts)
    card_path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{len(acts)} acts weighed, {sum(act.right for act in acts)} right: {card['meaning']}")


if __name__ == "__main__":
    main()
