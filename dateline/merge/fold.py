"""Fold: the reports held to be one, as one event.

Needs    a group of reports with their resolved times and parties, what is known of who prints what
Gives    an `Event`; computed from the reports alone, so the same whatever their order
Rule     a value is the one most reports give, the more precise of equals; where reports give values that
         cannot all be true, the field is named in `contested`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from dateline import vocab
from dateline.days import LONG_PAST
from dateline.ids import content_id
from dateline.mapping import compatible, exactness
from dateline.merge.clues import Told, side_of
from dateline.merge.figures import fold_figures, is_contested
from dateline.merge.origins import Press, origins, outlets_of
from dateline.model import Event, EventTime, OtherParty, Party, Period, Place, Quantity, Report
from dateline.status import status_of

_FIELDS = 6
"""How many fields can be contested: the actors, recipients, time, place, realis, figures."""

T = TypeVar("T", bound=Hashable)


def fold(
    group: Sequence[Told],
    press: Press,
    quantities: Mapping[str, Quantity],
) -> Event:
    """Fold one group of reports, their parties already named chronicle-wide."""
    published = press.published
    rows = sorted(group, key=lambda t: _rank(t.report, published))
    reports = [t.report for t in rows]
    first = reports[0]
    mode = _commonest(r.mode for r in reports if r.mode)
    realis = _commonest(r.realis for r in reports) or first.realis
    time = _time(rows)
    told_first = min((p.start for r in reports if (p := published[r.article]).start), default=None)
    place = _place(reports)
    numbers = [quantities[q] for q in dict.fromkeys(q for r in reports for q in r.quantities)]
    figures = fold_figures(numbers, published, press.kin.copies)
    contested = tuple(
        name
        for name, is_so in {
            "actors": _differ(t.actors for t in rows),
            "recipients": _differ(t.recipients for t in rows),
            "time": _days_differ(rows),
            "place": _differ(r.place.country for r in reports if r.place and r.place.country),
            "realis": _differ(r.realis for r in reports),
            "figures": any(map(is_contested, figures)),
        }.items()
        if is_so
    )
    return Event(
        id=content_id("event", first.id),
        type=first.type,
        mode=mode,
        contexts=tuple(sorted({c for r in reports for c in r.contexts})),
        cameo=vocab.cameo_code(first.type, mode),
        quad=vocab.quad(first.type),
        score=vocab.score(first.type, mode),
        status=status_of(realis, (c for r in reports for c in r.sources)),
        realis=realis,
        negated=first.negated,
        history=all(r.history for r in reports) or _is_past(time, told_first),
        about=_best((r.about for r in reports if r.about), lambda a: a.type),
        object=_best((r.object for r in reports if r.object), lambda o: o.words.lower()),
        actors=_parties(r.actors for r in reports),
        recipients=_parties(r.recipients for r in reports),
        others=_others(reports),
        reciprocal=_commonest(r.reciprocal for r in reports) or False,
        time=time,
        first_reported=told_first,
        place=place,
        place_reason=_place_reason(reports, place),
        figures=figures,
        summary=_summary(reports),
        confidence=None,
        articles=len({r.article for r in reports}),
        outlets=len(outlets_of(reports, press)),
        origins=origins(reports, press),
        contested=contested,
        disagreement=round(len(contested) / _FIELDS, 3),
        links=(),
        reports=tuple(sorted(r.id for r in reports)),
    )


def _rank(report: Report, published: Mapping[str, Period]) -> tuple[date, str, int, str]:
    return published[report.article].start or date.max, report.article, report.start, report.id


def _commonest(values: Iterable[T]) -> T | None:
    """The value given most often, the first given of equals."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value], default=None)


def _best(values: Iterable[T], key: Callable[[T], Hashable]) -> T | None:
    rows = list(values)
    top = _commonest(key(value) for value in rows)
    return next((value for value in rows if key(value) == top), None)


def _differ(values: Iterable[Hashable]) -> bool:
    return len({v for v in values if v}) > 1


# -- time and place -------------------------------------------------------------------------------------


def _time(rows: Sequence[Told]) -> EventTime:
    """The day most tellings give; without one, the narrowest period."""
    days = [t.time for t in rows if t.time.start is not None and t.time.start == t.time.end]
    if days:
        top = _commonest(t.start for t in days)
        return next(t for t in days if t.start == top)
    known = [t.time for t in rows if t.time.start or t.time.end]
    if known:
        return min(
            known,
            key=lambda t: (
                t.start is None or t.end is None,
                (t.end - t.start).days if t.start and t.end else 0,
                not t.spans,
            ),
        )
    return rows[0].time


def _days_differ(rows: Sequence[Told]) -> bool:
    return _differ(t.time.start for t in rows if t.time.start is not None and t.time.start == t.time.end)


def _is_past(time: EventTime, told_first: date | None) -> bool:
    return bool(time.end and told_first and time.end < told_first - LONG_PAST)


def _place(rows: Sequence[Report]) -> Place | None:
    """The place most tellings name, or the most exact one that it can mean; in the country most of them name."""
    places = [r.place for r in rows if r.place]
    country = _commonest(p.country for p in places if p.country)
    places = [p for p in places if p.country in (country, None)]
    counts = Counter(p.name for p in places)
    main = min(places, key=lambda p: (p.country is None, -counts[p.name], exactness(p), p.name), default=None)
    if main is None:
        return None
    fits = [p for p in places if exactness(p) <= exactness(main) and compatible(p, main)]
    return min(fits, key=lambda p: (exactness(p), -counts[p.name], p.name))


def _place_reason(rows: Sequence[Report], place: Place | None) -> str | None:
    """Why the place is that: the reason of the first telling that gives it; else why none gives one."""
    told = [r for r in rows if (r.place.name if r.place else None) == (place.name if place else None)]
    return next((r.place_reason for r in told if r.place_reason), None)


# -- parties ----------------------------------------------------------------------------------------------


_BARENESS = {"person": 0, "state": 2}
"""Of one country's parties the person says most, the bare state least."""


def _parties(told: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Every party that a telling names, once; a bare state gives way to its people or bodies."""
    parties: dict[str, Party] = {}
    counts: Counter[str] = Counter()
    for row in told:
        for party in row:
            parties.setdefault(party.id, party)
            counts[party.id] += 1
    chosen: dict[str, Party] = {}
    for party in sorted(parties.values(), key=lambda p: (_BARENESS.get(p.kind, 1), -counts[p.id], p.id)):
        chosen.setdefault(side_of(party), party)
    return tuple(sorted(chosen.values(), key=lambda p: (-counts[p.id], p.id)))


def _others(reports: Sequence[Report]) -> tuple[OtherParty, ...]:
    others = {(o.id, o.role): o for r in reversed(reports) for o in r.others}
    return tuple(other for _, other in sorted(others.items()))


def _summary(reports: Sequence[Report]) -> str:
    """The words that tell it best: with a time and a place if any, then the shortest that say enough."""

    def rank(report: Report) -> tuple[bool, bool, int, str]:
        return not report.time.spans, report.place is None, abs(len(report.words) - 110), report.id

    return " ".join(min(reports, key=rank).words.split())
