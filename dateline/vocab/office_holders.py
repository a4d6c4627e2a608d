"""Whom a name means that a text gives without a country: holders of high offices, by the table of leaders.

Needs    a name as a text writes it; the year of the text where it is known
Gives    the person, with the country and the sector of that year; None where the table has nobody or people of two states
Rule     a whole name in any usual spelling; one word alone only where the press calls nobody else by it. The table
         is the last to be asked: what a text says of a person goes before it
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.spelling import same_word, slug, sound
from dateline.vocab import Leader, leaders
from dateline.vocab.names import same_name


class _Index(NamedTuple):
    """The table by ids and by sounds."""

    by_id: dict[str, list[Leader]]
    by_sound: dict[str, list[tuple[str, Leader]]]
    alone: dict[str, list[tuple[str, Leader]]]


def _key(name: str) -> str:
    return sound(name, _CONSONANTS)


_CONSONANTS = 2
"""Of each word: with one, fifty names of the table have to be compared with every name that a page holds."""


@cache
def _index() -> _Index:
    found = _Index(defaultdict(list), defaultdict(list), defaultdict(list))
    for leader in leaders():
        for name in leader.names:
            found.by_id[slug(name)].append(leader)
            found.by_sound[_key(name)].append((name, leader))
        if leader.alone:
            found.alone[_key(leader.alone)].append((leader.alone, leader))
    return found


@lru_cache(maxsize=65_536)
def leader_of(name: str) -> Leader | None:
    """The person of the table whom a name means, None where there is nobody or people of two states.

    Of two of one state (father and son) it is the later one: the country is what is asked for.
    """
    index = _index()
    if " " not in name:
        fits = [leader for word, leader in index.alone.get(_key(name), ()) if _is_word(name, word)]
    else:
        fits = index.by_id.get(slug(name)) or [
            leader for other, leader in index.by_sound.get(_key(name), ()) if same_name(name, other)
        ]
    return fits[-1] if len({leader.country for leader in fits}) == 1 else None


def _is_word(one: str, other: str) -> bool:
    """Whether two single words are one name; short ones are too near to others to differ by a letter."""
    return slug(one) == slug(other) or (min(len(one), len(other)) >= _LONG and same_word(one, other))


_LONG = 7
"""Letters of a surname that may be spelt in other ways: "Zelensky", "Netanyahu"; "Merkel" is not "Markel"."""


def sector_in(leader: Leader, year: int | None) -> str:
    """The sector of a leader in a year: of the office held, ELI when none is; without a year, of the last one."""
    if year is None:
        return leader.terms[-1].sector
    held = [term for term in leader.terms if term.since <= year <= (term.until or year)]
    return held[-1].sector if held else "ELI"
