"""Indirect quotations: what somebody is said to have said, without marks.

Needs    the attributions of an article, its quotations, the cast
Gives    the content of each that is no quotation already, with its innermost source
Rule     an attribution with a source tells what was said; when another stands in its content, that one does. What
         somebody refuses to say, or does not report, is said by nobody; what an outlet reports as news is its report,
         not an utterance
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dateline.link.scene import Scene
from dateline.link.speech.plain import plain
from dateline.link.speech.that_clauses import that_clauses
from dateline.model import Attribution, QuotationMention, Span, Stance

_SAID: tuple[Stance, ...] = ("asserts", "alleges", "denies", "doubts")
_WITHIN = 0.5
"""The share of a content that another attribution takes up from which it is that one's words."""
_FRAME = re.compile(
    r"[\s,]*(?:(?:also|later|again|once more|further|too)\b\s*)?"
    r"(?:(?:in|at|during|after|before|to|by|through|via|on|over|from|following)\s+(?:an?|the|his|her|their|its)?\s*"
    r"(?:[\w’'-]+\s){0,3}?(?:interview|statement|speech|letter|post|address|message|call|telephone|phone|conference|briefing"
    r"|meeting|talks|rally|summit|visit|reporters|journalists|lawmakers|parliament|deputies|article|television|radio|rally"
    r"|supporters|ceremony|remarks|comments|broadcast|interview|agency|newspaper|social media)\b"
    r"|(?:reporters|journalists|lawmakers|parliament|deputies|supporters|state media|the (?:nation|crowd|council))\b)",
    re.I,
)
_THAT = re.compile(
    r"[\s,]*(?:(?:promise|pledge|vow|line|claim|view|warning|position|statement|argument|assurance)\s+)?\bthat\b\s+",
    re.I,
)
_INNER_THAT = re.compile(r"(?:\s+(?!that\b)[^\s,;:.\"“”«»?!()]+){0,9}?\s+that\s+(?=\S)")
_TIME = re.compile(r"[\s,]*(?:(?:on|in|at|late|early|earlier|last|this)\s+){0,2}", re.I)


class Said(NamedTuple):
    """Words said by report: the attribution that tells it, and what of its content was said."""

    attribution: Attribution
    content: Span


def indirect(scene: Scene) -> Iterator[Said]:
    """The indirect quotations of an article, in the order of the text, each content once."""
    seen = set[Span]()
    for attribution in scene.findings.attributions:
        content = (attribution.content[0][0], attribution.content[-1][1])
        if not attribution.source or attribution.stance not in _SAID or _is_media(scene, attribution):
            continue
        if _is_no_saying(scene, attribution, content):
            continue
        if _has_marks(scene, content):
            content = _behind_cue(scene, attribution) or content
        if _has_marks(scene, content) or _is_another(scene, attribution, content):
            continue
        content = _bare(scene, attribution, content)
        if content not in seen and len(re.findall(r"\w+", scene.article.text[slice(*content)])) >= _WORDS:
            seen.add(content)
            yield Said(attribution, content)
    for attribution in plain(scene):
        content = attribution.content[0]
        if content not in seen and not _has_marks(scene, content):
            seen.add(content)
            yield Said(attribution, _trimmed(scene.article.text, *content))
    for attribution in that_clauses(scene, seen):
        if not _is_media(scene, attribution):
            yield Said(attribution, _trimmed(scene.article.text, *attribution.content[0]))


def _behind_cue(scene: Scene, attribution: Attribution) -> Span | None:
    """The piece of a content behind its cue that has no marks, where another has: "“...” He said the road was cut"."""
    cue = attribution.cue[0] if attribution.cue else None
    if cue is None or len(attribution.content) < _PIECES:
        return None
    return next((p for p in attribution.content if 0 <= p[0] - cue[1] <= _AT_CUE and not _has_marks(scene, p)), None)


_PIECES, _AT_CUE = 2, 6
"""Pieces of a content of which one may be bare, and characters between it and its cue."""


_WEIGHING = re.compile(
    r"\b(?:prais|denounc|discuss|compar|named|spoke|speaks|speaking|read|posted|describ|quot|call(?:ed|s|ing)$|asks?|ask(?:ed|ing)$|remarks$|report)"
    r"|(?:states|claims|notes|warns|reports)$",
    re.I,
)
"""Cues of weighing or discussing, and nouns that look like cues: what follows is not what was said."""
_ADVERBIAL = re.compile(
    r"(?:although|though|while|when|asked|speaking|after|before|as|in|on|at|during|for|with|despite)\b", re.I
)


def _is_no_saying(scene: Scene, attribution: Attribution, content: Span) -> bool:
    """Whether an attribution tells of no statement: its cue weighs, or its content only opens the sentence."""
    text, cue = scene.article.text, attribution.cue[0] if attribution.cue else None
    if cue is None:
        return False
    words = text[slice(*cue)]
    noun = _WEIGHING.search(words) is not None and re.search(r"\bthat$", words) is None
    if content[1] <= cue[0] and re.fullmatch(r"read|posted", words, re.I):
        return False  # "..., the judge read": what stands before it was read out
    if noun and not re.match(r"\s+that\b", text[cue[1] : cue[1] + 6]):
        return not words.lower().startswith(("claims", "notes", "warns")) or "that" not in text[cue[1] : cue[1] + 40]
    opens = content[1] <= cue[0] and _ADVERBIAL.match(text, *content) is not None
    return opens and "," not in text[slice(*content)].rstrip(" ,")


_WORDS = 3
"""Words of an indirect quotation at least: "said so" says nothing."""


def _is_media(scene: Scene, attribution: Attribution) -> bool:
    member = scene.cast.of(attribution.source[0])
    return member is not None and member.sectors[:1] == ("JRN",)


def _has_marks(scene: Scene, content: Span) -> bool:
    """Whether quoted words stand in a content: they are the quotation, and a bare term in marks is none."""
    return any(_is_said(q) for q in scene.marked((max(0, content[0] - _LONGEST), content[1])) if content[0] < q.end)


_LONGEST = 3_000
"""Characters of a quotation at most."""


def _is_said(quotation: QuotationMention) -> bool:
    return quotation.speaker is not None or len(quotation.words.split()) > 4


def _is_another(scene: Scene, one: Attribution, content: Span) -> bool:
    """Whether the content is another's words: an attribution in it takes most of it up."""
    told = scene.findings.attributions
    first = bisect_left(told, content[0] - _LONGEST, key=lambda a: a.content[0][0])
    for other in told[first : bisect_left(told, content[1], key=lambda a: a.content[0][0])]:
        inner = (other.content[0][0], other.content[-1][1])
        if other is one or not other.source or other.stance not in _SAID:
            continue
        told_inside = content[0] <= other.source[0][0] < content[1]
        covers = min(inner[1], content[1]) - max(inner[0], content[0]) >= _WITHIN * (content[1] - content[0])
        if told_inside and covers and inner != content:
            return True
        if inner == content and other.source[0][0] > one.source[0][0] and not _is_media(scene, other):
            return True
    return False


def _bare(scene: Scene, attribution: Attribution, content: Span) -> Span:
    """A content without what tells of the saying before it: "on Friday in a letter to Lima that"."""
    start, end = content
    text, cue = scene.article.text, attribution.cue[0] if attribution.cue else None
    inside = _INNER_THAT.match(text, cue[1], end) if cue is not None and start <= cue[0] < cue[1] < end else None
    if inside is not None and inside.end() < end:
        return _trimmed(text, inside.end(), end)  # "Worst hit is Sofia, where the minister said on Friday that ..."
    if cue is None or not 0 <= start - cue[1] <= 8:
        that = _THAT.match(text, start, end)
        return _trimmed(text, that.end() if that else start, end)
    for _ in range(5):
        after = _past_one(scene, start, end, cue)
        if after == start:
            break
        start = after
    led = _LED_UP.match(text, start, min(end, start + _LED))
    that = led or _THAT.match(text, start, end)
    return _trimmed(text, that.end() if that else start, end)


_LED = 110
_LED_UP = re.compile(
    r"[^.;:\"“”«»?!]{3,80}?\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|week|weekend|month|morning"
    r"|evening|night)\s+that\s+|(?:in|on|at|before|after|outside|speaking|addressing)\s[^.;:\"“”«»?!]{3,80}?,\s+that\s+"
)
"""What tells of the saying before its "that": "as he opened the bridge on Friday that", "in the hall, low, that"."""


def _past_one(scene: Scene, start: int, end: int, cue: Span) -> int:
    """The offset behind one telling of time, occasion, place or addressee, if one stands here."""
    text = scene.article.text
    frame = _FRAME.match(text, start, end)
    if frame is not None:
        return frame.end()
    head = _TIME.match(text, start, end)
    first = head.end() if head else start
    times = (t.end for t in scene.findings.times if t.start == first or t.start == first + len("the "))
    if (time := next(times, None)) is not None and time < end:
        return time
    told = re.search(r"(?:told|tell|assur|inform|remind|warn|ask)", text[slice(*cue)], re.I)
    prefix = re.compile(
        r"\s*(?:to|with|in|from)\s+(?:the\s+)?" if not told else r"\s*(?:(?:to|with|in|from)\s+)?(?:the\s+)?"
    )
    lead = prefix.match(text, start, end)
    if lead is None:
        return start
    actor = next((a for a in scene.actors((start, min(end, lead.end() + 2))) if abs(a.start - lead.end()) <= 4), None)
    if actor is not None and _THAT.match(text, actor.end, end) is not None:
        return actor.end
    place = next((p for p in scene.findings.places if p.start == lead.end()), None)
    if place is not None and re.match(r"\s+(?:that|on)\b", text[place.end : end]):
        return place.end
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,\n\t:":
        start += 1
    while end > start and text[end - 1] in " ,.;\n\t":
        end -= 1
    # the article of the source behind: "in the same car, the Kremlin said"
    loose = re.search(r"[\s,]+(?:the|an?|as)$", text[max(start, end - 8) : end], re.I)
    return (start, end - len(loose.group())) if loose else (start, end)
