"""Same: which reports are one event.

Needs    all reports as `Told`, and which articles are copies
Gives    groups of reports, and the decisions that made them
Rule     only reports of one type, one negation and one side of "happened / to come" are compared; the pairs
         are joined from the surest down, never over a pair that a clue forbids. Order-free: pairs are
         sorted by score and ids
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.ids import content_id
from dateline.merge.clues import SAME, UNSURE, Told, compare, forbidden
from dateline.model import COMING, Clue, Decision, Report

_WINDOW = 10
"""Days of one drawer of reports: tellings of one event further apart than two drawers are not compared,
unless one of them is known only to a month or a year."""

Groups = tuple[tuple[Told, ...], ...]


def groups(told: Sequence[Told], copies: Mapping[str, tuple[str, ...]]) -> tuple[Groups, tuple[Decision, ...]]:
    """Put the reports of one event together."""
    ordered = sorted(told, key=lambda t: t.report.id)
    stands_for = _originals(ordered, copies)
    originals = [t for t in ordered if stands_for[t.report.id] == t.report.id]
    forest = Forest(originals)
    decisions = [_of_copy(t.report, stands_for[t.report.id]) for t in ordered if stands_for[t.report.id] != t.report.id]
    # a score ends at 1; of two pairs as sure as that the one with more to say for it goes first
    scored = sorted(_scored(originals), key=lambda row: (-_weight(row[3]), row[1].report.id, row[2].report.id))
    for score, one, other, clues in scored:
        joined = score >= SAME and forest.join(one, other)
        if joined or (score < SAME and not forest.together(one, other)):
            decisions.append(_decision("same" if joined else "unsure", one.report, other.report, score, clues))
    repeated: dict[str, list[Told]] = defaultdict(list)
    for t in ordered:
        repeated[forest.root(stands_for[t.report.id])].append(t)
    return tuple(tuple(group) for _, group in sorted(repeated.items())), tuple(sorted(decisions, key=lambda d: d.id))


def _weight(clues: Sequence[Clue]) -> float:
    return round(sum(clue.score for clue in clues), 3)


def _originals(ordered: Iterable[Told], copies: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """For each report, the report of the same words in the copy with the smallest id (itself, mostly)."""
    first: dict[tuple[object, ...], str] = {}
    stands: dict[str, str] = {}
    for t in ordered:
        r = t.report
        text = min([r.article, *copies.get(r.article, ())])
        told = (r.type, r.mode, r.negated, r.realis, tuple(p.id for p in (*r.actors, *r.recipients)), t.time.value)
        # the same sentence twice in one article, or at the same place of a copy
        stands[r.id] = first.setdefault((text, t.text, *told), r.id)
    return stands


class Forest:
    """Groups that grow by joining; a join that a clue forbids between any two members is refused."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._root = {t.report.id: t.report.id for t in told}
        self._members = {t.report.id: [t] for t in told}

    def root(self, report: str) -> str:
        """The id that stands for a report's group."""
        while self._root[report] != report:
            report = self._root[report]
        return report

    def together(self, one: Told, other: Told) -> bool:
        """Whether two reports are in one group already."""
        return self.root(one.report.id) == self.root(other.report.id)

    def join(self, one: Told, other: Told) -> bool:
        """Join the groups of two reports; False when they are one already, or may not be."""
        first, second = sorted((self.root(one.report.id), self.root(other.report.id)))
        if first == second or any(forbidden(a, b) for a in self._members[first] for b in self._members[second]):
            return False
        self._root[second] = first
        self._members[first] += self._members.pop(second)
        return True


def _scored(told: Sequence[Told]) -> Iterator[tuple[float, Told, Told, tuple[Clue, ...]]]:
    seen: set[tuple[str, str]] = set()
    for drawer in _drawers(told):
        for one, other in _pairs(drawer):
            pair = (one.report.id, other.report.id)
            if pair not in seen:
                seen.add(pair)
                score, clues = compare(one, other)
                if score >= UNSURE:
                    yield score, one, other, clues


_CROWD = 300
"""Reports in one drawer from which each is compared with its nearest only: a drawer of 3,000 has 4.5 million pairs."""


def _pairs(drawer: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """All pairs of a drawer; of a crowded one those near each other by day and parties."""
    if len(drawer) <= _CROWD:
        yield from combinations(drawer, 2)
        return
    near = sorted(drawer, key=lambda t: (_days(t) or [0], sorted(t.parties), t.report.id))
    for at, one in enumerate(near):
        for other in near[at + 1 : at + _CROWD // 2]:
            yield (one, other) if one.report.id < other.report.id else (other, one)


def _drawers(told: Sequence[Told]) -> Iterator[list[Told]]:
    """Reports that are worth comparing: of one kind, sharing their parties, of about the same days."""
    narrow: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    wide: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for t in told:
        for key in _keys(t.report, t):
            days = _days(t)
            if days is None:
                wide[key].append(t)
            else:
                wide[(*key, "near")].append(t)
                for day in days:
                    narrow[(*key, day)].append(t)
    yield from narrow.values()
    for key, rows in wide.items():
        if key[-1] != "near":
            near = wide.get((*key, "near"), [])
            yield from (
                [one, other] if one.report.id < other.report.id else [other, one] for one in rows for other in near
            )
            yield rows


_PARTIES = 6
"""Parties of one report by which it is looked up: it lies in a drawer for each pair of them."""


def _keys(report: Report, told: Told) -> Iterator[tuple[object, ...]]:
    """Two tellings of one event share two parties, unless each names the same one only (`parties_differ`)."""
    kind = (report.type, report.negated, report.realis in COMING, report.realis == "cancelled")
    parties = sorted(told.parties)[:_PARTIES]
    for pair in combinations(parties, 2) if len(parties) > 1 else [tuple(parties)]:
        yield (*kind, pair)
    if len(parties) == 2:  # another may leave one of the two untold
        yield from ((*kind, (party,)) for party in parties)


def _days(told: Told) -> list[int] | None:
    """The drawers of a time: two for a day, so that neighbours meet; None for what is wide or unknown."""
    start, end = told.time.start or told.time.end, told.time.end or told.time.start
    if (
        start is None
        or end is None
        or (end - start).days > 2 * _WINDOW
        or not ((told.time.start and told.time.end) or not told.time.spans)
    ):
        return None
    first, last = start.toordinal() // _WINDOW, end.toordinal() // _WINDOW
    return list(range(first, last + 2))


def _of_copy(report: Report, original: str) -> Decision:
    clue = Clue(clue="The same words in a copy of the article.", score=1.0)
    return Decision(
        id=content_id("same", *sorted((report.id, original))),
        kind="same",
        subjects=tuple(sorted((report.id, original))),
        score=1.0,
        clues=(clue,),
        by="machine",
    )


def _decision(kind: str, one: Report, other: Report, score: float, clues: tuple[Clue, ...]) -> Decision:
    subjects = (one.id, other.id)
    return Decision(
        id=content_id(kind, *subjects),
        kind="same" if kind == "same" else "unsure",
        subjects=subjects,
        score=score,
        clues=clues,
        by="machine",
    )
