"""Utterances: which quotations of a chronicle word the same utterance.

Needs    the articles, their codings, the cast and actors of the chronicle, the days of publication, the copies
Gives    the utterance of each quotation, and the decisions that joined them
Rule     the pairs are joined from the surest down. Two quotations of one article are two utterances, unless the one
         repeats the other or a third wording runs them into one: it then says what each of them says, in other places.
         Nothing is joined over a pair that a clue forbids. Order-free: pairs are sorted by score and ids
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from math import log
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.days import closed_by
from dateline.ids import content_id
from dateline.merge.alike import Likeness, is_run
from dateline.merge.context import around
from dateline.merge.pieces import pieces_of
from dateline.merge.sense import sense_of
from dateline.merge.speaker import family_name, voice_of
from dateline.merge.wordings import (
    ALONE,
    BY_LEAD,
    LEADS,
    NEVER,
    SAME,
    UNSURE,
    Meant,
    Wording,
    circumstances,
    compare,
    is_hopeless,
    stands_out,
)
from dateline.model import Actor, Article, Clue, Coding, Decision, Identity, Period, Quotation
from dateline.spelling import slug

_FRESH = 3
"""Days before the publication within which words mostly are said of which no day is told."""
_OLD = 10
"""Days before it within which they may have been said at the earliest."""
_ABOUT = 1
"""Days on either side of a spell that is told as one ("a week ago", "last week"), which is meant roughly."""


Gist = Callable[[str], npt.NDArray[np.float32] | None]


class Chronicle(NamedTuple):
    """What utterances are told from."""

    articles: Mapping[str, Article]
    codings: Sequence[Coding]
    cast: Mapping[str, Identity]
    actors: Mapping[str, Actor]
    published: Mapping[str, Period]
    copies: Mapping[str, tuple[str, ...]]
    gist: Gist | None = None
    """What a text says, as numbers; None where no network is at hand."""


class Utterances(NamedTuple):
    """The utterance of each quotation, and why."""

    of: dict[str, str]
    decisions: tuple[Decision, ...]


def utterances(chronicle: Chronicle) -> Utterances:
    """Say which quotations are wordings of one utterance."""
    wordings = _rated(sorted(_wordings(chronicle), key=lambda w: w.quotation.id))
    within = _within(wordings)
    pairs = sorted(
        _pairs(wordings, _meant(chronicle.gist)),
        key=lambda pair: (bool(within & {*pair.ids}), _order(pair)),
    )
    pieces = list(_joined_at_once(wordings, chronicle))
    forest = _Forest(wordings, pairs, pieces)
    joined = {pair.ids for pair in pieces if forest.put_together(pair)}
    joined |= {pair.ids for pair in pairs if pair.score >= SAME and forest.join(pair)}
    decisions = [
        _decision(pair, "same" if pair.ids in joined else "different" if pair.score < 0 else "unsure")
        for pair in (*pieces, *pairs)
        if pair.ids in joined or not (forest.together(pair.one, pair.other) or _are_of_one_page(pair))
    ]
    return Utterances(_ids(forest, wordings, chronicle), tuple(sorted(decisions, key=lambda d: d.id)))


class Pair(NamedTuple):
    """Two wordings compared."""

    score: float
    one: Wording
    other: Wording
    clues: tuple[Clue, ...]
    like: Likeness

    @property
    def ids(self) -> tuple[str, str]:
        """The quotations compared."""
        return self.one.quotation.id, self.other.quotation.id


def _are_of_one_page(pair: Pair) -> bool:
    """Whether nobody would take two wordings for one: an article does not repeat itself."""
    return pair.one.copy == pair.other.copy


def _within(wordings: Sequence[Wording]) -> set[str]:
    """The quotations that lie within another: they are joined last, since what holds the whole of a wording comes
    before a piece of it."""
    by_place = sorted((w.quotation for w in wordings), key=lambda q: (q.article, q.start, -q.end))
    found = set[str]()
    around: Quotation | None = None
    for one in by_place:
        if around is not None and around.article == one.article and one.end <= around.end:
            found.add(one.id)
        else:
            around = one
    return found


def _order(pair: Pair) -> tuple[float, str, str]:
    return -pair.score, pair.one.quotation.id, pair.other.quotation.id


# -- the wordings ---------------------------------------------------------------------------------------------


def _wordings(chronicle: Chronicle) -> Iterator[Wording]:
    named = {id_: _names(article.text) for id_, article in chronicle.articles.items()}
    for coding in chronicle.codings:
        own = {actor.id: actor for actor in coding.actors}
        article = chronicle.articles[coding.article]
        for quotation in coding.quotations:
            voice = voice_of(quotation.speaker, coding.article, own, chronicle.cast, chronicle.actors)
            beside = around(article.text, quotation, coding.quotations) if quotation.form == "partial" else ()
            country = voice.country if voice else None
            days, told = _days(quotation, chronicle.published[coding.article])
            yield Wording(
                quotation=quotation,
                sense=sense_of(
                    quotation.content[:_LONGEST],
                    beside,
                    country,
                    denied=quotation.stance == "denies",
                    cut=quotation.form == "partial",
                ),
                voice=voice,
                days=days,
                told_day=told,
                fresh=None if told or days is None or quotation.time.spans else days[0] + timedelta(days=_OLD - _FRESH),
                named=named[coding.article],
                copy=min((coding.article, *chronicle.copies.get(coding.article, ()))),
                headline=quotation.end <= _end_of_title(article),
            )


def _end_of_title(article: Article) -> int:
    title = article.title or ""
    return len(title) if article.text.startswith(title) else 0


_LARGE = re.compile(r"\b[A-Z]\w{3,}")
_NO_NAMES = frozenset(
    "monda tuesd wedne thurs frida satur sunda janua febru march april augus septe octob novem decem this that they"
    " there these those when what with from after befor while where their have here most many some also then".split()
)
_BEGIN = 5
"""Letters by which a land and its people are one name."""
_LONGEST = 1_500
"""Characters of a quotation that are compared."""


def _names(text: str) -> frozenset[str]:
    """The beginnings of the words written large in an article, but for days and what often begins a sentence."""
    return frozenset(slug(word)[:_BEGIN] for word in _LARGE.findall(text)) - _NO_NAMES


def _days(quotation: Quotation, published: Period) -> tuple[tuple[date, date] | None, bool]:
    """The days on one of which words were said, and whether words tell them."""
    time = closed_by(quotation.time, published)
    if quotation.time.spans and time.start is not None and time.end is not None:
        rough = timedelta(days=_ABOUT if time.start != time.end else 0)
        return (time.start - rough, time.end + rough), time.start == time.end
    first, last = published.start or published.end, published.end or published.start
    if first is None or last is None or quotation.time.spans:
        return None, False
    return (first - timedelta(days=_OLD), last), False


def _meant(gist: Gist | None) -> Meant | None:
    """How near two texts lie, each read once."""
    if gist is None:
        return None
    read = cache(gist)

    def meant(one: str, other: str) -> float | None:
        first, second = read(one[:_LONGEST]), read(other[:_LONGEST])
        return None if first is None or second is None else round(float(first @ second), 2)

    return meant


def _rated(wordings: Sequence[Wording]) -> list[Wording]:
    """The wordings, their words weighing the less the more quotations have them."""
    counts = Counter(stem for wording in wordings for stem in set(wording.sense.stems))
    whole = len(wordings) + _FEW
    rare = {stem: min(1.0, log(whole / count) / log(_RARE)) for stem, count in counts.items()}
    return [wording._replace(sense=wording.sense.rated(rare)) for wording in wordings]


_FEW, _RARE = 200, 50
"""A word weighs in full when fewer than one quotation in `_RARE` has it; `_FEW` are added, so that in a chronicle of a
few pages the words that all of them quote do not weigh less for it."""


# -- the pairs ------------------------------------------------------------------------------------------------


def _pairs(wordings: Sequence[Wording], meant: Meant | None) -> Iterator[Pair]:
    """The pairs that share a word or a row of words of weight, or a speaker, and that speaker and day allow."""
    best: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    near = list[Pair]()
    for one, other in _candidates(wordings):
        if not circumstances(one, other) or is_hopeless(one, other):
            continue
        score, clues, like = compare(one, other, meant)
        for mine, its in ((one, other), (other, one)):
            best[mine.quotation.id, its.copy] = sorted((*best[mine.quotation.id, its.copy], score))[-2:]
        if one.copy == other.copy and one.quotation.content == other.quotation.content:
            clues = (Clue(clue="The same words in the article again, or in a copy of it.", score=1.0),)
            score = 1.0
        if score >= min(UNSURE, BY_LEAD) or (score < 0 and like.score >= _CLOSE):
            near.append(Pair(score, one, other, clues, like))
    for pair in near:
        led = _led(pair, best) if (pair.like.gist or 0.0) >= LEADS and BY_LEAD <= pair.score < SAME else pair
        if led.score >= UNSURE or led.score < 0:
            yield led


def _led(pair: Pair, best: Mapping[tuple[str, str], Sequence[float]]) -> Pair:
    """A pair with what it counts that nothing else in the two articles is as near to either wording."""
    keys = (pair.one.quotation.id, pair.other.copy), (pair.other.quotation.id, pair.one.copy)
    rivals = [score for key in keys for score in _without(best[key], pair.score)]
    clue = stands_out(pair.score - max([*rivals, ALONE]))
    return pair._replace(score=pair.score + clue.score, clues=(*pair.clues, clue)) if clue else pair


def _without(scores: Sequence[float], own: float) -> list[float]:
    """The better scores of a wording with an article, but for one that is a pair's own."""
    left = [*scores]
    if own in left:
        left.remove(own)
    return left


def _joined_at_once(wordings: Sequence[Wording], chronicle: Chronicle) -> Iterator[Pair]:
    """The pieces of sentences, as pairs as sure as can be."""
    texts = {id_: article.text for id_, article in chronicle.articles.items()}
    clue = Clue(clue="Pieces of one sentence by one speaker.", score=1.0)
    for one, other in pieces_of(wordings, texts):
        yield Pair(1.0, one, other, (clue,), _NOT_COMPARED)


_NOT_COMPARED = Likeness(0.0, (), False, False, 0.0, (frozenset(), frozenset()), (0.0, 0.0))
_CLOSE = 0.45
"""How much alike two wordings are that are kept to say why they are not one."""


def _candidates(wordings: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    seen = set[tuple[int, int]]()
    for keys, window, crowd in ((_keys, _WINDOW, _CROWD), (_speakers, _SPELL, _HEARD)):
        for drawer in _drawers(wordings, keys, window):
            for pair in combinations(sorted(drawer[:crowd]), 2):
                if pair not in seen:
                    seen.add(pair)
                    yield wordings[pair[0]], wordings[pair[1]]


def _drawers(
    wordings: Sequence[Wording], keys: Callable[[Wording], Iterator[str | int]], window: int
) -> Iterator[list[int]]:
    """The places of wordings that have a key and a spell of days in common."""
    drawers: dict[str | int, dict[int | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, wording in enumerate(wordings):
        for key in keys(wording):
            for spell in _spells(wording.days, window):
                drawers[key][spell].append(at)
    for spells in drawers.values():
        undated = spells.pop(None, [])
        for drawer in spells.values() or ([],):
            yield [*drawer, *undated]


_CROWD = 250
"""Quotations of one drawer that are compared with each other: what more say at once is told by their other words."""
_ROW = 4
"""Words of a row by which wordings without a weighty word in common are compared."""
_WINDOW = 32
"""Days of one drawer; what was said between two days lies in all the drawers between, so that neighbours meet."""


_SPELL, _HEARD = 8, 120
"""The same of what one speaker, or the speakers of one state, say: their drawers hold what has no word in common."""


def _speakers(wording: Wording) -> Iterator[str | int]:
    """Whom a wording is looked for by: a person by his name, whoever speaks for a state by that."""
    if wording.voice is not None:
        name = family_name(wording.voice)
        yield from (key for key in (name, wording.voice.country) if key is not None)


def _keys(wording: Wording) -> Iterator[str | int]:
    """What a wording is looked for by: each of its words and rows."""
    words = {w.stem for w in wording.sense.words if w.kind != "light"}
    yield from words
    # of words that say little by themselves ("we will get them out") a row can be looked for
    stems = wording.sense.stems
    yield from {" ".join(stems[at : at + _ROW]) for at in range(max(1, len(stems) - _ROW + 1))}
    yield from {row for w in wording.sense.words if w.kind != "light" for row, _ in w.senses}


def _spells(days: tuple[date, date] | None, window: int) -> tuple[int | None, ...]:
    if days is None or (days[1] - days[0]).days > _WINDOW:
        return (None,)
    return tuple(range(days[0].toordinal() // window, days[1].toordinal() // window + 1))


# -- joining --------------------------------------------------------------------------------------------------


class _Forest:
    """Groups of wordings that grow by joining, as far as no two of one article are two utterances."""

    def __init__(self, wordings: Sequence[Wording], pairs: Sequence[Pair], pieces: Sequence[Pair]) -> None:
        self._root = {w.quotation.id: w.quotation.id for w in wordings}
        self._members = {w.quotation.id: [w] for w in wordings}
        self._pairs = {pair.ids: pair for pair in pairs}
        self._pieces = {frozenset(pair.ids) for pair in pieces}

    def root(self, id_: str) -> str:
        """The id that stands for a quotation's group."""
        while self._root[id_] != id_:
            id_ = self._root[id_]
        return id_

    def members(self, id_: str) -> list[Wording]:
        """The group of a quotation."""
        return self._members[self.root(id_)]

    def together(self, one: Wording, other: Wording) -> bool:
        """Whether two wordings are in one group already."""
        return self.root(one.quotation.id) == self.root(other.quotation.id)

    def join(self, pair: Pair) -> bool:
        """Join the groups of two wordings; False when they are one already, or may not be."""
        first, second = sorted((self.root(pair.one.quotation.id), self.root(pair.other.quotation.id)))
        may = first != second and self._may_join(self._members[first], self._members[second])
        return may and self.put_together(pair)

    def put_together(self, pair: Pair) -> bool:
        """Join two wordings of one article that are one without being alike."""
        first, second = sorted((self.root(pair.one.quotation.id), self.root(pair.other.quotation.id)))
        if first == second:
            return False
        self._root[second] = first
        self._members[first] += self._members.pop(second)
        return True

    def _may_join(self, ones: Sequence[Wording], others: Sequence[Wording]) -> bool:
        for one in ones:
            for other in others:
                pair = self._pair(one, other)
                if not circumstances(one, other):
                    return False
                same_article = one.quotation.article == other.quotation.article
                if same_article and _lies_within(one.quotation, other.quotation):
                    return False
                forbidden = pair is not None and pair.score <= NEVER / 2 and not same_article
                if forbidden and not self._agree(one, other, (*ones, *others)):
                    return False
                if (
                    same_article
                    and not self._repeats(one, other)
                    and not self._run_together(one, other, (*ones, *others))
                ):
                    return False
        return True

    def _repeats(self, one: Wording, other: Wording) -> bool:
        """Whether one quotation of an article says again what the other says, as a headline does in other words."""
        pair = self._pair(one, other)
        if one.headline != other.headline and pair is not None and pair.score >= SAME:
            return True
        again = pair is not None and pair.score >= SAME and max(pair.like.covered) >= _AGAIN
        return again and pair is not None and (is_run(one.sense, other.sense) or min(pair.like.covered) >= _BOTH)

    def _run_together(self, one: Wording, other: Wording, group: Sequence[Wording]) -> bool:
        """Whether a wording of another article says both, each in a place of its own; or pieces of one sentence do."""
        thirds = [third for third in group if third.quotation.article != one.quotation.article]
        return any(self._runs(third, one, other) for third in thirds) or any(
            (self._is_same(first, one) and self._is_same(second, other))
            or (self._is_same(first, other) and self._is_same(second, one))
            for first, second in combinations(thirds, 2)
            if {first.quotation.id, second.quotation.id} in self._pieces
        )

    def _is_same(self, one: Wording, other: Wording) -> bool:
        pair = self._pair(one, other)
        return pair is not None and pair.score >= SAME

    def _agree(self, one: Wording, other: Wording, group: Sequence[Wording]) -> bool:
        """Whether two wordings that seem contrary are not: a third holds both of them."""
        return any(self._holds(third, one) and self._holds(third, other) for third in group)

    def _holds(self, long: Wording, part: Wording) -> bool:
        pair = self._pair(long, part)
        if pair is None or pair.score < SAME:
            return False
        return pair.like.covered[1 if pair.one is long else 0] >= _NEARLY

    def _runs(self, long: Wording, one: Wording, other: Wording) -> bool:
        parts, shares = [], []
        for part in (one, other):
            pair = self._pair(long, part)
            if pair is None or pair.score < SAME:
                return False
            side = 0 if pair.one is long else 1
            if pair.like.covered[1 - side] < _WHOLE and (pair.like.gist or 0.0) < _SAYS:
                return False
            shares.append(pair.like.covered[1 - side])
            parts.append({at for at in pair.like.met[side] if long.sense.words[at].kind != "light"})
        apart = len(parts[0] & parts[1]) <= _SHARED * min(len(parts[0]), len(parts[1]))
        # two that the same words of a third say nearly whole say the same, as a headline and the words it is made of
        return apart or min(shares) >= _NEARLY

    def _pair(self, one: Wording, other: Wording) -> Pair | None:
        ids = (one.quotation.id, other.quotation.id)
        return self._pairs.get(ids) or self._pairs.get((ids[1], ids[0]))


_AGAIN = 0.75
"""The share of the shorter of two quotations of one article that the longer has, when it is only said again."""
_BOTH = 0.6
"""The share of either that the other has, when it is no run of its words."""
_WHOLE = 0.45
"""The share of a wording that one which runs it together with another has at least."""
_SAYS = 0.3
"""How near the gist of a wording is to that of one which runs it together with another, where words do not tell."""
_NEARLY = 0.7
"""The share of both of two wordings of one article that the same words of a third say, when they say the same."""
_SHARED = 0.5
"""The share of the words met that two parts of such a wording may have in common."""


def _lies_within(one: Quotation, other: Quotation) -> bool:
    """Whether one quotation stands in the other: what a speaker quotes is another's words."""
    return one.start < other.end and other.start < one.end


def _ids(forest: _Forest, wordings: Sequence[Wording], chronicle: Chronicle) -> dict[str, str]:
    """An utterance is known by its earliest quotation."""
    first: dict[str, tuple[date, str]] = {}
    for wording in wordings:
        root = forest.root(wording.quotation.id)
        day = chronicle.published[wording.quotation.article].start or date.max
        first[root] = min(first.get(root, (date.max, "~")), (day, wording.quotation.id))
    return {w.quotation.id: content_id("utterance", first[forest.root(w.quotation.id)][1]) for w in wordings}


def _decision(pair: Pair, kind: Literal["same", "different", "unsure"]) -> Decision:
    return Decision(
        id=content_id(kind, *pair.ids),
        kind=kind,
        subjects=pair.ids,
        score=round(pair.score, 4),
        clues=pair.clues,
        by="machine",
    )
