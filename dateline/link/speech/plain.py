"""Plain sayings: indirect speech in forms so plain that its marks alone tell it, where no attribution was read.

Needs    the sentences of an article, its actors, the attributions and quotations found already
Gives    an `Attribution` for each such saying
Rule     "The road is cut, the governor said on Friday.", "Sen said the road was cut", "the envoy's claim that the road
         is cut": a name, a pronoun or a description stands at the cue, and nothing of the content is another's words
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from dateline.link.scene import DAYS, Scene
from dateline.link.speech.apposed import NAME
from dateline.link.speech.at_cue import is_head
from dateline.model import Attribution, Span

_SAYS = r"(?:sa(?:id|ys)|added|adds|told|tells|explained|recalled|stated|announced|read|wrote|noted|warned|remarked)"
_TRAILING = re.compile(
    rf",\s+(?P<who>[^,.;:!?\"“”«»\n]{{1,80}}?)\s+(?:also\s+|had\s+|has\s+|later\s+)?(?P<cue>{_SAYS})"
    r"(?P<rest>(?:\s+(?:on|in|at|to|as|after|during|before|here|last|late|early|yesterday|reporters|journalists)\b[^,;:\"“”«»\n]{0,80})?"
    r"|(?<=told)\s+(?:the|his|her|its|our|a)\s+\w+|(?<=told)\s+(?:me|us|him|her|them))\s*[.:]?[\"”»]?\s*$"
)
_SAID = re.compile(
    r"\s(?P<cue>sa(?:id|ys))\s+(?:that\s+)?(?=[\w])(?!(?:on|in|at|to|as|after|during|before|so|nothing|no|it)\s)"
)
_OWNED = re.compile(
    r"[’']s?\s+(?P<cue>line|claim|statement|assertion|view|contention|argument|warning|remark|belief|promise|insistence)\s+that\s+"
    r"(?P<content>[^.;,\"“”«»\n]{12,240})"
)
_PRONOUN = re.compile(r"(?:he|she|they)$", re.I)
_OPENS = re.compile(
    r"(?:in|on|at|by|as|for|with|after|before|during|while|when|if|though|although|despite|asked|speaking)\b", re.I
)
_FINITE = re.compile(r"\b(?:is|are|was|were|had|has|have|will|would|can|could|must|should|did|does|may|might)\b", re.I)
_TAIL = 420
"""Characters of a sentence, from its end and around a cue, in which these forms stand."""
_FEWEST = 4
"""Words of a content at least."""


def plain(scene: Scene) -> Iterator[Attribution]:
    """What is said in plain forms and was not read."""
    # a content with marks in it gives those, and may leave the rest of its sentence
    bare = (a for a in scene.findings.attributions if not scene.marked((a.content[0][0], a.content[-1][1])))
    taken = sorted(piece for a in bare for piece in a.content)
    cues = {cue[0] for a in scene.findings.attributions for cue in a.cue}
    for sentence in scene.findings.sentences:
        for who, cue, content in (*_trailing(scene, sentence), *_leading(scene, sentence), *_owned(scene, sentence)):
            if _is_free(scene, content, taken) and (cue[0] not in cues or content[1] <= who[0]):
                yield Attribution(source=(who,), cue=(cue,), content=(content,))


Form = tuple[Span, Span, Span]


def _trailing(scene: Scene, sentence: Span) -> Iterator[Form]:
    """ "The road is cut, the governor said on Friday." """
    text = scene.article.text
    end = next(
        (q.start for q in scene.marked(sentence) if q.start > sentence[0] + 1 and text[q.start - 2 : q.start] == ": "),
        sentence[1],
    )
    first = max(sentence[0], end - _TAIL)
    found = _TRAILING.search(text[first:end])
    if found is None:
        return
    who = _who(scene, (first + found.start("who"), first + found.end("who")))
    semicolon = text.rfind(";", first, first + found.start())
    start = semicolon + 1 if semicolon >= 0 else sentence[0]
    content = _past_blanks(text, start), first + found.start()
    words = text[slice(*content)]
    if who is not None and (not _OPENS.match(words) or _FINITE.search(words)):
        yield who, (first + found.start("cue"), first + found.end("cue")), content


def _leading(scene: Scene, sentence: Span) -> Iterator[Form]:
    """ "Sen said the road was cut." """
    text = scene.article.text
    found = _SAID.search(text, sentence[0], min(sentence[1], sentence[0] + _TAIL))
    if found is None:
        return
    first = max(sentence[0], found.start() - 60)
    named = re.search(rf"(?P<who>{NAME}|[A-Z][\w’'-]+|\b[Hh]e|\b[Ss]he)$", text[first : found.start()])
    who = _who(scene, (first + named.start("who"), first + named.end("who"))) if named else None
    end = sentence[1]
    while end > found.end() and text[end - 1] in " .\n\t":
        end -= 1
    if who is not None and "," not in text[found.end() : end]:
        yield who, found.span("cue"), (found.end(), end)


def _owned(scene: Scene, sentence: Span) -> Iterator[Form]:
    """ "the envoy's claim that the road is cut" """
    text = scene.article.text
    for found in _OWNED.finditer(text, *sentence):
        first = max(sentence[0], found.start() - 60)
        owner = re.search(r"(?:\b(?:the|an?)\s+)?(?:[\w-]+\s+){0,2}[\w-]+$", text[first : found.start()])
        who = _who(scene, (first + owner.start(), first + owner.end())) if owner else None
        if who is not None:
            yield who, found.span("cue"), found.span("content")


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _who(scene: Scene, span: Span) -> Span | None:
    """Who some words name, when it is somebody who speaks."""
    words = scene.article.text[slice(*span)]
    ends = [a for a in scene.actors(span) if a.end == span[1] and a.kind != "group"]
    if ends:
        return ends[0].start, ends[0].end
    one_word = re.fullmatch(r"[A-Z][\w’'-]{2,}", words) and words.lower() not in DAYS
    fits = (
        one_word
        or _PRONOUN.fullmatch(words)
        or re.fullmatch(NAME, words)
        or (re.match(r"(?:the|an?|one)\s", words, re.I) and is_head(words))
    )
    return span if fits else None


def _is_free(scene: Scene, content: Span, taken: list[Span]) -> bool:
    """Whether a content is long enough, and nobody's words yet."""
    text = scene.article.text
    if len(re.findall(r"\w+", text[slice(*content)])) < _FEWEST or re.search(r"[\"“”«»]", text[slice(*content)]):
        return False
    at = bisect_left(taken, content)
    near = taken[max(0, at - _NEAR) : at + _NEAR]
    inside = scene.quoted(content[0]) or scene.quoted(content[1] - 1)
    return not inside and not any(
        min(content[1], end) - max(content[0], start) > 0.3 * (content[1] - content[0]) and (end - start) < _WHOLE
        for start, end in near
    )


_NEAR = 12
"""Contents on either side that are compared with one."""
_WHOLE = 2_000
"""Characters of a content that is a whole article's, and nobody's words."""
