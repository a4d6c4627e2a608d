"""What the form of a clause says of the day of an act: which date is its own, and which is another's.

Needs    a text, the span of a sentence, an act that was read in it, its times
Gives    the one date of the act's own clause, that clause, the date it shares with another; whether a date is of a
         relative clause, of a noun, of the time before
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.model import COMING, ActionMention, ActReading, Span, TimeMention

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


def only_date(
    text: str, sentence: Span, act: ActReading, times: Sequence[TimeMention], cues: Sequence[int]
) -> Span | None:
    """The one date of a sentence, where it stands in the act's own clause: "met Bell in Lima *on Friday*".

    `cues` are where the acts and sayings of the sentence begin: a date behind another of them is that one's.
    """
    dates = [t for t in times if t.kind == "DATE" and not _is_vague(t) and not _YEARLY.search(t.words)]
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


def without_names(text: str, times: Sequence[TimeMention]) -> Sequence[TimeMention]:
    """The times of a sentence without years that end a name ("the drill Zapad-*2025*"), where it tells another."""
    rest = [
        t
        for t in times
        if not (_BARE_YEAR.fullmatch(t.words) and _NAME_BEFORE.search(text, max(0, t.start - _NAMED), t.start))
    ]
    return rest if any(t.kind in ("DATE", "TIME") and not _is_vague(t) for t in rest) else times


_NAMED = 30
"""Characters of a name's last word before its year."""
_NAME_BEFORE = re.compile(
    r"(?<![\w.])(?!(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
    r"|(?:On|In|Since|By|From|Until|Till|Before|After|During|Early|Late|Mid|Spring|Summer|Autumn|Fall|Winter|Of|Between|The|Around"
    r"|Day|Eve|Year|Christmas|Easter|Ramadan|Nowruz|Tet|May|Q[1-4])\b)"
    r"[A-Z][a-zà-ÿ’'-]*[a-zà-ÿ](?:\s|[-–])\Z"
)


def _is_vague(time: TimeMention) -> bool:
    """Whether a time bounds nothing: "recently", "years ago", but not "in recent days"."""
    return time.value.endswith(_VAGUE) and time.anchor is None


def own_clause(text: str, sentence: Span, act: ActReading, times: Sequence[TimeMention]) -> tuple[Span, bool]:
    """The clause of an act between those that times open or a semicolon parts, and whether a time opens it.

    "On Sunday Mali recalled its envoy; *on Monday Algiers did the same*", "Chile came, *and on 3 May it left*". Of the
    acts of the training corpus whose clause has a time, and others stand outside of it, 378 are annotated with
    that, four with one from outside.
    """
    inside = [t for t in times if t.kind in ("DATE", "TIME") and sentence[0] <= t.start < sentence[1]]
    opened = {
        found.start()
        for before, time in pairwise([None, *inside])
        if time is not None and (found := _OPENED.search(text, sentence[0], time.start)) is not None
        and (before is None or before.end < found.start()) and _SUBJECT.match(text, time.end)
    }  # fmt: skip
    parts = opened | {at for at in range(*sentence) if text[at] == ";"}
    first = max((at for at in parts if at <= act.start), default=sentence[0])
    last = min((at for at in parts if at > act.start), default=sentence[1])
    return (first, last), first in opened


_OPENED = re.compile(
    r"(?:;|,?\s+\b(?:and|but|while|whereas))\s+(?:then\s+)?(?:(?:early|late|later)\s+)?(?:(?:on|in|at|by)\s+)?(?:the\s+)?\Z"
)
_SUBJECT = re.compile(r",?\s+(?:the\s|an?\s|its\s|it\b|s?he\b|they\b|two\b|[A-Z]|[a-z]+ed\b)")
"""What stands behind a time that opens a clause: a subject, or a verb with that of the clause before."""


def shared_date(
    text: str, sentence: Span, act: ActReading, doers: Sequence[Span], told: Sequence[ActionMention]
) -> Span | None:
    """The date of the verb before that has the same subject, or of the clause before that it opens.

    "Visited him *on Wednesday* and demanded"; "*in May* Chad freed 46 men and Niger released nine". Of the acts of
    the training corpus that are so joined and have no other date behind, 249 are annotated with that date, 13 with
    another and 209 with none: most of these are no simple pasts.
    """
    before = [a for a in told if sentence[0] <= a.cue[0] and a.cue[1] <= act.start and a.time is not None]
    if not before or act.realis in COMING or not _PAST.fullmatch(text, act.start, act.end):
        return None
    last = before[-1]
    date = last.time or sentence
    between = max(last.cue[1], date[1]), act.start
    if date[0] >= act.start or last.realis in COMING or _PARTED.search(text, *between):
        return None
    beside = _AND_DID.search(text, *between) is not None and tuple(last.actors) == tuple(doers)
    opens = date[0] - sentence[0] <= _HEAD and _AND_THEY.search(text, *between) is not None
    return date if beside or opens else None


_PAST = re.compile(
    r"\w+ed|said|told|met|sent|gave|took|shot|held|struck|hit|broke|cut|shut|withdrew|drove|flew|made|sank|fought|swore|put"
    r"|set|left|led|began|sought|forbade|sold|threw|drew|spoke|called|wrote",
    re.I,
)
_AND_DID = re.compile(r"\b(?:and|but)\s+(?:then\s+|also\s+|later\s+|instead\s+|\w+ly\s+)?\Z")
_AND_THEY = re.compile(r"\band\s+(?:(?!has\b|have\b|had\b)[\w’'-]+\s+){1,5}\Z")


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


def is_of_what_is_judged(text: str, sentence: Span, act: ActReading, time: Span) -> bool:
    """“Condemned *Sunday’s* strikes”, “thanked Peru for freeing them *in May*”: the day is of the deed.

    Of such days in the training corpus with the possessive 15 are annotated as the act's and 14 not, of any type; of
    those behind "for" and a participle none.
    """
    if act.type not in _JUDGES or act.end > time[0] or ";" in text[act.end : time[0]]:
        return False
    return _POSSESSED.match(text, time[1]) is not None or _FOR_DOING.fullmatch(text, act.end, time[0]) is not None


def is_of_a_paper(text: str, sentence: Span, act: ActReading, time: Span) -> bool:
    """“Would not recognise a line based on *the 2019* memorandum”: the year tells which one it is.

    Of 49 such years in the training corpus 41 are no act's; those of the other eight stand before the act's own noun
    or one that it explains ("the 2015 *blockade*", "the 1987 shootings, in which they *killed* nine").
    """
    if _BARE_YEAR.fullmatch(text, *time) is None or act.end > time[0]:
        return False
    named = _THE_BEFORE.search(text, max(sentence[0], time[0] - _BEFORE), time[0])
    return named is not None and _NOUN_BEHIND.match(text, time[1]) is not None


_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_THE_BEFORE = re.compile(r"\b(?:the|its|their|a)\s+\Z|['’]s?\s+\Z")
_NOUN_BEHIND = re.compile(r"\s+(?!(?:to|and|when|after|that|but|had|has|was|is|in|on|by|as|or)\b)[a-z]+")
_JUDGES = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_POSSESSED = re.compile(r"['’]s\s")
_FOR_DOING = re.compile(r"\s+[^,;.“”\"]{1,60}?\bfor\s+(?:having\s+)?\w+ing\s[^,;.“”\"]*")
_AFTER_DEED = re.compile(
    r"\b(?:following|after|over|since|for)\s+(?:the|an?|its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}"
    r"(?:killing|murder|attack|raid|clash|strike|collision|shooting|bombing|arrest|seizure|expulsion|death|visit|summit|meeting|talks)s?"
    r"(?:\s+(?:of|between|by|with)\s+[^,;.]{2,40})?,?\s+(?:on|in|of|last)\s+\Z"
)
_WHO = re.compile(r",\s+(?:who|which|whose|where)\s[^,;.]*\Z")
_ENDED = re.compile(r"[^,;.]{0,40},\s+(?!(?:and|but|or)\b)[^;.]*\Z")
_SINCE = re.compile(r"\b(?:first|second|third|last|only)\s+time\b[^.;]*\bsince\b[^.;]*\Z", re.I)
_THAT = re.compile(r",?\s+(?:that|when)\s", re.I)
