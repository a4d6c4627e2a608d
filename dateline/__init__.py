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

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.article import article_from_text, read

# `find` names a function here and a package below us. Imported first, the package is bound before the function
# and never again; inside the package write `from dateline.find.acts import ...`, as everywhere.
from dateline.find import find

if TYPE_CHECKING:
    from dateline.model import Article, Report
    from dateline.store import Chronicle

__all__ = ["article_from_text", "code", "find", "open", "read"]


def code(article: Article, *, actors: str | Path | None = None) -> list[Report]:
    """Code one article: its reports, with days and actors resolved over this article alone.

    `actors` is a table of actors of your own; UsageError names the line that cannot be read.
    """
    # the pipeline brings the store and its database library, which reading and finding do without
    from dateline.pipeline import reports
    from dateline.vocab.own import read_actors

    return reports(article, read_actors(actors) if actors is not None else None)


def open(store: str | Path) -> Chronicle:
    """Open a chronicle for reading; StoreError says why it cannot be."""
    from dateline.pipeline import open_chronicle

    return open_chronicle(store)
