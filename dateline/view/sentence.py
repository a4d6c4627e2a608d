"""An act as a short sentence: "Kim Jong Un and Vladimir Putin met in Beijing".

Needs    an event or a report
Gives    one sentence made from its type, mode, parties, object and what it is about, telling its realis and
         status in words ("plans to", "is said to have", "Denied: ...")
The phrases stand in `phrases`; here they are put together.
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline import vocab
from dateline.model import About, Event, Object, Party, Report
from dateline.view.phrases import OWN, THEIRS, Phrase, inflect, phrase_for
from dateline.view.when import time_text
from dateline.view.words import one_line, quoted

NOBODY = "Somebody"
_NAMED = 4
"""Parties named in a sentence before the rest become "and 3 others"; more do not fit a line of 80."""

_PLAIN: Mapping[tuple[str, bool], str] = {
    ("actual", False): "{a} {past}",
    ("actual", True): "{a} did not {base}",
    ("ongoing", False): "{a} {continue} to {base}",
    ("ongoing", True): "{a} {do_} not {base}",
    ("attempted", False): "{a} tried to {base}",
    ("attempted", True): "{a} did not try to {base}",
    ("planned", False): "{a} {plan} to {base}",
    ("planned", True): "{a} {plan} not to {base}",
    ("cancelled", False): "Called off: {a} {was} to {base}",
    ("cancelled", True): "Called off: {a} {was} not to {base}",
    ("hypothetical", False): "{a} may {base}",
    ("hypothetical", True): "{a} may not {base}",
}
_ALLEGED: Mapping[tuple[str, bool], str] = {
    ("actual", False): "{a} {is_} said to have {participle}",
    ("actual", True): "{a} {is_} said not to have {participle}",
    ("ongoing", False): "{a} {is_} said to continue to {base}",
    ("ongoing", True): "{a} {is_} said not to {base}",
    ("attempted", False): "{a} {is_} said to have tried to {base}",
    ("attempted", True): "{a} {is_} said not to have tried to {base}",
    ("planned", False): "{a} {is_} said to plan to {base}",
    ("planned", True): "{a} {is_} said to plan not to {base}",
    ("cancelled", False): "Said to be called off: {a} {was} to {base}",
    ("cancelled", True): "Said to be called off: {a} {was} not to {base}",
    ("hypothetical", False): "{a}, it is said, may {base}",
    ("hypothetical", True): "{a}, it is said, may not {base}",
}
_OPENINGS: Mapping[str, str] = {"denied": "Denied: ", "disputed": "Disputed: "}


def sentence(act: Event | Report) -> str:
    """Tell an event or report in one short sentence without a full stop."""
    together = _together(act.type, act.reciprocal, act.actors, act.recipients)
    doers = (*act.actors, *act.recipients) if together else act.actors
    phrase = _speech(act, together) or _act(act.type, act.mode, act.recipients, act.object, together)
    told = _tell(act, names(doers) or NOBODY, len(_distinct(doers)) > 1, phrase)
    return _OPENINGS.get(act.status, "") + told + _where(act) + _remark(act)


def names(parties: tuple[Party, ...]) -> str:
    """Join the names of parties: "Russia", "Russia and China", "A, B, C, D and 2 others"."""
    shown = _distinct(parties)
    if len(shown) > _NAMED:
        shown[_NAMED:] = [f"{len(shown) - _NAMED} others"]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def _distinct(parties: tuple[Party, ...]) -> list[str]:
    return list(dict.fromkeys(one_line(party.name) for party in parties))


def _where(act: Event | Report) -> str:
    """The place; left out where a party is named like it ("visited Russia in Russia"), and where it could be
    taken for the place of a promised act."""
    if act.place is None or act.about or act.place.name in _distinct((*act.actors, *act.recipients)):
        return ""
    return f" {'near' if act.place.precision == 2 else 'in'} {one_line(act.place.name)}"


def _together(type_: str, reciprocal: bool, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether the act is told as done by all sides: PLOVER makes all who meet actors."""
    both = len(_distinct((*actors, *recipients))) > 1
    return both and (reciprocal or (type_ == "CONSULT" and not recipients))


def _tell(act: Event | Report, subject: str, plural: bool, phrase: str) -> str:
    table = _ALLEGED if act.status == "alleged" else _PLAIN
    return table[act.realis, act.negated].format(
        a=subject,
        base=phrase,
        past=inflect(phrase, "past"),
        participle=inflect(phrase, "participle"),
        plan="plan" if plural else "plans",
        **{"continue": "continue" if plural else "continues"},
        do_="do" if plural else "does",
        is_="are" if plural else "is",
        was="were" if plural else "was",
    )


def _act(type_: str, mode: str | None, recipients: tuple[Party, ...], thing: Object | None, together: bool) -> str:
    """The act as a phrase; the object stands where the phrase has a place for it."""
    template = _choose(phrase_for(type_, mode, thing.klass if thing else None), bool(recipients), together)
    return _fill(template, b=names(recipients), o=one_line(thing.words) if thing else "aid")


def _choose(phrase: Phrase, towards: bool, together: bool) -> str:
    if together:
        return phrase.together or phrase.alone
    return phrase.towards if towards else phrase.alone


def _speech(act: Event | Report, together: bool) -> str | None:
    """A promise, demand, refusal, threat or accusation together with the act it is about."""
    about = act.about
    if about is None:
        return None
    own = _among(about.actors, (*act.actors, *act.recipients) if together else act.actors)
    table = OWN if act.type in OWN and own else THEIRS
    if act.type not in table or (table is THEIRS and not _among(about.actors, act.recipients)):
        return f"{_act(act.type, act.mode, act.recipients, None, together)}: {about_text(about)}"
    # "promised Kim to visit Kim" says him twice
    towards = bool(act.recipients) and not (table is OWN and _among(act.recipients, about.recipients))
    template = _choose(table[act.type], towards, together)
    no, deed = "not " if about.negated else "", _deed(about)
    forms = {"to_do": f"{no}to {deed}", "do": no + deed, "doing": no + inflect(deed, "ing")}
    if act.type == "CONCEDE" and not about.negated and vocab.quad(about.type) in _CONFLICT:
        forms["to_do"] = f"to stop {forms['doing']}"  # who lifts a ban concedes that, and does not promise one
    return _fill(template, b=names(act.recipients), **forms) + _when(about)


_CONFLICT = frozenset({3, 4})


def _among(parties: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether each party is one of the others, or its state, or acts for it: Moscow's promise is Putin's."""
    known = {party.id for party in others} | {party.country for party in others if party.country}
    return all(party.id in known or party.country in known for party in parties)


def about_text(about: About) -> str:
    """Tell the nested act of a promise, demand or threat: "Russia to provide arms to North Korea"."""
    doers = names(about.actors)
    return f"{doers + ' ' if doers else ''}{'not ' if about.negated else ''}to {_deed(about)}{_when(about)}"


def _deed(about: About) -> str:
    together = _together(about.type, False, about.actors, about.recipients)
    template = _choose(phrase_for(about.type, about.mode), bool(about.recipients), together)
    deed = _fill(template, b=names(about.recipients), o=one_line(about.object or "aid"))
    return deed if "{o}" in template or not about.object else f"{deed}: {quoted(about.object)}"


def _when(about: About) -> str:
    return f" ({time_text(about.time)})" if about.time and (about.time.start or about.time.end) else ""


def _remark(act: Event | Report) -> str:
    """The object, where the phrase had no place for it, as the words it is."""
    if act.object is None or (act.type == "AID" and not act.about):
        return ""
    if act.about and act.about.object and one_line(act.about.object) == one_line(act.object.words):
        return ""
    return f": {quoted(act.object.words)}"


def _fill(template: str, **parts: str) -> str:
    # not str.format: words of a page may hold braces, and a template never does twice
    for slot, words in parts.items():
        template = template.replace(f"{{{slot}}}", words)
    return template
