"""Whose the envoys are that a state expels: never its own.

Needs    the text, the reports of its article with their sources, the cast
Gives    the reports again
Rule     in "Peru expelled two of its envoys, Chile said" they are of who says so; else of the other of the two states
         that the article is about, where it is about two; else nothing tells whose
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import structs

from dateline.link.cast import Cast
from dateline.model import Party, Report
from dateline.spelling import slug

_ENVOYS = re.compile(
    r"(?:[\w-]+\s+)?(?:diplomats?|ambassadors?|envoys?|attach[ée]s?|consuls?|charg[ée]s? d['’]affaires)", re.I
)
_ITS = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,2}\Z", re.I)
_BEFORE = 24
"""Characters before an envoy in which it stands whose he is."""
_OF_SPEAKER = "a state expels the envoys of others: these are of who says so"
_OF_OTHER = "a state expels the envoys of others: these are of the other state that the article is about"


def with_expelled(text: str, reports: Sequence[Report], cast: Cast) -> list[Report]:
    """Give the reports, no envoys that a state expels as its own."""
    return [
        _expelled(text, report, cast) if (report.type, report.mode) == ("SANCTION", "expel") else report
        for report in reports
    ]


def _expelled(text: str, report: Report, cast: Cast) -> Report:
    own = {party.country for party in report.actors if party.country}
    tellers = cast.countries((link.start, link.end) for chain in report.sources for link in chain[-1:]) - own
    recipients = tuple(
        _of_another(text, party, tellers, cast.opposite(own))
        if party.country in own and _ENVOYS.fullmatch(party.words)
        else party
        for party in report.recipients
    )
    return structs.replace(report, recipients=recipients)


def _of_another(text: str, envoy: Party, tellers: Collection[str], other: str | None) -> Party:
    its = _ITS.search(text, max(0, envoy.start - _BEFORE), envoy.start) is not None
    country = next(iter(tellers)) if its and len(tellers) == 1 else other
    if country is None:
        return structs.replace(envoy, id=slug(envoy.name), country=None, country_reason=None)
    why = _OF_SPEAKER if its and country in tellers else _OF_OTHER
    return structs.replace(envoy, id=f"{country}.{envoy.id.partition('.')[2]}", country=country, country_reason=why)
