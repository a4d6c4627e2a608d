"""Whose deed it was: who is condemned, welcomed or refused with it, when only the deed is named.

Needs    the reports of an article, with what each is about
Gives    the reports again; one whose words name a deed and nobody ("condemned the veto") is aimed at those who did
         it, as the article told before
Rule     the nearest act told before, of the kind that the words are about, by others than those who speak; the parties
         keep the words by which that act named them
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from dateline.model import Party, Report

_AIMED = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"})


def with_doers(reports: Sequence[Report]) -> list[Report]:
    """Give the reports in their order, each aimed at somebody where the article tells at whom."""
    return [_aimed(report, reports) if _is_open(report) else report for report in reports]


def _is_open(report: Report) -> bool:
    about = report.about
    unnamed = about is not None and not about.actors and not about.recipients
    return report.type in _AIMED and unnamed and bool(report.actors) and not report.recipients and not report.reciprocal


def _aimed(report: Report, reports: Sequence[Report]) -> Report:
    before = [r for r in reports if r.start < report.start and _is_deed(r, report) and _doers(r, report)]
    if not before or report.about is None:
        return report
    deed = max(before, key=lambda r: (r.start, r.id))
    doers = _doers(deed, report)
    return structs.replace(report, recipients=doers, about=structs.replace(report.about, actors=doers))


def _is_deed(deed: Report, report: Report) -> bool:
    return report.about is not None and deed.type == report.about.type and not deed.negated


def _doers(deed: Report, report: Report) -> tuple[Party, ...]:
    """Who did it; nothing when those who speak of it are among them."""
    speaking = {key for party in report.actors for key in _keys(party)}
    return () if any(key in speaking for party in deed.actors for key in _keys(party)) else deed.actors


def _keys(party: Party) -> tuple[str, ...]:
    return (party.id, party.country) if party.country else (party.id,)
