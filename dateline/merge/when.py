"""Days over the whole chronicle: publication days, and with them the days of reports.

Needs    the articles and their reports
Gives    `Period` by article and `EventTime` by report, only where they add to what the article itself says
Rule     what is stated stands; a report without words for its time had happened, or was still to come, when
         it was published
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from dateline.days import resolve
from dateline.model import EventTime, Period, Report


def report_times(reports: Iterable[Report], published: Period) -> dict[str, EventTime]:
    """The times of one article's reports that its publication closes."""
    return {report.id: time for report in reports if (time := closed_by(report.time, published)) != report.time}


def closed_by(time: EventTime, published: Period) -> EventTime:
    """A time with the days that the publication gives it, as it was where they give none."""
    if time.start or time.end or time.value is None or time.anchor is None or time.anchor.on != "publication":
        return time
    period = resolve(time.value, time.anchor, published)
    if period is None:
        return time
    bounded = time.kind in ("since", "until")
    return structs.replace(
        time,
        start=None if time.kind == "until" else period.start,
        end=None if time.kind == "since" else period.end,
        precision="range" if bounded else period.precision,
    )
