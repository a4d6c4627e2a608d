"""Page -> Article: the forms come together here.

Whatever its form, a page goes the same way: bytes to characters, characters to a story with its surroundings,
surroundings to title, outlet, byline, dateline and day, and all of it to the record.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec

from dateline.article import header, jsonl, masthead, printed
from dateline.article.characters import clean, content_words, one_line, squash
from dateline.article.copied import CopiedStory, cut_lines, cut_story
from dateline.article.datelines import FoundDateline, dateline_of, day_at_head
from dateline.article.decode import decode
from dateline.article.language import language_of
from dateline.article.paths import pages, too_large
from dateline.article.sniff import sniff
from dateline.article.stated import StatedDay, day_in_address, find_day, in_order, make_date, period, read_stamp
from dateline.errors import PageError, UsageError
from dateline.ids import content_id, sha256
from dateline.model import Article, Dateline, Dropped, Page, Period, Refusal
from dateline.settings import Settings

_PARAGRAPHS = 3
"""Paragraphs looked at for a dateline: title and standfirst can stand before it."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What was read from a page, in any form, before it becomes an article."""

    body: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: Period
    url: str | None = None
    fetched: date | None = None
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()


def read_page(page: Page, settings: Settings | None = None) -> Article:
    """Read one page; PageError says in one sentence what is wrong with it (and not which page: the caller knows)."""
    settings = settings or Settings()
    if len(page.data) > settings.max_page_bytes:
        raise PageError(too_large(len(page.data), settings.max_page_bytes))
    if not page.data:
        raise PageError("the file is empty")
    if not page.data.strip():
        raise PageError("there is nothing but white space in it")
    reading = _read_form(page)
    if not reading.body.strip() and not reading.title:
        raise PageError("no story was found in it: it holds only menus, links or notices")
    return _article(page, reading)


def read(source: str | Path | bytes, settings: Settings | None = None) -> Article:
    """Read a single page from a path or from bytes; PageError names the page and says what is wrong."""
    settings = settings or Settings()
    if isinstance(source, bytes):
        return read_page(Page(name="", place="the bytes given", data=source, form=sniff(source)), settings)
    found = pages([source], settings)
    page = next(found, None)
    if page is None or isinstance(page, Refusal):
        raise PageError(f"{source}: {page.reason if page else 'there is nothing to read'}")
    if next(found, None) is not None:
        raise PageError(f"{source}: it holds more than one page; give the path to 'pages' or 'build' instead")
    try:
        return read_page(page, settings)
    except PageError as error:
        raise PageError(f"{page.place}: {error}") from None


def article_from_text(text: str, *, published: str | date | None = None, outlet: str | None = None) -> Article:
    """Make an article of a text that is a story already; `article.text` is that text, unchanged.

    `published` is a day, or an ISO 8601 date of any precision; UsageError when it is no date.
    """
    stated = _given_day(published)
    return Article(
        id=content_id(text),
        path="",
        url=None,
        outlet=outlet,
        title=_own_title(text),
        byline=None,
        language=language_of(text),
        fetched=None,
        sha256=sha256(text.encode("utf-8", "surrogatepass")),
        published=stated,
        dateline=_dateline(text, stated),
        text=text,
    )


def _read_form(page: Page) -> Reading:
    if page.form == "json":
        if page.data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return _from_json(decode(page.data).text.encode("utf-8"))
        return _from_json(page.data)
    decoded = decode(page.data)
    form = page.form
    if form == "text" and sniff(page.data) == "html":
        form = "html"
    reading = _from_html(decoded.text) if form == "html" and "<" in decoded.text else _from_text(decoded.text)
    return msgspec.structs.replace(reading, notes=decoded.notes + reading.notes)


def _from_text(text: str) -> Reading:
    story = cut_story(clean(text))
    return Reading(
        body=story.body,
        title=story.title,
        outlet=(outlet := _outlet(story)),
        byline=_byline(story, outlet),
        published=_in_order(_published(story), text),
        fetched=_saved(story),
        dropped=story.dropped,
        notes=story.notes,
    )


def _from_html(text: str) -> Reading:
    # Imported here and nowhere else: lxml, htmldate and trafilatura take half a second, and many runs are
    # over text alone.
    from dateline.article.webpage import read_web

    web = read_web(text)
    head, story = web.head, web.story
    title = story.title or head.title
    outlet = (
        head.outlet
        or masthead.outlet_at(head.url)
        or _outlet(story, title, [piece.text for piece in web.dropped], web.over)
    )
    stated = None if head.byline and squash(head.byline) == squash(outlet or "") else head.byline
    return Reading(
        body=story.body,
        title=title,
        outlet=outlet,
        byline=stated or _byline(story, outlet),
        published=_in_order(
            _earlier(head.published, printed.published_from((*story.beside, *_first_lines(story.body)[:1])))
            or _published(story, web.over, head.fetched),
            text,
        ),
        url=head.url,
        fetched=head.fetched or _saved(story) or printed.clock_above(_bars(web.over, story)),
        dropped=web.dropped + story.dropped,
        notes=web.notes + story.notes,
    )


def _from_json(data: bytes) -> Reading:
    entry = jsonl.read_entry(data)
    title = one_line(clean(entry.title)) or None if entry.title else None
    story = cut_lines(clean(entry.text), title)
    return Reading(
        body=story.body,
        title=title or story.title,
        outlet=entry.outlet or masthead.outlet_at(entry.url),
        byline=entry.byline or story.byline,
        published=entry.published or printed.published_from(story.beside),
        url=entry.url,
        fetched=entry.fetched,
        dropped=story.dropped,
        notes=entry.notes + story.notes,
    )


def _outlet(
    story: CopiedStory, title: str | None = None, more: Iterable[str] = (), over: Iterable[str] = ()
) -> str | None:
    """Whose page it is: named beside the title in a copy of it, at the page's top and foot, by copyright, or on top."""
    title = title or story.title
    copies = [line for line in story.above if title and squash(title) in squash(line)]
    beside = (masthead.outlet_beside(line, title) for line in copies if title)
    below = [line for text in (*story.below, *more) for line in text.split("\n")]
    named = next((name for name in beside if name), None) or masthead.outlet_in_masthead(story.above, below)
    named = named or masthead.outlet_before_day(story.above, story.beside)
    named = named or (masthead.outlet_of_mail(story.above) if printed.mailed(story.above, title).end else None)
    owner = next((name for line in below if (name := masthead.outlet_from_copyright(line))), None)
    on_top = masthead.outlet_on_top((*over, *story.above), story.beside) if not named else None
    if owner and on_top and content_words(owner) & content_words(on_top):
        owner = None  # the house that prints a paper is called like it: "Creek Publishing" the "Creek Times"
    return named or owner or on_top or masthead.outlet_of_dispatch(story.body)


def _byline(story: CopiedStory, outlet: str | None) -> str | None:
    names = story.byline or next((names for line in story.behind if (names := header.byline(line))), None)
    return None if names and squash(names) == squash(outlet or "") else names


def _published(story: CopiedStory, over: tuple[str, ...] = (), fetched: date | None = None) -> Period:
    """The day stated beside the title, over it, or behind the story; in that order, the nearest being the surest. Else
    one that is counted back from the hour of saving, the day of the paper's head (or of a web page's bar `over` the
    story; of that which was `fetched` on another day it is no clock), or that of the address."""
    bars = _bars(over, story)
    headed = msgspec.structs.replace(story, above=(*bars, *story.above))
    found = (
        printed.published_from(story.beside),
        printed.published_above(story.above, story.beside),
        printed.edition_above(bars),
        printed.mailed(story.above, story.title),
        printed.published_from(story.behind, labelled_only=True),
        printed.signed(story.behind),
        printed.of_document(story.title),
        printed.counted_back(story.beside, story.above),
        _of_the_edition(headed, fetched),
        _in_address(story),
    )
    bounds = sorted(
        (stated for stated in found if stated.end), key=lambda stated: (stated.start is None, stated.revised)
    )
    return next(iter(bounds), Period(reason=printed.NOT_STATED))


def _bars(over: tuple[str, ...], story: CopiedStory) -> list[str]:
    """The lines of a web page's bars that can show a day."""
    return [line for line in over if any(map(str.isdigit, line)) and line not in story.above]


def _earlier(head: Period, beside: Period) -> Period | None:
    """What a page's head states, unless that is the first second of a year and the line under the title is of a day
    before: then the site was moved since. None where the head states nothing."""
    if not head.start:
        return None
    moved = _NEW_YEAR.search(head.reason) and beside.end and not beside.revised and beside.end < head.start
    return beside if moved else head


_NEW_YEAR = re.compile(r"\d{4}-01-01T00:00:00")


def _in_order(published: Period, text: str) -> Period:
    """A date in numbers with one of its two readings, where other dates of the page show which."""
    stated = find_day(published.reason) if published.is_either else None
    if stated is None or stated.day_first is None:
        return published
    day = in_order(stated, text)
    if day.precision != "day":
        return published
    order = "first" if day.first == stated.day_first else "second"
    reason = f"{published.reason}, the day {order} as in the page's other dates"
    return msgspec.structs.replace(period(day, reason), revised=published.revised)


def _in_address(story: CopiedStory) -> Period:
    """The day in the page's own address, where that stands on a line of its own over the story or at its end."""
    for line in (*story.above, *story.beside, *story.body.splitlines()[-1:], *story.behind):
        if re.fullmatch(r"(?:\w+:\s*)?https?://\S+", line.strip()) and (day := day_in_address(line.strip())):
            return period(day, f'address "{line.strip()}"')
    return Period(reason=printed.NOT_STATED)


def _of_the_edition(story: CopiedStory, fetched: date | None = None) -> Period:
    """The day that a page's head shows, where that is no clock: the dateline of its story is of that day, or the page
    says that it was saved later, or there is no hour, weather or rate beside, and the story tells its news of that day
    or the one before."""
    saved = printed.last_saved((*story.beside, *story.above, *story.behind)) or fetched
    head = _find_dateline(story.body)
    agreed = next((day for day in printed.days_above(story.above) if head is not None and head.is_on(day)), None)
    if head is not None and agreed is not None:
        reason = f'the day in the page\'s head, {agreed}, and in its dateline "{head.words}"'
        return period(StatedDay(agreed, agreed, "day", 0, 0), reason)
    if head is not None and (later := _days_after(head, printed.days_above(story.above))) is not None:
        return later
    shown = printed.clock_above(story.above) or (printed.only_day_above(story.above) if saved else None)
    if shown is None:
        return Period(reason=printed.NOT_STATED)
    if saved is not None and (saved - shown).days > 1:
        reason = f"the day in the page's head, {shown}, the page being saved later"
        return period(StatedDay(shown, shown, "day", 0, 0), reason)
    still = printed.clock_above(story.above, ticking=False)
    named = _day_of_news(story.body[:_LEAD], still) if still is not None else None
    if still is None or named is None:
        return Period(reason=printed.NOT_STATED)
    reason = f"the day in the page's head, {still}, and its news is told of {named}"
    return msgspec.structs.replace(period(StatedDay(still, still, "day", 0, 0), reason), revised=True)


def _day_of_news(lead: str, shown: date) -> str | None:
    """The words of a story's lead for the day in the page's head or the one before; None where it names neither."""
    weekday = _WEEKDAY.search(lead)
    if weekday is not None and (shown.weekday() - list(day_name).index(weekday[0])) % 7 <= 1:
        return weekday[0]
    yesterday = _YESTERDAY.search(lead)
    before = shown - timedelta(days=1)
    if yesterday is not None and {str(before.day), month_name[before.month]} <= set(yesterday[1].split()):
        return yesterday[0]
    return None


def _days_after(head: FoundDateline, shown: Iterable[date]) -> Period | None:
    """From the day of a dateline without a year to the one that the page's head shows a few days later."""
    if head.month is None or head.day_of_month is None or head.year is not None:
        return None
    for day in shown:
        written = make_date(day.year, head.month, head.day_of_month)
        if written is not None and 0 < (day - written).days <= _SOON:
            reason = f'from the day in its dateline "{head.words}" to that in the page\'s head, {day}'
            return period(StatedDay(written, day, "range", 0, 0), reason)
    return None


_SOON = 3
"""Days after its dateline within which a dispatch is printed."""
_YESTERDAY = re.compile(r"\byesterday,?\s*\(?\s*(\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2})\b")
_WEEKDAY = re.compile("|".join(day_name))
_LEAD = 400
"""Characters of a story in which the day of its news is told."""


def _saved(story: CopiedStory) -> date | None:
    """The day on which a reader saved the page, where the page says so, or its clock does."""
    return printed.last_saved((*story.beside, *story.above, *story.behind)) or printed.clock_above(story.above)


def _article(page: Page, reading: Reading) -> Article:
    text = _with_title(reading.title, reading.body)
    found = _find_dateline(reading.body)
    published = reading.published
    if found and not published.start and (day := found.day()):
        published = period(StatedDay(day, day, "day", 0, 0), f'dateline "{found.words}"')
    elif not published.start and (head := next(filter(None, map(day_at_head, _first_lines(reading.body))), None)):
        published = _in_order(period(head[0], f'dateline "{head[1]}"'), text)
    language = language_of(text)
    notes = reading.notes
    if language not in (None, "en"):
        notes += (f"not English ({language}): kept, not coded",)
    return Article(
        id=content_id(reading.url or page.name, page.data),
        path=page.name,
        url=reading.url,
        outlet=reading.outlet,
        title=reading.title,
        byline=reading.byline,
        language=language,
        fetched=reading.fetched,
        sha256=sha256(page.data),
        published=published if published.reason else Period(reason=printed.NOT_STATED),
        dateline=found.record(published, text) if found else None,
        text=text,
        dropped=reading.dropped,
        notes=notes,
    )


def _with_title(title: str | None, body: str) -> str:
    """The title bears evidence too: it stands at the head of the text, unless the body begins with it already."""
    if not title or body.startswith(f"{title}\n\n") or body == title:
        return body
    return f"{title}\n\n{body}" if body else title


def _find_dateline(body: str) -> FoundDateline | None:
    return next((found for line in _first_lines(body) if (found := dateline_of(line))), None)


def _first_lines(body: str) -> list[str]:
    """The paragraphs in which a dateline may stand; an agency's main points and its word to editors go before them."""
    lines = (line.strip() for line in body[:20_000].split("\n"))
    return [line for line in lines if line and not _POINT.match(line)][:_PARAGRAPHS]


_POINT = re.compile(r"[*•·]\s|\([^()]*\)$")
"""A main point ("* Nine told to leave") or what an update changed ("(Adds reaction, background)")."""


def _dateline(text: str, published: Period) -> Dateline | None:
    found = _find_dateline(text)
    return found.record(published, text) if found else None


def _own_title(text: str) -> str | None:
    """A first line with an empty line behind it and no full stop is the text's title."""
    first, gap, _ = text.partition("\n\n")
    is_title = (
        bool(gap)
        and "\n" not in first
        and 2 <= len(first.split()) <= 40
        and not first.rstrip().endswith((".", ":", ","))
    )
    return first.strip() if is_title else None


def _given_day(published: str | date | None) -> Period:
    if published is None:
        return Period(reason="no day of publication was given")
    if isinstance(published, datetime):
        published = published.date()
    if isinstance(published, date):
        return Period(start=published, end=published, precision="day", reason="given with the text")
    stated = read_stamp(published)
    if stated is None:
        raise UsageError(f"{published!r} is no date: write it like 2025-09-04")
    return period(stated, "given with the text")
