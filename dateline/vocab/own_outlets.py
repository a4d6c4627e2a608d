"""Outlets that a user adds in a table, without code.

A row names one outlet: `name` and, where they are known, `aliases` (parted by "|"), `domains` (also by "|"), `country`
(ISO alpha-3, or a country's name), `kind`, `control` and `owner`, as in `resources/outlets.tsv`. A user's row outranks
ours where the names collide; an alias can be any words by which pages cite it ("Ruritania's state media").
"""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from dateline.model import Control, OutletKind, OwnOutlet
from dateline.tables import Row, read_table
from dateline.vocab.own import country_of

NEEDED = ("name",)
MORE = ("aliases", "domains", "country", "kind", "control", "owner")


def read_outlets(path: str | Path) -> tuple[OwnOutlet, ...]:
    """Read a user's outlets, in the order of their names; UsageError names the file, the line and the cure."""
    seen: dict[str, int] = {}
    outlets = []
    for row in read_table(Path(path), NEEDED, MORE):
        outlet = _outlet(row)
        for name in (outlet.name, *outlet.aliases, *outlet.domains):
            if name in seen:
                raise row.wrong(f"{name!r} stands in line {seen[name]} already")
            seen[name] = row.line
        outlets.append(outlet)
    return tuple(sorted(outlets, key=lambda o: o.name))


def _outlet(row: Row) -> OwnOutlet:
    name = row["name"]
    if not any(letter.isalpha() for letter in name):
        raise row.wrong("name is empty; write the name as news writes it")
    domains = row.many("domains")
    for domain in domains:
        if domain != domain.lower() or "." not in domain or "/" in domain or domain.startswith("www."):
            raise row.wrong(f"domains has {domain!r}; write a bare domain in lower case, without 'www.': example.org")
    return OwnOutlet(
        name=name,
        aliases=tuple(alias for alias in row.many("aliases") if alias != name),
        domains=domains,
        country=country_of(row),
        kind=cast(OutletKind, row.one_of("kind", get_args(OutletKind), "paper")),
        control=cast(Control, row.one_of("control", get_args(Control), "private")),
        owner=row["owner"] or None,
    )
