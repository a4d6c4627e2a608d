"""How well whole pages about a relation are read: sets of five pages each, with the key that a careful reader wrote.

    python -m gates.relations                  the table, of the sets that were developed on, of those that are kept, and fresh
    python -m gates.relations --misses         and each miss, of those that were developed on alone; of an event with the
                                               one told that comes nearest, and what keeps it from the key; where the
                                               key says in whose words it is told, of those in that sentence alone
    python -m gates.relations FOLDER...        of folders of one's own (pages and a `key.json`, as in tests/relations)

Match rules. *story kept*, *rest cut*: pieces of the story that are in the text, and of what stands around it that are not.
*published*: the interval holds no day outside of what a reader accepts, and holds one of those he can prove.
*events*: told with a type and a status that the key accepts, all its countries and none but those it allows, and days
within the key's, or that meet them and are no wider than it says; each row of the key has one event at most and the other
way round. *events right*: of the events told in which one of the pair takes part, those that stand in the key, rows that
need not be found included. *merged*: of the key's events on several pages, those told by one event from all of them.
*traps*: what no page tells. *chains*: names of the page's sources, in their order. *quotations*: words between marks;
*speakers*: by name; *utterances*: of the pairs that a quotation makes with those of one name, and others, those that share
an id or not as they should. *quantities*: value, what is counted by its last noun, and outcome; *quantities alike*: of
outcomes between which writers draw no line, and with the value or an end of a range; *figure sources*: one name of those
accepted among its chains.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from dateline import pipeline, vocab
from dateline.days import closed
from dateline.find.text import sentences
from dateline.model import Article, Chain, Event, EventTime, Party, Period, Quantity, Report
from dateline.settings import Settings
from dateline.store import Chronicle
from gates.blind import same_outcome
from gates.golden import Tally, squash

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "relations"
PARTS = ("developed", "kept", "fresh")
UNREAD = ("kept", "fresh")
"""Sets at whose misses nobody looks while rules are written."""
Row = dict[str, Any]


class World:
    """The chronicle of one set of pages; a page is known by the first three letters of its file's name."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.articles: dict[str, Article] = {a.path[:3]: a for a in chronicle.articles()}
        self.pages = {a.id: page for page, a in self.articles.items()}
        self.events, self.reports = list(chronicle.events()), list(chronicle.reports())
        self.quotations, self.quantities = list(chronicle.quotations()), list(chronicle.quantities())
        self._page_of = {report.id: self.pages[report.article] for report in self.reports}

    def told_at(self, pieces: Mapping[str, Sequence[str]]) -> set[str]:
        """The reports of the sentences in which some pieces of the pages' texts stand."""
        found = set[str]()
        for page, own in pieces.items():
            if (article := self.articles.get(page[:3])) is None:
                continue
            for piece in own:
                at = re.search(r"\s+".join(map(re.escape, piece.split())), article.text)
                around = (s for s in sentences(article.text) if at and s.start <= at.start() < s.end)
                for s in around:
                    found |= {
                        r.id for r in self.reports if r.article == article.id and s.start < r.end and r.start < s.end
                    }
        return found

    def told_by(self, event: Event) -> set[str]:
        """The pages that tell an event."""
        return {self._page_of[report] for report in event.reports}


def score(folder: Path, tally: Tally) -> None:
    """Read the pages of a folder and compare them with its key."""
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch, Chronicle.open(Path(scratch) / "c.db", write=True, create=True) as c:
        pages = sorted(path for path in folder.iterdir() if path.name != "key.json")
        pipeline.build(pages, c, settings=Settings())
        world = World(c)
    _articles(tally, key["articles"], world)
    _events(tally, key["events"], frozenset(key["pair"]), world)
    _traps(tally, key["never"], world)
    _quotations(tally, key["quotations"], world)
    _quantities(tally, key["quantities"], world)


# -- articles ---------------------------------------------------------------------------------------------


def _articles(tally: Tally, rows: Iterable[Row], world: World) -> None:
    for row in rows:
        page = row["file"][:3]
        article = world.articles.get(page)
        if article is None:
            tally.mark("published", False, f"{row['file']} was refused")
            continue
        tally.mark("published", _is_dated(article.published, row), f"{row['file']}: {article.published.reason[:200]}")
        text = " ".join(article.text.split())
        for piece in row.get("body_has", ()):
            tally.mark("story kept", " ".join(piece.split()) in text, f"{row['file']} lacks {piece}")
        for piece in row.get("dropped_has", ()):
            tally.mark("rest cut", " ".join(piece.split()) not in text, f"{row['file']} holds {piece}")
        carried = [*article.sources, *(c for r in world.reports if r.article == article.id for c in r.sources)]
        carried += [q.chain for q in world.quotations if q.article == article.id]
        for wanted in row["origin_chains"]:
            told = any(_goes(wanted, chain) for chain in carried)
            tally.mark("chains", told, f"{row['file']} lacks {' <- '.join(wanted)}")
        for false in row.get("not_chains", ()):
            told = any(_goes(false, chain) for chain in carried)
            tally.mark("chains", not told, f"{row['file']} has {' <- '.join(false)}")


def _is_dated(period: Period, row: Row) -> bool:
    first, last = _days(row["published"])
    earliest, latest = _days(row["published_also"] if "published_also" in row else row["published"])
    if period.start is None or period.end is None:
        return False
    return earliest <= period.start <= last and first <= period.end <= latest


def _goes(names: Sequence[str], chain: Chain) -> bool:
    """Whether a chain has the names in their order."""
    links = iter(chain)
    return all(any(_is_named(name, (link.source, link.name)) for link in links) for name in names)


def _is_named(wanted: str, told: Iterable[str]) -> bool:
    return any(f" {squash(wanted)} " in f" {squash(words)} " for words in told)


def _days(ends: Sequence[str]) -> tuple[date, date]:
    """The first and the last day of two dates, each of any precision."""
    first, last = closed(ends[0]), closed(ends[1])
    if first is None or last is None or first.start is None or last.end is None:
        raise ValueError(f"no days: {ends}")
    return first.start, last.end


# -- events -----------------------------------------------------------------------------------------------


def _events(tally: Tally, rows: Sequence[Row], pair: frozenset[str], world: World) -> None:
    found = _matched(rows, world)
    for number, row in enumerate(rows):
        event = found.get(number)
        if row.get("optional"):
            continue
        tally.mark("events", event, row["key"] if event else f"{row['key']}: {_nearest(row, world)}")
        if len(row["articles"]) > 1:
            told = world.told_by(event) if event else set[str]()
            tally.mark("merged", set(row["articles"]) <= told, f"{row['key']}: told by {sorted(told)}")
        if event and "place_country" in row:
            place = event.place.country if event.place else None
            tally.mark("places of found", place == row["place_country"], f"{row['key']}: {place}")
        if event and "quantity" in row:
            tally.mark(
                "figures of found", row["quantity"] in _figures(event), f"{row['key']}: {sorted(_figures(event))}"
            )
    right = {event.id for event in found.values()}
    for event in world.events:
        if pair & {*_countries(event.actors), *_countries(event.recipients)}:
            act = f"{event.type} {sorted(_countries(event.actors))} -> {sorted(_countries(event.recipients))}"
            tally.mark("events right", event.id in right, f"{act}: {event.summary}")


def _matched(rows: Sequence[Row], world: World) -> dict[int, Event]:
    """A largest matching of rows and events: rows that must be found first, the events of most pages first."""
    fitting = {}
    for number, row in enumerate(rows):
        pages = set(row["articles"])
        fits = [e for e in world.events if pages & world.told_by(e) and _fits(e, row)]
        if "quantity" in row:
            fits = [e for e in fits if row["quantity"] in _figures(e)] or fits
        fitting[number] = sorted(fits, key=lambda e: (-len(pages & world.told_by(e)), e.id))
    owner: dict[str, int] = {}

    def place(number: int, tried: set[str]) -> bool:
        for event in fitting[number]:
            if event.id not in tried:
                tried.add(event.id)
                if event.id not in owner or place(owner[event.id], tried):
                    owner[event.id] = number
                    return True
        return False

    for number in sorted(fitting, key=lambda n: (bool(rows[n].get("optional")), len(fitting[n]))):
        place(number, set())
    events = {event.id: event for event in world.events}
    return {number: events[id_] for id_, number in owner.items()}


def _fits(event: Event, row: Row) -> bool:
    return not event.negated and not _lacking(event, row)


def _lacking(event: Event, row: Row) -> tuple[str, ...]:
    """Which of kind, status, parties and days keep an event from a row of the key, by the way of telling nearest to it."""
    ways = ({**row, **other} for other in ({}, *row.get("or", ())))
    return min((_lacking_as(event, way) for way in ways), key=len)


def _lacking_as(event: Event, row: Row) -> tuple[str, ...]:
    status = {*row["status"], "disputed"}
    if status & {"actual", "alleged"}:
        status.add("ongoing")
    fits = {
        "kind": event.type in row["types"],
        "status": event.status in status,
        "parties": _has_parties(event, row),
        "days": _is_then(event.time, row),
    }
    return tuple(name for name, right in fits.items() if not right)


def _nearest(row: Row, world: World) -> str:
    """The event of a row's pages that lacks least of what the key asks, and what; first of its kind and of its parties."""
    told = [event for event in world.events if set(row["articles"]) & world.told_by(event) and not event.negated]
    if "says" in row:
        there = world.told_at(row["says"])
        told = [event for event in told if there & set(event.reports)]
        if not told:
            return f"nothing is told where it stands: {next(p for pieces in row['says'].values() for p in pieces)}"
    wanted = {*row["actors"], *row.get("recipients", ())}

    def rank(event: Event) -> tuple[int, bool, int, str]:
        lacks, of = _lacking(event, row), {*_countries(event.actors), *_countries(event.recipients)}
        return len(lacks), "kind" in lacks, -len(of & wanted), event.id

    event = min(told, key=rank, default=None)
    if event is None:
        return "its pages tell nothing"
    return f"{' and '.join(_lacking(event, row)) or 'taken by another row'}: {event.type} {event.summary}"


def _has_parties(event: Event, row: Row) -> bool:
    actors, recipients = set(_countries(event.actors)), set(_countries(event.recipients))
    wanted, whom, also = set(row["actors"]), set(row.get("recipients", ())), set(row.get("also", ()))
    if actors & set(row.get("not_actors", ())):
        return False
    if row.get("reciprocal"):
        return wanted <= actors | recipients <= wanted | also
    if not wanted <= actors <= wanted | also:
        return False
    if row.get("pre"):
        return not recipients or any("PRE" in party.sectors for party in event.recipients)
    if row.get("any_recipient"):
        return bool(whom & recipients) and recipients <= whom | also
    return whom <= recipients <= whom | also if whom else recipients <= also | wanted


def _is_then(time: EventTime, row: Row) -> bool:
    first, last = _days(row["when"])
    if time.start is None or time.end is None:
        early = time.start is None or time.start <= last
        return bool(row.get("open")) and early and (time.end is None or time.end >= first)
    if first <= time.start and time.end <= last:
        return True
    return time.start <= last and first <= time.end and (time.end - time.start).days < int(row["widest"])


def _countries(parties: Iterable[Party]) -> Iterator[str]:
    return (party.country for party in parties if party.country)


def _figures(event: Event) -> set[float]:
    ends = ((figure.best, figure.low, figure.high) for figure in event.figures)
    return {value for figure in ends for value in figure if value is not None}


# -- traps, words, numbers ----------------------------------------------------------------------------------


def _traps(tally: Tally, rows: Iterable[Row], world: World) -> None:
    for row in rows:
        caught = [report.words[:80] for report in world.reports if _is_caught(report, row, world)]
        tally.mark("traps", not caught, f"{row['key']}: {caught[:2]}")


def _is_caught(report: Report, row: Row, world: World) -> bool:
    page = world.pages[report.article]
    actors, recipients = set(_countries(report.actors)), set(_countries(report.recipients))
    if row.get("file", page)[:3] != page:
        return False
    if "text_has" in row:
        at = world.articles[page].text.find(row["text_has"])
        if at < 0 or not (report.start < at + len(row["text_has"]) and at < report.end):
            return False
    if "actor" in row and row["actor"] not in actors | recipients:
        return False
    if "pair" in row:
        pair = set(row["pair"])
        between = actors & pair and (recipients & pair) - actors and actors | recipients <= pair
        if report.type not in row["types"] or not between or report.realis == "hypothetical":
            return False
    if "when" in row:
        first, last = _days(row["when"])
        start, end = report.time.start, report.time.end
        return start is not None and end is not None and (end - start).days <= 40 and start <= last and first <= end
    return True


def _quotations(tally: Tally, rows: Iterable[Row], world: World) -> None:
    named: list[tuple[str, str | None]] = []
    for row in rows:
        article = world.articles.get(row["file"][:3])
        mine = [q for q in world.quotations if article and q.article == article.id and q.form != "indirect"]
        found = min(
            (q for q in mine if squash(row["has"]) in squash(q.content)), key=lambda q: len(q.content), default=None
        )
        tally.mark("quotations", found, f"{row['file']} {row['has']}")
        speaker = found.speaker.name if found and found.speaker else ""
        tally.mark("speakers", _is_named(row["speaker"], [speaker]), f"{row['file']} {row['has'][:50]}: {speaker!r}")
        named.append((row["utterance"], found.utterance if found else None))
    for (one, first), (other, second) in combinations(named, 2):
        joined = first is not None and first == second
        if one == other or joined:
            tally.mark("utterances", joined == (one == other), f"{one}, {other}")


def _quantities(tally: Tally, rows: Iterable[Row], world: World) -> None:
    for row in rows:
        article = world.articles.get(row["file"][:3])
        same = [q for q in world.quantities if article and q.article == article.id and q.value == row["value"]]
        noun = squash(row["counted"]).split()[-1][:5]
        right = [q for q in same if q.outcome == row["outcome"] and noun in squash(q.counted or "")]
        told = [(q.counted, q.outcome) for q in same]
        tally.mark("quantities", right, f"{row['file']} {row['value']} {row['counted']} {row['outcome']}: {told}")
        ends = [q for q in world.quantities if article and q.article == article.id and row["value"] in (q.low, q.high)]
        alike = [q for q in same + ends if same_outcome(row["outcome"], q.outcome) and noun in _counted(q)]
        tally.mark("quantities alike", alike, f"{row['file']} {row['value']} {row['counted']} {row['outcome']}: {told}")
        if row["source"]:
            names = [name for q in same for chain in q.sources for link in chain for name in (link.source, link.name)]
            said = any(_is_named(name, names) for name in row["source"])
            tally.mark("figure sources", said, f"{row['file']} {row['value']}: {names}")


def _counted(quantity: Quantity) -> str:
    """What a number counts or measures, in words."""
    currency = next((row for row in vocab.currencies() if row.code == quantity.unit), None)
    return squash(" ".join((quantity.counted or "", quantity.unit or "", *(currency.names if currency else ()))))


# -- the table ----------------------------------------------------------------------------------------------


def _shown(tallies: Mapping[str, Tally]) -> None:
    """One row a figure, one column a part."""
    names = list(dict.fromkeys(name for tally in tallies.values() for name in tally.cases))
    print(" " * 18, *(f"{part:>22}" for part in tallies))
    for name in names:
        cells = []
        for tally in tallies.values():
            hits, cases = tally.hits[name], tally.cases[name]
            cells.append(f"{hits / cases if cases else 0:9.1%} {f'{hits} of {cases}':>12}")
        print(f"{name:18}", *cells)


def main() -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each miss, of sets that are not kept")
    args = parser.parse_args()
    parts = {"yours": args.folders} if args.folders else {part: sorted((FOLDER / part).glob("*/")) for part in PARTS}
    tallies = {part: Tally() for part in parts}
    for part, folders in parts.items():
        for folder in folders:
            score(folder, tallies[part])
        if args.misses and part not in UNREAD:
            print(*(re.sub(r"\s+", " ", miss) for miss in tallies[part].misses), sep="\n")
    _shown(tallies)
    return 0


if __name__ == "__main__":
    sys.exit(main())
