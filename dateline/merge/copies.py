"""Copies: articles with the same text, whatever their address.

Needs    the articles
Gives    for each article the others that are its copies, and one that stands for them all
Rule     equal but for white space and case; near copies come with another rule
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.ids import content_id
from dateline.model import Article


def copies(articles: Iterable[Article]) -> dict[str, tuple[str, ...]]:
    """Map each article that has copies to them, in the order of their ids."""
    same: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        same[content_id(" ".join(article.text.lower().split()))].append(article.id)
    return {one: tuple(sorted(set(group) - {one})) for group in same.values() if len(group) > 1 for one in group}
