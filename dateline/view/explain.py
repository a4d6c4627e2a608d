"""Why the chronicle holds what it holds: of an event, a report, an article or an utterance.

Needs    one record, and the chronicle it stands in
Gives    event: its reports, and each decision about them with its clues and scores
         report: each field with the characters it was read from, or the rule it was derived by
         utterance: its wordings, and each decision that joined them or kept others apart
         article: why this publication day, what was dropped and why, its copies, what was and was not coded
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.errors import UsageError
from dateline.model import Anchor, Article, Chain, Copy, Decision, Event, Report, Span
from dateline.view.event import outlet_of, reports_of
from dateline.view.fields import LABELS, spans_of, value_text
from dateline.view.needs import Rows
from dateline.view.numbers import count_text
from dateline.view.quotes import Utterance, utterances_of
from dateline.view.screen import facts, heading, inset, listing
from dateline.view.sentence import sentence
from dateline.view.timeline import SHORT_ID
from dateline.view.when import published_text
from dateline.view.words import carried_text, one_line, quoted

_VERDICTS: Mapping[str, str] = {
    "same": "held to be the same",
    "different": "held to be different",
    "unsure": "unsure whether the same",
    "correct": "corrected",
    "drop": "dropped",
    "add": "added",
    "keep": "kept",
    "headline": "headlined",
    "note": "noted",
}
_SAMPLE = 160
"""Characters shown of a piece that was cut away; the whole stands in the export of articles."""


def explanation(id_: str, rows: Rows) -> RenderableType:
    """Explain the event, report, article or utterance of an id, or its beginning; UsageError when there is none."""
    found: list[RenderableType] = []
    if event := rows.event(id_):
        found.append(_of_event(event, rows))
    if report := rows.report(id_):
        found.append(_of_report(report, rows.article(report.article)))
    if article := rows.article(id_):
        found.append(_of_article(article, rows))
    if not found and (said := utterances_of(id_, rows)):
        found += [_of_utterance(utterance, rows) for utterance in said]
    if len(found) > 1:
        raise UsageError(f"{id_!r} begins the id of more than one record; write more of it")
    if not found:
        raise UsageError(
            f"no event, report or article has the id {id_!r}, nor an utterance; `dateline timeline` shows those"
            " of events, `dateline quotes` those of utterances"
        )
    return found[0]


def _of_event(event: Event, rows: Rows) -> RenderableType:
    told = reports_of(event, rows)
    subjects = {event.id, *event.reports}
    decisions = [decision for decision in rows.decisions() if subjects & set(decision.subjects)]
    lines = [(report.id[:SHORT_ID], f"{outlet_of(article)}: {quoted(report.words)}") for report, article in told]
    return Group(
        heading(f"Why this is one event: {sentence(event)}"),
        Text(f"event {event.id}, folded from {count_text(len(event.reports), 'report')}", style="dim"),
        Text(),
        inset(listing(lines)),
        Text(),
        inset(*_values_with_reason(event)),
        Text(),
        heading("Decisions" if decisions else "No decision: it stands in one report alone"),
        *(inset(Text(decision_line(decision)), inset(listing(_grounds(decision)))) for decision in decisions),
    )


def _of_utterance(utterance: Utterance, rows: Rows) -> RenderableType:
    subjects = {wording.quotation.id for wording in utterance.wordings}
    decisions = [decision for decision in rows.decisions() if subjects & set(decision.subjects)]
    lines = [
        (w.quotation.id[:SHORT_ID], f"{outlet_of(w.article)}: {quoted(w.quotation.content)}")
        for w in utterance.wordings
    ]
    speaker = one_line(utterance.speaker.name) if utterance.speaker else "a speaker who is not told"
    return Group(
        heading(f"Why this is one utterance of {speaker}"),
        Text(f"utterance {utterance.id}, in {count_text(len(lines), 'wording')}", style="dim"),
        Text(),
        inset(listing(lines)),
        Text(),
        heading("Decisions" if decisions else "No decision: no other wording is like it"),
        *(inset(Text(decision_line(decision)), inset(listing(_grounds(decision)))) for decision in decisions),
    )


def decision_line(decision: Decision) -> str:
    """Tell one decision: its verdict and score, and whose it is when it is a person's."""
    score = f" ({decision.score:.2f})" if decision.score is not None else ""
    subjects = " and ".join(subject[:SHORT_ID] for subject in decision.subjects)
    change = (
        f": {decision.field} = {decision.value}" if decision.field else f": {decision.value}" * bool(decision.value)
    )
    signed = "" if decision.by == "machine" else f", by {decision.by}" + (f" on {decision.at}" if decision.at else "")
    withdrawn = ", withdrawn" if decision.withdrawn else ""
    return one_line(f"{subjects} {_VERDICTS[decision.kind]}{score}{change}{signed}{withdrawn}")


def _grounds(decision: Decision) -> Iterator[tuple[str, str]]:
    """The clues of a decision with their scores, and the note of who made it."""
    for clue in decision.clues:
        words = f" ({', '.join(quoted(w) for w in clue.words)})" if clue.words else ""
        yield f"{clue.score:+.2f}", one_line(clue.clue).rstrip(".") + words
    if decision.note:
        yield "note", one_line(decision.note)


def _values_with_reason(event: Event) -> Iterator[RenderableType]:
    rows: list[tuple[str, RenderableType]] = [("when", _reasoned(value_text(event, "time"), event.time.reason))]
    if event.place_reason:
        rows.append(("where", _reasoned(value_text(event, "place") or "not told", event.place_reason)))
    rows += [("figures", Text(f"folded by the rule: {figure.rule}")) for figure in event.figures]
    if event.contested:
        rows.append(("contested", Text(", ".join(event.contested))))
    yield facts(rows)


def _reasoned(value: str, reason: str) -> Text:
    text = Text(value)
    return text.append(f"\nbecause: {one_line(reason)}", style="dim") if reason else text


_STEP = re.compile(r"; (?=“|dropped, |not used, |an? [A-Z][a-z]+day |one of \d)")
"""Where one step of a derivation ends: before the words of the next clue, or what is said of all days."""


def _derived(value: str, reason: str) -> Text:
    """A value with the steps that led to it, a line each."""
    text = Text(value)
    first, *steps = _STEP.split(one_line(reason))
    text.append(f"\nbecause: {first}" if first else "", style="dim")
    for step in steps:
        text.append(f"\n- {step}", style="dim")
    return text


def _of_report(report: Report, article: Article | None) -> RenderableType:
    text = article.text if article else ""
    rows = [(label, cell) for field, label in LABELS.items() if (cell := _field_cell(report, field, text))]
    rows += [("source", _chain_cell(outlet_of(article), chain)) for chain in report.sources]
    day = published_text(article.published) if article else ""
    return Group(
        heading(sentence(report)),
        Text(f"report {report.id} in {outlet_of(article)}, {day} (article {report.article[:SHORT_ID]})", style="dim"),
        Text(f"read by {report.coder} at {report.start}-{report.end}", style="dim"),
        Text(),
        inset(Text(quoted(report.words))),
        Text(),
        inset(facts(rows)),
    )


def _country_reasons(report: Report, field: str) -> str | None:
    """Whence the countries of parties are that no words tell."""
    parties = {"actors": report.actors, "recipients": report.recipients}.get(field, ())
    return "; ".join(f"{p.name} is of {p.country}: {p.country_reason}" for p in parties if p.country_reason) or None


def _field_cell(report: Report, field: str, text: str) -> Text | None:
    value, spans = value_text(report, field), spans_of(report, field)
    why = report.place_reason if field == "place" else _country_reasons(report, field)
    if not value and not spans and not why:
        return None
    cell = Text(value or ("not told" if field == "place" else "no"))
    for span in spans:
        cell.append(f"\n{_at(span, text)}", style="cyan")
    if field == "time":
        reasons = "; ".join(filter(None, (report.time.reason, _anchor_text(report.time.anchor, text))))
        cell.append(f"\nbecause: {one_line(reasons)}" if reasons else "", style="dim")
    elif why:
        cell.append(f"\nbecause: {one_line(why)}", style="dim")
    elif field == "status":
        cell.append("\nby the rule: from the realis and the stances of all sources", style="dim")
    return cell


def _at(span: Span, text: str) -> str:
    return f"{quoted(text[span[0] : span[1]], _SAMPLE)} at {span[0]}-{span[1]}"


def _anchor_text(anchor: Anchor | None, text: str) -> str:
    """Say what a time hangs on: "P1D before the publication day"."""
    if anchor is None:
        return ""
    target = "the publication day"
    if anchor.on != "publication":
        words = _at(anchor.ref, text) if anchor.ref else ""
        target = f"{'the time' if anchor.on == 'time' else 'the report'} {words}".rstrip()
    shift = f", moved by {anchor.shift}" if anchor.shift else ""
    side = f", looking {anchor.side} it" if anchor.side in ("before", "after") else ""
    return f"it hangs on {target}{shift}{side}"


def _chain_cell(outlet: str, chain: Chain) -> Text:
    cell = Text(carried_text(outlet, chain))
    for link in chain:
        cue = f", {quoted(link.cue)}" if link.cue else ""
        basis = f", from {link.basis}" if link.basis else ""
        told = f"\n{one_line(link.name)} {link.stance}: {quoted(link.source)} at {link.start}-{link.end}{cue}{basis}"
        cell.append(told, style="dim")
    return cell


def _of_article(article: Article, rows: Rows) -> RenderableType:
    reports = [report for report in rows.reports() if report.article == article.id]
    unread = [row for row in rows.uncoded() if row.article == article.id]
    return Group(
        heading(one_line(article.title or article.path)),
        Text(f"article {article.id}", style="dim"),
        Text(),
        inset(facts(_article_facts(article))),
        *_section("Reports", [(report.id[:SHORT_ID], sentence(report)) for report in reports]),
        *_section("Weighed and not coded", [("-", f"{one_line(row.reason)}: {quoted(row.words)}") for row in unread]),
        *_section("Cut away", [("-", f"{one_line(d.reason)}: {quoted(d.text, _SAMPLE)}") for d in article.dropped]),
    )


_COPIES = {"identical": "same text as", "near": "near copy of", "part": "shares with"}
_RUNS = 3
"""Passages that are quoted of two articles that share more."""


def _copy_text(article: Article, copy: Copy) -> str:
    """Name a copy, and quote how the passages that it shares begin."""
    line = f"article {copy.article[:SHORT_ID]}"
    if copy.kind == "identical":
        return line
    longest = sorted(copy.passages, key=lambda p: (p.start - p.end, p.start))[:_RUNS]
    words = "; ".join(quoted(article.text[p.start : p.end], _SAMPLE) for p in sorted(longest, key=lambda p: p.start))
    whole = "all shingles of both" if copy.kind == "near" else "those of the shorter"
    return f"{line}: {copy.share:.0%} of {whole}, in {count_text(len(copy.passages), 'passage')}: {words}"


def _section(title: str, rows: list[tuple[str, str]]) -> list[RenderableType]:
    return [Text(), heading(f"{title}: {len(rows) or 'none'}"), *([inset(listing(rows))] if rows else [])]


def _article_facts(article: Article) -> Iterator[tuple[str, RenderableType]]:
    yield "page", Text(one_line(article.path))
    if article.url:
        yield "address", Text(one_line(article.url))
    yield "outlet", Text(one_line(article.outlet or "not found"))
    yield "published", _derived(published_text(article.published), article.published.reason)
    if article.dateline:
        yield "dateline", Text(one_line(f"{article.dateline.place}, {article.dateline.date or 'no date'}"))
    yield "language", Text(article.language or "too short to tell")
    yield "text", Text(count_text(len(article.text), "character"))
    for note in article.notes:
        yield "note", Text(one_line(note))
    for copy in article.shared:
        yield _COPIES[copy.kind], Text(_copy_text(article, copy))
    if article.origin:
        yield "first printed by", Text(one_line(article.origin))
    if article.version_of:
        yield "version of", Text(f"article {article.version_of}")
    for chain in article.sources:
        yield "source", Text(carried_text(outlet_of(article), chain))
