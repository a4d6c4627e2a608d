"""What the views ask of a chronicle, and no more.

The store's `Chronicle` gives all of it. Saying it here keeps the store, and the database under it, out of
the views' imports, and lets a test show a chronicle made of a few records.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from dateline.model import Actor, Article, Decision, Event, Outcome, OwnOutlet, Quantity, Quotation, Report, Uncoded


class Events(Protocol):
    """A chronicle as the timeline sees it."""

    def actors(self) -> Iterator[Actor]: ...

    def between(
        self, a: str | None, b: str | None = None, *, since: date | None = None, until: date | None = None
    ) -> Iterator[Event]: ...


class Rows(Events, Protocol):
    """A chronicle as everything else sees it: rows of each kind, joined with what was concluded."""

    def articles(self) -> Iterator[Article]: ...

    def reports(self) -> Iterator[Report]: ...

    def events(self) -> Iterator[Event]: ...

    def quotations(self) -> Iterator[Quotation]: ...

    def quantities(self) -> Iterator[Quantity]: ...

    def decisions(self) -> Iterator[Decision]: ...

    def uncoded(self) -> Iterator[Uncoded]: ...

    def pages(self) -> Iterator[Outcome]: ...

    def own_outlets(self) -> tuple[OwnOutlet, ...]: ...

    def article(self, id: str) -> Article | None: ...

    def report(self, id: str) -> Report | None: ...

    def event(self, id: str) -> Event | None: ...
