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

from msgspec import structs

from dateline.find.bearers import bearer
from dateline.model import (
    ActionMention,
    ActorMention,
    ActReading,
    Findings,
    Mention,
    NestedAct,
    PartReading,
    PlaceMention,
    QuotationMention,
    Reading,
    Span,
    TimeMention,
    Unread,
)

CODED = 0.50
"""Likelihood from which an act is coded: likelier right than wrong. On the held part of the corpus triples are 0.587,
0.580, 0.566 and 0.517 from 0.40, 0.45, 0.50 and 0.55; false acts in 100 sentences without one 3.5, 2.6 and 0.9 from 0.45."""

BESIDE, ALONE = 0.2, 0.4
"""Likelihood from which weighed words are a party beside a sure one ("Chad and *Niger*"), and where there is no other. On
the held part of the corpus triples rise from 0.550 to 0.563; 0.2 to 0.3 and 0.3 to 0.5 are as good."""

_NEED_RECIPIENT = frozenset(["AID", "COOPERATE", "SANCTION"])
_OTHERS = ("host", "mediator", "behalf", "beneficiary", "transit")
_ALONGSIDE = re.compile(
    r"\b(?:alongside|together with|side by side with|shoulder to shoulder with|on the side of)\s+(?:the\s+)?$", re.I
)
_FIRST = re.compile(r"(?:I|we|us|me|our|my)(?:\s+[a-z]+ly)?", re.I)
_BEFORE_ARTICLE = re.compile(r"(?:as\s+)?[a-z]+\s+the\s+(?=[a-z])")
"""A word of another phrase, before the article of the party: “as guests the farmers”."""
_DANGLING = re.compile(r"(?:\s+(?:of|the|for|and|in|to))+$")
_QUOTES = '"“”‘’«»'
_ADDRESS = re.compile(r"(?:your?|my)\b", re.I)
_AT_HOME = re.compile(r"\s(?:opinion\s)?(?:in|of)\s(?:the\s)?")
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|some)\s+", re.I)
_COMING = frozenset(["planned", "hypothetical"])
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)(?:T.*)?|XXXX-XX-XX|XXXX-XX-\d\d")
_PARTED = re.compile(
    r"[;:“”\"—–]|\b(?:that|which|who|whom|whose|after|before|while|when|where|because|but|since|until|as|if|than"
    r"|including|following|despite|whether|to)\b"
)
"""What parts an act from a day. Of 901 acts of the training corpus whose sentence has one day, behind them, not so parted and
with no other act between, 833 are annotated with it."""

_HEAD = 4
"""Characters before a day that opens its sentence."""

_CLOSE = re.compile(r"\s*(?:\w+ly\s+)?")
"""What may stand between a day and the act behind it: "on Monday accused"."""

_RECEIVED = re.compile(r"\breceiv(?:ed|es|ing)\s+(?:[\w’'-]+\s+){0,5}\Z", re.I)
_FROM = re.compile(r"\bfrom\s+", re.I)
_LETTER = re.compile(r"\b(?:messages?|letters?|telegrams?|calls?|notes?|greetings?)\b", re.I)
_NEAR, _ARTICLES = 60, 5
"""Characters between "received" and what was received, or that and its giver; of an article before the giver."""

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
    cues = sorted(
        [act.start for act in reading.acts if act.score >= coded]
        + [saying.start for saying in reading.sayings if saying.score >= coded]
    )
    for inside, acts in groupby(reading.acts, key=partial(_around, findings.sentences)):
        own = _Sentence(
            text, inside, _in(inside, findings.actors), _in(inside, findings.times), _in(inside, findings.places), new,
            findings.quotations, cues[bisect_left(cues, inside[0]) : bisect_left(cues, inside[1])],
        )  # fmt: skip
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
        places: Sequence[PlaceMention], new: dict[Span, ActorMention], quotations: Sequence[QuotationMention],
        cues: Sequence[int],
    ) -> None:  # fmt: skip
        self.text, self.span, self.actors, self.times, self.places, self.new = text, span, actors, times, places, new
        self.quotations, self.cues = quotations, cues

    def mention(self, act: ActReading) -> ActionMention | None:
        """The act with its parts as mentions; None when it lacks what makes it an act."""
        actors, recipients = self._parties(act, "actors"), self._parties(act, "recipients")
        received = self._received(act, (*actors, *recipients))
        if received:
            actors, recipients = received
        elif act.reciprocal:
            actors, recipients = (*actors, *(r for r in recipients if r not in actors)), ()
        recipients = tuple(r for r in recipients if r not in actors and not self._is_companion(r))
        if (not actors and not recipients) or (act.type in _NEED_RECIPIENT and not recipients and not act.reciprocal):
            return None
        time, place, object_ = (
            self._one(act, "time", self.times) or self._only_day(act),
            self._one(act, "place", self.places),
            self._words(act, "object"),
        )
        cue = (act.start, act.end)
        spans = [cue, *actors, *recipients, *(s for s in (time, place, object_) if s)]
        start, end = min(s[0] for s in spans), max(s[1] for s in spans)
        return ActionMention(
            start=start, end=end, words=self.text[start:end], cue=cue, type=act.type, mode=act.mode, realis=act.realis,
            negated=act.negated, history=act.history, reciprocal=act.reciprocal and not received, actors=actors, recipients=recipients,
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

    def _received(self, act: ActReading, read: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
        """ "A received greetings from B": B is who acts, A whom it befalls, whatever was read."""
        verb = _RECEIVED.search(self.text, max(self.span[0], act.start - _NEAR), act.start)
        giving = _FROM.search(self.text, act.end, min(self.span[1], act.end + _NEAR)) if verb else None
        if (
            verb is None
            or giving is None
            or (act.type == "CONSULT" and not _LETTER.search(self.text, verb.start(), giving.start()))
        ):
            return None
        givers = list[Span]()
        for actor in self.actors:
            span = (actor.start, actor.end)
            if 0 <= span[0] - giving.end() <= _ARTICLES or (givers and self._are_joined(givers[-1], span)):
                givers.append(span)
        before = [(a.start, a.end) for a in self.actors if a.end <= verb.start()]
        takers = tuple(span for span in before if span in read) or tuple(before[:1])
        return (tuple(givers), takers) if givers and takers else None

    # -- parts

    def _parties(self, act: ActReading, role: str) -> tuple[Span, ...]:
        parts = _runs([part for part in act.parts if part.role == role], self.text)
        found = [span for part in parts if part.sure for span in self._actors_at(part)]
        weighed = [span for part in parts if not part.sure and part.score >= BESIDE for span in self._actors_at(part)]
        if not found:
            best = max((part for part in parts if part.score >= ALONE), key=lambda part: part.score, default=None)
            found = self._actors_at(best) if best else []
        while joined := [
            span for span in weighed if span not in found and any(self._are_joined(span, f) for f in found)
        ]:
            found += joined
        return tuple(dict.fromkeys(bearer(self.text, self.actors, span) or span for span in found))

    def _are_joined(self, one: Span, other: Span) -> bool:
        first, second = sorted((one, other))
        return first[1] <= second[0] and _JOINED.fullmatch(self.text, first[1], second[0]) is not None

    def _actors_at(self, part: PartReading) -> list[Span]:
        """The mentions that a part's words overlap: all that are joined in it, else the one it shares most with."""
        near = [a for a in self.actors if a.start < part.end and part.start < a.end]
        if speaker := self._speaker(part):
            return [speaker]
        if not near:
            return self._unknown(part)
        whole = [a for a in near if _shared(a, part) * 2 >= a.end - a.start] or near
        if len(whole) > 1 and all(_JOINED.fullmatch(self.text, a.end, b.start) for a, b in pairwise(whole)):
            return [(a.start, a.end) for a in whole]
        best = max(whole, key=lambda a: (_shared(a, part), -a.start))
        return [(best.start, best.end)]

    def _is_companion(self, party: Span) -> bool:
        """Whether an act is done beside a party, and so not to it."""
        return _ALONGSIDE.search(self.text, max(self.span[0], party[0] - 40), party[0]) is not None

    def _speaker(self, part: PartReading) -> Span | None:
        """Who "we" and "I" are in quoted words."""
        if not _FIRST.fullmatch(self.text, part.start, part.end):
            return None
        around = (q for q in self.quotations if q.start <= part.start < q.end)
        return next((q.speaker for q in around), None)

    def _unknown(self, part: PartReading) -> list[Span]:
        """A party that no list knows: the words themselves, without their article."""
        if whose := bearer(self.text, self.actors, (part.start, part.end)):
            return [whose]
        article = _ARTICLE.match(self.text, part.start, part.end) or _BEFORE_ARTICLE.match(
            self.text, part.start, part.end
        )
        span = (article.end() if article else part.start, part.end)
        words = _DANGLING.sub("", self.text[slice(*span)].strip(" ,.;:\"“”'’"))
        start = self.text.index(words, span[0])
        span = (start, start + len(words))
        if not re.search(r"\w\w", words) or self._is_called_out(span):
            return []
        mention = ActorMention(
            start=span[0], end=span[1], words=words, kind="people", name=words, country=self._home(span), head=span
        )
        self.new.setdefault(span, mention)
        return [span]

    def _is_called_out(self, span: Span) -> bool:
        """Whether words are a cry, a name in quotation marks or an address to the reader: “Hurrah!”, “Your sincere”."""
        before, behind = self.text[max(0, span[0] - 1) : span[0]], self.text[span[1] : span[1] + 1]
        named = self.text[span[0]].isupper()  # "thanked his “stubborn brother”" has somebody in mind
        quoted = named and before in _QUOTES and behind in _QUOTES and bool(before and behind)
        return quoted or behind == "!" or self.text[span[1] - 1] == "!" or _ADDRESS.match(self.text, *span) is not None

    def _home(self, span: Span) -> str | None:
        """The country of those whom no list knows, where it stands behind them: “public opinion in China”."""
        behind = _AT_HOME.match(self.text, span[1])
        at = behind.end() if behind else -1
        kinds = (a.country for a in self.actors if a.start == at and a.kind == "state" and a.role != "possessive")
        return next(kinds, None)

    def _one(self, act: ActReading, role: str, mentions: Sequence[Mention]) -> Span | None:
        """The mention that shares most with a part; a date before a spell ("on 5 June, *three days* before")."""
        near = [(m, shared) for part in _of(act, role) for m in mentions if (shared := _shared(m, part)) > 0]
        best, _ = max(near, key=lambda pair: (not _is_spell(pair[0]), pair[1]), default=(None, 0))
        return (best.start, best.end) if best is not None else None

    def _only_day(self, act: ActReading) -> Span | None:
        """The one day of a sentence, where it stands in the act's own clause: "met Bell in Lima *on Friday*"."""
        dates = [t for t in self.times if t.kind == "DATE"]
        if act.realis in _COMING or len(dates) != 1 or not _DAY.fullmatch(dates[0].value):
            return None
        (day,) = dates
        near = self.text[act.end : day.start] if day.start >= act.end else self.text[day.end : act.start]
        between = (act.end, day.start) if day.start >= act.end else (day.end, act.start)
        parted = any(between[0] <= at < between[1] for at in self.cues if at != act.start)
        ahead = day.end <= act.start  # "On Friday Chad attacked", "Chad on Friday attacked"
        close = not ahead or day.start - self.span[0] <= _HEAD or _CLOSE.fullmatch(near)
        return (day.start, day.end) if close and not parted and not _PARTED.search(near) else None

    def _words(self, act: ActReading, role: str) -> Span | None:
        part = max(_of(act, role), key=lambda part: part.score * (part.end - part.start), default=None)
        return (part.start, part.end) if part else None


def _is_spell(mention: Mention) -> bool:
    return isinstance(mention, TimeMention) and mention.kind in ("DURATION", "SET")


def _runs(parts: Sequence[PartReading], text: str) -> list[PartReading]:
    """The parts, a sure one with the words beside it that were weighed."""
    found: list[PartReading] = []
    for part in sorted(parts, key=lambda part: part.start):
        last = found[-1] if found else None
        if last is not None and (last.sure or part.sure) and not text[last.end : part.start].strip():
            score, sure = max(last.score, part.score), last.sure or part.sure
            found[-1] = structs.replace(last, end=part.end, score=score, sure=sure)
        else:
            found.append(part)
    return found


def _of(act: ActReading, role: str) -> list[PartReading]:
    return [part for part in act.parts if part.role == role and part.sure]


def _shared(mention: Mention, part: PartReading) -> int:
    return max(0, min(mention.end, part.end) - max(mention.start, part.start))
