"""Reports, letters and figures by whose words something is so, with those whose they are.

Needs    a text, its mentions and sentences, the sayings read
Gives    the sayings: "a report by *Radio Alta*", "a letter that *the ministry* published", "the version of *the army*,
         according to which" are told by those named, and not by a report, a letter or a version
Rule     who stands behind "by" is whoever is named there; behind "in", "from" and "of", where a report can be in a town
         and of a raid, only a medium is
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.find.attributions.said import Said, meets, sentence_at, stripped
from dateline.find.attributions.voices import named
from dateline.model import ActorMention, Findings, Span

_NOUN = (
    r"(?:report|reports|study|article|dispatch|story|account|version|survey|statement|communiqu[eé]|letter|dossier|paper"
    r"|analysis|investigation|bulletin|tally|count|figures|data|statistics|estimates?|document|message|note|news|broadcast)"
)
_MADE = (
    r"(?:published|released|issued|compiled|prepared|written|carried|aired|broadcast|printed|posted|circulated|quoted"
    r"|drawn\s+up|put\s+out|gathered|collected|leaked)"
)
_NAME = r"(?P<who>(?:the\s+|an?\s+|its\s+|their\s+)?[^,;:.“”\"()\n]{2,70}?)"
_ENDS = (
    r"(?=\s*[,;:.“”\"()\n]|\s*$|\s+(?:said|says|showed|shows|put|puts|found|told|tells|claimed|alleged|stated|suggested"
    r"|which|who|that|on|last|this|in\s+(?:early|late|mid|its|\d)|(?:had|has|have|was|were|is|are)\s|citing|quoting|to"
    r"|gave|published|wrote|ran|carried|printed|aired|broadcast|released|issued)\b)"
)
_BY = re.compile(
    rf"\b{_NOUN}\s+(?:{_MADE}\s+)?(?:(?:this|last)\s+\w+\s+|yesterday\s+|today\s+|on\s+\w+day\s+)?"
    rf"(?:(?P<by>by)|in|from|of|on)\s+{_NAME}{_ENDS}"
)
_THAT = re.compile(rf"\b{_NOUN}\s+(?:that|which)\s+{_NAME}\s+(?:had\s+|has\s+)?(?:{_MADE}|gave|wrote|ran|had)\b")
_WHICH = re.compile(rf"\b(?P<noun>{_NOUN})(?:\s+(?:by|in|from|of)\s+{_NAME})?,\s+(?P<cue>according\s+to)\s+which\s+")
_PRESS = re.compile(
    r"(?:the\s+)?(?:\w+\s+){0,2}(?:daily|weekly|newspaper|paper|agency|radio|channel|magazine|broadcaster|television|site"
    r"|website|portal|tabloid|gazette)\b"
)
_NEAR, _REACH = 4, 120
"""Characters of an article before a document, and those behind it in which its owner is named."""


def with_owners(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """Give what a report, a letter or a version says to those whose it is."""
    by_which = list(_by_which(text, findings))
    told = [each for each in said if not any(meets(each.cue, other.cue) for other in by_which)]
    return [*(each._replace(sources=tuple(_owners(text, findings, each))) for each in told), *by_which]


def _owners(text: str, findings: Findings, said: Said) -> Iterator[Span]:
    """The sources of a saying, a document among them by whom it is."""
    for source in said.sources:
        form = _behind(text, source)
        owners = _who(text, form, findings.actors) if form and not meets(form.span("who"), said.cue) else ()
        yield from owners or (source,)


def _behind(text: str, source: Span) -> re.Match[str] | None:
    """The words that tell whose a document is, where it is the document that a source names."""
    forms = (law.finditer(text, max(0, source[0] - _NEAR), source[1] + _REACH) for law in (_BY, _THAT))
    return next((form for each in forms for form in each if source[0] - _NEAR <= form.start() < source[1]), None)


def _who(text: str, form: re.Match[str], actors: Sequence[ActorMention]) -> tuple[Span, ...]:
    """Those whose a document is, where the words name them."""
    groups = form.groupdict()
    if "by" in groups and groups["by"] is None and not _is_medium(text, form.span("who"), actors):
        return ()
    found = named(text, form.span("who"), actors)
    return tuple(
        span for span in found if text[span[0]].isupper() or any(meets(span, (a.start, a.end)) for a in actors)
    )


def _is_medium(text: str, span: Span, actors: Sequence[ActorMention]) -> bool:
    """Whether words name a medium: an outlet that is known, or "the daily El Faro"."""
    known = any(a.sectors[:1] == ("JRN",) and meets(span, (a.start, a.end)) for a in actors)
    return known or _PRESS.match(text, *span) is not None


def _by_which(text: str, findings: Findings) -> Iterator[Said]:
    """ "The version of the army, according to which C": the army says C, whatever was read there."""
    for form in _WHICH.finditer(text):
        end = sentence_at(findings.sentences, form.start("cue"))[1]
        sources = named(text, form.span("who" if form["who"] else "noun"), findings.actors)
        content = stripped(text, (form.end(), end))
        if sources and content[0] < content[1]:
            yield Said(form.span("cue"), sources, {content}, "asserts")
