"""Build what `dateline.vocab` reads from the hand-edited tables beside this file.

`python resources/build.py` checks every table and writes compact JSON into `dateline/vocab/`; `--check` writes nothing
and exits 1 when a built file is not what the tables give. One record a line, so that a change is read in a diff; the
same tables give the same bytes. The order of the values in a record is the order of the fields in
`dateline/vocab/records.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from resources.tables.actors import heads, honorifics, leaders, organisations, outlets
from resources.tables.codes import cameo, contexts, plover
from resources.tables.map import country_points, places
from resources.tables.quantities import counted, currencies, outcomes, quantity_words
from resources.tables.reading import SOURCES, SourceError
from resources.tables.states import body_words, countries, groups, no_actors, prefixes, units
from resources.tables.times import months, time_rules, time_words
from resources.tables.words import anniversaries, meanings, name_words, occasions, state_verbs

TARGET = SOURCES.parent / "dateline" / "vocab"


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
    "months.json": months,
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
