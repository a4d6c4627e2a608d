"""Voices within voices: what the form of a sentence tells of who heard it from whom.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those that the form adds: "citing S", "quoted S as saying", "told by S", "carried by M",
         "denied it", "so did S"
Rule     S in "citing S" says what the saying says that it hangs on; in "A quoted S as saying" S is who is quoted;
         M in "carried by M" speaks of the whole saying; a saying of a mere "it" or "the claim" is of the content
         before it, and answers it
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.find.voices import Said, voices_from
from dateline.model import Findings, Span

_FAR = 400
"""Characters between what is said and what takes it up ("the ministry denied it")."""

_CLAUSE = 15
"""Characters before a comma that can tell an act."""

_AGAINST = frozenset(["denies", "doubts", "declines", "silent"])
_NOUNS = (
    r"(?:accounts?|reports?|claims?|allegations?|accusations?|charges?|versions?|story|stories|statements?|assertions?"
    r"|suggestions?|figures?)"
)
_ANAPHOR = re.compile(
    r"(?:(?:it|this|that|them|so)(?:\s+(?:too|either|as well))?"
    rf"|(?:(?:the|this|that|those|these|an?|his|her|its|their|such|any|all)\s+)?(?:(?:same|whole|reported|latest)\s+)?{_NOUNS})",
    re.I,
)
"""Words that stand for what another has said."""

_NOT = re.compile(r"\b(?:no|not|never|nothing|none|without|yet to|n[’']t|silent|silence|nor)\b", re.I)

_CITED = re.compile(
    r"\b(?P<cue>citing|quoting|(?<=which )(?:cites|quotes|cited|quoted)|with reference to|referring to)\s+(?!as\b)",
    re.I,
)
_AS_SAYING = re.compile(
    r"\b(?:quot(?:es|ed|ing)|cit(?:es|ed|ing))\s+(?P<source>[^;:\"“”\n]{2,100}?)\s+as\s+(?P<cue>[a-z]+ing)\b(?:\s+that\b)?",
    re.I,
)
_HEARD = re.compile(
    r"\b(?P<cue>(?:told|informed|assured|warned|briefed|notified)\s+(?:\w+\s+)?by"
    r"|(?:learn(?:ed|t)|heard|ha[sd] it|have it|gathered)\s+(?:\w+\s+)?from)\s+",
    re.I,
)
_CARRIED = re.compile(r"\b(?P<cue>(?:carried|relayed|broadcast|aired|quoted|cited|monitored)\s+(?:\w+\s+)?by)\s+", re.I)
_SO_DID = re.compile(r"(?:^|(?<=[.;]\s)|(?<=,\sand\s))(?P<cue>So\s+(?:did|does|do|has|have|had|says?|said))\s+", re.I)
_INTRODUCED = re.compile(
    r"(?:\b(?:following|next|account|version|story|report|this)\b[^.:\n]{0,60}?"
    r"\b(?:taken|told|given|comes?|came|reported|related|supplied)\s+(?:to us\s+)?(?P<cue>by|from)\s+"
    r"|(?P<head>[^.:;\n]{2,80}?)\s+(?P<gave>gave|gives|had|has|offered|offers|tells|told)\s+"
    r"(?:an?|this|the following|(?:its|his|her|their) own|quite another|another)\s+(?:\w+\s+){0,2}"
    r"(?:account|version|story)\b)",
    re.I,
)
_PER = re.compile(r"(?:^|(?<=[.;:]\s)|(?<=\n))(?P<cue>per|according to)\s+", re.I)


def with_hearsay(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """Add to the sayings of a text what their form tells of others."""
    said = list(_taken_up(text, findings, _as_saying(text, findings, read)))
    for law in (_per, _cited, _heard, _carried, _so_did, _introduced):
        said += list(law(text, findings, said))
    return said


def is_citing(text: str, cue: Span) -> bool:
    """Whether a cue is one that the form of the sentence explains better than its reading."""
    return _CITED.match(text, cue[0]) is not None


def _taken_up(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """The sayings, those whose content is a mere word for another's ("denied it") with that one's content."""
    ordered = sorted(said, key=lambda each: each.cue)
    for number, each in enumerate(ordered):
        mere = all(_ANAPHOR.fullmatch(text, *piece) for piece in each.content)
        if not (mere and (each.content or each.stance in _AGAINST)):
            yield each
        elif content := _before(text, findings.sentences, ordered[:number], each):
            start, end = _sentence(findings.sentences, each.cue[0])
            positive = each.stance == "silent" and not _NOT.search(text, start, end)
            yield each._replace(content=content, answers=True, stance="asserts" if positive else each.stance)


def _before(text: str, sentences: Sequence[Span], said: Sequence[Said], taker: Said) -> set[Span]:
    """What was said before: the content of the last saying, else the clause before, else the sentence before."""
    cue = taker.cue
    last = next((each for each in reversed(said) if each.content and cue[0] - each.cue[0] < _FAR), None)
    if last is not None:
        return set(last.content)
    at = bisect_right(sentences, cue[0], key=lambda sentence: sentence[0]) - 1
    if at < 0:
        return set()
    clause = sentences[at][0], min((cue[0], *(source[0] for source in taker.sources)))
    comma = text.rfind(",", *clause)
    if comma - clause[0] >= _CLAUSE:
        return {_stripped(text, (clause[0], comma))}
    return {sentences[at - 1]} if at and cue[0] - sentences[at - 1][1] < _FAR else set()


def _as_saying(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "A quoted S as saying": S is the voice of "saying", and none of "quoted"."""
    found = list(said)
    for form in _AS_SAYING.finditer(text):
        source, cue = form.span("source"), form.span("cue")
        sources = voices_from(text, source[0], source[1], findings.actors)
        if not sources:
            continue
        found = [
            each._replace(sources=_without(each.sources, source)) if _is_at(each, form.span()) else each
            for each in found
        ]
        at = next((number for number, each in enumerate(found) if _meets(each.cue, cue)), None)
        if at is not None:
            found[at] = found[at]._replace(sources=sources)
            continue
        sentence = _sentence(findings.sentences, cue[0])
        host = _host(found, sentence, cue)
        rest = _stripped(text, (form.end(), sentence[1]))
        content = {rest} if rest[1] - rest[0] > 3 else set(host.content) if host else set()
        if content:
            found.append(Said(cue, sources, content, "asserts"))
    return found


def _without(sources: Sequence[Span], span: Span) -> tuple[Span, ...]:
    left = tuple(source for source in sources if not _meets(source, span))
    return left or tuple(sources)


def _is_at(said: Said, form: Span) -> bool:
    """Whether a saying's cue is the verb that opens a form ("quoted ... as saying")."""
    return form[0] <= said.cue[0] < form[0] + 8


def _per(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "According to S, C" at the head of a clause, where it was not read."""
    for cue in _PER.finditer(text):
        end = _sentence(findings.sentences, cue.start("cue"))[1]
        if any(_meets(each.cue, cue.span("cue")) for each in said):
            continue
        sources = voices_from(text, cue.end(), end, findings.actors)
        comma = text.find(",", sources[-1][1], end) if sources else -1
        if comma > 0:
            yield Said(cue.span("cue"), sources, {_stripped(text, (comma + 1, end))}, "asserts")


def _cited(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "Citing S": S says what the saying says that the words hang on, else what stands before them."""
    for cue in _CITED.finditer(text):
        start, end = _sentence(findings.sentences, cue.start())
        if _AS_SAYING.match(text, cue.start()):
            continue
        sources = voices_from(text, cue.end(), end, findings.actors)
        host = _host(said, (start, end), cue.span("cue"))
        content = set(host.content) if host else {_stripped(text, (start, cue.start()))}
        if sources and all(b > a for a, b in content):
            yield Said(cue.span("cue"), sources, content, "asserts")


def _heard(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "A has been told by S that C": S says C, within what A says."""
    for cue in _HEARD.finditer(text):
        start, end = _sentence(findings.sentences, cue.start())
        sources = voices_from(text, cue.end(), end, findings.actors)
        if not sources or any(_meets(each.sources[0], sources[0]) for each in said if each.sources):
            continue
        around = [piece for each in said for piece in each.content if piece[0] <= cue.start() < piece[1]]
        last = min((piece[1] for piece in around), default=end)
        that = re.compile(r"[\s,]*(?:(?:and\s+)?that\s+)?").match(text, sources[-1][1])
        rest = _stripped(text, (that.end() if that else sources[-1][1], last))
        host = _host(said, (start, end), cue.span("cue"))
        content = {rest} if rest[1] - rest[0] > 12 else set(host.content) if host else set()
        if content:
            yield Said(cue.span("cue"), sources, content, "asserts")


def _carried(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "In a statement carried by M, S said C": M speaks of all that S is said to say."""
    for cue in _CARRIED.finditer(text):
        start, end = _sentence(findings.sentences, cue.start())
        sources = voices_from(text, cue.end(), end, findings.actors)
        host = _host(said, (start, end), cue.span("cue"))
        if sources and host is not None and not any(_meets(a, b) for a in host.sources for b in sources):
            spans = (*host.sources, host.cue, *host.content)
            hull = (min(a for a, _ in spans), max(b for _, b in spans))
            yield Said(cue.span("cue"), sources, {hull}, "asserts")


def _so_did(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "So did S": S says the same."""
    ordered = sorted(said, key=lambda each: each.cue)
    for cue in _SO_DID.finditer(text):
        _, end = _sentence(findings.sentences, cue.start("cue"))
        sources = voices_from(text, cue.end(), end, findings.actors)
        last = next((each for each in reversed(ordered) if 0 < cue.start() - each.cue[0] < _FAR and each.content), None)
        if sources and last is not None:
            yield Said(cue.span("cue"), sources, set(last.content), last.stance, answers=True)


def _introduced(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "The Post gave another version." and "What follows is told by S.": S says the rest of the paragraph."""
    for start, end in findings.sentences:
        form = _INTRODUCED.search(text, start, end)
        if form is None:
            continue
        at = form.start("head") if form["head"] else form.end()
        sources = voices_from(text, at, form.end("head") if form["head"] else end, findings.actors)
        colon = text.find(":", form.end(), end)
        stop = text.find("\n", form.end())
        rest = _stripped(text, (colon + 1 if colon > 0 else end, stop if stop > 0 else len(text)))
        if sources and rest[1] > rest[0]:
            said_at = form.span("gave") if form["gave"] else form.span("cue")
            yield Said(said_at, sources, {rest}, "asserts")


def _sentence(sentences: Sequence[Span], at: int) -> Span:
    found = bisect_right(sentences, at, key=lambda sentence: sentence[0]) - 1
    return sentences[found] if found >= 0 else (at, at)


def _host(said: Sequence[Said], sentence: Span, cue: Span) -> Said | None:
    """The saying of a sentence that a form hangs on: the nearest."""
    near = [each for each in said if sentence[0] <= each.cue[0] < sentence[1] and each.content]
    return min(near, key=lambda each: (_apart(each.cue, cue), each.cue), default=None)


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " ,;:\n":
        start += 1
    while end > start and text[end - 1] in " ,;:\n.":
        end -= 1
    return start, end


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _apart(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])
