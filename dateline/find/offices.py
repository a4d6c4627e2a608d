"""Actor phrases: a country, what fills, an office or body, a name; any part of which can be missing.

Needs    a sentence with its hits in the lexicon, the token to read from
Gives    `Phrase`s: "Russia", "Russian troops", "Russia's Security Council", "President Putin", "Russian
         President Vladimir Putin", "the speaker of the Polish Sejm, Ewa Lis", "New Mexico's governor"

An office takes the country and, where it says nothing of what it leads, the sector of the body that stands
beside it: "a commander of Colombia's ELN" is REB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline import vocab
from dateline.find.bodies import named_body, named_society, owned_body, to_end_of_body
from dateline.find.choice import Sighting
from dateline.find.lexicon import Entry, Hit
from dateline.find.names import NOT_NAMES, after_honorific, ends_long_name, is_where, name_at
from dateline.find.phrases import Phrase, after_possessive
from dateline.find.text import Token, spell
from dateline.find.told import is_thin
from dateline.model import ActorKind

# Nouns that are verbs behind a country's name: "Estonia suspects sabotage", "Chile heads the group".
_VERB_TOO = frozenset("suspect head heads state states guard guards voice host hosts counsel judge".split())
# What may stand between a country and the office, though it is no word of a name.
_FILLERS = frozenset("former then own largest biggest main new late now other most two three".split())
# These are of the country where they are: "protesters in Lima", "officials in Seoul". Soldiers and envoys need not be.
_AT_HOME = frozenset({"CVL", "AGR", "LAB", "COP", "JUD", "LEG"})
_OFFICIALS = frozenset("official officials authorities".split())
_RULERS = frozenset("government junta regime leadership rulers".split())
# Who acts though nothing tells of which country: "gunmen stormed the hotel".
_OWN_ACCOUNT = frozenset("CVL EDU LAB AGR REB REF OPP".split())
_UNKNOWN = ("unidentified", "unknown")
_AWAY = frozenset("people national nationals citizen citizens tourists tourist passengers".split())
_OWNERS = frozenset("his her their".split())
_BEFORE_STATE = frozenset("the a self-proclaimed breakaway sisterly brotherly fraternal friendly neighbouring".split())
_BEFORE_OFFICE = frozenset("the his her its their s".split())
_HOMES = frozenset("state states country countries nation nations republic kingdom people home".split())
# Of a company, unless a country has one: "Hong Kong's chief executive".
_HEADS_OF_STATE = frozenset({"chief executive"})
_STYLES = frozenset("sheikh sheik sheikha mullah".split())


def phrases(sighting: Sighting) -> Iterator[Phrase]:
    """Read a sentence from left to right."""
    at = 0
    while at < len(sighting.tokens):
        phrase = named_body(sighting, at) or phrase_at(sighting, at)
        if phrase is None:
            at += 1
            continue
        yield phrase
        at = phrase.last
        joined = (_joined_before(sighting, phrase), _joined_behind(sighting, phrase), _second_holder(sighting, phrase))
        for other in joined:
            if other is not None:
                yield other
                at = max(at, other.last)


def phrase_at(sighting: Sighting, at: int, deep: bool = True) -> Phrase | None:
    """The phrase that begins at a token; not `deep`: without what "of" joins to it."""
    hit = sighting.hits.get(at)
    if hit is None or hit.entry.kind == "thing" or ends_long_name(sighting, at):
        return None
    if hit.entry.kind == "head":
        return _office(sighting, at, hit, at, None) if deep else None
    if hit.entry.kind == "group":
        return Phrase(at, hit.last, (at, hit.last), "group", hit.entry.name, None, (), None)
    if hit.entry.kind == "prefix":
        return _double(sighting, hit)
    if (both := _joined_adjectives(sighting, hit)) is not None:
        return both
    return _modified(sighting, hit) or _plain(sighting, hit)


# -- a country and what is its


def _modified(sighting: Sighting, hit: Hit) -> Phrase | None:
    """A country with a body, office or outlet behind it: "Russia's Security Council", "US troops"."""
    entry = hit.entry
    if entry.kind in ("people", "person") or entry.sort == "people":
        return None
    if entry.kind == "organisation" and entry.sort not in ("igo", "bloc"):
        return _leader_of(sighting, hit)
    at = first = after_possessive(sighting.tokens, hit.last)
    named = name_at(sighting, at) if at > hit.last else None
    if named is not None and named[1] - named[0] > 1:
        # "Russia's Anna Petrova", "the Tern's Rob Bell"
        words = spell(sighting.tokens[slice(*named)])
        return Phrase(hit.first, named[1], named, "person", words, entry.country, entry.sectors, None, _unit(entry))
    if (own := owned_body(sighting, hit, first)) is not None:
        return own
    for filled in range(5):
        inner = sighting.hits.get(at)
        if inner is not None:
            return _owned(sighting, hit, inner, at, first)
        if at >= len(sighting.tokens) or filled == 4:
            return None
        if not _fills(sighting.tokens[at], entry.kind == "demonym" or entry.sort == "adjective" or first > hit.last):
            return None
        if filled and sighting.tokens[at].text in vocab.state_verbs() and sighting.tokens[at - 1].text.endswith("s"):
            return None  # "Israeli jets struck military sites"
        at += 1
    return None


def _leader_of(sighting: Sighting, hit: Hit) -> Phrase | None:
    """“Hezbollah leader Naim Qassem”, by name only: a nameless spokesman is the organisation itself."""
    at = after_possessive(sighting.tokens, hit.last)
    head = sighting.hits.get(at)
    if head is None or head.entry.kind != "head" or head.entry.sort != "office":
        return None
    phrase = _office(sighting, hit.first, head, at, hit.entry)
    if phrase is None or phrase.kind != "person":
        return None
    return phrase._replace(sectors=hit.entry.sectors) if is_thin(phrase.title or "") else phrase


def _owned(sighting: Sighting, hit: Hit, inner: Hit, at: int, first: int) -> Phrase | None:
    """What the lexicon knows behind a country, read as the country's."""
    owner, entry = hit.entry, inner.entry
    if entry.kind == "head":
        if _is_adjective(sighting, inner):
            return None
        if at == hit.last and owner.kind == "country" and sighting.tokens[at].text in _VERB_TOO and len(owner.name) > 3:
            return None
        phrase = _office(sighting, hit.first, inner, at, owner)
        # "in Beijing President Ana Bell": that is where she spoke
        there = owner.kind == "capital" and at == hit.last and is_where(sighting.tokens, hit.first)
        return None if there and phrase is not None and phrase.kind == "person" else phrase
    if entry.kind == "outlet" and owner.country:
        return _phrase(hit.first, inner.last, (inner.first, inner.last), "organisation", entry)
    if entry.sort == "igo" and at > hit.last and owner.kind == "organisation":
        return _phrase(hit.first, inner.last, (inner.first, inner.last), "organisation", entry)
    if entry.sort == "igo" and at > hit.last:
        # "Russia's Security Council" is Russia's, not the United Nations'
        body = Entry("head", _words(sighting.tokens, inner), owner.country, ("GOV",), "body")
        return _phrase(hit.first, inner.last, (inner.first, inner.last), "body", body)
    if entry.kind == "metonym" and entry.country == owner.country:
        return _phrase(hit.first, inner.last, (inner.first, inner.last), "body", entry)  # "the Polish Sejm"
    if entry.kind == "unit" and entry.sort == "place" and entry.country == owner.country and first > hit.last:
        return _modified(sighting, inner)  # "Iran's East Azerbaijan police"
    return None


def _fills(token: Token, owned: bool) -> bool:
    """A word that may stand between a country and the office: "Russian deputy defence minister"."""
    word = token.text
    if word.lower() in _FILLERS:
        return owned
    return word.isalpha() and word.lower() not in NOT_NAMES and (owned or word[0].isupper())


# Behind a double demonym these make it a thing of its own: "the Austro-Hungarian Empire", "Serbo-Croatian grammar".
_ONE_THING = frozenset("empire monarchy language grammar dictionary alphabet".split())


def _double(sighting: Sighting, hit: Hit) -> Phrase | None:
    """“Sino-Russian”: both states, as a group whose name is their codes."""
    second = sighting.hits.get(hit.last + 1)
    if second is None or second.entry.kind not in ("demonym", "country") or second.entry.country is None:
        return None
    behind = sighting.tokens[second.last].text.lower() if second.last < len(sighting.tokens) else ""
    if second.entry.country == hit.entry.country or behind in _ONE_THING:
        return None
    codes = f"{hit.entry.country} {second.entry.country}"
    return Phrase(hit.first, second.last, (hit.first, second.last), "group", codes, None, (), None)


def _joined_adjectives(sighting: Sighting, hit: Hit) -> Phrase | None:
    """“Indian” in “Indian and Pakistani soldiers”: of the same kind as what the second stands before."""
    tokens, at = sighting.tokens, hit.last
    if hit.entry.kind != "demonym" or at + 1 >= len(tokens) or tokens[at].text not in ("and", "&"):
        return None
    second = sighting.hits.get(at + 1)
    if second is None or second.entry.kind != "demonym" or second.entry.country == hit.entry.country:
        return None
    whole = _modified(sighting, second)
    if whole is None or whole.kind not in ("people", "body", "office") or whole.title is None:
        return None
    name = f"{spell(tokens[hit.first : hit.last])} {whole.title}"
    sectors = (*whole.sectors, *_pre(hit.entry))
    return Phrase(hit.first, hit.last, (hit.first, hit.last), whole.kind, name, hit.entry.country, sectors, whole.title)


def _joined_before(sighting: Sighting, phrase: Phrase) -> Phrase | None:
    """“Pakistan” in “the foreign ministers of India and Pakistan”: another of the same office."""
    tokens, at = sighting.tokens, phrase.last
    if phrase.kind != "office" or not (phrase.title or "").endswith("s") or phrase.head[1] == phrase.last:
        return None
    if at + 1 >= len(tokens) or tokens[at].text != "and":
        return None
    first = at + 1 + (tokens[at + 1].text == "the")
    second = sighting.hits.get(first)
    if second is None or second.entry.kind != "country" or after_possessive(tokens, second.last) > second.last:
        return None
    name = f"{phrase.title} of {second.entry.name}"
    sectors = (*(s for s in phrase.sectors if s != "PRE"), *_pre(second.entry))
    span = (second.first, second.last)
    return Phrase(*span, span, "office", name, second.entry.country, sectors, phrase.title)


_ONE_STATES = frozenset("people government army military parliament navy party state".split())
"""What a state has one of: in "the Chilean army and people" both are Chile's; "US troops and civilians" need not be."""


def _joined_behind(sighting: Sighting, phrase: Phrase) -> Phrase | None:
    """“people” in “the Chilean army and people”: of the same country, by the adjective before both."""
    tokens, at = sighting.tokens, phrase.last
    first = sighting.hits.get(phrase.first)
    if first is None or first.entry.kind not in ("demonym", "country") or first.entry.country != phrase.country:
        return None
    second = sighting.hits.get(at + 1) if at + 1 < len(tokens) and tokens[at].text == "and" else None
    if second is None or second.entry.kind != "head" or second.entry.name not in _ONE_STATES or phrase.title is None:
        return None
    if phrase.title.lower() not in _ONE_STATES or (second.last < len(tokens) and tokens[second.last].text in "'’"):
        return None
    kind: ActorKind = "people" if second.entry.sort == "people" else "body"
    span, word = (second.first, second.last), spell(tokens[second.first : second.last])
    name = f"{spell(tokens[first.first : first.last])} {word}"
    return Phrase(*span, span, kind, name, phrase.country, (*second.entry.sectors, *_pre(first.entry)), word)


# -- an office or body, and what stands behind it


def _office(sighting: Sighting, first: int, head: Hit, at: int, owner: Entry | None) -> Phrase | None:
    """An office or body with what stands behind it: further heads, then a name."""
    tokens, last, heads = sighting.tokens, head, [head]
    while (following := sighting.hits.get(last.last)) is not None and following.entry.kind == "head":
        last = following
        heads.append(last)
    title, entry = spell(tokens[at : last.last]), last.entry
    own = sighting.hits.get(last.last)
    if own is not None and own.entry.kind == "person" and entry.sort == "office":
        # a person whom the user's table names, with an office before the name
        country = own.entry.country or (owner.country if owner else None)
        span = (own.first, own.last)
        return Phrase(
            first, own.last, span, "person", own.entry.name, country, own.entry.sectors or entry.sectors, title
        )
    if entry.sort == "body" and (end := to_end_of_body(sighting, last)) > last.last:
        last = last._replace(last=end)
        title = spell(tokens[at:end])
    name = _name_behind(sighting, last.last) if entry.sort in ("office", "calling") else None
    name = name or (_name_of_people(sighting, last) if entry.sort == "people" else None)
    before = tokens[first - 1].text.lower() if first else ""
    if name is None and entry.sort == "office" and (owner is not None or before in _BEFORE_OFFICE):
        name = _set_apart(sighting, last.last, sure=owner is not None or before != "the")
    country, sectors = (owner.country if owner else None), _sectors(heads, owner)
    if owner is None and name is None:
        definite = before in ("the", "its") or (before in _OWNERS and entry.name not in _HOMES)
        return _of_owner(sighting, first, last, title, sectors) or _unowned(
            sighting, first, last, title, sectors, definite
        )
    if name is not None:
        words = spell(tokens[slice(*name)])
        if " " not in words and title.lower() in _STYLES:
            words = f"{title} {words}"  # "Sheikh Hasina" is called nothing less
        told = _of(sighting, name[1]) if owner is None else None
        if told is not None:
            country = told.country
            sectors = (told.sectors if told.kind != "state" and is_thin(title) else sectors) + _pre(told)
        return Phrase(first, name[1], name, "person", words, country, (*sectors, *_pre(owner)), title, _unit(owner))
    if entry.sort == "calling":
        return None
    kind: ActorKind = "office" if entry.sort == "office" else "people" if entry.sort == "people" else "body"
    label = spell(tokens[first : last.last])
    return Phrase(
        first, last.last, (at, last.last), kind, label, country, (*sectors, *_pre(owner)), title, _unit(owner)
    )


def _sectors(heads: Sequence[Hit], owner: Entry | None) -> tuple[str, ...]:
    """The last head's, with what an earlier one adds ("main opposition party"); a body before a thin office tells."""
    last = heads[-1].entry
    sectors = last.sectors
    if owner is not None and owner.kind == "organisation" and owner.country is None:
        return ("IGO",)
    if owner is not None and owner.kind in ("country", "capital", "unit") and last.name in _HEADS_OF_STATE:
        return ("GOV",)
    if len(heads) > 1 and last.sectors[:1] in (("MIL",), ("REL",)) and heads[0].entry.sectors[:1] == ("GOV",):
        sectors = heads[0].entry.sectors  # "Defence Minister General Reed": a rank stands behind the office
    elif len(heads) > 1 and is_thin(last.name):
        sectors = next((h.entry.sectors for h in heads[-2::-1] if h.entry.sort == "body"), sectors)
    more = tuple(s for h in heads[:-1] for s in h.entry.sectors[1:] if s not in sectors)
    return (*sectors, *more)


def _name_behind(sighting: Sighting, at: int) -> tuple[int, int] | None:
    return name_at(sighting, after_honorific(sighting.tokens, at))


def _name_of_people(sighting: Sighting, head: Hit) -> tuple[int, int] | None:
    """One of a people by name: "economist Ana Bell"; a plural has none ("Gunmen Storm Hotel")."""
    if head.entry.name.endswith("s"):
        return None
    name = name_at(sighting, head.last)
    return name if name is not None and name[1] - name[0] > 1 else None


def _set_apart(sighting: Sighting, at: int, sure: bool = True) -> tuple[int, int] | None:
    """A name between commas behind an office: "Guyana's president, Irfaan Ali, ..."; not `sure`: closed, two words."""
    tokens, at = sighting.tokens, _past_field(sighting.tokens, at)
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    while (title := sighting.hits.get(at + 1)) is not None and title.entry.sort == "office":
        at = title.last - 1  # "the Angolan army chief, General Paulo Duarte"
    name = _name_behind(sighting, at + 1)
    if name is None:
        return None
    closed = name[1] < len(tokens) and tokens[name[1]].text in ",.;—–"
    two = name[1] - name[0] > 1
    return name if (closed and two if not sure else closed or two) else None


def _past_field(tokens: Sequence[Token], at: int) -> int:
    """The comma behind what an office is for, "for the Sahel, ", "to Chile, "; the token itself where none is near."""
    if at >= len(tokens) or tokens[at].text not in ("for", "to", "on", "at"):
        return at
    comma = next((i for i in range(at + 1, min(at + 7, len(tokens))) if not tokens[i].text.isalpha()), at)
    return comma if tokens[comma].text == "," and tokens[comma - 1].text[0].isupper() else at


def _of_body(sighting: Sighting, at: int, steps: int) -> Phrase | None:
    """Whose the body is that stands behind "of": Peru in "of the Central Committee of the Left Party of Peru"."""
    head = sighting.hits.get(at)
    if head is None or head.entry.kind != "head" or head.entry.sort != "body" or not steps:
        return None
    last = head
    while (more := sighting.hits.get(last.last)) is not None and more.entry.kind == "head":
        last = more
    owner = _of(sighting, to_end_of_body(sighting, last), steps - 1)
    if owner is None or owner.country is None:
        return None
    span = (at, owner.last)
    name = spell(sighting.tokens[at : owner.last])
    sectors = (*last.entry.sectors, *_pre(owner)) if owner.kind == "state" else owner.sectors
    return Phrase(*span, span, "body", name, owner.country, sectors, spell(sighting.tokens[at : last.last]))


def _of(sighting: Sighting, at: int, steps: int = 3) -> Phrase | None:
    """Whose or what's: the phrase behind "of", "for" or "from"; at most so many bodies of bodies stand between."""
    tokens = sighting.tokens
    if at + 1 >= len(tokens) or tokens[at].text not in ("of", "for", "from"):
        return None
    first = at + 1
    while first + 1 < len(tokens) and tokens[first].text in _BEFORE_STATE:
        first += 1
    phrase = named_society(sighting, first) or phrase_at(sighting, first, deep=False)
    phrase = phrase or _of_body(sighting, first, steps)
    if phrase is None or after_possessive(tokens, phrase.last) == phrase.last:
        return phrase
    inner = sighting.hits.get(after_possessive(tokens, phrase.last))
    if inner is None or inner.entry.country != phrase.country:
        return phrase
    if inner.entry.kind == "unit":
        return _unit_alone(inner)  # "of Iran's East Azerbaijan province"
    if inner.entry.kind not in ("organisation", "metonym"):
        return phrase
    last = inner.last
    while (more := sighting.hits.get(last)) is not None and more.entry.kind == "head":
        last = more.last  # "of Ukraine's SBU security service"
    return _phrase(inner.first, last, (inner.first, inner.last), "organisation", inner.entry)


def _of_owner(sighting: Sighting, first: int, head: Hit, title: str, sectors: tuple[str, ...]) -> Phrase | None:
    """“the foreign ministry of Russia”, “troops from North Korea”, “the speaker of Georgia's parliament”."""
    tokens, entry = sighting.tokens, head.entry
    owner = _of(sighting, head.last) or _at_home(sighting, head)
    if owner is None or (owner.country is None and owner.kind != "organisation"):
        return None
    link = tokens[head.last].text
    own = first and tokens[first - 1].text.lower() in ("its", "his", "her", "their")
    if link == "from" and own and entry.name not in ("counterpart", "counterparts"):
        return None  # "withdrew its troops from Chile" are not Chile's
    plain = owner.kind == "state" or (owner.within is not None and owner.title is None)
    if (link == "for" and plain) or after_possessive(tokens, owner.last) > owner.last:
        return None
    if link != "in" and _is_town(sighting, owner):
        return None  # "the ambassador from Lima" comes from a town
    if not plain and entry.sort != "office":
        return None
    own_sectors = owner.sectors if is_thin(title) or owner.sectors[:1] == ("IGO",) else sectors
    sectors = (*sectors, *_pre(owner)) if plain else own_sectors
    kind: ActorKind = "office" if entry.sort == "office" else "people" if entry.sort == "people" else "body"
    one = entry.sort == "office" and not title.endswith("s")
    person = (_set_apart(sighting, owner.last) or _right_behind(sighting, head, owner.last)) if one else None
    if person is not None:
        words = spell(tokens[slice(*person)])
        return Phrase(first, person[1], person, "person", words, owner.country, sectors, title, owner.within)
    name = spell(tokens[first : owner.last])
    return Phrase(first, owner.last, (first, head.last), kind, name, owner.country, sectors, title, owner.within)


def _right_behind(sighting: Sighting, head: Hit, at: int) -> tuple[int, int] | None:
    """A whole name without a comma behind a title: “President of the Council of Togo Ana Bell”.

    Behind one in lower case, as “the leader of Togo Ana Bell”, two words of it at least.
    """
    name = _name_behind(sighting, at)
    if name is None:
        return None
    two, told = name[1] - name[0] > 1, sighting.tokens[-1].text == "."
    # in a headline one capital may be any word
    return name if two or (told and sighting.tokens[head.first].text[0].isupper()) else None


def _is_town(sighting: Sighting, owner: Phrase) -> bool:
    hit = sighting.hits.get(owner.first)
    return owner.kind == "state" and hit is not None and hit.last == owner.last and hit.entry.kind == "capital"


def _at_home(sighting: Sighting, head: Hit) -> Phrase | None:
    """The country of “demonstrators in Dhaka”."""
    tokens, at = sighting.tokens, head.last
    entry = head.entry
    hit = sighting.hits.get(at + 1)
    if (
        entry.name in ("counterpart", "counterparts", "opposite number")
        and tokens[at : at + 1]
        and tokens[at].text == "in"
    ):
        return _plain(sighting, hit) if hit is not None and hit.entry.kind in ("capital", "country") else None
    many = entry.name.endswith("s") or entry.name in ("police", "men", "women")
    rules = entry.name in _RULERS  # "the government in La Paz"
    if entry.name in _AWAY or not (rules or (many and (_AT_HOME & set(entry.sectors) or entry.name in _OFFICIALS))):
        return None
    if at + 1 >= len(tokens) or tokens[at].text != "in":
        return None
    home = hit is not None and (hit.entry.kind in ("capital", "country") or (hit.entry.sort == "place" and not rules))
    return _plain(sighting, hit) if hit is not None and home else None


# People's words that stand before a noun oftener than alone: "national masterpieces", "local shops".
_ADJECTIVES = frozenset(
    "national local public native humanitarian minority faithful militant extremist separatist islamist consumer firm"
    " captive suspect state youth".split()
)


def _is_adjective(sighting: Sighting, head: Hit) -> bool:
    """Whether a word for people stands before a noun, as in “national masterpieces”, “a suspect device”."""
    tokens, at = sighting.tokens, head.last
    behind = tokens[at].text if at < len(tokens) else "."
    if head.entry.name not in _ADJECTIVES or not behind.isalpha() or behind.endswith("ly"):
        return False
    return behind.lower() not in NOT_NAMES and behind.lower() not in vocab.state_verbs()


def _names_thing(sighting: Sighting, head: Hit) -> bool:
    """Whether capitals tell a thing by those whose it is: “Women's Day”, “the Children's Palace”."""
    tokens, behind = sighting.tokens, after_possessive(sighting.tokens, head.last)
    if behind == head.last or behind >= len(tokens) or head.entry.sort != "people":
        return False
    return tokens[head.first].text[0].isupper() and tokens[behind].text[0].isupper() and tokens[-1].text in ".!?"


def _unowned(
    sighting: Sighting, first: int, head: Hit, title: str, sectors: tuple[str, ...], definite: bool
) -> Phrase | None:
    """Bodies of nobody's in particular act too when they are people; "the president" is one named before."""
    if _is_adjective(sighting, head) or _names_thing(sighting, head):
        return None
    if head.entry.sort in ("office", "body") and definite:
        kind: ActorKind = "office" if head.entry.sort == "office" else "body"
        return Phrase(first, head.last, (first, head.last), kind, title, None, sectors, title)
    if head.entry.sort != "people":
        return None
    if not _OWN_ACCOUNT & set(sectors) and not title.lower().startswith(_UNKNOWN):
        return None
    return Phrase(first, head.last, (first, head.last), "people", title, None, sectors, title)


def _second_holder(sighting: Sighting, phrase: Phrase) -> Phrase | None:
    """Patrice Talon in “Presidents Bola Tinubu of Nigeria and Patrice Talon of Benin”."""
    tokens, at = sighting.tokens, phrase.last
    if phrase.kind != "person" or not (phrase.title or "").endswith("s"):
        return None
    if (told := _of(sighting, at)) is not None:
        at = told.last
    if at + 1 >= len(tokens) or tokens[at].text != "and":
        return None
    name = _name_behind(sighting, at + 1)
    if name is None:
        return None
    owner = _of(sighting, name[1])
    sectors = (*(s for s in phrase.sectors if s != "PRE"), *(_pre(owner) if owner else ()))
    words = spell(tokens[slice(*name)])
    return Phrase(*name, name, "person", words, owner.country if owner else None, sectors, phrase.title)


def owned_by(sighting: Sighting, first: int, at: int, owner: Entry) -> Phrase | None:
    """The body or office at a token, as one of an owner whose words begin at `first`: "the North's army"."""
    head = sighting.hits.get(at)
    if at <= first + 1 or head is None or head.entry.kind != "head":
        return None
    return _office(sighting, first, head, at, owner)


# -- helpers


def _plain(sighting: Sighting, hit: Hit) -> Phrase | None:
    entry = hit.entry
    if entry.kind == "outlet" and _is_charge(sighting.tokens, hit.first):
        return None
    if entry.kind == "unit":
        return _unit_alone(hit)
    kind: ActorKind = "state"
    if entry.kind in ("organisation", "outlet"):
        kind = "organisation"
    elif entry.kind in ("people", "person"):
        kind = entry.kind
    return _phrase(hit.first, hit.last, (hit.first, hit.last), kind, entry)


_CHARGED = frozenset(
    "ministry minister secretary undersecretary department committee council commission commissioner office".split()
)


def _is_charge(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a paper is called too is what an office has in its charge: "the Committee for *Foreign Affairs*"."""
    back = at - 1 - (tokens[at - 1].text.lower() == "the")
    if back < 1 or tokens[back].text.lower() not in ("of", "for", "on"):
        return False
    return any(token.text.lower() in _CHARGED for token in tokens[max(0, back - 3) : back])


def _unit_alone(hit: Hit) -> Phrase:
    entry = hit.entry
    kind: ActorKind = "people" if entry.sort == "people" else "body"
    phrase = _phrase(hit.first, hit.last, (hit.first, hit.last), kind, entry)
    return phrase._replace(within=None if kind == "people" else entry.name)


def _phrase(first: int, last: int, head: tuple[int, int], kind: ActorKind, entry: Entry) -> Phrase:
    sectors = ("CVL",) if kind == "people" and not entry.sectors else entry.sectors
    return Phrase(first, last, head, kind, entry.name, entry.country, sectors, None)


def _pre(owner: Entry | Phrase | None) -> tuple[str, ...]:
    return ("PRE",) if owner and "PRE" in owner.sectors else ()


def _unit(owner: Entry | None) -> str | None:
    return owner.name if owner is not None and owner.kind == "unit" else None


def _words(tokens: Sequence[Token], hit: Hit) -> str:
    return spell(tokens[hit.first : hit.last])
