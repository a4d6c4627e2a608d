"""Voices: who says something, as far as pages can be compared, and whether two can be one person.

Needs    a speaker as one article names him, the cast and the offices of the chronicle
Gives    a `Voice`
Rule     one id is one voice. A person can be the holder of an office of his country that words name without him ("the
         Russian leader"), unless he is known to hold another; a state, a ministry or an agency can be whoever speaks
         for it; two people are two
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from dateline import vocab
from dateline.merge.cast import key
from dateline.model import Actor, ActorKind, Identity, Speaker
from dateline.spelling import slug


class Voice(NamedTuple):
    """A speaker chronicle-wide."""

    id: str | None
    name: str
    country: str | None
    kind: ActorKind | None
    """None for words that stand for no actor known."""
    offices: frozenset[str]
    """Offices held, or the one that the words name."""


_OFFICES = (
    ("spoken", r"spokes|press secretary"),
    ("deputy", r"\b(?:deputy|vice)\b"),
    ("former", r"\b(?:former|ex-)(?=.*(?:president|minister|premier|chancellor|king|leader|ambassador|chief))"),
    ("foreign", r"foreign|(?:top|chief) diplomat|of (?:\w+ )?diplomacy|secretary of state|external affairs"),
    ("defence", r"defen[cs]e|war minister"),
    ("premier", r"prime minister|premier|chancellor|taoiseach"),
    ("crown", r"\b(?:king|queen|emir|sultan|crown prince|emperor|monarch)\b"),
    ("president", r"president|head of state|\bstate house\b"),
    ("ambassador", r"ambassador|envoy|permanent representative"),
    ("prosecutor", r"prosecutor|attorney[- ]general"),
    ("governor", r"governor"),
    ("mayor", r"\bmayor"),
    ("general", r"general|admiral|commander|chief of staff|army chief"),
    ("finance", r"finance|treasury|chancellor of the exchequer"),
    ("interior", r"interior|home secretary|home minister"),
    ("minister", r"minister"),
    ("commissioner", r"commissioner"),
    ("media", r"\b(?:presenter|announcer|newsreader|newscaster|anchorman|anchorwoman)"),
    ("medic", r"\b(?:doctor|nurse|surgeon|physician|paramedic)"),
    ("cleric", r"\b(?:priest|bishop|archbishop|pastor|vicar|imam|rabbi|monk|nun)\b"),
    ("leader", r"leader|ruler|strongman|chief|chairman|head"),
)  # fmt: skip
_READ = tuple((office, re.compile(pattern, re.I)) for office, pattern in _OFFICES)
_TOP = frozenset({"president", "premier", "crown", "leader"})


def office_of(title: str) -> str | None:
    """The kind of office that a title names."""
    if re.search(r"secretary[- ]general|director[- ]general|major[- ]general", title, re.I):
        return "general secretary" if "secretary" in title.lower() else "general"
    return next((office for office, pattern in _READ if pattern.search(title)), None)


def voice_of(
    speaker: Speaker | None,
    article: str,
    own: Mapping[str, Actor],
    cast: Mapping[str, Identity],
    all_: Mapping[str, Actor],
) -> Voice | None:
    """The voice of a speaker of one article; `own` are its actors, `all_` those of the chronicle."""
    if speaker is None:
        return None
    if speaker.id is None:
        office = office_of(speaker.name)
        return Voice(None, speaker.name, speaker.country, None, frozenset({office} if office else ()))
    local = own.get(speaker.id)
    known = cast.get(key(article, speaker.id))
    id_ = known.id if known else speaker.id
    actor = all_.get(id_, local)
    titles = {o.title for a in (actor, local) if a for o in a.offices}
    if local is not None and local.kind not in ("person", "state"):
        titles.add(local.name)
    offices = frozenset(office for title in titles if (office := office_of(title)))
    country = (known.country if known else None) or speaker.country or (actor.country if actor else None)
    return Voice(id_, speaker.name, country, local.kind if local else None, offices)


def are_one(one: Voice, other: Voice) -> bool:
    """Whether two voices are one actor's."""
    return one.id is not None and one.id == other.id


def are_named_alike(one: Voice, other: Voice) -> bool:
    """Whether two voices bear one person's name, though a page that gives a part of it makes no actor of that: "Sen",
    "Mr Okello Sen" and "Ravi Okello Sen"."""
    if are_one(one, other):
        return True
    first, second = _person_name(one), _person_name(other)
    if not (first and second and _is_part(first, second)):
        return False
    # a page that tells no country of somebody is given one by what stands around; a whole name outweighs that
    return None in (one.country, other.country) or one.country == other.country or min(len(first), len(second)) > 1


def may_be_one(one: Voice, other: Voice) -> bool:
    """Whether two voices can be one, as far as the chronicle tells."""
    if are_named_alike(one, other):
        return True
    if one.country and other.country and one.country != other.country:
        return False
    if _is_pronoun(one) or _is_pronoun(other):
        return True
    if _person_name(one) and _person_name(other):
        return False
    if one.kind is None and other.kind is None:
        if _person_name(one) or _person_name(other):
            return True  # whom "the ousted president" describes no page needs to say
        return bool(_words(one) & _words(other)) or not (_words(one) and _words(other))
    if None in (one.kind, other.kind):
        return _fits_description(one, other)
    if "person" in (one.kind, other.kind):
        person, body = (one, other) if one.kind == "person" else (other, one)
        return body.kind not in ("organisation", "group") or (body.country is not None and _holds(person, body))
    return one.country is not None and one.country == other.country and _offices_meet(one, other)


def _is_pronoun(voice: Voice) -> bool:
    """Whether a page leaves it at "he" or "it", which may be anybody, a body's spokesman among them."""
    return voice.kind is None and voice.name.lower() in _PRONOUNS


def family_name(voice: Voice) -> str | None:
    """The last part of a person's name; None where a voice is not told by one."""
    name = _person_name(voice)
    return name[-1] if name else None


@cache
def _called() -> dict[str, str]:
    """The other names by which holders of offices go, as ids, each with the first: "Jim Mattis" is James Mattis."""
    rows = (leader.names for leader in vocab.leaders() if len(leader.names) > 1)
    return {slug(name): slug(names[0]) for names in rows for name in names[1:]}


_TITLES = frozenset(
    "mr mrs ms miss mme dr sir dame lord lady general colonel captain president minister sen senator rep representative"
    " gov governor lt maj major sgt sergeant col gen capt cmdr commander adm admiral brig brigadier judge justice chief"
    " king queen prince princess premier chancellor councillor councilwoman councilman mayor archbishop bishop father"
    " brother sister pope imam sheikh mullah ambassador secretary sr sra m mm mgr msgr monsignor fr rev revd prof"
    " professor hon superintendent inspector constable marshal cardinal canon deacon ayatollah engineer attorney deputy"
    " police comrade herr frau senor senora dona pastor commissar commissioner director chairman".split()
)
_LETTERS = frozenset("mp mps mep td qc kc mla msp cbe obe mbe kcmg phd md jr snr ii iii".split())
"""What stands behind a name and is none."""
_BODIES = re.compile(
    r"\b(?:house|office|palace|ministry|council|agency|press|party|union|street|court|army|command|staff|bank|group"
    r"|committee|commission|parliament|government|service|police|news|radio|television|embassy|front|movement)\b",
    re.I,
)


@lru_cache(maxsize=65_536)
def _person_name(voice: Voice) -> tuple[str, ...]:
    """The parts of a person's name; none where a voice is not told by one."""
    if voice.kind == "person" and voice.id:
        parts = _called().get(voice.id, voice.id).split("-")
        return tuple(part for part in parts if part not in _TITLES and not _is_address(part)) or tuple(parts)
    words = _without_titles(voice.name)
    while len(words) > 2 and words[0].lower() in _of_peoples():
        words = words[1:]  # "Conservative Ana Bell"
    named = voice.kind is None and words and all(_is_name_word(w) for w in words) and words[-1].lower() not in _LINKING
    if (
        not named
        or len(words) > _PARTS
        or _BODIES.search(_told_alone(voice.name))
        or words[0].lower() in _PRONOUNS | _of_peoples()
    ):
        return ()
    return tuple(part for word in words for part in slug(re.sub(r"[’'`]", "", word)).split("-"))


def _without_titles(name: str) -> list[str]:
    """The words of a name without forms of address, letters behind it and what a comma parts from it: "Sen. Ana Bell,
    R-Ohio"."""
    words = [w for w in _told_alone(_named_part(name)).split() if not w.endswith(("'s", "’s"))]
    return [w for w in words if (low := w.lower().replace(".", "")) not in _TITLES | _LETTERS and not _is_address(low)]


def _named_part(name: str) -> str:
    """What stands before the commas, or behind a description: "the mayor of Orla, Ana Bell"."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    behind = len(parts) > 1 and parts[0][:1].islower() and len(parts[-1].split()) > 1
    return parts[-1] if behind else name.split(",")[0]


def _told_alone(name: str) -> str:
    """A name without what tells more of it; of one word that is a body ("Chamber of Commerce")."""
    alone = _OF_WHOM.split(name, maxsplit=1)[0]
    return alone if " " in alone.strip() else name


_OF_WHOM = re.compile(r"(?<=[a-z]{2})\s+(?:of|from|for|at)\s")
"""What a name is told more of by: "Octavio Bell of the chamber of commerce"."""


def _is_address(word: str) -> bool:
    row = vocab.honorifics().get(word)
    return row is not None and row.kind == "address" and word != "don"


_LINKING = frozenset("van von der den de da di do dos del la le el al bin ibn bint ben ould abu ter ten zu af".split())


def _is_name_word(word: str) -> bool:
    own = word.partition("-")[2] if word.partition("-")[0] in _LINKING else word  # "al-Bell"
    return (own[:1].isupper() and own.rstrip(".")[-1:].isalpha()) or word.lower() in _LINKING


@cache
def _of_peoples() -> frozenset[str]:
    """Words written large that tell of a person's people or side, and not his name: "the Catalan", "a Socialist"."""
    own = {d.lower() for c in vocab.countries() for d in c.demonyms}
    return frozenset(own | {d.lower() for unit in vocab.units() for d in unit.people}) | _SIDES


_SIDES = frozenset(
    "socialist communist conservative liberal democrat republican islamist nationalist unionist tory labour green"
    " christian catholic protestant muslim jew hindu buddhist sikh kurd catalan basque corsican breton fleming walloon"
    " englishman frenchman dutchman irishman welshman scotsman frenchwoman englishwoman dutchwoman irishwoman".split()
)

_PARTS = 5
"""Words of a person's name at most."""
_PRONOUNS = frozenset("he she it they we i you who him her them his its their our ours theirs".split())


def _without_initials(name: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a name that are written out: "B. Ganbold" is "Ganbold"."""
    return tuple(part for part in name if len(part) > 1) or name


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a name is the end of another, the family name that it begins with ("Park", "Park Ji-won"), or the whole
    but for names in the middle ("Ana Bell", "Ana Maria Bell")."""
    if min(len(one[0]), len(other[0])) == 1 and min(len(one), len(other)) > 1 and one[0][0] != other[0][0]:
        return False
    one, other = _without_initials(one), _without_initials(other)
    short, long = sorted((one, other), key=len)
    if "".join(one) == "".join(other):
        return True  # "Abdel-Bell", "Abdelbell"
    middle = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and set(short) <= set(long)
    return long[-len(short) :] == short or middle or (len(short) == 1 and short[0] in long)


def _words(voice: Voice) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{4,}", voice.name.lower())}


def _fits_description(one: Voice, other: Voice) -> bool:
    """Words that stand for nobody known fit a person whose office they name, or who is told no office; a state or body
    speaks through those whose office they name, or whom they call by a word of its name."""
    words, actor = (one, other) if one.kind is None else (other, one)
    if actor.kind == "person" and _NOBODYS_VOICE.search(words.name) and not _words(one) & _words(other):
        return False
    if actor.kind != "person" and not words.offices and not _words(one) & _words(other) and not _person_name(words):
        return False
    return not words.offices or not actor.offices or _offices_meet(words, actor)


_NOBODYS_VOICE = re.compile(
    r"\b(?:courts?|tribunals?|groups?|reports?|statements?|documents?|texts?|polls?|surveys?|witnesses|residents|medics|military|army"
    r"|police|officials)$",
    re.I,
)
"""Whom or what no person's words are told of."""


def _holds(person: Voice, body: Voice) -> bool:
    return _offices_meet(person, body)


def _offices_meet(one: Voice, other: Voice) -> bool:
    """Whether one office can be meant; "leader" is any of the highest, and "minister" any minister."""
    if not one.offices or not other.offices:
        return True
    first, second = (_widened(voice.offices) for voice in (one, other))
    return bool(first & second)


def _widened(offices: frozenset[str]) -> frozenset[str]:
    found = set(offices)
    if "leader" in offices:
        found |= _TOP
    if "minister" in offices:
        found |= {"foreign", "defence", "finance", "interior"}
    return frozenset(found)
