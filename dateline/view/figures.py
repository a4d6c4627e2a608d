"""Numbers of one thing over time, by source: which of a chronicle's quantities are asked for, as rows.

Needs    what is counted, the actors asked for, a chronicle
Gives    `FigureRow`s in the order of their days
Rule     a number is of two actors when it belongs to an act between them, else when both are named in the words around
         it, else when one is and the head of the page names both; who only says the number is not counted among them.
         Its day is the one its words say, else the day its page was published
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from dateline import vocab
from dateline.model import Actor, Article, Chain, Quantity, Realis, Record, Stance
from dateline.status import stance_of
from dateline.view.needs import Rows
from dateline.view.who import Asked, Country
from dateline.view.words import one_line

_BEFORE, _BEHIND = 500, 160
"""Characters around a number in which actors are looked for: a paragraph of news, and the rest of a sentence."""
_HEAD = 700
"""Characters of a text that name whom its story is about: the headline and the first paragraphs."""

Tie = Literal["act", "words", "page"]


class FigureRow(Record, frozen=True, kw_only=True):
    """One number as the series shows it: `day` is as of when (`dated` says by what), `source` who said it first."""

    day: date | None
    dated: Literal["words", "publication", "unknown"]
    value: float
    low: float | None
    high: float | None
    modifier: str | None
    counted: str | None
    unit: str | None
    outcome: str | None
    level: Literal["stock", "flow"] | None
    cumulative_since: date | None
    cumulative: bool
    realis: Realis
    stance: Stance
    source: str
    outlet: str
    tied: Tie
    quantity: str
    report: str | None
    article: str
    words: str


class Question(NamedTuple):
    """What is asked: the thing counted, the actors, the bounds of days and outcomes."""

    thing: str
    actors: Sequence[Asked] = ()
    since: date | None = None
    until: date | None = None
    outcomes: Sequence[str] = ()


def figure_rows(question: Question, rows: Rows, countries: Iterable[Country]) -> list[FigureRow]:
    """Choose the numbers that answer a question, in the order of their days."""
    told = _acts_between(question.actors, rows)
    patterns = [_names(asked, countries, rows.actors()) for asked in question.actors]
    question = by_outcome(question)
    wanted = vocab.thing(question.thing)
    articles = dict[str, Article | None]()
    found = []
    for quantity in rows.quantities():
        if wanted and wanted not in (vocab.thing(quantity.counted or ""), (quantity.unit or "").lower()):
            continue
        if quantity.article not in articles:
            articles[quantity.article] = rows.article(quantity.article)
        article = articles[quantity.article]
        tied = _tie(quantity, article, told, patterns)
        if article is not None and tied is not None:
            found += [_row(quantity, article, chain, tied) for chain in quantity.sources or ((),)]
    return sorted((row for row in found if _fits(row, question)), key=_order)


def by_outcome(question: Question) -> Question:
    """A question for what became of people, as one for its outcome: "killed", "deaths", "soldiers killed"."""
    *things, last = question.thing.lower().split() or [""]
    named = next((row.name for row in vocab.outcomes() if last == row.name or last in row.heads), None)
    return question._replace(thing=" ".join(things), outcomes=[named]) if named and not question.outcomes else question


def things_counted(question: Question, rows: Rows, countries: Iterable[Country], most: int = 12) -> list[str]:
    """What else is counted of the same actors, the most often counted first: for who asked for what is not there."""
    names = [vocab.thing(row.counted or "") for row in figure_rows(question._replace(thing=""), rows, countries)]
    return sorted({name for name in names if name}, key=lambda name: (-names.count(name), name))[:most]


def _acts_between(asked: Sequence[Asked], rows: Rows) -> set[str]:
    """The reports of all events between those asked for."""
    keys: list[str | None] = [actor.key for actor in asked[:2]]
    return {report for event in rows.between(*(keys or [None])) for report in event.reports}


def _names(asked: Asked, countries: Iterable[Country], actors: Iterable[Actor]) -> re.Pattern[str]:
    """All words by which an actor can be named."""
    forms = {asked.name}
    for state in countries:
        if state.code == asked.key:
            forms |= {state.name, *state.names, *state.demonyms, *_seats(state)}
    for actor in actors:
        if actor.id == asked.key:
            forms |= {actor.name, *actor.names}
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True) if form)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _seats(state: Country) -> Iterator[str]:
    """A state's capitals and the seats of its power, where the vocabulary gives them."""
    yield from getattr(state, "capitals", ())
    yield from (name for name, _ in getattr(state, "metonyms", ()))


def _tie(
    quantity: Quantity, article: Article | None, told: set[str], patterns: Sequence[re.Pattern[str]]
) -> Tie | None:
    if article is None:
        return None
    if quantity.report in told:
        return "act"
    around = _around(quantity, article.text)
    named = [pattern.search(around) is not None for pattern in patterns]
    if all(named):
        return "words"
    head = article.text[:_HEAD]
    on_page = any(named) and all(pattern.search(head) for pattern in patterns)
    return "page" if on_page else None


def _around(quantity: Quantity, text: str) -> str:
    """The paragraph before a number and the sentence behind it, without those who only say it."""
    first = max(text.rfind("\n", 0, quantity.start) + 1, quantity.start - _BEFORE)
    stop = re.compile(r"[.!?](?=\s)|\n").search(text, quantity.end, quantity.end + _BEHIND)
    last = stop.start() if stop else min(len(text), quantity.end + _BEHIND)
    sources = {(link.start, link.end) for chain in quantity.sources for link in chain}
    around = text[first:last]
    for start, end in sources:
        if first <= start and end <= last:
            around = around[: start - first] + " " * (end - start) + around[end - first :]
    return around


def _row(quantity: Quantity, article: Article, chain: Chain, tied: Tie) -> FigureRow:
    outlet = article.outlet or article.path
    printed = article.published.end  # of a page that is of a day or later the day is not known
    day = quantity.as_of or printed
    return FigureRow(
        day=day,
        dated="words" if quantity.as_of else "publication" if day else "unknown",
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        counted=quantity.counted,
        unit=quantity.unit,
        outcome=quantity.outcome,
        level=quantity.level,
        cumulative_since=quantity.cumulative_since,
        cumulative=quantity.since is not None or quantity.cumulative_since is not None,
        realis=quantity.realis,
        stance=stance_of(chain),
        source=one_line(chain[-1].name if chain else outlet),
        outlet=one_line(outlet),
        tied=tied,
        quantity=quantity.id,
        report=quantity.report,
        article=quantity.article,
        words=one_line(article.text[quantity.start : quantity.end]),
    )


def _fits(row: FigureRow, question: Question) -> bool:
    if question.outcomes and (row.outcome or "") not in question.outcomes:
        return False
    if question.since and (row.day is None or row.day < question.since):
        return False
    return not (question.until and (row.day is None or row.day > question.until))


def _order(row: FigureRow) -> tuple[date, str, str, float, str]:
    return row.day or date.max, row.outlet, row.source, row.value, row.quantity


# -- what stands in one series ----------------------------------------------------------------------------


class Series(NamedTuple):
    """What must be equal for numbers to stand in one series: stocks, flows, sums since a day and plans never mix."""

    outcome: str
    unit: str
    level: str
    cumulative: bool
    happened: bool

    def title(self, thing: str) -> str:
        """Name the series: "troops sent, added up", "troops there (stock)", "troops sent: planned or possible"."""
        parts = [thing, self.outcome or ("there" if self.level == "stock" else "")]
        name = " ".join(part for part in parts if part) + (f", {self.unit}" if self.unit else "")
        kind = "counted at a time" if self.level == "stock" else "added up since a day" if self.cumulative else ""
        return name + (f", {kind}" if kind else "") + ("" if self.happened else ": planned or only possible")


def by_series(rows: Iterable[FigureRow]) -> dict[Series, list[FigureRow]]:
    """Part rows into series, those with most numbers first."""
    found: dict[Series, list[FigureRow]] = {}
    for row in rows:
        happened = row.realis in ("actual", "ongoing")
        key = Series(row.outcome or "", row.unit or "", row.level or "", row.cumulative, happened)
        found.setdefault(key, []).append(row)
    return dict(sorted(found.items(), key=lambda pair: (not pair[0].happened, -len(pair[1]), pair[0])))
