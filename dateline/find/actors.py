"""Actors: states by their names, people by their offices, bodies and people of a state by its adjective.

Needs    sentences and the hits of the lexicon in them
Gives    `ActorMention`s in the order of the text; none overlaps another
Scored   by country, sector and person on the table of the cast

What offices and countries give is read first (`offices`), then the names that no office stands before (`names`):
a bare name counts as a person when the article elsewhere gives it an office, or lets it speak. Last the words
that stand for actors named before (`standins`). Of people only those are known beforehand who held a state's high
offices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.lexicon import Entry
from dateline.find.names import bare_names, is_ship, known_names, led_body, told_of
from dateline.find.numbered import with_numbered
from dateline.find.offices import owned_by, phrases
from dateline.find.phrases import Phrase, after_possessive
from dateline.find.standins import compass, is_possessive, named_halves, stand_ins
from dateline.find.told import FORMER, NOTHING
from dateline.model import ActorMention

# After a capital or a country these make it an adjective: "the Beijing summit", "US sanctions".
_EVENT_NOUNS = frozenset(
    (
        "summit talks meeting visit trip declaration treaty agreement accord deal pact sanctions war conflict"
        " border relations ties dispute crisis embassy market markets economy dollar dollars oil gas policy"
        " law side time region area"
    ).split()
)
_IN = frozenset("in at near outside around inside across within throughout over above off".split())


def find_actors(text: str, sightings: Sequence[Sighting]) -> tuple[ActorMention, ...]:
    """Find the actors of a text; a surname counts where the article gives the person elsewhere."""
    told = [[p for p in phrases(sighting) if _is_actor(sighting, p)] for sighting in sightings]
    known = known_names(told)
    # names that an apposition or a verb of speech introduces are known everywhere, too
    introduced = [list(bare_names(text, s, _taken(own), known)) for s, own in zip(sightings, told, strict=True)]
    known |= known_names(introduced)
    halves = named_halves(told)
    found: list[ActorMention] = []
    for sighting, own in zip(sightings, told, strict=True):
        taken = _taken(own)
        own = [_led(sighting, phrase, own) for phrase in own]
        own = [*own, *bare_names(text, sighting, taken, known), *_of_compass(sighting, taken, halves)]
        own = [*own, *stand_ins(sighting, _taken(own))]
        found.extend(_mention(text, sighting, phrase) for phrase in sorted(own))
    return tuple(with_numbered(text, found))


def _taken(phrases: Sequence[Phrase]) -> set[int]:
    return {at for phrase in phrases for at in range(phrase.first, phrase.last)}


def _is_actor(sighting: Sighting, phrase: Phrase) -> bool:
    """A unit by itself ("Texas") is a place unless it does something; "the tanker *Odessa*" is none of either."""
    if phrase.kind in ("state", "body") and phrase.title is None and is_ship(sighting.tokens, phrase.first):
        return False
    if phrase.within is None or phrase.title is not None or phrase.kind != "body":
        return True
    last = phrase.last
    if last + 1 in sighting.hits and sighting.tokens[last].text == "in":
        last = sighting.hits[last + 1].last  # "Moscow in Idaho has ..."
    behind = sighting.tokens[last].text.lower() if last < len(sighting.tokens) else "."
    before = sighting.tokens[phrase.first - 1].text.lower() if phrase.first else ""
    return behind in vocab.state_verbs() and before not in _HOLDERS


_FAR = 16
"""Tokens between a delegation and who heads it: "a delegation of the ministry of ... of Chile headed by"."""


def _led(sighting: Sighting, phrase: Phrase, own: Sequence[Phrase]) -> Phrase:
    """Who heads a delegation is of its country: “Chilean officials led by Minister Ana Bell”."""
    if phrase.kind != "person" or phrase.country is not None:
        return phrase
    if sighting.sentence.between(phrase.first - 2, phrase.first) not in ("led by", "headed by", "chaired by"):
        return phrase
    before = [p for p in own if 0 < phrase.first - p.last <= _FAR and p.country and p.kind != "person"]
    return phrase._replace(country=before[-1].country) if before else phrase


_HOLDERS = _IN | frozenset("of from to for with on between and".split())


def _of_compass(sighting: Sighting, taken: set[int], halves: dict[str, Phrase]) -> Iterator[Phrase]:
    """“the North”, “the North's army”."""
    for at, behind, half in compass(sighting, taken, halves):
        entry = Entry("country", half.name, half.country, half.sectors)
        yield owned_by(sighting, at, behind, entry) or half._replace(first=at, last=at + 1, head=(at, at + 1))


# -- mentions -----------------------------------------------------------------------------------------------


def _in_letters(name: str) -> str:
    """A full name in capitals as it is written elsewhere: "ANA BELL" is Ana Bell."""
    words = name.split()
    return " ".join(map(str.title, words)) if name.isupper() and len(words) > 1 else name


def _mention(text: str, sighting: Sighting, phrase: Phrase) -> ActorMention:
    tokens = sighting.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    country, title, sectors = phrase.country, phrase.title, phrase.sectors
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    if before in FORMER and phrase.kind in ("person", "office"):
        sectors = ("ELI",)
    styled = phrase.kind == "person" and (title or "").lower() in vocab.honorifics()
    if styled and (told := told_of(sighting, phrase.last)).title is not None:
        country, title, sectors = country or told.country, told.title, told.sectors
    elif phrase.kind == "person" and (country is None or not sectors):
        told = told_of(sighting, phrase.last)
        if _is_another(title, told.title):
            told = NOTHING
        country, title, sectors = country or told.country, title or told.title, sectors or told.sectors
    return ActorMention(
        start=start,
        end=end,
        words=text[start:end],
        kind=phrase.kind,
        name=_in_letters(phrase.name.strip()) if phrase.kind == "person" else phrase.name.strip(),
        country=country,
        sectors=sectors,
        title=title,
        head=(tokens[phrase.head[0]].start, tokens[phrase.head[1] - 1].end),
        role=_role(sighting, phrase),
        within=phrase.within,
    )


_THRONES = frozenset("president king queen emperor emir sultan chancellor premier".split()) | {
    "prime minister",
    "crown prince",
}


def _is_another(title: str | None, told: str | None) -> bool:
    """Whether the office behind a name is another's: "President Bell, *the Emir of Qatar* and the premier"."""
    held, behind = (title or "").lower(), (told or "").lower()
    return held != behind and {held, behind} <= _THRONES


def _role(sighting: Sighting, phrase: Phrase) -> Literal["name", "adjective", "possessive"]:
    tokens, at = sighting.tokens, phrase.last
    owns = phrase.kind == "pronoun" and is_possessive(phrase.name)
    if owns or after_possessive(tokens, at) > at or tokens[phrase.first].text.lower() == "their":
        return "possessive"
    hit = sighting.hits.get(phrase.first)
    if (hit is not None and hit.entry.kind == "prefix") or (phrase.kind == "person" and led_body(sighting, at)):
        return "adjective"
    if hit is None or hit.last != phrase.last:
        return "name"
    if hit.entry.kind == "demonym" and phrase.kind == "state":
        return "adjective"
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    # "in Beijing" is where, not who; a country after "in" likewise, while "from" and "to" leave it open
    if (hit.entry.kind in ("capital", "country") or hit.entry.usual) and before in _IN:
        return "adjective"
    behind = tokens[at].text.lower() if at < len(tokens) else ""
    return "adjective" if hit.entry.kind != "organisation" and behind in _EVENT_NOUNS else "name"
