"""Actors: states by their names, people by their offices, bodies and people of a state by its adjective.

Needs    sentences and the hits of the lexicon in them
Gives    `ActorMention`s in the order of the text; none overlaps another
Scored   by country, sector and person on the table of the cast

A phrase is read left to right as  [country] [filler] [office or body] [Name], any part of which can be
missing: "Russia", "Russian troops", "Russia's Security Council", "President Putin", "Russian President
Vladimir Putin". A bare name counts as a person when the article elsewhere gives it an office, or lets it
speak. Nothing is known of any person beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.find.lexicon import Entry, Hit, lexicon
from dateline.find.quotations import SPEECH
from dateline.find.text import Sentence, Token, spell
from dateline.model import ActorKind, ActorMention

_PARTICLES = frozenset("al bin ibn abu de da dos von van der el ben le la".split())
_NOT_NAMES = frozenset(
    (
        "the a an this that these those it its he she they his her their we our i you in on at to from by for"
        " with of and or but as if when while after before since until during under over although though"
        " however meanwhile earlier later also both all some many most more no not only such there here what"
        " who which where why how is are was were has have had will would may can could should said according"
        " despite following amid among between against about into onto than then so because once each every"
        " other another new mr mrs ms dr according read also related"
    ).split()
)
_CALENDAR = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday"
        " wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"
    ).split()
)
# Words that make a run of capitals a thing, not a person.
_THINGS = frozenset(
    (
        "east west north south far war treaty agreement council ministry committee party square day street palace"
        " house university institute center centre organization organisation association agency office department"
        " guesthouse region republic republics ocean sea river island islands mountain province city airport"
        " station bank group company summit declaration accord pact charter olympics games cup league forum"
        " conference protocol act law bill court news times post herald daily tribune journal cosmodrome base port"
        " harbour canal strait peninsula corps brigade division army navy force forces command parliament assembly"
        " congress senate union front movement alliance world national international state partnership strategic"
        " comprehensive foreign defence defense security general supreme workers revolution revolutionary victory"
        " memorial hall avenue road theatre theater school hospital factory complex museum co ltd inc"
    ).split()
)
# In a headline all words are capitals; these end a name there.
_HEADLINE_VERBS = frozenset(
    (
        "meets meet visits visit says say holds hold signs sign sends send tells tell calls urges urge warns warn"
        " arrives leaves vows hails slams praises accuses rejects denies orders asks seeks joins wins backs agrees"
        " agree talks talk"
    ).split()
)
# After a capital or a country these make it an adjective: "the Beijing summit", "US sanctions".
_EVENT_NOUNS = frozenset(
    (
        "summit talks meeting visit trip declaration treaty agreement accord deal pact sanctions war conflict"
        " border relations ties dispute crisis embassy market markets economy dollar dollars oil gas policy"
        " law side time region area"
    ).split()
)
_IN = frozenset("in at near outside around inside across within throughout".split())
_SAYS = re.compile(rf"(?:also\s+)?{SPEECH}\b", re.I)


class Phrase(NamedTuple):
    """A run of tokens read as an actor, before its role in the sentence is known."""

    first: int
    last: int
    head: tuple[int, int]
    kind: ActorKind
    name: str
    country: str | None
    sectors: tuple[str, ...]
    title: str | None


class Sighting(NamedTuple):
    """A sentence with its lexicon hits by first token."""

    sentence: Sentence
    hits: dict[int, Hit]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens


def sight(sentences: Sequence[Sentence]) -> list[Sighting]:
    """Look up every sentence in the lexicon, once for all finders."""
    rows = lexicon().read([sentence.tokens for sentence in sentences])
    return [Sighting(s, {hit.first: hit for hit in hits}) for s, hits in zip(sentences, rows, strict=True)]


def find_actors(text: str, sightings: Sequence[Sighting]) -> tuple[ActorMention, ...]:
    """Find the actors of a text; a surname counts where the article gives the person elsewhere."""
    phrases = [list(_phrases(sighting)) for sighting in sightings]
    known = _known_names(phrases)
    # names that an apposition or a verb of speech introduces are known everywhere, too
    introduced = [list(_bare_names(text, s, _taken(own), known)) for s, own in zip(sightings, phrases, strict=True)]
    known |= _known_names(introduced)
    halves = _halves(phrases)
    found: list[ActorMention] = []
    for sighting, own in zip(sightings, phrases, strict=True):
        taken = _taken(own)
        own = [*own, *_bare_names(text, sighting, taken, known), *_compass(sighting, taken, halves)]
        own = [*own, *_stand_ins(sighting, _taken(own))]
        found.extend(_mention(text, sighting, phrase) for phrase in sorted(own))
    return tuple(found)


def _taken(phrases: Sequence[Phrase]) -> set[int]:
    return {at for phrase in phrases for at in range(phrase.first, phrase.last)}


# -- phrases --------------------------------------------------------------------------------------------


def _phrases(sighting: Sighting) -> Iterator[Phrase]:
    at = 0
    while at < len(sighting.tokens):
        phrase = _phrase_at(sighting, at)
        if phrase is None:
            at += 1
        else:
            yield phrase
            at = phrase.last


def _phrase_at(sighting: Sighting, at: int) -> Phrase | None:
    hit = sighting.hits.get(at)
    if hit is None:
        return None
    if hit.entry.kind == "head":
        return _office(sighting, at, hit, at, None)
    modified = _modified(sighting, hit)
    if modified is not None:
        return modified
    return _plain(sighting, hit)


def _modified(sighting: Sighting, hit: Hit) -> Phrase | None:
    """A country with a body, office or outlet behind it: "Russia's Security Council", "US troops"."""
    if hit.entry.kind == "people" or (hit.entry.kind == "organisation" and hit.entry.sort not in ("igo", "bloc")):
        return None
    at = first = _after_possessive(sighting.tokens, hit.last)
    named = _name_at(sighting, at) if at > hit.last else None
    if named is not None and named[1] - named[0] > 1:
        # "Russia's Anna Petrova", "the Tern's Rob Bell"
        words = spell(sighting.tokens[slice(*named)])
        return Phrase(hit.first, named[1], named, "person", words, hit.entry.country, hit.entry.sectors, None)
    for filled in range(5):
        inner = sighting.hits.get(at)
        if inner is not None and inner.entry.kind == "head":
            return _office(sighting, hit.first, inner, at, hit.entry)
        if inner is not None and inner.entry.kind == "outlet" and hit.entry.country:
            return _phrase(hit.first, inner.last, (inner.first, inner.last), "organisation", inner.entry)
        if inner is not None and inner.entry.sort == "igo" and at > hit.last:
            # "Russia's Security Council" is Russia's, not the United Nations'
            body = Entry("head", _words(sighting.tokens, inner), hit.entry.country, ("GOV",), "body")
            return _phrase(hit.first, inner.last, (inner.first, inner.last), "body", body)
        if inner is not None or at >= len(sighting.tokens) or filled == 4:
            return None
        if not _fills(sighting.tokens[at], hit.entry.kind == "demonym" or first > hit.last):
            return None
        at += 1
    return None


def _fills(token: Token, owned: bool) -> bool:
    """A word that may stand between a country and the office: "Russian deputy defence minister"."""
    word = token.text
    return word.isalpha() and word.lower() not in _NOT_NAMES and (owned or word[0].isupper())


def _office(sighting: Sighting, first: int, head: Hit, at: int, owner: Entry | None) -> Phrase | None:
    """An office or body with what stands behind it: further heads, then a name."""
    tokens, last = sighting.tokens, head
    while (following := sighting.hits.get(last.last)) is not None and following.entry.kind == "head":
        last = following
    title = spell(tokens[at : last.last])
    name = _name_at(sighting, last.last) if last.entry.sort == "office" else None
    if name is None and owner is not None and last.entry.sort == "office":
        name = _set_apart(sighting, last.last)
    country, sectors = (owner.country if owner else None), last.entry.sectors
    if owner is None and name is None:
        return _of_country(sighting, first, last, title) or _unowned(first, last, title)
    if owner is not None and owner.kind == "organisation" and country is None:
        sectors = ("IGO",)
    if name is not None:
        words = spell(tokens[slice(*name)])
        if owner is None:
            country = _of(sighting, name[1])
        return Phrase(first, name[1], name, "person", words, country, sectors, title)
    kind: ActorKind = "office" if last.entry.sort == "office" else "people" if last.entry.sort == "people" else "body"
    label = spell(tokens[first : last.last]) if owner else title
    return Phrase(first, last.last, (at, last.last), kind, label, country, (*sectors, *_pre(owner)), title)


def _set_apart(sighting: Sighting, at: int) -> tuple[int, int] | None:
    """A name between commas behind an office: "Guyana's president, Irfaan Ali, ..."."""
    tokens = sighting.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    name = _name_at(sighting, at + 1)
    closed = name is not None and name[1] < len(tokens) and tokens[name[1]].text in ",.;—–"
    return name if closed else None


def _of_country(sighting: Sighting, first: int, head: Hit, title: str) -> Phrase | None:
    """“the foreign ministry of Russia”, “troops from North Korea”."""
    tokens = sighting.tokens
    at = head.last
    if at + 1 >= len(tokens) or tokens[at].text not in ("of", "from"):
        return None
    if tokens[at].text == "from" and first and tokens[first - 1].text.lower() in ("its", "his", "her", "their"):
        return None  # "withdrew its troops from Chile" are not Chile's
    at += 2 if tokens[at + 1].text == "the" else 1
    owner = sighting.hits.get(at)
    if owner is None or owner.entry.kind != "country" or _after_possessive(tokens, owner.last) > owner.last:
        return None
    kind: ActorKind = "office" if head.entry.sort == "office" else "people" if head.entry.sort == "people" else "body"
    name = spell(tokens[first : owner.last])
    return Phrase(first, owner.last, (first, head.last), kind, name, owner.entry.country, head.entry.sectors, title)


def _unowned(first: int, head: Hit, title: str) -> Phrase | None:
    """Bodies of nobody's in particular act too when they are people: protesters, rebels, refugees."""
    if head.entry.sort != "people" or not {"CVL", "EDU", "LAB", "AGR", "REB", "REF", "OPP"} & set(head.entry.sectors):
        return None
    return Phrase(first, head.last, (first, head.last), "people", title, None, head.entry.sectors, title)


def _of(sighting: Sighting, at: int) -> str | None:
    """The country of "President Ali of Guyana"."""
    tokens = sighting.tokens
    if at + 1 < len(tokens) and tokens[at].text == "of":
        owner = sighting.hits.get(at + (2 if tokens[at + 1].text == "the" else 1))
        if owner is not None and owner.entry.kind == "country":
            return owner.entry.country
    return None


def _plain(sighting: Sighting, hit: Hit) -> Phrase:
    kind: ActorKind = (
        "organisation"
        if hit.entry.kind in ("organisation", "outlet")
        else "people"
        if hit.entry.kind == "people"
        else "state"
    )
    return _phrase(hit.first, hit.last, (hit.first, hit.last), kind, hit.entry)


def _phrase(first: int, last: int, head: tuple[int, int], kind: ActorKind, entry: Entry) -> Phrase:
    sectors = ("CVL",) if kind == "people" and not entry.sectors else entry.sectors
    return Phrase(first, last, head, kind, entry.name, entry.country, sectors, None)


def _pre(owner: Entry | None) -> tuple[str, ...]:
    return ("PRE",) if owner and "PRE" in owner.sectors else ()


def _words(tokens: Sequence[Token], hit: Hit) -> str:
    return spell(tokens[hit.first : hit.last])


def _after_possessive(tokens: Sequence[Token], at: int) -> int:
    """The token behind "'s" or "s'", or `at` itself when there is none."""
    if at < len(tokens) and tokens[at].text in "'’":
        if at + 1 < len(tokens) and tokens[at + 1].text == "s" and tokens[at + 1].start == tokens[at].end:
            return at + 2
        if tokens[at - 1].text.endswith("s") and tokens[at].start == tokens[at - 1].end:
            return at + 1
    return at


# -- names ------------------------------------------------------------------------------------------------


def _name_at(sighting: Sighting, at: int) -> tuple[int, int] | None:
    """The run of name words at a token: capitals, with particles between; up to five."""
    tokens, end = sighting.tokens, at
    while end < len(tokens) and end - at < 5 and _is_name_word(tokens[end]) and (end == at or _joined(tokens, end)):
        if _ends_name(sighting, at, end):
            break
        end += 1
        if end + 1 < len(tokens) and tokens[end].text == "-" and _is_name_word(tokens[end + 1]) and _glued(tokens, end):
            end += 2  # "Jong-Un"
        while end + 1 < len(tokens) and tokens[end].text in _PARTICLES and _is_name_word(tokens[end + 1]):
            end += 1
        if end < len(tokens) and tokens[end].text == "." and len(tokens[end - 1].text) == 1:
            end += 1
    while end > at and (tokens[end - 1].text == "." or tokens[end - 1].text in _PARTICLES):
        end -= 1
    return (at, end) if end > at and not {t.text.lower() for t in tokens[at:end]} & _THINGS else None


def _ends_name(sighting: Sighting, first: int, at: int) -> bool:
    """A headline's verb or a word of the lexicon ends a name; a title inside one does not ("Hassan Sheikh Ali")."""
    tokens, hit = sighting.tokens, sighting.hits.get(at)
    if hit is None:
        return tokens[at].text.lower() in _HEADLINE_VERBS
    follows = at == first + 1 and hit.last == at + 1 and hit.entry.kind in ("capital", "country")
    if follows and first > 0 and first - 1 in sighting.hits and _after_possessive(tokens, hit.last) == hit.last:
        return False  # "President Ana Lima" bears the name of a town
    inside = first < at and hit.entry.kind == "head" and hit.last == at + 1 and at + 1 < len(tokens)
    return not (inside and at + 1 not in sighting.hits and _is_name_word(tokens[at + 1]))


def _is_name_word(token: Token) -> bool:
    word = token.text
    if "-" in word and any(part in lexicon().names for part in word.split("-") if len(part) > 3):
        return False
    return (
        word[0].isupper()
        and word[0].isalpha()
        and word.lower() not in _NOT_NAMES | _CALENDAR
        and not (word.isupper() and len(word) > 4)
    )


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands between two words without white space."""
    return tokens[at].start == tokens[at - 1].end and tokens[at].end == tokens[at + 1].start


def _joined(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start - tokens[at - 1].end <= 1


def _known_names(phrases: Sequence[Sequence[Phrase]]) -> frozenset[str]:
    """Every name that an office introduced, and each of its words that can stand alone for it."""
    full = {phrase.name for own in phrases for phrase in own if phrase.kind == "person"}
    parts = {part for name in full for part in (name.split()[0], name.split()[-1]) if len(part) > 1}
    return frozenset(full | parts)


def _bare_names(text: str, sighting: Sighting, taken: set[int], known: frozenset[str]) -> Iterator[Phrase]:
    tokens, at = sighting.tokens, 0
    while at < len(tokens):
        name = None if at in taken or not _is_name_word(tokens[at]) else _name_at(sighting, at)
        if name is None or any(i in taken for i in range(*name)):
            at += 1
            continue
        words = spell(tokens[slice(*name)])
        if words in known or words.split()[-1] in known or (len(words.split()) > 1 and words.split()[0] in known):
            yield Phrase(*name, name, "person", words, None, (), None)
        elif name[1] - name[0] in (2, 3) and _speaks_or_is_placed(text, sighting, name):
            country, title, sectors = _apposition(sighting, name[1])
            yield Phrase(*name, name, "person", words, country, sectors, title)
        at = name[1]


# What follows a person and seldom a thing, for names that no office introduces.
_DOES = re.compile(
    r"(?:,\s+(?:who|asked|speaking)|has|had|have|would|will|also|met|told|held|visited|signed|arrived|flew|travelled|traveled|asked|who"
    r"|and\s+[A-Z][\w-]+\s+[A-Z][\w-]+)(?!\w)"
)


def _speaks_or_is_placed(text: str, sighting: Sighting, name: tuple[int, int]) -> bool:
    """An unknown name is a person when a verb of speech, an office or what people do stands at it."""
    tokens = sighting.tokens
    after = text[tokens[name[1] - 1].end : sighting.sentence.end].lstrip()
    before = text[sighting.sentence.start : tokens[name[0]].start].rstrip()
    says = _SAYS.match(after) or re.search(rf"\b{SPEECH}$", before, re.I)
    beside = re.search(r"(?:[A-Z][\w-]+\s+){2}and$", before) is not None
    return bool(says) or beside or _DOES.match(after) is not None or _apposition(sighting, name[1])[1] is not None


def _apposition(sighting: Sighting, at: int) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Country, title and sectors told behind a name: "Sergei Shoigu, Secretary of Russia's Security Council"."""
    tokens = sighting.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return None, None, ()
    country: str | None = None
    title: str | None = None
    sectors: tuple[str, ...] = ()
    for i in range(at + 1, min(at + 9, len(tokens))):
        hit = sighting.hits.get(i)
        if tokens[i].text in (",", ".", ";") or tokens[i].text.lower() in ("who", "said", "and"):
            break
        if hit is not None and hit.entry.kind == "head" and hit.entry.sort == "office" and title is None:
            title, sectors = hit.entry.name, hit.entry.sectors
        elif hit is not None and hit.entry.kind in ("country", "demonym") and country is None:
            country = hit.entry.country
    return (country, title, sectors) if title else (None, None, ())


# -- the North, the South -----------------------------------------------------------------------------------


def _halves(phrases: Sequence[Sequence[Phrase]]) -> dict[str, Phrase]:
    """Of the states with a compass point in their name, those that the article names in full."""
    halves: dict[str, Phrase] = {}
    for phrase in (p for own in phrases for p in own):
        word = phrase.name.split()[0]
        if phrase.kind == "state" and word in ("North", "South", "East", "West"):
            halves.setdefault(word, phrase)
    return halves


def _compass(sighting: Sighting, taken: set[int], halves: dict[str, Phrase]) -> Iterator[Phrase]:
    """“the North” for a state that the article names “North ...”; never before another capital or “of”."""
    tokens = sighting.tokens
    for at in range(1, len(tokens)):
        half = halves.get(tokens[at].text)
        if half is None or at in taken or tokens[at - 1].text.lower() != "the":
            continue
        behind = _after_possessive(tokens, at + 1)
        if (
            behind == at + 1
            and at + 1 < len(tokens)
            and (tokens[at + 1].text[0].isupper() or tokens[at + 1].text == "of")
        ):
            continue
        head = sighting.hits.get(behind)
        if behind > at + 1 and head is not None and head.entry.kind == "head":
            entry = Entry("country", half.name, half.country, half.sectors)
            phrase = _office(sighting, at, head, behind, entry)
            if phrase is not None:
                yield phrase
                continue
        yield half._replace(first=at, last=at + 1, head=(at, at + 1))


# -- words that stand for actors named before ---------------------------------------------------------------

_SEVERAL = frozenset(
    (
        "leaders sides countries nations presidents ministers governments neighbours neighbors parties states"
        " premiers men"
    ).split()
)


def _stand_ins(sighting: Sighting, taken: set[int]) -> Iterator[Phrase]:
    """“The two leaders”, “both sides”, “he”: whom they mean is for link to tell."""
    tokens = sighting.tokens
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if at in taken:
            continue
        if word in ("he", "she"):
            yield Phrase(at, at + 1, (at, at + 1), "pronoun", word, None, (), None)
        elif word in _SEVERAL and at and tokens[at - 1].text.lower() in ("two", "both"):
            first = at - 2 if at > 1 and tokens[at - 2].text.lower() in ("the", "both", "these") else at - 1
            yield Phrase(first, at + 1, (at, at + 1), "group", word, None, (), None)


# -- mentions -----------------------------------------------------------------------------------------------


def _mention(text: str, sighting: Sighting, phrase: Phrase) -> ActorMention:
    tokens = sighting.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    country, title, sectors = phrase.country, phrase.title, phrase.sectors
    if phrase.kind == "person" and (country is None or not sectors):
        told, office, more = _apposition(sighting, phrase.last)
        country, title, sectors = country or told, title or office, sectors or more
    return ActorMention(
        start=start,
        end=end,
        words=text[start:end],
        kind=phrase.kind,
        name=phrase.name,
        country=country,
        sectors=sectors,
        title=title,
        head=(tokens[phrase.head[0]].start, tokens[phrase.head[1] - 1].end),
        role=_role(sighting, phrase),
    )


def _role(sighting: Sighting, phrase: Phrase) -> Literal["name", "adjective", "possessive"]:
    tokens, at = sighting.tokens, phrase.last
    if _after_possessive(tokens, at) > at:
        return "possessive"
    hit = sighting.hits.get(phrase.first)
    if hit is None or hit.last != phrase.last:
        return "name"
    if hit.entry.kind == "demonym":
        return "adjective"
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    # "in Beijing" is where, not who; a country after "in" likewise, while "from" and "to" leave it open
    if hit.entry.kind in ("capital", "country") and before in _IN:
        return "adjective"
    behind = tokens[at].text.lower() if at < len(tokens) else ""
    return "adjective" if hit.entry.kind != "organisation" and behind in _EVENT_NOUNS else "name"
