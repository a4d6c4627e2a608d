"""States and territories, their first-order units, groups of states, and what is named after them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from resources.tables.reading import SECTORS, Record, Row, SourceError, rows, unique


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
