"""What is asked of the conclusions of a chronicle, and of any of its ids."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from dateline.errors import UsageError
from dateline.model import Actor, Decision, Event
from dateline.store.reading import stream
from dateline.store.records import R, decoded
from dateline.store.schema import (
    ACTORS,
    ARTICLES,
    CODINGS,
    DECISIONS,
    EVENT_PARTIES,
    EVENTS,
    PAGES,
    STATEMENTS,
)

SHORTEST = 4
"""The fewest characters an abbreviated id may have: 65,536 beginnings, few of them shared by accident."""


def events(connection: Connection, only: str | None = None) -> Iterator[Event]:
    """Give the events by id; `only` that of one id."""
    return _records(connection, EVENTS, Event, only)


def actors(connection: Connection) -> Iterator[Actor]:
    """Give the actors of the chronicle by id."""
    return _records(connection, ACTORS, Actor)


def decisions(connection: Connection) -> Iterator[Decision]:
    """Give all decisions, the machine's and those of persons, by id."""
    return _records(connection, DECISIONS, Decision)


def _records(connection: Connection, table: Table, kind: type[R], only: str | None = None) -> Iterator[R]:
    query = select(table.c.record).order_by(table.c.id)
    for row in stream(connection, query if only is None else query.where(table.c.id == only)):
        yield decoded(row.record, kind)


# -- the line of events -------------------------------------------------------------------------------


def between(
    connection: Connection, a: str | None, b: str | None, since: date | None, until: date | None
) -> Iterator[Event]:
    """Give the events that `a` has part in, with `b` as another of its parties, in the order of their days.

    `since` and `until` leave out what lies wholly before or after, and what has no day at all.
    """
    query = select(EVENTS.c.record).order_by(EVENTS.c.day, EVENTS.c.id)
    sought = [name for name in (a, b) if name is not None]
    if sought:
        query = query.where(_has_parties(*sought))
    if since is not None or until is not None:
        query = query.where(or_(EVENTS.c.first.is_not(None), EVENTS.c.last.is_not(None)))
    if since is not None:
        query = query.where(or_(EVENTS.c.last.is_(None), EVENTS.c.last >= since.isoformat()))
    if until is not None:
        # what is only known to lie before a day is placed at that day: else it would stand in every line
        query = query.where(func.coalesce(EVENTS.c.first, EVENTS.c.last) <= until.isoformat())
    for row in stream(connection, query):
        yield decoded(row.record, Event)


def _has_parties(a: str, b: str | None = None) -> ColumnElement[bool]:
    one = EVENT_PARTIES.alias("one")
    query = select(one.c.event).where(_is(one, a))
    if b is not None:
        # on another entry: Putin alone makes no event between Russia and Russia
        two = EVENT_PARTIES.alias("two")
        query = query.where(two.c.event == one.c.event, two.c.position != one.c.position, _is(two, b))
    return EVENTS.c.id.in_(query)


def _is(party: Any, name: str) -> ColumnElement[bool]:
    return or_(party.c.country == name, party.c.actor == name)


# -- ids and numbers ----------------------------------------------------------------------------------


def whole_id(connection: Connection, kind: str, beginning: str) -> str | None:
    """Give the id of an article, report or event that begins so, None when there is none.

    UsageError when several do, or when the beginning is too short to ask for.
    """
    column = {"article": ARTICLES.c.id, "report": STATEMENTS["reports"].c.id, "event": EVENTS.c.id}[kind]
    if connection.execute(select(column).where(column == beginning)).first() is not None:
        return beginning
    if len(beginning) < SHORTEST:
        raise UsageError(f"{beginning!r} is too short for the id of one {kind}; give {SHORTEST} characters or more")
    # a range, since LIKE would take % and _ in what the user typed as signs of its own
    like = (column >= beginning) & (column < beginning + "\U0010ffff")
    found = list(connection.scalars(select(column).where(like).distinct().order_by(column).limit(3)))
    if len(found) > 1:
        raise UsageError(f"{beginning!r} begins the id of more than one {kind}: {', '.join(found)}; give more of it")
    return found[0] if found else None


def counts(connection: Connection) -> dict[str, int]:
    """Count the pages by what became of them, and the rows of each kind in the current view."""
    found = {"pages": _count(connection, PAGES)}
    for state in ("added", "known", "kept", "refused"):
        found[state] = _count(connection, PAGES, PAGES.c.state == state)
    found["articles"] = _count(connection, ARTICLES)
    for kind, table in STATEMENTS.items():
        joined = table.join(CODINGS, CODINGS.c.number == table.c.coding)
        query = select(func.count()).select_from(joined).where(CODINGS.c.current)
        found[kind] = connection.execute(query).scalar_one()
    for kind, table in (("actors", ACTORS), ("decisions", DECISIONS), ("events", EVENTS)):
        found[kind] = _count(connection, table)
    return found


def _count(connection: Connection, table: Table, *where: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()
