"""Words that stand for actors named before: pronouns, "the latter", "the two leaders", "his counterpart".

Needs    the mentions before, each with its actor; where sentences begin; what is known of people's gender
Gives    the actors meant, none where two are equally good

Rules    of its own sentence first, then of the sentence before, and so on a few back; in each the one named first,
         which is its subject mostly; a person for "he", "she", "her", of that gender where the article tells; a
         state, body or organisation for "it"; several that stand side by side, or a people, for "they". What
         stands right before "its" or "his" ("thanked Mexico for its oil") goes before the subject. An object
         ("gave her") is never the nearest before it, who acts there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from msgspec import structs

from dateline import vocab
from dateline.link.cast.bodies import of_state, state
from dateline.link.cast.members import Member, Seen
from dateline.link.cast.people import TOP, People, title_of
from dateline.model import ActorMention, Span

_BACK = 10
"""Sentences that a pronoun looks back over."""
_NEAR = 3
"""Sentences that "they" and "the latter" look back over, whose like stand close by."""
_REACH = 60
"""Mentions that a word looks back over, so that a page of ten thousand names is read in linear time."""
_CLOSE = 6
"""Characters between two that stand side by side: ", and "."""

_TELLS = 30
"""Characters behind quoted words within which it is told who says them: "...," *he* said", "...," replied *he*"."""

_MAIN = 3
"""How often an article has named the one it speaks of, for a pronoun to mean him before another of told gender."""
_OTHER_GENDER = {
    "he": frozenset({"she"}),
    "him": frozenset({"she"}),
    "his": frozenset({"she"}),
    "she": frozenset({"he"}),
}

_PEOPLE = frozenset(
    (
        "leaders presidents premiers men women ministers heads monarchs kings chiefs counterparts generals officials"
        " diplomats envoys delegates negotiators commanders officers"
    ).split()
)
_OF_STATES = frozenset(
    (
        "sides parties countries nations states neighbours neighbors governments capitals armies militaries rivals"
        " ministries administrations navies forces guards agencies delegations"
    ).split()
)
_POWERS = {
    "governments": "GOV", "ministries": "GOV", "administrations": "GOV", "armies": "MIL", "militaries": "MIL",
    "navies": "MIL", "forces": "MIL", "guards": "MIL", "agencies": "GOV",
}  # fmt: skip
_PERSONS = ("person", "office")
_ARMED = frozenset({"REB", "PRM", "CRM", "UAF"})


Row = list[tuple[ActorMention, Member]]


class Before:
    """What stands before a word of an article, sentence by sentence."""

    def __init__(
        self,
        sentences: Sequence[Span],
        people: People,
        headline: Span | None = None,
        asides: frozenset[int] = frozenset(),
        pair: tuple[str, ...] = (),
        entries: Sequence[int] = (),
        quoted: Sequence[Span] = (),
    ) -> None:
        self.quoted = quoted
        """Where words between marks stand: who is named in them mostly does not say them."""
        self.people, self.starts, self.asides = people, [start for start, _ in sentences], asides
        self.pair = pair
        """The two states that the page is about, where it is about two."""
        self.story = headline[1] if headline else 0
        """Where the story begins: nobody is sought in the headline above it."""
        self.entries, self.entry = entries, 0
        """Where the entries of a rolling page begin, and the one that is read: nobody is sought in another."""
        self.counts: Counter[str] = Counter()
        self.called: dict[str, set[str]] = {}
        """The pronouns that a person was called by so far."""
        self.seen: Seen = []
        self.groups: list[tuple[ActorMention, tuple[Member, ...]]] = []
        self.titles: dict[str, set[str]] = {}

    def enter(self, mention: ActorMention) -> None:
        """Go on to a mention's entry."""
        at = bisect_right(self.entries, mention.start)
        self.entry = self.entries[at - 1] if at else 0

    def add(self, mention: ActorMention, members: tuple[Member, ...]) -> None:
        """Note what a mention stands for, for the words behind it."""
        if mention.kind == "group":
            self.groups.append((mention, members))
        elif members and (mention.kind != "pronoun" or mention.name in ("he", "she", "it")):
            # what a pronoun means is on the reader's mind again: "He said ... He added"
            self.seen.append((mention, members[0]))
            self.titles.setdefault(members[0].id, set()).add(title_of(mention))
            self.counts[members[0].id] += 1
            if mention.kind == "pronoun":
                self.called.setdefault(members[0].id, set()).add(mention.name)

    def meant(self, mention: ActorMention) -> tuple[Member, ...]:
        """Whom a pronoun means."""
        word = mention.name
        if word in ("latter", "former"):
            return self._latter(mention)
        if word in ("they", "them", "their"):
            return self._several(mention)
        return self._only(mention) if word == "one" else self._one(mention)

    def group(self, mention: ActorMention) -> tuple[Member, ...]:
        """“The two leaders”, “both sides”, “the three countries”, “the Koreas”."""
        if codes := vocab.groups().get(mention.name):
            return tuple(state(code) for code in codes)
        if mention.name.isupper():
            return tuple(state(code) for code in mention.name.split())  # "Sino-Russian" is called "CHN RUS"
        count, _, noun = mention.name.rpartition(" ")
        wanted = int(count or 2)
        if wanted == 2 and self.pair and noun in _PEOPLE | _OF_STATES and (two := self._of_two(mention, noun)):
            return two
        if noun in _PEOPLE and (people := self._office_holders(mention, noun, wanted)):
            return people
        members = self._joined(mention, wanted)
        if noun in _OF_STATES and not all(m.country or m.kind == "organisation" for m in members):
            members = ()  # "both countries" are not the two whom the page names without one
        members = members or self._of_the_story(noun, wanted)
        members = members or self._last(mention, wanted, noun in _PEOPLE or not count)
        if not members and noun in ("sides", "parties", "rivals", "foes"):
            members = self._factions(wanted)
        if sector := _POWERS.get(noun):
            return tuple(of_state(m.country, sector) for m in members if m.country)
        if noun not in _PEOPLE:
            members = tuple(state(m.country) if m.country and m.kind in ("person", "office") else m for m in members)
        return tuple(sorted(set(members)))

    def _of_two(self, mention: ActorMention, noun: str) -> tuple[Member, ...]:
        """The two of a page about two states: these, unless others were just named alone.

        "The United States urged both governments" means neither the first named nor the last two.
        """
        rows = list(self._back(mention))[:2]
        own, near = ({m.country for row in rows[:n] for _, m in row if m.country} for n in (1, 2))
        told = own & set(self.pair) or (not own and len(rows) > 1 and any(c[0] == rows[1][0] for c in _chains(rows[1])))
        close = own if len(own) == 2 else near if len(near) == 2 and told else set(self.pair)
        if close != set(self.pair):
            return ()
        if noun not in _PEOPLE:
            sector = _POWERS.get(noun)
            return tuple(sorted(of_state(c, sector) if sector else state(c) for c in self.pair))
        holders = self._office_holders(mention, noun, 2, close)
        return holders or tuple(sorted(of_state(c, "GOV") for c in self.pair))

    def rows(self, mention: ActorMention) -> Iterator[Row]:
        """The mentions of its own sentence before a word, then of the sentences before."""
        return self._back(mention)

    def close(self, mention: ActorMention) -> Row:
        """The mentions of a word's own sentence before it and of the few before."""
        return [each for row in islice(self._back(mention), _NEAR) for each in row]

    def subject(self, mention: ActorMention) -> tuple[Member, ...]:
        """The first person or office of a word's own sentence, else of the one before."""
        for row in self._back(mention):
            for _, m in row:
                if m.kind in _PERSONS:
                    return (m,)
        return ()

    def sentence(self, mention: ActorMention) -> int:
        """The number of a mention's sentence."""
        return bisect_right(self.starts, mention.start)

    def parts(self, start: int, end: int) -> bool:
        """Whether a sentence begins between two offsets."""
        return bisect_right(self.starts, end) > bisect_right(self.starts, start)

    def named_again(self, mention: ActorMention) -> Member | None:
        """Which state "the country" is, which body "the ministry", which organisation "the bloc": the last named."""
        noun = title_of(mention)
        for row in list(self._back(mention))[:_NEAR]:
            fits = [m for _, m in row if _is_called(noun, m, self.titles.get(m.id, ()))]
            if fits:
                return fits[0] if len(set(fits)) == 1 else None
            countries = {m.country for _, m in row if m.country}
            if noun in _LANDS and countries:
                return state(countries.pop()) if len(countries) == 1 else None
        return None

    # -- one

    def _only(self, mention: ActorMention) -> tuple[Member, ...]:
        """“The former schoolteacher”: the only person of the sentences close by."""
        rows = list(self._back(mention))[:_NEAR]
        persons = {m for row in rows for _, m in row if m.kind == "person"}
        return tuple(persons) if len(persons) == 1 else ()

    def _one(self, mention: ActorMention) -> tuple[Member, ...]:
        """Whom "he" or "it" means: one who is not named in quoted words just before, if there is one."""
        if self.speaks(mention):
            return self._nearest_one(mention, apart=True) or self._nearest_one(mention)
        return self._nearest_one(mention)

    def speaks(self, mention: ActorMention) -> bool:
        """Whether a mention stands right behind quoted words, as those do who say them."""
        quoted = self._quoted_at(mention)
        return quoted is not None and quoted[1] <= mention.start <= quoted[1] + _TELLS

    def is_quoted(self, mention: ActorMention) -> bool:
        """Whether a mention stands in quoted words."""
        quoted = self._quoted_at(mention)
        return quoted is not None and mention.start < quoted[1]

    def _quoted_at(self, mention: ActorMention) -> Span | None:
        """The last quoted words that begin before a mention."""
        at = bisect_right(self.quoted, mention.start, key=lambda q: q[0]) - 1
        return self.quoted[at] if at >= 0 else None

    def _nearest_one(self, mention: ActorMention, apart: bool = False) -> tuple[Member, ...]:
        """The first of its own sentence, else of the one before, and so on; `apart` of those named in quoted words."""
        owns, excluded = mention.role == "possessive", ""
        for at, row in enumerate(self._back(mention)):
            row = [(a, m) for a, m in row if not (apart and self.is_quoted(a))]
            fits = [(a, m) for a, m in row if self._fits(mention.name, a, m)]
            if at == 0 and fits and owns and mention.start - fits[-1][0].end <= _CLOSE:
                return (fits[-1][1],)
            if at == 0 and fits and not owns and mention.name in ("him", "her"):
                excluded = fits[-1][1].id
            if at == 0 and mention.name == "it" and mention.start in self.asides:
                # what ", it said" closes is told by another than those of whom it tells, its own subject apart
                fits = [(a, m) for a, m in fits[:1] if (a, m) == row[0] and m.kind in ("body", "organisation")]
            if mention.name in ("it", "its") and mention.start not in self.asides:
                # a page cites an outlet and goes on about those of whom that told
                fits = [(a, m) for a, m in fits if "JRN" not in m.sectors] or fits
            if mention.name in ("it", "its"):
                joined = {id(a) for chain in _chains(row) for a, _ in chain}
                fits = [(a, m) for a, m in fits if id(a) not in joined]  # two side by side are "they"
                fits = [(a, m) for a, m in fits if m.country not in _gone()] or fits
            fits = [(a, m) for a, m in fits if m.id != excluded and not self._is_called_other(mention.name, m)]
            if fits:
                return (self._first(mention.name, fits),)
        return ()

    def _first(self, word: str, fits: Row) -> Member:
        """Who is meant of those in a sentence: of told gender, or of whom the article speaks most; the first."""
        main = max(self.counts[m.id] for _, m in fits)

        def rank(seen: tuple[ActorMention, Member]) -> tuple[bool, bool]:
            mention, member = seen
            speaks_of = main >= _MAIN and self.counts[member.id] == main
            return not (speaks_of or self._is_sure(word, mention, member)), mention.role != "name"

        return min(fits, key=rank)[1]

    def _is_called_other(self, word: str, member: Member) -> bool:
        """Whether "she" stood for a person before, where the word is "he"."""
        others = _OTHER_GENDER.get(word, frozenset())
        return bool(others & self.called.get(member.id, set())) and word not in self.called[member.id]

    def _fits(self, word: str, mention: ActorMention, member: Member) -> bool:
        if word in ("it", "its"):
            if mention.kind == "body" and mention.within is not None and mention.title is None:
                return False  # a province by its name is a place
            return member.kind in ("state", "body", "organisation")
        if mention.kind == "office" and _is_plural(mention, member):
            return False
        return member.kind in _PERSONS and self.people.may_be(word, member)

    def _is_sure(self, word: str, mention: ActorMention, member: Member) -> bool:
        """Whether a person's gender is told and the pronoun's; of things none is surer than another."""
        return member.kind not in _PERSONS or mention.kind == "pronoun" or self.people.is_surely(word, member)

    def _latter(self, mention: ActorMention) -> tuple[Member, ...]:
        """The last two of one kind that stand in a sentence together."""
        for row in self._back(mention):
            for persons in (True, False):
                same = list(dict.fromkeys(m for _, m in row if (m.kind in _PERSONS) is persons))
                if len(same) > 1:
                    return (same[-1] if mention.name == "latter" else same[-2],)
        return ()

    # -- several

    def _several(self, mention: ActorMention) -> tuple[Member, ...]:
        """Whom "they" means: two or more side by side, or a people, or the only two of a sentence."""
        acting: set[str] = set()
        for at, (row, start) in enumerate(zip(self._back(mention), self._begins(mention)[:_NEAR], strict=False)):
            if mention.name == "them" and not acting:
                acting = {m.id for _, m in row[:1]}  # who does it to them
            for group, members in reversed(self.groups):
                if start <= group.start < mention.start and members:
                    return members
            if found := self._plural([(a, m) for a, m in row if at or m.id not in acting]):
                return () if acting & {m.id for m in found} else found
        return ()

    def _plural(self, row: Row) -> tuple[Member, ...]:
        chains = [chain for chain in _chains(row) if len({m.id for _, m in chain}) > 1]
        if chains and (chains[0][0] == row[0] or not _is_plural(*row[0])):
            return _distinct(m for _, m in chains[0])
        if row and _is_plural(*row[0]):
            return (row[0][1],)
        many = _distinct(m for a, m in row if _is_plural(a, m))
        for kinds in (_PERSONS, ("state", "organisation", "body")):
            own = _distinct(m for a, m in row if m.kind in kinds and a.role == "name")
            if len(own) == 2:
                return () if many else own  # "asked Peru to hand over five men. They ..."
        return many if len(many) == 1 else ()

    def _of_the_story(self, noun: str, wanted: int) -> tuple[Member, ...]:
        """The two states that the page is about: "the EU called on both sides", far behind the last of them."""
        return tuple(map(state, self.pair)) if wanted == 2 and noun in _OF_STATES else ()

    def _office_holders(
        self, mention: ActorMention, noun: str, wanted: int, of: Collection[str] = ()
    ) -> tuple[Member, ...]:
        """The last so many people of different countries (one `of` these), those in an office like the noun's first."""
        named = [(a, m) for a, m in self.recent() if m.kind in _PERSONS and a.role == "name"]
        named = [(a, m) for a, m in named if not of or m.country in of]
        minister = noun == "ministers"
        high = [(a, m) for a, m in named if any(_is_high(title, minister) for title in self.titles.get(m.id, ()))]
        for options in (high, named):
            by_country: dict[str, Member] = {}
            for _, m in reversed(options):
                if m.country and len(by_country) < wanted:
                    by_country.setdefault(m.country, m)
            if len(by_country) == wanted:
                return tuple(sorted(by_country.values()))
        return ()

    def _joined(self, mention: ActorMention, wanted: int) -> tuple[Member, ...]:
        """So many side by side in a sentence before, or the only so many states of it."""
        for row in self._back(mention):
            for chain in _chains(row):
                own = _distinct(m for _, m in chain)
                if len(own) == wanted and len({m.country or m.id for m in own}) == wanted:
                    return own
        return ()

    def _last(self, mention: ActorMention, wanted: int, only: bool) -> tuple[Member, ...]:
        """The last so many of different countries; `only`: when the article names no more."""
        for adjectives in (False, True):
            named: dict[str, Member] = {}
            for a, m in reversed(self.recent()):
                if (adjectives or a.role != "adjective") and m.country:
                    named.setdefault(m.country, m)
            if len(named) == wanted or (len(named) > wanted and not only):
                return tuple(list(named.values())[:wanted])
        return ()

    def _factions(self, wanted: int) -> tuple[Member, ...]:
        """The last so many forces of one country: "Sudan's army and the militia ... both sides"."""
        forces = _distinct(m for a, m in reversed(self.recent()) if m.kind in ("organisation", "body") and m.sectors)
        return forces[:wanted] if len(forces) == wanted else ()

    # -- looking back

    def recent(self) -> Row:
        """The last mentions, in the order of the text."""
        return [each for each in self.seen[-_REACH:] if each[0].start >= self.entry]

    def _begins(self, mention: ActorMention) -> list[int]:
        """Where its own sentence begins, and the ones before, the nearest first."""
        last = bisect_right(self.starts, mention.start)
        begins = self.starts[max(last - _BACK, 0) : last][::-1] or [0]
        return [start for start in begins if start >= self.story] or begins[:1]

    def _back(self, mention: ActorMention) -> Iterator[Row]:
        """The mentions of its own sentence before it, then of the sentences before."""
        rows = _unattached([(a, m) for a, m in self.recent() if a.role != "adjective"])
        end = mention.start
        for start in self._begins(mention):
            yield [(a, m) for a, m in rows if start <= a.start < end]
            end = start


@cache
def _gone() -> frozenset[str]:
    """States that are no more: "the region that broke away from the Soviet Union. *Its* leader" is the region's."""
    return frozenset(row.code for row in vocab.countries() if row.until is not None)


def _unattached(rows: Row) -> Row:
    """Leave out a state that only tells whose a person is: "Tadesse Worku of Ethiopia"."""
    kept: Row = []
    for mention, member in rows:
        if kept and _tells_of(mention, member, *kept[-1]):
            kept[-1] = (structs.replace(kept[-1][0], end=mention.end), kept[-1][1])
        else:
            kept.append((mention, member))
    return kept


def _tells_of(mention: ActorMention, member: Member, before: ActorMention, person: Member) -> bool:
    near = mention.start - before.end <= len(" of the ")
    return near and mention.kind == "state" and before.kind == "person" and person.country == member.country


def _chains(row: Row) -> list[Row]:
    """Runs of mentions that stand side by side, people apart from states and bodies."""
    chains: list[Row] = []
    for mention, member in row:
        last = chains[-1][-1][0] if chains else None
        # ", and " joins a third; between two of as many letters stands a verb as well ("Chile told Peru")
        reach = _CLOSE if chains and len(chains[-1]) > 1 else len(" and ")
        close = last is not None and 0 < mention.start - last.end <= reach and mention.role == "name"
        if close and (chains[-1][-1][1].kind in _PERSONS) is (member.kind in _PERSONS):
            chains[-1].append((mention, member))
        else:
            chains.append([(mention, member)])
    return [chain for chain in chains if len(chain) > 1]


def _is_called(noun: str, member: Member, titles: Iterable[str]) -> bool:
    """Whether a noun can stand for an actor named before."""
    if noun in _LANDS:
        return member.kind == "state"
    if member.kind == "body":
        return any(title.endswith(noun) for title in titles)
    if noun in _GROUPS:
        return member.kind == "organisation" and bool(_ARMED & set(member.sectors))
    return noun in _BLOCS and member.kind == "organisation" and "IGO" in member.sectors


_LANDS = frozenset("country nation kingdom republic".split())
_MANY = ("police", "forces", "guards", "troops", "authorities", "marines")
_GROUPS = frozenset("group movement militia rebel group armed group".split())
_BLOCS = frozenset("bloc alliance".split())


def _is_plural(mention: ActorMention, member: Member) -> bool:
    """Whether a mention is of many: a people, an armed group, an office in the plural."""
    if mention.kind == "organisation":
        return bool(_ARMED & set(member.sectors)) or mention.words.endswith("s")
    if mention.kind == "body":
        return mention.words.lower().endswith(_MANY)
    return mention.kind == "people" or (mention.kind == "office" and (mention.title or mention.words).endswith("s"))


def _is_high(title: str, minister: bool) -> bool:
    return "minister" in title if minister else TOP.search(title) is not None


def _distinct(members: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(dict.fromkeys(members))
