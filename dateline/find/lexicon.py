"""The world's names as a phrase matcher: which words of a sentence stand in `vocab`, longest first.

Needs    a sentence's tokens
Gives    `Hit`s that do not overlap, in order

What words can stand for is looked up here; which of several readings holds is for `choice` to tell.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dateline import vocab
from dateline.find.own import names_of
from dateline.find.text import Token, words_of
from dateline.model import OwnActor

EntryKind = Literal[
    "country", "demonym", "people", "capital", "metonym", "unit", "organisation", "outlet", "head", "group", "thing",
    "person", "prefix",
]  # fmt: skip


class Entry(NamedTuple):
    """What a phrase names. `sectors` are PLOVER's; `name` is what it is called when shown.

    A weak entry is one of several things its words can mean ("Georgia", "Washington"): it needs company, a
    sure name of the same country elsewhere in the article, unless it is the usual reading. `since` and
    `until` are the years of a state that is no more.
    """

    kind: EntryKind
    name: str
    country: str | None
    sectors: tuple[str, ...] = ()
    sort: str = ""
    weak: bool = False
    usual: bool = False
    since: int | None = None
    until: int | None = None


class Hit(NamedTuple):
    """Tokens first..last-1 of a sentence stand for an entry."""

    first: int
    last: int
    entry: Entry


class Options(NamedTuple):
    """Tokens first..last-1 of a sentence, and all they can stand for."""

    first: int
    last: int
    entries: tuple[Entry, ...]


HYPHENS = "-‐‑–"

Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]]
"""Phrases by their first word, then by their second ("" for none)."""


class Lexicon(NamedTuple):
    """Phrases by their first token: names as they are written, heads in lower case."""

    names: Phrases
    heads: Phrases

    def options(self, tokens: Sequence[Token]) -> list[Options]:
        """All that the words of a sentence can stand for, left to right, the longest phrases only."""
        return list(self._options(tokens))

    def _options(self, tokens: Sequence[Token]) -> Iterator[Options]:
        """Match the longest phrases at each token, left to right."""
        at = 0
        while at < len(tokens):
            found = list(self.at(tokens, at))
            length = max((n for n, _ in found), default=0)
            if length and tokens[at].text in ("the", "The") and self._reach(tokens, at + 1) > at + length:
                length = 0  # "the North Korean leader" is not of "the North"
            if length:
                yield Options(at, at + length, tuple(entry for n, entry in found if n == length))
            at += length or 1

    def _reach(self, tokens: Sequence[Token], at: int) -> int:
        return at + max((n for n, _ in self.at(tokens, at)), default=0) if at < len(tokens) else at

    def at(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Entry]]:
        """Each phrase that begins at a token: its length and what it stands for."""
        word = tokens[at].text
        lower = word.lower()
        names = self.names.get(word) or (self.names.get(word.title()) if _shouts(word) else None)
        heads = self.heads.get(lower)
        if names is None and heads is None:
            return
        second = tokens[at + 1].text if at + 1 < len(tokens) else ""
        second = "'" if second in ("‘", "’") else second
        for phrase, entry in _beginning(names, second, second.title() if _shouts(second) else ""):
            if (len(phrase) < 3 or _matches(tokens, at, phrase)) and (
                entry.kind != "prefix" or _is_hyphened(tokens, at + 1)
            ):
                yield len(phrase), entry
        for phrase, entry in _beginning(heads, second.lower(), ""):
            if len(phrase) < 3 or _matches_lower(tokens, at, phrase):
                yield len(phrase), entry


def _is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands at a token, glued to the words before and behind."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in HYPHENS:
        return False
    return tokens[at].start == tokens[at - 1].end and tokens[at].end == tokens[at + 1].start


def _beginning(
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] | None, second: str, quiet: str
) -> Iterable[tuple[tuple[str, ...], Entry]]:
    """The phrases of a first word that are it alone or go on with a second, as written or in a headline's capitals."""
    if phrases is None:
        return ()
    alone = phrases.get("", ())
    if not second:
        return alone
    more = phrases.get(second, ())
    loud = phrases.get(quiet, ()) if quiet else ()
    return (*alone, *more, *loud) if more or loud else alone


def _shouts(word: str) -> bool:
    """An all-capital headline word; short ones are abbreviations ("US", "AU") and stay as they are."""
    return len(word) > 3 and word.isupper()


def _matches(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a token, as written or in the capitals of a headline."""
    if at + len(phrase) > len(tokens):
        return False
    for token, part in zip(tokens[at : at + len(phrase)], phrase, strict=True):
        text = "'" if token.text in "‘’" else token.text
        if text != part and not (_shouts(text) and text.title() == part):
            return False
    return True


def _matches_lower(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    words = (token.text.lower() for token in tokens[at : at + len(phrase)])
    return all(("'" if word in "‘’" else word) == part for word, part in zip(words, phrase, strict=True))


@cache
def lexicon() -> Lexicon:
    """Build the matcher from `vocab`, once a process."""
    names: Phrases = {}
    heads: Phrases = {}
    for words, entry in _entries():
        if phrase := _phrase(words):
            names.setdefault(phrase[0], {}).setdefault(phrase[1] if phrase[1:] else "", []).append((phrase, entry))
    for words, entry in _heads():
        phrase = tuple(part.lower() for part in _phrase(words))
        heads.setdefault(phrase[0], {}).setdefault(phrase[1] if phrase[1:] else "", []).append((phrase, entry))
    return Lexicon(names, heads)


@lru_cache(maxsize=32)
def with_own(own: tuple[OwnActor, ...]) -> Lexicon:
    """The lexicon with a user's actors before ours: where names collide, theirs wins."""
    base = lexicon()
    if not own:
        return base
    names = dict(base.names)
    for words, actor in names_of(own):
        if phrase := _phrase(words):
            entry = Entry(actor.kind, actor.name, actor.country, actor.sectors, sort="own")
            first, second = phrase[0], phrase[1] if phrase[1:] else ""
            same = [row for row in names.get(first, {}).get(second, []) if row[0] != phrase]
            names[first] = {**names.get(first, {}), second: [(phrase, entry), *same]}
    return Lexicon(names, base.heads)


def _heads() -> Iterator[tuple[str, Entry]]:
    written = {words for head in vocab.heads() for words in head.words}
    for head in vocab.heads():
        sectors = tuple(s for s in (head.sector, head.second) if s) if head.kind != "calling" else ()
        for words in head.words:
            yield words, Entry("head", words, None, sectors, head.kind)
            if head.kind == "office":
                for deputy in _deputies(words, written):
                    yield deputy, Entry("head", deputy.lower(), None, sectors, head.kind)


def _deputies(words: str, written: Container[str]) -> Iterator[str]:
    """“vice-minister” and, in capitals, where the hyphen stands alone, “Vice-Minister”: of any office of one word."""
    vice, _, office = words.rpartition(" ")
    if vice not in ("", "vice", "first vice") or not office.isalpha() or office in _NO_DEPUTY:
        return
    first = "first " * vice.startswith("first")
    if f"{first}vice-{office}" not in written:
        yield f"{first}vice-{office}"
    yield f"{first}Vice-{office.title()}"
    if not vice and f"vice {office}" not in written:
        yield f"vice {office}"


# What nobody is the deputy of.
_NO_DEPUTY = frozenset("king queen emperor empress emir sultan pope spouse member members vice".split())


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(words_of(words))


def _entries() -> Iterator[tuple[str, Entry]]:
    """All names, the stronger reading of a shared one first: it wins a tie of length."""
    for country in vocab.countries():
        yield from _of_country(country)
    for unit in vocab.units():
        yield from _of_unit(unit)
    for organisation in vocab.organisations():
        for words in dict.fromkeys((organisation.name, *organisation.names, *organisation.ambiguous)):
            yield words, _of_organisation(organisation, words)
    for outlet in vocab.outlets():
        for words in dict.fromkeys((outlet.name, *outlet.names)):
            yield words, Entry("outlet", outlet.name, outlet.country, ("JRN",), outlet.kind)
    for words, code in vocab.prefixes().items():
        yield words, Entry("prefix", words, code)
    for words in vocab.groups():
        yield words, Entry("group", words, None)
    for words in vocab.no_actors():
        for form in (words, words + "s"):
            yield form, Entry("thing", words, None)


def _of_organisation(organisation: vocab.Organisation, words: str) -> Entry:
    weak = words in organisation.ambiguous
    sectors, usual = tuple(organisation.sectors), weak and organisation.country is None
    return Entry("organisation", organisation.name, organisation.country, sectors, organisation.kind, weak, usual)


def _of_country(country: vocab.Country) -> Iterator[tuple[str, Entry]]:
    # a state that ISO gives a code of its own needs no mark that only some recognise it
    pre = ("PRE",) if country.pre and country.parent else ()
    own = country.parent or country.code if pre else country.code
    forms: list[tuple[str, EntryKind, tuple[str, ...]]] = [
        *((words, "country", pre) for words in dict.fromkeys((country.name, *country.names))),
        *((words, "people" if _is_people(words) else "demonym", pre) for words in country.demonyms),
        *((words, "metonym", (sector or "GOV", *pre)) for words, sector in country.metonyms),
        *((words, "capital", ("GOV", *pre)) for words in country.capitals),
    ]
    for words, kind, sectors in forms:
        yield (
            words,
            Entry(
                kind,
                country.name,
                own,
                sectors,
                weak=words in country.ambiguous,
                usual=words in country.usual,
                since=country.since,
                until=country.until,
            ),
        )


def _of_unit(unit: vocab.Unit) -> Iterator[tuple[str, Entry]]:
    for words in (unit.name, *unit.names):
        weak = words in unit.ambiguous
        yield words, Entry("unit", unit.name, unit.country, ("GOV",), "place", weak)
        for kind in unit.kinds:
            yield f"{words} {kind}", Entry("unit", unit.name, unit.country, ("GOV",), "place")
    for words in unit.people:
        sort = "people" if _is_people(words) else "adjective"
        yield words, Entry("unit", unit.name, unit.country, (), sort, words in unit.ambiguous)


def _is_people(words: str) -> bool:
    """“Russians”, “Britons”, “Frenchman” are people; “Russian”, “French” stand before a noun."""
    ends = ("ns", "men", "man", "is", "rs", "ks", "es", "ds", "ts", "cs", "fs")
    return words.endswith(ends) and not words.endswith(("ese", "German"))
