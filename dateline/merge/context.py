"""The words beside a partial quotation: what its sentence says between the marks of others.

Needs    the article's text and its quotations
Gives    the stretches of the sentence outside all marks, without the cue and what stands before it
Rule     "Kim said the North would always remember “the feat”" is of remembering, though no mark stands around that;
         who says it, and that he says it, is not
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model import Quotation

_REACH = 400
"""Characters on either side in which a sentence ends."""
_ENDS = re.compile(r"[.!?…][\"”’»)]*\s+(?=[\"“„«‘'(]?[A-Z])|\n")


def around(text: str, quotation: Quotation, others: Sequence[Quotation]) -> tuple[str, ...]:
    """The words of a quotation's sentence that nobody's marks stand around."""
    start, end = _sentence(text, quotation)
    taken = sorted(
        (max(q.start, start), min(q.end, end))
        for q in others
        if q.form != "indirect" and q.start < end and start < q.end
    )
    parts, at = [], start
    for first, last in taken:
        parts.append(text[at:first])
        at = max(at, last)
    parts.append(text[at:end])
    return tuple(part for part in (_without_cue(p, quotation.cue) for p in parts) if part.strip())


def _sentence(text: str, quotation: Quotation) -> tuple[int, int]:
    first = max(0, quotation.start - _REACH)
    cuts = [m.end() for m in _ENDS.finditer(text, first, quotation.start)]
    end = _ENDS.search(text, quotation.end, min(len(text), quotation.end + _REACH))
    inside = text[quotation.end - 2 : quotation.end].rstrip("\"”’»'")[-1:] in ".!?"
    last = quotation.end if inside else end.start() if end else min(len(text), quotation.end + _REACH)
    return (cuts[-1] if cuts else first), last


def _without_cue(part: str, cue: str | None) -> str:
    """What stands behind the cue, where it stands in a part."""
    if cue is None or cue not in part:
        return part
    before, behind = part.split(cue, 1)
    return behind if len(behind.split()) >= 2 else before if len(before.split()) > 4 else ""
