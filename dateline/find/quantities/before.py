"""Counted things that stand before their number, or are understood from what was told before.

Needs    a sentence's tokens and the tokens of a number
Gives    the noun, with the outcome it says: "the death toll rose to 40", "put the losses at 4,000", "a loan of $2bn",
         "some 300 of them", "another 12 were hurt"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.find.quantities.words import heads, is_past, is_plural, known_verbs, verbs, words
from dateline.find.text import Token


class Noun(NamedTuple):
    """A noun before a number: its words, and the outcome they say."""

    words: str | None
    """Empty: what was counted before; None: nothing that the text names."""
    outcome: str | None = None
    kind: str = ""
    """"stock" where so many there are, as in `Role`; "body" where so many make up what the noun names."""


_TOLL = re.compile(
    r"\b(?:death|civilian)\s+tolls?\b|\btolls?\b|\bnumber\s+of\s+(?:the\s+)?(?:dead|deaths|fatalities|killed)\b", re.I
)
_LOSSES = re.compile(r"\b(?:casualties|casualty\s+figures?)\b", re.I)
_OWN_LOSSES = re.compile(r"\blosses\b", re.I)
_THE_HARMED = re.compile(r"\bthe\s+(dead|wounded|injured|missing|losses)\b(?!.*\bthe\s+(?:dead|wounded|losses))", re.I)
_NUMBER_OF = re.compile(
    r"\b(?:number|total|strength|count|tally)\s+of\s+(?:the\s+|its\s+|his\s+|their\s+)?(?P<noun>(?:[A-Za-z’'-]+\s+){0,3}?[A-Za-z-]+)"
    r"(?=\s+(?:who|that|in|at|from|killed|wounded|has|have|had|is|was|were|rose|stood|stands|reached|climbed|grew|fell|to|by|on|there|held|displaced|arrested|sent|now|already|shot|slain|held|sent|on|off|still|left|remaining|waiting|living|under|without|[a-z]+ed)\b)",
    re.I,
)
_HARMED = re.compile(r"\b(?P<word>dead|killed|wounded|injured|missing|captured|arrested|displaced|detained)\b", re.I)
_TALLIED = re.compile(
    r"(?<![\w-])(?P<word>dead|killed|wounded|injured|missing|captured|arrested|displaced|detained)\b[^.;:]{0,60}:\s*\Z",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:worth|totalling|totaling|amounting\s+to|valued\s+at|numbering|of|at|to|is|was|were|reached|by|exceeded|hit|topped|totalled|totaled|about|cost|costs|were)\s+(?:\S+\s+){0,3}\Z",
    re.I,
)


def noun_before(text: str, start: int, at: int) -> Noun | None:
    """The noun that a figure stands for, told between `start` and the figure at `at`."""
    tallied = _TALLIED.search(text, max(start, at - 90), at)
    if tallied is not None:
        return Noun("people", _OUTCOMES[tallied["word"].lower()])
    words_before = re.split(r"[;:]|,\s(?:while|but)\b", text[max(start, at - 160) : at])[-1]
    words_before = _ANYWHERE.sub(" ", words_before.rstrip('"“ ') + " ")
    numbered = _numbered(words_before)
    if (owned := _whose_number(words_before) or _so_many(words_before)) is not None:
        return Noun(owned, kind="stock")
    crowd = _BODY_ALONE.search(words_before)
    if crowd is not None:
        return Noun("people", kind="stock")
    if not _is_figure_of(words_before):
        return numbered
    toll, harmed = _TOLL.search(words_before), _THE_HARMED.search(words_before)
    if toll and harmed and harmed.start() > toll.end():  # "put the number of dead at 31 and the wounded at 60"
        return Noun("people", _OUTCOMES[harmed[1].lower()])
    if toll:
        return Noun("people", "killed")
    body = _BODY.search(words_before)
    if body is not None:
        many = body[1].lower() in ("population", "crowd", "audience")
        some = body[1].lower() in ("group", "party", "band")
        return Noun("people") if many else Noun("" if some else body[1], kind="body" if body["of"] or some else "")
    found = _NUMBER_OF.search(words_before)
    if found is not None:
        harmed = _HARMED.search(words_before, found.start())
        outcome = _OUTCOMES[harmed["word"].lower()] if harmed else _undergone(words_before, found.end())
        noun = found["noun"]
        said = heads().get(noun.lower()) or _OUTCOMES.get(noun.lower())
        return Noun(
            "people" if said else noun,
            said or outcome,
            "" if said or outcome else _done(words_before, found.end(), noun),
        )
    if _LOSSES.search(words_before):
        return Noun("casualties", "killed or wounded")
    if harmed:
        return Noun("", _OUTCOMES[harmed[1].lower()])
    return Noun("", "killed or wounded") if _OWN_LOSSES.search(words_before) else numbered


_WHOSE = re.compile(
    r"\bwhose\s+(?:number|strength|total)s?\s+[^;:]{0,90}\b(?:puts?|places?|placed|estimates?|estimated|gives?|gave|reckons?)\s+"
    r"(?:at|as)\s+(?:about\s+|some\s+)?\Z"
)
_SO_MANY = re.compile(
    r"(?:^|[,;]\s)(?:the|those)\s+(?P<noun>[a-z]+)\s[^,;]{0,80}\b(?:were|numbered)\s+(?:nearly|about|almost|some|over)?\s*\Z",
    re.I,
)


def _whose_number(words_before: str) -> str | None:
    """ "Men of the company, *whose number* a service puts at 1,400": the last people named before."""
    found = _WHOSE.search(words_before)
    nouns = [word.lower() for word in re.findall(r"[A-Za-z-]+", words_before[: found.start()])] if found else []
    people = [noun for noun in nouns if noun in words("people") | words("forces") and is_plural(noun)]
    return people[-1] if people else None


def _so_many(words_before: str) -> str | None:
    """ "*The youths* who marched were nearly 3,000"."""
    found = _SO_MANY.search(words_before)
    return found["noun"] if found and found["noun"] in words("people") and is_plural(found["noun"]) else None


def _undergone(words_before: str, at: int) -> str | None:
    """The outcome of a participle behind the noun: "the number of clerks *freed*"."""
    behind = re.match(r"\s+([a-z]+)", words_before[at:])
    forms = verbs().get(behind[1], ()) if behind else ()
    return next((f.outcome for f in forms if f.form == "participle" and not f.particle and f.befalls == "object"), None)


_ANYWHERE = re.compile(r"\s+(?:anywhere|somewhere)\s+(?:from|between)?\s*\Z", re.I)


def _done(words_before: str, at: int, noun: str) -> str:
    """ "flow" where a participle tells that something was done to so many, "stock" where they are told to be so.

    "The number of envoys expelled", "the number of clerks on strike".
    """
    following = re.match(r"\s+([a-z]+)", words_before[at:])
    if following is None:
        return ""
    word = following[1]
    if word in _STILL or (word in _WHERE and noun.split()[-1].lower() in words("people") | words("forces")):
        return "stock"
    return "flow" if is_past(word) and word not in words("change") else ""


_STILL = frozenset("held still left remaining waiting living awaiting under without on".split())
_WHERE = frozenset("in at now there held".split())


_NUMBERED = re.compile(
    r"\b(?:number(?:s|ed)?|total(?:s|led|ed)?|(?:run|runs|ran|come|comes|came|amounts?|amounted)\s+to|(?:stands?|stood)\s+at"
    r"|(?P<moved>(?:grew|grown|rose|risen|swelled|swollen|shrank|fell|dropped|climbed)\s+to))"
    r"\s+(?:between\s+|from\s+)?\Z",
    re.I,
)
_LIST = re.compile(
    r"\b(?:list|total|tally|count|roll|register|membership|ranks|garrison|army|force|fleet|crew|staff|workforce|militia)\b",
    re.I,
)
_TURNOUT = re.compile(
    r"\b(?:put|puts|placed|estimated|estimates)\s+(?:the|their|its)\s+(?:crowd|turnout|attendance|audience|membership)"
    r"(?:\s+(?:at|in|on|outside)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?\s+at\s+(?:between\s+|from\s+)?\Z",
    re.I,
)
_PUT_AT = re.compile(
    r"\b(?:put|puts|placed|estimated|estimates|gave|gives)\s+(?:the|their|its|his|her)\s+"
    r"(?:[\w’'-]+\s+){0,4}?(?P<noun>(?!(?:numbers?|figures?|totals?|count|tally|its|the|their|his|of)\b)[A-Za-z-]+)"
    r"(?P<where>\s+(?:in|on|at|near|of|aboard|stranded|held|stuck|waiting|lost)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?"
    r"\s+(?:at|as)\s+(?:between\s+|from\s+)?\Z",
    re.I,
)
_WE = re.compile(
    r"\b(?:we|you)\s+(?:now\s+)?(?:are|were|(?:shall|will|would|must)\s+be)\s+(?:now\s+|only\s+|already\s+)?\Z", re.I
)


def _unhedged(words_before: str) -> str:
    """The words before a number without what hedges it, which its modifier holds."""
    kept = words_before.rstrip()
    while (cut := kept.rfind(" ")) >= 0 and kept[cut + 1 :].lower() in _FILLERS:
        kept = kept[:cut].rstrip()
    return kept + " "


def _numbered(words_before: str) -> Noun | None:
    """ "Ships at anchor numbered 120", "the list now runs to 8", "put the crowd at 900", "we are five hundred"."""
    if _WE.search(words_before):
        return Noun(None, kind="stock")
    if _TURNOUT.search(words_before):
        return Noun("people", kind="stock")
    put = _PUT_AT.search(_unhedged(words_before))
    if put is not None and put["noun"].lower() not in _MERE_FIGURES:
        noun = put["noun"].lower()
        if noun in _OUTCOMES:
            return Noun("people", _OUTCOMES[noun])
        if is_plural(noun) and noun not in words("stop") | words("spell"):
            return Noun(noun, heads().get(noun), "stock" if noun not in heads() else "")
    found = _NUMBERED.search(words_before)
    if found is None:
        return None
    subject = re.split(r",|\bthat\b", words_before[: found.start()])[-1]
    if _LIST.search(subject):
        return Noun(None, kind="stock")
    if found["moved"]:
        return None
    nouns = (word.lower() for word in re.findall(r"[A-Za-z-]+", subject))
    plural = next((noun for noun in nouns if is_plural(noun) and noun not in words("stop")), None)
    return Noun(plural, kind="stock") if plural is not None and plural not in _MERE_FIGURES else None


_BODY_ALONE = re.compile(r"\b(?:population|crowd|audience|turnout)\s*,?\s*\Z", re.I)
"""People before their number alone: "a crowd estimated at 20,000", "population 40,000"."""
_BODY = re.compile(
    r"\b(population|crowd|audience|army|garrison|workforce|membership|staff|fleet|arsenal|stockpile|militia|navy|corps"
    r"|force|contingent|convoy|crew|mission|delegation|group|party|band)"
    r"\s+(?:(?:that|which)\s+(?:the\s+)?[\w’'-]+\s+)?"
    r"(?:(?P<of>of)|estimated\s+at|puts?\s+at|reckoned\s+at|numbering|numbered|numbers)\s+(?:\w+\s+){0,3}\Z",
    re.I,
)
_OUTCOMES = {
    "dead": "killed", "killed": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing",
    "captured": "captured", "arrested": "detained", "displaced": "displaced", "detained": "detained",
    "losses": "killed or wounded",
}  # fmt: skip


def _is_figure_of(words_before: str) -> bool:
    """Whether the words directly before a number say what a figure is: "rose to", "stands at", "put ... at"."""
    parts = [w for w in re.findall(r"[a-z]+", words_before.lower()[-60:]) if w not in _FILLERS]
    if not parts:
        return False
    if parts[-1] in ("to", "at", "by", "from"):
        return bool(set(parts[-6:-1]) & (words("change") | _PUTTING)) or parts[-1] == "at"
    return parts[-1] in words("change") | {"is", "was", "were", "are", "of"}


_PUTTING = frozenset(
    "gone went bring brings bringing brought put puts putting placed estimated estimates estimate".split()
)
_FILLERS = frozenset(
    ("at-least least most about around some nearly almost over more than up roughly approximately fewer less").split()
)


_TRANSITIVE = frozenset("raised cut reduced hit passed topped revised".split())


def money_before(tokens: Sequence[Token], at: int) -> str | None:
    """What a sum of money, told behind it, is of: "a loan of $2 billion", "arms worth $5m", "trade reached $34bn"."""
    back = at - 1
    while back >= 0 and tokens[back].text.lower() in _FILLERS:
        back -= 1
    link = tokens[back].text.lower() if back >= 0 else ""
    if (
        link in ("at", "to")
        and back >= 1
        and tokens[back - 1].text.lower() in {*words("change"), "valued", "estimated"}
    ):
        back -= 1
        link = tokens[back].text.lower()
    if link in _TRANSITIVE or link not in {"of", "worth", "valued", "estimated", "is", "was"} | words("change"):
        return None
    back -= 1
    while back >= 0 and tokens[back].text.lower() in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "now",
        "already",
        "also",
        "some",
        "now",
    ):
        back -= 1
    noun = _noun_ending(tokens, _head_before(tokens, back))
    return None if noun in _MERE_FIGURES else noun


_MERE_FIGURES = frozenset(
    "estimate estimates figure figures sum sums amount amounts forecast tally number numbers".split()
)
"""Nouns that say no more than the sum itself."""
_WITHIN = frozenset("of with between from for in to".split())


def _head_before(tokens: Sequence[Token], last: int) -> int:
    """The head of a phrase that ends at a token: "trade" of "trade with the bloc's newest member"."""
    for back in range(last - 1, max(last - 9, 0), -1):
        word = tokens[back].text.lower()
        if word[0].isdecimal():
            return last
        if word in _WITHIN:
            return back - 1 if tokens[back - 1].text.islower() or back == 1 else last
        if word != "the" and (word in words("stop") - {"a", "an", "its", "his", "their", "s"} or word in ".,;:()"):
            return last
    return last


def _noun_ending(tokens: Sequence[Token], last: int) -> str | None:
    """The lower-case noun that ends at a token, with the adjective before it."""
    word = tokens[last].text if last >= 0 else ""
    word = word.lower() if last == 0 else word
    if (
        not word.islower()
        or word in words("stop") | words("holder")
        or word in known_verbs()
        or len(word) < 3
        or word.endswith("ly")
    ):
        return None
    return word


_THE_THINGS = re.compile(
    r"(?<![\w-])(?:the|its|their|his|her|all|many|most|some|of)\s+(?:of\s+(?:the|its|their|his|her)\s+)?"
    r"(?P<noun>(?!the\b|its\b|their\b|his\b|her\b)[A-Za-z][a-z-]+(?:\s+[a-z-]+){0,3})(?![\w-])",
    re.I,
)


def things_before(text: str, start: int, at: int) -> str | None:
    """The last things told in the plural without a number: what "five were turned back" can mean."""
    found = [m["noun"] for m in _THE_THINGS.finditer(text, max(start, at - 200), at) if not _SAYS.search(m["noun"])]
    return next((things for noun in reversed(found) if (things := _things(noun.lower().split())) is not None), None)


_SAYS = re.compile(r"\A\S+\s+(?:say|said|told|claim|claimed|report|reported|insist|insisted|believe)\b")
"""Who gives the number: "*the families say* that 140 were taken"."""


def _things(told: Sequence[str]) -> str | None:
    """The first noun in the plural of some words, where nothing has ended the phrase before it."""
    for word in told:
        if word in words("stop") or is_past(word):
            return None
        if is_plural(word):
            return None if word in words("spell") | words("no_count") | known_verbs() else word
    return None


_HARMS = frozenset("dead wounded injured missing killed".split())
_PLURAL_PEOPLE = re.compile(
    r"(?<![\w-])(?P<noun>[A-Za-z][a-z]+)(?![\w-])"
    r"(?!\s+(?:said|say|says|told|put|puts|estimated?|report(?:ed)?|claim(?:ed)?|think|believe|added?|announced|wrote|warned|confirmed)\b)"
)


def _does_it(text: str, end: int, at: int) -> bool:
    """Whether those whose noun ends here do the verb before a number: “*Police* detained 17 of them”."""
    verb = _DEED.fullmatch(text, end, at) or _DEEDS.fullmatch(text, end, at)
    return verb is not None and is_past(verb["verb"].lower())


_DEED = re.compile(
    r"\s+(?:then\s+|also\s+|later\s+|\w+ly\s+)?(?P<verb>\w+)\s+(?:(?:about|some|at least|nearly|around)\s+)?"
)


_DEEDS = re.compile(
    r"\s+(?:\w+ly\s+)?\w+ed\s[^.!?;:\n\d]{0,80}\sand\s+(?:then\s+|also\s+|later\s+)?(?P<verb>\w+)\s+"
    r"(?:(?:about|some|at least|nearly|around)\s+)?"
)
"""The same of two verbs: "*Police* dispersed them and detained six"."""


def _tells_it(text: str, end: int, at: int) -> bool:
    """Whether those whose noun ends here only give the number: “*Medics* at the hospital put the toll at 17 dead”."""
    return _TELLING.fullmatch(text, end, at) is not None


_TELLING = re.compile(
    r"(?:\s+[^.!?;:\n]{0,80})?\s(?:put|puts|placed|gave|gives|give|counts?|counted|recorded|listed|estimated|estimates?|reported|confirmed|tallied"
    r"|spoke\s+of|speaks?\s+of)\s[^.!?;:\n]{0,50}"
)


_BY_WHOM = re.compile(
    r"\b(?:according\s+to|in\s+the\s+(?:words|view)\s+of|by\s+the\s+count\s+of)\s+(?:[\w’'-]+\s+){0,3}\Z", re.I
)
"""Before those who tell a number and are not counted: "*according to* police, 2,000 took part"."""


def people_before(text: str, start: int, at: int) -> str | None:
    """The last people in the plural told before a number: whom "20 were killed" can mean."""
    known = words("people")
    places = (
        m for m in _PLURAL_PEOPLE.finditer(text, max(start, at - 400), at) if not _BY_WHOM.search(text, 0, m.start())
    )
    nouns = [m["noun"].lower() for m in places if not (_does_it(text, m.end(), at) or _tells_it(text, m.end(), at))]
    found = [noun for noun in nouns if noun in known and is_plural(noun) and noun not in _HARMS]
    return found[-1] if found else None


def told_right_before(tokens: Sequence[Token], first: int) -> str | None:
    """The things or people of "the post offices, *nine of which* were shut", that stand before their comma."""
    while first > 0 and tokens[first - 1].text.lower() in _FILLERS:
        first -= 1
    noun = tokens[first - 2].text if first > 1 and tokens[first - 1].text == "," else ""
    known = noun.lower() in words("stop") | words("spell") | words("no_count") or not is_plural(noun)
    return None if known or noun.lower() in known_verbs() - words("people") else noun
