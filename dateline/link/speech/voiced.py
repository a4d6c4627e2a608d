"""Who speaks for a state: "Lima asked for access “to all nine”, *Ana Bell* said", or it answered "through *Ana Bell*".

Needs    the attributions around a quotation, the words between its subject and itself, a speaker that was read
Gives    the person whose words they are, where the speaker is a state and that person is its own; else the same speaker
Rule     a state has no mouth: what it "asked" or "urged" in the words of its minister, the minister said
"""

from __future__ import annotations

import re

from dateline.link.scene import Scene, of_member
from dateline.model import QuotationMention, Speaker

_THROUGH = re.compile(r"\b(?:through|by\s+the\s+mouth\s+of|in\s+the\s+person\s+of)\s[^“”\"«»;:.]{2,100}$")


def voiced(scene: Scene, mention: QuotationMention, speaker: Speaker | None) -> Speaker | None:
    """The person of a state whose words a quotation is said to be, for the state itself."""
    if speaker is None or speaker.country is None or not _is_state(scene, speaker):
        return speaker
    return _around(scene, mention, speaker) or _through(scene, mention, speaker) or speaker


def _is_state(scene: Scene, speaker: Speaker) -> bool:
    return any(m.id == speaker.id and m.kind == "state" for found in scene.cast.by_span.values() for m in found)


def _around(scene: Scene, mention: QuotationMention, speaker: Speaker) -> Speaker | None:
    """The person of the speaker's state in whose attributed words the quotation stands."""
    sentence = scene.sentence(mention.start)
    for attribution in scene.findings.attributions:
        within = any(start <= mention.start and mention.end <= end for start, end in attribution.content)
        for source in attribution.source if within else ():
            member = scene.cast.heading(source, scene.article.text)
            ours = member is not None and member.kind == "person" and member.country == speaker.country
            if member is not None and ours and sentence[0] <= source[0] < sentence[1]:
                return of_member(member)
    return None


def _through(scene: Scene, mention: QuotationMention, speaker: Speaker) -> Speaker | None:
    """The person "through" whom a state speaks, named between it and its words."""
    start = scene.sentence(mention.start)[0]
    found = _THROUGH.search(scene.article.text, start, mention.start)
    if found is None:
        return None
    people = [m for a in scene.actors(found.span()) for m in scene.cast.by_span.get((a.start, a.end), ())]
    own = (m for m in people if m.kind == "person" and m.country == speaker.country)
    member = next(own, None)
    return of_member(member) if member is not None else None
