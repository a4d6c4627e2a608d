"""Told afterwards: who said or reported what stands before, as a sentence of its own tells.

Needs    the text, its mentions and quotations, the sayings that were read in it
Gives    the sayings, with those of "That, at least, is the account of Q", "The accusation came from Q", "The source of
         the report was Q", and behind a quotation "The speaker was Q", "The words are Q's", "With that Q sat down"
Rule     the sentence is of what stands right before it, or behind its own colon
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.find.attributions.said import NOUNS, Said, ordered, quotation_at, stripped
from dateline.find.attributions.subjects import stance_of, subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, QuotationMention, Span

_NOUN = rf"(?P<noun>{NOUNS}|tale|word|testimony|evidence|information|picture|description|complaint|warning|boast)"
_ADVERBS = r"(?:,?\s*(?:at\s+(?:least|any\s+rate)|in\s+any\s+case|anyway|originally|first|apparently|mainly),?)?"
_WHO = r"(?P<who>[^,;:.“”\"\n]{2,80}?)(?=\s*(?:[,;:.\n]|$|\s(?:who|which|whose|on|in\s+a|at\s+a|yesterday|today)\b))"
_FORMS = tuple(
    re.compile(rf"{form}\s+{_WHO}")
    for form in (
        rf"(?:That|This|Such|It|Those|These){_ADVERBS}\s+(?P<cue>(?:is|was|are|were)){_ADVERBS}\s+(?:the|an?)\s+(?:\w+\s+)?{_NOUN}\s+"
        r"(?:(?:told|given|put\s+about|put\s+forward|offered|brought|spread)\s+)?(?:of|by|from)",
        rf"(?:The|This|That|These|Those|His|Her|Such)\s+(?:\w+\s+)?{_NOUN}{_ADVERBS}\s+(?P<cue>(?:came|comes|come|is|was|were|are|has\s+been"
        r"|stems?|originate[sd]))\s+(?:(?:made|brought|levelled|put\s+forward|given|told|supplied|spread)\s+)?(?:from|by|that\s+of|those\s+of)",
        rf"The\s+(?:\w+\s+)?(?:source|author|origin|bearer|teller)s?\s+(?:of|for)\s+(?:the|this|that|these|those)\s+(?:\w+\s+)?{_NOUN}\s+"
        r"(?P<cue>(?:is|was|are|were))",
    )
)
"""A sentence that says whose the words before it are."""

_WHAT = re.compile(
    rf"(?:(?:That|This|Such|It|Those|These|(?:Or\s+)?[Aa]t\s+least\s+that){_ADVERBS}\s+(?:is|was|are|were){_ADVERBS}\s+(?:what|how|the\s+way)|So)\s+"
    r"(?P<who>(?!(?:it|he|she|they|we|I|far|much|many|long)\b)[^,;:.“”\"\n]{2,70}?)\s+(?:(?:has|have|had|also|now|still)\s+)?"
    r"(?P<cue>sa(?:ys?|id)|claim(?:s|ed)?|t(?:ells?|old)|report(?:s|ed)?|puts?\s+it|maintain(?:s|ed)?|insist(?:s|ed)?|alleg(?:es?|ed)|runs|ran|wrote|writes?"
    r"|describe[ds]?|see[sn]?|swears?|swore|recount(?:s|ed)?|remember(?:s|ed)?)\b[^,;:“”\"\n]{0,40}[.\s]*"
)
"""The same with the verb of saying at its end: "That, at least, is what Q *says*", "So Q *says*"."""

_UTTERED = tuple(
    re.compile(rf"{form}\s+{_WHO}")
    for form in (
        r"(?:The|Their)\s+(?:speaker|author|writer|voice)(?:\s+of\s+(?:these|those|the)\s+\w+)?\s+(?P<cue>was|is)(?:\s+that\s+of)?",
        r"(?:The|These|Those|Such|His|Her)\s+(?:\w+\s+)?(?:words?|lines?|sentences?|voice|remark|outburst|cry|shout)\s+"
        r"(?P<cue>(?:are|were|was|is|came|come|belong(?:ed|s)?))\s+(?:(?:spoken|uttered|written|said|shouted)\s+)?(?:those\s+of|that\s+of|by|from|to)",
        r"(?P<cue>So|Thus)(?=\s+(?:the\s|[A-Z]))",
        r"(?:So|Thus)\s+(?P<cue>spoke|ended|concluded|wrote|said|began)",
    )
)
"""The same behind quoted words."""

_OWNED = re.compile(
    r"(?:The|These|Those)\s+words?\s+(?P<cue>are|were|was|is)\s+(?P<who>[^,;:.“”\"\n]{2,60}?)[’']s?(?=\s*[,;:.\n])"
)
_WITH_THAT = re.compile(r"(?P<cue>With\s+(?:that|this|these\s+words|those\s+words)),?\s+(?=\S)")
_DOES = re.compile(
    r"\s(?P<verb>sat|rose|left|walked|turned|stepped|hung|put|closed|ended|shut|opened|laid|took|strode|stalked|got|stood|went|bowed"
    r"|drove|boarded|signed|handed|folded|picked|threw|tore|swept|marched|stormed|returned|gave|drew|lifted|struck|\w{3,}ed)\b"
)
_FEWEST = 3
"""Words behind a colon that are what was said, at least."""


def with_afterwards(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with those that a sentence behind the words tells, instead of what was read in it."""
    said = list(read)
    for number, sentence in enumerate(findings.sentences):
        told = _told(text, findings, number, sentence) if number or ":" in text[slice(*sentence)] else None
        if told is not None:
            said = [each for each in said if not sentence[0] <= each.cue[0] < sentence[1]] + [told]
    return ordered(said)


def _told(text: str, findings: Findings, number: int, sentence: Span) -> Said | None:
    before = findings.sentences[number - 1] if number else None
    quotation = _quoted_before(findings.quotations, sentence[0])
    if quotation is not None and not text[quotation.end : sentence[0]].strip():
        return _uttered(text, findings, sentence, (quotation.start, quotation.end)) or _of_words(
            text, findings, sentence, before
        )
    return _of_words(text, findings, sentence, before)


def _quoted_before(quotations: Sequence[QuotationMention], at: int) -> QuotationMention | None:
    found = bisect_right(quotations, at, key=lambda q: q.start) - 1
    return quotations[found] if found >= 0 and quotations[found].end <= at else None


def _of_words(text: str, findings: Findings, sentence: Span, before: Span | None) -> Said | None:
    """ "That is the account of Q": Q says what stands before, or behind the colon of this sentence."""
    form = _WHAT.fullmatch(text, *sentence) or next((f for law in _FORMS if (f := law.match(text, *sentence))), None)
    if form is None or quotation_at(findings.quotations, sentence[0]):
        return None
    colon = text.find(":", form.end(), sentence[1])
    behind = stripped(text, (colon + 1, sentence[1])) if colon > 0 else (0, 0)
    content = behind if len(text[slice(*behind)].split()) >= _FEWEST else before
    sources = named(text, form.span("who"), findings.actors)
    stance = stance_of(form["cue"] if form.re is _WHAT else form["noun"].removesuffix("s"))
    return Said(form.span("cue"), sources, {content}, stance) if content and sources else None


def _uttered(text: str, findings: Findings, sentence: Span, quotation: Span) -> Said | None:
    """ "The speaker was Q": Q speaks the quotation before."""
    form = next((f for pattern in (*_UTTERED, _OWNED) if (f := pattern.match(text, *sentence))), None)
    if form is not None:
        sources = named(text, form.span("who"), findings.actors)
        return Said(form.span("cue"), sources, {quotation}, "asserts") if sources else None
    leaving = _WITH_THAT.match(text, *sentence)
    verb = _DOES.search(text, leaving.end(), sentence[1]) if leaving else None
    who = subject(text, (leaving.end(), sentence[1]), verb.start()) if leaving and verb else None
    sources = named(text, who, findings.actors) if who else ()
    return Said(leaving.span("cue"), sources, {quotation}, "asserts") if leaving and sources else None
