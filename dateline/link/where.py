"""Where a report's act happened, as its article tells it.

Needs    the action with the place its words put it in, its parties, the article's other reports
Gives    `Where`: a place with its reason, or the reason why there is none
Rule     the place that the words tell; a visit happens where it goes to, and so do an invasion and soldiers sent;
         an act without a place takes that of the same act elsewhere in the article, or of the meeting at which
         it was said
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from dateline import vocab
from dateline.mapping import compatible, exactness
from dateline.model import ActionMention, ActorMention, Findings, Place, PlaceMention, Report, Span

NO_PLACE = "no place in the clause"
SEVERAL = "several places, none nearest"


class Where(NamedTuple):
    """A place and why it is held to be that, or None and why not."""

    place: Place | None
    reason: str


def where(text: str, action: ActionMention, findings: Findings) -> Where:
    """Tell where an act happened, by its article's words."""
    told = action.evidence.get("place", ())
    if action.place is not None:
        at = bisect_left(findings.places, action.place, key=lambda p: (p.start, p.end))
        return Where(place_of(findings.places[at]), _quoted(text, told[0] if told else action.place))
    if told:
        first = bisect_left(findings.places, told[0][0], key=lambda p: p.start)
        return _several(text, told, findings.places[first : first + len(told)])
    return _target(action, findings.actors) or Where(None, NO_PLACE)


def place_of(mention: PlaceMention) -> Place:
    """A place as its words name it."""
    return Place(
        name=mention.name,
        country=mention.country,
        lat=mention.lat,
        lon=mention.lon,
        geonames=mention.geonames,
        precision=mention.precision,
        start=mention.start,
        end=mention.end,
    )


def _several(text: str, told: Sequence[Span], places: Sequence[PlaceMention]) -> Where:
    """Of several places their country; none when they lie in two."""
    countries = {p.country for p in places}
    country = countries.pop() if len(countries) == 1 else None
    place = country_place(country, None, None) if country else None
    words = _quoted(text, (told[0][0], told[-1][1]))
    return Where(place, f"{words}: several places in one country") if place else Where(None, SEVERAL)


def _quoted(text: str, span: Span) -> str:
    return f"“{' '.join(text[slice(*span)].split())}”"


# -- acts that happen where their recipient is ----------------------------------------------------------------

_ENTERS = re.compile(r"inva(?:d|s)|incursion|occup|annex|storm", re.I)
_SOLDIERS = re.compile(
    r"troops|soldiers|forces|fighters|engineers|advisers|peacekeepers|instructors|battalions?|personnel|men|workers",
    re.I,
)


def _target(action: ActionMention, actors: Sequence[ActorMention]) -> Where | None:
    """A visit to a country, its invasion and soldiers sent to it take place there."""
    if len(action.recipients) != 1:
        return None
    there = actors[bisect_left(actors, action.recipients[0], key=lambda a: (a.start, a.end))]
    if there.kind != "state" or there.country is None:
        return None
    words = action.words
    visited = action.mode == "visit"
    entered = action.type in ("ASSAULT", "COERCE") and _ENTERS.search(words)
    joined = action.type == "AID" and action.object and _SOLDIERS.search(words)
    if not (visited or entered or joined):
        return None
    place = country_place(there.country, there.start, there.end)
    what = "the country visited" if visited else "the country entered" if entered else "the country they were sent to"
    return Where(place, f"“{there.words}”: {what}") if place else None


# -- places told elsewhere in the article ---------------------------------------------------------------------


def share_places(reports: Sequence[Report]) -> list[Report]:
    """Let a report without a place take that of the same act, or of the meeting at which it was said."""
    acts, meetings = _by(_act, reports), _by(_days, reports)
    shared = [r if r.place else _shared(r, acts.get(_act(r), ()), _days_agree, _TOLD_ELSEWHERE) for r in reports]
    return [r if r.place else _shared(r, meetings.get(_days(r), ()), _said_at, _SAID_THERE) for r in shared]


_TOLD_ELSEWHERE = "the same act is told with its place elsewhere in this article"
_SAID_THERE = "no place of its own; told of the meeting of these parties"
_WORDS = frozenset({1, 3})


def _by(key: Callable[[Report], Hashable], reports: Sequence[Report]) -> Mapping[Hashable, Sequence[Report]]:
    """The reports with a place that the text names, by a key."""
    rows: dict[Hashable, list[Report]] = {}
    for report in reports:
        if report.place is not None and report.place.start is not None:
            rows.setdefault(key(report), []).append(report)
    return rows


def _shared(report: Report, others: Sequence[Report], fits: Callable[[Report, Report], bool], why: str) -> Report:
    """The most exact of the places that fit, if they can all be one."""
    told = [other for other in others if fits(report, other)]
    places = list(dict.fromkeys(other.place for other in told if other.place is not None))
    if not places:
        return report
    best = min(places, key=lambda p: (exactness(p), p.name))
    if not all(compatible(best, place) for place in places):
        return structs.replace(report, place_reason=SEVERAL)
    words = next(other.place_reason for other in told if other.place == best)
    return structs.replace(report, place=best, place_reason=f"{words}: {why}")


def _act(report: Report) -> Hashable:
    """The kind of act and its parties: with the day, what makes two tellings one act."""
    return report.type, report.realis, report.negated, frozenset(_sides(report))


def _said_at(report: Report, meeting: Report) -> bool:
    """Words of parties who met, on the day on which they met."""
    of_now = not report.history and meeting.history
    if report.quad not in _WORDS or report.realis != "actual" or meeting.type != "CONSULT" or of_now:
        return False
    met = meeting.realis == "actual" and not meeting.negated and _sides(report) <= _sides(meeting)
    known = report.time.start or report.time.value
    return bool(met and len(_sides(report)) > 1 and known)


def _sides(report: Report) -> set[str]:
    return {p.country or p.id for p in (*report.actors, *report.recipients)}


def _days(report: Report) -> Hashable:
    return report.time.start, report.time.end, report.time.value


def _days_agree(one: Report, other: Report) -> bool:
    first, second = one.time, other.time
    if first.start and first.end and second.start and second.end:
        return first.start <= second.end and second.start <= first.end
    if other.history and not one.history:
        return False  # last year's meeting of the same two is another than this one
    return not (first.spans and second.spans) or first.value == second.value


def country_place(code: str, start: int | None, end: int | None) -> Place | None:
    """A country as the place of an act; start..end are the words that name it."""
    country, point = vocab.country(code), vocab.country_point(code)
    if country is None:
        return None
    return Place(
        name=country.name,
        country=code,
        lat=point.lat if point else None,
        lon=point.lon if point else None,
        geonames=point.geonames if point else None,
        precision=6,
        start=start,
        end=end,
    )
