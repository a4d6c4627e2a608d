"""What is written to a chronicle: each function within one transaction of its caller."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Insert, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from dateline.model import Article, Coding, Conclusions, Decision, Event, Identity, Outcome, OwnActor, OwnOutlet
from dateline.store import schema
from dateline.store.records import day_in_line, encoded, parties, plain, proven, statements

Row = dict[str, Any]
MACHINE = "machine"
"""Who signs what merge decides."""


def _keep(table: Table, *, lesser: str | None = None) -> Insert:
    """Write a row in the place of the one with its key; only if it is the `lesser` by a column, when named."""
    statement = upsert(table)
    row = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    where = None if lesser is None else row[lesser] < table.c[lesser]
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=row, where=where)


# Made once: to draw a statement anew for each page takes SQLAlchemy longer than SQLite takes to carry it out
_KEEP_PAGE = _keep(schema.PAGES)
_FORGET_UNREAD = delete(schema.PAGES).where(schema.PAGES.c.name == bindparam("named"), schema.PAGES.c.sha256 == "")
# Two pages of one address and the same bytes are one article, told by the lesser name: so the order in which
# they came does not show
_KEEP_ARTICLE = _keep(schema.ARTICLES, lesser="path")
_FIND_CODING = select(schema.CODINGS.c.number).where(
    schema.CODINGS.c.article == bindparam("article"), schema.CODINGS.c.coder == bindparam("coder")
)
_HIDE_CODINGS = update(schema.CODINGS).where(schema.CODINGS.c.article == bindparam("of")).values(current=False)
_ADD_CODING = insert(schema.CODINGS).returning(schema.CODINGS.c.number)
_KEEP_DECISION = _keep(schema.DECISIONS)
_NOTE = _keep(schema.META)

# -- what pages say -----------------------------------------------------------------------------------


def keep_page(connection: Connection, outcome: Outcome, sha256: str) -> None:
    """Write what became of a page. Once it was read, the row of the times it could not be goes."""
    row = {
        "name": plain(outcome.name),
        "sha256": sha256,
        "place": plain(outcome.place),
        "state": outcome.state,
        "article": outcome.article,
        "reason": None if outcome.reason is None else plain(outcome.reason),
    }
    connection.execute(_KEEP_PAGE, row)
    if sha256:
        connection.execute(_FORGET_UNREAD, {"named": row["name"]})


def keep_article(connection: Connection, article: Article) -> None:
    """Write an article."""
    row = {"id": article.id, "path": article.path, "language": article.language, "record": proven(article)}
    connection.execute(_KEEP_ARTICLE, row)


def keep_coding(connection: Connection, coding: Coding) -> None:
    """Write a coding beside the older ones of its article, and show it from now on.

    A coding is a function of its article and coder, so one that is there already is left as it is.
    """
    key = {"article": coding.article, "coder": coding.coder}
    if connection.execute(_FIND_CODING, key).first() is not None:
        return
    proven(coding)
    connection.execute(_HIDE_CODINGS, {"of": coding.article})
    parts = ("actors", "sources", "clues", "occasions")
    kept = {"current": True} | {part: encoded(getattr(coding, part)) for part in parts}
    number = connection.execute(_ADD_CODING, key | kept).scalar_one()
    for kind, rows in schema.STATEMENTS.items():
        _insert(connection, rows, _statement_rows(number, coding, kind))


def _statement_rows(number: int, coding: Coding, kind: str) -> Iterator[Row]:
    for position, record in enumerate(statements(coding, kind)):
        yield {"coding": number, "position": position, "id": record.id, "record": encoded(record)}


# -- what follows from them ---------------------------------------------------------------------------


def fingerprint(connection: Connection, coder: str) -> str:
    """Hash what a merge depends on: the articles, which of them this coder has coded, what persons decided."""
    articles, codings, decisions = schema.ARTICLES, schema.CODINGS, schema.DECISIONS
    coded = (codings.c.article == articles.c.id) & (codings.c.coder == coder)
    queries = (
        select(articles.c.id, articles.c.path, codings.c.coder)
        .select_from(articles.outerjoin(codings, coded))
        .order_by(articles.c.id),
        select(decisions.c.id, decisions.c.record).where(decisions.c.by != MACHINE).order_by(decisions.c.id),
    )
    digest = hashlib.sha256(coder.encode())
    for query in queries:
        for row in connection.execute(query):
            digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def concluded_from(connection: Connection) -> str | None:
    """Give the fingerprint of what the conclusions in the chronicle follow from, None when it has none."""
    query = select(schema.META.c.value).where(schema.META.c.key == "fingerprint")
    return connection.execute(query).scalar_one_or_none()


def is_unfinished(connection: Connection) -> bool:
    """Whether there are articles that the conclusions do not follow from."""
    coder = connection.execute(select(schema.META.c.value).where(schema.META.c.key == "coder")).scalar_one_or_none()
    if coder is None:
        return connection.execute(select(schema.ARTICLES.c.id).limit(1)).first() is not None
    return concluded_from(connection) != fingerprint(connection, coder)


def keep_conclusions(connection: Connection, conclusions: Conclusions, coder: str, basis: str) -> None:
    """Put these conclusions in the place of all earlier ones; `basis` is the fingerprint they follow from."""
    for table in schema.CONCLUDED:
        connection.execute(delete(table))
    connection.execute(delete(schema.DECISIONS).where(schema.DECISIONS.c.by == MACHINE))
    _insert(connection, schema.CONCLUDED_ARTICLES, _article_rows(conclusions))
    times = ({"report": report, "time": encoded(time)} for report, time in conclusions.times.items())
    _insert(connection, schema.CONCLUDED_REPORTS, times)
    wordings = ({"quotation": key, "utterance": utterance} for key, utterance in conclusions.utterances.items())
    _insert(connection, schema.CONCLUDED_QUOTATIONS, wordings)
    _insert(connection, schema.ACTORS, ({"id": actor.id, "record": encoded(actor)} for actor in conclusions.actors))
    _insert(connection, schema.EVENTS, map(_event_row, conclusions.events))
    _insert(connection, schema.EVENT_PARTIES, (row for event in conclusions.events for row in _party_rows(event)))
    _write(connection, _KEEP_DECISION, map(_decision_row, conclusions.decisions))
    _show(connection, coder)
    _note(connection, coder=coder, fingerprint=basis)


def own_actors(connection: Connection) -> tuple[OwnActor, ...]:
    """Give the rows of the user's table that this chronicle was last built with."""
    kept = connection.execute(select(schema.META.c.value).where(schema.META.c.key == "actors")).scalar_one_or_none()
    return msgspec.json.decode(kept, type=tuple[OwnActor, ...]) if kept else ()


def keep_own_actors(connection: Connection, actors: tuple[OwnActor, ...]) -> None:
    """Write the rows of the user's table, in the place of earlier ones."""
    _note(connection, actors=encoded(actors))


def own_outlets(connection: Connection) -> tuple[OwnOutlet, ...]:
    """Give the rows of the user's table of outlets that this chronicle was last built with."""
    kept = connection.execute(select(schema.META.c.value).where(schema.META.c.key == "outlets")).scalar_one_or_none()
    return msgspec.json.decode(kept, type=tuple[OwnOutlet, ...]) if kept else ()


def keep_own_outlets(connection: Connection, outlets: tuple[OwnOutlet, ...]) -> None:
    """Write the rows of the user's table of outlets, in the place of earlier ones."""
    _note(connection, outlets=encoded(outlets))


def keep_decision(connection: Connection, decision: Decision) -> None:
    """Write a decision, in the place of an earlier one of its id (which may be withdrawn now)."""
    connection.execute(_KEEP_DECISION, _decision_row(decision))


def _decision_row(decision: Decision) -> Row:
    return {"id": decision.id, "by": decision.by, "record": encoded(decision)}


def _article_rows(conclusions: Conclusions) -> Iterator[Row]:
    casts: dict[str, dict[str, Identity]] = {}
    for key, actor in conclusions.cast.items():
        article, local = key.split(" ", 1)
        casts.setdefault(article, {})[local] = actor
    concluded = (conclusions.published, conclusions.copies, conclusions.shared, conclusions.versions)
    for article in sorted(set[str]().union(*concluded, conclusions.origins, casts)):
        yield {
            "article": article,
            "published": _optional(conclusions.published.get(article)),
            "copies": _optional(conclusions.copies.get(article)),
            "shared": _optional(conclusions.shared.get(article)),
            "version_of": conclusions.versions.get(article),
            "origin": conclusions.origins.get(article),
            "cast": _optional(casts.get(article)),
        }


def _optional(value: Any) -> str | None:
    return None if value is None else encoded(value)


def _event_row(event: Event) -> Row:
    first, last = event.time.start, event.time.end
    return {
        "id": event.id,
        "day": day_in_line(event),
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
        "record": encoded(event),
    }


def _party_rows(event: Event) -> Iterator[Row]:
    for position, (actor, country) in enumerate(parties(event)):
        yield {"event": event.id, "position": position, "actor": actor, "country": country}


def _show(connection: Connection, coder: str) -> None:
    """Let the current view show the codings that the conclusions follow from, wherever there is one."""
    table = schema.CODINGS
    coded = select(table.c.article).where(table.c.coder == coder)
    wrong = table.c.current != (table.c.coder == coder)
    statement = update(table).where(table.c.article.in_(coded), wrong)
    connection.execute(statement.values(current=table.c.coder == coder))


def _note(connection: Connection, **values: str) -> None:
    for key, value in values.items():
        connection.execute(_NOTE, {"key": key, "value": value})


BATCH = 1000
"""Rows handed to SQLite at a time: all at once would hold a large chronicle's events in memory twice."""


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    _write(connection, insert(table), rows)


def _write(connection: Connection, statement: Insert, rows: Iterable[Row]) -> None:
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        connection.execute(statement, batch)
