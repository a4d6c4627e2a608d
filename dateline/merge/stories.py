"""Stories: two pages that tell the same facts as fresh, sentence by sentence, tell the same news and are about as old.

Needs    the texts of all articles, whom they name, the stated days of those that state theirs
Gives    for a page that states no day, the days that the page of its story allows, each with the clue that says so
Rule     a sentence that names another time (a year, a month, an anniversary) is no news and is left out. Of the rest
         the likest are paired, each once; three pairs, and together enough of their words, make one story, where no
         page of another time is nearly as like. That one is printed within a week of the other is custom of the trade,
         as with echoes; a weekday that a pair of sentences shares says more
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateline import vocab
from dateline.merge.cutting import Allowed
from dateline.merge.daysets import between
from dateline.merge.stems import stem
from dateline.model import CUSTOMARY, Article, Coding, DayClue, Report
from dateline.spelling import slug

_WEEK, _DAYS, _OTHER = timedelta(days=7), timedelta(days=3), timedelta(days=30)
_WEIGHT = 4
"""As an echo (`merge/echoes.py`)."""
_ALIKE, _PAIRS, _STORY = 0.3, 3, 1.4
"""The share of the shorter sentence's words from which two are a pair, pairs of a story, and their shares together. Of
the pairs of pages of thirty relations 54 have as much: 51 are printed within ten days, 45 within three; from 1.1 to 1.4
it is seven of ten."""
_RIVAL = 0.6
"""How like a page of another time may be at most, as a share of the likest."""
_WORDS, _SHARED = 5, 3
"""Words of weight of a sentence, and words that a pair shares, at least."""
_NAMED = 2
"""Words of somebody or a number, beside any other word."""
_KNOWN, _ASKED = 2, 12
"""Actors that two pages name at least, and pages that are compared with one at most."""
_CROWD = 400
"""Pages beyond which a name tells no story from another: whom all name, all would be compared with."""
_ENDS = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")
_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}|\d[\d,.]*\d|\d")
_MONTH = "|".join(month_name[1:])
_OLD = re.compile(
    rf"\b(?:1[89]\d\d|20[0-3]\d|last year|years? (?:ago|earlier|before|later)|months? (?:ago|earlier)|anniversary"
    rf"|decades?|century|previous year|recall\w*|(?:last|next|that|this) (?:spring|summer|autumn|winter|month|{_MONTH})"
    rf"|in (?:{_MONTH}))\b|\A(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH})(?: \d{{1,2}})?)\s*[:.–—-]",
    re.I,
)
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_COMING = re.compile(r"\b(?:will|would|expected|planned|scheduled|due|to be|next)\b")
_LIGHT = frozenset(
    (
        "the and for but not you are was has had its his her him who why how may out off one two all any can did our"
        " own that this with from have been were their which would they said after before during between also into over"
        " under about than then when where while could should other more most many some such only very same says told"
        " according year years week month day days time times people president minister ministry foreign government"
        " country countries side sides state states news official officials there here will being these those them"
        " what because since until still even both each monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)


class _Sentence(NamedTuple):
    """A sentence with its place, and its words with their weights."""

    start: int
    text: str
    words: Mapping[str, int]


class _Pair(NamedTuple):
    """Two sentences that tell one thing."""

    share: float
    one: _Sentence
    other: _Sentence


_Fresh = tuple[_Sentence, ...]


class Printed(NamedTuple):
    """The day of a page that is dated, and the pages that this rests on, itself among them."""

    article: str
    on: date
    rests: frozenset[str]


def stories(
    articles: Mapping[str, Article], codings: Sequence[Coding], printed: Mapping[str, Printed]
) -> dict[str, tuple[Allowed, ...]]:
    """What pages that are not dated tell of the news of pages that are; `printed` are those."""
    undated = [c for c in codings if c.article not in printed]
    if not undated:
        return {}
    naming = defaultdict[str, set[str]](set)
    for coding in codings:
        if coding.article in printed:
            for name in _named(coding):
                naming[name].add(coding.article)
    fresh: dict[str, _Fresh] = {}
    reports = {coding.article: coding.reports for coding in codings if coding.article in printed}

    def sentences(article: str) -> _Fresh:
        if article not in fresh:
            fresh[article] = tuple(_fresh(articles[article].text))
        return fresh[article]

    found = {}
    for coding in undated:
        asked = [other for other in _near(coding, naming) if coding.article not in printed[other].rests]
        likest = [(_pairs(sentences(coding.article), sentences(other)), printed[other]) for other in asked]
        if told := _story(likest):
            pairs, other = told
            found[coding.article] = tuple(_allowed(pairs, other, _last_day(pairs, reports[other.article], other.on)))
    return found


def _named(coding: Coding) -> frozenset[str]:
    """Persons by their last name, and bodies that have one of their own."""
    names = (actor.name for actor in coding.actors if actor.country != actor.id)
    return frozenset(slug(name.split()[-1] if len(name.split()) < 4 else name) for name in names if name.strip())


def _near(coding: Coding, naming: Mapping[str, set[str]]) -> list[str]:
    """The dated pages that name the most of those whom a page names, the seldom named counting more."""
    shared, count = Counter[str](), Counter[str]()
    for name in _named(coding):
        pages = naming.get(name, ())
        for article in pages if len(pages) <= _CROWD else ():
            shared[article] += 1_000_000 // len(pages)
            count[article] += 1
    near = sorted((a for a in shared if count[a] >= _KNOWN), key=lambda a: (-shared[a], a))
    return near[:_ASKED]


def _fresh(text: str) -> Iterator[_Sentence]:
    """The sentences that tell no other time, and of which something is to be compared."""
    at = 0
    for part in _ENDS.split(text):
        start = text.index(part, at)
        at = start + len(part)
        if part and not _OLD.search(part) and len(words := _weighed(part)) >= _WORDS:
            yield _Sentence(start, part, words)


def _weighed(sentence: str) -> dict[str, int]:
    """The words of a sentence as stems; names and numbers weigh more, light words and states nothing."""
    found = {}
    for match in _WORD.finditer(sentence):
        word = match.group()
        low = word.lower().removesuffix("'s").removesuffix("’s")
        if low not in _LIGHT and low not in _states():
            named = word[0].isdigit() or (word[0].isupper() and match.start() > 0)
            found[stem(low)] = _NAMED if named else 1
    return found


@cache
def _states() -> frozenset[str]:
    """The words by which states are called: all pages about one relation are full of them."""
    names = (name for c in vocab.countries() for name in (c.name, *c.names, *c.demonyms, *c.capitals))
    return frozenset(word.lower() for name in names for word in name.split())


def _pairs(one: _Fresh, other: _Fresh) -> tuple[_Pair, ...]:
    """The sentences of two pages that tell one thing, the likest first, each once."""
    alike = []
    for mine in one:
        for theirs in other:
            shared = mine.words.keys() & theirs.words.keys()
            if len(shared) >= _SHARED:
                least = min(sum(mine.words.values()), sum(theirs.words.values()))
                share = sum(mine.words[word] for word in shared) / least
                if share >= _ALIKE:
                    alike.append(_Pair(share, mine, theirs))
    alike.sort(key=lambda pair: (-pair.share, pair.one.start, pair.other.start))
    seen, taken, found = set[int](), set[int](), list[_Pair]()
    for pair in alike:
        if pair.one.start not in seen and pair.other.start not in taken:
            seen.add(pair.one.start)
            taken.add(pair.other.start)
            found.append(pair)
    return tuple(found)


def _story(likest: Sequence[tuple[tuple[_Pair, ...], Printed]]) -> tuple[tuple[_Pair, ...], Printed] | None:
    """The page that tells the same story, where it is one, and no page of another time is nearly as like."""
    ranked = sorted(likest, key=lambda row: (-_likeness(row[0]), row[1].article))
    if not ranked or len(ranked[0][0]) < _PAIRS or _likeness(ranked[0][0]) < _STORY:
        return None
    pairs, best = ranked[0]
    rivals = [row for row in ranked[1:] if abs(row[1].on - best.on) > _OTHER]
    return None if any(_likeness(row[0]) > _RIVAL * _likeness(pairs) for row in rivals) else (pairs, best)


def _likeness(pairs: Sequence[_Pair]) -> float:
    return sum(pair.share for pair in pairs)


def _last_day(pairs: Sequence[_Pair], reports: Sequence[Report], printed: date) -> date:
    """The last day on which the dated page has done what both tell: no page tells it before."""
    days = [
        report.time.start
        for pair in pairs
        for report in reports
        if pair.other.start <= report.start < pair.other.start + len(pair.other.text)
        and report.realis == "actual" and report.time.spans
        and report.time.start is not None and report.time.start == report.time.end and report.time.start <= printed
    ]  # fmt: skip
    return max(days, default=date.min)


def _allowed(pairs: Sequence[_Pair], other: Printed, done: date) -> Iterator[Allowed]:
    """The week around the other page's day, the days nearest to it, and what a shared weekday says; none of them
    before what both tell was done."""
    where = f"another page (article {other.article[:8]}), of {other.on}"
    for weight, near, custom in (
        (_WEIGHT, _WEEK, "news is printed within a week"),
        (CUSTOMARY, _DAYS, "mostly within three days"),
    ):
        claim = f"{where}, tells {len(pairs)} of the same things as news, and {custom}"
        yield Allowed(between(max(other.on - near, done), other.on + near), _clue(claim, weight, pairs[0]), other.rests)
    for pair in pairs:
        day = _shared_weekday(pair, other.on)
        if day is not None:
            claim = f"{where}, tells this of the same {day_name[day.weekday()]}"
            yield Allowed(between(day, day + _WEEK - timedelta(days=1)), _clue(claim, _WEIGHT, pair), other.rests)


def _clue(claim: str, weight: int, pair: _Pair) -> DayClue:
    start, words = pair.one.start, pair.one.text
    return DayClue(claim=claim, weight=weight, start=start, end=start + len(words), words=words)


def _shared_weekday(pair: _Pair, printed: date) -> date | None:
    """The last weekday before the print of a dated page that both sentences name, and neither as one to come."""
    told = [{m[1] for m in _WEEKDAY.finditer(sentence.text)} for sentence in (pair.one, pair.other)]
    if len(told[0]) != 1 or told[0] != told[1] or any(_COMING.search(s.text) for s in (pair.one, pair.other)):
        return None
    weekday = [name.removesuffix("day") for name in day_name].index(told[0].pop())
    back = (printed.weekday() - weekday) % 7
    return printed - timedelta(days=back) if back <= _DAYS.days else None  # "from Friday" of a Thursday is to come
