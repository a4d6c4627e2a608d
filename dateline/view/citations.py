"""Who cites whom: the links of all chains of sources, counted.

Needs    a chronicle; whose events, which sources and days are asked for
Gives    a `Citation` for each pair of a citing outlet or source and a cited one, the most frequent first
Rule     words that cite are counted once, however many reports, quotations and quantities their chain carries. An
         outlet that prints what another printed first reprints it, once an article: that is no citation. Outlets are
         called by their one name, so the outlet at both ends of a line is one knot of the graph
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import BinaryIO, NamedTuple

from dateline.errors import UsageError
from dateline.model import Article, Chain, Citation, Cited, OwnOutlet, Source, Stance
from dateline.view import as_csv, as_graphml, as_jsonl
from dateline.view.choices import known
from dateline.view.needs import Rows
from dateline.view.when import asked_days
from dateline.view.who import resolve
from dateline.view.words import one_line
from dateline.vocab import countries
from dateline.vocab.directory import Directory, directory

FORMATS = ("table", "jsonl", "csv", "graphml")
EXAMPLES = 3
"""Places in the pages that are shown of one citation."""
_AROUND = 60
"""Characters of the text around the words that cite."""
_MOST = 2
"""Actors that can be asked for at once: an event is looked up by two of its parties at most."""

Write = Callable[[Sequence[Citation], BinaryIO], None]


Key = tuple[str, str, str]
"""Who cites, who is cited, and how."""


class Question(NamedTuple):
    """What is asked: the keys and names of actors, the names of sources, the days."""

    actors: tuple[str, ...]
    title: str
    sources: tuple[str, ...]
    since: date | None
    until: date | None


@dataclass
class _Count:
    """What is counted of one citation while all are read."""

    articles: set[str] = field(default_factory=set)
    stances: Counter[Stance] = field(default_factory=Counter)
    days: set[date] = field(default_factory=set)
    examples: dict[tuple[str, int], Cited] = field(default_factory=dict)


def asked(rows: Rows, actors: Sequence[str], sources: Sequence[str], since: str | None, until: str | None) -> Question:
    """Read what is asked for; UsageError says which word is not understood."""
    if len(actors) > _MOST:
        raise UsageError(f"{len(actors)} actors are more than the {_MOST} whose events can be asked for at once")
    found = [resolve(word, countries(), rows.actors()) for word in actors]
    first, last = asked_days(since, "--since").start, asked_days(until, "--until").end
    if first and last and last < first:
        raise UsageError(f"--until {until} lies before --since {since}")
    names = directory(rows.own_outlets())
    return Question(
        actors=tuple(actor.key for actor in found),
        title=" and ".join(actor.name for actor in found) or "All actors",
        sources=tuple(_name(word, names).casefold() for word in sources),
        since=first,
        until=last,
    )


def _name(word: str, names: Directory) -> str:
    found = names.titled(word)
    return found.name if found else word


def written(format_: str, own: tuple[OwnOutlet, ...]) -> Write | None:
    """What writes citations in a format, None for a table; UsageError for a format that there is not."""
    writers: Mapping[str, Write | None] = {
        "table": None,
        "jsonl": partial(as_jsonl.write, Citation),
        "csv": partial(as_csv.write, Citation),
        "graphml": partial(as_graphml.write, names=directory(own)),
    }
    return writers[known(format_, FORMATS, "format")]


def citations(rows: Rows, question: Question) -> list[Citation]:
    """Count who cites whom, the most frequent first."""
    names = directory(rows.own_outlets())
    chains = _chains(rows, question)
    people = {actor.id: actor.name for actor in rows.actors() if actor.kind == "person"}
    counts: dict[Key, _Count] = {}
    for article in rows.articles():
        if article.id in chains and _is_of(article, question):
            own = () if question.actors else article.sources  # with actors, these may be of other matters
            told = dict.fromkeys((*chains[article.id], *own))
            outlet = names.name_of(article.outlet, article.url) or article.path
            _count(article, told, partial(_called, names=names, people=people), counts, outlet)
    found = (_citation(*key, counted) for key, counted in counts.items())
    return sorted((c for c in found if _touches(c, question)), key=_order)


def _chains(rows: Rows, question: Question) -> dict[str, list[Chain]]:
    """The chains of each article that is asked for: of the events of the actors, or of everything told."""
    wanted: set[str] | None = None
    found: dict[str, list[Chain]] = {}
    if question.actors:
        wanted = {report for event in rows.between(*question.actors) for report in event.reports}
    else:
        found = {article.id: [] for article in rows.articles()}
    for article, report, chains in _told(rows):
        if wanted is None or report in wanted:
            found.setdefault(article, []).extend(chains)
    return found


def _told(rows: Rows) -> Iterator[tuple[str, str | None, tuple[Chain, ...]]]:
    """The article, report and chains of all that is told."""
    yield from ((report.article, report.id, report.sources) for report in rows.reports())
    yield from ((quotation.article, quotation.report, (quotation.chain,)) for quotation in rows.quotations())
    yield from ((quantity.article, quantity.report, quantity.sources) for quantity in rows.quantities())


def _is_of(article: Article, question: Question) -> bool:
    """Whether an article can be of the days asked for; one without a day is of none."""
    first, last = article.published.start, article.published.end
    if question.since and not (last and last >= question.since):
        return False
    return not question.until or bool(first and first <= question.until)


def _count(
    article: Article, chains: Iterable[Chain], called: Callable[[Source], str], counts: dict[Key, _Count], outlet: str
) -> None:
    if article.origin:
        _note(counts, (outlet, article.origin, "reprints"), article)
    for carried in chains:
        ends = [outlet, *map(called, carried)]
        for citing, cited, link in zip(ends, ends[1:], carried, strict=False):
            if cited != citing:
                _note(counts, (citing, cited, "cites"), article, link)


def _note(counts: dict[Key, _Count], key: Key, article: Article, link: Source | None = None) -> None:
    counted = counts.setdefault(key, _Count())
    counted.articles.add(article.id)
    if article.published.start and article.published.start == article.published.end:
        counted.days.add(article.published.start)
    if link is not None and (article.id, link.start) not in counted.examples:
        counted.examples[article.id, link.start] = Cited(
            article=article.id, start=link.start, end=link.end, words=_around(article.text, link.start, link.end)
        )
        counted.stances[link.stance] += 1


def _around(text: str, start: int, end: int) -> str:
    """The words that cite in their line, cut at blanks."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = last if last >= 0 else len(text)
    if start - first > _AROUND:
        first = max(text.find(" ", start - _AROUND, start) + 1, start - _AROUND)
    if last - end > _AROUND:
        last = max(text.rfind(" ", end, end + _AROUND), end)
    return one_line(text[first:last])


def _called(source: Source, names: Directory, people: Mapping[str, str]) -> str:
    """An outlet by its one name, a person by that of the chronicle."""
    found = names.named(source.name)
    return found.name if found else people.get(source.actor or "", source.name)


def _citation(citing: str, cited: str, how: str, counted: _Count) -> Citation:
    examples = [counted.examples[key] for key in sorted(counted.examples)]
    return Citation(
        citing=citing,
        cited=cited,
        how="cites" if how == "cites" else "reprints",
        articles=len(counted.articles),
        times=len(examples) if how == "cites" else len(counted.articles),
        stances=dict(sorted(counted.stances.items())),
        first=min(counted.days, default=None),
        last=max(counted.days, default=None),
        examples=tuple(_spread(examples)),
    )


def _spread(examples: Sequence[Cited]) -> list[Cited]:
    """A few examples, those of different articles first."""
    firsts = {example.article: example for example in reversed(examples)}
    new = sorted(firsts.values(), key=lambda e: (e.article, e.start))
    return (new + [example for example in examples if firsts[example.article] is not example])[:EXAMPLES]


def _touches(citation: Citation, question: Question) -> bool:
    ends = {citation.citing.casefold(), citation.cited.casefold()}
    return not question.sources or bool(ends & set(question.sources))


def _order(citation: Citation) -> tuple[int, int, str, str, str]:
    return -citation.times, -citation.articles, citation.citing, citation.cited, citation.how
