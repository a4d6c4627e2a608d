"""Clues to the day on which an article was published, for one that does not state it.

Needs    the article, its findings, its reports
Gives    `DayClue`s: symbolic, so that merge can close them with what other articles know
Rule     each kind of clue is a small function; the weights say which yields when two contradict: what is
         written as a date outranks what is reckoned, and that what is only usual
"""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Iterator, Sequence

from dateline import vocab
from dateline.days import closed
from dateline.model import Article, DayClue, Findings, Report, TimeMention

WRITTEN, DATED_WEEKDAY, TOLD_AS_PAST, RECKONED, RELATED, SAID_ON = 9, 8, 7, 6, 5, 4

_MONTH = "|".join([*month_name[1:], *(f"{m}\\.?" for m in month_abbr[1:])])
_WEEKDAY = "|".join(day_name)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_MONTH_FIRST = rf"(?P<m1>{_MONTH})\s+{_DAY}"
_DAY_FIRST = rf"{_DAY.replace('<day>', '<day2>')}\s+(?:of\s+)?(?P<m2>{_MONTH})"
_WEEKDAY_AND_DAY = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY}),?\s+\(?(?:the\s+)?(?:{_MONTH_FIRST}|{_DAY_FIRST})\)?(?!\s*,?\s*\d{{4}})"
)
_FUTURE = re.compile(
    r"\b(?:will|would|until|till|by|before|next|plans?|planned|schedul\w+|expect\w+|through|to|deadline|from)\b[^.;]{0,40}$",
    re.I,
)
_ROUGH = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|more than|at least|than|past|last)\b\s*(?:[\w-]+)?\s*$", re.I
)
_SAID = re.compile(r"\b(?:said|reported|announced|according to|told|stated|wrote)\b[^.;]{0,60}\bon\s+$", re.I)
_OTHER_YEAR = re.compile(
    r"\b(?:next|last|coming|previous)\s+(?:year|month)|\b(?:ahead of|upcoming|coming|approaching)\b", re.I
)
_PHRASE = 110
"""Characters behind "anniversary" within which what is celebrated must be named."""


def day_clues(article: Article, findings: Findings, reports: Sequence[Report]) -> tuple[DayClue, ...]:
    """Give the clues of an article in the order of its text; none when it states its day."""
    if article.published.start is not None:
        return ()
    found = [
        *_dateline(article, findings.times),
        *_not_later(article),
        *_weekday_and_day(article),
        *_told_as_past(article, findings.times, reports),
        *_anniversaries(article, findings.times, reports),
        *_years_since(article, findings.times),
        *_last_year_beside_a_year(article, findings.times),
        *_last_year_by_name(article, findings.times),
        *_said_on(article, findings.times),
    ]
    return tuple(sorted(found, key=lambda clue: (clue.start, -clue.weight, clue.claim)))


def _dateline(article: Article, times: Sequence[TimeMention]) -> Iterator[DayClue]:
    """The day and month at the head of a dispatch."""
    written = article.dateline.date if article.dateline else None
    if written is None or not written.startswith("XXXX-"):
        return
    own = next((t for t in times if t.value == written or t.value.endswith(written[4:])), None)
    span = (own.start, own.end, own.words) if own else (0, 0, written)
    yield DayClue(
        claim="the dispatch is headed with this day", weight=WRITTEN, start=span[0], end=span[1], words=span[2],
        on=written[5:], window=(0, 0),
    )  # fmt: skip


def _not_later(article: Article) -> Iterator[DayClue]:
    """A page is not published after it was saved."""
    if article.fetched is not None:
        claim, words = "the page was saved then", article.fetched.isoformat()
        yield DayClue(claim=claim, weight=WRITTEN, start=0, end=0, words=words, not_after=article.fetched)


def _weekday_and_day(article: Article) -> Iterator[DayClue]:
    """A weekday beside a day and month leaves few years, and is written within the week."""
    for match in _WEEKDAY_AND_DAY.finditer(article.text):
        month = _month(match["m1"] or match["m2"])
        number = int(match["day"] or match["day2"])
        coming = _FUTURE.search(article.text[max(0, match.start() - 60) : match.start()]) is not None
        yield DayClue(
            claim=f"in the year sought this day is a {match['weekday']}, and the page names it by its weekday",
            weight=DATED_WEEKDAY, start=match.start(), end=match.end(), words=match.group(),
            on=f"{month:02}-{number:02}", weekday=list(day_name).index(match["weekday"]) + 1,
            window=(-6, 0) if coming else (0, 6),
        )  # fmt: skip


def _month(name: str) -> int:
    return next(number for number in range(1, 13) if month_name[number].startswith(name.rstrip(".")[:3]))


def _told_as_past(article: Article, times: Sequence[TimeMention], reports: Sequence[Report]) -> Iterator[DayClue]:
    """The latest date told as past: the page is not older. A year or month can lie ahead ("the 2030 games"), unless
    an act of it is told as done."""
    done = {span for report in reports if report.realis == "actual" for span in report.time.spans}
    past = []
    for time in times:
        period = closed(time.value) if time.kind in ("DATE", "TIME") and time.anchor is None else None
        before = article.text[max(0, time.start - 60) : time.start]
        sure = period is not None and (period.precision == "day" or (time.start, time.end) in done)
        if period and period.start and sure and not _FUTURE.search(before):
            past.append((period.start, -time.start, time))
    if past:
        first, _, time = max(past)
        yield DayClue(
            claim="it is told as past",
            weight=TOLD_AS_PAST,
            start=time.start,
            end=time.end,
            words=time.words,
            not_before=first,
        )


def _anniversaries(article: Article, times: Sequence[TimeMention], reports: Sequence[Report]) -> Iterator[DayClue]:
    """An anniversary by number: of a day that is known, of a year in its own words, or of an act told here."""
    for time in times:
        shift = re.fullmatch(r"P(\d+)Y", (time.anchor.shift or "") if time.anchor else "")
        if shift is None or "anniversar" not in time.words.lower():
            continue
        nth, behind = int(shift[1]), article.text[time.end : time.end + _PHRASE].split("\n")[0]
        around = article.text[max(0, time.start - 40) : time.end + 40]
        if _OTHER_YEAR.search(around):
            continue
        dated = [t for t in times if re.fullmatch(r"\d{4}-\d\d-\d\d", t.value)]
        yield from _anniversary(time, nth, re.split(r"[.;]\s", behind)[0], reports, dated)


def _anniversary(
    time: TimeMention, nth: int, behind: str, reports: Sequence[Report], dated: Sequence[TimeMention]
) -> Iterator[DayClue]:
    words = f"{time.words}{behind}".strip()
    span = (time.start, time.end + len(behind))
    named = next((a for a in vocab.anniversaries() if any(_stand_in(w, behind) for w in a.words)), None)
    year = re.search(r"\b(1\d{3}|20\d\d)\b", behind)
    if named is not None:
        base = int(named.day[:4])
        claim = f"{named.name} was in {base}, and {base} + {nth} is {base + nth}"
        whole = len(named.day) > 4
        yield DayClue(
            claim=claim, weight=RECKONED, start=span[0], end=span[1], words=words, year=base + nth,
            on=named.day[5:] if whole else None, window=(-3, 14) if whole else None,
        )  # fmt: skip
    elif year is not None:
        base = int(year[1])
        on = next((t.value[5:] for t in dated if time.end <= t.start < span[1] and t.value[:4] == year[1]), None)
        claim = f"{base} + {nth} is {base + nth}"
        window = (-3, 14) if on else None
        yield DayClue(
            claim=claim, weight=RECKONED, start=span[0], end=span[1], words=words, year=base + nth, on=on, window=window
        )
    else:
        act = next(
            (r for r in reports if time.end <= r.start < time.end + _PHRASE or r.start <= time.start < r.end), None
        )
        if act is not None:
            claim = f"what lies {nth} {'year' if nth == 1 else 'years'} back"
            yield DayClue(claim=claim, weight=RELATED, start=span[0], end=span[1], words=words, nth=nth, base=act.id)


def anniversary_day(article: Article, time: TimeMention) -> str | None:
    """The day of an anniversary by number, as a TIMEX3 value, where what is celebrated is known to the day."""
    shift = re.fullmatch(r"P(\d+)Y", (time.anchor.shift or "") if time.anchor else "")
    if shift is None or "anniversar" not in time.words.lower():
        return None
    behind = article.text[time.end : time.end + _PHRASE].split("\n")[0]
    named = next((a for a in vocab.anniversaries() if any(_stand_in(w, behind) for w in a.words)), None)
    if named is None or len(named.day) == 4:
        return None
    return f"{int(named.day[:4]) + int(shift[1])}{named.day[4:]}"


def _stand_in(words: Sequence[str], text: str) -> bool:
    text = text.lower().replace("’", "'")
    return all(word in text for word in words)


def _years_since(article: Article, times: Sequence[TimeMention]) -> Iterator[DayClue]:
    """In “66 years, since September 1959” a number of years and the year it counts from fix the present year."""
    for time in times:
        count = re.fullmatch(r"P(\d+)Y", time.value) if time.kind == "DURATION" else None
        before = article.text[max(0, time.start - 12) : time.start]
        if count is None or not time.words[0].isalnum() or _ROUGH.search(f"{before}{time.words.rsplit(None, 2)[0]} "):
            continue
        behind = re.match(r"[\s,]*since\b[^.;]{0,90}?\b(1\d{3}|20\d\d)\b", article.text[time.end : time.end + 120])
        if behind is not None:
            base, nth = int(behind[1]), int(count[1])
            yield DayClue(
                claim=f"{base} + {nth} is {base + nth}", weight=RECKONED, start=time.start, end=time.end + behind.end(),
                words=article.text[time.start : time.end + behind.end()], year=base + nth,
            )  # fmt: skip


def _last_year_beside_a_year(article: Article, times: Sequence[TimeMention]) -> Iterator[DayClue]:
    """“June last year” in a page that also says “June 2024” of the same month: this year is the next."""
    months = {t.value: t for t in times if re.fullmatch(r"\d{4}-\d\d", t.value)}
    for time in times:
        shift = time.anchor.shift if time.anchor and time.anchor.on == "publication" else None
        month = re.fullmatch(r"XXXX-(\d\d)", time.value)
        if shift != "-P1Y" or month is None:
            continue
        years = {int(value[:4]) for value in months if value.endswith(f"-{month[1]}")}
        if len(years) == 1:
            year = years.pop()
            yield DayClue(
                claim=f"the page calls that month {year} as well", weight=RELATED, start=time.start, end=time.end,
                words=time.words, year=year + 1,
            )  # fmt: skip


def _last_year_by_name(article: Article, times: Sequence[TimeMention]) -> Iterator[DayClue]:
    """“Last year, in 2010” gives this year."""
    for time in times:
        shift = time.anchor.shift if time.anchor and time.anchor.on == "publication" else None
        named = re.match(r",?\s*\(?(?:in\s+)?(\d{4})\b", article.text[time.end : time.end + 12])
        if time.value == "XXXX" and shift in ("-P1Y", "P1Y") and named is not None:
            year = int(named[1]) + (1 if shift == "-P1Y" else -1)
            end = time.end + named.end()
            yield DayClue(
                claim=f"this year is {year}",
                weight=RECKONED,
                start=time.start,
                end=end,
                words=article.text[time.start : end],
                year=year,
            )


def _said_on(article: Article, times: Sequence[TimeMention]) -> Iterator[DayClue]:
    """What a source said on a day and month is printed within the week."""
    for time in times:
        on = re.fullmatch(r"XXXX-(\d\d-\d\d)", time.value)
        if on and _SAID.search(article.text[max(0, time.start - 100) : time.start]):
            yield DayClue(
                claim="a source said so that day, and is quoted within the week", weight=SAID_ON, start=time.start,
                end=time.end, words=time.words, on=on[1], window=(0, 6),
            )  # fmt: skip
