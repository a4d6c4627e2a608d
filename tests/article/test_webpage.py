"""Saved web pages: the head, the blocks, and what the web may hold."""

from __future__ import annotations

import time
from datetime import date

import pytest

from dateline.article import read, read_page
from dateline.errors import PageError
from dateline.model import Article, Page

BODY = (
    "<p>The envoys of Chad and Niger met in Zinder on Monday to settle a quarrel over wells.</p>"
    "<p>They agreed to let herders of both states water their camels until the rains, an official said.</p>"
    "<p>Chad had closed the wells in March after two herders were killed there.</p>"
)
LAST = "Chad had closed the wells in March"


def web(head: str = "", body: str = BODY, title: str = "Chad and Niger settle quarrel over wells") -> Article:
    return read(f"<!DOCTYPE html><html><head>{head}</head><body><h1>{title}</h1>{body}</body></html>".encode())


DAY = date(2011, 5, 4)


@pytest.mark.parametrize(
    ("head", "body", "reason"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2011-05-04T10:00Z"}</script>',
            "",
            'structured data datePublished "2011-05-04T10:00Z"',
        ),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["ReportageNewsArticle"],'
            '"headline":"x","datePublished":"May 4, 2011"}]}</script>',
            "",
            'structured data datePublished "May 4, 2011"',
        ),
        (
            '<meta property="article:published_time" content="2011-05-04T08:10">',
            "",
            'meta article:published_time "2011-05-04T08:10"',
        ),
        ('<meta name="DC.date.issued" content="20110504">', "", 'meta dc.date.issued "20110504"'),
        ("", '<time datetime="2011-05-04">yesterday</time>', 'time element "2011-05-04"'),
        ("", '<span itemprop="datePublished">4 May 2011</span>', 'itemprop datePublished "4 May 2011"'),
        ('<link rel="canonical" href="https://a.example/2011/05/04/wells">', "", 'address "/2011/05/04"'),
        ("", "<div>Published: 4 May 2011</div>", 'line "Published: 4 May 2011"'),
    ],
)
def test_the_day_is_stated_by_a_thing_that_is_named(head: str, body: str, reason: str) -> None:
    published = web(head, body + BODY).published
    assert (published.start, published.end, published.precision, published.reason) == (DAY, DAY, "day", reason)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<footer>© 2011 The Rope</footer>"),
        ("", "<p>The treaty of 4 May 2011 is still in force, the two states said in a joint statement.</p>"),
        ("", '<aside class="related"><time datetime="2011-05-04">4 May</time><a href="x">Locusts</a></aside>'),
        ("", '<li>Locusts <time datetime="2011-05-04">4 May</time></li>'),
        ('<meta property="article:modified_time" content="2011-05-04">', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"soon"}</script>', ""),
    ],
)
def test_what_is_no_statement_of_the_day(head: str, body: str) -> None:
    published = web(head, BODY + body).published
    assert (published.start, published.precision) == (None, "unknown")
    assert published.reason == "the page states no day of publication"


@pytest.mark.parametrize(
    ("head", "url", "fetched"),
    [
        ('<link rel="canonical" href="https://a.example/wells">', "https://a.example/wells", None),
        ('<meta property="og:url" content="https://a.example/wells">', "https://a.example/wells", None),
        ("<!-- saved from url=(0023)https://a.example/wells -->", "https://a.example/wells", None),
        (
            "<!-- Page saved with SingleFile \n url: https://a.example/wells \n saved date: Wed May 04 2011 10:00:00 -->",
            "https://a.example/wells",
            None,
        ),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20110504102233/http://a.example/wells">',
            "http://a.example/wells",
            DAY,
        ),
        ("<!-- saved by pagegrab 2.4 ; fetched 2011-05-04T04:11:52Z ; status 200 -->", None, DAY),
        ("<!-- an article fetched from the old site -->", None, None),
        ('<link rel="canonical" href="/wells">', None, None),
    ],
)
def test_address_and_day_of_fetching(head: str, url: str | None, fetched: date | None) -> None:
    article = web(head)
    assert article.url == url
    assert article.fetched == (DAY if "SingleFile" in head else fetched)


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ("<title>Chad and Niger settle quarrel over wells | The Rope</title>", None, "The Rope"),
        ('<meta property="og:site_name" content="The Rope"><title>Quarrel over wells settled</title>', None, "The Rope"),
        ('<script type="application/ld+json">{"@type":"Article","publisher":{"name":"The Rope"}}</script>', None, "The Rope"),
        ('<link rel="canonical" href="https://www.reuters.com/wells">', None, "Reuters"),
        ("", None, None),
    ],
)  # fmt: skip
def test_title_and_outlet(head: str, title: str | None, outlet: str | None) -> None:
    article = web(head)
    assert article.title == (title or "Chad and Niger settle quarrel over wells")
    assert article.outlet == outlet


def test_a_part_that_holds_the_story_is_none_whatever_its_class() -> None:
    article = web(body=f'<div class="sidebar-left share-page">{BODY}</div>')
    assert LAST in article.text


def test_hidden_elements_and_scripts_are_no_text() -> None:
    article = web(
        body=f'<p hidden>secret one</p><p style="display: none">secret two</p><script>"<p>secret"</script>{BODY}'
    )
    assert "secret" not in article.text + "".join(piece.text for piece in article.dropped)


DEEP = 100_000


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * DEEP + BODY + "</div>" * DEEP,
        "<div>" * DEEP + BODY,
        "<div></b>" * DEEP + BODY,
        "<span><b><i>" * (DEEP // 3) + BODY,
        "<table><tr><td>" * (DEEP // 3) + BODY,
        "<ul><li>" * (DEEP // 2) + BODY,
    ],
    ids=["closed", "open", "stray", "inline", "tables", "lists"],
)
def test_a_page_nested_deep_is_read_and_says_so(page: str) -> None:
    started = time.perf_counter()
    article = read(f"<html><body>{page}</body></html>".encode())
    assert LAST in article.text
    assert article.notes[0].startswith("the page nests its elements more than 180 deep")
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{'word ' * 1_000_000}</p>{BODY}",
        f'<div class="{"a b " * 1_250_000}">{BODY}</div>',
        f'<img src="data:image/png;base64,{"A" * 5_000_000}">{BODY}',
        "<" * 1_000_000 + BODY,
        "<a " * 500_000 + BODY,
        "&" * 1_000_000 + BODY,
        "<script>" + "var a = '<div>';" * 200_000 + f"</script>{BODY}",
        f'<script type="application/ld+json">{"[" * 200_000}</script>{BODY}',
        "<p>open <b>and <i>never</b> closed<td></tr></div>" + BODY.replace("</p>", "</p"),
        "<frameset><frame src=x></frameset>" + BODY,
    ],
    ids=["line", "attribute", "image", "less-than", "tags", "ampersands", "script", "data", "broken", "frames"],
)
def test_a_page_made_to_break_readers_is_read(page: str) -> None:
    started = time.perf_counter()
    assert LAST in read(f"<html><body>{page}</body></html>".encode()).text
    assert time.perf_counter() - started < 30


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><script>x()</script></body></html>", "<!-- only -->", "<>"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(PageError):
        read_page(Page(name="x.html", place="x.html", data=page.encode() + b"<html>", form="html"))


def test_a_page_declares_an_encoding_in_xml() -> None:
    page = f'<?xml version="1.0" encoding="utf-8"?><html><body><h1>Wells of Tromsø</h1>{BODY}</body></html>'
    assert read(page.encode()).title == "Wells of Tromsø"
