"""The records of the vocabulary: what one row of each table says.

Frozen, and read from JSON arrays in the order of their fields, which `resources/build.py` follows. Most hold only
strings, numbers and tuples of them, so none is tracked by the garbage collector: twenty thousand places load at the
speed of parsing.
"""

from __future__ import annotations

import msgspec


class Country(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A state, territory, former state or breakaway state."""

    code: str
    """ISO 3166-1 alpha-3; 3166-3 for former states; a user-assigned X.. code where ISO has none."""
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[tuple[str, str], ...]
    """Words that stand for a power, each with its PLOVER sector: ('Pentagon', 'MIL')."""
    pre: bool
    """Recognised by some states only."""
    parent: str | None
    """The state whose code PLOVER wants, together with PRE."""
    since: int | None
    until: int | None
    cow: int | None
    gw: int | None
    fips: str | None
    cameo: str | None
    """CAMEO's letters where they differ from `code`."""
    ambiguous: tuple[str, ...]
    """Forms of this record that do not suffice to mean it."""
    usual: tuple[str, ...] = ()
    """Of those, the ones that mean it where nothing tells otherwise."""


class Unit(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A first-order unit of a state: a province, region, canton or state of a union."""

    name: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    kinds: tuple[str, ...]
    """Words that may stand behind the name: 'State', 'province'."""
    country: str
    ambiguous: tuple[str, ...]
    """Forms that mean it with company only."""


class Group(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words for several states at once ("Koreas", "Baltic states")."""

    words: tuple[str, ...]
    countries: tuple[str, ...]


class Honorific(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words that stand before a name or for an office and tell something of the person."""

    words: tuple[str, ...]
    gender: str
    """f, m, or nothing where the words do not tell."""
    kind: str
    """address (no part of a name, no office), office, or kin (a relative of whoever "his" or "her" means)."""


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An office that somebody held, in years; `until` None while it is held."""

    office: str
    sector: str
    since: int
    until: int | None


class Leader(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A holder of a state's high offices, or of an international body's: there `country` is None."""

    names: tuple[str, ...]
    alone: str | None
    """The one word by which the press calls nobody else."""
    country: str | None
    terms: tuple[Term, ...]
    keys: tuple[str, ...]
    """Of each name, and last of the word that stands alone, the key by which it is found (`vocab.office_holders`)."""


class Meaning(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A row of words for comparing what is said; `kind` is light, common, negator, plain, form, setting or like."""

    kind: str
    words: tuple[str, ...]
    against: tuple[str, ...]
    """Of `like` the words that say the contrary, of `form` the irregular forms of the first word."""


class Organisation(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An organisation that acts in the news, outlets apart."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()
    """Names that are other things as well: to be matched where the article tells the country."""


class Outlet(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A news agency, broadcaster, paper, magazine, portal, or a carrier of others' pages."""

    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None
    kind: str
    control: str
    """state, public or private."""
    owner: str | None = None
    """Whose it is, where that tells more than `control`."""
    voice: tuple[str, ...] = ()
    """What it is called by what it is to its state: agency ("the state news agency"), television, radio, paper,
    media."""


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words that head an actor phrase, lower case, with the sector they give."""

    words: tuple[str, ...]
    sector: str
    kind: str
    """office (a person's title), body (an institution), people (a collective noun) or calling (stands before a
    person's name and gives no sector)."""
    second: str | None = None
    """PLOVER's second code: OPP."""


class Code(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A PLOVER type (mode None) or a mode of it."""

    type: str
    mode: str | None
    quad: int
    score: float | None
    """From -10 to +10; None where the manual gives none."""


class Anniversary(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What is celebrated by number: all words of one alternative stand behind "anniversary of"."""

    words: tuple[tuple[str, ...], ...]
    day: str
    """ISO 8601; a year alone where several days are kept."""
    name: str


OF_A_STATE = frozenset(("coup", "election"))
"""Kinds of occasions that are a whole state's: they have no town, and on pages of the same two states no other name."""
OF_A_PAIR = "start of relations"
"""The kind that two states have once: the two of them are enough to know it by."""


class OccasionKind(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A kind of act by which pages date other pages: the nouns that name it, the past verbs that tell it as done
    (" X" at the end of one stands for a name), the present ones of headlines."""

    name: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    heads: tuple[str, ...]


class Cameo(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A CAMEO code beside a PLOVER type and mode."""

    code: str
    type: str | None
    """None: PLOVER has no type for it."""
    mode: str | None
    words: str
    back: bool
    """The code to write for this (type, mode)."""
    forth: bool
    """The meaning of this code; False on rows that serve only the way back."""


class Place(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A town, or a place of the news that is no town."""

    name: str
    names: tuple[str, ...]
    country: str | None
    """None where it lies in several states, between them, or at sea."""
    lat: float
    lon: float
    geonames: int | None
    precision: int
    """UCDP's where-precision: 1 exact .. 6 country, 7 sea or air."""
    population: int = 0
    capital: bool = False
    stop: bool = False
    """The name is also a word, a person or a state: not to be matched without support."""


class CountryPoint(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Where a state is on a map."""

    code: str
    geonames: int | None
    lat: float
    lon: float
    parts: tuple[tuple[str, float, float], ...] = ()
    """By compass point (N, NE, ...) a middle of that part, where it can be told."""


class TimeWord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words of time expressions that rules know under one name."""

    name: str
    """The class: {name} in a rule's pattern."""
    words: tuple[str, ...]
    value: str = ""
    """What they put into a rule's value."""


class MonthName(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The names of a month in languages beside English; of month 0 the words that stand beside a date."""

    month: int
    names: tuple[str, ...]


class TimeRule(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A rule of time expressions, or (without a kind) a piece that patterns share."""

    name: str
    pattern: str
    kind: str = ""
    """TIMEX3's: DATE, TIME, DURATION or SET."""
    value: str = ""
    """A template of the TIMEX3 value, with X where the words leave it open."""
    anchor: str = ""
    """What an open value hangs on, with shift and side."""


class QuantityWord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words around numbers of one kind (number, scale, modifier, unit, ...), with what they stand for."""

    kind: str
    name: str
    words: tuple[str, ...]


class Currency(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A currency: what is written before a number, and the names behind it."""

    code: str
    """ISO 4217."""
    signs: tuple[str, ...]
    names: tuple[str, ...]
    shared: tuple[str, ...] = ()
    """Names that mean it where one of `states` is the nearest state named."""
    states: tuple[str, ...] = ()


Verb = tuple[str, str, str, str, str, str]
"""First form, third person, past, participle, -ing, and a particle that may be empty."""


class Outcome(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What can become of what is counted."""

    name: str
    level: str
    """flow: it happened within a time; stock: so many there are at a time."""
    object: tuple[Verb, ...]
    """Verbs whose object it befalls."""
    subject: tuple[Verb, ...]
    """Verbs whose subject it befalls."""
    nouns: tuple[str, ...]
    """Nouns with the counted behind their "of"."""
    heads: tuple[str, ...]
    """Counted nouns that say it themselves."""


class Counted(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Counted nouns that mean the same."""

    name: str
    words: tuple[str, ...]
