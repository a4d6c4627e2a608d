"""Dates that head what stands behind them, as in a chronicle: "1974: Seoul recalled its ambassador".

Needs    the text and where its times stand
Gives    `Entry`s: each head, and how far it dates
Rule     a head is a date that begins a line, with a colon, a dash, a full stop or the line's end behind it; three make
         a chronicle, one or two are chance. A head dates all up to the next one, the last of them its own line
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model import Entry, Span

_LEAST = 3
_FRONT = re.compile(r"(?:^|\n)[ \t•*–—-]*$")
_BEHIND = re.compile(r"(?:\s?[:–—]|\s-|\.)\s+(?=\S)|[ \t]*\n")
_LONGEST = 40
"""Characters of a date that heads a line; what is longer is a sentence."""


def entries_of(text: str, times: Sequence[Span]) -> tuple[Entry, ...]:
    """The entries of a text that is a chronicle or holds one; none of any other text."""
    heads = [(span, end) for span in times if span[1] - span[0] <= _LONGEST and (end := _behind(text, span))]
    if len(heads) < _LEAST:
        return ()
    last = text.find("\n", heads[-1][1])
    ends = [*(span[0] for span, _ in heads[1:]), last if last >= 0 else len(text)]
    return tuple(Entry(head=span, end=end) for (span, _), end in zip(heads, ends, strict=True))


def _behind(text: str, span: Span) -> int | None:
    """Where what a date heads begins; None where it heads nothing."""
    line = text.rfind("\n", 0, span[0]) + 1
    behind = _BEHIND.match(text, span[1]) if _FRONT.search(text, max(line - 1, 0), span[0]) else None
    return behind.end() if behind else None
