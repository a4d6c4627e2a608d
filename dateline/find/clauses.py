"""What the form of a clause says of an act, over its reading or where that tells nothing.

Needs    a text, the span of a sentence, an act that was read in it, the mentions of the sentence
Gives    the one date of the act's own clause, who gave what another received, whose a
         meeting is, who only stands beside a party, who is the subject of its verb, whom it addresses
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline import vocab
from dateline.model import COMING, ActionMention, ActorMention, ActReading, Span, TimeMention

_ALONGSIDE = re.compile(
    r"\b(?:alongside|together with|side by side with|shoulder to shoulder with|on the side of)\s+(?:the\s+)?$", re.I
)
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)(?:T.*)?|XXXX-XX-XX|XXXX-XX-\d\d")
_YEARLY = re.compile(r"\b(?:anniversary|birthday|jubilee)\b", re.I)
"""The day on which an act is remembered: not its own."""
_VAGUE = "_REF"
"""What TIMEX3 gives for "recently", "now" and the like."""
_PARTED = re.compile(
    r"[;:“”\"—–]|\b(?:that|which|who|whom|whose|after|before|while|when|where|because|but|since|until|as|if|than"
    r"|including|following|despite|whether|to)\b"
)
"""What parts an act from a date. Of the acts of the training corpus whose sentence has one date, not so parted from
them and with no other act between, those are annotated with it: of 918 with a day 843, with a month 177 of 209, with
a year 151 of 167, with a season or the like 90 of 103."""
_HELD = re.compile(r"\b(?:of|by|until|till|from|since)\s+(?:the\s+)?(?:(?:end|start|middle)\s+of\s+)?\Z", re.I)
"""What makes a date that of another thing ("the accord of 2016"), or a bound: days have none but these before them."""

_BEFORE = 24
"""Characters before a date in which its preposition stands."""

_HEAD = 4
"""Characters before a date that opens its sentence."""

_CLOSE = re.compile(r"\s*(?:\w+ly\s+)?")
"""What may stand between a date and the act behind it: "on Monday accused"."""

_RECEIVED = re.compile(r"\breceiv(?:ed|es|ing)\s+(?:[\w’'-]+\s+){0,5}\Z", re.I)
_FROM = re.compile(r"\bfrom\s+", re.I)
_LETTER = re.compile(r"\b(?:messages?|letters?|telegrams?|calls?|notes?|greetings?)\b", re.I)
_NEAR, _ARTICLES = 60, 5
"""Characters between "received" and what was received, or that and its giver; of an article before the giver."""

_OWNED = re.compile(r"(?:\b(?:his|her|its|their)|[’']s|(?<=s)[’'])\s+(?:[\w-]+\s+){0,3}\Z", re.I)

_MEETING = re.compile(
    r"summits?|talks?|meetings?|visits?|trips?|tours?|calls?|conversations?|consultations|negotiations|discussions"
    r"|encounters?|audiences?|correspondence",
    re.I,
)
_JOINED = re.compile(r"\s*(?:,|and|or|&|/|-|–|as well as|,\s*and)\s*(?:the\s+|its\s+)?", re.I)


def are_joined(text: str, one: Span, other: Span) -> bool:
    """Whether two parties stand in one list."""
    first, second = sorted((one, other))
    return first[1] <= second[0] and _JOINED.fullmatch(text, first[1], second[0]) is not None


def is_companion(text: str, sentence: Span, party: Span) -> bool:
    """Whether an act is done beside a party, and so not to it."""
    return _ALONGSIDE.search(text, max(sentence[0], party[0] - 40), party[0]) is not None


def received(
    text: str, sentence: Span, act: ActReading, actors: Sequence[ActorMention], read: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Actors and recipients of "A received greetings from B": B acts, A it befalls, whatever was `read` as a party."""
    verb = _RECEIVED.search(text, max(sentence[0], act.start - _NEAR), act.start)
    giving = _FROM.search(text, act.end, min(sentence[1], act.end + _NEAR)) if verb else None
    if verb is None or giving is None:
        return None
    if act.type == "CONSULT" and not _LETTER.search(text, verb.start(), giving.start()):
        return None  # "received the envoy from Chad"
    givers = list[Span]()
    for actor in actors:
        span = (actor.start, actor.end)
        if 0 <= span[0] - giving.end() <= _ARTICLES or (givers and are_joined(text, givers[-1], span)):
            givers.append(span)
    before = [(a.start, a.end) for a in actors if a.end <= verb.start()]
    takers = tuple(span for span in before if span in read) or tuple(before[:1])
    return (tuple(givers), takers) if givers and takers else None


def done_by(
    text: str, sentence: Span, act: ActReading, actors: Sequence[ActorMention], doers: Sequence[Span]
) -> tuple[Span, ...]:
    """Who acts where the verb is passive: "was declined *by Manila*", whoever of `doers` was read as acting."""
    passive = _BE.search(text, max(sentence[0], act.start - _BEFORE), act.start)
    agent = _BY.match(text, act.end, sentence[1]) if passive else None
    if agent is None:
        return ()
    behind = [(a.start, a.end) for a in actors if 0 <= a.start - agent.end() <= _ARTICLES]
    return tuple(behind[:1]) if behind and not set(behind) & set(doers) else ()


def subject(
    text: str, sentence: Span, act: ActReading, actors: Sequence[ActorMention], told: Sequence[ActionMention]
) -> tuple[Span, ...]:
    """Who does what an active verb says: who stands right before it, or did what it is joined to with "and".

    "The curbs *it* imposed", "*Quito* recalled its envoy and expelled two others". `told` are the sentence's acts
    before this one.
    """
    before = _AUXILIARY.search(text, max(sentence[0], act.start - _NEAR), act.start)
    at = before.start() if before else act.start
    if not _FINITE.fullmatch(text, act.start, act.end) or _BE.search(text, max(sentence[0], at - _BEFORE), act.start):
        return ()
    beside = next((a for a in actors if a.end == at and a.role == "name"), None)
    if beside is not None:
        return ((beside.start, beside.end),)
    joined = _AND.search(text, max(sentence[0], at - _BEFORE), at)
    if joined is None:
        return ()
    verbs = [a for a in told if a.actors and a.cue[1] < at and _FINITE.fullmatch(text, *a.cue)]
    if verbs and not _PARTED_BY.search(text, verbs[-1].cue[1], joined.start()):
        return verbs[-1].actors if not verbs[-1].reciprocal else ()
    parts = list(_PARTED_BY.finditer(text, sentence[0], joined.start()))
    start = parts[-1].end() if parts else sentence[0]
    first = next((a for a in actors if start <= a.start <= start + _ARTICLES and a.role == "name"), None)
    return ((first.start, first.end),) if first and _VERB.match(text, first.end, joined.start()) else ()


def addressed(text: str, act: ActReading, actors: Sequence[ActorMention]) -> tuple[Span, ...]:
    """To whom words are said that name him right behind their verb: "accused *him* of theft"."""
    if not _ADDRESSES.fullmatch(text, act.start, act.end):
        return ()
    behind = (a for a in actors if a.start > act.end and _RIGHT_BEHIND.fullmatch(text, act.end, a.start))
    found = next(behind, None)
    return ((found.start, found.end),) if found is not None and found.role == "name" else ()


_ADDRESSES = re.compile(
    r"(?:accus|blam|urg|ask|warn|summon|telephon|phon|thank|prais|condemn|critici[sz]|congratulat|threaten|invit"
    r"|denounc|welcom|rebuk|reproach|salut|implor|begg|press|order|su|applaud|commend)(?:e?d|e?s)"
    r"|call(?:s|ed) (?:on|upon)|told|met",
    re.I,
)
_RIGHT_BEHIND = re.compile(r"\s+(?:the\s+|an?\s+)?")
_VERB = re.compile(r"(?:\s+(?:has|have|had|will|would|also|then|later|\w+ly))*\s+\w+(?:ed|[^s]s|t|ld|ve|de|ke|nt)\b")


_AUXILIARY = re.compile(r"(?:\s+(?:has|have|had|will|would|also|then|later|again|immediately|promptly|\w+ly))*\s+\Z")
_FINITE = re.compile(
    r"\w+(?:ed|[^s]s)|said|told|met|sent|gave|took|shot|held|struck|hit|broke|cut|shut|withdrew|drove|fired|flew|made"
    r"|sank|fought|spoke|swore|put|set|left|laid|led|began|sought|forbade|won|lost|beat|bought|sold|threw|drew|freed",
    re.I,
)
_AND = re.compile(r"(?:,|\band|\bbut|\bthen|;)\Z")
_PARTED_BY = re.compile(
    r"[;:“”\"—–]|\b(?:that|which|who|whom|whose|while|when|where|because|since|as|if|whether|after|before|until|once|than)\b"
)
_BE = re.compile(r"\b(?:was|were|is|are|been|being|be|got)\s+(?:\w+ly\s+|not\s+|also\s+|again\s+|then\s+)?\Z", re.I)
_BY = re.compile(r"(?:\s+(?:off|up|down|out|back|away|again|at once))?\s+by\s+", re.I)


def owner(text: str, sentence: Span, act: ActReading, actors: Sequence[ActorMention]) -> Span | None:
    """Whose a meeting is: "*his* first summit with Bell", "*Reed*'s June talks with Bell"."""
    owned = _OWNED.search(text, max(sentence[0], act.start - _NEAR), act.start)
    if owned is None or not _MEETING.fullmatch(text, act.start, act.end):
        return None
    own = (a for a in actors if a.start <= owned.start() < a.end or a.end == owned.start())
    return next(((a.start, a.end) for a in own if a.role == "possessive" or a.end == owned.start()), None)


def is_first_since(text: str, sentence: Span, act: ActReading) -> bool:
    """“Her *first* visit *in 24 years*”: the years before are long, the act itself is the news."""
    first = _FIRST.search(text, max(sentence[0], act.start - _BEFORE), act.start)
    return first is not None and _IN_YEARS.match(text, act.end, sentence[1]) is not None


_FIRST = re.compile(r"\bfirst (?:[\w-]+ ){0,2}\Z", re.I)
_IN_YEARS = re.compile(
    r"(?:\s+[\w’'-]+){0,5}?\s+(?:in|for) (?:more than |nearly |almost |about |over |at least )?"
    r"(?:an?|\d+|[a-z]+(?:-[a-z]+)?) (?:years?|months?|decades?|weeks?|generations?)\b"
    r"|(?:\s+[\w’'-]+){0,5}?\s+in (?:years|decades|months)\b"
)


def sent_to(text: str, envoy: Span) -> ActorMention | None:
    """To whom an envoy is sent whose name stands behind: “recalled its ambassador to *Chile*, Ana Bell”."""
    sent = _SENT_TO.match(text, max(0, envoy[0] - _POSSESSIVE), envoy[1]) or _SENT_TO.match(text, *envoy)
    if sent is None:
        return None
    words, span = sent["to"], sent.span("to")
    state = next((s for s in vocab.countries() if not s.until and words in (s.name, *s.names, *s.capitals)), None)
    if state is None:
        return None
    return ActorMention(
        start=span[0], end=span[1], words=words, kind="state", name=state.name, country=state.code, head=span
    )


_POSSESSIVE = 6
_SENT_TO = re.compile(
    r"(?i:(?:its\s+|his\s+|her\s+|their\s+|the\s+)?(?:ambassador|envoy|charg[ée] d['’]affaires|consul(?:[ -]general)?"
    r"|representative))"
    r"\s+(?:to|in)\s+(?:the\s+(?:\w+\s+)?Republic\s+of\s+|the\s+)?(?P<to>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}),\s+[A-Z]"
)


def is_of_the_last(text: str, sentence: Span, act: ActReading, time: Span) -> bool:
    """“The *first time since 1959 that* they met”: the year is of the time before."""
    before = _SINCE.search(text, sentence[0], time[0])
    return before is not None and time[1] <= act.start and _THAT.match(text, time[1], act.start) is not None


def is_of_a_relative(text: str, sentence: Span, act: ActReading, time: Span) -> bool:
    """“Hauliers, *who had blocked the pass since Wednesday*, lifted the protest”: that is not when they lifted it."""
    inside = _WHO.search(text, sentence[0], time[0])
    return inside is not None and time[1] <= act.start and _ENDED.match(text, time[1], act.start) is not None


def is_of_a_noun(text: str, sentence: Span, act: ActReading, time: Span) -> bool:
    """“Thanked Peru for its help following *the killing, on 22 June,* of a general”: that is when he was killed."""
    return act.end <= time[0] and _AFTER_DEED.search(text, act.end, time[0]) is not None


_AFTER_DEED = re.compile(
    r"\b(?:following|after|over|since|for)\s+(?:the|an?|its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}"
    r"(?:killing|murder|attack|raid|clash|strike|collision|shooting|bombing|arrest|seizure|expulsion|death|visit|summit|meeting|talks)s?"
    r"(?:\s+(?:of|between|by|with)\s+[^,;.]{2,40})?,?\s+(?:on|in|of|last)\s+\Z"
)
_WHO = re.compile(r",\s+(?:who|which|whose|where)\s[^,;.]*\Z")
_ENDED = re.compile(r"[^,;.]{0,40},\s+(?!(?:and|but|or)\b)[^;.]*\Z")
_SINCE = re.compile(r"\b(?:first|second|third|last|only)\s+time\b[^.;]*\bsince\b[^.;]*\Z", re.I)
_THAT = re.compile(r",?\s+(?:that|when)\s", re.I)


def only_date(
    text: str, sentence: Span, act: ActReading, times: Sequence[TimeMention], cues: Sequence[int]
) -> Span | None:
    """The one date of a sentence, where it stands in the act's own clause: "met Bell in Lima *on Friday*".

    `cues` are where the acts and sayings of the sentence begin: a date behind another of them is that one's.
    """
    dates = [t for t in times if t.kind == "DATE" and not t.value.endswith(_VAGUE) and not _YEARLY.search(t.words)]
    if act.realis in COMING or len(dates) != 1:
        return None
    (date,) = dates
    if not _DAY.fullmatch(date.value) and _HELD.search(text, max(sentence[0], date.start - _BEFORE), date.start):
        return None
    ahead = date.end <= act.start  # "On Friday Chad attacked", "Chad on Friday attacked"
    between = (date.end, act.start) if ahead else (act.end, date.start)
    if any(between[0] <= at < between[1] for at in cues if at != act.start) or _PARTED.search(text, *between):
        return None
    close = not ahead or date.start - sentence[0] <= _HEAD or _CLOSE.fullmatch(text, *between)
    return (date.start, date.end) if close else None
