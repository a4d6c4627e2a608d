"""Handed on: who says a thing and which outlet has it from him, where the outlet stands between the two.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those of "S, quoted by M, admitted that", "S said, as reported by M, that", "S, reported M,
         said", "S said according to M", "the report of S, which M says to have seen", "S, to which M refers"; and each
         saying with the whole of the words for its source ("a source *in the ministry*")
Rule     S says what the clause tells, and M speaks of all of it; what was read as said by "reported" or "quoted" in
         such a form goes
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.find.attributions.said import Said, meets, nearest, ordered, quotation_at, sentence_at, stripped, within
from dateline.find.attributions.voices import named, voices_from
from dateline.model import Findings, Span

_HANDS = (
    r"(?:quoted|cited|reported|carried|relayed|transmitted|conveyed|reproduced|monitored|published|broadcast|aired"
    r"|distributed)"
)
_BY = rf"{_HANDS}(?:\s+(?!by\b)[\w’'-]+){{0,3}}?\s+(?P<cue>by)\s+"
_WHO = r"(?P<who>(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s+)?[^,;:.“”\"\n]{2,90}?)"
_MEDIUM = r"(?P<medium>[^,;:.“”\"\n]{2,70}?)"
_SAYS = (
    r"(?!(?:and|but|or|who|which|was|were|is|are|the|an?|its|his|her|their|in|on|at|of|to|for|that|as|\w+ing)\b)"
    r"(?:has\s+|have\s+|had\s+(?=[a-z]+ed\b))?(?P<verb>[a-z]+)"
)
_BETWEEN = re.compile(
    rf"(?:^|[;:]\s+|,?\s+\b(?:while|whereas|and|but)\s+){_WHO},\s+(?:in\s+(?:an?|the|its|his|her)\s+[\w\s’'-]{{3,40}}?\s+)?{_BY}{_MEDIUM},\s+{_SAYS}\b"
)
_REPORTED = re.compile(
    rf"(?:^|[;:]\s+){_WHO},\s+(?P<cue>reported|reports|writes|wrote|informs)\s+(?P<medium>(?:the\s+)?[^,;:.“”\"\n]{{2,70}}?),\s+{_SAYS}\b"
)
"""Who says something, and before his verb who hands it on: "A clerk, *quoted by Radio Alta*, admitted that"."""
_AS = re.compile(rf"\bas\s+(?:(?:his|her|its|their|the)\s+words\s+(?:were|are)\s+)?{_BY}")
_SAID_ACCORDING = re.compile(r"(?<=[a-z]\s)(?P<cue>according)\s+to\s+(?=(?:the\s+)?[A-Z])")
_SAYING = re.compile(r"\b(?:said|says|told\s\w+|added|declared|stated|wrote|warned|noted|explained)\s+$")
_SEEN = re.compile(
    r"(?:,\s+|\s)which\s+(?P<medium>(?:the\s+|The\s+)?[^,;:.“”\"\n]{2,70}?)\s+(?P<cue>claims|claimed|says|said)\s+to\s+have\s+(?:seen|read|obtained)\b,?"
)
_REFERS = re.compile(
    r",\s+(?:on|to)\s+(?:which|whom)\s+(?P<cue>refers?|referred)\s+(?P<medium>[^,;:.“”\"\n]{2,70}?)(?=,)"
)


def with_handed_on(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with the outlets that hand them on."""
    said = ordered(_with_whole_source(text, findings, each) for each in read)
    for law in (_between, _as, _according, _seen, _seen_by):
        said = ordered(law(text, findings, said))
    return said


# -- between the two ------------------------------------------------------------------------------------------


class _Form(NamedTuple):
    """Where the parts of "S, quoted by M, said" stand."""

    who: Span
    medium: Span
    cue: Span
    verb: Span
    sentence: Span


def _forms(text: str, findings: Findings) -> Iterator[_Form]:
    for start, end in findings.sentences:
        for form in (f for law in (_BETWEEN, _REPORTED) for f in law.finditer(text[start:end])):
            who, medium, cue, verb = (
                (start + form.start(name), start + form.end(name)) for name in ("who", "medium", "cue", "verb")
            )
            yield _Form(who, medium, cue, verb, (start, end))


def _between(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "S, quoted by M, admitted that C", "S, reported M, said C"."""
    rows = list(said)
    for form in _forms(text, findings):
        told = _told(text, findings, said, form)
        if told is not None:
            rows = [e for e in rows if not form.who[0] <= e.cue[0] < form.verb[0] and e.cue != told[0].cue] + told
    return rows


def _told(text: str, findings: Findings, said: Sequence[Said], form: _Form) -> list[Said] | None:
    if quotation_at(findings.quotations, form.verb[0]) is not None:
        return None
    if _CLAUSE.search(text, *form.who) or not re.search(r"[A-Z]", text[slice(*form.medium)]):
        return None
    who, medium = (named(text, span, findings.actors) for span in (form.who, form.medium))
    stop = _STOP.search(text, form.verb[1], form.sentence[1])
    rest = stripped(text, (form.verb[1], stop.start() if stop else form.sentence[1]))
    read = next((each for each in within(said, *form.verb) if each.content), None)
    if not who or not medium or (read is None and not rest[0] < rest[1]):
        return None
    content = set(read.content) if read is not None else {rest}
    hull = (form.who[0], max(rest[1], *(b for _, b in content)))
    inner = Said(read.cue if read else form.verb, who[:1], content, read.stance if read else "asserts")
    return [inner, Said(form.cue, medium[:1], {hull}, "asserts")]


_CLAUSE = re.compile(
    r"\b(?:was|were|is|are|be|been|has|had|have|will|would|could|who|which|that|when|where|as|if|he|she|they|it|said|told|threatened|denied"
    r"|according)\b",
    re.I,
)
"""What makes words a clause, and no name of somebody."""
_STOP = re.compile(r";|,\s+(?:which|while|whereas)\b")


# -- behind what is said --------------------------------------------------------------------------------------


def _as(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "S said, as reported by M, that C": M speaks of what S is said to say."""
    rows = list(said)
    for form in _AS.finditer(text):
        rows = _around(text, findings, rows, form, voices_from(text, form.end(), _end(findings, form), findings.actors))
    return rows


def _according(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "“C,” S said according to M"."""
    rows = list(said)
    for form in _SAID_ACCORDING.finditer(text):
        if _SAYING.search(text, max(0, form.start() - _NEAR), form.start()):
            medium = voices_from(text, form.end(), _end(findings, form), findings.actors)
            rows = _around(text, findings, rows, form, medium)
    return rows


_NEAR = 24
"""Characters before "according" in which the verb of saying stands."""


def _seen(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "In the report of S, which M says to have seen, C"; "according to S, to which M refers, C"."""
    rows = list(said)
    for form in (f for law in (_SEEN, _REFERS) for f in law.finditer(text)):
        rows = [_cut(each, form.start()) for each in rows]
        rows = _around(text, findings, rows, form, named(text, form.span("medium"), findings.actors))
    return rows


def _seen_by(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "A memo seen by M says C", "according to a letter obtained by M": M hands on what the paper says."""
    rows = list(said)
    for form in _SEEN_BY.finditer(text):
        paper, medium = form.span("paper"), named(text, form.span("medium"), findings.actors)
        taken = (paper[0], form.end())
        rows = [each._replace(sources=_instead(each.sources, taken, paper)) for each in rows]
        rows = _around(text, findings, rows, form, medium)
    return rows


def _instead(sources: tuple[Span, ...], taken: Span, paper: Span) -> tuple[Span, ...]:
    """The sources, those that stand in a stretch of text being the paper that it names."""
    return tuple(dict.fromkeys(paper if meets(source, taken) else source for source in sources))


_SEEN_BY = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts)\s+)?(?P<paper>(?:(?!(?:to|by|in|of|from|on|with|and|that|an?|the|says?|said|according)\b)[\w’'-]+\s+){0,3}?(?:documents?|letters?|memos?|memorand(?:um|a)|reports?|drafts?|files?"
    r"|cables?|minutes|papers?|copy|records?|transcripts?|texts?|emails?|messages?|videos?|footage|images?))"
    r"(?:\s+of\s+the\s+\w+)?,?\s+(?P<cue>seen|obtained|reviewed|viewed|examined|read|consulted|verified)\s+by\s+"
    r"(?P<medium>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4})"
)


def _cut(said: Said, at: int) -> Said:
    """A saying whose source ends where the relative clause begins."""
    if not any(a < at < b for a, b in said.sources):
        return said
    return said._replace(sources=tuple((a, min(b, at)) if a < at else (a, b) for a, b in said.sources))


def _end(findings: Findings, form: re.Match[str]) -> int:
    return sentence_at(findings.sentences, form.start())[1]


def _around(
    text: str, findings: Findings, said: Sequence[Said], form: re.Match[str], medium: tuple[Span, ...]
) -> list[Said]:
    """The sayings, with an outlet that speaks of the one nearest to a form, instead of what was read in the form."""
    if not medium or quotation_at(findings.quotations, form.start("cue")) is not None:
        return list(said)
    inside = (form.start(), max(form.end(), medium[0][1]))
    left = [e for e in said if not meets(e.cue, inside) and not any(meets(s, medium[0]) for s in e.sources)]
    host = nearest(ordered(left), sentence_at(findings.sentences, form.start()), form.span("cue"))
    if host is None:
        return list(said)
    spans = (*host.sources, host.cue, *host.content)
    hull = (min(a for a, _ in spans), max(b for _, b in spans))
    return ordered([*left, Said(form.span("cue"), medium[:1], {hull}, "asserts")])


# -- the whole of a source ------------------------------------------------------------------------------------

_NOUN = (
    r"(?:sources?|officials?|officers?|diplomats?|person|people|persons|ministers?|members?|spokes(?:man|woman|person))"
)
_OF_WHERE = re.compile(
    r"\s+(?:in|at|of|from|within|inside|near\s+to|close\s+to)\s+(?P<where>(?:[\w’'-]+\s+){0,5}?[\w’'-]+?)"
    rf"(?=\s*,|\s+(?:{_HANDS}|who|whom|told|said|says|tells)\b)"
)
_LOWER = re.compile(rf"(?:[a-z][\w’'-]*\s+){{0,3}}{_NOUN}")
_VERB = re.compile(r"\b(?:told|said|says|that|who|which|was|were|is|are|had|has)\b")
_PARTED = re.compile(r",\s+(?:which|who|whose)\s[^,;:.“”\"\n]{3,120},\s+\Z")
_OPENS = re.compile(rf"(?:^|[;:]\s+|\b(?:while|whereas|but)\s+){_WHO}(?=,\s+(?:which|who|whose)\s)")


def _with_whole_source(text: str, findings: Findings, said: Said) -> Said:
    """A saying with the whole of its source: "a source *in the ministry* told"; of "A, which runs B, said" it is A."""
    said = _of_the_clause(text, findings, said)
    return said._replace(sources=tuple(_whole(text, span) for span in said.sources))


_KNOWS = r"(?:briefed|familiar|close|involved|privy|acquainted|present|authori[sz]ed|with\s+(?:direct\s+)?knowledge)"
_WHO_KNOWS = re.compile(
    rf"(?:^|[;:,]\s+|\b(?:while|whereas|but|and|that)\s+)(?:[Aa]n?\s+|[Tt]he\s+)?(?P<who>(?:[\w’'-]+\s+){{0,3}}?(?i:{_NOUN})\s+{_KNOWS}\s[^,;:.“”\"\n]{{2,70}})\s\Z"
)
"""Who knows of what he tells: "a person *briefed on the inquiry* said"."""


def _whole(text: str, span: Span) -> Span:
    for noun, rest in ((_ABROAD, _POST), (_FOR, _AND_FOR)):
        more = rest.match(text, span[1], span[1] + _LONG) if noun.search(text, *span) else None
        if more is not None:
            return span[0], more.end("where")
    if _LOWER.fullmatch(text, *span) is None:
        return span
    more = _OF_WHERE.match(text, span[1], span[1] + _LONG)
    return (span[0], more.end("where")) if more and not _VERB.search(more["where"]) else span


_ABROAD = re.compile(r"\b(?:embassy|consulate|mission|consul(?:ate)?[- ]general)\Z")
_POST = re.compile(r"\s+in\s+(?P<where>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)(?=\s*,|\s+[a-z])")
"""Where an embassy is: "the Chinese embassy *in Manila* told"."""
_FOR = re.compile(
    r"\b(?:Office|Ministry|Department|Directorate|Committee|Commission|Council|Bureau|Agency)\s+for\s+[A-Z][\w’'-]+\Z"
)
_AND_FOR = re.compile(r"\s+and\s+(?P<where>[A-Z][\w’'-]+)(?=\s*,|\s+[a-z])")
"""What else a body is for: "the Office for Kosovo *and Metohija*"."""
_LONG = 80
"""Characters of the words that tell where a source is."""


def _of_the_clause(text: str, findings: Findings, said: Said) -> Said:
    """Whom a relative clause stands behind, where the source was read in that clause."""
    sentence = sentence_at(findings.sentences, said.cue[0])
    knows = _WHO_KNOWS.search(text[sentence[0] : said.cue[0]])
    if knows is not None and any(sentence[0] + knows.start() <= a for a, _ in said.sources):
        return said._replace(sources=((sentence[0] + knows.start("who"), sentence[0] + knows.end("who")),))
    parted = _PARTED.search(text, sentence[0], said.cue[0])
    if parted is None or not any(parted.start() < a < said.cue[0] for a, _ in said.sources):
        return said
    opens = [form for form in _OPENS.finditer(text[slice(*sentence)]) if sentence[0] + form.end() == parted.start()]
    who = (sentence[0] + opens[0].start("who"), sentence[0] + opens[0].end("who")) if opens else (0, 0)
    sources = named(text, who, findings.actors) if opens else ()
    return said._replace(sources=sources[:1]) if sources else said
