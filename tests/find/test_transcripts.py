"""Transcripts: labels tell who speaks, and no marks stand around the words."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.pipeline import code

BRIEFING = """Press briefing of the foreign ministry

Peru's foreign ministry spokeswoman, Ana Bell, answered questions on Tuesday.

QUESTION: Has Chile answered the note?

BELL: Not yet. We told Chile that we expect an answer, and as my minister said, "the door is open to all".

I should add that our minister will visit Bolivia in June.

QUESTION: Will the ambassador be recalled?

BELL (smiling): We do not intend to recall him.

The briefing ended, and an official said later that "nothing had been settled".
"""


def speeches(text: str) -> list[tuple[str, str]]:
    """The label and the first words of each speech."""
    quotations = find(article_from_text(text)).quotations
    return [
        (text[slice(*q.speaker)], q.words[:20]) for q in quotations if q.speaker and q.cue and text[q.cue[0]] in ":."
    ]


def test_labels_tell_who_speaks() -> None:
    assert speeches(BRIEFING) == [
        ("BELL", "Not yet. We told Chi"),
        ("BELL", "I should add that ou"),
        ("BELL", "We do not intend to "),
    ]


def test_a_speaker_is_whom_the_text_names_in_full_and_speaks_for_her_side() -> None:
    coding = code(article_from_text(BRIEFING))
    spoken = [q for q in coding.quotations if q.form == "direct"]
    assert {q.speaker.name for q in spoken if q.speaker} == {"Ana Bell"}
    assert any([link.name for link in chain] == ["Ana Bell"] for r in coding.reports for chain in r.sources)


def test_what_a_speaker_quotes_is_a_quotation_of_its_own() -> None:
    inner = [q for q in code(article_from_text(BRIEFING)).quotations if q.content == "the door is open to all"]
    assert [[link.name for link in q.chain] for q in inner] == [["Ana Bell"]]


def test_words_of_the_page_behind_a_transcript_are_no_speech() -> None:
    last = code(article_from_text(BRIEFING)).quotations[-1]
    assert (last.content, last.form) == ("nothing had been settled", "partial")
    assert last.speaker is not None
    assert last.speaker.name == "official"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param("Q. Will you go?\n\nAna Bell: We stay.\n\nQ. When?\n\nAna Bell: Today.", ["Ana Bell"] * 2, id="Q."),
        pytest.param("MR. VARIN: We stay.\n\nMS. PAZ: We go.\n\nMR. VARIN: Then go.", ["MR. VARIN", "MS. PAZ", "MR. VARIN"], id="two"),
        pytest.param("LIMA: Rain fell.\n\nQUITO: Snow fell.\n\nLIMA: More rain fell.", [], id="news by town"),
        pytest.param("Peru: no vote.\n\nChile: a vote.\n\nPeru: a vote again.", [], id="news by state"),
        pytest.param("NOTE: One.\n\nPHOTO: Two.\n\nNOTE: Three.", [], id="heads of something else"),
        pytest.param("MONDAY: One.\n\nSUNDAY: Two.\n\nMONDAY: Three.", [], id="days"),
        pytest.param("BELL: We stay.\n\nThe valley is deep.\n\nBELL: We stay.", [], id="too few"),
    ],
)  # fmt: skip
def test_what_is_a_transcript(text: str, labels: list[str]) -> None:
    assert [label for label, _ in speeches(text)] == labels


def test_labels_of_one_surname_are_one_person_by_the_fullest_of_them() -> None:
    text = (
        "SPOKESWOMAN ANA BELL: We sent a note to Chile.\n\nQUESTION: When?\n\nMS BELL: Today.\n\nQUESTION: Why?\n\n"
        "BELL: I cannot tell you."
    )
    said = [q.speaker for q in code(article_from_text(text)).quotations]
    assert [(speaker.name, speaker.id) for speaker in said if speaker] == [("Ana Bell", "ana-bell")] * 3


def test_initials_are_the_person_of_these_and_who_asks_is_nobody() -> None:
    text = (
        "At the guild, Osk Varin, its deputy secretary, receives among boxes.\n\nRA: And the port?\n\nO.V.: We were told by the"
        " radio.\n\nRA: Is it open?\n\nO.V.: (He laughs.) We stay in the valley.\n\nRA: Who pays?\n\nO.V.: The guild pays."
    )
    told = [(q.speaker.name, q.content) for q in code(article_from_text(text)).quotations if q.speaker]
    assert told == [
        ("Osk Varin", "We were told by the radio."),
        ("Osk Varin", "We stay in the valley."),
        ("Osk Varin", "The guild pays."),
    ]
