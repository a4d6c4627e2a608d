"""Acts that we annotated in real news: where they stand, without the words, which are not ours.

Needs    the folder of others' data in which the sentences stand (see `training/data.py`)
Gives    `Item`s, their text from there
Rule     a line of `marks/train` and `marks/held` has a sentence's fingerprint and its acts, as `codebook.md` has them, with "10:17" for
         the words that stand there. Attributions and numbers are not annotated. A sentence that the folder lacks is
         left out

    python -m training.marked FILE... --data FOLDER --name NAME      marks of items that were annotated with their words

One sentence in eight, by its fingerprint, is of the part `held`: on those the meaning of scores is set, and nothing is
trained. `test` has whole runs of sentences of news that no training has seen annotated, as they follow one another.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from training.corpus import Item, words_at
from training.data import plv_texts, unread

MARKS = Path(__file__).with_name("marks")
_SPANS = frozenset(["trigger", "actors", "recipients", "object", "time", "place"])


def fingerprint(text: str) -> str:
    """A sentence's name: the first 16 digits of the SHA-256 of its words with one space between them."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


Mark = Literal["train", "held", "test"]


def marked(data: Path, part: Mark = "train") -> Iterator[Item]:
    """The annotated sentences of a part that stand in a folder of others' data."""
    texts = _known(data)
    for path in sorted((MARKS / part).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if text := texts.get(row["sentence"]):
                yield _item(row, text)


def _item(row: dict[str, Any], text: str) -> Item:
    def words(mark: str) -> str:
        start, end = map(int, mark.split(":"))
        return words_at(text, (start, end))

    return msgspec.convert({"id": row["sentence"], "text": text, "acts": _with(row["acts"], words)}, Item)


def marks(item: Item) -> dict[str, Any]:
    """An item's fingerprint and acts, its words as where they stand."""

    def mark(words: str) -> str:
        return "{}:{}".format(*item.span(words))

    acts = [_without_defaults(msgspec.to_builtins(act)) for act in item.acts]
    return {"sentence": fingerprint(item.text), "acts": _with(acts, mark)}


def _with(acts: list[dict[str, Any]], change: Callable[[str], str]) -> list[dict[str, Any]]:
    """Acts with each of their spans changed."""

    def changed(name: str, value: Any) -> Any:
        if name == "others":
            return [[role, change(words)] for role, words in value]
        if name == "about":
            return {key: changed(key, each) for key, each in value.items()} if value else value
        if name in _SPANS:
            return change(value) if isinstance(value, str) else [change(words) for words in value]
        return value

    return [{key: changed(key, value) for key, value in act.items()} for act in acts]


def _without_defaults(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_defaults(each) for key, each in value.items() if key != "chains"}
        return {key: each for key, each in kept.items() if each not in (None, False, (), "actual")}
    return value


def _known(data: Path) -> dict[str, str]:
    """The sentences of a folder of others' data by their fingerprints, later ones of the agency too."""
    return {fingerprint(text): text for text in (*plv_texts(data), *unread(data, until="9"))}


def _is_held(name: str) -> bool:
    return name[-1] in "01"


def main() -> None:
    """Write the marks of annotated items."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--name", required=True, help="of the files that are written, one a part")
    parser.add_argument("--test", action="store_true", help="all are of the part `test`")
    args = parser.parse_args()
    known = _known(args.data)
    rows = {}
    for path in args.files:
        for line in path.read_text(encoding="utf-8").splitlines():
            item = msgspec.json.decode(line, type=Item)
            if fingerprint(item.text) not in known:
                raise SystemExit(f"{path.name}: {item.id} stands in no file of {args.data}")
            rows[fingerprint(item.text)] = marks(item)
    for part in ("test",) if args.test else ("train", "held"):
        of_part = [rows[key] for key in sorted(rows) if args.test or _is_held(key) == (part == "held")]
        (MARKS / part).mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(row) + "\n" for row in of_part)
        (MARKS / part / f"{args.name}.jsonl").write_text(text, encoding="utf-8")
        print(f"{part}: {len(of_part)} sentences, {sum(len(row['acts']) for row in of_part)} acts")


if __name__ == "__main__":
    main()
