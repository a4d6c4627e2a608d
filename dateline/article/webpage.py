"""The story of a saved web page.

Three witnesses. trafilatura says which paragraphs are the page's main text; the elements say which part of
the page a block stands in (webblocks.py); the line cleaner says what a line gives away about itself
(copied.py), as it does for copied text. trafilatura alone leaves out standfirsts, captions and short
paragraphs and takes in boxes of links; the page's elements alone are named as each site likes. So the
elements cut, unless trafilatura holds most of its text to lie in what they would cut; what stands between
the first and last paragraph it names is kept; and the line cleaner goes over the rest.

Needs lxml, htmldate and trafilatura, half a second to import: this module is imported when the first web
page comes, never for text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import lxml.html
import msgspec
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from dateline.article.characters import squash, word_count
from dateline.article.copied import NAVIGATION, CopiedStory, cut_story
from dateline.article.header import byline, looks_like_name
from dateline.article.linkblocks import RELATED
from dateline.article.printed import dated
from dateline.article.rules import heads_block
from dateline.article.sheet import gather, is_prose
from dateline.article.webblocks import Block, visible_blocks
from dateline.article.webmeta import PageHead, published_by_htmldate, read_head
from dateline.errors import PageError
from dateline.model import Dropped

OTHER = "other than the story"
_DEEPEST = 180
"""Nested elements. libxml2 silently drops what lies deeper than 256; pages of real sites reach 40 to 60."""
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]*>")
_CODE = re.compile(r"(</?(?:script|style)\b)", re.I)
_LONGEST_ATTRIBUTE = 20_000
"""Characters. Longer ones are images and data, and trafilatura would search each of them many times."""
_BREAK = "<br>"
_BREAKS = re.compile(r"<br>(?:\s*<br>)+")
_MOST = 0.5
_SURE_LENGTH = 30
_LINK = 0.7
"""Share of a line inside links; the rest of it is 'Read more' or a number."""

# trafilatura is given whatever the web holds; these are what code of its kind raises over it (in a trial of
# 3,000 mutilated pages nothing else came through). A page it cannot read is read without it.
_FAILURES = (
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    KeyError,
    AssertionError,
    RecursionError,
    etree.LxmlError,
)


_BAR = 120
"""Characters of a line that can state a day."""


class WebStory(msgspec.Struct, frozen=True):
    """The story of a web page, what was cut from around it, and what its head states."""

    head: PageHead
    story: CopiedStory
    dropped: tuple[Dropped, ...]
    notes: tuple[str, ...]
    over: tuple[str, ...] = ()
    """The short lines over the story: a bar may show the day."""


def read_web(text: str) -> WebStory:
    """Find the story in a web page; PageError when the page holds no text."""
    text, notes = _shallow(text)
    tree = _parse(text)
    head = read_head(tree)
    blocks, parts = visible_blocks(tree)
    if not blocks:
        blocks, parts = visible_blocks(tree, all_but_code=True)
    if not blocks:
        raise PageError("the page holds no visible text: it may be built by scripts; save it as text from the browser")
    named = _named_by_trafilatura(tree, blocks)
    reasons = _judge(blocks, parts, named, head.title)
    story = cut_story(
        "\n\n".join(block.text for block, why in zip(blocks, reasons, strict=True) if not why), head.title
    )
    if not head.published.start:
        beside = [block.text for block in blocks if len(block.text) <= _BAR]
        head = msgspec.structs.replace(head, published=published_by_htmldate(tree, beside))
    dropped = gather((block.text, why) for block, why in zip(blocks, reasons, strict=True))
    over = tuple(block.text for block in blocks[: _start(blocks, reasons, story)] if len(block.text) <= _BAR)
    return WebStory(head, story, dropped, notes, over)


def _start(blocks: list[Block], reasons: list[str | None], story: CopiedStory) -> int:
    """The number of the block with which the story begins: its title, or the first that is left of it."""
    own = {squash(line) for line in (story.title or "", *story.body.split("\n")) if line.strip()}
    kept = (at for at, why in enumerate(reasons) if why is None and squash(blocks[at].text) in own)
    return next(kept, next((at for at, why in enumerate(reasons) if why is None), 0))


def _parse(text: str) -> HtmlElement:
    # As bytes, since lxml refuses a string that declares an encoding of its own.
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise PageError("the page holds no HTML that can be read: save it again, or as text") from None
    for element in tree.iter(etree.Element):
        for name, value in element.attrib.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]
    return tree


def _shallow(text: str) -> tuple[str, tuple[str, ...]]:
    """Take out the tags that lie too deep, and leave what they hold; the text of a page nested 100,000 deep
    stays readable and costs no more than another."""
    depth, dropped = 0, 0
    opened: Counter[str] = Counter()
    left_out: Counter[str] = Counter()

    def keep(match: re.Match[str]) -> str:
        nonlocal depth, dropped
        closing, tag = match[1], match[2].lower()
        if tag in _VOID:
            return match[0]
        if closing:
            if left_out[tag]:
                left_out[tag] -= 1
                return _BREAK
            if opened[tag]:
                opened[tag] -= 1
                depth -= 1
            return match[0]
        if depth >= _DEEPEST:
            left_out[tag] += 1
            dropped += 1
            # What loses its tag still begins on a new line.
            return _BREAK
        opened[tag] += 1
        depth += 1
        return match[0]

    shallow = "".join(piece if is_code else _TAG.sub(keep, piece) for piece, is_code in _split_code(text))
    if not dropped:
        return text, ()
    return _BREAKS.sub(_BREAK, shallow), (
        f"the page nests its elements more than {_DEEPEST} deep; {dropped} of them were passed over",
    )


def _split_code(text: str) -> Iterator[tuple[str, bool]]:
    """Give the page in pieces, each with whether it is a script or style: the tags in its strings are none."""
    open_tag = ""
    pieces = _CODE.split(text)
    yield pieces[0], False
    for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        name = mark.lower().lstrip("</")
        if not open_tag and not mark.startswith("</"):
            open_tag = name
        elif open_tag == name and mark.startswith("</"):
            open_tag = ""
        yield mark + piece, bool(open_tag)


def _named_by_trafilatura(tree: HtmlElement, blocks: list[Block]) -> set[int]:
    """Give the numbers of the blocks that trafilatura holds to be the main text."""
    try:
        main = trafilatura.extract(
            tree, output_format="txt", include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    except _FAILURES:
        main = None
    lines = [squash(line) for line in (main or "").split("\n")]
    short = set(lines)
    whole = "\n".join(lines)
    named = set()
    for number, block in enumerate(blocks):
        key = squash(block.text)
        if key in short or (len(key) >= _SURE_LENGTH and key in whole):
            named.add(number)
    return named


def _judge(blocks: list[Block], parts: dict[int, str], named: set[int], title: str | None) -> list[str | None]:
    """Give each block the reason for which it is cut, None for those that go on to the line cleaner."""
    prose = {number for number, block in enumerate(blocks) if is_prose(block.text)}
    trusted = named & prose if _words(blocks, named & prose) >= 0.3 * _words(blocks, prose) else prose
    void = _void_parts(blocks, trusted) | _with_headline(blocks, parts, title)
    reasons: list[str | None] = []
    for block in blocks:
        inner = [parts[part] for part in block.path if part not in void]
        reasons.append(inner[-1] if inner and squash(block.text) != squash(title or "") else _link_reason(block, title))
    _judge_headings(blocks, reasons)
    _spare_writer(blocks, reasons, title)
    kept = [number for number in sorted(trusted) if reasons[number] is None]
    if kept:
        _judge_tail(blocks, reasons, named, kept[-1])
    return reasons


def _judge_tail(blocks: list[Block], reasons: list[str | None], named: set[int], last: int) -> None:
    """Behind the last paragraph that trafilatura names: other paragraphs are none of the story's, and short
    lines only until the first thing that was cut."""
    cut: str | None = None
    for number in range(last + 1, len(blocks)):
        if reasons[number] is not None:
            cut = cut or (RELATED if reasons[number] == RELATED else OTHER)
        elif number not in named and (cut or is_prose(blocks[number].text)):
            cut = heads_block(blocks[number].text) or cut or OTHER
            reasons[number] = cut


def _judge_headings(blocks: list[Block], reasons: list[str | None]) -> None:
    """The heading over links that were cut goes with them, or it would take along what stands behind."""
    for number in range(len(blocks) - 2, -1, -1):
        if reasons[number] is None and reasons[number + 1] is not None:
            reasons[number] = heads_block(blocks[number].text)
            if reasons[number] == RELATED:
                _judge_teasers(reasons, number + 1)


def _judge_teasers(reasons: list[str | None], start: int) -> None:
    """Under such a heading headline and teaser take turns; a sentence behind one headline alone may be the story."""
    teasers: list[int] = []
    at = start
    while at + 1 < len(reasons) and reasons[at] == RELATED and reasons[at + 1] is None:
        teasers.append(at + 1)
        at += 2
    for teaser in teasers if len(teasers) > 1 else ():
        reasons[teaser] = RELATED


def _spare_writer(blocks: list[Block], reasons: list[str | None], title: str | None) -> None:
    """The writer's name under the title is often a link; it is no menu entry for that."""
    key = squash(title or "")
    at = next((number for number, block in enumerate(blocks) if key and squash(block.text) == key), None)
    for number in range(at + 1, min(at + 5, len(blocks))) if at is not None else ():
        if reasons[number] == NAVIGATION and not blocks[number].path and looks_like_name(blocks[number].text):
            reasons[number] = None


def _words(blocks: list[Block], numbers: Iterable[int]) -> int:
    return sum(word_count(blocks[number].text) for number in numbers)


def _void_parts(blocks: list[Block], trusted: set[int]) -> set[int]:
    """A part that holds most of the story is none, whatever its class is called."""
    total = _words(blocks, trusted)
    held: Counter[int] = Counter()
    for number in trusted:
        for part in blocks[number].path:
            held[part] += word_count(blocks[number].text)
    return {part for part, words in held.items() if words >= _MOST * total}


def _with_headline(blocks: list[Block], parts: dict[int, str], title: str | None) -> set[int]:
    """A part for which a page is known by its class alone is the head of the story where the headline stands in it: its
    line of day and writer is no menu."""
    key = squash(title or "")
    heads = [block for block in blocks if block.tag in ("h1", "h2") and key and squash(block.text) == key]
    return {part for block in heads for part in block.path if parts[part] == NAVIGATION}


def _link_reason(block: Block, title: str | None) -> str | None:
    """A line that is a link from end to end leads away from the story."""
    if block.linked < _LINK or is_prose(block.text) or squash(block.text) == squash(title or ""):
        return None
    if byline(block.text) or dated(block.text):
        return None
    return RELATED if word_count(block.text) >= 4 else NAVIGATION
