"""Who said what: the wordings of each utterance side by side.

Needs    the quotations of a chronicle with their articles, whose words are asked for
Gives    a page: each utterance with who said it, when, where and to whom, as far as told; under it every wording with
         its form, outlet and chain of sources; or the same as rows, a wording each
Rule     one utterance stands once, by the earliest day told of it; what its wordings tell differently, the most tell
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from dateline.model import Article, Chain, EventTime, Quotation, QuoteForm, Record, Speaker
from dateline.view.event import outlet_of
from dateline.view.fields import place_text
from dateline.view.numbers import count_text
from dateline.view.screen import heading, inset
from dateline.view.timeline import SHORT_ID
from dateline.view.when import published_text, time_text
from dateline.view.words import carried_text, one_line, quoted

T = TypeVar("T")


class Said(Protocol):
    """A chronicle as quotations see it."""

    def quotations(self) -> Iterator[Quotation]: ...

    def article(self, id: str) -> Article | None: ...


class WordingRow(Record, frozen=True, kw_only=True):
    """One wording of an utterance; `said_from` and `said_to` are the days on one of which it was said."""

    utterance: str
    speaker: str | None
    speaker_id: str | None
    country: str | None
    addressee: str | None
    said_from: date | None
    said_to: date | None
    place: str | None
    occasion: str | None
    form: QuoteForm
    content: str
    outlet: str
    published: date | None
    chain: Chain
    article: str
    quotation: str


class Wording(NamedTuple):
    """A quotation with its article."""

    quotation: Quotation
    article: Article | None


class Utterance(NamedTuple):
    """The wordings of one utterance, the earliest printed first."""

    id: str
    wordings: tuple[Wording, ...]

    @property
    def speaker(self) -> Speaker | None:
        """Who says it: the name that most wordings give; an actor before a mere description."""
        told = [w.quotation.speaker for w in self.wordings if w.quotation.speaker]
        known = [speaker for speaker in told if speaker.id] or told
        return _most(known, key=lambda speaker: speaker.name)

    @property
    def addressee(self) -> Speaker | None:
        """To whom it was said, where told."""
        return _most([w.quotation.addressee for w in self.wordings if w.quotation.addressee], key=lambda a: a.name)

    @property
    def time(self) -> EventTime | None:
        """When it was said: the most exact day that a wording tells."""
        told = [w.quotation.time for w in self.wordings if w.quotation.time.start or w.quotation.time.end]
        return min(told, key=lambda time: (not time.spans, _width(time), _first(time)), default=None)

    @property
    def place(self) -> str | None:
        """Where it was said, where told."""
        return _most([place_text(w.quotation.place) for w in self.wordings if w.quotation.place], key=str)

    @property
    def occasion(self) -> str | None:
        """The word for the occasion that most wordings give."""
        return _most([w.quotation.occasion for w in self.wordings if w.quotation.occasion], key=str)

    def rows(self) -> Iterator[WordingRow]:
        """A row for each wording."""
        for quotation, article in self.wordings:
            speaker, time = quotation.speaker, quotation.time
            yield WordingRow(
                utterance=self.id,
                speaker=speaker.name if speaker else None,
                speaker_id=speaker.id if speaker else None,
                country=speaker.country if speaker else None,
                addressee=quotation.addressee.name if quotation.addressee else None,
                said_from=time.start,
                said_to=time.end,
                place=place_text(quotation.place) if quotation.place else None,
                occasion=quotation.occasion,
                form=quotation.form,
                content=quotation.content,
                outlet=outlet_of(article),
                published=article.published.start if article else None,
                chain=quotation.chain,
                article=quotation.article,
                quotation=quotation.id,
            )


def said_by(
    rows: Said, keys: Sequence[str], since: date | None = None, until: date | None = None, *, several: bool = False
) -> list[Utterance]:
    """The utterances of these speakers (countries or ids; all when none is named), in the order of their days.

    One is a speaker's when any of its wordings names him. `several` leaves out what one wording alone tells.
    """
    groups: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in rows.quotations():
        groups[quotation.utterance or quotation.id].append(quotation)
    found = []
    for id_, quotations in groups.items():
        if len(quotations) > several and (not keys or any(_is_of(q, keys) for q in quotations)):
            wordings = sorted((Wording(q, rows.article(q.article)) for q in quotations), key=_printed)
            utterance = Utterance(id_, tuple(wordings))
            if _within(utterance, since, until):
                found.append(utterance)
    return sorted(found, key=_order)


def utterances_of(id_: str, rows: Said) -> list[Utterance]:
    """The utterances whose id, or the id of a wording, begins so."""
    quotations = list(rows.quotations())
    wanted = {q.utterance or q.id for q in quotations if q.id.startswith(id_) or (q.utterance or "").startswith(id_)}
    groups = {
        one: [Wording(q, rows.article(q.article)) for q in quotations if (q.utterance or q.id) == one] for one in wanted
    }
    return [Utterance(one, tuple(sorted(wordings, key=_printed))) for one, wordings in sorted(groups.items())]


def _is_of(quotation: Quotation, keys: Iterable[str]) -> bool:
    speaker = quotation.speaker
    return speaker is not None and any(key in (speaker.id, speaker.country) for key in keys)


def _printed(wording: Wording) -> tuple[date, str, int]:
    day = wording.article.published.start if wording.article else None
    return day or date.max, outlet_of(wording.article), wording.quotation.start


def _within(utterance: Utterance, since: date | None, until: date | None) -> bool:
    if since is None and until is None:
        return True
    time = utterance.time
    first, last = (time.start or time.end, time.end or time.start) if time else (None, None)
    if first is None or last is None:
        return False
    return (since is None or last >= since) and (until is None or first <= until)


def _order(utterance: Utterance) -> tuple[date, str, str]:
    time = utterance.time
    speaker = utterance.speaker
    return _first(time) if time else date.max, speaker.name if speaker else "", utterance.id


def _first(time: EventTime) -> date:
    return time.start or time.end or date.max


def _width(time: EventTime) -> int:
    return (time.end - time.start).days if time.start and time.end else 10_000


def _most(values: Sequence[T], key: Callable[[T], str]) -> T | None:
    """The value that is given most often, the first by name of equals."""
    counts = Counter(map(key, values))
    return min(values, key=lambda value: (-counts[key(value)], key(value)), default=None)


# -- the page -------------------------------------------------------------------------------------------------


class Quotes:
    """The page; rich asks it for its lines."""

    def __init__(self, title: str, utterances: Sequence[Utterance]) -> None:
        self.title = title
        self.utterances = utterances

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wordings = sum(len(utterance.wordings) for utterance in self.utterances)
        counts = f"{count_text(len(self.utterances), 'utterance')}, {count_text(wordings, 'wording')}"
        yield heading(f"{one_line(self.title)}: {counts}")
        for utterance in self.utterances:
            yield Text()
            yield _headline(utterance)
            yield inset(*(_wording(wording) for wording in utterance.wordings))
        if self.utterances:
            yield Text()
            yield Text("dateline explain ID says why wordings are held to be one utterance", style="dim")


def _headline(utterance: Utterance) -> Text:
    speaker, time = utterance.speaker, utterance.time
    line = Text(one_line(speaker.name) if speaker else "speaker not told", style="bold")
    if utterance.addressee:
        line.append(f" to {one_line(utterance.addressee.name)}")
    told = [time_text(time) if time else "", utterance.place or "", utterance.occasion or ""]
    line.append("".join(f", {one_line(part)}" for part in told if part), style="not bold")
    return line.append(f"  {utterance.id[:SHORT_ID]}", style="not bold dim")


def _wording(wording: Wording) -> Text:
    quotation, article = wording
    text = one_line(quotation.content) if quotation.form == "indirect" else quoted(quotation.content)
    line = Text(text)
    day = published_text(article.published) if article else ""
    carried = carried_text(outlet_of(article), quotation.chain)
    denies = "" if quotation.stance == "asserts" else f" ({quotation.stance})"
    return line.append(f"\n{quotation.form}{denies}, {carried}, {day}", style="dim")
