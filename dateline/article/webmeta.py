"""What a web page says of itself in its head: title, outlet, author, address, day; and where it says so.

The day of publication is taken only from something that is there to state it, and that thing is named:
structured data, a meta element, a `time` element, the address, and last what htmldate finds, if the page has
that day in so many words. A copyright year, a day in running text and the clock are no statements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from htmldate import find_date
from lxml.html import HtmlElement

from dateline.article.characters import clean, content_words, one_line, squash
from dateline.article.masthead import named_alone, outlet_beside
from dateline.article.printed import NOT_STATED, dated, published_from
from dateline.article.stated import StatedDay, day_in_address, find_day, make_date, period, read_stamp
from dateline.model import Period

_PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published",
    "published_time", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publication_date",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created",
    "dc.date", "dcterms.date", "dc.date.publication", "prism.publicationdate", "pubdate", "publishdate", "publish-date",
    "publish_date", "published-date", "published_date", "date_published", "article_date_original",
    "originalpublicationdate",
    "displaydate", "created", "date", "article:published", "bt:pubdate", "rnews:datepublished", "ptime", "gentime",
)  # fmt: skip
_TITLE_NAMES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "headline",
    "title",
)
_SITE_NAMES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "copyright",
)
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
)
_URL_NAMES = ("og:url", "twitter:url", "parsely-link")
_AUTHOR_ELEMENTS = "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' author-name ')]"
_ARTICLES = re.compile(r"article|posting|report|webpage$", re.I)

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)", re.I)
_SINGLE_FILE = re.compile(r"url:\s*(\S+).*?saved date:\s*([^\n(]+)", re.I | re.S)
_ARCHIVED_ON = re.compile(r"FILE ARCHIVED ON\s+\d{1,2}:\d{2}:\d{2}\s+([A-Z][a-z]{2} \d{1,2}, \d{4})")
_FETCHED = re.compile(
    r"\b(?:fetched|crawled|captured?|archived|saved|scraped|retrieved|downloaded|cached|mirrored|snapshot)\b(?:\s+(?:on|at|date))?[\s:=]*"
    r"(?=\d{4}-|\d{1,2}[ ./]|[A-Z][a-z]{2,8}\.? \d)(.{8,40})",
    re.I,
)
"""What a saving program writes in a comment: "fetched 2015-11-09T04:12:37Z"."""
_WAYBACK = re.compile(r"^https?://web\.archive\.org/web/(\d{8})\d*[a-z_]*/(.+)$")
_PUBLISHED_MARKS = re.compile(r"publish|pubdate|posted|entry-date|dateline", re.I)
_LISTS = re.compile(
    r"related|sidebar|comment|event|teaser|recommend|latest|trending|card|ticker|clock|masthead|topbar|now", re.I
)
_LABELS = re.compile(r"^\W*(?:by|written by|from|author)\s*:?\s+", re.I)
# htmldate's own window; fixed, for by default it ends today and a run tomorrow would give something else.
_EPOCH = date(1970, 1, 1)
"""What a site writes that has no day."""
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2100-12-31"


class PageHead(msgspec.Struct, frozen=True):
    """What the head of a page states."""

    title: str | None
    browser_title: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    fetched: date | None
    published: Period


def read_head(tree: HtmlElement) -> PageHead:
    """Read what a page states of itself, before its text is looked at."""
    metas = _metas(tree)
    browser_title = _text(tree.find(".//title"))
    data = next(_structured(tree, browser_title), {})
    comments = [one_line(str(comment.text or ""))[:2000] for comment in tree.getroottree().xpath("//comment()")]
    url, fetched = _address(tree, metas, data, comments)
    title = _title(tree, metas, data, browser_title)
    return PageHead(
        title=title,
        browser_title=browser_title,
        outlet=_outlet(metas, data, title, browser_title) or _on_logo(tree, title, browser_title),
        byline=_author(tree, metas, data),
        url=url,
        fetched=fetched,
        published=_published(tree, metas, data, url),
    )


def _text(element: HtmlElement | None) -> str | None:
    return one_line(clean(element.text_content())) or None if element is not None else None


def _metas(tree: HtmlElement) -> Mapping[str, str]:
    """The meta elements by name, lower case; of two with one name the first."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = one_line(clean(element.get("content") or ""))
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _structured(tree: HtmlElement, browser_title: str | None) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects that describe the page's article, those most like one first; of other articles none."""
    found: list[Mapping[str, Any]] = []
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        try:
            found += _objects(json.loads(clean(element.text or ""), strict=False))
        except (ValueError, RecursionError):
            continue  # Broken structured data is common, and other statements stand beside it.
    articles = [item for item in found if _ARTICLES.search(str(item.get("@type")))]
    titles = [title for title in (browser_title, *(_text(element) for element in tree.iter("h1"))) if title]
    own = [item for item in articles if not (headline := _name(item.get("headline"))) or _is_of(headline, titles)]
    yield from sorted(own, key=lambda item: ("headline" not in item, "datePublished" not in item))


def _is_of(headline: str, titles: Sequence[str]) -> bool:
    """Whether a headline can be the page's: of one in other words than all its titles it is another story's."""
    ours = [words for title in titles if len(words := content_words(title)) > 1]
    theirs = content_words(headline)
    return not ours or not theirs or any(len(words & theirs) * 4 >= min(len(words), len(theirs)) for words in ours)


def _objects(value: Any) -> list[Mapping[str, Any]]:
    waiting: list[Any] = [value]
    found: list[Mapping[str, Any]] = []
    while waiting and len(found) < 200:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            found.append(item)
            waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]
    return found


def _name(value: Any) -> str | None:
    """The name in a structured value: a string, an object with a name, or a list of either."""
    if isinstance(value, list):
        return ", ".join(name for item in value if (name := _name(item))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return one_line(clean(value)) or None if isinstance(value, str) else None


def _title(
    tree: HtmlElement, metas: Mapping[str, str], data: Mapping[str, Any], browser_title: str | None
) -> str | None:
    """The headline as printed, when the head confirms it; else as the head has it."""
    stated = _name(data.get("headline")) or next((metas[name] for name in _TITLE_NAMES if name in metas), None)
    site = squash(metas.get("og:site_name", ""))
    printed = [(str(element.tag), _text(element) or "") for element in tree.iter("h1", "h2", "h3")]
    headings = [(tag, heading) for tag, heading in printed if len(heading.split()) >= 3 and squash(heading) != site]
    confirmed = [item for item in headings if _confirms(item[1], stated or browser_title or "")]
    if confirmed:
        return min(confirmed, key=lambda item: item[0])[1]
    if stated:
        return _without_site(stated, metas)
    first = next((heading for tag, heading in headings if tag == "h1"), None)
    return first or (_without_site(browser_title, metas) if browser_title else None)


def _confirms(heading: str, stated: str) -> bool:
    """A heading is the page's title when the two are made of the same words, more or less."""
    ours, theirs = content_words(heading), content_words(stated)
    shared = len(ours & theirs)
    return shared > 0 and shared >= 0.6 * len(ours) and shared >= 0.4 * len(theirs)


def _without_site(title: str, metas: Mapping[str, str]) -> str:
    """Take off the site's name behind the last bar or dash."""
    head, mark, tail = _rpartition(title)
    site = squash(metas.get("og:site_name", ""))
    if mark and head and len(head.split()) >= 3 and (squash(tail) == site or ("|" in mark and len(tail.split()) <= 5)):
        return head
    return title


def _rpartition(title: str) -> tuple[str, str, str]:
    matches = list(re.finditer(r"\s+[|–—-]\s+", title))
    if not matches:
        return title, "", ""
    last = matches[-1]
    return title[: last.start()].strip(), last[0], title[last.end() :].strip()


def _outlet(
    metas: Mapping[str, str], data: Mapping[str, Any], title: str | None, browser_title: str | None
) -> str | None:
    if name := metas.get("og:site_name") or _name(data.get("publisher")):
        return name
    if title and browser_title and (name := outlet_beside(browser_title, title)):
        return name
    names = (metas[name] for name in _SITE_NAMES if name in metas and len(metas[name].split()) <= 6)
    return next((name for name in names if any(map(str.isalpha, name))), None)


def _on_logo(tree: HtmlElement, title: str | None, browser_title: str | None) -> str | None:
    """The name that the browser's title or the page's logo is, where that is another than the headline."""
    logos = [one_line(str(image.get("alt") or "")) for image in list(tree.iter("img"))[:_LOGOS]]
    if browser_title and squash(browser_title) in map(squash, logos):
        return browser_title
    texts = [text for text in (browser_title, *logos) if text]
    names = (named_alone(text, surely=squash(text) == squash(title or "")) for text in texts)
    return next((name for name in names if name), None)


_LOGOS = 2
"""Pictures at a page's top of which one can be its logo."""


def _author(tree: HtmlElement, metas: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    names = _name(data.get("author")) or next((metas[name] for name in _AUTHOR_NAMES if name in metas), None)
    names = names or next(
        (text for element in tree.xpath(_AUTHOR_ELEMENTS) if (text := _text(element)) and len(text) < 80), None
    )
    if not names or names.startswith(("http:", "https:", "@")):
        return None
    return _LABELS.sub("", names)


def _address(
    tree: HtmlElement, metas: Mapping[str, str], data: Mapping[str, Any], comments: list[str]
) -> tuple[str | None, date | None]:
    """The page's address, and the day it was fetched where an archive or a saving program wrote it down."""
    urls = [
        element.get("href") or "" for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"
    ]
    urls += [metas[name] for name in _URL_NAMES if name in metas]
    urls += [url for url in (data.get("url"), data.get("@id")) if isinstance(url, str)]
    fetched: date | None = None
    for comment in comments:
        if match := _SAVED_FROM.search(comment):
            urls.append(match[1])
        if match := _SINGLE_FILE.search(comment):
            urls.append(match[1])
            stated = read_stamp(match[2])
            fetched = stated.first if stated and stated.precision == "day" else fetched
        if match := _ARCHIVED_ON.search(comment):
            stated = find_day(match[1])
            fetched = stated.first if stated else fetched
        if fetched is None and (match := _FETCHED.search(comment)):
            stated = read_stamp(match[1])
            fetched = stated.last if stated and stated.precision != "year" else None
    url = next((url.strip() for url in urls if url.strip().startswith(("http://", "https://"))), None)
    if url and (match := _WAYBACK.match(url)):
        stated = read_stamp(match[1])
        return match[2], fetched or (stated.first if stated else None)
    return url, fetched


def _published(tree: HtmlElement, metas: Mapping[str, str], data: Mapping[str, Any], url: str | None) -> Period:
    value = data.get("datePublished")
    if isinstance(value, str) and (stated := read_stamp(value)):
        return period(stated, f'structured data datePublished "{value[:60]}"')
    for name in _PUBLISHED_NAMES:
        if name in metas and (stated := read_stamp(metas[name])) and stated.last > _EPOCH:
            return period(stated, f'meta {name} "{metas[name][:60]}"')
    return _from_time_element(tree) or _from_address(url) or Period(reason=NOT_STATED)


def _from_time_element(tree: HtmlElement) -> Period | None:
    """The first `time` element that says it is the publication's, or that stands beside the first heading."""
    elements = list(tree.iter("time"))
    marked = [element for element in elements if _is_publication(element)]
    for element in marked or [element for element in elements if not _in_a_list(element)][:1]:
        # "Published 5 May 2010 | Updated 6 May 2010" with the day of the update as its machine's word
        labelled = published_from([_text(element) or ""], labelled_only=True)
        if labelled.start and not labelled.revised:
            return labelled
        value = element.get("datetime") or _text(element) or ""
        if stated := read_stamp(value):
            return period(stated, f'time element "{value[:60]}"')
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        value = element.get("content") or element.get("datetime") or _text(element) or ""
        if stated := read_stamp(value):
            return period(stated, f'itemprop datePublished "{value[:60]}"')
    return None


def _is_publication(element: HtmlElement) -> bool:
    marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
    if "modif" in marks.lower():
        return False
    return element.get("pubdate") is not None or _PUBLISHED_MARKS.search(marks) is not None


def _in_a_list(element: HtmlElement) -> bool:
    """Lists, side columns, comments and page heads have times of their own; the story's stands in none of them."""
    return any(
        above.tag in ("li", "aside", "nav", "footer")
        or _LISTS.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in [element, *element.iterancestors()]
        if isinstance(above.tag, str) and above.tag not in ("html", "body")
    )


def _from_address(url: str | None) -> Period | None:
    stated = day_in_address(url) if url else None
    path = re.sub(r"^[a-z]+://[^/]*|[?#].*$", "", url or "", flags=re.I)
    return period(stated, f'address "{path[stated.start : stated.end]}"') if stated else None


def published_by_htmldate(tree: HtmlElement, blocks: list[str]) -> Period:
    """Ask htmldate, and believe it only when a short block of the page, beside the story, states that very day.

    What a block says to be published goes before: a page's head has its clock, and links to other stories their days.
    """
    labelled = published_from(blocks, labelled_only=True)
    if labelled.start and not labelled.revised:
        return labelled
    try:
        found = find_date(tree, extensive_search=False, original_date=True, min_date=_FIRST_DAY, max_date=_LAST_DAY)
    except (ValueError, TypeError, AttributeError, RecursionError):
        found = None  # htmldate meets markup its authors did not think of; then the page states no day.
    day = read_stamp(found) if isinstance(found, str) else None
    for block in blocks if day else []:
        stated = dated(block)
        if stated and _same(stated, day):
            return period(stated, f'line "{one_line(block)}"')
    return labelled


def _same(stated: StatedDay, day: StatedDay | None) -> bool:
    return day is not None and stated.first == day.first == make_date(day.first.year, day.first.month, day.first.day)
