"""Fit what a score means: how often an act with that score is right, on sentences that were never trained on.

    python -m training.calibrate [FILE...]        the corpus's held part when no files are named

Right is an act with the type and the parties that a person annotated (the match rule of `gates/acts.py`). The curve is
the best one that never falls (pooled neighbours), laid through at most eight points, and is kept in the network's card.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from dateline import encoder
from dateline.encoder.network import network
from dateline.find import find, with_reading
from dateline.model import Article, Findings
from gates.acts import tell
from training import WEIGHTS
from training.corpus import FOLDER, Item, read

Point = tuple[float, float]
_LEAST = 40
"""Acts behind each point of the curve."""


def scored(items: Sequence[Item]) -> list[tuple[float, bool]]:
    """The scores of all acts that are weighed in the sentences, and whether each is right."""
    rows = []
    for item in items:
        told = tell(item, _weighed)
        rows += [(act.score or 0.0, True) for _, act in told.acts if act is not None]
        rows += [(act.score or 0.0, False) for act in told.extra]
    return sorted(rows)


def curve(rows: Sequence[tuple[float, bool]], least: int = _LEAST) -> list[Point]:
    """Points (score, share of right ones), rising; between them one goes straight."""
    pools: list[list[float]] = []  # sum of scores, right ones, number
    for at in range(0, len(rows), least):
        part = rows[at : at + least]
        pools.append([sum(score for score, _ in part), float(sum(right for _, right in part)), float(len(part))])
    while fall := next((n for n in range(1, len(pools)) if _share(pools[n]) <= _share(pools[n - 1])), 0):
        pools[fall - 1 : fall + 1] = [[a + b for a, b in zip(pools[fall - 1], pools[fall], strict=True)]]
    return [(round(pool[0] / pool[2], 4), round(_share(pool), 4)) for pool in pools]


def _weighed(article: Article) -> Findings:
    """Find the acts of an article, however unlikely."""
    findings = find(article)
    return with_reading(article, findings, encoder.read(article.text, findings.sentences), coded=0.0)


def _share(pool: Sequence[float]) -> float:
    return pool[1] / pool[2]


def main() -> None:
    """Fit the curve, and keep it in the card."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_args()
    card_path = WEIGHTS / "card.json"
    card = json.loads(card_path.read_text(encoding="utf-8"))
    card["curve"] = []
    card_path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    network.cache_clear()
    paths = args.files or sorted((FOLDER / "held").glob("*.jsonl"))
    card["curve"] = curve(scored([item for path in paths for _, item in read(path) if isinstance(item, Item)]))
    card_path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(*card["curve"], sep="\n")


if __name__ == "__main__":
    main()
