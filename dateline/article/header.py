"""What stands around a story's title: who wrote it.

Each function reads one line and answers only from words that state the thing: a name after "By", a name beside a role.
What is merely likely is left unknown.
"""

from __future__ import annotations

import re

from dateline.article.characters import one_line
from dateline.article.datelines import NO_PLACE
from dateline.article.stated import find_day

ROLE = (
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
    rf"(?P<names>(?:(?i:an?|our|the)\s+(?i:staff|own|special|foreign|diplomatic|\s)+{ROLE}|{_NAME}(?:\s*(?:,|&|"
    rf"and|AND|/)\s*{_NAME})*))"
    r"(?P<rest>.*)$"
)
# "Posted December 15, 2023 by Jane Doe": only where a day is stated, for sentences too end in "by Jane Doe".
_DATED_BY = re.compile(rf"\d{{4}}\b.{{0,30}}?\b[Bb]y\s+(?P<names>{_NAME}(?:\s*(?:,|&|and)\s*{_NAME})*)(?P<rest>.*)$")
_NAME_ROLE = re.compile(rf"^(?P<names>{_NAME})\s*(?:,|/|\||–|—|-|\()\s*[^.]{{0,40}}\b{ROLE}\b[^.]{{0,40}}$")
_REPORTS = re.compile(rf"^(?P<names>{_NAME}(?:\s+and\s+{_NAME})?)\s+reports?(?:\s+(?:from|in)\b[^.]{{0,40}})?\.?$")
_SIGN_OFF = re.compile(
    rf"^\W*(?:additional\s+)?(?:report|writ|edit)ing\s+by\s+(?P<names>{_NAME}(?:\s*(?:,|and)\s*{_NAME})*)"
)
_NOBODY = re.compile(r"^(?:admin|administrator|webmaster|editor|user|guest|super user|author)$", re.I)
_FOR_WHOM = re.compile(r"^\s+(?:for|in|at|from)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s?){1,4}$")
_ROLE_WORD = re.compile(rf"\b{ROLE}\b", re.I)
_SECTION = re.compile(
    r"\b(?:news|world|asia|africa|europe|america|east|west|north|south|pacific|politics|business|economy|"
    r"sports?|opinion|"
    r"analysis|reports?|stories|story|top|latest|breaking|home|live|video|photos?|press|release|times|post|"
    r"herald|review|"
    r"affairs|key|points|glance|summary|security|defen[cs]e|international|national|foreign|front|page|print|version|exclusive)\b",
    re.I,
)
LONGEST = 160
LABELLED = re.compile(
    r"^\W*(?:(?:first|originally|last|article|story|date|time|news|page)\s+)*"
    r"(?P<word>publi(?:shed|cation|sh)|post(?:ed)?|issued|released?|created|uploaded|added|dated?|updated?|"
    r"modified|edited|revised|edition\s+of|embargoed\s+until|"
    r"publicad[oa]|publiée?|pubblicat[oa]|veröffentlicht|gepubliceerd|opublikowan[oa]|objavljeno|put\s+(?:up\s+)?on\s+th(?:is|e)\s+site|put\s+online|placed\s+online|publikováno|"
    r"közzétéve|yayın\w*|diterbitkan|опубликован[оа]|fecha|datum|data|tarih|дата|"
    r"(?P<later>changes?|changed|amended|actualizad[oa]|atualizad[oa]|mise? à jour|aktualisiert|aggiornat[oa]|"
    r"bijgewerkt|zaktualizowano|ažurirano|dopolnjeno|posodobljeno|güncelle\w*|diperbarui|обновлен[оа]|"
    r"última actualización|"
    r"dernière (?:mise à jour|modification)|laatste update))"
    r"(?:\s+(?:date|time|on|at))*\b",
    re.I,
)


def byline(line: str) -> str | None:
    """Read who wrote the story from a line such as "By Jane Doe, Staff Writer"; None for other lines."""
    line = one_line(line)
    if len(line) > LONGEST:
        return None
    for form in (_BY, _NAME_ROLE, _REPORTS, _SIGN_OFF):
        if (match := form.match(line)) and _fits_byline(match):
            return _persons(match["names"])
    if LABELLED.match(line) and find_day(line) and (match := _DATED_BY.search(line)) and _fits_byline(match):
        return _persons(match["names"])
    return None


def is_role(line: str) -> bool:
    """Tell a line that says what a writer is, as stands under a name: "Staff writer", "Tribune foreign writer"."""
    return len(line.split()) <= 5 and bool(_ROLE_WORD.search(line)) and not line.endswith((".", "?"))


def looks_like_name(line: str) -> bool:
    """Tell a line of two to four capitalised words, as a writer's name alone is."""
    return 2 <= len(line.split()) <= 4 and re.fullmatch(_NAME, line) is not None and not _SECTION.search(line)


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
