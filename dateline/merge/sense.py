"""The sense of some words: what a comparison of two wordings looks at.

Needs    words of a statement, the words around them, the country of whoever says them
Gives    a `Sense`: its words in their order, each with its stem, the rows of meanings that it stands in, its weight and
         clause; and for each clause whether it is denied
Rule     a statement is its words of weight; names of states are their codes however they are put ("Tehran", "the
         Iranians"), numbers their values; who speaks is "we" and "I" and his country alike; a negator turns its
         clause round, two turn it back, and a word's contrary does what a negator does
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Literal, NamedTuple

from dateline import vocab
from dateline.merge.stems import stem

Kind = Literal["word", "light", "name", "number"]

_LIGHT, _COMMON, _NAME, _NUMBER = 0.12, 0.5, 1.2, 1.3
"""Weights beside 1 for a plain word; tried on the groups in tests/merge."""


BEGINNING = 6
"""First letters that two stems share which are taken for forms of one word, when they are most of both."""
Key = str | int


class Word(NamedTuple):
    """One word of a statement, or a group of words that the table holds as one."""

    stem: str
    senses: frozenset[tuple[int, bool]]
    """Rows of the table, each with whether the word says the contrary of it."""
    weight: float
    kind: Kind
    clause: int
    told: bool
    """Whether it is of the words themselves, not of those around them."""
    turns: bool = False
    """Whether it denies its clause ("refuse"), itself apart."""
    text: str = ""
    """The word as it stands."""

    @property
    def keys(self) -> frozenset[Key]:
        """What two words that can meet have in common: the stem, a row, or how the stem begins."""
        begins = ("~" + self.stem[:BEGINNING],) if len(self.stem) >= BEGINNING else ()
        return frozenset((self.stem, *(row for row, _ in self.senses), *begins))

    @property
    def seeks(self) -> frozenset[Key]:
        """The keys by which it is looked for: what says little, or is a number, is no form of another word."""
        return self.keys if self.kind in ("word", "name") else frozenset((self.stem, *(row for row, _ in self.senses)))


@dataclass(frozen=True, eq=False)
class Sense:
    """The words of a statement, and which of its clauses are denied."""

    words: tuple[Word, ...]
    denied: tuple[bool, ...]
    twice: tuple[bool, ...] = ()
    """Of each clause whether it is denied twice, of two things it may be ("who has no map has no road")."""
    denials: tuple[int, ...] = ()
    """The places of `words` before which a denial stands."""
    cut: bool = False
    """Whether it is no whole statement, but some words of one."""

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words themselves, in order."""
        return tuple(word.stem for word in self.words if word.told)

    @cached_property
    def weight(self) -> float:
        """How much the words themselves say."""
        return sum(word.weight for word in self.words if word.told)

    @cached_property
    def places(self) -> Mapping[Key, tuple[int, ...]]:
        """The places of the words that a word of another statement can meet, by what they can meet by."""
        found: defaultdict[Key, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            for key in word.keys:
                found[key].append(at)
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def sought(self) -> tuple[frozenset[Key], ...]:
        """What each word is looked for by."""
        return tuple(word.seeks for word in self.words)

    @cached_property
    def of_clauses(self) -> Mapping[int, float]:
        """How much the words of each clause say, but for light ones."""
        weights: defaultdict[int, float] = defaultdict(float)
        for word in self.words:
            if word.kind != "light":
                weights[word.clause] += word.weight
        return dict(weights)

    def rated(self, share: Mapping[str, float]) -> Sense:
        """The same, each word weighing a share of what it did, by its stem."""
        return replace(self, words=tuple(w._replace(weight=w.weight * share.get(w.stem, 1.0)) for w in self.words))


class _Table(NamedTuple):
    senses: Mapping[tuple[str, ...], frozenset[tuple[int, bool]]]
    weights: Mapping[str, float]
    negators: frozenset[tuple[str, ...]]
    plain: frozenset[tuple[str, ...]]
    longest: int


@cache
def _table() -> _Table:
    """The table of meanings by stems."""
    senses: dict[tuple[str, ...], set[tuple[int, bool]]] = {}
    weights: dict[str, float] = {}
    groups: dict[str, set[tuple[str, ...]]] = {"negator": set(), "plain": set()}
    for row, meaning in enumerate(vocab.meanings()):
        for words, contrary in ((meaning.words, False), (meaning.against, True)):
            for key in (_key(word) for word in words):
                if meaning.kind == "like":
                    senses.setdefault(key, set()).add((row, contrary))
                elif meaning.kind in groups:
                    groups[meaning.kind].add(key)
                elif meaning.kind != "form":
                    weights.setdefault(key[0], _LIGHT if meaning.kind == "light" else _COMMON)
    keys = (*senses, *groups["negator"], *groups["plain"])
    return _Table(
        {key: frozenset(rows) for key, rows in senses.items()},
        weights,
        frozenset(groups["negator"]),
        frozenset(groups["plain"]),
        max(map(len, keys)),
    )


def _key(words: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in re.findall(r"[\w'-]+", words))


_SELF, _YOU = (-1, False), (-2, False)
_WE = frozenset(
    "we us our ours i me my mine he him his she her they them their we're we'll we've we'd i'm i'll i've".split()
)
_YOURS = frozenset("you your yours you're you'll you've".split())


@cache
def _states() -> dict[str, str]:
    """Names of states, their peoples and capitals in lower case, with the code."""
    found: dict[str, str] = {}
    for country in reversed(vocab.countries()):
        forms = (country.name, *country.names, *country.demonyms, *country.capitals, *(w for w, _ in country.metonyms))
        found |= {form.lower(): country.code for form in forms}
    return found


_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:['-][^\W\d_]+)*|[.,;:!?()—–…]|-(?=\s)")
_BREAKS = frozenset(".,;:!?()—–…-")
_TURNS = frozenset("nor but because if while although though whereas unless until".split())
_EXCEPTS = frozenset("except save unless".split())
"""Words that let what a clause denies be: "none shall pass except over our bodies"."""
_SUBJECTS = frozenset(
    "we i he she they it you that there will must is are was were shall would could should have has had can do does did"
    " cannot can't don't doesn't didn't won't wouldn't not never no nobody nothing none".split()
)
_CURLY = str.maketrans({"’": "'", "‘": "'"})


def sense_of(
    words: str, around: tuple[str, ...] = (), own: str | None = None, denied: bool = False, cut: bool = False
) -> Sense:
    """Read a statement; `around` are words beside it, `own` the speaker's country, `denied` that a cue denies it, `cut`
    that it is no whole statement."""
    found: list[Word] = []
    parities: list[bool] = []
    twice: list[bool] = []
    denials: list[int] = []
    for text, told in ((words, True), *((part, False) for part in around)):
        first = len(parities)
        for clause in _clauses(list(_parted(_TOKEN.findall(text.translate(_CURLY))))):
            if clause[0].lower() in _EXCEPTS and len(parities) > first:
                twice[-1] = twice[-1] or parities[-1]
            read, places, turns = _read(clause, len(parities), told, own)
            denials += (len(found) + place for place in places)
            found += read
            # "unless it is raised" is "if it is not raised"
            odd = (len(places) + turns + (clause[0].lower() == "unless")) % 2 == 1
            parities.append(odd != (denied and told))
            excepts = bool(places or turns) and any(token.lower() in _EXCEPTS for token in clause)
            # "until it is not raised" is said for "as long as it is raised", and for "until it is"
            twice.append(len(places) > 1 or excepts or clause[0].lower() in ("until", "till"))
    return Sense(tuple(found), tuple(parities), tuple(twice), tuple(denials), cut)


def _parted(tokens: list[str]) -> Iterator[str]:
    """The parts of compounds that the table does not know: "mid-river" is of a river."""
    for token in tokens:
        low = token.lower()
        known = "-" not in token[1:] or low != token or _known(_key(low), 1) or _part(low) is not None
        yield from (token,) if known else token.split("-")


def _clauses(tokens: list[str]) -> Iterator[list[str]]:
    """Clauses part at marks, at "but" and its like, and at an "and" that a subject or auxiliary follows."""
    clause: list[str] = []
    for at, token in enumerate(tokens):
        follows = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        joins = token.lower() in ("and", "or") and follows in _SUBJECTS
        if (token in _BREAKS or token.lower() in _TURNS or joins) and _says(clause):
            yield clause
            clause = []
        if token not in _BREAKS:
            clause.append(token)
    if clause:
        yield clause


def _says(clause: list[str]) -> bool:
    """Whether a clause says something: "never, ever" belongs to what follows."""
    table = _table()
    return any(
        table.weights.get(key, 1.0) > _LIGHT and (key,) not in table.negators
        for key in map(stem, map(str.lower, clause))
    )


def _read(clause: list[str], number: int, told: bool, own: str | None) -> tuple[list[Word], list[int], int]:
    """The words of a clause, the places of the denials before them, and how many of the words deny themselves."""
    table, words, denials, at = _table(), list[Word](), list[int](), 0
    stems = [stem(token.lower()) for token in clause]
    while at < len(clause):
        size, code = _state(clause, at)
        if code is not None:
            words.append(_named(code, number, told, own)._replace(text=" ".join(clause[at : at + size])))
            at += size
            continue
        size = next((n for n in range(table.longest, 0, -1) if _known(tuple(stems[at : at + n]), n)), 0)
        key = tuple(stems[at : at + size])
        if size and key in table.negators and key not in table.senses:
            # "no ships and no men": it is said again, and not taken back
            again = bool(denials) and clause[at - 1].lower() in ("and", "or")
            denials += () if again else (len(words),)
            at += size
            continue
        if size and key in table.plain:
            at += size
            continue
        number_size, value = _number(clause, at)
        if value is not None:
            told_as = " ".join(clause[at : at + number_size])
            words.append(Word(f"{value:g}", frozenset(), _NUMBER, "number", number, told, text=told_as))
            at += number_size
            continue
        word = _word(clause[at : at + max(size, 1)], key or (stems[at],), number, told, bool(words))
        words.append(word._replace(turns=key in table.negators, text=" ".join(clause[at : at + max(size, 1)])))
        at += max(size, 1)
    return words, denials, sum(word.turns for word in words)


def _known(key: tuple[str, ...], size: int) -> bool:
    table = _table()
    return len(key) == size and (key in table.senses or key in table.negators or key in table.plain)


def _state(clause: list[str], at: int) -> tuple[int, str | None]:
    """The state that words name from here on, and of how many words the name is."""
    if not clause[at][:1].isupper() or (clause[at].upper() == clause[at] and len(clause[at]) < 2):
        return 0, None
    for size in range(min(5, len(clause) - at), 0, -1):
        name = " ".join(clause[at : at + size]).lower().removesuffix("'s").removesuffix("'")
        code = _states().get(name) or (_states().get(name.removesuffix("s")) if size == 1 else None)
        if code is not None and (size > 1 or name not in ("us", "georgia") or clause[at].isupper()):
            return size, code
    return 0, None


def _named(code: str, clause: int, told: bool, own: str | None) -> Word:
    if code == own:
        return Word(code, frozenset({_SELF}), 0.3, "name", clause, told)
    return Word(code, frozenset(), _NAME, "name", clause, told)


def _word(tokens: list[str], key: tuple[str, ...], clause: int, told: bool, inside: bool) -> Word:
    table, token = _table(), tokens[0]
    senses = table.senses.get(key, frozenset())
    low = token.lower()
    if len(key) == 1:
        if low in _WE or low in _YOURS:
            return Word(key[0], frozenset({_SELF if low in _WE else _YOU}), _LIGHT, "light", clause, told)
        weight = table.weights.get(key[0], 1.0)
        if weight == _LIGHT and not senses:
            return Word(key[0], senses, weight, "light", clause, told)
        named = inside and token[:1].isupper() and not senses and low not in _INSTITUTIONS
        return Word(
            key[0], senses, _NAME if named else max(weight, _LIGHT), "name" if named else _kind(weight), clause, told
        )
    return Word(" ".join(key), senses, 1.0, "word", clause, told)


_INSTITUTIONS = frozenset(
    "union assembly council parliament congress court church republic kingdom party army house senate ministry bank"
    " constitution treaty summit conference commission".split()
)
"""Words written large that name what other wordings call otherwise: "the Union", "the EU"."""


def _kind(weight: float) -> Kind:
    return "light" if weight == _LIGHT else "word"


# -- numbers --------------------------------------------------------------------------------------------------

_UNITS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split(),
        range(2, 20),
        strict=True,
    )
)
"""Without "one", which mostly is no number ("no one", "one of us")."""
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "dozen": 12,
    "decade": 10,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 10**12,
}


def _number(clause: list[str], at: int) -> tuple[int, float | None]:
    """The number that words tell from here on, and how many words tell it."""
    total, value, size = 0.0, None, 0
    while at + size < len(clause) and size < 8:
        part = _part(clause[at + size].lower())
        scale = _SCALES.get(clause[at + size].lower().removesuffix("s"))
        if part is not None:
            value = (value or 0.0) + part if value is None or value >= 20 else None
            if value is None:
                return 0, None
        elif scale is not None and value is not None:
            value *= scale
            if scale >= 1_000:
                total, value = total + value, 0.0
        elif not (
            value is not None and value >= 100 and clause[at + size].lower() == "and" and _goes_on(clause, at + size)
        ):
            break
        size += 1
    return (size, total + value) if value is not None else (0, None)


def _goes_on(clause: list[str], at: int) -> bool:
    """Whether an "and" joins the parts of one number: "three hundred and fifty"."""
    words = [word.lower() for word in clause[at - 1 : at + 2]]
    return len(words) == 3 and words[0] in _SCALES and not words[2][:1].isdigit() and _part(words[2]) is not None


def _part(word: str) -> float | None:
    if word[:1].isdigit():
        return _digits(word)
    tens, _, units = word.partition("-")
    if units and tens in _TENS and units in _UNITS:
        return float(_TENS[tens] + _UNITS[units])
    found = _UNITS.get(word, _TENS.get(word))
    return float(found) if found is not None else None


def _digits(word: str) -> float | None:
    """A number in digits; "1,200" and "1.200" group thousands."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", word):
        word = re.sub(r"[.,]", "", word)
    try:
        return float(word.replace(",", "."))
    except ValueError:
        return None
