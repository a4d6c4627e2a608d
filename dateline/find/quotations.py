"""Direct quotations and who speaks: spans between quotation marks, a cue of speech near them.

Needs    the text, its sentences, the actor mentions
Gives    `QuotationMention`s in the order of the text
Leaves   marks around a single word or a title ("special", 'Harbour Post') and apostrophes
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.find.text import Sentence, is_held
from dateline.model import ActorMention, QuotationMention, Span

SPEECH = (
    r"(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|add(?:ed|s|ing)|stat(?:ed|es|ing)|wr(?:ote|ites|iting)|declar(?:ed|es|ing)"
    r"|announc(?:ed|es|ing)|report(?:ed|s|ing)|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|not(?:ed|es|ing)|argu(?:ed|es|ing)"
    r"|warn(?:ed|s|ing)|insist(?:ed|s|ing)|explain(?:ed|s|ing)|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|call(?:ed|s|ing)"
    r"|describ(?:ed|es|ing)|quot(?:ed|es|ing)|continued|remark(?:ed|s|ing)|recall(?:ed|s|ing)|claim(?:ed|s|ing)"
    r"|specif(?:ied|ies|ying)|clarif(?:ied|ies|ying)|acknowledg(?:ed|es|ing)|admit(?:ted|s|ting)|suggest(?:ed|s|ing)"
    r"|maintain(?:ed|s)|caution(?:ed|s|ing)|point(?:ed|s)\s+out|quipped|joked|lament(?:ed|s)"
    r"|assert(?:ed|s|ing)|estimat(?:ed|es|ing)|confirm(?:ed|s|ing)|believ(?:ed|es)|vow(?:ed|s|ing)|pledg(?:ed|es|ing)|promis(?:ed|es|ing)|predict(?:ed|s|ing)|tweeted|posted|read|ask(?:ed|s|ing)"
    r"|discussed|sp(?:oke|eaks|eaking)\s+of|named|assur(?:ed|es|ing)|compar(?:ed|es|ing)|underlin(?:ed|es|ing)|conclud(?:ed|es|ing)|according\s+to|denounc(?:ed|es|ing)|prais(?:ed|es|ing)|accus(?:ed|es|ing))"
)
_CUE = re.compile(rf"\b{SPEECH}\b", re.I)

# Opening mark, closing mark, and whether the pair doubles as an apostrophe.
_PAIRS = (
    ("„", "“", False),
    ("„", "”", False),
    ("“", "”", False),
    ("``", "''", False),
    ("«", "»", False),
    ("»", "«", False),
    ('"', '"', False),
    ("‘", "’", True),
    ("'", "'", True),
)
_LONGEST = 1_500
"""Characters of one quotation; a mark that finds no partner within them is taken for a stray one."""


def find_quotations(
    text: str, sentences: Sequence[Sentence], actors: Sequence[ActorMention]
) -> tuple[QuotationMention, ...]:
    """Find the direct and partial quotations of a text, with speaker and cue where they are told."""
    spans = _quoted(text)
    outside = [a for a in actors if not _covers(spans, a.start)]
    last: Span | None = None
    found = []
    for span in spans:
        content = _inside(text, span)
        if len(re.findall(r"\w+", text[slice(*content)])) < 2:
            continue
        speaker, cue = _speaker(text, sentences, _near(outside, span), span, spans, last)
        last = speaker or last
        found.append(
            QuotationMention(
                start=span[0],
                end=span[1],
                words=text[slice(*span)],
                content=content,
                form="direct" if _is_sentence(text, content) else "partial",
                speaker=speaker,
                cue=cue,
            )
        )
    return tuple(found)


def _quoted(text: str) -> list[Span]:
    taken: list[Span] = []
    for opening, closing, apostrophe in _PAIRS:
        for span in _pairs(text, opening, closing, apostrophe):
            at = bisect_left(taken, span)
            clear = (at == 0 or taken[at - 1][1] <= span[0]) and (at == len(taken) or span[1] <= taken[at][0])
            if clear:
                taken.insert(at, span)
    return taken


def _covers(spans: Sequence[Span], at: int) -> bool:
    """Whether one of some spans, in order and apart from one another, covers an offset."""
    found = bisect_left(spans, (at + 1,)) - 1
    return found >= 0 and spans[found][0] <= at < spans[found][1]


_REACH = 3_000
"""Characters around a quotation in which its speaker is looked for: its sentences and the one before."""


def _near(actors: Sequence[ActorMention], span: Span) -> Sequence[ActorMention]:
    first = bisect_left(actors, span[0] - _REACH, key=lambda a: a.start)
    return actors[first : bisect_left(actors, span[1] + _REACH, key=lambda a: a.start)]


def _pairs(text: str, opening: str, closing: str, apostrophe: bool) -> Iterator[Span]:
    """Pair marks within a paragraph; a quotation over paragraphs opens each and closes the last only."""
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        while (start := _open(text, opening, at, line.end(), apostrophe)) >= 0:
            end = _close(text, closing, start + len(opening), line.end(), apostrophe)
            if end < 0:
                if not apostrophe and line.end() - start < _LONGEST and _goes_on(text, opening, closing, line, start):
                    yield start, line.end()
                break
            if end - start < _LONGEST:
                yield start, end + len(closing)
            at = end + len(closing)


def _goes_on(text: str, opening: str, closing: str, line: re.Match[str], start: int) -> bool:
    """Whether a mark without a partner opens a paragraph of a longer quotation. A straight mark does so only where the
    next paragraph begins with one, too; elsewhere it is a stray one."""
    if opening != closing:
        return True
    following = re.compile(r"\s*(.)").match(text, line.end())
    return not text[line.start() : start].strip() and following is not None and following[1] == opening


def _open(text: str, mark: str, at: int, stop: int, apostrophe: bool) -> int:
    while (at := text.find(mark, at, stop)) >= 0:
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if not apostrophe or ((not before or before in ' \n\t([—–-"“') and after.isalnum()):
            return at
        at += 1
    return -1


def _close(text: str, mark: str, at: int, stop: int, apostrophe: bool) -> int:
    while (at := text.find(mark, at, stop)) >= 0:
        after = text[at + 1 : at + 2]
        # "Putin's three-year": an apostrophe stands between letters; "the leaders' talks" is the price
        if not apostrophe or not (after.isalnum() and text[at - 1].isalnum()):
            return at
        at += 1
    return -1


def _inside(text: str, span: Span) -> Span:
    start, end = span[0] + (2 if text.startswith("``", span[0]) else 1), span[1]
    if text[end - 2 : end] == "''" and end - 2 >= start:
        return start, end - 2
    return (start, end - 1) if text[end - 1] in "”“»«\"’'" and end > start else (start, end)


def _is_sentence(text: str, content: Span) -> bool:
    words = text[slice(*content)].strip()
    return words[:1].isupper() and (words[-1:] in ".!?,…" or len(words.split()) > 5)


def _speaker(
    text: str,
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    span: Span,
    quoted: Sequence[Span],
    last: Span | None,
) -> tuple[Span | None, Span | None]:
    """Who speaks: the actor at a cue in the sentences the quotation touches, else in the sentence before.

    Words in marks that are no sentence ("special operation") have a speaker only where a cue is told.
    """
    first = min(bisect_left(sentences, span[0] + 1, key=lambda s: s.end), len(sentences) - 1)
    final = min(bisect_left(sentences, span[1] - 1, key=lambda s: s.end), len(sentences) - 1)
    told = _told(text, actors, (sentences[first].start, sentences[final].end), span, quoted)
    if told is not None:
        return told
    if not _is_sentence(text, _inside(text, span)):
        return None, None
    before = sentences[first - 1] if first else None
    told = _told(text, actors, (before.start, before.end), span, quoted) if before else None
    return told or (last, None)


def _told(
    text: str, actors: Sequence[ActorMention], within: Span, span: Span, quoted: Sequence[Span]
) -> tuple[Span, Span] | None:
    """The speaker and the cue nearest to a quotation within some sentences."""
    cues = [c.span() for c in _CUE.finditer(text, *within) if not _covers(quoted, c.start())]
    for cue in sorted(cues, key=lambda c: min(abs(c[0] - span[1]), abs(span[0] - c[1]))):
        speaker = _beside(text, actors, cue, within, span)
        if speaker is not None:
            return _quoted_by(text, actors, speaker), cue
    return None


_QUOTING = re.compile(r"[\s,]*(?:citing|quoting)\s+(?:the\s+)?", re.I)


def _quoted_by(text: str, actors: Sequence[ActorMention], speaker: Span) -> Span:
    """Of "reports Yonhap, quoting KCNA" the words are KCNA's."""
    link = _QUOTING.match(text, speaker[1])
    inner = next((a for a in actors if link and 0 <= a.start - link.end() <= 4), None)
    return (inner.start, inner.end) if inner else speaker


def _beside(text: str, actors: Sequence[ActorMention], cue: Span, within: Span, quote: Span) -> Span | None:
    """The nearest actor before the cue, or close after it ("said Putin"), outside the quotation."""
    near = [a for a in actors if within[0] <= a.start and a.end <= within[1] and not quote[0] <= a.start < quote[1]]
    before = [
        a for a in near if a.end <= cue[0] and a.role == "name" and cue[0] - a.end < 120 and not is_held(text, a.start)
    ]
    after = [a for a in near if 0 <= a.start - cue[1] <= 25]
    people = [a for a in before if a.kind == "person" and cue[0] - a.end < 60] or before
    # "said the Russian president": right after the cue beats what stands far before it, not what stands at it
    adjacent = bool(people) and cue[0] - people[-1].end <= 6
    if after and not adjacent and (after[0].start - cue[1] <= 5 or not before):
        return after[0].start, after[0].end
    return (people[-1].start, people[-1].end) if people else None
