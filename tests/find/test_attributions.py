"""Attributions: sayings that were read, joined to the names, marks and forms of the text."""

from __future__ import annotations

import pytest

from dateline.model import SayingReading
from tests.sayings import at, found, part, rows, saying, shown


def test_a_saying_becomes_a_row() -> None:
    text = "Peru's army said that the bridge at Salta had fallen."
    read = saying(text, "Peru's army", "said", "the bridge at Salta had fallen")
    assert rows(text, read) == [(["Peru's army"], ["the bridge at Salta had fallen"], "asserts")]


def test_a_cue_that_is_hardly_one_is_none() -> None:
    text = "Peru's army reported to the bridge at Salta."
    assert rows(text, saying(text, "Peru's army", "reported", "the bridge at Salta", score=0.4)) == []


def test_words_that_were_weighed_beside_a_source_belong_to_it() -> None:
    text = "Regional governor Ana Bell said the bridge had fallen."
    read = SayingReading(
        start=28, end=32, stance="asserts", score=0.9,
        parts=(part(text, "source", "Regional", 0.3), part(text, "source", "governor Ana Bell"), part(text, "content", "the bridge had fallen")),
    )  # fmt: skip
    assert rows(text, read)[0][0] == ["Regional governor Ana Bell"]


@pytest.mark.parametrize(
    ("text", "sources", "wanted"),
    [
        ("TASS and Yonhap said the bridge had fallen.", "TASS/Yonhap", ["TASS", "Yonhap"]),
        ("The Blue Press and Radio Alta said the bridge had fallen.", "The Blue Press and Radio Alta", ["Blue Press", "Radio Alta"]),
        ("An eyewitness, the baker Ana Bell, said the bridge had fallen.", "eyewitness/baker Ana Bell", ["eyewitness"]),
        ("The ministry of trade and industry said the bridge had fallen.", "ministry of trade and industry", ["ministry of trade and industry"]),
    ],
)  # fmt: skip
def test_who_speaks_together(text: str, sources: str, wanted: list[str]) -> None:
    assert rows(text, saying(text, sources, "said", "the bridge had fallen"))[0][0] == wanted


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Peru has reportedly left the pact.", "reportedly", "Peru has/left the pact"),
        ("Peru is said to have left the pact.", "said", "have left the pact"),
        ("Peru was believed to have left the pact.", "believed", "have left the pact"),
        ("The alleged departure of Peru was noted.", "alleged", "departure of Peru"),
    ],
)
def test_a_hedge_has_no_source(text: str, cue: str, content: str) -> None:
    (row,) = found(text, saying(text, "Peru", cue, content)).attributions
    assert (row.source, row.stance, row.basis) == ((), "alleges", "unnamed")


def test_what_is_said_to_somebody_is_no_hedge() -> None:
    text = "Peru said to reporters that it had left the pact."
    assert rows(text, saying(text, "Peru", "said", "it had left the pact"))[0][0] == ["Peru"]


def test_a_plan_says_nothing() -> None:
    text = "The drill went on according to plan."
    assert rows(text, saying(text, "", "according", "The drill went on")) == []


# -- marks --------------------------------------------------------------------------------------------------


def test_a_content_in_a_quotation_is_the_quotation() -> None:
    text = '"The bridge at Salta has fallen," Ana Bell said.'
    read = saying(text, "Ana Bell", "said", "bridge at Salta has fallen")
    assert rows(text, read) == [(["Ana Bell"], ['"The bridge at Salta has fallen,"'], "asserts")]
    (quotation,) = found(text, read).quotations
    assert quotation.speaker == at(text, "Ana Bell")


def test_a_quotation_beside_a_cue_is_said_by_its_source() -> None:
    text = '"Has the bridge at Salta fallen?" Ana Bell asked on Monday. "Nobody told me of it."'
    read = saying(text, "Ana Bell", "asked", "")
    assert [q.speaker for q in found(text, read).quotations] == [at(text, "Ana Bell")] * 2


def test_what_a_speaker_thinks_himself_is_no_row_of_its_own() -> None:
    text = '"I think the bridge at Salta has fallen," Ana Bell said.'
    inner = saying(text, "I", "think", "the bridge at Salta has fallen")
    outer = saying(text, "Ana Bell", "said", "I think the bridge at Salta has fallen")
    assert [row[0] for row in rows(text, inner, outer)] == [["Ana Bell"]]


def test_a_voice_within_quoted_words_is_one() -> None:
    text = '"The army told us that the bridge has fallen," Ana Bell said.'
    inner = saying(text, "army", "told", "the bridge has fallen")
    outer = saying(text, "Ana Bell", "said", "The army told us that the bridge has fallen")
    assert [row[0] for row in rows(text, inner, outer)] == [["Ana Bell"], ["army"]]


def test_a_name_behind_a_dash_signs_a_quotation() -> None:
    text = '"Nobody asked us about the bridge at all." — Rosa Quispe'
    assert rows(text) == [(["Rosa Quispe"], ['"Nobody asked us about the bridge at all."'], "asserts")]


# -- forms --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sayings", "source", "content"),
    [
        ("Radio Alta reported, citing Peru's army, that the bridge had fallen.", [("Radio Alta", "reported", "the bridge had fallen")], ["Peru's army"], "the bridge had fallen"),
        ("Radio Alta quoted Peru's army as saying that the bridge had fallen.", [("Radio Alta", "quoted", "the bridge had fallen"), ("Radio Alta", "saying", "the bridge had fallen")], ["Peru's army"], "the bridge had fallen"),
        ("Ana Bell said she had been told by Peru's army that the bridge had fallen.", [("Ana Bell", "said", "she had been told by Peru's army that the bridge had fallen")], ["Peru's army"], "the bridge had fallen"),
        ("Radio Alta has learned from Peru's army that the bridge had fallen.", [("Radio Alta", "learned", "the bridge had fallen")], ["Peru's army"], "the bridge had fallen"),
        ("In a statement carried by Radio Alta, Peru's army said the bridge had fallen.", [("Peru's army", "said", "the bridge had fallen")], ["Radio Alta"], "Peru's army said the bridge had fallen"),
        ("According to Peru's army, the bridge had fallen.", [], ["Peru's army"], "the bridge had fallen"),
        ("Radio Alta gave another version. The bridge had been blown up.", [], ["Radio Alta"], "The bridge had been blown up"),
    ],
)  # fmt: skip
def test_voices_that_the_form_tells(
    text: str, sayings: list[tuple[str, str, str]], source: list[str], content: str
) -> None:
    assert (source, [content], "asserts") in rows(text, *(saying(text, *each) for each in sayings))


def test_who_is_quoted_is_no_voice_of_the_quoting() -> None:
    text = "Radio Alta quoted Peru's army as saying that the bridge had fallen."
    read = saying(text, "Radio Alta/Peru's army", "quoted", "the bridge had fallen")
    assert sorted(row[0] for row in rows(text, read)) == [["Peru's army"], ["Radio Alta"]]


def test_a_denial_takes_up_what_was_said() -> None:
    text = "Peru accused Chile of arming rebels. Santiago denied it."
    told = saying(text, "Peru", "accused", "arming rebels", "alleges")
    denied = saying(text, "Santiago", "denied", "it", "denies")
    rows_ = found(text, told, denied).attributions
    assert [(shown(text, row), row.answers) for row in rows_] == [
        ((["Peru"], ["arming rebels"], "alleges"), False),
        ((["Santiago"], ["arming rebels"], "denies"), True),
    ]


def test_a_denial_takes_up_the_clause_before_it() -> None:
    text = "The rebels took Salta on Sunday, though the junta denies it."
    (row,) = rows(text, saying(text, "the junta", "denies", "it", "denies"))
    assert row == (["junta"], ["The rebels took Salta on Sunday"], "denies")


def test_so_did_another() -> None:
    text = "Peru said the bridge had fallen. So did Chile."
    told = saying(text, "Peru", "said", "the bridge had fallen")
    assert (["Chile"], ["the bridge had fallen"], "asserts") in rows(text, told)


def test_an_outlet_does_not_name_itself() -> None:
    text = "The bridge at Salta has fallen, The Salta Post reports."
    read = saying(text, "The Salta Post", "reports", "The bridge at Salta has fallen")
    assert found(text, read, outlet="Salta Post").attributions == ()


def test_a_medium_that_reports_the_lead_reports_the_whole() -> None:
    text = "The bridge at Salta has fallen, Radio Alta reports.\n\nTwo lorries were on it."
    read = saying(text, "Radio Alta", "reports", "The bridge at Salta has fallen")
    assert found(text, read).attributions[0].content == ((0, len(text)),)


@pytest.mark.parametrize(
    ("source", "basis"),
    [("two officials", "unnamed"), ("residents", "witness"), ("satellite images", "imagery"), ("a leaked memo", "document"),
     ("an intercepted call", "intercept"), ("the foreign ministry", None), ("the official Rosa Quispe", None)],
)  # fmt: skip
def test_what_a_source_goes_by(source: str, basis: str | None) -> None:
    text = f"The bridge has fallen, according to {source}."
    (row,) = found(text, saying(text, source, "according", "The bridge has fallen")).attributions
    assert row.basis == basis


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The bridge has fallen, the parliament was told on Friday.", "parliament", "was"),
        ("The bridge has fallen, the committee was informed.", "committee", "was"),
        ("The mayors have been briefed that the bridge has fallen.", "mayors", "briefed"),
    ],
)
def test_who_is_told_a_thing_is_no_source_of_it(text: str, source: str, cue: str) -> None:
    what = "The bridge has fallen" if text.startswith("The bridge") else "the bridge has fallen"
    assert found(text, saying(text, source, cue, what)).attributions == ()


def test_who_was_told_a_thing_may_say_another() -> None:
    text = "The minister was briefed and said the bridge had fallen."
    (row,) = found(text, saying(text, "minister", "said", "the bridge had fallen")).attributions
    assert [text[slice(*s)] for s in row.source] == ["minister"]


def test_the_and_in_a_commissions_name_parts_no_voices() -> None:
    text = "Speaker of the National Defence and Interior Commission Ana Bell said the bridge had fallen."
    source = "Speaker of the National Defence and Interior Commission Ana Bell"
    (row,) = found(text, saying(text, source, "said", "the bridge had fallen")).attributions
    assert len(row.source) == 1


def test_what_another_sentence_tells_by_itself_is_not_denied_by_the_next() -> None:
    text = "The bridge will be closed, Reed said. Reed denied that it had fallen."
    said = saying(text, "Reed", "said", "The bridge will be closed")
    denied = saying(text, "Reed", "denied", "The bridge will be closed/it had fallen")
    contents = {
        text[slice(*a.cue[0])]: [text[slice(*c)] for c in a.content] for a in found(text, said, denied).attributions
    }
    assert contents == {"said": ["The bridge will be closed"], "denied": ["it had fallen"]}


def test_who_is_cited_for_the_lead_is_cited_for_the_page() -> None:
    text = (
        "Peru wants closer ties\n\nPeru's president wants closer ties with Chile, Altanews reports citing Radio Lima.\n\n"
        "“The ties are good,” the president of Peru said."
    )
    lead = "Peru's president wants closer ties with Chile"
    read = (
        saying(text, "Altanews", "reports", lead),
        saying(text, "president of Peru", "said", "“The ties are good,”"),
    )
    rows_ = [(shown(text, row)[0], row.content == ((0, len(text)),)) for row in found(text, *read).attributions]
    assert rows_ == [(["Altanews"], True), (["Radio Lima"], True), (["president of Peru"], False)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "wanted"),
    [
        ("According to TASS and the Associated Press, the bridge had fallen.", "TASS", "According", ["TASS", "Associated Press"]),
        ("TASS and the Associated Press said the bridge had fallen.", "Associated Press", "said", ["TASS", "Associated Press"]),
        ("Chad met Peru and TASS said the bridge had fallen.", "TASS", "said", ["TASS"]),
        ("Police and two shopkeepers said the bridge had fallen.", "Police", "said", ["Police", "two shopkeepers"]),
        ("Police came and also said the bridge had fallen.", "Police", "said", ["Police"]),
    ],
)  # fmt: skip
def test_who_is_joined_to_a_voice_is_one(text: str, source: str, cue: str, wanted: list[str]) -> None:
    assert rows(text, saying(text, source, cue, "the bridge had fallen"))[0][0] == wanted


def test_who_asks_says_nothing() -> None:
    text = "Questioned by senators, Ana Bell said the bridge had fallen."
    read = [
        saying(text, "senators", "Questioned", "the bridge had fallen"),
        saying(text, "Ana Bell", "said", "the bridge had fallen"),
    ]
    assert [row[0] for row in rows(text, *read)] == [["Ana Bell"]]


def test_a_word_of_a_name_says_nothing() -> None:
    text = "A delegation led by Peru's interior minister, Said Nur Hassan, crossed into Chile."
    assert rows(text, saying(text, "delegation", "Said", "Nur Hassan, crossed into Chile")) == []
