"""A small world made by hand: articles, what a coder reads from them, what follows from all of them.

`article(n)` and `coding(...)` are functions of their arguments alone, `conclusions(...)` of what it is
given in whatever order: like the real stages, so that two chronicles can be compared row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dateline.ids import content_id, sha256
from dateline.model import (
    Actor,
    Article,
    Coding,
    Conclusions,
    Copy,
    Decision,
    Event,
    EventTime,
    Identity,
    OtherParty,
    Outcome,
    OwnOutlet,
    Party,
    Passage,
    Period,
    Quantity,
    Quotation,
    Record,
    Report,
    Source,
    Speaker,
    Uncoded,
)
from dateline.store import Chronicle

CODER = "coder 1"
NEWER = "coder 2"
FIRST_DAY = date(2024, 1, 1)
KINDS = ("articles", "reports", "events", "quotations", "quantities", "actors", "decisions", "uncoded")


def article(n: int, **given: Any) -> Article:
    """The n-th article; every third is in Russian."""
    name = f"page-{n}.txt"
    data = f"Russia met North Korea for the {n}. time.".encode()
    values: dict[str, Any] = {
        "id": content_id(name, data), "path": name, "url": None, "outlet": "Outlet", "title": None, "byline": None,
        "language": "ru" if n % 3 == 2 else "en", "fetched": None, "sha256": sha256(data),
        "published": Period(reason="not stated"), "dateline": None, "text": data.decode(),
    }  # fmt: skip
    return Article(**values | given)


def party(id: str, country: str | None = None, **given: Any) -> Party:
    """A party by its id."""
    values = {"id": id, "name": id, "kind": "state", "country": country, "sector": None, "words": id}
    values |= {"start": 0, "end": len(id)}
    return Party(**values | given)


def other(id: str, country: str | None = None) -> OtherParty:
    """A host."""
    return OtherParty(
        id=id, name=id, kind="state", country=country, sector=None, words=id, start=0, end=len(id), role="host"
    )  # fmt: skip


def source(name: str, actor: str | None) -> Source:
    """One link of a chain."""
    return Source(source=name, name=name, actor=actor, stance="asserts", basis=None, cue=None, start=0, end=1)


def coding(read: Article, coder: str = CODER) -> Coding:
    """What a coder reads from an article; its actors' ids hold within the article only."""
    chains = ((source("KCNA", "local-kcna"), source("Kim", None)),)
    kim = Actor(
        id="local-kim", name="Kim", names=("Kim",), kind="person", country="PRK", sectors=(), offices=(), articles=1
    )  # fmt: skip
    return Coding(
        article=read.id,
        coder=coder,
        reports=tuple(report(read, coder, chains, n) for n in range(2)),
        quotations=(quotation(read, chains[0]),),
        quantities=(quantity(read, chains),),
        uncoded=(Uncoded(id=content_id(read.id, "uncoded"), article=read.id, start=0, end=6, words="Russia",
                         reason="no act", score=None),),
        actors=(kim,),
        sources=chains,
    )  # fmt: skip


def report(read: Article, coder: str = CODER, chains: tuple[Any, ...] = (), n: int = 0, **given: Any) -> Report:
    """The n-th report of an article."""
    values: dict[str, Any] = {
        "id": content_id(read.id, coder, "report", n), "article": read.id, "coder": coder, "type": "CONSULT",
        "mode": "visit", "contexts": (), "cameo": "042", "quad": 1, "status": "actual", "realis": "actual",
        "negated": False, "history": False, "actors": (party("RUS", "RUS"),),
        "recipients": (party("local-kim", "PRK"),), "others": (other("CHN", "CHN"),), "reciprocal": False,
        "object": None, "about": None, "time": EventTime(value="XXXX-WXX-2"), "place": None, "sources": chains,
        "quantities": (), "confidence": None, "start": 0, "end": 6, "words": "Russia", "evidence": {"mode": ((7, 10),)},
    }  # fmt: skip
    return Report(**values | given)


def quotation(read: Article, chain: tuple[Source, ...]) -> Quotation:
    """What Kim said to somebody."""
    return Quotation(
        id=content_id(read.id, "quotation"), article=read.id, report=None,
        speaker=Speaker(id="local-kim", name="Kim", country="PRK"),
        addressee=Speaker(id=None, name="reporters", country=None), form="direct", content="Yes", cue=None,
        utterance=None, chain=chain, start=0, end=3,
    )  # fmt: skip


def quantity(read: Article, chains: tuple[Any, ...]) -> Quantity:
    """A number that Kim gave."""
    return Quantity(
        id=content_id(read.id, "quantity"), article=read.id, value=0.1, low=None, high=None, modifier=None,
        counted="troops", unit=None, outcome=None, level=None, cumulative_since=None, as_of=None, realis="actual",
        sources=chains, report=None, start=0, end=3,
    )  # fmt: skip


def event(of: Report, n: int = 0, **given: Any) -> Event:
    """The event of one report; `n` moves its day."""
    day = FIRST_DAY + timedelta(days=n)
    values: dict[str, Any] = {
        "id": content_id("event", of.id), "type": of.type, "mode": of.mode, "contexts": (), "cameo": of.cameo,
        "quad": of.quad, "score": None, "status": of.status, "realis": of.realis, "negated": False, "history": False,
        "about": None, "object": None, "actors": of.actors, "recipients": of.recipients, "others": of.others,
        "reciprocal": False, "time": EventTime(start=day, end=day, precision="day"), "first_reported": None,
        "place": None, "figures": (), "summary": "", "confidence": None, "articles": 1, "outlets": 1, "origins": (),
        "contested": (), "disagreement": 0.0, "links": (), "reports": (of.id,),
    }  # fmt: skip
    return Event(**values | given)


def _copy(article: str) -> Copy:
    """That an article has the first three characters of another."""
    return Copy(
        article=article, kind="part", share=0.5, passages=(Passage(start=0, end=3, other_start=1, other_end=4),)
    )  # fmt: skip


def conclusions(
    originals: Iterable[tuple[Article, Coding]], outlets: tuple[OwnOutlet, ...] = (), gist: object = None
) -> Conclusions:
    """What follows from all articles: like merge, a function of the set of what it is given."""
    read = sorted(originals, key=lambda pair: pair[0].id)
    reports = [found for _, coded in read for found in coded.reports]
    kim = Actor(
        id=content_id("Kim"), name="Kim", names=("Kim",), kind="person", country="PRK", sectors=(), offices=(),
        articles=len(read),
    )  # fmt: skip
    return Conclusions(
        published={one.id: Period(start=FIRST_DAY, end=FIRST_DAY, precision="day") for one, _ in read},
        copies={read[0][0].id: tuple(one.id for one, _ in read[1:3])} if read else {},
        shared={read[0][0].id: tuple(_copy(one.id) for one, _ in read[1:3])} if read else {},
        versions={read[1][0].id: read[0][0].id} if read[1:] else {},
        origins={one.id: "Wire" for one, _ in read[:1]},
        times={found.id: EventTime(start=FIRST_DAY, end=FIRST_DAY, precision="day") for found in reports},
        utterances={said.id: content_id("said") for _, coded in read for said in coded.quotations},
        cast={
            f"{coded.article} {actor.id}": Identity(id=kim.id, country=kim.country, sectors=kim.sectors)
            for _, coded in read
            for actor in coded.actors
        },
        actors=(kim,),
        decisions=tuple(decision(found.id) for found in reports),
        events=tuple(event(found, n) for n, found in enumerate(reports)),
    )


def decision(*subjects: str, by: str = "machine", **given: Any) -> Decision:
    """That some reports are the same."""
    return Decision(id=content_id("decision", by, *subjects), kind="same", subjects=subjects, by=by, **given)


# -- chronicles of this world --------------------------------------------------------------------------


def add(chronicle: Chronicle, n: int, coder: str = CODER) -> None:
    """Do what a build does with the n-th page."""
    read = article(n)
    if chronicle.page(read.path, read.sha256) is None:
        english = read.language == "en"
        outcome = Outcome(name=read.path, place=f"/in/{n}", state="added" if english else "kept", article=read.id)
        chronicle.add(outcome, read.sha256, read, coding(read, coder) if english else None)


def conclude(chronicle: Chronicle, coder: str = CODER) -> None:
    """Do what a build does in the end."""
    if chronicle.stale(coder):
        chronicle.conclude(conclusions(chronicle.originals(coder)), coder)


def build(path: Path, numbers: Iterable[int], coder: str = CODER) -> None:
    """Bring a chronicle up to date with some pages."""
    with Chronicle.open(path, create=True) as chronicle:
        for n in numbers:
            add(chronicle, n, coder)
        conclude(chronicle, coder)


def rows(path: Path) -> dict[str, list[Record]]:
    """Give everything a chronicle shows."""
    with Chronicle.open(path) as chronicle:
        return {kind: list(getattr(chronicle, kind)()) for kind in (*KINDS, "pages")}


def numbers_of(found: Iterator[Article]) -> list[str]:
    """Give the names of articles, to compare by."""
    return sorted(one.path for one in found)
