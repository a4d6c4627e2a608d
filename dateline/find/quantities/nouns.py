"""What a number counts: the noun phrase behind it, with its unit.

Needs    a sentence's tokens and the token behind a number
Gives    `Phrase`: the words counted, their head, the unit, and the token behind all of it
Rule     a phrase runs over adjectives and nouns to its plural head; without a tagger, what ends it are the words of
         resources/quantity_words.tsv, verbs, and a lower-case word behind a plural
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.find.phrases import after_possessive
from dateline.find.quantities.purse import Purse
from dateline.find.quantities.words import (
    currency_names,
    heads,
    is_demonym,
    is_past,
    is_plural,
    known_verbs,
    named,
    verbs,
    words,
)
from dateline.find.text import Token, words_of

_MOST_WORDS = 7
_DETERMINERS = frozenset("the its their his her our my your these those this that all such some any".split())
_PRONOUNS = frozenset("them whom these those us you which it".split())
_EXTENTS = frozenset("short long high deep wide tall thick square north south east west clear".split())
"""How a length runs: "18 kilometres short of Aden" measures no thing."""
_RATES = re.compile(
    r"(?:an?|per|each|every)\s+(day|week|month|year|hour|minute|second|head|barrel|tonne|person|night)", re.I
)


class Phrase(NamedTuple):
    """What is counted. `first`..`last` are its tokens, `rest` the token behind everything read."""

    first: int
    last: int
    rest: int
    unit: str | None = None
    of_them: bool = False
    """The number stands for known things: "20 of them"."""
    more: bool = False
    """So many more than were told before."""


def read_phrase(purse: Purse, tokens: Sequence[Token], at: int, unit: str | None = None) -> Phrase:
    """Read what stands behind a number, from token `at` on; `unit` is that which the number has already."""
    text = purse.text
    if unit is not None:
        return _measured(text, tokens, at, unit)
    if _low(tokens, at) == "others":
        return Phrase(at, at, at + 1, more=True)
    at += _low(tokens, at) == "such"  # "returned 37 such lorries"
    more = (
        _low(tokens, at) in ("further", "additional")
        or (_low(tokens, at) == "more" and _low(tokens, at + 1) != "than")
        or _low(tokens, at) == "other"
    )
    start = at + more
    unit, behind = _unit(purse, tokens, start)
    if unit is not None:
        return _measured(text, tokens, behind, unit)._replace(more=more)
    if _opens_of(tokens, start):
        return _behind_of(text, tokens, start)._replace(more=more)
    return _noun_phrase(tokens, start)._replace(more=more)


def _opens_of(tokens: Sequence[Token], at: int) -> bool:
    return _low(tokens, at) in ("of", "worth") or (_low(tokens, at) == "out" and _low(tokens, at + 1) == "of")


def _measured(text: str, tokens: Sequence[Token], at: int, unit: str) -> Phrase:
    """What a sum, a weight or a share is of: behind "of" or "in", or the noun itself ("a $2 billion loan")."""
    if _low(tokens, at) in _EXTENTS:
        phrase = Phrase(at, at, at)
    elif _opens_of(tokens, at) or _in_things(tokens, at):
        phrase = _behind_of(text, tokens, at)
    elif unit == "share" and _low(tokens, at) in _DETERMINERS:
        phrase = _noun_phrase(tokens, at + 1)
    elif unit in ("percent", "percentage points") and not _is_adjective(tokens, at):
        phrase = Phrase(at, at, at)
    else:
        phrase = _noun_phrase(tokens, at)
    rate, rest = _rate(text, tokens, phrase.rest)
    money = unit in _codes()  # ISO 4217 alone: "$5 million a year" is so many dollars
    return phrase._replace(unit=unit if money else unit + rate, rest=rest)


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a" stands before a number of per cent: "a 20 percent tariff"."""
    return any(_low(tokens, back) in ("a", "an", "the") for back in range(at - 3, at - 1)) and _is_noun(tokens, at)


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def _in_things(tokens: Sequence[Token], at: int) -> bool:
    """ "$40 million in aid": what is counted stands behind "in"; a year or a place does not."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return _low(tokens, at) == "in" and following.islower() and following not in words("stop") | words("spell")


@cache
def _unit_lengths() -> int:
    return max(len(words_of(name)) for name in (*named("unit"), *currency_names()))


def _unit(purse: Purse, tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    """The unit that begins at a token: money or measure; a pound of something is a weight."""
    text = purse.text
    for last in range(min(at + _unit_lengths(), len(tokens)), at, -1):
        spelt = text[tokens[at].start : tokens[last - 1].end]
        name = " ".join(spelt.lower().split())
        if low_of := (None if _low(tokens, last) == "of" else purse.code(name, tokens[at].start)):
            return low_of, last
        if name in currency_names() and not _is_verb_won(text, tokens, last, name):
            return currency_names()[name], last
        if name in named("unit") and (name not in ("mw", "mt", "ha") or not spelt.islower()):
            return named("unit")[name], last
        if name in ("pound", "pounds"):
            return ("pounds" if _low(tokens, last) == "of" else "GBP"), last
        if spelt.isupper() and spelt in _codes():
            return spelt, last
    return None, at


def _is_verb_won(text: str, tokens: Sequence[Token], last: int, name: str) -> bool:
    """ "Twelve won medals" is no money."""
    return (
        name == "won" and last < len(tokens) and _low(tokens, last) not in words("stop") and tokens[last].text.isalpha()
    )


@cache
def _codes() -> frozenset[str]:
    return frozenset(currency_names().values())


def _rate(text: str, tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """ "650,000 barrels of oil a day": the time belongs to the unit."""
    if at >= len(tokens):
        return "", at
    found = _RATES.match(text, tokens[at].start)
    if found is None:
        return "", at
    return f" a {found[1].lower()}", at + len(found.group().split())


def _behind_of(text: str, tokens: Sequence[Token], at: int) -> Phrase:
    """ "of the soldiers", "of them", "out of them", "of South Korea's ships"."""
    while _low(tokens, at) in ("out", "of", "in", "worth"):
        at += 1
    if _low(tokens, at) in ("them", "whom") and _is_told_apart(tokens, at + 1):
        return _noun_phrase(tokens, at + 1)._replace(of_them=True)
    if _low(tokens, at) in ("them", "whom", "us") or (_low(tokens, at) in _PRONOUNS and not _is_noun(tokens, at + 1)):
        return Phrase(at, at, at + 1, of_them=True)
    if _low(tokens, at) in _DETERMINERS and _low(tokens, at + 1) == "own" and not _is_noun(tokens, at + 2):
        return Phrase(at, at, at + 2, of_them=True)
    at += 4 if _low(tokens, at) == "each" and after_possessive(tokens, at + 2) > at + 2 else 0  # "each other's"
    while _low(tokens, at) in _DETERMINERS:
        at += 1
    at = _behind_owner(tokens, at)
    inner = at < len(tokens) and (tokens[at].text[0].isdecimal() or _low(tokens, at) in words("number"))
    if inner and _is_noun(tokens, at + 1):
        at += 1
    return _noun_phrase(tokens, at)


def _is_told_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether those told of are parted into kinds: "14 civilians, four of them *children*, died"."""
    phrase = _noun_phrase(tokens, at)
    return _is_kind(tokens, phrase) and _low(tokens, phrase.last) in _PARTED | _WHENCE


def named_behind(tokens: Sequence[Token], at: int) -> Phrase | None:
    """What a bare number is said to count: "six seamen, of whom four are *Filipinos*", "three being *civilians*"."""
    if _low(tokens, at) not in ("are", "were", "being"):
        return None
    phrase = _noun_phrase(tokens, at + 1)
    ends = phrase.last >= len(tokens) or _low(tokens, phrase.last) in _PARTED | _WHENCE
    return phrase if ends and _is_kind(tokens, phrase) else None


def _is_kind(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names people or things of a kind, and is no verb with an -s."""
    head = head_of(tokens, phrase)
    if not head or head in words("spell") | words("no_count") | _PLACED:
        return False
    named = tokens[phrase.last - 1].text
    return head in words("people") or is_demonym(named) or (is_plural(head) and head not in known_verbs())


_PARTED = frozenset([",", ".", ";", "and", ")", "—", "–"])
_WHENCE = frozenset("from in of who according".split())
_PLACED = frozenset("details overseas abroad always perhaps".split())


def _behind_owner(tokens: Sequence[Token], at: int) -> int:
    """The number behind a possessive: "of the province's 40 judges"."""
    for end in range(at + 1, min(at + 4, len(tokens))):
        owner = after_possessive(tokens, end)
        if (
            owner > end
            and owner < len(tokens)
            and (tokens[owner].text[0].isdecimal() or _low(tokens, owner) in words("number"))
        ):
            return owner
        if not tokens[end].text[0].isalnum():
            break
    return at


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    low = _low(tokens, at)
    return low.replace("-", "").isalpha() and low not in words("stop") and low not in verbs()


def _noun_phrase(tokens: Sequence[Token], at: int) -> Phrase:
    first = last = at
    while last < len(tokens) and last - first < _MOST_WORDS:
        owner = after_possessive(tokens, last) if last > first else last
        if owner > last:
            last = owner
            continue
        if not _goes_on(tokens, first, last):
            break
        last += 1
    while last > first and (tokens[last - 1].text in "'’" or tokens[last - 1].text == "s"):
        last -= 1
    last = _coordinated(tokens, first, last)
    if _low(tokens, last - 1) in words("portion") and _low(tokens, last) == "of" and _is_noun(tokens, last + 1):
        last = max(last, _noun_phrase(tokens, last + 1).last)
    return Phrase(first, last, last)


def _coordinated(tokens: Sequence[Token], first: int, last: int) -> int:
    """ "men and women" are one thing counted."""
    pair = [_low(tokens, i) for i in range(last - 1, last + 2)]
    pairs = (
        ["men", "and", "women"],
        ["women", "and", "children"],
        ["boys", "and", "girls"],
        ["officers", "and", "men"],
    )
    return last + 2 if last > first and pair in pairs else last


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the word at a token still belongs to the phrase that began at `first`."""
    word, low = tokens[at].text, _low(tokens, at)
    nothing_yet = at == first
    if word[0].isdecimal():
        return not nothing_yet and _is_of_a_make(tokens, at)
    if not nothing_yet and low == "round" and _closes(tokens, at + 1):
        return True  # "one anti-aircraft round"
    if word == "US" or _is_of_initials(tokens, at):
        return True
    if nothing_yet and low in _HOW_OFTEN and is_plural(_low(tokens, at + 1)):
        return True  # "four weekly flights"
    if not word[0].isalnum() or low in words("stop"):
        return False
    if nothing_yet and _must_be_noun(tokens, at):
        return True
    if not nothing_yet and _ends_in_matter(tokens, first, at):
        return True
    if not nothing_yet and (_is_closed(tokens, at) or _has_object(tokens, at)):
        return False
    if _is_verbal(low) or (low.endswith(("ed", "ing")) and not (word[0].isupper() and low not in verbs())):
        return _describes(tokens, at, nothing_yet)
    return not (low.endswith("ly") and not _is_noun(tokens, at + 1))


def _is_of_initials(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is of "U.S.": a large letter before a full stop, or the stop that touches it."""
    letter = at if tokens[at].text != "." else at - 1
    stop = tokens[letter + 1] if letter + 1 < len(tokens) else None
    alone = len(tokens[letter].text) == 1 and tokens[letter].text.isupper()
    return alone and stop is not None and stop.text == "." and stop.start == tokens[letter].end


def _must_be_noun(tokens: Sequence[Token], at: int) -> bool:
    """ "of the vote", "of its harvest", "of grazing land": behind an article no word is a verb in its first form."""
    word, low, before = tokens[at].text, _low(tokens, at), _low(tokens, at - 1)
    if not word.islower() or is_past(low):
        return False
    if before == "of" and low.endswith("ing"):
        return _low(tokens, at + 1) in words("matter") and _closes(tokens, at + 2)
    return (before == "of" and low in words("matter")) or (before in _ARTICLES and low in known_verbs())


_ARTICLES = frozenset("the a an its their his her our".split())


def _ends_in_matter(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "of olive land near Hebron", "of cattle feed": a noun that can be a verb, where no object follows it."""
    if _low(tokens, first - 1) not in ("of", *_ARTICLES) or _low(tokens, at) not in words("matter"):
        return False
    return _closes(tokens, at + 1) and tokens[at - 1].text.islower()


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase can end before a token: at a mark, at a preposition, at the verb."""
    word = _low(tokens, at)
    if word in _DETERMINERS or word in words("number") or word[:1].isdecimal():
        return False
    return not word.isalpha() or word in words("stop") or is_past(word)


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """ "600 Gurkhas guards the airfield": what an article follows is the verb, not one more noun in the plural."""
    return (
        _low(tokens, at).endswith("s") and _low(tokens, at + 1) in ("the", "a", "an") and is_plural(tokens[at - 1].text)
    )


def _is_verbal(low: str) -> bool:
    return low in known_verbs() and not is_plural(low)


def _is_of_a_make(tokens: Sequence[Token], at: int) -> bool:
    """ "twelve Boeing 737 engines": the number of a make, before the noun in the plural."""
    return tokens[at - 1].text[0].isupper() and tokens[at].text.isdecimal() and is_plural(_low(tokens, at + 1))


def _is_closed(tokens: Sequence[Token], at: int) -> bool:
    """A plural ends the phrase, unless another plural stands behind ("arms shipments", "United Nations trucks")."""
    last, word = tokens[at - 1].text, tokens[at].text
    if not is_plural(last) or (last in _OF_AN_AGE and is_plural(word)):
        return False
    if last[0].isupper():
        behind = [_low(tokens, i) for i in range(at, min(at + 3, len(tokens)))]
        ends = next((i for i, w in enumerate(behind) if w in words("stop") or not w.isalpha()), len(behind))
        return word.islower() and not any(is_plural(w) for w in behind[:ends])
    many = is_plural(word) or word == "officer"  # "one police officer"
    return not (word.islower() and many and (_names_people(tokens, at) or _is_further(word)))


_OF_AN_AGE = frozenset("young elderly old sick poor homeless".split())
"""Words for people that describe others: "three young *fishermen*"."""
_HOW_OFTEN = frozenset("daily weekly monthly yearly".split())


def _is_further(word: str) -> bool:
    """A noun in the plural that is no verb: the "shipments" of "arms shipments"."""
    return word.endswith("s") and word not in verbs()


def _names_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether people stand behind what they are of: "customs men", "police recruits"."""
    word, before = _low(tokens, at), _low(tokens, at - 1)
    return (word in words("people") or word == "officer") and before in (
        "police",
        "customs",
        "militia",
        "staff",
        "infantry",
        "crew",
        "sports",
    )


def _describes(tokens: Sequence[Token], at: int, nothing_yet: bool) -> bool:
    """Whether a participle stands before its noun: "90 armoured carriers", "58 suspected cyberattacks"."""
    low, following = _low(tokens, at), _low(tokens, at + 1)
    if low in heads() and nothing_yet and not is_plural(following):
        return low not in verbs() and low not in ("wounded", "injured", "killed", "missing", "dead")
    if not following.replace("-", "").isalpha() or following in words("stop") or following in words("number"):
        return False
    near = [_low(tokens, i) for i in range(at + 1, min(at + 4, len(tokens)))]
    for word in near:
        if word in words("stop") or not word.replace("-", "").isalpha():
            return False
        if is_plural(word):
            return True
    return False


def without_verb(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """A phrase in the singular without the verb that its -s took for a plural: "an 8,000-strong exercise opens"."""
    at = phrase.last - 1
    verb = at > phrase.first and _low(tokens, at) in known_verbs() and _low(tokens, at).endswith("s")
    if not verb or is_plural(tokens[at - 1].text) or not tokens[at - 1].text.islower():
        return phrase
    return phrase._replace(last=at, rest=at)


def is_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether "second" at a token is no time: "two *second* secretaries"."""
    following = _low(tokens, at + 1)
    return _low(tokens, at) == "second" and is_plural(following) and following not in words("stop")


def head_of(tokens: Sequence[Token], phrase: Phrase) -> str:
    """The last word of a phrase in lower case, empty when there is none."""
    return _low(tokens, phrase.last - 1) if phrase.last > phrase.first else ""
