"""Versions: an article that an outlet has printed anew, corrected or brought up to date.

Needs    the articles, their days of publication, which of them share their words, the directory of outlets
Gives    for a later version the article that it is a version of
Rule     one outlet, one story: the texts share most of their words, or stand at one address and share some; what tells
         the later from the earlier is the day of publication, then the day of saving, then that only one says of itself
         to be an update or correction. Where nothing tells, neither is a version of the other: they are copies
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from urllib.parse import urlsplit

from dateline.merge.copies import Kin
from dateline.merge.origins import Press
from dateline.merge.shingles import shingles, words_of
from dateline.model import Article, Copy

_WITHIN = 14
"""Days between versions at two addresses: what an agency prints anew every month is no correction of the last."""
_ALIKE = 0.5
"""The share of the words of two titles that are in both, where the addresses differ."""
_AT_ONE_ADDRESS = 0.2
"""The share of shingles that two texts of one address have in both: a front page changes wholly, an article not."""
_SAYS_SO = re.compile(
    r"\b(?:correct(?:s|ed|ion|ing)|updat(?:e|es|ed|ing)|refiles?|clarifi(?:es|ed|cation)|amend(?:s|ed)|"
    r"(?:was|has been) revised|\d(?:st|nd|rd|th) (?:lead|ld)|write-?through)\b",
    re.I,
)
_HEAD, _FOOT = 200, 400
"""Characters at the two ends of a text where a page speaks of itself."""


def versions(press: Press) -> dict[str, str]:
    """Map each later version to the one just before it."""
    found: dict[str, str] = {}
    pairs = sorted({tuple(sorted(pair)) for pair in (*_of_kin(press.kin), *_of_address(press.articles))})
    earlier: dict[str, list[str]] = {}
    for one, other in pairs:
        if later := _later(press, one, other):
            earlier.setdefault(later, []).append(other if later == one else one)
    for article, candidates in sorted(earlier.items()):
        before = max(candidates, key=lambda a: (_day(press, a) or date.min, _fetched(press, a), a))
        if not _leads_to(found, before, article):
            found[article] = before
    return found


def _of_kin(kin: Kin) -> Iterable[tuple[str, str]]:
    return ((article, copy.article) for article, copies in kin.shared.items() for copy in copies if _is_version(copy))


def _is_version(copy: Copy) -> bool:
    return copy.kind != "identical"


def _of_address(articles: Mapping[str, Article]) -> Iterable[tuple[str, str]]:
    """Pairs of articles at one address that share some words."""
    places: dict[str, list[str]] = {}
    for id_, article in sorted(articles.items()):
        if address := _address(article.url):
            places.setdefault(address, []).append(id_)
    for ids in places.values():
        for one, other in combinations(ids[:_MANY], 2):
            if _share(articles[one].text, articles[other].text) >= _AT_ONE_ADDRESS:
                yield one, other


_MANY = 50
"""Pages of one address that are compared: what is saved oftener is a front page."""


def _share(one: str, other: str) -> float:
    first, second = set(shingles(words_of(one))), set(shingles(words_of(other)))
    return len(first & second) / len(first | second) if first != second else 0.0


def _later(press: Press, one: str, other: str) -> str | None:
    """Which of two articles is the later version of the other, None when neither is."""
    first, second = press.articles[one], press.articles[other]
    if not _one_story(press, first, second):
        return None
    days = _day(press, one), _day(press, other)
    fetched = first.fetched, second.fetched
    for before, after in (days, fetched):
        if before and after and before != after:
            return one if before > after else other
    says = _says_so(first), _says_so(second)
    return None if says[0] == says[1] else one if says[0] else other


def _one_story(press: Press, one: Article, other: Article) -> bool:
    if press.outlet(one.id) != press.outlet(other.id):
        return False
    address = _address(one.url)
    if address is not None and address == _address(other.url):
        return True
    days = _day(press, one.id), _day(press, other.id)
    if days[0] and days[1] and abs((days[0] - days[1]).days) > _WITHIN:
        return False
    return not (one.title and other.title) or _alike(one.title, other.title)


def _alike(one: str, other: str) -> bool:
    first, second = ({word for word in words_of(title) if not _SAYS_SO.fullmatch(word)} for title in (one, other))
    return len(first & second) >= _ALIKE * len(first | second)


def _says_so(article: Article) -> bool:
    text = article.text
    return (
        article.published.revised
        or _SAYS_SO.search(text[:_HEAD]) is not None
        or _SAYS_SO.search(text[max(_HEAD, len(text) - _FOOT) :]) is not None
    )


def _day(press: Press, article: str) -> date | None:
    period = press.published.get(article, press.articles[article].published)
    return period.start if period.start == period.end else None


def _fetched(press: Press, article: str) -> date:
    return press.articles[article].fetched or date.min


def _address(url: str | None) -> str | None:
    """An address without what browsers and newsletters add to it."""
    try:
        parts = urlsplit(url) if url else None
    except ValueError:
        return None
    if parts is None or not parts.hostname or parts.path in ("", "/"):
        return None
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not _TRACKS.match(p)))
    return f"{parts.hostname.removeprefix('www.')}{parts.path.rstrip('/')}?{query}"


_TRACKS = re.compile(r"(?:utm_\w+|fbclid|gclid|ref|ref_src|source|cmpid|smid)=", re.I)


def _leads_to(found: Mapping[str, str], start: str, article: str) -> bool:
    """Whether the versions before an article lead to another: the days of three pages can contradict one another."""
    seen = {start}
    while (start := found.get(start, "")) and start not in seen:
        if start == article:
            return True
        seen.add(start)
    return start == article
