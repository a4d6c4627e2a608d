"""Names in apposition: who a description is, where his name stands behind it between commas.

Needs    where a description ends, the actors and places
Gives    the `Speaker` of that name; None where no name stands there
Rule     a rank or a form of address may stand before the name ("the head of the guard, colonel *Omar Reed*, said"), and
         words on how much of it was given ("the officer, who gave only his surname, *Vargas*, said"); a place is no
         name
"""

from __future__ import annotations

import re

from dateline.link.scene import Scene, named, words_of
from dateline.model import Span, Speaker

NAME = (
    r"[A-Z][\w’'-]*(?:\s+(?:(?:al|bin|ibn|de|da|di|del|van|von|der|el|la)\s+)?"
    r"(?:(?:al|el|ul|ad|as|az|ash)-)?[A-Z][\w’'-]*){1,3}"
)
TITLE = (
    r"(?:(?:Mrs?|Ms|Dr|Mme|Sir|Dame|Lord|Lady|Msgr|Fr|Rev|Prof|(?:First|Second|Rear|Vice)(?=\s+(?:Lt|Adm))|Brig|Gen|Col|Maj|Capt|Cmdr|Lt"
    r"|Sgt|Adm|Amb|Insp|Supt|Sen|Rep|Gov)\.?\s+){0,3}"
)
"""Forms of address and ranks before a name in apposition, of which some stand together: "Brig. Gen. Nabil Said"."""
_RANK = (
    r"(?:(?:(?:the|retired|reserve|rear|vice|first|lieutenant|major|brigadier|former)\s+){0,3}(?:general|colonel|major|captain"
    r"|admiral|commander|marshal|lieutenant|brigadier|sergeant|professor|doctor|sheikh|lawyer|engineer|ambassador)\s+)?"
)
"""A rank that a page writes small: "colonel Omar Reed", "reserve general Luis Vargas"."""
APPOSED_NAME = rf"{_RANK}{TITLE}(?P<name>{NAME}|(?:[A-Z]\.\s?)+[A-Z][\w’'-]+|[A-Z][\w’'-]{{2,}}(?=,))"
"""A name in apposition; of one word it stands between commas."""
_APPOSED = re.compile(
    rf"\s*,\s+(?:who\s+(?:[a-z]+\s+){{1,4}}only\s+(?:by\s+)?(?:his|her|their)\s+(?:(?:first|last|family|given|second)\s+|sur)?name,\s+)?"
    rf"{APPOSED_NAME}(?![\w’'-])\s*(?=[,.;:!?)”\"\n—–]|[a-z]|$)"
)
_REACH = 120
"""Characters behind a description in which the name stands."""


def apposed(scene: Scene, at: int) -> Speaker | None:
    """The name in an apposition behind a description: "the head of customs, *Amal Costa*, told"."""
    text = scene.article.text
    found = _APPOSED.match(text, at, min(len(text), at + _REACH))
    if found is None:
        return None
    span = found.span("name")
    if _is_place(scene, span):
        return None
    actor = next((a for a in scene.actors(span) if a.end == span[1] or a.kind == "person"), None)
    return named(scene, (actor.start, actor.end)) if actor else words_of(scene, span)


def _is_place(scene: Scene, span: Span) -> bool:
    return any(span[0] <= place.start and place.end == span[1] for place in scene.findings.places)
