"""That-clauses: what somebody is said to have said behind a verb or a noun of saying and "that".

Needs    the sentences of an article, its actors and quotations, the contents that were read already
Gives    an `Attribution` for each that was not
Rule     "Bell visited the town and promised that the bridge would be rebuilt", "told the foreign press on Friday that",
         "stuck to her line that": between the verb and its "that" stands no other clause, and the subject is a person,
         a body or a description. Whoever would, could or did not say it has not said it
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.link.scene import DAYS, Scene
from dateline.link.speech.apposed import NAME
from dateline.link.speech.at_cue import is_head
from dateline.model import Attribution, Span

_SAID = (
    r"(?:said|told|promised|warned|insisted|argued|added|declared|explained|stressed|maintained|vowed|pledged|claimed"
    r"|complained|conceded|admitted|acknowledged|replied|objected|protested|predicted|swore|announced|assured|reminded"
    r"|noted|stated|hinted|testified|repeated|reiterated|confirmed|boasted|joked|remarked|observed|proclaimed|cautioned"
    r"|contended|asserted|countered|retorted|answered|wrote)"
)
_TO_WHOM_AND_WHEN = r"(?:\s+(?!that\b|not\b)[^\s,;:.\"“”«»?!()]+){0,9}?"
_VERB = re.compile(rf"(?<=\s)(?P<cue>{_SAID}){_TO_WHOM_AND_WHEN},?\s+that\s+(?=\S)")
_NOUN = re.compile(
    r"(?<=\s)(?P<cue>(?:stuck|held|stood|returned|clung|kept)\s+(?:to|by)|repeated|reiterated|restated|renewed|defended|voiced"
    r"|made|issued|gave|expressed)\s+(?:his|her|its|their|the|an?)\s+(?:\w+\s+)?(?:position|line|view|claim|statement|assertion"
    r"|argument|warning|promise|pledge|vow|belief|insistence|assurance|point|demand|case|formula|contention|prediction)"
    r"\s+that\s+(?=\S)"
)
_AGAIN = r"(?:(?:also|had|has|have|then|later|again|once|once more|still|even|further)\s+)*"
_SUBJECT = re.compile(
    r"(?:^|[\s“\"(])(?P<who>(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+"
    rf"|{NAME}|[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey)(?P<apposed>,\s[^;:.\"“”«»]{{2,80}},)?\s+{_AGAIN}$"
)
_ADVERBS = re.compile(rf"\s+{_AGAIN}")
_AND = re.compile(r"(?:\band|\bbut|,|\bthen)\s+(?:(?:also|then|later|again|has|had)\s+)*$")
_NOT_SAID = re.compile(
    r"(?:\b(?:not|never|would|could|should|might|may|will|to|if|be|been|is|was|were|who|which)|n[’']t)\s+(?:\w+\s+)?$"
)
_HEAD, _BEFORE, _FEWEST = 60, 190, 4
"""Characters in which a sentence's subject begins, those before a verb that hold its subject, words of a content."""


def that_clauses(scene: Scene, read: Iterable[Span]) -> Iterator[Attribution]:
    """What is said behind "that" and was not read."""
    taken = sorted(read)
    text = scene.article.text
    for sentence in scene.findings.sentences:
        if " that " not in text[slice(*sentence)]:
            continue
        end = sentence[1]
        while end > sentence[0] and text[end - 1] in " .\n\t":
            end -= 1
        found = next((m for m in _heads(text, sentence) if not scene.quoted(m.start())), None)
        if found is None or not _is_free(scene, (found.end(), end), taken):
            continue
        who = _subject(scene, sentence, found.start("cue"))
        if who is not None:
            yield Attribution(source=(who,), cue=(found.span("cue"),), content=((found.end(), end),))


def _heads(text: str, sentence: Span) -> list[re.Match[str]]:
    found = [*_VERB.finditer(text, *sentence), *_NOUN.finditer(text, *sentence)]
    found = [m for m in found if not _NOT_SAID.search(text, max(sentence[0], m.start() - 24), m.start())]
    return sorted(found, key=lambda m: m.start())


def _subject(scene: Scene, sentence: Span, cue: int) -> Span | None:
    """Who says it: what stands right before the verb, or, behind "and", what the sentence begins with."""
    text = scene.article.text
    if _AND.search(text, max(sentence[0], cue - 24), cue) is not None:
        actors = (a for a in scene.actors((sentence[0], cue)) if a.role == "name" and not scene.quoted(a.start))
        subject = next(actors, None)
        named = _named_at_head(scene, sentence, cue)
        if named is not None:
            return named
        return (subject.start, subject.end) if subject and subject.start - sentence[0] <= _HEAD else None
    first = max(sentence[0], cue - _BEFORE)
    beside = next((a for a in scene.actors((first, cue)) if _ADVERBS.fullmatch(text, a.end, cue)), None)
    if beside is not None and not scene.quoted(beside.start):
        return (beside.start, beside.end) if beside.kind != "group" and beside.role == "name" else None
    found = _SUBJECT.search(text[first:cue])
    if found is None:
        return None
    who = first + found.start("who"), first + found.end("who")
    ends = [a for a in scene.actors((max(sentence[0], who[0] - 60), who[1])) if a.end == who[1]]
    if ends:
        return (ends[0].start, ends[0].end) if ends[0].kind != "group" else None
    words = text[slice(*who)]
    named_ = re.match(r"[A-Z]", words) and words.lower() not in DAYS and not re.match(r"(?:The|An?|One)\s", words)
    return who if named_ or re.fullmatch(r"he|she|they", words, re.I) or is_head(words) else None


def _named_at_head(scene: Scene, sentence: Span, cue: int) -> Span | None:
    """The name behind an office at the head of a sentence: "Lima's works minister, *Ana Bell*, has visited"."""
    found = re.match(rf"[^,.;:\"“”]{{2,70}},\s+(?P<name>{NAME}),\s", scene.article.text[sentence[0] : cue])
    return (sentence[0] + found.start("name"), sentence[0] + found.end("name")) if found else None


def _is_free(scene: Scene, content: Span, taken: list[Span]) -> bool:
    """Whether a content is long enough, without marks, and nobody's words yet."""
    words = scene.article.text[slice(*content)]
    if len(re.findall(r"\w+", words)) < _FEWEST or re.search(r"[\"“”«»]", words) or scene.marked(content):
        return False
    if scene.quoted(content[0]) or scene.quoted(content[1] - 1):
        return False
    return not any(start < content[1] and content[0] < end for start, end in taken)
