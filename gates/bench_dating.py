"""How the dating of pages grows with a chronicle: seconds a merge, for as many pages as an agency prints.

    python -m gates.bench_dating                 12,500, 25,000 and 50,000 pages
    python -m gates.bench_dating 1000 2000       other sizes

The pages are made here, from templates with invented acts between real states, and are coded as pages are; a tenth of
them states no day. What is printed is one line a size: pages, acts told, pages dated, seconds of the processor for dating
alone and for the whole merge, and each divided by that of the size before: 2.0 for twice the pages is linear.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline import vocab
from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.merge.publication import publication_days
from dateline.model import Article, Coding
from dateline.pipeline import find

SIZES = (12_500, 25_000, 50_000)
STATES = tuple(c.name for c in vocab.countries() if not c.pre and c.until is None and " " not in c.name)
TOWNS = tuple("Lima Arica Quito Nairobi Oslo Riga Vientiane Muscat Kathmandu Geneva Vienna Istanbul".split())
ACTS = (
    "{a} and {b} signed a {thing} accord in {town} on {day}.",
    "The foreign ministers of {a} and {b} met in {town} on {day} over {thing}.",
    "{a} withdrew its troops from {town} on {day}, {b} said.",
    "{a} expelled the ambassador of {b} on {day}, two days after the {town} summit.",
)
OPEN = (
    "{a} accused {b} on {day} of breaking the {town} accord, two years to the day after they signed it.",
    "{a} and {b} marked the first anniversary of the {town} accord on {day}.",
    "{a} and {b} met in {town} on {day}. Last year, in {last}, they had signed a {thing} accord.",
)
THINGS = ("copper", "grain", "water", "fishing", "railway", "gas")
START = date(2001, 1, 1)


def pages(count: int) -> Iterator[tuple[Article, Coding]]:
    """Pages as an agency prints them, ten a day; every tenth has lost its day."""
    dice = random.Random(11)
    for number in range(count):
        printed = START + timedelta(days=number // 10)
        dated = number % 10 != 0
        a, b = dice.sample(STATES, 2)
        words = {"a": a, "b": b, "town": dice.choice(TOWNS), "thing": dice.choice(THINGS), "last": printed.year - 1}
        told = printed - timedelta(days=dice.randint(0, 2))
        text = dice.choice(ACTS if dated else OPEN).format(day=f"{told:%A}", **words)
        more = dice.choice(ACTS).format(day=f"{told - timedelta(days=40):%-d %B}", **words)
        article = article_from_text(
            f"{text} {more} Page {number}.", published=printed.isoformat() if dated else None, outlet="Wire"
        )
        yield article, link(article, find(article))


def measure(pairs: Sequence[tuple[Article, Coding]]) -> tuple[int, int, float, float]:
    """Acts told, pages dated, seconds for the dating, seconds for the whole merge."""
    articles = {article.id: article for article, _ in pairs}
    codings = [coding for _, coding in pairs]
    begun = time.process_time()
    dated = publication_days(articles, codings).published
    dating = time.process_time() - begun
    begun = time.process_time()
    merge(pairs)
    acts = sum(len(coding.occasions) for coding in codings)
    return acts, sum(p.start is not None for p in dated.values()), dating, time.process_time() - begun


def main(sizes: Sequence[int]) -> None:
    """Make the pages once, and measure growing parts of them."""
    made = list(pages(max(sizes)))
    before: tuple[float, float] | None = None
    for size in sorted(sizes):
        acts, dated, dating, whole = measure(made[:size])
        grown = f"  x{dating / before[0]:.1f}  x{whole / before[1]:.1f}" if before else ""
        print(
            f"{size:>7} pages {acts:>7} acts {dated:>6} dated {dating:7.1f} s dating {whole:7.1f} s merge{grown}",
            flush=True,
        )
        before = dating, whole


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
