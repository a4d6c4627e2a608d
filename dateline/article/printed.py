"""Which day a page says that it was printed, posted or saved on: the lines around its story that are there to say so.

Needs    lines above the title, between it and the story, and behind the story
Gives    the stated day of publication, or the day of saving, each with the line it was read from
Rule     a label ("Published:") goes before a day alone, and that before an update; the day of an issue is beside its
         number; what a page's head shows is the clock of its saving, unless it says otherwise. A sentence with a day
         in it states nothing
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from dateline import vocab
from dateline.article.characters import one_line, squash
from dateline.article.header import LABELLED, LONGEST, ROLE, byline
from dateline.article.stated import OTHER_CALENDAR, WEEKDAY, StatedDay, find_day, find_days, find_week, period
from dateline.model import Period

NOT_STATED = "the page states no day of publication"
_OUR_OWN = re.compile(rf"^\W*(?:from\s+|by\s+)?our\s+(?:\w+\s+){{0,3}}?{ROLE}\b", re.I)
"""A line that says who wrote without a name: "From our political desk, Saturday 14 February 2015"."""
_READERS = (
    r"(?:print(?:ed)?|accessed|retrieved|saved|downloaded|viewed|archived|captured|fetched|crawled|scraped|cached)"
)
_PRINTED = re.compile(rf"\b{_READERS}\b", re.I)
"""What a reader did on a day, not the outlet."""
_SAVED = re.compile(rf"^\W*(?:(?:this|page|copy|article|story|last)\s+)*(?:was\s+)?{_READERS}\b", re.I)
_OF_OLD = re.compile(
    r"\b(?:since|founded|established|est\.|foundation|born|depuis|desde|seit|fondée?|fundad[oa]|gegründet)\b", re.I
)
"""A day from which something is: of a paper, a site, a company."""
_OF_THE_SITE = re.compile(r"\b(?:build|theme|privacy|cookies?|rss|sitemap|all\s+rights)\b", re.I)
"""What stands beside a day of the site's own software or terms."""
_NO_DAY_OF_ISSUE = re.compile(f"{_PRINTED.pattern}|{_OF_OLD.pattern}|{_OF_THE_SITE.pattern}", re.I)
_UPDATE_BEHIND = re.compile(r"^\W*\d.{6,40}\d\W+(?:last\s+)?(?:updated?|modified|edited)\b\W*(?:on\s+)?\d", re.I)
_MASTHEAD_REACH = 8
"""Lines above a title among which a day is sought that may be the edition's."""
_EDITION_WORDS = 12
_ISSUE = re.compile(
    r"(?:\b(?:No|Nr|Num|Núm|Vol|Iss)(?:\.\s?|\s)|№\s?|\bN\.?[°º]\s?|\bJuche\s|\b(?:Issue|Volume|Edition|Number|Año|Jahrgang|Broj"
    r"|Sayı|Numéro|Número)\s)[:#\s]*(?:\d|[IVXLC]+\b)",
    re.I,
)
"""The number of a paper's issue: the day beside it is that of the issue, not of the site's clock."""
_ON_PAGE = re.compile(r"\b(?:front\s+page|(?:page|pg?\.)\s?\d+\b(?!\s*(?:of|/)\s*\d))", re.I)
"""The page of a printed paper, beside its day; "page 1 of 3" counts a site's own."""
_TIMED = re.compile(r"\b\d{1,2}:\d{2}\b")
_PARTS_OF_HEAD = re.compile(r"\s*(?:[|•·]|::|<<|>>)\s*|\s+[—–*/]\s+|\s{3,}|\t")
_NAME = r"[A-ZÀ-Þ][\w'’.-]+"
_TOWNS = re.compile(rf"^{_NAME}(?:(?:,\s*|\s+)(?:and\s+)?{_NAME}){{0,5}}$")
_PLACE_BEFORE_DAY = re.compile(rf"^[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}},\s+(?i:{WEEKDAY})")
_TODAY = re.compile(r"^today\b\W*\d{1,2}[:.]\d{2}", re.I)
_WEEKDAY_NAME = re.compile(WEEKDAY, re.I)
_LATER = frozenset({"update", "updated", "modified", "edited", "revised"})
_BESIDE_DATE = re.compile(
    rf"{WEEKDAY}|\(\s*\w+(?:\s\w+)?\s+time\s*\)|\bcorresponding\s+to\b|\b\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}})?\b|"
    r"\b(?:a\.?m|p\.?m)\b\.?|\b(?:at|on|hrs|hours|local\s+time|time|date)\b|"
    r"\b(?-i:[A-Z]{2,4})(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d{2}:?\d{2}",
    re.I,
)


def dated(line: str, *, labelled_only: bool = False) -> StatedDay | None:
    """Read the day from a line that is there to state it: "Published: 4 September 2025", "4 Sep 2025 10:22 GMT".

    A byline with a day at its end counts, a sentence with a day in it does not.
    """
    if len(line.strip()) > 2 * LONGEST:
        return None
    apart = [part for part in _PARTS.split(_OF_THE_PAGE.sub("", line.strip())) if _is_day(part)]
    line = _OF_THE_PAGE.sub("", one_line(line))
    if len(line) > LONGEST or not (stated := find_day(line)) or _MAILED.match(line):
        return None
    if _FIRST_PRINTED.match(line) or _WIRE_STAMP.search(line):
        return stated
    if _PRINTED.search(line) or _OF_OLD.search(line) or _OF_THE_SITE.search(line):
        return None
    labelled = [part for part in _parts(line) if _is_labelled(part) and len(part.split()) <= 16 and find_day(part)]
    if labelled and not (apart and all(map(_is_later, labelled))):
        return find_day(min(labelled, key=_is_later))  # of "Published: ... | Updated: ..." the part that says published
    if labelled:
        return find_day(apart[0])  # "Ana Bell | 3 May 2010 | Edited 5 May 2010"
    if _UPDATE_BEHIND.search(line):  # "4.9.2015 - 11:20  Update: 4.9.2015 - 14:05"
        return stated
    if labelled_only:
        return None
    if apart and (not _TELLS.search(line) or _ISSUE.search(line)):
        return find_day(apart[0])  # "Wednesday, 11 August 2010 | The Tern | Updated hourly"
    by_line = not line[: stated.start].strip() and _SIGNED.fullmatch(line[stated.end :])
    if _MONITORED.match(line) or by_line or _with_writer(line):
        return stated
    around = f"{line[: stated.start]} {line[stated.end :]}"
    if _is_masthead(line, stated):
        return stated
    ours = _OUR_OWN.match(line) and len(line.split()) <= _EDITION_WORDS and not line[stated.end :].strip(" .)")
    return stated if byline(line) or ours or len(squash(_BESIDE_DATE.sub(" ", around)).split()) <= 3 else None


def _is_day(part: str) -> bool:
    """Whether a part of a line is a day, with or without weekday, hour and zone, and nothing else."""
    stated = find_day(part)
    around = f"{part[: stated.start]} {part[stated.end :]}" if stated else part
    left = squash(OTHER_CALENDAR.sub(" ", _BESIDE_DATE.sub(" ", around))).split()
    return stated is not None and all(word in vocab.beside_dates() for word in left)


def _with_writer(line: str) -> bool:
    """Whether one part of a line names the writer, and another has the day: "Lima | May 3, 2010 | By Ana Bell"."""
    parts = _PARTS.split(line)
    dates = [part for part in parts if find_day(part) and len(part.split()) <= _EDITION_WORDS]
    return len(dates) == 1 and any(byline(part) for part in parts if part is not dates[0])


def _is_labelled(part: str) -> bool:
    return LABELLED.match(part) is not None or _LABEL_BEHIND.search(part) is not None


_LABEL_BEHIND = re.compile(r"\b(?:published(?:\s+at\s+[\d:. ]+(?:[A-Z]{2,4})?)?|posted|input|registered)\W*$", re.I)
_FIRST_PRINTED = re.compile(
    r"^\W*(?:this\s+(?:story|article)\s+(?:was\s+)?)?(?:(?:first|originally)\s+(?:appeared|printed|published)\s+(?:in|on)"
    r"|(?:appeared|printed|published)\s+in)\b.{0,80}\d{4}",
    re.I,
)
"""A page of an archive that says when its story was printed."""
_MAILED = re.compile(
    rf"^\W*(?:sent|date)\s*:\s*{WEEKDAY},?\s+\d{{1,2}}\s+\w+\s+\d{{4}},?\s+(?:at\s+)?\d{{1,2}}:\d{{2}}", re.I
)
"""The head of a mail: somebody passed the story on then."""
_PARTS = re.compile(r"\s*(?:[|•·]|<<|>>)\s*|\s+[/,›»*]\s+|\s{3,}|\t")
_MONITORED = re.compile(r"^Source:\s.{4,80}\b\d{4}\s+gmt\b", re.I)
"""How a monitoring service writes where a broadcast was heard, and when."""
_WIRE_STAMP = re.compile(r"^\W*[A-Z]{2,}(?:-[A-Z]{1,8}){0,3}-\d\d-\d\d-\d\d\s+\d{4}\s?(?:GMT|UTC|E[SD]T)\b")
_SIGNED = re.compile(r"\s+by\s+(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}(?:\s+in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?")
"""What stands behind a day that opens its line: "3 May 2010 by Ana Bell in Arts"."""


def _is_masthead(line: str, stated: StatedDay) -> bool:
    """Whether a line without a verb sets off a day with its weekday: "The Tern, English pages, Monday 3 May 2010"."""
    if len(line.split()) > _EDITION_WORDS or _TELLS.search(line):
        return False
    if not _WEEKDAY_NAME.search(line) and not _OF_THE_PAPER.search(line):
        return False
    day = squash(_WEEKDAY_NAME.sub(" ", line[stated.start : stated.end]))
    named = [
        squash(_WEEKDAY_NAME.sub(" ", part)) for part in re.split(r"[,.;]\s+(?![12]\d{3}\b)|[,.;]$|\s[–—-]\s", line)
    ]
    return stated.precision == "day" and day in named and _weekday_fits(line, stated)


_OF_THE_PAPER = re.compile(
    rf"\b(?:translated|{ROLE}|pages?|edition|issue|correspondence|special|supplement|section|dossier|background)\b",
    re.I,
)
"""What the masthead of a paper has beside a day without its weekday: "The Tern, foreign desk, 3 May 2010"."""
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|photo|picture|image|taken"
    r"|(?!translated|updated|published|posted|edited|printed)[a-z]+ed(?! from))\b",
    re.I,
)


def _parts(line: str) -> list[str]:
    return re.split(r"\s*[|•·]\s*|(?<=[a-z])\.\s+(?=[A-Z])", line)


def saved_on(line: str) -> date | None:
    """Read the day on which somebody saved or printed the page: it is no younger, and that is all it says."""
    line = one_line(line)
    short = len(line) <= LONGEST and len(line.split()) <= 20 and not line.endswith(".")
    if not short or not (_SAVED.match(line) or _MAILED.match(line)) or _FIRST_PRINTED.match(line):
        return None
    stated = find_day(line)
    return stated.last if stated else None


def last_saved(lines: Iterable[str]) -> date | None:
    """The latest day on which lines around a story say that it was saved."""
    return max((day for line in lines if (day := saved_on(line))), default=None)


def clock_above(lines: Sequence[str], *, ticking: bool = True) -> date | None:
    """The day that the head of a page shows: when it was saved, its clock said so. Without those that are `ticking` a
    day that stands alone, without hour, weather or rates."""
    shown = (line for line in lines[-_MASTHEAD_REACH:] if ticking or not _TICKING.search(line))
    return max((day.last for line in shown if (day := _clock(line))), default=None)


def only_day_above(lines: Sequence[str]) -> date | None:
    """The one day that lines of a page's head show, however they show it."""
    shown = (line for line in lines[-_MASTHEAD_REACH:] if len(line) <= LONGEST and not _NO_DAY_OF_ISSUE.search(line))
    days = {day.first if day.precision == "day" else None for line in shown for day in find_days(line)}
    return next(iter(days)) if len(days) == 1 else None


def days_above(lines: Sequence[str]) -> list[date]:
    """The days that lines of a page's head show, whatever they are of."""
    shown = (dated(line) or _clock(line) for line in lines[-_MASTHEAD_REACH:])
    return [day.first for day in shown if day is not None and day.precision == "day"]


_TICKING = re.compile(r"\d{1,2}[:.h]\d{2}\b|\d\s*°|\b(?:USD|EUR|UF|dólar|dollar|euro|wind|viento)\b|\$", re.I)


def is_dated_label(line: str) -> bool:
    """Tell a line that begins like a publication line, with a day or without one ("Updated 2 hours ago")."""
    return len(line) <= 80 and bool(LABELLED.match(line)) and any(char.isdigit() for char in line)


def published_from(lines: Iterable[str], *, labelled_only: bool = False) -> Period:
    """Give the publication day that the lines beside a title state; "Published" goes before "Updated".

    "Updated" alone is taken, and marked: nearly always it is the day of the story, but it can be that of a repair.
    """
    found = [
        (replace(period(stated, f'line "{one_line(line)}"'), revised=_is_later(line)), dated(line, labelled_only=True))
        for line in lines
        if (stated := dated(line, labelled_only=labelled_only))
    ]
    # "Published" goes before a day alone, and that before "Updated"
    best = min(found, key=lambda row: (row[0].revised, row[1] is None), default=None)
    return best[0] if best else Period(reason=NOT_STATED)


def _is_later(line: str) -> bool:
    parts = [part for part in _parts(line) if _is_labelled(part) and find_day(part)]
    labels = [LABELLED.match(part) for part in parts]
    later = all(label and (label["later"] or label["word"].lower() in _LATER) for label in labels)
    return bool(labels) and later and not any(_is_day(part) for part in _PARTS.split(line))


def published_above(lines: Sequence[str], beside: Iterable[str]) -> Period:
    """Give the day that stands over a title: right above it, or anywhere over it when the title says "Today".

    A day further up is the site's clock, unless it is labelled "Published", stands beside the number of an issue or
    behind a town as an edition's day: that is taken like an update's, as a bound that may be the day. The year must be
    written, and the weekday, when written, must fit.
    """
    today = next((line for line in beside if _TODAY.match(one_line(line))), None)
    document = any(map(_DOCUMENT.fullmatch, map(one_line, lines))) and len(set(days_above(lines))) == 1
    for number, line in enumerate(reversed(lines)):
        beside_number = number + 1 < len(lines) and _ITEM.match(one_line(lines[-number - 2])) is not None
        stated = dated(line, labelled_only=bool(number) and not (today or beside_number or document))
        if stated and _weekday_fits(line, stated):
            found = replace(period(stated, f'line above the title "{one_line(line)}"'), revised=_is_later(line))
            return replace(found, reason=f'{found.reason} and "{one_line(today)}"') if today else found
    return edition_above(lines)


def edition_above(lines: Sequence[str]) -> Period:
    """Give the day of an edition that the head of a page shows, or of the issue whose number stands over it."""
    head = lines[-_MASTHEAD_REACH:]
    numbered = (
        period(day, f'lines in the page\'s head "{one_line(issue)}" and "{one_line(line)}"')
        for issue, line in pairwise(head)
        if OTHER_CALENDAR.search(line) and _ISSUE.search(issue) and (day := _clock(line))
    )
    editions = (_edition(head[at]) for at in reversed(range(len(head))) if not _ticks_beside(head, at))
    return next(filter(None, (*editions, *numbered)), Period(reason=NOT_STATED))


def _ticks_beside(head: Sequence[str], at: int) -> bool:
    """Whether weather or rates stand beside a day without the number of an issue, in a cell of their own: a clock."""
    beside = (head[other] for other in (at - 1, at + 1) if 0 <= other < len(head))
    return not _ISSUE.search(head[at]) and any(len(line.split()) <= _CELL and _TICKING.search(line) for line in beside)


_CELL = 4


_DOCUMENT = re.compile(
    r"(?:(?:joint|press|media|news|final|official|presidential|public)\s+)*(?:communiqu[eé]|statement|release|declaration|resolution"
    r"|transcript|note|notice)",
    re.I,
)
"""What stands alone on a line over a document of a body: the one day of its head is the document's."""
_ITEM = re.compile(r"^\W*(?:(?:news|story|item|article|post)\s+)?(?:ID|code)\W{1,3}\d{3,}\W*$", re.I)
"""The number of a story in its outlet's store: the day below it is the story's."""


def mailed(lines: Sequence[str], title: str | None) -> Period:
    """Give the day on which a newsletter was sent whose subject is the story's title; a mail passed on has its own."""
    head = [one_line(line) for line in lines]
    subject = next((line for line in head if _SUBJECT.match(line)), "")
    told = squash(_SUBJECT.sub("", subject))
    of_story = bool(title) and squash(title or "") in told and not _PASSED_ON.match(subject)
    sent = next((line for line in head if of_story and _MAILED.match(line)), "")
    stated = find_day(sent)
    return period(stated, f'mail "{sent}"') if stated else Period(reason=NOT_STATED)


def signed(lines: Iterable[str]) -> Period:
    """Give the day behind a story that stands with the writer's name and town: "Ana BELL, Lima. 26.01.2012, 13:15"."""
    for line in map(one_line, lines):
        stated = find_day(line) if len(line) <= LONGEST else None
        behind = _OF_THE_PAGE.sub("", line[stated.end :]) if stated else ""
        if stated and _NAMES.fullmatch(line[: stated.start]) and not squash(_BESIDE_DATE.sub(" ", behind)):
            return period(stated, f'line behind the story "{line}"')
    return Period(reason=NOT_STATED)


def of_document(title: str | None) -> Period:
    """Give the day that ends the title of a record: "Transcript: press briefing, Lima, 15 March 2025"."""
    stated = find_day(title) if title and _RECORD.search(title) else None
    if title and stated and stated.precision == "day" and not squash(_IN_BRACKETS.sub("", title[stated.end :])):
        return period(stated, f'title of a record "{one_line(title)}"')
    return Period(reason=NOT_STATED)


_RECORD = re.compile(
    r"\b(?:transcripts?|remarks|read-?out|(?:press|news)\s+(?:briefing|conference)|briefing|statement|communiqu[eé]"
    r"|interview|minutes|press\s+release)\b",
    re.I,
)
"""What a page calls itself that records what was said: its day is that of the saying."""
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def heads_record(line: str) -> bool:
    """Whether a line begins as the title of a record does: "Transcript: ...", "Briefing by ...", "Statement on ..."."""
    return _HEADS_RECORD.match(line) is not None


_HEADS_RECORD = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(?:transcript|(?:press|news|media)\s+(?:briefing|conference)|briefing|remarks|read-?out|interview|statement"
    r"|communiqu[eé]|joint\s+statement)\b(?!\.)(?=\W*(?:\w+\W+){2})",
    re.I,
)
_NAMES = re.compile(rf"(?:{_NAME}[,.]?\s+){{1,5}}(?i:{WEEKDAY},?\s+)?")
_OF_THE_PAGE = re.compile(
    r"(?<=\.)\s+(?:this\s+(?:live\s+)?(?:page|blog|story|article|feed|coverage)\s+(?:is|was|has|will)|all\s+times"
    r"|(?:latest|newest|most\s+recent)\s+(?:posts?|entries|updates|first|at\s+the\s+top))\b[^.]{0,40}\.?",
    re.I,
)
"""Sentences behind a day in which a page tells of itself: "All times GMT. This page is no longer updated."."""
_SUBJECT = re.compile(r"^\W*subject\s*:\s*", re.I)
_PASSED_ON = re.compile(r"^\W*subject\s*:\s*(?:fwd?|re|tr|wg)\s*:", re.I)


def counted_back(beside: Iterable[str], above: Sequence[str]) -> Period:
    """Give the day of "Published 3 hours ago" or "Yesterday, 18:40" under a head that shows when the page was saved."""
    clock = next(((line, day) for line in reversed(above[-_MASTHEAD_REACH:]) if (day := _clock(line))), None)
    for line in map(one_line, beside) if clock else ():
        if clock is not None and (match := _AGO.search(line)) and len(line.split()) <= _EDITION_WORDS:
            hour = _HOUR.search(one_line(clock[0]))
            back = _days_back(match, int(hour[1]) if hour else None)
            if back is not None:
                first, last = (clock[1].first - timedelta(days=days) for days in back)
                reason = f'line "{line}", counted from the page\'s head "{one_line(clock[0])}"'
                return Period(start=first, end=last, precision="day" if first == last else "range", reason=reason)
    return Period(reason=NOT_STATED)


def _days_back(match: re.Match[str], hour: int | None) -> tuple[int, int] | None:
    """How many days before the clock's a line tells, at most and at least."""
    if match["day"]:
        days = int(match["day"].lower() == "yesterday")
        return days, days
    count = 0 if match["unit"].startswith("min") else int(match["count"])
    if hour is None:
        return (1, 0) if count < _HOURS else None
    # "3 hours ago" is up to an hour more
    return -((hour - count - 1) // _HOURS), -((hour - count) // _HOURS)


_HOURS = 24
_AGO = re.compile(
    r"\b(?P<count>\d{1,2})\s+(?P<unit>min|hour|hr|h\b)\w*\s+ago\b|^\W*(?:published\W+)?(?P<day>today|yesterday)\b\W*(?:at\s+)?\d{1,2}[:.]\d{2}",
    re.I,
)
_HOUR = re.compile(r"\b(\d{1,2})[:.]\d{2}\b(?!\.?\d)")


def _edition(line: str) -> Period | None:
    """The day of a newspaper's head: "Quito, Thursday 16 October 2014 (No. 312)"."""
    reason = f'line in the page\'s head "{one_line(line)}"'
    week = find_week(line) if len(line) <= LONGEST and not _TELLS.search(line) else None
    if week and (_ISSUE.search(line) or squash(line) == squash(line[week.start : week.end])):
        return period(week, reason)
    stated = _clock(line)
    if stated is None:
        return None
    around = next((part for part in _PARTS_OF_HEAD.split(line) if find_day(part)), line)
    if (_ISSUE.search(line) or _ON_PAGE.search(line) or _is_numbered(line, stated)) and not _TELLS.search(around):
        return period(stated, reason)
    before = _PARTS_OF_HEAD.split(line.strip())[0]
    placed = _PLACE_BEFORE_DAY.match(one_line(line)) or (
        not find_day(before) and _TOWNS.match(before) and "," in before
    )
    return replace(period(stated, reason), revised=True) if placed else None


def _is_numbered(line: str, stated: StatedDay) -> bool:
    """Whether the number of an issue in its year stands beside a day: "PDB 24/24 – 11.06.24"."""
    at = find_day(line) or stated
    rest = f"{line[: at.start]} {line[at.end :]}"
    return any(int(match[1]) % _CENTURY == stated.first.year % _CENTURY for match in _OF_YEAR.finditer(rest))


_CENTURY = 100
_OF_YEAR = re.compile(r"(?<![\d/.])\d{1,3}/(\d{2}|\d{4})(?![\d/.])")


def _clock(line: str) -> StatedDay | None:
    """The day that a page's head shows, with weekday, hour or an issue's number: a site's clock or an edition's."""
    line = line.strip()
    if len(line) > LONGEST or _PRINTED.search(line):
        return None
    for part in (*(_PARTS_OF_HEAD.split(line)), line):
        part = one_line(part)
        stated = find_day(part) if len(part.split()) <= _EDITION_WORDS else None
        foreign = any(word in vocab.beside_dates() for word in squash(part).split())
        beside = any(form.search(line) for form in (_ISSUE, _TIMED, _OF_YEAR, OTHER_CALENDAR)) or _WEEKDAY_NAME.search(
            part
        )
        if stated and (beside or foreign) and stated.precision == "day" and _weekday_fits(part, stated):
            return stated
    return None


def _weekday_fits(line: str, stated: StatedDay) -> bool:
    named = _WEEKDAY_NAME.search(line)
    return not named or stated.first.strftime("%a").lower() == named[0][:3].lower()
