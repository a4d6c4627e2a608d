"""Credit lines: whose report a whole article is, when it says so itself.

Needs    the article with its dateline
Gives    `Attribution`s whose content is the whole text: an agency's mark in the dateline ("(Reuters) -"), at the end of
         a paragraph ("... (AFP)"), on a line of its own ("Source: Xinhua", "Based on reports by A and B")
Rule     without words that introduce it only a name that the table of outlets knows is a credit; the outlet that prints
         the article never is, since it is left out of every chain
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline import vocab
from dateline.model import Article, Attribution, Span

_EDGE = 3
"""Paragraphs at either end of a text in which a credit may stand."""

_MARK = re.compile(
    r"\(\s*(?P<name>[^()\n]{2,60}?)\s*\)|(?:^|\n)/(?P<slashed>[^/\n]{2,40})/|\[\s*(?P<squared>[^\[\]\n]{2,60}?)\s*\]"
)
_LINE = re.compile(
    r"^[\W_]*(?:(?:text|story|report|by|from|via|with|with reporting by|reporting by|\(?c\)|©|copyright)\s*:?\s+)?"
    r"(?:the\s+)?(?P<names>[^\n:;]{2,80}?)[\W_]*(?:\d{4}[\W_]*)?$",
    re.I,
)
_CREDITED = re.compile(
    r"^[\W_]*(?:(?:sources?|credits?|agency|agencies)\s*:|courtesy of|(?:with|additional)\s+"
    r"(?:material|information|files|input|inputs|contributions?)\s+from"
    r"|(?:based on|compiled from|with|adapted from|drawn from)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:reports?|reporting|dispatch(?:es)?|despatches|wires?|copy|material)\s+(?:by|from|of|in)"
    r"|(?:this\s+)?(?:(?:story|article|report|text|piece|dispatch)\s+)?(?:was\s+)?(?:first|originally)\s+(?:published|appeared|printed|reported|carried)"
    r"\s+(?:by|in|on)|(?:re)?published (?:with the permission of|courtesy of|by arrangement with))\s*(?:the\s+)?"
    r"(?P<names>[A-Z][^\n:;]{1,80}?)[\W_]*(?:\d{4}[\W_]*)?$",
    re.I,
)
"""Words that introduce a credit: what they name need not be known."""

_ALONE = re.compile(
    r"[(\[](?P<names>(?!(?:With|From|By|Additional|Photos?|File|Image|Edited|Reporting|Updated?|Corrects?|Ends?|Unofficial|Translat\w+|Check|Applause|Laughter)\b)[A-Z][^\n()\[\]:;.]{1,70})[)\]]\.?\s*"
)
"""Names in brackets that are a text's last line."""


_PRESS = re.compile(
    r"\b(?:Wire|Newswire|Press|News|Agency|Service|Services|Bureau|Syndicate|Radio|Television|TV|Telegraph|Dispatch|Dispatches"
    r"|Herald|Times|Post|Gazette|Tribune|Courier|Mercury|Journal|Chronicle|Observer|Mail|Guardian|Standard|Star|Monitor|Review"
    r"|Bulletin|Independent|Echo|Argus|Examiner|Broadcasting|Media|Features|Reports|Correspondence|Newsreel|Cable)\b"
)
"""What makes a name that no table knows an outlet's, where a credit stands."""

_NAME = r"[A-Z][\w.’'&-]*(?:\s+(?:(?:of|de|del|la|and|the)\s+)?[A-Z][\w.’'&-]*){0,6}"
_PLACED = re.compile(
    r"\W?[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:\s[A-ZÀ-Þ.’'-]{2,}){0,3}(?:,\s+[^,()/\n–—-]{2,30}){0,2}(?:,\s+|\s*[-–—/]{1,2}\s*|\s*[(\[]\s*)"
    rf"(?P<name>{_NAME})\s*[)\]/]?\s*(?:[-–—]{{1,2}}|:)\s"
)
"""An outlet between a place and the dash of a dateline: "SUVA, *Coral Sea News Service* — "."""

_HEADED = re.compile(rf"(?:The\s+)?(?P<name>{_NAME}),\s+[A-ZÀ-Þ]{{3,}}[^-–—\n]{{0,40}}\s[-–—]{{1,2}}\s")
"""The same before the place: "*Levant Dispatch*, BEIRUT — "."""

_GIVEN = re.compile(
    rf"[(\[]?\s*(?:(?:From|By|Via|Courtesy of|Special from|Dispatch from|Report from"
    r"|Reprinted from|Translated from|Reporting by|By arrangement with)\s+(?:the\s+)?"
    rf"|(?:Supplied|Distributed|Released|Circulated|Issued|Provided)\s+by\s+(?:the\s+)?|[-–—]{{1,2}}\s*)(?P<names>{_NAME})\s*[)\]]?[.:]?\s*"
)
"""A line of its own that credits an outlet: "(From the Gulf Mercury)", "— Engadin Press Bureau"."""

_BEHIND = re.compile(r"(?:[-–—]{1,2}|\s[-–—/])\s*(?P<name>[A-Z][\w. ’'-]{1,40})[.\W]*$")
_HEAD = re.compile(r"^(?P<name>[A-Z][\w. ’'-]{1,40}?),\s+[^-–—\n]{3,40}\s[-–—]{1,2}\s")
_SEVERAL = re.compile(r"\s*(?:,|/|\b(?:and|AND)\b|\b(?:with|WITH)\b|&|\|)\s*")


def credits_of(article: Article) -> tuple[Attribution, ...]:
    """Find the credits of an article, in the order of the text."""
    text = article.text
    own = _outlet(article.outlet or "")
    spans = {span: name for span in _marked(article) if (name := _outlet(text[slice(*span)]))}
    named_so = (*_introduced(text), *_in_dateline(article), *_given(text))
    spans |= {span: _outlet(text[slice(*span)]) or _key(text[slice(*span)]) for span in named_so}
    named: dict[str, Span] = {}
    for span, name in sorted(spans.items()):
        if name not in (own, _key(article.outlet or "")):
            named.setdefault(name, span)
    return (Attribution(source=tuple(named.values()), cue=(), content=((0, len(text)),)),) if named else ()


def _marked(article: Article) -> Iterator[Span]:
    """Where an outlet's name may stand as a credit."""
    text, line = article.text, article.dateline
    if line is not None and line.start is not None and line.end is not None:
        yield from (_group(mark) for mark in _MARK.finditer(text, line.start, min(line.end + 1, len(text))))
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for start, end in dict.fromkeys((*paragraphs[:_EDGE], *paragraphs[-_EDGE:])):
        yield from _in_paragraph(text, start, end)


def _in_dateline(article: Article) -> Iterator[Span]:
    """Names of outlets in a dateline, whether a table knows them or not."""
    text, line = article.text, article.dateline
    marks = list[Span]()
    if line is not None and line.start is not None and line.end is not None:
        bracketed = (_group(mark) for mark in _MARK.finditer(text, line.start, min(line.end + 1, len(text))))
        yield from (span for span in bracketed if _PRESS.search(text, *span) or _is_wire(text, span))
    for start, end in [match.span() for match in re.finditer(r"[^\n]+", text[:_HEAD_OF])][:_EDGE]:
        form = _PLACED.match(text, start, end) or _HEADED.match(text, start, end)
        marks += [form.span("name")] if form else []
    yield from (span for span in marks if _PRESS.search(text, *span))


def _is_wire(text: str, span: Span) -> bool:
    """Whether a name in the brackets of a dateline is of who sent it, and not of the region ("LIMA (Peru)")."""
    words = text[slice(*span)]
    return _WIRE.fullmatch(words) is not None and words.casefold() not in _places()


_WIRE = re.compile(
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\b"
    r"|(?:Special|Updated?|Exclusive|Analysis|Opinion|Reporter|Staff|By|From|North|South|East|West)\b)"
    r"[A-Z][\w’'-]*[a-z0-9](?:\s(?:Tel|Info|Inform|Telegraf|Presse|Prensa|Agence|Agencia|Agentur|Wires?))?|[A-Z]{2,}[a-z]*-[\w-]+"
)
"""A name in brackets as agencies have it."""


def _given(text: str) -> Iterator[Span]:
    """Outlets that a line of its own credits, first or last of the text."""
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for start, end in dict.fromkeys((*paragraphs[:2], *paragraphs[-1:])) if len(paragraphs) > 1 else ():
        line = _GIVEN.fullmatch(text, start, end) if end - start <= _LINE_OF else None
        if line and _PRESS.search(line["names"]):
            yield line.span("names")


_HEAD_OF, _LINE_OF = 1_000, 90
"""Characters of a text's head in which a dateline stands, and of a line that credits."""


def _introduced(text: str) -> Iterator[Span]:
    """Names behind the words of a credit, in the paragraphs at either end."""
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for start, end in dict.fromkeys((*paragraphs[:_EDGE], *paragraphs[-_EDGE:])):
        line = _CREDITED.match(text[start:end]) if end - start <= 200 else None
        if line is None and end - start <= _LINE_OF and end > len(text) - 5:
            alone = _ALONE.fullmatch(text[start:end])
            line = alone if alone and _is_name(alone["names"]) else None
        if line:
            yield from (span for span in _each(line, start) if not _ANYBODY.fullmatch(text, *span))


def _is_name(words: str) -> bool:
    """Whether words are a name, or several, and no sentence: "Scan the code to follow us"."""
    return all(w[0].isupper() or w in _LINKS or not w[0].isalpha() for w in words.split()) and not _BIDS.match(words)


_LINKS = frozenset("of the and with in for de del la al el und & et y".split())
_BIDS = re.compile(
    r"(?:Scan|Click|Tap|Follow|Subscribe|Share|Read|Join|Sign|Watch|Listen|See|Send|Download|More|Back|Go)\b"
)
_ANYBODY = re.compile(
    r"our\s+.*|(?:(?:other|various|foreign|local|international|own)\s+)?(?:(?:news|press|wire|media)\s+)?"
    r"(?:agenc(?:y|ies)|wires?|services|staff|correspondents?|reports|desk|sources|media)",
    re.I,
)
"""Words of a credit that name nobody: "Radio Alta *and news agencies*"."""


def _each(line: re.Match[str], start: int) -> Iterator[Span]:
    """The names of a list, each in the text."""
    at = line.start("names") + start
    for part in re.finditer(r"\S(?:.*?\S)?(?=$|" + _SEVERAL.pattern + ")", line["names"]):
        article = re.match(r"(?:and|with|the|,)?\s*(?:the\s+)?", part.group(), re.I)
        yield at + part.start() + (article.end() if article else 0), at + part.end()


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    if end - start <= 120 and (line := _LINE.match(words)):
        names = list(_each(line, start))
        if all(_outlet(text[slice(*name)]) for name in names):
            yield from names
    if head := _HEAD.match(words):
        yield head.start("name") + start, head.end("name") + start
    foot = _BEHIND.search(words, max(0, len(words) - 60))
    if foot:
        yield foot.start("name") + start, foot.end("name") + start
    for mark in _MARK.finditer(words):
        if not words[mark.end() :].strip(" .") or not words[: mark.start()].strip():
            first, last = _group(mark)
            yield first + start, last + start


def _group(mark: re.Match[str]) -> Span:
    return next(mark.span(name) for name in ("name", "slashed", "squared") if mark[name])


def _outlet(words: str) -> str | None:
    """The outlet that words name, by any of its names."""
    return _by_name().get(_key(words))


def _key(words: str) -> str:
    return " ".join(words.strip(" .,").casefold().removeprefix("the ").split())


@cache
def _places() -> frozenset[str]:
    """Names of towns, regions and states, which brackets in a dateline explain."""
    towns = frozenset(name.casefold() for place in vocab.places() for name in (place.name, *place.names))
    return towns | frozenset(name.casefold() for state in vocab.countries() for name in (state.name, *state.names))


@cache
def _by_name() -> dict[str, str]:
    return {_key(name): outlet.name for outlet in vocab.outlets() for name in (outlet.name, *outlet.names)}
