"""Pages of several outlets, made by hand: what the tests of copies, versions and origins are about."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import Article, Coding, Conclusions, Event, OwnOutlet
from tests.plain import find

STORY = (
    "Peru attacked Chile on Friday. The raid on the copper port of Iquique began before dawn and lasted two hours, the"
    " harbour master counted eleven burnt sheds along the northern quay and a crane that had fallen across the rails."
    " Fishermen who had put out at midnight watched the fires from the sea. By noon the trains to the mines were running"
    " again on a single track, and the customs house had opened its doors to those whose homes were lost."
)
OTHER = (
    "Bolivian growers brought in the smallest potato harvest for nine years. Frost came twice in the week before the"
    " digging, traders on the square of Oruro said, and prices for seed have doubled since the rains failed in the hills."
)


def page(
    text: str,
    outlet: str | None,
    day: str | None = "2024-03-02",
    *,
    id: str = "",
    url: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    fetched: date | None = None,
) -> tuple[Article, Coding]:
    """An article as a page would give it, with its coding; the id is of the outlet where none is given."""
    article = article_from_text(text, published=day, outlet=outlet)
    name = (id or "".join(c for c in (outlet or "x").lower() if c.isalnum())).ljust(16, "0")[:16]
    article = replace(article, id=name, path=f"{name}.txt", url=url, title=title, byline=byline, fetched=fetched)
    return article, link(article, find(article))


def concluded(*pages: tuple[Article, Coding], outlets: tuple[OwnOutlet, ...] = ()) -> Conclusions:
    """What follows from the pages."""
    return merge(pages, outlets)


def attack(*pages: tuple[Article, Coding], outlets: tuple[OwnOutlet, ...] = ()) -> Event:
    """The one assault that the pages tell."""
    (event,) = [event for event in concluded(*pages, outlets=outlets).events if event.type == "ASSAULT"]
    return event
