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
from dateline.model import ActorKind

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
_PAPER = 5
"""Words of a paper's name: "the Port of Spain Daily News" has more than most."""

_LINKS = frozenset("of for on and the".split())
# What a society of a state's people ends in; a council or a committee may be its government's.
_CIVIL = frozenset("association society federation league foundation club forum".split())
_CLASS_ENDS = frozenset(
    (
        "union committee party association federation league society congress council assembly court front forum club"
        " alliance movement organisation organization"
    ).split()
)
_FRIENDS = frozenset("association society committee council league federation foundation club union institute".split())


def named_body(sighting: Sighting, at: int) -> Phrase | None:
    """A party, an armed group or a society by its own name, which begins at a token."""
    tokens = sighting.tokens
    if not tokens[at].text[0].isupper() or at + 1 >= len(tokens) or tokens[at].text.lower() in NOT_NAMES:
        return None
    if (whole := _society(sighting, at) or _paper(sighting, at)) is not None:
        return whole
    if at in sighting.hits and sighting.hits[at].entry.kind != "outlet":
        return _class_body(sighting, at)
    end = _end_of_capitals(tokens, at)
    words = [token.text for token in tokens[at:end]]
    for ends, sector in _ENDS:
        length = next((i for i in range(len(words), 1, -1) if tuple(words[i - len(ends) : i]) == ends), 0)
        if length > len(ends):
            last, country = _of_country(sighting, at + length)
            span = (at, last)
            return Phrase(*span, span, "organisation", spell(tokens[at:last]), country, (sector,), None)
    own = _class_body(sighting, at)
    return own if own is not None and own.kind == "body" else _told_body(sighting, at, end) or own


def _paper(sighting: Sighting, at: int) -> Phrase | None:
    """A paper that no table holds, by its article and its last word: "the Nairobi Post", of the place's state."""
    tokens = sighting.tokens
    if at == 0 or tokens[at - 1].text.lower() != "the":
        return None
    end = at
    while end < len(tokens) and end - at < _PAPER and tokens[end].text[0].isupper() and tokens[end].text.isalpha():
        end += 1
    press = vocab.body_words()["press"]
    if end - at < 2 or tokens[end - 1].text.lower() not in press or after_possessive(tokens, end - 1) != end - 1:
        return None
    hit = sighting.hits.get(at)
    if hit is not None and hit.last >= end:
        return None
    country = hit.entry.country if hit is not None and hit.entry.kind != "head" else None
    return Phrase(at, end, (at, end), "organisation", spell(tokens[at:end]), country, ("JRN",), None)


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


def named_society(sighting: Sighting, at: int) -> Phrase | None:
    """A society or a people's body of a state by its name: "the Chile-Peru Friendship Association"."""
    if at >= len(sighting.tokens) or not sighting.tokens[at].text[0].isupper():
        return None
    body = _society(sighting, at) or _class_body(sighting, at)
    return body if body is not None and body.country else None


def _society(sighting: Sighting, at: int) -> Phrase | None:
    """“the Chile-Peru Friendship Association”, “the Kenyan Writers Forum”: one society, of the state named first."""
    tokens = sighting.tokens
    first = _state_at(tokens, at)
    if first is None or at + 2 >= len(tokens):
        return None
    paired = tokens[at + 1].text in HYPHENS
    if paired and _state_at(tokens, at + 2) is None:
        return None
    end = _end_of_capitals(tokens, at + 2 * paired)
    if paired and end + 1 < len(tokens) and tokens[end].text == "and" and tokens[end - 1].text.lower() not in _FRIENDS:
        end = _end_of_capitals(tokens, end + 1)  # "the Togo-Peru Friendship and Solidarity Committee"
    ends = (_FRIENDS if paired else _CIVIL) - {"" if end - at > 2 + 2 * paired else tokens[end - 1].text.lower()}
    if end < at + 3 or tokens[end - 1].text.lower() not in ends or (not paired and _holds_body(sighting, at + 1, end)):
        return None
    hit, behind = sighting.hits.get(at), sighting.hits.get(end)
    if not paired and behind is not None and behind.entry.sort == "office":
        return None  # "Kenyan Football Federation president Tom Reed" is a phrase of his
    country = hit.entry.country if hit is not None else first.country
    return Phrase(at, end, (at, end), "organisation", spell(tokens[at:end]), country, ("SOC",), None)


def _holds_body(sighting: Sighting, first: int, end: int) -> bool:
    """Whether a run of capitals holds a name or an office of its own: "Chilean President Ana Bell's Club"."""
    return any(i in sighting.hits and sighting.hits[i].entry.kind != "head" for i in range(first, end)) or any(
        i in sighting.hits and sighting.hits[i].entry.sort == "office" for i in range(first, end)
    )


def _class_body(sighting: Sighting, at: int) -> Phrase | None:
    """“the Women's Union”, “the Marl Provincial People's Committee”: a body by the name of those whose it is.

    The capitals may begin with the state or the unit whose body it is; its sector is that of the word it ends in.
    """
    tokens, hits = sighting.tokens, sighting.hits
    end = _end_of_capitals(tokens, at)
    mark = next((i for i in range(at, end) if tokens[i].text in "'’" and _is_class(sighting, at, i)), 0)
    if not mark or end <= after_possessive(tokens, mark) or tokens[end - 1].text.lower() not in _CLASS_ENDS:
        return None
    inner = range(after_possessive(tokens, mark), end)
    if any(i in hits and hits[i].entry.kind not in ("head", "thing", "outlet") for i in (*inner, *range(at + 1, mark))):
        return None
    first, owner = hits.get(at), None
    if first is not None and first.entry.kind in ("unit", "country", "demonym"):
        owner = first.entry
    elif first is not None and first.entry.kind != "head":
        return None  # a name that a table holds
    if first is not None and owner is not None and first.last >= mark:
        return None  # "Chileans' Union" is found by its people
    last, country = _of_country(sighting, end)
    country = country or (owner.country if owner else None)
    ends = {**vocab.body_words()["end"], "party": "PTY"}
    sector = ends.get(tokens[end - 1].text.lower(), "UNK")
    sectors = ("SOC",) if sector == "UNK" else (sector,)
    if sector == "GOV" and (country is None or owner is None):
        return None
    if _liberates(tokens[at:end]):
        sectors = ("REB",)
    name, within = spell(tokens[at:last]), owner.name if owner and owner.kind == "unit" else None
    kind: ActorKind = "organisation" if sector in ("UNK", "PTY") else "body"
    return Phrase(at, last, (at, end), kind, name, country, sectors, spell(tokens[at:end]), within)


def _liberates(tokens: Sequence[Token]) -> bool:
    words = tuple(token.text for token in tokens)
    return any(words[-len(ends) :] == ends for ends, sector in _ENDS if sector == "REB")


def _is_class(sighting: Sighting, first: int, mark: int) -> bool:
    """Whether those before a possessive mark are a class of people in capitals: “Women's”, “Growers'”."""
    word = sighting.tokens[mark - 1].text
    if mark <= first or not word[0].isupper() or after_possessive(sighting.tokens, mark) == mark:
        return False
    hit = next((h for at, h in sighting.hits.items() if at < mark == h.last and h.entry.kind == "head"), None)
    many = word.endswith("s") and sighting.tokens[mark + 1].text != "s"
    return (hit is not None and hit.entry.sort == "people") or (many and word.endswith("ers"))


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
