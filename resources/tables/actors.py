"""Organisations, outlets, the words that head an actor phrase, forms of address, leaders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.vocab.names import plain_name
from dateline.vocab.office_holders import key_of
from resources.tables.reading import SECTORS, Record, Row, fold, rows, unique
from resources.tables.states import country_codes

SECOND = frozenset({"OPP", "PRE"})
HEAD_KINDS = frozenset({"office", "body", "people", "calling"})
GENDERS = frozenset({"", "f", "m"})
HONORIFIC_KINDS = frozenset({"address", "office", "kin"})
ORGANISATION_KINDS = frozenset("igo bloc agency military authority armed party company ngo church".split())
OUTLET_KINDS = frozenset("agency broadcaster paper magazine portal carrier".split())
CONTROLS = frozenset({"state", "public", "private"})
VOICES = frozenset("agency television radio paper media".split())


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
    return [*records, *_ministries(found)]


_MINISTERS = (
    "{} minister|{} ministers|minister of {}|ministers of {}|minister for {}|ministers for {}|deputy {} minister"
    "|deputy {} ministers|deputy minister of {}|vice minister of {}|minister of state for {}"
).split("|")
_MINISTRIES = "{} ministry|{} ministries|ministry of {}|ministry for {}".split("|")


def _ministries(known: Mapping[str, Row]) -> Iterator[Record]:
    """What ministers and ministries of each subject are called, but for the forms that are words of a table."""
    subjects = dict[str, Row]()
    for row in rows("ministries.tsv"):
        ministry = row.one_of("ministry", SECTORS)
        for subject in row.many("subjects"):
            unique(subjects, subject, row)
            if subject != subject.lower():
                raise row.wrong(f"{subject!r} is not lower case")
            for forms, sector, kind in ((_MINISTERS, "GOV", "office"), (_MINISTRIES, ministry, "body")):
                if words := [form for f in forms if (form := f.format(subject)) not in known]:
                    yield [words, sector, kind, None]


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
        person[0] = list(dict.fromkeys([*person[0], *map(plain_name, person[0])]))
        names = [name for name in person[0] if " " in name] + ([person[1]] if person[1] else [])
        person.append([key_of(name) for name in names])
    return list(people.values())
