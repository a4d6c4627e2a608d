"""At the cue: whom the words right beside a verb of saying name as the one who speaks.

Needs    a cue, its sentence, the actors and the cast
Gives    a `Speaker`; None where the words at the cue tell nobody
Rule     "quoted Kim as saying", "said one council diplomat", "a vice-director of the ministry said"; "he" is the one
         whom the sentence before is about, though it be a description; a participle ("adding that") speaks for the
         subject of its sentence
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.link.cast import Member
from dateline.link.scene import Scene, held, named, of_member, words_of
from dateline.link.speech.apposed import NAME, apposed
from dateline.link.speech.descriptions import PEOPLE, described_subject
from dateline.link.speech.peoples import demonyms
from dateline.model import ActorMention, QuotationMention, Span, Speaker

_NOUN = r"(?:an?|the|one|another|some|two|several|unnamed|senior)\s"
_BEHIND = re.compile(
    rf"\s+(?P<who>{_NOUN}[^,.;:\"“”«»\n]{{2,70}}?)"
    r"(?=\s+(?:who|whom|that|after|during|as|when|while|because|by|yesterday|today|on|at)\b|\s*[,.;:\"“”«»\n]|$)",
    re.I,
)
_BEFORE = re.compile(
    rf"(?:^\s*|[,.\"”»’'—–-]\s+|\b(?:and|but|as)\s+)(?P<who>{_NOUN}[^,.;:\"“”«»\n]{{2,90}}?)\s*"
    r"(?:,[^,.;:\"“”\n]{1,60},\s*)?(?:has|had|have|also|then|later|once|was|were|(?:reported|alleged|supposed|purported)ly)?\s*$",
    re.I,
)
PRONOUN = re.compile(r"\b(?P<who>he|she|it|they|one of them)\s+(?:(?:has|had|have|also|then|later|further)\s+)?$", re.I)
_DESCRIBED = re.compile(
    rf"(?:^(?:(?:In|At|From|Near)\s[^,;:“”\"\n]{{2,40}},\s+)?"
    rf"|\b(?:according to|says?|said|asked|told)\s+)(?P<who>(?:an?|one|the)\s(?:[\w’'-]+\s){{0,5}}?{PEOPLE})\b",
    re.I,
)
_SAYS = (
    r"(?:sa(?:id|ys)|added|adds|noted|notes|explained|recalled|wrote|told|remarked|replied|warned|asked|insisted"
    r"|continued)"
)
_INVERTED = re.compile(rf"[\s,—–-]{{1,3}}(?P<cue>{_SAYS})\b(?=\s+(?:an?|the|one|another)\s)", re.I)
_AFTER = re.compile(
    rf"[\s,—–-]{{1,3}}(?:he|she|it|they|(?:an?|one|the)\s[^,.;:\"“”«»\n]{{2,90}}?)\s(?P<cue>{_SAYS})\b", re.I
)


def speaker_at(scene: Scene, cue: Span, said: Span | None = None) -> Speaker | None:
    """Who speaks by the words at a cue; `said` are the words between marks."""
    return (
        _quoted_as(scene, cue)
        or _described(scene, said, cue)
        or _stood_for(scene, cue)
        or _subject_of_participle(scene, cue)
    )


def given_at(scene: Scene, source: Span | None, cue: Span | None) -> Speaker | None:
    """The speaker that a source names: whom it quotes, whom "she" stands for, who speaks of "his country"."""
    if source is None or (scene.quoted(source[0]) and not (cue and scene.quoted(cue[0]))):
        return None
    text = scene.article.text
    link = _QUOTING.match(text, source[1])
    quoted = next((a for a in scene.actors((link.end(), link.end() + 5)) if link), None) if link else None
    if quoted is not None:
        return named(scene, (quoted.start, quoted.end))
    words = text[slice(*source)]
    if cue is not None and _OWN_SIDE.search(text, max(0, source[0] - 8), source[1]):
        outer = _subject_before(scene, source[0])
        if outer is not None:
            return outer
    if words.lower() in ("of them", "one of them"):
        return apposed(scene, source[1]) or _one_of_them(scene, source[0]) or words_of(scene, source)
    described = described_subject(scene, source[0], words.lower()) or _who_goes_on(scene, source, words)
    if described is not None:
        return described
    if cue is not None and words.lower() in _STANDS and scene.cast.of(source) is None:
        return _stood_for_at(scene, source[0], words.lower()) or named(scene, source)
    office = any(a.kind == "office" for a in scene.actors(source))
    town = _OF_TOWN.match(text, source[1]) if office else None
    behind = apposed(scene, town.end() if town else source[1]) if office or _is_lower(words) else None
    if behind is None and _is_of_an_office(scene, source):
        return words_of(scene, source)
    return behind or named(scene, source)


def _is_of_an_office(scene: Scene, source: Span) -> bool:
    """Whether words name somebody by whom he is with: "the assistant of the head of state" is not the head of state."""
    actor = next((a for a in scene.actors(source) if a.end == source[1]), None)
    head = _FOLLOWED.split(scene.article.text[slice(*source)], maxsplit=1)[0]
    return actor is not None and actor.kind == "office" and actor.start >= source[0] + len(head) and is_head(head)


_OF_TOWN = re.compile(
    r"\s+of\s+(?:(?:the\s+)?[A-Z][\w’'-]*|(?:an?|the|his|her|its|their)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+(?=,))"
)
_QUOTING = re.compile(r"[\s,]{1,3}(?:citing|quoting)\s+(?:the\s+)?", re.I)
_OWN_SIDE = re.compile(
    r"\b(?:his|her|its|their)\s+(?:\w+\s)?(?:country|government|nation|people|state|army|party|side|ministry)$", re.I
)
_STANDS = frozenset("he she it they".split())


def _is_lower(words: str) -> bool:
    """Whether words describe, and name nobody."""
    return not any(word[:1].isupper() for word in words.split()[1:])


def _subject_before(scene: Scene, at: int) -> Speaker | None:
    """The person whom a sentence tells of before an offset: "Kim vowed help, stressing his country considers it"."""
    first = scene.sentence(at)[0]
    people = [a for a in scene.actors((first, at)) if a.role == "name" and not scene.quoted(a.start)]
    subject = next((a for a in people if a.start - first <= _AT_HEAD and not held(scene, a)), None)
    return named(scene, (subject.start, subject.end)) if subject is not None and subject.kind == "person" else None


def cue_at_marks(scene: Scene, said: QuotationMention) -> Span | None:
    """The cue right behind the marks, where its subject is a pronoun or a description."""
    reach = min(len(scene.article.text), said.end + 120)
    for pattern in (_INVERTED, _AFTER):
        found = pattern.match(scene.article.text, said.end, reach)
        if found is not None:
            return found.span("cue")
    return None


_SEVERAL = re.compile(
    rf"(?:^|,\s|\b(?:and|but|while)\s)(?P<who>(?:[A-Z][\w’'-]+\s)?(?:[a-z][\w’'-]+\s){{0,2}}?(?i:{PEOPLE}(?<=s)|lawmakers|deputies))\b"
    r"(?=(?P<where>\s+in\s+[A-Z]\w+)?)"
)


def _one_of_them(scene: Scene, at: int) -> Speaker | None:
    """One of the people of whom the words before tell: of "Chilean officials" *one of the Chilean officials*, of those
    whom a place tells apart, "Diplomats in Brussels", a *diplomat in Brussels*."""
    for sentence in _looked_back(scene, at):
        found = _SEVERAL.search(scene.article.text[slice(*sentence)])
        if found is not None and not scene.quoted(sentence[0] + found.start("who")):
            who, where = found["who"], found["where"]
            who = who if who.split()[0] in demonyms() else who[0].lower() + who[1:]
            name = who.removesuffix("s") + where if where else f"one of the {who}"
            return Speaker(id=None, name=name, country=None)
    return None


_AND = re.compile(r"\b(?:and|but|then)\s+$")


def _who_goes_on(scene: Scene, source: Span, words: str) -> Speaker | None:
    """Who said what stands before an "and" with "he" behind it: "*Bell* claimed that it was hers, and she said"."""
    first = scene.sentence(source[0])[0]
    if words.lower() not in ("he", "she") or _AND.search(scene.article.text[first : source[0]]) is None:
        return None
    told = [
        a
        for a in scene.findings.attributions
        if a.source and a.cue and first <= a.source[0][0] < a.cue[0][0] < source[0]
    ]
    at_head = [a for a in told if a.source[0][0] - first <= _AT_HEAD and not scene.quoted(a.source[0][0])]
    return named(scene, at_head[0].source[0]) if at_head else None


_AS = r"as\s+(?:saying|telling|writing|adding|warning|calling|describing|stating|having\s+said)\b"
_QUOTES = re.compile(rf"\b(?:quot|cit)(?:e|es|ed|ing)\s+(?!by\b)(?P<who>[^.;:\"“”«»\n]{{2,110}}?),?\s+{_AS}", re.I)
_IS_QUOTED = re.compile(
    r"(?:^|[,;:.\"“”»'’–—-]\s+|\b(?:and|but|that|while)\s+)(?P<who>[^.;:,\"“”«»\n]{2,80}?)\s+(?:is|was|were|are|has\s+been|had\s+been)"
    rf"\s+(?:quoted|cited)(?:\s[^.;:\"“”«»\n]{{1,80}}?)?\s+{_AS}",
    re.I,
)
_AROUND = 140
"""Characters on either side of a cue in which "quoted ... as saying" stands."""


def _quoted_as(scene: Scene, cue: Span) -> Speaker | None:
    """ "The agency quoted Kim as saying", "Kim was quoted by the agency as saying": Kim speaks."""
    text = scene.article.text
    if (
        not text[slice(*cue)]
        .lower()
        .startswith(("quot", "cit", "say", "tell", "as", "is", "was", "were", "has", "call"))
    ):
        return None
    sentence = scene.sentence(cue[0])
    within = max(sentence[0], cue[0] - _AROUND), min(sentence[1], cue[1] + _AROUND)
    for pattern in (_QUOTES, _IS_QUOTED):
        for found in pattern.finditer(text[slice(*within)]):
            start, end = (within[0] + at for at in found.span())
            if start <= cue[0] and cue[1] <= end + 1:
                return _of_phrase(scene, (within[0] + found.start("who"), within[0] + found.end("who")))
    return None


def _of_phrase(scene: Scene, span: Span) -> Speaker:
    """Who a phrase names: the name behind a comma, a person at its head, else its words."""
    text = scene.article.text
    comma = text.find(",", *span)
    behind = apposed(scene, comma) if comma >= 0 else None
    if behind is not None:
        return behind
    end = comma if comma >= 0 else span[1]
    for actor in scene.actors((span[0], end)):
        if not held(scene, actor) and (actor.end == end or actor.kind == "person"):
            return named(scene, (actor.start, actor.end)) or words_of(scene, (span[0], end))
    return words_of(scene, (span[0], end))


_HEADS = re.compile(
    rf"(?:{PEOPLE}|\w{{3,}}(?:ist|ian|man|woman|men|women|eer)|(?:declaration|report|document|treaty"
    r"|resolution|embassy|mission|ministry|agency|office|army|police|court|union|council|group|company|church|committee|commission"
    r"|authorities|officials|rebels|ministers?|governor|general|colonel|major|captain|president|king|queen|prince|leader|deput(?:y|ies)"
    r"|director|vice-director|member|members|them|skiers|guide|pilot|judge|prosecutor|minister|premier|speaker|chair|chancellor|secretary|senator|candidate|delegate|colleague|nurse|mother|father|son|daughter|widow|man|woman|boy|girl|host))$",
    re.I,
)
_FOLLOWED = re.compile(r"\s+(?:of|in|at|from|for|with|to|on|near|by)\b|,")


def is_head(words: str) -> bool:
    """Whether a phrase is headed by somebody, or something, that speaks: "a vice-director of the ministry's office"."""
    of = re.fullmatch(r"(?:one|some|two|several) of (?:the|them)\s?(.*)", words, re.I)
    phrase = (of[1] or "them") if of else words
    return _HEADS.search(_FOLLOWED.split(phrase, maxsplit=1)[0].rstrip()) is not None


def _described(scene: Scene, said: Span | None, cue: Span) -> Speaker | None:
    """A description right at the cue that is no actor: "said one council diplomat", "a vice-director of ... said"."""
    text = scene.article.text
    behind = _BEHIND.match(text, cue[1], min(len(text), cue[1] + 100))
    if behind is not None:
        span = behind.span("who")
        fits = is_head(text[slice(*span)]) and not _begins_with_actor(scene, span) and not _is_object(text, cue)
        return (apposed(scene, span[1]) or words_of(scene, span)) if fits else None
    sentence = scene.sentence(cue[0])
    first = said[1] if said and sentence[0] < said[1] <= cue[0] else sentence[0]
    before = _BEFORE.search(text[first : cue[0]][-140:])
    if before is None:
        return None
    start = cue[0] - len(text[first : cue[0]][-140:])
    span = start + before.start("who"), start + before.end("who")
    if not is_head(text[slice(*span)]) or _begins_with_actor(scene, span):
        return None
    return apposed(scene, span[1]) or words_of(scene, span)


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


def _stood_for(scene: Scene, cue: Span) -> Speaker | None:
    """Whom "he", "she", "it" or "one of them" at a cue stands for."""
    text = scene.article.text
    found = PRONOUN.search(text[max(0, cue[0] - 30) : cue[0]])
    if found is None:
        return None
    return _stood_for_at(scene, max(0, cue[0] - 30) + found.start("who"), found["who"].lower())


def _stood_for_at(scene: Scene, start: int, words: str) -> Speaker | None:
    """Whom a pronoun at an offset stands for."""
    text = scene.article.text
    if words == "one of them":
        return _one_of_them(scene, start)
    if (told := described_subject(scene, start, words)) is not None:
        return told
    for sentence in _looked_back(scene, start):
        described = _DESCRIBED.search(text[slice(*sentence)])
        people = [a for a in scene.actors(sentence) if not scene.quoted(a.start) and a.role == "name"]
        if (
            described is not None
            and words in ("he", "she")
            and not _named_first(people, sentence, described.start("who"))
        ):
            return _who_is_described(scene, (sentence[0] + described.start("who"), sentence[0] + described.end("who")))
        subject = next((a for a in people if a.start - sentence[0] <= _AT_HEAD and a.kind != "pronoun"), None)
        if subject is not None and not scene.quoted(sentence[0]):
            person = scene.cast.of((subject.start, subject.end))
            if person is not None and _fits(words, subject, person):
                return of_member(person)
        if people:
            return None
        unknown = _NAMED.search(text[slice(*sentence)]) if words in ("he", "she") else None
        if unknown is not None and not scene.quoted(sentence[0] + unknown.start("name")):
            return words_of(scene, (sentence[0] + unknown.start("name"), sentence[0] + unknown.end("name")))
    return None


def _who_is_described(scene: Scene, span: Span) -> Speaker | None:
    """The actor whose words a description begins, as "the head" begins "the head of state"; else its own words."""
    actor = next((a for a in scene.actors(span) if a.start < span[1] < a.end and a.kind == "office"), None)
    return (named(scene, (actor.start, actor.end)) if actor else None) or words_of(scene, span)


_NAMED = re.compile(rf"(?:^|, )(?P<name>{NAME})\s+(?=(?:was|is|had|has|did|would|will|also|then)\b|[a-z]{{2,}}ed\b)")
"""A name that no actor bears, as a subject."""
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
    """Who says what a participle adds ("Bell pledged support, stressing that ..."); who is cited speaks himself."""
    text, sentence = scene.article.text, scene.sentence(cue[0])
    word = text[slice(*cue)].lower()
    if (
        not word.endswith("ing")
        or word in ("citing", "quoting")
        or not re.search(r"(?:,|\band)\s+$", text[sentence[0] : cue[0]])
    ):
        return None
    subject = next(
        (a for a in scene.actors((sentence[0], cue[0])) if a.role == "name" and not scene.quoted(a.start)), None
    )
    if subject is None or subject.start - sentence[0] > _AT_HEAD:
        return None
    return named(scene, (subject.start, subject.end)) if scene.cast.of((subject.start, subject.end)) else None
