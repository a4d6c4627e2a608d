"""Whose voice a page has that a state's own body prints or issues: whose "we" and "the Ministry" are.

Needs    an article's outlet, title and dateline
Gives    a country, or None
Rule     a statement is of whom its title says that it is by, or who issues it at home, by its dateline; else a page is
         of the body that prints it, by the body's name, or by the town that it writes from
"""

from __future__ import annotations

import re

from dateline.link.cast.setting import country_of
from dateline.model import Article
from dateline.vocab.issuers import country_in, is_body

_RECORD = re.compile(
    r"(?:\w+\s+){0,2}(?:transcript|briefing|statement|remarks|press\s+(?:conference|release)|communiqu[eé])\b", re.I
)
_STATEMENT = re.compile(
    r"(?:\w+\s+){0,2}(?:statement|communiqu[eé]|declaration|note)\s+(?:by|of|from)\s+(?P<who>.+)", re.I
)
_OFFICE = re.compile(r"\b(?:minister|commission|committee|council|institute|bureau|office|party|forces)\b", re.I)
_ISSUES = re.compile(
    r"(?P<who>.+?)\s+(?:issues?|releases?|makes?\s+public)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:statement|communiqu[eé]|note)\b",
    re.I,
)
"""What titles say of a page that is a statement."""
_CAPITAL = re.compile(r"\b[A-Z]\w+(?=,\s)")


def issuer_of(article: Article) -> str | None:
    """The country whose ministry, embassy or army speaks in the page's own voice; None for other pages."""
    title = article.title or ""
    town = country_of(article.dateline.place) if article.dateline else None
    if (speaks := _STATEMENT.match(title)) and (country := _of_office(speaks["who"])):
        return country
    if town is not None and (issues := _ISSUES.match(title)) and _of_office(issues["who"]) == town:
        return town  # what a paper abroad reports of it has the paper's own voice
    record = title if not article.outlet and _RECORD.match(title) else None
    name = article.outlet or record
    if not is_body(name):
        return None
    towns = {country_of(word) for word in _CAPITAL.findall(record or "")} - {None}
    return country_in(name or "") or town or (towns.pop() if len(towns) == 1 else None)


def _of_office(who: str) -> str | None:
    """The one country whose body or office some words name: "Spokesperson for the Foreign Ministry of Chad"."""
    return country_in(who) if is_body(who) or _OFFICE.search(who) else None
