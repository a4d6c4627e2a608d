"""Whose deed it was: who is condemned, welcomed or refused with it, when only the deed is named.

Needs    the text, the reports of its article
Gives    the reports again; one whose words name a deed and nobody ("condemned the veto") is aimed at those who did
         it, as the article told before
Rule     who refuses or grants a request was asked, and does so to who asked; a deed is that of
         the nearest act told before by others than those who speak, whose word is of the same stem as the deed's noun
         ("vetoed", "the veto") or whose object that noun is ("signed a treaty", "the treaty"); else the nearest of the
         kind that the noun names ("sent troops", "the deployment"), or that the words are said to be about; who vows
         to retaliate threatens who struck him right before. The parties keep the words by which that act named them
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import structs

from dateline.model import EventType, Party, Report

_AIMED = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
_STEM = 4
"""Letters that two words of one stem share: "recogn-ised" and "recogn-ition", "veto" and "veto-ed"."""

# What words are aimed at right behind the verb: "condemned the unlawful seizure", not "condemned the way in which", and
# not "condemned the attack on the convoy", which says itself at whom, or that nobody is named.
_DEED = re.compile(
    r"\s+(?:on\s+\w+\s+)?(?:the|this|that|such a|any such)\s+((?:[\w’'-]+\s+){0,2}?[\w’'-]{4,})"
    r"(?=\s*(?:[.,;:”\"]|$)|\s+(?:as|in|and|but|two|after|during|when|while|which|yesterday|today|(?:on\s+)?\w+day"
    r"|the\s+(?:same|next|day)|on\s+(?:social|state|television|Twitter|Telegram))\b)"
)

# What a noun names when nothing of its stem was told: "sent troops ... the deployment", "signed a pact ... the treaty".
_ONE_PAPER = frozenset("treaty pact agreement accord deal document".split())
_PAPERS = _ONE_PAPER | frozenset("memorandum declaration protocol".split())
_KINDS: Mapping[str, frozenset[EventType]] = {
    noun: frozenset(types)  # type: ignore[arg-type]
    for types, nouns in (
        (("ASSAULT",), "attack attacks assault strike strikes bombing bombardment shelling killing invasion offensive"),
        (("COERCE",), "arrest arrests detention detentions crackdown seizure blockade ban"),
        (("SANCTION",), "sanctions embargo expulsion expulsions tariffs boycott"),
        (("AID", "MOBILIZE"), "deployment deployments dispatch"),
        (("AID",), "transfer transfers shipment shipments delivery deliveries"),
        (("MOBILIZE", "COOPERATE"), "exercise exercises drill drills manoeuvres maneuvers"),
        (("MOBILIZE",), "launch launches test tests buildup incursion"),
        (("RETREAT",), "withdrawal release ceasefire truce pullout"),
        (("THREATEN",), "threat threats ultimatum"),
        (("CONSULT",), "visit trip summit talks meeting"),
    )
    for noun in nouns.split()
}  # fmt: skip


def with_doers(text: str, reports: Sequence[Report]) -> list[Report]:
    """Give the reports in their order, each aimed at somebody where the article tells at whom."""
    answered = _answered(text, reports)
    return [_aimed(text, report, answered) if _is_open(report) else report for report in answered]


_ANSWERS = frozenset({"AGREE", "CONCEDE", "REJECT"})
_REFUSED = re.compile(
    r"(?:refus|reject|declin|turn|rebuff|spurn|accept|grant|agree|dismiss)\w*\s+"
    r"(?:(?:down|both|all|to do so|it|this|that|them)\b|[.,;]"
    r"|(?:the|that|this|its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}(?:request|demand|appeal|call|proposal|offer|invitation|petition)s?\b)",
    re.I,
)
_NEXT = 220
"""Characters between a request and its answer."""


def _answered(text: str, reports: Sequence[Report]) -> list[Report]:
    """A request and what it met with: who refuses was asked, and he refuses who asked.

    "Chad asked for his extradition, and *Niger turned the request down*".
    """
    ordered = sorted(reports, key=lambda r: (r.cue, r.id))
    found = {report.id: report for report in reports}
    for request, answer in pairwise(ordered):
        near = 0 < answer.cue[0] - request.cue[1] < _NEXT and not (request.negated or answer.negated)
        if request.type != "REQUEST" or answer.type not in _ANSWERS or not near:
            continue
        one, other = ({key for p in r.actors for key in _keys(p)} for r in (request, answer))
        if not one or not other or one & other or not _REFUSED.match(text, answer.cue[0]):
            continue
        whom = {key for p in answer.recipients for key in _keys(p)}
        if not request.recipients and (not whom or whom & one):
            found[request.id] = structs.replace(request, recipients=answer.actors)
        if not answer.recipients:
            found[answer.id] = structs.replace(answer, recipients=request.actors)
    return [found[report.id] for report in reports]


def _is_open(report: Report) -> bool:
    return report.type in _AIMED and bool(report.actors) and not report.recipients and not report.reciprocal


def _aimed(text: str, report: Report, reports: Sequence[Report]) -> Report:
    noun = _noun(text, report)
    before = [r for r in reports if r.start < report.start and not r.negated and _doers(r, report)]
    deeds = (
        [r for r in before if noun and _is_named(text, r, noun)]
        or [r for r in before if noun and _is_of_kind(r, noun)]
        or [r for r in before if _is_of_type(r, report)]
        or [r for r in before if _calls_for_reply(text, r, report)]
    )
    if not deeds:
        return report
    doers = _doers(max(deeds, key=lambda r: (r.start, r.id)), report)
    about = structs.replace(report.about, actors=doers) if report.about and not report.about.actors else report.about
    return structs.replace(report, recipients=doers, about=about)


def _calls_for_reply(text: str, deed: Report, report: Report) -> bool:
    """Whether a threat is to answer a deed, and the deed was done right before to those who threaten: "Peru expelled
    nine Chileans. Chile vowed to *retaliate*"."""
    near = text[report.cue[0] : report.cue[1] + _BEHIND].split(".")[0]
    if report.type != "THREATEN" or not _REPLY.search(near) or report.cue[0] - deed.cue[1] > _SCENE:
        return False
    struck = {party.country for party in deed.recipients if party.country}
    return deed.quad in (3, 4) and bool(struck & {party.country for party in report.actors})


_REPLY = re.compile(
    r"\b(?:retaliat\w*|respon[ds]\w*|repl(?:y|ies)|answer|hit back|strike back|reprisals?|reveng\w*|in kind"
    r"|tit-for-tat|counter-?measures?|consequences|reciprocal|reciprocate|mirror)\b",
    re.I,
)
_BEHIND = 40
"""Characters behind a threat in which it is said to be a reply."""
_SCENE = 500
"""Characters before a threat in which the deed is told that it answers."""


def _noun(text: str, report: Report) -> str | None:
    """The noun that names the deed, right behind the verb."""
    behind = _DEED.match(text, report.cue[1])
    return behind[1].lower().split()[-1] if behind else None


def _is_named(text: str, deed: Report, noun: str) -> bool:
    """By the word of the act its stem is enough; its object is named by the same word ("mission" is no "missile")."""
    word = text[slice(*deed.cue)].lower()
    things = deed.object.words.lower().split() if deed.object else []
    return (min(len(noun), len(word)) >= _STEM and noun[:_STEM] == word[:_STEM]) or noun in things


def _is_of_kind(deed: Report, noun: str) -> bool:
    """Whether an act is of the kind that a noun names; a paper is that of those who agreed together."""
    if noun not in _PAPERS:
        return deed.type in _KINDS.get(noun, ())
    thing = deed.object.words.lower().split()[-1] if deed.object else ""
    return {noun, thing} <= _ONE_PAPER or (deed.type == "AGREE" and len(deed.actors) > 1)


def _is_of_type(deed: Report, report: Report) -> bool:
    about = report.about
    return about is not None and not about.actors and not about.recipients and deed.type == about.type


def _doers(deed: Report, report: Report) -> tuple[Party, ...]:
    """Who did it; nothing when those who speak of it are among them."""
    speaking = {key for party in report.actors for key in _keys(party)}
    return () if any(key in speaking for party in deed.actors for key in _keys(party)) else deed.actors


def _keys(party: Party) -> tuple[str, ...]:
    return (party.id, party.country) if party.country else (party.id,)
