"""Alike: how much two wordings say the same, and whether one says the contrary.

Needs    two senses
Gives    a `Likeness`: 0 to 1, the words that met, the parts of each that were met, what speaks against it
Rule     each word meets at most one of the other: the same stem, a word of the same row, words that begin alike. What
         is met is weighed against both wordings, and against the shorter alone, which a cut wording is; words around a
         partial quotation may meet words of the other, and count for less. Words that met are agreed on, or contrary,
         by their rows and by the denials of their clauses
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from dateline.merge.sense import BEGINNING, Key, Sense, Word

_ROW, _OFTEN, _BEGIN, _AROUND = 0.85, 0.6, 0.65, 0.8
"""What a meeting by a row of the table counts, by rows of a word that stands in many, by the first letters, and with a
word around the other wording; the same stem counts 1."""
_MANY = 6
"""Rows from which a word has too many meanings for one of them to tell much."""
_CUT = 0.9
"""What a shorter wording, met whole in the longer, counts beside one that meets it from end to end."""
_SHORT = 2.6
"""Weight of a wording that is short: what is met of it by rows alone tells less."""

_OF_SHORT, _OF_LONG = 0.3, 0.04
"""Shares of the shorter and the longer wording that are met themselves, not only by what stands around: with less the
likeness falls."""


class Meeting(NamedTuple):
    """Two words that met, with what that counts, and whether they say the contrary of each other."""

    one: int
    other: int
    value: float
    contrary: bool


class Likeness(NamedTuple):
    """How two wordings compare."""

    score: float
    words: tuple[str, ...]
    """Words that met, the weightiest first: "brotherly ~ fraternal"."""
    contrary: bool
    numbers_differ: bool
    names_differ: float
    """The share of names of the one that the other has not, where both name somebody."""
    met: tuple[frozenset[int], frozenset[int]]
    """Places of the words of each that were met."""
    covered: tuple[float, float]
    """The share of each that was met."""
    gist: float | None = None
    """How near to each other is what the two say, whatever their words; None where nobody asked."""


def at_most(one: Sense, other: Sense) -> float:
    """A bound on the score of two wordings, without meeting their words: what is met if every word that could be is."""
    common = one.places.keys() & other.places.keys()
    return _score(one, other, (_at_hand(one, common), _at_hand(other, common)))


def _at_hand(sense: Sense, keys: Iterable[Key]) -> float:
    places = {place for key in keys for place in sense.places[key]}
    met = sum(word.weight for place in places if (word := sense.words[place]).told)
    return min(met / sense.weight, 1.0) if sense.weight else 0.0


def likeness(one: Sense, other: Sense) -> Likeness:
    """Compare two wordings."""
    meetings = _meetings(one, other)
    shares = _covered(one, meetings, 0), _covered(other, meetings, 1)
    score = _score(one, other, shares)
    told = [m for m in meetings if one.words[m.one].kind != "light"]
    told.sort(key=lambda m: (-one.words[m.one].weight * m.value, m.one))
    return Likeness(
        score=score,
        words=tuple(dict.fromkeys(_pair_text(one.words[m.one], other.words[m.other]) for m in told)),
        contrary=_is_contrary(one, other, meetings),
        numbers_differ=_numbers_differ(one, other),
        names_differ=_names_differ(one, other, meetings),
        met=(frozenset(m.one for m in meetings), frozenset(m.other for m in meetings)),
        covered=shares,
    )


def _pair_text(one: Word, other: Word) -> str:
    return one.text if one.text.lower() == other.text.lower() else f"{one.text} ~ {other.text}"


def _meetings(one: Sense, other: Sense) -> list[Meeting]:
    """Pairs of words, the surest first, each word once."""
    found, akin = list[Meeting](), set[tuple[int, int]]()
    for at, keys in enumerate(one.sought):
        word = one.words[at]
        for place in {place for key in keys & other.places.keys() for place in other.places[key]}:
            value, contrary = _value(word, other.words[place])
            if value:
                found.append(Meeting(at, place, value, contrary))
                if _are_akin(word, other.words[place]):
                    akin.add((at, place))
    if not found:
        return found
    surest = {m: (-m.value * one.words[m.one].weight, (m.one, m.other) not in akin) for m in found}
    found.sort(key=lambda m: (*surest[m], abs(m.one - m.other), m.one, m.other))
    # a word that stands twice meets the one in the clause that its own clause meets best
    beside: defaultdict[tuple[int, int], float] = defaultdict(float)
    for m in _each_once(found):
        beside[_clauses(one, other, m)] += m.value * one.words[m.one].weight
    found.sort(key=lambda m: (*surest[m], -beside[_clauses(one, other, m)]))
    return _each_once(found)


def _are_akin(one: Word, other: Word) -> bool:
    """Whether one word is made of the other: "unacceptable" meets "accept" before it meets "secure"."""
    short, long = sorted((one.stem, other.stem), key=len)
    return len(short) >= _ROOT and short in long


_ROOT = 5
"""Letters of a stem that is looked for in another."""


def _clauses(one: Sense, other: Sense, m: Meeting) -> tuple[int, int]:
    return one.words[m.one].clause, other.words[m.other].clause


def _each_once(found: Iterable[Meeting]) -> list[Meeting]:
    ones, others, kept = set[int](), set[int](), []
    for meeting in found:
        if meeting.one not in ones and meeting.other not in others:
            ones.add(meeting.one)
            others.add(meeting.other)
            kept.append(meeting)
    return kept


def _value(one: Word, other: Word) -> tuple[float, bool]:
    """What it counts that two words meet, and whether they say the contrary of each other."""
    if not (one.told or other.told):
        return 0.0, False
    around = 1.0 if one.told and other.told else _AROUND
    if one.stem == other.stem:
        return around, False
    if "number" in (one.kind, other.kind):
        return 0.0, False
    shared = {row for row, _ in one.senses} & {row for row, _ in other.senses}
    if shared:
        alike = one.senses & other.senses
        often = min(len(one.senses), len(other.senses)) >= _MANY
        return around * (_OFTEN if often else _ROW), not alike
    common = _common(one.stem, other.stem)
    if common >= BEGINNING and common >= 0.7 * max(len(one.stem), len(other.stem)):
        return around * _BEGIN, False
    return 0.0, False


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


# -- how much was met -----------------------------------------------------------------------------------------


def _covered(sense: Sense, meetings: Iterable[Meeting], side: int) -> float:
    """The share of a wording's own words that were met."""
    met = ((sense.words[m.other if side else m.one], m.value) for m in meetings)
    return sum(word.weight * value for word, value in met if word.told) / sense.weight if sense.weight else 0.0


def _score(one: Sense, other: Sense, shares: tuple[float, float]) -> float:
    weights = one.weight, other.weight
    both = sum(share * weight for share, weight in zip(shares, weights, strict=True)) / (sum(weights) or 1.0)
    short = min((0, 1), key=lambda side: weights[side])
    cut = shares[short] * _CUT
    if weights[short] < _SHORT and not is_run(one, other):
        cut *= weights[short] / _SHORT
    met = min(shares[short] / _OF_SHORT, shares[1 - short] / _OF_LONG, 1.0)
    return max(both, cut) * met


def is_run(one: Sense, other: Sense) -> bool:
    """Whether the shorter stands in the longer word for word."""
    short, long = sorted((one.stems, other.stems), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


# -- what speaks against it -----------------------------------------------------------------------------------


def _is_contrary(one: Sense, other: Sense, meetings: Iterable[Meeting]) -> bool:
    """Whether two wordings say the contrary: where their clauses meet, one of them is turned round.

    A clause is turned by a denial that the other lacks, or by a word for its contrary, and not by both ("never forget",
    "always remember"). Of several clauses one that is turned is enough, when it meets as well as the others do. A
    denial that the other wording has in another clause is none that it lacks.
    """
    met: defaultdict[tuple[int, int], float] = defaultdict(float)
    opposed = set[tuple[int, int]]()
    for m in meetings:
        first, second = one.words[m.one], other.words[m.other]
        if "light" not in (first.kind, second.kind) and first.told and second.told:
            met[first.clause, second.clause] += first.weight * m.value
            # "will fail" and "will lose" say one thing, though only the one of them can deny another verb
            says_it_itself = not m.contrary and first.turns != second.turns and first.stem != second.stem
            if says_it_itself or (m.contrary and not (first.turns or second.turns)):
                opposed.add((first.clause, second.clause))
    whole = one.of_clauses, other.of_clauses
    lacking = [{word.clause for word in sense.words if word.stem in _LACKING} for sense in (one, other)]
    turned = {
        (a, b)
        for a, b in met
        if (one.denied[a] != other.denied[b]) != ((a, b) in opposed)
        and (a in lacking[0]) == (b in lacking[1])
        and not (one.twice[a] or other.twice[b])
    }
    turned -= _denied_elsewhere(one, other, set(met), turned, opposed)
    against = sum(met[a, b] for a, b in turned if met[a, b] >= _TURNED * min(whole[0][a], whole[1][b]))
    return against >= _LEAST and against > 0.5 * sum(weight for pair, weight in met.items() if pair not in turned)


Clauses = set[tuple[int, int]]


def _denied_elsewhere(one: Sense, other: Sense, met: Clauses, turned: Clauses, opposed: Clauses) -> Clauses:
    """The pairs of clauses of which one is denied, and the other's wording has that denial too.

    It stands in a clause that the denied one meets as well, or in one that is met by nothing; or the other wording is
    cut out of this one, and the denial stands further off.
    """
    both = {(a, b) for a, b in met if one.denied[a] and other.denied[b]}
    found = set[tuple[int, int]]()
    for side, (mine, its) in enumerate(((one, other), (other, one))):
        paired = {pair[side] for pair in both}
        spare = {at for at, denied in enumerate(its.denied) if denied}
        spare -= {pair[1 - side] for pair in both | turned}
        for pair in turned - opposed:
            if not mine.denied[pair[side]]:
                continue
            if pair[side] in paired or spare or _is_cut_from(its, mine) or _is_denied_alike(mine, pair[side], its):
                found.add(pair)
    # what two clauses deny alike, no other clauses of theirs deny
    return found | (turned - opposed if _deny_alike(one, other) else set())


def _is_denied_alike(mine: Sense, clause: int, its: Sense) -> bool:
    """Whether the other wording denies the same words as a clause does, though its other clauses meet that one, too:
    "we do not fire on villagers, we fire on ..." and "fires on ..., never on villagers"."""
    said = [w for w in mine.words if w.clause == clause and w.kind != "light"]
    return any(
        _says(said, [w for w in its.words if w.clause == at and w.kind != "light"])
        for at, no in enumerate(its.denied)
        if no
    )


def _deny_alike(one: Sense, other: Sense) -> bool:
    return any(_is_denied_alike(one, at, other) for at, denied in enumerate(one.denied) if denied)


def _says(words: list[Word], part: list[Word]) -> bool:
    """Whether words hold all of some others, or what says the same."""
    return bool(part) and all(any((v := _value(word, own))[0] and not v[1] for own in words) for word in part)


def _is_cut_from(part: Sense, whole: Sense) -> bool:
    """Whether words of no denial stand word for word in a wording, and none of its denials right before them."""
    stems = part.stems
    if not part.cut or any(part.denied[word.clause] for word in part.words if word.told):
        return False
    starts = (at for at in range(len(whole.stems) - len(stems) + 1) if whole.stems[at : at + len(stems)] == stems)
    start = next(starts, None)
    return start is not None and not any(0 <= start - place <= 1 for place in whole.denials)


_LACKING = frozenset(
    {"without", "empti", "lack", "vain", "in vain", "fruitless", "unwil", "unabl", "reluctant", "less", "lest"}
)
"""What is lacking may be denied in the other wording ("went without food", "have not eaten"), or not."""
_LEAST = 0.8
"""Weight of what is met that must be turned round for two wordings to be contrary."""
_TURNED = 0.4
"""The share of the shorter of two clauses that is met before they can be held to deny each other."""


def _numbers_differ(one: Sense, other: Sense) -> bool:
    first, second = ({w.stem for w in s.words if w.kind == "number" and w.told} for s in (one, other))
    years = [{number for number in numbers if _is_year(number)} for numbers in (first, second)]
    if bool(years[0]) != bool(years[1]):
        first, second = first - years[0], second - years[1]  # "since 2005" is "for three years"
    return bool(first and second) and not any(_are_near(a, b) for a in first for b in second)


def _are_near(one: str, other: str) -> bool:
    """Whether one number is the other, or rounds it: "312 men", "more than 300"."""
    first, second = float(one), float(other)
    return one == other or (min(first, second) >= _ROUND and abs(first - second) <= _NEAR * max(first, second))


_ROUND, _NEAR = 100, 0.05
"""Numbers that are rounded, and how far: smaller ones are told as they are."""


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1800 <= int(number) <= 2100


def _names_differ(one: Sense, other: Sense, meetings: Iterable[Meeting]) -> float:
    """The smaller share, over both wordings, of names that the other does not have."""
    met = [{m.one for m in meetings}, {m.other for m in meetings}]
    lacking = []
    for side, sense in enumerate((one, other)):
        names = [at for at, word in enumerate(sense.words) if word.kind == "name" and word.told and not word.senses]
        if not names:
            return 0.0
        lacking.append(sum(at not in met[side] for at in names) / len(names))
    return min(lacking)
