"""Records to JSON and back, and what the store has to know of them to keep and find them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from dateline.errors import PageError
from dateline.model import Coding, Event, Quantity, Quotation, Record, Report, Uncoded

R = TypeVar("R", bound=Record)


def encoded(value: Any) -> str:
    """Write a record, or a container of records, as JSON."""
    return msgspec.json.encode(value).decode()


def decoded(text: str, kind: type[R]) -> R:
    """Read a record of one kind back from its JSON."""
    return msgspec.json.decode(text, type=kind)


def proven(record: Record) -> str:
    """Write a record that a page gave as JSON, and prove that it comes back the same.

    Raises PageError for what JSON cannot hold: half a surrogate pair, an infinite number. One such row
    would otherwise break every later export.
    """
    try:
        text = encoded(record)
        same = decoded(text, type(record)) == record
    except UnicodeEncodeError as error:
        raise PageError(f"{_title(record)} cannot be kept: its text or file name holds half a character") from error
    except msgspec.ValidationError as error:
        raise PageError(f"{_title(record)} cannot be kept: {error}") from error
    if not same:
        raise PageError(f"{_title(record)} cannot be kept: it does not come back from JSON as it was")
    return text


def _title(record: Record) -> str:
    return f"{type(record).__name__.lower()} {getattr(record, 'id', '')}".rstrip()


def plain(text: str) -> str:
    """Give the text with what UTF-8 cannot hold spelled out: file names may be any bytes."""
    return text.encode("utf-8", "backslashreplace").decode()


Statement = Report | Quotation | Quantity | Uncoded


def statements(coding: Coding, kind: str) -> tuple[Statement, ...]:
    """Give a coding's records of one kind of statement: reports, quotations, quantities or uncoded."""
    found: Mapping[str, tuple[Statement, ...]] = {
        "reports": coding.reports,
        "quotations": coding.quotations,
        "quantities": coding.quantities,
        "uncoded": coding.uncoded,
    }
    return found[kind]


def day_in_line(event: Event) -> str:
    """Give the day an event has in a line of events, the last of all when it has none."""
    return (event.time.start or event.time.end or date.max).isoformat()


def parties(event: Event) -> Iterator[tuple[str, str | None]]:
    """Give (actor id, country to be found by) of each party of an event, in order.

    A partially recognised state (PRE) carries the country that PLOVER prescribes, and is yet never counted
    as one with that state's government: it is found by its own id only.
    """
    for party in (*event.actors, *event.recipients, *event.others):
        yield party.id, None if "PRE" in party.sectors else party.country
