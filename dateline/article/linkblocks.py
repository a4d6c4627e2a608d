"""The blocks that a heading announces inside or behind a story: links to other stories, comments, boxes.

A heading takes the short lines behind it along. The question is where the story goes on, if it does: links
come as headlines, or as headlines with a sentence under each; readers' comments are sentences themselves.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from dateline.article.characters import word_count
from dateline.article.rules import heads_block, label_at_edge
from dateline.article.sheet import SHORT_WORDS, Sheet

RELATED = "related stories"
COMMENTS = "comments"

_NO_SHARE = 0.1
"""Share of a sentence's words in the story under which it tells of something else. The last paragraphs of a
story bring new matter too, but with its names; trial on the pages we wrote: 0.25 and more."""
_LONG_LIST = 3
_LITTLE_SHARE = 0.3
"""The same for a sentence that stands where teasers do. Teasers on the story's own subject reach it and are
kept: a line too many costs less than a paragraph lost."""
_PARAGRAPHS_COMPARED = 40


def judge_links(sheet: Sheet, first: int) -> None:
    """Cut the blocks behind the first paragraph that a heading announces."""
    _judge_marked(sheet, first)
    at = first + 1
    paragraphs = set(sheet.prose)
    while at < len(sheet):
        reason = None if at in paragraphs else heads_block(sheet.texts[at])
        if reason is None:
            at += 1
            continue
        end = _block_end(sheet, at, reason, first)
        for inside in range(at, end):
            own = label_at_edge(sheet.texts[inside]) if inside > at else None
            sheet.verdicts[inside] = sheet.verdicts[inside] or own or reason
        at = max(end, at + 1)


def _judge_marked(sheet: Sheet, first: int) -> None:
    """Cut the headlines of other stories that stand together, each behind an arrow."""
    marked = [_is_marked(text) for text in sheet.texts]
    at = first + 1
    while at < len(sheet):
        end = next((line for line in range(at, len(sheet)) if not marked[line]), len(sheet))
        if end - at >= _LONG_LIST:
            sheet.verdicts[at:end] = [verdict or RELATED for verdict in sheet.verdicts[at:end]]
        at = end + 1


def _is_marked(line: str) -> bool:
    return _ARROW.match(line) is not None and not line.endswith((".", ".”", '."'))


_ARROW = re.compile(r"[>»›→▸►]\s*\S")


def _block_end(sheet: Sheet, head: int, reason: str, first: int) -> int:
    if reason == COMMENTS and _comments_to_the_end(sheet, head, first):
        return len(sheet)
    if reason not in (RELATED, COMMENTS):
        return _end_of_box(sheet, head)
    story: frozenset[str] | None = None
    before, teasers = head, 0
    paragraphs = sheet.paragraphs(head + 1, head + 400)
    for at, following in zip_longest(paragraphs, paragraphs[1:]):
        if not _is_alone(sheet, before, at, following):
            return at
        if story is None:
            story = sheet.vocabulary(sheet.paragraphs(first, head)[:_PARAGRAPHS_COMPARED])
        share = sheet.share(at, story)
        if share >= (_LITTLE_SHARE if _is_teaser(sheet, before, at, following, teasers) else _NO_SHARE):
            return at
        before, teasers = at, teasers + 1
    return min(len(sheet), head + 400)


def _end_of_box(sheet: Sheet, head: int) -> int:
    """A box for subscribers or followers ends with its own lines: at an empty line or a sentence."""
    end = head + 1
    while end < len(sheet) and not sheet.lines[end].apart and not sheet.paragraphs(end, end + 1):
        end += 1
    return end


def _comments_to_the_end(sheet: Sheet, head: int, first: int) -> bool:
    """Readers' comments read like sentences, so the story's length tells: a count beside a title heads nothing."""
    told, rest = sheet.words(first, head), sheet.words(head + 1, len(sheet))
    return told > rest or (told > rest / 2 and not any(char.isdigit() for char in sheet.texts[head]))


def _is_alone(sheet: Sheet, before: int, at: int, following: int | None) -> bool:
    """Neither straight under the heading nor followed by the next paragraph at once, as running text is."""
    return bool(_open_lines(sheet, before + 1, at)) and (
        following is None or bool(_open_lines(sheet, at + 1, following))
    )


def _is_teaser(sheet: Sheet, before: int, at: int, following: int | None, teasers: int) -> bool:
    """A sentence under a headline of its own, with another headline behind it or teasers before it; or the one
    sentence behind a long list, which tells of the site."""
    below = _open_lines(sheet, at + 1, following) if following else []
    titled = any(word_count(sheet.texts[line]) > SHORT_WORDS for line in below)
    above = len(_open_lines(sheet, before + 1, at))
    return (above <= 2 and (titled or teasers > 0)) or (above > _LONG_LIST and following is None)


def _open_lines(sheet: Sheet, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if sheet.verdicts[at] is None]
