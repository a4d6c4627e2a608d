"""How far two annotators of the same sentences agree.

    python -m training.agreement [ONE.jsonl TWO.jsonl]       the pilot, when no files are named

Acts are paired when their triggers overlap, else when type and an actor are the same. F1 counts what both have
against what either has; the values of paired acts are compared by share and by Cohen's kappa.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from training.corpus import Act, Item, read

PILOT = Path(__file__).with_name("pilot")
Pair = tuple[Item, Act, Act]


def overlap(item: Item, one: str, other: str) -> bool:
    """Whether two spans of words share characters."""
    (a, b), (c, d) = item.span(one), item.span(other)
    return a < d and c < b


def paired(one: Item, two: Item) -> tuple[list[Pair], int]:
    """The acts that both found in a sentence, and how many acts they wrote down together."""
    left, pairs = list(two.acts), list[Pair]()
    for alike in (_same_trigger, _same_party):
        for act in one.acts:
            if any(act is a for _, a, _ in pairs):
                continue
            match = next((other for other in left if alike(one, act, other)), None)
            if match is not None:
                left.remove(match)
                pairs.append((one, act, match))
    return pairs, len(one.acts) + len(two.acts)


def _same_trigger(item: Item, act: Act, other: Act) -> bool:
    return overlap(item, act.trigger, other.trigger)


def _same_party(item: Item, act: Act, other: Act) -> bool:
    return act.type == other.type and _share(item, act.actors, other.actors)


def _share(item: Item, ones: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two lists of parties are both empty, or each party of the one overlaps one of the other."""
    return len(ones) == len(others) and all(any(overlap(item, a, b) for b in others) for a in ones)


def is_triple(pair: Pair) -> bool:
    """Whether type, actors and recipients are the same."""
    item, one, two = pair
    parties = _share(item, one.actors, two.actors) and _share(item, one.recipients, two.recipients)
    return one.type == two.type and parties


def kappa(values: Sequence[tuple[object, object]]) -> float:
    """Cohen's kappa of paired values; 1 when neither varies."""
    seen = sum(a == b for a, b in values) / len(values)
    first, second = Counter(a for a, _ in values), Counter(b for _, b in values)
    chance = sum(first[v] * second[v] for v in first) / len(values) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def _attributions(one: Item, two: Item) -> tuple[int, int]:
    """Attributions whose cue and first content overlap, and how many there are."""
    both = sum(any(_same_saying(one, a, b) for b in two.attributions) for a in one.attributions)
    return both, len(one.attributions) + len(two.attributions)


def _same_saying(item: Item, one: object, other: object) -> bool:
    return overlap(item, one.cue, other.cue) and overlap(item, one.content[0], other.content[0])  # type: ignore[attr-defined]


FIELDS: tuple[tuple[str, Callable[[Act], object]], ...] = (
    ("type", lambda a: a.type),
    ("mode", lambda a: (a.type, a.mode)),
    ("realis", lambda a: a.realis),
    ("negated", lambda a: a.negated),
    ("history", lambda a: a.history),
    ("reciprocal", lambda a: a.reciprocal),
    ("about", lambda a: a.about.type if a.about else None),
    ("stances", lambda a: tuple(sorted(c[-1].stance if c else "" for c in a.chains))),
)


def lines(one: Sequence[Item], two: Sequence[Item]) -> Iterator[str]:
    """The table, a line a measure."""
    pairs, acts, said, sayings = list[Pair](), 0, 0, 0
    for a, b in zip(one, two, strict=True):
        if (a.id, a.text) != (b.id, b.text):
            raise ValueError(f"{a.id} and {b.id} are not the same sentence")
        own, number = paired(a, b)
        pairs, acts = [*pairs, *own], acts + number
        both, all_of = _attributions(a, b)
        said, sayings = said + both, sayings + all_of
    empty = sum(bool(a.acts) == bool(b.acts) for a, b in zip(one, two, strict=True))
    yield f"{'holds an act':<22}{empty / len(one):6.3f}  {empty}/{len(one)} sentences"
    yield f"{'acts, F1':<22}{2 * len(pairs) / acts:6.3f}  {len(pairs)} of {acts / 2:g}"
    triples = sum(map(is_triple, pairs))
    yield f"{'triples, F1':<22}{2 * triples / acts:6.3f}  {triples} of {acts / 2:g}"
    for name, value in FIELDS:
        values = [(value(a), value(b)) for _, a, b in pairs]
        same = sum(a == b for a, b in values)
        yield f"{name:<22}{same / len(values):6.3f}  kappa {kappa(values):.3f}  {same}/{len(values)} paired acts"
    yield f"{'attributions, F1':<22}{2 * said / sayings:6.3f}  {said} of {sayings / 2:g}"


def _items(path: Path) -> list[Item]:
    found = [item for _, item in read(path)]
    faulty = [item for item in found if isinstance(item, str)]
    if faulty:
        raise ValueError(f"{path}: {faulty[0]}")
    return [item for item in found if isinstance(item, Item)]


def main() -> None:
    """Print the table for two files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("one", nargs="?", type=Path, default=PILOT / "coder1.jsonl")
    parser.add_argument("two", nargs="?", type=Path, default=PILOT / "coder2.jsonl")
    args = parser.parse_args()
    for line in lines(_items(args.one), _items(args.two)):
        print(line)


if __name__ == "__main__":
    main()
