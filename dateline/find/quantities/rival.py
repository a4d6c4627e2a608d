"""Rival figures: another's number for what was counted before, told without its noun.

Needs    the words of a sentence before a bare number, the quantity told last
Gives    whether the number is that quantity's, by another count: "31 sailors, says one; the union speaks of 34"
Rule     a verb of counting or claiming, or "put the figure at", directly before the number, or a doer without a verb
         behind a comma; and nothing it could count behind it. More than fifty times as many are something else
"""

from __future__ import annotations

import re

_ABOUT = (
    r"(?:(?:about|around|some|only|just|nearly|almost|over|more than|fewer than|less than|at least|up to|as many as"
    r"|not (?:more|fewer|less) than|between|from|“|\")\s*)*"
)
_PUT = re.compile(
    r"\b(?:put|puts|putting|set|sets|place[sd]?|g[ai]ves?|giving)\s+(?:the|that|this|their|its|his)"
    r"\s+(?:figure|number|total|count|toll|tally|sum)"
    rf"\s+(?:at|as)\s+{_ABOUT}\Z",
    re.I,
)
_IS = re.compile(
    r"(?:\b(?:whose|their|its) number\b[^,;.]{2,50}\sput at|\bputs? (?:it|them|this|theirs) at|\bput (?:it|them) at"
    r"|\b(?:number|figure|toll|count|total|tally)\s+(?:is|was|of|passe[sd]|exceeds?|exceeded|tops?|topped|reached"
    r"|stands at|stood at|is (?:closer|nearer) to))"
    rf"\s+{_ABOUT}\Z",
    re.I,
)
_CLAIM = re.compile(
    r"\b(?:count(?:s|ed)?|sp(?:eaks?|oke) (?:of|in)|talk(?:s|ed) of|claim(?:s|ed)|cit(?:es|ed)|mention(?:s|ed)"
    r"|list(?:s|ed)|determine[sd]?|identified|recorded|registered|tallied"
    r"|insist(?:s|ed) on|report(?:s|ed)|estimate[sd]?|g[ai]ves?|saw|wr(?:ites|ote) of|puts? it at"
    r"|told(?: of)?|said|says)"
    rf"\s+{_ABOUT}\Z",
    re.I,
)
_GAPPED = re.compile(
    rf"[;,]\s+(?:and\s+|but\s+|while\s+)?(?:the\s+)?[^,;.]{{3,60}},\s+(?:of|in|at|for)?\s*{_ABOUT}\Z", re.I
)
_ENDS = frozenset(", . ; : ) ” \" ’ ' and but in at on by for while of when where crossing today now so".split())
_FAR = 300
"""Characters between a number and the one that it rivals."""
_TIMES = 50


def is_rival(before: str, following: str, value: float, last: float, apart: int) -> bool:
    """Whether a bare number is another's count of what was counted last, so many characters before it."""
    if following.lower() not in _ENDS or apart > _FAR or not last or not 1 / _TIMES <= value / last <= _TIMES:
        return False
    return any(form.search(before) for form in (_PUT, _IS, _CLAIM, _GAPPED))
