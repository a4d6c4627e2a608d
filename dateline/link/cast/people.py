"""People of one article: which names are one person's, his or her country, office and gender.

Needs    the actor mentions of one article
Gives    `People`: for every name beside its title, the person it means

Rules    a person is the longest name that holds the words ("Putin" is "Vladimir Putin" where the article names him
         so) or another spelling of them. Of two people with one surname a title, a country or a gender tells which:
         "General Duarte" is the one with an army's office, "Ms Kim" the one whom "she" or "spokeswoman" stood for.
         Gender is read from titles and pronouns, never from given names
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline import vocab
from dateline.link.cast.members import Member
from dateline.model import ActorMention, Span
from dateline.spelling import same_word, slug, sound
from dateline.vocab.names import TWO_SURNAMES, same_name

TOP = re.compile(
    r"\b(?:president|leader|head of (?:state|government)|prime minister|premier|chancellor|king|queen|ruler|strongman"
    r"|emir|sultan)s?\b",
    re.I,
)
_SURNAME_FIRST = frozenset("PRK KOR CHN TWN VNM HKG MAC KHM SGP JPN HUN".split())
_COUNTERPARTS = ("counterpart", "counterparts", "colleague", "colleagues", "opposite number", "opposite numbers")
_ALIKE = 40
"""Names of one sound that are compared as spellings, the first of the article: a page of thousands of names is read
in linear time; no article of the examples has ten."""
_PARTICLES = frozenset("al bin ibn abu de da dos von van der el ben le la".split())
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


class People(NamedTuple):
    """The people of an article by (name, title), and what is known of their gender by id."""

    by_name: dict[tuple[str, str], Member]
    genders: dict[str, str]

    def of(self, mention: ActorMention) -> Member:
        """The person whom a mention names."""
        return self.by_name[mention.name, title_of(mention)]

    def may_be(self, pronoun: str, member: Member) -> bool:
        """Whether a pronoun fits a person, as far as the article tells."""
        gender = _GENDERS.get(pronoun)
        return gender is None or self.genders.get(member.id, gender) == gender

    def is_surely(self, pronoun: str, member: Member) -> bool:
        """Whether the article tells that a pronoun fits a person."""
        return self.genders.get(member.id) == _GENDERS.get(pronoun)


def people_of(mentions: Sequence[ActorMention], sentences: Sequence[Span]) -> People:
    """Tell which names of an article are one person's."""
    persons = [m for m in mentions if m.kind == "person"]
    genders = _by_title(m for m in persons if " " in m.name)
    means = _means(persons, genders)
    genders |= _by_title(m for m in persons if " " not in m.name and means[m.name, title_of(m)] == m.name)
    if _by_pronoun(mentions, sentences, means, genders):
        means = _means(persons, genders)
    by_whole: dict[str, list[ActorMention]] = defaultdict(list)
    for m in persons:
        by_whole[means[m.name, title_of(m)]].append(m)
    by_name = {}
    for key, whole in means.items():
        own = by_whole[whole]
        country = commonest(m.country for m in own)
        told = [m.sectors for m in own if m.sectors and (m.country == country or m.country is None)]
        firm = [sectors for sectors in told if sectors != ("UNK",)]
        by_name[key] = Member(slug(whole), whole, "person", country, (firm or told or [()])[0])
    return People(by_name, {slug(name): gender for name, gender in genders.items()})


Names = dict[tuple[str, str], str]
"""The full name that a name beside a title stands for."""


def _means(persons: Sequence[ActorMention], genders: dict[str, str]) -> Names:
    namesakes = _Namesakes(persons, genders)
    return {(m.name, title_of(m)): namesakes.fullest(m) for m in persons}


_INITIAL = re.compile(r"(?<=\w )[A-Z]\. (?=[A-Z]\w)")


def without_initials(name: str) -> str:
    """A name without the initials between its words: "Vladimir V. Putin" is called "Vladimir Putin", too."""
    return _INITIAL.sub("", name)


def title_of(mention: ActorMention) -> str:
    """A mention's title, without full stops and in lower case; "" for none."""
    return (mention.title or "").lower().replace(".", "").strip()


def is_office(title: str) -> bool:
    """Whether a title is an office, and no form of address ("Mr"), relative ("brother") or stand-in ("counterpart")."""
    row = vocab.honorifics().get(title.lower().replace(".", ""))
    return bool(title) and (row is None or row.kind == "office") and not is_counterpart(title)


def is_counterpart(title: str) -> bool:
    """Whether a title is borrowed from another's office."""
    return title.lower().endswith(_COUNTERPARTS)


def office(title: str) -> str:
    """The noun an office is of, ranks apart: "trade minister" and "minister of trade" are ministers."""
    words = title.lower().split(" of ")[0].split(" for ")[0].split()
    if words in (["pm"], ["premier"]):
        return "prime minister"
    last = words[-1] if words else ""
    high = len(words) > 1 and words[-2] in ("prime", "vice", "deputy")
    return " ".join(words[-2:]) if high else last.removesuffix("s")


_TRAVELS = re.compile(
    r"\b(?:prince|princess|pope|foreign|ambassador|envoy|diplomat|secretary|general|commander|chief|defence|defense"
    r"|marshal|admiral|ayatollah|cardinal|archbishop|patriarch|sheikh)"
)


_OF_A_BODY = re.compile(r"\b(?:union|opposition|party|gang|tribal|community|student|strike|labou?r|rebel) leader\b")
"""Leaders of what a country has within."""


def travels(title: str) -> bool:
    """Whether an office often stands in news of another country than its own."""
    title = title.lower()
    if _OF_A_BODY.search(title):
        return False
    deputy = title.startswith(("vice", "deputy", "first vice", "first deputy"))
    return (TOP.search(title) is not None and not deputy) or _TRAVELS.search(title) is not None


def commonest(countries: Iterable[str | None]) -> str | None:
    """The value that stands oftenest; of several the first in the alphabet."""
    counts = Counter(c for c in countries if c)
    return min(counts, key=lambda c: (-counts[c], c), default=None)


# -- names of one person


class _Namesakes:
    """The names of an article, longest first, with what tells those who share a word apart."""

    def __init__(self, persons: Sequence[ActorMention], genders: dict[str, str]) -> None:
        self.persons, self.genders = persons, genders
        self.by_sound: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(m.name for m in persons):
            for word in {sound(word) for word in name.split()}:
                self.by_sound[word].append(name)
        self.longest = max((len(m.name.split()) for m in persons), default=0)
        self.order: dict[str, int] = {}
        self.called: dict[tuple[str, str], int] = {}
        """Where a name beside a title stands first."""
        self.counts = Counter(m.name for m in persons)
        self.titles: dict[str, set[str]] = {}
        self.countries: dict[str, str] = {}
        self.sectors: dict[str, set[str]] = {}
        for at, m in enumerate(persons):
            self.order.setdefault(m.name, at)
            self.called.setdefault((m.name, title_of(m)), at)
            if is_office(m.title or ""):
                self.titles.setdefault(m.name, set()).add(title_of(m))
            if m.country:
                self.countries.setdefault(m.name, m.country)
            self.sectors.setdefault(m.name, set()).update(m.sectors)

    def fullest(self, mention: ActorMention) -> str:
        """The longest name of the article that this one shortens; of several, the one that most speaks for."""
        parts = mention.name.split()
        sounds = {sound(parts[0]), sound(parts[-1])} if len(parts) < self.longest else set()
        near = dict.fromkeys(o for part in sounds for o in self.by_sound[part])
        longer = [o for o in near if len(o.split()) > len(parts) and self._shortens(parts, o)]
        if not longer:
            return self._plain(self._first_spelling(mention.name))
        best = max(longer, key=lambda o: (*self._fit(mention, o), -self.order[o]))
        return self._plain(self._first_spelling(best))

    def _plain(self, name: str) -> str:
        """A name without its initials, where the article has it so too; "George W. Bush" has a namesake."""
        plain = without_initials(name)
        alike = [other for other in self.order if without_initials(other) == plain != other] if plain != name else []
        return plain if len(alike) == 1 and plain in self.order else name

    def _first_spelling(self, name: str) -> str:
        """Of several spellings of a name the one that comes first."""
        near = {o for word in name.split() for o in self.by_sound[sound(word)][:_ALIKE]}
        return next((o for o in sorted(near, key=lambda o: self.order[o]) if o == name or same_name(name, o)), name)

    def _fit(self, mention: ActorMention, other: str) -> tuple[int, int, int, bool, bool, int]:
        """What speaks for a longer name: gender, office, place in the name, being named before, in office, often."""
        gender, known = _gender_of(mention), self.genders.get(other)
        fits = 0 if not gender or not known else 1 if gender == known else -1
        held = self.titles.get(other, set())
        title = title_of(mention) if is_office(mention.title or "") else ""
        shared = 2 * (title in held) + (office(title) in {office(t) for t in held}) if title else 0
        shared += bool(title and set(mention.sectors) & self.sectors.get(other, set()))
        shared += bool(mention.country and mention.country == self.countries.get(other))
        ends = sum(same_word(mention.name, end) for end in self._ends(other)) if " " not in mention.name else 0
        in_office = bool(held) and self.sectors.get(other) != {"ELI"}
        before = self.order[other] < self.called[mention.name, title_of(mention)]
        return fits, shared, bool(ends), before, in_office, self.counts[other]

    def _ends(self, name: str) -> list[str]:
        words, country = name.split(), self.countries.get(name)
        return [words[-1]] if country and country not in _SURNAME_FIRST else [words[0], words[-1]]

    def _shortens(self, parts: Sequence[str], other: str) -> bool:
        words = other.split()
        if len(parts) > 1:
            ends = (words[-len(parts) :], words[: len(parts)])
            return any(all(same_word(a, b) for a, b in zip(parts, end, strict=True)) for end in ends)
        long = len(words) > 3 or self.countries.get(other) in TWO_SURNAMES
        inner = [w for w in words[1:-1] if len(w) > 3 and w.lower() not in _PARTICLES] if long else []
        # a given name by itself is a person's too ("Anwar"), the surname before it (`_fit`)
        return any(same_word(parts[0], word) for word in (words[0], words[-1], *inner))


# -- gender


def _gender_of(mention: ActorMention) -> str:
    """What a title tells: "Ms", "King", "spokeswoman"."""
    words = title_of(mention).split()
    for length in range(len(words), 0, -1):
        row = vocab.honorifics().get(" ".join(words[-length:]))
        if row is not None:
            return row.gender
    return ""


def _by_title(persons: Iterable[ActorMention]) -> dict[str, str]:
    """By name: "Queen Margrethe", "Ms Bell"."""
    genders: dict[str, str] = {}
    for mention in persons:
        if gender := _gender_of(mention):
            genders.setdefault(mention.name, gender)
    return genders


def _by_pronoun(
    mentions: Sequence[ActorMention], sentences: Sequence[Span], means: Names, genders: dict[str, str]
) -> bool:
    """Add what a pronoun tells of the one person of its sentence it can mean; whether it told anything."""
    starts, known = [start for start, _ in sentences], len(genders)
    named: list[tuple[int, str]] = []
    for m in mentions:
        if m.kind == "person":
            named.append((m.start, means[m.name, title_of(m)]))
        elif m.kind == "pronoun" and (gender := _GENDERS.get(m.name)) and named:
            near = _near(starts, m.start, named[-8:])
            options = {name for name in near if genders.get(name, gender) == gender}
            if len(options) == 1:
                genders.setdefault(options.pop(), gender)
    return len(genders) > known


def _near(starts: Sequence[int], at: int, named: Sequence[tuple[int, str]]) -> set[str]:
    """The names of an offset's sentence before it, else of the sentence before."""
    index, end = bisect_right(starts, at), at
    for start in starts[max(index - 2, 0) : index][::-1] or [0]:
        near = {name for offset, name in named if start <= offset < end}
        if near:
            return near
        end = start
    return set()
