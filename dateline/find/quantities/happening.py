"""The verb of a number's clause where no table of outcomes has it: "unloaded 140 lorries", "23 mayors have resigned".

Needs    a sentence's tokens, where the counted phrase begins and ends among them
Gives    `Role` without an outcome: whether the counted are object or subject, and the token of the verb
Rule     any past form, any verb behind an auxiliary; it tells level and realis, and makes a list one clause
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.governor import behind_hedges
from dateline.find.quantities.grammar import (
    ADVERBS,
    BE,
    CUTS,
    DETERMINERS,
    HAVE,
    LINKS,
    MODAL,
    NONE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    Role,
    low,
    opens_object,
)
from dateline.find.quantities.predicate import aside
from dateline.find.quantities.words import is_past
from dateline.find.text import Token
from dateline.vocab import state_verbs

_REACH = 24
_PARTICLES = frozenset("up down off out away back aside ashore apart together home".split())
_TAKING = frozenset("take takes took taken taking let letting bring brought bringing call called calling".split())
_COUNTS = frozenset("counts lists includes harbours shelters carries boasts commands represents covers cover".split())
"""Presents that tell how many there are; no other present is told from a noun in the plural."""
_FOUND = frozenset("found heard added confirmed reported announced revealed showed shows".split())
"""Verbs of saying whose object can be a thing, where no other verb follows: "police found 40 grenades in a cellar"."""
_BEFORE_ING = frozenset(", and by after before for of without from".split()) | BE
_SKIPPED = ADVERBS | {"not", "never", "n't", "only", "all", "both", "since", "'", "t"}
_AUXILIARY = (BE | HAVE | MODAL) - {"to"}
_ENDS = CUTS - {"that"}
_NO_VERB_BEHIND = PREPOSITIONS | DETERMINERS | {"of"}
_NEW_SUBJECT = frozenset("he she they we i you it".split())


def happening(tokens: Sequence[Token], first: int, last: int) -> Role:
    """The verb that the counted are object or subject of, whichever it is."""
    left = object_of(tokens, first)
    if left.kind:
        return left
    right, at = subject_of(tokens, last), behind_hedges(tokens, first - 1)
    if not right.kind and low(tokens, at) in _FOUND:
        return Role(None, "object", at)
    return right


def object_of(tokens: Sequence[Token], first: int) -> Role:
    """Any verb directly before the counted, with a particle between: "swept away thirteen bridges"."""
    at = behind_hedges(tokens, first - 1)
    if low(tokens, at) in _PARTICLES or (low(tokens, at) == "in" and low(tokens, at - 1) in _TAKING):
        at -= 1
    word, before = low(tokens, at), low(tokens, at - 1)
    if not word or word in SAYING | BE | HAVE or not tokens[at].text.isalpha():
        return NONE
    if (is_past(word) or word in _COUNTS) and before not in DETERMINERS:
        return Role(None, "object", at)
    ing = word.endswith("ing") and len(word) > 5 and before in _BEFORE_ING
    bare = before in MODAL | {"to", "not"} and word not in PREPOSITIONS | ADVERBS and tokens[at].text.islower()
    return Role(None, "object", at) if ing or bare else NONE


def subject_of(tokens: Sequence[Token], last: int) -> Role:
    """The finite verb behind the counted: its auxiliary decides, else a past form; "be" alone is the verb itself."""
    at, stop, maybe = last, min(len(tokens), last + _REACH), NONE
    while at < stop:
        word, before = low(tokens, at), low(tokens, at - 1)
        if word == "," and (closing := aside(tokens, at)):
            at = closing
            continue
        if word in "'’":
            at += 1
            continue
        if not word[0].isalnum() or word in _ENDS or _opens_clause(tokens, at):
            break
        if word in _AUXILIARY and tokens[at].text != "May":
            return Role(None, "subject", _behind_auxiliary(tokens, at))
        if before in _NO_VERB_BEHIND or not tokens[at].text.islower():
            at += 1
            continue
        if is_past(word):
            maybe = Role(None, "agent", at)
            if opens_object(tokens, at + 1) or word in SAYING:
                return maybe
        elif at == last and word in state_verbs():
            return Role(None, "agent", at)
        at += 1
    return maybe


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether another subject begins here: "after 12 raids the minister fled"."""
    word, before = low(tokens, at), low(tokens, at - 1)
    if word in DETERMINERS - {"that"}:
        return before not in PREPOSITIONS | LINKS | {"of"} and not is_past(before)
    return word in _NEW_SUBJECT and before not in PRONOUNS


def _behind_auxiliary(tokens: Sequence[Token], at: int) -> int:
    """The verb that a chain of auxiliaries ends in: "would not have been sent"; of "were in camps" the "were"."""
    verb = at
    while at + 1 < len(tokens):
        at += 1
        word = low(tokens, at)
        if word in BE | HAVE | MODAL | {"to"}:
            verb = at if word != "to" else verb
        elif not (word in _SKIPPED or word.endswith("ly")):
            break
    word = low(tokens, at)
    participle = is_past(word) or (word.endswith("ing") and len(word) > 4)
    bare = low(tokens, verb) in MODAL | {"to"} or low(tokens, at - 1) in MODAL | {"to"}
    return at if participle or (bare and word[:1].isalpha() and word not in PREPOSITIONS) else verb
