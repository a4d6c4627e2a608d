"""Copies against all pairs compared: are the copies found, and only those, and at what cost.

    python -m gates.copies                    the texts of examples/, and reprints made of them
    python -m gates.copies FILE.jsonl         the texts of a file of pages (`text` of each line), and reprints made of them
    python -m gates.copies FILE.jsonl --only  the file as it is
    python -m gates.copies --bench 50000      seconds for so many made pages, beside those of reading and coding them

The gold is made by comparing every pair: two texts are identical when their words are (lower case, marks and spacing
apart); near-identical when, not identical, of all runs of five words (`k` = 5) in both at least 0.7 stand in both
(Jaccard). The runs are sets of tuples of words here, and what finds them is not asked. Reprints are made as outlets make
them: a place and agency put in front, the end or a paragraph cut, numbers corrected, words edited, another story joined
on, marks and capitals changed; some of them end up near and some do not. Exit code 1 when a floor is broken: exact copies
1.0, near-identical precision and recall 0.97.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

import dateline
from dateline.article import article_from_text
from dateline.merge.copies import copies
from dateline.model import Article, Page
from dateline.pipeline import read_and_code
from dateline.settings import Settings

K, NEAR = 5, 0.7
FLOOR_IDENTICAL, FLOOR_NEAR = 1.0, 0.97
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_SAMPLE = 60
"""Pages that are read and coded for the bench: enough for their mean to stand still."""

Pair = tuple[int, int]
Edit = Callable[[str, random.Random], str]


class Score(NamedTuple):
    """How many pairs were to be found, were found, and are right."""

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was to be found that was; 1 when there was nothing."""
        return self.right / self.wanted if self.wanted else 1.0


# -- gold ------------------------------------------------------------------------------------------------


def gold(texts: Sequence[str]) -> tuple[set[Pair], set[Pair]]:
    """The identical and the near-identical pairs, every pair compared."""
    words = [tuple(re.findall(r"\w+", text.lower())) for text in texts]
    known: dict[tuple[str, ...], int] = {}
    runs = [frozenset(known.setdefault(run, len(known)) for run in _runs(told)) for told in words]
    identical, near = set[Pair](), set[Pair]()
    for one in range(len(texts)):
        for other in range(one):
            if words[one] == words[other]:
                identical.add((other, one))
            elif _jaccard(runs[one], runs[other]) >= NEAR:
                near.add((other, one))
    return identical, near


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield from zip(*(words[at:] for at in range(K)), strict=False) if len(words) >= K else (words,)


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    small, large = sorted((len(one), len(other)))
    if small < NEAR * large:
        return 0.0
    both = len(one & other)
    return both / (small + large - both)


def found(texts: Sequence[str]) -> tuple[set[Pair], set[Pair]]:
    """The identical and the near-identical pairs as merge finds them."""
    kin = copies(_articles(texts))
    pairs: dict[str, set[Pair]] = {"identical": set(), "near": set(), "part": set()}
    for one, shared in kin.shared.items():
        for copy in shared:
            first, second = sorted((int(one, 16), int(copy.article, 16)))
            pairs[copy.kind].add((first, second))
    return pairs["identical"], pairs["near"]


def _articles(texts: Sequence[str]) -> list[Article]:
    blank = article_from_text("x")
    return [replace(blank, id=f"{at:016x}", text=text) for at, text in enumerate(texts)]


def scored(wanted: set[Pair], given: set[Pair]) -> Score:
    """Compare what was found with what was to be found."""
    return Score(len(wanted), len(given), len(wanted & given))


# -- reprints --------------------------------------------------------------------------------------------


def _headed(text: str, dice: random.Random) -> str:
    return f"{dice.choice(('LIMA', 'OSLO', 'ACCRA'))} (Wire) — {text}\nReporting by our own staff."


def _cut(text: str, dice: random.Random) -> str:
    return text[: int(len(text) * dice.uniform(0.6, 0.95))]


def _thinned(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def _corrected(text: str, dice: random.Random) -> str:
    return re.sub(r"\d+", lambda m: str(int(m[0][:9]) + dice.randint(1, 9)) if m[0].isascii() else m[0], text)


def _edited(text: str, dice: random.Random) -> str:
    words, every = text.split(" "), dice.randint(15, 60)
    return " ".join("indeed" if at % every == every // 2 else word for at, word in enumerate(words))


def _reset(text: str, dice: random.Random) -> str:
    return text.upper().replace('"', "“").replace(", ", " , ")


EDITS: tuple[Edit, ...] = (_headed, _cut, _thinned, _corrected, _edited, _reset)


def with_reprints(texts: Sequence[str]) -> list[str]:
    """The texts, and a reprint of each, edited once or twice; every tenth with another story joined on."""
    dice = random.Random(5)
    made = list(texts)
    for at, text in enumerate(texts):
        for edit in dice.sample(EDITS, dice.randint(1, 2)):
            text = edit(text, dice)
        made.append(text + "\n" + texts[at - 1] if at % 10 == 0 else text)
    return made


def texts_of(path: Path | None) -> list[str]:
    """The texts of a file of pages, or of the examples."""
    if path is None:
        pages = sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".html", ".txt"))
        return [dateline.read(page).text for page in pages]
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


# -- bench -----------------------------------------------------------------------------------------------


def made_pages(count: int) -> list[str]:
    """Pages of some 300 words, a third of them the stock phrases of their outlet; every fifth an edited reprint."""
    dice = random.Random(7)
    words = sorted({word for text in texts_of(None) for word in re.findall(r"[a-z]+", text)})
    weights = [1 / (rank + 10) for rank in range(len(words))]
    stock = [" ".join(dice.choices(words, weights, k=18)) + "." for _ in range(300)]
    texts: list[str] = []
    for at in range(count):
        if at % 5 == 4:
            texts.append(dice.choice(EDITS)(dice.choice(texts), dice))
            continue
        own = " ".join(dice.choices(words, weights, k=200))
        lines = [f"{own[at : at + 150]}." for at in range(0, len(own), 150)] + dice.sample(stock, 6)
        dice.shuffle(lines)
        texts.append("\n".join(lines))
    return texts


def bench(count: int) -> None:
    """Print what finding copies costs, beside reading and coding the same pages."""
    texts = made_pages(count)
    articles = _articles(texts)
    started = time.process_time()
    kin = copies(articles)
    finding = (time.process_time() - started) / count
    pages = [
        Page(name=f"{at}.txt", place="", data=text.encode(), form="text") for at, text in enumerate(texts[:_SAMPLE])
    ]
    read_and_code(pages[0], Settings())  # the tables are read on first use
    started = time.process_time()
    for page in pages:
        read_and_code(page, Settings())
    reading = (time.process_time() - started) / len(pages)
    print(
        f"{count:,} pages: {finding * count:.0f} s to find the copies of {len(kin.shared):,}, {1000 * finding:.2f} ms a page"
    )
    print(f"reading and coding a page: {1000 * reading:.0f} ms; copies take {finding / reading:.1%} of that")


def main() -> None:
    """Print the scores; exit with 1 when a floor is broken."""
    parser = argparse.ArgumentParser(description="Copies against all pairs compared.")
    parser.add_argument("file", nargs="?", type=Path, help="pages, one a line (JSON Lines with `text`)")
    parser.add_argument("--only", action="store_true", help="the file as it is, without made reprints")
    parser.add_argument("--bench", type=int, metavar="N", help="time so many made pages instead")
    asked = parser.parse_args()
    if asked.bench:
        bench(asked.bench)
        return
    texts = texts_of(asked.file)
    texts = texts if asked.only else with_reprints(texts)
    wanted, given = gold(texts), found(texts)
    identical, near = (scored(*pair) for pair in zip(wanted, given, strict=True))
    print(f"{len(texts):,} texts, {len(texts) * (len(texts) - 1) // 2:,} pairs; k = {K}, near from {NEAR}")
    for name, score in (("identical", identical), ("near-identical", near)):
        print(
            f"{name:<16} precision {score.precision:.3f}  recall {score.recall:.3f}  ({score.right}/{score.wanted} of {score.found})"
        )
    if min(identical.precision, identical.recall) < FLOOR_IDENTICAL or min(near.precision, near.recall) < FLOOR_NEAR:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
