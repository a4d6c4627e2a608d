"""Voices: whether two speakers can be one person."""

from __future__ import annotations

import pytest

from dateline.merge.speaker import Voice, are_named_alike, may_be_one, office_of


def voice(name: str, kind: str | None = None, country: str | None = None, id_: str | None = None) -> Voice:
    office = office_of(name) if kind is None else None
    return Voice(id_, name, country, kind, frozenset({office} if office else ()))  # type: ignore[arg-type]


ANA = voice("Ana Okello-Bell", "person", "CHL", "ana-okello-bell")


@pytest.mark.parametrize(
    ("name", "alike", "may"),
    [
        ("Bell", True, True),
        ("Mrs Okello-Bell", True, True),
        ("Chile's Bell", True, True),
        ("Ana Maria Okello-Bell", True, True),
        ("Sen. Ana Okello-Bell, R-Ohio", True, True),
        ("Ana Okello-Bell MP", True, True),
        ("Conservative Ana Okello-Bell", True, True),
        ("Conservative Luis Vargas", False, False),
        ("Sen. Luis Vargas, R-Ohio", False, False),
        ("A. Okello-Bell", True, True),
        ("R. Okello-Bell", False, False),
        ("Inspector Ana Okello-Bell of the harbour police", True, True),
        ("M. Okello-Bell", True, True),
        ("Ana Okellobell", True, True),
        ("chair of the harbour board, Ana Okello-Bell,", True, True),
        ("chair of the harbour board, Luis Vargas,", False, False),
        ("Luis al-Vargas", False, False),
        ("Chamber of Commerce", False, True),
        ("Catalan", False, True),
        ("Ana Bell Costa", False, False),
        ("Vargas", False, False),
        ("the ousted president", False, True),
        ("the former paratrooper", False, True),
        ("he", False, True),
        ("State House", False, True),
    ],
)
def test_a_part_of_a_name_is_a_persons_and_a_description_may_be(name: str, alike: bool, may: bool) -> None:
    other = voice(name)
    assert (are_named_alike(ANA, other), are_named_alike(other, ANA)) == (alike, alike)
    assert (may_be_one(ANA, other), may_be_one(other, ANA)) == (may, may)


def test_a_name_no_actor_bears_and_a_description_may_be_one() -> None:
    assert may_be_one(voice("Luis Vargas"), voice("ousted president"))
    assert not may_be_one(voice("Luis Vargas"), voice("Rosa Diaz"))


def test_a_family_name_of_another_country_is_another_person() -> None:
    assert not are_named_alike(ANA, voice("Bell", None, "PER"))


def test_a_whole_name_outweighs_a_country_that_only_stood_around() -> None:
    assert are_named_alike(ANA, voice("Ana Okello-Bell", "person", "PER", "ana-okello-bell"))
    assert are_named_alike(
        voice("Rosa Diaz", "person", "PER", "rosa-diaz"), voice("Rosa Maria Diaz", "person", "BOL", "rosa-maria-diaz")
    )
    assert not are_named_alike(voice("Diaz", "person", "PER", "diaz"), voice("Rosa Diaz", "person", "BOL", "rosa-diaz"))


@pytest.mark.parametrize(("one", "other"), [("mayor of Orla", "governor"), ("announcer", "regional commissioner")])
def test_offices_that_nobody_holds_together(one: str, other: str) -> None:
    holder = Voice("luis-vargas", "Luis Vargas", None, "person", frozenset({str(office_of(other))}))
    assert not may_be_one(voice(one), holder)
    assert may_be_one(voice(other), holder)


@pytest.mark.parametrize(
    ("words", "speaker", "may"),
    [
        ("medical source", voice("Chile's foreign ministry", "body", "CHL", "CHL.gov"), False),
        ("an aide to Vargas", voice("Chile", "state", "CHL", "CHL"), False),
        ("the foreign minister", voice("Chile", "state", "CHL", "CHL"), True),
        ("police report", voice("Chilean police", "body", "CHL", "CHL.cop"), True),
        ("it", voice("Chile's foreign ministry", "body", "CHL", "CHL.gov"), True),
        ("he", voice("Chile", "state", "CHL", "CHL"), True),
        ("State House", voice("Kenya", "state", "KEN", "KEN"), True),
        ("Court of Arbitration", ANA, True),
        ("rights group", ANA, False),
        ("the woman", ANA, True),
    ],
)
def test_for_whom_words_of_nobody_known_can_speak(words: str, speaker: Voice, may: bool) -> None:
    assert may_be_one(voice(words), speaker) is may


def test_another_name_of_an_office_holder_is_his() -> None:
    one = voice("Lai Ching-te", "person", "TWN", "lai-ching-te")
    assert are_named_alike(one, voice("William Lai", "person", "TWN", "william-lai"))
    assert not are_named_alike(one, voice("Joseph Lai", "person", "TWN", "joseph-lai"))
