"""The order of the stages: read -> find (names) -> encoder -> find (acts) -> link -> merge -> keep.

    build   pages in, a chronicle out: what is new is read and coded, what follows from all is concluded
    code    one article alone, no chronicle; `reports` gives what it tells, resolved

Pages are independent of one another until merge, so reading and coding are spread over processes, a few
pages ahead of what has been kept: memory does not grow with the pages. Only this process writes, one
transaction a page, so it can be stopped at any moment and the same command goes on from there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from dateline import encoder, joined
from dateline.article import pages, read_page
from dateline.errors import PageError, UsageError
from dateline.find import find as find_mentions
from dateline.find import with_reading
from dateline.ids import sha256
from dateline.link import CODER, link
from dateline.merge import merge
from dateline.model import (
    Article,
    Coding,
    Findings,
    Outcome,
    OutcomeState,
    OwnActor,
    OwnOutlet,
    Page,
    Period,
    Refusal,
    Report,
    Span,
)
from dateline.settings import Settings
from dateline.vocab.directory import as_actors
from dateline.workers import Fault, Workers

if TYPE_CHECKING:
    from dateline.store import Chronicle

Read = tuple[Article, Coding | None]
"""What reading and coding a page gives; None for an article that is kept without being coded."""

Tell = Callable[[Outcome], None]


class BuildSummary(msgspec.Struct, frozen=True, kw_only=True):
    """How many pages became what; `recoded` articles were coded again, `merged` says whether merge ran, and
    `redated` of how many articles known before the day of publication was reckoned anew: new pages date old ones."""

    added: int
    known: int
    kept: int
    refused: int
    recoded: int
    merged: bool
    redated: int = 0

    @property
    def pages(self) -> int:
        """How many pages there were in all."""
        return self.added + self.known + self.kept + self.refused


Own = tuple[OwnActor, ...]
OwnPress = tuple[OwnOutlet, ...]
"""The rows of a user's own tables, of actors and of outlets."""


def coder_of(own: Own | None, outlets: OwnPress | None = None) -> str:
    """The version of the coder: with a user's actors and outlets it can give other reports, so their rows are part of
    it."""
    if not own and not outlets:
        return CODER
    rows = msgspec.json.encode((own or (), outlets) if outlets else own)
    return f"{CODER}+{sha256(rows)[:8]}"


def find(article: Article, own: tuple[OwnActor, ...] = ()) -> Findings:
    """Find all mentions of an article: names, days and numbers by rule, then acts by reading each sentence.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    mentions = find_mentions(article, own)
    return with_reading(article, mentions, encoder.read(article.text, mentions.sentences))


def relate(items: Iterable[tuple[str, Sequence[Span], Sequence[Span]]]) -> list[dict[str, float]]:
    """What holds between two parties of each text: the probability of each type of act, and of NONE.

    An item is a text with the spans of the actor and of the recipient, each a list of (start, end); a party without
    a span is unknown.

    Raises:
        UsageError: a span lies outside its text.
        NetworkError: the network is missing or damaged.
    """
    found = []
    for text, actor, recipient in items:
        for start, end in (*actor, *recipient):
            if not 0 <= start < end <= len(text):
                raise UsageError(f"({start}, {end}) is no span of a text of {len(text)} characters")
        found.append(encoder.relate(text, [*map(_span, actor)], [*map(_span, recipient)]))
    return found


def try_network() -> str:
    """Read one sentence with the network, whose files are compared with what was trained, and say which it is.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    return encoder.tried()


def _span(ends: Sequence[int]) -> Span:
    start, end = ends
    return start, end


def code(article: Article, own: Own | None = None, outlets: OwnPress | None = None) -> Coding:
    """Code one article: find -> link; `own` are actors that a user has added, `outlets` outlets."""
    if not own and not outlets:
        return link(article, find(article))
    # a name in both of a user's tables is what the table of actors says
    known = (*as_actors(outlets or ()), *(own or ()))
    return link(article, find(article, known), coder_of(own, outlets))


def reports(article: Article, own: Own | None = None, outlets: OwnPress | None = None) -> list[Report]:
    """Code one article, and give its reports with days and actors resolved over this article alone."""
    coding = code(article, own, outlets)
    # which wordings are one utterance takes as long as all else that merge concludes, and changes no report
    told = replace(coding, quotations=())
    return joined.reports(coding, merge([(article, told)], outlets or ()))


def code_pages(
    paths: Iterable[Path], settings: Settings, aside: Callable[[Path], object] | None = None
) -> Iterator[tuple[Outcome, list[Report]]]:
    """Read and code pages without a chronicle: what became of each, and its reports resolved over it alone."""
    with Workers(1) as workers:  # of which this process is one: a fault over a page ends only that page
        for page in pages(paths, settings, aside):
            if isinstance(page, Refusal):
                yield _refused(page), []
                continue
            for _, result in workers.spread(partial(_read_and_report, settings=settings), [page]):
                if isinstance(result, Fault):
                    yield _refused(Refusal(name=page.name, place=page.place, reason=result.reason)), []
                else:
                    yield result


def _read_and_report(page: Page, settings: Settings) -> tuple[Outcome, list[Report]]:
    result = read_and_code(page, settings)
    if isinstance(result, Refusal):
        return _refused(result), []
    article, coding = result
    outcome = Outcome(
        name=page.name,
        place=page.place,
        state="added" if coding else "kept",
        article=article.id,
        reason=None if coding else why_not_coded(article, settings),
    )
    return outcome, joined.reports(coding, merge([(article, coding)], settings.outlets or ())) if coding else []


def open_chronicle(store: str | Path) -> Chronicle:
    """Open a chronicle for reading; StoreError says why it cannot be."""
    from dateline.store import Chronicle  # here, since coding pages without a chronicle needs no database

    return Chronicle.open(store)


def build(
    paths: Iterable[Path],
    chronicle: Chronicle,
    *,
    jobs: int = 1,
    settings: Settings,
    progress: Tell | None = None,
    aside: Callable[[Path], object] | None = None,
) -> BuildSummary:
    """Bring a chronicle up to date with the pages under `paths`; run again, it changes nothing.

    `jobs` processes read and code; the chronicle is the same for any number. `progress` is told what
    became of each page once that is kept, `aside` of files in folders that are no pages. Raises
    StoreError when the chronicle cannot be written.
    """
    states: Counter[OutcomeState] = Counter()
    settings = _with_own(settings, chronicle)
    coder = coder_of(settings.actors, settings.outlets)
    added = set[str | None]()

    def tell(outcome: Outcome) -> None:
        states[outcome.state] += 1
        if outcome.state == "added":
            added.add(outcome.article)
        if progress is not None:
            progress(outcome)

    with Workers(jobs) as workers:
        underway: set[tuple[str, str]] = set()
        new = _new_pages(pages(paths, settings, aside), chronicle, underway, tell)
        for page, result in workers.spread(partial(read_and_code, settings=settings), new):
            tell(_keep(page, result, chronicle, settings))
            underway.discard(_key(page))
        recoded = _recode(chronicle, workers, settings, coder)
    before = chronicle.reckoned()
    merged = _conclude(chronicle, coder, settings.outlets or ())
    return BuildSummary(
        added=states["added"],
        known=states["known"],
        kept=states["kept"],
        refused=states["refused"],
        recoded=recoded,
        merged=merged,
        redated=len(_redated(before, chronicle.reckoned()) - added) if merged else 0,
    )


# -- read -> find -> link, a page ----------------------------------------------------------------------


def read_and_code(page: Page, settings: Settings) -> Read | Refusal:
    """Read a page and code its article: read -> find -> link."""
    try:
        article = read_page(page, settings)
    except PageError as error:
        return Refusal(name=page.name, place=page.place, reason=str(error), sha256=sha256(page.data))
    return article, None if why_not_coded(article, settings) else code(article, settings.actors, settings.outlets)


def why_not_coded(article: Article, settings: Settings) -> str | None:
    """Say why an article is kept without being coded, None when it is to be coded."""
    if len(article.text) > settings.max_text_chars:
        return f"its story has {len(article.text):,} characters, and at most {settings.max_text_chars:,} are coded"
    if article.language not in (None, "en"):
        return f"its language is {article.language!r}, and only English is coded"
    return None


def _new_pages(
    found: Iterable[Page | Refusal], chronicle: Chronicle, underway: set[tuple[str, str]], tell: Tell
) -> Iterator[Page]:
    """Give the pages that the chronicle has not seen, and tell of the others at once."""
    for page in found:
        if isinstance(page, Refusal):
            tell(_refuse(page, chronicle))
            continue
        seen = chronicle.page(*_key(page))
        if seen is not None:
            state: OutcomeState = "refused" if seen.state == "refused" else "known"
            tell(replace(seen, place=page.place, state=state))
        elif _key(page) in underway:
            tell(Outcome(name=page.name, place=page.place, state="known", reason="the same page came twice"))
        else:
            underway.add(_key(page))
            yield page


def _key(page: Page) -> tuple[str, str]:
    return page.name, sha256(page.data)


# -- keep ---------------------------------------------------------------------------------------------


def _keep(page: Page, result: Read | Refusal | Fault, chronicle: Chronicle, settings: Settings) -> Outcome:
    """Keep what came of a page, and say what that was."""
    if isinstance(result, Fault):
        # without its SHA-256, so that the next run, with more memory or a better dateline, tries it again
        return _refuse(Refusal(name=page.name, place=page.place, reason=result.reason), chronicle)
    if isinstance(result, Refusal):
        return _refuse(result, chronicle)
    article, coding = result
    outcome = _outcome(page, article, chronicle, settings)
    try:
        chronicle.add(outcome, sha256(page.data), article, coding)
    except PageError as error:
        return _refuse(Refusal(name=page.name, place=page.place, reason=str(error)), chronicle)
    return outcome


def _outcome(page: Page, article: Article, chronicle: Chronicle, settings: Settings) -> Outcome:
    why_not = why_not_coded(article, settings)
    state: OutcomeState = "kept" if why_not else "added"
    if chronicle.holds(article.id):
        state, why_not = "known", "its article came with another page"
    return Outcome(name=page.name, place=page.place, state=state, article=article.id, reason=why_not)


def _refuse(refusal: Refusal, chronicle: Chronicle) -> Outcome:
    chronicle.refuse(refusal)
    return _refused(refusal)


def _refused(refusal: Refusal) -> Outcome:
    return Outcome(name=refusal.name, place=refusal.place, state="refused", reason=refusal.reason)


def _with_own(settings: Settings, chronicle: Chronicle) -> Settings:
    """The actors and outlets given are the chronicle's from now on; without any given, those it has."""
    if settings.actors is not None:
        chronicle.keep_own_actors(settings.actors)
    if settings.outlets is not None:
        chronicle.keep_own_outlets(settings.outlets)
    return replace(settings, actors=chronicle.own_actors(), outlets=chronicle.own_outlets())


def _recode(chronicle: Chronicle, workers: Workers, settings: Settings, coder: str) -> int:
    """Code what this coder has not coded yet: after an upgrade, or with other actors of the user's, everything.

    An article that this coder fails on keeps its older coding.
    """
    lacking = (article for article in chronicle.uncoded_articles(coder) if not why_not_coded(article, settings))
    recoded = 0
    for _, coding in workers.spread(partial(code, own=settings.actors, outlets=settings.outlets), lacking):
        if isinstance(coding, Coding):
            chronicle.add_coding(coding)
            recoded += 1
    return recoded


def _redated(before: Mapping[str, Period], after: Mapping[str, Period]) -> set[str]:
    """The articles whose reckoned days are others than before."""
    ends = [{article: (p.start, p.end) for article, p in days.items() if p.start or p.end} for days in (before, after)]
    return {article for article in ends[0] | ends[1] if ends[0].get(article) != ends[1].get(article)}


def _conclude(chronicle: Chronicle, coder: str, outlets: OwnPress) -> bool:
    """Merge until nothing has changed meanwhile: another build may add to the same chronicle."""
    merged = False
    while chronicle.stale(coder):
        chronicle.conclude(merge(chronicle.originals(coder), outlets, encoder.gist), coder)
        merged = True
    return merged
