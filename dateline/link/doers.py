"""Whose deed it was: who is condemned, welcomed or refused with it, when only the deed is named.

Needs    the text, the reports of its article
Gives    the reports again; one whose words name a deed and nobody ("condemned the veto") is aimed at those who did
         it, as the article told before
Rule     the nearest act told before by others than those who speak, whose word is of the same stem as the deed's noun
         ("vetoed", "the veto") or whose object that noun is ("signed a treaty", "the treaty"); else the nearest of the
         type that the words are said to be about. The parties keep the words by which that act named them
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from dateline.model import Party, Report, Span

_AIMED = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
_STEM = 4
"""Letters that two words of one stem share: "recogn-ised" and "recogn-ition", "veto" and "veto-ed"."""

# What words are aimed at right behind the verb: "condemned the unlawful seizure", not "condemned the way in which", and
# not "condemned the attack on the convoy", which says itself at whom, or that nobody is named.
_DEED = re.compile(
    r"\s+(?:on\s+\w+\s+)?(?:the|this|that|such a|any such)\s+((?:[\w’'-]+\s+){0,2}?[\w’'-]{4,})"
    r"(?=\s*(?:[.,;:”\"]|$)|\s+(?:as|in|and|but|two|after|during|when|while|yesterday|today|(?:on\s+)?\w+day)\b)"
)


def with_doers(text: str, reports: Sequence[Report]) -> list[Report]:
    """Give the reports in their order, each aimed at somebody where the article tells at whom."""
    return [_aimed(text, report, reports) if _is_open(report) else report for report in reports]


def _is_open(report: Report) -> bool:
    return report.type in _AIMED and bool(report.actors) and not report.recipients and not report.reciprocal


def _aimed(text: str, report: Report, reports: Sequence[Report]) -> Report:
    nouns = _nouns(text, report)
    before = [r for r in reports if r.start < report.start and not r.negated and _doers(r, report)]
    deeds = [r for r in before if _is_named(text, r, nouns)] or [r for r in before if _is_of_type(r, report)]
    if not deeds:
        return report
    doers = _doers(max(deeds, key=lambda r: (r.start, r.id)), report)
    about = structs.replace(report.about, actors=doers) if report.about and not report.about.actors else report.about
    return structs.replace(report, recipients=doers, about=about)


def _nouns(text: str, report: Report) -> list[str]:
    """The noun that names the deed, with what describes it: right behind the verb."""
    behind = _DEED.match(text, _cue(report)[1])
    return behind[1].lower().split()[-1:] if behind else []


def _is_named(text: str, deed: Report, nouns: Sequence[str]) -> bool:
    words = [text[slice(*_cue(deed))].lower(), *(deed.object.words.lower().split() if deed.object else ())]
    return any(_are_of_one_stem(noun, word) for noun in nouns for word in words)


def _are_of_one_stem(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM]


def _is_of_type(deed: Report, report: Report) -> bool:
    about = report.about
    return about is not None and not about.actors and not about.recipients and deed.type == about.type


def _doers(deed: Report, report: Report) -> tuple[Party, ...]:
    """Who did it; nothing when those who speak of it are among them."""
    speaking = {key for party in report.actors for key in _keys(party)}
    return () if any(key in speaking for party in deed.actors for key in _keys(party)) else deed.actors


def _cue(report: Report) -> Span:
    return report.evidence.get("type", ((report.start, report.end),))[0]


def _keys(party: Party) -> tuple[str, ...]:
    return (party.id, party.country) if party.country else (party.id,)
