"""The day that an article's news is told of, in its own words: "on Friday", "today"."""

from __future__ import annotations

import re

from dateline.link.clues.written import coming
from dateline.link.occasions import Words, is_dateline, sentence_at, within
from dateline.model import TimeMention

_LEAD = 400
"""Characters of the story within which its news is told with its day."""
_FELL_ON = re.compile(
    r"\b(?:fell|falls|came|comes|took place|was held)\s+on\s+$|\bcoincid\w+\s+with\s+$"
    r"|\b(?:it|day|date|ceremony|meeting|signing|exercise|event)\s+(?:was|is|marked|marks)\s+$",
    re.I,
)
_SAID = re.compile(r"\b(?:said|say|reported|announced|told|stated)\b[^.;]{0,30}$", re.I)
_DAY_OR_WEEK = re.compile(r"XXXX-(?:WXX(?:-\d)?|XX-XX|\d\d-\d\d)(?:T.*)?")


def lead_day(words: Words) -> TimeMention | None:
    """The first time of the story that hangs on the publication: the day of its news, or a word for today."""
    title = words.article.title or ""
    body = words.article.text.find("\n\n") + 2 if title and words.article.text.startswith(title) else 0
    for time in words.times.values():
        own = time.anchor is not None and time.anchor.on == "publication" and time.kind in ("DATE", "TIME")
        if own and body <= time.start < body + _LEAD and "REF" not in time.value and not is_dateline(words, time):
            return time
    return None


def told_day(words: Words, anniversary: TimeMention) -> TimeMention | None:
    """The day that an article says an anniversary fell on: told beside it, else that of its news ("it fell on the")."""
    sentence, text = sentence_at(words, anniversary.start), words.article.text
    beside = [
        time
        for time in within(words.findings.times, (sentence[0], anniversary.start))
        if _names_day(time) and not is_dateline(words, time) and not coming(text, time.start)
    ]
    if beside:
        return min(beside, key=lambda t: (t.value != "XXXX-XX-XX", -t.start))
    lead = lead_day(words)
    said = lead is not None and _SAID.search(text[max(0, lead.start - 60) : lead.start])
    if lead is not None and not said and _FELL_ON.search(text[max(0, anniversary.start - 40) : anniversary.start]):
        return lead if _names_day(lead) else None
    return None


def _names_day(time: TimeMention) -> bool:
    anchor = time.anchor
    own = anchor is not None and anchor.on == "publication" and anchor.shift is None and anchor.side != "after"
    return own and _DAY_OR_WEEK.fullmatch(time.value) is not None
