"""What the counted do or suffer: the finite verb whose subject they are, or a participle that describes them.

Needs    a sentence's tokens and the token behind the counted phrase
Gives    `Role`; who does a deed to others is its agent and has no outcome
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.find.quantities.governor import SENTENCED, out_of_ruins
from dateline.find.quantities.grammar import (
    ADVERBS,
    BE,
    CUTS,
    DETERMINERS,
    FATALLY,
    HARM,
    HAVE,
    LINKS,
    MAYBE_NOUNS,
    MODAL,
    NONE,
    PREPOSITIONS,
    Role,
    has_particle,
    low,
    opens_object,
    particle_end,
)
from dateline.find.quantities.words import VerbForm, heads, is_past, is_plural, verbs, words
from dateline.find.text import Token
from dateline.vocab import state_verbs

_REACH = 28
_STATES = frozenset("dead missing wounded injured unaccounted".split())
_OWN = frozenset("their his her its".split())
_TO_WHOM = frozenset("paid pledged".split())
_BROUGHT = frozenset("brought pulled dug dragged carried lifted hauled winched fished hoisted freed cut".split())


def description(tokens: Sequence[Token], last: int) -> Role:
    """The participle or relative clause directly behind the counted, where they are no subject."""
    last = at = _behind_place(tokens, last)
    while low(tokens, at) in ADVERBS | BE | {"who", "which"} or low(tokens, at).endswith("ly"):
        at += 1
    relative = low(tokens, last) in ("who", "which")
    done, _ = _done_to_them(tokens, last)
    if done.outcome is not None:
        return done
    aux = any(low(tokens, i) in BE for i in range(last, at))
    if aux and not relative:
        return NONE
    role, ends = _verb_role(tokens, at, aux and relative, False, relative)
    return role if role.outcome is not None and (relative or not ends or low(tokens, at) in heads()) else NONE


def _behind_place(tokens: Sequence[Token], last: int) -> int:
    """Where "who" stands behind a place that tells of the counted: "nine men *from the delta* who were freed"."""
    if low(tokens, last) not in ("of", "from", "in", "at", "near"):
        return last
    for at in range(last + 1, min(last + 5, len(tokens))):
        if low(tokens, at) in ("who", "whom", "which"):
            return at
        if not low(tokens, at).isalpha() or low(tokens, at) in BE | HAVE | CUTS | verbs().keys():
            break
    return last


def own_verb(tokens: Sequence[Token], last: int) -> Role:
    """The verb whose subject the counted are; a participle that describes them where there is none."""
    described, at = _done_to_them(tokens, last)
    aux = have = relative = False
    stop = min(len(tokens), last + _REACH)
    if low(tokens, at) == "strong":
        at += 1
    while at < stop:
        word = low(tokens, at)
        if word in ("who", "which") or (word == "that" and at == last):
            if any(low(tokens, i)[0].isdecimal() or low(tokens, i) in words("number") for i in range(last, at)):
                break  # who follows other people that are counted
            relative, at = True, at + 1
            continue
        if word == "," and (closing := aside(tokens, at) or _list_end(tokens, at)):
            at = closing
            continue
        if word == "since" and low(tokens, at - 1) in HAVE | BE:
            at += 1
            continue  # "have since died"
        if word in CUTS or word in '.;:!?—–)"”' or word == "," or _some_of_them(tokens, at):
            break
        if word == "among" and low(tokens, at - 1) in BE and (told := _among_whom(tokens, at)) is not None:
            return Role(told, "subject", at)
        if word in LINKS and described.outcome and not aux:
            both = _and_also(tokens, at, described)
            described = both or described
        if word in BE:
            aux = True
        elif word in HAVE or word in MODAL:
            have = have or word in HAVE
        else:
            role, ends = _verb_role(tokens, at, aux, have, relative)
            if ends and relative and role.outcome:
                described, relative, aux, have = described if described.outcome else role, False, False, False
            elif ends and relative and role.kind == "agent" and not described.outcome:
                relative = aux = have = False  # "men who had laid flowers were held": what they did is not all
            elif ends:
                return described if described.outcome and not role.outcome else role
            elif role.outcome and not described.outcome:
                described = role
            if word.isalpha() and word not in ADVERBS and not word.endswith("ly"):
                aux = have = False
        at += 1
    return described


def _some_of_them(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows is told of a part alone: "four were beaten *and one of them* died"."""
    part = low(tokens, at + 1)
    told = part[:1].isdecimal() or part in words("number") or part in ("one", "some", "another")
    return low(tokens, at) in ("and", "but") and told and low(tokens, at + 2) in ("of", "other", "others", "more")


def _among_whom(tokens: Sequence[Token], at: int) -> str | None:
    """The outcome of those whom the counted are among: "were among the dead", "are among those arrested"."""
    for inner in range(at + 1, min(at + 5, len(tokens))):
        word = low(tokens, inner)
        done = next((f.outcome for f in verbs().get(word, ()) if f.form == "participle" and not f.particle), None)
        if (told := heads().get(word) or done) is not None:
            return told
        if not word.isdecimal() and word not in DETERMINERS | {"them"} and word not in words("number"):
            return None
    return None


def _done_to_them(tokens: Sequence[Token], last: int) -> tuple[Role, int]:
    """ "the jets that Minsk delivered", "the guns Oslo had sent": what another does to them, and where that ends."""
    last += low(tokens, last) == "," and low(tokens, last + 1) == "whom"
    relative = low(tokens, last) in ("that", "which", "whom")
    doer = last + relative
    if not relative and not tokens[last - 1].text.islower():
        return NONE, last
    if not (_is_name(tokens, doer) or (relative and low(tokens, doer) in DETERMINERS | _SUBJECTS)):
        return NONE, last
    for at in range(doer + 1, min(doer + 7, len(tokens))):
        word = low(tokens, at)
        for form in verbs().get(word, ()):
            if (
                form.befalls == "object"
                and not form.particle
                and form.form != "ing"
                and not opens_object(tokens, at + 1)
            ):
                return Role(form.outcome, "object", at), at + 1
        if word in BE or not (relative or word in HAVE or _is_name(tokens, at)):
            return NONE, last
        if word in state_verbs() and word not in HAVE | MODAL:
            return NONE, at + 1
        if not word.replace("-", "").isalpha():
            break
    return NONE, last


_SUBJECTS = frozenset("he she they it we i you nobody somebody".split())


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].text[:1].isupper()


def aside(tokens: Sequence[Token], at: int) -> int | None:
    """The token behind the comma that closes an insertion: "soldiers, most of them conscripts, were killed"."""
    following = low(tokens, at + 1)
    if following in LINKS | CUTS or not following or following[0].isdecimal():
        return None
    for end in range(at + 2, min(at + 14, len(tokens))):
        if low(tokens, end) == ",":
            if low(tokens, end + 1) in BE | HAVE | MODAL or low(tokens, end + 1) in verbs():
                return end + 1
            if low(tokens, at + 1) not in PREPOSITIONS | {"among"}:
                return None
        if low(tokens, end) in ".;:":
            return None
    return None


def _list_end(tokens: Sequence[Token], at: int) -> int | None:
    """The verb behind others without a number who share it: "46 drivers, *miners and herders* were freed"."""
    joined = False
    for end in range(at, min(at + 8, len(tokens))):
        word = low(tokens, end)
        if word in BE | HAVE:
            return end if joined and is_plural(low(tokens, end - 1)) else None
        joined = joined or word in LINKS
        if word != "," and word not in LINKS and not (tokens[end].text.islower() and word not in words("stop")):
            return None
    return None


def _verb_role(tokens: Sequence[Token], at: int, aux: bool, have: bool, relative: bool) -> tuple[Role, bool]:
    """What a word is as the verb of the counted, and whether the search ends with it."""
    word = low(tokens, at)
    if is_past(word) and low(tokens, at + 1) == "to" and low(tokens, at + 2) == "death" and word not in SENTENCED:
        return Role("killed", "subject", at), True
    if low(tokens, at + 1) == "to" and low(tokens, at + 3) in ("death", "deaths") and low(tokens, at + 2) in _OWN:
        return Role("killed", "subject", at), True  # "fell to their deaths"
    if is_past(word) and low(tokens, at - 1) in FATALLY:
        return Role("killed", "subject", at), True
    if aux and word == "given" and any(has_particle(tokens, near, "to leave") for near in range(at + 1, at + 5)):
        return Role("expelled", "subject", at), True
    if aux and word in _BROUGHT and out_of_ruins(tokens, at + 1):
        return Role("rescued", "subject", at), True
    if aux and _is_unwanted(tokens, at):
        return Role("expelled", "subject", at), True
    alone = not aux and not opens_object(tokens, at + 1)
    for form in sorted(verbs().get(word, ()), key=lambda f: (not f.particle, alone and f.befalls == "object")):
        if form.particle and (not has_particle(tokens, at, form.particle) or _is_to_shelter(tokens, at, form)):
            continue
        role = _as_form(tokens, at, form, aux, have)
        if role is not None:
            return _and_also(tokens, at + 1 + bool(form.particle), role[0]) or role[0], role[1]
    if word in _STATES and (aux or not have) and not _describes_another(tokens, at):
        role_here = Role(heads()[word], "subject", at)
        return _and_also(tokens, at + 1, role_here) or role_here, aux
    doing = word in state_verbs() or (is_past(word) and opens_object(tokens, at + 1))
    if low(tokens, at - 1) == "s" and low(tokens, at - 2) in ("'", "’"):
        return NONE, False  # "Hong Kong's closed camps"
    if doing and is_past(word) and not aux and not have and _is_participle(tokens, at):
        return NONE, False
    doing = doing and low(tokens, at - 1) != "to"  # "were entitled to vote"
    finite = doing and not aux and word not in MAYBE_NOUNS and word not in BE | HAVE | MODAL
    if finite and not relative and not word.endswith("s") and low(tokens, at - 1) not in PREPOSITIONS | DETERMINERS:
        return Role(None, "agent", at), True
    return NONE, False


def _is_unwanted(tokens: Sequence[Token], at: int) -> bool:
    """ "are undesirable", "were no longer welcome", "must be out of the country by noon": who is sent out of it."""
    near = [low(tokens, i) for i in range(at, at + 4)]
    gone = near[:2] == ["out", "of"] and near[3] in ("country", "kingdom", "republic")
    return gone or near[0] in _UNWANTED or near[:2] in (["longer", "welcome"], ["longer", "wanted"])


_UNWANTED = frozenset("unwanted undesired undesirable unwelcome".split())


def _is_to_shelter(tokens: Sequence[Token], at: int, form: VerbForm) -> bool:
    """ "were told to go to the shelters": whom nobody sends out of the country."""
    return form.outcome == "expelled" and low(tokens, particle_end(tokens, at, form.particle) or at) in ("to", "into")


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """ "90 men armed with clubs were held": a past form without object whose clause has its auxiliary further on."""
    if opens_object(tokens, at + 1):
        return False
    for behind in range(at + 1, min(at + 9, len(tokens))):
        word = low(tokens, behind)
        if not word[0].isalnum() or word in CUTS | LINKS | {"who", "which"}:
            return False
        if word in BE | HAVE:
            return True
    return False


def _as_form(tokens: Sequence[Token], at: int, form: VerbForm, aux: bool, have: bool) -> tuple[Role, bool] | None:
    """The role that one form of a verb gives its subject; None where it does not fit."""
    behind = particle_end(tokens, at, form.particle) or at + 1
    if form.outcome == "produced" and low(tokens, at + 1) == "to":
        return None  # "were made to kneel"
    if form.form in ("base", "third") and low(tokens, at - 1) in PREPOSITIONS | DETERMINERS:
        return None  # a noun: "on its sanctions list", "in protest"
    if form.form == "participle" and low(tokens, at - 1) in DETERMINERS:
        return None  # "out of a frozen account"
    if form.befalls == "subject":
        return _as_intransitive(tokens, at, behind, form, aux, have)
    if aux and form.form == "participle":
        if opens_object(tokens, behind) and (form.outcome in _TO_WHOM or low(tokens, at) == "given"):
            return Role(None, "agent", at), True  # "40 widows were paid $300"
        return Role(form.outcome, "subject", at), True
    if low(tokens, at) in MAYBE_NOUNS and not aux and not have:
        return None
    if form.form in ("past", "participle", "base", "third") and not aux:
        if opens_object(tokens, behind):
            return Role(None, "agent", at), True
        if have:
            return None
        described = form.form in ("past", "participle") and low(tokens, at) not in ("broke", "took", "drove", "flew")
        return (Role(form.outcome, "subject", at), False) if described else None
    if form.form == "ing" and low(tokens, at - 1) not in PREPOSITIONS | DETERMINERS and opens_object(tokens, behind):
        return Role(None, "agent", at), True
    return None


def _describes_another(tokens: Sequence[Token], at: int) -> bool:
    """ "kinsmen of the dead king": a word of harm between article and noun is said of somebody else."""
    return low(tokens, at - 1) in DETERMINERS


def _as_intransitive(
    tokens: Sequence[Token], at: int, behind: int, form: VerbForm, aux: bool, have: bool
) -> tuple[Role, bool] | None:
    if low(tokens, at) in MAYBE_NOUNS and low(tokens, at - 1) not in MODAL | HAVE:
        return None
    if form.form == "ing":
        return (Role(form.outcome, "subject", at), True) if aux else None
    if aux and form.form != "participle":
        return None
    if aux and (form.outcome not in ("withdrawn", "arrived", "displaced", "sent") or low(tokens, at) == "left"):
        return None
    if (
        form.outcome in ("withdrawn", "surrendered")
        and opens_object(tokens, behind)
        and low(tokens, at) not in ("left", "fled")
    ):
        return Role(None, "agent", at), True
    return Role(form.outcome, "subject", at), True


def _and_also(tokens: Sequence[Token], at: int, role: Role) -> Role | None:
    """ "killed or wounded", "dead and missing": two outcomes of the same people are one word in the export."""
    if low(tokens, at) not in ("and", "or") or role.outcome is None:
        return None
    word = low(tokens, at + 1)
    other = next(
        (f.outcome for f in verbs().get(word, ()) if f.form in ("participle", "past") and not f.particle),
        heads().get(word),
    )
    if other is None or other == role.outcome or opens_object(tokens, at + 2):
        return None
    return role._replace(outcome=f"{role.outcome} or {other}") if {role.outcome, other} <= HARM else None
