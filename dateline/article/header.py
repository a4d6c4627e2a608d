"""What stands around a story's title: who wrote it, and whose page it is.

Each function reads one line, or a few, and answers only from words that state the thing: a name after "By",
a name beside a copyright mark. What is merely likely is left unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from dateline.article.characters import one_line, squash
from dateline.article.datelines import NO_PLACE
from dateline.article.stated import find_day
from dateline.vocab import body_words, outlets

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
    r"affairs|security|defen[cs]e|international|national|foreign|front|page|print|version|exclusive)\b",
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


def outlet_before_day(above: Sequence[str], beside: Sequence[str]) -> str | None:
    """Give the line at the page's top that the line of the story's day begins with: "The Lima Post – 9 June 2025"."""
    mastheads = {squash(line).removeprefix("the ") for line in above[:_MASTHEAD_LINES]}
    for line in (*beside, *above):
        parts = _SEPARATED.split(line, maxsplit=1)
        key = squash(parts[0]).removeprefix("the ")
        if len(parts) > 1 and key in mastheads and 2 <= len(key.split()) <= 5 and find_day(parts[1]):
            return one_line(parts[0]) if _may_be_outlet(parts[0]) else None
    return None


def outlet_of_mail(head: Sequence[str]) -> str | None:
    """Give who sent a newsletter: "From: The Lima Post <list@post.example>"."""
    sent = next((match for line in head if (match := _FROM.match(one_line(line)))), None)
    return sent["name"] if sent and _may_be_outlet(sent["name"]) else None


_FROM = re.compile(r"from\s*:\s*[\"“]?(?P<name>[A-Z][^<>@\"“”]{2,50}?)[\"”]?\s*<[^<>\s]+@[^<>\s]+>$", re.I)


def _may_be_outlet(name: str) -> bool:
    """Whether a name can be an outlet's where a writer's can stand, too."""
    paper = squash(name).split()[-1] in body_words()["press"] or name.startswith("The ")
    return not _NO_SITE.match(name) and (paper or not looks_like_name(name))


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
