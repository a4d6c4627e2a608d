"""The chronicle as the rest of dateline knows it: an open file, written an article at a time.

Whatever is written is written in one transaction a call, so a process killed anywhere leaves a chronicle
that opens, and the same command completes it. Whatever is read is read at one moment, even while a build
goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine

from dateline.errors import ReadOnlyChronicle, UsageError
from dateline.model import (
    Actor,
    Article,
    Coding,
    Conclusions,
    Decision,
    Event,
    Outcome,
    OwnActor,
    OwnOutlet,
    Period,
    Quantity,
    Quotation,
    Refusal,
    Report,
    Uncoded,
)
from dateline.store import asking, reading, writing
from dateline.store.faults import explained
from dateline.store.opening import WRITES, open_engine
from dateline.store.records import plain

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds to wait for another process's lock. A build holds it for milliseconds an article and, for the
events of 100,000 articles, some seconds; who waits longer than this waits for something that hangs."""


class Chronicle:
    """An open chronicle; a context manager. Safe to read from several threads, to write from one."""

    def __init__(self, path: Path, engine: Engine, *, writes: bool) -> None:
        """Take an engine that `open` has made."""
        self.path = path
        self._engine = engine
        self._writes = writes
        self._read_at: dict[str, str] = {}

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False, create: bool = False, patience: float = PATIENCE) -> Self:
        """Open the chronicle at `path`, for reading unless `write`; `create` makes it (and writes).

        Raises StoreError, or one of its kinds, with a sentence that says what is in the way.
        """
        path, write = Path(path), write or create
        return cls(path, open_engine(path, write=write, create=create, patience=patience), writes=write)

    def close(self) -> None:
        """Let go of the file; iterators that were not read to their end must be closed before."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Give the chronicle itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.path, write=False), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self._writes:
            raise ReadOnlyChronicle(f"{self.path} was opened for reading only; open it with write=True")
        with explained(self.path, write=True), self._engine.connect().execution_options(**{WRITES: True}) as connection:
            yield connection
            connection.commit()

    def _rows(self, ask: Callable[[Connection], Iterator[T]]) -> Iterator[T]:
        with self._reading() as connection:
            yield from ask(connection)

    def _only(self, kind: str, beginning: str, ask: Callable[[Connection, str], Iterator[T]]) -> T | None:
        with self._reading() as connection:
            found = asking.whole_id(connection, kind, beginning)
            rows = [] if found is None else list(ask(connection, found))
            return rows[0] if rows else None

    # -- a build --------------------------------------------------------------------------------------

    def page(self, name: str, sha256: str) -> Outcome | None:
        """Give what became of the page of this name and these bytes when it was read: its state then
        (added, kept or refused), its article, the reason. None for a page not seen, or never read."""
        with self._reading() as connection:
            return reading.page(connection, plain(name), sha256)

    def holds(self, article: str) -> bool:
        """Tell whether the article of this (whole) id is here, from whichever page."""
        with self._reading() as connection:
            return reading.holds(connection, article)

    def add(self, outcome: Outcome, sha256: str, article: Article, coding: Coding | None) -> None:
        """Keep a page, its article and what was coded of it, all or nothing.

        Raises PageError, and keeps nothing, when the article holds what JSON cannot.
        """
        with self._writing() as connection:
            writing.keep_article(connection, article)
            if coding is not None:
                writing.keep_coding(connection, coding)
            writing.keep_page(connection, outcome, sha256)

    def refuse(self, refusal: Refusal) -> None:
        """Keep a row that says why a page, or path, was not read. Without a SHA-256 the page stays unknown
        to `page`, and the next build tries it again."""
        outcome = Outcome(name=refusal.name, place=refusal.place, state="refused", reason=refusal.reason)
        with self._writing() as connection:
            writing.keep_page(connection, outcome, refusal.sha256 or "")

    def uncoded_articles(self, coder: str) -> Iterator[Article]:
        """Give the articles in English, or too short to tell, that this coder has not coded."""
        with self._reading() as connection:
            ids = reading.without_coding(connection, coder)
        for article in ids:
            # one moment each: a reader that lasts as long as the coding would let the log grow with it
            with self._reading() as connection:
                found = reading.said(connection, article)
            yield found

    def add_coding(self, coding: Coding) -> None:
        """Keep what a newer coder read from an article beside what older ones did."""
        with self._writing() as connection:
            writing.keep_coding(connection, coding)

    def originals(self, coder: str) -> Iterator[tuple[Article, Coding]]:
        """Give what merge reads, by article id: articles as they were read and what this coder read from
        them, nothing joined; an empty coding with an article that it did not code."""
        with self._reading() as connection:
            self._read_at[coder] = writing.fingerprint(connection, coder)
            yield from reading.originals(connection, coder)

    def stale(self, coder: str) -> bool:
        """Tell whether the conclusions follow from other articles, codings or persons' decisions than
        those that are here now."""
        with self._reading() as connection:
            return writing.concluded_from(connection) != writing.fingerprint(connection, coder)

    def reckoned(self) -> dict[str, Period]:
        """Give the days of publication that the last conclusions hold for articles that state none."""
        with self._reading() as connection:
            return reading.reckoned(connection)

    def unfinished(self) -> bool:
        """Tell whether a build was stopped before its conclusions were drawn, by whatever coder drew the last."""
        with self._reading() as connection:
            return writing.is_unfinished(connection)

    def conclude(self, conclusions: Conclusions, coder: str) -> None:
        """Put conclusions in the place of all earlier ones, in one transaction.

        They are held to follow from what `originals` last gave for this coder, so that what another
        process added since makes them stale.
        """
        with self._writing() as connection:
            basis = self._read_at.pop(coder, None) or writing.fingerprint(connection, coder)
            writing.keep_conclusions(connection, conclusions, coder, basis)

    def decide(self, decision: Decision) -> None:
        """Keep a person's decision; it outlasts every merge."""
        with self._writing() as connection:
            writing.keep_decision(connection, decision)

    def own_actors(self) -> tuple[OwnActor, ...]:
        """Give the actors that a user has added to this chronicle, none when there are none."""
        with self._reading() as connection:
            return writing.own_actors(connection)

    def keep_own_actors(self, actors: tuple[OwnActor, ...]) -> None:
        """Put a user's actors in the place of those of an earlier build; articles are coded again by them."""
        if actors != self.own_actors():
            with self._writing() as connection:
                writing.keep_own_actors(connection, actors)

    def own_outlets(self) -> tuple[OwnOutlet, ...]:
        """Give the outlets that a user has added to this chronicle, none when there are none."""
        with self._reading() as connection:
            return writing.own_outlets(connection)

    def keep_own_outlets(self, outlets: tuple[OwnOutlet, ...]) -> None:
        """Put a user's outlets in the place of those of an earlier build; articles are coded again by them."""
        if outlets != self.own_outlets():
            with self._writing() as connection:
                writing.keep_own_outlets(connection, outlets)

    # -- rows, by id ----------------------------------------------------------------------------------

    def articles(self) -> Iterator[Article]:
        """Give the articles, with their day of publication, copies and sources."""
        return self._rows(reading.articles)

    def reports(self) -> Iterator[Report]:
        """Give the reports of each article's newest coding, with their days and the chronicle's actors."""
        return self._rows(reading.reports)

    def events(self) -> Iterator[Event]:
        """Give the events."""
        return self._rows(asking.events)

    def quotations(self) -> Iterator[Quotation]:
        """Give the quotations of each article's newest coding, with utterance and the chronicle's actors."""
        return self._rows(reading.quotations)

    def quantities(self) -> Iterator[Quantity]:
        """Give the quantities of each article's newest coding."""
        return self._rows(reading.quantities)

    def actors(self) -> Iterator[Actor]:
        """Give the actors of the chronicle."""
        return self._rows(asking.actors)

    def decisions(self) -> Iterator[Decision]:
        """Give all decisions, the machine's and those of persons."""
        return self._rows(asking.decisions)

    def uncoded(self) -> Iterator[Uncoded]:
        """Give the sentences that were weighed and not coded."""
        return self._rows(reading.uncoded)

    def pages(self) -> Iterator[Outcome]:
        """Give what became of every page, by name."""
        return self._rows(reading.pages)

    # -- questions ------------------------------------------------------------------------------------

    def article(self, id: str) -> Article | None:
        """Give the article of this id, or of the only id that begins so (4 characters or more).

        Here and below: UsageError when several begin so, None when there is none.
        """
        return self._only("article", id, reading.articles)

    def report(self, id: str) -> Report | None:
        """Give the report of this id, of an older coder too."""
        return self._only("report", id, reading.reports)

    def event(self, id: str) -> Event | None:
        """Give the event of this id."""
        return self._only("event", id, asking.events)

    def between(
        self, a: str | None, b: str | None = None, *, since: date | None = None, until: date | None = None
    ) -> Iterator[Event]:
        """Give the events of `a` (a country's code or an actor's id), with `b` as another party when it is
        given, that may lie within the days, in the order of their days, those without one last.

        Raises UsageError for days that are no `datetime.date`.
        """
        for day in (since, until):
            if day is not None and not isinstance(day, date):
                raise UsageError(f"since and until are datetime.date, not {day!r}")
        return self._rows(lambda connection: asking.between(connection, a, b, since, until))

    def counts(self) -> dict[str, int]:
        """Count the pages by what became of them, and the rows of each kind."""
        with self._reading() as connection:
            return asking.counts(connection)
