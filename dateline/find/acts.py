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
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, partial
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from msgspec import structs

from dateline import vocab
from dateline.find.act_parties import (
    addressed,
    antecedent,
    are_joined,
    as_did,
    done_by,
    is_companion,
    of_its_clause,
    of_the_relative,
    owner,
    received,
    sent_to,
    subject,
    with_whom,
)
from dateline.find.act_times import (
    is_first_since,
    is_of_a_noun,
    is_of_a_paper,
    is_of_a_relative,
    is_of_the_last,
    is_of_what_is_judged,
    only_date,
    own_clause,
    shared_date,
    without_names,
)
from dateline.find.bearers import bearer
from dateline.find.names import can_be_first_name
from dateline.find.resolutions import Resolutions
from dateline.find.untold import Telling, is_asked, telling_of
from dateline.model import (
    COMING,
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

CODED = 0.41
"""Likelihood from which an act is coded. The sentences on which likelihoods were set are in part news that was chosen for
doubt, so that elsewhere more of what is as likely is right. On the held part of the corpus triples are 0.645 from here and
0.645 from 0.40, from where more than 6 of 100 sentences without an act have one told on the test part."""

COMPANY = 0.30
"""Likelihood from which another act is coded in a sentence that has one coded: a sentence without an act must not be made
to tell one, but where one is told, the likely half of what else it tells is worth more than its errors."""

DENSE = 0.2
"""Share of a page's sentences with a coded act from which the page is about what powers do to one another. Of the acts that
are less likely than `CODED` one in four is right on such pages of real news, on others one in twenty."""

ON_DENSE = 0.24, 0.20
"""`CODED` and `COMPANY` on such pages. When they were set, 107 of 250 events of four relations that are kept back were found
instead of 95, and of those told 0.73 stood in the key instead of 0.76."""

_WEIGHS = 0.08
"""Likelihood from which a type that a word is weighed as counts for its likeliest."""

_PAGE = 6
"""Sentences that a page has at least: of fewer a share tells nothing."""

_SAID = 0.5
"""Likelihood from which the cue of a saying parts the words of one act from those of another."""

BESIDE, ALONE = 0.2, 0.4
"""Likelihood from which weighed words are a party beside a sure one ("Chad and *Niger*"), and where there is no other. On
the held part of the corpus triples rise from 0.550 to 0.563; 0.2 to 0.3 and 0.3 to 0.5 are as good."""

_NEED_RECIPIENT = frozenset(["AID", "COOPERATE", "SANCTION"])
_SIGNED = frozenset(["AGREE", "COOPERATE", "SUPPORT"])
_OTHERS = ("host", "mediator", "behalf", "beneficiary", "transit")
_FIRST = re.compile(r"(?:I|we|us|me|our|my)(?:\s+[a-z]+ly)?", re.I)
_MONTHS = ("March", "May")
"""Months that are words of acts, too: "the attack of 5 *March*" is no demonstration."""
_AGED = re.compile(r"(?:year-)?old\s+(?=\w)")
"""What is left of "a 24-year-old tailor" where the number was parted from it."""
_BEFORE_ARTICLE = re.compile(r"(?:as\s+)?[a-z]+\s+the\s+(?=[a-z])")
"""A word of another phrase, before the article of the party: “as guests the farmers”."""
_UNKNOWN = re.compile(r"(?:some\s+)?(?:as\s+yet\s+)?(?:unknown|unidentified|masked)\b", re.I)
"""Of whom the words themselves say that nobody knows whose they are: PLOVER's unidentified, of no state."""
_BREAKAWAY = re.compile(
    r"\b(?:separatist|breakaway|self-(?:proclaimed|declared|styled)|secessionist)\b"
    r"(?:.*\b(?:regions?|republics?|territor(?:y|ies)|entit(?:y|ies)|enclaves?|states?|statelets?|provinces?)\b|$)",
    re.I,
)
"""Lands that few or none recognise: PLOVER's PRE, whatever state they lie in."""


@cache
def _international() -> re.Pattern[str]:
    """Words that open with the name of an international body: “*UN* inspectors”, “*EU* envoy”."""
    bodies = (o for o in vocab.organisations() if "IGO" in o.sectors)
    names = sorted(
        {name for o in bodies for name in (o.name, *o.names) if name[:1].isupper()}, key=lambda n: (-len(n), n)
    )
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?=\s+[a-z])")


_DANGLING = re.compile(r"(?:\s+(?:of|the|for|and|in|to))+$")
_QUOTES = '"“”‘’«»'
_SURNAME = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
_ADDRESS = re.compile(r"(?:your?|my)\b", re.I)
_AT_HOME = re.compile(r"\s(?:opinion\s)?(?:in|of)\s(?:the\s)?")
_WHOSE = re.compile(r",?\s+whose\s+(?:[\w’'-]+\s+){0,2}\Z")
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|some|(?<=['’])s)\s+", re.I)
M = TypeVar("M", bound=Mention)


class Acts(NamedTuple):
    """What the reading gives: the acts, the actors that only it names, the sentences that were weighed in vain."""

    actions: tuple[ActionMention, ...]
    actors: tuple[ActorMention, ...]
    unread: tuple[Unread, ...]


def acts_of(text: str, findings: Findings, reading: Reading, coded: float = CODED) -> Acts:
    """Join the acts that were read to the mentions around them; what scores less than `coded` is only weighed."""
    told, new, unread = list[ActionMention](), dict[Span, ActorMention](), list[Unread]()
    coded, company = _thresholds(findings.sentences, reading, coded)
    cues = sorted(
        [act.start for act in reading.acts if act.score >= coded]
        + [saying.start for saying in reading.sayings if saying.score >= _SAID]
    )
    resolved = Resolutions(text, findings.actors)
    for inside, acts in groupby(reading.acts, key=partial(_around, findings.sentences)):
        own = _Sentence(
            text, inside, _in(inside, findings.actors), _in(inside, findings.times), _in(inside, findings.places), new,
            findings.quotations, cues[bisect_left(cues, inside[0]) : bisect_left(cues, inside[1])],
            resolved,
        )  # fmt: skip
        read = _shared_out(list(acts))
        asked = is_asked(text, inside)
        found = [] if asked else own.coded(read, coded, company)
        told += found
        if read and not found:
            unread.append(_unread(text, inside, max(read, key=lambda act: act.score), coded, asked))
    used = {span for act in told for span in (*act.actors, *act.recipients, *(s for s, _ in act.others))}
    return Acts(
        tuple(sorted(told, key=lambda a: (a.start, a.cue))),
        tuple(mention for span, mention in sorted(new.items()) if span in used),
        tuple(unread),
    )


def _shared_out(acts: Sequence[ActReading]) -> list[ActReading]:
    """Acts, of each word the likeliest with the likelihood of all types that it is weighed as: that it tells an act is as
    likely as all of them together."""
    together = defaultdict[int, float](float)
    for act in acts:
        if act.score >= _WEIGHS:
            together[act.start] += act.score
    best = {act.start: act for act in sorted(acts, key=lambda act: act.score)}
    return [
        structs.replace(act, score=max(act.score, min(together[act.start], COMPANY))) if act is best[act.start] else act
        for act in acts
    ]


def _thresholds(sentences: Sequence[Span], reading: Reading, coded: float) -> tuple[float, float]:
    """From which likelihood the acts of a page are coded, and others in a sentence that has one."""
    sure = {_around(sentences, act) for act in reading.acts if act.score >= coded}
    dense = len(sentences) >= _PAGE and len(sure) >= DENSE * len(sentences)
    return (min(coded, ON_DENSE[0]), ON_DENSE[1]) if dense else (coded, COMPANY)


def _is_same(one: ActionMention, other: ActionMention) -> bool:
    return (one.type, one.actors, one.recipients) == (other.type, other.actors, other.recipients)


def _is_mutual(act: ActReading, trigger: str) -> bool:
    """Whether both sides do it, by its word alone: whom one meets, he meets one, too."""
    return act.type in ("AGREE", "CONSULT") and act.mode != "third-party" and trigger.lower() in _MUTUAL


_MUTUAL = frozenset(["meet", "meets", "met", "meeting", "talks", "spoke", "discussed"])


def _around(sentences: Sequence[Span], act: ActReading) -> Span:
    return sentences[bisect_right(sentences, act.start, key=lambda sentence: sentence[0]) - 1]


def _in(span: Span, mentions: Sequence[M]) -> Sequence[M]:
    """The mentions that begin in a span, of all in the order of the text."""
    first, last = (bisect_left(mentions, at, key=lambda m: m.start) for at in span)
    return mentions[first:last]


def _unread(text: str, span: Span, best: ActReading, coded: float, asked: bool) -> Unread:
    lacks = "asked, and not told" if asked else "without a party that it needs"
    reason = f"{best.type} weighed" if best.score < coded else f"{best.type} {lacks}"
    return Unread(start=span[0], end=span[1], words=text[slice(*span)], reason=reason, score=round(best.score, 3))


_DECLARED = re.compile(r"\bpersona(?:e|s)?(?:\s+non(?:\s+grata[es]?)?)?\Z|\A(?:non\s+)?grata[es]?\Z", re.I)
"""What those expelled are declared: no party."""


class _Sentence:
    """One sentence and its mentions, to which the parts of its acts are joined."""

    def __init__(
        self, text: str, span: Span, actors: Sequence[ActorMention], times: Sequence[TimeMention],
        places: Sequence[PlaceMention], new: dict[Span, ActorMention], quotations: Sequence[QuotationMention],
        cues: Sequence[int], resolved: Resolutions,
    ) -> None:  # fmt: skip
        self.text, self.span, self.actors, self.places, self.new = text, span, actors, places, new
        self.times = without_names(text, times)
        self.quotations, self.cues, self.resolved = quotations, cues, resolved

    def coded(self, acts: Sequence[ActReading], coded: float, company: float) -> list[ActionMention]:
        """The sentence's acts from a likelihood on; beside them others from a lower one on that tell something else."""
        found = list[ActionMention]()
        for act in acts:
            if act.score >= coded and (mention := self.mention(act, found)):
                found.append(mention)
        if not found:
            return []
        likely = sorted((act for act in acts if company <= act.score < coded), key=lambda act: -act.score)
        for mention in filter(None, (self.mention(act, found) for act in likely)):
            if not any(_is_same(mention, other) for other in found):
                found.append(mention)
        return found

    def mention(self, act: ActReading, told: Sequence[ActionMention] = ()) -> ActionMention | None:
        """The act with its parts as mentions; None when it lacks what makes it an act. `told` are others beside it."""
        if self.text[act.start : act.end] in _MONTHS and any(t.start <= act.start < t.end for t in self.times):
            return None
        actors, recipients = self._parties(act, "actors"), self._parties(act, "recipients")
        actors, recipients = of_its_clause(self.text, self.span, act, actors, recipients)
        actors, recipients = of_the_relative(self.text, act, self.actors, actors, recipients)
        both = bool(actors and recipients)
        mutual = act.reciprocal or (both and _is_mutual(act, self.text[act.start : act.end]))
        turned = received(self.text, self.span, act, self.actors, (*actors, *recipients))
        if turned:
            actors, recipients = turned
        elif doers := done_by(self.text, self.span, act, self.actors, actors):
            actors, recipients = doers, (*recipients, *(a for a in actors if a not in recipients))
            recipients = tuple(r for r in recipients if r not in doers)
            mutual = False
        elif mutual:
            actors, recipients = (*actors, *(r for r in recipients if r not in actors)), ()
        alone = act.type == "CONSULT" and len(actors) == 1
        if (act.type in _SIGNED or alone) and not recipients and (whom := with_whom(self.text, act, self.actors)):
            actors, mutual = tuple(dict.fromkeys((*actors, whom))), True
        if act.type == "CONSULT" and len({*actors, *recipients}) == 1:
            whose = owner(self.text, self.span, act, self.actors)
            actors = (whose, *actors) if whose and whose not in (*actors, *recipients) else actors
        if actors and not mutual:
            end = next((cue for cue in self.cues if cue > act.start), self.span[1])
            actors = tuple(dict.fromkeys((*actors, *as_did(self.text, (act.end, end), self.actors))))
        if not actors:
            before = sorted((m for m in told if m.cue[0] < act.start), key=lambda m: m.cue)
            actors = subject(self.text, self.span, act, self.actors, before)
        named = () if mutual else antecedent(self.text, self.span, act, self.actors)
        if named and (not actors or (named[0] in recipients and all(a[1] <= named[0][0] for a in actors))):
            actors = named
        if not recipients and not mutual:
            recipients = addressed(self.text, act, self.actors)
        if act.type == "SANCTION":
            recipients = tuple(map(self._sending, recipients))
        if whose := self.resolved.subject((act.start, act.end)):
            recipients, actors = tuple(dict.fromkeys((*recipients, *(a for a in actors if a != whose)))), (whose,)
        recipients = tuple(r for r in recipients if r not in actors and not is_companion(self.text, self.span, r))
        if (not actors and not recipients) or (act.type in _NEED_RECIPIENT and not recipients and not act.reciprocal):
            return None
        time, place, object_ = self._when(act), self._one(act, "place", self.places), self._words(act, "object")
        anothers = (is_of_the_last, is_of_a_relative, is_of_a_noun, is_of_a_paper, is_of_what_is_judged)
        if time is not None and any(law(self.text, self.span, act, time) for law in anothers):
            time = None
        if time is None:
            time = shared_date(self.text, self.span, act, actors, told)
        history = act.history and not is_first_since(self.text, self.span, act)
        cue = (act.start, act.end)
        realis, negated = telling_of(self.text, self.span, cue, Telling(act.realis, act.negated), act.type == "REJECT")
        spans = [cue, *actors, *recipients, *(s for s in (time, place, object_) if s)]
        spans = [span for span in spans if self.span[0] <= span[0]]  # a resolution's body is named on a line before
        start, end = min(s[0] for s in spans), max(s[1] for s in spans)
        return ActionMention(
            start=start, end=end, words=self.text[start:end], cue=cue, type=act.type, mode=act.mode, realis=realis,
            negated=negated, history=history, reciprocal=mutual and not turned, actors=actors, recipients=recipients,
            others=tuple((span, role) for role in _OTHERS for span in self._parties(act, role)),
            object=object_, about=self._about(act), time=time, place=place, score=act.score, evidence={"type": (cue,)},
        )  # fmt: skip

    def _sending(self, envoy: Span) -> Span:
        """Whom an envoy is recalled from, where his name stands behind; else himself."""
        mention = sent_to(self.text, envoy)
        if mention is None:
            return envoy
        self.new.setdefault((mention.start, mention.end), mention)
        return mention.start, mention.end

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
        parts = _runs([part for part in act.parts if part.role == role], self.text)
        found = [span for part in parts if part.sure for span in self._actors_at(part)]
        weighed = [span for part in parts if not part.sure and part.score >= BESIDE for span in self._actors_at(part)]
        if not found:
            best = max((part for part in parts if part.score >= ALONE), key=lambda part: part.score, default=None)
            found = self._actors_at(best) if best else []
        while joined := [
            span for span in weighed if span not in found and any(are_joined(self.text, span, f) for f in found)
        ]:
            found += joined
        return tuple(dict.fromkeys(bearer(self.text, self.actors, span) or span for span in found))

    def _actors_at(self, part: PartReading) -> list[Span]:
        """The mentions that a part's words overlap: all that are joined in it, else the one it shares most with."""
        near = [a for a in self.actors if a.start < part.end and part.start < a.end]
        if speaker := self._speaker(part):
            return [speaker]
        if not near:
            return self._unknown(part)
        whole = [a for a in near if _shared(a, part) * 2 >= a.end - a.start] or near
        if len(whole) > 1 and all(
            are_joined(self.text, (a.start, a.end), (b.start, b.end)) for a, b in pairwise(whole)
        ):
            return [(a.start, a.end) for a in whole]
        best = max(whole, key=lambda a: (_shared(a, part), -a.start))
        return [(best.start, best.end)]

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
        aged = _AGED.match(self.text, *span) if self.text[max(0, span[0] - 5) : span[0]].endswith("-") else None
        span = (aged.end() if aged else span[0], span[1])
        words = _DANGLING.sub("", _DECLARED.sub("", self.text[slice(*span)]).strip(" ,.;:\"“”'’"))
        start = self.text.index(words, span[0])
        span = (start, start + len(words))
        if not re.search(r"[^\W\d]\w", words) or self._is_called_out(span):
            return []
        person, unknown = None if article else self._full_name(words), _UNKNOWN.match(words) is not None
        international = person is None and _international().match(words) is not None
        mention = ActorMention(
            start=span[0], end=span[1], words=words, kind="person" if person else "people", name=person or words,
            country=None if unknown or international else self._home(span), head=span,
            sectors=("UAF",) if unknown else ("IGO",) if international else ("PRE",) if _BREAKAWAY.search(words) else (),
        )  # fmt: skip
        self.new.setdefault(span, mention)
        return [span]

    def _full_name(self, surname: str) -> str | None:
        """A person whom no office introduces: the surname of a name that the text has whole, before or behind."""
        if not _SURNAME.fullmatch(surname):
            return None
        named = re.search(rf"(?<=[\w,] )([A-Z][a-z]+)(?: [A-Z]\.)? {re.escape(surname)}\b", self.text)
        return f"{named[1]} {surname}" if named and can_be_first_name(named[1]) else None

    def _is_called_out(self, span: Span) -> bool:
        """Whether words are a cry, a name in quotation marks or an address to the reader: “Hurrah!”, “Your sincere”."""
        before, behind = self.text[max(0, span[0] - 1) : span[0]], self.text[span[1] : span[1] + 1]
        named = self.text[span[0]].isupper()  # "thanked his “stubborn brother”" has somebody in mind
        quoted = named and before in _QUOTES and behind in _QUOTES and bool(before and behind)
        return quoted or behind == "!" or self.text[span[1] - 1] == "!" or _ADDRESS.match(self.text, *span) is not None

    def _home(self, span: Span) -> str | None:
        """The country of those whom no list knows, where it stands beside them.

        "Public opinion in *China*", "an *Australian* patrol aircraft", "*France*, whose last soldiers left".
        """
        behind = _AT_HOME.match(self.text, span[1])
        at = behind.end() if behind else -1
        owner = _WHOSE.search(self.text, self.span[0], span[0])
        ends = {span[0] - 1, owner.start() if owner else -1}
        for a in self.actors:
            here = a.start == at and a.kind == "state" and a.role != "possessive"
            if here or (a.end in ends and a.country and a.kind in ("state", "people")):
                return a.country
        return None

    def _one(self, act: ActReading, role: str, mentions: Sequence[Mention]) -> Span | None:
        """The mention whose characters are likeliest the part's; a date before a spell ("on 5 June, *three days* before").

        A date of the calendar goes before one counted from another: "eight months later, in *October*".
        """
        parts = _of(act, role)
        near = [m for m in mentions if any(_shared(m, part) for part in parts)]

        def rank(mention: Mention) -> tuple[bool, bool, float]:
            likely = sum(part.score * _shared(mention, part) for part in parts) / (mention.end - mention.start)
            return not _is_spell(mention), not _is_counted(mention), likely

        best = max(near, key=rank, default=None)
        return (best.start, best.end) if best is not None else None

    def _when(self, act: ActReading) -> Span | None:
        """The time of an act: of its own clause where that has one, whatever else of the sentence was read as it."""
        (first, last), opened = own_clause(self.text, self.span, act, self.times)
        own = [t for t in self.times if first <= t.start < last]
        if found := self._one(act, "time", own):
            return found
        if opened and act.realis not in COMING:
            return own[0].start, own[0].end
        return self._one(act, "time", self.times) or only_date(self.text, self.span, act, own or self.times, self.cues)

    def _words(self, act: ActReading, role: str) -> Span | None:
        part = max(_of(act, role), key=lambda part: part.score * (part.end - part.start), default=None)
        return (part.start, part.end) if part else None


def _is_spell(mention: Mention) -> bool:
    return isinstance(mention, TimeMention) and mention.kind in ("DURATION", "SET")


def _is_counted(mention: Mention) -> bool:
    anchor = mention.anchor if isinstance(mention, TimeMention) else None
    return anchor is not None and anchor.on == "time" and anchor.shift is not None


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
