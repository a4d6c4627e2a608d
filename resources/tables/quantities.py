"""Words around numbers, currencies, outcomes, counted nouns."""

from __future__ import annotations

import re

from resources.tables.reading import Record, Row, rows, unique
from resources.tables.words import verb_forms

QUANTITY_KINDS = frozenset(
    "number scale vague fraction modifier unit collective people holder change stock spell lasting name street stop"
    " no_count pairs portion sum past matter forces ground attacks ammunition guests abstract compound ruins".split()
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
