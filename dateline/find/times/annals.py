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
    heads = [span for span in times if span[1] - span[0] <= _LONGEST and _is_head(text, span)]
    if len(heads) < _LEAST:
        return ()
    last = text.find("\n", _BEHIND.match(text, heads[-1][1]).end())  # type: ignore[union-attr]
    ends = [*(head[0] for head in heads[1:]), last if last >= 0 else len(text)]
    return tuple(Entry(head=head, end=end) for head, end in zip(heads, ends, strict=True))


def _is_head(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span[0]) + 1
    return _FRONT.search(text, max(line - 1, 0), span[0]) is not None and _BEHIND.match(text, span[1]) is not None
