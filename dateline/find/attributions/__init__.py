"""Attributions: who is said to say what, with which stance, as the network reads it and as the marks tell.

Needs    the text, its mentions and quotations, the sayings that were read
Gives    `Attribution`s in the order of their contents, and the quotations with the speakers that were read
Scored   by F1 over contents, and over contents with their source (PolNeAR's annotation)
Rule     the network says which word is a cue, and which words are source and content. Marks go before it in what is
         quoted: a content that lies in a quotation is the quotation, and a quotation beside a cue is said by its
         source. What a speaker says of himself inside his own words ("I think") is no source of its own
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from msgspec import structs

from dateline.find.attributions.accounts import with_owners
from dateline.find.attributions.afterwards import with_afterwards
from dateline.find.attributions.answers import with_answers
from dateline.find.attributions.contents import with_content
from dateline.find.attributions.figures import with_figures
from dateline.find.attributions.handed_on import with_handed_on
from dateline.find.attributions.hearsay import is_citing, quoted_in, with_hearsay
from dateline.find.attributions.hedges import with_hedges
from dateline.find.attributions.marks import at_marks
from dateline.find.attributions.replies import with_replies
from dateline.find.attributions.said import (
    AGAINST,
    NOUNS,
    Said,
    apart,
    meets,
    ordered,
    quotation_at,
    sentence_at,
    within,
)
from dateline.find.attributions.voices import basis, is_hedge, named, voices, whole
from dateline.find.transcripts import is_labelled
from dateline.model import Attribution, Findings, QuotationMention, Reading, SayingReading, Span

SAID = 0.5
"""Score from which a cue is one. On PolNeAR's development part F1 over contents is the same from 0.3 to 0.6."""

_WITHIN = 0.8
"""The same of a cue that stands in quoted words: a voice within a voice."""

_SHOWN = 0.25
"""The same where the form speaks for it too: a hedge, the noun of a claim that is denied before it, a verb whose
content is just what stands between marks."""

_BESIDE = 100
"""Characters between a quotation and the cue that carries it ("...?" the envoy of Chile asked on Monday)."""

_HALF = 0.5
"""Share of a quotation, or of the content, from which a saying is of the quotation."""

_CLOSE = 1.3
"""Times the length of a quotation up to which a content is just that quotation, and not what tells of it."""

_FAR = 2_000
"""Characters between a quotation and the cue of a saying whose content it is."""

_GAP = 2
"""Words that may lie between two pieces of a content that are one: what was not read there is no other's."""

_AT_LEAST, _BOUNDS = re.compile(r"\bat\s\Z", re.I), ("least", "most")

_REPORTS = re.compile(r"reports?|writes?|informs?", re.I)
_LEAD = re.compile(r"(?:[^\n]{0,200}[^\n.!?”\"]\n\s*){0,4}[^\n]+")
"""The first paragraph that is none of title, byline and the like, which end without a full stop."""

_TAIL = re.compile(r"(?:,?\s+(?:citing|quoting)\s+[^.;\n]{2,80})?[\s.]*", re.I)
_ACCORDING = re.compile(r"according to\b", re.I)
_ASKED = re.compile(r"(?:asked|questioned|pressed|interviewed)\s+by\b", re.I)
"""Who asks says nothing: "*Asked by* senators, Bell said"."""

_SECOND = re.compile(
    r"\s+and\s+(?:the\s+|an?\s+)?(?P<voice>(?!(?:also|then|later|once|again|has|have|had|who|which|he|she|it|they)\b)"
    r"[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+(?:(?:has|have|had|also|both|later)\s+)?"
)
"""Between a voice and its cue: "police *and witnesses* said"."""

_ALSO = re.compile(
    r"\s+and\s+(?:(?:the|an?|its|his|her|their)\s+(?P<voice>[\w’'-]+(?:\s+(?!and\b)[\w’'-]+){0,6}?)|(?P<bare>[A-Z][\w’'-]*(?:\s+(?!and\b)[\w’'-]+){0,5}))"
    r"(?=\s*(?:[.;,:\n]|$))"
)
"""Behind the voice of "according to A": "*and the Dutch embassy*"."""

_PARTED = re.compile(
    r"(?P<voice>(?:[Tt]he\s+|An?\s+)?[^,;:.“”\"\n]{2,70}?)\s+and,\s+[^,;:.“”\"\n]{2,40},\s+(?:the\s+|an?\s+|its\s+)?"
)
"""A voice that opens a sentence, parted from the next: "*Radio Alta* and, an hour later, the" ministry."""

_ARTICLE = re.compile(r"(?:an?|the|this|that|some)", re.I)
_JOINED = re.compile(r",?\s+and,?\s+(?:separately,\s+)?(?:the\s+|an?\s+|its\s+)?")
_MEDIUM = re.compile(
    r"\w*news\b|\b(?:radio|tv|television|broadcaster|agency|news|press|daily|weekly|newspaper|paper|post|times|herald|tribune|gazette"
    r"|courier|journal|observer|media|channel|site|portal|Reuters|AP|AFP|TASS|Interfax|Xinhua|Jazeera|BBC|CNN|Yonhap|KCNA)\b",
    re.I,
)
"""Words that name a medium."""

_CLAIM = re.compile(NOUNS, re.I)
_OWN = re.compile(r"(?:I|we|you|me|us|he|she|they|it|one|who|that|people|everyone|nobody)", re.I)
"""Sources within quoted words that name nobody but the speaker, or nobody at all."""

_SIGNED = re.compile(r"\s*[―—–-]{1,2}\s*(?P<name>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,4})")
"""A name behind a quotation and a dash, as under letters and statements."""


class Sayings(NamedTuple):
    """What is attributed, and the quotations with their speakers."""

    attributions: tuple[Attribution, ...]
    quotations: tuple[QuotationMention, ...]


def sayings_of(text: str, findings: Findings, reading: Reading) -> Sayings:
    """Join the sayings that were read to the mentions and quotations around them."""
    said = with_hearsay(text, findings, list(_read(text, findings, reading)))
    said = with_handed_on(text, findings, with_figures(text, findings, said))
    said = with_afterwards(text, findings, said)
    said = with_replies(text, findings, with_hedges(text, findings, said))
    said = with_owners(text, findings, with_answers(text, findings, said))
    said = _with_marks(text, findings, said)
    said = _of_the_whole(text, findings, [_with_neighbours(text, findings, each) for each in said])
    carried = _carriers(text, findings, said)
    quotations = tuple(_with_speaker(q, carried.get((q.start, q.end))) for q in findings.quotations)
    said = [_without_others(findings, said, each) for each in said if not _is_hearer(text, each)]
    found = [_attribution(text, each) for each in said if each.content and _is_told(text, each)]
    found += [a for q in quotations if (q.start, q.end) not in carried for a in _marked(text, q)]
    return Sayings(tuple(sorted(found, key=_place)), quotations)


def _with_marks(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """The sayings, with those that a name and a verb right behind a quotation tell, over what was read there.

    What was read as said by the same cue is kept: it may go on behind the name.
    """
    told = {each.cue[0]: each for q in findings.quotations if (each := at_marks(text, findings, q)) is not None}
    kept = list[Said]()
    for each in said:
        mark = told.get(each.cue[0])
        if mark is None:
            kept.append(each)
        else:
            mark.content.update(each.content)
    return ordered([*kept, *told.values()])


def _is_told(text: str, said: Said) -> bool:
    """Somebody says it, or a hedge says that somebody does; "according to plan" is neither."""
    return bool(said.sources) or said.stance == "alleges" or is_hedge(text, said.cue)


def _is_hearer(text: str, said: Said) -> bool:
    """Whether those read as a source are told a thing: "Peru will pay, *the committee was informed*"."""
    told = _IS_TOLD.match(text, said.sources[0][1]) if len(said.sources) == 1 else None
    return told is not None and meets(told.span(), said.cue)  # "the minister was briefed and *said*"


_IS_TOLD = re.compile(
    r"\s+(?:(?:has|have|had)\s+(?:also\s+)?been|(?:was|were|is|are|been)(?:\s+(?:also|later|further|then))?)"
    r"\s+(?:told|informed|briefed|assured|notified|apprised)\b"
)


def _without_others(findings: Findings, said: Sequence[Said], one: Said) -> Said:
    """A saying without what another tells in a sentence of its own: "Peru pays, Bell said. *He denied* that ..."."""
    if one.answers or len(one.content) < 2 or any(q.start <= one.cue[0] < q.end for q in findings.quotations):
        return one
    own = sentence_at(findings.sentences, one.cue[0])
    far = {piece for piece in one.content if not meets(piece, own)}
    taken = {
        piece
        for piece in far
        if any(
            other.cue != one.cue and piece in other.content
            and meets(other.cue, sentence_at(findings.sentences, piece[0]))
            for other in within(said, piece[0] - _FAR, piece[1] + _FAR)
        )
    }  # fmt: skip
    return one._replace(content=one.content - taken) if taken and taken != one.content else one


def _place(attribution: Attribution) -> tuple[int, int, tuple[Span, ...]]:
    return attribution.content[0][0], -attribution.content[-1][1], attribution.source


def _read(text: str, findings: Findings, reading: Reading) -> Iterator[Said]:
    denials = [saying for saying in reading.sayings if saying.score >= SAID and saying.stance in AGAINST]
    for saying in reading.sayings:
        quoted = quoted_in(text, (saying.start, saying.end)) or (0, 0)
        sources = whole(text, [p for p in saying.parts if p.role == "source" and not meets((p.start, p.end), quoted)])
        pieces = [(part.start, part.end) for part in saying.parts if part.role == "content" and part.sure]
        cue = (saying.start, saying.end)
        if saying.score < SAID and not (saying.score >= _SHOWN and _is_shown(text, findings, saying, denials)):
            continue
        sources = [part for part in sources if not _ARTICLE.fullmatch(text, part.start, part.end)]
        if is_citing(text, cue) or _ASKED.match(text, cue[0]) or _is_of_a_name(text, findings, cue):
            continue
        if quotation_at(findings.quotations, cue[0]) is not None:
            own = all(_OWN.fullmatch(text, part.start, part.end) for part in sources)
            if own or not pieces or saying.score < _WITHIN:
                continue
        content = _whole(text, pieces, [cue, *((part.start, part.end) for part in sources)])
        if text[slice(*cue)].replace(",", "").isdecimal():  # "Kenya counts 12 dead, the police *nine*"
            content = [cue]
        said = Said(cue, _before(text, cue, voices(text, cue, sources, findings.actors)), set(content), saying.stance)
        yield with_content(text, findings, said)


def _is_of_a_name(text: str, findings: Findings, cue: Span) -> bool:
    """Whether "Said" is a word of a name: "the minister, *Said* Nur, left"; in titles every verb has a capital."""
    at = bisect_right(findings.actors, cue[0], key=lambda a: a.start) - 1
    actor = findings.actors[at] if at >= 0 else None
    inside = actor is not None and actor.kind == "person" and cue[1] <= actor.end
    return inside and text[slice(*cue)] == "Said"


def _before(text: str, cue: Span, sources: Sequence[Span]) -> tuple[Span, ...]:
    """The sources without the cue, where it was read as part of one: "a source *told Reuters*"."""
    cut = [(a, a + len(text[a : cue[0]].rstrip())) if a < cue[0] < b else (a, b) for a, b in sources]
    return tuple((a, a + len(_HANDED_ON.sub("", text[a:b]))) for a, b in cut if a < b)


_HANDED_ON = re.compile(r"\s+(?:quoted|cited)\Z")
"""Behind a source: "two deputies *quoted* by Reuters"."""


def _is_shown(text: str, findings: Findings, saying: SayingReading, denials: Sequence[SayingReading]) -> bool:
    """Whether the form of a sentence says that a weighed cue is one."""
    cue = (saying.start, saying.end)
    if is_hedge(text, cue):
        return True
    if _CLAIM.fullmatch(text, *cue):
        sentence = sentence_at(findings.sentences, cue[0])
        return any(sentence[0] <= denial.start < cue[0] for denial in denials)
    spans = [(part.start, part.end) for part in saying.parts if part.role == "content" and part.sure]
    return len(spans) == 1 and any(_likeness(spans[0], (q.start, q.end)) >= _WITHIN for q in findings.quotations)


def _likeness(one: Span, other: Span) -> float:
    """Shared characters of all that two spans have."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _of_the_whole(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """A medium that "reports" what the first paragraph tells reports the whole, and so does whom it cites."""
    lead = _LEAD.match(text)
    head = lead.end() if lead else len(text)
    first = [each for each in said if each.cue[1] <= head and each.sources and each.content]
    heads = [each for each in first if _REPORTS.fullmatch(text, *each.cue) and _closes(text, findings, each)]
    cited = [each for each in first if heads and is_citing(text, each.cue) and each.cue[0] > heads[0].cue[0]]
    whole_text = {each.cue for each in (*heads, *cited)}
    return [each._replace(content={(0, len(text))}) if each.cue in whole_text else each for each in said]


def _closes(text: str, findings: Findings, said: Said) -> bool:
    """Whether a medium and its cue close their sentence: "..., Radio Alta reports, citing the Lima Post"."""
    start, end = said.sources[0]
    at = bisect_left(findings.sentences, said.cue[1], key=lambda sentence: sentence[1])
    rest = text[max(said.cue[1], end) : findings.sentences[at][1]] if at < len(findings.sentences) else text
    return _TAIL.fullmatch(rest) is not None and _MEDIUM.search(text, start, end) is not None


def _with_neighbours(text: str, findings: Findings, said: Said) -> Said:
    """Who is joined to a voice by "and" is a voice: "according to TASS *and the Volta News Agency*"."""
    if not said.sources:
        return said
    last, sentence = said.sources[-1], sentence_at(findings.sentences, said.cue[0])
    first = bisect_left(findings.actors, sentence[0], key=lambda a: a.start)
    near = findings.actors[first : bisect_left(findings.actors, sentence[1], key=lambda a: a.start)]
    known = {(a.start, a.end) for a in near}
    behind = next(((a.start, a.end) for a in near if _JOINED.fullmatch(text, last[1], a.start)), None)
    joined = (
        _ALSO.match(text, last[1], sentence[1])
        if _ACCORDING.match(text, said.cue[0]) and said.cue[1] <= last[0]
        else None
    )
    if joined and not (behind and last in known):
        return said._replace(sources=(*said.sources, joined.span("voice" if joined["voice"] else "bare")))
    if behind and last in known and said.cue[1] <= last[0] and _ACCORDING.match(text, said.cue[0]):
        return said._replace(sources=(*said.sources, behind))
    if said.cue[0] < said.sources[0][0]:
        return said
    second = _SECOND.fullmatch(text, last[1], said.cue[0]) if last[1] < said.cue[0] else None
    if second:
        return said._replace(sources=(*said.sources, second.span("voice")))
    parted = _PARTED.fullmatch(text, sentence[0], said.sources[0][0])
    if parted:
        return said._replace(sources=(*named(text, parted.span("voice"), findings.actors), *said.sources))
    before = next(((a.start, a.end) for a in near if _JOINED.fullmatch(text, a.end, said.sources[0][0])), None)
    opens = before and not text[sentence[0] : before[0]].removeprefix("The ").strip()
    return said._replace(sources=(before, *said.sources)) if before and opens else said


def _whole(text: str, pieces: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The pieces of a content, those joined between which nothing else of the saying stands."""
    found: list[Span] = []
    for start, end in sorted(pieces):
        bound = _AT_LEAST.search(text, max(0, start - 3), start) if text.startswith(_BOUNDS, start) else None
        start = bound.start() if bound else start
        gap = (found[-1][1], start) if found else (0, 0)
        parted = any(a < gap[1] and gap[0] < b for a, b in others) or len(text[slice(*gap)].split()) > _GAP
        if found and not parted:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


# -- quotations ---------------------------------------------------------------------------------------------


def _carriers(text: str, findings: Findings, said: Sequence[Said]) -> dict[Span, Said]:
    """Which saying carries each quotation, whose words are added to what is said."""
    found: dict[Span, Said] = {}
    said, quotations = ordered(said), findings.quotations
    outside = [each for each in said if quotation_at(quotations, each.cue[0]) is None]
    for quotation in (q for q in quotations if not is_labelled(text, q)):
        span = (quotation.start, quotation.end)
        near = _not_behind(text, findings, within(outside, span[0] - _FAR, span[1] + _FAR), span)
        voice = _over(text, near, span) or _beside(text, near, span)
        if voice is not None:
            voice.content.add(span)
            found[span] = voice
            for each in within(
                said, span[0] - _FAR, span[1] + _FAR
            ):  # what is said around the carrying words is said around the quoted ones
                if any(a <= voice.cue[0] < b and not (a <= span[0] and span[1] <= b) for a, b in each.content):
                    each.content.add(span)
    for each in outside:
        each.content.difference_update([piece for piece in each.content if _is_inside(piece, found)])
    return found


_OWN_WORDS = re.compile(r"\w+")


def _not_behind(text: str, findings: Findings, said: Sequence[Said], span: Span) -> Sequence[Said]:
    """The sayings that can carry a quotation: of one inside a sentence none that the next sentence tells.

    "They called on both “at once to stop”. A spokesman said ...": what a sentence goes on to is its own.
    """
    start, end = sentence_at(findings.sentences, span[0])
    if len(_OWN_WORDS.findall(text, start, span[0])) < _INSIDE or text[start : span[0]].rstrip()[-1:] == ":":
        return said
    return [each for each in said if each.cue[0] < max(end, span[1])]


_INSIDE = 3
"""Words of a sentence before a quotation from which it stands inside the sentence."""


def _is_inside(piece: Span, quoted: dict[Span, Said]) -> bool:
    return any(start <= piece[0] and piece[1] <= end and piece != (start, end) for start, end in quoted)


def _over(text: str, said: Sequence[Said], span: Span) -> Said | None:
    """The saying whose content lies most on a quotation, by half of the shorter one at least; of two, who is cited."""
    best, most = None, (0.0, False, False, 0)
    for each in said:
        if (0, len(text)) in each.content or not each.sources or each.stance == "silent":
            continue  # who prints the page does not speak in it, nor does a mere hedge, nor who "did" something only
        share = max((_share(piece, span) for piece in each.content), default=0.0)
        width = max((b - a for a, b in each.content), default=0)
        close = width < _CLOSE * (span[1] - span[0])
        rank = (round(share, 2), close, is_citing(text, each.cue), -width)
        if share >= _HALF and rank > most:
            best, most = each, rank
    return best


def _share(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / min(one[1] - one[0], other[1] - other[0]) if shared > 0 else 0.0


def _beside(text: str, said: Sequence[Said], span: Span) -> Said | None:
    """The saying whose cue stands near a quotation, in its own paragraph."""
    near = [(apart(each.cue, span), each) for each in said if apart(each.cue, span) <= _BESIDE]
    near = [pair for pair in near if "\n" not in text[min(pair[1].cue[1], span[1]) : max(pair[1].cue[0], span[0])]]
    return min(near, key=lambda pair: (pair[0], pair[1].cue))[1] if near else None


def _with_speaker(quotation: QuotationMention, voice: Said | None) -> QuotationMention:
    if voice is None or not voice.sources:
        return quotation
    return structs.replace(quotation, speaker=voice.sources[0], cue=voice.cue)


def _marked(text: str, quotation: QuotationMention) -> Iterator[Attribution]:
    """What the marks alone tell: a quotation with a name behind a dash, or with the speaker of those before it."""
    signed = _SIGNED.match(text, quotation.end)
    speaker = signed.span("name") if signed else quotation.speaker
    if speaker is not None:
        cue = (quotation.cue,) if quotation.cue and not signed else ()
        yield Attribution(source=(speaker,), cue=cue, content=((quotation.start, quotation.end),))


# -- rows ---------------------------------------------------------------------------------------------------


def _widest(pieces: Collection[Span]) -> Iterator[Span]:
    """The pieces of a content in their order, without those that lie in another."""
    end = -1
    for piece in sorted(pieces, key=lambda span: (span[0], -span[1])):
        if piece[1] > end:
            end = piece[1]
            yield piece


def _attribution(text: str, said: Said) -> Attribution:
    """The row of a saying; without a source the cue is all there is ("reportedly")."""
    return Attribution(
        source=said.sources,
        cue=(said.cue,),
        content=tuple(_widest(said.content)),
        stance="alleges" if is_hedge(text, said.cue) else said.stance,
        basis=basis(text, said.sources[0]) if said.sources else "unnamed",
        answers=said.answers,
    )
