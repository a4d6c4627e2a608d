"""Pieces: which quotations of an article are parts of one sentence of one speaker.

Needs    the wordings of a chronicle, the texts of its articles
Gives    pairs of wordings that follow one another
Rule     cut pieces in one list, without the end of a sentence or a verb of saying between them; or a sentence that its
         cue splits: it breaks off at a comma and goes on, and nothing between opens another saying
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.merge.wordings import Wording
from dateline.model import Quotation


def pieces_of(wordings: Sequence[Wording], texts: Mapping[str, str]) -> Iterator[tuple[Wording, Wording]]:
    """The cut pieces of one sentence that one speaker said: "called it “a grave mistake” and “no way to talk”", and
    the parts of a sentence that its cue splits: "“We came,” he said, “and we shall stay”"."""
    cut = [w for w in wordings if w.quotation.form != "indirect" and w.quotation.speaker is not None]
    cut.sort(key=lambda w: (w.quotation.article, w.quotation.start))
    for one, other in pairwise(cut):
        first, second = one.quotation, other.quotation
        if first.article != second.article or first.speaker != second.speaker or second.start < first.end:
            continue
        between = texts[first.article][first.end : second.start]
        listed = first.form == second.form == "partial" and not _ENDS.search(between)
        if len(between) <= _APART and (listed or _is_split(first, second, between)) and first.content != second.content:
            yield one, other


def _is_split(first: Quotation, second: Quotation, between: str) -> bool:
    """Whether a cue splits one sentence: it breaks off at a comma, and goes on small or behind a comma."""
    breaks_off = first.form == "direct" and first.content.rstrip().endswith((",", "—", "–"))
    one_cue = between.rstrip().endswith(",") and not _ANOTHER.search(between)
    goes_on = second.content.lstrip()[:1].islower() or one_cue
    return breaks_off and goes_on and not _STOPS.search(between.rstrip().removesuffix(";"))


_STOPS = re.compile(r"[.!?:;\n]")
_ANOTHER = re.compile(r"\b(?:and|add(?:s|ed|ing)|continued|went on)\b")
"""What opens another saying between two quotations: "“We came,” he said, and added, “Nobody ...”"."""
_APART = 160
"""Characters between two pieces of one sentence at most."""
_ENDS = re.compile(
    r"[.!?;:\n]|\b(?:sa(?:id|ys|ying)|told|add(?:ed|ing)|call(?:ed|ing)|wrote|warn(?:ed|ing)|vow(?:ed|ing)|pledg(?:ed|ing)"
    r"|insist(?:ed|ing)|stress(?:ed|ing))\b",
    re.I,
)
"""What parts two sayings: the end of a sentence, or a verb of saying of its own."""
