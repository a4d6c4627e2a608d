"""Days written beside a story, or in it with their weekday."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name, monthrange
from collections.abc import Iterator
from datetime import date

from dateline.link.clues.weights import (
    BOUND,
    DATED_WEEKDAY,
    HEADED_WEEKDAY,
    RECENT,
    SAID_ON,
    UPDATED,
    WRITTEN,
    clue,
)
from dateline.link.occasions import Words
from dateline.model import DayClue, Span

_MONTH = "|".join([*month_name[1:], *(f"{m}\\.?" for m in month_abbr[1:])])
_WEEKDAY = "|".join(day_name)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_MONTH_FIRST = rf"(?P<m1>{_MONTH})\s+{_DAY}"
_DAY_FIRST = rf"{_DAY.replace('<day>', '<day2>')}\s+(?:of\s+)?(?P<m2>{_MONTH})"
_LAST_WEEKS = r"(?P<last>\s+(?:of\s+)?last\s+week)?"
_WEEKDAY_AND_DAY = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY}){_LAST_WEEKS},?\s+\(?(?:on\s+)?(?:the\s+)?(?:{_MONTH_FIRST}|{_DAY_FIRST})(?!\w)\)?(?!\s*,?\s*\d{{4}})"
)
_IN_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_WEEKDAY_AND_NUMBER = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY}){_LAST_WEEKS},?\s+(?:(?:the\s+)?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)"
    rf"|the\s+(?P<word>{'|'.join(_IN_WORDS)}))\b(?!-|\s+(?:of\s+)?(?:{_MONTH}|\w+\s+(?:of|in)\b))"
)
_COMING = re.compile(
    r"\b(?:will|would|until|till|by|before|next(?!\s+to\b)|plans?|planned|schedul\w+|expect\w+|deadline|due|coming|invit\w+|"
    r"propos\w+|offer\w+\s+to|demand\w+|suggest\w+|should|must|(?-i:may)|might|"
    r"(?:is|are|was|were|set|about|hopes?|wants?|vow\w+|promis\w+|agreed) to)\b[^.;\n]{0,60}$"
    r"|\b(?:through|from|to|starting)\s+$"
    r"|\b(?:convenes|meets|opens|begins|starts|arrives|leaves|travels|flies|votes|returns|expires|resumes|takes\s+place)\s+(?:there\s+)?on\s+$",
    re.I,
)
_SAID = re.compile(r"\b(?:said|reported|announced|according to|told|stated|wrote)\b[^.;]{0,60}\bon\s+$", re.I)


_AHEAD = 31
"""Days ahead up to which what is to come is told with its weekday."""


def written(words: Words) -> Iterator[DayClue]:
    """All clues of days that are written."""
    yield from _either(words)
    yield from _dateline(words)
    yield from _headed(words)
    yield from _not_later(words)
    yield from _updated(words)
    yield from _weekday_and_day(words)
    yield from _weekday_of_last_year(words)
    yield from _weekday_and_feast(words)
    yield from _weekday_and_number(words)
    yield from _number_and_weekday(words)
    yield from _of_this_month(words)
    yield from _said_on(words)


def coming(text: str, at: int) -> bool:
    """Whether the words before a time speak of what is still to come."""
    before = text[max(0, at - 70) : at]
    return _COMING.search(before) is not None and _NIGHT.search(before) is None and not _lasted(text, at)


def _lasted(text: str, at: int) -> bool:
    """Whether a time ends a stretch that is told as past: "from Monday the 7th until late on *Wednesday the 9th*, they
    talked"."""
    found = _FROM.search(text, max(0, at - 90), at)
    end = min((stop for mark in ".;\n" if (stop := text.find(mark, at)) >= 0), default=len(text))
    clause = text[max((text.rfind(mark, 0, at) for mark in ".;\n"), default=0) + 1 : min(end, at + 120)]
    return found is not None and _PAST.search(clause) is not None and _AHEAD_OF.search(clause) is None


_FROM = re.compile(
    rf"\bfrom\s+(?:{_WEEKDAY})\b[^.;\n]{{0,30}}\b(?:until|till|to)\s+(?:(?:late|early)\s+)?(?:on\s+)?\Z", re.I
)
_PAST = re.compile(r"\b(?:was|were|had|met|held|talked|sat|played|hosted|fought|lasted|went|[a-z]{3,}ed)\b")
_AHEAD_OF = re.compile(
    r"\b(?:will|would|is|are|be|to\s+be|due|scheduled|planned|announced|extended|postponed|invited|set|until\s+further)\b",
    re.I,
)


_NIGHT = re.compile(r"\bnight\s+(?:[a-z]+\s+)?[A-Z][a-z]+day\s+to\s+$")
"""One night, and nothing that goes on till then: "in the night from Tuesday *to* Wednesday 19 November"."""


def _either(words: Words) -> Iterator[DayClue]:
    """A date in numbers is one of two days, day or month first."""
    day = words.article.published
    if day.is_either and day.start is not None and day.end is not None:
        line = re.search(r'"(.+)"', day.reason)
        both = f"{day.start:%m-%d}|{day.end:%m-%d}"
        claim = "the page states one of two days, day or month first"
        at = (0, 0, line[1] if line else day.reason)
        yield clue(claim, BOUND, at, year=day.start.year, on=both, window=(0, 0))


def _dateline(words: Words) -> Iterator[DayClue]:
    """The day and month at the head of a dispatch."""
    line = words.article.dateline.date if words.article.dateline else None
    month = re.fullmatch(r"(\d{4})-(\d\d)", line or "")
    if month is not None:
        claim, at = (
            "the dispatch is headed with a day that does not exist; month and year may stand",
            (0, 0, line or ""),
        )
        yield clue(claim, WRITTEN, at, year=int(month[1]), on=month[2])
    if line is None or not line.startswith("XXXX-"):
        return
    own = next((t for t in words.times.values() if t.value == line or t.value.endswith(line[4:])), None)
    at = (own.start, own.end, own.words) if own else (0, 0, line)
    yield clue("the dispatch is headed with this day", WRITTEN, at, on=line[5:], window=(0, 0))


_BARE_WEEKDAY = re.compile(rf"\bon\s+(?P<weekday>{_WEEKDAY})\b(?!,?\s+(?:\(|the\s+\d|\d|(?:{_MONTH})\b))(?!['’])")
_LEAD = 260
"""Characters behind a dispatch's heading in which its news is told with its weekday."""
_IN_LINE = re.compile(r"[\s)]*[—–-]{1,2}\s*(?=\S)|\)[.:]?\s+(?=\S)|:\s+(?=\S)")


def _headed(words: Words) -> Iterator[DayClue]:
    """A dispatch headed "LIMA, May 3 -" that tells its news "on Friday": in the year sought this day is a Friday.

    By custom of agencies alone, which file on the day of the news: its year is then near the last that is told.
    """
    line, text = words.article.dateline, words.article.text
    on = re.fullmatch(r"XXXX-(\d\d-\d\d)", (line.date if line else None) or "")
    if line is None or line.end is None or on is None:
        return
    if not _IN_LINE.match(text, line.end) and not _IN_LINE.search(text, line.end - 6, line.end + 3):
        return
    named = _BARE_WEEKDAY.finditer(text, line.end, line.end + _LEAD)
    told = next((match for match in named if not coming(text, match.start())), None)
    if told is None:
        return
    next_day = _number(told["weekday"]) % 7 + 1
    behind = _BARE_WEEKDAY.finditer(text, told.end(), _line_end(text, told.end()))
    later = (match for match in behind if _number(match["weekday"]) == next_day and not coming(text, match.start()))
    told = next(later, told)  # of "on Monday ..., while on Tuesday ..." the dispatch is of the later day
    at = (told.start(), told.end(), told.group())
    claim = f"the dispatch tells its news by a {told['weekday']}, which the day at its head is in the year sought"
    yield clue(claim, HEADED_WEEKDAY, at, on=on[1], weekday=_number(told["weekday"]), window=(0, 0))
    years = [
        int(time.value[:4])
        for time in words.times.values()
        if time.anchor is None
        and _OF_A_YEAR.fullmatch(time.value)
        and not coming(text, time.start)
        and not any(q.start <= time.start < q.end for q in words.findings.quotations)
    ]
    if years:
        last = max(years)
        claim = f"the last year told is {last}, and news tells of one not long before it"
        yield clue(claim, RECENT, at, not_before=date(last, 1, 1), not_after=date(last + 1, 12, 31))
    yield from _owned(words)


def _owned(words: Words) -> Iterator[DayClue]:
    """The year beside a dispatch's copyright mark, where there is but one: of a site's foot it can be a later one."""
    foot = [piece.text for piece in words.article.dropped] + [words.article.text[-_FOOT:]]
    found = {match[1]: match[0] for text in foot for match in _OWNED.finditer(text)}
    if len(found) == 1:
        year, line = next(iter(found.items()))
        claim = f"the page's copyright is of {year}"
        yield clue(claim, RECENT, (0, 0, line), not_before=date(int(year), 1, 1), not_after=date(int(year), 12, 31))


_FOOT = 300
_OWNED = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\d\n]{0,60}\b((?:19|20)\d\d)\b(?!\s*[-–]\s*\d)", re.I)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


_OF_A_YEAR = re.compile(r"\d{4}(?:-\d\d.*)?")


def _not_later(words: Words) -> Iterator[DayClue]:
    """A page is not published after it was saved."""
    saved = words.article.fetched
    if saved is not None:
        yield clue("the page was saved then, and is no younger", BOUND, (0, 0, saved.isoformat()), not_after=saved)


def _updated(words: Words) -> Iterator[DayClue]:
    """A page is not published after it was updated, and is mostly updated on its day."""
    day = words.article.published
    if not day.revised or day.start is None or day.end is None:
        return
    line = re.search(r'"(.+)"', day.reason)
    at = (0, 0, line[1] if line else day.reason)
    yield clue("the page was updated then, so its story is no younger", BOUND, at, not_after=day.end)
    year, on = day.start.year, day.start.isoformat()[5:]
    window = (0, (day.end - day.start).days)
    yield clue("a page is mostly updated on the day it is printed", UPDATED, at, year=year, on=on, window=window)


def _weekday_and_day(words: Words) -> Iterator[DayClue]:
    """A weekday beside a day and month leaves few years; news is told within the week, plans within a month."""
    text = words.article.text
    for match in _WEEKDAY_AND_DAY.finditer(text):
        month = _month(match["m1"] or match["m2"])
        number = int(match["day"] or match["day2"])
        within = (1, 7) if _LAST.search(text, max(0, match.start() - 6), match.start()) else _told_within(match)
        yield clue(
            f"in the year sought this day is a {match['weekday']}, and the page names it by its weekday",
            DATED_WEEKDAY, (match.start(), match.end(), match.group()), on=f"{month:02}-{number:02}",
            weekday=_number(match["weekday"]), window=(-_AHEAD, 0) if coming(text, match.start()) else within,
        )  # fmt: skip


def _weekday_of_last_year(words: Words) -> Iterator[DayClue]:
    """“On 14 March last year, a Wednesday”: the page is of the year behind one in which that day is a Wednesday."""
    for match in _OF_LAST_YEAR.finditer(words.article.text):
        month, number = _month(match["m1"] or match["m2"]), int(match["day"] or match["day2"])
        if number > monthrange(_LEAP_YEAR, month)[1]:
            continue
        left = (date(_LEAP_YEAR, 12, 31) - date(_LEAP_YEAR, month, number)).days
        this = match["year"].lower() == "this"
        yield clue(
            f"in the year before the one sought this day is a {match['weekday']}" if not this else
            f"in the year sought this day is a {match['weekday']}",
            DATED_WEEKDAY, (match.start(), match.end(), match.group()), on=f"{month:02}-{number:02}",
            weekday=_number(match["weekday"]), window=(0, left) if this else (left + 1, left + 366),
        )  # fmt: skip


_LEAP_YEAR = 2000
_OF_LAST_YEAR = re.compile(
    rf"\b(?:{_MONTH_FIRST}|{_DAY_FIRST})\s+(?:of\s+)?(?P<year>last|this)\s+year,?\s+\(?(?:on\s+)?a\s+(?P<weekday>{_WEEKDAY})\b"
)


def _weekday_and_feast(words: Words) -> Iterator[DayClue]:
    """“Next Monday, New Year's Eve”: a day of the calendar that goes by a name, with its weekday."""
    text = words.article.text
    for match in _FEAST.finditer(text):
        name = (match["name"] or match["name2"]).replace("’", "'").lower()
        weekday = match["weekday"] or match["weekday2"]
        ahead = coming(text, match.start()) or _NEXT.search(text, max(0, match.start() - 6), match.start())
        yield clue(
            f"in the year sought this day is a {weekday}, and the page names it by its weekday", DATED_WEEKDAY,
            (match.start(), match.end(), match.group()), on=_FEASTS[name], weekday=_number(weekday),
            window=(-_AHEAD, 0) if ahead else (0, 6),
        )  # fmt: skip


_FEASTS = {
    "new year's eve": "12-31", "new year's day": "01-01", "christmas eve": "12-24", "christmas day": "12-25",
    "boxing day": "12-26", "st stephen's day": "12-26", "may day": "05-01", "bastille day": "07-14",
    "epiphany": "01-06", "all saints' day": "11-01", "armistice day": "11-11", "halloween": "10-31",
    "valentine's day": "02-14",
}  # fmt: skip
"""Days of the calendar that papers of many countries call by their names alone, each of one day of the year."""
_FEAST_NAMES = "|".join(_FEASTS).replace("'", "['’]")
_FEAST = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY}),?\s+\(?(?:which\s+(?:is|was)\s+)?(?P<name>(?i:{_FEAST_NAMES}))\b"
    rf"|\b(?P<name2>(?i:{_FEAST_NAMES})),?\s+(?:which\s+(?:is|was|falls\s+on)\s+)?an?\s+(?P<weekday2>{_WEEKDAY})\b"
)
_NEXT = re.compile(r"\bnext\s+\Z", re.I)


def _told_within(match: re.Match[str]) -> Span:
    """The days behind one told by its weekday: those of a week, or of the calendar's next, when it was of the last."""
    if not match["last"]:
        return 0, 6
    weekday = _number(match["weekday"])
    return 8 - weekday, 14 - weekday


_LAST = re.compile(r"\blast\s+\Z", re.I)
"""“*Last* Tuesday, 5 October” is told later that week, or on the Tuesday after."""


def _weekday_and_number(words: Words) -> Iterator[DayClue]:
    """“On Monday, the 20th”: of a month, in some years, in which that day is a Monday; told within the week."""
    text = words.article.text
    for match in _WEEKDAY_AND_NUMBER.finditer(text):
        number = int(match["day"]) if match["day"] else _IN_WORDS.index(match["word"].lower()) + 1
        if not coming(text, match.start()) and number:
            yield clue(
                f"in the month sought this day is a {match['weekday']}", DATED_WEEKDAY,
                (match.start(), match.end(), match.group()),
                on="|".join(f"{month:02}-{number:02}" for month in range(1, 13)),
                weekday=_number(match["weekday"]), window=_told_within(match),
            )  # fmt: skip


def _number_and_weekday(words: Words) -> Iterator[DayClue]:
    """“On the 16th and 17th, a Friday and a Saturday”: of a month in which the first of them is a Friday."""
    text = words.article.text
    for match in _NUMBER_AND_WEEKDAY.finditer(text):
        number = int(match["day"])
        if 0 < number <= _LAST_OF_MONTH and not coming(text, match.start()):
            yield clue(
                f"in the month sought this day is a {match['weekday']}", DATED_WEEKDAY,
                (match.start(), match.end(), match.group()),
                on="|".join(f"{month:02}-{number:02}" for month in range(1, 13)),
                weekday=_number(match["weekday"]), window=(0, _LAST_OF_MONTH),
            )  # fmt: skip


_NUMBER_AND_WEEKDAY = re.compile(
    rf"\bthe\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?:\s+and\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th))?,\s+a\s+(?P<weekday>{_WEEKDAY})\b"
)


def _of_this_month(words: Words) -> Iterator[DayClue]:
    """“On the 8th of this month”: the page is of that day or later in its month.

    The days told behind it by their bare number ("on the 13th") are of that month too.
    """
    text = words.article.text
    told = [m for m in _THIS_MONTH.finditer(text) if not coming(text, m.start())]
    if told:
        months = _MONTH_NAMED.search(text, told[0].end())
        told += [
            m for m in _BARE_DAY.finditer(text, told[0].end(), months.start() if months else len(text))
            if not coming(text, m.start(1))
        ]  # fmt: skip
    for match in told:
        number = int(match[1])
        if 0 < number <= _LAST_OF_MONTH:
            at = (match.start(), match.end(), match.group())
            yield clue(
                "told of this month, so it is that day or later in it", SAID_ON, at,
                on="|".join(f"{month:02}-{number:02}" for month in range(1, 13)), window=(0, _LAST_OF_MONTH - number),
            )  # fmt: skip


_MONTH_NAMED = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b")
_BARE_DAY = re.compile(r"\b[Oo]n\s+the\s+(\d{1,2})(?:st|nd|rd|th)(?!\s+(?:\w+\s+)?of\b|\s+(?:floor|day|time)\b|-)")


_LAST_OF_MONTH = 31
_THIS_MONTH = re.compile(r"\bthe\s+(\d{1,2})(?:st|nd|rd|th)\s+of\s+this\s+month\b", re.I)


def _said_on(words: Words) -> Iterator[DayClue]:
    """What a source said on a day and month is printed within the week."""
    for time in words.times.values():
        on = re.fullmatch(r"XXXX-(\d\d-\d\d)", time.value)
        if on and _SAID.search(words.article.text[max(0, time.start - 100) : time.start]):
            claim, at = "a source said so that day, and is quoted within the week", (time.start, time.end, time.words)
            yield clue(claim, SAID_ON, at, on=on[1], window=(0, 6))


def _month(name: str) -> int:
    return next(number for number in range(1, 13) if month_name[number].startswith(name.rstrip(".")[:3]))


def _number(weekday: str) -> int:
    return list(day_name).index(weekday) + 1
