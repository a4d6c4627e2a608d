"""Resolutions and communiqués: whose the verbs are that open their paragraphs.

Needs    a text, its actor mentions
Gives    for each such paragraph the mention of the body whose resolution it is
Rule     a line that ends in a body's name and a comma or colon ("The Security Council,") is the subject of paragraphs
         behind it that begin, perhaps behind a number, with a verb in the third person: "1. Strongly condemns ...". A
         paragraph that begins otherwise ends them, but for participles ("Recalling ...", "Deeply concerned ...")
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dateline.model import ActorMention, Span

_VERB = (
    r"(?:condemns|denounces|deplores|rejects|welcomes|commends|applauds|supports|endorses|praises|thanks|congratulates|calls|urges|demands"
    r"|requests|appeals|invites|encourages|warns|expresses|reiterates|reaffirms|affirms|stresses|underlines|emphasi[sz]es|notes|takes|decides"
    r"|agrees|approves|authori[sz]es|imposes|extends|suspends|lifts|orders|recogni[sz]es|declares|regrets|renews|undertakes|pledges|insists"
    r"|strongly\s+\w+s|deeply\s+\w+s)"
)
_OPENS = re.compile(
    rf"\W*(?:(?:\d{{1,2}}|[a-z]|[ivxIVX]{{1,5}})\s?[.)]\s*)?(?:(?:also|further|once|again|strongly|deeply|firmly|unequivocally|\w+ly)\s+){{0,3}}"
    rf"(?P<verb>{_VERB})\b",
    re.I,
)
_MORE = re.compile(r"\b(?:and|or)\s+(?:(?:also|further|once|again|\w+ly)\s+){0,2}\Z", re.I)
_PREAMBLE = re.compile(
    r"\W*(?:[A-Z]\w+ly\s+|Also\s+|Further\s+|Having\s+|Gravely\s+)?(?:[A-Z]?\w+ing|concerned|alarmed|disturbed|convinced|determined|mindful|aware"
    r"|conscious|guided|encouraged)\b",
)
_HEAD_OF = 160
"""Characters of a line that ends in the body's name."""


class Resolutions:
    """The paragraphs of a text that have their subject on a line before."""

    def __init__(self, text: str, actors: Sequence[ActorMention]) -> None:
        self.text = text
        self._starts: list[int] = []
        self._found: list[tuple[Span, Span, Span]] = []
        head: Span | None = None
        for line in re.finditer(r"[^\n]+", text):
            opened = _OPENS.match(text, *line.span())
            if named := _named(text, line.span(), actors):
                head = named
            elif head is not None and opened is not None:
                self._starts.append(line.start())
                self._found.append((line.span(), opened.span("verb"), head))
            elif head is not None and not _PREAMBLE.match(line.group()):
                head = None

    def subject(self, cue: Span) -> Span | None:
        """Whose the act at `cue` is, where its word opens a paragraph, or is joined to what opens it."""
        at = bisect_right(self._starts, cue[0]) - 1
        if at < 0:
            return None
        (_, end), verb, head = self._found[at]
        if cue[0] >= end:
            return None
        between = self.text[verb[1] : cue[0]] if _DOES.search(self.text, *verb) else ","
        near = cue[0] < verb[1] or (cue[0] <= verb[1] + _NEAR and not re.search(r"[,;]|\b(?:of|by)\b", between))
        joined = re.fullmatch(_VERB, self.text[slice(*cue)], re.I) and _MORE.search(self.text, verb[1], cue[0])
        return head if near or joined else None


_DOES = re.compile(
    r"(?:expresses|reiterates|renews|extends|takes|decides|agrees|imposes|suspends|lifts|authori[sz]es|undertakes)\Z",
    re.I,
)
"""Verbs whose noun says what is done: "decides to maintain the *suspension*"; who "condemns the *attack*" made none."""
_NEAR = 30
"""Characters behind the verb within which a noun says what it does: "expresses its deep *concern*"."""


def _named(text: str, line: Span, actors: Sequence[ActorMention]) -> Span | None:
    """The body that a line ends in before its comma or colon."""
    last = text[line[0] : line[1]].rstrip()
    if line[1] - line[0] > _HEAD_OF or not last.endswith((",", ":")):
        return None
    end = line[0] + len(last) - 1
    first, behind = (bisect_left(actors, at, key=lambda a: a.start) for at in line)
    ends = [a for a in actors[first:behind] if a.end == end and a.kind not in ("pronoun", "person")]
    return (ends[-1].start, ends[-1].end) if ends else None
