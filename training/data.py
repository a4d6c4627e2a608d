"""Examples for the network: the corpus, and sets of others where they lie, as tokens and labels.

Needs    the base encoder's tokenizer; our corpus; a folder of others' data (see `Sources`)
Gives    `Example`s: token numbers, and for each head what it is to say (or nothing, where a set does not tell)
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from dateline import vocab
from dateline.encoder.labels import ABOUT, CLASSES, FLAGS, KINDS, MODES, REALIS, RELATIONS, ROLES, SAYS, STANCES
from dateline.find.text import sentences
from dateline.model import Span
from training.corpus import Act, Item

LONGEST = 160
"""Tokens of a sentence that are read; of the corpus's sentences the longest has fewer."""

UNTOLD = -1
"""A label that a set does not tell: it costs nothing."""

_BUT_SAYINGS = tuple(kind != SAYS for kind in KINDS)


@dataclass
class Trigger:
    """An act or a cue at a token, with all that hangs on it."""

    at: int
    kind: int
    mode: int = UNTOLD
    realis: int = UNTOLD
    flags: tuple[int, int, int] = (UNTOLD, UNTOLD, UNTOLD)
    about: int = UNTOLD
    klass: int = UNTOLD
    stance: int = UNTOLD
    roles: dict[str, list[int]] = field(default_factory=dict)
    """Tokens by role; a role that is not a key is not told (other than an empty list)."""


@dataclass
class Pair:
    """Two parties as tokens, and what holds between them: the numbers of RELATIONS that would be right."""

    actor: list[int]
    recipient: list[int]
    relations: tuple[int, ...]


@dataclass
class Example:
    """A sentence as the network sees it."""

    ids: list[int]
    words: list[int]
    """Tokens that begin a word: where a trigger can stand."""
    triggers: list[Trigger] | None = None
    """None when the set tells no acts; kinds that it does not tell are masked by `told`."""
    told: tuple[bool, ...] = (True,) * len(KINDS)
    pairs: list[Pair] = field(default_factory=list)


@dataclass
class Taught:
    """What teachers say of one trigger: likelihoods of each value's labels, and of each role for each word."""

    at: int
    kind: int
    values: dict[str, Any]
    roles: Any


@dataclass
class Lesson(Example):
    """A sentence that nobody annotated, as teachers read it (`training/teach.py`)."""

    kinds: Any = None
    """Likelihoods, words x kinds."""
    taught: list[Taught] = field(default_factory=list)


class Tokens:
    """A text's tokens, and which of them lie in a span."""

    def __init__(self, tokenizer: Any, text: str) -> None:
        encoding = tokenizer.encode(text)
        self.ids: list[int] = encoding.ids[:LONGEST]
        self.offsets: list[Span] = encoding.offsets[: len(self.ids)]
        self.words = [
            at
            for at, (start, end) in enumerate(self.offsets)
            if end > start and not (start and text[start - 1].isalnum() and text[start].isalnum())
        ]

    def within(self, span: Span) -> list[int]:
        return [at for at, (start, end) in enumerate(self.offsets) if start < span[1] and span[0] < end and end > start]

    def all_within(self, spans: Iterable[Span]) -> list[int]:
        return sorted({at for span in spans for at in self.within(span)})


# -- our corpus ---------------------------------------------------------------------------------------------


def example_of(item: Item, tokenizer: Any) -> Example:
    """An annotated sentence of ours: every head is told."""
    tokens = Tokens(tokenizer, item.text)
    triggers = [*_acts(item, tokens), *_cues(item, tokens)]
    return Example(tokens.ids, tokens.words, triggers, pairs=list(_pairs(item, tokens)))


def _acts(item: Item, tokens: Tokens) -> Iterator[Trigger]:
    for act in item.acts:
        at = tokens.within(item.span(act.trigger))
        if not at:
            continue
        roles = {role: tokens.all_within(item.span(w) for w in words) for role, words in _roles(act).items()}
        yield Trigger(
            at=at[0],
            kind=KINDS.index(act.type),
            mode=MODES.index((act.type, act.mode)),
            realis=REALIS.index(act.realis),
            flags=tuple(int(getattr(act, flag)) for flag in FLAGS),  # type: ignore[arg-type]
            about=ABOUT.index(act.about.type if act.about else ""),
            klass=CLASSES.index(act.klass or "") if act.object else UNTOLD,
            roles=roles,
        )


def _roles(act: Act) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {role: [] for role in ROLES if role not in ("source", "content")}
    roles["actors"], roles["recipients"] = list(act.actors), list(act.recipients)
    for name in ("object", "time", "place"):
        roles[name] = _one(getattr(act, name))
    for role, words in act.others:
        roles[role].append(words)
    if act.about is not None:
        roles["about actors"], roles["about recipients"] = list(act.about.actors), list(act.about.recipients)
        roles["about object"], roles["about time"] = _one(act.about.object), _one(act.about.time)
    return roles


def _one(words: str | None) -> list[str]:
    return [words] if words else []


def _cues(item: Item, tokens: Tokens) -> Iterator[Trigger]:
    for row in item.attributions:
        at = tokens.within(item.span(row.cue))
        if at:
            yield Trigger(
                at=at[0],
                kind=KINDS.index(SAYS),
                stance=STANCES.index(row.stance),
                roles={
                    "source": tokens.within(item.span(row.source)) if row.source else [],
                    "content": tokens.all_within(item.span(words) for words in row.content),
                },
            )


def _pairs(item: Item, tokens: Tokens) -> Iterator[Pair]:
    """Pairs that stand in a relation, the same turned round, and pairs that stand in none."""
    relations: dict[tuple[str, str], set[int]] = {}
    for act in item.acts:
        kind = RELATIONS.index(act.type)
        if act.reciprocal:
            both = [(a, b) for a in act.actors for b in act.actors if a != b]
        else:
            both = [(a, b) for a in act.actors or ("",) for b in act.recipients or ("",)]
        for pair in both:
            if pair != ("", ""):
                relations.setdefault(pair, set()).add(kind)
    parties = sorted({words for pair in relations for words in pair if words})
    for one in parties:
        for other in parties:
            if one != other:
                relations.setdefault((one, other), {RELATIONS.index("NONE")})
    for (one, other), kinds in sorted(relations.items()):
        yield Pair(_at(item, tokens, one), _at(item, tokens, other), tuple(sorted(kinds)))


def _at(item: Item, tokens: Tokens, words: str) -> list[int]:
    return tokens.within(item.span(words)) if words else []


# -- sets of others ----------------------------------------------------------------------------------------


def marked_example(item: Item, tokenizer: Any) -> Example:
    """A sentence of others whose acts we annotated, and nothing else: of its attributions nothing is told."""
    tokens = Tokens(tokenizer, item.text)
    return Example(tokens.ids, tokens.words, _acts_alone(item, tokens), _BUT_SAYINGS)


def paged_example(item: Item, tokenizer: Any) -> Example:
    """A sentence of a page of ours, annotated with its page in sight: of its attributions nothing is told."""
    tokens = Tokens(tokenizer, item.text)
    return Example(tokens.ids, tokens.words, list(_acts(item, tokens)), _BUT_SAYINGS)


def _acts_alone(item: Item, tokens: Tokens) -> list[Trigger]:
    """The acts of a sentence that was annotated without its page: whether they are history nobody can tell."""
    acts = list(_acts(item, tokens))
    for act in acts:
        told = zip(FLAGS, act.flags, strict=True)
        act.flags = tuple(UNTOLD if name == "history" else flag for name, flag in told)  # type: ignore[assignment]
    return acts


def plv_texts(data: Path) -> list[str]:
    """The sentences of PLV, where they lie."""
    return [row["text"] for row in _rows(data / "plv/plv_train.jsonl")]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of others, none where it is missing."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return map(json.loads, lines)


def plv(path: Path, tokenizer: Any, marked: Mapping[str, Item]) -> list[Example]:
    """PLV (Zero-Shot-PLOVER): one pair a sentence and its type; YIELD is CONCEDE or RETREAT. Of sentences whose acts we
    annotated, by their text, those too."""
    examples = []
    for row in _rows(path):
        tokens = Tokens(tokenizer, row["text"])
        kinds = ("CONCEDE", "RETREAT") if row["type"] == "YIELD" else (row["type"],)
        pair = Pair(
            tokens.all_within(map(tuple, row["actor"])),
            tokens.all_within(map(tuple, row["recipient"])),
            tuple(RELATIONS.index(kind) for kind in kinds),
        )
        item = marked.get(row["text"])
        acts = _acts_alone(item, tokens) if item else None
        examples.append(Example(tokens.ids, tokens.words, acts, _BUT_SAYINGS, pairs=[pair]))
    return examples


def polnear(path: Path, tokenizer: Any) -> list[Example]:
    """PolNeAR: cues with source and content, cut at the sentence that holds the cue."""
    only_says = tuple(kind == SAYS for kind in KINDS)
    examples = []
    for row in _rows(path):
        for sentence in sentences(row["text"]):
            text = row["text"][sentence.start : sentence.end]
            tokens = Tokens(tokenizer, text)
            triggers = list(_sayings(row["attributions"], sentence.start, sentence.end, tokens))
            examples.append(Example(tokens.ids, tokens.words, triggers, only_says))
    return examples


def _sayings(rows: Sequence[dict[str, Any]], start: int, end: int, tokens: Tokens) -> Iterator[Trigger]:
    for row in rows:
        cue = [(a - start, b - start) for a, b in row["cue"] if start <= a < end]
        at = tokens.all_within(cue)
        if at:
            inside = {
                role: tokens.all_within((a - start, b - start) for a, b in row[role] if a < end and b > start)
                for role in ("source", "content")
            }
            yield Trigger(at=_first_word(tokens, at), kind=KINDS.index(SAYS), roles=inside)


def _first_word(tokens: Tokens, at: Sequence[int]) -> int:
    return next((token for token in at if token in set(tokens.words)), at[0])


_UNTIL = "2024-09"
"""The agency's articles from here on are never shown to a network: what it reads in the wild is measured on them."""


UNREAD = ("attributions/polnear_train.jsonl", "kcna/kcna_2024_01_to_09.jsonl")
"""Files of news of which we read sentences, beside the articles under `times/`."""


def unread(data: Path, until: str = _UNTIL) -> list[str]:
    """Sentences of news that nobody annotated for us, in random order, none twice; of the agency's until a month."""
    texts = _texts(data, until)
    found = dict.fromkeys(" ".join(text[s.start : s.end].split()) for text in texts for s in sentences(text))
    chosen = list(found)
    random.Random(0).shuffle(chosen)
    return chosen


def renamed(texts: Iterable[str], chance: random.Random) -> Iterator[str]:
    """Sentences with other states in them: names, demonyms and capitals of one state become those of another."""
    states = [c for c in vocab.countries() if c.until is None and c.demonyms and c.capitals and c.name.isalpha()]
    places = {form: (state, n) for state in states for n, form in enumerate(_forms(state))}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(places, key=len, reverse=True)))})\b")
    for text in texts:
        others = {places[form][0].code: chance.choice(states) for form in sorted(set(pattern.findall(text)))}

        def other(match: re.Match[str], others: Mapping[str, vocab.Country] = others) -> str:
            state, form = places[match[0]]
            return _forms(others[state.code])[form]

        if (changed := pattern.sub(other, text)) != text:
            yield changed


def _forms(state: vocab.Country) -> tuple[str, str, str]:
    return state.name, state.demonyms[0], state.capitals[0]


def like_pages() -> list[str]:
    """Sentences of ours that read as pages do: examples, tables of heads, times and numbers; nothing that is kept back."""
    root = Path(__file__).resolve().parent.parent
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "examples").glob("*.txt"))]
    for folder, names in (("heads", "[a-f].jsonl"), ("times", "*.jsonl"), ("blind", "*.jsonl")):
        for path in sorted((root / "tests" / folder).glob(names)):
            if "kept" not in path.name:
                texts += [row["text"] for row in _rows(path) if isinstance(row.get("text"), str)]
    return list(dict.fromkeys(" ".join(t[s.start : s.end].split()) for t in texts for s in sentences(t)))


def _texts(data: Path, until: str) -> Iterator[str]:
    for name in UNREAD:
        for row in _rows(data / name):
            if row.get("published", "") < until:
                yield row["text"]
    for path in sorted((data / "times").glob("*/*.tml")):
        story = re.search(r"<TEXT>(.*?)</TEXT>", path.read_text(encoding="utf-8"), re.DOTALL)
        if story:
            yield unescape(re.sub(r"<[^>]*>", "", story[1]))


def folds(number: int, count: int, seed: int = 7) -> list[int]:
    """The fold of each of some examples: the same for everybody who asks."""
    order = list(range(count))
    random.Random(seed).shuffle(order)
    found = [0] * count
    for place, at in enumerate(order):
        found[at] = place % number
    return found
