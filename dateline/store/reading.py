"""What is asked of a chronicle: each function within one transaction, and so one moment, of its caller.

Every answer comes in an order that the rows themselves give, never in the order of their insertion.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, case, or_, select
from sqlalchemy.sql.selectable import FromClause

from dateline import joined
from dateline.days import dated
from dateline.model import (
    Actor,
    Article,
    Chain,
    Coding,
    Copy,
    DayClue,
    EventTime,
    Identity,
    Occasion,
    Outcome,
    Period,
    Quantity,
    Quotation,
    Report,
    Uncoded,
)
from dateline.store.records import R, decoded
from dateline.store.schema import (
    ARTICLES,
    CODINGS,
    CONCLUDED_ARTICLES,
    CONCLUDED_QUOTATIONS,
    CONCLUDED_REPORTS,
    META,
    PAGES,
    STATEMENTS,
)

BATCH = 200
"""Articles whose codings are fetched together: large enough that queries cost little, small enough that
their texts fit in memory."""


def stream(connection: Connection, query: Select[Any]) -> Iterator[Row[Any]]:
    """Give the rows of a query without holding them all."""
    yield from connection.execution_options(yield_per=500).execute(query)


# -- pages --------------------------------------------------------------------------------------------


def _outcome(row: Row[Any]) -> Outcome:
    return Outcome(name=row.name, place=row.place, state=row.state, article=row.article, reason=row.reason)


_PAGE = select(PAGES).where(PAGES.c.name == bindparam("name"), PAGES.c.sha256 == bindparam("sha256"))


def page(connection: Connection, name: str, sha256: str) -> Outcome | None:
    """Give what became of a page when it was first read."""
    row = connection.execute(_PAGE, {"name": name, "sha256": sha256}).first()
    return None if row is None else _outcome(row)


def pages(connection: Connection) -> Iterator[Outcome]:
    """Give what became of every page."""
    return map(_outcome, stream(connection, select(PAGES).order_by(PAGES.c.name, PAGES.c.sha256)))


# -- articles and what they say -----------------------------------------------------------------------

_CONCLUDED_CODER = select(META.c.value).where(META.c.key == "coder").scalar_subquery()
# The ids that actors have within an article are its coder's: a cast made for another coder's does not fit
_CAST = case((CODINGS.c.coder == _CONCLUDED_CODER, CONCLUDED_ARTICLES.c.cast)).label("cast")


def _cast(row: Row[Any]) -> joined.Cast:
    return msgspec.json.decode(row.cast, type=dict[str, Identity]) if row.cast else {}


def articles(connection: Connection, only: str | None = None) -> Iterator[Article]:
    """Give the articles as they are exported; `only` that of one id."""
    current = and_(CODINGS.c.article == ARTICLES.c.id, CODINGS.c.current)
    concluded = CONCLUDED_ARTICLES
    query = (
        select(
            *(ARTICLES.c.record, CODINGS.c.sources, concluded.c.published, concluded.c.copies),
            *(concluded.c.shared, concluded.c.version_of, concluded.c.origin, _CAST),
        )
        .select_from(ARTICLES.outerjoin(CODINGS, current).outerjoin(concluded, concluded.c.article == ARTICLES.c.id))
        .order_by(ARTICLES.c.id)
    )
    for row in stream(connection, query if only is None else query.where(ARTICLES.c.id == only)):
        yield joined.article(
            decoded(row.record, Article),
            _optional(row.published, Period),
            _optional(row.copies, tuple[str, ...]),
            _optional(row.sources, tuple[Chain, ...]) or (),
            _cast(row),
            shared=_optional(row.shared, tuple[Copy, ...]) or (),
            version_of=row.version_of,
            origin=row.origin,
        )


def reckoned(connection: Connection) -> dict[str, Period]:
    """The days of publication that were concluded for articles that state none, by article."""
    column = CONCLUDED_ARTICLES.c.published
    rows = connection.execute(select(CONCLUDED_ARTICLES.c.article, column).where(column.is_not(None)))
    return {row.article: msgspec.json.decode(row.published, type=Period) for row in rows}


def _optional(text: str | None, kind: Any) -> Any:
    return None if text is None else msgspec.json.decode(text, type=kind)


def _statements(
    kind: str, extra: ColumnElement[Any] | None = None, key: ColumnElement[Any] | None = None
) -> Select[Any]:
    """Ask for one kind of statement, with its article's cast and one `extra` column found by `key`."""
    table = STATEMENTS[kind]
    source: FromClause = table.join(CODINGS, CODINGS.c.number == table.c.coding)
    source = source.outerjoin(CONCLUDED_ARTICLES, CONCLUDED_ARTICLES.c.article == CODINGS.c.article)
    columns: list[ColumnElement[Any]] = [table.c.record, _CAST]
    if extra is not None:
        source = source if key is None else source.outerjoin(key.table, key == table.c.id)
        columns.append(extra.label("extra"))
    return select(*columns).select_from(source).order_by(table.c.id, CODINGS.c.article, table.c.position)


def reports(connection: Connection, only: str | None = None) -> Iterator[Report]:
    """Give the reports of the current view; `only` that of one id, whichever coder's it is."""
    query = _statements("reports", CONCLUDED_REPORTS.c.time, CONCLUDED_REPORTS.c.report)
    chosen = CODINGS.c.current if only is None else STATEMENTS["reports"].c.id == only
    for row in stream(connection, query.where(chosen)):
        yield joined.report(decoded(row.record, Report), _optional(row.extra, EventTime), _cast(row))


def quotations(connection: Connection) -> Iterator[Quotation]:
    """Give the quotations of the current view."""
    # `CONCLUDED_REPORTS` holds the days of all that has an own time, quotations among it
    time = select(CONCLUDED_REPORTS.c.time).where(CONCLUDED_REPORTS.c.report == STATEMENTS["quotations"].c.id)
    query = _statements("quotations", CONCLUDED_QUOTATIONS.c.utterance, CONCLUDED_QUOTATIONS.c.quotation)
    query = query.add_columns(time.scalar_subquery().label("time"))
    for row in stream(connection, query.where(CODINGS.c.current)):
        said = decoded(row.record, Quotation)
        yield joined.quotation(said, row.extra, _cast(row), _optional(row.time, EventTime))


def quantities(connection: Connection) -> Iterator[Quantity]:
    """Give the quantities of the current view."""
    for row in stream(connection, _statements("quantities", CONCLUDED_ARTICLES.c.published).where(CODINGS.c.current)):
        said = joined.quantity(decoded(row.record, Quantity), _cast(row))
        yield dated(said, msgspec.json.decode(row.extra, type=Period)) if row.extra else said


def uncoded(connection: Connection) -> Iterator[Uncoded]:
    """Give the sentences that were weighed and not coded, of the current view."""
    for row in stream(connection, _statements("uncoded").where(CODINGS.c.current)):
        yield decoded(row.record, Uncoded)


# -- what merge and a newer coder read ----------------------------------------------------------------


def without_coding(connection: Connection, coder: str) -> list[str]:
    """Give the ids of the articles in English, or too short to tell, that this coder has not coded."""
    coded = select(CODINGS.c.article).where(CODINGS.c.coder == coder)
    english = or_(ARTICLES.c.language == "en", ARTICLES.c.language.is_(None))
    query = select(ARTICLES.c.id).where(english, ARTICLES.c.id.not_in(coded)).order_by(ARTICLES.c.id)
    return list(connection.scalars(query))


_HOLDS = select(ARTICLES.c.id).where(ARTICLES.c.id == bindparam("article"))


def holds(connection: Connection, article: str) -> bool:
    """Tell whether there is an article of this (whole) id."""
    return connection.execute(_HOLDS, {"article": article}).first() is not None


def said(connection: Connection, article: str) -> Article:
    """Give one article as it was read, nothing joined to it."""
    query = select(ARTICLES.c.record).where(ARTICLES.c.id == article)
    return decoded(connection.execute(query).scalar_one(), Article)


def originals(connection: Connection, coder: str) -> Iterator[tuple[Article, Coding]]:
    """Give every article as it was read with what this coder read from it, nothing joined to either."""
    mine = and_(CODINGS.c.article == ARTICLES.c.id, CODINGS.c.coder == coder)
    query = (
        select(ARTICLES.c.record, *(CODINGS.c[name] for name in ("number", "actors", "sources", "clues", "occasions")))
        .select_from(ARTICLES.outerjoin(CODINGS, mine))
        .order_by(ARTICLES.c.id)
    )
    rows = stream(connection, query)
    while batch := list(islice(rows, BATCH)):
        found = {kind: _by_coding(connection, kind, batch) for kind in STATEMENTS}
        for row in batch:
            article = decoded(row.record, Article)
            yield article, _coding(article.id, coder, row, found)


def _by_coding(connection: Connection, kind: str, batch: list[Row[Any]]) -> dict[int, list[str]]:
    table = STATEMENTS[kind]
    numbers = [row.number for row in batch if row.number is not None]
    query = select(table.c.coding, table.c.record).where(table.c.coding.in_(numbers))
    records: dict[int, list[str]] = {}
    for row in connection.execute(query.order_by(table.c.coding, table.c.position)):
        records.setdefault(row.coding, []).append(row.record)
    return records


def _coding(article: str, coder: str, row: Row[Any], found: dict[str, dict[int, list[str]]]) -> Coding:
    if row.number is None:
        return Coding(article=article, coder=coder)

    def records(kind: str, of: type[R]) -> tuple[R, ...]:
        return tuple(decoded(text, of) for text in found[kind].get(row.number, ()))

    return Coding(
        article=article,
        coder=coder,
        reports=records("reports", Report),
        quotations=records("quotations", Quotation),
        quantities=records("quantities", Quantity),
        uncoded=records("uncoded", Uncoded),
        actors=msgspec.json.decode(row.actors, type=tuple[Actor, ...]),
        sources=msgspec.json.decode(row.sources, type=tuple[Chain, ...]),
        clues=msgspec.json.decode(row.clues, type=tuple[DayClue, ...]),
        occasions=msgspec.json.decode(row.occasions, type=tuple[Occasion, ...]),
    )
