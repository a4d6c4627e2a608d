"""A phrase for each kind of act, and the forms of its verb."""

from __future__ import annotations

import string

import pytest

from dateline.model import EVENT_TYPES
from dateline.view.phrases import OF_DOCUMENTS, OWN, PHRASES, THEIRS, Phrase, inflect, phrase_for

MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone"
    " heavy-weapons crowd-control unconventional",
}
"""PLOVER's modes, from its manual."""


def test_every_kind_of_act_has_a_phrase_and_there_are_no_others() -> None:
    kinds = {(type_, None) for type_ in EVENT_TYPES}
    kinds |= {(type_, mode) for type_, modes in MODES.items() for mode in modes.split()}
    assert set(PHRASES) == kinds


def test_an_unknown_mode_is_told_by_its_type() -> None:
    assert phrase_for("CONSULT", "pigeon") == PHRASES["CONSULT", None]


@pytest.mark.parametrize(
    "phrase", [*PHRASES.values(), *OF_DOCUMENTS.values(), *OWN.values(), *THEIRS.values()], ids=lambda p: p.alone
)
def test_slots(phrase: Phrase) -> None:
    slots = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in phrase]
    assert slots[0] <= {"b", "o", "do", "to_do", "doing"}
    assert "b" not in slots[1] | slots[2]


def test_the_verb_of_each_phrase_is_inflected_rightly() -> None:
    """A table to read through: one line a verb that begins any phrase, plain, past, participle, -ing."""
    templates = [
        text for table in (PHRASES, OF_DOCUMENTS, OWN, THEIRS) for phrase in table.values() for text in phrase if text
    ]
    verbs = sorted({text.split(" ")[0].rstrip(",") for text in templates})
    table = "\n".join(" ".join(inflect(v, form) for form in ("base", "past", "participle", "ing")) for v in verbs)
    assert table == VERBS.strip()


VERBS = """
abduct abducted abducted abducting
accuse accused accused accusing
agree agreed agreed agreeing
announce announced announced announcing
appeal appealed appealed appealing
arrest arrested arrested arresting
ask asked asked asking
attack attacked attacked attacking
beat beat beaten beating
boycott boycotted boycotted boycotting
break broke broken breaking
call called called calling
carry carried carried carrying
censor censored censored censoring
coerce coerced coerced coercing
come came come coming
commit committed committed committing
convict convicted convicted convicting
cooperate cooperated cooperated cooperating
criticise criticised criticised criticising
demonstrate demonstrated demonstrated demonstrating
deport deported deported deporting
destroy destroyed destroyed destroying
disarm disarmed disarmed disarming
exchange exchanged exchanged exchanging
expel expelled expelled expelling
fight fought fought fighting
give gave given giving
go went gone going
hand handed handed handing
hold held held holding
impose imposed imposed imposing
investigate investigated investigated investigating
invite invited invited inviting
keep kept kept keeping
make made made making
meet met met meeting
mobilise mobilised mobilised mobilising
move moved moved moving
open opened opened opening
promise promised promised promising
protest protested protested protesting
provide provided provided providing
pull pulled pulled pulling
put put put putting
raise raised raised raising
rebuff rebuffed rebuffed rebuffing
refuse refused refused refusing
release released released releasing
resign resigned resigned resigning
riot rioted rioted rioting
seize seized seized seizing
set set set setting
sign signed signed signing
speak spoke spoken speaking
spread spread spread spreading
stage staged staged staging
strike struck struck striking
support supported supported supporting
test tested tested testing
threaten threatened threatened threatening
torture tortured tortured torturing
turn turned turned turning
use used used using
vandalize vandalized vandalized vandalizing
visit visited visited visiting
voice voiced voiced voicing
warn warned warned warning
withdraw withdrew withdrawn withdrawing
withhold withheld withheld withholding
"""


@pytest.mark.parametrize(
    ("phrase", "past"),
    [("promise, as a concession, to go", "promised, as a concession, to go"),
     ("test or move weapons", "tested or moved weapons"), ("meet", "met")],
)  # fmt: skip
def test_phrases_of_more_than_a_verb(phrase: str, past: str) -> None:
    assert inflect(phrase, "past") == past
