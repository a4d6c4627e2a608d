"""The annotated sentences as records: what `codebook.md` describes, read from JSON Lines.

A person writes spans as words ("Oslo", or "Oslo#2" for the second time it occurs); `Item.span` turns them into
offsets of `Item.text`. Fields that are left out have the codebook's defaults; fields it does not know are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from dateline.model import EventType, Realis, Span, Stance

FOLDER = Path(__file__).with_name("corpus")
"""Where the parts lie, each a folder of files: `train`; `pages`, whole pages of which the acts alone are annotated;
`held`, on which scores are calibrated; `held_pages`, whole pages that no training sees; `test`, never trained or tuned on."""

ObjectClass = Literal["arms", "troops", "money", "food", "fuel", "technology", "people", "territory", "document", "statement"]  # fmt: skip
Role = Literal["host", "mediator", "behalf", "beneficiary", "transit"]
Words = str
"""Words of the text, with "#n" behind them for the n-th time they occur."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of all parts of an item."""


class Nested(Part, frozen=True, forbid_unknown_fields=True):
    """What a promise, demand, refusal, threat or accusation is about."""

    type: EventType
    mode: str | None = None
    negated: bool = False
    actors: tuple[Words, ...] = ()
    recipients: tuple[Words, ...] = ()
    object: Words | None = None
    time: Words | None = None


class Link(Part, frozen=True, forbid_unknown_fields=True):
    """One source of a chain."""

    source: Words
    stance: Stance = "asserts"


class Act(Part, frozen=True, forbid_unknown_fields=True):
    """One act of the sentence; fields as in section 4 of the codebook."""

    trigger: Words
    type: EventType
    mode: str | None = None
    actors: tuple[Words, ...] = ()
    recipients: tuple[Words, ...] = ()
    others: tuple[tuple[Role, Words], ...] = ()
    object: Words | None = None
    klass: ObjectClass | None = msgspec.field(default=None, name="class")
    time: Words | None = None
    place: Words | None = None
    realis: Realis = "actual"
    negated: bool = False
    reciprocal: bool = False
    history: bool = False
    chains: tuple[tuple[Link, ...], ...] = ((),)
    about: Nested | None = None


class Attributed(Part, frozen=True, forbid_unknown_fields=True):
    """Who says what in the sentence."""

    cue: Words
    content: tuple[Words, ...]
    source: Words | None = None
    stance: Stance = "asserts"
    basis: str | None = None


class Number(Part, frozen=True, forbid_unknown_fields=True):
    """A number of the sentence, and what it counts."""

    words: Words
    counted: Words | None = None


class Item(Part, frozen=True, forbid_unknown_fields=True):
    """A sentence with its annotation; `before` is what stands before it, where one needs it to understand."""

    id: str
    text: str
    before: str = ""
    tags: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    attributions: tuple[Attributed, ...] = ()
    numbers: tuple[Number, ...] = ()

    def span(self, words: Words) -> Span:
        """Where words stand in the text.

        Raises:
            ValueError: they do not stand there (so often), or more than once and no number tells which is meant.
        """
        named = re.fullmatch(r"(.+)#(\d+)", words, re.S)
        sought, nth = (named[1], int(named[2])) if named else (words, 0)
        starts = _starts(self.text, sought)
        if not sought.strip() or len(starts) < max(nth, 1):
            raise ValueError(f"“{words}” does not stand in the text")
        if not nth and len(starts) > 1:
            raise ValueError(f"“{words}” stands {len(starts)} times in the text: write “{words}#1” for the first")
        start = starts[max(nth, 1) - 1]
        return start, start + len(sought)


def _starts(text: str, words: str) -> list[int]:
    """Where words stand as words: "he" is not looked for inside "the" when it also stands alone."""
    edge = r"(?<!\w)" if words[:1].isalnum() else ""
    behind = r"(?!\w)" if words[-1:].isalnum() else ""
    whole = [m.start() for m in re.finditer(edge + re.escape(words) + behind, text)]
    return whole or [m.start() for m in re.finditer(re.escape(words), text)]


def words_at(text: str, span: Span) -> Words:
    """The words of a span as an annotator writes them: `Item.span` gives the span again.

    Raises:
        ValueError: the span cuts a word that also stands alone.
    """
    words = text[slice(*span)]
    starts = _starts(text, words)
    if span[0] not in starts:
        raise ValueError(f"“{words}” at {span[0]} is not to be named by words")
    return words if len(starts) == 1 else f"{words}#{starts.index(span[0]) + 1}"


def spans_of(act: Act) -> Iterator[tuple[str, Words]]:
    """Every span of an act with the field it stands in."""
    yield "trigger", act.trigger
    yield from (("actors", words) for words in act.actors)
    yield from (("recipients", words) for words in act.recipients)
    yield from ((role, words) for role, words in act.others)
    yield from ((name, words) for name in ("object", "time", "place") if (words := getattr(act, name)))
    yield from ((f"chains {link.stance}", link.source) for chain in act.chains for link in chain)
    if act.about is not None:
        yield from (("about actors", words) for words in act.about.actors)
        yield from (("about recipients", words) for words in act.about.recipients)
        yield from ((f"about {name}", words) for name in ("object", "time") if (words := getattr(act.about, name)))


def read(path: Path) -> Iterator[tuple[int, Item | str]]:
    """Give each line of a file with its number: the item, or what is wrong with the line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield number, msgspec.json.decode(line, type=Item)
            except msgspec.MsgspecError as error:
                yield number, str(error)


def items(part: Literal["train", "pages", "held", "test"]) -> list[Item]:
    """All items of a part of the corpus, file by file.

    Raises:
        ValueError: a line is no item.
    """
    found = []
    for path in sorted((FOLDER / part).glob("*.jsonl")):
        for number, item in read(path):
            if isinstance(item, str):
                raise ValueError(f"{path.name}, line {number}: {item}")
            found.append(item)
    return found
