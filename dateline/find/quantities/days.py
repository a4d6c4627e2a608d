"""Of which days a number is, and since when it is added up.

Needs    the text, a sentence, the times of the text
Gives    the words of the time that a number is of, and of that since which it is added up
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from dateline.find.text import Sentence
from dateline.model import Span

_SINCE = re.compile(
    r"\bsince\b[^.,;]{0,24}\b(?:in|on)\s+\Z|\b(?:since|from)\s+(?:the\s+(?:start|beginning|end|outbreak)\s+of\s+|at\s+least\s+|about\s+|early\s+|late\s+|mid-)?\Z",
    re.I,
)
_AS_OF = re.compile(
    r"\b(?:as\s+of|as\s+at|by|until|till|up\s+to|by\s+the\s+end\s+of|at\s+the\s+end\s+of|by\s+the\s+start\s+of|through|to)\s+(?:the\s+|late\s+|early\s+|mid-)?\Z",
    re.I,
)
_SO_FAR = re.compile(
    r"\b(?:so\s+far|to\s+date|until\s+now|up\s+to\s+now|as\s+of\s+now|by\s+now|thus\s+far|at\s+present|currently)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|claimed|wrote|stated|added|confirmed|estimated|noted|revealed|briefed|testified)\s+(?:\w+\s+){0,3}(?:on\s+|late\s+|early\s+|earlier\s+|last\s+|in\s+)?\Z",
    re.I,
)
_SPEAKER = re.compile(
    r"\b(?:said|says|told|reported|announced|claimed|wrote|stated|confirmed|estimated|noted)\b[^.;,]{0,40}\Z", re.I
)


def days_of(
    text: str, sentence: Sentence, start: int, end: int, times: Sequence[Span], told: bool = False
) -> tuple[Span | None, Span | None]:
    """The words of the time that a number is of, and of the time since which it is added up.

    `told` says that something became of the counted, which can have been added up "this year".
    """
    inside = [t for t in times if sentence.start <= t[0] and t[1] <= sentence.end and not (t[0] < end and start < t[1])]
    since = _nearest(
        [
            t
            for t in inside
            if _SINCE.search(text, max(sentence.start, t[0] - 40), t[0])
            or text[t[0] : t[0] + 6].lower() == "since "
            or _is_running(text, sentence, t, told)
        ],
        start,
        end,
    ) or _since_then(text, sentence, times)
    if (ends := _two_ends(text, inside)) is not None:
        return ends[1], since or ends[0]
    bounded = [t for t in inside if t != since and _AS_OF.search(text, max(sentence.start, t[0] - 28), t[0])]
    as_of = _nearest(bounded, start, end) or _now(text, sentence)
    if as_of is None:
        own = [
            t
            for t in inside
            if t != since and not _is_of_the_saying(text, sentence, t) and not _is_parted(text, start, end, t)
        ]
        as_of = _nearest(own, start, end)
    return as_of, since


_TO_THE_END = re.compile(r"\s+(?:and|to|until|till|through|up\s+to)\s+(?:the\s+)?", re.I)
_FROM = re.compile(r"\b(?P<word>between|from)\s+(?:the\s+)?\Z", re.I)


def _two_ends(text: str, inside: Sequence[Span]) -> tuple[Span, Span] | None:
    """The two times that a count runs between: "between 3 May and 25 May", "from January to the end of April"."""
    for one, other in pairwise(inside):
        opened = _FROM.search(text, max(0, one[0] - 14), one[0])
        link = _TO_THE_END.fullmatch(text, one[1], other[0]) if opened else None
        if opened and link and (link.group().split()[0].lower() == "and") == (opened["word"].lower() == "between"):
            return one, other
    return None


_RUNNING = re.compile(r"this\s+(?:week|month|quarter|season|year|decade|century)", re.I)
_ALREADY = re.compile(r"\b(?:so\s+far|already)\s+\Z", re.I)
_TO_DATE = re.compile(r"\s+(?:so\s+far|to\s+date)\b", re.I)
_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+){0,2}?(?:been|[a-z]+(?:ed|en|wn|ne|de|nt|ld|st|id))\b", re.I)
_SINCE_THEN = re.compile(r"\bsince\s+(?:then|that\s+(?:day|date|time))\b", re.I)
_THEN_REACH = 600


def _is_running(text: str, sentence: Sentence, time: Span, told: bool) -> bool:
    """Whether a count runs from the beginning of a time: "so far this year", "has expelled four this month"."""
    if not _RUNNING.fullmatch(text, *time):
        return False
    if _ALREADY.search(text, max(sentence.start, time[0] - 12), time[0]) or _TO_DATE.match(text, time[1], time[1] + 12):
        return True
    return told and _HAS.search(text, sentence.start, sentence.end) is not None


def _since_then(text: str, sentence: Sentence, times: Sequence[Span]) -> Span | None:
    """The last time told before the words "since then"."""
    found = _SINCE_THEN.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    at = bisect_left(times, found.start(), key=lambda t: t[0])
    return times[at - 1] if at and times[at - 1][0] >= found.start() - _THEN_REACH else None


def _nearest(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return min(spans, key=lambda s: (max(s[0] - end, start - s[1]), s), default=None)


def _now(text: str, sentence: Sentence) -> Span | None:
    found = _SO_FAR.search(text, sentence.start, sentence.end)
    return found.span() if found else None


def _is_of_the_saying(text: str, sentence: Sentence, time: Span) -> bool:
    """Whether a time says when somebody spoke: "the ministry said on Tuesday that"."""
    before = text[max(sentence.start, time[0] - 60) : time[0]]
    if _SAID.search(before):
        return True
    behind = text[time[1] : min(sentence.end, time[1] + 12)]
    return _SPEAKER.search(before) is not None and re.match(r"\s+that\b|\s*[.,]?\s*\Z", behind) is not None


_ASIDE = re.compile(
    r",\s+(?:according\s+to|said|says|so|as)\b[^,;:]{0,90},|,\s+[^,;:]{0,40}\b(?:said|disclosed|reported),"
)
"""Who says it, set between commas, parts no clauses."""


def _is_parted(text: str, start: int, end: int, time: Span) -> bool:
    """Whether another clause lies between a number and a time."""
    between = text[end : time[0]] if time[0] >= end else _ASIDE.sub(",", text[time[1] : start])
    if time[0] >= end and "," in between:
        return True
    return re.search(r"[;:]|\b(?:while|but|whereas|which|who|although|after|before)\b", between) is not None
