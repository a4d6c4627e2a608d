"""Voices within voices: what the form of a sentence tells of who heard it from whom.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those that the form adds: "citing S", "quoted S as saying", "told by S", "carried by M",
         "A, M writes, says", "according to A, B and C", a headline's "S: ..."
Rule     S in "citing S" says what the saying says that it hangs on; in "A quoted S as saying" S is who is quoted, and A
         speaks of it; M in "carried by M" and "A, M writes, says" speaks of the whole saying
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.find.attributions.said import (
    BY_MEASURE,
    NOUNS,
    Said,
    meets,
    nearest,
    ordered,
    quotation_at,
    sentence_at,
    stripped,
    within,
)
from dateline.find.attributions.subjects import stance_of, subject
from dateline.find.attributions.tellers import with_tellers
from dateline.find.attributions.voices import listed, named, voices_from
from dateline.model import Findings, Span

_REACH = 3_000
"""Characters around a form in which its sayings stand: longer than any sentence."""

_VERB = 8
"""Characters from the beginning of "quoted S as saying" in which its verb begins."""

_TO_WHOM = 60
"""Characters between "as having told" and the quotation."""

_WORD = 3
"""Characters that are a content at least."""

_CITED = re.compile(
    r"\b(?P<cue>citing|quoting(?:\s+from)?|(?<=wrote )based\s+on|(?<=reported )based\s+on"
    r"|(?:(?<=which )|(?<=that )|(?<=in turn )|(?<=which had ))(?:cites|quotes|cited|quoted)"
    r"|basing(?:\s+(?:itself|himself|herself|themselves))?\s+on|(?<=which )based\s+(?:itself|himself|herself)\s+on"
    r"|(?<=which is )based\s+on"
    r"|with (?:an? |the )?reference to|referring to(?=\s+(?:(?:the|an?|its|their|his|own)\s+)*(?:[\w’'-]+\s+){0,3}?"
    r"(?:(?-i:[A-Z])|ministry|agenc|source|official|report|service|police|office|press|statement|military|command|embassy"
    r"|newspaper|spokes|data|document|witness))"
    r"|attribut(?:ing|ed)\s+(?:it|this|that|(?:the|its|this|that|his|her|their|these|those)\s+(?:\w+\s+)?"
    rf"(?:{NOUNS}|numbers?|count|toll|estimate|information|words|remarks?))\s+to"
    r"|on the (?:authority|word|evidence|testimony|say-so) of"
    r"|on the strength of(?: (?:an? |the )?\w+ (?:by|from))?"
    r"|on the basis of(?!\s+(?:[\w’'-]+\s+){0,4}?(?:resolution|treat(?:y|ies)|agreement"
    r"|law|principle|equality|respect|charter"
    r"|constitution|accord|right|trust)s?\b)(?: (?:an? |the )?\w+ (?:by|from))?|relying on"
    rf"|(?:relaying|carrying|(?<=which )(?:relay(?:ed|s)|carri(?:ed|es)))\s+"
    rf"(?:an?|the)\s+(?:{NOUNS}|dispatch)\s+(?:from|by|of))"
    r"\s+(?!(?:as|by)\b)",
    re.I,
)
_AS_SAYING = re.compile(
    r"\b(?:(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))\s+(?!by\b)(?P<source>[^;:\"“”\n]{2,100}?)\s+as\s+"
    r"(?:having\s+)?(?P<cue>(?<=having\s)[a-z]+|[a-z]+ing)"
    r"|(?:report(?:s|ed|ing)?|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?)\s+(?!that\b)(?P<told>(?:(?!\b(?:quoted|cited)\b)[^;:\"“”\n]){2,100}?)\s+as\s+"
    r"(?P<telling>saying|telling|claiming|stating|declaring|warning|denying|admitting|adding|announcing|insisting))\b(?:\s+that\b)?",
    re.I,
)
_HEARD = re.compile(
    r"\b(?P<cue>(?:told|informed|assured|warned|briefed|notified|advised)\s+(?:(?!(?:him|her|them|it|us|me)\b)\w+\s+)?by"
    r"(?!\s+(?:telephone|phone|letter|cable|telegram|radio|wireless|e-?mail|post|fax)\b)"
    r"|(?:learn(?:ed|t)|heard|ha[sd] it|have it|gathered)\s+(?:\w+\s+)?from)\s+",
    re.I,
)
_CARRIED = re.compile(
    r"\b(?P<cue>(?:carried|relayed|broadcast|aired|quoted|cited|monitored|(?:published|printed"
    r"|read\s+out)(?=\s+by))\s+(?:(?:on\s+)?\w+\s+)?by)\s+",
    re.I,
)
_FOLLOWS = re.compile(
    r"\b(?:following|next|account|version|story|report|this)\b[^.:\n]{0,60}?"
    r"\b(?:taken|told|given|comes?|came|reported|related|supplied)\s+(?:to us\s+)?(?P<cue>by|from)\s+",
    re.I,
)
_ACCOUNT = re.compile(r"\b(?:account|version|story)\b", re.I)
_GAVE = re.compile(
    r"(?P<head>[^.:;\n]{2,80}?)\s+(?P<cue>gave|gives|had|has|offered|offers|tells|told)\s+"
    r"(?:an?|this|the following|(?:its|his|her|their) own|quite another|another)\s+(?:\w+\s+){0,2}"
    rf"{_ACCOUNT.pattern}",
    re.I,
)
_INSERTED = re.compile(
    r",\s+(?!(?:and|but|or|then|so|who|which|later|also)\b)(?P<source>(?:(?:the|a|an|its|his|her)\s+)?(?:[A-Z][\w.’'-]*|[a-z]+)(?:\s+[\w.’'-]+){0,5}?)\s+"
    r"(?P<cue>(?:says|writes|reports|said|wrote|reported|claims|claimed|told)(?:\s+(?:the\s+)?(?:court|reporters"
    r"|journalists|parliament|lawmakers|deputies|council|committee|agency))?)\s*,\s+(?!that\b|and\b|but\b|adding\b|citing\b|quoting\b)"
)
"""A teller between commas: "The mayor, *the Daily Ferry writes*, denied it"."""

_LIST = re.compile(r"according to\s+", re.I)
_BEHIND_COMMA = re.compile(r",\s(?:said|says?|reported|confirmed)\s+(?=(?:the|an?|its|his|her|their)\s|[A-Z])")
_NAME = 80
"""Characters of a source between "according to" and its comma."""

_COLON = re.compile(r"(?P<source>[A-Z][^:\n\"“”.]{1,60}):\s+(?=[\w“\"‘'])")
_PER = re.compile(
    r"(?:^|(?<=[.;:]\s)|(?<=\n))(?P<cue>per|according to"
    r"|(?:by|in) the (?:own )?(?:account|words|telling|version|view|reckoning|testimony) of)\s+",
    re.I,
)
_APPOSED = re.compile(
    r",\s+(?:(?:[a-z][\w’'-]*\s+(?:(?!\w+ed\b|was\b|were\b|had\b|has\b|is\b|are\b)[^\s,;:.]+\s*){0,14})|[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})(?=,\s)"
)
_ARTICLED = re.compile(r",\s+(?:the|an?|its|his|her|their|this|that|these|those|some|one|two|three)\s")
"""What explains a voice between commas: "Bell, *harbour master for twenty years*, "; with an article it is a clause."""


def with_hearsay(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """Add to the sayings of a text what their form tells of others."""
    said = [_of_the_form(text, findings, each) for each in _read_right(text, findings, ordered(read))]
    said = [_citing(text, findings, each) for each in said]
    said = ordered(_of_a_list(text, each) for each in _as_saying(text, findings, said))
    said = with_tellers(text, findings, ordered(_inserted(text, findings, said)))
    for law in (_per, _cited, _heard, _carried, _introduced, _headed, _dashed, _speaking, _announced, _as_told):
        said = ordered([*said, *law(text, findings, said)])
    return said


_CITING = re.compile(
    r"(?:^|[.;]\s+|\b(?:while|and|but|whereas)\s+)"
    r"(?P<who>(?:[Aa]n?\s+|[Tt]he\s+)?[^,;:.“”\"\n]{2,60}(?:,\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})?),\s+"
    r"(?P<citing>(?:citing|quoting|with\s+(?:an?\s+|the\s+)?reference\s+to|basing(?:\s+itself)?\s+on)\s[^,;\n]{2,80}),\s+(?:\w+ly\s+|also\s+|has\s+|had\s+)?\Z"
)
"""Who cites somebody before the verb: "*a radio of Lima*, citing the army, reported that"."""


def _citing(text: str, findings: Findings, each: Said) -> Said:
    """A saying whose source was read in what its speaker cites, or in the clause before."""
    start = sentence_at(findings.sentences, each.cue[0])[0]
    form = _CITING.search(text[start : each.cue[0]])
    if form is None or each.cue[1] <= each.cue[0]:
        return each
    who = (start + form.start("who"), start + form.end("who"))
    if any(meets(span, who) for span in each.sources):
        return each
    return each._replace(sources=named(text, who, findings.actors)[:1] or each.sources)


_AS_TOLD = re.compile(
    r",\s+as\s+(?:(?P<who>(?:the|an?|its|his|her|their)\s+[^,;:.“”\"\n]{3,70}?)\s+(?P<cue>told|put\s+it|remarked)\s+(?:it\s+)?to\s+[A-Z]"
    r"|(?P<cites>reports|writes|informs)\s+(?P<outlet>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}))"
)
"""Who stands behind or within what he says: "..., *as a diplomat told* to AFP"; "Bell, *as reports* Radio Alta"."""


def _as_told(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    for form in _unread(_AS_TOLD, text, findings, said):
        start, end = sentence_at(findings.sentences, form.start())
        group, cue = ("who", "cue") if form["cue"] else ("outlet", "cites")
        content = stripped(text, (start, form.start()) if form["cue"] else (start, end))
        sources = named(text, form.span(group), findings.actors)
        if sources and content[0] < content[1]:
            yield Said(form.span(cue), sources[:1], {content}, "asserts")


_FIGURE = (
    r"(?=(?:(?:about|some|only|at\s+least|more\s+than|fewer\s+than|over|around|nearly|almost|up\s+to|the)\s+)?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b))"
)
_SPEAKS = re.compile(
    r"\b(?P<cue>sp(?:eaks?|oke))\s+(?:in\s+(?:its|their|his|her)\s+(?:own\s+)?\w+\s+)?(?:of|in)\s+"
    rf"{_FIGURE}|\b(?P<counts>counts?|counted|recorded|tallied|weighed|measured|determined|estimates?|estimated)\s+"
    rf"{_FIGURE}"
)
"""A figure by whom it is spoken of or counted: "the ministry *speaks* of two", "guards *recorded* nine boats";
in pages translated, *speaks* in two."""


def _speaking(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    for form in _unread(_SPEAKS, text, findings, said):
        sentence = sentence_at(findings.sentences, form.start())
        stop = _STOP.search(text, form.end(), sentence[1])
        cue = form.span("cue") if form["cue"] else form.span("counts")
        who = subject(text, sentence, cue[0])
        content = stripped(text, (form.end(), stop.start() if stop else sentence[1]))
        if who is not None and content[0] < content[1] and (sources := named(text, who, findings.actors)):
            yield Said(cue, sources, {content}, "asserts")


_STOP = re.compile(r"[;\n]|\.(?!\d)")


def _unread(law: re.Pattern[str], text: str, findings: Findings, said: Sequence[Said]) -> Iterator[re.Match[str]]:
    """Where a form stands outside quoted words, and no saying was read at its cue."""
    for form in law.finditer(text):
        near = within(said, form.start(), form.end())
        cue = form.span("cue") if form["cue"] else form.span()
        read = any(meets(each.cue, cue) and each.content for each in near)
        if not read and quotation_at(findings.quotations, cue[0]) is None:
            yield form


_ANNOUNCED = re.compile(
    r"\b(?:was|were|is|are|has been|have been|had been)\s+(?P<cue>announced|disclosed|revealed|confirmed|put forward)"
    r"\s+by\s+(?:the\s+|an?\s+)?(?P<who>[^,;:.“”\"\n]{2,70}?)"
    r"(?=\s+(?:on|in|at|last|this|yesterday|during|after|as|when|who|\w+ hours)\b|\s*[,;:.\n]|\s*$)"
)


def _announced(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "A tariff of 27 percent was announced by Bell": what the clause tells is what he said."""
    for form in _unread(_ANNOUNCED, text, findings, said):
        sentence = sentence_at(findings.sentences, form.start())
        start = max(sentence[0], text.rfind("; ", sentence[0], form.start()) + 1)
        content = stripped(text, (start, form.start()))
        sources = named(text, form.span("who"), findings.actors)
        if sources and len(text[slice(*content)].split()) > 1:
            yield Said(form.span("cue"), sources, {content}, "asserts")


_QUOTED_BY = re.compile(r"(?:quoted|cited)\s+(?:(?:on\s+)?\w+\s+)?by\b", re.I)


def _read_right(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """The sayings but "quoted by M" beside another: the form tells who is quoted by whom."""
    for each in said:
        near = (
            within(said, *sentence_at(findings.sentences, each.cue[0])) if _QUOTED_BY.match(text, each.cue[0]) else ()
        )
        if not any(other.content and other is not each for other in near) and not _REASON.match(text, each.cue[0]):
            yield each


_REASON = re.compile(
    r"citing\s+(?:an?\s+|the\s+|its\s+|his\s+|their\s+|what\s+[^“”\"]{2,40}called\s+)?[“\"]?(?:[\w-]+\s+){0,3}?"
    r"(?:debts?|concerns?|worries|reasons?|needs?|risks?|threats?|violations?|lack|pressures?|fears?|difficult\w*|conditions|damage"
    r"|failures?|breach(?:es)?|delays?|problems?|safety|weather|shortages?|unrest|instability|tensions?|interference)\b",
    re.I,
)
"""What is given as a reason, and nobody who says so: "halted supplies, *citing a debt* of $709 million"."""


def is_citing(text: str, cue: Span) -> bool:
    """Whether a cue is one that the form of the sentence explains better than its reading."""
    return _CITED.match(text, cue[0]) is not None


def quoted_in(text: str, cue: Span) -> Span | None:
    """The words between "quoted" and "as saying": whom a cue quotes, and not who quotes."""
    form = _AS_SAYING.match(text, cue[0])
    return _parts(form)[0] if form else None


def _parts(form: re.Match[str]) -> tuple[Span, Span]:
    """Whom "quoted S as saying" quotes, and the cue of his saying."""
    quoted = form["source"] is not None
    return form.span("source" if quoted else "told"), form.span("cue" if quoted else "telling")


def _as_saying(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "A quoted S as saying C": S is the voice of "saying", and A speaks of S and of C."""
    forms = [(form, voices_from(text, *_parts(form)[0], findings.actors)) for form in _AS_SAYING.finditer(text)]
    forms = [(form, sources) for form, sources in forms if sources]
    inner: dict[int, Said] = {}
    tellers = list[tuple[int, Said]]()
    rest = list[Said]()
    for each in said:
        number = bisect_right(forms, each.cue[0], key=lambda pair: pair[0].start()) - 1
        form, sources = forms[number] if number >= 0 else (None, ())
        if form is not None and number not in inner and meets(each.cue, _parts(form)[1]):
            inner[number] = each._replace(sources=sources)
        elif form is not None and each.cue[0] < form.start() + _VERB:
            sources = _without(each.sources, _parts(form)[0])
            tellers.append((number, each._replace(sources=sources, stance="asserts")))
        else:
            rest.append(each)
    for number, (form, sources) in enumerate(forms):
        if number not in inner and (missed := _missed(text, findings, said, form, sources)):
            inner[number] = missed
    told = [_teller(each, inner[number]) if number in inner else each for number, each in tellers]
    plain = {number for number in inner if _SPEAKING.fullmatch(text, *_parts(forms[number][0])[1])}
    told = [
        each._replace(sources=_before(text, findings, each.cue[0])) if number in plain and not each.sources else each
        for (number, _), each in zip(tellers, told, strict=True)
    ]
    missing = plain - {number for number, _ in tellers}
    added = (_quoting(text, findings, forms[number][0], inner[number]) for number in sorted(missing))
    return [*rest, *inner.values(), *told, *filter(None, added)]


_BARE = re.compile(r"\w+")
_SPEAKING = re.compile(
    r"saying|telling|claiming|stating|declaring|warning|denying|admitting|adding|announcing|insisting|calling|describing"
)


def _quoting(text: str, findings: Findings, form: re.Match[str], inner: Said) -> Said | None:
    """The saying of "A quoted" where it was not read; "quoting" is what somebody does who says more."""
    verb = _BARE.match(text, form.start())
    sources = _before(text, findings, form.start())
    if verb is None or verb[0].endswith("ing") or not sources or quotation_at(findings.quotations, form.start()):
        return None
    return _teller(Said(verb.span(), sources, set(), "asserts"), inner)


def _before(text: str, findings: Findings, at: int) -> tuple[Span, ...]:
    """The voices that are the subject of a verb."""
    who = subject(text, sentence_at(findings.sentences, at), at)
    return named(text, who, findings.actors) if who else ()


def _missed(
    text: str, findings: Findings, said: Sequence[Said], form: re.Match[str], sources: tuple[Span, ...]
) -> Said | None:
    """The saying of "as saying" where it was not read."""
    cue = _parts(form)[1]
    sentence = sentence_at(findings.sentences, cue[0])
    host = nearest(said, sentence, cue)
    rest = stripped(text, (form.end(), sentence[1]))
    quoted = next((q for q in findings.quotations if rest[0] <= q.start <= rest[0] + _TO_WHOM), None)
    rest = (quoted.start, quoted.end) if quoted else rest
    content = {rest} if rest[1] - rest[0] > _WORD else set(host.content) if host else set()
    return Said(cue, sources, content, stance_of(text[slice(*cue)])) if content else None


def _teller(teller: Said, inner: Said) -> Said:
    """ "A quoted S as saying C": A speaks of S and of C."""
    behind = [inner.cue, *inner.sources, *(piece for piece in inner.content if piece[0] > teller.cue[0])]
    rest = (min(a for a, _ in behind), max(b for _, b in behind))
    before = {piece for piece in inner.content if piece[0] < teller.cue[0]}
    return teller._replace(content={rest, *before}) if rest[0] >= teller.cue[1] else teller


def _of_a_list(text: str, said: Said) -> Said:
    """ "According to A, B and C", "P, said A, B and C": each of a list of three is a voice."""
    form = _LIST.match(text, said.cue[0]) or _BEHIND_COMMA.match(text, max(0, said.cue[0] - 2))
    voices = listed(text, form.end()) if form else ()
    return said._replace(sources=voices) if len(voices) > len(said.sources) else said


def _of_the_form(text: str, findings: Findings, said: Said) -> Said:
    """ "According to A, B said": A and nobody behind the comma, and he speaks of all that follows it."""
    form = _LIST.match(text, said.cue[0]) if not BY_MEASURE.match(text, said.cue[0]) else None
    comma = text.find(",", form.end(), form.end() + _NAME) if form else -1
    sentence = sentence_at(findings.sentences, said.cue[0])
    if form is None or comma < 0 or said.cue[0] != sentence[0] or "\n" in text[form.end() : comma]:
        return said
    whom = (form.end(), comma)
    sources = (
        said.sources if any(meets(whom, source) for source in said.sources) else named(text, whom, findings.actors)
    )
    behind = [piece for piece in said.content if comma < piece[0] < sentence[1]]
    if not behind or _CITED_NEXT.match(text, comma):
        return said._replace(sources=sources)  # "according to A, citing B, C": what was read of C is all
    rest = stripped(text, (comma + 1, max(piece[1] for piece in behind)))
    return said._replace(sources=sources, content=(said.content - set(behind)) | {rest})


_CITED_NEXT = re.compile(rf",\s+(?:(?:which|who)\s+(?:in turn\s+|had\s+)?)?{_CITED.pattern}", re.I)


def _inserted(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "A, M writes, says that C": M speaks of what stands on both sides, A says what he is read to say."""
    found: dict[Span, Said] = {}
    for form in _INSERTED.finditer(text):
        start, end = sentence_at(findings.sentences, form.start("cue"))
        if not start <= form.start() or quotation_at(findings.quotations, form.start("cue")):
            continue
        sources = voices_from(text, *form.span("source"), findings.actors)
        if not sources or sources[0][0] - form.start("source") > 4:
            continue
        clause = max(text.rfind(mark, start, form.start()) + 1 for mark in ",;:")
        before = stripped(text, (max(start, clause), form.start()))
        content = {before, stripped(text, (form.end(), end))}
        if before[0] >= before[1]:
            continue
        read = next((e for e in within(said, *form.span("cue"))), None)
        said_so = read or Said(form.span("cue"), sources, content, "asserts")
        found[said_so.cue] = said_so._replace(sources=sources, content=content)
    yield from (each for each in said if each.cue not in found)
    yield from found.values()


def _headed(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "UN: 1,500 displaced": who stands alone before the colon of a headline says the rest of it."""
    end = text.find("\n") if "\n" in text else len(text)
    form = _COLON.match(text, 0, end)
    named = form and any((a.start, a.end) == form.span("source") and a.role == "name" for a in findings.actors)
    if form and named and not within(said, 0, end):
        colon = (form.end("source"), form.end("source") + 1)
        yield Said(colon, (form.span("source"),), {stripped(text, (form.end(), end))}, "asserts")


_DASHED = re.compile(
    r"(?P<said>[^\n.!?:]{8,160}?)(?P<cue>\s[-–—]|:)\s(?!(?:what|how|why|who|when|where|which|is|are|can|will|should|the|and|but)\b)"
    r"(?P<who>[a-z][a-z’'-]*(?:\s[a-z’'-]+){0,3}|[A-Z][\w’'.-]*(?:\s[\w’'.-]+){0,4})(?=\n|\Z)"
)


def _dashed(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "Two held in Aden - police", "Toll hits 12: coast guard": who stands at the end of a headline says it; an outlet
    behind a dash is the page's own."""
    form = _DASHED.match(text)
    if form is None or within(said, 0, form.end()):
        return
    known = any((a.start, a.end) == form.span("who") and a.role == "name" for a in findings.actors)
    if form["who"][0].islower() or (known and form["cue"] == ":"):
        yield Said(form.span("cue"), named(text, form.span("who"), findings.actors), {form.span("said")}, "asserts")


def _without(sources: Sequence[Span], span: Span) -> tuple[Span, ...]:
    left = tuple(source for source in sources if not meets(source, span))
    return left or tuple(sources)


def _per(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "According to S, C" at the head of a clause, where it was not read."""
    for cue in _PER.finditer(text):
        end = sentence_at(findings.sentences, cue.start("cue"))[1]
        if BY_MEASURE.match(text, cue.start("cue")):
            continue
        near = within(said, cue.start("cue") - _REACH, cue.end())
        if any(meets(each.cue, cue.span("cue")) and each.sources for each in near):
            continue
        sources = voices_from(text, cue.end(), end, findings.actors)
        comma = text.find(",", sources[-1][1], end) if sources else -1
        apposed = _APPOSED.match(text, comma, end) if comma > 0 and not _ARTICLED.match(text, comma) else None
        comma = apposed.end() if apposed else comma
        if comma > 0:
            yield Said(cue.span("cue"), sources, {stripped(text, (comma + 1, end))}, "asserts")


def _cited(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "Citing S": S says what the saying says that the words hang on, else what stands before them."""
    for cue in _CITED.finditer(text):
        start, end = sentence_at(findings.sentences, cue.start())
        if _AS_SAYING.match(text, cue.start()) or _REASON.match(text, cue.start()):
            continue
        sources = voices_from(text, cue.end(), end, findings.actors)
        host = nearest(said, (start, end), cue.span("cue"))
        content = set(host.content) if host else {stripped(text, (start, cue.start()))}
        if sources and all(b > a for a, b in content):
            yield Said(cue.span("cue"), sources, content, host.stance if host else "asserts")


_WAS = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+\Z")


def _heard(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "A has been told by S that C": S says C, within what A says."""
    for cue in _HEARD.finditer(text):
        start, end = sentence_at(findings.sentences, cue.start())
        sources = voices_from(text, cue.end(), end, findings.actors)
        if cue["cue"][:5] in ("heard", "learn") and _WAS.search(text, start, cue.start()):
            continue  # "the bang was heard from the harbour"
        if not sources or any(meets(e.sources[0], sources[0]) for e in within(said, start, end) if e.sources):
            continue
        near = within(said, start - _REACH, end + _REACH)
        around = [piece for each in near for piece in each.content if piece[0] <= cue.start() < piece[1]]
        last = min((piece[1] for piece in around), default=end)
        that = re.compile(r"[\s,]*(?:(?:and\s+)?that\s+)?").match(text, sources[-1][1])
        rest = stripped(text, (that.end() if that else sources[-1][1], last))
        host = nearest(said, (start, end), cue.span("cue"))
        content = {rest} if rest[1] - rest[0] > 12 else set(host.content) if host else set()
        if content:
            yield Said(cue.span("cue"), sources, content, "asserts")


def _carried(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "In a statement carried by M, S said C": M speaks of all that S is said to say."""
    for cue in _CARRIED.finditer(text):
        start, end = sentence_at(findings.sentences, cue.start())
        sources = voices_from(text, cue.end(), end, findings.actors)
        host = nearest(said, (start, end), cue.span("cue"))
        speaking = (voice for each in within(said, start, end) for voice in each.sources)
        if sources and host is not None and not any(meets(a, b) for a in speaking for b in sources):
            spans = (*host.sources, host.cue, *host.content)
            hull = (min(a for a, _ in spans), max(b for _, b in spans))
            yield Said(cue.span("cue"), sources, {hull}, "asserts")


def _introduced(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "The Post gave another version." and "What follows is told by S.": S says the rest of the paragraph."""
    for start, end in findings.sentences:
        # the second form is tried at every letter: only where it can end
        gave = _GAVE.search(text, start, end) if _ACCOUNT.search(text, start, end) else None
        form = min(filter(None, (_FOLLOWS.search(text, start, end), gave)), key=re.Match.start, default=None)
        if form is None:
            continue
        where = form.span("head") if form is gave else (form.end(), end)
        sources = voices_from(text, *where, findings.actors)
        colon = text.find(":", form.end(), end)
        stop = text.find("\n", form.end())
        rest = stripped(text, (colon + 1 if colon > 0 else end, stop if stop > 0 else len(text)))
        if sources and rest[1] > rest[0]:
            yield Said(form.span("cue"), sources, {rest}, "asserts")
