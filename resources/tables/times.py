"""Words and rules of time expressions."""

from __future__ import annotations

from resources.tables.reading import Record, Row, rows, unique

TIMEX_KINDS = frozenset({"", "DATE", "TIME", "DURATION", "SET", "NONE"})


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


def months() -> list[Record]:
    """Names of months in other languages; a name is of one month."""
    found: dict[str, Row] = {}
    records: list[Record] = []
    for row in rows("months.tsv"):
        for name in row.many("names"):
            unique(found, name, row)
        records.append([int(row["month"]), row.many("names")])
    return records
