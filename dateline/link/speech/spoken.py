"""When, where, to whom and on what occasion words were said, and which report tells of the saying.

Needs    a quotation's characters and cue, the article's times, places, actors and reports
Gives    `Spoken`; what its own sentence does not tell, the speaker's other words in the article do
Rule     what stands beside the words tells of the saying, what stands in them does not: "said on Friday that the road
         had been cut in May" was said on Friday
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline import vocab
from dateline.link.scene import Scene, named
from dateline.link.when import from_mention
from dateline.link.where import place_of
from dateline.model import Anchor, EventTime, Place, PlaceMention, Report, Span, Speaker, TimeMention

UNTOLD = EventTime(
    kind="until",
    reason="no time in the words; it had been said when this was published",
    value="XXXX-XX-XX",
    anchor=Anchor(on="publication"),
)
_AUDIENCE = re.compile(
    r"\s+(?:the\s+|a\s+|an?\s+\w+\s+of\s+)?(?P<who>(?:[\w-]+\s)?(?:reporters|journalists|lawmakers|deputies|legislators|parliament|senators"
    r"|supporters|residents|troops|soldiers|students|delegates|diplomats|officials|crowd|council|assembly|congress"
    r"|newspaper|agency|radio|television|broadcaster|magazine|conference|rally|meeting|audience))\b",
    re.I,
)
_TELLS = re.compile(
    r"(?:told|tells?|telling|assur\w+|inform\w+|remind\w+|ask(?:ed|s|ing)|warn\w*|thank\w*|urg\w+|promis\w+)", re.I
)
_TO = re.compile(r"\b(?:to|addressing|with)\s+(?:the\s+)?$", re.I)
_AT = re.compile(r"\b(?:in|at|from|near|outside)\s+(?:the\s+)?$", re.I)
_WRITTEN_TO = re.compile(
    r"\b(?:letter|message|telegram|cable|note|wrote|writing|call|said|remarks?|speaking)\b[^.;]{0,40}$", re.I
)


class Spoken(NamedTuple):
    """The circumstances of some words."""

    time: EventTime = UNTOLD
    place: Place | None = None
    occasion: str | None = None
    addressee: Speaker | None = None
    report: str | None = None


def spoken(scene: Scene, at: Span, cue: Span | None, speaker: Speaker | None, reports: Sequence[Report]) -> Spoken:
    """Tell of the saying of the words `at` from the sentences that they and their cue stand in."""
    frame = _frame(scene, at, cue)
    report = _report(frame, at, cue, speaker, reports)
    time = _time(scene, frame, at, cue)
    if time is None and report is not None and report.time.spans:
        time = report.time
    return Spoken(
        time=time or UNTOLD,
        place=_place(scene, frame, at) or (report.place if report else None),
        occasion=_occasion(scene, frame, at, cue),
        addressee=_addressee(scene, frame, at, cue, speaker),
        report=report.id if report else None,
    )


def _frame(scene: Scene, at: Span, cue: Span | None) -> Span:
    """The sentence of the cue, else that in which the words begin."""
    return scene.sentence(cue[0] if cue else at[0])


def _outside(scene: Scene, frame: Span, at: Span, span: Span) -> bool:
    """Whether a span stands in the frame beside the words said, and beside any others."""
    inside = frame[0] <= span[0] and span[1] <= frame[1]
    return inside and not at[0] <= span[0] < at[1] and not scene.quoted(span[0])


def _time(scene: Scene, frame: Span, at: Span, cue: Span | None) -> EventTime | None:
    near = [t for t in scene.times_in(frame) if _outside(scene, frame, at, (t.start, t.end)) and _dates(t)]
    near = [t for t in near if _tells_of_saying(scene, frame, at, cue, (t.start, t.end))]
    middle = cue[0] if cue else at[0]
    found = min(near, key=lambda t: (abs(t.start - middle), t.start), default=None)
    if found is None:
        return None
    time = from_mention(scene.article, found, scene.times)
    # "said that by Friday": a bound is of what is said, not of the saying
    return time if time.kind in ("on", "within") else None


_BESIDE = 70
"""Characters between a cue and the words that tell when, where and at what something was said."""
_OPENS = re.compile(r"(?:(?:on|in|at|during|late|early|earlier|last|this|speaking|asked|a|an|the)\s+){0,4}", re.I)
_RELAYS = re.compile(
    r"\b(?:report(?:ed|s)?|carried|published|broadcast|released|aired|sa(?:id|ys)|announced|quoted)\s+(?:(?:on|late|early|in)\s+)*$",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:(?:echo|repeat|recall|reiterat|contradict|revers|withdr[ae]w|disown|abandon)\w*\s+(?:his|her|its|their|the|an?|what)\s"
    r"(?:[\w’'-]+\s){1,4}?(?:of|from|made\s(?:on|in))\s+|as\s+(?:he|she|it|they)\s+(?:did|had(?:\s(?:done|said))?)\s+(?:on|in|back|\s)*)"
    r"(?:last\s+)?$",
    re.I,
)
"""What tells of other words of the speaker, said before: "echoing his words of April"."""
_LOOK = 60
_CONTENT = re.compile(r"\b(?:that|since|until|after|before|when|while|because|if|which|who)\b", re.I)


def _tells_of_saying(scene: Scene, frame: Span, at: Span, cue: Span | None, span: Span) -> bool:
    """Whether words beside a quotation tell of the saying: they open the sentence, or stand at the cue with no other
    clause between. What follows another's cue tells of that one's report ("KCNA said on Thursday")."""
    text = scene.article.text
    relay = _RELAYS.search(text, max(frame[0], span[0] - 24), span[0])
    if relay is not None and (cue is None or not cue[0] <= relay.start() < cue[1]):
        return False
    if _EARLIER.search(text, max(frame[0], span[0] - _LOOK), span[0]):
        return False
    opening = _OPENS.match(text, frame[0], span[0])
    if opening is not None and opening.end() >= span[0] - 1:
        return True
    if cue is None:
        return re.fullmatch(r"[\s,]*(?:on|in|at)?\s*", text[at[1] : span[0]]) is not None
    first, last = (cue[1], span[0]) if cue[1] <= span[0] else (span[1], cue[0])
    between = text[first:last]
    return last - first <= _BESIDE and not scene.quoted(first) and not _CONTENT.search(between)


def _dates(time: TimeMention) -> bool:
    return time.kind in ("DATE", "TIME") and not time.value.startswith(("PRESENT", "FUTURE", "PAST"))


def _place(scene: Scene, frame: Span, at: Span) -> Place | None:
    text = scene.article.text

    def told(place: PlaceMention) -> bool:
        beside = _outside(scene, frame, at, (place.start, place.end))
        return beside and _AT.search(text[max(0, place.start - 16) : place.start]) is not None

    found = [p for p in scene.findings.places if told(p) and (p.precision or 6) < 6]
    return place_of(found[0]) if found else None


@cache
def _settings() -> re.Pattern[str]:
    words = sorted((w for row in vocab.meanings() if row.kind == "setting" for w in row.words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)


def _occasion(scene: Scene, frame: Span, at: Span, cue: Span | None) -> str | None:
    """The word beside the words said that names an occasion."""
    for found in _settings().finditer(scene.article.text, *frame):
        if _outside(scene, frame, at, found.span()) and _tells_of_saying(scene, frame, at, cue, found.span()):
            return found.group().lower()
    return None


# -- to whom --------------------------------------------------------------------------------------------------


def _addressee(scene: Scene, frame: Span, at: Span, cue: Span | None, speaker: Speaker | None) -> Speaker | None:
    text = scene.article.text
    if cue is not None and _TELLS.fullmatch(text[slice(*cue)].split()[-1]):
        direct = next((a for a in scene.actors((cue[1], cue[1] + 8)) if not at[0] <= a.start < at[1]), None)
        if direct is not None:
            return _other(named(scene, (direct.start, direct.end)), speaker)
        audience = _AUDIENCE.match(text, cue[1])
        if audience is not None:
            return Speaker(id=None, name=audience["who"], country=None)
    for actor in scene.actors(frame):
        before = text[max(frame[0], actor.start - 60) : actor.start]
        if _outside(scene, frame, at, (actor.start, actor.end)) and _TO.search(before) and _WRITTEN_TO.search(before):
            return _other(named(scene, (actor.start, actor.end)), speaker)
    return None


def _other(addressee: Speaker | None, speaker: Speaker | None) -> Speaker | None:
    same = addressee is not None and speaker is not None and addressee.id == speaker.id
    return None if same else addressee


# -- the report of the saying ---------------------------------------------------------------------------------


def _report(
    frame: Span, at: Span, cue: Span | None, speaker: Speaker | None, reports: Sequence[Report]
) -> Report | None:
    """The report whose act is the saying: an act of words by the speaker, named beside them."""
    near = [r for r in reports if frame[0] <= r.start < frame[1] and r.quad in (1, 3) and _acts(r, speaker)]
    named_by = {r.id: r.cue for r in near}
    near = [r for r in near if not at[0] <= named_by[r.id][0] < at[1]]
    middle = cue[0] if cue else at[0]
    return min(near, key=lambda r: (abs(named_by[r.id][0] - middle), r.start, r.id), default=None)


def _acts(report: Report, speaker: Speaker | None) -> bool:
    if speaker is None:
        return False
    return any(p.id == speaker.id or (p.country is not None and p.country == speaker.country) for p in report.actors)
