"""Whose page it is: the outlet's name as the page itself states it.

Needs    the lines above and below a story, the browser's title, the page's address
Gives    a name, or None
Rule     a name beside the headline in a copy of it, at the page's top and again at its foot, in the line of its day, a
         mail's sender, beside a copyright mark; else what heads the page: the first line above the headline that is a
         name and no menu, section, day, town or notice
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from dateline.article.characters import one_line, squash
from dateline.article.datelines import place_names
from dateline.article.header import byline, looks_like_name
from dateline.article.rules import is_menu_row, label
from dateline.article.stated import MONTH, WEEKDAY, find_day
from dateline.vocab import body_words, outlets

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
_WORD = re.compile(r"[^\W\d_]{3}")
_NO_OWNER = re.compile(
    r"\b(?:rights?|copyright|reserved|protected|materials?|all|photo|image|images|must|terms|privacy|cookies?|"
    r"reproduction|hide|ads?)\b",
    re.I,
)
_COMPANY = re.compile(
    r"(?:[\s,]+(?:pvt|private|ltd|inc|llc|limited|gmbh|plc|corp|corporation|s\.?a|pty|co|jsc|sarl|srl|hf|as|ab|oy|oü|d\.?o\.?o|ltda)\.?)+$",
    re.I,
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
        if match and not _NO_OWNER.search(name := _owner(match["name"])) and _WORD.search(name) and name[:1].isupper():
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


def outlet_on_top(above: Sequence[str], beside: Iterable[str] = ()) -> str | None:
    """Give what heads a page: the first line over the headline that is a name, of a state's letterhead the body's.

    Right under a headline a line is the outlet's where it has a word of the press: "Arafura News Agency".
    """
    labelled = (match["name"].strip() for line in above[: 2 * _TOP] if (match := _SITE.match(one_line(line))))
    if named := next(labelled, None):
        return named
    for at, line in enumerate(above[:_TOP]):
        name = _heading(line)
        if name is None or (len(name.split()) == 1 and at and not name.isupper()):
            continue
        body = _heading(above[at + 1]) if _STATE.match(name) and at + 1 < len(above) else None
        return body if body and _BODY.search(body) else name
    return next((name for line in beside if (name := _heading(line)) and _of_the_press(name)), None)


def is_letterhead(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the name of who prints the page, and no headline: a body's in full, a masthead over the
    number of its issue."""
    line = one_line(lines[at])
    if _BODY_ALONE.fullmatch(line) and _is_capitalised(line.split()):
        return True
    below = " ".join(lines[at + 1 : at + 3])
    return at == 0 and line.isupper() and _heading(line) is not None and _OF_ISSUE.search(below) is not None


def named_alone(text: str | None, *, surely: bool = False) -> str | None:
    """The outlet's name where a page's own title or logo holds nothing else: "The Nile Ledger"; `surely`: by a word of
    the press, since a headline can be short, too."""
    name = _heading(_LOGO.sub("", one_line(text))) if text else None
    alone = name is not None and (len(name.split()) in _ALONE or _IN_ONE.fullmatch(name) is not None)
    return name if name and (_of_the_press(name) or (not surely and alone)) else None


def outlet_of_dispatch(body: str) -> str | None:
    """Give the agency that credits itself at the head of a dispatch, where its own people are named at the end."""
    credit = _CREDIT.search(body[:_HEAD_OF_BODY])
    return credit["name"].strip() if credit and _SIGNED_OFF.search(body[-_FOOT_OF_BODY:]) else None


_HEAD_OF_BODY, _FOOT_OF_BODY = 400, 500
_CREDIT = re.compile(r"^[A-Z][^()\n]{2,60}\((?P<name>[A-Z][\w’' &.-]{1,40})\)\s*(?:--?|–|—)\s", re.M)
_SIGNED_OFF = re.compile(r"\((?:Additional\s+)?(?:Report|Writ|Edit)ing\s+by\s[^()]{3,300}\)\s*$")
_ALONE = range(2, 6)
_IN_ONE = re.compile(r"[A-Z][a-z]+[A-Z]\w+")
"""A name of two words written as one: "HornMonitor"."""
_LOGO = re.compile(r"\s*\b(?:logo|home(?:\s*page)?|masthead|banner)\b\s*", re.I)
_SITE = re.compile(
    r"^(?:site|outlet|publisher|publication|source_name|newspaper)\s*:\s+[\"“]?(?P<name>[A-Z][^:\"“”]{2,60}?)[\"”]?$"
)
"""What a saving program wrote over a page."""
_OF_ISSUE = re.compile(
    r"\b(?:No|Nr|Vol|Issue|Volume|Edition|Año|Year)\b\.?\s*(?:\d|[IVXLC]+\b)|\borgan\s+of\b|\bfounded\b|\bnewspaper\s+of\b|\bISSN\b",
    re.I,
)


def _heading(line: str) -> str | None:
    """The name that a line at a page's top begins with, without slogan, town or edition behind it."""
    line = line.strip()
    if (spaced := _SPACED.match(line)) is not None:
        line = re.sub(r"\s{2,}", " ", re.sub(r"(?<=\S)\s(?=\S)", "", spaced[0])) + line[spaced.end() :]
    line = _ROLLING.sub("", line)
    if label(line) or byline(line) or _NO_HEAD.search(line):
        return None
    parts = [part.strip() for part in _HEAD_PARTS.split(line) if part.strip(" -|")]
    menu = is_menu_row(line)
    for number, part in enumerate(parts[:_FIRST_PARTS]):
        name = _of_our_letters(_SLOGAN.sub("", one_line(part)).strip(' -–—|*«»"“”‘’.'))
        name = re.sub(r"\s+(?:LIVE|Live)$", "", name)
        if number == 0 and len(parts) > 1 and _STATE.fullmatch(name):
            continue  # "Arab Republic — Ministry of Irrigation"
        if _is_name(name) and (not menu or _of_the_press(name) or (number == 0 and _is_set_apart(name))):
            return name
    return None


_ROLLING = re.compile(r"\s*[|•·–—-]\s*LIVE\b[^|]*$")


def _of_our_letters(name: str) -> str:
    """A name without the same again in another script before or behind it."""
    words = name.split()
    ours = [word for word in words if not _OTHER_SCRIPT.search(word)]
    return " ".join(ours) if ours else name


def _is_set_apart(name: str) -> bool:
    """Whether a name is written as menus write none: two words or more in capitals."""
    return name.isupper() and len(name.split()) > 1


def _is_name(text: str) -> bool:
    """Whether words can be an outlet's name: capitals but for small words, no day, no section, no town by itself."""
    words = text.split()
    return (
        1 <= len(words) <= _NAME_WORDS
        and text[0].isupper()
        and sum(char.isalpha() for char in text) > 2
        and _is_capitalised(words)
        and find_day(text) is None
        and not _NO_NAME.search(text)
        and not all(_A_SECTION.fullmatch(word) for word in re.split(r"[\s&,]+", text) if word)
        and text.casefold() not in place_names()
    )


def _is_capitalised(words: Sequence[str]) -> bool:
    return all(
        word.lstrip("'’&")[:1].isupper() or word[0].isdigit() or word.lower() in _SMALL or "'" in word or word == "&"
        for word in words
    )


def _of_the_press(name: str) -> bool:
    """Whether a word of a name says that it is a paper, an agency, a station."""
    return bool(set(squash(name).split()) & (set(body_words()["press"]) | _PRESS))


_TOP, _FIRST_PARTS, _NAME_WORDS = 6, 2, 12
_HEAD_PARTS = re.compile(
    r"\s*[|•·]\s*|\s+(?:[–—:*/»›>]+|::|//|-+)\s+|\s{2,}|\t|\s+[\[(]|[\])]|\s+(?=(?i:Vol|No|Nr|Issue)\b\.?\s*[\dIVXLC])|\s+(?=www\.)"
)
_SPACED = re.compile(r"^(?:\S\s){3,}\S(?=\s{2,}|$)(?:\s{2,}(?:\S\s)*\S(?=\s{2,}|$))*")
"""A name with a blank between its letters: "R I O N I   V O I C E"."""
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc]")
_SLOGAN = re.compile(r"(?:,\s+(?:part|vol|no)\b.*$)|,\s+(?:the\s+|an?\s+)?[a-zà-þ].*$")
"""What a paper says of itself behind its name: "ILLIMANI, diario de La Paz"."""
_SMALL = frozenset(
    "of the and for in on to at by a an de la le les du des del do da dos das el los las y e et i u und der die das von"
    " van ni al ar ve a o as os".split()
)
_PRESS = frozenset(
    "agency agencia agência agence radio radyo tv television broadcasting bulletin newsletter weekly daily wire"
    " newswire newsfile blog digest journal bureau review quarterly monthly magazine mirror gazette courier"
    " observer reporter sentinel standard monitor chronicle herald tribune post times".split()
)
_STATE = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,3}(?:government|republic|kingdom|emirate|federation|commonwealth|union|state)\b", re.I
)
_BODIES = (
    r"(?:ministry|department|office|secretariat|council|embassy|mission|presidency|directorate|commission|agency|service"
    r"|authority|assembly|parliament|bureau|directorate|community|organi[sz]ation|league|foundation|institute|centre|center|trust)"
)
_BODY = re.compile(rf"\b{_BODIES}\b", re.I)
_BODY_ALONE = re.compile(
    r"(?!(?:joint\s+|press\s+|media\s+)?(?:statements?|communiqu|transcript|remarks|declaration|release|note|letter|speech|message|report|meeting)\b)"
    rf"(?:the\s+)?(?:[\w'’&-]+\s+){{0,6}}{_BODIES}(?:,?\s+(?:of|for|on|to|in|and|the)\b(?:[\s,]+[\w'’&-]+)*)?"
    r"|(?:(?:the\s+)?[\w-]+\s+){0,2}(?:republic|kingdom|emirate|federation|commonwealth|union)(?:\s+of\b(?:\s+[\w'’-]+)+)?",
    re.I,
)
_NO_HEAD = re.compile(
    r"^\W*(?:skip\s+to|menu\b|search\b|home\b|sign\s+in|log\s+in|subscribe|view\s+(?:this|in)|we\s+updated|accept\s+cookies|date\s*:"
    r"|news\s+(?:id|code)|service\s*:|section\s*:|length\s*:|subject\s*:|from\s*:|to\s*:|sent\s*:|url\s*:|source\s*:"
    r"|printed\b|printer|retrieved|captured?\b|archiv(?:e|ed)\b|about\s+this|breaking|popular|latest|live\b|today\b|updated?"
    r"|last\s+updated?|issn|vol\b|volume|no\.|issue|page\b|week\b|forwarded|on\s+\w{3},|read\s+also|related|advertisement|-{3,}|_{3,}"
    r"|translated|unofficial|transcript|for\s+immediate|press\s+release|media\s+release|media\s+advisory|statement\b|joint\s+statement"
    r"|communiqu[eé]|embargo|not\s+for|previous|next|share|print\b|export|filed|posted|published|file\b|photo\b|zczc|nnnn"
    r"|you\s+have|in\s+this|key\s+points|save\s+the|upcoming|exclusive\b|analysis\b|opinion\b|background\b|commentary\b"
    r"|organ\s+of|newspaper\s+of|daily\s+press|weekly\s+press|free\s+price|workers\s+of|explainer|feature|editorial\b|long\s+read|special\s+report|interview|briefing|remarks|speech|weekly\s+press)"
    r"|\b(?:captures|copyright|cookies?)\b",
    re.I,
)
_NO_NAME = re.compile(
    rf"\d{{1,2}}[:.]\d{{2}}|[$€£¥°%@#?!=<>{{}}]|[.:…]$|https?:|\b{MONTH}\s+\d|\d\s+{MONTH}|^{WEEKDAY}\b|\b(?:No|Nr|Vol|Issue)\b\.?\s*\d",
    re.I,
)
_A_SECTION = re.compile(
    r"news|world|politics|political|economy|business|local|national|nation|international|foreign|regions?|diplomacy|security|sports?|culture"
    r"|society|opinion|analysis|english|corner|section|edition|digest|service|channel|page|top|stories|headlines|latest|in|brief"
    r"|briefs?|cover|story|feature|special|report|dispatches|archive|fisheries|main|front|menu|live|breaking|the|and|of|from|our"
    r"|affairs|near|abroad|nacional|mundo|internacional|africa|asia|europe|americas?|middle|east|west|north|south|pacific|downstream"
    r"|press|release|releases|media|centre|center|department|provincial|metro|exclusive|translations|letters|commentary|essays"
    r"|pashto|dari|arabic|french|spanish|russian|chinese|portuguese|german|français|español|first|last|research|experts|events|publications|donate|inicio|home|deportes|kaz|qaz|rus|eng|uzb|economic|general"
    r"|trámites|gobierno|búsqueda|cultural|verify|podcasts|desk|staff|correspondent|reporter|writer|diplomatic|general|current|day|week|today|update|updates|alert|bulletin",
    re.I,
)


def _as_owner_writes(name: str, below: Sequence[str]) -> str:
    """A masthead in capitals is set for the eye; the line at the foot spells the name."""
    written = re.compile(re.escape(name), re.I)
    return next((match[0] for line in below if (match := written.search(line)) and not match[0].isupper()), name)


def _owner(name: str) -> str:
    name = re.sub(r"\s*\b\d{4}\b.*$", "", name).strip(" -–—,&")
    return _COMPANY.sub("", name)
