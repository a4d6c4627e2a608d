"""How well the examples are read, against the records that a person wrote for them, and the floors.

    python -m gates.golden               measure, print the table, fail when a figure is below its floor
    python -m gates.golden --misses      print what was missed, too
    python -m gates.golden --draft PAGE  write a first record beside a new page, to be corrected by hand
    python -m gates.golden --pin         take today's figures as floors; refuses to lower one ...
    python -m gates.golden --pin --lower ... unless this is typed, too

A floor holds for one corpus: its fingerprint is pinned with it, and when a page or a record changes the
figures must be pinned anew. What counts as right is said at each `score_` function.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import dateline
from dateline import pipeline
from dateline.model import Article, Event, Party, Quantity, Quotation, Report
from dateline.settings import Settings
from dateline.status import stance_of
from dateline.store import Chronicle

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "examples"
FLOORS = Path(__file__).with_name("floors.json")

Row = dict[str, Any]


class Tally:
    """Hits and cases by figure, and a line for each miss."""

    def __init__(self) -> None:
        self.hits: dict[str, int] = defaultdict(int)
        self.cases: dict[str, int] = defaultdict(int)
        self.misses: list[str] = []

    def mark(self, name: str, right: object, miss: str) -> None:
        """Count one case of a figure."""
        self.cases[name] += 1
        self.hits[name] += bool(right)
        if not right:
            self.misses.append(f"{name:20} {miss}")

    def rates(self) -> dict[str, float]:
        """Every figure, rounded to three digits."""
        return {name: round(self.hits[name] / cases, 3) for name, cases in self.cases.items()}


class World:
    """The chronicle built from the examples, as the scores read it."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.articles = {article.path: article for article in chronicle.articles()}
        self.reports = _by_article(chronicle.reports())
        self.quotations = _by_article(chronicle.quotations())
        self.quantities = _by_article(chronicle.quantities())
        self.events: list[Event] = list(chronicle.events())


def _by_article(rows: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.article].append(row)
    return grouped


def squash(text: str) -> str:
    """Words alone, for comparing what two ways of taking out tags leave."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


# -- scores ---------------------------------------------------------------------------------------------


def score_article(tally: Tally, article: Article, key: Row) -> None:
    """Title, outlet, day and dateline as a reader sees them; the story kept, the rest cut away."""
    want, name = key["article"], article.path
    tally.mark("title", squash(article.title or "") == squash(want["title"] or ""), f"{name} {article.title!r}")
    tally.mark("outlet", (article.outlet or "") == (want["outlet"] or ""), f"{name} {article.outlet!r}")
    published = dateline.read(PAGES / name).published  # what the page states, before any reasoning
    stated = [d.isoformat() if d else None for d in (published.start, published.end)]
    wanted = [want["published"]["start"], want["published"]["end"]] if want["published"] else [None, None]
    tally.mark("published", stated == wanted, f"{name} {stated} wants {wanted}: {published.reason}")
    place = article.dateline.place if article.dateline else None
    wanted_place = want["dateline"]["place"] if want["dateline"] else None
    tally.mark(
        "dateline", squash(place or "") == squash(wanted_place or ""), f"{name} {place!r} wants {wanted_place!r}"
    )
    text, dropped = squash(article.text), squash(" ".join(d.text for d in article.dropped))
    for words in key["text_has"]:
        tally.mark("story kept", squash(words) in text, f"{name} lost: {words}")
    for words in key["dropped_has"]:
        tally.mark("rest cut", squash(words) in dropped and squash(words) not in text, f"{name} kept: {words}")


def score_quotations(tally: Tally, article: Article, found: Sequence[Quotation], key: Row) -> None:
    """A quotation is found when its characters are; its speaker is right when the last name is."""
    for want in key["quotations"]:
        same = [q for q in found if squash(want["content"]) in squash(q.content)]
        tally.mark("quotations", same, f"{article.path} {want['content'][:70]!r}")
        speaker = same[0].speaker.name if same and same[0].speaker else ""
        right = bool(speaker) and (
            squash(want["speaker"]) in squash(speaker) or squash(speaker) in squash(want["speaker"])
        )
        tally.mark("speakers", right, f"{article.path} {want['content'][:40]!r}: {speaker!r} wants {want['speaker']!r}")


def score_quantities(tally: Tally, article: Article, found: Sequence[Quantity], key: Row) -> None:
    """A quantity is right when value and the last word of what is counted are; then its outcome is asked."""
    for want in key["quantities"]:
        same = [q for q in found if q.value == want["value"] and _same_thing(want["counted"] or "", q)]
        tally.mark("quantities", same, f"{article.path} {want['value']} {want['counted']}")
        tally.mark(
            "outcomes",
            any((q.outcome or None) == (want["outcome"] or None) for q in same),
            f"{article.path} {want['value']} {want['counted']} {want['outcome']}: {[q.outcome for q in same]}",
        )


_TROOPS = {"troops", "soldiers", "men", "servicemen", "fighters", "forces"}


def _same_thing(counted: str, quantity: Quantity) -> bool:
    """The last word of what is counted, in its first five letters; troops and soldiers are one."""
    noun, got = (squash(counted).split() or [""])[-1], squash(f"{quantity.counted or ''} {quantity.unit or ''}")
    return noun[:5] in got or (noun in _TROOPS and bool(_TROOPS & set(got.split())))


def score_reports(tally: Tally, article: Article, found: Sequence[Report], key: Row) -> dict[str, str]:
    """A report is right when its type, both parties' countries and its words meet; each is used once.

    Gives the event key of every report that was matched.
    """
    left, matched = list(found), {}
    for want in key["reports"]:
        same = [r for r in left if _is(r, want, article.text)]
        tally.mark("reports recall", same, f"{article.path} {_told(want)}")
        if not same:
            continue
        report = min(same, key=lambda r: (r.realis != want["realis"], r.start))
        left.remove(report)
        matched[report.id] = want["event"]
        tally.mark("realis", report.realis == want["realis"], f"{article.path} {report.realis}: {_told(want)}")
        tally.mark("negated", report.negated == want["negated"], f"{article.path} {report.negated}: {_told(want)}")
        tally.mark("history", report.history == want["history"], f"{article.path} {report.history}: {_told(want)}")
        country = report.place.country if report.place else None
        tally.mark("places", country == want["place"], f"{article.path} {country}: {_told(want)}")
        _score_others(tally, article, report, want)
        _score_when(tally, article, report, want)
        _score_sources(tally, article, report, want)
    for report in found:
        tally.mark("reports precision", report.id in matched, f"{article.path} extra {_line(report)}")
    return matched


def _score_others(tally: Tally, article: Article, report: Report, want: Row) -> None:
    """Third parties by country and role: each that is wanted or given."""
    wanted = {(other["country"], other["role"]) for other in want["others"]}
    given = {(country, other.role) for other in report.others for country in _countries([other])}
    for other in sorted(wanted | given):
        tally.mark(
            "third parties", other in wanted & given, f"{article.path} {other} of {sorted(given)}: {_told(want)}"
        )


def _score_when(tally: Tally, article: Article, report: Report, want: Row) -> None:
    got = (report.time.start, report.time.end)
    if want["when"] is None:
        right = None in got or (got[1] or date.max).toordinal() - (got[0] or date.min).toordinal() > 300
    else:
        first, last = (date.fromisoformat(d) for d in want["when"])
        right = got[0] is not None and got[1] is not None and first <= got[0] and got[1] <= last
    tally.mark("days", right, f"{article.path} {got[0]}..{got[1]} wants {want['when']}: {_told(want)}")


def _score_sources(tally: Tally, article: Article, report: Report, want: Row) -> None:
    said = [[squash(f"{s.source} {s.name}") for s in chain] for chain in report.sources]
    wanted = [[squash(name) for name in chain] for chain in want["source"]]
    right = all(any(_follows(chain, other) for other in said) for chain in wanted)
    tally.mark("sources", right, f"{article.path} {said} wants {wanted}")


def _follows(want: Sequence[str], got: Sequence[str]) -> bool:
    if not want:
        return not got
    return len(want) == len(got) and all(w in g or g in w for w, g in zip(want, got, strict=True))


def _is(report: Report, want: Row, text: str) -> bool:
    at = text.find(want["words"])
    meets = at >= 0 and report.start < at + len(want["words"]) and at < report.end
    actors, recipients = _countries(report.actors), _countries(report.recipients)
    if want["reciprocal"] or report.reciprocal:
        parties = actors | recipients == {*want["actors"], *want["recipients"]}
    else:
        parties = (actors, recipients) == (set(want["actors"]), set(want["recipients"]))
    return meets and report.type == want["type"] and parties


def _countries(parties: Sequence[Party]) -> set[str]:
    """Countries as the records write them: a breakaway state has none of its own."""
    return {"-" if "PRE" in p.sectors else p.country or "-" for p in parties}


def _told(want: Row) -> str:
    return f"{want['type']} {want['actors']} -> {want['recipients']} | {want['words'][:90]}"


def _line(report: Report) -> str:
    parties = f"{sorted(_countries(report.actors))} -> {sorted(_countries(report.recipients))}"
    return f"{report.type} {parties} {report.realis} | {' '.join(report.words.split())[:100]}"


def score_merging(tally: Tally, events: Sequence[Event], keys: dict[str, str]) -> None:
    """Of all pairs of matched reports: those told to be one event that are, and the other way round."""
    home = {report: event.id for event in events for report in event.reports if report in keys}
    for one, other in combinations(sorted(home), 2):
        wanted, got = keys[one] == keys[other], home[one] == home[other]
        if wanted:
            tally.mark("merging recall", got, f"{keys[one]} left apart")
        if got:
            tally.mark("merging precision", wanted, f"{keys[one]} joined with {keys[other]}")


# -- measuring --------------------------------------------------------------------------------------------


def measure() -> Tally:
    """Build a chronicle of the examples and score it."""
    tally, events = Tally(), dict[str, str]()
    with (
        tempfile.TemporaryDirectory() as folder,
        Chronicle.open(Path(folder) / "c.db", write=True, create=True) as store,
    ):
        pipeline.build([PAGES], store, settings=Settings())
        world = World(store)
    for path in sorted(PAGES.glob("*.expected.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        article = world.articles.get(key["page"])
        tally.mark("articles", article, key["page"])
        if article is None:
            continue
        score_article(tally, article, key)
        score_quotations(tally, article, world.quotations[article.id], key)
        score_quantities(tally, article, world.quantities[article.id], key)
        events |= score_reports(tally, article, world.reports[article.id], key)
    score_merging(tally, world.events, events)
    return tally


def draft(page: Path) -> Path:
    """Write what the program reads in a page in the form of a record; never over one that is there."""
    article = dateline.read(page)
    coding = pipeline.code(article)
    day = article.published
    record = {
        "page": page.name,
        "article": {
            **{name: getattr(article, name) for name in ("title", "outlet", "byline", "language")},
            "published": {"start": str(day.start), "end": str(day.end), "precision": day.precision} if day.start else None,
            "dateline": {"place": article.dateline.place, "date": article.dateline.date} if article.dateline else None,
        },
        "text_has": [line for line in article.text.split("\n") if line],
        "dropped_has": [piece.text for piece in article.dropped],
        "reports": [_drafted(report) for report in dateline.code(article)],
        "quotations": [
            {"content": q.content, "speaker": q.speaker.name if q.speaker else None, "utterance": None} for q in coding.quotations
        ],
        "quantities": [
            {n: getattr(q, n) for n in ("value", "low", "high", "counted", "unit", "outcome")} | {"source": None}
            for q in coding.quantities
        ],
    }  # fmt: skip
    path = page.with_name(page.stem + ".expected.json")
    with path.open("x", encoding="utf-8") as file:
        file.write(json.dumps(record, indent=1, ensure_ascii=False) + "\n")
    return path


def _drafted(report: Report) -> Row:
    when = [str(report.time.start), str(report.time.end)] if report.time.start and report.time.end else None
    return {
        "words": report.words, "type": report.type, "mode": report.mode, "realis": report.realis, "negated": report.negated,
        "history": report.history, "actors": sorted(_countries(report.actors)),
        "recipients": sorted(_countries(report.recipients)), "reciprocal": report.reciprocal, "others": [],
        "about": {"type": report.about.type, "mode": report.about.mode} if report.about else None, "when": when,
        "place": report.place.country if report.place else None,
        "source": [[source.name for source in chain] for chain in report.sources],
        "stance": stance_of(report.sources[0]) if report.sources else "asserts", "event": "?",
    }  # fmt: skip


def fingerprint() -> str:
    """A hash of all pages and records: another corpus has other figures."""
    digest = hashlib.sha256()
    for path in sorted(PAGES.iterdir()):
        if path.suffix in (".html", ".txt", ".json"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def check(rates: dict[str, float], pinned: Row) -> list[str]:
    """What is wrong with today's figures: each a sentence."""
    if pinned.get("corpus") != fingerprint():
        return ["the examples have changed since the floors were pinned; look at the table, then run with --pin"]
    floors: dict[str, float] = pinned["floors"]
    low = [
        f"{n} fell to {rates.get(n, 0.0):.3f}, its floor is {floor:.3f}"
        for n, floor in floors.items()
        if rates.get(n, 0.0) < floor
    ]
    return low + [f"{name} has no floor; run with --pin" for name in rates if name not in floors]


def pin(rates: dict[str, float], pinned: Row, lower: bool) -> list[str]:
    """Take today's figures as floors; refuse to lower one unless told to."""
    drops = [
        f"{n} would drop from {f:.3f} to {rates.get(n, 0.0):.3f}"
        for n, f in pinned.get("floors", {}).items()
        if rates.get(n, 0.0) < f
    ]
    if drops and not lower:
        return [*drops, "type --lower as well if this is meant"]
    FLOORS.write_text(json.dumps({"corpus": fingerprint(), "floors": rates}, indent=1) + "\n", encoding="utf-8")
    return []


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m gates.golden", description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--draft", type=Path, metavar="PAGE", help="write a first record for a page, to be corrected by hand"
    )
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    parser.add_argument("--pin", action="store_true", help="take today's figures as floors")
    parser.add_argument("--lower", action="store_true", help="let --pin lower a floor")
    options = parser.parse_args(arguments)
    if options.draft:
        print(f"wrote {draft(options.draft)}; now read the page and correct every field")
        return 0
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    tally = measure()
    rates = tally.rates()
    if options.misses:
        print("\n".join(tally.misses), end="\n\n")
    for name, rate in rates.items():
        floor = pinned.get("floors", {}).get(name)
        print(
            f"{name:20} {rate:6.1%}  {tally.hits[name]:4}/{tally.cases[name]:<4} floor {'-' if floor is None else f'{floor:.1%}'}"
        )
    wrong = pin(rates, pinned, options.lower) if options.pin else check(rates, pinned)
    for sentence in wrong:
        print(f"golden: {sentence}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
