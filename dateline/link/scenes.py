"""The thread of a story: what is told on, sentence after sentence, goes on where and when it was.

Needs    the article's sentences, its reports with what their own words and the lead tell
Gives    the reports again; one without a day (or place) has that of the act it is told after, with the reason
Rule     a story tells the day and the place of an occasion once and goes on with it, until another day or place is
         named. Only an act that took place opens a scene, and only what the same parties said, or went on doing, in
         the simple past a few sentences further down belongs to it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from dateline.model import Article, EventTime, Findings, Report, Span

_REACH = 6
"""Sentences that a scene lasts after it was last told of."""

_PERFECT = re.compile(r"\b(?:has|have|had|is|are|was|were|being|been|to|will|would)\s+(?:\w+\s+)?$")
_WORDS = frozenset({1, 3})
_TOLD_ON = "told on, after"


class _Scene(NamedTuple):
    """An act that others are told after: its parties, its day or place, and the sentence that told of it last."""

    report: Report
    parties: frozenset[str]
    last: int


def told_on(article: Article, findings: Findings, reports: Sequence[Report]) -> list[Report]:
    """Give the reports, those of one scene with its day and place."""
    days: _Scene | None = None
    places: _Scene | None = None
    found: dict[str, Report] = {}
    for report in sorted(reports, key=lambda r: (_cue(r), r.id)):
        sentence = _sentence(findings.sentences, _cue(report)[0])
        if not _took_place(report):
            continue
        told = report
        if _is_dated(report):
            days = _Scene(report, _parties(report), sentence)
        elif days is not None and _goes_on(article, report, days, sentence):
            told = structs.replace(told, time=_time(days.report, article))
            days = days._replace(last=sentence)
        if report.place is not None:
            places = _Scene(told, _parties(report), sentence)
        elif places is not None and _goes_on(article, report, places, sentence) and _same_day(told, places.report):
            told = structs.replace(told, place=places.report.place, place_reason=_place_reason(places.report, article))
            places = places._replace(last=sentence)
        found[report.id] = told
    return [found.get(report.id, report) for report in reports]


def _took_place(report: Report) -> bool:
    return report.realis in ("actual", "ongoing") and not report.negated and not report.history


def _is_dated(report: Report) -> bool:
    return bool(report.time.spans) and report.time.kind in ("on", "within")


def _goes_on(article: Article, report: Report, scene: _Scene, sentence: int) -> bool:
    """Whether an act belongs to a scene: near, of its parties, words or more of the same, in the simple past."""
    if not 0 <= sentence - scene.last <= _REACH or not report.actors or _is_perfect(article, report):
        return False
    if report.quad not in _WORDS and report.quad != scene.report.quad:
        return False
    return all(_key(party.country, party.id) in scene.parties or party.id in scene.parties for party in report.actors)


def _same_day(report: Report, other: Report) -> bool:
    """Days that the words tell may not differ; an open one fits any."""
    one, two = report.time, other.time
    if not _is_dated(report) or not _is_dated(other):
        return True
    return (one.start, one.end, one.value) == (two.start, two.end, two.value)


def _is_perfect(article: Article, report: Report) -> bool:
    start = _cue(report)[0]
    return _PERFECT.search(article.text, max(0, start - 30), start) is not None


def _parties(report: Report) -> frozenset[str]:
    parties = (*report.actors, *report.recipients)
    return frozenset(key for party in parties for key in (party.id, _key(party.country, party.id)))


def _key(country: str | None, id_: str) -> str:
    return country or id_


def _cue(report: Report) -> Span:
    return report.evidence.get("type", ((report.start, report.end),))[0]


def _sentence(sentences: Sequence[Span], at: int) -> int:
    return next((number for number, (start, end) in enumerate(sentences) if start <= at < end), len(sentences))


def _words(report: Report, article: Article) -> str:
    return " ".join(article.text[slice(*_cue(report))].split())


def _time(scene: Report, article: Article) -> EventTime:
    return structs.replace(scene.time, reason=f"{scene.time.reason}: {_TOLD_ON} “{_words(scene, article)}”")


def _place_reason(scene: Report, article: Article) -> str:
    return f"{scene.place_reason}: {_TOLD_ON} “{_words(scene, article)}”"
