"""Mediums: through whom a source's words came: "an official told AFP that ..." is AFP's news.

Needs    the text, where a source stands, the outlets that are known
Gives    the words that name the outlet to which the source spoke, and the outlet
Rule     whom one "told", or spoke to, or was asked by, in the same sentence; an outlet of the directory. What one told
         the printing outlet itself came through nobody
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.model import Span
from dateline.vocab.directory import directory

_DESCRIBED = (
    r"(?:(?:the|its|his|their|a|state|official|national|government|local|private|public|independent|pro-government|daily|weekly"
    r"|newspaper|news|agency|broadcaster|television|radio|magazine|website|channel|paper|site|portal|outlet|wire|TV)\s+"
    r"|[\w-]+-(?:run|owned|based|language)\s+|[A-Z]\w+[’']s\s+|[A-Z]\w+\s+(?=[a-z]))*"
)
_KIND = r"(?:\s+(?:news\s+)?(?:agency|newspaper|daily|television|radio|service|channel|magazine|website|TV))?"
_WHO = rf"(?P<who>{_DESCRIBED}[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,4}}{_KIND})"
_TOLD = re.compile(
    rf"[^.;:“”\"\n]{{0,110}}?\b(?:(?:told|tells|telling|informed|put\s+it)\s+(?:to\s+)?"
    rf"|(?:said|(?:described|explained|confirmed)(?:\s+(?:this|it|that))?)\s+to\s+){_WHO}(?!\w)"
)
_SPOKE = re.compile(
    r"\b(?i:sp(?:eaking|oke)\s+(?:to|with)|talking\s+to|asked\s+by|interviewed\s+by"
    r"|(?:interview|remarks|comments?|statement|message)\s+(?:with|to|by|given\s+to|for))\s+"
    rf"{_WHO}(?=\s*[,:.]|\s+(?:on|in|by|that|said)\b)"
)
_TO = re.compile(rf"\s+to\s+{_WHO}(?=\s*[,.;”\"]|\s+(?:on|in|late|early)\b|\s*$)")
_QUOTED_BY = re.compile(
    r"[^.;:“”\"\n]{0,110}?\b(?:quoted|cited|carried|relayed|monitored|distributed|aired|broadcast)\s+(?:\w+ly\s+)?"
    rf"(?:on\s+[A-Z][a-z]+day\s+)?by\s+{_WHO}(?!\w)"
)
_REACH = 140
"""Characters before a source, and behind it, in which its sentence names the outlet."""


class Medium(NamedTuple):
    """An outlet by its one name, and where it is named."""

    name: str
    at: Span


def medium(text: str, source: Span, own: str | None) -> Medium | None:
    """The outlet to which a source spoke; None when it is the printing one (`own`), or none is named."""
    behind = _TOLD.match(text, source[1], min(len(text), source[1] + 2 * _REACH))
    start = max(
        source[0] - _REACH,
        *(text.rfind(mark, 0, source[0]) + 1 for mark in '\n;“”"'),
        text.rfind(". ", 0, source[0]) + 1,
    )
    ahead = list(_SPOKE.finditer(text, start, source[0]))
    after = _SPOKE.search(text, source[1], min(len(text), source[1] + _REACH))
    if after is not None and re.search(r"[.;“”\"\n]", text[source[1] : after.start()]):
        after = None
    end = min(len(text), source[1] + 2 * _REACH)
    by = _QUOTED_BY.match(text, source[1], end) or _TO.match(text, source[1], end)
    for found in filter(None, (behind, by, *reversed(ahead), after)):
        outlet = directory().within(found["who"]) or directory().within(re.split(r"[’']s\b", found["who"])[0])
        form = _NAMED.search(found["who"])
        called = (form["name"] or form["before"]) if form else None
        if called and (outlet is None or directory().named(called) is None):
            name = called  # "radio *Onda Andina*" is not Andina
        elif outlet is not None:
            name = outlet.name
        else:
            continue
        if name != own:
            return Medium(name, found.span("who"))
    return None


_NAMED = re.compile(
    r"\b(?:radio|television|agency|newspaper|daily|weekly|magazine|broadcaster|channel|site|website|portal)\s+"
    r"(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4})$"
    r"|^the\s+(?P<before>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})\s+(?:news\s+)?(?:agency|newspaper|daily|radio|magazine)$"
)
"""An outlet that no list knows, called what it is: "the Colombian radio *Onda Alta*"."""
