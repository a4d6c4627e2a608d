"""How well time expressions are found and resolved: paragraphs that others wrote and annotated by TIMEX3's guidelines.

    python -m gates.times              F1 for each set
    python -m gates.times --misses     and each miss

Match rules, those of TempEval-3: *relaxed*, the spans overlap; *strict*, they are equal; *value* and *kind*, of those that
overlap the value, the kind is the same. F1 is over all expressions of a set.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline import article_from_text
from dateline.find import find
from dateline.model import TimeMention

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "times"
NAMES = ("relaxed", "strict", "value", "kind")
Row = Mapping[str, Any]


def rows(part: str) -> list[Row]:
    """The paragraphs of a set."""
    return [json.loads(line) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def parts() -> list[str]:
    """The sets."""
    return sorted(path.stem for path in FOLDER.glob("*.jsonl"))


def compared(row: Row) -> Iterator[tuple[Row | None, TimeMention | None]]:
    """Each expression of a paragraph with that which was found for it; None on the side that lacks it."""
    left = list(find(article_from_text(row["text"], published=row["dct"])).times)
    for wanted in row["timex"]:
        start, end = wanted["at"], wanted["at"] + len(wanted["words"])
        near = [time for time in left if time.start < end and start < time.end]
        found = max(near, key=lambda time: min(time.end, end) - max(time.start, start), default=None)
        if found is not None:
            left.remove(found)
        yield wanted, found
    yield from ((None, time) for time in left)


def right(wanted: Row, found: TimeMention) -> dict[str, bool]:
    """What is right of an expression that overlaps one that was found."""
    return {
        "relaxed": True,
        "strict": (found.start, found.words) == (wanted["at"], wanted["words"]),
        "value": found.value == wanted["value"],
        "kind": found.kind == wanted["type"],
    }


def scores(part: str) -> dict[str, float]:
    """F1 of a set, in per cent."""
    hits: Counter[str] = Counter()
    wanted = found = 0
    for one, other in (pair for row in rows(part) for pair in compared(row)):
        wanted, found = wanted + (one is not None), found + (other is not None)
        if one is not None and other is not None:
            hits.update(name for name, is_right in right(one, other).items() if is_right)
    return {name: 200 * hits[name] / max(wanted + found, 1) for name in NAMES}


def _misses(part: str) -> Iterator[str]:
    for row in rows(part):
        for wanted, found in compared(row):
            told = f"{found.words!r} {found.kind} {found.value}" if found else "nothing"
            meant = f"{wanted['words']!r} {wanted['type']} {wanted['value']}" if wanted else "nothing"
            if wanted is None or found is None or not all(right(wanted, found).values()):
                yield f"{part} {row['id']} ({row['dct']}): wanted {meant}, told {told}"


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="print each miss")
    args = parser.parse_args()
    print(f"{'':12}", *(f"{name:>9}" for name in NAMES))
    for part in parts():
        print(f"{part:12}", *(f"{score:9.1f}" for score in scores(part).values()))
        for line in _misses(part) if args.misses else ():
            print("  " + line)


if __name__ == "__main__":
    main()
