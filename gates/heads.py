"""How well the heads of pages are read: day of publication, title and outlet, on pages of sixty outlets a set.

    python -m gates.heads                  the table, of the sets that were developed on and of those that are kept
    python -m gates.heads --misses         and each miss, never of a kept set

The pages (`tests/heads`, a head, two or three sentences, a foot) and what a careful reader proves from each of them were
written by people who had not seen the program.

Match rules. *day*: where the reader knows the day, an interval within what he accepts; where he does not, nothing outside of
what he accepts, and no day that he names as wrong. *wrong day*: pages of which days are claimed that he excludes (fewer is
better). *title*: his words, but for case and marks. *outlet*: a name that he gives or accepts, "The" aside; none where he
knows none. *wrong outlet*: pages to which another name is given (fewer is better).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from dateline import pipeline
from dateline.article.characters import squash
from dateline.model import Article, Period
from dateline.settings import Settings
from dateline.store import Chronicle

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "heads"
KEPT = frozenset("g")
"""Sets at whose misses nobody looks while rules are written."""
_NARROW = 7
"""Days within which an interval is a claim, and no mere bound."""
NAMES = ("day", "wrong day", "title", "outlet", "wrong outlet")
Row = Mapping[str, Any]
Ends = tuple[date | None, date | None]


def rows(part: str) -> list[Row]:
    """The pages of a set."""
    return [json.loads(line) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def read(row: Row) -> Article | None:
    """A page as an article with its day, None where it was refused."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / row["file"]
        page.write_text(row["text"], encoding="utf-8")
        with Chronicle.open(Path(scratch) / "c.db", write=True, create=True) as chronicle:
            pipeline.build([page], chronicle, settings=Settings())
            return next(iter(chronicle.articles()), None)


def judge(row: Row, article: Article | None) -> dict[str, bool]:
    """What is right of a page: its day, its title, and that no day is claimed which the reader excludes."""
    period = article.published if article else Period()
    proved, allowed = _ends(row["published"]), _widest(row)
    known = proved[0] is not None and proved[0] == proved[1]
    inside = _is_within(period, allowed)
    denied = period.start == period.end and str(period.start) in row["not"]
    apart = _is_apart(period, allowed)
    claims = period.start is not None and period.end is not None and (period.end - period.start).days < _NARROW
    right = inside and claims if known else not apart and (inside or not claims)
    title = article is not None and squash(article.title or "") == squash(row["title"])
    told = _bare(article.outlet if article else None)
    outlet = told in ({_bare(row["outlet"])} | set(map(_bare, row["named"]) if told else ()))
    return {"day": right and not denied, "wrong day": not (apart or denied), "title": title,
            "outlet": outlet, "wrong outlet": outlet or not told}  # fmt: skip


def _bare(name: str | None) -> str:
    return squash(name or "").removeprefix("the ")


def _ends(days: list[str | None]) -> Ends:
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return first, last


def _widest(row: Row) -> Ends:
    """The days that the reader proves or accepts."""
    (one, two), (three, four) = _ends(row["published"]), _ends(row["also"])
    return (min(one, three) if one and three else None), (max(two, four) if two and four else None)


def _is_within(period: Period, allowed: Ends) -> bool:
    first, last = allowed
    return (first is None or period.start is None or period.start >= first) and (
        last is None or period.end is None or period.end <= last
    )


def _is_apart(period: Period, allowed: Ends) -> bool:
    first, last = allowed
    late = period.start is not None and last is not None and period.start > last
    return late or (period.end is not None and first is not None and period.end < first)


def parts() -> list[str]:
    """The sets, by name."""
    return sorted(path.stem for path in FOLDER.glob("*.jsonl"))


def misses(part: str) -> Iterator[tuple[str, Row, Article | None]]:
    """What is not right of each page of a set."""
    for row in rows(part):
        article = read(row)
        for name, right in judge(row, article).items():
            if not right:
                yield name, row, article


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    print(f"{'':10} {'pages':>6}" + "".join(f"{name:>14}" for name in NAMES))
    for part in parts():
        found, count = list(misses(part)), len(rows(part))
        missed = {name: sum(name == other for other, _, _ in found) for name in NAMES}
        shown = {name: missed[name] if name.startswith("wrong") else count - missed[name] for name in NAMES}
        kept = " kept" if part in KEPT else ""
        print(f"{part + kept:10} {count:6}" + "".join(f"{shown[name]:14}" for name in NAMES))
        for name, row, article in found if args.misses and part not in KEPT else ():
            print(f"  {name} {row['file']}: {_told(name, row, article)}")


def _told(name: str, row: Row, article: Article | None) -> str:
    """What was read of a page, and what the reader says."""
    if name.endswith("day"):
        return (
            f"{article and (article.published.start, article.published.end)}, reader {row['published']}: {row['why']}"
        )
    field = name.split()[-1]
    return f"{article and getattr(article, field)!r}, reader {row[field]!r}"


if __name__ == "__main__":
    main()
