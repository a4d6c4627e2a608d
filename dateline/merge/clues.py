"""Clues: why two reports are, or are not, one event. Each is a small function named as its claim.

Needs    two reports of the same type, as `Told` (resolved time, chronicle-wide parties)
Gives    `Clue`s whose scores add up; the first line of a function's docstring is what `explain` shows
Rule     the weights are a first setting, tried on the pages in examples/ (gates/golden.py prints the pairs
         they get right); same from 0.6, unsure from 0.45. A clue of `NEVER` forbids
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from math import cos, hypot, radians
from typing import NamedTuple

from dateline.days import LONG_PAST
from dateline.model import Clue, EventTime, Party, Place, Report

NEVER = -9.0
SAME, UNSURE = 0.6, 0.45

_COMMON = frozenset(
    (
        "the a an of in on at to for from with by and or as that this it its his her their was were is are be"
        " been has have had will would said after before during between also who which not"
    ).split()
)


_ALSO = re.compile(r"\b(?:also|again|another|further|separately|in addition|once more)\b", re.I)


class Told(NamedTuple):
    """A report as merge compares it."""

    report: Report
    time: EventTime
    actors: frozenset[str]
    recipients: frozenset[str]
    people: frozenset[str]
    words: frozenset[str]
    text: str
    numbers: frozenset[tuple[float, str]] = frozenset()
    headline: bool = False
    """Whether it stands in its article's title, which the story tells again in other words."""

    @property
    def parties(self) -> frozenset[str]:
        return self.actors | self.recipients


Judge = Callable[[Told, Told], Clue | None]


def side_of(party: Party) -> str:
    """What a party counts as: its country, but a breakaway state never as the state it broke away from."""
    return party.id if "PRE" in party.sectors or party.country is None else party.country


def content_words(words: str) -> frozenset[str]:
    """The words of a report that say something, for comparing tellings."""
    return frozenset(w for w in re.findall(r"[a-z0-9]+", words.lower()) if w not in _COMMON and len(w) > 2)


def same_parties(one: Told, other: Told) -> Clue | None:
    """The same parties act and are acted upon."""
    if one.actors == other.actors and one.recipients == other.recipients:
        return _clue(same_parties, 0.4 if len(one.parties) > 1 else 0.2, sorted(one.parties))
    return None


def parties_lacking(one: Told, other: Told) -> Clue | None:
    """One telling names fewer of the same parties."""
    if (one.actors, one.recipients) == (other.actors, other.recipients):
        return None
    actors = one.actors <= other.actors or other.actors <= one.actors
    recipients = one.recipients <= other.recipients or other.recipients <= one.recipients
    if actors and recipients and one.actors & other.actors and len(one.parties & other.parties) > 1:
        return _clue(parties_lacking, 0.2, sorted(one.parties ^ other.parties))
    return None


def side_untold(one: Told, other: Told) -> Clue | None:
    """Another article leaves a side untold, and the other side is the same."""
    same = (one.actors, one.recipients) == (other.actors, other.recipients)
    if same or one.report.article == other.report.article:
        return None
    for part, whole in ((one, other), (other, one)):
        doers = part.actors == whole.actors and not part.recipients
        done_to = part.recipients == whole.recipients and not part.actors
        more = part.parties < whole.parties and len(whole.parties) == 2
        at_home = part.parties == whole.parties and len(whole.parties) == 1  # a state and its own people
        if (doers or done_to) and part.parties and (more or at_home):
            return _clue(side_untold, 0.15, sorted(whole.parties - part.parties))
    return None


def parties_differ(one: Told, other: Told) -> Clue | None:
    """The parties are not the same."""
    if same_parties(one, other) or parties_lacking(one, other) or side_untold(one, other):
        return None
    return _clue(parties_differ, NEVER, sorted(one.parties ^ other.parties))


def same_people(one: Told, other: Told) -> Clue | None:
    """The same people are named."""
    shared = one.people & other.people
    return _clue(same_people, 0.15 if len(shared) > 1 else 0.1, sorted(shared)) if shared else None


def people_differ(one: Told, other: Told) -> Clue | None:
    """Other people are named on both sides."""
    if one.people and other.people and not one.people & other.people:
        return _clue(people_differ, -0.3, sorted(one.people ^ other.people))
    return None


def same_day(one: Told, other: Told) -> Clue | None:
    """It is told of the same day, or of days next to each other (time zones)."""
    if not (_is_day(one.time) and _is_day(other.time)):
        return None
    apart = abs((_day(one.time) - _day(other.time)).days)
    return _clue(same_day, 0.4 if apart == 0 else 0.25, [_write(one.time), _write(other.time)]) if apart <= 1 else None


def days_overlap(one: Told, other: Told) -> Clue | None:
    """The days told of overlap."""
    if (
        (_is_day(one.time) and _is_day(other.time))
        or _is_unsaid(one.time)
        or _is_unsaid(other.time)
        or _gap(one.time, other.time) > 0
        or not (_width(one.time) and _width(other.time))
    ):
        return None
    widest = max(_width(one.time) or 0, _width(other.time) or 0)
    score = 0.3 if widest <= 7 else 0.25 if widest <= 31 else 0.1 if widest <= 366 else 0.0
    return _clue(days_overlap, score, [_write(one.time), _write(other.time)])


def days_disjoint(one: Told, other: Told) -> Clue | None:
    """The days told of do not meet."""
    return (
        _clue(days_disjoint, NEVER, [_write(one.time), _write(other.time)]) if _gap(one.time, other.time) > 1 else None
    )


def told_about_then(one: Told, other: Told) -> Clue | None:
    """One telling names no day, but was published within three days of the other's."""
    open_ends = [_is_unsaid(t.time) for t in (one, other)]
    days = [t.time.end or t.time.start for t in (one, other)]
    if not any(open_ends) or None in days or news_and_past(one, other):
        return None
    first, second = (d for d in days if d is not None)
    of_one_page = all(open_ends) and one.report.article == other.report.article
    apart = 0 if of_one_page else abs((first - second).days)
    return _clue(
        told_about_then, 0.2 if apart <= 3 else 0.0 if apart <= 14 else -0.4, [first.isoformat(), second.isoformat()]
    )


def news_and_past(one: Told, other: Told) -> Clue | None:
    """One is told as the news, though without its day, the other as long past."""
    for news, past in ((one, other), (other, one)):
        dated = news.time.start is not None and not _is_unsaid(news.time)
        if news.report.history or not past.report.history or dated or not (news.time.end and past.time.end):
            continue
        if news.time.end - past.time.end > LONG_PAST:
            return _clue(news_and_past, -0.4, [_write(news.time), _write(past.time)])
    return None


def no_day_known(one: Told, other: Told) -> Clue | None:
    """Of one telling not even a period is known."""
    if all(t.time.start or t.time.end for t in (one, other)):
        return None
    same = one.time.value == other.time.value and bool(one.time.spans and other.time.spans)
    return _clue(no_day_known, 0.2 if same else -0.1, [w for t in (one, other) if (w := t.time.value)])


def same_place(one: Told, other: Told) -> Clue | None:
    """It is told of the same place, or of places in one country."""
    here, there = _own_place(one.report), _own_place(other.report)
    if here and there and here.country and here.country == there.country:
        return _clue(same_place, 0.15 if here.name == there.name else 0.05, [here.name, there.name])
    return None


def _own_place(report: Report) -> Place | None:
    """The place that a report's own words tell; one that it took from another telling shows nothing."""
    place = report.place
    own = place is not None and (place.start is None or report.start <= place.start < report.end)
    return place if own else None


def places_differ(one: Told, other: Told) -> Clue | None:
    """It is told of places in two countries."""
    here, there = _own_place(one.report), _own_place(other.report)
    if here and there and here.country and there.country and here.country != there.country:
        return _clue(places_differ, -0.4, [here.name, there.name])
    return None


def towns_differ(one: Told, other: Told) -> Clue | None:
    """It is told of two towns far from each other."""
    here, there = _own_place(one.report), _own_place(other.report)
    if not (here and there and _is_town(here) and _is_town(there)) or here.name == there.name:
        return None
    return _clue(towns_differ, -0.5, [here.name, there.name]) if _far_apart(here, there) else None


def _is_town(place: Place) -> bool:
    return place.precision is not None and place.precision <= 2 and place.lat is not None and place.start is not None


def _far_apart(one: Place, other: Place) -> bool:
    """Whether two places lie further apart than a town and its outskirts; degrees of longitude shrink to the poles."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return hypot(one.lat - other.lat, east) > _FAR


_FAR = 0.5
"""Degrees, some 55 km."""


def about_differs(one: Told, other: Told) -> Clue | None:
    """What is promised, demanded, refused or threatened is not the same."""
    first, second = (t.report.about.type if t.report.about else None for t in (one, other))
    if first == second:
        return None
    return _clue(about_differs, -0.3 if first and second else -0.1, [w for w in (first, second) if w])


def objects_differ(one: Told, other: Told) -> Clue | None:
    """Another kind of thing is given or signed."""
    first, second = (t.report.object.klass if t.report.object else None for t in (one, other))
    return _clue(objects_differ, -0.25, [first, second]) if first and second and first != second else None


def told_beside(one: Told, other: Told) -> Clue | None:
    """One article tells the one besides the other ("also")."""
    later = max(one.report, other.report, key=lambda r: r.start)
    word = _ALSO.search(later.words)
    if one.report.article != other.report.article or word is None or one.report.start == other.report.start:
        return None
    return _clue(told_beside, NEVER, [word[0]])


def told_in_one_sentence(one: Told, other: Told) -> Clue | None:
    """One sentence tells the two, by two words or of two modes."""
    first, second = one.report, other.report
    apart = first.article != second.article or first.end <= second.start or second.end <= first.start
    same = first.mode == second.mode and first.evidence.get("type") == second.evidence.get("type")
    if apart or same or first.type == "CONSULT":
        return None
    return _clue(told_in_one_sentence, NEVER, [first.mode, second.mode])


def signed_and_said(one: Told, other: Told) -> Clue | None:
    """The one is a paper that both signed, the other what one side said."""
    for paper, words in ((one.report, other.report), (other.report, one.report)):
        signed = paper.type == "SUPPORT" and paper.reciprocal and _is_paper(paper)
        if signed and not words.reciprocal and words.actors and not _is_paper(words) and not _SIGN.search(words.words):
            return _clue(signed_and_said, NEVER, [paper.object.words if paper.object else None])
    return None


_SIGN = re.compile(r"\b(?:sign|ratif|initial)", re.I)


def _is_paper(report: Report) -> bool:
    return report.object is not None and (report.object.klass == "document" or _SIGN.search(report.words) is not None)


def modes_differ(one: Told, other: Told) -> Clue | None:
    """The act is of another mode."""
    first, second = one.report.mode, other.report.mode
    apart = -0.4 if one.report.type in _APART_BY_MODE and {first, second} != _HOLD else -0.1
    return _clue(modes_differ, apart, [first, second]) if first and second and first != second else None


_HOLD = {"arrest", "seize"}
"""A boat is seized and its crew arrested in one act."""
_APART_BY_MODE = frozenset({"COERCE", "RETREAT", "SANCTION"})
"""Types whose modes are acts of other kinds (arrests and deportations); those of others are often told loosely."""


def visit_and_talks(one: Told, other: Told) -> Clue | None:
    """One tells a visit to the other side, the other that both met."""
    for visit, talks in ((one.report, other.report), (other.report, one.report)):
        if visit.mode == "visit" and visit.recipients and talks.reciprocal and talks.mode != "visit":
            return _clue(visit_and_talks, -0.3, [visit.mode, talks.mode])
    return None


def words_shared(one: Told, other: Told) -> Clue | None:
    """The tellings share words."""
    union = one.words | other.words
    share = len(one.words & other.words) / len(union) if union else 0.0
    return _clue(words_shared, round(0.3 * share, 3), sorted(one.words & other.words)[:8]) if share >= 0.2 else None


def other_words(one: Told, other: Told) -> Clue | None:
    """One article tells the two in other words."""
    if one.report.article != other.report.article or one.report.type == "CONSULT" or one.headline or other.headline:
        return None
    fewest = min(len(one.words), len(other.words))
    return _clue(other_words, -0.25, []) if fewest and len(one.words & other.words) < fewest / 3 else None


def same_number(one: Told, other: Told) -> Clue | None:
    """The same number of the same thing is told."""
    shared = one.numbers & other.numbers
    return _clue(same_number, 0.3, [f"{value:g} {noun}" for value, noun in sorted(shared)]) if shared else None


def money_or_things(one: Told, other: Told) -> Clue | None:
    """One is of a sum of money, the other of numbers of something else."""
    nouns = [{noun for _, noun in t.numbers} for t in (one, other)]
    if one.report.type not in _GIVEN or not all(nouns) or sorted(n == {"money"} for n in nouns) != [False, True]:
        return None
    return _clue(money_or_things, -0.4, sorted(nouns[0] | nouns[1])) if not nouns[0] & nouns[1] else None


_GIVEN = frozenset({"AID", "AGREE", "CONCEDE", "REQUEST"})
"""Acts by which something is given, promised or asked for."""


def both_since(one: Told, other: Told) -> Clue | None:
    """Both are told as going on since about the same time."""
    if one.time.kind == other.time.kind == "since" and one.time.start and other.time.start:
        apart = abs((one.time.start - other.time.start).days)
        score = 0.4 if apart <= _MONTH else 0.2 if apart <= 366 else -0.3
        return _clue(both_since, score, [_write(one.time), _write(other.time)])
    return None


def began_then(one: Told, other: Told) -> Clue | None:
    """One tells since when it goes on, the other that it was done then."""
    for going, done in ((one, other), (other, one)):
        if going.time.kind != "since" or going.time.start is None or done.time.kind == "since":
            continue
        narrow = (_width(done.time) or _MONTH + 1) <= _MONTH and not _is_unsaid(done.time)
        first, last = done.time.start, done.time.end
        if narrow and first and last and first <= going.time.start <= last and going.report.type in _MEASURES:
            return _clue(began_then, 0.3, [_write(going.time), _write(done.time)])
    return None


_MONTH = 31


def same_past(one: Told, other: Told) -> Clue | None:
    """Two articles tell of one kind of measure, or of a war of the same two, in one year long past."""
    first, second = one.report, other.report
    if first.article == second.article or not (first.history and second.history) or first.mode != second.mode:
        return None
    war = first.type == "ASSAULT" and len(one.actors) == 2 and one.actors == other.actors and not one.recipients
    if not (first.type in _MEASURES or war) or not days_overlap(one, other):
        return None
    return _clue(same_past, 0.2, [_write(one.time), _write(other.time)])


_MEASURES = frozenset({"SANCTION", "COERCE", "SUPPORT", "RETREAT", "AID", "MOBILIZE", "AGREE", "CONCEDE"})
"""Acts that two states do to each other once in a year, mostly; they meet, accuse and fight oftener."""


def same_text(one: Told, other: Told) -> Clue | None:
    """The very same words are printed."""
    if len(one.text) >= 40 and one.text == other.text:
        return _clue(same_text, 0.4, [])
    return None


JUDGES: tuple[Judge, ...] = (
    parties_differ,
    days_disjoint,
    same_parties,
    parties_lacking,
    side_untold,
    same_people,
    people_differ,
    same_day,
    days_overlap,
    told_about_then,
    news_and_past,
    no_day_known,
    same_place,
    places_differ,
    towns_differ,
    about_differs,
    objects_differ,
    told_beside,
    told_in_one_sentence,
    signed_and_said,
    modes_differ,
    visit_and_talks,
    words_shared,
    other_words,
    same_number,
    money_or_things,
    both_since,
    began_then,
    same_past,
    same_text,
)


def compare(one: Told, other: Told) -> tuple[float, tuple[Clue, ...]]:
    """Add up the clues of a pair: a score between 0 and 1, and what it was made of."""
    clues: list[Clue] = []
    for judge in JUDGES:
        clue = judge(one, other)
        if clue is not None:
            clues.append(clue)
            if clue.score == NEVER:
                return 0.0, tuple(clues)
    return round(min(max(sum(c.score for c in clues), 0.0), 1.0), 3), tuple(clues)


def forbidden(one: Told, other: Told) -> bool:
    """Whether a clue of `NEVER` stands between two reports."""
    return any(judge(one, other) for judge in _FORBID)


_FORBID: tuple[Judge, ...] = (parties_differ, days_disjoint, told_beside, told_in_one_sentence, signed_and_said)


def _clue(judge: Judge, score: float, words: Sequence[str | None]) -> Clue:
    claim = (judge.__doc__ or "").strip().splitlines()[0]
    return Clue(clue=claim, score=score, words=tuple(w for w in words if w))


def _is_unsaid(time: EventTime) -> bool:
    """Whether no words tell a time: what is known of it follows from the printing alone."""
    return not time.spans


def _is_day(time: EventTime) -> bool:
    return time.start is not None and time.start == time.end and not _is_unsaid(time)


def _day(time: EventTime) -> date:
    return time.start or date.min


def _width(time: EventTime) -> int | None:
    return (time.end - time.start).days + 1 if time.start and time.end else None


def _gap(one: EventTime, other: EventTime) -> int:
    """Days between two times, 0 when they meet or one is open there."""
    pairs = ((one, other), (other, one))
    gaps = [(b.start - a.end).days for a, b in pairs if a.end and b.start and not _is_unsaid(b)]
    return max([*gaps, 0])


def _write(time: EventTime) -> str:
    ends = [d.isoformat() if d else "…" for d in (time.start, time.end)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)
