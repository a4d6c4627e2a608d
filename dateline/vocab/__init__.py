"""What the world calls things: states, organisations, outlets, offices, PLOVER and CAMEO codes, places.

The tables are edited by hand in `resources/` and built from there into the JSON files of this folder
(`python resources/build.py`). Each is read on first use and kept; nothing is read at import.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from dateline.vocab.records import (
    Anniversary,
    Cameo,
    Code,
    Counted,
    Country,
    CountryPoint,
    Currency,
    Group,
    Head,
    Honorific,
    Leader,
    Meaning,
    MonthName,
    OccasionKind,
    Organisation,
    Outcome,
    Outlet,
    Place,
    QuantityWord,
    Term,
    TimeRule,
    TimeWord,
    Unit,
)

__all__ = [
    "Anniversary",
    "Cameo",
    "Code",
    "Counted",
    "Country",
    "CountryPoint",
    "Currency",
    "Group",
    "Head",
    "Honorific",
    "Leader",
    "Meaning",
    "MonthName",
    "OccasionKind",
    "Organisation",
    "Outcome",
    "Outlet",
    "Place",
    "QuantityWord",
    "Term",
    "TimeRule",
    "TimeWord",
    "Unit",
    "anniversaries",
    "body_words",
    "cameo",
    "cameo_code",
    "cameo_meaning",
    "coins",
    "contexts",
    "counted",
    "countries",
    "country",
    "country_point",
    "currencies",
    "groups",
    "heads",
    "honorifics",
    "leaders",
    "meanings",
    "name_words",
    "no_actors",
    "occasions",
    "organisations",
    "outcomes",
    "outlets",
    "places",
    "plover",
    "prefixes",
    "quad",
    "quantity_words",
    "score",
    "state_verbs",
    "thing",
    "time_rules",
    "time_words",
    "units",
]

T = TypeVar("T")


def _load(name: str, kind: type[T]) -> tuple[T, ...]:
    data = files(__name__).joinpath(f"{name}.json").read_bytes()
    return msgspec.json.decode(data, type=tuple[kind, ...])  # type: ignore[valid-type]


@cache
def countries() -> tuple[Country, ...]:
    """All states and territories, then former states, then breakaway ones."""
    return _load("countries", Country)


@cache
def _countries_by_code() -> dict[str, Country]:
    return {record.code: record for record in countries()}


def country(code: str) -> Country | None:
    """The country of an alpha-3 code, None when there is none."""
    return _countries_by_code().get(code)


@cache
def units() -> tuple[Unit, ...]:
    """First-order units of states that the news names."""
    return _load("units", Unit)


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Names for several states at once ("Koreas"), with the codes of those states."""
    return {words: group.countries for group in _load("groups", Group) for words in group.words}


@cache
def no_actors() -> tuple[str, ...]:
    """Things named after states and peoples ("Panama hat"): none of their words is an actor."""
    return _load("no_actors", str)


@cache
def honorifics() -> dict[str, Honorific]:
    """Forms of address and offices that tell a gender, by their words in lower case."""
    return {words: row for row in _load("honorifics", Honorific) for words in row.words}


@cache
def leaders() -> tuple[Leader, ...]:
    """Who held which state's high offices, and when: `vocab.leaders` finds them by their names."""
    return _load("leaders", Leader)


@cache
def meanings() -> tuple[Meaning, ...]:
    """Rows of words that say alike, or are light, or deny: how wordings of one utterance are told."""
    return _load("meanings", Meaning)


@cache
def state_verbs() -> frozenset[str]:
    """Forms of the verbs that states are the subjects of."""
    return frozenset(_load("state_verbs", str))


@cache
def name_words() -> dict[str, str]:
    """Words of people's names in other spellings, each with the one that stands for all."""
    return {word: row[0] for row in _load("name_words", tuple[str, ...]) for word in row}


@cache
def prefixes() -> dict[str, str]:
    """First halves of double demonyms ("Sino"), each with its state."""
    return dict(_load("prefixes", tuple[str, str]))


@cache
def body_words() -> dict[str, dict[str, str]]:
    """By kind (end, topic, press, told), words of the names of bodies, each with its sector."""
    kinds: dict[str, dict[str, str]] = {}
    for word, kind, sector in _load("body_words", tuple[str, str, str]):
        kinds.setdefault(kind, {})[word] = sector
    return kinds


@cache
def organisations() -> tuple[Organisation, ...]:
    """International bodies, agencies, forces, armed groups, parties, companies and others that act in the news."""
    return _load("organisations", Organisation)


@cache
def outlets() -> tuple[Outlet, ...]:
    """News agencies, broadcasters, papers, magazines and portals."""
    return _load("outlets", Outlet)


@cache
def heads() -> tuple[Head, ...]:
    """Words that head an actor phrase, with the sector they give."""
    return _load("heads", Head)


@cache
def anniversaries() -> tuple[Anniversary, ...]:
    """Days that pages celebrate by number ("the 80th anniversary of"), with the day they count from."""
    return _load("anniversaries", Anniversary)


@cache
def occasions() -> tuple[OccasionKind, ...]:
    """Kinds of acts by which pages date other pages ("the first anniversary of the accord")."""
    return _load("occasions", OccasionKind)


@cache
def plover() -> dict[tuple[str, str | None], Code]:
    """PLOVER's types, as (type, None), and modes, as (type, mode)."""
    return {(code.type, code.mode): code for code in _load("plover", Code)}


def quad(type: str) -> int:
    """The quad class of a PLOVER type, 1 to 4; KeyError when there is no such type."""
    return plover()[type, None].quad


def score(type: str, mode: str | None = None) -> float | None:
    """The score of a type or mode, -10 to +10; None where PLOVER gives none; KeyError when there is no such pair."""
    return plover()[type, mode].score


@cache
def contexts() -> tuple[str, ...]:
    """PLOVER's contexts in the order of its manual."""
    return _load("contexts", str)


@cache
def cameo() -> tuple[Cameo, ...]:
    """CAMEO codes beside PLOVER types and modes, in both directions."""
    return _load("cameo", Cameo)


@cache
def _codes_back() -> dict[tuple[str | None, str | None], str]:
    return {(row.type, row.mode): row.code for row in cameo() if row.back}


def cameo_code(type: str, mode: str | None = None) -> str:
    """The nearest CAMEO code of a PLOVER type and mode; KeyError when there is no such pair."""
    return _codes_back()[type, mode]


@cache
def _codes_forth() -> dict[str, Cameo]:
    return {row.code: row for row in cameo() if row.forth}


def cameo_meaning(code: str) -> Cameo | None:
    """What a CAMEO code means in PLOVER, None when the table lacks the code."""
    return _codes_forth().get(code)


@cache
def places() -> tuple[Place, ...]:
    """Places of the news written by hand, then the gazetteer's towns, the largest first."""
    return _load("places", Place)


@cache
def _points_by_code() -> dict[str, CountryPoint]:
    return {record.code: record for record in _load("country_points", CountryPoint)}


def country_point(code: str) -> CountryPoint | None:
    """Where the country of a code is on a map, None when that is not known."""
    return _points_by_code().get(code)


@cache
def time_words() -> tuple[TimeWord, ...]:
    """Words of time expressions by class."""
    return _load("times_words", TimeWord)


@cache
def time_rules() -> dict[str, TimeRule]:
    """Rules of time expressions, and the pieces they share, by name in the order of the table."""
    return {rule.name: rule for rule in _load("times", TimeRule)}


@cache
def months() -> dict[str, int]:
    """Months by their names in languages beside English, in lower case."""
    return {name: row.month for row in _load("months", MonthName) if row.month for name in row.names}


@cache
def beside_dates() -> frozenset[str]:
    """Words that stand beside a date in other languages: weekdays, words for the hour."""
    return frozenset(name for row in _load("months", MonthName) if not row.month for name in row.names)


@cache
def quantity_words() -> tuple[QuantityWord, ...]:
    """Words around numbers: how they are spelt, hedged, measured, and what keeps a number from being a count."""
    return _load("quantity_words", QuantityWord)


@cache
def currencies() -> tuple[Currency, ...]:
    """Currencies with their signs and names."""
    return _load("currencies", Currency)


@cache
def outcomes() -> tuple[Outcome, ...]:
    """What can become of what is counted, with the verbs and nouns that say so."""
    return _load("outcomes", Outcome)


@cache
def counted() -> dict[str, str]:
    """Counted nouns, each with the one that stands for all of the same meaning; "dollars" and the like are money."""
    coins = {name.split()[-1].lower(): "money" for row in currencies() for name in (*row.names, *row.shared)}
    return coins | {word: row.name for row in _load("counted", Counted) for word in (row.name, *row.words)}


@cache
def coins() -> dict[str, str]:
    """What a sum of each currency is counted in: "dollars" of USD, "yen" of JPY."""
    nouns = {row.code: [name.split()[-1] for name in (*row.names, *row.shared)] for row in currencies()}
    return {code: next((noun for noun in told if noun.endswith("s")), told[0]) for code, told in nouns.items() if told}


def thing(words: str) -> str:
    """The noun that stands for all of the same meaning as the last words of a phrase: "troops" for "North Korean
    soldiers"; the last word itself where the table has none."""
    parts = words.lower().replace("’", "'").split()
    for first in range(max(0, len(parts) - 4), len(parts)):
        name = counted().get(" ".join(parts[first:]))
        if name is not None:
            return name
    return parts[-1] if parts else ""
