"""Check annotated sentences: spans, rules of the codebook, balance, near duplicates, and that nothing is borrowed.

    python -m training.check FILE...                       these files
    python -m training.check --corpus                      the whole corpus, with its balance
    python -m training.check FILE... --against FOLDER      also: no run of nine words stands in a file of FOLDER

Prints a line for each fault and ends with 1 when there is one.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline import vocab
from training.corpus import FOLDER, Act, Item, read, spans_of

REGIONS = frozenset("africa americas asia europe mideast oceania none".split())
STYLES = frozenset("agency paper headline party-press second-language speech".split())
EMPTY = frozenset(
    "sport business weather opinion biography background topic metaphor observation statement crime culture science accident domestic".split()
)
_NEED_RECIPIENT = frozenset(["AID", "COOPERATE", "SANCTION"])
_BORROWED = 9
"""Words in a row that two writers do not hit on by chance."""
_NEAR = 0.5
"""Share of common four-word runs from which two sentences are near duplicates."""
LEAST_OF_TYPE, LEAST_OF_MODE, LEAST_OF_TALK = 80, 15, 80
TALK = frozenset("ACCUSE CONSULT AGREE SUPPORT THREATEN CONCEDE REJECT REQUEST".split())


def faults(item: Item, tagged: bool = True) -> Iterator[str]:
    """What is wrong with one item; those of whole pages need no tags."""
    if not item.text.strip():
        yield "no text"
    yield from _tag_faults(item) if tagged else ()
    for act in item.acts:
        yield from (f"act “{act.trigger}”: {fault}" for fault in _act_faults(item, act))
    for row in item.attributions:
        words = [row.cue, *row.content, *([row.source] if row.source else [])]
        yield from (f"attribution “{row.cue}”: {fault}" for fault in _span_faults(item, words))
        if row.source is None and row.stance != "alleges" and row.basis is None:
            yield f"attribution “{row.cue}”: without a source it has a basis or only alleges"
    for number in item.numbers:
        words = [number.words, *([number.counted] if number.counted else [])]
        yield from (f"number “{number.words}”: {fault}" for fault in _span_faults(item, words))


def _span_faults(item: Item, words: Iterable[str]) -> Iterator[str]:
    for each in words:
        try:
            item.span(each)
        except ValueError as error:
            yield str(error)


def _tag_faults(item: Item) -> Iterator[str]:
    tags = set(item.tags)
    if unknown := tags - REGIONS - STYLES - EMPTY:
        yield f"unknown tags: {', '.join(sorted(unknown))}"
    if len(tags & REGIONS) != 1:
        yield "one region among the tags"
    if len(tags & STYLES) != 1:
        yield "one style among the tags"
    if not item.acts and not tags & EMPTY:
        yield "a sentence without an act tells its kind among the tags"


def _act_faults(item: Item, act: Act) -> Iterator[str]:
    yield from _span_faults(item, (words for _, words in spans_of(act)))
    coded = [(act.type, act.mode), *([(act.about.type, act.about.mode)] if act.about else [])]
    yield from (f"{type} has no mode {mode}" for type, mode in coded if (type, mode) not in vocab.plover())
    if set(act.actors) & set(act.recipients):
        yield "an actor is recipient too"
    if act.reciprocal and act.recipients:
        yield "reciprocal with recipients: all are actors"
    if act.type in _NEED_RECIPIENT and not act.recipients and not act.reciprocal:
        yield f"{act.type} needs a recipient"
    if act.type in ("AGREE", "THREATEN") and act.realis == "planned":
        yield f"{act.type} is itself a deed of words: planned is what it is about"
    if not act.chains:
        yield "no chain: [[]] when the page itself asserts"
    sources = {row.source for row in item.attributions}
    for chain in act.chains:
        for link in chain:
            if link.source not in sources and link.source not in {row.cue for row in item.attributions}:
                yield f"the source “{link.source}” has no row among the attributions"


# -- between items ------------------------------------------------------------------------------------------


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def near_duplicates(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs of items that share half of their runs of four words."""
    runs = [_runs(item.text, 4) for item in items]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, own in enumerate(runs):
        common = Counter(other for run in own for other in holders[run])
        for other, shared in sorted(common.items()):
            if shared >= _NEAR * min(len(own), len(runs[other])):
                yield items[other], items[at]
        for run in own:
            holders[run].append(at)


def borrowed(items: Sequence[Item], folder: Path) -> Iterator[tuple[Item, str]]:
    """Items of which a run of nine words stands in a text file of a folder."""
    holders = {run: item for item in items for run in _runs(item.text, _BORROWED)}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        words = re.findall(r"\w+", path.read_text(encoding="utf-8", errors="ignore").lower())
        for at in range(len(words) - _BORROWED + 1):
            if item := holders.get(tuple(words[at : at + _BORROWED])):
                yield item, f"{path.name}: {' '.join(words[at : at + _BORROWED])}"


# -- balance ------------------------------------------------------------------------------------------------


def balance(items: Sequence[Item]) -> Iterator[str]:
    """What the corpus lacks by the codebook's own aims."""
    acts = [act for item in items for act in item.acts]
    types = Counter(str(act.type) for act in acts)
    modes = Counter[tuple[str, str | None]]((act.type, act.mode) for act in acts)
    for name in sorted({type for type, _ in vocab.plover()}):
        least = LEAST_OF_TALK if name in TALK else LEAST_OF_MODE
        if types[name] < least:
            yield f"{name}: {types[name]} acts, {least} wanted"
    for (name, mode), number in sorted((key, modes[key]) for key in vocab.plover() if key[1] is not None):
        if number < LEAST_OF_MODE:
            yield f"{name} {mode}: {number} acts, {LEAST_OF_MODE} wanted"
    empty = sum(not item.acts for item in items)
    if empty * 3 < len(items) * 0.9:
        yield f"{empty} of {len(items)} sentences hold no act, a third wanted"
    yield from _telling_countries(items)


def _telling_countries(items: Sequence[Item]) -> Iterator[str]:
    """Names of countries from which one could guess the type."""
    names = {name: country.code for country in vocab.countries() for name in (country.name, *country.demonyms)}
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        here = {names[word] for word in re.findall(r"[A-Z]\w+", item.text) if word in names}
        for code in here:
            types[code].update({str(act.type) for act in item.acts} or {"none"})
    for code, counts in sorted(types.items()):
        name, most = counts.most_common(1)[0]
        if counts.total() >= 12 and most > counts.total() / 2 and name != "none":
            yield f"{code} predicts {name}: {most} of {counts.total()}"


def _load(paths: Sequence[Path]) -> tuple[list[Item], list[str]]:
    items, told = list[Item](), list[str]()
    ids: dict[str, str] = {}
    for path in paths:
        for number, item in read(path):
            where = f"{path.name}, line {number}"
            if isinstance(item, str):
                told.append(f"{where}: {item}")
                continue
            items.append(item)
            tagged = path.parent.name not in ("pages", "held_pages")
            told += [f"{where} ({item.id}): {fault}" for fault in faults(item, tagged)]
            if item.id in ids:
                told.append(f"{where}: the id {item.id} stands in {ids[item.id]} too")
            ids[item.id] = where
    return items, told


def main() -> int:
    """Check what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--corpus", action="store_true", help="the whole corpus, with its balance")
    parser.add_argument("--balance", action="store_true", help="tell the balance of the files named")
    parser.add_argument("--against", type=Path, action="append", default=[], help="folder of texts of others")
    args = parser.parse_args()
    files = [*args.files, *(sorted(FOLDER.rglob("*.jsonl")) if args.corpus else [])]
    items, told = _load(files)
    told += [f"{a.id} and {b.id} are near duplicates" for a, b in near_duplicates(items)]
    told += [
        f"{item.id} is borrowed from {where}" for folder in args.against for item, where in borrowed(items, folder)
    ]
    if args.corpus or args.balance:
        told += balance(items)
    for line in told:
        print(line)
    acts = Counter(str(act.type) for item in items for act in item.acts)
    print(f"{len(items)} sentences, {sum(not i.acts for i in items)} without an act, {acts.total()} acts", dict(acts))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
