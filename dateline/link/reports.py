"""Reports: one for each act of an article, with parties, time, place, sources and numbers joined to it.

Needs    the article, its findings, its cast
Gives    `Report`s in the order of the text
Rule     FIELD's table "How acts, realis, stance and about go together"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec import structs

from dateline import vocab
from dateline.days import resolve
from dateline.ids import content_id
from dateline.link.cast import Cast
from dateline.link.doers import with_doers
from dateline.link.envoys import with_expelled
from dateline.link.lead import in_the_leads_place, lead_of, on_the_leads_day
from dateline.link.news import carried_on, in_the_news
from dateline.link.sources import chains_at
from dateline.link.when import event_time, from_mention, heading, share_times
from dateline.link.where import share_places, where
from dateline.model import (
    About,
    ActionMention,
    Article,
    EventTime,
    Findings,
    NestedAct,
    Object,
    OtherParty,
    Party,
    Report,
    Span,
    TimeMention,
)
from dateline.status import status_of

_HISTORY_DAYS = 60
"""History is what ended over a year before publication, or is told as background (FIELD). News that tells of a
day two months past tells it as background: on examples/ 60 days agree with the reader in 47 of 58 reports,
366 days in 43."""

# What is given, by the last word of its phrase; the classes are the contract's.
_CLASSES: Mapping[str, frozenset[str]] = {
    "arms": frozenset(
        (
            "weapon weapons arms missile missiles shell shells munitions ammunition drone drones tank tanks"
            " rocket rockets artillery rifles jet jets"
        ).split()
    ),
    "troops": frozenset(
        (
            "troops soldiers forces fighters engineers advisers peacekeepers instructors battalion battalions personnel"
        ).split()
    ),
    "people": frozenset(
        (
            "workers prisoners prisoner hostages hostage detainees captives crew sailors ambassador envoy diplomats"
        ).split()
    ),
    "money": frozenset("money funds fund loan loans grant grants credit".split()),
    "food": frozenset(["food", "grain", "rice", "wheat"]),
    "fuel": frozenset(["fuel", "oil"]),
    "document": frozenset(
        (
            "letter letters message messages treaty treaties agreement agreements pact pacts accord accords"
            " memorandum protocol declaration deal telegram"
        ).split()
    ),
}


def reports_of(article: Article, findings: Findings, cast: Cast, coder: str) -> tuple[Report, ...]:
    """Build the reports of an article; an act none of whose parties is known to anybody gives none."""
    times = {(t.start, t.end): t for t in findings.times}
    built = [_report(article, action, findings, cast, times, coder) for action in findings.actions]
    unique = {report.id: report for report in built if report is not None}
    shared = share_times(
        with_expelled(article.text, with_doers(article.text, list(unique.values())), cast),
        article.stated,
        findings.entries,
    )
    shared = carried_on(article, findings, shared)
    lead = lead_of(article, findings, cast)
    dated = in_the_news(article, findings, on_the_leads_day(article, findings, lead, shared))
    placed = share_places(dated)
    return tuple(in_the_leads_place(lead, placed))


def _report(
    article: Article,
    action: ActionMention,
    findings: Findings,
    cast: Cast,
    times: Mapping[Span, TimeMention],
    coder: str,
) -> Report | None:
    text = article.text
    actors = cast.parties(action.actors, text)
    recipients = tuple(p for p in cast.parties(action.recipients, text) if p.id not in {a.id for a in actors})
    if not _enough(action, actors, recipients):
        return None
    head = heading(article.text, findings, action.cue[0])
    time, there = event_time(article, action, times, head), where(text, action, findings)
    sources = chains_at(text, action.cue, findings.attributions, cast)
    spans = tuple((p.start, p.end) for p in (*actors, *recipients))
    return Report(
        id=content_id(article.id, coder, action.start, action.end, action.type, action.mode, spans),
        article=article.id,
        coder=coder,
        type=action.type,
        mode=action.mode,
        contexts=(),
        cameo=vocab.cameo_code(action.type, action.mode),
        quad=vocab.quad(action.type),
        status=status_of(action.realis, sources),
        realis=action.realis,
        negated=action.negated,
        history=action.history or _is_history(article, time),
        actors=actors,
        recipients=recipients,
        others=_others(action, cast, text),
        reciprocal=action.reciprocal and len(actors) > 1,
        object=_object(text, action.object),
        about=_about(article, action.about, cast, times),
        time=time,
        place=there.place,
        place_reason=there.reason,
        sources=sources,
        quantities=(),
        confidence=action.score,
        start=action.start,
        end=action.end,
        words=action.words,
        evidence=action.evidence,
    )


def _enough(action: ActionMention, actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Somebody acts; a party is known, or a person others may know.

    Of those who act together one alone may be told ("Oslo broke off relations"), but nobody meets or fights alone.
    """
    if not any(_is_somebody(p) for p in (*actors, *recipients)):
        return False
    if not actors:
        return action.type in _SUFFERED and any(p.country for p in recipients)
    return len(actors) > (1 if action.reciprocal and action.type in _TWO_AT_LEAST else 0)


def _is_somebody(party: Party) -> bool:
    """Whether a party is known to anybody: of a state, by a name, or of an international body ("UN troops")."""
    return party.country is not None or party.kind in ("person", "organisation") or "IGO" in party.sectors


_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""Acts that are news without a doer: who was shot at, arrested, expelled, set free."""
_TWO_AT_LEAST = frozenset({"CONSULT", "ASSAULT", "COOPERATE"})


def _is_history(article: Article, time: EventTime) -> bool:
    """Whether an act lies so far back that it is background; the day of an update is near enough to tell."""
    published, last = article.published.start, time.end
    if last is None and article.published.revised and time.value is not None and time.kind != "since":
        told = resolve(time.value, time.anchor, article.published)
        last = told.end if told else None
    return published is not None and last is not None and last < published - timedelta(days=_HISTORY_DAYS)


def _others(action: ActionMention, cast: Cast, text: str) -> tuple[OtherParty, ...]:
    return tuple(
        OtherParty(**structs.asdict(party), role=role)
        for span, role in action.others
        for party in cast.parties([span], text)
    )


def _object(text: str, span: Span | None) -> Object | None:
    if span is None:
        return None
    words = text[slice(*span)]
    last = words.split()[-1].lower().strip(".,")
    return Object(
        start=span[0],
        end=span[1],
        words=words,
        klass=next((name for name, nouns in _CLASSES.items() if last in nouns), None),
    )


def _about(article: Article, act: NestedAct | None, cast: Cast, times: Mapping[Span, TimeMention]) -> About | None:
    if act is None:
        return None
    mention = times.get(act.time) if act.time else None
    return About(
        type=act.type,
        mode=act.mode,
        negated=act.negated,
        actors=cast.parties(act.actors, article.text),
        recipients=cast.parties(act.recipients, article.text),
        object=article.text[slice(*act.object)] if act.object else None,
        time=from_mention(article, mention, times) if mention else None,
    )
