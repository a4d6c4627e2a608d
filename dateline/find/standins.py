"""Words that stand for actors named before: "he", "its", "the two leaders", "both sides", "the North".

Needs    a sentence with its hits in the lexicon, which of its tokens are actors already
Gives    `Phrase`s of kind pronoun and group, whose meaning is for link to tell; states for "the North"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline import vocab
from dateline.find.choice import Sighting
from dateline.find.names import after_honorific
from dateline.find.phrases import Phrase, after_possessive
from dateline.find.text import Token

_SEVERAL = frozenset(
    (
        "leaders sides countries nations presidents ministers governments neighbours neighbors parties states"
        " premiers men women armies capitals rivals allies powers heads counterparts monarchs kings chiefs foes"
        " delegations delegates negotiators envoys diplomats officials generals militaries services officers commanders"
        " ministries navies guards forces administrations agencies"
    ).split()
)
_OF_WHAT = frozenset(
    (
        "prime foreign defence defense interior trade finance justice energy economy home coast air intelligence army"
        " navy police customs military security political regional national top senior chief warring opposing"
        " quarrelling feuding neighbouring neighboring Arab African Asian European Caribbean Balkan"
    ).split()
)
"""What may stand between the number and the noun: "the two *foreign* ministers"."""
_SINGLE = {
    "side": "sides", "country": "countries", "army": "armies", "government": "governments", "nation": "nations",
    "state": "states", "capital": "capitals", "party": "parties", "military": "militaries",
}  # fmt: skip
# These are two without a number, where they act: "the neighbours had agreed".
_OPPOSITES = frozenset("neighbours neighbors sides foes rivals".split())
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_MEETINGS = frozenset("talks meeting summit discussions negotiations conversation".split())
_SUBJECTS = frozenset("he she they".split())
_OBJECTS = frozenset("him them".split())
_OWNERS = frozenset("his their its".split())
# What follows a word that stands for an actor, and no noun: "the latter asked", "it has".
_GOES_ON = re.compile(r"[,.;]|has|had|will|would|gave|said|says|blames|also|\w+ed|of")
# Behind "it" these tell nothing of whom: "it is raining", "it remains unclear".
_EMPTY = frozenset("is was were are be remains remained can could may might should must looks looked".split())
# Behind "her" these are no noun: "gave her a shawl", "met her on Monday".
_NO_NOUN = frozenset(
    (
        "a an the on in at to for from with by and or but as that when while after before because if who which"
        " about against into over under during until since not also again there here this these . , ; : ! ? ) ”"
    ).split()
)


def stand_ins(sighting: Sighting, taken: set[int]) -> Iterator[Phrase]:
    """“The two leaders”, “both sides”, “he”: whom they mean is for link to tell."""
    tokens = sighting.tokens
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if at in taken or token.text in ("HE", "IT") or (word in ("his", "her") and after_honorific(tokens, at) > at):
            continue
        behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else "."
        if word == "former" and at and _is_of_one(tokens, at - 1):
            continue
        if word in ("latter", "former"):
            yield from _last_or_first(tokens, at, word, behind)
        elif word == "the" and (length := _is_of_one(tokens, at)):
            yield Phrase(at, at + length, (at, at + length), "pronoun", "one", None, (), None)
        elif word in _SUBJECTS or word in _OBJECTS or (word == "it" and _means_somebody(behind)):
            yield _pronoun(at, word)
        elif word == "their" and behind in _MEETINGS:
            yield Phrase(at, at + 1, (at, at + 1), "group", "leaders", None, (), None)
        elif word in _OWNERS or word == "her":
            yield _pronoun(at, "her " if word == "her" and behind not in _NO_NOUN else word)
        elif word == "two" and at and tokens[at - 1].text.lower() == "the" and behind in vocab.state_verbs():
            yield Phrase(at - 1, at + 1, (at, at + 1), "group", "2 leaders", None, (), None)
        elif word == "both" and behind in _BOTH_ALONE:
            yield Phrase(at, at + 1, (at, at + 1), "group", "2 sides", None, (), None)
        elif word in _SEVERAL and (number := _number_before(tokens, at)) is not None:
            before = tokens[number - 1].text.lower() if number else ""
            first = number - 1 if before in ("the", "both", "these", "all") else number
            count = NUMBERS[tokens[number].text.lower()]
            if first == number and (count > _KNOWN or word in _ANY):
                continue  # "five diplomats", "two officials" are told of for the first time
            name = f"{count} {word}"
            yield Phrase(first, at + 1, (at, at + 1), "group", name, None, (), None)
        elif word in _SINGLE and at and tokens[at - 1].text.lower() in ("each", "either"):
            yield Phrase(at - 1, at + 1, (at, at + 1), "group", f"2 {_SINGLE[word]}", None, (), None)
        elif word in _OPPOSITES and at and tokens[at - 1].text.lower() == "the" and behind in vocab.state_verbs():
            yield Phrase(at - 1, at + 1, (at, at + 1), "group", word, None, (), None)


_BOTH_ALONE = frozenset(". ; ! ? have had were are".split())
"""Behind "both" these leave it alone for the two: "telephoned both", "both have accepted"."""
_KNOWN = 2
"""Those who are called by their number alone, without "the"."""
_ANY = frozenset(
    "men women officials diplomats envoys delegates negotiators commanders officers generals guards forces".split()
)
"""Those of whom two without "the" are any two."""
_AGED = re.compile(r"\d\d-year-old")
_DOER = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|man|woman)")


def _is_of_one(tokens: Sequence[Token], at: int) -> int:
    """How many words tell of one person by what he was or his years: “the former schoolteacher”, “the 61-year-old”."""
    words = [token.text.lower() for token in tokens[at + 1 : at + 4]]
    if len(words) < 2:
        return 0
    if _AGED.fullmatch(words[0]):
        return 3 if _DOER.fullmatch(words[1]) else 2
    verb = words[2] if len(words) > 2 else ""
    acts = verb in vocab.state_verbs() or verb.endswith("ed")
    return 3 if words[0] in ("former", "retired") and _DOER.fullmatch(words[1]) and acts else 0


def _number_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the number of those named at `at` stands: "*two* leaders", "*both* foreign ministers"."""
    for back in range(at - 1, max(at - 4, -1), -1):
        word = tokens[back].text
        if word.lower() in NUMBERS:
            return back
        if back > 1 and [t.text.lower() for t in tokens[back - 2 : back + 1]] == ["both", "of", "the"]:
            return back - 2  # "both of the sides"
        if word not in _OF_WHAT:
            return None
    return None


def _pronoun(at: int, word: str) -> Phrase:
    return Phrase(at, at + 1, (at, at + 1), "pronoun", word, None, (), None)


def _last_or_first(tokens: Sequence[Token], at: int, word: str, behind: str) -> Iterator[Phrase]:
    before = tokens[at - 1].text.lower() if at else ""
    acts = _GOES_ON.fullmatch(behind) or behind in "'’" or behind in vocab.state_verbs()
    if before == "the" and (acts or (word == "latter" and (behind.endswith("ing") or behind == "in"))):
        yield Phrase(at - 1, at + 1, (at, at + 1), "pronoun", word, None, (), None)


def _means_somebody(behind: str) -> bool:
    if behind in _EMPTY or behind in (",", ".", ";", "of"):
        return False
    return _GOES_ON.fullmatch(behind) is not None or behind in vocab.state_verbs()


def is_possessive(word: str) -> bool:
    """Whether a pronoun's name says that it owns ("her " before a noun, "her" where it is an object)."""
    return word in _OWNERS or word == "her "


# -- the North, the South -----------------------------------------------------------------------------------

_POINTS = ("North", "South", "East", "West")


@cache
def _halves() -> dict[str, dict[str, Phrase]]:
    """By the point of the compass, the states so called, under the name they share with the other half."""
    halves: dict[str, dict[str, Phrase]] = {point: {} for point in _POINTS}
    whole = {country.name: country for country in vocab.countries()}
    opposite = {"North": "South", "South": "North", "East": "West", "West": "East"}
    for country in vocab.countries():
        point, _, rest = country.name.partition(" ")
        if point not in halves or country.pre:
            continue
        other = whole.get(f"{opposite[point]} {rest}") or whole.get(rest)  # "Sudan" is the other half of South Sudan
        if other is not None:
            halves[point][rest] = _half(country)
            halves[opposite[point]][rest] = _half(other)
    return halves


def _half(country: vocab.Country) -> Phrase:
    return Phrase(0, 0, (0, 0), "state", country.name, country.code, (), None)


def named_halves(phrases: Sequence[Sequence[Phrase]]) -> dict[str, Phrase]:
    """What "the North" and "the South" mean in an article: halves of the one such state that it names."""
    named = {phrase.country for own in phrases for phrase in own if phrase.country}
    found: dict[str, list[Phrase]] = {}
    for point, by_rest in _halves().items():
        for rest, half in by_rest.items():
            family = {by[rest] for by in _halves().values() if rest in by}
            if {p.country for p in family if p.name != rest} & named:
                found.setdefault(point, []).append(half)
    return {point: options[0] for point, options in found.items() if len(options) == 1}


def _is_joined_half(sighting: Sighting, at: int, halves: dict[str, Phrase]) -> bool:
    """“*North* and South Korea”: the point alone stands for its half."""
    tokens, other = sighting.tokens, sighting.hits.get(at + 2)
    if other is None or tokens[at + 1].text not in ("and", "or", "&") or tokens[at + 2].text == tokens[at].text:
        return False
    return other.entry.kind == "country" and tokens[at + 2].text in halves


def compass(sighting: Sighting, taken: set[int], halves: dict[str, Phrase]) -> Iterator[tuple[int, int, Phrase]]:
    """“the North” for a half that the article names: its token, the one behind a possessive, the state."""
    tokens = sighting.tokens
    for at in range(len(tokens)):
        half = halves.get(tokens[at].text)
        if half is None or at in taken:
            continue
        if _is_joined_half(sighting, at, halves):
            yield at, at + 1, half
            continue
        if at == 0 or tokens[at - 1].text.lower() != "the":
            continue
        behind = after_possessive(tokens, at + 1)
        following = tokens[behind].text if behind < len(tokens) else "."
        after = tokens[behind + 1].text if behind + 1 < len(tokens) else ""
        # "the North of Chile" is no state, in "accused the North of arming" it is one
        if behind == at + 1 and (following[0].isupper() or (following == "of" and not after.endswith("ing"))):
            continue
        yield at, behind, half
