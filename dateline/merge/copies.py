"""Copies: articles that were made from one another, whatever their outlet and address.

Needs    the articles
Gives    for each article its copies, each with the passages shared; and families, the articles of one text
Rule     identical: the same words, whatever the case, marks and spacing. Near: of all the shingles (runs of five words)
         of both, at least `NEAR` stand in both. Part: at least `PART` of the shingles of the shorter text, and at least
         `LEAST`, stand in the longer one. Which pairs are looked at follows from winnowing (`shingles`), so none of
         them is missed by chance; of a crowd (`CROWD`) each is compared with those nearest it in length.
Scored   python -m gates.copies: against all pairs compared
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import heappush, heappushpop
from itertools import chain
from math import ceil
from typing import NamedTuple

from dateline.ids import content_id
from dateline.merge.shingles import Run, fingerprints, passages, places_of, shingles, words_of
from dateline.model import Article, Copy, CopyKind, Passage

NEAR = 0.7
"""In 1,183 dispatches of one agency that says everything in set phrases, no two different ones come above 0.55."""
PART = 0.8
LEAST = 30
"""There, too, the most that one holds of another is 0.76: 32 of 42 shingles, of a visit's two ends."""

CROWD = 400
"""Texts that share one fingerprint, from which each is compared with its nearest in length only."""
LISTED = 50
"""Copies that are named of one article: ten thousand pages that say "Access denied" are no hundred million pairs."""
_CANDIDATE = 0.4
"""The share of the shorter text's fingerprints that the longer one must have. A dispatch whose every 25th word is
changed, which is past `NEAR`, keeps 0.70 of them at the least, so no near copy is lost here."""
_KEPT = 2_000
"""Texts whose shingles are kept in memory while pairs are compared."""


class Kin(NamedTuple):
    """What copies an article has: `copies` by id (the identical and the near), `shared` with their passages, and the
    family of each article that has one, named by the least id in it."""

    copies: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, tuple[Copy, ...]]
    family: Mapping[str, str]
    identical: Mapping[str, tuple[str, ...]]


class _Pair(NamedTuple):
    """Two texts, by their places in the list of texts."""

    one: int
    other: int
    kind: CopyKind
    share: float


Near = list[tuple[float, int, CopyKind]]
"""The nearest copies of a text, as a heap: the share, less the other's place, the kind."""


class _Text(NamedTuple):
    """A text: the articles that are printed with it, in the order of their ids, and its fingerprints. Its words are
    read again where they are asked for: those of fifty thousand pages would fill a gigabyte."""

    articles: tuple[Article, ...]
    marks: array[int]

    def shingles(self) -> list[int]:
        """The shingles of the text, in order."""
        return shingles(words_of(self.articles[0].text))


def copies(articles: Iterable[Article]) -> Kin:
    """Find the copies of every article."""
    texts = _texts(articles)
    nearest: list[Near] = [[] for _ in texts]
    families = _Families(len(texts))
    for pair in _pairs(texts):
        families.note(pair)
        _note(nearest[pair.one], pair.other, pair)
        _note(nearest[pair.other], pair.one, pair)
    shared = dict(sorted(_shared(texts, nearest)))
    return Kin(
        copies=_ids(shared, ("identical", "near")),
        shared=shared,
        family=families.of(texts),
        identical=_ids(shared, ("identical",)),
    )


def _ids(shared: Mapping[str, tuple[Copy, ...]], kinds: tuple[CopyKind, ...]) -> dict[str, tuple[str, ...]]:
    """The ids of the copies of these kinds, in their order, of each article that has any."""
    found = {id_: tuple(sorted(c.article for c in all_ if c.kind in kinds)) for id_, all_ in shared.items()}
    return {id_: ids for id_, ids in found.items() if ids}


def _note(near: Near, other: int, pair: _Pair) -> None:
    """Keep a pair among the nearest of a text."""
    row = (pair.share, -other, pair.kind)
    if len(near) < LISTED:
        heappush(near, row)
    else:
        heappushpop(near, row)


def _texts(articles: Iterable[Article]) -> list[_Text]:
    """The different texts, in the order of their first articles."""
    same: dict[str, list[Article]] = defaultdict(list)
    marks: dict[str, array[int]] = {}
    for article in sorted(articles, key=lambda a: a.id):
        words = words_of(article.text)
        key = content_id(" ".join(words) or article.text.strip())
        same[key].append(article)
        if key not in marks:
            marks[key] = array("Q", sorted(fingerprints(shingles(words))) if words else ())
    return [_Text(tuple(group), marks[key]) for key, group in same.items()]


# -- which pairs ----------------------------------------------------------------------------------------


def _pairs(texts: Sequence[_Text]) -> Iterator[_Pair]:
    """The pairs of different texts that are near copies, or part of one another."""

    @lru_cache(maxsize=_KEPT)
    def of(text: int) -> frozenset[int]:
        return frozenset(texts[text].shingles())

    for one, other in _candidates([text.marks for text in texts]):
        pair = _compared(one, other, of(one), of(other))
        if pair is not None:
            yield pair


def _compared(one: int, other: int, first: frozenset[int], second: frozenset[int]) -> _Pair | None:
    both = len(first & second)
    near, part = both / (len(first) + len(second) - both), both / min(len(first), len(second))
    if near >= NEAR:
        return _Pair(one, other, "near", round(near, 3))
    return _Pair(one, other, "part", round(part, 3)) if part >= PART and both >= LEAST else None


def _candidates(marks: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The pairs of texts worth comparing: the longer has a good share of the shorter one's fingerprints.

    A text that has `_CANDIDATE` of another's fingerprints has one of its rarest, save for so many: only these are
    looked up, so that stock phrases, which all texts of an outlet have, are seldom followed.
    """
    sizes = [len(mine) for mine in marks]
    index = _index(marks, sizes)
    told = [frozenset(mark for mark in mine if mark in index) for mine in marks]
    for text, mine in enumerate(told):
        needed = max(1, ceil(_CANDIDATE * sizes[text]))
        rare = sorted(mine, key=lambda mark: (len(index[mark]), mark))[: max(0, len(mine) - needed + 1)]
        for other in sorted(_met(text, rare, index, sizes)):
            if len(mine & told[other]) >= needed:
                yield (text, other) if text < other else (other, text)


def _met(text: int, wanted: Iterable[int], index: Mapping[int, list[int]], sizes: Sequence[int]) -> set[int]:
    """The texts, longer than this or as long and later, that have one of these fingerprints."""
    found: set[int] = set()
    for mark in wanted:
        row = index[mark]
        at = bisect_right(row, (sizes[text], text), key=lambda t: (sizes[t], t))
        found.update(row[at : at + (len(row) if len(row) <= CROWD else CROWD // 2)])
    return found


def _index(marks: Sequence[Sequence[int]], sizes: Sequence[int]) -> dict[int, list[int]]:
    """The texts that have each fingerprint, the shortest first, where there are two or more.

    Most fingerprints are of one text alone, and need no place in an index: a sieve of one byte each tells them apart,
    but for some that fall on a byte with others.
    """
    room = (1 << max(10, (8 * sum(sizes)).bit_length())) - 1
    once, twice = bytearray(room + 1), bytearray(room + 1)
    for mark in chain.from_iterable(marks):
        at = mark & room
        twice[at] = once[at]
        once[at] = 1
    index: dict[int, list[int]] = {}
    for text in sorted(range(len(marks)), key=lambda t: (sizes[t], t)):
        for mark in marks[text]:
            if twice[mark & room]:
                index.setdefault(mark, []).append(text)
    return {mark: row for mark, row in index.items() if len(row) > 1}


# -- what they share ------------------------------------------------------------------------------------


def _shared(texts: Sequence[_Text], nearest: Sequence[Near]) -> Iterator[tuple[str, tuple[Copy, ...]]]:
    """The copies of each article, the nearest first, with their passages."""

    @lru_cache(maxsize=_KEPT)
    def of(text: int) -> list[int]:
        return texts[text].shingles()

    @lru_cache(maxsize=_KEPT)
    def runs(one: int, other: int) -> tuple[Run, ...]:
        return passages(of(one), of(other))

    @lru_cache(maxsize=_KEPT)
    def places(article: Article) -> list[tuple[int, int]]:
        return places_of(article.text)

    for at, text in enumerate(texts):
        for article in text.articles if len(text.articles) > 1 or nearest[at] else ():
            found = [
                Copy(article=other.id, kind="identical", share=1.0, passages=(_whole(places(article), places(other)),))
                for other in text.articles[: LISTED + 1]
                if other.id != article.id
            ]
            for share, less, kind in sorted(nearest[at], key=lambda row: (-row[0], -row[1])):
                shared = runs(at, -less) if at < -less else tuple(map(_turned, runs(-less, at)))
                for other in texts[-less].articles[: max(0, LISTED - len(found))]:
                    spans = tuple(_passage(run, places(article), places(other)) for run in shared)
                    found.append(Copy(article=other.id, kind=kind, share=share, passages=spans))
            yield article.id, tuple(sorted(found[:LISTED], key=lambda copy: (-copy.share, copy.article)))


def _whole(here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]]) -> Passage:
    """All the words of two articles; nothing where there are none."""
    count = min(len(here), len(there))
    return _passage(Run(0, count, 0), here or [(0, 0)], there or [(0, 0)])


def _passage(run: Run, here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]]) -> Passage:
    """A run of words as spans of two texts, by where their words stand."""
    last = run.other + run.last - run.first - 1
    return Passage(
        start=here[run.first][0], end=here[run.last - 1][1], other_start=there[run.other][0], other_end=there[last][1]
    )


def _turned(run: Run) -> Run:
    return Run(run.other, run.other + run.last - run.first, run.first)


class _Families:
    """The articles of one text, its near copies and theirs. What is only part of another is none of them, since one
    roundup would make relatives of all that it is made of."""

    def __init__(self, count: int) -> None:
        self._root = list(range(count))

    def note(self, pair: _Pair) -> None:
        """Take two texts for one family, when they are near copies."""
        if pair.kind == "near":
            first, second = sorted((self._top(pair.one), self._top(pair.other)))
            self._root[second] = first

    def _top(self, text: int) -> int:
        while self._root[text] != text:
            self._root[text] = self._root[self._root[text]]
            text = self._root[text]
        return text

    def of(self, texts: Sequence[_Text]) -> dict[str, str]:
        """The family of each article that has one, by the least id in it."""
        members: dict[int, list[str]] = defaultdict(list)
        for at, text in enumerate(texts):
            members[self._top(at)] += [article.id for article in text.articles]
        return {id_: min(group) for group in members.values() if len(group) > 1 for id_ in group}
