"""A user's own actors, as the lexicon reads them.

Needs    the rows of the user's table, the day of the article
Gives    names and entries that go before ours; rows that do not hold on that day are left out
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model import OwnActor, Period


def in_force(own: Sequence[OwnActor], published: Period) -> tuple[OwnActor, ...]:
    """The rows that hold when an article was published; all of them when its day is not stated."""
    return tuple(actor for actor in own if not _is_over(actor, published))


def _is_over(actor: OwnActor, published: Period) -> bool:
    first, last = published.start, published.end
    return bool((actor.since and last and last < actor.since) or (actor.until and first and first > actor.until))


def names_of(actors: Sequence[OwnActor]) -> Iterator[tuple[str, OwnActor]]:
    """Every name of every row, with a straight and a curly apostrophe."""
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            yield from ((form, actor) for form in dict.fromkeys((name, name.replace("'", "’"), name.replace("’", "'"))))
