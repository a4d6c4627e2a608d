"""Arithmetic on days: TIMEX3 values, and what closes them, turned into first and last days.

Needs    a TIMEX3 value (X where the words leave it open), an anchor, the days of what it hangs on
Gives    a closed value, or a `Period`; None where the value cannot be closed
Rule     TimeML 1.2.1, section 2.2.2 (values); the side on which to look is the anchor's

Shared by find (values where the publication day is stated) and merge (the rest, later); it knows no article.
Beside TimeML's values it reads "a/b", all days from one to the other ("2022-08-13/2022-08-15").
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from msgspec import structs

from dateline.model import Anchor, EventTime, Period, Precision, Quantity

FIRST_YEAR, LAST_YEAR = 1000, 2200
"""Years outside these are misreadings ("in 15000"), not days."""

LONG_PAST = timedelta(days=366)
"""What lies further back than that from its publication is history (FIELD)."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season of the northern half of the world begins; a winter has the year it begins in."""

_FULL = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<part>WE|[1-7]))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
)
_AGES = re.compile(r"(?P<decade>\d{3})|(?P<century>\d{2})|FY(?P<fiscal>\d{4})(?:-Q(?P<quarter>[1-4]))?")
_DURATION = re.compile(r"(?P<sign>[+-]?)P(?P<n>\d+)(?P<unit>[DWMY])")
_OPEN = re.compile(
    r"XXXX-WXX-(?P<weekday>[1-7])|XXXX-(?P<md>\d\d-\d\d)|XXXX-(?P<named>\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)"
    r"|XXXX-XX-(?P<monthday>\d\d)|(?P<thisday>\d{4})-XX-XX"
    r"|(?P<aday>XXXX-XX-XX)|(?P<amonth>XXXX-XX)|(?P<aweekend>XXXX-WXX-WE)|(?P<aweek>XXXX-WXX)"
    r"|(?P<aquarter>XXXX-QX)|(?P<ahalf>XXXX-HX)|(?P<afiscal>FYXXXX(?:-Q[1-4])?)"
    r"|(?P<ayear>XXXX)|(?P<adecade>XXX)|(?P<acentury>XX)"
)


def make_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None when there is no such day or it lies outside the years we believe."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def span_of(first: date | None, last: date | None, precision: Precision) -> Period | None:
    """Make a period of two days, None when either is missing or they stand the wrong way round."""
    if first is None or last is None or last < first:
        return None
    return Period(start=first, end=last, precision=precision)


def _months(year: int, first: int, last: int, precision: Precision) -> Period | None:
    """All days from a month to another; months over 12 lie in the next year, those under 1 in the last."""
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    if not FIRST_YEAR <= start_year <= end_year <= LAST_YEAR:
        return None
    return span_of(date(start_year, start, 1), make_day(end_year, end, monthrange(end_year, end)[1]), precision)


def closed(value: str) -> Period | None:
    """Give the days of a TIMEX3 value that leaves nothing open (a clock time after T is left out)."""
    if "/" in value:
        return _between(*value.split("/", 1))
    match = _FULL.fullmatch(value.split("T")[0])
    if match is None:
        return _age(value)
    year, part = int(match["year"]), match.groupdict()
    if part["day"]:
        day = make_day(year, int(part["month"]), int(part["day"]))
        return span_of(day, day, "day")
    if part["month"]:
        month = int(part["month"])
        return _months(year, month, month, "month") if 1 <= month <= 12 else None
    if part["week"]:
        return _week(year, int(part["week"]), part["part"])
    if part["quarter"]:
        last = 3 * int(part["quarter"])
        return _months(year, last - 2, last, "quarter")
    if part["half"]:
        last = 6 * int(part["half"])
        return _months(year, last - 5, last, "range")
    if part["season"]:
        return _months(year, SEASONS[part["season"]], SEASONS[part["season"]] + 2, "range")
    return _months(year, 1, 12, "year")


def _between(first: str, last: str) -> Period | None:
    start, end = closed(first), closed(last) if "/" not in last else None
    return span_of(start.start, end.end, "range") if start and end else None


def _age(value: str) -> Period | None:
    """A decade, a century, or a fiscal year, which can begin in April before its year or end in March after it."""
    match = _AGES.fullmatch(value)
    if match is None:
        return None
    if match["fiscal"]:
        return _months(int(match["fiscal"]), -8, 15, "range")
    many = 10 if match["decade"] else 100
    first = int(match["decade"] or match["century"]) * many
    return span_of(make_day(first, 1, 1), make_day(first + many - 1, 12, 31), "range")


def _week(year: int, week: int, part: str | None = None) -> Period | None:
    """A week, or one day of it (1 is Monday), or its Saturday and Sunday (WE)."""
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    if not FIRST_YEAR <= first.year <= (first + timedelta(days=6)).year <= LAST_YEAR:
        return None
    if part is None:
        return span_of(first, first + timedelta(days=6), "week")
    if part == "WE":
        return span_of(first + timedelta(days=5), first + timedelta(days=6), "range")
    day = first + timedelta(days=int(part) - 1)
    return span_of(day, day, "day")


def shifted(day: date, duration: str | None) -> date | None:
    """Move a day by signed ISO 8601 durations of one unit each ("-P1D", "-P1Y-P1D"); None shifts by nothing."""
    if duration is None:
        return day
    steps = list(_DURATION.finditer(duration))
    if "".join(step.group() for step in steps) != duration:
        return None
    moved: date | None = day
    for step in steps:
        moved = _moved(moved, step) if moved is not None else None
    return moved


def _moved(day: date, match: re.Match[str]) -> date | None:
    if len(match["n"]) > 6:
        return None
    count = int(match["n"]) * (-1 if match["sign"] == "-" else 1)
    if match["unit"] in "DW":
        try:
            moved = day + timedelta(days=count * (7 if match["unit"] == "W" else 1))
        except OverflowError:
            return None
        return moved if FIRST_YEAR <= moved.year <= LAST_YEAR else None
    months = day.year * 12 + day.month - 1 + count * (12 if match["unit"] == "Y" else 1)
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def resolve(value: str, anchor: Anchor | None, reference: Period | None) -> Period | None:
    """Give the days of a value, closing what is open by the days of what it hangs on; a closed one has its own.

    A reference of several days gives the days from the earliest to the latest reading. A duration that
    hangs on a day ("the past two weeks") gives the days between it and the far end.
    """
    whole = closed(value)
    if anchor is None or whole is not None:
        return whole
    if reference is None or reference.start is None or reference.end is None:
        return None
    ends = [_period(value, anchor, day) for day in (reference.start, reference.end)]
    first, last = ends[0], ends[1]
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if first == last:
        return first
    return span_of(min(first.start, last.start or first.start), max(last.end, first.end or last.end), "range")


def _period(value: str, anchor: Anchor, day: date) -> Period | None:
    if value.startswith("P") and anchor.shift:
        far = shifted(day, anchor.shift)
        return span_of(min(day, far), max(day, far), "range") if far else None
    whole = filled(value, anchor, day)
    return closed(whole) if whole else None


def filled(value: str, anchor: Anchor, day: date) -> str | None:
    """Write an open value with nothing open, seen from the day that it hangs on; None where it cannot be."""
    base = shifted(day, anchor.shift)
    if base is None:
        return None
    if "/" in value:
        first, _, last = value.partition("/")
        start = filled(first, anchor, day)
        if start is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", start):
            return None
        end = filled(last, Anchor(on=anchor.on, side="after"), date.fromisoformat(start))
        return f"{start}/{end}" if end else None
    head, mark, clock = value.partition("T")
    match = _OPEN.fullmatch(head)
    whole = _fill(match, anchor, base) if match else None
    return f"{whole}{mark}{clock}" if whole and closed(whole) else None


def _fill(match: re.Match[str], anchor: Anchor, base: date) -> str | None:
    part = match.groupdict()
    if part["weekday"]:
        return _weekday(base, int(part["weekday"]), anchor.side).isoformat()
    if part["md"] or part["named"]:
        return _pick(part["md"] or part["named"] or "", anchor, base)
    if part["monthday"]:
        return _monthday(base, int(part["monthday"]), anchor.side)
    if part["thisday"]:
        return f"{part['thisday']}-{base.month:02}-{base.day:02}"
    if part["aweekend"]:
        base = _weekday(base, 7, "before") if anchor.side == "before" and base.isoweekday() < 6 else base
    return _around(base, part)


def _around(base: date, part: dict[str, str | None]) -> str:
    """The day, week, month, ... or century in which a day lies."""
    year, month = f"{base.year:04}", base.month
    shapes = {
        "aday": base.isoformat(),
        "aweek": "{:04}-W{:02}".format(*base.isocalendar()[:2]),
        "aweekend": "{:04}-W{:02}-WE".format(*base.isocalendar()[:2]),
        "amonth": f"{year}-{month:02}",
        "aquarter": f"{year}-Q{(month + 2) // 3}",
        "ahalf": f"{year}-H{(month + 5) // 6}",
        "afiscal": (part["afiscal"] or "").replace("XXXX", year),
        "adecade": year[:3],
        "acentury": year[:2],
    }
    return next((shape for name, shape in shapes.items() if part[name]), year)


def _weekday(base: date, weekday: int, side: str | None) -> date:
    """The day of that name before, after or nearest to `base`; the base itself counts as all of them.

    Agencies call every day by its name, that of print too: "is due to speak Friday", printed on a Friday, is today.
    """
    back = (base.isoweekday() - weekday) % 7
    if (side == "after" and back) or (side == "nearest" and back > 3):
        return base + timedelta(days=7 - back)
    return base - timedelta(days=back)


def _monthday(base: date, day: int, side: str | None) -> str | None:
    """The day of that number in the month of `base`, or the one before, after or nearest to `base`."""
    if side is None:
        return f"{base.year:04}-{base.month:02}-{day:02}"
    months = ((base.year + month // 12, month % 12 + 1) for month in range(base.month - 2, base.month + 1))
    days = [found for year, month in months if (found := make_day(year, month, day))]
    if side == "before":
        return max((found.isoformat() for found in days if found <= base), default=None)
    if side == "after":
        return min((found.isoformat() for found in days if found >= base), default=None)
    return min(days, key=lambda found: abs(found - base)).isoformat() if days else None


def _pick(part: str, anchor: Anchor, base: date) -> str | None:
    """A part of a year in the base's year, or in the year that puts it on the anchor's side of the base.

    The part in which the base lies counts as before and as after.
    """
    years = [base.year] if anchor.side is None else [base.year - 1, base.year, base.year + 1]
    found = [(value, period) for value in (f"{y:04}-{part}" for y in years) if (period := closed(value))]
    if anchor.side == "before":
        return max((v for v, p in found if p.start and p.start <= base), default=None)
    if anchor.side == "after":
        return min((v for v, p in found if p.end and p.end >= base), default=None)
    return min(found, key=lambda f: (_gap(f[1], base), f[0]), default=(None, None))[0]


def _gap(period: Period, base: date) -> int:
    """How many days lie between a period and a day, 0 when it lies within."""
    assert period.start
    assert period.end
    return max((period.start - base).days, (base - period.end).days, 0)


def closed_by(time: EventTime, published: Period) -> EventTime:
    """A time with the days that the publication gives it, as it was where they give none."""
    if time.start or time.end or time.value is None or time.anchor is None:
        return time
    if time.anchor.on == "publication":
        return _seen(closed_on(time, published), published)
    reference: Period | None = published
    for step in reversed(time.via):
        reference = resolve(step.value, step.anchor, reference)
    return closed_on(time, reference) if time.via and reference is not None else time


def _seen(time: EventTime, published: Period) -> EventTime:
    """Say from which days a time of the text was seen, which its page does not state."""
    if not time.spans or not (time.start or time.end) or published.start is None:
        return time
    days = f"{published.start}" if published.start == published.end else f"{published.start}/{published.end}"
    return structs.replace(time, reason=f"{time.reason}, found to be {days}")


def closed_on(time: EventTime, reference: Period) -> EventTime:
    """A time with the days that a reference gives it."""
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


def dated(quantity: Quantity, published: Period) -> Quantity:
    """A quantity with the days that its words name, once the publication is known."""
    time = closed_by(quantity.time, published) if quantity.time else None
    since = closed_by(quantity.since, published) if quantity.since else None
    return structs.replace(
        quantity,
        time=time,
        since=since,
        as_of=time.end if time else quantity.as_of,
        cumulative_since=since.start if since else quantity.cumulative_since,
    )
