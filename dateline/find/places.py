"""Places: towns, units, seas and sites by name; countries and their parts; a country's capital; "here".

Needs    sentences, actor mentions (a person's name is no place), the countries the article speaks of, the
         place of the article's dateline
Gives    `PlaceMention`s in the order of the text
Rule     UCDP's where codes: 1 the place itself, 2 near it, 3 a second-order unit, 4 a first-order unit, 5 a
         part of a country, 6 a country, 7 at sea or in the air. The words that make the code ("near", "20 km
         from", "province", "eastern") belong to the mention
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dateline import vocab
from dateline.find import gazetteer
from dateline.find.choice import Sighting
from dateline.find.gazetteer import AT_SEA, NEAR, SECOND_ORDER, UNITS, Site
from dateline.find.lexicon import Hit
from dateline.find.names import is_ship
from dateline.find.text import Token, spell
from dateline.model import ActorMention, PlaceMention, Span

_HOLDERS = frozenset(
    (
        "in at near outside inside around from to of into towards through over across reach reached off on along"
        " leave left visited visit"
    ).split()
)
_COUNTRY_HOLDERS = frozenset("in inside across throughout within into from".split())
_POINTS = {
    "north": "N", "east": "E", "south": "S", "west": "W", "northeast": "NE", "southeast": "SE", "southwest": "SW",
    "northwest": "NW", "north-east": "NE", "south-east": "SE", "south-west": "SW", "north-west": "NW", "central": "",
    "centre": "", "center": "", "interior": "", "heartland": "",
}  # fmt: skip
_COMPASS = {**_POINTS, **{f"{word}ern": point for word, point in _POINTS.items() if point}}
"""Words for a part of a country; "" is its middle."""

_NEAR = re.compile(
    r"(?:\b(?:just\s+|close\s+)?(?:near|outside|around)|\b(?:close|next)\s+to|\bnot\s+far\s+from|\bin\s+the\s+vicinity\s+of"
    r"|\b(?:(?:on|in|at|from)\s+)?the\s+(?:\w{1,12}\s+)?(?:outskirts|suburbs|edge|gates)\s+of"
    r"|\b(?:some\s+|about\s+|around\s+)?\d[\d.,]{0,6}\s*-?\s?(?:km|kilomet(?:er|re)s?|miles?|mi)\b\s+(?:\(\d[\d.,]{0,6}\s*\w{1,10}\)\s+)?"
    r"(?:(?:to\s+the\s+)?\w{4,14}(?:-\w{4,5})?\s+)?(?:of|from|outside))\s+(?:the\s+)?(?:(?:\w{2,14}(?:ese|an|ish|i|ern|al|[’']s)|town|city|village|port|capital)\s+(?:of\s+)?){0,3}$",
    re.I,
)
_OFF = re.compile(
    r"(?:\b(?:(?:in|into)\s+)?waters\s+off|\b(?P<verb>\w{1,14}\s+)?off)\s+(?:the\s+)?(?:(?:\w{4,14}\s+)?coasts?\s+of\s+)?(?:the\s+)?$",
    re.I,
)
_PHRASAL = re.compile(
    r"(?:call|cut|seal|put|set|writ|wrote|shut|head|fend|l[ae]y|laid|kick|tak|took|pull|round|br[eo]a?k|show|pa[iy]|s[eo]ll|sold|drop|ward|w[ae]r)",
    re.I,
)
"""Verbs that "off" belongs to: what is called off Granada is not called off in its waters."""
_REACH = 70
"""Characters before a name in which "20 kilometres to the north-west of the town of" has room."""
_AT_SEA = re.compile(r"\s*(?:territorial\s+|coastal\s+)?(?:airspace|waters|coast|shores)\b")
_INTO_SEA = re.compile(r"\b(?:in|into|over|off|through|within|violat\w{1,4}|enter\w{0,4})\s+(?:the\s+)?$", re.I)
_UNIT_OF = re.compile(r"\b(province|region|governorate|state|prefecture|district|county)\s+of\s+$", re.I)
_CAPITAL = re.compile(r"(?:['’]s)?\s+capital(?:\s+city)?\b(?!\s+\w*(?:market|punishment|control|flow|gain))")
_HERE = re.compile(r"\bhere\b(?!['’]s|\s+(?:is|are|comes?|to\s+stay)\b)")


def find_places(
    text: str, sightings: Sequence[Sighting], actors: Sequence[ActorMention], dateline: str | None = None
) -> tuple[PlaceMention, ...]:
    """Find the places of a text; "here" is the place of its dateline."""
    countries = Counter(a.country for a in actors if a.country)
    found = [place for sighting in sightings for place in _named(text, sighting, countries)]
    found += [
        place
        for sighting in sightings
        for finder in (_of_countries, _capitals, _headline_parts)
        for place in finder(text, sighting)
    ]
    found = [place for place in found if not _is_part_of(place, actors)]
    return tuple(sorted([*found, *_here(text, dateline)], key=lambda p: (p.start, -p.end)))


def held_apart(places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Drop a place that lies inside a longer one."""
    kept: list[PlaceMention] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


def _mention(text: str, span: Span, site: Site) -> PlaceMention:
    return PlaceMention(start=span[0], end=span[1], words=text[slice(*span)], **site._asdict())


def _is_part_of(place: PlaceMention, actors: Sequence[ActorMention]) -> bool:
    """A town in a person's name, or in the longer name of a body, is none."""
    # actors do not overlap: only the last that begins here or before can hold the place
    before = bisect_right(actors, place.start, key=lambda a: a.start) - 1
    if before < 0 or place.end > actors[before].end:
        return False
    actor = actors[before]
    return actor.kind == "person" or (actor.kind == "organisation" and actor.words != place.words)


# -- by name ----------------------------------------------------------------------------------------------


def _named(text: str, sighting: Sighting, countries: Counter[str]) -> Iterator[PlaceMention]:
    tokens, at = sighting.tokens, 0
    while at < len(tokens):
        first = tokens[at].text
        hit = sighting.hits.get(at)
        match = gazetteer.matched(tokens, at) if first[0].isupper() or first in _COMPASS else None
        if match is None or _is_state(sighting, at, match) or is_ship(tokens, at):
            at += 1
            continue
        last = at + match.length
        if hit is not None and hit.entry.kind == "country" and hit.last > last:
            at = hit.last  # "Papua New Guinea" is neither Papua nor New Guinea
            continue
        told = _within(tokens, at, last, match.options) or _unit(
            text, tokens, at, last, gazetteer.meant(match.options, countries)
        )
        site, last = told or (gazetteer.meant(match.options, countries), last)
        if told or not any(p.stop for p in match.options if p.name == site.name) or _is_held(tokens, at):
            yield _placed(text, tokens[at].start, tokens[last - 1].end, site)
        at = last


def _is_state(sighting: Sighting, at: int, match: gazetteer.Match) -> bool:
    """“Mali” and “Mexico” are the states, not the towns that bear their names."""
    hit = sighting.hits.get(at)
    towns = all(place.geonames is not None for place in match.options)
    return hit is not None and hit.entry.kind == "country" and hit.last - at >= match.length and towns


def _within(tokens: Sequence[Token], at: int, last: int, options: Sequence[vocab.Place]) -> tuple[Site, int] | None:
    """In “Tripoli, Lebanon” and “Moscow, Idaho” what stands behind the comma says which."""
    if (
        last + 1 >= len(tokens)
        or tokens[last].text not in (",", "(")
        or all(p.precision > SECOND_ORDER for p in options)
    ):
        return None
    wholes = gazetteer.wholes_at(tokens, last + 1)
    behind = last + 1 + (len(wholes[0].words) if wholes else 0)
    closed = behind >= len(tokens) or tokens[behind].text in ",.;:)–—"
    known = [whole for whole in wholes if any(place.country == whole.country for place in options)]
    # a list of towns and states has commas too: only what ends the apposition, or a country the name has a town in
    if not wholes or not (closed or known) or _is_listed(tokens, at, behind, bool(known)):
        return None
    site = gazetteer.meant_within(spell(tokens[at:last]), options, wholes)
    return (site, behind) if site else None


def _is_listed(tokens: Sequence[Token], at: int, behind: int, known: bool) -> bool:
    """In “Paris, Russia and Chile” the comma parts a list."""
    follows = [token.text for token in tokens[behind : behind + 2]]
    return not known and (follows[:1] == ["and"] or (at > 0 and tokens[at - 1].text == ",") or "and" in follows)


def _unit(text: str, tokens: Sequence[Token], at: int, last: int, site: Site) -> tuple[Site, int] | None:
    """“Herat province”, “the district of Herat”: the unit, not the town that it is named after."""
    word = tokens[last].text.lower() if last < len(tokens) else ""
    behind = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    before = _UNIT_OF.search(text, max(0, tokens[at].start - 20), tokens[at].start)
    if word in UNITS and not (word == "state" and behind in ("media", "tv", "television", "news", "agency", "radio")):
        code, named, last = UNITS[word], f"{site.name} {word}", last + 1
    elif before is not None:
        code, named = UNITS[before[1].lower()], f"{site.name} {before[1].lower()}"
    else:
        return None
    if word in ("area", "suburb", "suburbs", "outskirts"):
        return (site._replace(precision=NEAR), last) if site.precision == 1 else None
    if site.precision > NEAR:
        return site, last  # the table has the unit itself
    return site._replace(name=named, precision=code, geonames=None), last


def _placed(text: str, start: int, end: int, site: Site) -> PlaceMention:
    """The mention of a site, with the words before it that say "near" or "off"."""
    off = _off(text, start)
    near = _NEAR.search(text, max(0, start - _REACH), start)
    if off is not None:
        return _mention(text, (off, end), _waters(site))
    if near is not None and "\n" not in near[0]:
        code = NEAR if site.precision == 1 else site.precision
        return _mention(text, (near.start(), end), site._replace(precision=code))
    return _mention(text, (start, end), site)


def _waters(site: Site) -> Site:
    """The sea off a place; a sea is what it is."""
    if site.precision == AT_SEA:
        return site
    return site._replace(name=f"waters off {site.name}", precision=AT_SEA, geonames=None)


def _off(text: str, start: int) -> int | None:
    """Where "off", or "in waters off the coast of", begins before a name."""
    match = _OFF.search(text, max(0, start - _REACH), start)
    if match is None or (match["verb"] and _PHRASAL.match(match["verb"])):
        return None
    return match.end("verb") if match["verb"] else match.start()


def _is_held(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.lower() in _HOLDERS


# -- countries and their parts ------------------------------------------------------------------------------


def _of_countries(text: str, sighting: Sighting) -> Iterator[PlaceMention]:
    for hit in sighting.hits.values():
        if hit.entry.kind not in ("country", "demonym"):
            continue
        place = _sea_of(text, sighting, hit) or (
            _part(text, sighting, hit) or _whole(text, sighting, hit) if hit.entry.kind == "country" else None
        )
        if place is not None:
            yield place


def _headline_parts(text: str, sighting: Sighting) -> Iterator[PlaceMention]:
    """“Eastern Ukraine” at the head of a sentence, where the capital makes the lexicon doubt the country."""
    tokens = sighting.tokens
    for at, token in enumerate(tokens[:-1]):
        point = _COMPASS.get(token.text.lower()) if token.text[0].isupper() and token.text.endswith("ern") else None
        whole = next((w for w in gazetteer.wholes_at(tokens, at + 1) if w.point is None), None) if point else None
        if whole is not None and at + 1 not in sighting.hits:
            site = gazetteer.of_country(" ".join(whole.words), whole.country, point)
            span = token.start, tokens[at + len(whole.words)].end
            yield _mention(text, span, site._replace(name=text[slice(*span)]))


def _whole(text: str, sighting: Sighting, hit: Hit) -> PlaceMention | None:
    """A country is a place where "in" holds it."""
    start, end = _span(sighting, hit)
    before = [t.text.lower() for t in sighting.tokens[max(hit.first - 2, 0) : hit.first]]
    site = gazetteer.of_country(hit.entry.name, hit.entry.country)
    if (off := _off(text, start)) is not None:
        return _mention(text, (off, end), _waters(site))
    held = _COUNTRY_HOLDERS & set(before[-1:] if before[-1:] != ["the"] else before)
    if held and not (before[-1] == "in" and before[0] in _CALLS_IN):
        return _mention(text, (start, end), site)
    return None


_CALLS_IN = frozenset(
    "haul hauls hauled call calls called bring brings brought pull pulls pulled reel reels reeled rein reins".split()
)
"""What is done "in" to somebody: "hauls in Peru's envoy"."""


def _part(text: str, sighting: Sighting, hit: Hit) -> PlaceMention | None:
    """“Eastern Ukraine”, “the north of Syria”, “Russia's Far East”."""
    tokens, start = sighting.tokens, hit.first
    before = [t.text.lower() for t in tokens[max(hit.first - 3, 0) : hit.first]]
    behind = [t.text.lower().removesuffix("ern") for t in tokens[hit.last : hit.last + 4]]
    if before[-1:] and before[-1] in _COMPASS:
        start, last, point = hit.first - 1, hit.last, _COMPASS[before[-1]]
        if start and tokens[start - 1].text.lower() in ("far", "south", "north"):
            start -= 1
    elif len(before) > 1 and before[-2] in _POINTS and before[-1] == "of" and before[0] in ("the", "far"):
        start, last, point = hit.first - 2, hit.last, _POINTS[before[-2]]
    elif len(behind) > 2 and behind[0] in ("'", "’") and behind[1] == "s":
        at = 3 if behind[2] in ("far", "remote") and len(behind) > 3 else 2
        if behind[at] not in _POINTS:
            return None
        last, point = hit.last + at + 1, _POINTS[behind[at]]
    else:
        return None
    site = gazetteer.of_country(hit.entry.name, hit.entry.country, point)
    span = tokens[start].start, tokens[last - 1].end
    return _mention(text, span, site._replace(name=" ".join(text[slice(*span)].split())))


def _sea_of(text: str, sighting: Sighting, hit: Hit) -> PlaceMention | None:
    """“Estonian airspace”, “Norway's coast”: a country's air and sea."""
    start, end = _span(sighting, hit)
    end = end + 2 if text[end : end + 2] in ("'s", "’s") else end
    behind = _AT_SEA.match(text, end, min(len(text), end + 40))
    before = _INTO_SEA.search(text, max(0, start - 20), start)
    if behind is None or before is None:
        return None
    site = gazetteer.of_country(hit.entry.name, hit.entry.country)
    span = start, behind.end()
    return _mention(text, span, site._replace(name=text[slice(*span)], precision=AT_SEA, geonames=None))


def _capitals(text: str, sighting: Sighting) -> Iterator[PlaceMention]:
    """“The Turkish capital”, “Turkey's capital”, “the capital of Turkey”."""
    tokens = sighting.tokens
    for hit in sighting.hits.values():
        start, end = _span(sighting, hit)
        if hit.entry.kind not in ("country", "demonym") or hit.entry.country is None:
            continue
        behind = _CAPITAL.match(text, end)
        before = [t.text.lower() for t in tokens[max(hit.first - 2, 0) : hit.first]]
        site = gazetteer.capital(hit.entry.country)
        if site is not None and behind is not None:
            yield _placed(text, start, behind.end(), site)
        elif site is not None and before == ["capital", "of"] and hit.entry.kind == "country":
            yield _placed(text, tokens[hit.first - 2].start, end, site)


def _here(text: str, dateline: str | None) -> Iterator[PlaceMention]:
    """“Here” is where the dispatch was written, when that is told."""
    site = gazetteer.by_name(dateline.split(",")[0].strip()) if dateline else None
    if site is not None:
        yield from (_mention(text, match.span(), site) for match in _HERE.finditer(text))


def _span(sighting: Sighting, hit: Hit) -> Span:
    return sighting.tokens[hit.first].start, sighting.tokens[hit.last - 1].end
