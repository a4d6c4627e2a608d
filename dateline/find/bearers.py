"""Whose a title is: “Ana Bell, member of the Board of the Reed Party and premier of the Cabinet, met ...” is one party.

Needs    the words of a sentence, its actor mentions
Gives    for words inside what stands behind a name, the person who bears it; None for all others

Rule     what an "of" of the title governs, and an office that is named bare behind its comma or "and", are the
         person's; what a verb, "with" or an article of its own parts from the title is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.find.lexicon import lexicon
from dateline.model import ActorMention, Span

_FAR = 320
"""Characters from a name to the end of its titles; the longest of 300 agency items has 290."""
_GOVERNED = re.compile(r"\b(?:of|for|at|to)\s+(?:the\s+)?$")
_ANOTHER = re.compile(r"(?:,|\band)\s+$")
_ENDS = re.compile(
    r"\b(?:who|which|that|said|says|met|has|had|have|was|is|were|will|with|by|after|when|while|also)\b"
    r"|\band (?:the|other)\b"
    r"|, (?:to|on|in|for|from|at)\b|[;:.!?]\s|\b(?!armed|united|limited|combined|allied)[a-z]{2,12}ed\b"
)


def bearer(text: str, actors: Sequence[ActorMention], span: Span) -> Span | None:
    """The person in whose title a span stands; None where it stands by itself."""
    if any((a.start, a.end) == span and a.kind == "person" for a in actors):
        return None
    person = next((a for a in reversed(actors) if a.end <= span[0] and a.kind == "person"), None)
    if person is None or span[0] - person.end > _FAR or not _tells_title(text, person):
        return None
    between = text[person.end : span[0]]
    if _ENDS.search(between):
        return None
    if _GOVERNED.search(between):
        return person.start, person.end
    bare = _is_office(text[slice(*span)].split(maxsplit=1)[0])  # "Peru's secretary" is somebody else
    return (person.start, person.end) if bare and _ANOTHER.search(between) else None


def _is_office(word: str) -> bool:
    """Whether a word in lower case begins the name of an office that one person holds."""
    rows = lexicon().heads.get(word, {}).values()
    return not word.endswith("s") and any(entry.sort == "office" for row in rows for _, entry in row)


def _tells_title(text: str, person: ActorMention) -> bool:
    """Whether a title stands behind a name's comma."""
    if not person.title:
        return False
    head = person.title.split()[-1]
    return (
        re.match(rf",\s+(?:[\w-]+\s+){{0,4}}{re.escape(head)}\b", text[person.end : person.end + 90], re.I) is not None
    )
