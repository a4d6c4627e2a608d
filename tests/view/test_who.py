"""Which actor a word means."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from dateline.errors import UsageError
from dateline.model import Actor
from dateline.view.who import resolve


class State(NamedTuple):
    """A country as the vocabulary gives it."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


STATES = [
    State("PRK", "North Korea", ("DPRK", "Democratic People's Republic of Korea"), ("North Korean",)),
    State("RUS", "Russia", ("Russian Federation",), ("Russian",)),
    State("CIV", "Ivory Coast", ("Côte d’Ivoire",), ("Ivorian",)),
]


def _actor(id_: str, name: str, *names: str) -> Actor:
    return Actor(
        id=id_, name=name, kind="person", names=(name, *names), country=None, sectors=(),
        offices=(), articles=1,
    )  # fmt: skip


ACTORS = [
    _actor("a1", "Vladimir Putin", "Putin", "President Putin"),
    _actor("a2", "Kim Jong Un", "Kim"),
    _actor("a3", "Kim Yo Jong"),
    _actor("a4", "Sergei Lavrov"),
    _actor("a5", "Anna Orlova"),
    _actor("a6", "Pyotr Orlova"),
]


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("PRK", "PRK"), ("prk", "PRK"), ("North Korea", "PRK"), ("north  korea", "PRK"), ("DPRK", "PRK"),
        ("Russian", "RUS"), ("cote d'ivoire", "CIV"),
        ("Putin", "a1"), ("Vladimir Putin", "a1"), ("president putin", "a1"), ("a4", "a4"),
        ("Kim", "a2"),  # a name of his own comes before a word in somebody's name
        ("Lavrov", "a4"), ("Sergei", "a4"), ("Jong", "a3"),
    ],
)  # fmt: skip
def test_found(word: str, key: str) -> None:
    assert resolve(word, STATES, ACTORS).key == key


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        ("Orlova", r"more than one actor: Anna Orlova \(a5\), Pyotr Orlova \(a6\)"),
        ("Rusia", "Did you mean Russia"),
        ("Vladimir Puttin", "Did you mean Vladimir Putin"),
        ("Atlantis", "no actor is called 'Atlantis'. Write an ISO code"),
        ("", "no actor is called"),
    ],
)
def test_not_found(word: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        resolve(word, STATES, ACTORS)
