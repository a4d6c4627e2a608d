"""Source chains: who is said to have said what stands at some words.

Needs    attributions, the cast
Gives    chains, outermost source first; () when the outlet itself asserts
Rule     contents nest: the attribution with the widest content speaks first; two sources of one content
         are parallel chains, unless the second stands behind "citing" or "quoting"
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from dateline import vocab
from dateline.link.cast import Cast, Member
from dateline.model import Attribution, Chain, Source, Span

_INNER = re.compile(r"[\s,]*(?:citing|quoting)\b", re.I)
_STATE_MEDIA = re.compile(
    r"\b(?:state(?:-run)? (?:media|news agency|television|tv|radio)|official (?:news agency|media))\b", re.I
)


_REACH = 3_000
"""Characters that a content can begin before the words it covers: longer than any sentence or quotation is kept."""


def chains_at(text: str, at: Span, attributions: Sequence[Attribution], cast: Cast) -> tuple[Chain, ...]:
    """All chains that carry the words `at`; one empty chain when nobody but the outlet says them.

    `attributions` are in the order of their contents.
    """
    first = bisect_left(attributions, at[0] - _REACH, key=lambda a: a.content[0][0])
    last = bisect_right(attributions, at[0], key=lambda a: a.content[0][0])
    covering = [a for a in attributions[first:last] if _covers(a, at)]
    covering.sort(key=lambda a: (-_width(a), a.content, bool(_is_inner(text, a)), a.source))
    chains: list[Chain] = [()]
    for _, group in groupby(covering, key=lambda a: a.content):
        chains = _extend(text, chains, list(group), cast)
    return tuple(dict.fromkeys(chains))


def _extend(text: str, chains: list[Chain], group: list[Attribution], cast: Cast) -> list[Chain]:
    side = [a for a in group if not _is_inner(text, a)]
    inner = tuple(link(text, a, cast) for a in group if _is_inner(text, a))
    tails: list[Chain] = [(link(text, a, cast), *inner) for a in side] or [inner]
    return [_without_repeats((*chain, *tail)) for chain in chains for tail in tails]


def _without_repeats(chain: Chain) -> Chain:
    """One source speaks once in a chain: a sentence and the quotation in it name the same speaker."""
    seen: dict[str, Source] = {}
    for source in chain:
        seen.setdefault(source.name, source)
    return tuple(seen.values())


def link(text: str, attribution: Attribution, cast: Cast) -> Source:
    """One attribution as a link of a chain."""
    start, end = attribution.source[0] if attribution.source else attribution.cue[0]
    words = text[start:end]
    member = cast.of((start, end)) if attribution.source else None
    cue = text[slice(*attribution.cue[0])] if attribution.cue else None
    return Source(
        source=words,
        name=_name(member, words) if attribution.source else "unnamed",
        actor=member.id if member else None,
        stance=attribution.stance,
        basis=attribution.basis,
        cue=cue,
        start=start,
        end=end,
    )


def _name(member: Member | None, words: str) -> str:
    """What the words resolve to: a state's own agency for "its state media"."""
    if member is None:
        return words
    if member.country and _STATE_MEDIA.search(words):
        agency = next(
            (o for o in vocab.outlets() if (o.country, o.kind, o.control) == (member.country, "agency", "state")), None
        )
        return agency.name if agency else member.name
    return member.name


def _covers(attribution: Attribution, at: Span) -> bool:
    """A source does not carry the words it is itself named in."""
    inside = any(start <= at[0] and at[1] <= end for start, end in attribution.content)
    return inside and not any(start <= at[0] < end for start, end in attribution.source)


def _width(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _is_inner(text: str, attribution: Attribution) -> bool:
    return bool(attribution.cue) and _INNER.match(text, attribution.cue[0][0]) is not None


def distinct(chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """The chains of a whole article, each sequence of names once, in the order of the text."""
    seen: dict[tuple[str, ...], Chain] = {}
    for chain in chains:
        if chain:
            seen.setdefault(tuple(source.name for source in chain), chain)
    return tuple(seen.values())
