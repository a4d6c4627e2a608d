"""At whom words are aimed when they name a deed and nobody."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.link.doers import with_doers
from dateline.model import About, Object, Party, Report
from tests.store import made

PERU, CHILE, BOLIVIA, TOGO = (made.party(code, code) for code in ("PER", "CHL", "BOL", "TGO"))
ARTICLE = made.article(0)


def report(n: int, type_: str, *, about: str | None = None, **given: Any) -> Report:
    values = {"type": type_, "start": 10 * n, "end": 10 * n + 5, "recipients": ()} | given
    nested = About(type=about) if about else None  # type: ignore[arg-type]
    return made.report(ARTICLE, n=n, about=nested, **values)


def told(*reports: Report) -> list[str]:
    """The recipients of the last report."""
    return [party.id for party in with_doers("", reports)[-1].recipients]


VETO = report(0, "REJECT", actors=(PERU,))
SEIZURE = report(1, "COERCE", actors=(CHILE,), recipients=(BOLIVIA,))
CONDEMNED = report(5, "ACCUSE", about="REJECT", actors=(TOGO,))


def test_who_condemns_a_deed_condemns_who_did_it() -> None:
    assert told(VETO, SEIZURE, CONDEMNED) == ["PER"]
    assert [p.id for p in (with_doers("", [VETO, CONDEMNED])[-1].about or About(type="AID")).actors] == ["PER"]


def test_a_victim_condemns_too() -> None:
    assert told(SEIZURE, report(5, "ACCUSE", about="COERCE", actors=(BOLIVIA,))) == ["CHL"]


def test_of_several_deeds_it_is_the_nearest_told_before() -> None:
    other = report(2, "REJECT", actors=(CHILE,))
    later = report(9, "REJECT", actors=(BOLIVIA,))
    assert [p.id for p in with_doers("", [VETO, other, CONDEMNED, later])[2].recipients] == ["CHL"]


@pytest.mark.parametrize(
    "last",
    [
        report(5, "ACCUSE", about="AID", actors=(TOGO,)),  # no such deed is told
        report(5, "ACCUSE", about="REJECT", actors=(PERU,)),  # its own deed
        report(5, "ACCUSE", about="REJECT", actors=()),  # nobody speaks
        report(5, "ACCUSE", actors=(TOGO,)),  # about nothing
        report(5, "CONSULT", about="REJECT", actors=(TOGO,)),  # aimed at nobody
        report(5, "ACCUSE", about="REJECT", actors=(TOGO,), reciprocal=True),
    ],
)
def test_what_stays_without_an_aim(last: Report) -> None:
    assert told(VETO, last) == []


def test_who_is_named_stays() -> None:
    assert told(VETO, report(5, "ACCUSE", about="REJECT", actors=(TOGO,), recipients=(CHILE,))) == ["CHL"]


def act(n: int, text: str, cue: str, type_: str, *actors: Party, at: int = 0, object_: str | None = None) -> Report:
    start = text.index(cue, at)
    span = (start, start + len(cue))
    thing = Object(start=text.index(object_), end=0, words=object_, klass=None) if object_ else None
    return report(n, type_, actors=actors, start=start, end=start + len(cue), evidence={"type": (span,)}, object=thing)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru invaded Bolivia on Friday. Chile condemned the invasion.", ["PER"]),
        ("Peru invaded Bolivia. Chile condemned on Monday the unlawful invasion, it said.", ["PER"]),
        ("Peru invaded Bolivia. Chile condemned the invasion of Togo.", []),  # another one, of which nobody is told
        ("Peru invaded Bolivia. Chile condemned the way things go.", []),
        ("Peru invaded Bolivia. Chile condemned it.", []),
    ],
)
def test_a_deed_is_known_by_its_word(text: str, recipients: list[str]) -> None:
    reports = [act(0, text, "invaded", "ASSAULT", PERU), act(1, text, "condemned", "ACCUSE", CHILE)]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == recipients


def test_a_thing_is_known_by_its_own_word_alone() -> None:
    text = "Peru tested missiles. Chile criticised the mission."
    reports = [
        act(0, text, "tested", "MOBILIZE", PERU, object_="missiles"),
        act(1, text, "criticised", "ACCUSE", CHILE),
    ]
    assert with_doers(text, reports)[-1].recipients == ()


def test_a_paper_is_known_by_who_signed_it() -> None:
    text = "Peru and Bolivia signed a treaty. Togo shelled Mali. Chile welcomed the treaty."
    reports = [
        act(0, text, "signed", "SUPPORT", PERU, BOLIVIA, object_="treaty"),
        act(1, text, "shelled", "ASSAULT", TOGO),
        act(2, text, "welcomed", "SUPPORT", CHILE),
    ]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == ["PER", "BOL"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the treaty.", ["PER", "BOL"]),
        ("Peru and Bolivia signed a memorandum. Togo shelled Mali. Chile welcomed the treaty.", []),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack.", ["TGO"]),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack on social media.", ["TGO"]),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack on Bamako.", []),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the visit.", []),
    ],
)
def test_a_deed_is_known_by_another_word_of_its_kind(text: str, recipients: list[str]) -> None:
    paper = "memorandum" if "memorandum" in text else "pact"
    reports = [
        act(0, text, "signed", "SUPPORT", PERU, BOLIVIA, object_=paper),
        act(1, text, "shelled", "ASSAULT", TOGO),
        act(2, text, "welcomed", "SUPPORT", CHILE),
    ]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == recipients


def test_who_refuses_a_request_was_asked() -> None:
    text = "Peru asked; Chile refused the request."
    asked = report(0, "REQUEST", actors=(PERU,), start=5, end=10)
    refused = report(1, "REJECT", actors=(CHILE,), start=18, end=25)
    first, second = with_doers(text, [asked, refused])
    assert ([p.id for p in first.recipients], [p.id for p in second.recipients]) == (["CHL"], ["PER"])
    other = "Peru asked; Chile refused to sell its ships."
    assert [r.recipients for r in with_doers(other, [asked, refused])] == [(), ()]


PERU_, CHILE_ = made.party("PER", "PER"), made.party("CHL", "CHL")
REPLIES = [
    ("will retaliate", ["PER"]),
    ("warns of countermeasures", ["PER"]),
    ("warns of a drought", []),  # no reply
]


@pytest.mark.parametrize(("threat", "whom"), REPLIES)
def test_who_vows_to_retaliate_threatens_who_struck_him(threat: str, whom: list[str]) -> None:
    text = f"Peru expelled nine Chileans; Chile {threat}."
    at = text.index(threat)
    deed = report(
        0, "SANCTION", actors=(PERU_,), recipients=(CHILE_,), evidence={"type": ((5, 13),)}, quad=4, start=0, end=27
    )
    vow = report(
        3, "THREATEN", actors=(CHILE_,), evidence={"type": ((at, at + len(threat)),)}, quad=3, start=at - 6, end=at + 9
    )
    assert [party.id for party in with_doers(text, [deed, vow])[-1].recipients] == whom
