"""What lives and their lengths say of the day: ages, and the year in which a thing "turns twenty".

Needs    the article's text
Gives    `DayClue`s: bounds by birthdays; the day of a death by its weekday; a year
Rule     somebody born on a day and so many years old lives between two birthdays. Only what is written beside one
         another is reckoned with: the birth and the age of one sentence, or of one page that is about a death
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.days import shifted
from dateline.link.clues.told import whole_day
from dateline.link.clues.weights import RECKONED, clue
from dateline.link.occasions import Words
from dateline.model import DayClue

_BORN = re.compile(
    r"\bborn\b[^.;]{0,50}?\b(1[89]\d\d|20\d\d)\b[^.;]{0,60}?\b(?:is now|now|is)\s+(?:aged\s+)?(\d{1,3})(?=[\s,.;)])"
    r"(?!\s*(?:per|%|years?\s+(?:ago|after|later)|of))"
)
_BORN_ON = re.compile(r"\bborn\b[^.;]{0,60}?\bon\s+$")
_DIED = re.compile(rf"\bdied\b[^.;]{{0,80}}?\bon\s+(?P<day>{'|'.join(day_name)})\b")
_AGED = re.compile(
    r"\b(?:[Hh]e|[Ss]he)\s+was\s+(?P<age>\d{1,3})(?=[.,;])|\bage[d]?\s+(?P<age2>\d{1,3})\b"
    r"|\bat\s+(?:the\s+age\s+of\s+)?(?P<age3>\d{1,3})(?=[.,;])"
)
_NEAR = 200
"""Characters behind a death within which the age is that of the dead."""

_ONES = ("", *"one two three four five six seven eight nine".split())
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: number for number, word in enumerate((*_ONES, *_TEENS)) if word} | {
    f"{ten}-{one}" if one else ten: 10 * tens + ones
    for tens, ten in enumerate(_TENS, start=2)
    for ones, one in enumerate(_ONES)
}
_TURNS = re.compile(
    r"\b(?:of|in|from)\s+(?P<year>1\d{3}|20\d\d)\s+(?:is\s+)?(?:turns|turning|becomes)\s+(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    r"\b(?!\s+(?:last|next|per\s+cent|percent|%))(?!\s+(?:\w+\s+){0,2}(?:last|next)\s+year)"
)


def lives(words: Words) -> Iterator[DayClue]:
    """All clues that follow from the length of lives."""
    yield from _ages(words)
    yield from _death(words)
    yield from _turns(words)


def _ages(words: Words) -> Iterator[DayClue]:
    """“Born in 1952, he is now 67”: it is 2019 or 2020, as the birthday is past or not."""
    for match in _BORN.finditer(words.article.text):
        year = int(match[1]) + int(match[2])
        at = (match.start(), match.end(), match.group())
        if 0 < int(match[2]) < 110:
            yield clue(f"{match[1]} + {match[2]} is {year}", RECKONED, at, not_before=date(year, 1, 1))
            claim = f"{match[1]} + {match[2]} is {year}, and its birthday comes before the end of the next year"
            yield clue(claim, RECKONED, at, not_after=date(year + 1, 12, 31))


def _death(words: Words) -> Iterator[DayClue]:
    """“Born on 3 May 1924, he died on Sunday, aged 71”: a Sunday between two birthdays, and told within the week."""
    text = words.article.text
    days = ((t.start, day) for t in words.times.values() if (day := whole_day(t)))
    born = [(at, day) for at, day in days if _BORN_ON.search(text, max(0, at - 80), at)]
    died = list(_DIED.finditer(text))
    if len(born) != 1 or len(died) != 1:
        return
    match, birthday = died[0], born[0][1]
    aged = _AGED.search(text, match.start(), match.end() + _NEAR)
    age = int(aged["age"] or aged["age2"] or aged["age3"]) if aged else 0
    first, after = shifted(birthday, f"P{age}Y"), shifted(birthday, f"P{age + 1}Y")
    if aged is not None and first and after and 0 < age < 120:
        start, end = min(match.start(), aged.start()), max(match.end(), aged.end())
        claim = f"born on {birthday} and {age} years old on the day of death, a {match['day']}, told within the week"
        yield clue(
            claim, RECKONED, (start, end, text[start:end]), not_before=first, not_after=after - timedelta(days=1),
            weekday=list(day_name).index(match["day"]) + 1, window=(0, 6),
        )  # fmt: skip


def _turns(words: Words) -> Iterator[DayClue]:
    """“The accord of 1976 turns twenty”: this year is 1996."""
    for match in _TURNS.finditer(words.article.text):
        number = match["number"]
        count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
        year = int(match["year"]) + count
        if count:
            at = (match.start(), match.end(), match.group())
            yield clue(f"{match['year']} + {count} is {year}", RECKONED, at, year=year)
