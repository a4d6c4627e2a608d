"""Whom a name means that a text gives without a country: holders of high offices, by the table of leaders.

Needs    a name as a text writes it; the year of the text where it is known
Gives    the person, with the country and the sector of that year; None where the table has nobody
         or people of two states
Rule     a whole name in any usual spelling; one word alone only where the press calls nobody else by it. The table
         is the last to be asked: what a text says of a person goes before it
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from functools import cache, lru_cache

from dateline.spelling import same_word, slug, sound
from dateline.vocab import Leader, Term, leaders
from dateline.vocab.names import plain_name, same_name


def key_of(name: str) -> str:
    """Names that can be spellings of one another have the same; of each word two consonants.

    With one, fifty names of the table would have to be compared with every name that a page holds.
    """
    return sound(name, 2)


@cache
def _by_key() -> dict[str, list[tuple[str, Leader]]]:
    """The names of the table by their keys; those of one word are the ones that stand alone."""
    found = defaultdict[str, list[tuple[str, Leader]]](list)
    for leader in leaders():
        names = [name for name in leader.names if " " in name] + ([leader.alone] if leader.alone else [])
        for key, name in zip(leader.keys, names, strict=True):
            found[key].append((name, leader))
    return found


@lru_cache(maxsize=65_536)
def leaders_of(name: str) -> tuple[Leader, ...]:
    """The people of the table whom a name can mean; one who led a state and then a body of states is there twice."""
    return _so_called(name) or (_so_called(plain) if (plain := plain_name(name)) != name else ())


def _so_called(name: str) -> tuple[Leader, ...]:
    alike = [(other, leader) for other, leader in _by_key().get(key_of(name), ()) if (" " in name) is (" " in other)]
    if " " not in name:
        return tuple(leader for other, leader in alike if _is_word(name, other))
    exact = tuple(leader for other, leader in alike if slug(name) == slug(other))
    return exact or tuple(leader for other, leader in alike if same_name(name, other))


def leader_of(name: str, year: int | None) -> Leader | None:
    """The person whom a name means in a year, None where there is nobody or people of two states.

    Of two of one state (father and son) it is the later one: the country is what is asked for.
    """
    fits = leaders_of(name)
    if len({leader.country for leader in fits}) > 1:
        fits = tuple(leader for leader in fits if year is not None and _in_office(leader, year))
    return fits[-1] if len({leader.country for leader in fits}) == 1 else None


_SURNAME_FIRST = frozenset(["CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "HKG"])


_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|ash|at|az)-", re.I)


@cache
def _by_surname() -> dict[str, tuple[Leader, ...]]:
    found = defaultdict[str, dict[Leader, None]](dict)
    for leader in leaders():
        for name in leader.names:
            words = name.split()
            if len(words) > 1:
                surname = words[0 if leader.country in _SURNAME_FIRST else -1]
                for called in (surname, _ARTICLE.sub("", surname)):  # "al-Bashir" is called Bashir, too
                    found[slug(called)][leader] = None
    return {surname: tuple(several) for surname, several in found.items()}


def holder_of(surname: str, office: str, year: int | None) -> Leader | None:
    """The one leader of a surname who held an office ("President Clinton"); None where those of two states did.

    Where the year of the text is known, who held it then goes before all others.
    """
    fits = [leader for leader in _by_surname().get(slug(surname), ()) if any(t.office == office for t in leader.terms)]
    then = [leader for leader in fits if year is not None and any(t.office == office for t in _in_office(leader, year))]
    named = then or fits
    return named[-1] if len({leader.country for leader in named}) == 1 else None


def leader_among(surname: str, countries: Collection[str], year: int | None) -> Leader | None:
    """The leader of a surname, of one of these states, in office by a year or before: "Bashir's army" of Sudan."""
    fits = [
        leader
        for leader in _by_surname().get(slug(surname), ())
        if leader.country in countries and (year is None or any(term.since <= year for term in leader.terms))
    ]
    return fits[-1] if len({leader.country for leader in fits}) == 1 else None


def _in_office(leader: Leader, year: int) -> list[Term]:
    return [term for term in leader.terms if term.since <= year <= (term.until or year)]


def _is_word(one: str, other: str) -> bool:
    """Whether two single words are one name; nothing stands beside them to tell, so all their consonants must agree."""
    if slug(one) == slug(other):
        return True
    long = min(len(one), len(other)) >= _LONG
    return long and sound(one, len(one)) == sound(other, len(other)) and same_word(one, other)


_LONG = 7
"""Letters of a surname that may be spelt in other ways: "Zelensky", "Lukashenka"."""


def office_in(leader: Leader, year: int | None) -> str:
    """The office of a leader in a year, "" where none was held or the year is not known."""
    held = _in_office(leader, year) if year is not None else []
    return held[-1].office if held else ""


def sector_in(leader: Leader, year: int | None) -> str:
    """The sector of a leader in a year: of the office held, ELI when none is; without a year, of the last one."""
    if year is None:
        return leader.terms[-1].sector
    held = _in_office(leader, year)
    return held[-1].sector if held else "ELI"
