"""The story in text copied from a page together with its menus, links and notices.

The idea: a story is a run of sentences. Lines that give themselves away (rules.py) are cut wherever they
stand. Of the rest, the first and last paragraphs of the run bound the story; above it the title is the line
that shares its words with the paragraphs below, and what is not title, standfirst or dateline is menu; below
it, short lines are the foot. A heading such as "Related stories" takes the short lines behind it along.

What reads as a sentence and is not sure to be foreign is kept: a menu word too many costs less than a
sentence of the story lost. Everything cut is kept aside with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from dateline.article import header, printed
from dateline.article.characters import squash, word_count
from dateline.article.datelines import dateline_of
from dateline.article.linkblocks import RELATED, judge_links
from dateline.article.rules import heads_block, label_at_edge
from dateline.article.sheet import SHORT_WORDS, Sheet, ends_sentence, is_copy, is_prose
from dateline.article.title import TITLE_WORDS, find_title, first_paragraph, line_of
from dateline.model import Dropped

TITLE_REPEATED = "title repeated"
BYLINE = "byline"
PUBLICATION = "publication line"
SAVED = "saved by a reader"
NAVIGATION = "navigation"
ABOVE = "above the story"
BELOW = "below the story"
TOO_MANY_LINES = "the page has more than {} lines: it was not searched for menus and links"

_MOST_LINES = 20_000
"""Lines judged, at 0.1 ms each; a book has fewer, so what has more is data and is left as it is."""
_SOURCE_NOTE = re.compile(
    r"^[(\[][^()\[\]]{2,80}[)\]]\.?$|^-0-$|^(?:sources?|with\s+(?:inputs?|reporting|files))\b.{0,60}$", re.I
)
_TITLE_LABEL = re.compile(r"^(?:subject|title|headline)\s*:\s+", re.I)
_STANDFIRST_WORDS = 6
_FOREIGN_FOOT = 0.25
_BRIEF_WORDS = 4
_IN_STORIES = frozenset(
    {None, RELATED, "advertisement", "newsletter", "separator", "photo credit", "share and contact", TITLE_REPEATED}
)
"""What stands in the middle of stories, so that a sentence behind it is no foot for that."""
_FOOT_SENTENCES = frozenset({"about the author", "about the outlet", "copyright", "newsletter"})
_BEHIND = 5


class CopiedStory(msgspec.Struct, frozen=True):
    """A story and what was cut from around it.

    `beside` are the lines cut between title and story, `behind` those right behind it: where a page states who
    wrote it and when. `above` and `below` are all lines cut outside of the story, in the order of the page.
    """

    title: str | None
    body: str
    dropped: tuple[Dropped, ...] = ()
    byline: str | None = None
    beside: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def cut_story(text: str, known_title: str | None = None) -> CopiedStory:
    """Find the story in the text of a whole page, whose title may be known from elsewhere."""
    if text.count("\n") > _MOST_LINES:
        return _uncut(text, known_title)
    sheet = Sheet(text)
    title = line_of(known_title, sheet)
    if title is not None:
        sheet.verdicts[title] = None
        sheet.prose = [at for at in sheet.prose if at > title]
    sheet.prose = sheet.prose or _brief(sheet)
    if not sheet.prose:
        return _without_prose(sheet)
    first = sheet.prose[0] if title is not None else first_paragraph(sheet)
    title = find_title(sheet, first) if title is None else title
    judge_links(sheet, first)
    last = _last_paragraph(sheet, first)
    head = first if title is None else title + 1
    _judge_above(sheet, head if title is None else title, title)
    _judge_head(sheet, head, first)
    _judge_repeats(sheet, title, head)
    _judge_below(sheet, last + 1)
    return _story(sheet, title, head, first, last)


def cut_lines(text: str, title: str | None) -> CopiedStory:
    """Cut from a story that was found already only the lines that give themselves away."""
    if text.count("\n") > _MOST_LINES:
        return _uncut(text, title)
    sheet = Sheet(text)
    first = sheet.prose[0] if sheet.prose else len(sheet)
    if sheet.prose:
        judge_links(sheet, first)
    for at in range(first):
        if title and squash(sheet.texts[at]) == squash(title):
            sheet.verdicts[at] = TITLE_REPEATED
        elif sheet.verdicts[at] is None:
            sheet.verdicts[at] = _header_reason(sheet, at)
    return CopiedStory(
        title=title,
        body=sheet.kept(),
        dropped=sheet.dropped(),
        byline=_byline(sheet, range(first)),
        beside=sheet.cut_texts(0, first),
        below=sheet.cut_texts(0, len(sheet)),
    )


def _uncut(text: str, title: str | None) -> CopiedStory:
    return CopiedStory(title, text.strip("\n"), notes=(TOO_MANY_LINES.format(f"{_MOST_LINES:,}"),))


def _story(sheet: Sheet, title: int | None, head: int, first: int, last: int) -> CopiedStory:
    if title is not None:
        sheet.verdicts[title] = ""  # neither body nor cut: it heads the text
    return CopiedStory(
        title=None if title is None else _TITLE_LABEL.sub("", sheet.texts[title].rstrip(" -–—|")),
        body=sheet.kept(),
        dropped=sheet.dropped(),
        byline=_byline(sheet, range(head, first)),
        beside=sheet.cut_texts(head, first),
        behind=tuple(sheet.texts[last + 1 : last + 1 + _BEHIND]),
        above=tuple(sheet.texts[: head if title is None else title]),
        below=tuple(sheet.texts[last + 1 :]),
    )


def _brief(sheet: Sheet) -> list[int]:
    """The sentences of a brief too short to count as paragraphs: they end a page, under the line that dates it."""
    dated = max((at for at, text in enumerate(sheet.texts) if printed.dated(text)), default=len(sheet))
    behind = range(dated + 1, len(sheet))
    told = [at for at in behind if sheet.verdicts[at] is None and word_count(sheet.texts[at]) >= _BRIEF_WORDS]
    return told if told and all(ends_sentence(sheet.texts[at]) for at in behind) else []


def _without_prose(sheet: Sheet) -> CopiedStory:
    """No paragraph at all (a headline, a poem, a list): cut only what gives itself away."""
    kept = [at for at, verdict in enumerate(sheet.verdicts) if verdict is None]
    title = kept[0] if len(kept) > 1 and word_count(sheet.texts[kept[0]]) in TITLE_WORDS else None
    everything = tuple(sheet.texts)
    if title is not None:
        sheet.verdicts[title] = ""
    return CopiedStory(
        title=None if title is None else sheet.texts[title],
        body=sheet.kept(),
        dropped=sheet.dropped(),
        above=everything,
        below=everything,
    )


def _last_paragraph(sheet: Sheet, first: int) -> int:
    """Give the last line of the story: its last paragraph, or the short sentences and note of sources behind it."""
    last = _without_foot(sheet, sheet.paragraphs(first))
    while last + 1 < len(sheet) and sheet.verdicts[last + 1] is None and _ends_story(sheet.texts[last + 1]):
        last += 1
    return last


def _ends_story(line: str) -> bool:
    if label_at_edge(line) or heads_block(line):
        return False
    return bool(_SOURCE_NOTE.match(line)) or (word_count(line) >= 3 and ends_sentence(line) and line[-1] not in ":;")


def _without_foot(sheet: Sheet, paragraphs: list[int]) -> int:
    """Take back sentences of the page's foot: about the author, or foreign to the story and behind its end."""
    last = len(paragraphs) - 1
    while last > 1 and last > len(paragraphs) - 6:
        at, before = paragraphs[last], paragraphs[last - 1]
        foot_between = not _IN_STORIES.issuperset(sheet.verdicts[before + 1 : at])
        foreign = foot_between and sheet.share(at, sheet.vocabulary(paragraphs[:last][:40])) < _FOREIGN_FOOT
        if not (foreign or label_at_edge(sheet.texts[at]) in _FOOT_SENTENCES):
            break
        last -= 1
    return paragraphs[last]


def _judge_above(sheet: Sheet, end: int, title: int | None) -> None:
    """Give everything above the title its reason."""
    key = squash(sheet.texts[title]) if title is not None else ""
    for at in range(end):
        line = sheet.texts[at]
        copy = bool(key) and is_copy(*sorted((squash(line), key), key=len))
        menu = NAVIGATION if word_count(line) <= SHORT_WORDS else ABOVE
        sheet.verdicts[at] = (TITLE_REPEATED if copy else None) or sheet.verdicts[at] or _outside(line) or menu


def _outside(line: str) -> str | None:
    return heads_block(line) or label_at_edge(line)


def _judge_head(sheet: Sheet, start: int, first: int) -> None:
    """Between title and story: standfirst and dateline stay, who wrote it and when goes aside."""
    subject = sheet.vocabulary([max(start - 1, 0), first])
    for at in range(start, first):
        line = sheet.texts[at]
        if sheet.verdicts[at] is None:
            sheet.verdicts[at] = _header_reason(sheet, at)
        if sheet.verdicts[at] is None and not _belongs(line):
            # A name the story speaks of is a tag or a heading, any other name here is the writer's.
            name = header.looks_like_name(line) and sheet.share(at, subject) == 0
            sheet.verdicts[at] = label_at_edge(line) or (BYLINE if name else NAVIGATION)


def _header_reason(sheet: Sheet, at: int) -> str | None:
    """Tell a byline, a publication line or a heading of the page above a story."""
    line = sheet.texts[at]
    before = sheet.texts[at - 1] if at else ""
    behind = sheet.texts[at + 1] if at + 1 < len(sheet) else ""
    if dateline_of(line) and not header.byline(line):
        return None
    if header.byline(line) or (header.looks_like_name(line) and (header.is_role(behind) or printed.dated(behind))):
        return BYLINE
    if printed.dated(line) or printed.is_dated_label(line):
        return PUBLICATION
    if printed.saved_on(line):
        return SAVED
    if header.is_role(line) and (header.looks_like_name(before) or header.byline(before)):
        return BYLINE
    return heads_block(line) or (None if is_prose(line) else label_at_edge(line))


def _belongs(line: str) -> bool:
    return word_count(line) >= _STANDFIRST_WORDS or dateline_of(line) is not None or ends_sentence(line)


def _judge_repeats(sheet: Sheet, title: int | None, start: int) -> None:
    """Inside the story cut the title said again, and headlines that stand a second time among the links."""
    links = {squash(text) for text, verdict in zip(sheet.texts, sheet.verdicts, strict=True) if verdict == RELATED}
    key = squash(sheet.texts[title]) if title is not None else ""
    for at in range(start, len(sheet)):
        if sheet.verdicts[at] is not None:
            continue
        line = squash(sheet.texts[at])
        if key and line == key:
            sheet.verdicts[at] = TITLE_REPEATED
        elif line in links and not is_prose(sheet.texts[at]) and len(line.split()) > SHORT_WORDS:
            sheet.verdicts[at] = RELATED


def _judge_below(sheet: Sheet, start: int) -> None:
    for at in range(start, len(sheet)):
        line = sheet.texts[at]
        sheet.verdicts[at] = sheet.verdicts[at] or _outside(line) or (BYLINE if header.byline(line) else BELOW)


def _byline(sheet: Sheet, head: Iterable[int]) -> str | None:
    """Who wrote the story, from the lines above it: a byline's names before a name that stands alone."""
    bylines = [sheet.texts[at] for at in head if sheet.verdicts[at] == BYLINE]
    named = [names for line in bylines if (names := header.byline(line))]
    return next(iter(named or [line for line in bylines if header.looks_like_name(line)]), None)
