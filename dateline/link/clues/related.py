"""Acts that another page, or this one elsewhere, dates: "two years to the day after the coup", "Monday's signing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.link.anniversaries import known, number_of
from dateline.link.clues.roughly import SLACK, is_rough, marks, said_exact, turns
from dateline.link.clues.told import told_day
from dateline.link.clues.weights import RELATED, SAME_ACT, clue
from dateline.link.clues.written import coming
from dateline.link.occasions import PHRASE, Words, referred_to
from dateline.model import NO_END, DayClue, Occasion, TimeMention

_BEHIND = re.compile(r"\s*(?P<exact>to the day\s+)?(?P<side>after|since|following|before|ahead of|of)\s+", re.I)
_AHEAD = re.compile(r"\b(?:ahead of|upcoming|coming|approaching|next year|last year)\b", re.I)

_CAME_OF = re.compile(
    r"\b(?:(?:was|were|been) (?:agreed|decided|promised|settled|arranged|laid down)(?: (?:up)?on)? (?:at|in|by|under)"
    r"|(?:grew|grown|came) out of|goes back to|owes its (?:life|name|origin) to)\s+(?=(?:the|that|this|an?)\s)",
    re.I,
)
"""Words before an act of which something came."""
_AT_HAND = (-3, 10)
"""An anniversary that is told without its day is told near it."""


def related(words: Words, occasions: Sequence[Occasion]) -> Iterator[DayClue]:
    """All clues by acts: those that times are counted from, and those told with an open time."""
    for time in words.times.values():
        yield from _anniversary(words, time)
        yield from _counted(words, time)
    for occasion in occasions:
        yield from _same_act(occasion)
    yield from _no_older(words)


def _anniversary(words: Words, time: TimeMention) -> Iterator[DayClue]:
    """“The first anniversary of the accord”, whose year its words do not give."""
    nth = number_of(time)
    phrase = _phrase(words, time.end)
    around = words.article.text[max(0, time.start - 40) : time.end]
    if nth is None or _AHEAD.search(around) or re.search(r"\b(?:1\d{3}|20\d\d)\b", phrase) or known(phrase):
        return
    base = referred_to(words, time.end, time.end + len(phrase))
    if base is not None:
        yield _by_base(words, time, base, f"P{nth}Y", (0, 0), _AT_HAND)


def _counted(words: Words, time: TimeMention) -> Iterator[DayClue]:
    """“63 days after the accord was signed”, “30 years since the coup”."""
    text = words.article.text
    shift = _length(time) or ""
    count = re.fullmatch(r"P\d{1,4}([DWMY])", shift)
    behind = _BEHIND.match(text, time.end)
    if count is None or behind is None or is_rough(text, time):
        return
    if behind["side"].lower() == "of" and not marks(text, time):
        return  # "five years of war"; "they celebrated five years of the accord"
    phrase = _phrase(words, behind.end())
    base = referred_to(words, behind.end(), behind.end() + len(phrase))
    # without the day that is told to be so far from the act, a count of years says no more than the year
    if base is None or re.search(r"\b(?:1\d{3}|20\d\d)\b", phrase):
        return
    back = behind["side"].lower() in ("before", "ahead of")
    # round lengths are seldom meant to the year: a decade only where it is "marked"
    exact = (
        said_exact(text, time) or marks(text, time) or turns(text, time) or (time.kind == "DATE" and count[1] == "D")
    )
    slack = (0, 0) if exact else SLACK[count[1]]
    if told_day(words, time) is not None and (exact or time.value != "P1E"):
        shift = f"-{shift}" if back else shift
        yield _by_base(words, time, base, shift, (-slack[1], -slack[0]) if back else slack, None)


def _length(time: TimeMention) -> str | None:
    """How long a count is, in one unit; “a decade” is ten years, “the day after” one day."""
    unit = time.kind == "DATE" and time.anchor is not None and time.anchor.on == "report" and number_of(time) is None
    if time.kind != "DURATION" and not unit:
        return None
    return time.anchor.shift.lstrip("-") if time.anchor is not None and time.anchor.shift else time.value


def _by_base(
    words: Words, time: TimeMention, base: Occasion, shift: str, slack: tuple[int, int], alone: tuple[int, int] | None
) -> DayClue:
    told = told_day(words, time)
    at = (time.start, base.end, words.article.text[time.start : base.end])
    claim = f"what lies {_spoken(shift)} the {base.kind}"
    if told is None:
        return clue(claim, RELATED, at, base=base, shift=shift, window=alone)
    start = min(told.start, time.start)
    at = (start, base.end, words.article.text[start : base.end])
    return clue(claim, RELATED, at, base=base, shift=shift, window=slack, value=told.value, anchor=told.anchor)


def _spoken(shift: str) -> str:
    units = {"D": "day", "W": "week", "M": "month", "Y": "year"}
    count = int(re.sub(r"\D", "", shift))
    side = "before" if shift.startswith("-") else "after"
    return f"{count} {units[shift[-1]]}{'' if count == 1 else 's'} {side}"


def _phrase(words: Words, start: int) -> str:
    """The words that name an act: to the end of the clause."""
    text = words.article.text[start : start + PHRASE].split("\n")[0]
    return re.split(r"[.;,]\s|[.;]$", text)[0]


def _same_act(occasion: Occasion) -> Iterator[DayClue]:
    """An act that is told "on Friday", "in June last year": where another page dates it, this one is dated by it."""
    time = occasion.time
    if time.start is None and time.value is not None and time.anchor is not None and time.anchor.on == "publication":
        yield clue(
            f"the {occasion.kind} told of", SAME_ACT, (occasion.start, occasion.end, occasion.words), base=occasion,
            value=time.value, anchor=time.anchor,
        )  # fmt: skip


def _no_older(words: Words) -> Iterator[DayClue]:
    """“The patrol was agreed upon at the Lima summit”: what came of an act is told after it."""
    text = words.article.text
    for match in _CAME_OF.finditer(text):
        phrase = _phrase(words, match.end())
        base = None if coming(text, match.start()) else referred_to(words, match.end(), match.end() + len(phrase))
        if base is not None and not re.search(r"\b(?:1\d{3}|20\d\d)\b", phrase):
            at = (match.start(), base.end, text[match.start() : base.end])
            yield clue(f"told as past: no older than the {base.kind}", SAME_ACT, at, base=base, window=(0, NO_END))
