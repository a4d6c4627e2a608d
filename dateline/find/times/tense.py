"""On which side of the publication a time lies, as the words about it tell.

Rule     "until" and "by" look ahead, "since" looks back; else the nearest verb before the time in its clause, or
         the first one after it, decides; news that says nothing looks back
"""

from __future__ import annotations

import re
from typing import Literal

Side = Literal["before", "after"]

_REACH = 140  # characters of a clause to look at; longer clauses hold other verbs too
_AHEAD = (
    r"will|won['’]t|would|shall|(?:is|are|was|were|be|been)\s+(?:due|set|to|scheduled|expected|slated|going)"
    r"|(?-i:may|might|must|should)\s+(?!have\b|not\s+have\b)(?-i:[a-z]+)"
    r"|(?:prepar(?:ed?|es|ing)|ready|agreed?|threaten(?:ed|s)?|vow(?:ed|s)?|promised?|pledged?|invited|urged|ordered|asked|wants?)"
    r"\s+(?:[\w’'-]+\s+){0,3}?to\s+\w+"
    r"|(?:opens|convenes|resumes|gathers?|kicks\s+off|faces|hosts)|call(?:ed|s|ing)\s+for\s+(?:an?|the|new|fresh|more)\s"
    r"|scheduled|planned|expected|slated|plan(?:s|ning)?\s+to|expects?\s+to|intends?|hopes?\s+to"
    r"|due(?!\s+to\s+(?:the|its|an?|his|her|their)\b)|upcoming|proposed"
    r"|to\s+(?:meet|visit|hold|be|begin|start|vote|decide|discuss|attend|arrive|travel|open|sign|return|launch|take"
    r"|resume|conclude|expire|acquire|publish|close|end|report|release|leave|join|testify|appear|speak|address|present"
    r"|host|elect|deliver|receive|review|consider|approve|complete|continue|go|come|make|give|announce|issue)"
)
_BACK = (
    r"said|says|told|was|were|had|has|have|did|met|came|went|rose|fell|made|took|gave|began|held|won|lost|left|sent"
    r"|spoke|found|became|got|saw|put|ran|hit|shot|flew|fought|sold|cut|led|wrote|died|announced|reported|agreed"
    r"|broke|fled|rode|struck|drew|drove|threw|grew|kept|spent|sought|bought|brought|caught|stood|laid|shook|sank|swept"
)
# What "had been due" on a day was due before print; by a day of the year it tells no more than "was due".
_OLD_PLAN = (
    r"had\s+(?:\w+ly\s+)?been\s+(?:due|scheduled|set|expected|slated|planned|pencilled\s+in|penciled\s+in|fixed|arranged)(?:\s+to\s+\w+)?"
    r"|previously\s+(?:scheduled|planned)"
)
# A bare "-ed" is often a participle ("a hall rented for ..."): it counts only where no surer verb does.
_VERB = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})|(?<!\bbe )(?:(?P<back>{_OLD_PLAN}|{_BACK})|(?P<maybe>\w+ed)))\b|(?P<ll>['’]ll)\b", re.I
)
_BESIDE = re.compile(r"(?<!\bbe )(?<!\bdue )\b\w+ed\s+(?:on\s+|in\s+|the\s+)?(?:early\s+|late\s+)?$", re.I)
_STAYS = re.compile(
    r"\b(?:will|would|shall|may|might|must|to)\s+(?:not\s+)?(?:stay|remain|keep|get)\s+\w+ed\s+(?:on\s+|in\s+|the\s+)?$",
    re.I,
)
"""What goes on: "banks will *stay closed on* Friday" """
_LASTED = re.compile(r"\b(?:went\s+on|lasted|continued|dragged\s+on|ran|raged)\s+(?:from\s+[^.;]{2,40}\s)?$", re.I)
"""What has gone on "until Sunday" is over."""
_PLAN = re.compile(
    r"(?:will|won['’]t|shall|scheduled|slated|due|set\s+to|(?:is|are)\s+(?:to|due|set|scheduled|slated))\b|['’]ll\b",
    re.I,
)
_OPENER = re.compile(
    r"\b(?:(?P<ahead>until|till|next|no\s+later\s+than)|(?P<by>by)|(?P<back>since|last))\s+(?:the\s+)?$", re.I
)
_OLD = re.compile(_OLD_PLAN, re.I)
_SAYS = re.compile(rf"(?:{_OLD_PLAN}|said|says|told|was|were|had|has|have|did|set|announced|reported|agreed)$", re.I)
_LATEST = re.compile(r"\b(?:scheduled|planned|expected|slated|proposed)\s+\S*\s*$", re.I)
_ENDED = re.compile(r"\bended\s+$", re.I)
_THEN_DID = re.compile(
    r"\s+(?:\w+ly\s+|also\s+)?(?:agreed|threatened|vowed|promised|pledged|invited|urged|ordered|asked|wanted|prepared|called)\b",
    re.I,
)
"""Behind a time: "the court on Tuesday *ordered* the crew to be held"."""
_DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|this)|['’]s?) $", re.I)
_THING = re.compile(r" [a-z]+")
_STOP = re.compile(r"[.;!?](?=\s|$)|\n\s*\n|[“”\"]|``|''")


def side(text: str, start: int, end: int) -> Side | None:
    """The side of the time at start..end; None where no word tells."""
    before, after = _clause(text, start), text[end : end + _REACH]
    opener = _OPENER.search(before)
    if opener and _LASTED.search(before, 0, opener.start()):
        return "before"
    if opener and not opener["by"]:
        return "after" if opener["ahead"] else "before"
    cut = _STOP.search(after)
    if _BESIDE.search(before) and not _LATEST.search(before) and not _STAYS.search(before):
        return "before"
    surest = _surest(before)
    if surest is None and _THEN_DID.match(after):
        return "before"
    verb = surest or _VERB.search(after[: cut.start()] if cut else after)
    if verb is None or (opener and _OLD.match(verb.group())):
        return "after" if opener else None
    return "before" if verb["back"] or verb["maybe"] else "after"


def of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether a month only tells one thing from others (“the November showdown”): then no verb tells its side."""
    return _DETERMINED.search(text, max(0, start - 20), start) is not None and _THING.match(text, end) is not None


def planned(text: str, start: int) -> Side | None:
    """The side of a day of the year, where a verb before it tells: what was said on or about it tells nothing."""
    clause = _clause(text, start)
    if _ENDED.search(clause):
        return "before"
    verb = _surest(clause)
    if verb is None or (verb["back"] and _SAYS.match(verb.group())):
        return None
    return "after" if _PLAN.match(verb.group()) else "before" if verb["back"] else None


def _surest(clause: str) -> re.Match[str] | None:
    """The last verb of a clause, a surer one before a bare "-ed"."""
    verbs = list(_VERB.finditer(clause))
    return next((verb for verb in reversed(verbs) if not verb["maybe"]), verbs[-1] if verbs else None)


def _clause(text: str, start: int) -> str:
    before = text[max(0, start - _REACH) : start]
    return before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]
