"""Names of bodies that no table holds: "the Dawn Party", "Kenya's Directorate of Mines", "the Cane Growers' Front".

Needs    a sentence with its hits in the lexicon
Gives    `Phrase`s of kind organisation and body

A run of capitals is a body by the word it ends in (`body_words.tsv`). Where that word tells no sector, what stands
behind the name must: "the Cane Growers' Front, the largest party in Fiji".
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.lexicon import HYPHENS, Entry, Hit, lexicon
from dateline.find.names import NOT_NAMES
from dateline.find.phrases import Phrase, after_possessive
from dateline.find.text import Token, spell

# What a body's own name ends in that needs nothing behind it.
_ENDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Liberation", "Army"), "REB"),
    (("Liberation", "Front"), "REB"),
    (("Party",), "PTY"),
    (("Coalition",), "PTY"),
    (("Movement",), "PTY"),
)
_LONGEST = 8
"""Words of a body's name: "National Commission for the Protection of Personal Data" has eight."""
_LINKS = frozenset("of for on and the".split())
_FRIENDS = frozenset("association society committee council league federation foundation club union institute".split())


def named_body(sighting: Sighting, at: int) -> Phrase | None:
    """A party, an armed group or a society by its own name, which begins at a token."""
    tokens = sighting.tokens
    if not tokens[at].text[0].isupper() or at + 1 >= len(tokens) or tokens[at].text.lower() in NOT_NAMES:
        return None
    if tokens[at + 1].text in HYPHENS and (society := _society(sighting, at)) is not None:
        return society
    if at in sighting.hits and sighting.hits[at].entry.kind != "outlet":
        return None
    end = _end_of_capitals(tokens, at)
    words = [token.text for token in tokens[at:end]]
    for ends, sector in _ENDS:
        length = next((i for i in range(len(words), 1, -1) if tuple(words[i - len(ends) : i]) == ends), 0)
        if length > len(ends):
            last, country = _of_country(sighting, at + length)
            span = (at, last)
            return Phrase(*span, span, "organisation", spell(tokens[at:last]), country, (sector,), None)
    return _told_body(sighting, at, end)


def _end_of_capitals(tokens: Sequence[Token], at: int) -> int:
    end = at
    while end < len(tokens) and end - at < _LONGEST:
        inside = tokens[end].text in "-'’" or (tokens[end].text == "s" and tokens[end - 1].text in "'’")
        if not tokens[end].text[0].isupper() and not (inside and end + 1 < len(tokens) and end > at):
            break
        end += 1
    while end > at and not tokens[end - 1].text[0].isupper():
        end -= 1
    return end


def _told_body(sighting: Sighting, at: int, end: int) -> Phrase | None:
    """A body whose name's end tells no sector, by what stands between commas behind it."""
    tokens = sighting.tokens
    if end - at < 2 or tokens[end - 1].text.lower() not in vocab.body_words()["end"]:
        return None
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return None
    told, sectors, country = vocab.body_words()["told"], list[str](), None
    for i in range(end + 1, min(end + 12, len(tokens))):
        word = tokens[i].text.lower()
        if word in (",", ".", ";", "which", "who"):
            break
        hit = sighting.hits.get(i)
        if hit is not None and hit.entry.kind in ("country", "demonym", "capital", "unit") and country is None:
            country = hit.entry.country
        if hit is not None and hit.entry.kind == "head" and hit.entry.sort in ("body", "people"):
            sectors += hit.entry.sectors
        elif word in told:
            sectors.append(told[word])
    if not sectors:
        return None
    span = (at, end)
    return Phrase(*span, span, "organisation", spell(tokens[at:end]), country, tuple(dict.fromkeys(sectors)), None)


def _of_country(sighting: Sighting, at: int) -> tuple[int, str | None]:
    """“of Peru” behind a party's name: the token behind it, the country; else the token itself."""
    hit = sighting.hits.get(at + 1)
    if at >= len(sighting.tokens) or sighting.tokens[at].text != "of" or hit is None or hit.entry.kind != "country":
        return at, None
    return hit.last, hit.entry.country


def _society(sighting: Sighting, at: int) -> Phrase | None:
    """“the Chile-Peru Friendship Association”: one society, of the state that is named first."""
    tokens = sighting.tokens
    first, second = _state_at(tokens, at), _state_at(tokens, at + 2)
    if first is None or second is None:
        return None
    end = _end_of_capitals(tokens, at + 2)
    if end < at + 4 or tokens[end - 1].text.lower() not in _FRIENDS:
        return None
    hit = sighting.hits.get(at)
    country = hit.entry.country if hit is not None else first.country
    return Phrase(at, end, (at, end), "organisation", spell(tokens[at:end]), country, ("SOC",), None)


def _state_at(tokens: Sequence[Token], at: int) -> Entry | None:
    """A state whose name or adjective is one word."""
    if at >= len(tokens):
        return None
    kinds = ("country", "demonym", "prefix")
    return next((entry for n, entry in lexicon().at(tokens, at) if n == 1 and entry.kind in kinds), None)


# -- bodies of a state


def to_end_of_body(sighting: Sighting, head: Hit) -> int:
    """The token behind a body's name that goes on: "Ministry of Water Resources", "Department for Public Safety"."""
    tokens, at = sighting.tokens, head.last
    if not tokens[head.first].text[0].isupper() or at + 1 >= len(tokens) or tokens[at].text not in ("of", "for"):
        return at
    end = _end_of_links(sighting, at)
    return end if end > at + 1 else at


def _end_of_links(sighting: Sighting, at: int) -> int:
    """The token behind capitals joined by "of", "for" and "and"; a state, a town or another body's word ends them."""
    tokens, end, last = sighting.tokens, at, at
    while end < len(tokens) and end - at < _LONGEST:
        hit, word = sighting.hits.get(end), tokens[end].text
        if hit is not None and hit.entry.kind != "head":
            break
        if hit is not None and hit.entry.sort == "office":
            break
        if word[0].isupper() and word.lower() not in NOT_NAMES:
            last = end + 1
        elif word not in _LINKS:
            break
        end += 1
    joined = last < len(tokens) and tokens[last].text == "and"
    return at if last <= at + 1 or joined else last


def owned_body(sighting: Sighting, hit: Hit, at: int) -> Phrase | None:
    """“Kenya's Directorate of Criminal Investigations”, “Peru's Fisheries Authority”: a state's by its name."""
    tokens = sighting.tokens
    if hit.entry.kind not in ("country", "demonym", "unit") or hit.entry.country is None or at >= len(tokens):
        return None
    if at == hit.last and after_possessive(tokens, hit.last) == hit.last and hit.entry.kind != "demonym":
        return None
    if not tokens[at].text[0].isupper():
        return None
    end = _end_of_name(sighting, at)
    words = [token.text.lower() for token in tokens[at:end]]
    ends, topics = vocab.body_words()["end"], vocab.body_words()["topic"]
    sector = next((topics[word] for word in words if word in topics), None)
    base = (
        next((ends[word] for word in (words[0], words[-1]) if ends.get(word, "UNK") != "UNK"), None) if words else None
    )
    if len(words) < 2 or base is None or (at in sighting.hits and sighting.hits[at].last >= end):
        return None
    sectors = (sector or base, *(s for s in hit.entry.sectors if s == "PRE"))
    name = spell(tokens[hit.first : end])
    within = hit.entry.name if hit.entry.kind == "unit" else None
    return Phrase(hit.first, end, (at, end), "body", name, hit.entry.country, sectors, spell(tokens[at:end]), within)


def _end_of_name(sighting: Sighting, at: int) -> int:
    """The token behind a body's name that begins at a token: capitals, then "of ..." behind the word it ends in."""
    tokens, end = sighting.tokens, at
    while end < len(tokens) and end - at < _LONGEST and tokens[end].text[0].isupper():
        if end in sighting.hits and sighting.hits[end].entry.kind not in ("head", "thing"):
            return at
        end += 1
        if tokens[end - 1].text.lower() in vocab.body_words()["end"]:
            break
    if end + 1 < len(tokens) and tokens[end].text in ("of", "for", "on"):
        return max(end, _end_of_links(sighting, end))
    return end
