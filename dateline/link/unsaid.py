"""Who acted where a passive names nobody: "the envoy was summoned", "nine were expelled, the ministry said".

Needs    an article's text and findings, its cast with the two states it is about
Gives    the findings again; an act without a doer has the one that its sentence and its page tell, and that is evidence
Rule     who expels, bars, arrests or sets free is the power that says so, unless they are its own people; envoys are
         summoned and expelled, and requests turned down, by the other of the two states that the page is about, which
         is named by its last mention before
"""

from __future__ import annotations

import re

from msgspec import structs

from dateline.link.cast.members import Cast
from dateline.model import ActionMention, Findings, Span

_AUTHORITY = frozenset({"COERCE", "RETREAT", "SANCTION"})
_POWERS = frozenset({"COP", "GOV", "JUD", "MIL", "SPY"})
_BY_THE_OTHER = re.compile(
    r"summoned|called in|convoked|expelled|sent (?:away|home)|ordered out|declared|turned down|refused|rejected"
    r"|declined|rebuffed|spurned",
    re.I,
)
_PASSIVE = re.compile(r"(?:\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+|also\s+|not\s+)?|,\s+)\Z", re.I)
_NEAR = 24
"""Characters before a verb in which its auxiliary stands."""
_ENVOYS = re.compile(
    r"\b(?:ambassadors?|envoys?|diplomats?|charg[ée]s? d['’]affaires|consuls?|attach[ée]s?|embassy)\b", re.I
)


def with_unsaid(text: str, findings: Findings, cast: Cast) -> Findings:
    """Give the findings, acts that name nobody who does them with whoever is known to."""
    actions = tuple(_done(text, action, findings, cast) for action in findings.actions)
    return structs.replace(findings, actions=actions)


def _done(text: str, action: ActionMention, findings: Findings, cast: Cast) -> ActionMention:
    passive = _PASSIVE.search(text, max(action.start, action.cue[0] - _NEAR), action.cue[0])
    if action.actors or action.reciprocal or passive is None:
        return action
    whom = cast.countries(action.recipients)
    doer = _says_so(action, findings, cast, whom) or _other(text, action, cast, whom)
    if doer is None:
        return action
    return structs.replace(action, actors=(doer,), evidence={**action.evidence, "actors": (doer,)})


def _says_so(action: ActionMention, findings: Findings, cast: Cast, whom: set[str]) -> Span | None:
    """The power that tells the act itself."""
    if action.type not in _AUTHORITY:
        return None
    for attribution in findings.attributions:
        if attribution.stance != "asserts" or not any(a <= action.cue[0] < b for a, b in attribution.content):
            continue
        for span in attribution.source:
            member = cast.of(span)
            if member and member.country and member.country not in whom and _POWERS & {*member.sectors[:1]}:
                return span
    return None


def _other(text: str, action: ActionMention, cast: Cast, whom: set[str]) -> Span | None:
    """The other of the page's two states, by its last mention before the act."""
    cue = text[action.cue[0] : action.cue[1] + 8]
    other = cast.opposite(whom) if whom and _BY_THE_OTHER.match(cue) else None
    if other is None:
        return None
    envoys = action.type == "REJECT" or any(_ENVOYS.search(text, max(a - 30, 0), b) for a, b in action.recipients)
    before = [s for s in cast.by_span if s[0] < action.cue[0] and cast.countries([s]) == {other}]
    return max(before) if envoys and before else None
