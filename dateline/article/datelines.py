"""The dateline at the head of a dispatch: where it was written, when, and by whose wire.

A place in capitals before a dash is a dateline by its looks alone; what also looks so ("NATO -- the alliance",
"ANALYSIS: ...") is told apart by the places and bodies we know.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import msgspec

from dateline.article.characters import one_line
from dateline.article.stated import (
    MONTH,
    OTHER_CALENDAR,
    WEEKDAY,
    StatedDay,
    find_day,
    make_date,
    month_number,
    nearest_year,
)
from dateline.model import Dateline, Period
from dateline.vocab import countries, organisations, places

_LONGEST_HEAD = 160

# A dateline's place: capitalised words, perhaps with the region after a comma ("KYIV, Ukraine").
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’]*(?:-\w[\w'’]*)*"
_PLACE = (
    rf"(?P<place>{_CAPITAL}(?:\s+(?:(?:de|of|la|el|al|on|upon)\s+)?{_CAPITAL}){{0,3}}"
    rf"(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL})?)?)"
)
_UPPER = (
    r"(?P<place>(?:[A-ZÀ-ÖØ-Þ]['’])?[A-ZÀ-ÖØ-Þ]{3,}(?:[\s.'’-]+[A-ZÀ-ÖØ-Þ]{2,})*"
    r"(?:,\s+[A-Z][\w.]+(?:\s+[A-Z][\w.]+)?)?)"
)
_MORE = rf"(?:\s?/\s?{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}){{0,4}}"
"""Places beside the first: "RIYADH/NEW DELHI, Feb 12"."""
_DAY = (
    rf"(?:{WEEKDAY}\s*,?\s+)?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<m1>{MONTH})|"
    rf"(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"(?:(?:,?\s+Juche\s+\d{2,3})?\s*(?:,?\s+|-)\(?(?P<year>\d{4})\)?)?"
)
_DAY_FIRST = rf"{_DAY}(?:\s*,?\s+{WEEKDAY})?"
_AGENCY = r"(?:\([^()]{2,60}\)|/[^/]{2,40}/)"
_DASH = r"\s*(?:--|–|—|-|:|\.)"
_DATELINES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form)
    for form in (
        rf"^\W?{_PLACE}{_MORE}\s*[,.]?\s+(?i:{_DAY})\s*[.,]?\s*(?:{_AGENCY}{_DASH}?|{_DASH[3:]}\s|$)",
        rf"^{_PLACE}{_MORE}\s*,?\s*\((?i:{_DAY})\s*(?:[,;|]\s*[^()]{{2,40}})?\)\s*(?:{_AGENCY})?{_DASH}",
        rf"^{_PLACE}{_MORE}\s*,?\s*{_AGENCY}{_DASH}",
        rf"^{_PLACE},\s+(?:[A-Z]{{2,10}})\s*(?:--|–|—|-)\s",
    )
)
_LOOSE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form)
    for form in (
        rf"^{_PLACE}{_MORE}\s+(?:--|–|—|-)\s+(?i:{_DAY_FIRST})\s*(?:{_AGENCY}{_DASH}?|{_DASH[3:]}\s|$)",
        rf"^{_PLACE},(?:\s+[^.,;:]{{2,30}},){{1,3}}\s+(?i:{WEEKDAY}\s*,?\s+{_DAY})\s*{_DASH}\s",
        rf"^{_PLACE}\s*,\s+(?i:{_DAY})\s*,\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}{_DASH}\s",
    )
)
"""Forms that captions have too: the place must be a known one."""
_BESIDE_CALENDAR = re.compile(rf"\s*[/|=(]\s*(?:{OTHER_CALENDAR.pattern})\)?$", re.I)
"""The same day again behind a day that ends its line: "Kabul, 22 May 2025 / 1 Jawza 1404"."""
_BARE_DATELINE = re.compile(rf"^{_UPPER}{_MORE}\s*(?P<mark>--|–|—|:|\s-\s)")
NO_PLACE = re.compile(
    rf"^(?:{WEEKDAY}|{MONTH}|(?:on|by|in|at|the|published|posted|updated|last|first|date|since|from|until|after|before|"
    r"breaking|update|exclusive|analysis|opinion|watch|video|photo|live|editor'?s?|note|correction|explainer|factbox|"
    r"news|world|politics|also|read|questions?|answers?|reporter|journalist|moderator|spokes\w+)\b)",
    re.I,
)


class FoundDateline(msgspec.Struct, frozen=True):
    """A dateline with the words it was read from; `day` is set when they give a full date."""

    place: str
    month: int | None
    day_of_month: int | None
    year: int | None
    words: str

    def day(self) -> date | None:
        """Give the full date, if the words give one."""
        if self.year is None or self.month is None or self.day_of_month is None:
            return None
        return make_date(self.year, self.month, self.day_of_month)

    def is_on(self, day: date) -> bool:
        """Whether the words give this day, with its year or without one."""
        return (self.month, self.day_of_month) == (day.month, day.day) and self.year in (None, day.year)

    def record(self, published: Period, text: str) -> Dateline:
        """Give the record, its words looked up in the article's text; a year they leave open is the one nearest to a
        known publication."""
        start, end = self._span(text)
        return Dateline(place=self.place, date=self._date(published), start=start, end=end)

    def _date(self, published: Period) -> str | None:
        if self.month is None or self.day_of_month is None:
            return None
        day = self.day()
        if day is None and self.year is not None:
            return f"{self.year}-{self.month:02}"  # "31 June 2011": no such day, but month and year may stand
        if day is None and published.start is not None:
            day = nearest_year(self.month, self.day_of_month, published.start)
        return day.isoformat() if day else f"XXXX-{self.month:02}-{self.day_of_month:02}"

    def _span(self, text: str) -> tuple[int | None, int | None]:
        """Where the words stand at the head of a line; white space may differ."""
        spaced = r"\s+".join(re.escape(word) for word in self.words.split())
        match = re.search(rf"^[^\S\n]*({spaced})", text, re.M)
        return match.span(1) if match else (None, None)


def day_at_head(paragraph: str) -> tuple[StatedDay, str] | None:
    """A whole date in the head of a dispatch, with its words: "Lima, lunes 7 de mayo de 2012 -", "(X, 7/5/2012) -"."""
    head = _HEAD.match(one_line(paragraph[:_LONGEST_HEAD]))
    stated = find_day(head[1]) if head else None
    if head is None or stated is None or stated.precision not in ("day", "range"):
        return None
    around = f"{head[1][: stated.start]} {head[1][stated.end :]}"
    names = re.findall(r"[^\W\d_][\w’'-]*", re.sub(r"\([^()]*\)", " ", around))
    # nothing but names, weekdays and the small words of their languages
    told = [
        w
        for w in names
        if w[0].islower() and len(w) > len("and") and not re.search(r"(?:day|di|dì|feira|tag|es|do|go)$", w)
    ]
    return None if told else (stated, head[1])


_HEAD = re.compile(r"^\W?(.{6,110}?)\s*(?:--|–|—|\s-|\.-|\):?)\s+(?=[\"“A-Z])")


def dateline_of(paragraph: str) -> FoundDateline | None:
    """Read the dateline at the head of a paragraph: "PYONGYANG, July 26 (XXX) --", "Seoul, Sep 4"."""
    head = _BESIDE_CALENDAR.sub("", one_line(paragraph[:_LONGEST_HEAD]))
    for form in _DATELINES:
        match = form.match(head)
        if match and not NO_PLACE.match(match["place"]):
            return _found(match)
    for form in _LOOSE:
        match = form.match(head)
        if match and match["place"].split(",")[0].casefold() in place_names():
            return _found(match)
    match = _BARE_DATELINE.match(head)
    return _found(match) if match and _may_be_place(match["place"], match["mark"]) else None


def _may_be_place(words: str, mark: str) -> bool:
    """Capitals and a mark alone could be "NATO — the alliance ..." or "ANALYSIS: ...": a known place, or before
    a dash a longer word that is no known body."""
    name = words.partition(",")[0].strip().replace("’", "'").casefold()
    if name in place_names():
        return True
    bodies = (body for record in organisations() for body in (record.name, *record.names))
    return mark != ":" and len(name) > 4 and not NO_PLACE.match(words) and name not in map(str.casefold, bodies)


@cache
def place_names() -> frozenset[str]:
    """The names of all towns and states that are known, in lower case."""
    towns = {name.casefold() for town in places() for name in (town.name, *town.names)}
    return frozenset(towns | {name.casefold() for state in countries() for name in (state.name, *state.names)})


def _found(match: re.Match[str]) -> FoundDateline:
    groups = match.groupdict()
    month = groups.get("m1") or groups.get("m2")
    day = groups.get("d1") or groups.get("d2")
    year = groups.get("year")
    return FoundDateline(
        place=_place(match["place"]),
        month=month_number(month) if month else None,
        day_of_month=int(day) if day else None,
        year=int(year) if year else None,
        words=match[0].strip(),
    )


def _place(words: str) -> str:
    """Capitals are the agency's habit, not the place's name: "NEW YORK" is New York, "D.C." stays."""
    words = re.sub(rf",\s+{WEEKDAY}$", "", one_line(words), flags=re.I)
    words = words.strip(" ,") if "." in words[:-1] else words.strip(" ,.")
    return " ".join(word if "." in word or not word.isupper() else word.title() for word in words.split())
