"""Currencies whose name several states share: "rupees", "dinars", "francs".

Needs    a text
Gives    the ISO 4217 code that such a name has at a place of the text
Rule     the currency of the nearest state named that has one of this name, by its name, its people or its capital
         within 600 characters; else what news in English means by the name alone, if anything
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from dateline import vocab
from dateline.find.quantities.words import any_of

_REACH = 600
_ANOTHER_CLAUSE = 100
"""What a state in the next clause is set back by, in characters."""
_NEW_CLAUSE = re.compile(r"[.;:]\s|,\s+(?:while|whereas|but|and)\s|,\s|\sand\s(?=[A-Z])")


def is_shared_name(name: str) -> bool:
    """Whether a word in lower case names the money of several states: "peso", "dinars"."""
    return name in _shared()


class Purse:
    """The currencies of one text; its states are looked up once for each name that it uses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._told: dict[str, Sequence[tuple[int, str]]] = {}

    def code(self, name: str, at: int) -> str | None:
        """The currency that a shared name means at an offset, if a state tells it."""
        if name not in _shared():
            return None
        if name not in self._told:
            self._told[name] = self._states(name)
        told = self._told[name]
        place = bisect_left(told, (at, ""))
        near = min(told[max(0, place - 1) : place + 1], key=lambda t: self._away(t[0], at), default=None)
        return near[1] if near is not None and abs(near[0] - at) <= _REACH else None

    def _away(self, state: int, at: int) -> int:
        """How far a state is from a sum; one of the next clause counts as farther."""
        later = state > at and _NEW_CLAUSE.search(self.text, at, state) is not None
        return abs(state - at) + _ANOTHER_CLAUSE * later

    def _states(self, name: str) -> Sequence[tuple[int, str]]:
        codes = _forms(name)
        return [(m.start(), codes[m.group()]) for m in _pattern(name).finditer(self.text)]


@cache
def _shared() -> Mapping[str, tuple[vocab.Currency, ...]]:
    found: dict[str, list[vocab.Currency]] = defaultdict(list)
    for row in vocab.currencies():
        for name in row.shared:
            found[name].append(row)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def _forms(name: str) -> Mapping[str, str]:
    """What names the states whose currency has a name: the forms of each with the code of its currency."""
    code_of = {state: row.code for row in _shared()[name] for state in row.states}
    return {
        form: code_of[country.code]
        for country in vocab.countries()
        if country.code in code_of
        for form in (country.name, *country.names, *country.demonyms, *country.capitals)
        if form not in country.ambiguous
    }


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(_forms(name))})(?!\w)".replace(r"\s+", " "))
