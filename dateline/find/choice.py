"""Which of the things that words can stand for they mean: Georgia, Congo, Washington, Burma, Punjab.

Needs    the sentences of one article with all readings of their words
Gives    `Sighting`s: each sentence with the `Hit`s that hold

Rules    a name that means one thing means it; else what the article tells by itself decides: a sure name of the
         same state, towns of a country, a governor beside the words, a year in the years of a state that is no
         more, a verb that states are the subjects of; else the usual reading, where the table has one; else
         nothing. One word of a longer name ("Michael Jordan", "East Azerbaijan", "Lima, Ohio") is no state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from dateline import vocab
from dateline.find.lexicon import HYPHENS, Entry, Hit, Lexicon, Options, with_own
from dateline.find.text import Sentence, Token, spell
from dateline.model import OwnActor

_PARTS = frozenset(
    "New Western Eastern Northern Southern Central Inner Outer Upper Lower East West North South Greater".split()
)
_OPENERS = frozenset(
    (
        "the a an in on at but and or as for from with while when after before since if because although though that"
        " than then to of by against between over under about into through during despite amid among both all also"
        " however meanwhile earlier later now today tomorrow yesterday monday tuesday wednesday thursday friday"
        " saturday sunday january february march april may june july august september october november december"
        " not no only even will would is was are were has had have"
    ).split()
)
# What stands behind a name that is a river's, a valley's or a local place's.
_LAND = frozenset(
    "river delta basin valley lake county borough village town township suburb street strait falls".split()
)
_TOWN = re.compile(
    r"(?:in |an? )(?:[\w'’-]+ ){0,5}?(?:town|village|borough|suburb|hamlet|county|neighbou?rhood|region)\b", re.I
)
# Who leads or serves a unit of a state, and seldom a state.
_OF_UNITS = frozenset(
    (
        "governor governors legislature premier lieutenant lawmakers senator senators legislators attorney state"
        " provincial regional"
    ).split()
)
_YEAR = re.compile(r"(1[6-9]\d\d|20\d\d)s?")
_JOINTS = frozenset({"and", "or", "&", ","})
_SIDES = frozenset("northern southern eastern western central north south east west".split())
_TOWNS = frozenset("city town port village capital suburb".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_FROM_THEN_ON = frozenset("since until till from after before".split())


class Sighting(NamedTuple):
    """A sentence with its lexicon hits by first token."""

    sentence: Sentence
    hits: dict[int, Hit]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens


def sight(sentences: Sequence[Sentence], own: tuple[OwnActor, ...] = ()) -> list[Sighting]:
    """Look up every sentence in the lexicon, once for all finders; a user's `own` actors go before ours."""
    words = with_own(own)
    rows = [words.options(sentence.tokens) for sentence in sentences]
    chooser = Chooser(words, sentences, rows)
    return [
        Sighting(sentence, {hit.first: hit for hit in chooser.hits(sentence.tokens, row)})
        for sentence, row in zip(sentences, rows, strict=True)
    ]


class Chooser:
    """What one article tells about its own names."""

    def __init__(self, words: Lexicon, sentences: Sequence[Sentence], rows: Sequence[Sequence[Options]]) -> None:
        self.words, self.sentences = words, sentences
        entries = [e for row in rows for o in row for e in o.entries if not e.weak and e.country]
        self.sure = {e.country for e in entries if e.kind != "unit"}
        self.named = {
            o.entries[0].country for row in rows for o in row if len(o.entries) == 1 and not o.entries[0].weak
        }
        self.units = {e.country for e in entries if e.kind == "unit"}
        self.words_of: dict[str, set[str]] = {}
        """By country the words that name it or what is its, for those that need company."""
        for sentence, row in zip(sentences, rows, strict=True):
            for o in row:
                entry = o.entries[0]
                if len(o.entries) == 1 and not entry.weak and entry.country and entry.kind not in ("outlet", "prefix"):
                    self.words_of.setdefault(entry.country, set()).add(spell(sentence.tokens[o.first : o.last]))
        self._towns: dict[str, set[str]] | None = None

    def hits(self, tokens: Sequence[Token], row: Sequence[Options]) -> Iterable[Hit]:
        """The readings that hold in a sentence, in order."""
        for options in row:
            entry = None if _is_turned(tokens, options) else self._choose(options, tokens)
            if entry is not None and (town := self._town_of(options, tokens, entry)) is not None:
                yield Hit(options.first, options.last, town)
            elif entry is not None and not self._is_part_of_name(tokens, options, entry):
                yield Hit(options.first, options.last, entry)

    def towns(self, country: str | None, beside: str = "") -> bool:
        """Whether the article names a town of a country beside the words in question; looked up when first asked."""
        if self._towns is None:
            known, self._towns = _towns(), {}
            for name in {t.text for sentence in self.sentences for t in sentence.tokens if t.text[0].isupper()}:
                if name in known:
                    self._towns.setdefault(known[name], set()).add(name)
        return bool(self._towns.get(country or "", set()) - {beside})

    # -- one of several readings

    def _choose(self, options: Options, tokens: Sequence[Token]) -> Entry | None:
        entries = options.entries
        if len(entries) == 1 and not entries[0].weak:
            return self._at_home(entries[0], options, tokens)
        then = _year(tokens)
        past = [e for e in entries if then and e.until is not None and (e.since or 0) <= then <= e.until]
        if past:
            return past[0]
        strong = [e for e in entries if not e.weak]
        gone = [e for e in entries if e.until is not None and e.country in self.named and "PRE" not in e.sectors]
        if gone and not {e.country for e in strong} & self.named:
            return gone[0]  # "Belgrade" where the article speaks of Yugoslavia and never of Serbia
        return strong[0] if strong else self._weak(options, tokens)

    def _at_home(self, entry: Entry, options: Options, tokens: Sequence[Token]) -> Entry | None:
        """A body of one state whose name other states have, too, asks for company where the article speaks of others.

        “SDF” of an article on Japan is not Syria's; a “Ministry of Public Security” is any state's that has one.
        """
        if entry.kind != "organisation" or entry.country is None or entry.sort == "own":
            return entry
        words = spell(tokens[options.first : options.last])
        generic = tokens[options.first].text in _GENERIC
        if not generic and not (words.isupper() and len(words) <= _SHORT_NAME and "SPY" not in entry.sectors):
            return entry
        if generic and self._is_anothers(entry, options, tokens):
            return _as_body(entry, words)
        if self.words_of.get(entry.country, set()) - {words} or not set(self.words_of) - {entry.country}:
            return entry
        return _as_body(entry, words) if generic else None

    def _is_anothers(self, entry: Entry, options: Options, tokens: Sequence[Token]) -> bool:
        """Whether another state owns a body: “Laos's ministry of ...”, “the Ministry of ... of Laos”."""
        first, last = options.first, options.last
        if last + 1 < len(tokens) and tokens[last].text == "of":
            at = last + 1 + (tokens[last + 1].text == "the")
            behind = [e for _, e in self.words.at(tokens, at)] if at < len(tokens) else []
            if any(e.kind in ("country", "capital") and not e.weak and e.country != entry.country for e in behind):
                return True
        end = first - 2 if first > 1 and tokens[first - 1].text == "s" else first
        before = [e for n in (1, 2, 3) if end >= n for m, e in self.words.at(tokens, end - n) if m == n]
        kinds = ("country", "demonym")
        return any(e.kind in kinds and not e.weak and e.country != entry.country for e in before)

    def _weak(self, options: Options, tokens: Sequence[Token]) -> Entry | None:
        """The reading with most company, if it is one only; else the usual one; else a state, if it acts like one."""
        entries = [e for e in options.entries if e.until is None or "PRE" in e.sectors] or list(options.entries)
        # "the Egyptian Red Crescent" is not Palestine's
        entries = [e for e in entries if e.kind != "organisation" or not self._is_anothers(e, options, tokens)]
        if not entries:
            return None
        company = {e: self._company(e, options, tokens) for e in entries}
        most = max(company.values())
        best = [e for e in entries if company[e] == most]
        if most and len({(e.country, e.kind == "unit") for e in best}) == 1:
            return best[0]
        if _is_in_longer_name(tokens, options, self.words):
            return None
        usual = next((e for e in best if e.usual), None)
        if usual is not None and (usual.kind != "organisation" or self._stands_as_state(usual, options, tokens)):
            return usual
        states = [e for e in best if e.kind not in ("unit", "organisation")]
        one = len({e.country for e in states}) == 1
        return states[0] if one and self._stands_as_state(states[0], options, tokens) else None

    def _company(self, entry: Entry, options: Options, tokens: Sequence[Token]) -> int:
        """How much of the article speaks for a reading."""
        country, own = entry.country or "", tokens[options.first].text
        if entry.kind != "unit":
            sure = 2 * (country in self.sure)
            return sure if entry.kind == "organisation" else sure + (_has_rivals(options) and self.towns(country, own))
        beside = {t.text.lower() for t in tokens[max(options.first - 3, 0) : options.last + 4]}
        rivals = any(e.kind != "unit" for e in options.entries)
        sure = country in self.sure and not rivals
        return (
            sure
            + (country in self.units)
            + self.towns(country, own)
            + 2 * bool(beside & _OF_UNITS and self._lives(entry))
        )

    def _lives(self, entry: Entry) -> bool:
        """Whether a governor beside a name may be this unit's: its country is named, by a town at least."""
        return entry.country in self.sure | self.units or self.towns(entry.country)

    def _stands_as_state(self, entry: Entry, options: Options, tokens: Sequence[Token]) -> bool:
        """In “Jordan recalled its envoy” and “Chad's army” what stands behind the words is what states do or have."""
        at, last = options.last, len(tokens)
        behind = tokens[at].text if at < last else ""
        if entry.kind == "demonym":
            return behind.lower() in self.words.heads
        if behind in "'’" and at + 2 < last and tokens[at + 1].text == "s":
            return any(t.text.lower() in self.words.heads for t in tokens[at + 2 : at + 5])
        before = tokens[options.first - 1].text.lower() if options.first else ""
        acts = behind.lower() in vocab.state_verbs() or before in vocab.state_verbs()
        return acts or _is_across(options, tokens) or self._is_beside_state(options, tokens)

    def _is_beside_state(self, options: Options, tokens: Sequence[Token]) -> bool:
        """In “Jordan and Israel”, “Togo, Chad and Mali” a state by its bare name stands on one side at least."""
        at, first = options.last, options.first
        if at + 1 < len(tokens) and tokens[at].text in _JOINTS:
            found = [(n, e) for n, e in self.words.at(tokens, at + 1) if e.kind == "country"]
            if any(not e.weak and not self._runs_on(tokens, Options(at + 1, at + 1 + n, ())) for n, e in found):
                return True
        if first < 2 or tokens[first - 1].text not in _JOINTS or self._runs_on(tokens, options):
            return False
        return any(
            n == back and entry.kind == "country" and not entry.weak
            for back in (1, 2, 3)
            if first - 1 >= back
            for n, entry in self.words.at(tokens, first - 1 - back)
        )

    # -- words of longer names

    def _town_of(self, options: Options, tokens: Sequence[Token], entry: Entry) -> Entry | None:
        """The town of another state that bears a capital's name: “Moscow in Idaho”."""
        last = options.last
        if entry.kind != "capital" or last + 1 >= len(tokens) or tokens[last].text not in ("in", ","):
            return None
        other = self._is_elsewhere(tokens, last + 1, entry)
        name = spell(tokens[options.first : last])
        return Entry("unit", name, other.country, ("GOV",), "place") if other is not None else None

    def _is_part_of_name(self, tokens: Sequence[Token], options: Options, entry: Entry) -> bool:
        """In “Israel Dube”, “East Azerbaijan” and “Lima, Ohio” one word of a longer name is no state."""
        first, last, _ = options
        if last - first > 1 or entry.kind not in ("country", "capital", "unit"):
            return False
        before = tokens[first - 1].text if first else ""
        if before in _PARTS or self._is_told_local(tokens, last, entry):
            return True
        if entry.kind == "unit" and _is_in_longer_name(tokens, options, self.words):
            return True  # "Ricardo Lagos"
        return self._runs_on(tokens, options)

    def _is_told_local(self, tokens: Sequence[Token], at: int, entry: Entry) -> bool:
        """“Paris, Texas”, “London, Ontario”, “Georgia, a small town in Vermont”, “Niger delta”."""
        behind = tokens[at : at + 12]
        if not behind:
            return False
        if behind[0].text.lower() in _LAND and behind[0].start - tokens[at - 1].end < 2:
            return True
        if behind[0].text != "," or len(behind) < 2:
            return False
        if entry.kind != "capital" and _TOWN.match(" ".join(_to_mark(behind[1:]))):
            return True
        return any(
            other.kind == "unit" and other.sort == "place" and other.country != entry.country
            and (not other.weak or other.country in self.sure - {entry.country} or other.country in self.units)
            for _, other in self.words.at(tokens, at + 1)
        )  # fmt: skip

    def _is_elsewhere(self, tokens: Sequence[Token], at: int, entry: Entry) -> Entry | None:
        """“Moscow in Idaho”, “Tripoli, Lebanon's second city”, “Tripoli in northern Lebanon”: another state's town."""
        in_it = tokens[at - 1].text == "in"
        if in_it and at < len(tokens) and tokens[at].text.lower() in _SIDES:
            at += 1
        for length, other in self.words.at(tokens, at):
            if other.country in (None, entry.country) or other.weak:
                continue
            owns = tokens[at + length : at + length + 1] and tokens[at + length].text in "'’"
            if (in_it and other.kind == "unit") or (other.kind == "country" and (in_it or owns)):
                behind = {t.text.lower() for t in tokens[at + length : at + length + 6]}
                return other if in_it or behind & _TOWNS else None
        return None

    def _runs_on(self, tokens: Sequence[Token], options: Options) -> bool:
        """Whether a capital that is no name of the lexicon follows, in a sentence that does not capitalise all."""
        last = options.last
        if last >= len(tokens):
            return False
        word, gap = tokens[last].text, tokens[last].start - tokens[last - 1].end
        first = options.first
        if first > 1 and tokens[first - 1].text == "of" and tokens[first - 2].text.lower() in self.words.heads:
            return False  # "Prime Minister of Japan Tanaka"
        if not (word[0].isupper() and word[1:].islower()) or gap > 1:
            return False
        lower = word.lower()
        known = lower in self.words.heads or word in self.words.names or lower in _OPENERS
        return not known and lower not in vocab.state_verbs() and not _is_title_case(tokens)


# Before a hyphen these make of a people who is not of it, or not it: "anti-Japanese songs", "pro-Russian separatists".
_TURNS = frozenset("anti pro non un post pre pan inter neo ex crypto quasi semi former philo trans".split())
_OF_A_CONTINENT = frozenset("Latin Central South North Ibero Meso".split())
"""Before "American" these make it a continent's; so does "Convention" behind it."""


# First words of names that bodies of several states bear.
_GENERIC = frozenset("Ministry Department Directorate Bureau Supreme Central General State National Federal".split())
_SHORT_NAME = 4
"""Letters of an abbreviation that other states may use."""


def _as_body(entry: Entry, words: str) -> Entry:
    """A body by its name, of no state yet."""
    return Entry("head", words.lower(), None, entry.sectors, "body")


def _is_turned(tokens: Sequence[Token], options: Options) -> bool:
    """Whether words stand in “anti-Japanese”, “non-Russian”, “Latin American”, “US$200”, which name no party."""
    first = options.first
    if (
        options.last < len(tokens)
        and tokens[options.last].text in "$€£"
        and tokens[options.last].start == tokens[options.last - 1].end
    ):
        return True
    if tokens[first].text in ("American", "Americans"):
        behind = tokens[options.last].text if options.last < len(tokens) else ""
        if behind == "Convention" or (first and tokens[first - 1].text in _OF_A_CONTINENT):
            return True
    if options.entries[0].kind == "head" and _is_glued_to_name(tokens, options.last):
        return True
    if first < 2 or tokens[first - 1].text not in HYPHENS or tokens[first - 2].text.lower() not in _TURNS:
        return False
    return tokens[first - 1].start == tokens[first - 2].end and tokens[first].start == tokens[first - 1].end


def _is_glued_to_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen and a capital stand right behind: “*Amir*-Abbas” is no emir."""
    if at + 1 >= len(tokens) or tokens[at].text not in HYPHENS or not tokens[at + 1].text[0].isupper():
        return False
    return tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end


def _has_rivals(options: Options) -> bool:
    """Whether words mean several states or units; then a town tells which."""
    return len({(e.country, e.kind == "unit") for e in options.entries}) > 1


def _is_across(options: Options, tokens: Sequence[Token]) -> bool:
    """In “its ambassador to Jordan” and “the border with Chad” the words before are what one state has with another."""
    first = options.first
    before = [t.text.lower() for t in tokens[max(first - 2, 0) : first]]
    return len(before) == 2 and before[0] in _WITH_STATES and before[1] in _ACROSS


_WITH_STATES = frozenset(
    (
        "ambassador ambassadors envoy envoys embassy consul consuls consulate diplomats border borders frontier"
        " crossing relations ties treaty ceasefire truce war embargo sanctions"
    ).split()
)
_ACROSS = frozenset("to from in with against on".split())


def _is_in_longer_name(tokens: Sequence[Token], options: Options, words: Lexicon) -> bool:
    """“Michael Jordan”, “President Washington”: a capital before a weak name that opens no sentence or clause."""
    if not options.first or options.entries[0].kind in ("demonym", "people", "organisation"):
        return False
    before = tokens[options.first - 1]
    lower = before.text.lower()
    if not before.text[0].isupper() or tokens[options.first].start - before.end > 1:
        return False
    if lower in _OPENERS or lower.endswith("ly") or before.text in words.names:
        return False
    return not _is_title_case(tokens)


def _to_mark(tokens: Sequence[Token]) -> list[str]:
    """The words up to the next comma or stop."""
    words = [token.text for token in tokens]
    return words[: next((i for i, word in enumerate(words) if word in ",.;:"), len(words))]


def _year(tokens: Sequence[Token]) -> int | None:
    """The year that a sentence puts its acts in: "in 1961", "in the 1980s", "in May 1988"; none where two differ."""
    years: set[int] = set()
    for at, token in enumerate(tokens):
        match = _YEAR.fullmatch(token.text) if token.text[0].isdigit() else None
        if match is None:
            continue
        before = [t.text.lower() for t in tokens[max(at - 3, 0) : at]]
        if not _FROM_THEN_ON & set(before) and ({"in", "by", "on"} & set(before) or _MONTHS & set(before)):
            years.add(int(match[1]))
    return years.pop() if len(years) == 1 else None


@cache
def _towns() -> dict[str, str]:
    """Towns of one word, each with the country of the largest of its name; none that is a word or a state as well."""
    towns: dict[str, str] = {}
    for place in vocab.places():
        if place.country and not place.stop and place.precision == 1:
            for name in (place.name, *place.names):
                if " " not in name:
                    towns.setdefault(name, place.country)
    return towns


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """A headline in which most words are capitals says nothing by them; it has no full stop."""
    if tokens[-1].text in ".!?":
        return False
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)
