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
    r"|not (?:more|fewer|less) than|between|from|even|“|\")\s*)*"
)
_SUM = r"(?:figure|number|total|count|toll|tally|sum)"
_PUT = re.compile(
    r"\b(?:put|puts|putting|set|sets|place[sd]?|g[ai]ves?|giving|announce[sd]?|shared?)\s+(?:the|that|this|their|its|his)"
    rf"\s+{_SUM}(?!\s+of)(?:\s+[\w’'-]+){{0,7}}?\s+(?:at|as)\s+{_ABOUT}\Z",
    re.I,
)
_IS = re.compile(
    r"(?:\b(?:whose|their|its) number\b[^,;.]{2,50}\sput at|\bputs? (?:it|them|this|theirs|these|those)"
    r"(?: (?:far |much |a little )?(?:lower|higher),)? at"
    r"|\b(?:number|figure|toll|count|total|tally|estimate|guess|reckoning)\s+(?:is|was|of|passe[sd]|exceeds?|exceeded|tops?|topped"
    r"|reached|stands at|stood at|(?:is|was) (?:closer|nearer)(?: to)?|(?:is|was) rather)"
    rf"|\b{_SUM} was (?:shared|given|announced) as|\bthey (?:are|were|number)"
    r"|\b(?:ago|before|earlier|then|year),? (?:this|it|that) (?:was|had been|stood at))"
    rf"\s+{_ABOUT}\Z",
    re.I,
)
_CLAIM = re.compile(
    r"\b(?:count(?:s|ed)?|sp(?:eaks?|oke|oken)(?: of| in| about)?|talk(?:s|ed) of|claim(?:s|ed)|cit(?:es|ed)"
    r"|mention(?:s|ed)|list(?:s|ed)|determine[sd]?|identified|recorded|registered|tallied|verif(?:y|ies|ied)|confirm(?:s|ed)?"
    r"|insist(?:s|ed) on|report(?:s|ed)|estimate[sd]?|g[ai]ves?|saw|wr(?:ites|ote|iting)(?: of)?|puts? it at"
    r"|boast(?:s|ed) of|admit(?:s|ted)(?: to)?|acknowledge[sd]?|concede[sd]?|recogni[sz]e[sd]?|guess(?:es|ed)"
    r"|suggest(?:s|ed)?|show(?:s|ed)?|told(?: of)?|said|says?)"
    rf"\s+{_ABOUT}\Z",
    re.I,
)
_GAPPED = re.compile(
    rf"[;,]\s+(?:and\s+|but\s+|while\s+)?(?:the\s+)?[^,;.]{{3,60}},\s+(?:of|in|at|for)?\s*{_ABOUT}\Z", re.I
)
_ONE_OF = re.compile(
    rf"\bsp(?:eaks?|oke) of\b[^;.]*,\s+(?:and\s+|but\s+)?(?:the|our|its|their)\s+[^,;.]{{3,40}}\sof\s+{_ABOUT}\Z", re.I
)
"""The same without its comma: "one note speaks of 54 sailors, *the Italian one of 58*"."""
_FROM = re.compile(
    r"(?:\b(?:up|down)\s+from|\bcompared\s+(?:with|to)|\brather\s+than|\binstead\s+of|\bthere (?:are|were)"
    r"|\b(?:rises?|rose|risen|gr[eo]wn?|swollen|swelled|climbed|increased|f[ae]ll(?:en)?|dropped|declined|shrunk|shrank|gone\s+(?:up|down)|went\s+(?:up|down))"
    rf"\s+(?:on|to))\s+{_ABOUT}\Z",
    re.I,
)
"""Numbers beside which another of the same is told: "1,800, *up from 1,200*"."""
_NOT = re.compile(rf",\s+(?:and\s+)?not\s+{_ABOUT}\Z", re.I)
""" "Seven firms fall under it, *not five as* first reported"."""
_OTHER = re.compile(rf"\b{_SUM}s?\s+of\s", re.I)
"""Where a figure has a noun of its own, it is of that: "*the number of* aircraft has grown to 130"."""
_BRACKETED = re.compile(rf"\s*\([^()]{{2,60}}\),?\s+(?:or|and|or\s+even|against)?\s*{_ABOUT}\Z", re.I)
""" "22 elders *(papers in Lima) or* 30 (papers in Quito)"."""
_AGAINST = re.compile(rf",?\s+against\s+{_ABOUT}\Z", re.I)
_THEN = frozenset("before earlier previously then in last".split())
"""What follows the number of another time: "46 megawatts, *against 80 before*"."""
_ENDS = frozenset(
    ", . ; : ) ” \" ’ ' and but in at on by for while of when where crossing today now so before remain".split()
)
_FAR = 300
"""Characters between a number and the one that it rivals."""
_TIMES = 50


def is_claimed(before: str, following: str) -> bool:
    """Whether a bare number is somebody's count of what was asked: "how many fell is not clear. Lima speaks of 27"."""
    return following.lower() in _ENDS and any(form.search(before) for form in (_PUT, _IS, _CLAIM, _HAD))


_HAD = re.compile(rf"\b(?:has|have|had)\s+{_ABOUT}\Z", re.I)


def is_rival(before: str, following: str, value: float, last: float, apart: int) -> bool:
    """Whether a bare number is another's count of what was counted last, so many characters before it."""
    if (
        following.lower() not in _ENDS | {"(", "as"}
        or apart > _FAR
        or not last
        or not 1 / _TIMES <= value / last <= _TIMES
    ):
        return False
    near = before[-apart:] if apart else ""
    if following.lower() in _THEN and _AGAINST.search(near):
        return True
    if following == "(":
        return _BRACKETED.fullmatch(near) is not None
    if following == "as":
        return _NOT.search(near) is not None
    if 1 / 8 <= value / last <= 8 and _FROM.search(near) and not _OTHER.search(near):
        return True
    if 1 / 3 <= value / last <= 3 and following == "." and _HAD.search(near):
        return True
    return any(form.search(near) for form in (_PUT, _IS, _CLAIM, _GAPPED)) or _ONE_OF.search(before) is not None
