"""Days over the whole chronicle: publication days, and with them the days of reports.

Needs    the articles and their reports, and the acts whose days are known
Gives    `EventTime` by report, only where it adds to what the article itself says
Rule     what is stated stands; a report without words for its time had happened, or was still to come, when it was
         published; a time that hangs on an act takes the day of that act from its own page, else from another
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs

from dateline.days import resolve
from dateline.model import Coding, EventTime, Occasion, Period

Ask = Callable[[Occasion, str], tuple[Period, str] | None]
"""The days of the act that an occasion of an article refers to, and the sentence that says who tells them."""


def report_times(coding: Coding, published: Period, ask: Ask | None = None) -> dict[str, EventTime]:
    """The times of one article's reports that its publication, or an act that another page dates, closes."""
    times = {}
    for report in coding.reports:
        time = closed_by(report.time, published)
        if time.start is None and time.end is None and ask is not None:
            time = _by_act(time, coding, ask)
            time = time if time.start or time.end or report.realis != "actual" else _by_print(time, published)
        if time != report.time:
            times[report.id] = time
    return times


def closed_by(time: EventTime, published: Period) -> EventTime:
    """A time with the days that the publication gives it, as it was where they give none."""
    if time.start or time.end or time.value is None or time.anchor is None:
        return time
    if time.anchor.on == "publication":
        return _seen(_closed(time, published), published)
    reference: Period | None = published
    for step in reversed(time.via):
        reference = resolve(step.value, step.anchor, reference)
    return _closed(time, reference) if time.via and reference is not None else time


def _seen(time: EventTime, published: Period) -> EventTime:
    """Say from which days a time of the text was seen, which its page does not state."""
    if not time.spans or not (time.start or time.end) or published.start is None:
        return time
    days = f"{published.start}" if published.start == published.end else f"{published.start}/{published.end}"
    return structs.replace(time, reason=f"{time.reason}, found to be {days}")


def _closed(time: EventTime, reference: Period) -> EventTime:
    period = resolve(time.value, time.anchor, reference) if time.value else None
    if period is None:
        return time
    bounded = time.kind in ("since", "until")
    # "on Friday" of a page known to the week is some day of it
    some = time.kind == "on" and period.precision != "day"
    return structs.replace(
        time,
        start=None if time.kind == "until" else period.start,
        end=None if time.kind == "since" else period.end,
        kind="within" if some else time.kind,
        precision="range" if bounded else period.precision,
        via=(),
    )


def _by_print(time: EventTime, published: Period) -> EventTime:
    """What hangs on an act of which no page tells the day had at least happened when it was printed."""
    if time.anchor is None or time.anchor.on != "report" or published.end is None:
        return time
    reason = f"{time.reason}, whose day no page tells; it had happened when this was published"
    return structs.replace(time, end=published.end, kind="until", precision="range", reason=reason)


def _by_act(time: EventTime, coding: Coding, ask: Ask) -> EventTime:
    """A time that hangs on an act, by the day that another page gives this act."""
    anchor = time.anchor
    if anchor is None or anchor.on != "report" or anchor.ref is None:
        return time
    base = next((o for o in coding.occasions if (o.start, o.end) == anchor.ref), None)
    told = ask(base, coding.article) if base is not None else None
    if told is None:
        return time
    period, reason = told
    return structs.replace(_closed(time, period), reason=f"{time.reason}, {reason}")
