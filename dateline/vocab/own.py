"""Actors that a user adds in a table, without code.

A row names one organisation or person: `name` and, where they are known, `aliases` (parted by "|"), `country`
(ISO alpha-3, or a country's name), `kind` (organisation or person), `sectors` (PLOVER's, the leading one first), and
the years or days `since` and `until` which the row holds for. A user's row outranks ours where the names collide.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dateline.model import OwnActor
from dateline.tables import Row, read_table
from dateline.vocab import countries

NEEDED = ("name",)
MORE = ("aliases", "country", "kind", "sectors", "since", "until")
KINDS = ("organisation", "person")

FIRST = frozenset(
    "GOV MIL COP JUD LEG PTY ELI SPY REB PRM UAF CRM CVL REF REL EDU LAB AGR BUS MED JRN NGO SOC IGO UNK".split()
)
SECOND = frozenset({"OPP", "PRE"})
"""PLOVER's sectors, and those that stand only behind another one."""


def read_actors(path: str | Path) -> tuple[OwnActor, ...]:
    """Read a user's actors, in the order of their names; UsageError names the file, the line and the cure."""
    found: dict[str, list[tuple[OwnActor, Row]]] = {}
    actors = []
    for row in read_table(Path(path), NEEDED, MORE):
        actor = _actor(row)
        for name in (actor.name, *actor.aliases):
            earlier = next((line.line for other, line in found.get(name, ()) if not _apart(actor, other)), None)
            if earlier is not None:
                raise row.wrong(f"{name!r} stands in line {earlier} already, for the same time")
            found.setdefault(name, []).append((actor, row))
        actors.append(actor)
    return tuple(sorted(actors, key=lambda a: (a.name, str(a.since), str(a.until))))


def _actor(row: Row) -> OwnActor:
    name = row["name"]
    if not any(letter.isalpha() for letter in name):
        raise row.wrong("name is empty; write the name as news writes it")
    sectors = row.many("sectors")
    if sectors and (sectors[0] not in FIRST or not set(sectors) <= FIRST | SECOND):
        known = f"the first is one of {', '.join(sorted(FIRST))}; behind it OPP and PRE too"
        raise row.wrong(f"sectors are {'|'.join(sectors)!r}; {known}")
    since, until = row.day("since", last=False), row.day("until", last=True)
    if since and until and until < since:
        raise row.wrong(f"until {row['until']} lies before since {row['since']}")
    kind = row.one_of("kind", KINDS, "organisation")
    return OwnActor(
        name=name,
        aliases=tuple(alias for alias in row.many("aliases") if alias != name),
        country=country_of(row),
        kind="person" if kind == "person" else "organisation",
        sectors=sectors,
        since=since,
        until=until,
    )


def country_of(row: Row) -> str | None:
    """The code of a cell that holds a country's code or name."""
    value = row["country"]
    if not value:
        return None
    code = _codes().get(value.upper()) or _codes().get(value.lower())
    if code is None:
        raise row.wrong(f"country {value!r} is no ISO 3166-1 alpha-3 code and no country's name")
    return code


@cache
def _codes() -> dict[str, str]:
    """Codes in upper case and names in lower case, to codes."""
    names = {country.name.lower(): country.code for country in reversed(countries())}
    return names | {country.code: country.code for country in countries()}


def _apart(one: OwnActor, other: OwnActor) -> bool:
    """Whether two rows hold for different times: an office that passed from one to the other."""
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: OwnActor, other: OwnActor) -> bool:
    return one.until is not None and other.since is not None and one.until < other.since
