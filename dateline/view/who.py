"""Which actor a word on the command line means: a code, a name, a person of the chronicle.

Needs    the word; the countries of the vocabulary; the actors of the chronicle
Gives    an ISO 3166 code or an actor's id, or a UsageError that says what was meant perhaps
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import NamedTuple, Protocol

from dateline.errors import UsageError
from dateline.model import Actor
from dateline.view.words import one_line


class Country(Protocol):
    """A country as the vocabulary has it."""

    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def names(self) -> tuple[str, ...]: ...

    @property
    def demonyms(self) -> tuple[str, ...]: ...


class Asked(NamedTuple):
    """Who was asked for: the key to ask the chronicle with, and the name to show."""

    key: str
    name: str


def resolve(word: str, countries: Iterable[Country], actors: Iterable[Actor]) -> Asked:
    """Find the actor that a word means: codes and country names first, then actors of the chronicle.

    An actor answers to each of its names and to the last word of its own ("Putin"). Raises UsageError when
    nobody, or more than one, answers.
    """
    states, people = list(countries), list(actors)
    wanted = _key(word)
    found = _states_called(wanted, states) or [Asked(actor.id, actor.name) for actor in _answering(wanted, people)]
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(f"{one_line(asked.name)} ({asked.key})" for asked in found)
        raise UsageError(f"{word!r} can be more than one actor: {choices}. Write the code, the id or the whole name.")
    raise UsageError(f"no actor is called {word!r}.{_suggestion(wanted, states, people)}")


def _states_called(wanted: str, states: list[Country]) -> list[Asked]:
    """The states a word means: by code, by name, else by any other form."""
    forms: tuple[Callable[[Country], Iterable[str]], ...] = (
        lambda state: (state.code,),
        lambda state: (state.name,),
        lambda state: (*state.names, *state.demonyms),
    )
    for forms_of in forms:
        if found := [Asked(s.code, s.name) for s in states if wanted in map(_key, forms_of(s))]:
            return found
    return []


def _answering(wanted: str, actors: list[Actor]) -> list[Actor]:
    """The actors that answer to a word, by the closest kind of match that anybody answers to."""
    kinds: tuple[Callable[[Actor], bool], ...] = (
        lambda actor: wanted == actor.id,
        lambda actor: wanted in map(_key, (actor.name, *actor.names)),
        lambda actor: wanted == _key(actor.name).split(" ")[-1],
        lambda actor: wanted in _key(actor.name).split(" "),
    )
    for answers in kinds:
        if found := [actor for actor in actors if answers(actor)]:
            return found
    return []


def _suggestion(wanted: str, countries: list[Country], actors: list[Actor]) -> str:
    known = {_key(name): name for actor in actors for name in (actor.name, *actor.names)}
    known |= {_key(name): name for state in countries for name in (state.name, *state.names)}
    near = [one_line(known[key]) for key in get_close_matches(wanted, known, n=3, cutoff=0.7)]
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"{hint} Write an ISO code (PRK), a country's name, or a name that the chronicle has."


def _key(text: str) -> str:
    """Fold case, accents and spacing, so that "cote d'ivoire" is found."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.replace("’", "'").casefold().split())
