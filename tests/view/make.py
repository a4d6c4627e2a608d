"""Records made by hand: each function gives a whole record and takes what a case is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from dateline.ids import content_id
from dateline.model import (
    About,
    Article,
    Chain,
    Event,
    EventTime,
    Object,
    Party,
    Period,
    Place,
    Report,
    Source,
)

NAMES = {"PRK": "North Korea", "RUS": "Russia", "CHN": "China", "UKR": "Ukraine", "KOR": "South Korea"}
QUADS = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
         "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3}  # fmt: skip


def party(name: str, start: int = 0) -> Party:
    """A party by its code or name."""
    full = NAMES.get(name, name)
    country = name if name in NAMES else None
    return Party(
        id=country or content_id(name), name=full, words=full, sector=None,
        kind="state" if country else "person", country=country,
        start=start, end=start + len(full),
    )  # fmt: skip


def _read(article: Article, told: str) -> Party:
    """A party with the words of an article that name it: "RUS=Russia's president"."""
    name, _, words = told.partition("=")
    start = article.text.index(words)
    return replace(party(name), words=words, start=start, end=start + len(words))


def parties(*names: str) -> tuple[Party, ...]:
    """Parties by their codes or names."""
    return tuple(party(name) for name in names)


def days(start: str | None = None, end: str | None = None, **given: Any) -> EventTime:
    """A time from its first to its last day, the same day when only one is given."""
    first = date.fromisoformat(start) if start else None
    last = date.fromisoformat(end) if end else first
    if given.get("kind") == "since":
        last = None
    if given.get("kind") == "until":
        first = None
    return EventTime(start=first, end=last, **({"precision": "day"} | given))


def thing(words: str, klass: str | None = None) -> Object:
    """An object."""
    return Object(start=0, end=len(words), words=words, klass=klass)


def place(name: str, country: str | None = None) -> Place:
    """A place."""
    return Place(
        name=name, country=country, lat=None, lon=None, geonames=None, precision=None, start=None, end=None
    )  # fmt: skip


def link(name: str, **given: Any) -> Source:
    """One link of a chain."""
    values: dict[str, Any] = {
        "source": name, "name": name, "actor": None, "stance": "asserts", "basis": None, "cue": "said",
        "start": 0, "end": len(name),
    }  # fmt: skip
    return Source(**values | given)


def chain(*names: str) -> Chain:
    """A chain of asserting sources."""
    return tuple(link(name) for name in names)


def about(type_: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), **given: Any) -> About:
    """A nested act."""
    values: dict[str, Any] = {"type": type_, "actors": parties(*actors), "recipients": parties(*recipients)}
    return About(**values | given)


def _act(type_: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": type_, "mode": None, "contexts": (), "cameo": "040", "quad": QUADS.get(type_, 4),
        "status": "actual", "realis": "actual", "negated": False, "history": False,
        "actors": parties(*actors), "recipients": parties(*recipients), "others": (), "reciprocal": False,
        "object": None, "about": None, "time": EventTime(), "place": None, "confidence": None,
    }  # fmt: skip


def event(type_: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), **given: Any) -> Event:
    """An event; its id is a hash of what is given."""
    values = _act(type_, actors, recipients) | {
        "id": content_id(type_, actors, recipients, sorted(given.items(), key=str)), "score": None,
        "first_reported": None, "figures": (), "summary": "", "articles": 1, "outlets": 1, "origins": (),
        "contested": (), "disagreement": 0.0, "links": (), "reports": (),
    }  # fmt: skip
    return Event(**values | given)


def report(
    article: Article, words: str, type_: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (),
    **given: Any,
) -> Report:  # fmt: skip
    """A report of the clause `words`, which must stand in the article; parties as "RUS=Russia's president"."""
    start = article.text.index(words)
    values = _act(type_, (), ()) | {
        "actors": tuple(_read(article, name) for name in actors),
        "recipients": tuple(_read(article, name) for name in recipients),
        "id": content_id(article.id, words, type_), "article": article.id, "coder": "test-1",
        "sources": ((),), "quantities": (), "start": start, "end": start + len(words), "words": words,
        "evidence": {"type": ((start, start + len(words)),)},
    }  # fmt: skip
    return Report(**values | given)


def article(outlet: str, text: str, published: str | None = None, **given: Any) -> Article:
    """An article; its title is the first line of its text."""
    day = date.fromisoformat(published) if published else None
    values: dict[str, Any] = {
        "id": content_id(outlet, text), "path": f"{outlet.lower().replace(' ', '-')}.txt", "url": None,
        "outlet": outlet, "title": text.split("\n")[0], "byline": None, "language": "en", "fetched": None,
        "sha256": content_id(text) * 4, "dateline": None, "text": text,
        "published": Period(start=day, end=day, precision="day" if day else "unknown", reason="stated in the page"),
    }  # fmt: skip
    return Article(**values | given)
