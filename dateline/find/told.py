"""What is told of a person behind the name: office, country, the body led or spoken for.

Needs    a sentence with its hits in the lexicon, the token behind a name
Gives    `Told`: of "Sergei Shoigu, Secretary of Russia's Security Council", of "Ana Bell became Chile's president",
         of "Ana Bell, who led the party until 2006"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.lexicon import Entry
from dateline.find.phrases import after_possessive

FORMER = frozenset("former ex once ex-president".split())
"""Before or beside an office: its holder is none any more (PLOVER's ELI)."""


class Told(NamedTuple):
    """What stands behind a name about its bearer."""

    country: str | None = None
    title: str | None = None
    sectors: tuple[str, ...] = ()


NOTHING = Told()

_COPULA = re.compile(r"(?:is|was|became|becomes|remains|remained|serves as|served as|took office as|takes over as)\b")
_WHO = re.compile(
    r"who (?:is|was|has been|serves as|served as|became|(?P<now>leads|heads|runs|commands|governs|rules|chairs)"
    r"|(?P<for>speaks for|spoke for|represents|works for|fights for)"
    r"|(?P<once>led|headed|ran|commanded|governed|ruled|chaired))\b"
)
_RULED = re.compile(r"(?P<now>ruled|governed|leads|heads|rules|governs|has ruled|has led)\b")
_TAKES = re.compile(
    r"(?:up)?(?:on|after|following|over|for) (?:his|her) "
    r"(?:re-?election|election|appointment|inauguration|swearing-in|nomination|assumption of office) as\b"
)
# Offices that say nothing of what they lead or speak for: a "leader of Hezbollah" is REB, a "president of the National
# Assembly" LEG.
THIN = frozenset(
    (
        "commander leader chief head secretary president chairman chairwoman chair director member spokesman"
        " spokeswoman spokesperson deputy official officials speaker boss commissioner founder fighter veteran adviser"
        " commanders leaders members spokesmen chiefs heads aide general vice director-general secretary-general"
        " negotiator negotiators envoy envoys representative representatives delegate delegates delegation"
    ).split()
)


def is_thin(title: str) -> bool:
    """Whether an office takes its sector from the body that stands beside it."""
    return title.lower().replace("-", " ").split()[-1] in THIN | {title.lower()} & THIN and title.lower() not in (
        "prime minister",
        "vice president",
    )


def apposition(sighting: Sighting, at: int) -> Told:
    """What is told behind a name: "Sergei Shoigu, Secretary of Russia's Security Council"."""
    tokens = sighting.tokens
    comma = at < len(tokens) and tokens[at].text == ","
    first = at + comma
    ahead = sighting.sentence.between(first, first + 4)
    lead = _TAKES.match(sighting.sentence.between(first, first + 8))
    lead = lead or (_WHO.match(ahead) if comma else _COPULA.match(ahead) or _RULED.match(ahead))
    if not comma and lead is None:
        return NOTHING
    if lead is not None:
        first += next(n for n in range(1, 9) if len(sighting.sentence.between(first, first + n)) >= lead.end())
    verb = next((k for k, v in (lead.groupdict() if lead else {}).items() if v), "")
    told = _told(sighting, first, verb)
    over = lead is not None and _OVER.search(lead.group() + " " + sighting.sentence.between(first, first + 10))
    return told._replace(sectors=("ELI",)) if told.title is not None and over else told


_OVER = re.compile(r"^(?:who )?(?:was|served as|became)\b[^,;.]*? (?:until|till|from \d{4} to|between \d{4} and)\b")
"""Who “was foreign minister until 2011” is none any more."""

_AHEAD = 16
"""Tokens behind a name that tell of him: "members of the Presidium of the Political Bureau of the Central Committee of"
is twelve before the party."""
_MEMBERS = frozenset({"member", "members"})
_NO_ACTS = frozenset("is was are were has had have been also then may might will would".split())
_STOPS = frozenset(", . ; who said and whose which".split())
_PLACES_OF_ORIGIN = ("country", "demonym", "people", "unit", "capital")


class _Finding:
    """What the words behind a name have told so far."""

    def __init__(self) -> None:
        self.country: str | None = None
        self.title: str | None = None
        self.sectors: tuple[str, ...] = ()
        self.body: tuple[str, ...] = ()
        self.pre: tuple[str, ...] = ()
        self.of_states = False

    def add(self, entry: Entry) -> None:
        if entry.kind == "head" and entry.sort in ("office", "calling") and self.title is None:
            self.title, self.sectors = entry.name, entry.sectors
        elif entry.kind in _PLACES_OF_ORIGIN and self.country is None:
            self.country, self.pre = entry.country, tuple(s for s in entry.sectors if s == "PRE")
            if self.of_states:
                self.body = ("GOV",)  # "secretary of the Security Council of Chile"
        if _is_body(entry):
            self.of_states = entry.sort == "igo" and not self.body and not self.country
            # "Russia's Security Council" is Russia's, not the United Nations'
            self.body = self.body or (("GOV",) if entry.sort == "igo" and self.country else entry.sectors)
            self.country = self.country or entry.country


def _told(sighting: Sighting, first: int, verb: str) -> Told:
    """The office, country and body in the words up to the next mark."""
    tokens, found = sighting.tokens, _Finding()
    if not verb and first < len(tokens) and _goes_on(tokens[first].text) and first not in sighting.hits:
        return NOTHING
    end = first
    while end < min(first + _AHEAD, len(tokens)):
        hit, word = sighting.hits.get(end), tokens[end].text.lower()
        if word == "," and found.title and found.country is None and _names_body(sighting, end + 1):
            end += 1  # "member of the Presidium, Workers' Party of Korea"
            continue
        if (word in _STOPS and not _joins_names(sighting, end)) or (word == "in" and found.title):
            break
        if hit is None and not found.title and not verb and word in vocab.state_verbs() and word not in _NO_ACTS:
            return NOTHING  # "the emir, Ali, received the sultan"
        if hit is None and word in _MEMBERS and not found.title:
            found.title = "member"
        if hit is not None:
            if hit.entry.sort == "office" and not found.title and after_possessive(tokens, hit.last) > hit.last:
                return NOTHING  # "Kim Yo Jong is the leader's sister"
            found.add(hit.entry)
        end += 1
    return _concluded(found, verb, {token.text.lower() for token in tokens[first:end]})


_NO_APPOSITION = frozenset(
    "together along alongside according with by to in on at from until after before as while when if for without"
    " despite amid during under against unlike through instead having".split()
)
"""What stands behind a name and goes on with the sentence: "Bell, together with the premier of Samoa, asked"."""


def _goes_on(word: str) -> bool:
    """Whether a word behind a name's comma is a verb or opens an adverbial: "Bell, visited the garrison"."""
    return word in _NO_APPOSITION or (word.islower() and word.endswith("ed") and len(word) > 4)


def _joins_names(sighting: Sighting, at: int) -> bool:
    """The “and” inside a body's name: "minister of Industry and Trade of Chile"."""
    tokens = sighting.tokens
    if tokens[at].text != "and" or at + 2 >= len(tokens) or tokens[at + 2].text != "of" or at + 1 in sighting.hits:
        return False
    return tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper() and at - 1 not in sighting.hits


def _names_body(sighting: Sighting, at: int) -> bool:
    """Whether an organisation that has a country stands at a token."""
    hit = sighting.hits.get(at)
    return hit is not None and hit.entry.kind == "organisation" and hit.entry.country is not None


def _concluded(found: _Finding, verb: str, words: set[str]) -> Told:
    title, sectors = found.title, found.sectors
    if verb == "for" and found.body:
        title, sectors = title or "representative", found.body
    elif verb and verb != "for" and (found.body or found.country):
        title, sectors = "leader", found.body or ("GOV",)
    elif title and found.body and is_thin(title):
        sectors = found.body
    if title is None or (title == "member" and not found.body):
        return NOTHING
    past = (verb == "once" or bool(FORMER & words)) and "then" not in words
    return Told(found.country, title, ("ELI",) if past else (*sectors, *found.pre))


def _is_body(entry: Entry) -> bool:
    """What can have a leader or a spokesman of its own."""
    if entry.kind == "head":
        return entry.sort == "body" and bool(entry.sectors) and entry.name not in ("state", "country", "republic")
    return entry.kind in ("organisation", "metonym") and entry.sectors[:1] != ("JRN",)
