"""Dateline turns news pages into a dated, sourced line of events between states and other political actors.

import dateline

article = dateline.read("page.html")
for report in dateline.code(article):
    print(report.type, report.words)

with dateline.open("chronicle.db") as chronicle:
    for event in chronicle.between("RUS", "PRK"):
        print(event.time.start, event.summary)
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.article import article_from_text, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.model import Article, Findings, Report, Span
    from dateline.store import Chronicle

# `find` names a function here and a package below us. Imported first, the package is bound before the function
# and never again; inside the package write `from dateline.find.acts import ...`, as everywhere.
import_module("dateline.find")

__all__ = ["article_from_text", "code", "find", "open", "read", "relate"]


def find(article: Article) -> Findings:
    """Find all mentions of an article: actors, places, times, quantities, quotations, attributions, acts."""
    # the pipeline brings the store and its database library, which reading does without
    from dateline.pipeline import find as found

    return found(article)


def relate(items: Iterable[tuple[str, Sequence[Span], Sequence[Span]]]) -> list[dict[str, float]]:
    """What holds between two parties of each text: the probability of each of PLOVER's types, and of NONE.

    An item is a text with the spans of the actor and of the recipient, each a list of (start, end); an empty list
    means an unknown party. UsageError names a span that is none.
    """
    from dateline.pipeline import relate as related

    return related(items)


def code(article: Article, *, actors: str | Path | None = None, outlets: str | Path | None = None) -> list[Report]:
    """Code one article: its reports, with days and actors resolved over this article alone.

    `actors` and `outlets` are tables of your own; UsageError names the line that cannot be read.
    """
    from dateline.pipeline import reports
    from dateline.vocab.own import read_actors
    from dateline.vocab.own_outlets import read_outlets

    return reports(article, read_actors(actors) if actors else None, read_outlets(outlets) if outlets else None)


def open(store: str | Path) -> Chronicle:
    """Open a chronicle for reading; StoreError says why it cannot be."""
    from dateline.pipeline import open_chronicle

    return open_chronicle(store)
