"""Speakers: whom the words beside a quotation name as the one who speaks.

Needs    a quotation with the speaker that its cue gave, its sentence, the actors and the cast, the attributions
Gives    a `Speaker`, an actor of the cast or the words of a description ("one of the skiers")
Rule     what stands at the cue itself speaks: "quoted Kim as saying", "said one council diplomat", "a vice-director of
         the ministry said"; "he" is the one whom the sentence before is about, though it be a description; a
         participle ("adding that") speaks for the subject of its sentence; an agency that relays words said by
         somebody in the same sentence does not speak itself
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dateline.link.cast import Cast, Member
from dateline.model import ActorMention, Article, Attribution, Findings, QuotationMention, Span, Speaker

_NOUN = r"(?:an?|the|one|another|some|two|several|unnamed|senior)\s"
_BEHIND = re.compile(
    rf"\s+(?P<who>{_NOUN}[^,.;:\"“”«»\n]{{2,70}}?)"
    r"(?=\s+(?:who|whom|that|after|during|as|when|while|because|by|yesterday|today|on|at)\b|\s*[,.;:\"“”«»\n]|$)",
    re.I,
)
_BEFORE = re.compile(
    rf"(?:^\s*|[,.\"”»’'—–-]\s+|\b(?:and|but|as)\s+)(?P<who>{_NOUN}[^,.;:\"“”«»\n]{{2,90}}?)\s*"
    r"(?:,[^,.;:\"“”\n]{1,60},\s*)?(?:has|had|have|also|then|later|once|was|were)?\s*$",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?P<who>he|she|it|they|one of them)\s+(?:(?:has|had|have|also|then|later|further)\s+)?$", re.I
)
_AS_SAYING = re.compile(r"\s+as\s+(?:saying|telling|writing|adding|warning|having said)\b", re.I)
_PEOPLE = (
    r"(?:expert|analyst|historian|diplomat|official|professor|researcher|resident|witness|officer|soldier|scholar|lawyer"
    r"|economist|spokes(?:man|woman|person)|source|aide|adviser|advisor|commander|fisherman|farmer|trader|driver|doctor"
    r"|nurse|teacher|student|worker|captain|sailor|head|chief|director|editor|journalist|observer|veteran|orientalist"
    r"|skiers?|tourist|shopkeeper|priest|bishop|envoy|negotiator|engineer|mayor|villager|refugee|critic|scientist)s?"
)
_DESCRIBED = re.compile(
    rf"(?:^|\b(?:according to|says?|said|asked|told)\s+)(?P<who>(?:an?|one|the)\s(?:[\w’'-]+\s){{0,5}}?{_PEOPLE})\b",
    re.I,
)
_WEIGHS = re.compile(
    r"\b(?:condemn|hail|thank|prais|warn|denounc|slam|welcom|dismiss|reject|den(?:y|ied|ies)|criticis|criticiz|blast|demand|urg"
    r"|call|voic|express|vow|promis|brand|label|term|dub|referr?|spoke|wr(?:ote|ites)|sa(?:id|ys|ying)|accus|insist|pledg"
    r"|threaten|mock|lament|tout|laud|describ|stress|appeal|named)\w*",
    re.I,
)


class Scene(NamedTuple):
    """What speakers are told from."""

    article: Article
    findings: Findings
    cast: Cast

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

    def quoted(self, at: int) -> bool:
        """Whether an offset lies between marks."""
        found = bisect_right(self.findings.quotations, at, key=lambda q: q.start) - 1
        return found >= 0 and at < self.findings.quotations[found].end


class Last(NamedTuple):
    """The quotation before another, and who speaks it."""

    said: QuotationMention
    speaker: Speaker | None


_PAUSE = 160
"""Characters between the words of one speaker that go on without another cue."""


def _goes_on(scene: Scene, said: QuotationMention, last: Last) -> bool:
    """Whether the speaker of the words before goes on: no cue is told, or "he" is whoever spoke a whole paragraph."""
    if last.speaker is None or said.start - last.said.end > _PAUSE:
        return False
    between = scene.article.text[last.said.end : said.start]
    cue = _cue_at_marks(scene, said) or said.cue
    if cue is None:
        return said.form == "direct" and last.said.speaker == said.speaker
    pronoun = _PRONOUN.search(scene.article.text[max(0, cue[0] - 30) : cue[0]]) is not None
    return not between.strip() and "\n" in between and pronoun


def speaker_of(scene: Scene, said: QuotationMention, last: Last | None = None) -> Speaker | None:
    """Say who speaks a quotation; `last` are the words quoted before it, with their speaker."""
    if last is not None and _goes_on(scene, said, last):
        return last.speaker
    before = _before_colon(scene, said)
    if before is not None:
        return before
    cue = _cue_at_marks(scene, said) or said.cue
    if cue is not None:
        at_cue = _quoted_as(scene, cue) or _described(scene, said, cue) or _stood_for(scene, cue)
        at_cue = at_cue or _subject_of_participle(scene, cue)
        if at_cue is not None:
            return at_cue
    given = named(scene, said.speaker)
    unsure = given is None or _relays(scene, said.speaker) or _is_nobody(scene, said.speaker) or _is_told(scene, said)
    return (_attributed(scene, said) or _weighing_subject(scene, said) or given) if unsure else given


_TOLD = re.compile(r"(?:warn|told|tell|assur|inform|remind|urg|ask|thank|accus)\w*", re.I)


def _is_told(scene: Scene, said: QuotationMention) -> bool:
    """Whether the speaker that a cue gave is who was spoken to: "warned Seoul that"."""
    if said.cue is None or said.speaker is None or not _TOLD.fullmatch(scene.article.text[slice(*said.cue)]):
        return False
    return 0 <= said.speaker[0] - said.cue[1] <= 5


def named(scene: Scene, span: Span | None) -> Speaker | None:
    """The actor at a span as a speaker; the words themselves where they stand for nobody known."""
    if span is None:
        return None
    member = scene.cast.heading(span, scene.article.text)
    return of_member(member) if member else Speaker(id=None, name=scene.article.text[slice(*span)], country=None)


def of_member(member: Member) -> Speaker:
    """An actor of the cast as a speaker."""
    return Speaker(id=member.id, name=member.name, country=member.country)


def _words(scene: Scene, span: Span) -> Speaker:
    text = " ".join(scene.article.text[slice(*span)].split())
    return Speaker(id=None, name=re.sub(r"^(?:an?|the|one(?! of))\s+", "", text, flags=re.I), country=None)


def _before_colon(scene: Scene, said: QuotationMention) -> Speaker | None:
    """The name before a colon, as headlines and transcripts have it: "Ana Bell: “We stay”"."""
    line = scene.article.text.rfind("\n", 0, said.start) + 1
    first = next(iter(scene.actors((line, said.start))), None)
    if first is None or first.start - line > 3 or first.kind == "pronoun":
        return None
    alone = re.fullmatch(r"\s*:\s*", scene.article.text[first.end : said.start]) is not None
    return named(scene, (first.start, first.end)) if alone else None


_SAYS = (
    r"(?:sa(?:id|ys)|added|adds|noted|notes|explained|recalled|wrote|told|remarked|replied|warned|asked|insisted"
    r"|continued)"
)
_INVERTED = re.compile(rf"[\s,—–-]{{1,3}}(?P<cue>{_SAYS})\b(?=\s+(?:an?|the|one|another)\s)", re.I)
_AFTER = re.compile(
    rf"[\s,—–-]{{1,3}}(?:he|she|it|they|(?:an?|one|the)\s[^,.;:\"“”«»\n]{{2,90}}?)\s(?P<cue>{_SAYS})\b", re.I
)


def _cue_at_marks(scene: Scene, said: QuotationMention) -> Span | None:
    """The cue right behind the marks, where its subject is a pronoun or a description."""
    reach = min(len(scene.article.text), said.end + 120)
    for pattern in (_INVERTED, _AFTER):
        found = pattern.match(scene.article.text, said.end, reach)
        if found is not None:
            return found.span("cue")
    return None


def _one_of(scene: Scene, span: Span) -> Speaker:
    """One of some people: a "diplomat in Brussels" of the "Diplomats in Brussels"."""
    first, *rest = scene.article.text[slice(*span)].split()
    return Speaker(id=None, name=" ".join((first.lower().removesuffix("s"), *rest)), country=None)


# -- at the cue -----------------------------------------------------------------------------------------------


def _quoted_as(scene: Scene, cue: Span) -> Speaker | None:
    """ "The agency quoted Kim as saying": Kim speaks."""
    text = scene.article.text
    if not text[slice(*cue)].lower().startswith(("quot", "cit", "say")):
        return None
    sentence = scene.sentence(cue[0])
    for actor in scene.actors((max(sentence[0], cue[0] - 80), min(sentence[1], cue[1] + 80))):
        quoting = re.search(r"\b(?:quot|cit)\w+\s+(?:the\s+)?$", text[max(0, actor.start - 14) : actor.start], re.I)
        if quoting and _AS_SAYING.match(text, actor.end):
            return named(scene, (actor.start, actor.end))
    return None


_HEADS = re.compile(
    rf"(?:{_PEOPLE}|\w{{3,}}(?:ist|ian|man|woman|men|women|eer)|(?:declaration|report|document|treaty"
    r"|resolution|embassy|mission|ministry|agency|office|army|police|court|union|council|group|company|church|committee|commission"
    r"|authorities|officials|rebels|ministers?|governor|general|colonel|major|captain|president|king|queen|prince|leader|deput(?:y|ies)"
    r"|director|vice-director|member|members|them|skiers|guide|pilot|nurse|mother|father|son|daughter|widow|man|woman|boy|girl|host))$",
    re.I,
)
_FOLLOWED = re.compile(r"\s+(?:of|in|at|from|for|with|to|on|near|by)\b|,")


def _is_head(words: str) -> bool:
    """Whether a phrase is headed by somebody, or something, that speaks: "a vice-director of the ministry's office"."""
    of = re.fullmatch(r"(?:one|some|two|several) of (?:the|them)\s?(.*)", words, re.I)
    phrase = (of[1] or "them") if of else words
    return _HEADS.search(_FOLLOWED.split(phrase, maxsplit=1)[0].rstrip()) is not None


def _described(scene: Scene, said: QuotationMention, cue: Span) -> Speaker | None:
    """A description right at the cue that is no actor: "said one council diplomat", "a vice-director of ... said"."""
    text = scene.article.text
    behind = _BEHIND.match(text, cue[1], min(len(text), cue[1] + 100))
    if behind is not None:
        span = behind.span("who")
        fits = _is_head(text[slice(*span)]) and not _begins_with_actor(scene, span) and not _is_object(text, cue)
        return _words(scene, span) if fits else None
    sentence = scene.sentence(cue[0])
    first = said.end if sentence[0] < said.end <= cue[0] else sentence[0]
    before = _BEFORE.search(text[first : cue[0]][-140:])
    if before is None:
        return None
    start = cue[0] - len(text[first : cue[0]][-140:])
    span = start + before.start("who"), start + before.end("who")
    return _words(scene, span) if _is_head(text[slice(*span)]) and not _begins_with_actor(scene, span) else None


def _is_object(text: str, cue: Span) -> bool:
    """Whether what stands behind a cue is what it is about: "called the raid", "told the council"."""
    return not re.fullmatch(
        r"(?:sa(?:id|ys)|added|adds|notes?d?|explains?|explained|recalls?|recalled)", text[slice(*cue)], re.I
    )


def _begins_with_actor(scene: Scene, span: Span) -> bool:
    """Whether an actor's name is the head of a phrase: its words begin there, or it ends there."""
    of = _FOLLOWED.search(scene.article.text, *span)
    head = of.start() if of else span[1]
    return any(a.start - span[0] <= 5 or (a.start < head <= a.end) for a in scene.actors(span))


def _held(scene: Scene, actor: ActorMention) -> bool:
    return (
        re.search(r"\b(?:of|in|at|from|for|to|with)\s+(?:the\s+)?$", scene.article.text[: actor.start][-12:])
        is not None
    )


def _stood_for(scene: Scene, cue: Span) -> Speaker | None:
    """Whom "he", "she", "it" or "one of them" at a cue stands for."""
    text = scene.article.text
    found = _PRONOUN.search(text[max(0, cue[0] - 30) : cue[0]])
    if found is None:
        return None
    start = max(0, cue[0] - 30) + found.start("who")
    words = found["who"].lower()
    for sentence in _looked_back(scene, start):
        described = _DESCRIBED.search(text[slice(*sentence)])
        people = [a for a in scene.actors(sentence) if not scene.quoted(a.start) and a.role == "name"]
        if words == "one of them":
            plural = re.match(r"[A-Z][a-z]+s\b(?:\s+in\s+[A-Z]\w+)?", text[slice(*sentence)])
            return _one_of(scene, (sentence[0], sentence[0] + plural.end())) if plural else None
        if (
            described is not None
            and words in ("he", "she")
            and not _named_first(people, sentence, described.start("who"))
        ):
            return _words(scene, (sentence[0] + described.start("who"), sentence[0] + described.end("who")))
        subject = next((a for a in people if a.start - sentence[0] <= _AT_HEAD and a.kind != "pronoun"), None)
        if subject is not None and not scene.quoted(sentence[0]):
            person = scene.cast.of((subject.start, subject.end))
            if person is not None and _fits(words, subject, person):
                return of_member(person)
        if people:
            return None
    return None


_AT_HEAD = 45
"""Characters within which the subject of a sentence begins."""


def _looked_back(scene: Scene, at: int) -> list[Span]:
    """The words of a sentence before an offset, then the sentence before it."""
    own = scene.sentence(at)
    rows = [(own[0], at)] if at - own[0] > 3 and not scene.quoted(own[0]) else []
    before = scene.sentence_before(at)
    return rows + ([before] if before else [])


def _named_first(people: Sequence[ActorMention], sentence: Span, at: int) -> bool:
    return any(a.kind == "person" and a.start - sentence[0] < at for a in people)


def _fits(pronoun: str, mention: ActorMention, member: Member) -> bool:
    if pronoun == "it":
        return member.sectors[:1] == ("JRN",) or member.kind == "body"
    return pronoun in ("he", "she") and member.kind == "person" and mention.kind in ("person", "office")


def _subject_of_participle(scene: Scene, cue: Span) -> Speaker | None:
    """Who says what a participle adds: "Kim pledged support, stressing his country ..."."""
    text, sentence = scene.article.text, scene.sentence(cue[0])
    if not text[slice(*cue)].lower().endswith("ing") or not re.search(r"(?:,|\band)\s+$", text[sentence[0] : cue[0]]):
        return None
    subject = next(
        (a for a in scene.actors((sentence[0], cue[0])) if a.role == "name" and not scene.quoted(a.start)), None
    )
    if subject is None or subject.start - sentence[0] > _AT_HEAD:
        return None
    return named(scene, (subject.start, subject.end)) if scene.cast.of((subject.start, subject.end)) else None


# -- in the sentence ------------------------------------------------------------------------------------------


def _relays(scene: Scene, span: Span | None) -> bool:
    """Whether a speaker is an outlet, which may hand on another's words."""
    member = scene.cast.of(span) if span else None
    return member is not None and member.sectors[:1] == ("JRN",)


def _is_nobody(scene: Scene, span: Span | None) -> bool:
    """Whether the words of a speaker are a group's, or held by a preposition: "the friendship of two countries"."""
    actor = next((a for a in scene.actors(span) if a.end == span[1]), None) if span else None
    return actor is not None and (actor.kind == "group" or _held(scene, actor))


def _attributed(scene: Scene, said: QuotationMention) -> Speaker | None:
    """Who says the words around a quotation, when that is no outlet; the narrowest of several contents tells."""
    found = [
        a for a in scene.findings.attributions if a.source and _around(a, said) and not _relays(scene, a.source[0])
    ]
    found = [a for a in found if scene.cast.of(a.source[0]) is not None]
    inner = min(found, key=lambda a: sum(e - s for s, e in a.content), default=None)
    return named(scene, inner.source[0]) if inner else None


def _around(attribution: Attribution, said: QuotationMention) -> bool:
    return any(s <= said.start and said.end <= e and e - s > said.end - said.start + 4 for s, e in attribution.content)


def _weighing_subject(scene: Scene, said: QuotationMention) -> Speaker | None:
    """The subject of a verb that praises, condemns or warns, before the words quoted: "hailed it as “...”"."""
    text, sentence = scene.article.text, scene.sentence(said.start)
    head = text[sentence[0] : said.start]
    verb = _WEIGHS.search(head)
    if verb is None:
        return None
    subjects = [a for a in scene.actors((sentence[0], sentence[0] + verb.start())) if a.role == "name"]
    subjects = [a for a in subjects if not scene.quoted(a.start) and not _held(scene, a)]
    subjects = [a for a in subjects if not _relays(scene, (a.start, a.end))]
    return named(scene, (subjects[0].start, subjects[0].end)) if subjects else None
