"""What stands around a story's title: who wrote it, where and when, and whose page it is.

Each function reads one line, or a few, and answers only from words that state the thing: a name after "By",
a day beside the title, a name beside a copyright mark. What is merely likely is left unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import urlsplit

from msgspec.structs import replace

from dateline.article.characters import one_line, squash
from dateline.article.datelines import NO_PLACE
from dateline.article.stated import (
    WEEKDAY,
    StatedDay,
    find_day,
    period,
)
from dateline.model import Period
from dateline.vocab import outlets

NOT_STATED = "the page states no day of publication"

_ROLE = (
    r"(?:correspondents?|editors?|reporters?|writers?|journalists?|bureau|staff|analyst|columnist|producer|desk|"
    r"newsroom|contributors?|stringer|chief|agenc(?:y|ies)|team|news\s+service)"
)
_NAME = (
    r"(?:[A-Z][\w.'’]*(?:-\w+)*(?:\s+(?:(?:van|von|de|da|di|del|der|den|bin|ibn|al|el|la|le|ter|ten|do|dos|of)\s+)*"
    r"(?:[A-Z][\w.'’]*(?:-\w+)*)){0,4})"
)
_BY = re.compile(
    r"^\W*(?i:(?:(?:written|reported|story|text|report|posted|published|words|edited)\s+)?by|authors?|writer|"
    r"reporter)\s*:?\s+"
    rf"(?P<names>(?:(?i:an?|our|the)\s+(?i:staff|own|special|foreign|diplomatic|\s)+{_ROLE}|{_NAME}(?:\s*(?:,|&|"
    rf"and|AND|/)\s*{_NAME})*))"
    r"(?P<rest>.*)$"
)
# "Posted December 15, 2023 by Jane Doe": only where a day is stated, for sentences too end in "by Jane Doe".
_DATED_BY = re.compile(rf"\d{{4}}\b.{{0,30}}?\b[Bb]y\s+(?P<names>{_NAME}(?:\s*(?:,|&|and)\s*{_NAME})*)(?P<rest>.*)$")
_NAME_ROLE = re.compile(rf"^(?P<names>{_NAME})\s*(?:,|\||–|—|-|\()\s*[^.]{{0,40}}\b{_ROLE}\b[^.]{{0,40}}$")
_REPORTS = re.compile(rf"^(?P<names>{_NAME}(?:\s+and\s+{_NAME})?)\s+reports?(?:\s+(?:from|in)\b[^.]{{0,40}})?\.?$")
_SIGN_OFF = re.compile(
    rf"^\W*(?:additional\s+)?(?:report|writ|edit)ing\s+by\s+(?P<names>{_NAME}(?:\s*(?:,|and)\s*{_NAME})*)"
)
_OUR_OWN = re.compile(rf"^\W*(?:from\s+|by\s+)?our\s+(?:\w+\s+){{0,3}}?{_ROLE}\b", re.I)
"""A line that says who wrote without a name: "From our political desk, Saturday 14 February 2015"."""
_NOBODY = re.compile(r"^(?:admin|administrator|webmaster|editor|user|guest|super user|author)$", re.I)
_FOR_WHOM = re.compile(r"^\s+(?:for|in|at|from)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s?){1,4}$")
_ROLE_WORD = re.compile(rf"\b{_ROLE}\b", re.I)
_SECTION = re.compile(
    r"\b(?:news|world|asia|africa|europe|america|east|west|north|south|pacific|politics|business|economy|"
    r"sports?|opinion|"
    r"analysis|reports?|stories|story|top|latest|breaking|home|live|video|photos?|press|release|times|post|"
    r"herald|review|"
    r"affairs|security|defen[cs]e|international|national|foreign|front|page|print|version|exclusive)\b",
    re.I,
)
_LONGEST_HEADER = 160

_READERS = (
    r"(?:print(?:ed)?|accessed|retrieved|saved|downloaded|viewed|archived|captured|fetched|crawled|scraped|cached)"
)
_PRINTED = re.compile(rf"\b{_READERS}\b", re.I)
"""What a reader did on a day, not the outlet."""
_SAVED = re.compile(rf"^\W*(?:(?:this|page|copy|article|story|last)\s+)*(?:was\s+)?{_READERS}\b", re.I)
_DATED = re.compile(
    r"^\W*(?:(?:first|originally|last|article|story|date|time|news|page)\s+)*"
    r"(?P<word>publi(?:shed|cation|sh)|post(?:ed)?|issued|released?|created|uploaded|added|dated?|updated?|"
    r"modified|edited|revised)"
    r"(?:\s+(?:date|time|on|at))*\b",
    re.I,
)
_UPDATE_BEHIND = re.compile(r"^\W*\d.{6,40}\d\W+(?:last\s+)?(?:updated?|modified|edited)\b\W*(?:on\s+)?\d", re.I)
_MASTHEAD_REACH = 8
"""Lines above a title among which a day is sought that may be the edition's."""
_EDITION_WORDS = 12
_PLACE_BEFORE_DAY = re.compile(rf"^[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}},\s+(?i:{WEEKDAY})")
_TODAY = re.compile(r"^today\b\W*\d{1,2}[:.]\d{2}", re.I)
_WEEKDAY_NAME = re.compile(WEEKDAY, re.I)
_LATER = frozenset({"update", "updated", "modified", "edited", "revised"})
_BESIDE_DATE = re.compile(
    rf"{WEEKDAY}|\b\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}})?\b|\b(?:a\.?m|p\.?m)\b\.?|\b(?:at|on|hrs|hours|"
    rf"local\s+time|time|date)\b|"
    r"\b(?-i:[A-Z]{2,4})(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d{2}:?\d{2}",
    re.I,
)


_OWNER = r"(?P<name>[^\W\d_](?:[\w'’&!-]|\s(?!all\s|rights|is\s|are\s|must\s)|\.(?=\w)){1,50})"
_COPYRIGHTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?:©|\(c\)|copyright)\W{{0,4}}(?:(?:\(c\)|©|copyright)\W{{0,4}})?(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?\W{{0,4}})?"
        rf"(?:by\s+)?{_OWNER}",
        rf"^\W*{_OWNER}\s*,?\s*(?:©|\(c\)|copyright)",
        rf"\b(?:hyper)?link(?:ing)?\s+to\s+{_OWNER}\s+(?:is|are|must|required|obligatory|mandatory)",
    )
)
_NO_OWNER = re.compile(
    r"\b(?:rights?|copyright|reserved|protected|materials?|all|photo|image|images|must|terms|privacy|cookies?|"
    r"reproduction)\b",
    re.I,
)
_COMPANY = re.compile(
    r"(?:[\s,]+(?:pvt|private|ltd|inc|llc|limited|gmbh|plc|corp|corporation|s\.?a|pty|co|jsc)\.?)+$", re.I
)
_OWNERSHIP = re.compile(
    r"©|\(c\)|copyright|\brights\b|\b(?:ltd|llc|inc|gmbh|plc|corp|limited|media|publish\w+|registered|editor\w*|mtu|"
    r"foundation|group|press|tel|phone|a\.s|s\.a)\b|\+\d",
    re.I,
)
_NO_SITE = re.compile(
    r"^(?:home(?:\s*page)?|main|index|start|front\s+page|all\s+news|news|world|you\s+are\s+here|breaking\s+news)$", re.I
)
_MASTHEAD_LINES = 4
_SEPARATED = re.compile(r"\s+[-–—|•:»/]+(?:\s+|$)")


def byline(line: str) -> str | None:
    """Read who wrote the story from a line such as "By Jane Doe, Staff Writer"; None for other lines."""
    line = one_line(line)
    if len(line) > _LONGEST_HEADER:
        return None
    for form in (_BY, _NAME_ROLE, _REPORTS, _SIGN_OFF):
        if (match := form.match(line)) and _fits_byline(match):
            return _persons(match["names"])
    if _DATED.match(line) and find_day(line) and (match := _DATED_BY.search(line)) and _fits_byline(match):
        return _persons(match["names"])
    return None


def is_role(line: str) -> bool:
    """Tell a line that says what a writer is, as stands under a name: "Staff writer", "Tribune foreign writer"."""
    return len(line.split()) <= 5 and bool(_ROLE_WORD.search(line)) and not line.endswith((".", "?"))


def looks_like_name(line: str) -> bool:
    """Tell a line of two to four capitalised words, as a writer's name alone is."""
    return 2 <= len(line.split()) <= 4 and re.fullmatch(_NAME, line) is not None and not _SECTION.search(line)


def dated(line: str, *, labelled_only: bool = False) -> StatedDay | None:
    """Read the day from a line that is there to state it: "Published: 4 September 2025", "4 Sep 2025 10:22 GMT".

    A byline with a day at its end counts, a sentence with a day in it does not.
    """
    line = one_line(line)
    if len(line) > _LONGEST_HEADER or _PRINTED.search(line) or not (stated := find_day(line)):
        return None
    labelled = [part for part in _parts(line) if _DATED.match(part) and len(part.split()) <= 16 and find_day(part)]
    if labelled:  # of "Published: ... | Updated: ..." the part that says published
        return find_day(min(labelled, key=_is_later))
    if _UPDATE_BEHIND.search(line):  # "4.9.2015 - 11:20  Update: 4.9.2015 - 14:05"
        return stated
    if labelled_only:
        return None
    day = squash(line[stated.start : stated.end])
    if any(day == squash(_WEEKDAY_NAME.sub(" ", part)) for part in _parts(line)):
        return stated  # "Wednesday, 11 August 2010 | The Tern | Updated hourly"
    around = f"{line[: stated.start]} {line[stated.end :]}"
    if _is_masthead(line, stated):
        return stated
    ours = _OUR_OWN.match(line) and len(line.split()) <= _EDITION_WORDS and not line[stated.end :].strip(" .)")
    return stated if byline(line) or ours or len(squash(_BESIDE_DATE.sub(" ", around)).split()) <= 3 else None


def _is_masthead(line: str, stated: StatedDay) -> bool:
    """Whether a line without a verb sets off a day with its weekday: "The Tern, English pages, Monday 3 May 2010"."""
    if len(line.split()) > _EDITION_WORDS or not _WEEKDAY_NAME.search(line) or _TELLS.search(line):
        return False
    day = squash(_WEEKDAY_NAME.sub(" ", line[stated.start : stated.end]))
    named = [
        squash(_WEEKDAY_NAME.sub(" ", part)) for part in re.split(r"[,.;]\s+(?![12]\d{3}\b)|[,.;]$|\s[–—-]\s", line)
    ]
    return stated.precision == "day" and day in named and _weekday_fits(line, stated)


_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|photo|picture|image|taken|[a-z]+ed(?! from))\b", re.I
)


def _parts(line: str) -> list[str]:
    return re.split(r"\s*[|•·]\s*", line)


def saved_on(line: str) -> date | None:
    """Read the day on which somebody saved or printed the page: it is no younger, and that is all it says."""
    line = one_line(line)
    if len(line) > _LONGEST_HEADER or len(line.split()) > 20 or line.endswith(".") or not _SAVED.match(line):
        return None
    stated = find_day(line)
    return stated.last if stated else None


def last_saved(lines: Iterable[str]) -> date | None:
    """The latest day on which lines around a story say that it was saved."""
    return max((day for line in lines if (day := saved_on(line))), default=None)


def clock_above(lines: Sequence[str]) -> date | None:
    """The day that the head of a page shows: when it was saved, its clock said so."""
    return max((day.last for line in lines[-_MASTHEAD_REACH:] if (day := _clock(one_line(line)))), default=None)


def is_dated_label(line: str) -> bool:
    """Tell a line that begins like a publication line, with a day or without one ("Updated 2 hours ago")."""
    return len(line) <= 80 and bool(_DATED.match(line)) and any(char.isdigit() for char in line)


def published_from(lines: Iterable[str], *, labelled_only: bool = False) -> Period:
    """Give the publication day that the lines beside a title state; "Published" goes before "Updated".

    "Updated" alone is taken, and marked: nearly always it is the day of the story, but it can be that of a repair.
    """
    found = [
        replace(period(stated, f'line "{one_line(line)}"'), revised=_is_later(line))
        for line in lines
        if (stated := dated(line, labelled_only=labelled_only))
    ]
    return min(found, key=lambda day: day.revised) if found else Period(reason=NOT_STATED)


def _is_later(line: str) -> bool:
    labels = [label for part in _parts(line) if (label := _DATED.match(part)) and find_day(part)]
    return bool(labels) and all(label["word"].lower() in _LATER for label in labels)


def published_above(lines: Sequence[str], beside: Iterable[str]) -> Period:
    """Give the day that stands over a title: right above it, or anywhere over it when the title says "Today".

    A day further up is the site's clock, unless it is labelled "Published", or stands behind a town as the day of an
    edition: that is taken like an update's, as a bound that may be the day. The year must be written, and the weekday,
    when written, must fit.
    """
    today = next((line for line in beside if _TODAY.match(one_line(line))), None)
    for number, line in enumerate(reversed(lines)):
        stated = dated(line, labelled_only=bool(number) and not today)
        if stated and _weekday_fits(line, stated):
            found = replace(period(stated, f'line above the title "{one_line(line)}"'), revised=_is_later(line))
            return replace(found, reason=f'{found.reason} and "{one_line(today)}"') if today else found
    return next(filter(None, map(_edition, reversed(lines[-_MASTHEAD_REACH:]))), Period(reason=NOT_STATED))


def _edition(line: str) -> Period | None:
    """The day of a newspaper's head: "Quito, Thursday 16 October 2014 (No. 312)"."""
    line = one_line(line)
    stated = _clock(line)
    if stated is None or not _PLACE_BEFORE_DAY.match(line):
        return None
    return replace(period(stated, f'line in the page\'s head "{line}"'), revised=True)


def _clock(line: str) -> StatedDay | None:
    """The day that a page's head shows, with its weekday: a site's clock, or the day of an edition."""
    stated = find_day(line) if len(line) <= _LONGEST_HEADER and not _PRINTED.search(line) else None
    short = len(line.split()) <= _EDITION_WORDS and _WEEKDAY_NAME.search(line)
    return stated if stated and short and stated.precision == "day" and _weekday_fits(line, stated) else None


def _weekday_fits(line: str, stated: StatedDay) -> bool:
    named = _WEEKDAY_NAME.search(line)
    return not named or stated.first.strftime("%a").lower() == named[0][:3].lower()


def outlet_at(url: str | None) -> str | None:
    """Give the outlet we know to publish under an address's domain."""
    try:
        host = (urlsplit(url).hostname or "").lower() if url else ""
    except ValueError:
        return None  # "http://[" and the like: an address nobody can publish under
    parts = host.split(".")
    domains = {".".join(parts[start:]) for start in range(len(parts) - 1)}
    return next((outlet.name for outlet in outlets() if domains & set(outlet.domains)), None) if host else None


def outlet_from_copyright(line: str) -> str | None:
    """Read whose page it is from a copyright line: "© The Asia Business Daily", "EurasiaDiary ©"."""
    line = one_line(line)
    for form in _COPYRIGHTS:
        match = form.search(line)
        if match and not _NO_OWNER.search(name := _owner(match["name"])) and name[:1].isupper():
            return name
    return None


def outlet_beside(title: str, headline: str) -> str | None:
    """Read the outlet from a page's title that is the headline with the outlet's name before or behind it."""
    parts = [part for part in _SEPARATED.split(title) if part.strip()]
    head = squash(headline)
    names = [part.strip() for part in (parts[-1:] + parts[:1]) if len(parts) > 1 and squash(part) not in head]
    rest = [name for name in names if len(name.split()) <= 6 and name[:1].isupper() and not _NO_SITE.match(name)]
    return rest[0] if rest and head and head in squash(title) else None


def outlet_in_masthead(above: Sequence[str], below: Sequence[str]) -> str | None:
    """Give the line at the page's top that a line at its foot names again as the page's owner."""
    foot = [f" {squash(line)} " for line in below if _OWNERSHIP.search(line)]
    for line in above[:_MASTHEAD_LINES]:
        name = one_line(line)
        key = squash(name).removeprefix("the ")
        if name[:1].isupper() and 2 <= len(key.split()) <= 5 and any(f" {key} " in owner for owner in foot):
            return _as_owner_writes(name, below) if name.isupper() else name
    return None


def _as_owner_writes(name: str, below: Sequence[str]) -> str:
    """A masthead in capitals is set for the eye; the line at the foot spells the name."""
    written = re.compile(re.escape(name), re.I)
    return next((match[0] for line in below if (match := written.search(line)) and not match[0].isupper()), name)


def _fits_byline(match: re.Match[str]) -> bool:
    """A sentence can begin with "By Monday ..." or "By Seoul's count ..."; what follows the names tells."""
    names = match["names"]
    if NO_PLACE.match(names) or _NOBODY.match(names):
        return False
    rest = match.groupdict().get("rest") or ""
    return (
        not rest
        or rest.strip()[:1] in ",|/(-–—·•:@["
        or _FOR_WHOM.match(rest) is not None
        or bool(_ROLE_WORD.search(rest))
        or find_day(rest) is not None
    )


def _persons(names: str) -> str:
    parts = re.split(r"\s*,\s*", one_line(names))
    kept = [parts[0]] + [part for part in parts[1:] if len(part.split()) >= 2 and not _ROLE_WORD.search(part)]
    return ", ".join(kept).rstrip(" .")


def _owner(name: str) -> str:
    name = re.sub(r"\s*\b\d{4}\b.*$", "", name).strip(" -–—,&")
    return _COMPANY.sub("", name)
