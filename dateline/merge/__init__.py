"""merge: reports -> events. What follows from all articles together.

Needs    articles and their codings, in any order
Gives    `Conclusions`: days, copies, versions, the cast, utterances, decisions, events
Rule     computed, never edited: the same bytes whatever the order of the input
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import structs

from dateline.merge.cast import actors, identify, key
from dateline.merge.clues import Told, content_words, side_of
from dateline.merge.copies import copies
from dateline.merge.figures import thing_counted
from dateline.merge.fold import fold
from dateline.merge.origins import press, reprinted
from dateline.merge.publication import publication_days
from dateline.merge.same import groups
from dateline.merge.utterances import Chronicle, Gist, utterances
from dateline.merge.versions import versions
from dateline.merge.when import quotation_times, report_times
from dateline.model import Article, Coding, Conclusions, EventTime, Identity, OwnOutlet, Party, Report
from dateline.vocab.directory import directory

__all__ = ["merge"]


def merge(
    rows: Iterable[tuple[Article, Coding]], outlets: tuple[OwnOutlet, ...] = (), gist: Gist | None = None
) -> Conclusions:
    """Conclude over a whole chronicle; `outlets` are those that a user has added, `gist` tells what a text says."""
    pairs = sorted(rows, key=lambda row: row[0].id)
    articles = {article.id: article for article, _ in pairs}
    codings = [coding for _, coding in pairs]
    kin = copies(articles.values())
    cast = identify(codings)

    numbers: dict[str | None, set[tuple[float, str]]] = defaultdict(set)
    for quantity in (q for coding in codings for q in coding.quantities):
        numbers[quantity.report].add((quantity.value, thing_counted(quantity)))

    dated = publication_days(articles, codings)
    published = {article.id: dated.published.get(article.id, article.published) for article, _ in pairs}
    times: dict[str, EventTime] = {}
    for coding in codings:
        times |= report_times(coding, published[coding.article], dated.day_of)
        times |= quotation_times(coding, published[coding.article])
    told = [
        t
        for coding in codings
        for report in coding.reports
        if _is_between_powers(t := _told(report, times, cast, numbers[report.id], articles[coding.article]))
    ]
    same, decisions = groups(told, kin.identical)
    known = actors(articles, codings, cast, published)
    printed = press(articles, published, kin, directory(outlets), cast, known)
    quantities = {q.id: q for coding in codings for q in coding.quantities}
    events = [fold(group, printed, quantities) for group in same]
    everybody = {actor.id: actor for actor in known}
    said = utterances(Chronicle(articles, codings, cast, everybody, published, kin.copies, gist))
    return Conclusions(
        published=dated.published,
        copies=kin.copies,
        shared=kin.shared,
        versions=versions(printed),
        origins=reprinted(printed),
        times=times,
        utterances=said.of,
        cast=cast,
        actors=known,
        decisions=tuple(sorted((*decisions, *said.decisions), key=lambda decision: decision.id)),
        events=tuple(sorted(events, key=lambda event: event.id)),
    )


def _is_between_powers(told: Told) -> bool:
    """Whether a state or an international body is among the parties."""
    return any(p.country or "IGO" in p.sectors for p in (*told.report.actors, *told.report.recipients))


def _told(
    report: Report,
    times: Mapping[str, EventTime],
    cast: Mapping[str, Identity],
    numbers: Iterable[tuple[float, str]] = (),
    article: Article | None = None,
) -> Told:
    """A report with its resolved time and its parties named chronicle-wide."""
    report = structs.replace(
        report, actors=_named(report, report.actors, cast), recipients=_named(report, report.recipients, cast)
    )
    return Told(
        report=report,
        time=times.get(report.id, report.time),
        actors=frozenset(side_of(p) for p in report.actors),
        recipients=frozenset(side_of(p) for p in report.recipients),
        people=frozenset(p.id for p in (*report.actors, *report.recipients) if p.kind == "person"),
        words=content_words(report.words),
        text=" ".join(report.words.lower().split()),
        numbers=frozenset(numbers),
        headline=article is not None and bool(article.title) and report.start < _end_of_title(article),
    )


def _end_of_title(article: Article) -> int:
    title = article.title or ""
    return len(title) if article.text.startswith(title) else 0


def _named(report: Report, parties: tuple[Party, ...], cast: Mapping[str, Identity]) -> tuple[Party, ...]:
    return tuple(_known(p, cast.get(key(report.article, p.id))) for p in parties)


def _known(party: Party, identity: Identity | None) -> Party:
    if identity is None:
        return party
    sectors = party.sectors or identity.sectors
    return structs.replace(
        party,
        id=identity.id,
        country=party.country or identity.country,
        sector=sectors[0] if sectors else None,
        sectors=sectors,
    )
