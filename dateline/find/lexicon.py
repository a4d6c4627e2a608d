"""The world's names as a phrase matcher: which words of a sentence stand in `vocab`, longest first.

Needs    a sentence's tokens
Gives    `Hit`s that do not overlap, in order
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dateline import vocab
from dateline.find.acts import is_act_verb
from dateline.find.own import names_of
from dateline.find.text import Sentence, Token, sentences
from dateline.model import OwnActor

EntryKind = Literal["country", "demonym", "people", "capital", "metonym", "organisation", "outlet", "head", "person"]


class Entry(NamedTuple):
    """What a phrase names. `sectors` are PLOVER's; `name` is what it is called when shown.

    A weak entry is one of several things its words can mean ("Georgia", "Washington", "the North"): it
    needs company, a sure name of the same country elsewhere in the article.
    """

    kind: EntryKind
    name: str
    country: str | None
    sectors: tuple[str, ...] = ()
    sort: str = ""
    weak: bool = False


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


Phrases = dict[str, list[tuple[tuple[str, ...], Entry]]]


class Lexicon(NamedTuple):
    """Phrases by their first token: names as they are written, heads in lower case."""

    names: Phrases
    heads: Phrases

    def read(self, sentences: Sequence[Sequence[Token]]) -> list[list[Hit]]:
        """Look up the sentences of one article; what is weak is decided by the rest of it."""
        options = [list(self._options(tokens)) for tokens in sentences]
        sure = {e.country for row in options for o in row for e in o.entries if not e.weak and e.country}
        halves = {e.name.split()[-1] for row in options for o in row for e in o.entries if not e.weak and " " in e.name}
        return [
            [
                hit
                for o in row
                if not self._is_part_of_name(tokens, o) and (hit := self._choose(o, sure, halves, tokens))
            ]
            for row, tokens in zip(options, sentences, strict=True)
        ]

    def _options(self, tokens: Sequence[Token]) -> Iterator[Options]:
        """Match the longest phrases at each token, left to right."""
        at = 0
        while at < len(tokens):
            found = list(self._at(tokens, at))
            length = max((n for n, _ in found), default=0)
            if length and tokens[at].text in ("the", "The") and self._reach(tokens, at + 1) > at + length:
                length = 0  # "the North Korean leader" is not of "the North"
            if length:
                yield Options(at, at + length, tuple(entry for n, entry in found if n == length))
            at += length or 1

    def _reach(self, tokens: Sequence[Token], at: int) -> int:
        return at + max((n for n, _ in self._at(tokens, at)), default=0) if at < len(tokens) else at

    def _at(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Entry]]:
        word = tokens[at].text
        for phrase, entry in self.names.get(word, self.names.get(word.title(), []) if _shouts(word) else []):
            if _matches(tokens, at, phrase):
                yield len(phrase), entry
        for phrase, entry in self.heads.get(word.lower(), []):
            if [t.text.lower() for t in tokens[at : at + len(phrase)]] == list(phrase):
                yield len(phrase), entry

    def _choose(self, options: Options, sure: set[str], halves: set[str], tokens: Sequence[Token]) -> Hit | None:
        """The sure reading; else the weak one that the article or the words beside it back, if it is one only."""
        first, last, entries = options
        strong = [e for e in entries if not e.weak]
        backed = [e for e in entries if e.country in sure]
        if not strong and not backed and tokens[first].text in ("the", "The"):
            # "the North", where the article names the other half
            backed = [e for e in entries if e.name.split()[-1] in halves]
        if not strong and not backed and self._stands_as_state(options, tokens):
            backed = list(entries)
        entry = strong[0] if strong else backed[0] if len({e.country for e in backed}) == 1 else None
        return Hit(first, last, entry) if entry else None

    def _stands_as_state(self, options: Options, tokens: Sequence[Token]) -> bool:
        """In “Jordan recalled its envoy” and “Indian troops” what stands behind the words is what states do or have."""
        behind = tokens[options.last].text if options.last < len(tokens) else ""
        before = tokens[options.first - 1].text if options.first else ""
        if options.entries[0].kind == "demonym":
            return behind.lower() in self.heads
        alone = not before[:1].isupper() or before.lower() in _OPENERS
        return alone and (behind.lower() in _STATE_VERBS or is_act_verb(behind.lower()))

    def _is_part_of_name(self, tokens: Sequence[Token], options: Options) -> bool:
        """In “Israel Dube”, “East Azerbaijan” and “Lima, Ohio” one word of a longer name is no state."""
        first, last, entries = options
        if last - first > 1 or entries[0].kind not in ("country", "capital"):
            return False
        before = tokens[first - 1].text if first else ""
        behind = [token.text for token in tokens[last : last + 3]]
        if before in _PARTS or (behind[:1] == [","] and " ".join(behind[1:]).startswith(_AMERICAN_STATES)):
            return True
        follows = (
            bool(behind)
            and behind[0][:1].isupper()
            and behind[0][1:].islower()
            and tokens[last].start - tokens[first].end < 2
        )
        known = follows and (
            behind[0].lower() in self.heads or behind[0] in self.names or behind[0].lower() in _OPENERS
        )
        return follows and not known and not is_act_verb(behind[0].lower()) and not _is_title_case(tokens)


_PARTS = frozenset(
    "New Western Eastern Northern Southern Central Inner Outer Upper Lower East West North South Greater".split()
)
_OPENERS = frozenset(
    (
        "the a an in on at but and or as for from with while when after before since if yesterday today monday tuesday"
        " wednesday thursday friday saturday sunday january february march april may june july august september october"
        " november december"
    ).split()
)
# What states do that is no act of the codebook.
_STATE_VERBS = frozenset(
    (
        "said says has have had wants wanted ordered orders recalled lifted ratified closed opened announced insisted"
        " denied confirmed plans planned will would must may also is was refused joined left backed voted abstained"
    ).split()
)
_AMERICAN_STATES = tuple(
    (
        "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
        "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
        "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio"
        "|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia"
        "|Washington|West Virginia|Wisconsin|Wyoming|Ontario"
    ).split("|")
)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """A headline in which most words are capitals says nothing by them."""
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _shouts(word: str) -> bool:
    """An all-capital headline word; short ones are abbreviations ("US", "AU") and stay as they are."""
    return len(word) > 3 and word.isupper()


def _matches(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    words = tokens[at : at + len(phrase)]
    return len(words) == len(phrase) and all(
        token.text == part or (_shouts(token.text) and token.text.title() == part)
        for token, part in zip(words, phrase, strict=True)
    )


class Sighting(NamedTuple):
    """A sentence with its lexicon hits by first token."""

    sentence: Sentence
    hits: dict[int, Hit]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens


def sight(sentences: Sequence[Sentence], own: tuple[OwnActor, ...] = ()) -> list[Sighting]:
    """Look up every sentence in the lexicon, once for all finders; a user's `own` actors go before ours."""
    rows = with_own(own).read([sentence.tokens for sentence in sentences])
    return [Sighting(s, {hit.first: hit for hit in hits}) for s, hits in zip(sentences, rows, strict=True)]


@cache
def lexicon() -> Lexicon:
    """Build the matcher from `vocab`, once a process."""
    names: Phrases = {}
    heads: Phrases = {}
    for words, entry in _entries():
        if phrase := _phrase(words):
            names.setdefault(phrase[0], []).append((phrase, entry))
    for head in vocab.heads():
        for words in head.words:
            phrase = tuple(part.lower() for part in _phrase(words))
            entry = Entry("head", words, None, (head.sector,) if head.sector else (), head.kind)
            heads.setdefault(phrase[0], []).append((phrase, entry))
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
            kind: EntryKind = "person" if actor.kind == "person" else "organisation"
            entry = Entry(kind, actor.name, actor.country, actor.sectors, sort="own")
            names[phrase[0]] = [(phrase, entry), *(row for row in names.get(phrase[0], []) if row[0] != phrase)]
    return Lexicon(names, base.heads)


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(token.text for sentence in sentences(words) for token in sentence.tokens)


def _entries() -> Iterator[tuple[str, Entry]]:
    """All names, the stronger reading of a shared one first: it wins a tie of length."""
    for country in vocab.countries():
        yield from _of_country(country)
    for organisation in vocab.organisations():
        for words in {organisation.name, *organisation.names}:
            yield (
                words,
                Entry(
                    "organisation",
                    organisation.name,
                    organisation.country,
                    tuple(organisation.sectors),
                    organisation.kind,
                ),
            )
    for outlet in vocab.outlets():
        for words in {outlet.name, *outlet.names}:
            yield words, Entry("outlet", outlet.name, outlet.country, ("JRN",), outlet.kind)


def _of_country(country: vocab.Country) -> Iterator[tuple[str, Entry]]:
    pre = ("PRE",) if country.pre else ()
    own = (country.parent or country.code) if country.pre else country.code
    forms: list[tuple[str, EntryKind, tuple[str, ...]]] = [
        *((words, "country", pre) for words in dict.fromkeys((country.name, *country.names))),
        *((words, "people" if _is_people(words) else "demonym", pre) for words in country.demonyms),
        *((words, "metonym", (sector or "GOV", *pre)) for words, sector in country.metonyms),
        *((words, "capital", ("GOV", *pre)) for words in country.capitals),
    ]
    for words, kind, sectors in forms:
        yield words, Entry(kind, country.name, own, sectors, weak=words in country.ambiguous)


def _is_people(words: str) -> bool:
    """“Russians”, “Britons”, “Frenchman” are people; “Russian”, “French” stand before a noun."""
    return words.endswith(("ns", "men", "man", "is", "rs", "ks", "es", "ds", "ts")) and not words.endswith("ese")
