"""What governs the counted from the left: the verb whose object they are, or the noun that says what became of them.

Needs    a sentence's tokens, where the counted phrase begins and ends among them
Gives    `Role`: an outcome, or whether they stand behind a preposition ("held"), or nothing
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.grammar import (
    ADVERBS,
    BE,
    CUTS,
    DETERMINERS,
    FATALLY,
    HARM,
    HAVE,
    NONE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    Role,
    has_particle,
    low,
)
from dateline.find.quantities.words import VerbForm, heads, is_past, known_verbs, nouns, verbs, words
from dateline.find.text import Token
from dateline.vocab import state_verbs

_HEDGES = frozenset(
    (
        "the its their his her our my those these a an estimated combined new fresh mere staggering record first last"
        " remaining other extra total"
    ).split()
)
_PASSED = (ADVERBS - {"of", "to", "at"}) | _HEDGES
_GIVING = frozenset("sent paid pledged sold leased".split())
_LOOSE = frozenset("off out back away".split())
"""Particles that leave verbs of giving what they are: "sold off 200 tanks", "paid out $3m"."""
_LIFTING = frozenset(
    (
        "lift lifts lifted lifting ease eases eased easing drop drops dropped remove removed suspend suspended end"
        " ended waive waived"
    ).split()
)
_PARTICLE_REACH = 14
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight overnight".split())
_STOPPING = frozenset(
    (
        "limit limits limited limiting restrict restricts restricted restricting curb curbs curbed curbing stop stops"
        " stopped stopping halt halts halted halting ban bans banned banning suspend suspends suspending block blocks"
        " blocked blocking cancel cancels cancelled cancelling delay delays delayed delaying oppose opposes opposed"
    ).split()
) | {"suspended"}
"""Verbs by which what a noun tells does not come about: "halted the delivery of four aircraft"."""
_SUPPLYING = frozenset(
    "supply supplies supplied supplying provide provides provided providing reinforce reinforces reinforced".split()
)
"""Verbs that name what they give behind "with"."""
_DYING = frozenset("died perished fell".split())
SENTENCED = frozenset("sentenced condemned doomed sent scared frightened bored led".split())
"""Behind these "to death" is no death yet, or none at all."""


def with_particle(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """A verb whose particle stands behind its object: "took 87 soldiers prisoner", "put 12 firms on its blacklist"."""
    at = behind_hedges(tokens, first - 1)
    word = low(tokens, at)
    for form in verbs().get(word, ()):
        if form.particle and form.befalls == "object" and _has_particle_behind(tokens, last, form.particle):
            return Role(form.outcome, "object", at)
    if word in ("and", "or") and (shared := _shared_particle(tokens, at, last)) is not None:
        return shared
    if is_past(word) and low(tokens, last) == "to" and low(tokens, last + 1) == "death" and word not in SENTENCED:
        return Role("killed", "object", at)
    if word in _BRINGING and out_of_ruins(tokens, last):
        return Role("rescued", "object", at)
    return None


def _shared_particle(tokens: Sequence[Token], link: int, last: int) -> Role | None:
    """ "Ordered the consul *and four clerks* to leave": a verb of several words that has another object before."""
    for at in range(link - 1, max(link - 8, -1), -1):
        if low(tokens, at) in CUTS or not low(tokens, at).isalpha():
            return None
        for form in verbs().get(low(tokens, at), ()):
            told = " " in form.particle and form.befalls == "object" and _is_active(tokens, at, form)
            if told and _has_particle_behind(tokens, last, form.particle):
                return Role(form.outcome, "object", at)
    return None


def out_of_ruins(tokens: Sequence[Token], at: int) -> bool:
    """Whether people are told to come "out of the rubble", "alive from the flooded pit", from token `at` on."""
    stop = min(at + 9, len(tokens))
    while at < stop and low(tokens, at) not in ("from", "out", "off"):
        if not low(tokens, at).isalpha() or low(tokens, at) in CUTS:
            return False
        at += 1
    near = [low(tokens, i) for i in range(at, at + 6)]
    ends = next((i for i, word in enumerate(near) if not word.isalpha() or word in CUTS), len(near))
    return bool(set(near[:ends]) & words("ruins"))


_BRINGING = frozenset(
    "bring brings brought bringing pull pulls pulled pulling dig digs dug digging drag dragged dragging carry carried"
    " lift lifted lifting haul hauled hauling get got cut winch winched fish fished hoist hoisted free freed".split()
)


def _has_particle_behind(tokens: Sequence[Token], last: int, particle: str) -> bool:
    """A particle of one word stands next to the object; one of several may stand further on in the clause."""
    if " " not in particle:
        return has_particle(tokens, last - 1, particle)
    for at in range(last - 1, min(last + _PARTICLE_REACH, len(tokens))):
        if low(tokens, at) in ".;:" or low(tokens, at) in CUTS:
            return False
        if has_particle(tokens, at, particle):
            return True
    return False


def governor(tokens: Sequence[Token], first: int) -> Role:
    """The verb or noun whose object the counted are."""
    at = behind_hedges(tokens, first - 1)
    word = low(tokens, at)
    if word == "of":
        return _of_noun(tokens, _shared_noun(tokens, at - 1))
    if (
        word in _LOOSE
        and not _is_particle(tokens, at)
        and (sent := _verb_at(tokens, at - 1)) is not None
        and sent.outcome in _GIVING
    ):
        return sent
    if word in PREPOSITIONS and not _is_particle(tokens, at):
        return _held(tokens, at)
    if word == "," and (verb := _before_aside(tokens, at)) is not None:
        at = verb
    if word in _DYING and (first < 2 or low(tokens, at - 1) in _TURNING or at == 0):
        return Role("killed", "subject", at)
    found = _verb_at(tokens, at)
    if found is not None:
        return found
    return _through_recipient(tokens, at)


def _shared_noun(tokens: Sequence[Token], before: int) -> int:
    """The noun before "of", which can stand further left: "*the expulsion* of the attaché and *of* two clerks"."""
    if low(tokens, before) not in ("and", ","):
        return before
    for at in range(before - 2, max(before - 14, -1), -1):
        if low(tokens, at) in ".;:" or low(tokens, at) in verbs().keys() - nouns().keys():
            break
        if low(tokens, at) in nouns() and low(tokens, at + 1) == "of":
            return at
    return before


def _before_aside(tokens: Sequence[Token], comma: int) -> int | None:
    """The verb before an insertion that a comma closes: "delivered, by his own count, 1,400 parcels"."""
    for back in range(comma - 1, max(comma - 12, 0), -1):
        if low(tokens, back) == ",":
            opened = low(tokens, back + 1) in ("by", "according", "as", "in", "after", "for")
            return back - 1 if opened and low(tokens, back - 1) in verbs() else None
        if not low(tokens, back)[0].isalnum():
            return None
    return None


def detached(tokens: Sequence[Token], first: int) -> Role:
    """ "rescued in ten years 214 sailors": the verb before a place or time that parts it from its object."""
    at = behind_hedges(tokens, first - 1)
    for back in range(at, max(at - 5, 0), -1):
        word = low(tokens, back)
        if word in PREPOSITIONS and back < at:
            found = _verb_at(tokens, back - 1)
            return found if found is not None and found.outcome is not None else NONE
        if not word.isalpha() or word in CUTS | PREPOSITIONS or word in known_verbs():
            return NONE
    return NONE


def behind_hedges(tokens: Sequence[Token], at: int) -> int:
    """The token before the words that only hedge a number or introduce it."""
    while at >= 0 and (low(tokens, at) in _PASSED):
        if low(tokens, at) in ("after", "before") or _is_particle(tokens, at):
            break
        at -= 1
    if _opens_quote(tokens, at):
        return behind_hedges(tokens, at - 1)  # "threw “around ten” flares"
    if low(tokens, at) in _DAYS:  # "launched Saturday two missiles", "expelled on Tuesday five clerks"
        before = at - 1 - (low(tokens, at - 1) == "on")
        at = before if low(tokens, before) in verbs() else at
    if low(tokens, at) == "of" and low(tokens, at - 1) in ("total", "average", "maximum", "minimum"):
        return behind_hedges(tokens, at - 2)
    return at


def _opens_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark opens quoted words right behind a verb."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in '"“':
        return False
    apart = tokens[at - 1].end < tokens[at].start and tokens[at].end == tokens[at + 1].start
    return apart and low(tokens, at - 1) in verbs()


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to the verb before it: the "over" of "handed over 12 guns"."""
    return any(form.particle == low(tokens, at) for form in verbs().get(low(tokens, at - 1), ()))


def _verb_at(tokens: Sequence[Token], at: int) -> Role | None:
    """An active verb directly before the counted, with its particle ("shot down 12 drones")."""
    word = low(tokens, at)
    if word == "down" and is_past(low(tokens, at - 1)) and low(tokens, at - 1) not in verbs():
        return None  # "tore down": a particle, and no plane
    if at >= 1 and word.isalpha():
        for form in verbs().get(low(tokens, at - 1), ()):
            if form.particle == word and form.befalls == "object":
                return Role(form.outcome, "object", at - 1)
    if is_past(word) and low(tokens, at - 1) in FATALLY:
        return Role("killed", "object", at)
    for form in verbs().get(word, ()):
        if not form.particle and form.befalls == "object" and _is_active(tokens, at, form):
            return Role(_joined(tokens, at, form.outcome), "object", at)
    if word in SAYING:
        return NONE
    if word in words("stock") and word not in BE | {"there"}:
        return Role(None, "stock", at)
    if word in state_verbs() and word not in BE | HAVE:
        return Role(None, "object", at)
    return None


def _joined(tokens: Sequence[Token], at: int, outcome: str) -> str:
    """ "killed or wounded 300": the verb before, of the same harm, belongs to it."""
    if low(tokens, at - 1) not in ("and", "or") or outcome not in HARM:
        return outcome
    other = next((f.outcome for f in verbs().get(low(tokens, at - 2), ()) if f.outcome in HARM), outcome)
    return outcome if other == outcome else f"{other} or {outcome}"


def _is_active(tokens: Sequence[Token], at: int, form: VerbForm) -> bool:
    if form.form in ("base", "third", "ing"):
        return True
    return form.outcome == "paid" or not _has_be(tokens, at)


def _has_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether a passive's auxiliary stands before a verb: "were killed"."""
    for back in range(at - 1, max(at - 5, -1), -1):
        word = low(tokens, back)
        if word in BE:
            return True
        if word not in ADVERBS and not word.endswith("ly"):
            return False
    return False


def _of_noun(tokens: Sequence[Token], at: int) -> Role:
    """ "the deployment of 300 soldiers", "a convoy of 30 trucks": the noun says it, or what governs the noun."""
    noun = low(tokens, at)
    if noun in ("and", "or"):
        return NONE  # "the release of 58 clerks and of 23 cooks"
    if noun == "lives" and {low(tokens, at - 1), low(tokens, at - 2)} & _CLAIMING:
        return Role("killed", "noun", at)
    if noun in nouns() and low(tokens, at - 1) != "of":
        stopped = any(low(tokens, back) in _STOPPING for back in range(at - 1, max(at - 4, -1), -1))
        return Role(None if stopped else nouns()[noun], "noun", at)
    if noun in _holders() or noun.removesuffix("s") in _holders():
        while (
            at > 0
            and low(tokens, at - 1).isalpha()
            and low(tokens, at - 1) not in words("stop") - DETERMINERS
            and _verb_at(tokens, at - 1) is None
        ):
            at -= 1
            if low(tokens, at) in DETERMINERS:
                break
        return governor(tokens, at) if at > 0 else Role(None, "", None)
    return Role(None, "held", at)


_TURNING = frozenset(", where there then".split())
"""Behind these a verb can stand before its subject: "where perished six people"."""
_CLAIMING = frozenset("claim claims claimed claiming take takes took taken taking cost costs costing".split())


def _holders() -> frozenset[str]:
    return words("holder") | words("sum") | words("portion") | words("vague") | words("unit")


def _held(tokens: Sequence[Token], at: int) -> Role:
    """Behind a preposition the counted are nobody's object, save "sanctions on 12 firms", "put the dead at 40"."""
    preposition = low(tokens, at)
    if low(tokens, at - 1) in _DAYS and low(tokens, at - 2) == "on" == preposition:
        at -= 2  # "sanctions on Tuesday on three firms"
    for first in (at - 2, at - 1):
        noun = " ".join(low(tokens, place) for place in range(first, at + 1))
        if noun in nouns():
            lifted = any(low(tokens, back) in _LIFTING for back in range(first - 1, max(first - 6, -1), -1))
            return Role(None if lifted else nouns()[noun], "noun", at - 1)
    if preposition == "to" and low(tokens, at - 1) in ("home", "host"):
        return Role(None, "stock", at - 1)
    if preposition == "with" and any(low(tokens, back) in _SUPPLYING for back in range(at - 1, max(at - 6, -1), -1)):
        return Role("sent", "object", at)
    if preposition == "for" and low(tokens, at - 1) in _WITH_FOR:
        return Role(None, "object", at - 1)
    if preposition == "to" and (given := _given_to(tokens, at)) is not None:
        return given
    if preposition in ("to", "at", "by", "from"):
        for back in range(at - 1, max(at - 9, -1), -1):
            word = low(tokens, back)
            if word in words("change") or word.startswith(("put", "estimat", "plac")):
                return Role(None, "figure", back)
    if preposition == "for":
        for back in range(at - 1, max(at - 8, -1), -1):
            if low(tokens, back) in _SWAPPED:
                return Role("released", "object", back)
            for form in verbs().get(low(tokens, back), ()):
                if form.outcome in ("bought", "sold", "leased"):
                    return Role("paid", "price", back)
    return Role(None, "held", at)


_SWAPPED = frozenset("traded swapped exchanged trading swapping exchanging".split())
"""Verbs by which both sides' people go free: "three pilots were traded *for five* clerks"."""
_WITH_FOR = frozenset("accounted called calls calling asked asks provides provided".split())
"""Verbs whose object stands behind "for"."""
_GIVEN = frozenset(
    "gave given granted issued awarded paid offered distributed handed extended lent sold taught delivered allotted"
    " assigned restored denied refused accorded allocated supplied dispensed administered promised sent".split()
)


def _given_to(tokens: Sequence[Token], at: int) -> Role | None:
    """ "granted visas to 40 clerks": a deed done to those who receive."""
    for back in range(at - 1, max(at - 8, -1), -1):
        word = low(tokens, back)
        if word in _GIVEN:
            return Role(None, "recipient", back)
        if not word.replace("-", "").isalpha() or word in CUTS | PREPOSITIONS:
            return None
    return None


def inverted(tokens: Sequence[Token], first: int) -> Role:
    """ "Among the dead were six girls", "Killed in the raid were 12 men": verb before subject.

    The participle or people that open the clause say the outcome; a place ("On the list are 14 firms") says that
    they are there.
    """
    at = behind_hedges(tokens, first - 1)
    if low(tokens, at) not in ("is", "are", "was", "were", "been"):
        return NONE
    start = _clause_start(tokens, at)
    while low(tokens, start) in ("also", "and", "but"):
        start += 1
    word = low(tokens, start)
    if word in ("among", "amongst", "of"):
        for inner in range(start + 1, at):
            told = heads().get(low(tokens, inner)) or _participle(tokens, inner)
            if told is not None:
                return Role(told, "inverted", at)
        done = low(tokens, start + 1) in ("those", "them") and is_past(low(tokens, start + 2))
        return Role(None, "flow" if done else "inverted", at)
    if (outcome := _participle(tokens, start) or heads().get(word)) is not None and word not in DETERMINERS:
        return Role(outcome, "inverted", start)
    return Role(None, "stock", at) if word in PREPOSITIONS else NONE


def _participle(tokens: Sequence[Token], at: int) -> str | None:
    """The outcome of a participle, with its particle where it has one: "Added to the blacklist were six banks"."""
    for form in verbs().get(low(tokens, at), ()):
        if form.form == "participle" and (not form.particle or has_particle(tokens, at, form.particle)):
            return form.outcome
    return None


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    for back in range(at - 1, max(at - 24, -1), -1):
        if low(tokens, back) in (".", ";", ":", "!", "?", "that", '"', "“") or (
            low(tokens, back) == "," and low(tokens, back + 1) in ("and", "but", "among", "also")
        ):
            return back + 1
    return max(0, at - 24)


def listed(tokens: Sequence[Token], first: int) -> Role:
    """ "dispatched a brigade and 40 tanks": the verb whose first object is told without a number."""
    at = behind_hedges(tokens, first - 1)
    if low(tokens, at) not in ("and", "plus"):
        return NONE
    for back in range(at - 1, max(at - 7, -1), -1):
        word = low(tokens, back)
        named = tokens[back + 1].text[:1].isupper() and word not in PREPOSITIONS  # "freed Ana Bell and four men"
        role = _verb_at(tokens, back) if named or low(tokens, back + 1) in DETERMINERS else None
        if role is not None:
            return role if role.kind == "object" and role.outcome is not None else NONE
        if not word.replace("-", "").isalpha() or word in words("stop") - DETERMINERS:
            return NONE
    return NONE


def _through_recipient(tokens: Sequence[Token], at: int) -> Role:
    """ "sent Moscow at least 300 tanks", "paid the families $5,000": a verb of giving, its recipient between."""
    back, stop = at, max(at - 6, -1)
    while back > stop:
        word, shown = low(tokens, back), tokens[back].text if back >= 0 else ""
        for form in verbs().get(word, ()):
            if (
                form.particle in ("", "to")
                and form.outcome in _GIVING
                and form.befalls == "object"
                and back < at
                and _is_active(tokens, back, form)
            ):
                return Role(form.outcome, "object", back)
        if word == "to" and tokens[back + 1].text[:1].isupper() and back > 0:
            back -= 1
            continue
        if (
            word in CUTS
            or (word.endswith("ing") and len(word) > 5)
            or not (
                shown[:1].isupper()
                or word in (PRONOUNS | DETERMINERS) - CUTS
                or (shown.isalpha() and word not in words("stop") and word not in known_verbs())
            )
        ):
            break
        back -= 1
    return NONE
