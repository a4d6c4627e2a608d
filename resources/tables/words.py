"""Words by what they say and do: political speech, verbs of states, people's names, anniversaries, occasions."""

from __future__ import annotations

import re

from resources.tables.reading import Record, Row, rows, unique

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
