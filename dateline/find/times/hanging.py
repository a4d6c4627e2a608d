"""What an open time hangs on: the publication day, another time of the text, or the act told beside it.

Needs    readings in the order of the text, the text, the publication day where it is stated
Gives    `TimeMention`s with anchors; values closed where what they hang on is known
Rule     a time of the text is the nearest earlier one that is fine enough (a day for "the next day", a quarter for
         "the quarter"); without one, what the rule names instead
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, cast

from msgspec import structs

from dateline.days import closed, filled
from dateline.find.times.annals import entries_of
from dateline.find.times.reading import Reading
from dateline.find.times.tense import of_a_thing, planned, side
from dateline.find.times.tokens import Token
from dateline.model import Anchor, Entry, Period, Span, TimeMention

# How far back, in characters, another time may lie: a sentence or two; quarters rule a whole report on earnings.
_REACH = {"Q": 100_000, "like": 1500, "D": 700, "year": 700}
_NEAR, _SENTENCE = 400, 150
_ZONES = 1  # days that a page's own date may lie off: it is another day elsewhere
_LOOKS = ("before", "after", "nearest", "tense", "verb", "plan")
_GRAINS = (
    ("Q", r".{4}-Q."), ("D", r".{4}-(?:..|W..)-\w{1,2}(?:T.*)?"), ("M", r".{4}-\d\d|.{4}-XX"), ("W", r".{4}-W.."),
    ("Y", r"\d{4}|XXXX"), ("S", r".{4}-(?:SP|SU|FA|WI|H.)"), ("E", r"\d{2,3}|XX|XXX"),
)  # fmt: skip
_PART = re.compile(r"XXXX-(?:(?P<weekday>WXX-[1-7])|(?P<month>\d\d)|(?P<day>\d\d-\d\d))")
_BARE = re.compile(r"XXXX-(?:\d\d|WXX|SP|SU|FA|WI|H\d|Q\d)")
_FROM = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.I)
_TO = re.compile(r"\s+(?:to|through|until|till|and)\s+|\s?[-–]\s?", re.I)
_THROUGH = re.compile(r"\s+through\s+|\s?[-–]\s?", re.I)
_OPENING = 16  # characters in which "between" or "from the" stands before a time
_LIKE = {"Q": "XXXX-QX", "M": "XXXX-XX"}


class Hung(NamedTuple):
    """A mention with the grain of its value."""

    mention: TimeMention
    grain: str | None


def hang(found: Sequence[Reading], tokens: Sequence[Token], text: str, published: Period) -> tuple[TimeMention, ...]:
    """Give every reading its anchor, and its closed value where that can be told."""
    told: list[Hung] = []
    entries = entries_of(text, [_span(tokens, reading.first, reading.last) for reading in found])
    headed: list[Hung] = []
    for before, reading in zip((None, *found), found, strict=False):
        start, end = _span(tokens, reading.first, reading.last)
        looked = _span(tokens, *reading.day) if reading.day else (start, end)
        entry = _entry_at(entries, start)
        near = told if entry is None else [h for h in told[-_LATELY:] if h.mention.start >= entry.head[0]]
        value, anchor = _anchored(reading, text, looked, near)
        if entry is not None and _is_bare(reading, anchor):
            anchor = _headed(entry, (start, end), headed) or anchor
        if before is not None and _is_range(before, reading, text, told[-1].mention, start):
            anchor = _anchor("time", told[-1], None, "after")
        value = _one_of(value, published)
        if anchor is not None and reading.kind in ("DATE", "TIME"):
            value = _closed(value, anchor, published, told) or value
        mention = TimeMention(
            start=start, end=end, words=text[start:end], kind=reading.kind, value=value, anchor=anchor
        )  # fmt: skip
        told.append(Hung(mention, grain(value) if reading.kind in ("DATE", "TIME") else None))
        headed += told[-1:] if entry is not None and entry.head == (start, end) else []
    return _of_one_year([hung.mention for hung in told], [reading.value for reading in found], text)


_OF_A_YEAR = re.compile(r"(\d{4}|XXXX)-(\d\d|SP|SU|FA|WI)")
_LISTED = re.compile(r"(?:,|\s*[-–/]|,?\s+(?:and|or|to|through|until))\s*(?:from\s+|in\s+)?(?:the\s+)?")


def _of_one_year(times: list[TimeMention], values: Sequence[str], text: str) -> tuple[TimeMention, ...]:
    """The times, months and seasons of a list with the year behind its last: "*March* and April 2015"."""
    for at in range(len(times) - 2, -1, -1):
        one, behind = times[at], times[at + 1]
        own = one.anchor is not None and one.anchor.on == "publication" and one.anchor.shift is None
        part, last = _OF_A_YEAR.fullmatch(values[at]), _OF_A_YEAR.fullmatch(behind.value)
        if not (own and part and part[1] == "XXXX" and last and behind.anchor is None and last[1] != "XXXX"):
            continue
        if part[2].isdigit() == last[2].isdigit() and _LISTED.fullmatch(text, one.end, behind.start):
            before = part[2].isdigit() and part[2] > last[2]  # "December and January 2016"
            times[at] = structs.replace(one, value=f"{int(last[1]) - before:04}-{part[2]}", anchor=None)
    return tuple(times)


def _entry_at(entries: Sequence[Entry], at: int) -> Entry | None:
    """The stretch of a chronicle that an offset lies in."""
    before = bisect_right(entries, at, key=lambda entry: entry.head[0])
    return entries[before - 1] if before and at < entries[before - 1].end else None


_LATELY = 200
"""Times of an entry among which one is sought that another hangs on."""


def _is_bare(reading: Reading, anchor: Anchor | None) -> bool:
    """Whether a day, month or weekday waits for its year from the publication, with no word that counts from there."""
    return anchor is not None and anchor.on == "publication" and not anchor.shift and bool(_BARE.match(reading.value))


def _headed(entry: Entry, span: Span, heads: Sequence[Hung]) -> Anchor | None:
    """What a bare day or month of a chronicle hangs on: the head of its entry; a bare head on the one before it."""
    if span != entry.head:
        return Anchor(on="time", ref=entry.head, side=None if heads[-1].grain == "Y" else "nearest")
    return Anchor(on="time", ref=(heads[-1].mention.start, heads[-1].mention.end), side="after") if heads else None


def _span(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    return tokens[first].start, tokens[last - 1].end


def grain(value: str) -> str | None:
    """How fine a value is: D a day, W a week, M a month, Q a quarter, S a season or half, Y a year, E a decade."""
    return next((name for name, shape in _GRAINS if re.fullmatch(shape, value)), None)


def _is_range(before: Reading, reading: Reading, text: str, first: TimeMention, start: int) -> bool:
    """Whether two times are the ends of a range, as in "from Monday to Wednesday": the second comes after the first."""
    one, other = _PART.fullmatch(before.value), _PART.fullmatch(reading.value)
    if not (one and other and one.lastgroup == other.lastgroup and reading.on.startswith("publication")):
        return False
    opened = _FROM.search(text[max(0, first.start - _OPENING) : first.start])
    return (_TO if opened else _THROUGH).fullmatch(text[first.end : start]) is not None


def _anchored(reading: Reading, text: str, span: tuple[int, int], told: Sequence[Hung]) -> tuple[str, Anchor | None]:
    """The value and the anchor: the first thing the rule names that the text has.

    A value "like" that of its reference takes its grain.
    """
    for choice in filter(None, reading.on.split(";")):
        on, *rest = choice.split()
        shift = next((r for r in rest if r.lstrip("-+").startswith("P") and not re.search(r"P0|X|T", r)), None)
        looking = _looking(next((r for r in rest if r in _LOOKS), None), text, span)
        on, _, wanted = on.partition("+")
        reference = _reference(told, span[0], wanted) if on == "time" else None
        if on == "time" and reference is None:
            continue
        like = _LIKE.get(reference.grain or "") if reference and wanted == "like" else None
        return like or reading.value, _anchor(on, reference, shift, looking)
    return reading.value, Anchor(on="report") if reading.on else None


def _anchor(on: str, reference: Hung | None, shift: str | None, looking: str | None) -> Anchor:
    ref = (reference.mention.start, reference.mention.end) if reference else None
    if on == "time":
        return Anchor(on="time", ref=ref, shift=shift, side=cast(None, looking))
    return Anchor(on="report" if on == "report" else "publication", shift=shift, side=cast(None, looking))


def _looking(looking: str | None, text: str, span: tuple[int, int]) -> str | None:
    """The side that a rule asks for, as the verbs near the time tell it."""
    if looking in (None, "before", "after", "nearest"):
        return looking
    if looking == "plan":
        return planned(text, span[0]) or "nearest"
    told = None if looking == "verb" and of_a_thing(text, *span) else side(text, *span)
    return told or ("before" if looking == "tense" else "nearest")


def _reference(told: Sequence[Hung], start: int, wanted: str) -> Hung | None:
    """The nearest earlier time of the wanted grain; a quarter or month that itself hangs on another is passed over.

    For a "year" it is the nearest that tells one, by itself or seen from the publication.
    """
    reach = _REACH.get(wanted, _NEAR)
    for hung in reversed(told):
        if start - hung.mention.end > reach:
            return None
        own = hung.mention.anchor is None or hung.mention.anchor.on == "publication"
        if wanted == "year":
            anchor = hung.mention.anchor
            if (anchor is None and hung.mention.value[:4].isdecimal()) or (own and hung.grain == "Y"):
                return hung
        elif wanted == "like":
            if own and (hung.grain == "Q" or (hung.grain == "M" and start - hung.mention.end < _SENTENCE)):
                return hung
        elif (
            hung.grain is not None
            and not _is_of_act(hung)
            and (not wanted or (hung.grain == wanted and (own or wanted != "Q")))
        ):
            return hung
    return None


def _one_of(value: str, published: Period) -> str:
    """Of two readings of a day in figures ("3/5/2024") the one that is the day of publication, else their year."""
    readings = value.split("|")
    if len(readings) > 1:
        days = [(reading, period.start) for reading in readings if (period := closed(reading)) and period.start]
        own = [r for r, day in days if published.start and abs((day - published.start).days) <= _ZONES]
        return own[0] if len(own) == 1 and published.precision == "day" else value[:4]
    return value


def _is_of_act(hung: Hung) -> bool:
    """Whether a time hangs on the act told ("the day before the vote"): its own days are not known yet."""
    return hung.mention.anchor is not None and hung.mention.anchor.on == "report"


def _closed(value: str, anchor: Anchor, published: Period, told: Sequence[Hung]) -> str | None:
    """The value seen from the days it hangs on, when all of them give the same."""
    reference = published if anchor.on == "publication" and published.precision == "day" else None
    if anchor.on == "time":
        reference = next(
            (closed(h.mention.value) for h in reversed(told) if (h.mention.start, h.mention.end) == anchor.ref), None
        )
    if reference is None or reference.start is None or reference.end is None:
        return None
    first = filled(value, anchor, reference.start)
    return first if first == filled(value, anchor, reference.end) else None
