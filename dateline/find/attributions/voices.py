"""Voices: which words a saying names as its sources, and what a source without a name goes by.

Needs    the text, its actor mentions, the words that were read as source
Gives    a span for each voice: the mention that heads the words, else the words themselves without their article
Rule     a saying has one voice, the likeliest, with those that are joined to it by "and": commas alone set off an
         apposition. A mere hedge ("reportedly", "is said to") has none
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from dateline import heads
from dateline.model import ActorMention, PartReading, Span

JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or)(?:,\s*separately,)?|&|as well as)\s*(?:the\s+|an?\s+|its\s+|their\s+)?")
_AND = re.compile(r"\b(?:and|or)\b|&")
_COMMA = re.compile(r"\s*,\s*(?:the\s+|an?\s+)?")
_SPLIT = re.compile(
    r",?\s+and\s+(?:(?:the|an?|its)\s+)?(?=(?:[a-z][\w-]+\s+){0,2}[A-Z]\S*\s+[A-Z])"
    r"|,\s+(?=[A-Z]\S*\s+[A-Z][^,]*,?\s+and\s+[A-Z])"
)
_TWO = re.compile(r"(?:[Bb]oth\s+|[Tt]he\s+)?(?P<one>[A-Za-z][\w’'-]+)\s+and\s+(?P<other>[a-z][\w’'-]+s|[A-Z][\w’'-]+)")
"""Two voices of a word each: "police and witnesses", "both Lima and Quito"."""
_FULL_NAME = re.compile(r"[A-Z]\S*\s+[A-Z]\S*\Z")
"""Between names that no list knows: each side has at least two capitals ("Blue Press and Radio Alta", "Ana Bell and
engineer Raúl Soto")."""

_LIKELIEST = 0.3
"""Score from which weighed words are a source where there is no surer one."""

_ARTICLE = re.compile(r"(?:that\s+)?(?:the|a|an|its|his|her|their|some|one)\s+", re.I)
_TAIL = re.compile(r"\s+(?:and|both|all|too|also|itself|themselves|privately|separately)$", re.I)
_OWNS = re.compile(r"[’']s?\Z")
_PHRASE = re.compile(
    r"(?:(?:the|an?|its|his|her|their)\b)?\s*(?P<words>[^\s,;:.\"“”()][^,;:.\"“”()\n]{0,80}?)"
    r"(?=\s+(?:as|that|who|which|said|says|and|have|has|had|was|were)\b|[,;:.\"“”()]|$)"
)
_HEDGE = re.compile(
    r"\b(?:(?:reported|alleged|purported|supposed|ostensib|apparent)ly\b"
    r"|(?:reported|alleged|rumou?red|presumed)\s+(?!(?:that|to|on|in|by|from|a|an|the|its|his)\b)[a-z]"
    r"|(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    r"(?:said|believed|thought|understood|reported|known|alleged|rumou?red|feared|presumed)\s+to\b)",
    re.I,
)
_ATTRIBUTIVE = re.compile(
    r"(?:\A|[.;,:(“\"—–\n]\s*|\b(?:the|an?|this|that|these|those|its|his|her|their|any|no|some|all|other|more|most|of|in|by|at|on|near|from"
    r"|against|to|for|with|after|over|about|and|or|first|last|latest|further|new|is|are|was|were)\s+)\Z",
    re.I,
)
"""Before a "reported" that is no verb: "*the* reported losses", but "the hospital reported losses"."""

_MEDIUM = re.compile(
    r"\s+(?:state\s+)?(?:radio|television|tv|news agency|media|newspapers?|dail(?:y|ies)|weekly|broadcaster)\b", re.I
)
"""What makes a place or a state a voice: "Herat *radio*"."""

_BASES = (
    (
        "imagery",
        re.compile(r"\b(?:satellite|images?|imagery|photo(?:graph)?s?|pictures?|footage|videos?|film)\b", re.I),
    ),
    ("intercept", re.compile(r"\b(?:intercept(?:s|ed)?|wiretaps?|recordings?|phone taps?)\b", re.I)),
    (
        "document",
        re.compile(
            r"\b(?:documents?|memos?|memorandum|reports?|papers? seen|letters?|cables?|files?|minutes|records?|text"
            r"|draft|transcript)\b",
            re.I,
        ),
    ),
    (
        "witness",
        re.compile(
            r"\b(?:(?:eye)?witness(?:es)?|residents?|villagers|survivors?|bystanders?|passers-by|neighbou?rs|locals)\b",
            re.I,
        ),
    ),
    (
        "unnamed",
        re.compile(
            r"\b(?:officials?|sources?|analysts?|experts?|diplomats?|insiders?|observers|people|persons?|aides?|critics"
            r"|rumou?rs|some|many|others|those)\b",
            re.I,
        ),
    ),
)


def voices(text: str, cue: Span, parts: Sequence[PartReading], actors: Sequence[ActorMention]) -> tuple[Span, ...]:
    """The voices of a saying; `parts` are the words that were read as its source."""
    if not parts or is_hedge(text, cue):
        return ()
    best = _first_named(text, parts, max(parts, key=lambda part: (part.score, -part.start)))
    best = _antecedent(text, cue, parts) or best
    chosen = [part for part in parts if part is best or _is_listed(text, parts, part, best)]
    spans = [_whole_name(text, cue, (part.start, part.end)) for part in chosen]
    return tuple(dict.fromkeys(voice for span in spans for voice in named(text, span, actors)))


def whole(text: str, parts: Sequence[PartReading]) -> list[PartReading]:
    """The words that are read as a source, each run with the words beside it that were weighed."""
    found: list[PartReading] = []
    for part in sorted(parts, key=lambda part: part.start):
        last = found[-1] if found else None
        gap = text[last.end : part.start] if last is not None else ""
        joined = not gap.strip(" -’'") or (last is not None and _goes_on(text, last, gap))
        if last is not None and joined:
            score, sure = max(last.score, part.score), last.sure or part.sure
            found[-1] = structs.replace(last, end=part.end, score=score, sure=sure)
        else:
            found.append(part)
    likely = [part for part in found if part.score >= _LIKELIEST]
    return [part for part in found if part.sure] or sorted(likely, key=lambda part: -part.score)[:1]


_PREPOSITION = re.compile(r"\s(?:to|of|for|at|in|from|with)\Z")
_ONLY_ARTICLE = re.compile(r"\s*(?:the|an?|its|his|her|their)\s+", re.I)


def _goes_on(text: str, part: PartReading, gap: str) -> bool:
    """Whether words go on behind an article: "an aide to | the | premier"."""
    return _PREPOSITION.search(text[part.start : part.end]) is not None and _ONLY_ARTICLE.fullmatch(gap) is not None


def voices_from(text: str, at: int, end: int, actors: Sequence[ActorMention]) -> tuple[Span, ...]:
    """The voices that are named from a place on: mentions joined by "and", else the words up to the next comma."""
    found: list[Span] = []
    for number in range(bisect_left(actors, at, key=lambda a: a.start), len(actors)):
        actor = actors[number]
        if actor.start >= end:
            break
        between = text[found[-1][1] if found else at : actor.start]
        fits = JOINED.fullmatch(between) if found else between.strip().lower() in ("", "the", "a", "an", "its")
        if actor.end > end or not fits:
            break
        if actor.role == "name":
            medium = _MEDIUM.match(text, actor.end, end)
            found.append((actor.start, medium.end() if medium else actor.end))
    if found:
        listed = any(_AND.search(text, a[1], b[0]) for a, b in pairwise(found))
        return tuple(found) if listed else tuple(found[:1])  # a comma alone ends the clause: "on the word of A, B said"
    words = _PHRASE.match(text, at, end)
    return (words.span("words"),) if words else ()


_ITEM = (
    r"(?:(?:the|an?|its|his|her|their)\s+)?(?P<{}>(?!(?:who|which|that|said|was|were|had|has)\b)[\w’'&-]+"
    r"(?:\s+(?!and\b|or\b|who\b|said\b)[\w’'&-]+){{0,5}})"
)
_THREE = re.compile(
    rf"{_ITEM.format('first')},\s+{_ITEM.format('second')}(?:,\s+{_ITEM.format('third')})?,?\s+and(?:,\s+[^,.;]{{2,25}},)?\s+"
    rf"{_ITEM.format('last')}\s*(?=[.;:\n]|$)"
)
"""Three voices or more that close a clause: "its owners, the navy and the insurer"."""


def listed(text: str, at: int) -> tuple[Span, ...]:
    """The voices of a list of three or four that begins at a place and closes its clause; none where there is none."""
    form = _THREE.match(text, at)
    return tuple(form.span(name) for name in ("first", "second", "third", "last") if form[name]) if form else ()


def is_hedge(text: str, cue: Span) -> bool:
    """Whether a cue is its own source: nobody is named, and nobody vouches."""
    around = _HEDGE.search(text, max(0, cue[0] - 20), cue[1] + 20)
    if around is None or around.start() >= cue[1] or cue[0] >= around.end():
        return False
    verb = around[0].lower().startswith("reported ")
    return not verb or _ATTRIBUTIVE.search(text, max(0, around.start() - 20), around.start()) is not None


def basis(text: str, source: Span) -> str | None:
    """What a source without a name goes by."""
    words = text[slice(*source)]
    if any(word[:1].isupper() for word in words.split()[1:]):
        return None
    return next((name for name, pattern in _BASES if pattern.search(words)), None)


def _first_named(text: str, parts: Sequence[PartReading], best: PartReading) -> PartReading:
    """Of "an eyewitness, the baker Bell, said" the first: what stands between commas only explains it."""
    before = [part for part in parts if part.end <= best.start and _COMMA.fullmatch(text, part.end, best.start)]
    return before[-1] if before and text[best.end : best.end + 1] == "," else best


_WHO = re.compile(r",?\s+(?:who|which)\s+(?:\w+\s+)?\Z")


def _antecedent(text: str, cue: Span, parts: Sequence[PartReading]) -> PartReading | None:
    """ "A read a letter from B, *who* said": B, which stands before the relative."""
    who = _WHO.search(text, max(0, cue[0] - 30), cue[0])
    return next((part for part in parts if who and 0 <= who.start() - part.end <= 1), None)


def _is_listed(text: str, parts: Sequence[PartReading], one: PartReading, best: PartReading) -> bool:
    """Whether two parts stand in one list with an "and"."""
    low, high = sorted((one.start, best.start))
    run = [part for part in parts if low <= part.start <= high]
    joints = [text[a.end : b.start] for a, b in pairwise(run)]
    return all(JOINED.fullmatch(joint) for joint in joints) and any(_AND.search(joint) for joint in joints)


_WORD_END = re.compile(r"(?:(?<=\w)\w+|(?<=-)\w+|-\w+)+")
"""What goes on with a word that was read in part: "Pak Il-*nam*"."""

_REST = re.compile(
    r"(?:\s+(?:de|del|di|da|la|al|el|y|von|van)(?=\s+[A-Z]))*\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]*"
)
"""What goes on with a name that was read in part: "Radio *Southern Dawn*"."""

_NAME_BEFORE = re.compile(
    r"(?:\A|[,;.\n“\"]\s*|\bthat\s+|\b[Tt]he\s+)"
    r"(?P<name>[A-Z][\w’'-]*(?:[\s-]+(?:(?:of|de|del|la|al)[\s-]+)?[A-Z][\w’'-]*)*),"
    r"\s+(?:an?|the|one of)\s+(?:[\w’'-]+\s+){0,4}\Z"
)
"""A name before what explains it: "*Al-Nahar al-Jadid*, a Cairo" evening paper."""
_NEAR = 90
"""Characters before a voice in which its name stands where the voice only explains it."""


def _whole_name(text: str, cue: Span, span: Span) -> Span:
    """A voice that was read in part, as the whole of its name, or the name that it explains between commas."""
    start, end = span
    if not text[start:end][:1].isupper():
        return span
    word = _WORD_END.match(text, end)
    end = word.end() if word else end
    while (rest := _REST.match(text, end)) and not (end <= cue[0] < rest.end()):
        end = rest.end()
    before = _NAME_BEFORE.search(text, max(0, start - _NEAR), start) if end < cue[0] else None
    closes = before and re.compile(r"[^,;.“”\"\n]{0,40},\s*").fullmatch(text, end, cue[0])
    return before.span("name") if before and closes else (start, end)


def named(text: str, span: Span, actors: Sequence[ActorMention]) -> tuple[Span, ...]:
    """The voices that a phrase names, without their articles."""
    return tuple(_named(text, span, actors))


def _named(text: str, span: Span, actors: Sequence[ActorMention]) -> list[Span]:
    """The mentions that a source's words are: all that are joined in it, else the one that heads it, else the words."""
    first = bisect_left(actors, span[0] - 200, key=lambda a: a.start)
    last = bisect_left(actors, span[1], key=lambda a: a.start)
    near = [a for a in actors[first:last] if span[0] < a.end and a.role == "name"]
    apart = [a for a in near if (a.end - a.start) <= 2 * _shared(a, span)]
    if len(apart) > 1 and all(JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(apart)):
        return [(a.start, a.end) for a in apart]
    two = _TWO.fullmatch(text, *span)
    several = [two.span("one"), two.span("other")] if two else list(_split(text, span))
    if len(several) > 1:
        return [voice for each in several for voice in _named(text, each, actors)]
    heading = [a for a in near if a.end >= span[1] or heads.BEHIND.match(text, a.end)]
    if heading:
        best = max(heading, key=lambda a: (_shared(a, span), -a.start))
        start, end = _trimmed(text, span)
        apposed = text[best.end : best.end + 2].strip()[:1] in (",", "(")
        return [(min(start, best.start), best.end if apposed else max(best.end, end))]
    return several


_ONE_BODY = re.compile(
    r"\b(?:Office|Ministry|Department|Agency|Committee|Commission|Council|Bureau|Service|Directorate|Institute|Cent(?:er|re))\s(?:for|of|on)\s"
    r"[^,;]{2,40}\s+and\s+(?:\w+\s+){0,2}\w+\Z"
    r"|\w+\s+and\s+\w+\s+(?:Agency|Service|Ministry|Department|Committee|Commission|Council|Directorate|Organi[sz]ation|Association|Bureau)\Z"
    r"|\b(?!(?:Agency|Service|Ministry|Department|Committee|Commission|Council|Party|Army|Government)\b)[A-Z]\w+\s+and\s+(?:[A-Z][\w-]+\s+){1,3}(?:Committee|Commission|Council)\b(?=\s+[A-Z]|\Z)"
)
"""The name of one body with an "and" in it: "the Office for Roads and Bridges", "the Fire and Rescue Service"."""


def _split(text: str, span: Span) -> Iterator[Span]:
    """Words that no list knows, at the "and" between two names."""
    at = span[0]
    if _ONE_BODY.search(text, *span):
        yield _trimmed(text, span)
        return
    joints = (j for j in _SPLIT.finditer(text, *span) if _FULL_NAME.search(text, at, j.start()))
    for joint in (*joints, None):
        end = joint.start() if joint else span[1]
        yield _trimmed(text, (at, end))
        at = joint.end() if joint else end


def _trimmed(text: str, span: Span) -> Span:
    article, tail = _ARTICLE.match(text, *span), _TAIL.search(text, *span) or _OWNS.search(text, *span)
    return article.end() if article else span[0], tail.start() if tail else span[1]


def _shared(mention: ActorMention, span: Span) -> int:
    return max(0, min(mention.end, span[1]) - max(mention.start, span[0]))
