"""Stems: words without the endings by which one text differs from another that says the same.

Needs    a word in lower case
Gives    its stem: "liberated", "liberation" and "liberate" have one
Rule     first the ending of number and tense, then one ending that makes a word of another class, where enough is left;
         the irregular forms of resources/meanings.tsv come before. Porter's algorithm takes off more than one such
         ending, and with them what parts words here ("relative", "relation")
"""

from __future__ import annotations

from functools import cache, lru_cache

from dateline import vocab

_CLASSES = (
    "izations", "isations", "ization", "isation", "ations", "ation", "fulness", "iveness", "ments", "ment", "ness",
    "ships", "ship", "fully", "ingly", "edly", "ously", "ities", "ity", "ives", "ive", "ists", "ist", "isms", "ism",
    "ions", "ion", "ances", "ance", "ences", "ence", "ful", "able", "ible", "ably", "ally", "ous", "al", "ate",
    "izers", "ize", "ise", "ers", "er", "ors", "or", "ly",
)  # fmt: skip
"""Endings that make one class of words of another, the longer first."""
_LEFT = 4
"""Letters that are left at least: "nation" keeps its ending, "liberation" does not."""


@cache
def _irregular() -> dict[str, str]:
    return {form: row.words[0] for row in vocab.meanings() if row.kind == "form" for form in row.against}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a word in lower case."""
    if word in ("note", "notes", "noted", "noting"):
        return "note"  # and not "not", which denies
    word = word.removesuffix("'s").removesuffix("'")
    word = _uninflected(_irregular().get(word, word))
    for ending in _CLASSES:
        if word.endswith(ending) and len(word) - len(ending) >= _LEFT:
            word = _undoubled(word[: -len(ending)])
            break
    return _closed(word)


def _uninflected(word: str) -> str:
    """A word without the ending of number or tense."""
    if len(word) < 4:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 4 else word
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and set(word[: -len(ending)]) & set("aeiouy"):
            return _undoubled(word[: -len(ending)])
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _undoubled(word: str) -> str:
    """ "committ" is "commit"; "fulfill" is "fulfil", and so is what is written with one."""
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeious" else word


def _closed(word: str) -> str:
    """One last letter for the spellings that endings leave: "liberat", "liberate"; "treaty", "treati"."""
    word = _undoubled(word)
    if len(word) > 4 and word.endswith("at") and len(word) - 2 >= _LEFT:
        word = word[:-2]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word
