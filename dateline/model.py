"""The records that pass between the stages, and nothing else.

A record is frozen and typed; its field names are the names of the exports, so a row of
`dateline export reports` is a `Report` written as JSON. Days are `datetime.date`, written in ISO 8601,
and both ends of a period belong to it. Offsets count characters of `Article.text`, the end exclusive.

The flow, one group of records a stage:

    Page                                   article/ takes it in
    Article                                article/ gives, find/ reads
    ActorMention ... Findings              find/ gives, link/ reads
    Report, Quotation, Quantity, Coding    link/ gives, merge/ reads
    Decision, Actor, Event, Conclusions    merge/ gives, view/ shows

What an article says is never changed afterwards. A `Report` therefore leaves link/ with its time as words
and what they hang on (`EventTime.value`, `EventTime.anchor`), `start` and `end` filled only where the page
alone fixes them; what other articles add stands in `Conclusions` and is joined to it when it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, get_args

import msgspec

Span = tuple[int, int]
"""Start and end (exclusive) in characters of the article's text."""

Realis = Literal["actual", "ongoing", "attempted", "planned", "cancelled", "hypothetical"]
Stance = Literal["asserts", "alleges", "denies", "doubts", "declines", "silent"]
Status = Literal[
    "actual", "ongoing", "attempted", "planned", "cancelled", "hypothetical", "denied", "disputed", "alleged"
]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
Precision = Literal["day", "week", "month", "quarter", "year", "range", "unknown"]
TimeKind = Literal["on", "within", "throughout", "since", "until"]
TimexKind = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind = Literal["state", "person", "office", "body", "people", "organisation", "group", "pronoun"]
QuoteForm = Literal["direct", "indirect", "partial"]
OutcomeState = Literal["added", "known", "kept", "refused"]
OutletKind = Literal["agency", "broadcaster", "paper", "magazine", "portal", "carrier"]
Control = Literal["state", "public", "private"]
CopyKind = Literal["identical", "near", "part"]

COMING: frozenset[Realis] = frozenset({"planned", "hypothetical"})
"""The realis of what has not happened yet: its day may lie behind the day of its page."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The base of all records: immutable, compared by value, named fields only.

    Both words are repeated below: msgspec does not hand on the one, mypy does not see the other.
    """


# -- article/ -----------------------------------------------------------------------------------------


class Page(Record, frozen=True, kw_only=True):
    """Bytes as found: a file, or one line of a JSON Lines file.

    `name` is the file's name (with `#n` for its n-th line) and goes into ids and exports; `place` is
    where it was found on this machine and goes into messages only.
    """

    name: str
    place: str
    data: bytes
    form: Literal["html", "text", "json"]


class Refusal(Record, frozen=True, kw_only=True):
    """A page, or a path, that could not be read, and why: one sentence for the user."""

    name: str
    place: str
    reason: str
    sha256: str | None = None


class Period(Record, frozen=True, kw_only=True):
    """A stretch of days, both ends included, either None when open; why we hold it to be so.

    `revised`: the page names the day only as that of an update, so its story may be older.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    reason: str = ""
    revised: bool = False

    @property
    def is_either(self) -> bool:
        """Whether it is one of two days, the first or the last: a date in numbers, day or month first."""
        first, last = self.start, self.end
        if self.precision != "range" or first is None or last is None or first == last:
            return False
        return (first.year, first.month, first.day) == (last.year, last.day, last.month)


class Dateline(Record, frozen=True, kw_only=True):
    """The line at the head of a dispatch. `date` is ISO 8601 with X where the words leave it open
    (`XXXX-09-04` for "Sep 4"). start..end are its words in the text, the agency's mark and the dash included."""

    place: str
    date: str | None
    start: int | None = None
    end: int | None = None


class Dropped(Record, frozen=True, kw_only=True):
    """A piece that was cut away from the story, and why."""

    text: str
    reason: str


class Passage(Record, frozen=True, kw_only=True):
    """Words that two articles share: start..end in the one, other_start..other_end in the other."""

    start: int
    end: int
    other_start: int
    other_end: int


class Copy(Record, frozen=True, kw_only=True):
    """Another article with the words of this one: all of them (identical), nearly all of both (near), or nearly all of
    the shorter one (part). `share` is how much they share, 1 for identical ones; `passages` are the words."""

    article: str
    kind: CopyKind
    share: float
    passages: tuple[Passage, ...] = ()


class Article(Record, frozen=True, kw_only=True):
    """A page's story: one unchanging `text` into which all spans point, and what was said beside it.

    `published` is what the page or its metadata states; unknown otherwise.
    `origin` is who printed its words first, where that is another than its outlet.
    `language` is ISO 639-1, None when the text is too short to tell.
    `notes` are sentences for the user: what was odd about the page.
    """

    id: str
    path: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    language: str | None
    fetched: date | None
    sha256: str
    version_of: str | None = None
    published: Period
    dateline: Dateline | None
    text: str
    dropped: tuple[Dropped, ...] = ()
    sources: tuple[Chain, ...] = ()
    copies: tuple[str, ...] = ()
    shared: tuple[Copy, ...] = ()
    origin: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def stated(self) -> Period:
        """The day of publication that words may be closed by: none where only the day of an update is known, or two
        days in doubt."""
        unsure = self.published.revised or self.published.is_either
        return Period(reason=self.published.reason) if unsure else self.published


# -- find/: mentions ----------------------------------------------------------------------------------


class Mention(Record, frozen=True, kw_only=True):
    """A span of the text; `words` are its characters, always."""

    start: int
    end: int
    words: str


class ActorMention(Mention, frozen=True, kw_only=True):
    """Words that name an actor.

    `name` is the best name the words give ("Kim" for "Kim", "Vladimir Putin" for "President Vladimir
    Putin", "Russia" for "Moscow"). `head` spans the name itself inside the mention. `role` says how the
    words stand in their phrase: `name` on its own, `adjective` before a noun that is no actor ("Russian
    oil"), `possessive` ("Russia's oil"). `within` is the first-order unit whose body or office it is ("Texas"
    for "the Texas governor").
    """

    kind: ActorKind
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    title: str | None = None
    head: Span
    role: Literal["name", "adjective", "possessive"] = "name"
    within: str | None = None


class PlaceMention(Mention, frozen=True, kw_only=True):
    """Words that name a place; `precision` is UCDP's where code (1 exact ... 6 country, 7 sea or air)."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: int | None


class Anchor(Record, frozen=True, kw_only=True):
    """What a time hangs on: the publication day, another time of the text (`ref` its span), or another
    report (`ref` its span). `shift` is a signed ISO 8601 duration ("-P1D"), `side` where to look for the
    next day that fits an underspecified value ("Friday" before publication)."""

    on: Literal["publication", "time", "report"]
    ref: Span | None = None
    shift: str | None = None
    side: Literal["before", "after", "nearest"] | None = None


class TimeMention(Mention, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 kind and value; X in the value where the words leave it open
    ("XXXX-WXX-5" for "Friday") and `anchor` names what would close it."""

    kind: TimexKind
    value: str
    anchor: Anchor | None = None


class Entry(Record, frozen=True, kw_only=True):
    """A stretch of a chronicle: the date that heads it ("1974: ..."), and where it ends."""

    head: Span
    end: int


class QuantityMention(Mention, frozen=True, kw_only=True):
    """A number with what it counts.

    `low` and `high` are equal to `value` unless the words give a range, whose middle `value` then is, or leave an end
    open ("at least", "up to"). `as_of` are the words of the time that the number is of, `cumulative_since` of that
    from which it is added up.
    """

    value: float
    low: float | None
    high: float | None
    modifier: str | None
    counted: str | None
    unit: str | None
    outcome: str | None
    level: Literal["stock", "flow"] | None = None
    cumulative_since: Span | None = None
    as_of: Span | None = None
    realis: Realis = "actual"


class QuotationMention(Mention, frozen=True, kw_only=True):
    """Quoted words. start..end covers the marks, `content` is what stands between them."""

    content: Span
    form: QuoteForm
    speaker: Span | None
    addressee: Span | None = None
    cue: Span | None


class Attribution(Record, frozen=True, kw_only=True):
    """Who is said to say what: `source` has a span for each voice that says the same, `content` one for each piece."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance = "asserts"
    basis: str | None = None
    answers: bool = False
    """Whether it takes up what another says ("denied it"), and so stands beside that and not around it."""


class About(Record, frozen=True, kw_only=True):
    """The nested act of a promise, demand, refusal, threat or accusation."""

    type: EventType
    mode: str | None = None
    negated: bool = False
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    object: str | None = None
    time: EventTime | None = None


class NestedAct(Record, frozen=True, kw_only=True):
    """`About` as spans, before the parties are resolved."""

    type: EventType
    mode: str | None = None
    negated: bool = False
    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    object: Span | None = None
    time: Span | None = None


class ActionMention(Mention, frozen=True, kw_only=True):
    """The clause that tells one act: start..end the clause, `cue` the words that name the act.

    Parties, object, time and place are spans of mentions in the same article.
    `evidence` gives, for a field decided from words (realis, negated, ...), those words.
    """

    cue: Span
    type: EventType
    mode: str | None
    realis: Realis
    negated: bool = False
    history: bool = False
    reciprocal: bool = False
    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    others: tuple[tuple[Span, str], ...] = ()
    object: Span | None = None
    about: NestedAct | None = None
    time: Span | None = None
    place: Span | None = None
    score: float | None = None
    evidence: Mapping[str, tuple[Span, ...]] = {}


class OwnActor(Record, frozen=True, kw_only=True):
    """An actor that a user has added: a row of the table that `--actors` names."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    kind: Literal["organisation", "person", "outlet"] = "organisation"
    sectors: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


class OwnOutlet(Record, frozen=True, kw_only=True):
    """An outlet that a user has added: a row of the table that `--outlets` names."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    kind: OutletKind = "paper"
    control: Control = "private"
    owner: str | None = None


class Findings(Record, frozen=True, kw_only=True):
    """All mentions of one article, each list in the order of the text."""

    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    entries: tuple[Entry, ...] = ()
    """Where dates head what is told, in chronicles."""
    quantities: tuple[QuantityMention, ...] = ()
    quotations: tuple[QuotationMention, ...] = ()
    inner: tuple[QuotationMention, ...] = ()
    """Quotations within others."""
    attributions: tuple[Attribution, ...] = ()
    actions: tuple[ActionMention, ...] = ()
    sentences: tuple[Span, ...] = ()
    uncoded: tuple[Unread, ...] = ()


class PartReading(Record, frozen=True, kw_only=True):
    """Words that the network takes for a part of an act or saying: "actors", "recipients", "content", ..."""

    role: str
    start: int
    end: int
    score: float
    sure: bool = True
    """Whether it is read as the part; else it is only weighed."""


class ActReading(Record, frozen=True, kw_only=True):
    """An act as the network reads it: start..end is the word that says it, `score` the probability that it does."""

    start: int
    end: int
    type: EventType
    mode: str | None
    realis: Realis
    negated: bool
    reciprocal: bool
    history: bool
    about: EventType | None
    klass: str | None
    score: float
    parts: tuple[PartReading, ...]


class SayingReading(Record, frozen=True, kw_only=True):
    """A cue as the network reads it, with the stance of who says it."""

    start: int
    end: int
    stance: Stance
    score: float
    parts: tuple[PartReading, ...]


class Reading(Record, frozen=True, kw_only=True):
    """One article as the network reads it, each list in the order of the sentences."""

    acts: tuple[ActReading, ...] = ()
    sayings: tuple[SayingReading, ...] = ()


class Unread(Mention, frozen=True, kw_only=True):
    """A sentence that was weighed and not coded, and why."""

    reason: str
    score: float | None = None


# -- link/: what one article says ---------------------------------------------------------------------


class Party(Record, frozen=True, kw_only=True):
    """An actor as one report names it; start..end are the words it was read from.

    `country_reason` says whence the country is where the words do not tell it ("the only state of which the
    article speaks").
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    sectors: tuple[str, ...] = ()
    words: str
    start: int
    end: int
    country_reason: str | None = None


class OtherParty(Party, frozen=True, kw_only=True):
    """A party that neither acts nor is acted upon: host, mediator, beneficiary, ..."""

    role: str


class Source(Record, frozen=True, kw_only=True):
    """One link of a source chain: `source` are the words at start..end, `name` what they resolve to."""

    source: str
    name: str
    actor: str | None
    stance: Stance
    basis: str | None
    cue: str | None
    start: int
    end: int


Chain = tuple[Source, ...]
"""Sources in order, outermost first, the printing outlet left out; () means the outlet itself."""


class Object(Mention, frozen=True, kw_only=True):
    """What is given, asked, said or taken."""

    klass: str | None = msgspec.field(name="class", default=None)


class TimeStep(Record, frozen=True, kw_only=True):
    """A time of the text on which another hangs: its TIMEX3 value and what it hangs on in turn."""

    value: str
    anchor: Anchor | None = None


class EventTime(Record, frozen=True, kw_only=True):
    """When something happened: the days, and the words and rule they were read from.

    `value` and `anchor` are the symbolic time (see `TimeMention`); start and end are None until they can
    be told. `via` are the times of the text between it and the publication ("the next day" after "Friday"), the
    nearest first, until then. A time that nobody said has no spans and its `reason` names the rule.
    """

    start: date | None = None
    end: date | None = None
    kind: TimeKind = "on"
    precision: Precision = "unknown"
    reason: str = ""
    spans: tuple[Span, ...] = ()
    value: str | None = None
    anchor: Anchor | None = None
    via: tuple[TimeStep, ...] = ()


class Place(Record, frozen=True, kw_only=True):
    """Where something happened; start..end are the words, None for a place that was derived.

    `precision` is UCDP's where code: 1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 part of a
    country, 6 country, 7 at sea or in the air.
    """

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: int | None
    start: int | None
    end: int | None


class Report(Record, frozen=True, kw_only=True):
    """One event as one article tells it."""

    id: str
    article: str
    coder: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str
    quad: int
    status: Status
    realis: Realis
    negated: bool
    history: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    others: tuple[OtherParty, ...]
    reciprocal: bool
    object: Object | None
    about: About | None
    time: EventTime
    place: Place | None
    place_reason: str | None = None
    sources: tuple[Chain, ...]
    quantities: tuple[str, ...]
    confidence: float | None
    start: int
    end: int
    words: str
    evidence: Mapping[str, tuple[Span, ...]]

    @property
    def cue(self) -> Span:
        """The words that name the act; all its words where evidence tells none."""
        return self.evidence.get("type", ((self.start, self.end),))[0]


class Speaker(Record, frozen=True, kw_only=True):
    """Who spoke, or was spoken to, as far as it could be resolved."""

    id: str | None
    name: str
    country: str | None


class Quotation(Record, frozen=True, kw_only=True):
    """Words given as somebody's own; `chain` leads to the speaker and leaves him out.

    `time` is when they were said, `occasion` the words that tell at what ("interview", "letter"); `stance` is what the
    speaker does with an indirect content ("denied that ...": denies). `report` tells of the act of speaking.
    """

    id: str
    article: str
    report: str | None
    speaker: Speaker | None
    addressee: Speaker | None
    form: QuoteForm
    content: str
    cue: str | None
    utterance: str | None
    chain: Chain
    start: int
    end: int
    stance: Stance = "asserts"
    time: EventTime = EventTime()
    place: Place | None = None
    occasion: str | None = None


class Quantity(Record, frozen=True, kw_only=True):
    """A number as one article gives it.

    `time` is the day or period that the words say it is of, `as_of` its last day; `since` that from which it is added
    up, `cumulative_since` its first day. The days are None until the article's publication, or its words, tell them.
    """

    id: str
    article: str
    value: float
    low: float | None
    high: float | None
    modifier: str | None
    counted: str | None
    unit: str | None
    outcome: str | None
    level: Literal["stock", "flow"] | None
    cumulative_since: date | None
    as_of: date | None
    realis: Realis
    sources: tuple[Chain, ...]
    report: str | None
    start: int
    end: int
    time: EventTime | None = None
    since: EventTime | None = None


class Office(Record, frozen=True, kw_only=True):
    """An office that a person was seen to hold, with the first and last day it was seen."""

    title: str
    country: str | None
    seen: tuple[date | None, date | None] = (None, None)


class Actor(Record, frozen=True, kw_only=True):
    """An actor over the whole chronicle; from link/ the same record over one article (`articles` 1)."""

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]
    offices: tuple[Office, ...]
    articles: int


class Identity(Record, frozen=True, kw_only=True):
    """Who an actor of one article is in the chronicle, and what other articles tell of a person."""

    id: str
    country: str | None
    sectors: tuple[str, ...]


class Uncoded(Record, frozen=True, kw_only=True):
    """A sentence that was weighed and not coded."""

    id: str
    article: str
    start: int
    end: int
    words: str
    reason: str
    score: float | None


class Occasion(Record, frozen=True, kw_only=True):
    """What words tell of an act as far as pages date one another by it: coarser than a report, so that "the Lima
    act" finds "they put their names to a pact in Lima".

    `kind` is a row of resources/occasions.tsv; `names`, `people` and `places` are what the words name beside it
    (folded to lower case), `where` the countries of these places, `sides` the powers that its sentence names (a
    country, or the id of an actor without one). `time` is the time told with it, as words and what they hang on; a
    mere reference ("since the summit") has none. `done`: a past verb tells it, so it is not still to come.
    """

    kind: str
    done: bool = False
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    start: int
    end: int
    words: str
    time: EventTime


NO_END = 80_000
"""Days in a clue's window that mean "or any day later"."""
CUSTOMARY = 1
"""The greatest weight of a clue that only says what is usual ("news of a weekday is printed the next day")."""


class DayClue(Record, frozen=True, kw_only=True):
    """What some words of an article say of the day on which it was published.

    The words name an anchor day: by `year` and `on` ("MM-DD", "MM" or None; "|" parts two in doubt), of a `weekday`
    (ISO, 1 is Monday), between `not_before` and `not_after` where a `window` is given with both, or as the day of the
    occasion `base`, moved by `shift` ("P2Y": two years after it). The publication is then a day from which the words
    `value` (TIMEX3, hanging on the publication as `anchor` says) lead to that day ("on Friday, two years after the
    coup"); without a `value` it lies from window[0] to window[1] days after it; a window of None means within that
    year (and month). `not_before` or `not_after` without a window say that it is not earlier, or not later. The
    greater `weight` outranks the lesser; one of at most `CUSTOMARY` says what is usual.
    """

    claim: str
    weight: int
    start: int
    end: int
    words: str
    year: int | None = None
    on: str | None = None
    weekday: int | None = None
    window: tuple[int, int] | None = None
    not_before: date | None = None
    not_after: date | None = None
    value: str | None = None
    anchor: Anchor | None = None
    shift: str | None = None
    base: Occasion | None = None


class Coding(Record, frozen=True, kw_only=True):
    """Everything link/ read from one article: immutable, and a function of the article and the coder."""

    article: str
    coder: str
    reports: tuple[Report, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    uncoded: tuple[Uncoded, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Chain, ...] = ()
    clues: tuple[DayClue, ...] = ()
    occasions: tuple[Occasion, ...] = ()


# -- merge/: what the chronicle concludes -------------------------------------------------------------


class Clue(Record, frozen=True, kw_only=True):
    """Why two reports are held to be one, or not: the claim, its weight, the words that earned it."""

    clue: str
    score: float
    words: tuple[str, ...] = ()


class Decision(Record, frozen=True, kw_only=True):
    """A signed, dated, undoable record. `by` is "machine" or a person; `at` is None for the machine's."""

    id: str
    kind: Literal["same", "different", "unsure", "correct", "drop", "add", "keep", "headline", "note"]
    subjects: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    score: float | None = None
    clues: tuple[Clue, ...] = ()
    by: str
    at: str | None = None
    note: str | None = None
    withdrawn: bool = False


class Figure(Record, frozen=True, kw_only=True):
    """The numbers of one thing counted, folded by a named rule; `quantities` are those it was folded from.

    Stocks and flows, single and cumulative numbers, what happened and what is only planned have rows of their own.
    """

    counted: str | None
    outcome: str | None
    unit: str | None
    best: float | None
    low: float | None
    high: float | None
    as_of: date | None
    rule: str
    quantities: tuple[str, ...]
    level: Literal["stock", "flow"] | None = None
    cumulative_since: date | None = None
    realis: Realis = "actual"


class EventLink(Record, frozen=True, kw_only=True):
    """A relation to another event."""

    kind: Literal["part-of", "responds-to", "fulfils", "cancels", "postpones", "in-return-for", "repeats"]
    event: str


class Event(Record, frozen=True, kw_only=True):
    """What is folded from the reports decided to be the same: computed, never edited."""

    id: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str
    quad: int
    score: float | None
    status: Status
    realis: Realis
    negated: bool
    history: bool
    about: About | None
    object: Object | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    others: tuple[OtherParty, ...]
    reciprocal: bool
    time: EventTime
    first_reported: date | None
    place: Place | None
    place_reason: str | None = None
    figures: tuple[Figure, ...]
    summary: str
    confidence: float | None
    articles: int
    outlets: int
    origins: tuple[str, ...]
    contested: tuple[str, ...]
    disagreement: float
    links: tuple[EventLink, ...]
    reports: tuple[str, ...]


class Cited(Record, frozen=True, kw_only=True):
    """Words by which a source is cited: start..end of an article's text."""

    article: str
    start: int
    end: int
    words: str


class Citation(Record, frozen=True, kw_only=True):
    """That one source cites another, or prints what it printed first: how often, in how many articles, with which
    stances (by how often), from the first to the last day of publication, and some of the words."""

    citing: str
    cited: str
    how: Literal["cites", "reprints"]
    articles: int
    times: int
    stances: Mapping[Stance, int]
    first: date | None
    last: date | None
    examples: tuple[Cited, ...] = ()


class Conclusions(Record, frozen=True, kw_only=True):
    """What follows from all articles together; can always be computed again.

    The mappings are keyed by id and hold only what differs from, or adds to, what the article itself
    says: `published`, `copies`, `shared`, `versions` and `origins` by article, `times` by report or quotation,
    `utterances` by quotation, `cast` by (article id, the actor's id within it) joined with a blank.
    """

    published: Mapping[str, Period]
    copies: Mapping[str, tuple[str, ...]]
    times: Mapping[str, EventTime]
    utterances: Mapping[str, str]
    cast: Mapping[str, Identity]
    actors: tuple[Actor, ...]
    decisions: tuple[Decision, ...]
    events: tuple[Event, ...]
    shared: Mapping[str, tuple[Copy, ...]] = msgspec.field(default_factory=dict)
    versions: Mapping[str, str] = msgspec.field(default_factory=dict)
    origins: Mapping[str, str] = msgspec.field(default_factory=dict)


# -- what a build says --------------------------------------------------------------------------------


class Outcome(Record, frozen=True, kw_only=True):
    """What became of one page of a build: `kept` is stored but not coded, `known` was there already."""

    name: str
    place: str
    state: OutcomeState
    article: str | None = None
    reason: str | None = None


KINDS: Mapping[str, type[Record]] = {
    "articles": Article,
    "reports": Report,
    "events": Event,
    "quotations": Quotation,
    "quantities": Quantity,
    "actors": Actor,
    "decisions": Decision,
    "uncoded": Uncoded,
}
"""The kinds of rows that can be exported, each with its record."""


def schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of one kind of row; KeyError for a kind not in `KINDS`."""
    return msgspec.json.schema(KINDS[kind])
