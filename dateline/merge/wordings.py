"""Clues: why two wordings are, or are not, one utterance. Each is a small function named as its claim.

Needs    two `Wording`s: what was said with its sense, who said it chronicle-wide, on which days, on what occasion
Gives    `Clue`s whose scores add up; the first line of a function's docstring is what `explain` shows
Rule     the weights were tried on the groups in tests/merge/wordings (half of them; the other half was kept for the
         figure in docs/plans); same from 0.42, unsure from 0.34. A clue of `NEVER` forbids
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from msgspec import structs

from dateline import vocab
from dateline.merge.alike import Likeness, at_most, likeness
from dateline.merge.sense import Sense
from dateline.merge.speaker import Voice, are_named_alike, may_be_one
from dateline.model import Clue, Quotation

NEVER = -9.0
SAME, UNSURE = 0.42, 0.34


class Wording(NamedTuple):
    """A quotation as merge compares it."""

    quotation: Quotation
    sense: Sense
    voice: Voice | None
    """Who speaks; None where nobody is told."""
    days: tuple[date, date] | None
    """The days on one of which it was said; None where nothing tells."""
    told_day: bool
    """Whether words tell the day, and not only the day of publication."""
    fresh: date | None
    """The day from which on it mostly was said, where no word tells the day."""
    copy: str
    """The id that stands for the article and its copies."""
    named: frozenset[str] = frozenset()
    """Words written large in the article."""
    headline: bool = False
    """Whether it stands in the article's title."""


Judge = Callable[[Wording, Wording, Likeness], Clue | None]


def same_sense(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """They say the same."""
    return _clue(same_sense, _SENSE * like.score, like.words[:8])


_SENSE = 0.8


def little_in_common(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """They have little in common."""
    return _clue(little_in_common, _LACK, ()) if like.score < _LITTLE else None


_LITTLE, _LACK = 0.3, -0.2
"""Likeness below which speaker and day alone would join two sentences of one speech."""


def same_gist(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """They come to the same, in other words."""
    if like.gist is None or like.gist <= _FAR:
        return None
    return _clue(same_gist, min(_STEEP * (like.gist - _FAR), _MOST), (f"{like.gist:.2f}",))


_FAR, _STEEP, _MOST = 0.1, 1.6, 0.5
"""How near two gists lie that tell nothing, what each step nearer counts, and what it counts at most; set on the three
tables of utterances that are looked at, anew for every network."""


def stands_out(before: float) -> Clue | None:
    """Nothing else that the speaker says in the two articles comes as near."""
    if before < _CLEAR:
        return None
    return Clue(clue=(stands_out.__doc__ or "").splitlines()[0], score=round(min(_LEAD * before, _MOST_LEAD), 4))


_CLEAR = 0.1
"""The lead that is clear: two sentences of one speech differ by less from a third."""
_LEAD, _MOST_LEAD = 0.7, 0.22
"""What it counts that a pair of wordings is better than the next best of either with the other's article, a step of the
score and at most."""
ALONE = -0.05
"""The score that a pair is held to be better than which has no next best: that of any two sentences of one speaker."""
BY_LEAD, LEADS = SAME - _MOST_LEAD, 0.25
"""The score from which a pair can be joined by that, and how near the gists of one lie at least."""
_WORDS = 4
"""Words of a wording whose gist is asked: a few cut words may be of anything."""


def same_speaker(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """The same speaker says it."""
    if one.voice and other.voice and are_named_alike(one.voice, other.voice):
        return _clue(same_speaker, 0.15, (one.voice.name, other.voice.name))
    return None


def speakers_fit(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """The speaker of the one can be that of the other: an office, a state or a description for a person."""
    if one.voice and other.voice and not are_named_alike(one.voice, other.voice) and may_be_one(one.voice, other.voice):
        known = one.voice.country is not None and one.voice.country == other.voice.country
        return _clue(speakers_fit, 0.05 if known else _UNTOLD, (one.voice.name, other.voice.name))
    return None


_UNTOLD = -0.1
"""What it counts that two speakers could be one only because the country of one is not told: in a chronicle of several
relations nearly everybody could."""


def speaker_unknown(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """One of them does not tell who speaks."""
    if one.voice is None or other.voice is None:
        return _clue(speaker_unknown, -0.1, ())
    return None


def speakers_differ(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """Others say it."""
    if one.voice and other.voice and not may_be_one(one.voice, other.voice):
        return _clue(speakers_differ, NEVER, (one.voice.name, other.voice.name))
    return None


def same_day(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """The same day is told of both."""
    if one.days and other.days and one.told_day and other.told_day and one.days == other.days:
        return _clue(same_day, 0.1, (one.days[0].isoformat(),))
    return None


def day_fits(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """The day told of the one can be that of the other."""
    for first, second in ((one, other), (other, one)):
        if first.told_day and first.days and second.fresh and second.days and second.fresh <= first.days[0]:
            return _clue(day_fits, 0.03, (first.days[0].isoformat(),))
    return None


def said_before(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """One was said days before the other was published, which tells no day."""
    for first, second in ((one, other), (other, one)):
        if second.fresh and first.days and first.days[1] < second.fresh:
            return _clue(said_before, -0.1, (first.days[1].isoformat(),))
    return None


def days_apart(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """It was said on other days."""
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return _clue(days_apart, NEVER, tuple(sorted((one.days[0].isoformat(), other.days[0].isoformat()))))
    return None


def same_occasion(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """It was said on the same occasion."""
    words = (one.quotation.occasion, other.quotation.occasion)
    if words[0] and words[1] and _setting(words[0]) & _setting(words[1]):
        return _clue(same_occasion, 0.05, (words[0], words[1]))
    return None


def occasions_differ(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """It was said on another occasion."""
    words = (one.quotation.occasion, other.quotation.occasion)
    if words[0] and words[1] and not _setting(words[0]) & _setting(words[1]):
        return _clue(occasions_differ, NEVER, (words[0], words[1]))
    return None


def addressees_differ(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """It was said to somebody else."""
    first, second = one.quotation.addressee, other.quotation.addressee
    if first and second and first.country and second.country and first.country != second.country:
        return _clue(addressees_differ, NEVER, (first.name, second.name))
    return None


def contrary(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """One says the contrary of the other."""
    return _clue(contrary, NEVER if like.score >= _MET else -0.3, like.words[:4]) if like.contrary else None


_MET = 0.4
"""Likeness below which too few words met to tell that one wording turns the other round."""


def numbers_differ(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """They tell other numbers."""
    return _clue(numbers_differ, -0.5, ()) if like.numbers_differ else None


def names_differ(one: Wording, other: Wording, like: Likeness) -> Clue | None:
    """They name others."""
    return _clue(names_differ, -0.35 * like.names_differ, ()) if like.names_differ else None


JUDGES: tuple[Judge, ...] = (
    same_sense, little_in_common, same_speaker, speakers_fit, speaker_unknown, speakers_differ, same_day, day_fits,
    said_before, days_apart, same_occasion, occasions_differ, addressees_differ, contrary, numbers_differ, names_differ,
)  # fmt: skip


_JUST = 0.03
"""How far over the line a gist takes a pair at most, or how near to it."""
_SURE = 0.45
"""How near two gists lie that join a pair over the line, and one without a word in common at all; what is less near has
to stand out, too. Set as those."""
Meant = Callable[[str, str], float | None]
"""How near to each other two texts lie in what they say, -1 to 1; None where nothing tells."""


def compare(one: Wording, other: Wording, meant: Meant | None = None) -> tuple[float, tuple[Clue, ...], Likeness]:
    """Compare two wordings: the score, the clues that add up to it, and how their words met.

    What they come to is asked only where it can tell: their words are not enough, and nothing forbids.
    """
    like = likeness(one.sense, other.sense)
    clues = tuple(clue for judge in JUDGES if (clue := judge(one, other, like)) is not None)
    score = sum(clue.score for clue in clues)
    if meant is None or not BY_LEAD - _MOST <= score < SAME or not _can_be_asked(one, other, like):
        return score, clues, like
    like = like._replace(gist=meant(one.quotation.content, other.quotation.content))
    gist = same_gist(one, other, like)
    if gist is None:
        return score, clues, like
    if not like.score and (like.gist or 0.0) < _SURE:
        return score, clues, like  # no word of the one meets any of the other
    # what the gist alone joins comes behind what words join
    line = SAME + (_JUST if like.gist is not None and like.gist >= _SURE else -_JUST)
    gist = structs.replace(gist, score=round(min(gist.score, line - score), 4))
    if gist.score <= 0:
        return score, clues, like
    return score + gist.score, (*clues, gist), like


def _can_be_asked(one: Wording, other: Wording, like: Likeness) -> bool:
    """Whether what two wordings come to tells something: one speaker is named by both, or the articles name the same,
    or some words do meet; and there are words enough."""
    if one.voice is None or other.voice is None or one.copy == other.copy:
        return False
    if min(len(w.quotation.content.split()) for w in (one, other)) < _WORDS:
        return False
    return are_named_alike(one.voice, other.voice) or like.score >= _LITTLE or _name_the_same(one, other)


def _name_the_same(one: Wording, other: Wording) -> bool:
    both = len(one.named & other.named)
    return both > 0 and both >= _NAMED * min(len(one.named), len(other.named))


_NAMED = 0.1
"""The share of the names of the one article that the other has, too, when they tell of one thing; asked where the one
calls the speaker "he" or by an office."""


def circumstances(one: Wording, other: Wording) -> bool:
    """Whether speaker and day allow two wordings to be one utterance: what is cheap to ask before the words are met."""
    if one.voice and other.voice and not may_be_one(one.voice, other.voice):
        return False
    return not (one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]))


def is_hopeless(one: Wording, other: Wording) -> bool:
    """Whether two wordings tell nothing, whatever their words do.

    Too few of them could meet for the wordings to be one, or to be a rival of those that are, and what they come to is
    not to be asked. Most pairs of what the speakers of one state say are.
    """
    if one.quotation.content == other.quotation.content:
        return False
    most = at_most(one.sense, other.sense)
    if most >= _LITTLE or _can_be_asked(one, other, _NOTHING):
        return False
    rest = sum(clue.score for judge in _WORDLESS if (clue := judge(one, other, _NOTHING)) is not None)
    return _SENSE * most + _LACK + rest < ALONE


_NOTHING = Likeness(0.0, (), False, False, 0.0, (frozenset(), frozenset()), (0.0, 0.0))
_WORDLESS = (same_speaker, speakers_fit, speaker_unknown, same_day, day_fits, said_before, same_occasion)
"""Judges that do not look at the words, but for those that forbid."""


@cache
def _settings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for row, meaning in enumerate(vocab.meanings()):
        if meaning.kind == "setting":
            for word in meaning.words:
                found.setdefault(word, set()).add(row)
    return {word: frozenset(rows) for word, rows in found.items()}


def _setting(words: str) -> frozenset[int]:
    return _settings().get(words, frozenset())


def _clue(judge: Judge, score: float, words: tuple[str, ...]) -> Clue:
    return Clue(clue=(judge.__doc__ or "").splitlines()[0], score=round(score, 4), words=words)
