"""Acts by rule: a table of verbs and nouns for PLOVER's sixteen types, and who stands where around them.

This is the baseline to be beaten, all in one file: an encoder that gives `ActionMention`s from the same
arguments takes its place.

Needs    sentences, actor and time mentions
Gives    `ActionMention`s in the order of the text, and the sentences that were weighed and not coded
Scored   by F1 over (actor, type, recipient)
Rule     PLOVER codebook (types, modes); FIELD's table of realis, stance and about

How it reads. Each word that can open an entry of the table is looked up; the entry's further words must
follow within a few tokens. A verb has its actors before it and its recipients behind it, the other way
round in the passive; a noun has them in "A's visit to B", "talks between A and B", "the A attack on B".
The words before a verb tell whether it happened. An act that another one promises, demands or refuses
("agreed to send", "urged it to withdraw") is that one's `about` and no act of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from msgspec import structs

from dateline.find.quotations import SPEECH
from dateline.find.text import Sentence
from dateline.model import (
    ActionMention,
    ActorMention,
    EventType,
    Mention,
    NestedAct,
    PlaceMention,
    Realis,
    Span,
    TimeMention,
    Unread,
)

Frame = Literal["on", "with", "noun", "alone"]
# on     "A accused B", "A sent troops to B"; passive turned round
# with   "A met B", "A and B signed": everyone acts, nobody is acted upon
# noun   "A's attack on B", "talks between A and B"
# alone  "A tested a missile": nobody need be acted upon


class Entry(NamedTuple):
    """A row of the table at one of its words: type, mode, frame, and the pattern of what stands behind."""

    type: EventType
    mode: str | None
    frame: Frame
    behind: re.Pattern[str] | None


_ARMS = "weapons?|arms|missiles?|shells?|munitions|ammunition|drones?|tanks?|rockets?|artillery|rifles|jets?|military equipment|military aid|military assistance|containers"
_TROOPS = "troops|soldiers|forces|fighters|engineers|advisers|peacekeepers|workers|instructors|battalions?|personnel|men|units"
_GOODS = "aid|assistance|supplies|food|grain|rice|wheat|fuel|oil|medicines?|vaccines?|relief|money|funds?|loans?|grants?|credit|equipment|support"
_LETTER = "letters?|messages?|greetings|telegrams?|cables?"
_TREATY = "treat(?:y|ies)|agreements?|pacts?|accords?|memorandum|memoranda|declarations?|deals?|protocols?"
_TALKS = "talks|meetings?|summits?|discussions|negotiations|consultations|(?:phone |telephone )?conversations?"

# A row: type, mode, frame, the words that open it ("|" between them; verbs stand in their first form), and what
# must stand behind ("…" for up to seven words between).
Row = tuple[EventType, str | None, Frame, str, str]
_VERBS: tuple[Row, ...] = (
    # words of cooperation
    ("AGREE", None, "on", "pledge|promise|vow|offer", ""),
    ("AGREE", None, "on", "agree|undertake", "to"),
    ("AGREE", None, "on", "express", "… (?:readiness|willingness)"),
    ("AGREE", None, "on", "invite", ""),
    ("AGREE", None, "on", "extend|issue", "… invitation"),
    ("AGREE", None, "with", "agree", "(?:on|that)"),
    ("AGREE", None, "with", "reach|strike", "… (?:agreement|deal|accord|understanding)"),
    ("CONSULT", "visit", "on", "visit|tour", ""),
    ("CONSULT", "visit", "on", "arrive|land", "in"),
    ("CONSULT", "visit", "on", "travel|fly", "to"),
    ("CONSULT", "visit", "on", "pay|make", "… (?:visit|trip)"),
    ("CONSULT", "phone", "with", "speak|talk", "… (?:phone|telephone)"),
    ("CONSULT", "phone", "with", "hold", "… (?:phone|telephone|call)"),
    ("CONSULT", "phone", "with", "phone|telephone", ""),
    ("CONSULT", None, "with", "meet|host|receive|greet|discuss", ""),
    ("CONSULT", None, "with", "hold|open|begin|start|conduct", f"… (?:{_TALKS})"),
    ("CONSULT", None, "with", "confer|sit down", "with"),
    ("CONSULT", None, "with", "exchange", "… (?:letters|messages|views)"),
    ("CONSULT", None, "on", "send|address|hand|deliver", f"… (?:{_LETTER})"),
    ("CONSULT", None, "on", "write", "to"),
    ("CONSULT", "third-party", "on", "mediate|broker", ""),
    ("SUPPORT", None, "on", "praise|thank|congratulate|welcome|hail|endorse|applaud|salute|commend|recognise|recognize", ""),
    ("SUPPORT", None, "on", "voice|express|reaffirm|reiterate", "… (?:support|solidarity|gratitude|thanks)"),
    ("SUPPORT", None, "with", "sign|conclude|initial", f"… (?:{_TREATY})"),
    ("SUPPORT", None, "with", "sign|conclude|initial", "(?:by|between)"),
    ("SUPPORT", None, "with", "ratify", ""),
    ("SUPPORT", None, "on", "support|back", ""),
    ("SUPPORT", None, "with", "establish|restore|resume|normalise|normalize", "… (?:relations|ties)"),
    ("CONCEDE", None, "on", "apologise|apologize|pardon", ""),
    ("CONCEDE", None, "on", "ease|lift|relax", "… (?:sanctions|restrictions|ban|embargo)"),
    ("CONCEDE", None, "on", "announce|declare", "… (?:ceasefire|withdrawal|truce)"),
    ("CONCEDE", None, "on", "express", "… regret"),
    # deeds of cooperation
    ("COOPERATE", None, "with", "conduct|hold|stage|launch|begin|start", "… joint (?:\\w+ )?(?:exercises?|drills?|manoeuvres|maneuvers|patrols?|flights?)"),
    ("COOPERATE", None, "with", "cooperate|collaborate", ""),
    ("COOPERATE", None, "on", "extradite", ""),
    ("COOPERATE", None, "with", "share", "… intelligence"),
    ("AID", None, "on", "send|supply|provide|deliver|ship|give|transfer|donate|dispatch|deploy|hand over|grant|export", f"… (?:{_ARMS}|{_TROOPS}|{_GOODS})"),
    ("AID", None, "on", "arm|evacuate|rescue", ""),
    ("RETREAT", "withdraw", "on", "withdraw|pull out|pull back", f"… (?:{_TROOPS})"),
    ("RETREAT", "release", "on", "release|free", "… (?:prisoners?|hostages?|detainees?|captives?|soldiers|crew|sailors|fishermen|boats?|vessels?|ships?|people|nationals)"),
    ("RETREAT", "release", "with", "exchange|swap", "… (?:prisoners|captives)"),
    ("RETREAT", "disarm", "alone", "dismantle", "… (?:nuclear|weapons|missile)"),
    ("RETREAT", "resign", "alone", "resign|step down", ""),
    # words of conflict
    ("REQUEST", None, "on", "urge|demand|request", ""),
    ("REQUEST", None, "on", "ask", "… (?:to|for)"),
    ("REQUEST", None, "on", "call", "(?:on|upon)"),
    ("REQUEST", None, "on", "appeal", "to"),
    ("REQUEST", None, "on", "seek", ""),
    ("ACCUSE", "disapprove", "on", "condemn|denounce|criticise|criticize|blast|slam|deplore|lambast|decry|rebuke|censure", ""),
    ("ACCUSE", "disapprove", "on", "lash out|protest", "(?:at|against)"),
    ("ACCUSE", "disapprove", "on", "summon", "… (?:ambassador|envoy|charg\\w+|diplomat)"),
    ("ACCUSE", "allege", "on", "accuse|blame", ""),
    ("ACCUSE", "investigate", "on", "investigate|sue|indict", ""),
    ("ACCUSE", "investigate", "on", "open|launch|file", "… (?:investigation|probe|inquiry|suit|lawsuit|complaint)"),
    ("REJECT", None, "on", "reject|refuse|veto|rebuff", ""),
    ("REJECT", None, "on", "rule out|turn down", ""),
    ("REJECT", "meet", "with", "cancel|call off|postpone|scrap", "… (?:meeting|summit|talks|visit|trip)"),
    ("THREATEN", None, "on", "threaten", ""),
    ("THREATEN", None, "on", "warn", ""),
    ("THREATEN", None, "on", "vow|pledge|promise", "to (?:\\w+ )?(?:avenge|retaliate|respond|punish|destroy|crush)"),
    # deeds of conflict
    ("PROTEST", "demo", "on", "rally|march|demonstrate", "(?:against|in|outside|through|to)"),
    ("SANCTION", None, "on", "impose|slap|tighten|extend|introduce|announce", "… (?:sanctions|tariffs|embargo)"),
    ("SANCTION", None, "on", "sanction|blacklist", ""),
    ("SANCTION", "discontinue", "on", "sever|cut|break|break off|suspend|freeze|downgrade", "… (?:relations|ties|aid|cooperation|trade)"),
    ("SANCTION", "expel", "on", "expel", ""),
    ("SANCTION", "discontinue", "on", "recall", "… (?:ambassador|envoy|diplomats)"),
    ("SANCTION", "convict", "on", "convict", ""),
    ("SANCTION", "convict", "on", "sentence", "… to"),
    ("MOBILIZE", "weapons", "alone", "test|fire|launch|test-fire|test-launch", "… (?:missiles?|rockets?|satellite|warhead|ICBM)"),
    ("MOBILIZE", "troops", "alone", "mass|mobilise|mobilize|amass|redeploy", f"… (?:{_TROOPS})"),
    ("MOBILIZE", "troops", "alone", "conduct|hold|stage|begin|start", "… (?:exercises?|drills?|manoeuvres|maneuvers)"),
    ("COERCE", "arrest", "on", "arrest|detain|jail|imprison", ""),
    ("COERCE", "seize", "on", "seize|confiscate|annex", ""),
    ("COERCE", "deport", "on", "deport", ""),
    ("COERCE", "restrict", "on", "blockade|occupy", ""),
    ("COERCE", "restrict", "on", "close", "… border"),
    ("COERCE", "cyber", "on", "hack", ""),
    ("ASSAULT", None, "on", "attack|invade|assault|raid|kill|storm|ambush", ""),
    ("ASSAULT", None, "on", "fight|clash", "(?:against|with)"),
    ("ASSAULT", None, "on", "fire|open fire", "(?:on|at)"),
    ("ASSAULT", None, "on", "launch|carry out|mount", "… (?:attack|attacks|invasion|offensive|assault|incursion|strikes?)"),
    ("ASSAULT", "heavy-weapons", "on", "shell|bombard", ""),
    ("ASSAULT", "aerial", "on", "bomb", ""),
    ("ASSAULT", "aerial", "on", "carry out|launch|conduct", "… (?:airstrikes?|air strikes?)"),
    ("ASSAULT", "drone", "on", "carry out|launch", "… drone (?:attacks?|strikes?)"),
    ("ASSAULT", "abduct", "on", "abduct|kidnap", ""),
    ("ASSAULT", "abduct", "on", "capture", "… (?:soldiers?|troops|prisoners?)"),
    ("ASSAULT", "targeted", "on", "assassinate", ""),
)  # fmt: skip
_NOUNS: tuple[Row, ...] = (
    ("AGREE", None, "noun", "invitation|pledge|promise", ""),
    ("CONSULT", "visit", "noun", "visit|visits|trip", ""),
    ("CONSULT", "phone", "noun", "phone|telephone", "(?:call|conversation)"),
    ("CONSULT", None, "noun", "talks|meeting|meetings|summit|negotiations|consultations|discussions", ""),
    ("CONSULT", None, "noun", "exchange", "of (?:letters|messages)"),
    ("SUPPORT", None, "noun", "recognition|praise|endorsement", ""),
    ("SUPPORT", None, "noun", "signing", f"… (?:{_TREATY})"),
    ("COOPERATE", None, "noun", "joint", "(?:\\w+ )?(?:exercises?|drills?|manoeuvres|maneuvers|patrols?)"),
    (
        "AID",
        None,
        "noun",
        "arms|weapons|ammunition|troop",
        "(?:supplies|deliveries|shipments|transfers|deployment|dispatch)",
    ),
    ("AID", None, "noun", "dispatch|deployment|delivery", f"of (?:\\w+ ){{0,2}}(?:{_TROOPS}|{_ARMS}|{_GOODS})"),
    ("RETREAT", "withdraw", "noun", "withdrawal", ""),
    ("ACCUSE", "disapprove", "noun", "condemnation|denunciation|criticism", ""),
    ("ACCUSE", "allege", "noun", "accusation|accusations|allegation|allegations", ""),
    ("SANCTION", None, "noun", "sanctions|embargo", ""),
    ("MOBILIZE", "weapons", "noun", "missile|nuclear|weapons", "(?:test|tests|launch|launches)"),
    ("COERCE", "restrict", "noun", "occupation|blockade|annexation", ""),
    (
        "ASSAULT",
        None,
        "noun",
        "attack|attacks|invasion|incursion|offensive|assault|war|clash|clashes|shelling|airstrikes|strikes",
        "",
    ),
)

_IRREGULAR = {
    "meet": "met", "hold": "held", "send": "sent", "give": "gave given", "write": "wrote written", "speak": "spoke spoken",
    "break": "broke broken", "cut": "cut", "strike": "struck", "fight": "fought", "seek": "sought", "begin": "began begun",
    "withdraw": "withdrew withdrawn", "undertake": "undertook undertaken", "sit": "sat", "fly": "flew flown", "pay": "paid",
    "freeze": "froze frozen", "make": "made",
}  # fmt: skip
_PARTICIPLES = frozenset("given written spoken broken begun withdrawn undertaken flown frozen".split())
_DOUBLED = frozenset("slap swap expel step scrap kidnap ship transfer sit cut begin".split())
_NEEDS_RECIPIENT = frozenset({"AID", "ACCUSE", "SANCTION", "COOPERATE"})
# A promise, demand, refusal, threat or accusation has the act behind it for its content.
_GOVERNORS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "CONCEDE"})
_FRIENDLY = frozenset({"CONSULT", "AID", "COOPERATE", "SUPPORT"})
_WORDS_ONLY = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE", "AID"})

_DETERMINERS = frozenset("the a an both his her its their this that".split())
_BE = frozenset("is are was were be been being".split())
_AUXILIARIES = _BE | frozenset(
    "has have had did does do will would shall may might can could should must to not t".split()
)
_BEFORE_ING = _BE | frozenset(
    "denied denies deny denying having after before by for of while since from without when upon despite".split()
)
_BREAKS = frozenset(
    ("after before while when because although though whereas who which where as but if that since until").split()
)
_PREPOSITIONS = frozenset(
    (
        "of in on at with for to from against by near during between among over into about towards toward"
        " under through alongside despite without amid including than"
    ).split()
)
_LINKERS = re.compile(
    r"[-–/]|\s*(?:,\s*)?(?:(?:and|&|as well as|together with|along with)\s+)?(?:its|his|her|the)?\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?"
)
_REALIS_WORDS: tuple[tuple[str, Realis], ...] = (
    ("may|might|could|would|can|should|(?:likely|expected|possible|ready|able) to(?: \\w+ly)?", "hypothetical"),
    (
        "will|shall|(?:plan|plans|planning|planned|intends?|set|going|due|about|scheduled|prepares?|preparing) to|(?:is|are|was|were) to",
        "planned",
    ),
    ("(?:tried|tries|trying|attempt\\w*|sought|failed) to", "attempted"),
    ("(?:continu\\w+|kept|keeps) to|continu\\w+|keeps|is|are|has been|have been|still", "ongoing"),
)
_REALIS = tuple((re.compile(rf"\b(?:{words})(?: \w+ly| also)?$"), realis) for words, realis in _REALIS_WORDS)
_IF = re.compile(r"\b(?:if|whether|unless|in case)\b[^,;]*$")
_NEGATION = re.compile(r"\b(?:not|never|neither|nor|no longer|n ['’] t)(?: \w+){0,2}$")
_HISTORY = re.compile(
    r"\b(?:anniversary|decades ago|centuries|cold war|world war|in the (?:19|20)\d0s|since the (?:19|20)\d0s|korean war)\b",
    re.I,
)


_HAS_OBJECT = frozenset({"AID", "SUPPORT", "RETREAT", "SANCTION", "MOBILIZE", "CONSULT"})
_BEFORE_OBJECT = _DETERMINERS | frozenset("a an of some and with to up out any".split())
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "THREATEN"})
_FORWARD = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_SPEECH = re.compile(rf"\b{SPEECH}\b(?:\s+that\b)?", re.I)


_ANOTHER = re.compile(
    r"\b(?:the (?:first |previous |last |earlier |other )?one|another|the (?:first|previous|last|earlier) (?:one|meeting|summit|talks|visit))\b"
)


class Act(NamedTuple):
    """An entry found at tokens first..last-1 of a sentence."""

    entry: Entry
    first: int
    last: int


def find_acts(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention], times: Sequence[TimeMention],
    places: Sequence[PlaceMention],
) -> tuple[tuple[ActionMention, ...], tuple[Unread, ...]]:  # fmt: skip
    """Find the acts of a text; sentences that hold words of an act but no parties are given as unread."""
    found: list[ActionMention] = []
    unread: list[Unread] = []
    for sentence in sentences:
        acts = list(_acts(sentence))
        if not acts:
            continue
        told = list(
            Reader(text, sentence, _in(actors, sentence), _in(times, sentence), _in(places, sentence), acts).read()
        )
        found.extend(told)
        if not told:
            words = text[sentence.start : sentence.end]
            reason = f"words of an act ({acts[0].entry.type}), but not who does it to whom"
            unread.append(Unread(start=sentence.start, end=sentence.end, words=words, reason=reason))
    return tuple(found), tuple(unread)


_M = TypeVar("_M", bound=Mention)


def _in(mentions: Sequence[_M], sentence: Sentence) -> list[_M]:
    first = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    last = bisect_left(mentions, sentence.end, key=lambda m: m.start)
    return list(mentions[first:last])


# -- the table, looked up -------------------------------------------------------------------------------


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    """The rows by the first word of each form; the table is spelled out once a process."""
    index: dict[str, list[Entry]] = {}
    for kind, mode, frame, openings, behind in (*_VERBS, *_NOUNS):
        for opening in openings.split("|"):
            first, *more = opening.split()
            words = "".join(rf"\s+{word}" for word in more) + _gap(behind)
            entry = Entry(kind, mode, frame, re.compile(words, re.I) if words else None)
            for form in {first} if frame == "noun" else _forms(first):
                index.setdefault(form, []).append(entry)
    return {first: tuple(entries) for first, entries in index.items()}


def _gap(behind: str) -> str:
    if behind.startswith("…"):
        return rf"(?:\s+(?![,;:])\S+){{0,7}}?\s+(?:{behind[1:].strip()})(?!\S)"
    return rf"\s+(?:{behind})(?!\S)" if behind else ""


def _forms(verb: str) -> set[str]:
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLED else verb
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    past = {verb[:-1] + "ied"} if y else {stem + "ed"}
    third = verb[:-1] + "ies" if y else verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
    return {verb, third, stem + "ing"} | (set(_IRREGULAR.get(verb, "").split()) or past)


def _acts(sentence: Sentence) -> Iterator[Act]:
    """The entries found in a sentence, the longest where several begin at one word."""
    index, end = _index(), 0
    for at, token in enumerate(sentence.tokens):
        options = [act for entry in index.get(token.text.lower(), ()) if (act := _found(sentence, at, entry))]
        if options and at >= end:
            best = max(options, key=lambda act: act.last - act.first)
            yield best
            # what stands inside "launched an attack" is no second act
            end = best.last


def _found(sentence: Sentence, at: int, entry: Entry) -> Act | None:
    """Match an entry at a token, its form fitting: a noun's form is no verb, and the other way round."""
    if entry.frame != "noun" and not _is_verb(sentence, at):
        return None
    if entry.behind is None:
        return Act(entry, at, at + 1)
    words = " ".join(token.text for token in sentence.tokens[at + 1 : at + 12])
    match = entry.behind.match(f" {words}")
    return Act(entry, at, at + 1 + len(match.group().split())) if match else None


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Many verbs are nouns too ("visit", "attacks", "meeting"); what stands before tells."""
    word, before = sentence.tokens[at].text.lower(), _word_before(sentence, at)
    if word.endswith("ing"):
        return before in _BEFORE_ING or before in (",", "and")
    if word.endswith("ed") or word in _PAST:
        return before not in ("the", "a", "an")
    if before in _AUXILIARIES:
        return before not in _BE
    third = word.endswith("s") and not word.endswith("ss")
    return third and (before in ("who", "which", "also") or sentence.tokens[max(at - 1, 0)].text[:1].isupper())


_PAST = frozenset(form for forms in _IRREGULAR.values() for form in forms.split())


def _word_before(sentence: Sentence, at: int) -> str:
    """The word before a token, adverbs passed over."""
    at -= 1
    while at > 0 and (
        sentence.tokens[at].text.lower().endswith("ly")
        or sentence.tokens[at].text.lower() in ("also", "again", "then", "jointly", "even")
    ):
        at -= 1
    return sentence.tokens[at].text.lower() if at >= 0 else ""


# -- who stands where -----------------------------------------------------------------------------------


class Reader:
    """Reads the acts of one sentence: parties, realis, what governs what."""

    def __init__(
        self, text: str, sentence: Sentence, actors: Sequence[ActorMention], times: Sequence[TimeMention],
        places: Sequence[PlaceMention], acts: Sequence[Act],
    ) -> None:  # fmt: skip
        self.text, self.sentence, self.times, self.places = text, sentence, times, places
        self.parties = [a for a in actors if a.sectors[:1] != ("JRN",)]
        self.acts = [act for act in acts if not any(a.start <= self._at(act)[0] < a.end for a in actors)]
        self.speech = [m.span() for m in _SPEECH.finditer(text, sentence.start, sentence.end)]
        self.starts = [token.start for token in sentence.tokens]
        self.said = {
            i
            for start, end in self.speech
            for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        }

    def read(self) -> Iterator[ActionMention]:
        """Give the acts in order; what another act promises, demands or refuses is folded into it."""
        told: list[tuple[Act, ActionMention]] = []
        for act in self.acts:
            governor = self._governor(act, told)
            mention = self._mention(act, governor)
            if governor is not None and self._fold(act, mention, governor, told):
                continue
            if mention is not None and not any(_same(mention, other) for _, other in told):
                told.append((act, mention))
        return iter([again for _, mention in told for again in (mention, *self._told_beside(mention))])

    def _told_beside(self, mention: ActionMention) -> Iterator[ActionMention]:
        """In "the third summit, following the one in Oslo in 2019" the earlier one is told as well."""
        if mention.type != "CONSULT" or not mention.reciprocal:
            return
        for other in _ANOTHER.finditer(self.text, mention.cue[1], self.sentence.end):
            reach = min(other.end() + 70, self.sentence.end)
            behind = self.text[other.end() : reach]
            stop = other.end() + (
                m.start() if (m := re.search(r"[,;]| and (?:another|the)\b", behind)) else len(behind)
            )
            time = next((t for t in self.times if other.end() <= t.start < stop and t.kind == "DATE"), None)
            place = next((p for p in self.places if other.end() <= p.start < stop), None)
            if time is None:
                continue
            end = max(time.end, place.end if place else 0)
            yield structs.replace(
                mention,
                end=max(mention.end, end),
                words=self.text[mention.start : max(mention.end, end)],
                cue=other.span(),
                time=_span(time),
                place=_span(place) if place else None,
                evidence={"type": (mention.cue, other.span())},
            )

    # -- one act

    def _mention(self, act: Act, governor: ActionMention | None) -> ActionMention | None:
        if act.entry.frame == "noun":
            actors, recipients = self._of_noun(act)
        elif governor is None and self._is_purpose(act):
            return None
        else:
            actors, recipients = self._of_verb(act, governor)
        everyone = act.entry.frame == "with" or (
            act.entry.type == "CONSULT" and act.entry.frame == "noun" and act.entry.mode != "visit"
        )
        if everyone:
            if len({_who(a) for a in actors if a.country}) > 1:
                recipients = []  # they met each other; who stands behind a preposition is a host or an aide
            actors, recipients = [*actors, *(r for r in recipients if r not in actors)], []
        if not self._complete(act, actors, recipients, everyone):
            return None
        return self._told(act, actors, recipients, everyone)

    def _complete(self, act: Act, actors: list[ActorMention], recipients: list[ActorMention], everyone: bool) -> bool:
        """Whether enough parties were found for the kind of act (PLOVER: aid needs a recipient, and so on)."""
        if everyone:
            return len({_who(a) for a in actors}) > 1 or any(a.kind == "group" for a in actors)
        if act.entry.type in _NEEDS_RECIPIENT or act.entry.frame == "noun":
            return bool(actors and recipients) and {_who(a) for a in actors} != {_who(r) for r in recipients}
        return bool(actors)

    def _told(
        self, act: Act, actors: list[ActorMention], recipients: list[ActorMention], everyone: bool
    ) -> ActionMention:
        cue, before = self._at(act), self._before(act)
        realis, evidence = self._realis(act, before)
        negated = _NEGATION.search(before)
        time = self._nearest(self.times, cue)
        spans = [cue, *(_span(a) for a in (*actors, *recipients)), *([time] if time else [])]
        start, end = min(s[0] for s in spans), max(s[1] for s in spans)
        kind, mode, about = act.entry.type, act.entry.mode, None
        if mode == "visit" and all(a.kind == "people" and "MIL" in a.sectors for a in actors) and recipients:
            kind, mode = "AID", None  # soldiers who arrive are no visitors
        if realis == "planned" and kind in _FRIENDLY and " will" in f" {before}":
            # "A will visit B", said without a source of doubt, is A's undertaking (FIELD, how acts go together)
            about = NestedAct(type=kind, mode=mode, actors=_spans(actors), recipients=_spans(recipients), time=time)
            kind, mode, realis, time = "AGREE", None, "actual", None
        history = _HISTORY.search(self.text, start, end)
        return ActionMention(
            start=start, end=end, words=self.text[start:end], cue=cue, type=kind, mode=mode, realis=realis,
            negated=negated is not None, history=history is not None, reciprocal=everyone,
            actors=_spans(actors), recipients=_spans(recipients), object=self._object(act), about=about,
            time=time, evidence={"type": (cue,), **evidence},
        )  # fmt: skip

    def _at(self, act: Act) -> Span:
        return self.sentence.tokens[act.first].start, self.sentence.tokens[act.last - 1].end

    def _before(self, act: Act) -> str:
        """The words of the act's own clause before it."""
        return self.sentence.between(self._clause_start(act.first), act.first)

    def _clause_start(self, at: int) -> int:
        """The token after the last word that opens a clause, or after a verb of speech."""
        tokens = self.sentence.tokens
        for i in range(at - 1, -1, -1):
            if tokens[i].text.lower() in _BREAKS or tokens[i].text in ";:—–" or (i in self.said and i != at):
                return i + 1
        return 0

    def _realis(self, act: Act, before: str) -> tuple[Realis, dict[str, tuple[Span, ...]]]:
        """Whether it happened, by the words before the verb; and where those stand."""
        if act.entry.frame == "noun":
            return "actual", {}
        words = re.sub(r"\b(?:not|n ['’] t) ", "", before).removesuffix(" not").strip()
        form = self.sentence.tokens[act.first].text.lower()
        for pattern, realis in _REALIS:
            match = pattern.search(words)
            if match is None or (
                realis == "ongoing"
                and not form.endswith("ing")
                and not match.group().startswith(("continu", "kept", "keep"))
            ):
                continue
            first = max(act.first - len(match.group().split()) - 1, 0)
            return realis, {"realis": ((self.sentence.tokens[first].start, self.sentence.tokens[act.first].start),)}
        return ("hypothetical" if _IF.search(words) else "actual"), {}

    # -- verbs

    def _of_verb(self, act: Act, governor: ActionMention | None) -> tuple[list[ActorMention], list[ActorMention]]:
        passive = self._is_passive(act)
        subject = self._subject(act)
        behind = self._behind(act)
        if not passive:
            if governor is not None and governor.recipients and governor.type in ("REQUEST", "ACCUSE"):
                subject = [a for a in self.parties if _span(a) in governor.recipients]
            return subject, self._recipients(act, behind, subject)
        agents = [a for a in behind if self._preposition(a) == "by"]
        others = [a for a in behind if a not in agents and self._preposition(a) not in ("in", "at")]
        if act.entry.type == "AID":
            return agents or ([] if others else subject), others or subject
        return self._group(agents[0]) if agents else [], subject

    def _is_purpose(self, act: Act) -> bool:
        """In “they met to discuss trade” what somebody means to do is no act yet; a plan or an attempt is one."""
        return _word_before(self.sentence, act.first) == "to" and self._realis(act, self._before(act))[0] == "actual"

    def _is_passive(self, act: Act) -> bool:
        word = self.sentence.tokens[act.first].text.lower()
        if not (word.endswith("ed") or word in _PAST) or (
            word in _PAST - _PARTICIPLES and word + "|" in "wrote|spoke|gave|"
        ):
            return False
        before = _word_before(self.sentence, act.first)
        behind = self.sentence.tokens[act.last].text.lower() if act.last < len(self.sentence.tokens) else ""
        return before in _BE or (behind == "by" and before not in ("has", "have", "had"))

    def _subject(self, act: Act) -> list[ActorMention]:
        """The nearest party before the verb that no preposition holds, with those joined to it."""
        at = self._at(act)[0]
        clause = self.sentence.tokens[self._clause_start(act.first)].start
        before = [
            a for a in self.parties if a.end <= at and a.role == "name" and self._preposition(a) not in _PREPOSITIONS
        ]
        near = [a for a in before if a.start >= clause]
        if self._follows_and(act):
            earlier = self._earlier_subject(act)
            if earlier:
                return earlier
        opener = self.sentence.between(self._clause_start(act.first) - 1, self._clause_start(act.first))
        if opener == "that" and any(start < clause <= end + 1 for start, end in self.speech):
            opener = ""  # "noting that ...": what is said has a subject of its own, or one we do not know
        if not near and opener in ("who", "which", "that"):
            near = [a for a in self.parties if a.end <= clause][-1:]
        elif not near and opener not in ("that", "") and self._lacks_subject(act):
            near = before[:1]
        return self._group(near[-1]) if near else []

    def _lacks_subject(self, act: Act) -> bool:
        """In "after attacking Peru" it is the sentence's; in "after gunmen attacked Peru" one that we do not know."""
        word = self.sentence.tokens[act.first].text.lower()
        between = [t.text.lower() for t in self.sentence.tokens[self._clause_start(act.first) : act.first]]
        return word.endswith("ing") or all(w in _AUXILIARIES or w.endswith("ly") or w in ("also", ",") for w in between)

    def _follows_and(self, act: Act) -> bool:
        return _word_before(self.sentence, act.first) in ("and", "but", ",", "then")

    def _earlier_subject(self, act: Act) -> list[ActorMention]:
        """“Putin visited Beijing and signed ...”: the subject of the verb before."""
        earlier = [other for other in self.acts if other.first < act.first and other.entry.frame != "noun"]
        return self._subject(earlier[-1]) if earlier else []

    def _behind(self, act: Act) -> list[ActorMention]:
        """The parties behind the verb, up to the next clause or the next verb of the table."""
        stop = self.sentence.end
        tokens = self.sentence.tokens
        for i in range(act.last, len(tokens)):
            word = tokens[i].text.lower()
            if word in _BREAKS or word in (";", ":") or any(s <= tokens[i].start < e for s, e in self.speech):
                stop = tokens[i].start
                break
        nexts = [self._at(other)[0] for other in self.acts if other.first >= act.last and other.entry.frame != "noun"]
        stop = min([stop, *nexts])
        start, end = self._at(act)
        # "sent Russia 10,000 shells" names the recipient between the verb and what is given
        owned = act.entry.type in ("RETREAT", "COERCE", "ASSAULT")  # "released two Chilean prisoners"
        inside = [
            a
            for a in self.parties
            if start < a.start < end and (owned or (a.role == "name" and a.kind in ("state", "person")))
        ]
        return [*inside, *(a for a in self.parties if end <= a.start < stop)]

    def _recipients(self, act: Act, behind: list[ActorMention], subject: list[ActorMention]) -> list[ActorMention]:
        named = [
            a
            for a in behind
            if a.role == "name" and self._preposition(a) not in ("in", "at", "near", "of", "by", "during", "after")
        ]
        if not named and act.entry.type in _WORDS_ONLY | {"ASSAULT", "COERCE", "RETREAT"}:
            named = [a for a in behind if self._preposition(a) not in ("in", "at", "by")]
        if act.entry.type in ("CONSULT", "SUPPORT", "RETREAT") and not named:
            named = [a for a in behind if a.kind != "state" and self._preposition(a) not in ("in", "at", "by")]
        if act.entry.type == "CONSULT" and act.entry.mode == "visit" and not named:
            named = [a for a in behind if a.kind == "state"]
        own = {_who(a) for a in subject}
        named = [a for a in named if _who(a) not in own and not self._speaks(a)]
        return self._group(named[0]) if named else []

    def _speaks(self, actor: ActorMention) -> bool:
        """In "..., the agency estimates" who speaks at the end of a sentence has no part in the act."""
        return any(
            0 <= start - actor.end <= 2 and self.text[start:end].split()[0][-3:] != "ing" for start, end in self.speech
        )

    # -- nouns

    def _of_noun(self, act: Act) -> tuple[list[ActorMention], list[ActorMention]]:
        """“A's visit to B”, “the A attack on B”, “talks between A and B”, “B's recognition by A”."""
        start, end = self._at(act)
        owner = [
            a
            for a in self.parties
            if 0 <= start - a.end <= 30 and a.role != "name" and not self._verb_between(a.end, start)
        ]
        behind: dict[str, ActorMention] = {}
        for a in self.parties:
            if end <= a.start < end + 60 and not self._verb_between(end, a.start):
                behind.setdefault(self._preposition(a), a)
        if "between" in behind:
            return self._group(behind["between"]), []
        actors = self._group(behind["by"]) if "by" in behind else self._pair_before(owner)
        targets = [behind[p] for p in ("on", "against", "to", "with", "of", "into", "from") if p in behind]
        return actors, self._group(targets[0]) if targets else []

    def _pair_before(self, owner: list[ActorMention]) -> list[ActorMention]:
        """In “the Peru-Chile summit” it of theirs, in “the Peruvian visit” the one's."""
        if not owner:
            return []
        before = [a for a in self.parties if re.fullmatch(r"[-–/]", self.text[a.end : owner[-1].start])]
        return [*before[-1:], owner[-1]]

    def _verb_between(self, start: int, end: int) -> bool:
        return any(start <= self._at(act)[0] < end for act in self.acts if act.entry.frame != "noun") or bool(
            re.search(r"[;:,.]|\b(?:is|was|were|are|has|have|will|that|who|which)\b", self.text[start:end])
        )

    # -- helpers of both

    def _preposition(self, actor: ActorMention) -> str:
        """The preposition that holds a party, articles and adjectives passed over; else the word before."""
        at = bisect_left(self.starts, actor.start)
        words = [token.text for token in self.sentence.tokens[max(at - 5, 0) : at]]
        words = [word for word in words if word.lower() not in _DETERMINERS]
        held = words[-1].lower() if words else ""
        # one adjective may stand between: "in downtown Lima", "to neighbouring Chad"
        adjective = held not in _PREPOSITIONS and held == (words or [""])[-1] and held.isalpha()
        if adjective and not held.endswith(("ing", "ed")) and len(words) > 1 and words[-2].lower() in _PREPOSITIONS:
            return words[-2].lower()
        return held

    def _group(self, actor: ActorMention) -> list[ActorMention]:
        """A party with those joined to it by commas and "and", on both sides."""
        names = [a for a in self.parties if a.role == "name" or a is actor]
        at = names.index(actor)
        first, last = at, at
        while (
            first > 0
            and _LINKERS.fullmatch(self.text, names[first - 1].end, names[first].start)
            and names[first].start > names[first - 1].end
        ):
            first -= 1
        while (
            last + 1 < len(names)
            and _LINKERS.fullmatch(self.text, names[last].end, names[last + 1].start)
            and names[last + 1].start > names[last].end
        ):
            last += 1
        group = names[first : last + 1]
        joined = any(re.search(r"and|&|as well|with|^[-–/]$", self.text[a.end : b.start]) for a, b in pairwise(group))
        return group if joined or (len(group) == 2 and self._is_headline()) else [actor]

    def _is_headline(self) -> bool:
        return self.text[self.sentence.end - 1] not in '.!?"”’'

    def _nearest(self, mentions: Sequence[TimeMention], cue: Span) -> Span | None:
        """The time nearest to an act in its own clause; one beside a verb of speech is the speaker's."""
        own = [m for m in mentions if m.kind in ("DATE", "TIME") and not m.value.endswith("_REF")]
        own = [m for m in own if not self._is_of_speech(m, cue) and not self._is_counted_from(m, cue)]
        best = min(
            (m for m in own if not self._is_apart(m, cue)),
            key=lambda m: (min(abs(m.start - cue[1]), abs(cue[0] - m.end)), m.start),
            default=None,
        ) or self._closing(own, cue)
        return _span(best) if best else None

    def _closing(self, times: Sequence[TimeMention], cue: Span) -> TimeMention | None:
        """In "met B, who heads the delegation, in Lima on Friday" the day that closes the sentence is the act's,
        when the sentence tells no other act and no other day."""
        behind = [m for m in times if m.start >= cue[1]]
        verbs = [*(self._at(act)[0] for act in self.acts), *(start for start, _ in self.speech)]
        alone = len(times) == 1 and not any(at > cue[0] for at in verbs)
        ends = bool(behind) and re.fullmatch(r"[^\w]*", self.text[behind[-1].end : self.sentence.end]) is not None
        return behind[-1] if alone and ends else None

    def _is_counted_from(self, time: TimeMention, cue: Span) -> bool:
        """In "the first anniversary of the summit" the summit is not of that day."""
        between = self.text[time.end : cue[0]]
        return "anniversar" in time.words.lower() and time.end <= cue[0] and between.lstrip().startswith("of ")

    def _is_apart(self, mention: Mention, cue: Span) -> bool:
        """Whether another clause lies between; a relative clause that is closed again does not count."""
        between = self.text[min(mention.end, cue[1]) : max(mention.start, cue[0])]
        between = re.sub(r",\s*(?:which|who|that)\b[^,]*,", ",", between)
        return re.search(r"[;:]|\b(?:that|which|who|following)\b", between) is not None

    def _is_of_speech(self, time: TimeMention, cue: Span) -> bool:
        """In "..., he said on Friday" the words between verb and time are few, and the act is not among them."""
        return any(
            end <= time.start
            and not end <= cue[0] < time.start
            and re.fullmatch(r"\s*(?:\w+\s+){0,3}", self.text[end : time.start]) is not None
            for _, end in self.speech
        )

    def _object(self, act: Act) -> Span | None:
        """What is given, signed or taken: from behind the verb, articles passed over, to the end of the entry."""
        tokens = self.sentence.tokens
        if act.entry.frame == "noun" or act.entry.type not in _HAS_OBJECT:
            return None
        inside = [a.end for a in self.parties if self._at(act)[0] <= a.start and a.end < self._at(act)[1]]
        first = next((i for i in range(act.first + 1, act.last) if tokens[i].start >= max(inside, default=0)), act.last)
        while first < act.last and tokens[first].text.lower() in _BEFORE_OBJECT:
            first += 1
        if first == act.last or tokens[act.last - 1].text.lower() in _PREPOSITIONS | {"that", "upon"}:
            return None
        return tokens[first].start, tokens[act.last - 1].end

    # -- what governs what

    def _governor(self, act: Act, told: Sequence[tuple[Act, ActionMention]]) -> ActionMention | None:
        """The promise, demand or refusal whose content the act is: "agreed to send", "accused it of sending"."""
        if act.entry.frame == "noun":
            return None
        before = _word_before(self.sentence, act.first)
        for other, mention in reversed(told):
            gap = self.sentence.between(other.last, act.first)
            near = act.first - other.last <= 12 and not re.search(r"[;:]|\b(?:after|before|while|because)\b", gap)
            if near and mention.type in _GOVERNORS and before in ("to", "of", "for", "not"):
                return mention
            if near and mention.type in _FORWARD and re.search(r"\bthat\b|\bwill\b|\bwould\b", gap):
                return mention
        return None

    def _fold(
        self, act: Act, mention: ActionMention | None, governor: ActionMention, told: list[tuple[Act, ActionMention]]
    ) -> bool:
        """Make the act its governor's `about`; True when it is no act of its own (an accusation's content is)."""
        at = next(i for i, (_, other) in enumerate(told) if other is governor)
        about = NestedAct(
            type=act.entry.type, mode=act.entry.mode, negated=bool(mention and mention.negated),
            actors=mention.actors if mention else (), recipients=mention.recipients if mention else (),
            object=self._object(act), time=mention.time if mention else None,
        )  # fmt: skip
        recipients = governor.recipients or (
            about.recipients if governor.type in ("AGREE", "THREATEN", "REJECT") else ()
        )
        recipients = tuple(r for r in recipients if r not in governor.actors)
        kind = "THREATEN" if governor.type == "AGREE" and about.type in _HOSTILE else governor.type
        told[at] = (told[at][0], structs.replace(governor, type=kind, about=about, recipients=recipients))
        return governor.type != "ACCUSE"


def _who(actor: ActorMention) -> str:
    """For telling parties apart within a sentence: the country where there is one."""
    return actor.country or actor.name


def _span(mention: Mention) -> Span:
    return mention.start, mention.end


def _spans(actors: Iterable[ActorMention]) -> tuple[Span, ...]:
    return tuple(_span(a) for a in actors)


def _same(one: ActionMention, other: ActionMention) -> bool:
    """The same kind of act between the same parties, told twice in a sentence ("met for talks")."""
    return (
        one.type == other.type
        and one.negated == other.negated
        and {*one.actors, *one.recipients} == {*other.actors, *other.recipients}
    )
