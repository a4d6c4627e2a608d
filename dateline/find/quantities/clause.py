"""What became of the counted: the verb of the number's own clause.

Needs    a sentence's tokens, where the counted phrase begins and ends among them
Gives    `Role`: the outcome, whether the counted are subject or object, and the token of the verb
Rule     the verb whose object the counted are (left of them), else the finite verb whose subject they are, else a
         participle that describes them ("soldiers killed in May"); who does a deed to others has no outcome
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.find.quantities.words import VerbForm, heads, known_verbs, nouns, verbs, words
from dateline.find.text import Token
from dateline.vocab import state_verbs

_BE = frozenset("is are was were be been being 're get got gets getting".split())
_HAVE = frozenset("has have had having 've 'd".split())
_MODAL = frozenset("will would shall should can could may might must to do does did 'll cannot".split())
_CUTS = frozenset(
    (
        "that while when whereas because although though but if unless noting adding saying as after before since"
        " until where than so"
    ).split()
)
_LINKS = frozenset("and or plus nor".split())
_ADVERBS = frozenset(
    (
        "also already now then still yet only just even later earlier reportedly allegedly so far recently"
        " finally never not n't often again both all together either each between further another additional more"
        " some about around nearly almost over roughly least most than up to at many as few well total of fewer"
        " less"
    ).split()
)
_PREPOSITIONS = frozenset(
    (
        "in at from to on near with by against across into through under above below between behind beyond among"
        " within toward towards onto for outside inside after before during over around about along despite"
        " without amid off aboard"
    ).split()
)
_PRONOUNS = frozenset("him her them it us me you themselves itself himself".split())
_DETERMINERS = frozenset("the a an its his her their our my your this that these those each every".split())
_GIVING = frozenset("sent paid pledged sold leased".split())
_MAYBE_NOUNS = frozenset(
    (
        "strike strikes force forces attack attacks fire fires launch launches supply supplies test tests train"
        " trains order orders base bases land lands ship ships level down drill drills quarter lift lifts mine"
        " mines visit visits cross report reports march burn build return returns exchange swap rescue service"
        " produce release damage draft hold make makes lives burns drops drop leaves pumps plans plan injuries"
    ).split()
)
_SAYING = frozenset(
    "said say says saying claim claims claimed report reports reported estimate estimates estimated reckon reckons"
    " believe believes believed think thinks thought confirm confirms confirmed announce announces announced reveal"
    " revealed reveals show shows showed shown added adds wrote writes told note notes noted insist insists insisted"
    " suggest suggests suggested warn warns warned fear feared fears hear heard means mean found find finds".split()
)
_REACH = 28


class Role(NamedTuple):
    """What became of the counted: outcome, how they stand to its verb, the token of that verb."""

    outcome: str | None = None
    kind: str = ""
    """object, subject, agent, held (behind a preposition), noun, or empty."""
    verb: int | None = None


NONE = Role()


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def role_of(tokens: Sequence[Token], first: int, last: int, head: str) -> Role:
    """Read the outcome of what tokens first..last-1 count; `head` is their noun."""
    left = _with_particle(tokens, first, last) or _governor(tokens, first)
    if left.outcome is not None or left.kind == "agent":
        return left
    right = _description(tokens, last) if left.kind else _own_verb(tokens, last)
    if right.outcome is not None:
        return right
    if head in heads() and right.kind != "agent":
        return Role(heads()[head], right.kind or left.kind or "noun", left.verb)
    return right if right.kind == "agent" else left if left.kind else right


def _with_particle(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """A verb whose particle stands behind its object: "took 87 soldiers prisoner", "pulled 300 men out"."""
    at = _behind_hedges(tokens, first - 1)
    for form in verbs().get(_low(tokens, at), ()):
        if form.particle and form.befalls == "object" and _has_particle(tokens, last - 1, form.particle):
            return Role(form.outcome, "object", at)
    return None


# -- to the left -----------------------------------------------------------------------------------------


def _governor(tokens: Sequence[Token], first: int) -> Role:
    """The verb or noun whose object the counted are."""
    at = _behind_hedges(tokens, first - 1)
    word = _low(tokens, at)
    if word == "of":
        return _of_noun(tokens, at - 1)
    if word in _PREPOSITIONS:
        return _held(tokens, at)
    found = _verb_at(tokens, at)
    if found is not None:
        return found
    return _through_recipient(tokens, at)


def _behind_hedges(tokens: Sequence[Token], at: int) -> int:
    while at >= 0 and (
        _low(tokens, at) in _ADVERBS - {"of", "to", "at"}
        or _low(tokens, at)
        in (
            "the",
            "its",
            "their",
            "his",
            "those",
            "these",
            "a",
            "an",
            "estimated",
            "combined",
            "new",
            "fresh",
            "mere",
            "staggering",
            "record",
            "first",
            "last",
            "remaining",
            "other",
            "extra",
            "total",
        )
    ):
        if _low(tokens, at) in ("after", "before"):
            break
        at -= 1
    if _low(tokens, at) == "of" and _low(tokens, at - 1) in ("total", "average", "maximum", "minimum"):
        return _behind_hedges(tokens, at - 2)
    return at


def _verb_at(tokens: Sequence[Token], at: int) -> Role | None:
    """An active verb directly before the counted, with its particle ("shot down 12 drones")."""
    word = _low(tokens, at)
    if at >= 1 and word.isalpha():
        for form in verbs().get(_low(tokens, at - 1), ()):
            if form.particle == word and form.befalls == "object":
                return Role(form.outcome, "object", at - 1)
    for form in verbs().get(word, ()):
        if not form.particle and form.befalls == "object" and _is_active(tokens, at, form):
            return Role(_joined(tokens, at, form.outcome), "object", at)
    if word in _SAYING:
        return NONE
    if word in words("stock") and word not in _BE | {"there"}:
        return Role(None, "stock", at)
    if word in state_verbs() and word not in _BE | _HAVE:
        return Role(None, "object", at)
    return None


def _joined(tokens: Sequence[Token], at: int, outcome: str) -> str:
    """ "killed or wounded 300": the verb before, of the same harm, belongs to it."""
    if _low(tokens, at - 1) not in ("and", "or") or outcome not in _HARM:
        return outcome
    other = next((f.outcome for f in verbs().get(_low(tokens, at - 2), ()) if f.outcome in _HARM), outcome)
    return outcome if other == outcome else f"{other} or {outcome}"


def _is_active(tokens: Sequence[Token], at: int, form: VerbForm) -> bool:
    if form.form in ("base", "third", "ing"):
        return True
    return form.outcome == "paid" or not _has_be(tokens, at)


def _has_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether a passive's auxiliary stands before a verb: "were killed"."""
    for back in range(at - 1, max(at - 5, -1), -1):
        word = _low(tokens, back)
        if word in _BE:
            return True
        if word not in _ADVERBS and not word.endswith("ly"):
            return False
    return False


def _of_noun(tokens: Sequence[Token], at: int) -> Role:
    """ "the deployment of 300 soldiers", "a convoy of 30 trucks": the noun says it, or what governs the noun."""
    noun = _low(tokens, at)
    if noun in nouns() and _low(tokens, at - 1) != "of":
        return Role(nouns()[noun], "noun", at)
    if noun in words("holder") or noun.endswith("s"):
        while (
            at > 0
            and _low(tokens, at - 1).isalpha()
            and _low(tokens, at - 1) not in words("stop") - _DETERMINERS
            and _verb_at(tokens, at - 1) is None
        ):
            at -= 1
            if _low(tokens, at) in _DETERMINERS:
                break
        return _governor(tokens, at) if at > 0 else Role(None, "", None)
    return Role(None, "held", at)


def _held(tokens: Sequence[Token], at: int) -> Role:
    """Behind a preposition the counted are nobody's object, save "bought for $5m", "put the dead at 40"."""
    preposition = _low(tokens, at)
    if preposition in ("to", "at", "by", "from"):
        for back in range(at - 1, max(at - 9, -1), -1):
            word = _low(tokens, back)
            if word in words("change") or word.startswith(("put", "estimat", "plac")):
                return Role(None, "figure", back)
    if preposition == "for":
        for back in range(at - 1, max(at - 8, -1), -1):
            for form in verbs().get(_low(tokens, back), ()):
                if form.outcome in ("bought", "sold", "leased"):
                    return Role("paid", "price", back)
    return Role(None, "held", at)


def _through_recipient(tokens: Sequence[Token], at: int) -> Role:
    """ "sent Moscow at least 300 tanks", "paid the families $5,000": a verb of giving, its recipient between."""
    back, stop = at, max(at - 6, -1)
    while back > stop:
        word, shown = _low(tokens, back), tokens[back].text if back >= 0 else ""
        for form in verbs().get(word, ()):
            if (
                not form.particle
                and form.outcome in _GIVING
                and form.befalls == "object"
                and back < at
                and _is_active(tokens, back, form)
            ):
                return Role(form.outcome, "object", back)
        if word == "to" and tokens[back + 1].text[:1].isupper() and back > 0:
            back -= 1
            continue
        if word in _CUTS or not (
            shown[:1].isupper()
            or word in (_PRONOUNS | _DETERMINERS) - _CUTS
            or (shown.isalpha() and word not in words("stop") and word not in known_verbs())
        ):
            break
        back -= 1
    return NONE


# -- to the right ----------------------------------------------------------------------------------------


def _description(tokens: Sequence[Token], last: int) -> Role:
    """The participle or relative clause directly behind the counted, where they are no subject."""
    at = last
    while _low(tokens, at) in _ADVERBS | _BE | {"who", "which"} or _low(tokens, at).endswith("ly"):
        at += 1
    relative = _low(tokens, last) in ("who", "which")
    aux = any(_low(tokens, i) in _BE for i in range(last, at))
    if aux and not relative:
        return NONE
    role, ends = _verb_role(tokens, at, aux and relative, False, relative)
    return role if role.outcome is not None and (relative or not ends or _low(tokens, at) in heads()) else NONE


def _own_verb(tokens: Sequence[Token], last: int) -> Role:
    """The verb whose subject the counted are; a participle that describes them where there is none."""
    at, described, aux, have = last, NONE, False, False
    relative, stop = False, min(len(tokens), last + _REACH)
    if _low(tokens, at) == "strong":
        at += 1
    while at < stop:
        word = _low(tokens, at)
        if word in ("who", "which") or (word == "that" and at == last):
            relative, at = True, at + 1
            continue
        if word == "," and (closing := _aside(tokens, at)):
            at = closing
            continue
        if word in _CUTS or word in '.;:!?—–)"”' or word == ",":
            break
        if word in _LINKS and described.outcome and not aux:
            both = _and_also(tokens, at, described)
            described = both or described
        if word in _BE:
            aux = True
        elif word in _HAVE or word in _MODAL:
            have = have or word in _HAVE
        else:
            role, ends = _verb_role(tokens, at, aux, have, relative)
            if ends and relative and role.outcome:
                described, relative, aux, have = described if described.outcome else role, False, False, False
            elif ends:
                return role if role.outcome else described
            elif role.outcome and not described.outcome:
                described = role
            if word.isalpha() and word not in _ADVERBS and not word.endswith("ly"):
                aux = have = False
        at += 1
    return described


def _aside(tokens: Sequence[Token], at: int) -> int | None:
    """The token behind the comma that closes an insertion: "soldiers, most of them conscripts, were killed"."""
    following = _low(tokens, at + 1)
    if following in _LINKS | _CUTS or not following or following[0].isdecimal():
        return None
    for end in range(at + 2, min(at + 14, len(tokens))):
        if _low(tokens, end) == ",":
            behind = [_low(tokens, i) for i in range(end + 1, end + 4)]
            return end + 1 if behind[0] in _BE | _HAVE | _MODAL or behind[0] in verbs() else None
        if _low(tokens, end) in ".;:":
            return None
    return None


def _verb_role(tokens: Sequence[Token], at: int, aux: bool, have: bool, relative: bool) -> tuple[Role, bool]:
    """What a word is as the verb of the counted, and whether the search ends with it."""
    word = _low(tokens, at)
    alone = not aux and not _opens_object(tokens, at + 1)
    for form in sorted(verbs().get(word, ()), key=lambda f: (not f.particle, alone and f.befalls == "object")):
        if form.particle and not _has_particle(tokens, at, form.particle):
            continue
        role = _as_form(tokens, at, form, aux, have)
        if role is not None:
            return _and_also(tokens, at + 1 + bool(form.particle), role[0]) or role[0], role[1]
    if word in heads() and (aux or not have) and word in ("dead", "missing", "wounded", "injured"):
        role_here = Role(heads()[word], "subject", at)
        return _and_also(tokens, at + 1, role_here) or role_here, aux
    finite = word in state_verbs() and not aux and word not in _MAYBE_NOUNS and word not in _BE | _HAVE | _MODAL
    if finite and not relative and not word.endswith("s") and _low(tokens, at - 1) not in _PREPOSITIONS | _DETERMINERS:
        return Role(None, "agent", at), True
    return NONE, False


def _has_particle(tokens: Sequence[Token], at: int, particle: str) -> bool:
    parts = particle.split()
    return [_low(tokens, i) for i in range(at + 1, at + 1 + len(parts))] == parts


def _as_form(tokens: Sequence[Token], at: int, form: VerbForm, aux: bool, have: bool) -> tuple[Role, bool] | None:
    """The role that one form of a verb gives its subject; None where it does not fit."""
    behind = at + 1 + len(form.particle.split())
    if form.befalls == "subject":
        return _as_intransitive(tokens, at, behind, form, aux, have)
    if aux and form.form == "participle":
        return Role(form.outcome, "subject", at), True
    if _low(tokens, at) in _MAYBE_NOUNS and not aux and not have:
        return None
    if form.form in ("past", "participle", "base", "third") and not aux:
        if _opens_object(tokens, behind):
            return Role(None, "agent", at), True
        if have:
            return None
        described = form.form in ("past", "participle") and _low(tokens, at) not in ("broke", "took", "drove", "flew")
        return (Role(form.outcome, "subject", at), False) if described else None
    if form.form == "ing" and _low(tokens, at - 1) not in _PREPOSITIONS and _opens_object(tokens, behind):
        return Role(None, "agent", at), True
    return None


def _as_intransitive(
    tokens: Sequence[Token], at: int, behind: int, form: VerbForm, aux: bool, have: bool
) -> tuple[Role, bool] | None:
    if _low(tokens, at) in _MAYBE_NOUNS and not (have or _low(tokens, at - 1) in _MODAL):
        return None
    if form.form == "ing":
        return (Role(form.outcome, "subject", at), True) if aux else None
    if aux and form.form != "participle":
        return None
    if aux and (form.outcome not in ("withdrawn", "arrived", "displaced", "sent") or _low(tokens, at) == "left"):
        return None
    if (
        form.outcome in ("withdrawn", "surrendered")
        and _opens_object(tokens, behind)
        and _low(tokens, at) not in ("left", "fled")
    ):
        return Role(None, "agent", at), True
    return Role(form.outcome, "subject", at), True


def _opens_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a verb is its object: a noun phrase, a number, a name."""
    word = _low(tokens, at)
    if (
        not word
        or not word[0].isalnum()
        or word in _PREPOSITIONS | _CUTS | _LINKS | _ADVERBS - {"some", "more", "at", "about", "nearly", "over", "up"}
    ):
        return (word in ("at", "about", "over", "around", "up") and _low(tokens, at + 1)[:1].isdecimal()) or (
            word in ("at", "more", "up") and _low(tokens, at + 1) in ("least", "most", "than", "to")
        )
    if word in (
        "yesterday",
        "today",
        "overnight",
        "alone",
        "here",
        "there",
        "abroad",
        "home",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "last",
        "this",
        "by",
        "of",
        "out",
        "when",
        "per",
    ):
        return False
    return not word.endswith("ly")


def _and_also(tokens: Sequence[Token], at: int, role: Role) -> Role | None:
    """ "killed or wounded", "dead and missing": two outcomes of the same people are one word in the export."""
    if _low(tokens, at) not in ("and", "or") or role.outcome is None:
        return None
    word = _low(tokens, at + 1)
    other = next(
        (f.outcome for f in verbs().get(word, ()) if f.form in ("participle", "past") and not f.particle),
        heads().get(word),
    )
    if other is None or other == role.outcome or _opens_object(tokens, at + 2):
        return None
    return role._replace(outcome=f"{role.outcome} or {other}") if {role.outcome, other} <= _HARM else None


_HARM = frozenset("killed wounded captured missing arrested".split())
