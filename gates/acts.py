"""How well sentences are coded: the test part of the corpus, from raw sentence to acts.

    python -m gates.acts [FILE...]        the table (the corpus's test part when no files are named)
    python -m gates.acts --news FOLDER    sentences of real news as they follow one another, of which no training has seen
                                          the annotation (training/marked.py); with --part held those that were held back
    python -m gates.acts --misses         and every act that was missed, or told and not there

Match rule. An act told and an act annotated are the same when they have the same type, and actors and recipients
overlap: each party told shares characters with one annotated and the other way round (none with none). Values
(realis, ...) are compared over the acts that match. Sentences without an act count as false acts what is told of them.
An attribution told is one annotated when their cues share characters (of those without a cue, their contents); stance is
compared over both, an attribution that is missed or not there counting as wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.article import article_from_text
from dateline.model import ActionMention, Article, Attribution, Findings, Span
from dateline.pipeline import find
from training.corpus import FOLDER, Act, Item, read
from training.marked import marked


class Told(NamedTuple):
    """A sentence, what is annotated in it and what was told of it."""

    item: Item
    acts: list[tuple[Act, ActionMention | None]]
    extra: list[ActionMention]
    stances: list[tuple[str, str]]
    """Of each attribution the stance annotated and the stance told; "" where there is none."""


def tell(item: Item, find_in: Callable[[Article], Findings] = find) -> Told:
    """Code one sentence, and pair what is told with what is annotated."""
    text = f"{item.before}\n{item.text}" if item.before else item.text
    shift = len(text) - len(item.text)
    findings = find_in(article_from_text(text))
    left = [a for a in findings.actions if a.start >= shift]
    pairs: list[tuple[Act, ActionMention | None]] = []
    for act in item.acts:
        match = next((a for a in left if is_match(item, act, a, shift)), None)
        if match is not None:
            left.remove(match)
        pairs.append((act, match))
    return Told(item, pairs, left, list(_stances(item, findings.attributions, shift)))


def _stances(item: Item, told: Sequence[Attribution], shift: int) -> Iterator[tuple[str, str]]:
    left = [a for a in told if a.content[0][0] >= shift]
    for row in item.attributions:
        cue, content = [item.span(row.cue)], [item.span(words) for words in row.content]
        match = next((a for a in left if _meet(a.cue or a.content, cue if a.cue else content, shift)), None)
        if match is not None:
            left.remove(match)
        yield row.stance, match.stance if match else ""
    yield from (("", a.stance) for a in left)


def _meet(told: Sequence[Span], ours: Sequence[Span], shift: int) -> bool:
    return any(start - shift < b and a < end - shift for start, end in told for a, b in ours)


def is_match(item: Item, act: Act, told: ActionMention, shift: int) -> bool:
    """The match rule."""
    return act.type == told.type and all(
        _overlap([item.span(words) for words in ours], [(a - shift, b - shift) for a, b in theirs])
        for ours, theirs in ((act.actors, told.actors), (act.recipients, told.recipients))
    )


def _overlap(ones: Sequence[Span], others: Sequence[Span]) -> bool:
    def met(span: Span, spans: Sequence[Span]) -> bool:
        return any(span[0] < b and a < span[1] for a, b in spans)

    return all(met(one, others) for one in ones) and all(met(other, ones) for other in others)


# -- the table ----------------------------------------------------------------------------------------------


def f1(hits: int, told: int, wanted: int) -> float:
    """F1; 0 when nothing was right."""
    return 2 * hits / (told + wanted) if hits else 0.0


def measures(told: Sequence[Told]) -> Iterator[tuple[str, float, str]]:
    """Name, value and the counts behind it."""
    acts = [(act, found) for t in told for act, found in t.acts]
    hits = [(act, found) for act, found in acts if found is not None]
    number = len(hits) + sum(len(t.extra) for t in told)
    yield "triples F1", f1(len(hits), number, len(acts)), f"{len(hits)} right of {number} told, {len(acts)} annotated"
    types = _types(told)
    yield "types F1", f1(types, number, len(acts)), f"{types} of the right type, whatever the parties"
    yield "realis macro-F1", *_macro([(a.realis, f.realis) for a, f in hits])
    for name in ("negated", "history", "reciprocal"):
        yield f"{name} F1", *_flag([(getattr(a, name), getattr(f, name)) for a, f in hits])
    stances = [pair for t in told for pair in t.stances]
    yield "stance macro-F1", *_macro(stances)
    scored = [(f.score, True) for _, f in hits] + [(a.score, False) for t in told for a in t.extra]
    error = calibration_error([(score, right) for score, right in scored if score is not None])
    yield "calibration error", error, f"mean distance of score and share right, {len(scored)} acts in ten groups"
    empty = [t for t in told if not t.item.acts]
    false = sum(len(t.extra) for t in empty)
    low, high = poisson(false)
    share = 100 / max(len(empty), 1)
    yield (
        "false acts in 100",
        false * share,
        f"{false} in {len(empty)} sentences ({low * share:.1f} to {high * share:.1f})",
    )


def _types(told: Sequence[Told]) -> int:
    both = 0
    for t in told:
        wanted = Counter(str(act.type) for act, _ in t.acts)
        found = Counter(str(a.type) for a in [f for _, f in t.acts if f] + t.extra)
        both += (wanted & found).total()
    return both


def _macro(pairs: Sequence[tuple[str, str]]) -> tuple[float, str]:
    scores = []
    for value in sorted({a for a, _ in pairs if a}):
        right = sum(a == b == value for a, b in pairs)
        scores.append(f1(right, sum(b == value for _, b in pairs), sum(a == value for a, _ in pairs)))
    return sum(scores) / max(len(scores), 1), f"{len(scores)} values, {len(pairs)} acts"


def _flag(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, str]:
    right, told, wanted = sum(a and b for a, b in pairs), sum(b for _, b in pairs), sum(a for a, _ in pairs)
    return f1(right, told, wanted), f"{right} right of {told} told, {wanted} annotated"


def calibration_error(scored: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error: over tenths of the scale, how far the mean score lies from the share right."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for score, right in scored:
        groups.setdefault(min(int(10 * score), 9), []).append((score, right))
    off = (abs(sum(score - right for score, right in group)) for group in groups.values())
    return sum(off) / max(len(scored), 1)


def poisson(count: int) -> tuple[float, float]:
    """The 95 % interval of a count (Byar's approximation)."""
    low = count * (1 - 1 / (9 * count) - 1.96 / (3 * count**0.5)) ** 3 if count else 0.0
    more = count + 1
    return low, more * (1 - 1 / (9 * more) + 1.96 / (3 * more**0.5)) ** 3


def _misses(told: Sequence[Told]) -> Iterator[str]:
    for t in told:
        wrong = [act for act, found in t.acts if found is None]
        if not wrong and not t.extra:
            continue
        yield f"{t.item.id} {t.item.text}"
        for act in wrong:
            yield f"    wants {act.type} {act.trigger}: {list(act.actors)} -> {list(act.recipients)}"
        shift = len(t.item.before) + 1 if t.item.before else 0
        for a in t.extra:
            yield f"    told  {a.type}: {_words(t.item, a.actors, shift)} -> {_words(t.item, a.recipients, shift)} {a.score or ''}"


def _words(item: Item, spans: Sequence[Span], shift: int) -> list[str]:
    return [item.text[a - shift : b - shift] for a, b in spans]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--news", type=Path, metavar="FOLDER", help="sentences of others' news, from where they lie")
    parser.add_argument("--part", choices=("held", "test"), default="test", help="of the news (default: test)")
    args = parser.parse_args()
    if args.news:
        items = list(marked(args.news, args.part))
    else:
        paths = args.files or sorted((FOLDER / "test").glob("*.jsonl"))
        items = [item for path in paths for _, item in read(path) if isinstance(item, Item)]
    told = [tell(item) for item in items]
    if args.misses:
        print(*_misses(told), sep="\n")
    for name, value, behind in measures(told):
        print(f"{name:<20}{value:8.3f}  {behind}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
