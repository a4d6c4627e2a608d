"""A chronicle of hand-made records, and one small story on it that the screens are tested with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dateline.model import (
    Actor,
    Anchor,
    Article,
    Clue,
    Decision,
    Dropped,
    Event,
    EventTime,
    Figure,
    Outcome,
    OwnOutlet,
    Quantity,
    Quotation,
    Record,
    Report,
    Speaker,
    Uncoded,
)

from .make import article, chain, days, event, link, parties, place, report, thing


@dataclass
class Shelf:
    """What `dateline.view.needs.Rows` asks for, out of lists."""

    records: dict[str, list[Record]] = field(default_factory=dict)

    def _all(self, kind: str) -> Iterator:
        return iter(self.records.get(kind, []))

    def articles(self) -> Iterator[Article]:
        return self._all("articles")

    def reports(self) -> Iterator[Report]:
        return self._all("reports")

    def events(self) -> Iterator[Event]:
        return self._all("events")

    def quotations(self) -> Iterator[Quotation]:
        return self._all("quotations")

    def quantities(self) -> Iterator[Quantity]:
        return self._all("quantities")

    def actors(self) -> Iterator[Actor]:
        return self._all("actors")

    def decisions(self) -> Iterator[Decision]:
        return self._all("decisions")

    def uncoded(self) -> Iterator[Uncoded]:
        return self._all("uncoded")

    def pages(self) -> Iterator[Outcome]:
        return self._all("pages")

    def own_outlets(self) -> tuple[OwnOutlet, ...]:
        return ()

    def article(self, id: str) -> Article | None:
        return next((row for row in self.articles() if row.id.startswith(id)), None)

    def report(self, id: str) -> Report | None:
        return next((row for row in self.reports() if row.id.startswith(id)), None)

    def event(self, id: str) -> Event | None:
        return next((row for row in self.events() if row.id.startswith(id)), None)

    def between(
        self, a: str, b: str | None = None, *, since: date | None = None, until: date | None = None
    ) -> Iterator[Event]:
        return self.events()


POST = article(
    "Harbour Post",
    "Two presidents meet\n\nThe presidents of Russia and China met in Sochi on Tuesday, Interfax reported.\n"
    "Some 1,200 guards were sent to the town, a police officer said.",
    "2021-06-09",
    dropped=(Dropped(text="Sign up for our letter", reason="it stands among links"),),
    notes=("the page states two dates; the one in its metadata was taken",),
)
STAR = article(
    "Evening Star",
    "Summit in the south\n\nRussia's president received his Chinese colleague in Sochi on 9 June. "
    "About 900 guards stood by.",
    "2021-06-10",
)


def _time(words: str, of: Article, day: str, reason: str, **given: object) -> EventTime:
    start = of.text.index(words)
    return days(day, spans=((start, start + len(words)),), reason=reason, **given)


def _quantity(of: Article, words: str, value: float, report_id: str) -> Quantity:
    start = of.text.index(words)
    return Quantity(
        id=f"q{value:.0f}", article=of.id, value=value, low=value, high=value, modifier="about", counted="guards",
        unit=None, outcome="sent", level="stock", cumulative_since=None, as_of=date(2021, 6, 9), realis="actual",
        sources=(chain("a police officer"),), report=report_id, start=start, end=start + len(words),
    )  # fmt: skip


def story() -> Shelf:
    """Two articles, a report each, the event folded from them, and all that hangs on it."""
    first = report(
        POST, "The presidents of Russia and China met in Sochi on Tuesday", "CONSULT",
        ("RUS=presidents of Russia", "CHN=China"),
        time=_time("Tuesday", POST, "2021-06-08", "the Tuesday before publication", value="XXXX-WXX-2",
                   anchor=Anchor(on="publication", side="before")),
        place=place("Sochi", "RUS"), sources=((link("Interfax", cue="reported"),),),
    )  # fmt: skip
    second = report(
        STAR, "Russia's president received his Chinese colleague in Sochi on 9 June", "CONSULT",
        ("CHN=his Chinese colleague",), ("RUS=Russia's president",),
        mode="visit", time=_time("9 June", STAR, "2021-06-09", "the year of publication"), place=place("Sochi", "RUS"),
    )  # fmt: skip
    quantities = [_quantity(POST, "Some 1,200 guards", 1200, first.id), _quantity(STAR, "About 900 guards", 900, "")]
    met = event(
        "CONSULT", ("RUS", "CHN"), id="c0ffee00c0ffee00", time=days("2021-06-08", "2021-06-09", precision="range"),
        place=place("Sochi", "RUS"), articles=2, outlets=2, origins=("Interfax", "Evening Star"),
        contested=("time",), reports=(first.id, second.id), first_reported=date(2021, 6, 9),
        figures=(Figure(counted="guards", outcome="sent", unit=None, best=1200, low=900, high=1200,
                        as_of=date(2021, 6, 9), rule="the highest of the latest", quantities=("q1200", "q900")),),
    )  # fmt: skip
    decision = Decision(
        id="d1", kind="same", subjects=(first.id, second.id), score=0.87, by="machine",
        clues=(Clue(clue="the days lie next to each other", score=0.4, words=("Tuesday", "9 June")),
               Clue(clue="the same place", score=0.9, words=("Sochi", "Sochi"))),
    )  # fmt: skip
    return Shelf({
        "articles": [POST, STAR],
        "reports": [first, second],
        "events": [met, _sent()],
        "quantities": quantities,
        "decisions": [decision],
        "quotations": [_quotation()],
        "actors": [_actor("Xi Jinping", "Xi", "President Xi"), _actor("Vladimir Putin"), _actor("Maria Putin")],
        "uncoded": [Uncoded(id="u1", article=POST.id, start=0, end=19, words="Two presidents meet",
                            reason="a headline without a sentence", score=None)],
    })  # fmt: skip


def _sent() -> Event:
    return event("AID", ("CHN",), ("RUS",), id="beef0000beef0000", status="alleged", object=thing("guards", "people"))


def _quotation() -> Quotation:
    return Quotation(
        id="w1", article=POST.id, report=None, speaker=Speaker(id=None, name="a police officer", country=None),
        addressee=None, form="indirect", content="=1+1 guards", cue="said", utterance=None, chain=(), start=0, end=3,
    )  # fmt: skip


def _actor(name: str, *names: str) -> Actor:
    return Actor(
        id=f"id-{name}", name=name, kind="person", names=(name, *names), country=None, sectors=(),
        offices=(), articles=1,
    )  # fmt: skip


__all__ = ["POST", "STAR", "Shelf", "parties", "story"]
