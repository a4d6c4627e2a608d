"""Days over the whole chronicle: publication days, and with them the days of reports.

Needs    the articles and their reports, and the acts whose days are known
Gives    `EventTime` by report, only where it adds to what the article itself says
Rule     what is stated stands; a report without words for its time had happened, or was still to come, when it was
         published; a time that hangs on an act takes the day of that act from its own page, else from another
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs

from dateline.days import closed_by, closed_on
from dateline.model import COMING, Coding, EventTime, Occasion, Period, Precision, Report

Ask = Callable[[Occasion, str], tuple[Period, str] | None]
"""The days of the act that an occasion of an article refers to, and the sentence that says who tells them."""


def report_times(coding: Coding, published: Period, ask: Ask | None = None) -> dict[str, EventTime]:
    """The times of one article's reports that its publication, or an act that another page dates, closes."""
    times = {}
    for report in coding.reports:
        time = closed_by(report.time, published)
        time = _until_print(report, _loose(time), published)
        if time.start is None and time.end is None and ask is not None:
            time = _by_act(time, coding, ask)
            time = time if time.start or time.end or report.realis != "actual" else _by_print(time, published)
        if time != report.time:
            times[report.id] = time
    return times


def quotation_times(coding: Coding, published: Period) -> dict[str, EventTime]:
    """When the words quoted in one article were said, as far as its publication closes it."""
    closed = ((quotation, closed_by(quotation.time, published)) for quotation in coding.quotations)
    return {quotation.id: time for quotation, time in closed if time != quotation.time}


_NARROW = 31
"""Days within which news without a day is dated: of a page known to the year alone it tells nothing."""


def _loose(time: EventTime) -> EventTime:
    """Times that follow from the printing alone have no first day when the printing is hardly known."""
    wide = time.start is not None and time.end is not None and (time.end - time.start).days > _NARROW
    return structs.replace(time, start=None, kind="until", precision="range") if wide and not time.spans else time


def _until_print(report: Report, time: EventTime, published: Period) -> EventTime:
    """What has happened did so before it was printed: of "in September" the days that had passed."""
    last = published.end
    if last is None or time.start is None or time.end is None or not time.start <= last < time.end:
        return time
    if report.realis in COMING or report.negated or time.kind == "throughout":
        return time
    reason = f"{time.reason}, as far as it had passed when this was published"
    precision: Precision = "day" if time.start == last else "range"
    return structs.replace(time, end=last, precision=precision, reason=reason)


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
    return structs.replace(closed_on(time, period), reason=f"{time.reason}, {reason}")
