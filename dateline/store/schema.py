"""The tables of a chronicle, and the steps that bring an older one up to them.

A record is kept whole, as JSON in a column named `record`, beside the few columns that questions are asked
by. What pages say stands apart from what follows from them: the first group of tables only ever grows, the
second is thrown away and written anew by each merge.

The schema's version is SQLite's `user_version`; `application_id` says that the file is a chronicle at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Boolean, Column, Connection, ForeignKey, Index, Integer, MetaData, String, Table, Text

APPLICATION_ID = 0x44_41_54_45
"""'DATE' in ASCII, so that `file` and a hex dump show whose it is."""

METADATA = MetaData()

META = Table("meta", METADATA, Column("key", String, primary_key=True), Column("value", Text, nullable=False))
"""`coder` and `fingerprint` of the last merge; `actors` and `outlets`, the rows of the user's own tables."""

# -- what pages say: only ever added to ---------------------------------------------------------------

PAGES = Table(
    "pages",
    METADATA,
    Column("name", String, primary_key=True),
    Column("sha256", String, primary_key=True),  # '' for a path whose bytes never were read
    Column("place", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("article", String),
    Column("reason", Text),
)

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", String, primary_key=True),
    Column("path", Text, nullable=False),
    Column("language", String),
    Column("record", Text, nullable=False),
)

CODINGS = Table(
    "codings",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("article", String, ForeignKey("articles.id"), nullable=False),
    Column("coder", String, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("actors", Text, nullable=False),
    Column("sources", Text, nullable=False),
    Column("clues", Text, nullable=False),
    Column("occasions", Text, nullable=False),
    Index("codings_of_article", "article", "coder", unique=True),
)


def _statements(kind: str) -> Table:
    """Draw the table of one kind of statement; `position` keeps the order in which the coder gave them."""
    return Table(
        kind,
        METADATA,
        Column("coding", Integer, ForeignKey("codings.number"), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("id", String, nullable=False),
        Column("record", Text, nullable=False),
        Index(f"{kind}_by_id", "id"),
    )


STATEMENTS: Mapping[str, Table] = {
    kind: _statements(kind) for kind in ("reports", "quotations", "quantities", "uncoded")
}

# -- what follows from them: replaced as a whole, but for what persons decided -------------------------

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("id", String, primary_key=True),
    Column("by", String, nullable=False),
    Column("record", Text, nullable=False),
)

CONCLUDED_ARTICLES = Table(
    "concluded_articles",
    METADATA,
    Column("article", String, primary_key=True),
    Column("published", Text),
    Column("copies", Text),
    Column("shared", Text),
    Column("version_of", String),
    Column("origin", Text),
    Column("cast", Text),  # JSON: the actor's id within the article -> its `Identity` in the chronicle
)

CONCLUDED_REPORTS = Table(
    "concluded_reports",
    METADATA,
    Column("report", String, primary_key=True),
    Column("time", Text, nullable=False),
)

CONCLUDED_QUOTATIONS = Table(
    "concluded_quotations",
    METADATA,
    Column("quotation", String, primary_key=True),
    Column("utterance", String, nullable=False),
)

ACTORS = Table("actors", METADATA, Column("id", String, primary_key=True), Column("record", Text, nullable=False))

EVENTS = Table(
    "events",
    METADATA,
    Column("id", String, primary_key=True),
    Column("day", String, nullable=False),  # where it stands in a line of events; 9999-12-31 when unknown
    Column("first", String),
    Column("last", String),
    Column("record", Text, nullable=False),
    Index("events_by_day", "day", "id"),
)

EVENT_PARTIES = Table(
    "event_parties",
    METADATA,
    Column("event", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", String, nullable=False),
    Column("country", String),
    Index("event_parties_by_actor", "actor"),
    Index("event_parties_by_country", "country"),
)

CONCLUDED: tuple[Table, ...] = (
    CONCLUDED_ARTICLES,
    CONCLUDED_REPORTS,
    CONCLUDED_QUOTATIONS,
    ACTORS,
    EVENTS,
    EVENT_PARTIES,
)
"""The tables that a merge empties before it writes (and of `DECISIONS` the machine's rows)."""

# -- versions -----------------------------------------------------------------------------------------

Migration = Callable[[Connection], None]


def _tell_copies_apart(connection: Connection) -> None:
    """Make room for what copies share, versions and origins; without a fingerprint the next build concludes anew."""
    for column in ("shared TEXT", "version_of VARCHAR", "origin TEXT"):
        connection.exec_driver_sql(f"ALTER TABLE concluded_articles ADD COLUMN {column}")
    connection.exec_driver_sql("DELETE FROM meta WHERE key = 'fingerprint'")


MIGRATIONS: tuple[Migration, ...] = (_tell_copies_apart,)
"""The n-th step brings a chronicle of version n to n + 1. Append, never edit: old files are in the world."""


def version() -> int:
    """Give the version of the schema drawn above."""
    return len(MIGRATIONS) + 1


def create(connection: Connection) -> None:
    """Make the tables in an empty file, within the caller's transaction, and mark it as a chronicle."""
    METADATA.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version()}")


def migrate(connection: Connection, found: int) -> None:
    """Take the steps that a chronicle of version `found` lacks, within the caller's transaction."""
    for step in MIGRATIONS[found - 1 :]:
        step(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {version()}")
