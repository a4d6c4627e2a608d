"""The small words that hold a clause together, and what the counted are to its verb.

Needs    a sentence's tokens
Gives    `Role`; lookups and questions that `governor` and `predicate` share; nothing here reads a number
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.find.text import Token

BE = frozenset("is are was were be been being 're get got gets getting".split())
HAVE = frozenset("has have had having 've 'd".split())
MODAL = frozenset("will would shall should can could may might must to do does did 'll cannot".split())
CUTS = frozenset(
    (
        "that while when whereas because although though but if unless noting adding saying as after before since"
        " until where than so"
    ).split()
)
LINKS = frozenset("and or plus nor".split())
ADVERBS = frozenset(
    (
        "also already now then still yet only just even later earlier reportedly allegedly so far recently"
        " finally never not n't often again both all together either each between further another additional more"
        " some about around nearly almost over roughly least most than up to at many as few well total of fewer"
        " less"
    ).split()
)
PREPOSITIONS = frozenset(
    (
        "in at from to on near with by against across into through under above below between behind beyond among"
        " within toward towards onto for outside inside after before during over around about along despite"
        " without amid off aboard"
    ).split()
)
PRONOUNS = frozenset("him her them it us me you themselves itself himself".split())
DETERMINERS = frozenset("the a an its his her their our my your this that these those each every".split())
MAYBE_NOUNS = frozenset(
    (
        "strike strikes force forces attack attacks fire fires launch launches supply supplies test tests train"
        " trains order orders base bases land lands ship ships level down drill drills quarter lift lifts mine"
        " mines visit visits cross report reports march burn build return returns exchange swap rescue service"
        " produce release damage draft protest protests rally rallies hold make makes lives burns drops drop leaves"
        " pumps plans plan injuries"
    ).split()
)
SAYING = frozenset(
    "said say says saying claim claims claimed report reports reported estimate estimates estimated reckon reckons"
    " believe believes believed think thinks thought confirm confirms confirmed announce announces announced reveal"
    " revealed reveals show shows showed shown added adds wrote writes told note notes noted insist insists insisted"
    " suggest suggests suggested warn warns warned fear feared fears hear heard means mean found find finds".split()
)
HARM = frozenset("killed wounded captured missing detained".split())

FATALLY = frozenset("fatally mortally".split())

_NO_OBJECT = frozenset(
    (
        "yesterday today overnight alone here there abroad home monday tuesday wednesday thursday friday saturday"
        " sunday last this by of out when per"
    ).split()
)


class Role(NamedTuple):
    """What became of the counted: outcome, how they stand to its verb, the token of that verb."""

    outcome: str | None = None
    kind: str = ""
    """object, subject, agent, held (behind a preposition), noun, or empty."""
    verb: int | None = None


NONE = Role()


def low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


_BETWEEN_PARTICLES = DETERMINERS | {"new", "us", "eu", "un", "european", "american", "british", "international"}


def has_particle(tokens: Sequence[Token], at: int, particle: str) -> bool:
    """Whether a particle stands behind a token: "down", "to its sanctions list"."""
    return particle_end(tokens, at, particle) is not None


def particle_end(tokens: Sequence[Token], at: int, particle: str) -> int | None:
    """The token behind a particle that stands behind a token; None where it does not stand there."""
    for number, part in enumerate(particle.split()):
        at += 1
        for _ in range(2 * (number > 0)):
            at += low(tokens, at) != part and low(tokens, at) in _BETWEEN_PARTICLES
        if low(tokens, at) != part:
            return None
    return at + 1


def opens_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a verb is its object: a noun phrase, a number, a name."""
    word = low(tokens, at)
    if (
        not word
        or not word[0].isalnum()
        or word in PREPOSITIONS | CUTS | LINKS | ADVERBS - {"some", "more", "at", "about", "nearly", "over", "up"}
    ):
        return (word in ("at", "about", "over", "around", "up") and low(tokens, at + 1)[:1].isdecimal()) or (
            word in ("at", "more", "up") and low(tokens, at + 1) in ("least", "most", "than", "to")
        )
    if word in _NO_OBJECT or word in BE | HAVE | MODAL - {"to", "may"}:
        return False
    return not word.endswith("ly")
