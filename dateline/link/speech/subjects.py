"""Subjects: whom the words before a quotation name, where those at its cue name nobody.

Needs    a speaker that is a pronoun or a description, the sentences before
Gives    the name that the text gives him
Rule     "he" is the one person of the sentence before that does something there, though a clause goes before him or his
         name stands behind his office; "the mayor" is "the mayor, *Ana Bell*" of the text; who was heard or recorded
         saying something says it, and not whoever heard him
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.link.scene import Scene, held, named, words_of
from dateline.link.speech.apposed import APPOSED_NAME, NAME
from dateline.link.speech.descriptions import DOES
from dateline.link.speech.peoples import demonyms
from dateline.model import ActorMention, QuotationMention, Span, Speaker

_PRONOUNS = ("he", "she")
_FIRST = ("we", "i")
_APPOSED_SUBJECT = re.compile(
    rf"(?:^|,\s+|\b(?:and|but)\s+)(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\s[^,;:.\"“”«»\n]{{2,70}},\s+"
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?{NAME}),\s+(?:\d\d,\s+)?(?={DOES})"
)
_SUBJECT = re.compile(
    rf"(?:^|,\s+)(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?{NAME})(?:,\s(?:the|an?|who|whose)\s[^,;:.\"“”«»\n]{{2,70}},|,)?\s+(?:\d\d,\s+)?(?={DOES})"
)
_SAYING_SUBJECT = re.compile(
    rf"(?:^|,\s+|\b(?:and|but|while)\s+)(?P<name>{NAME}|[A-Z][\w’'-]{{2,}})\s+(?:(?:had|has|also|then|later)\s+)?"
    r"(?=(?:said|says|told|assured|promised|insisted|warned|argued|explained|replied|answered|declared|added|announced)\b)"
)
"""Who says something in a sentence, before anybody who only does something there."""
_BACK = 2
"""Sentences before that of the words in which a pronoun's name is looked for."""


def told_by_text(scene: Scene, speaker: Speaker | None, at: int) -> Speaker | None:
    """The speaker of words `at`, by name where the text names a pronoun or a description."""
    if speaker is None or (speaker.id is not None and not re.search(r"(?:^|\s)[a-z]{3,}", speaker.name)):
        return speaker
    if is_pronoun(speaker):
        return subject_before(scene, at) or speaker
    if speaker.id is None and speaker.name.lower() in _FIRST:
        return subject_before(scene, scene.sentence(at)[0])  # "we give his words": the page speaks, and not these
    return (
        _named_behind(scene, speaker, at)
        or _by_title(scene, speaker, at)
        or _of_the_office(scene, speaker, at)
        or speaker
    )


_RANKS = frozenset("general colonel major captain admiral commander marshal lieutenant sergeant professor".split())
_TITLE = re.compile(r"[A-Z][\w’'-]{2,}")


def _by_title(scene: Scene, speaker: Speaker, at: int) -> Speaker | None:
    """The last person before whose name a title stands, where words call him by it alone: "*Comandante* Luis Vargas ...
    “We stay,” said the Comandante"."""
    title = speaker.name.capitalize() if speaker.name in _RANKS else speaker.name
    if speaker.id is not None or _TITLE.fullmatch(title) is None:
        return None
    form = re.compile(rf"\b{re.escape(title)}\s+(?P<name>{NAME})")
    for found in reversed(list(form.finditer(scene.article.text, max(0, at - _FAR), at))):
        if not scene.quoted(found.start()) and not _is_thing(scene, found.span("name")):
            return _person(scene, found.span("name"))
    return None


def _of_the_office(scene: Scene, speaker: Speaker, at: int) -> Speaker | None:
    """Who is meant where words call somebody by his office or his trade: the one person of whom the sentences before
    tell ("the minister declared"), the outlet named last ("the agency said"); nobody where "a" minister was told of."""
    name = speaker.name.removeprefix("the ").removeprefix("The ")
    words = name.split(", ")[0].split()
    around = scene.article.text[max(0, at - _OFFICE) : at + _OFFICE].casefold()
    if not words or not re.search(rf"\b(?:the|his|her)\s{re.escape(' '.join(words).casefold())}", around):
        return None
    if re.search(rf"\ban?\s{re.escape(' '.join(words))}\b", scene.article.text[max(0, at - _FAR) : at], re.I):
        return None  # "a deputy minister told us": he has no name
    if words[-1] in _OUTLETS:
        return _outlet_before(scene, at)
    head = _head(words).casefold()
    if head in _OFFICES:
        return subject_before(scene, scene.sentence(at)[0])
    return subject_before(scene, scene.sentence(at)[0], 1) if head in _CALLED else None


def _head(words: Sequence[str]) -> str:
    """The word that heads a description: "assistant" of "assistant of the head of state"."""
    of = next((n for n, word in enumerate(words) if word in ("of", "in", "for", "at", "from")), len(words))
    return words[of - 1] if of else ""


def _outlet_before(scene: Scene, at: int) -> Speaker | None:
    """The outlet named last before words that only call it an agency, or a paper."""
    for actor in reversed(scene.actors((max(0, at - _PAGE), at))):
        member = scene.cast.of((actor.start, actor.end))
        if member is not None and member.sectors[:1] == ("JRN",) and not scene.quoted(actor.start):
            return named(scene, (actor.start, actor.end))
    return None


_PAGE = 900
"""Characters before a cue in which the outlet is named that it calls "the agency"."""
_OUTLETS = frozenset("agency newspaper daily broadcaster channel paper station website".split())
_CALLED = frozenset(
    (
        "native man woman politician guest host assistant aide adviser diplomat veteran spokesman spokeswoman"
        " spokesperson officer lawmaker senator deputy excellency majesty highness"
    ).split()
)
"""What a story calls somebody whom the sentence right before names."""
_OFFICE = 60
"""Characters on either side of a cue in which its subject stands."""
_OFFICES = frozenset(
    (
        "minister president premier leader chancellor ambassador envoy governor mayor general commander secretary king"
    ).split()
)
"""Of whom a story tells one: "the official" may be any."""


def is_pronoun(speaker: Speaker | None) -> bool:
    """Whether a speaker is "he" or "she", and nobody known."""
    return speaker is not None and speaker.id is None and speaker.name.lower() in _PRONOUNS


def he_before(scene: Scene, speaker: Speaker | None, said: QuotationMention) -> Speaker | None:
    """Who "he" or "she" behind quoted words is: of whom the words before them tell, and nobody of whom they tell."""
    behind = said.cue is not None and said.cue[0] >= said.end
    if not behind or not is_he(scene, said.speaker):
        return speaker
    return subject_before(scene, said.start, 1) or speaker


def is_he(scene: Scene, span: Span | None) -> bool:
    """Whether words are "he" or "she"."""
    return span is not None and scene.article.text[slice(*span)].lower() in _PRONOUNS


def subject_before(scene: Scene, at: int, back: int = _BACK) -> Speaker | None:
    """Whom "he" or "she" stands for: the one who does something in the words before, so many sentences back."""
    first = scene.sentence(at)
    sentences = [(first[0], at)] if at - first[0] > _SHORT and not scene.quoted(first[0]) else []
    for _ in range(back):
        before = scene.sentence_before(first[0])
        if before is None:
            break
        sentences.append(before)
        first = before
    for sentence in sentences:
        found = _subject(scene, sentence)
        if found is not None:
            return found
    return None


_SHORT = 12
"""Characters of a sentence before a pronoun that may name somebody."""


def _subject(scene: Scene, sentence: Span) -> Speaker | None:
    text = scene.article.text[slice(*sentence)]
    forms = sorted((*_APPOSED_SUBJECT.finditer(text), *_SUBJECT.finditer(text)), key=re.Match.start)
    for rows in (_SAYING_SUBJECT.finditer(text), forms):
        for found in rows:
            span = sentence[0] + found.start("name"), sentence[0] + found.end("name")
            if not scene.quoted(span[0]) and not _is_thing(scene, span):
                return _person(scene, span)
    people = [a for a in scene.actors(sentence) if _is_person(scene, a) and a.role == "name"]
    people = [a for a in people if not scene.quoted(a.start) and not held(scene, a)]
    opens = people and people[0].kind == "office" and people[0].start - sentence[0] <= _OPENS
    return named(scene, (people[0].start, people[0].end)) if opens or len({a.name for a in people}) == 1 else None


_OPENS = 40
"""Characters before an office that is the subject of its sentence: "In his reply the *Premier* thanked"."""


def _is_person(scene: Scene, actor: ActorMention) -> bool:
    """Whether words name a person, or an office whose holder the text names."""
    member = scene.cast.of((actor.start, actor.end)) if actor.kind == "office" else None
    return actor.kind == "person" or (member is not None and member.kind == "person")


def _is_thing(scene: Scene, span: Span) -> bool:
    """Whether a name is a state's, a body's, a people's or a place's."""
    if scene.article.text[slice(*span)].split()[-1] in demonyms():
        return True
    things = any(a.end == span[1] and a.kind in ("state", "body", "organisation") for a in _ending_in(scene, span))
    return things or any(span[0] <= p.start and p.end == span[1] for p in scene.findings.places)


def _ending_in(scene: Scene, span: Span) -> list[ActorMention]:
    """The actors that end in a span, though they begin before it."""
    return [a for a in scene.actors((max(0, span[0] - _PHRASE), span[1])) if span[0] < a.end <= span[1]]


_PHRASE = 90
"""Characters of an actor's phrase before his name."""


def _person(scene: Scene, span: Span) -> Speaker:
    """A person by a name in the text: the actor whose name ends there, else the words."""
    actor = next(
        (a for a in scene.actors((max(0, span[0] - 90), span[1])) if a.end == span[1] and a.kind == "person"), None
    )
    found = named(scene, (actor.start, actor.end)) if actor is not None else None
    spoken = words_of(scene, span)
    return found or _by_title(scene, spoken, span[0]) or spoken


def _named_behind(scene: Scene, speaker: Speaker, at: int) -> Speaker | None:
    """The name in apposition that the text gives a description: "the mayor, *Ana Bell*, who ..."; "he said" next."""
    words = speaker.name.strip()
    if not words[:1].islower() and " " not in words:
        return None
    text = scene.article.text
    pattern = re.compile(
        rf"\b{re.escape(words)}(?:\s+(?:of|in|at|from|for|among|who)\s[^,;:.\"“”\n]{{2,60}})?,\s+(?-i:{APPOSED_NAME})(?=,)",
        re.I,
    )
    # whose office is told with a country may have a namesake elsewhere: only a name right there is his
    far = _FAR if speaker.id is None else _BESIDE
    found = max(
        pattern.finditer(text, max(0, at - far), min(len(text), at + _NEAR)), key=lambda m: m.start(), default=None
    )
    if found is None or scene.quoted(found.start("name")) or _is_thing(scene, found.span("name")):
        return None
    return _person(scene, found.span("name"))


_FAR, _BESIDE, _NEAR = 6_000, 400, 90
"""Characters before a cue in which the name behind a description is looked for, those before it for one of a country,
and those behind it: "said the mayor, Ana Bell"; a name told further on may be another's."""


_STYLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Señora?|Herr|Frau)\.?\s+[A-Z]\w+")


def styled(scene: Scene, source: Span | None) -> Speaker | None:
    """The person of a form of address whose name is also a people's: "Mrs Moldovan", "Mr French"."""
    if source is None or any(a.end == source[1] and a.kind == "person" for a in _ending_in(scene, source)):
        return None
    words = _STYLED.match(scene.article.text, max(0, source[0] - _STYLE), source[1])
    found = words or _STYLED.match(scene.article.text, source[0], source[1])
    return words_of(scene, found.span()) if found is not None and found.end() == source[1] else None


_STYLE = 4
"""Characters of a form of address that may stand before the name."""


_ONE_OF_PEOPLE = re.compile(r"(?:[Tt]he\s+)?[A-Z]\w+(?<!ese|ish|nch|tch|iss)(?<!s)")


def one_of_people(scene: Scene, source: Span | None) -> Speaker | None:
    """The person told of before whom words call by his people: "“We stay,” the Norwegian said"."""
    if source is None:
        return None
    text = scene.article.text
    first = source[0] - len("the ") if text[max(0, source[0] - 4) : source[0]].lower() == "the " else source[0]
    if text[first : first + 4].lower() != "the " or _ONE_OF_PEOPLE.fullmatch(text, first, source[1]) is None:
        return None
    actor = next((a for a in scene.actors(source) if a.end == source[1]), None)
    if actor is None or not _is_people(text[slice(*source)]) or not _SAYS_HERE.match(text, source[1]):
        return None
    people = [a for a in scene.actors((max(0, first - _FAR), first)) if a.kind == "person" and a.role == "name"]
    people = [a for a in people if not scene.quoted(a.start)]
    if people:
        return named(scene, (people[-1].start, people[-1].end))
    told = [m.span("name") for m in _SPOKE.finditer(text, max(0, first - _FAR), first)]
    told = [span for span in told if not scene.quoted(span[0]) and not _is_thing(scene, span)]
    return words_of(scene, told[-1]) if told else None


_SPOKE = re.compile(rf"(?P<name>{NAME}),?\s+(?=(?:said|says|told|added|announced|warned|declared)\b)")


_SAYS_HERE = re.compile(
    r"\s+(?:said|says|told|added|replied|wrote|went on|continued|remarked|insisted|explained|warned)\b"
)


def _is_people(words: str) -> bool:
    """Whether a word is what one of a people is called."""
    return words.split()[-1] in demonyms()


# -- who was heard --------------------------------------------------------------------------------------------

_SAY = r"(?:say|tell|remark|declare|warn|promise|admit|claim|explain|complain|argue|predict|vow|insist|announce|call)"
_HEARD = re.compile(
    rf"\bhear[sd]?\s+(?P<who>[^;:.\"“”«»\n]{{2,90}}?),?\s+{_SAY}(?:ing)?\b"
    rf"|\b(?:has|had|have|having|shows?|showed|recorded|filmed|overheard|caught)\s+(?P<caught>[^;:.\"“”«»\n]{{2,60}}?),?\s+(?:{_SAY}|say)ing\b"
)
_AROUND = 140
"""Characters on either side of a cue in which "heard ... say" stands."""


def heard(scene: Scene, cue: Span | None) -> Speaker | None:
    """Who was heard, or shown, saying something: "reporters heard the officer, *Bell*, remark that"."""
    if cue is None:
        return None
    sentence = scene.sentence(cue[0])
    first, last = max(sentence[0], cue[0] - _AROUND), min(sentence[1], cue[1] + _AROUND)
    for found in _HEARD.finditer(scene.article.text, first, last):
        if found.start() <= cue[0] and cue[1] <= found.end() and not scene.quoted(found.start()):
            group = "who" if found["who"] else "caught"
            return _of_phrase(scene, found.span(group))
    return None


def _of_phrase(scene: Scene, span: Span) -> Speaker:
    """The name at the end of a phrase ("the officer in charge, Bell"), the actor in it, else its words."""
    text = scene.article.text[slice(*span)]
    last = re.search(rf"(?:,\s+|^|\b[a-z]+\s+)(?P<name>{NAME}|[A-Z][\w’'-]+)$", text)
    if last is not None:
        return _person(scene, (span[0] + last.start("name"), span[1]))
    actor = next((a for a in scene.actors(span) if a.end <= span[1] and not held(scene, a)), None)
    return (named(scene, (actor.start, actor.end)) if actor else None) or words_of(scene, span)
