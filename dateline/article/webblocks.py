"""The visible blocks of a web page, each with the part of the page it stands in.

A block is what a reader sees as one line or paragraph: the text between two block elements. Its part is read
from the elements around it: their tags first, then the words of their classes, which sites choose freely, so
that a part that holds most of the story is no part at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from lxml.html import HtmlElement

from dateline.article.characters import clean, one_line

_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset "
    "figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table "
    "tbody td "
    "tfoot th thead title tr ul".split()
)
_UNSEEN = frozenset(
    "script style noscript template svg head math object iframe select textarea canvas audio video map".split()
)
_ROLES = {"navigation": "nav", "contentinfo": "footer", "complementary": "sidebar", "banner": "header"}
_CODE = frozenset({"script", "style"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

# (reason, tags, words in class, id or role). Order: what is sure before what is vague.
_PARTS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (reason, frozenset(tags.split()), re.compile(rf"(?:^|[\s_-])(?:{words})(?:s|$|[\s_-])", re.I))
    for reason, tags, words in (
        ("cookie notice", "", "cookie|cookies|consent|gdpr|onetrust|cmp|cookiebar|privacy-banner"),
        ("comments", "", r"comment|comments|cmt|cmts|disqus|respond|commentlist|comments?-\w+|reader-?response|"
        r"discussion"),
        ("newsletter", "", "newsletter|subscribe|subscription|signup|sign-up|paywall|regwall|optin|support|"
        "donate|membership"),
        ("advertisement", "ins", "ad|ads|advert|advertisement|advertising|sponsored|sponsor|promo|promoted|"
        "banner-ad|taboola|outbrain|dfp"),
        (
            "related stories",
            "",
            r"related|recommend|recommended|recirc|more-stories|read-?more|also-read|see-also|most-?read|"
            r"most-?popular|popular|"
            r"trending|teaser|teasers|latest|ticker|more-on|more-from|up-?next|next-?up|prevnext|"
            r"post-navigation|rail|promobox|"
            r"inset-?link|rich-?link|embed-?link|story-?link|readalso|editors?-picks?|breaking|around|elsewhere|"
            r"further|rec|recs|morelinks|inlinelink",
        ),
        ("share and contact", "", "share|sharing|social|follow|sharedaddy|addthis|contact|tipline|tips|sharebar|"
        "share-?tools|tools|toolbar"),
        ("tags", "", "tags|tag-list|taglist|topics|keywords|post-tags|entry-tags"),
        ("navigation", "nav menu", r"nav|navbar|navigation|menu|breadcrumb|breadcrumbs|topbar|mainnav|skip|"
        r"skip-link|masthead|site-header|pagination"),
        ("about the author", "", "author-bio|author-box|bio|about-author|authorbox"),
        ("page footer", "footer", "footer|site-footer|contentinfo|colophon|copyright|bottom|legal|imprint"),
        ("beside the story", "aside", "sidebar|side|aside|complementary|widget|widgets|right-col|secondary"),
        ("navigation", "header", "header|banner|top"),
    )
)  # fmt: skip


class Block(msgspec.Struct, frozen=True):
    """One visible piece of text: its element's tag, the parts of the page it stands in, the share inside links."""

    text: str
    tag: str
    path: tuple[int, ...]
    linked: float


class _Reader:
    """Collects the blocks while the tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: dict[int, str] = {}
        self._pieces: list[str] = []
        self._linked = 0
        self._stack: list[tuple[str, str | None]] = []
        self._path: list[int] = []

    def start(self, element: HtmlElement) -> None:
        """Enter an element."""
        tag = str(element.tag)
        if tag in _BLOCKS:
            self.flush()
        elif tag == "time":
            self._pieces.append(" ")
        reason = _part(tag, _marks(element))
        if tag == "header" and any(above in ("article", "main") for above, _ in self._stack):
            reason = None  # the head of the story, with its title and byline
        self._stack.append((tag, reason))
        if reason:
            self._path.append(len(self.parts))
            self.parts[len(self.parts)] = reason

    def end(self, element: HtmlElement) -> None:
        """Leave the innermost element; two inline elements without a blank between stand apart on the screen."""
        tag, _ = self._stack[-1]
        if tag in _BLOCKS:
            self.flush()
        _, reason = self._stack.pop()
        if reason:
            self._path.pop()
        if not element.tail and element.getnext() is not None:
            self._pieces.append(" ")

    def text(self, piece: str) -> None:
        """Take in text, and count what of it stands in a link."""
        self._pieces.append(piece)
        if any(tag == "a" for tag, _ in self._stack[-6:]):
            self._linked += len(piece.strip())

    def flush(self) -> None:
        """End the block, if there is any text in it."""
        if text := one_line(clean("".join(self._pieces))):
            tag = next((tag for tag, _ in reversed(self._stack) if tag in _BLOCKS), "body")
            self.blocks.append(Block(text, tag, tuple(self._path), min(1.0, self._linked / len(text))))
        self._pieces.clear()
        self._linked = 0


def visible_blocks(tree: HtmlElement, *, all_but_code: bool = False) -> tuple[list[Block], dict[int, str]]:
    """Give the visible blocks in the order of the page, and the reason of each part by its number.

    A block's `path` numbers the parts around it, outermost first. With `all_but_code` everything but scripts
    counts as visible: an unclosed `svg` or `noscript` swallows the page behind it.
    """
    reader = _Reader()
    for event, item in _walk(tree, _CODE if all_but_code else _UNSEEN):
        if isinstance(item, str):
            reader.text(item)
        elif event == "start":
            reader.start(item)
        else:
            reader.end(item)
    reader.flush()
    return reader.blocks, reader.parts


def _walk(tree: HtmlElement, unseen: frozenset[str]) -> Iterator[tuple[str, HtmlElement | str]]:
    """Start and end of the visible elements and the text between them, without recursion."""
    waiting: list[tuple[str, HtmlElement | str]] = [("start", tree)]
    while waiting:
        event, item = waiting.pop()
        yield event, item
        if event != "start" or isinstance(item, str):
            continue
        inside: list[tuple[str, HtmlElement | str]] = [("text", item.text)] if item.text else []
        for child in item:
            if isinstance(child.tag, str) and not _is_unseen(child, unseen):
                inside.append(("start", child))
            if child.tail:
                inside.append(("text", child.tail))
        waiting += [("end", item), *reversed(inside)]


def _is_unseen(element: HtmlElement, unseen: frozenset[str]) -> bool:
    return (
        element.tag in unseen
        or element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and element.tag in ("span", "i", "svg"))
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _marks(element: HtmlElement) -> str:
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {_ROLES.get(element.get('role') or '', '')}"
    return marks[:200].strip()


def _part(tag: str, marks: str) -> str | None:
    if tag in ("html", "body", "main", "article"):
        return None
    for reason, tags, words in _PARTS:
        if tag in tags or (marks and words.search(marks)):
            return reason
    return None
