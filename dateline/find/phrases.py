"""What the finders of actors share: a phrase read as an actor, and the mark of a possessive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.find.text import Token
from dateline.model import ActorKind


class Phrase(NamedTuple):
    """A run of tokens read as an actor, before its role in the sentence is known."""

    first: int
    last: int
    head: tuple[int, int]
    kind: ActorKind
    name: str
    country: str | None
    sectors: tuple[str, ...]
    title: str | None
    within: str | None = None


def after_possessive(tokens: Sequence[Token], at: int) -> int:
    """The token behind "'s" or "s'", or `at` itself when there is none."""
    if at < len(tokens) and tokens[at].text in "'’":
        if at + 1 < len(tokens) and tokens[at + 1].text == "s" and tokens[at + 1].start == tokens[at].end:
            return at + 2
        if tokens[at - 1].text.endswith("s") and tokens[at].start == tokens[at - 1].end:
            return at + 1
    return at
