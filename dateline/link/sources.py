"""Source chains: who is said to have said what stands at some words.

Needs    attributions, the cast
Gives    chains, outermost source first; () when the outlet itself asserts
Rule     contents nest: the attribution with the widest content speaks first; of one content that two say, the one that
         stands farther from it, and whoever is cited last. Voices of one saying are parallel chains, and so is
         what answers another's words ("denied it")
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cmp_to_key, partial
from itertools import pairwise, takewhile

from dateline.link.cast import Cast, Member
from dateline.link.mediums import medium
from dateline.model import Attribution, Chain, Source, Span
from dateline.vocab.directory import directory

_INNER = re.compile(
    r"[\s,]*(?:(?:citing|quoting|basing(?:\s+\w+sel(?:f|ves))?\s+on|based\s+(?:\w+self\s+)?on"
    r"|cites|quotes|(?:(?<=which )|(?<=that )|(?<=in turn )|(?<=which had ))"
    r"(?:cited|quoted|cites|quotes)|with (?:an? |the )?reference to|referring to|attribut(?:ing|ed)"
    r"|on the (?:authority|word|evidence|testimony|say-so|strength|basis) of|relying on"
    r"|(?:relay|carry)ing|(?<=which )(?:relay(?:ed|s)|carri(?:ed|es)))\b"
    r"|(?:told|informed|assured|warned|briefed|notified|advised)\s+(?:\w+\s+)?by\b"
    r"|(?:learn(?:ed|t)|heard|ha[sd] it|have it|gathered)\s+(?:\w+\s+)?from\b)",
    re.I,
)
"""Cues whose source stands behind them, within what another says."""

_AGAINST = frozenset(["denies", "doubts", "declines", "silent"])
_REACH = 3_000
"""Characters that a content can begin before the words it covers: longer than any sentence or quotation is kept."""


def chains_at(text: str, at: Span, attributions: Sequence[Attribution], cast: Cast) -> tuple[Chain, ...]:
    """All chains that carry the words `at`; one empty chain when nobody but the outlet says them.

    `attributions` are in the order of their contents, those of the whole text first.
    """
    credited = list(takewhile(lambda a: a.content == ((0, len(text)),), attributions))
    first = max(len(credited), bisect_left(attributions, at[0] - _REACH, key=lambda a: a.content[0][0]))
    last = bisect_right(attributions, at[0], key=lambda a: a.content[0][0])
    covering = [a for a in (*credited, *attributions[first:last]) if _covers(a, at)]
    beside = [a for a in covering if a.answers]
    chains = _nested(text, [a for a in covering if not a.answers], cast)
    if beside:
        page = [a for a in credited if _is_credit(text, a)]
        own = [chain for a in beside for chain in _nested(text, [*page, a], cast)]
        bare = len(chains) == 1 and len(chains[0]) == len(page)
        chains = own if bare and all(_withdraws(text, a) for a in beside) else [*chains, *own]
    return tuple(dict.fromkeys(chains))


_CONCEDES = re.compile(r"\b(?:though|although|even if|despite)\s+[^,;.]*\Z", re.I)


def _withdraws(text: str, reply: Attribution) -> bool:
    """Whether a reply leaves the page's own words to him who denies them or declines to speak of them; not in "P,
    though Q denies it", where the page stands by them."""
    at = _around(reply)[0]
    return reply.stance in ("denies", "declines", "silent") and _CONCEDES.search(text, max(0, at - 40), at) is None


def _nested(text: str, covering: Sequence[Attribution], cast: Cast) -> list[Chain]:
    """The chains of attributions that carry the same words: each around the next, voices of one side by side."""
    chains: list[Chain] = [()]
    beside: list[Chain] = []
    ordered = sorted(covering, key=cmp_to_key(partial(_outer, text)))
    for number, attribution in enumerate(ordered):
        longer = list[Chain]()
        for chain in chains:
            voices = links(text, attribution, cast) if _is_cited_by(text, attribution, ordered, chain) else ()
            longer += [_without_repeats((*_through(text, voice, cast, chain), voice)) for voice in voices] or [chain]
        if attribution.stance in _AGAINST and any(a.stance not in _AGAINST for a in ordered[number + 1 :]):
            beside += longer  # "A denied B's claim that": A does not tell it, he answers B
        else:
            chains = longer
    return [*chains, *beside]


def _is_cited_by(text: str, cited: Attribution, covering: Sequence[Attribution], chain: Chain) -> bool:
    """Whether a source that stands between the voices of one saying is cited by the one in a chain: in "A, citing X,
    and B, citing Y, said" X is A's and Y is B's."""
    if not _is_inner(text, cited):
        return True
    at = _cue(cited)[0]
    for several in (a for a in covering if len(a.source) > 1):
        mine = next((link.start for link in chain if (link.start, link.end) in several.source), None)
        if mine is None or all(at < start for start, _ in several.source):
            continue
        between = [start for start, _ in several.source if mine < start < at]
        cues = [_cue(a)[0] for a in covering if _is_inner(text, a)]
        if mine > at or any(mine < cue < start for start in between for cue in cues):
            return False
    return True


def _is_credit(text: str, attribution: Attribution) -> bool:
    """Whether an attribution is the credit of the whole page."""
    return not attribution.cue and attribution.content == ((0, len(text)),)


def _outer(text: str, one: Attribution, other: Attribution) -> int:
    """Below 0 when the first speaks of the second: it says more, or it stands farther from what both say."""
    if (whole := _is_credit(text, one)) != _is_credit(text, other):
        return -1 if whole else 1
    if not _is_like(one, other):
        return _width(other) - _width(one)
    by = _hands_on(text, one), _hands_on(text, other)
    if by[0] != by[1]:  # "according to A, quoted by B": B's news
        return -1 if by[0] else 1
    inner = _is_inner(text, one), _is_inner(text, other)
    if inner[0] != inner[1]:
        return 1 if inner[0] else -1
    if inner[0]:  # "A reports, with reference to B, which cites C"
        return -1 if _cue(one) < _cue(other) else 1
    ends = _around(one), _around(other)
    behind = [_cue(a)[0] >= a.content[0][1] for a in (one, other)]
    if behind[0] != behind[1]:
        return -1 if behind[0] else 1
    if (
        ends[0][0] < ends[1][0] and ends[1][1] < ends[0][1]
    ):  # "A, B says, confirmed that": B stands inside, and speaks of A
        return 1
    if ends[1][0] < ends[0][0] and ends[0][1] < ends[1][1]:
        return -1
    return (-1 if _cue(one) < _cue(other) else 1) * (-1 if behind[0] else 1)


def _cue(attribution: Attribution) -> Span:
    return (*attribution.cue, *attribution.source, *attribution.content)[0]


def _around(attribution: Attribution) -> Span:
    """From the first to the last of source and cue."""
    spans = (*attribution.cue, *attribution.source) or attribution.content
    return min(start for start, _ in spans), max(end for _, end in spans)


_LIKE = 0.7
"""Share of two contents from which they are one, read a word longer here and shorter there."""


def _is_like(one: Attribution, other: Attribution) -> bool:
    ones, others = _hull(one), _hull(other)
    shared = min(ones[1], others[1]) - max(ones[0], others[0])
    return shared >= _LIKE * (max(ones[1], others[1]) - min(ones[0], others[0]))


def _hull(attribution: Attribution) -> Span:
    return attribution.content[0][0], attribution.content[-1][1]


def _without_repeats(chain: Chain) -> Chain:
    """One source speaks once in a chain: a sentence and the quotation in it name the same speaker."""
    seen: dict[str, Source] = {}
    for source in chain:
        seen.setdefault(source.name, source)
    return tuple(seen.values())


def links(text: str, attribution: Attribution, cast: Cast) -> list[Source]:
    """An attribution as links, one for each voice; parallel, since they say the same."""
    return [_link(text, attribution, span, cast) for span in attribution.source or attribution.cue[:1]]


def goes_on(cast: Cast, text: str, attributions: Sequence[Attribution]) -> Cast:
    """The cast where "it said" goes on with what spoke before it: "The ministry said so. *It* spoke of nine dead"."""
    told = sorted({(span, a.cue[:1]) for a in attributions for span in a.source})
    meant: dict[Span, tuple[Member, ...]] = {}
    for (before, _), (span, cue) in pairwise(told):
        near = span[0] - before[1] <= _GOES_ON and "\n" not in text[before[1] : span[0]]
        if not near or not cue or text[slice(*span)].lower() != "it" or not _opens(text, span[0]):
            continue
        member = meant[before][0] if before in meant else cast.heading(before, text)
        if member is not None and member.kind not in ("person", "pronoun"):
            meant[span] = (member,)
    return cast._replace(by_span={**cast.by_span, **meant}) if meant else cast


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins at an offset."""
    return text[max(0, at - _MARKS) : at].rstrip(' "“”’')[-1:] in (".", "!", "?")


_MARKS = 8
"""Characters between a full stop and the next sentence at most: marks and spaces."""
_GOES_ON = 500
"""Characters from a source to the "it" that goes on with it."""


def _link(text: str, attribution: Attribution, span: Span, cast: Cast) -> Source:
    start, end = span
    words = text[start:end]
    member = cast.heading((start, end), text) if attribution.source else None
    if member is not None and member.kind not in ("person", "organisation") and _is_credit(text, attribution):
        member = None  # "Source: Zvezda Minsk" is a paper and no state
    apposed = _apposed(text, span, member)
    if apposed is not None:
        known = cast.heading(apposed, text)
        member = known if known and (known.kind == "person" or _is_outlet(known)) else None
        words_named = text[slice(*apposed)]
    cue = text[slice(*attribution.cue[0])] if attribution.cue else None
    return Source(
        source=words,
        name=(words_named if apposed and member is None else _name(member, words)) if attribution.source else "unnamed",
        actor=member.id if member else None,
        stance=attribution.stance,
        basis=attribution.basis,
        cue=cue,
        start=start,
        end=end,
    )


_APPOSED = re.compile(
    r",\s+(?:(?:the|an?)\s+)?(?:(?:Mrs?|Ms|Dr|Gen|Col|Capt|Lt|Adm|Prof)\.?\s+|[A-Z][a-z]+\s+)??(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:al|bin|de|da|van|von|el)\s+)?[A-Z][\w’'-]+){1,3})(?=,\s)"
)
"""The name behind a description, between commas: "the head of customs, *Ana Bell*, said"."""
_CALLED = re.compile(r"\b(?:agency|newspaper|daily|weekly|radio|site|website|channel|broadcaster|portal|magazine)\Z")
_CALLED_SO = re.compile(r"\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})")
"""The name of a medium behind what it is: "the agency *Xinhua*", "the news site *Andes Info*"."""
_WITH_NAME = re.compile(r"[^,\n]*\b[a-z]{4,}[^,\n]*,\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})")
"""A description and its name in one: "a Chilean site, *Andes Info*"."""
_ROLE = re.compile(r"\b[a-z]{4,}\b")


def _apposed(text: str, span: Span, member: Member | None) -> Span | None:
    """Where the name of a source stands whom words only describe."""
    called = _CALLED.search(text, *span) and _CALLED_SO.match(text, span[1])
    if called:
        return called.span("name")
    if (member is not None and member.kind in ("person", "state")) or not _ROLE.search(text, *span):
        return None
    found = _APPOSED.match(text, span[1]) or _WITH_NAME.fullmatch(text, *span)
    return found.span("name") if found else None


def _through(text: str, voice: Source, cast: Cast, chain: Chain) -> Chain:
    """A chain with the outlet through which a source's words came, where one is told and not the printing one; in the
    place of a link that was read from the same words."""
    found = medium(text, (voice.start, voice.end), cast.printer) if voice.basis != "document" else None
    if found is None:
        return chain
    start, end = found.at
    member = cast.heading((start, end), text)
    return (
        *(link for link in chain if link.end <= start or end <= link.start),
        Source(
            source=text[start:end], name=found.name, actor=member.id if member else None, stance="asserts", basis=None,
            cue=voice.cue, start=start, end=end,
        ),
    )  # fmt: skip


def _name(member: Member | None, words: str) -> str:
    """What the words resolve to: an outlet by its one name, a state's own for "its state media", else the actor."""
    if member is not None and (member.kind in ("person", "state", "office") or _is_outlet(member)):
        return member.name
    outlets = directory()
    found = outlets.within(words) or outlets.voice(member.country if member else None, words)
    return found.name if found else member.name if member else words


def _is_outlet(member: Member) -> bool:
    """Whether an actor is an outlet, ours or the user's, which has its one name already."""
    return member.kind == "organisation" and member.sectors[:1] == ("JRN",)


def _covers(attribution: Attribution, at: Span) -> bool:
    """A source does not carry the words it is itself named in."""
    inside = any(start <= at[0] and at[1] <= end for start, end in attribution.content)
    return inside and not any(start <= at[0] < end for start, end in attribution.source)


def _width(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _is_inner(text: str, attribution: Attribution) -> bool:
    """Whether a cue has its source behind it, within what another says; "the charge *quotes* Bell as" has it before."""
    if not attribution.cue or (attribution.source and attribution.source[0] < attribution.cue[0]):
        return False
    return _INNER.match(text, attribution.cue[0][0]) is not None


_BY = re.compile(
    r"(?:quoted|cited|carried|relayed|monitored|reported)\s+(?:\w+ly\s+)?by\b|refer(?:s|red)?\s+(?!to\b)", re.I
)


def _hands_on(text: str, attribution: Attribution) -> bool:
    """Whether a cue has behind it who hands on what another says: "quoted by Reuters"."""
    return bool(attribution.cue) and _BY.match(text, attribution.cue[0][0]) is not None


def distinct(chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """The chains of a whole article, each sequence of names once, in the order of the text."""
    seen: dict[tuple[str, ...], Chain] = {}
    for chain in chains:
        if chain:
            seen.setdefault(tuple(source.name for source in chain), chain)
    return tuple(seen.values())
