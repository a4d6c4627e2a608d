"""Which line of a copied page is its title, and where its story begins."""

from __future__ import annotations

import re
from collections import Counter

from dateline.article import header, masthead, printed
from dateline.article.characters import content_words, squash, word_count
from dateline.article.rules import heads_block, is_menu_row, label_at_edge
from dateline.article.sheet import SHORT_WORDS, Sheet, ends_sentence, is_copy, is_prose

TITLE_WORDS = range(3, 41)

_SHARE = 0.34
"""Share of a title's content words that its story takes up again; of foreign headlines, under a fifth."""
_HITS = 4
"""Words that the story must take up for the full score: a masthead ("The Essex Times") shares one or two."""
_FOREIGN = 0.15
_NEAR = 6
_MASTHEAD_WORDS = 14
_HEAD_SENTENCES = 8
"""Sentences passed over at the head of a page at most: a welcome, a slogan, a notice."""
_CANDIDATES = 40
"""Lines weighed as the title at most, the nearest to the story first; menus hold a hundred, mirrors of
sites thousands."""


def line_of(title: str | None, sheet: Sheet) -> int | None:
    """Give where a known title stands: its last place before paragraphs begin, or its first after."""
    key = squash(title) if title else ""
    places = [at for at, text in enumerate(sheet.texts) if squash(text) == key] if key else []
    start = next((at for at, text in enumerate(sheet.texts) if is_prose(text) and at not in places), len(sheet))
    return max((at for at in places if at < start), default=places[0] if places else None)


def first_paragraph(sheet: Sheet) -> int:
    """Give the story's first paragraph: past sentences of the page's head, and titles that read as a question."""
    prose = sheet.prose
    rank = 0
    while rank + 2 < len(prose) and rank < _HEAD_SENTENCES and _is_before_story(sheet, rank):
        rank += 1
    return prose[rank]


def _is_before_story(sheet: Sheet, rank: int) -> bool:
    at, rest = sheet.prose[rank], sheet.prose[rank + 1 : rank + 1 + _NEAR]
    text = sheet.texts[at]
    if text.endswith(("?", "!")) and word_count(text) < 25 and rank == 0:
        return True
    if any(squash(text) == squash(sheet.texts[other]) for other in rest):
        return True
    if rank == 0 and printed.heads_record(text) and not ends_sentence(text) and word_count(text) in TITLE_WORDS:
        return True  # "Statement of the Ministry on the Talks between ...", as long as a paragraph
    if rank == 0 and is_prose(text) and word_count(text) <= _MASTHEAD_WORDS and _states(text):
        return True  # "Gazeta, English pages, Monday 3 May 2010, from our desk." ends as a sentence does
    if rank <= 1 and word_count(text) in TITLE_WORDS and any(map(_states, sheet.texts[at + 1 : rest[0]][:_NEAR])):
        return True  # a headline in quotation marks, a standfirst: who wrote the story and when comes behind them
    below = sheet.vocabulary(rest)
    return sheet.share(at, below) < _FOREIGN and any(
        _may_be_title(sheet, other) and sheet.share(other, below) >= 0.5
        for other in range(at + 1, min(rest[0], at + _CANDIDATES))
    )


def _states(line: str) -> bool:
    return header.byline(line) is not None or printed.dated(line) is not None


def find_title(sheet: Sheet, first: int) -> int | None:
    """Of the lines above the story, give the one whose words the story takes up; one that stands twice is likelier."""
    owner = masthead.outlet_in_masthead(sheet.texts[:first], sheet.texts[first:])
    ours = squash(owner) if owner else None
    candidates = [
        at
        for at in range(max(0, first - 2 * _CANDIDATES), first)
        if _may_be_title(sheet, at) and squash(sheet.texts[at]) != ours
    ][-_CANDIDATES:]
    # of letterheads alone the page's first line is its masthead
    named = [at for at in candidates if not masthead.is_letterhead(sheet.texts, at)]
    candidates = named or [at for at in candidates if at]
    if not candidates:
        return None
    scores = _scores(sheet, candidates, first)
    best = max(scores.values())
    if best < _SHARE:
        near = [at for at in candidates if first - at <= _NEAR and word_count(sheet.texts[at]) > SHORT_WORDS]
        below = [at for at in near if not any(_is_menu(sheet, other) for other in range(at + 1, first))]
        return next(iter(below or near), None)
    chosen = next(at for at in candidates if scores[at] >= 0.8 * best)
    # Of the copies of a title the last is the one on the page, the first the browser's, often with a site's name.
    key = squash(sheet.texts[chosen])
    return max(at for at in candidates if at == chosen or is_copy(squash(sheet.texts[at]), key))


def _may_be_title(sheet: Sheet, at: int) -> bool:
    text = sheet.texts[at]
    return (
        sheet.verdicts[at] is None
        and word_count(text) in TITLE_WORDS
        and header.byline(text) is None
        and printed.dated(text) is None
        and printed.saved_on(text) is None
        and label_at_edge(text) is None
        and heads_block(text) is None
        and _NO_TITLE.search(text) is None
    )


_NO_TITLE = re.compile(
    r"^\s*(?:[•●○▪◦←→⇐►▸☰🔔]|[-–]\s)|^(?:official\s+)?(?:organ|newspaper|mouthpiece)\s+of\b|\.{4,}\s*\d|\b(?:open\s+in\s+(?:the\s+)?app|subscribe\s+now|offer\s+ends|\d+%\s+off"
    r"|you(?:\s+are|['’]re)\s+receiving\s+this|unsubscribe|view\s+(?:this\s+\w+\s+)?in\s+(?:your\s+|a\s+)?browser)\b"
    r"|\.\s+(?:[A-Z]{2,5}\s+)?(?:file|archive)(?:\s+photo)?\W*$|^(?:fuel|petrol|exchange)\s+(?:prices?|rates?)\b",
    re.I,
)
"""Points and arrows, lines of a table of contents, offers, small print, credits, rates of the day: no titles."""


def _scores(sheet: Sheet, candidates: list[int], first: int) -> dict[int, float]:
    """The share of words taken up, half a point each for a copy and for no menu between it and the story, and what
    its own words say for it."""
    story = sheet.vocabulary(sheet.paragraphs(first)[: 2 * _NEAR])
    keys = {at: squash(sheet.texts[at]) for at in candidates}
    copies = Counter(
        at
        for at in candidates
        for other in candidates
        if at != other and is_copy(*sorted((keys[at], keys[other]), key=len))
    )
    menu = max((at for at in range(candidates[0], first) if _is_menu(sheet, at)), default=-1)
    scores = {}
    for at in candidates:
        hits = len(content_words(sheet.texts[at]) & story)
        taken = sheet.share(at, story) * min(1.0, hits / _HITS)
        scores[at] = taken + 0.5 * (copies[at] > 0) + 0.5 * (menu < at) + _by_its_words(sheet.texts[at], at)
    return scores


def _by_its_words(text: str, at: int) -> float:
    """What records of something said, rolling pages and main points are by their form; parts have headings, too."""
    if _LIVE.match(text):
        return _OF_LIVE_PAGE
    if text.startswith("* "):
        return _OF_POINT
    if not printed.heads_record(text):
        return 0.0
    return _OF_DATED_RECORD if at == 0 and printed.of_document(text).end else _OF_RECORD


_OF_LIVE_PAGE, _OF_DATED_RECORD, _OF_RECORD = 0.75, 0.9, 0.25
_OF_POINT = -1.0
"""For one of the main points that an agency puts below its title: "* Nine told to leave, ministry says"."""
_LIVE = re.compile(r"(?:[\w'’-]+\s+){0,4}live(?:\s+(?:updates?|blog|coverage))?\s*(?::|[-–—|]\s)", re.I)


def _is_menu(sheet: Sheet, at: int) -> bool:
    text = sheet.texts[at]
    short = sheet.verdicts[at] is None and (word_count(text) < TITLE_WORDS.start or is_menu_row(text))
    return short and not header.byline(text) and not header.looks_like_name(text)
