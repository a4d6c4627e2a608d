"""PLOVER's types, modes and contexts; CAMEO beside them."""

from __future__ import annotations

from resources.tables.reading import Record, Row, SourceError, rows, unique

QUADS = frozenset("1234")


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
