"""The fields of events and reports: what each is called on the screen, and its value in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.model import About, Event, EventTime, Object, OtherParty, Party, Place, Report, Span
from dateline.view.sentence import about_text
from dateline.view.when import time_text
from dateline.view.words import one_line

LABELS: Mapping[str, str] = {
    "type": "what kind",
    "actors": "who",
    "recipients": "to whom",
    "others": "with",
    "object": "object",
    "about": "about",
    "time": "when",
    "place": "where",
    "realis": "realis",
    "negated": "negated",
    "history": "history",
    "status": "status",
    "contexts": "contexts",
}
"""The fields shown, in the order of the question they answer, each with its label."""

Act = Event | Report


def value_text(act: Act, field: str) -> str:
    """Write the value of a field; empty where there is none."""
    value: Any = getattr(act, field)
    if field == "type":
        return f"{act.type} ({act.mode})" if act.mode else act.type
    if isinstance(value, EventTime):
        return time_text(value)
    if isinstance(value, Place):
        return place_text(value)
    if isinstance(value, Object):
        return one_line(value.words) + (f" ({value.klass})" if value.klass else "")
    if isinstance(value, About):
        return about_text(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return ", ".join(party_text(part) if isinstance(part, Party) else str(part) for part in value)
    return "" if value is None else one_line(str(value))


def party_text(party: Party) -> str:
    """Write a party with its country, sector and role: "Kim Jong Un (PRK, GOV)"."""
    marks = [party.country if party.country != party.id else None, party.sector]
    if isinstance(party, OtherParty):
        marks.append(party.role)
    known = ", ".join(mark for mark in marks if mark)
    return one_line(party.name) + (f" ({known})" if known else "")


def place_text(place: Place) -> str:
    """Write a place with its country: "Beijing, CHN"."""
    return one_line(place.name) + (f", {place.country}" if place.country and place.country != place.name else "")


def spans_of(report: Report, field: str) -> tuple[Span, ...]:
    """Find the characters a field of a report was read from, in the order of the text, each once."""
    value: Any = getattr(report, field)
    found = list(report.evidence.get(field, ()))
    if field == "type":
        found += report.evidence.get("mode", ())
    if isinstance(value, EventTime):
        found += value.spans
    elif isinstance(value, Object | Place) and value.start is not None and value.end is not None:
        found.append((value.start, value.end))
    elif isinstance(value, tuple):
        found += [(part.start, part.end) for part in value if isinstance(part, Party)]
    return tuple(sorted(set(found)))
