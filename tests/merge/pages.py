"""Pages as texts, and the days of publication that merge gives them."""

from __future__ import annotations

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import Period
from tests.plain import find


def dated(*texts: tuple[str, str | None]) -> list[Period]:
    """The publication of each page (text, stated day), dated by all of them together."""
    pairs = []
    for text, published in texts:
        article = article_from_text(text, published=published)
        pairs.append((article, link(article, find(article))))
    found = merge(pairs).published
    return [found.get(article.id, article.published) for article, _ in pairs]
