"""Scene: what speakers are told from, and speakers as link names them.

Needs    the article, its findings, its cast
Gives    the sentences, actors and quotations at an offset; a `Speaker` for a span
Rule     an actor of the cast where one stands at the span, else the words of a description ("one of the skiers")
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.link.cast import Cast, Member
from dateline.model import ActorMention, Article, Findings, QuotationMention, Span, Speaker, TimeMention


class Scene(NamedTuple):
    """What speakers are told from."""

    article: Article
    findings: Findings
    cast: Cast
    times: Mapping[Span, TimeMention]

    def times_in(self, within: Span) -> Sequence[TimeMention]:
        """The times told in a stretch of the text."""
        first = bisect_left(self.findings.times, within[0], key=lambda t: t.start)
        return self.findings.times[first : bisect_left(self.findings.times, within[1], key=lambda t: t.start)]

    def sentence(self, at: int) -> Span:
        """The sentence of an offset."""
        found = bisect_right(self.findings.sentences, at, key=lambda s: s[0]) - 1
        return self.findings.sentences[found] if found >= 0 else (0, len(self.article.text))

    def sentence_before(self, at: int) -> Span | None:
        """The sentence before that of an offset, in the same paragraph or the one before."""
        found = bisect_right(self.findings.sentences, at, key=lambda s: s[0]) - 2
        return self.findings.sentences[found] if found >= 0 else None

    def actors(self, within: Span) -> Sequence[ActorMention]:
        """The actors named in a stretch of the text."""
        first = bisect_left(self.findings.actors, within[0], key=lambda a: a.start)
        return self.findings.actors[first : bisect_left(self.findings.actors, within[1], key=lambda a: a.start)]

    def marked(self, within: Span) -> Sequence[QuotationMention]:
        """The quotations that begin in a stretch of the text."""
        first = bisect_left(self.findings.quotations, within[0], key=lambda q: q.start)
        return self.findings.quotations[first : bisect_left(self.findings.quotations, within[1], key=lambda q: q.start)]

    def quoted(self, at: int) -> bool:
        """Whether an offset lies between marks."""
        found = bisect_right(self.findings.quotations, at, key=lambda q: q.start) - 1
        return found >= 0 and at < self.findings.quotations[found].end


def named(scene: Scene, span: Span | None) -> Speaker | None:
    """The actor at a span as a speaker; the words themselves where they stand for nobody known."""
    if span is None:
        return None
    span = _whole(scene.article.text, span)
    member = scene.cast.heading(span, scene.article.text)
    return of_member(member) if member else Speaker(id=None, name=scene.article.text[slice(*span)], country=None)


_OWNED = re.compile(
    r"[’']s?\s+(?:(?:own|televised|opening)\s+)?(?:words|phrase|broadcast|speech|statement|account|remarks?|comments?|message"
    r"|letter|address|tweet|post|reply|answer|version|telling)$|[’']s$"
)


def _whole(text: str, span: Span) -> Span:
    """A span with the rest of its last word, and without the words that somebody owns: "in *Kim*'s words"."""
    start, end = span
    while end - start < _LONGEST and end < len(text) and text[end - 1] == "-" and text[end].isalnum():
        end = next((at for at in range(end, min(len(text), end + 30)) if not text[at].isalnum()), end)
    owned = _OWNED.search(text[start:end])
    if owned is not None and text[start:end].split("’")[0].split("'")[0].lower() not in DAYS:
        return start, start + owned.start()
    return start, end


_LONGEST = 200
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today week month year day his her its".split()
)


def of_member(member: Member) -> Speaker:
    """An actor of the cast as a speaker."""
    return Speaker(id=member.id, name=member.name, country=member.country)


def words_of(scene: Scene, span: Span) -> Speaker:
    """The words at a span as a speaker, without their article."""
    text = " ".join(scene.article.text[slice(*span)].split())
    return Speaker(id=None, name=re.sub(r"^(?:an?|the|one(?! of))\s+", "", text, flags=re.I), country=None)


def held(scene: Scene, actor: ActorMention) -> bool:
    """Whether a preposition holds an actor, who then does not speak."""
    return (
        re.search(r"\b(?:of|in|at|from|for|to|with)\s+(?:the\s+)?$", scene.article.text[: actor.start][-12:])
        is not None
    )
