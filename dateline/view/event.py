"""One event: each value, and who says what, in which words.

Needs    an event and the reports it was folded from, with their articles
Gives    a page: the event's values; where its reports differ, each value with the outlets that give it; the
         numbers by source; then every report with its words, outlet, day, source chains and stances
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.model import Article, Event, Figure, Quantity, Report
from dateline.view.fields import LABELS, value_text
from dateline.view.needs import Rows
from dateline.view.numbers import count_text, figure_text, number_text
from dateline.view.screen import facts, heading, inset, quad_words
from dateline.view.sentence import sentence
from dateline.view.timeline import SHORT_ID, marks
from dateline.view.when import day_text, published_text
from dateline.view.words import carried_text, one_line, quoted

Told = tuple[Report, Article | None]
"""A report with its article."""


def event_page(event: Event, rows: Rows) -> RenderableType:
    """Lay out one event with everything that is said about it."""
    told = reports_of(event, rows)
    wanted = {id_ for figure in event.figures for id_ in figure.quantities}
    quantities = {q.id: q for q in rows.quantities() if q.id in wanted} if wanted else {}
    articles = {article.id: article for _, article in told if article}
    return Group(
        heading(sentence(event)),
        Text(_kind_line(event), style="dim"),
        *([Text(", ".join(marks(event)), style="bold magenta")] if marks(event) else []),
        Text(),
        inset(_values(event, told)),
        *_figures(event.figures, quantities, articles),
        Text(),
        heading(f"Who says so: {count_text(len(told), 'report')} in {count_text(event.articles, 'article')}"),
        *(part for pair in told for part in (Text(), inset(*_report_lines(*pair)))),
    )


def reports_of(event: Event, rows: Rows) -> list[Told]:
    """Find the reports of an event with their articles, the earliest published first."""
    found = [(report, rows.article(report.article)) for id_ in event.reports if (report := rows.report(id_))]
    return sorted(found, key=lambda pair: (_published(pair[1]), pair[0].id))


def outlet_of(article: Article | None) -> str:
    """Name an article by its outlet, else by its file."""
    return one_line(article.outlet or article.path) if article else "an article that is gone"


def _published(article: Article | None) -> str:
    day = article.published.start if article else None
    return day.isoformat() if day else "9999"


def _kind_line(event: Event) -> str:
    kind = f"{event.type} {event.mode}" if event.mode else event.type
    score = f", score {event.score:+g}" if event.score is not None else ""
    confidence = f", confidence {event.confidence:.2f}" if event.confidence is not None else ""
    return f"event {event.id}: {kind}, {quad_words(event.quad)}, CAMEO {event.cameo}{score}{confidence}"


def _values(event: Event, told: Sequence[Told]) -> Table:
    rows: list[tuple[str, RenderableType]] = []
    for field, label in LABELS.items():
        value = value_text(event, field)
        variants = list(_variants(field, told))
        if not value and not variants:
            continue
        cell = Text(value or ("no" if isinstance(getattr(event, field), bool) else "not said"))
        if len(variants) > 1 or (variants and variants[0][0] != value):
            for variant, outlets in variants:
                cell.append(f"\n{variant}: {', '.join(outlets)}", style="dim")
        if field in event.contested:
            cell.stylize("yellow")
            label += " (contested)"
        rows.append((label, cell))
    return facts([*rows, *_counts(event)])


def _variants(field: str, told: Sequence[Told]) -> Iterator[tuple[str, list[str]]]:
    """Each value that reports give a field, with the outlets that give it, the commonest first."""
    outlets: dict[str, list[str]] = {}
    for report, article in told:
        value = value_text(report, field)
        if value:
            outlets.setdefault(value, []).append(outlet_of(article))
    for value in sorted(outlets, key=lambda value: (-len(outlets[value]), value)):
        yield value, list(dict.fromkeys(outlets[value]))


def _counts(event: Event) -> Iterator[tuple[str, RenderableType]]:
    if event.first_reported:
        yield "first reported", Text(day_text(event.first_reported))
    origins = f", at most {count_text(len(event.origins), 'origin')}" if event.origins else ""
    yield "told by", Text(f"{count_text(event.articles, 'article')}, {count_text(event.outlets, 'outlet')}{origins}")
    if event.origins:
        yield "origins", Text(", ".join(one_line(name) for name in event.origins))
    for link in event.links:
        yield link.kind, Text(f"event {link.event[:SHORT_ID]}")


def _figures(
    figures: Sequence[Figure], quantities: Mapping[str, Quantity], articles: Mapping[str, Article]
) -> Iterator[RenderableType]:
    if figures:
        yield Text()
        yield heading("Figures")
    for figure in figures:
        lines = [Text(figure_text(figure)), Text(f"best by the rule: {figure.rule}", style="dim")]
        found = [quantity for id_ in figure.quantities if (quantity := quantities.get(id_))]
        lines += [Text(_quantity_line(quantity, articles.get(quantity.article)), style="dim") for quantity in found]
        yield inset(*lines)


def _quantity_line(quantity: Quantity, article: Article | None) -> str:
    words = f" {quoted(article.text[quantity.start : quantity.end])}" if article else ""
    chains = "; ".join(carried_text(outlet_of(article), chain) for chain in quantity.sources or ((),))
    as_of = f", as of {day_text(quantity.as_of)}" if quantity.as_of else ""
    return f"{number_text(quantity.value)}{words}{as_of}: {chains}"


def _report_lines(report: Report, article: Article | None) -> Iterator[Text]:
    day = published_text(article.published) if article else ""
    line = Text.assemble((outlet_of(article), "bold"), f", {day}")
    yield line.append(f"  report {report.id[:SHORT_ID]}, article {report.article[:SHORT_ID]}", style="dim")
    yield Text(quoted(report.words))
    status = "" if report.status == "actual" else f" [{report.status}]"
    for chain in report.sources or ((),):
        yield Text(f"{carried_text(outlet_of(article), chain)}{status}", style="cyan")
