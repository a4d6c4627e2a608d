"""People's names: runs of capitals, and which of them are persons of the article.

Needs    a sentence with its hits in the lexicon; the phrases that offices introduced
Gives    `Phrase`s of kind person
Rule     a bare name counts when the article elsewhere gives it an office, or lets it speak or act, or when it is of
         the holders of high offices (`vocab.office_holders`). Spellings that differ by a letter or a mark are one name
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.lexicon import Hit, lexicon
from dateline.find.phrases import Phrase, after_possessive
from dateline.find.quotations import SPEECH
from dateline.find.text import Token, spell
from dateline.find.told import NOTHING, Told, apposition
from dateline.spelling import same_word
from dateline.vocab.names import TWO_SURNAMES
from dateline.vocab.office_holders import leaders_of

_PARTICLES = frozenset("al bin ibn abu de da dos von van der el ben le la ul ur ud uz ash di del".split())
NOT_NAMES = frozenset(
    (
        "the a an this that these those it its he she they his her their we our i you in on at to from by for"
        " with of and or but as if when while after before since until during under over although though"
        " however meanwhile earlier later also both all some many most more no not only such there here what"
        " who which where why how is are was were has have had having being will would may can could should said"
        " according despite following amid among between against about into onto than then so because once each every"
        " other another new mr mrs ms dr according read also related thus hence yet instead moreover elsewhere"
        " afterwards thereupon finally again now perhaps rather indeed thereafter besides otherwise likewise conversely"
        " nonetheless nevertheless furthermore recently consequently accordingly similarly"
    ).split()
)
_CALENDAR = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday"
        " wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"
    ).split()
)
# Words that make a run of capitals a thing, not a person.
_THINGS = frozenset(
    (
        "east west north south far war treaty agreement council ministry committee party square day street palace"
        " house university institute center centre organization organisation association agency office department"
        " guesthouse region republic republics ocean sea river island islands mountain province city airport"
        " station bank group company summit declaration accord pact charter olympics games cup league forum"
        " conference protocol act law bill court news times post herald daily tribune journal cosmodrome base port"
        " harbour canal strait peninsula corps brigade division army navy force forces command parliament assembly"
        " congress senate union front movement alliance world national international state partnership strategic"
        " comprehensive foreign defence defense security general supreme workers revolution revolutionary victory"
        " air airlines airways motors industries holdings energy administration commission bureau directorate authority"
        " farewell"
        " county guards guard troupe studies plant mill provincial"
        " district regions idea rally demo exhibition restaurant strip mine works farm complexes project plan"
        " technology university dam bridge tower monument prize award medal order festival congressional"
        " memorial hall avenue road theatre theater school hospital factory complex museum co ltd inc"
    ).split()
)
# In a headline all words are capitals; these end a name there.
_HEADLINE_VERBS = frozenset(
    (
        "meets meet visits visit says say holds hold signs sign sends send tells tell calls urges urge warns warn"
        " arrives leaves vows hails slams praises accuses rejects denies orders asks seeks joins wins backs agrees"
        " agree talks talk guides inspects observes attends oversees greets addresses watches praised"
    ).split()
)
_SAYS = re.compile(rf"(?:also\s+)?{SPEECH}\b", re.I)


def name_at(sighting: Sighting, at: int) -> tuple[int, int] | None:
    """The run of name words at a token: capitals, with particles between; up to five."""
    tokens, end = sighting.tokens, at
    if _opens_clause(tokens, at):
        return None  # "Seeing Sergei Bell off": the participle is no first name
    if at + 1 < len(tokens) and is_name_word(tokens[at + 1]) and _is_headline_verb(sighting, at):
        return None  # "Delegation Receives Sergei Bell"
    if _is_name_too(sighting, at):
        end += 1
    while _opens_with_particle(tokens, at, end):
        end += 1  # "Mr. van der Bell"
    while (
        end < len(tokens)
        and _words(tokens, at, end) < 5
        and is_name_word(tokens[end])
        and (end == at or _joined(tokens, end))
    ):
        if _ends_name(sighting, at, end):
            break
        end += 1
        if end + 1 < len(tokens) and tokens[end].text == "-" and is_name_word(tokens[end + 1]) and _glued(tokens, end):
            end += 2  # "Jong-Un"
        if end < len(tokens) and tokens[end].text.lower() in _SHORT_MONTHS and not _is_dated(tokens, end):
            end += 1  # "Dong Jun", "Sri Lanka's Sun"
        while end + 1 < len(tokens) and tokens[end].text in _PARTICLES and _particle(tokens, end):
            end += _particle(tokens, end)
        end = _past_apostrophe(tokens, end)
        if end < len(tokens) and tokens[end].text == "." and len(tokens[end - 1].text) == 1:
            end += 1
    while end > at and (tokens[end - 1].text == "." or tokens[end - 1].text in _PARTICLES):
        end -= 1
    return (at, end) if end > at and not {t.text.lower() for t in tokens[at:end]} & _THINGS else None


def _opens_with_particle(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a token is one of the particles that a name begins with, a form of address before them: "Dr de Sá"."""
    before = tokens[first - 2 if first > 1 and tokens[first - 1].text == "." else first - 1].text if first else ""
    return before.lower() in _addresses() and at + 1 < len(tokens) and tokens[at].text in _PARTICLES


def _words(tokens: Sequence[Token], first: int, last: int) -> int:
    """The words of a name so far; particles in capitals do not count: "Omar Al Reem Al Jada Al Sabil" has four."""
    return last - first - (sum(t.text.lower() in _PARTICLES for t in tokens[first:last]) if last - first > 4 else 0)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """A long participle at the head of a sentence, two capitals behind it."""
    if at or len(tokens) < 3:
        return False
    word = tokens[0].text
    return len(word) > 5 and word.endswith("ing") and all(map(is_name_word, tokens[1:3]))


def _particle(tokens: Sequence[Token], at: int) -> int:
    """How many tokens a particle takes before its name: 1 in "bin Salman", 2 in "al-Assad", 0 when no name follows."""
    if is_name_word(tokens[at + 1]):
        return 1
    hyphen = tokens[at + 1].text in "-‐‑" and at + 2 < len(tokens)
    return 2 if hyphen and is_name_word(tokens[at + 2]) and _glued(tokens, at + 1) else 0


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month or day of the week is one: a number beside it, or no capital."""
    beside = (tokens[at - 1].text, tokens[at + 1].text if at + 1 < len(tokens) else "")
    return not tokens[at].text[0].isupper() or any(word[:1].isdigit() for word in beside)


def _past_apostrophe(tokens: Sequence[Token], at: int) -> int:
    """In “O'Neill” and “Mata'afa” the mark is part of the word; in “Bell's” it is not."""
    if at + 1 >= len(tokens) or tokens[at].text not in "'’" or not _glued(tokens, at):
        return at
    return at + 2 if tokens[at + 1].text.isalpha() and tokens[at + 1].text not in ("s", "t", "re", "ve", "ll") else at


def _ends_name(sighting: Sighting, first: int, at: int) -> bool:
    """A headline's verb or a word of the lexicon ends a name; a title inside one does not ("Hassan Sheikh Ali")."""
    tokens, hit = sighting.tokens, sighting.hits.get(at)
    if hit is None:
        word = tokens[at].text.lower()
        return word in _HEADLINE_VERBS or (at > first + 1 and _is_headline_verb(sighting, at))
    if hit.entry.kind == "unit" and first < at and hit.last == at + 1:
        return False  # "Ricardo Lagos"
    follows = at == first + 1 and hit.last == at + 1 and hit.entry.kind in ("capital", "country")
    if follows and first > 0 and first - 1 in sighting.hits and after_possessive(tokens, hit.last) == hit.last:
        return False  # "President Ana Lima" bears the name of a town
    if at > first + 1 and ends_long_name(sighting, at):
        return False
    inside = first < at and hit.entry.kind == "head" and hit.last == at + 1 and at + 1 < len(tokens)
    return not (inside and at + 1 not in sighting.hits and is_name_word(tokens[at + 1]))


def ends_long_name(sighting: Sighting, at: int) -> bool:
    """“Man” in “Rim Yong Man”: a word for one of the people in capitals, behind two words of a name.

    In a headline any word has a capital, and says nothing by it.
    """
    tokens, hit = sighting.tokens, sighting.hits.get(at)
    if hit is None or hit.entry.kind != "head" or hit.entry.sort != "people" or hit.last != at + 1 or at < 2:
        return False
    if not tokens[at].text[0].isupper() or hit.entry.name.endswith("s") or _is_title_case(tokens):
        return False
    before = range(at - 2, at)
    return all(i not in sighting.hits and is_name_word(tokens[i]) and _joined(tokens, i + 1) for i in before)


def _is_headline_verb(sighting: Sighting, at: int) -> bool:
    """“Receives” in “Ana Maria Bell Receives Delegation”: a verb of states, all words being capitals."""
    tokens, word = sighting.tokens, sighting.tokens[at].text.lower()
    return word.endswith(("s", "ed")) and word in vocab.state_verbs() | _HEADLINE_VERBS and _is_title_case(tokens)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most words of a line without a full stop are capitals, as a headline's are."""
    words = [t.text for t in tokens if t.text.isalpha() and len(t.text) > 3]
    return tokens[-1].text not in ".!?" and sum(w[0].isupper() for w in words) > 0.7 * len(words)


_NAMES_TOO = frozenset("to an so no said may will ho jan jun sun june april august".split())
_SHORT_MONTHS = frozenset("jan jun sun".split())


def _is_name_too(sighting: Sighting, at: int) -> bool:
    """“To Lam”, “Said Abdullahi”: words of grammar that are names behind an office or a possessive."""
    tokens = sighting.tokens
    if not 0 < at < len(tokens) - 1 or tokens[at].text.lower() not in _NAMES_TOO or not tokens[at].text[0].isupper():
        return False
    office = any(hit.last == at and hit.entry.sort == "office" for hit in _hits_before(sighting, at))
    # "from March to May Day" tells months
    behind = office or after_possessive(tokens, at - 2) == at or tokens[at - 1].text == ","
    behind = behind or (tokens[at - 1].text == "to" and tokens[at].text.lower() not in _CALENDAR)
    return behind and is_name_word(tokens[at + 1]) and tokens[at + 1].text.lower() not in _HEADLINE_VERBS


def _hits_before(sighting: Sighting, at: int) -> list[Hit]:
    return [sighting.hits[i] for i in range(max(at - 4, 0), at) if i in sighting.hits]


def is_name_word(token: Token) -> bool:
    """Whether a token can be a word of a name: a capital, no word of grammar or the calendar, not all capitals."""
    word = token.text
    return word[0].isupper() and word.lower() not in NOT_NAMES | _CALENDAR and not (word.isupper() and len(word) > 4)


def can_be_first_name(word: str) -> bool:
    """Whether a capital word before a surname can be a first name: no word of a title, state, body or calendar."""
    plain, names = word.lower(), lexicon().names.get(word, {}).get("", [])
    return plain not in NOT_NAMES | _CALENDAR and plain not in lexicon().heads and not names


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands between two words without white space."""
    return tokens[at].start == tokens[at - 1].end and tokens[at].end == tokens[at + 1].start


def _joined(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start - tokens[at - 1].end <= 1


def known_names(phrases: Sequence[Sequence[Phrase]]) -> frozenset[str]:
    """Every name that an office introduced, and each of its words that can stand alone for it."""
    full = {(p.name, p.country in TWO_SURNAMES) for own in phrases for p in own if p.kind == "person"}
    parts = {part for name, two in full for part in _standing_alone(name.split(), two)}
    return frozenset({name for name, _ in full} | parts)


def _standing_alone(parts: Sequence[str], two: bool = False) -> list[str]:
    """The first and last words of a name; of a long one, or one of `two` surnames, those between too ("Lula")."""
    inner = [part for part in parts[1:-1] if len(part) > 3] if len(parts) > 3 or two else []
    alone = (parts[0], parts[-1], parts[-1].rpartition("-")[2] if parts[-1][0].islower() else "", *inner)
    return [part for part in alone if len(part) > 1 and part.lower() not in _PARTICLES]


def bare_names(text: str, sighting: Sighting, taken: set[int], known: frozenset[str]) -> Iterator[Phrase]:
    """Give the names that no office stands before, for the persons the article knows or lets speak."""
    tokens, at = sighting.tokens, 0
    while at < len(tokens):
        if not tokens[at].text[0].isupper():
            at += 1
            continue
        begin = after_honorific(tokens, at)
        address = spell(tokens[at:begin]) or None
        name = None if begin in taken or begin >= len(tokens) else _bare(sighting, begin)
        if name is None or any(i in taken for i in range(*name)):
            at += 1
            continue
        if _is_ship(tokens, name[0]):
            at = name[1]
            continue
        name = _of_leader(sighting, _behind_town(sighting, name))
        words = spell(tokens[slice(*name)])
        parts = words.split()
        kin = at - 1 - (tokens[at - 1].text == ",") if not address and _is_kin(tokens, at) else at
        address = address or (tokens[kin].text if kin < at else None)
        first = kin if kin < at else name[0]
        introduced = (
            len(parts) > 1 and _words(tokens, *name) in (2, 3, 4) and _speaks_or_is_placed(text, sighting, name)
        )
        if introduced and words not in known and (country := _opened_by(parts)):
            yield Phrase(first, name[1], name, "organisation", words, country, ("UNK",), None)
        elif introduced and words not in known:
            told = told_of(sighting, name[1])
            yield Phrase(first, name[1], name, "person", words, told.country, told.sectors, told.title or address)
        elif address or _is_known(words, parts, known):
            yield Phrase(first, name[1], name, "person", words, None, (), address)
            if (led := led_body(sighting, name[1])) is not None:
                yield led._replace(name=spell(tokens[name[0] : led.last]))
                name = (name[0], led.last)
        at = name[1]


def _opened_by(parts: Sequence[str]) -> str | None:
    """The country that a body's name of three words begins with: "the *Guyana* Weavers Cooperative"."""
    opens = lexicon().names.get(parts[0], {}).get("", []) if len(parts) > _FULL_NAME else []
    return next((entry.country for _, entry in opens if entry.kind == "country" and not entry.weak), None)


_FULL_NAME = 2
"""Words of a person's name, of whom the first may be a state's: "Israel Bell"."""


def _is_ship(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is a ship's: "the USS Nelson Mandela", "the carrier Ana Bell"."""
    return tokens[at].text.lower() in _SHIPS or (at > 0 and tokens[at - 1].text.lower() in _SHIPS)


_SHIPS = frozenset("uss hms ins carrier frigate destroyer cruiser warship submarine tanker ship vessel ferry".split())


def _behind_town(sighting: Sighting, name: tuple[int, int]) -> tuple[int, int]:
    """“Simon Bell” in “the ambassador to Lima Simon Bell”."""
    first = name[0]
    town = sighting.tokens[first].text in _capitals() and is_where(sighting.tokens, first)
    return (first + 1, name[1]) if town and name[1] - first > 2 else name


@cache
def _capitals() -> frozenset[str]:
    return frozenset(town for country in vocab.countries() for town in country.capitals if " " not in town)


def is_where(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before says that a name is a place's: "in Lima", "to Lima"."""
    return at > 0 and tokens[at - 1].text.lower() in _WHERE


def is_ship(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before says that a name is a ship's: “the frigate Odessa”, “the tanker Galway”."""
    return at > 0 and tokens[at].text[0].isupper() and tokens[at - 1].text.lower() in _SHIPS


_SHIPS = frozenset(
    (
        "ship warship vessel boat trawler tanker supertanker freighter ferry frigate destroyer cruiser corvette"
        " submarine carrier minesweeper tug tugboat cutter gunboat battleship yacht schooner steamer suezmax hms uss"
    ).split()
)


_WHERE = frozenset("in at from to near outside via".split())


def _of_leader(sighting: Sighting, name: tuple[int, int]) -> tuple[int, int]:
    """“Hillary Clinton” in “Democrat Hillary Clinton”: what a leader's whole name ends needs no more words before."""
    words = spell(sighting.tokens[slice(*name)])
    if len(words.split()) < 3 or leaders_of(words):
        return name
    inner = ((at, name[1]) for at in range(name[0] + 1, name[1] - 1))
    return next((run for run in inner if leaders_of(spell(sighting.tokens[slice(*run)]))), name)


def led_body(sighting: Sighting, at: int) -> Phrase | None:
    """“Administration” behind the name of who leads it: "the Bell administration", "Bell's puppet regime"."""
    tokens = sighting.tokens
    first = after_possessive(tokens, at)
    last = first + (first < len(tokens) and tokens[first].text == "puppet")
    if last >= len(tokens) or tokens[last].text.lower() not in _LED:
        return None
    name = spell(tokens[first : last + 1])
    return Phrase(first, last + 1, (last, last + 1), "body", name, None, ("GOV",), tokens[last].text.lower())


_LED = frozenset("administration government regime cabinet clique authorities".split())


def _is_kin(tokens: Sequence[Token], at: int) -> bool:
    """Whether a relative's word stands before a name, with an owner before it: "his brother Mahinda Rajapaksa"."""
    at -= at > 0 and tokens[at - 1].text == ","
    if at < 2 or tokens[at - 2].text.lower() not in ("his", "her", "their"):
        return False
    row = vocab.honorifics().get(tokens[at - 1].text)
    return row is not None and row.kind == "kin"


def _bare(sighting: Sighting, at: int) -> tuple[int, int] | None:
    tokens = sighting.tokens
    named = is_name_word(tokens[at]) or _is_name_too(sighting, at) or _opens_with_particle(tokens, at, at)
    return name_at(sighting, at) if named else None


def _is_known(words: str, parts: Sequence[str], known: frozenset[str]) -> bool:
    if leaders_of(words) or words in known or parts[-1] in known or (len(parts) > 1 and parts[0] in known):
        return True
    return _is_like(parts[-1], known)


def after_honorific(tokens: Sequence[Token], at: int) -> int:
    """The token behind a form of address ("Mr", "H.E.", "His Excellency"), or `at` itself when there is none.

    An abbreviation in capitals ("HE") is one before a capital only.
    """
    word = tokens[at].text if at < len(tokens) else ""
    if word.lower() not in _addresses() or not word[0].isupper() or word == "He":
        return at
    for length in (4, 3, 2, 1):
        words = " ".join(t.text.lower() for t in tokens[at : at + length] if t.text != ".")
        row, end = vocab.honorifics().get(words), at + length
        if row is None or row.kind != "address" or end >= len(tokens):
            continue
        end += tokens[end].text == "."
        named = end
        while named + 1 < len(tokens) and tokens[named].text in _PARTICLES:
            named += 1
        if named < len(tokens) and is_name_word(tokens[named]):
            return after_honorific(tokens, end)
    return at


@cache
def _addresses() -> frozenset[str]:
    """The words that forms of address begin with."""
    return frozenset(
        words.split()[0].split(".")[0] for words, row in vocab.honorifics().items() if row.kind == "address"
    )


# What follows a person and seldom a thing, for names that no office introduces.
_DOES = re.compile(
    r"(?:,\s+(?:who|asked|speaking|\d\d,"
    r"|an? (?:retired|veteran|\d\d-year-old|self-described|former|local)\b)"
    r"|has|had|have|would|will|also|met|told|held|visited|signed|arrived|flew|travelled"
    r"|traveled|asked|who"
    r"|and\s+[A-Z][\w-]+\s+[A-Z][\w-]+)(?!\w)"
)


def _is_like(word: str, known: frozenset[str]) -> bool:
    """Whether a word is another spelling of a known name: "Zelenskyy" where the article knows "Zelensky"."""
    return len(word) > 4 and any(same_word(word, other) for other in known if " " not in other)


def _speaks_or_is_placed(text: str, sighting: Sighting, name: tuple[int, int]) -> bool:
    """An unknown name is a person when a verb of speech, an office or what people do stands at it."""
    tokens = sighting.tokens
    after = text[tokens[name[1] - 1].end : sighting.sentence.end].lstrip()
    before = text[sighting.sentence.start : tokens[name[0]].start].rstrip()
    says = _SAYS.match(after) or re.search(rf"\b{SPEECH}$", before, re.I)
    beside = re.search(r"(?:[A-Z][\w-]+\s+){2}and$", before) is not None
    met = len(before) > 3 and _MET.search(before) is not None and not _is_place(tokens, name)
    return bool(says) or beside or met or _DOES.match(after) is not None or told_of(sighting, name[1]).title is not None


_LISTED = 12
"""Names of one list: "Ana Bell, Tom Reed and Jan Wolak, members of ..."."""


def told_of(sighting: Sighting, at: int) -> Told:
    """What stands behind a name about its bearer, or behind the list of names in which it stands."""
    told = apposition(sighting, at)
    return told if told.title is not None else _listed(sighting, at)


def _listed(sighting: Sighting, at: int) -> Told:
    """What is told behind a list of names, of each of them: “Ana Bell and Tom Reed, ministers of Chile”."""
    tokens = sighting.tokens
    for _ in range(_LISTED):
        first = at
        while first < min(at + 2, len(tokens)) and tokens[first].text in (",", "and"):
            first += 1
        name = name_at(sighting, first) if first > at else None
        if name is None or name[1] - name[0] < 2:
            break
        at = name[1]
    else:
        return NOTHING
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return NOTHING
    hit = sighting.hits.get(at + 1)
    several = tokens[at + 1].text == "members" or (hit is not None and hit.entry.sort == "office")
    return apposition(sighting, at) if several and tokens[at + 1].text.endswith("s") else NOTHING


# Verbs that take people for their objects.
_MET = re.compile(
    r"\b(?:met(?: with)?|told|thanked|urged|invited|phoned|telephoned|hosted|elected|appointed|chose|defeated|succeeded"
    r"|replaced|congratulated|praised"
    r"|(?:message|letter|greetings?|congratulations|condolences|telegram|wreath)s? to"
    r"|(?:spoke|spoken|speak|talked|talk) (?:to|with)|(?:talks|meeting|call|meet|dinner) with|alongside)$"
)


def _is_place(tokens: Sequence[Token], name: tuple[int, int]) -> bool:
    """Whether a run of capitals bears a town's name."""
    return spell(tokens[slice(*name)]) in _place_names()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(name for place in vocab.places() for name in (place.name, *place.names) if " " in name)
