"""The cast of one article: which of its words mean the same actor.

Needs    the actor mentions of one article, where its sentences begin
Gives    a `Cast`: for every mention the actors it stands for, and those actors as records

Rules    a state is its code; a body is its country and sector (`bodies`); a person is the longest name that holds
         the words (`people`); "the Russian leader" is the last person of that country and kind of office, else the
         only one whom the page names later; "he", "both sides" and "the latter" are those named before (`standins`).
         What an article does not tell of a person by the name, it may tell by a relation: "his trade minister" is of
         his country, "his Turkish counterpart" holds his office; of the world's leaders a table tells the rest.
         Records are written last (`records`)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import structs

from dateline.link.cast.bodies import body, of_owners, state
from dateline.link.cast.members import Cast, Member
from dateline.link.cast.people import TOP, People, is_counterpart, is_office, office, people_of, title_of, travels
from dateline.link.cast.records import records
from dateline.link.cast.setting import Setting
from dateline.link.cast.standins import Before
from dateline.model import ActorMention, PlaceMention, Span
from dateline.vocab.office_holders import holder_of, leader_of, office_in, sector_in

__all__ = ["Cast", "Member", "cast_of"]

Members = tuple[Member, ...]
_BY_TABLE = "the page tells no country; the table of leaders does"
_BESIDE = 6
"""Characters between a person and the office beside: ", the "."""
_HOME_OFFICES = frozenset({"LEG", "JUD", "COP"})
"""Who sits in a parliament, a court or the police meets few of another country's: these take the sentence's country."""


def cast_of(
    mentions: Sequence[ActorMention],
    sentences: Sequence[Span] = (),
    places: Sequence[PlaceMention] = (),
    dateline: str | None = None,
    headline: Span | None = None,
    year: int | None = None,
    asides: frozenset[int] = frozenset(),
    issuer: str | None = None,
    entries: Sequence[int] = (),
    quoted: Sequence[Span] = (),
) -> Cast:
    """Resolve the mentions of one article among each other; `sentences` tell where a pronoun looks back to.

    `places` and the town of the `dateline` tell of whom words speak that name no country, the `year` of publication
    who of the world's leaders was in office. In the `headline` nobody is sought for whom a pronoun stands;
    `asides` are where pronouns begin that name who said what stands before them (", it said"). On a page that a state's
    own body prints, the `issuer`, "the Ministry" is that state's. `entries` are where those of a rolling page begin,
    `quoted` where words between marks stand.
    """
    setting = Setting(mentions, sentences, places, dateline, issuer)
    before = Before(
        sentences, people := people_of(mentions, sentences), headline, asides, setting.pair, entries, quoted
    )
    reader = _Reader(people, before, setting, year)
    by_span = {(mention.start, mention.end): reader.read(mention) for mention in mentions}
    # a guest's country would be named: where the dateline is of the only state told of, its leaders are, too
    home = Home(setting.only, not setting.is_domestic, frozenset()) if setting.only else None
    home = (home if setting.is_domestic else None) or _home(mentions, reader) or home
    home = Home(issuer, False, frozenset(), issued=True) if issuer else home
    if home is None and setting.home in setting.pair:
        home = Home(setting.home, True, frozenset())  # "the interior minister" of a dispatch is of where it was written
    by_span = {span: tuple(reader.completed(m, home) for m in members) for span, members in by_span.items()}
    by_span |= _held(mentions, by_span)
    by_span |= _listed(mentions, by_span)
    told = {span: _BY_TABLE for span, members in by_span.items() if reader.of_table & {m.id for m in members}}
    return Cast(by_span, records(mentions, by_span), told | reader.reasons, setting.pair)


_BOTH = frozenset({"presidents", "leaders", "premiers", "prime ministers", "foreign ministers"})
"""Offices that two are called by who were just told of, each by his name."""


class _Reader:
    """Reads an article's mentions in order; what is learnt of a person later holds for all."""

    def __init__(self, people: People, before: Before, setting: Setting, year: int | None) -> None:
        self.people, self.before, self.setting, self.year = people, before, setting, year
        self.reasons: dict[Span, str] = {}
        self.learnt: dict[str, tuple[str | None, tuple[str, ...]]] = {}
        self.of_table: set[str] = set()
        """The people whose country the table of leaders told."""
        self.in_office: dict[str, tuple[str, int]] = {}
        self.beside = -1
        """Where the last office ended that stands beside its holder: another may be joined to it."""
        self.owner: tuple[int, Members] = (0, ())
        """Where the last possessive pronoun ended, and whom it means."""

    def read(self, mention: ActorMention) -> Members:
        """Whom a mention means."""
        self.before.enter(mention)
        members = tuple(self.completed(m) for m in self._members(mention))
        if mention.role == "possessive" and mention.kind in ("pronoun", "body") and mention.country is None:
            self.owner = (mention.end + (0 if mention.kind == "pronoun" else len("'s")), members)
        elif mention.kind == "person" and mention.role != "name":
            # "the Bell administration", "Bell's government"
            self.owner = (mention.end + (len("'s") if mention.role == "possessive" else 0), members)
        self.before.add(mention, members)
        return members

    def completed(self, member: Member, home: Home | None = None) -> Member:
        """A person with the country and sectors learnt by relation, or by the one country of the article."""
        if member.kind != "person":
            return member
        country, sectors = self.learnt.get(member.id, (None, ()))
        if home is not None and member.country is None and country is None and member.id in self.in_office:
            title, sentence = self.in_office[member.id]
            told = home.told or home.issued or member.sectors not in ((), ("UNK",))
            country = None if not told or (travels(title) and (home.led or sentence in home.told)) else home.country
        return member._replace(country=member.country or country, sectors=sectors or member.sectors)

    def _members(self, mention: ActorMention) -> Members:
        if mention.kind == "group":
            return self.before.group(mention)
        if mention.kind == "pronoun":
            return self.before.meant(mention)
        owners = self._owners(mention)
        if is_counterpart(mention.title or "") and mention.kind in ("person", "office"):
            return self._counterpart(mention, owners)
        if mention.kind == "person":
            return (self._person(mention, owners),)
        if mention.kind == "office":
            return self._office(mention, owners)
        if mention.country is None and _is_another(mention):
            return self._other_side(owners)
        if mention.kind == "people" and mention.country is None and _is_with(mention):
            return (body(mention),)  # "its allies" are of other states
        if mention.kind in ("body", "people") and mention.country is None and owners:
            owned = of_owners(mention, owners)
            if owned or mention.kind == "body":
                return owned  # "their guests" of those whose country is not told are people still
        if mention.kind == "body" and mention.country is None and mention.title is not None:
            same = self.before.named_again(mention)
            if same is not None:
                return (same,)
        if mention.kind in ("body", "people") and mention.country is None and (found := self._of_setting(mention)):
            return found
        if mention.kind == "organisation" and mention.country is None and mention.sectors[:1] == ("PTY",):
            country, why = self.setting.party()
            if why:
                self.reasons[mention.start, mention.end] = why
            return (body(structs.replace(mention, country=country)),)
        if mention.kind == "body" and mention.country is None and "IGO" not in mention.sectors:
            return ()  # "the foreign ministry" speaks; whose it is, its words do not tell
        return (body(mention),)

    def _other_side(self, owners: Members) -> Members:
        """Whom "its neighbour" means: of the two states that the page is about the one whose neighbour it is not."""
        left = set(self.setting.pair) - {o.country for o in owners}
        return (state(left.pop()),) if owners and len(left) == 1 else ()

    def _of_setting(self, mention: ActorMention) -> Members:
        """A body, a people or an office of the country that the article's setting tells."""
        found = self.setting.country(mention)
        if found is None:
            return ()
        country, self.reasons[mention.start, mention.end] = found
        return of_owners(mention, (state(country),))

    def _owners(self, mention: ActorMention) -> Members:
        """Whose a person or body is: "his trade minister", "its army"."""
        end, owners = self.owner
        return owners if 0 < mention.start - end <= 2 else ()

    # -- people and offices

    def _person(self, mention: ActorMention, owners: Members) -> Member:
        member = self.people.of(mention)
        if is_office(mention.title or "") and mention.sectors[:1] not in (("ELI",), ("IGO",), ("JRN",)):
            self.in_office.setdefault(member.id, (title_of(mention), self.before.sentence(mention)))
        if member.country is None and member.id not in self.learnt:
            foreign = mention.words.split()[0].lower() in _OTHERS
            theirs = self._other_side(owners) if foreign else owners  # "his neighbour Omar Reed" is of the other state
            country = next((o.country for o in theirs if o.country), None) or self._of_the_sentence(mention)
            country = country or self._of_office(mention)
            if country and not (" " in member.name and leader_of(member.name, self.year)):
                self.learnt[member.id] = (country, ())
            else:
                self._known(member)
        return member

    def _known(self, member: Member) -> None:
        """Of whom the page tells no country, the table of leaders may."""
        title = self.in_office.get(member.id, ("", 0))[0]
        leader = leader_of(member.name, self.year)
        if leader is None and title and " " not in member.name:
            leader = holder_of(member.name, title, self.year)
        if leader is not None:
            self.learnt[member.id] = (leader.country, (sector_in(leader, self.year),))
            self.of_table.add(member.id)

    def _of_office(self, mention: ActorMention) -> str | None:
        """The country of a monarch or an ambassador, by the office that the article named without him before."""
        title = title_of(mention)
        if office(title) not in _MONARCHS | {"ambassador", "consul"}:
            return None
        rows = self.before.recent() if office(title) in _MONARCHS else self.before.close(mention)
        told = {m.country for a, m in rows if a.kind == "office" and office(title_of(a)) == office(title)}
        return told.pop() if len(told) == 1 else None

    def _of_the_sentence(self, mention: ActorMention) -> str | None:
        """The country of the others in a sentence, for a judge, a lawmaker or a policeman of none."""
        if not _HOME_OFFICES & set(mention.sectors):
            return None
        row = next(iter(self.before.rows(mention)), [])
        countries = {m.country for a, m in row if m.country and a.kind in ("person", "office", "body", "people")}
        return countries.pop() if len(countries) == 1 else None

    def _office(self, mention: ActorMention, owners: Members) -> Members:
        if mention.country is None and not owners and mention.words.lower() in _BOTH:
            both = self.before.group(
                structs.replace(mention, kind="group", name=f"2 {mention.words.lower().split()[-1]}")
            )
            if len(both) == 2 and all(m.kind in ("person", "office") for m in both):
                return both  # "the presidents called on Israel", of the two who met
        beside = self._beside(mention)
        if beside is not None:
            self.beside = mention.end
        holder = beside or (None if owners and not _called(title_of(mention)) else self._holder(mention))
        if holder is not None:
            return (holder,)
        if mention.country is None and owners:
            return of_owners(mention, owners)
        if mention.country is None and "IGO" not in mention.sectors:
            return self._of_setting(mention)  # "the president" of an article that names none
        return (body(mention),)

    def _beside(self, mention: ActorMention) -> Member | None:
        """The person whom an office stands beside: "Ana Bell, head of the Union Party and president of Peru"."""
        if not self.before.seen:
            return None
        last, person = self.before.seen[-1]
        near = 0 < mention.start - last.end <= _BESIDE and not self.before.parts(last.end, mention.start)
        if not near or (last.kind != "person" and (last.end != self.beside or person.kind != "person")):
            return None
        return person if person.country in (None, mention.country) or mention.country is None else None

    def _holder(self, mention: ActorMention) -> Member | None:
        """Whom "the Russian leader" means: the last person of that country in an office like it."""
        title = title_of(mention)
        top = mention.country is not None and TOP.search(title) is not None
        past = "ELI" in mention.sectors
        also: Member | None = None
        seen = [(a, m) for a, m in self.before.recent() if a.kind == "person"]
        if self.before.speaks(mention):
            seen = [(a, m) for a, m in seen if not self.before.is_quoted(a)]
        for other, member in reversed(seen):
            if ("ELI" in member.sectors) is not past:
                continue
            # a bare name later on keeps the office it was given; "the minister" is whoever of them was named last
            held = title_of(other)
            held = self.in_office.get(member.id, ("", 0))[0] if not held or is_counterpart(held) else held
            if not held and self.before.sentence(other) == self.before.sentence(mention):
                held = self._held_by_table(member)
            like = bool(held) and bool(title) and office(held) == office(title)
            same = held == title or (like and (office(title) != "minister" or title == "minister"))
            if also is None and mention.country in (None, member.country) and {held, office(held)} & _called(title):
                also = member
            if mention.country in (None, member.country):
                if same or (top and (not is_office(held) or TOP.search(held))):
                    return self._first_like(mention, other, member) if same and mention.country is None else member
            elif member.country is None and same and office(title) in _MONARCHS:
                self.learnt[member.id] = (mention.country, ())
                return self.completed(member)
        return also

    def _first_like(self, mention: ActorMention, last: ActorMention, member: Member) -> Member:
        """Of two in one office in a sentence its subject: "Minister Bell met Minister Soto. *The minister* said"."""
        number, title = self.before.sentence(last), title_of(mention)
        if number == self.before.sentence(mention):
            return member
        row = [(a, m) for a, m in self.before.recent() if a.kind == "person" and self.before.sentence(a) == number]
        first = row[0][1] if row and row[0][0].role == "name" else member
        held = self.in_office.get(first.id, ("", 0))[0]
        return first if held == title or (held and office(held) == office(title) == title) else member

    def _held_by_table(self, member: Member) -> str:
        """The high office that somebody without a title held in the page's year: "Bell flew home ... the premier"."""
        leader = leader_of(member.name, self.year) if self.year is not None and " " in member.name else None
        return office_in(leader, self.year) if leader is not None and leader.country == member.country else ""

    def _counterpart(self, mention: ActorMention, owners: Members) -> Members:
        """One in the same office elsewhere: of the named country, else the other of two."""
        own = owners[:1] or self.before.subject(mention)
        sectors = tuple(s for o in own for s in o.sectors if s != "PRE") or mention.sectors
        if mention.kind == "person":
            member = self.people.of(mention)
            self.learnt.setdefault(member.id, (mention.country, sectors))
            if own and own[0].id in self.in_office:
                self.in_office.setdefault(member.id, self.in_office[own[0].id])
            return (member,)
        if mention.country is not None:
            return (body(_with_sectors(mention, sectors)),)
        others = [
            m for a, m in reversed(self.before.recent()) if a.kind == "person" and m.id not in {o.id for o in own}
        ]
        countries = {o.country for o in own}
        foreign = [m for m in others if m.country and m.country not in countries]
        of_pair = [m for m in foreign if m.country in self.setting.pair] if countries & set(self.setting.pair) else []
        return tuple((of_pair or foreign)[:1])


def _held(mentions: Sequence[ActorMention], by_span: dict[Span, Members]) -> dict[Span, Members]:
    """Offices with the holder whom the story names later: a headline's "Chilean leader" is its president, Ana Bell."""
    found: dict[Span, Members] = {}
    for mention in mentions:
        span = mention.start, mention.end
        if mention.kind != "office" or mention.country is None or title_of(mention).endswith("s"):
            continue
        holder = _only_holder(mention, mentions, by_span) if [m.kind for m in by_span[span]] == ["office"] else None
        if holder is not None:
            found[span] = (holder,)
    return found


def _listed(mentions: Sequence[ActorMention], by_span: dict[Span, Members]) -> dict[Span, Members]:
    """Groups with those who are named right behind them: "the two presidents, Ana Bell and Tom Reed, agreed"."""
    found: dict[Span, Members] = {}
    for at, mention in enumerate(mentions):
        count = mention.name.partition(" ")[0]
        wanted = int(count) if mention.kind == "group" and count.isdecimal() else 0
        named = mentions[at + 1 : at + 1 + wanted]
        if len(named) != wanted or wanted < 2:  # "two" of whom one is named are not these
            continue
        gaps = [other.start - one.end for one, other in pairwise((mention, *named))]
        beside = gaps[0] == len(", ") and all(len(", ") <= gap <= len(", and ") for gap in gaps[1:])
        if beside and all(other.kind == "person" and other.role == "name" for other in named):
            found[mention.start, mention.end] = tuple(m for o in named for m in by_span[o.start, o.end])
    return found


def _only_holder(
    mention: ActorMention, mentions: Sequence[ActorMention], by_span: dict[Span, Members]
) -> Member | None:
    """The one person of an office's country whom an article gives that office, or of leaders the one in any."""
    title = title_of(mention)
    holders: dict[str, Member] = {}
    for other in mentions:
        members = by_span[other.start, other.end]
        held = title_of(other)
        if [m.kind for m in members] != ["person"] or not is_office(other.title or "") or "ELI" in members[0].sectors:
            continue
        same = held == title if office(title) == "minister" else office(held) == office(title)
        if members[0].country == mention.country and (same or office(title) == "leader"):
            holders[members[0].id] = members[0]
    return next(iter(holders.values())) if len(holders) == 1 and "ELI" not in mention.sectors else None


_LEADS_GOVERNMENT = frozenset(["prime minister", "premier", "chancellor"])
_ALSO: Mapping[str, frozenset[str]] = {
    "head of state": frozenset(["president", "king", "queen", "emperor", "emir", "sultan"]),
    "head of government": _LEADS_GOVERNMENT,
    "head of the government": _LEADS_GOVERNMENT,
    "chancellor": frozenset(["foreign minister", "minister of foreign affairs"]),  # in the Spanish of America
}
"""Offices by another word for them."""
_NEIGHBOURS = frozenset("neighbour neighbor ally rival foe enemy adversary archrival arch-rival".split())
"""What a state calls another: nothing of its own."""
_OTHERS = frozenset(["neighbour", "neighbor"])
"""What one of the other state is called by name: "his neighbour Ali Reed"; rivals and brothers may be of one's own."""
_MONARCHS = frozenset("king queen emperor empress emir sultan pope".split())


def _is_another(mention: ActorMention) -> bool:
    return mention.words.lower().split()[-1] in _NEIGHBOURS


def _is_with(mention: ActorMention) -> bool:
    return mention.words.lower().split()[-1] in _WITH


_WITH = frozenset(
    "ally allies partner partners rival rivals enemy enemies foe foes adversary adversaries backers".split()
)
"""Who is with or against a state, and so is not its own."""


def _called(title: str) -> frozenset[str]:
    return _ALSO.get(title, frozenset())


def _with_sectors(mention: ActorMention, sectors: tuple[str, ...]) -> ActorMention:
    return structs.replace(mention, sectors=sectors)


class Home(NamedTuple):
    """The one country of an article: whether anybody in office there is named, and which sentences tell of it."""

    country: str
    led: bool
    told: frozenset[int]
    issued: bool = False
    """Whether a body of that country prints the page."""


def _home(mentions: Sequence[ActorMention], reader: _Reader) -> Home | None:
    """The one country of an article, when more than its bare name tells: a capital that acts, a body, its people.

    A president's own country it is not when another leader is of it, nor by a capital in the sentence that names
    him, where he may be a guest ("President Okello visited Lima").
    """
    countries = {m.country for m in mentions if m.country}
    telling = [m for m in mentions if m.country and (m.kind != "state" or (m.role == "name" and "GOV" in m.sectors))]
    if len(countries) != 1 or not telling:
        return None
    led = any(m.kind in ("person", "office") for m in telling)
    return Home(countries.pop(), led, frozenset(reader.before.sentence(m) for m in telling))
