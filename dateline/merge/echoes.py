"""Echoes: a page that prints the fresh words of another page's speaker tells the same news, and is about as old.

Needs    the quotations of all articles, the stated days of those that state theirs
Gives    for a page that states no day, the days that its echoes allow, each with the clue that says so
Rule     words between marks, of the same speaker by name, half of those of weight and four of them at least; what
         either page puts on another time is not fresh and echoes nothing. That one is printed within a week of the
         other is custom of the trade, so all that is reckoned goes before it
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.merge.cutting import Allowed
from dateline.merge.daysets import between, of_year
from dateline.merge.stems import stem
from dateline.model import CUSTOMARY, Article, Coding, DayClue, Quotation
from dateline.spelling import slug

_WEEK, _DAYS = timedelta(days=7), timedelta(days=3)
_WORDS, _SHARE = 4, 0.5
"""Words of weight that two wordings have in common at least, and their share of the shorter one. On pages of six
relations (60 pairs) no two pages more than a week apart have as much from one speaker."""
_WEIGHT = 4
"""As an act that is merely told again (`link/clues/weights.py`)."""
_WORD = re.compile(r"[a-z0-9]{3,}")
_LIGHT = frozenset(
    "the and that this with from for not but you they our are was were has have had will would can could may must"
    " should who which what there then than into over under out about after before did does been being its his her"
    " their them all any one".split()
)


class _Words(NamedTuple):
    """A quotation as what it is known by."""

    speaker: str
    stems: frozenset[str]
    quotation: Quotation


def echoes(articles: Mapping[str, Article], codings: Sequence[Coding]) -> dict[str, tuple[Allowed, ...]]:
    """What pages that state no day print of the words that dated pages print."""
    undated = [c for c in codings if articles[c.article].stated.start is None]
    if not undated:
        return {}
    speakers = {words.speaker for coding in undated for words in _fresh(coding.quotations, None)}
    by_word = defaultdict[tuple[str, str], list[_Words]](list)
    for coding in codings:
        printed = articles[coding.article].stated.start
        for words in _fresh(coding.quotations, printed) if printed is not None else ():
            if words.speaker in speakers:
                for each in words.stems:
                    by_word[words.speaker, each].append(words)
    people = _people(articles, codings)
    return {coding.article: (*_echoed(coding, articles, by_word), *_beside(coding, people)) for coding in undated}


def _people(articles: Mapping[str, Article], codings: Sequence[Coding]) -> Mapping[str, Sequence[_Page]]:
    """The people whom each dated page names in full, by the month and day on which it was printed."""
    found = defaultdict[str, list[_Page]](list)
    for coding in codings:
        printed = articles[coding.article].stated.start
        if printed is not None and len(named := _named(coding)) >= _PEOPLE:
            found[f"{printed:%m-%d}"].append(_Page(printed, coding.article, named))
    return found


class _Page(NamedTuple):
    """A dated page, and whom it names in full."""

    printed: date
    article: str
    people: frozenset[str]


def _named(coding: Coding) -> frozenset[str]:
    return frozenset(actor.id for actor in coding.actors if " " in actor.name and actor.country != actor.id)


_PEOPLE = 3
"""People whom two pages name in full, for a day without its year to be of the year of the other's."""


def _beside(coding: Coding, people: Mapping[str, Sequence[_Page]]) -> Iterator[Allowed]:
    """The year of a dated page that names the same people, where the day without its year lies beside its own."""
    days = [clue for clue in coding.clues if clue.year is None and re.fullmatch(r"\d\d-\d\d", clue.on or "")]
    headed = max(days, key=lambda clue: (clue.weight, -clue.start), default=None)
    if headed is None or headed.on is None:
        return
    own = _named(coding)
    near = [page for on in _around(headed.on) for page in people.get(on, ()) if len(own & page.people) >= _PEOPLE]
    if len({page.printed.year for page in near}) != 1:
        return
    page = min(near)
    claim = (
        f"another page (article {page.article[:8]}), of {page.printed}, names the same people within three days of this"
        " day, so it is of that year"
    )
    clue = DayClue(
        claim=claim, weight=_WEIGHT, start=headed.start, end=headed.end, words=headed.words, year=page.printed.year
    )
    yield Allowed(of_year(page.printed.year), clue, frozenset((page.article,)))


_LEAP_YEAR = 2000


def _around(on: str) -> Iterator[str]:
    """The months and days within three days of one, as a leap year has them; none of a day that no year has."""
    try:
        day = date(_LEAP_YEAR, int(on[:2]), int(on[3:]))
    except ValueError:
        return
    yield from (f"{day + timedelta(days=n):%m-%d}" for n in range(-_DAYS.days, _DAYS.days + 1))


def _fresh(quotations: Iterable[Quotation], printed: date | None) -> Iterator[_Words]:
    """The quotations that are news: of no other time than the page's."""
    for quotation in quotations:
        time, name = quotation.time, quotation.speaker.name.split() if quotation.speaker else []
        if quotation.form == "indirect" or not name or not name[-1][:1].isupper():
            continue
        old = printed is None or time.start is None or printed - time.start > _WEEK
        if time.spans and old and (re.match(r"\d{4}", time.value or "") or time.kind in ("since", "until")):
            continue
        stems = frozenset(stem(word) for word in _WORD.findall(quotation.content.lower()) if word not in _LIGHT)
        if len(stems) >= _WORDS:
            yield _Words(slug(name[-1]), stems, quotation)


def _echoed(
    coding: Coding, articles: Mapping[str, Article], by_word: Mapping[tuple[str, str], Sequence[_Words]]
) -> Iterator[Allowed]:
    """One clue for each dated page with an echo, by the likest."""
    best: dict[str, tuple[float, Quotation, Quotation]] = {}
    for words in _fresh(coding.quotations, None):
        shared = Counter(other.quotation.id for each in words.stems for other in by_word.get((words.speaker, each), ()))
        others = {o.quotation.id: o for each in words.stems for o in by_word.get((words.speaker, each), ())}
        for id_, count in shared.items():
            told = others[id_]
            share = count / min(len(words.stems), len(told.stems))
            known = best.get(told.quotation.article)
            if count >= _WORDS and share >= _SHARE and (known is None or share > known[0]):
                best[told.quotation.article] = share, words.quotation, told.quotation
    for article, (_, at, other) in sorted(best.items()):
        printed, speaker = articles[article].stated.start, at.speaker.name if at.speaker else ""
        if printed is None:
            continue
        same = f"another page (article {article[:8]}), of {printed}, prints these words of {speaker} as well"
        for weight, near, custom in (
            (_WEIGHT, _WEEK, "news is printed within a week"),
            (CUSTOMARY, _DAYS, "mostly within three days"),
        ):
            clue = DayClue(claim=f"{same}, and {custom}", weight=weight, start=at.start, end=at.end, words=at.content)
            yield Allowed(between(max(printed - near, _said(other)), printed + near), clue, frozenset((article,)))


def _said(quotation: Quotation) -> date:
    """The day on which the dated page has the words said: no page prints them before."""
    return quotation.time.start if quotation.time.spans and quotation.time.start else date.min
