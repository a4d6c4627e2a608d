"""Tellers: who hands on another's words, in the forms that the press has for it.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those of "P, B said, A reported, according to M", "B was quoted by A as saying",
         "A said B had told him that", "A relayed B's claim that", "A heard B shout", "in a recording B says"
Rule     who stands farther from the words hands on what stands nearer to them; the form goes before the reading
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dateline.find.attributions.claims import claims
from dateline.find.attributions.nested import with_links
from dateline.find.attributions.said import Said, ordered, quotation_at, sentence_at, stripped, within
from dateline.find.attributions.subjects import stance_of, subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, Span

_VERB = (
    r"sa(?:id|ys?)|reports?|reported|claims?|claimed|alleges?|alleged|charges?|charged|writes?|wrote|told|tells|announced|stated"
    r"|declared|asserted|admitted|confirmed|insisted|noted|added|recalled|testified|confess(?:ed|es)|concede[sd]|disclosed"
    r"|revealed|complain(?:ed|s)|maintain(?:ed|s)|contend(?:ed|s)|contended|asserts|admits|insists|announces|confirms|warned|warns|explained"
)
_TELLER = re.compile(
    r"(?:(?P<per>according to)\s+(?P<whom>[^“”\"]{2,90})"
    rf"|(?P<who>[^“”\"]{{2,90}}?)\s+(?:(?:has|had|have|later|also|\w+ly)\s+)?(?P<verb>{_VERB})"
    r"(?P<rest>(?<=told)\s[^“”\"]{2,70}|(?<=tells)\s[^“”\"]{2,70}"
    r"|(?P<citing>\s(?:citing|quoting|with\s+(?:an?\s+|the\s+)?reference\s+to)\s[^“”\"]{2,70})"
    r"|\s(?:on|in|at|to|late|early|yesterday|today|last|here)\b[^“”\"]{0,50})?)[\s.]*"
)
_FEWEST = 3
"""Words that tellers behind them hand on, at least."""

_SAYING = (
    r"(?:saying|telling|claiming|stating|declaring|warning|denying|admitting|adding|announcing|insisting|having\s+said)"
)
_IS_QUOTED = re.compile(
    r"\b(?:is|was|are|were|(?:has|have|had)\s+been)\s+(?:(?:also|later|widely)\s+)?(?:quoted|cited|reported)\s+"
    r"(?P<by>by)?(?(by)\s+(?P<who>[^;:“”\"\n,]{2,70}?)\s+)"
    rf"as\s+(?P<cue>{_SAYING})(?:\s+(?:that\b)?(?:\w+\s+)?(?P<then>by)\s+(?P<behind>[^,;:.“”\"\n]{{2,70}}))?",
    re.I,
)
_HEARD = re.compile(
    r"\b(?P<heard>heard|hears?|overheard|recall(?:ed|s)?|remember(?:ed|s)?)\s+(?P<who>[^,;:.“”\"‘\n]{2,60}?)\s+"
    r"(?P<cue>shout|say|yell|cry(?:ing)?(?:\s+out)?|order|call(?:\s+out)?|scream|tell|whisper|mutter|warn|ask|swear|bark|roar)(?:ing)?\b"
    r"[^.;:“”\"‘\n]{0,40}?[,:]?\s*(?=[“\"‘'])",
    re.I,
)
_RECORDING = re.compile(
    r"\b(?:in|on)\s+(?:an?|the|one|another)\s+(?P<medium>(?:[\w-]+\s+){0,3}?(?:recordings?|tapes?|intercepts?|wiretaps?"
    r"|(?<=intercepted\s)(?:calls?|conversations?|messages?))|intercepted\s+(?:[\w-]+\s+){0,2}(?:calls?|conversations?|messages?))\b",
    re.I,
)
_MEDIUM = re.compile(r"recording|tape|intercept|wiretap")
_HEAD = 24
"""Characters of a sentence in which a recording opens it."""


def with_tellers(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with the tellers that their forms name."""
    said = ordered(read)
    for law in (_both_citing, _tails, _is_quoted):
        said = _with(said, law(text, findings, said))
    said = with_links(text, findings, said)
    for law in (_of_claims, _heard, _recorded):
        said = _with(said, law(text, findings, said))
    return said


class Told(NamedTuple):
    """What a form tells, and the words of the form, in which no other saying has its cue."""

    said: tuple[Said, ...]
    form: Span


def _with(said: Sequence[Said], told: Iterable[Told]) -> list[Said]:
    """The sayings, those of a form instead of what was read in its words."""
    rows = list(told)
    if not rows:
        return list(said)
    left = [each for each in said if not any(row.form[0] <= each.cue[0] < row.form[1] for row in rows)]
    return ordered([*left, *(each for row in rows for each in row.said)])


# -- one behind the other -----------------------------------------------------------------------------------


class _Segment(NamedTuple):
    span: Span
    form: re.Match[str]


def _tails(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """ "P, B said, A reported, according to M", "P, A reports citing B": each hands on what stands before it."""
    for sentence in findings.sentences:
        tellers = _segments(text, findings, sentence)
        # one alone is read by the network, but for one whose own source stands right behind
        if len(tellers) < 2 and not any(teller.form["citing"] for teller in tellers):
            continue
        start = max((text.rfind(";", sentence[0], tellers[0].span[0]) + 1, sentence[0]))
        first = stripped(text, (start, tellers[0].span[0]))
        if len(text[slice(*first)].split()) < _FEWEST:
            continue
        rows, end = list[Said](), first[1]
        for segment in tellers:
            rows.append(_of_segment(text, findings, said, segment, (first[0], end)))
            end = segment.span[1]
        if all(row.sources for row in rows):
            yield Told(tuple(rows), (tellers[0].span[0], tellers[-1].span[1]))


def _segments(text: str, findings: Findings, sentence: Span) -> list[_Segment]:
    """The tellers between commas with which a sentence ends, the nearest to the words first."""
    found, end = list[_Segment](), sentence[1]
    while (cut := _cut(text, findings, (sentence[0], end))) is not None:
        span = stripped(text, (cut, end))
        form = _TELLER.fullmatch(text, *span)
        if form is None or not _is_teller(form):
            break
        found.insert(0, _Segment(span, form))
        end = cut
    return found


def _cut(text: str, findings: Findings, span: Span) -> int | None:
    """Where the last piece of a stretch begins: behind a comma, or behind the marks of a quotation."""
    end = span[1]
    while end > span[0] and text[end - 1] in " ,\n":
        end -= 1
    marks = max((text.rfind(mark, span[0], end) for mark in '”"’'), default=-1)
    comma = text.rfind(",", span[0], end)
    quoted = marks >= 0 and quotation_at(findings.quotations, marks) is not None
    at = max(comma, marks if quoted else -1)
    return at + 1 if at > span[0] and at + 1 < end else None


_NOMINAL = re.compile(
    r"(?:(?:the|an?|its|his|her|their|one|two|three|some|several)\s+\S|[a-z]*[A-Z]|[a-z][\w-]+\s+(?:[\w-]+\s+){0,2}[A-Z]|(?:he|she|it|they)\Z)"
)
_VERBAL = re.compile(rf"\b(?:{_VERB}|is|was|are|were|has|have|had|who|which|that|as|when|if|and)\b")


def _is_teller(form: re.Match[str]) -> bool:
    words = form["whom"] or form["who"]
    return _NOMINAL.match(words) is not None and (bool(form["per"]) or not _VERBAL.search(words))


def _of_segment(text: str, findings: Findings, said: Sequence[Said], segment: _Segment, content: Span) -> Said:
    form = segment.form
    cue = form.span("per" if form["per"] else "verb")
    whom = stripped(text, form.span("whom" if form["per"] else "who"))
    read = next((each for each in within(said, *cue)), None)
    stance = stance_of(form["verb"]) if form["verb"] else "asserts"
    stance = read.stance if read and read.stance != "asserts" and form["verb"] else stance
    return Said(cue, named(text, whom, findings.actors), {content}, stance)


_BOTH_CITING = re.compile(
    r"(?P<one>[^,;:.“”\"]{2,80}),\s+(?:citing|quoting)\s+[^,;.“”\"]{2,80},\s+and\s+(?P<other>[^,;:.“”\"]{2,80}?)"
    rf"(?:,\s+(?:citing|quoting)\s+[^,;.“”\"]{{2,80}},)?\s+(?:(?:both|have|had|also)\s+)*(?P<cue>{_VERB})\s+(?:that\s+)?"
)


def _both_citing(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """ "A, citing X, and B, citing Y, reported P": A and B report it, each from his own source."""
    for sentence in findings.sentences:
        form = _BOTH_CITING.match(text, *sentence) if "citing " in text[slice(*sentence)] else None
        if form is None:
            continue
        read = next((each for each in within(said, *form.span("cue")) if each.content), None)
        content = set(read.content) if read else {stripped(text, (form.end(), sentence[1]))}
        sources = (*named(text, form.span("one"), findings.actors), *named(text, form.span("other"), findings.actors))
        yield Told((Said(form.span("cue"), sources, content, "asserts"),), form.span("cue"))


def _is_quoted(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """ "B was quoted by A as saying P": B says P, and A speaks of it."""
    for form in _IS_QUOTED.finditer(text):
        sentence = sentence_at(findings.sentences, form.start())
        medium = "who" if form["who"] else "behind" if form["behind"] else None
        trails = not text[form.end() : sentence[1]].strip(" .,")
        who = subject(text, sentence, form.start(), last=trails)
        if medium is None or who is None:
            continue
        start = max(text.rfind(";", sentence[0], who[0]) + 1, sentence[0])
        piece = stripped(text, (start, who[0]) if trails else (form.end(), sentence[1]))
        piece = _past_that(text, piece)
        if len(text[slice(*piece)].split()) < _FEWEST:
            continue
        inner = Said(form.span("cue"), named(text, who, findings.actors), {piece}, "asserts")
        hull = min(piece[0], who[0]), max(piece[1], form.end("cue"))
        by = form.span("by" if medium == "who" else "then")
        outer = Said(by, named(text, form.span(medium), findings.actors), {hull}, "asserts")
        if inner.sources and outer.sources:
            yield Told((inner, outer), form.span())


_THAT = re.compile(r"[\s,]*that\s+")


def _past_that(text: str, span: Span) -> Span:
    that = _THAT.match(text, *span)
    return (that.end(), span[1]) if that else span


# -- one within the other -----------------------------------------------------------------------------------


def _of_claims(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """The claims of others that somebody hands on, denies or doubts."""
    for told in claims(text, findings, said):
        yield Told((told.teller, told.claim), told.form)


def _heard(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """ "A heard B shout '...'": B speaks, and A tells of it."""
    for form in _HEARD.finditer(text) if findings.quotations else ():
        quotation = quotation_at(findings.quotations, form.end())
        sentence = sentence_at(findings.sentences, form.start())
        hearer = subject(text, sentence, form.start())
        if quotation is None or hearer is None or quotation_at(findings.quotations, form.start()):
            continue
        inner = Said(
            form.span("cue"),
            named(text, form.span("who"), findings.actors),
            {(quotation.start, quotation.end)},
            "asserts",
        )
        hull = (form.start("who"), quotation.end)
        outer = Said(form.span("heard"), named(text, hearer, findings.actors), {hull}, "asserts")
        if inner.sources and outer.sources:
            yield Told((outer, inner), form.span())


def _recorded(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Told]:
    """ "In an intercepted call B says '...'": the recording tells that B speaks."""
    for form in _RECORDING.finditer(text) if _MEDIUM.search(text) else ():
        sentence = sentence_at(findings.sentences, form.start())
        if form.start() - sentence[0] > _HEAD or quotation_at(findings.quotations, form.start()):
            continue
        speech = [each for each in within(said, form.end(), sentence[1]) if each.sources and each.content]
        if speech:
            inner = min(speech, key=lambda each: each.cue)
            spans = (inner.cue, *inner.sources, *(p for p in inner.content if p[0] >= inner.cue[0]))
            hull = (min(a for a, _ in spans), max(b for _, b in spans))
            outer = Said(form.span("medium"), (form.span("medium"),), {hull}, "asserts")
            inner = inner._replace(content={p for p in inner.content if p[0] >= inner.cue[0]} or {hull})
            yield Told((outer, inner), (form.start(), inner.cue[1]))
