"""The line of events and ids cut short."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from dateline.errors import UsageError
from dateline.model import Event, EventTime
from dateline.store import Chronicle

from . import made
from .made import other, party

REPORT = made.report(made.article(0))


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def event(id: str, actors: tuple, recipients: tuple = (), others: tuple = (), days: tuple = (None, None)) -> Event:
    time = EventTime(start=day(days[0]), end=day(days[1]))
    return made.event(REPORT, id=id, actors=actors, recipients=recipients, others=others, time=time)


PUTIN, RUSSIA, KIM = party("putin", "RUS"), party("RUS", "RUS"), party("kim", "PRK")
ABKHAZIA = party("abkhazia", "GEO", sectors=("PRE",))
EVENTS = [
    event("e1visit", (PUTIN,), (KIM,), (other("CHN", "CHN"),), ("2024-06-19", "2024-06-20")),
    event("e2speech", (PUTIN,), days=("2024-01-05", "2024-01-05")),
    event("e3talks", (PUTIN, RUSSIA), days=("2023-01-01", "2023-12-31")),
    event("e4since", (KIM,), (RUSSIA,), days=("2024-03-01", None)),
    event("e5until", (KIM,), days=(None, "2024-02-01")),
    event("e6dayless", (RUSSIA,), (ABKHAZIA,)),
    event("e7same-day", (KIM,), days=("2024-01-05", "2024-01-06")),
]


@pytest.fixture(scope="module")
def chronicle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chronicle]:
    path = tmp_path_factory.mktemp("asking") / "c.db"
    with Chronicle.open(path, create=True) as chronicle:
        made.add(chronicle, 0)
        concluded = made.conclusions(chronicle.originals(made.CODER))
        chronicle.conclude(replace(concluded, events=tuple(reversed(EVENTS))), made.CODER)
        yield chronicle


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (None, None, "e3 e2 e7 e5 e4 e1 e6"),
        ("RUS", None, "e3 e2 e4 e1 e6"),
        ("putin", None, "e3 e2 e1"),
        ("RUS", "PRK", "e4 e1"),
        ("PRK", "RUS", "e4 e1"),
        ("putin", "PRK", "e1"),
        ("putin", "kim", "e1"),
        ("CHN", "RUS", "e1"),  # the host is a party too
        ("RUS", "RUS", "e3"),  # Putin alone is not Russia with Russia
        ("putin", "RUS", "e3"),
        ("RUS", "GEO", ""),  # Abkhazia is not Georgia's government
        ("RUS", "abkhazia", "e6"),
        ("GEO", None, ""),
        ("rus' OR 1=1 --", None, ""),
    ],
)
def test_between(chronicle: Chronicle, a: str | None, b: str | None, found: str) -> None:
    assert [event.id[:2] for event in chronicle.between(a, b)] == found.split()


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2024-01-06", None, "e7 e5 e4 e1"),
        (None, "2024-01-05", "e3 e2 e7"),  # e5 is only known to lie before a later day
        ("2024-06-20", "2024-06-30", "e4 e1"),
        ("2024-06-21", None, "e4"),
        ("2023-12-31", "2023-12-31", "e3"),
        ("2025-01-01", "2024-01-01", ""),
    ],
)
def test_between_days(chronicle: Chronicle, since: str | None, until: str | None, found: str) -> None:
    assert [event.id[:2] for event in chronicle.between(None, since=day(since), until=day(until))] == found.split()


def test_ids_may_be_cut_short(chronicle: Chronicle) -> None:
    article = made.article(0)
    report = made.coding(article).reports[0]
    assert chronicle.event("e1vi") == chronicle.event("e1visit") == EVENTS[0]
    assert chronicle.article(article.id[:4]).id == article.id
    assert chronicle.report(report.id[:6]).id == report.id


@pytest.mark.parametrize("ask", ["article", "report", "event"])
def test_ids_that_are_not_there(chronicle: Chronicle, ask: str) -> None:
    assert getattr(chronicle, ask)("nowhere") is None
    assert getattr(chronicle, ask)("%%%%") is None
    with pytest.raises(UsageError, match="too short for the id"):
        getattr(chronicle, ask)("e1v")
    with pytest.raises(UsageError, match="too short for the id"):
        getattr(chronicle, ask)("")


def test_ids_that_could_be_several(tmp_path: Path) -> None:
    with Chronicle.open(tmp_path / "c.db", create=True) as chronicle:
        events = (event("abcd1", ()), event("abcd2", ()), event("abcd", ()), event("abc", ()))
        nothing = made.conclusions([])
        chronicle.conclude(replace(nothing, events=events), made.CODER)
        # a whole id is meant as such, though others begin with it
        assert chronicle.event("abcd").id == "abcd"
        assert chronicle.event("abc").id == "abc"
        chronicle.conclude(replace(nothing, events=events[:2]), made.CODER)
        with pytest.raises(UsageError, match="more than one event: abcd1, abcd2; give more of it"):
            chronicle.event("abcd")
