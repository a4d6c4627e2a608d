"""Acts from what the network read: its words joined to the mentions that the rules of names, days and places found.

Needs    the article's mentions, and its reading
Gives    `ActionMention`s in the order of the text, actor mentions for parties that no list knows, and the sentences
         that were weighed and not coded
Scored   by F1 over (actor, type, recipient) on the test part of the corpus
Rule     the network says which words play which part; what a part's words mean is said by the mention they overlap.
         An act that PLOVER calls none without a recipient, or that nobody known takes part in, is weighed, not coded
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from dateline.model import (
    ActionMention,
    ActorMention,
    ActReading,
    Findings,
    Mention,
    NestedAct,
    PartReading,
    PlaceMention,
    Reading,
    Span,
    TimeMention,
    Unread,
)

CODED = 0.40
"""Likelihood from which an act is coded. On the held part of the corpus triples are as good from 0.35 to 0.45 (0.546,
0.550, 0.545); false acts in 100 sentences without one are 8.7, 6.6 and 4.5."""

_NEED_RECIPIENT = frozenset(["AID", "COOPERATE", "SANCTION"])
_OTHERS = ("host", "mediator", "behalf", "beneficiary", "transit")
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|some)\s+", re.I)
_JOINED = re.compile(r"\s*(?:,|and|or|&|/|-|–|as well as|,\s*and)\s*(?:the\s+|its\s+)?", re.I)
M = TypeVar("M", bound=Mention)


class Acts(NamedTuple):
    """What the reading gives: the acts, the actors that only it names, the sentences that were weighed in vain."""

    actions: tuple[ActionMention, ...]
    actors: tuple[ActorMention, ...]
    unread: tuple[Unread, ...]


def acts_of(text: str, findings: Findings, reading: Reading, coded: float = CODED) -> Acts:
    """Join the acts that were read to the mentions around them; what scores less than `coded` is only weighed."""
    told, new, unread = list[ActionMention](), dict[Span, ActorMention](), list[Unread]()
    for inside, acts in groupby(reading.acts, key=partial(_around, findings.sentences)):
        own = _Sentence(
            text, inside, _in(inside, findings.actors), _in(inside, findings.times), _in(inside, findings.places), new
        )
        read = list(acts)
        found = [own.mention(act) for act in read if act.score >= coded]
        told += [mention for mention in found if mention is not None]
        if read and not any(found):
            unread.append(_unread(text, inside, max(read, key=lambda act: act.score), coded))
    used = {span for act in told for span in (*act.actors, *act.recipients, *(s for s, _ in act.others))}
    return Acts(
        tuple(sorted(told, key=lambda a: (a.start, a.cue))),
        tuple(mention for span, mention in sorted(new.items()) if span in used),
        tuple(unread),
    )


def _around(sentences: Sequence[Span], act: ActReading) -> Span:
    return sentences[bisect_right(sentences, act.start, key=lambda sentence: sentence[0]) - 1]


def _in(span: Span, mentions: Sequence[M]) -> Sequence[M]:
    """The mentions that begin in a span, of all in the order of the text."""
    first, last = (bisect_left(mentions, at, key=lambda m: m.start) for at in span)
    return mentions[first:last]


def _unread(text: str, span: Span, best: ActReading, coded: float) -> Unread:
    reason = f"{best.type} weighed" if best.score < coded else f"{best.type} without a party that it needs"
    return Unread(start=span[0], end=span[1], words=text[slice(*span)], reason=reason, score=round(best.score, 3))


class _Sentence:
    """One sentence and its mentions, to which the parts of its acts are joined."""

    def __init__(
        self, text: str, span: Span, actors: Sequence[ActorMention], times: Sequence[TimeMention],
        places: Sequence[PlaceMention], new: dict[Span, ActorMention],
    ) -> None:  # fmt: skip
        self.text, self.span, self.actors, self.times, self.places, self.new = text, span, actors, times, places, new

    def mention(self, act: ActReading) -> ActionMention | None:
        """The act with its parts as mentions; None when it lacks what makes it an act."""
        actors, recipients = self._parties(act, "actors"), self._parties(act, "recipients")
        if act.reciprocal:
            actors, recipients = (*actors, *(r for r in recipients if r not in actors)), ()
        recipients = tuple(r for r in recipients if r not in actors)
        if (not actors and not recipients) or (act.type in _NEED_RECIPIENT and not recipients and not act.reciprocal):
            return None
        time, place, object_ = (
            self._one(act, "time", self.times),
            self._one(act, "place", self.places),
            self._words(act, "object"),
        )
        cue = (act.start, act.end)
        spans = [cue, *actors, *recipients, *(s for s in (time, place, object_) if s)]
        start, end = min(s[0] for s in spans), max(s[1] for s in spans)
        return ActionMention(
            start=start, end=end, words=self.text[start:end], cue=cue, type=act.type, mode=act.mode, realis=act.realis,
            negated=act.negated, history=act.history, reciprocal=act.reciprocal, actors=actors, recipients=recipients,
            others=tuple((span, role) for role in _OTHERS for span in self._parties(act, role)),
            object=object_, about=self._about(act), time=time, place=place, score=act.score, evidence={"type": (cue,)},
        )  # fmt: skip

    def _about(self, act: ActReading) -> NestedAct | None:
        if act.about is None:
            return None
        actors, recipients = self._parties(act, "about actors"), self._parties(act, "about recipients")
        return NestedAct(
            type=act.about,
            actors=actors,
            recipients=recipients,
            object=self._words(act, "about object"),
            time=self._one(act, "about time", self.times),
        )

    # -- parts

    def _parties(self, act: ActReading, role: str) -> tuple[Span, ...]:
        found = [span for part in _of(act, role) for span in self._actors_at(part)]
        return tuple(dict.fromkeys(found))

    def _actors_at(self, part: PartReading) -> list[Span]:
        """The mentions that a part's words overlap: all that are joined in it, else the one it shares most with."""
        near = [a for a in self.actors if a.start < part.end and part.start < a.end]
        if not near:
            return self._unknown(part)
        whole = [a for a in near if _shared(a, part) * 2 >= a.end - a.start] or near
        if len(whole) > 1 and all(_JOINED.fullmatch(self.text, a.end, b.start) for a, b in pairwise(whole)):
            return [(a.start, a.end) for a in whole]
        best = max(whole, key=lambda a: (_shared(a, part), -a.start))
        return [(best.start, best.end)]

    def _unknown(self, part: PartReading) -> list[Span]:
        """A party that no list knows: the words themselves, without their article."""
        article = _ARTICLE.match(self.text, part.start, part.end)
        span = (article.end() if article else part.start, part.end)
        words = self.text[slice(*span)].strip(" ,.;:\"“”'’")
        if not re.search(r"\w\w", words):
            return []
        start = self.text.index(words, span[0])
        span = (start, start + len(words))
        mention = ActorMention(start=span[0], end=span[1], words=words, kind="people", name=words, head=span)
        self.new.setdefault(span, mention)
        return [span]

    def _one(self, act: ActReading, role: str, mentions: Sequence[Mention]) -> Span | None:
        best = max(
            ((m, _shared(m, part)) for part in _of(act, role) for m in mentions), key=lambda pair: pair[1], default=None
        )
        return (best[0].start, best[0].end) if best is not None and best[1] > 0 else None

    def _words(self, act: ActReading, role: str) -> Span | None:
        part = max(_of(act, role), key=lambda part: part.score * (part.end - part.start), default=None)
        return (part.start, part.end) if part else None


def _of(act: ActReading, role: str) -> list[PartReading]:
    return [part for part in act.parts if part.role == role]


def _shared(mention: Mention, part: PartReading) -> int:
    return max(0, min(mention.end, part.end) - max(mention.start, part.start))
