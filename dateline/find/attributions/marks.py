"""At the marks: a name and a verb of saying right behind quoted words, so plain that nothing else can tell who speaks.

Needs    the text, its mentions, a quotation
Gives    a `Said` of the quotation: "“...,” *Ana Bell said*", "“...,” *recalled* the baker's son *Ana Bell*, 78, ..."
Rule     a name of two words at least, or behind a form of address; what explains it behind a comma is no part of it
"""

from __future__ import annotations

import re

from dateline.find.attributions.said import Said
from dateline.find.attributions.voices import named
from dateline.model import Findings, QuotationMention

_SAYS = (
    r"(?:sa(?:id|ys)|added|adds|told|tells|recalled|recalls|wrote|writes|noted|notes|explained|explains|replied|replies|warned|warns"
    r"|insisted|insists|argued|argues|stated|states|declared|declares|remarked|remarks|continued|complained|joked|asked|asks)"
)
_WORD = r"(?-i:[A-Z])[\w’'-]+"
_NAME = (
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Gen|Col|Capt|Sgt|Sen|Rep|Sir|Mme)\.?\s+{_WORD}(?:\s+{_WORD}){{0,3}}"
    rf"|{_WORD}(?:\s+(?:(?:al|bin|ibn|de|da|di|del|van|von|der|el|la)\s+)?(?:{_WORD}|[A-Z]\.)){{1,3}})"
)
_BEFORE = re.compile(
    rf"[\s,]{{1,3}}(?P<who>{_NAME})(?:,\s+\d\d,|,\s+[^,;:.“”\"\n]{{2,70}},)?\s+(?:also\s+|later\s+|has\s+|had\s+)?(?P<cue>{_SAYS})\b"
)
_BEHIND = re.compile(
    rf"[\s,]{{1,3}}(?P<cue>{_SAYS})\s+(?P<who>{_NAME})(?=\s*,\s+(?:\d\d|an?|the|who|[a-z])|\s*[.;\n]|\s*$)"
)
_REACH = 160
_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September", re.I
)


def at_marks(text: str, findings: Findings, quotation: QuotationMention) -> Said | None:
    """Who a name and a verb right behind a quotation say that it is by."""
    end = min(len(text), quotation.end + _REACH)
    form = next((f for law in (_BEFORE, _BEHIND) if (f := law.match(text, quotation.end, end))), None)
    if form is None or _DAYS.match(form["who"]) or "\n" in form[0]:
        return None
    sources = named(text, form.span("who"), findings.actors)
    inside = tuple(s for s in sources if s[1] <= form.end("who")) or (form.span("who"),)
    return Said(form.span("cue"), inside[:1], {(quotation.start, quotation.end)}, "asserts")
