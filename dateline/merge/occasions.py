"""Acts whose days are known, to be asked for the one that another page refers to.

Needs    the occasions of pages with the days they are known to be of, and the pages that this knowledge rests on
Gives    the days of the act that an occasion refers to, and which page told them; None when several acts fit
Rule     the same kind, no other countries, and a name or a place in common; one that rests on the asking page
         is never its answer, so nothing is dated by itself
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import NamedTuple

from dateline.model import Occasion
from dateline.vocab.records import OF_A_PAIR, OF_A_STATE

_CROWD = 60
"""Acts of one kind and name beyond which the name does not tell which is meant ("the Geneva talks")."""
_WIDEST = 366
"""Days within which an act must be known to date by it."""
_NEAR = 2
"""Days between two tellings of one act: time zones, and the day after."""


class Known(NamedTuple):
    """An occasion whose days are known, the article that tells it, and all articles that this rests on."""

    occasion: Occasion
    article: str
    first: date
    last: date
    rests: frozenset[str]


class Answer(NamedTuple):
    """The days of an act, and the telling that gives them."""

    first: date
    last: date
    by: Known


class Acts:
    """The acts whose days are known, by what they can be known by; `under` are those known before."""

    def __init__(self, known: Iterable[Known], under: Acts | None = None) -> None:
        self._under = under
        self._by: dict[tuple[str, str], list[Known]] = defaultdict(list)
        for act in known:
            if (act.last - act.first).days <= _WIDEST:
                for key in keys(act.occasion):
                    self._by[act.occasion.kind, key].append(act)

    def _called(self, kind: str, key: str) -> list[Known]:
        under = self._under._called(kind, key) if self._under else []
        return [*under, *self._by.get((kind, key), ())]

    def days_of(self, base: Occasion, article: str, fits: Callable[[Known], bool], told_apart: bool) -> Answer | None:
        """The days of the act that an occasion of an article refers to.

        `fits` says whether the words that tell it can be of an act. Where they tell acts apart (a month, a day of the
        year), they choose among several; a bare weekday does not: it must fit the one act that comes in question.
        """
        found: dict[tuple[str, int], Known] = {}
        for key in keys(base):
            acts = self._called(base.kind, key)
            if len(acts) <= _CROWD:
                found |= {(a.article, a.occasion.start): a for a in acts if _may_be(base, article, a)}
        known = list(found.values())
        answer = _one([act for act in known if fits(act)] if told_apart else known)
        return answer if answer is not None and fits(answer.by) else None


def keys(occasion: Occasion) -> frozenset[str]:
    """What an occasion can be known by: its names, people and places, and its two sides."""
    whose = occasion.sides if len(occasion.sides) == 2 or occasion.kind == OF_A_PAIR else ()
    pairs = ("+".join(pair) for pair in combinations(whose, 2))
    return frozenset((*occasion.names, *occasion.people, *occasion.places, *pairs))


def specifics(one: Occasion, other: Occasion) -> int:
    """How much two occasions have in common beside their sides: names and places; people, who meet often, count once
    and only where no place is told."""
    shared = len({*one.names, *one.places} & {*other.names, *other.places})
    people = bool(set(one.people) & set(other.people)) and (not one.where or bool(shared))
    # the same two powers in the same country: enough for a page that knows no more
    same_pair = len(one.sides) == 2 and one.sides == other.sides
    if one.kind == OF_A_PAIR and len(one.sides) == 2 and set(one.sides) <= set(other.sides):
        shared += 1
    same_country = same_pair and (one.kind in OF_A_STATE or bool(set(one.where) & set(other.where)))
    return shared + people + same_country


def same_sides(one: Occasion, other: Occasion) -> bool:
    """Whether the same powers, two or more, are named; the host of an act may be, by one telling only."""
    if len(one.sides) > 1 and one.sides == other.sides:
        return True
    hosts = {*one.where, *other.where}
    own = set(one.sides) - hosts
    return len(own) > 1 and own == set(other.sides) - hosts


def likeness(one: Occasion, other: Occasion) -> int:
    """How many of these two occasions share: each name and place, their people, their sides."""
    shared = len({*one.names, *one.places} & {*other.names, *other.places})
    return shared + bool(set(one.people) & set(other.people)) + same_sides(one, other)


def _may_be(base: Occasion, article: str, act: Known) -> bool:
    """Whether an act can be the one referred to: no other powers, people or towns."""
    if article in act.rests and not _is_closed(act.occasion):
        return False
    other = act.occasion
    if act.article == article and other.start < base.end and base.start < other.end:
        return False
    if len(set(base.sides) & set(other.sides)) < min(2, len(base.sides), len(other.sides)):
        return False
    if set(base.names) & set(other.names):
        return True
    towns = ((), ()) if base.kind in (*OF_A_STATE, OF_A_PAIR) else (base.places, other.places)
    return not any(a and b and not set(a) & set(b) for a, b in (towns, (base.people, other.people)))


def _is_closed(occasion: Occasion) -> bool:
    """Whether its words alone give its days."""
    return occasion.time.start is not None


def _one(acts: list[Known]) -> Answer | None:
    """One act of several tellings: their days must meet. The narrowest telling gives the days."""
    if not acts:
        return None
    acts.sort(key=lambda a: ((a.last - a.first).days, a.first, a.article, a.occasion.start))
    best = acts[0]
    first, last = best.first, best.last
    for act in acts[1:]:
        if (act.first - last).days > _NEAR or (first - act.last).days > _NEAR:
            return None
    return Answer(first, last, best)
