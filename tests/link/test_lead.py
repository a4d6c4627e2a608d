"""The day that a lead names, and what is told of it further down."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from dateline import joined
from dateline.article import article_from_text
from dateline.link import link
from dateline.link.cast import cast_of
from dateline.link.lead import is_of, lead_of, on_the_leads_day
from dateline.merge import merge
from dateline.model import EventTime, Report
from tests.plain import find

LEAD = "LIMA, May 4 (Andean Wire) -- Peruvian President Ana Quispe and Chilean President Luis Rojas signed a treaty on May 3."


def reports(text: str, published: str | None = "2021-05-04") -> list[Report]:
    article = article_from_text(text, published=published)
    coding = link(article, find(article))
    return joined.reports(coding, merge([(article, coding)]))


def is_of_the_lead(text: str, type: str, published: str | None = "2021-05-04") -> bool:
    found = [r for r in reports(text, published) if r.type == type]
    assert len(found) == 1, [(r.type, r.words) for r in found]
    return found[0].time.reason.endswith("told of the day that the lead names")


@pytest.mark.parametrize(
    ("below", "type", "expected"),
    [
        ("Quispe accused Chile of delay.", "ACCUSE", True),
        ("Rojas urged Peru to open the border.", "REQUEST", True),
        # words that were said at another time, or may have been
        ("Rojas visited Bolivia on Sunday.", "CONSULT", False),
        ("Quispe has accused Chile of delay.", "ACCUSE", False),
        ("Rojas is expected to accuse Peru of delay.", "ACCUSE", False),
        # somebody who is not in the lead
        ("Brazil condemned Chile.", "ACCUSE", False),
        # a deed may be of any day
        ("Peru sent weapons to Chile.", "AID", False),
    ],
)
def test_words_of_the_lead_s_parties_are_of_the_lead_s_day(below: str, type: str, expected: bool) -> None:
    assert is_of_the_lead(f"{LEAD}\nThe river is long.\n{below}", type) == expected


def test_the_day_and_the_words_it_was_read_from_are_the_lead_s() -> None:
    text = f"{LEAD}\nQuispe accused Chile of delay."
    told = next(r for r in reports(text) if r.type == "ACCUSE")
    assert [text[slice(*span)] for span in told.time.spans] == ["May 3"]
    assert (told.time.start, told.time.end) == (date(2021, 5, 3), date(2021, 5, 3))


@pytest.mark.parametrize(
    "lead",
    [
        "Peruvian President Ana Quispe and Chilean President Luis Rojas signed a treaty on May 3, after floods on May 1.",
        "Peruvian President Ana Quispe and Chilean President Luis Rojas signed a treaty in February.",
        "Peruvian President Ana Quispe and Chilean President Luis Rojas signed a treaty on March 2.",
    ],
    ids=["two days", "no day", "long before"],
)
def test_a_lead_without_one_fresh_day_gives_none(lead: str) -> None:
    assert not is_of_the_lead(f"{lead}\nQuispe accused Chile of delay.", "ACCUSE")


@pytest.mark.parametrize(
    ("below", "starts"),
    [
        ("All know that Quispe accused Chile of delay.", "2021-05-03"),
        (
            "All know that in March, as was told, Quispe accused Chile of delay.",
            "None",
        ),  # a date, if not read as its own
        ("All know that recently Quispe accused Chile of delay.", "2021-05-03"),
    ],
)
def test_a_sentence_with_a_date_of_its_own_is_not_given_the_lead_s(below: str, starts: str) -> None:
    article = article_from_text(f"{LEAD}\nThe river is long.\n{below}", published="2021-05-04")
    findings = find(article)
    lead = lead_of(article, findings, cast_of(findings.actors, findings.sentences))
    told = next(r for r in link(article, findings).reports if r.type == "ACCUSE")
    undated = replace(told, time=EventTime(kind="until", reason="no time in the words"), history=False)
    (found,) = on_the_leads_day(article, findings, lead, [undated])
    assert str(found.time.start) == starts


def test_a_day_that_is_counted_from_the_lead_s_is_no_second_one() -> None:
    lead = "Peruvian President Ana Quispe and Chilean President Luis Rojas signed a treaty on May 3, and Brazil protested a day later."
    assert is_of_the_lead(f"{lead}\nQuispe accused Chile of delay.", "ACCUSE")


def test_a_headline_has_the_day_of_the_act_below() -> None:
    text = "Peru accuses Chile of delay\n\nA delegation of Peru accused Chilean officials of delay on May 3."
    assert [r.time.start for r in reports(text)] == [date(2021, 5, 3)] * 2


def test_without_a_known_publication_the_day_stays_symbolic() -> None:
    text = "Peru and Chile signed a treaty on Monday.\nPeru accused Chile of delay."
    told = next(r for r in reports(text, None) if r.type == "ACCUSE")
    assert (told.time.start, told.time.value) == (None, "XXXX-WXX-1")


def test_the_place_of_the_lead_is_theirs_too() -> None:
    text = "Peru and Chile signed a treaty in Quito on May 3.\nThe river is long.\nPeru accused Chile of delay."
    told = next(r for r in reports(text) if r.type == "ACCUSE")
    assert told.place is not None
    assert (told.place.name, "the lead" in (told.place_reason or "")) == ("Quito", True)


def test_a_place_behind_but_is_told_of_others() -> None:
    text = "Peru and Chile signed a treaty on May 3, but rain fell in Quito.\nThe river is long.\nPeru accused Chile of delay."
    told = next(r for r in reports(text) if r.type == "ACCUSE")
    assert told.place is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Peru agreed on May 2 to help Chile.", "2021-05-02"),
        ("Peru agreed to help Chile by the end of June.", "2021-05-04"),  # the deadline is not the agreement's day
    ],
)
def test_a_deadline_to_come_does_not_date_what_has_happened(text: str, ends: str) -> None:
    (told,) = reports(text)
    assert str(told.time.end) == ends


OLD = "In May 1982 Peruvian President Ana Quispe met Chilean soldiers in Tacna.\nThe river is long.\n"


@pytest.mark.parametrize(
    ("below", "type", "expected"),
    [
        ("Quispe praised Chile at length.", "SUPPORT", True),
        ("Quispe sent weapons to Chile.", "AID", True),  # of an old story the deeds as well
        ("Brazil condemned Chile.", "ACCUSE", False),
        ("Quispe praised Chile at length. The two states met on Monday.", "SUPPORT", False),  # not all of it is old
    ],
)
def test_what_an_old_story_tells_is_of_the_time_that_opens_it(below: str, type: str, expected: bool) -> None:
    told = next(r for r in reports(OLD + below) if r.type == type)
    assert (told.time.start == date(1982, 5, 1)) == expected
    assert told.history == expected


def test_a_day_that_is_to_come_does_not_turn_to_that_of_last_year() -> None:
    told = reports("Peru and Chile agreed on a pact; the committee is to meet again in Lima on 25 May.", "2021-05-04")
    assert all(r.time.start is None or r.time.start.year == 2021 for r in told)


def test_a_century_dates_no_act() -> None:
    (told,) = reports("Peru accused Chile of delay in the 21st century.")
    assert told.time.spans == ()


def test_the_people_at_the_head_of_the_story_are_of_its_day_and_no_compatriots() -> None:
    lead = "Peru's army thanked the Chilean foreign ministry on May 3.\nForeign Minister Luis Rojas of Chile came.\n"
    below = (
        "Rojas accused Peru of delay.\n" + "The river is long. " * 20 + "\nChilean Senator Eva Paz urged Peru to wait."
    )
    times = {r.type: r.time for r in reports(lead + below)}
    assert times["ACCUSE"].start == date(2021, 5, 3)
    assert not times["REQUEST"].spans


def test_the_day_of_an_occasion_to_come_dates_nothing_that_has_happened() -> None:
    text = "Officials of Peru visited Chile on the occasion of the 79th anniversary of Korea's liberation."
    (told,) = reports(text, "2024-08-14")
    assert (told.time.kind, told.time.end, told.time.spans) == ("until", date(2024, 8, 14), ())


def test_a_stretch_of_days_in_the_lead_is_one_occasion_too() -> None:
    text = "Peru and Chile signed treaties on April 28-30.\nThe river is long.\nPeru accused Chile of delay."
    told = next(r for r in reports(text) if r.type == "ACCUSE")
    assert (told.time.start, told.time.end) == (date(2021, 4, 28), date(2021, 4, 30))


@pytest.mark.parametrize(
    ("words", "expected"), [("angry speakers", True), ("Participants", True), ("Brazilians", False)]
)
def test_who_is_called_so_for_the_occasion_was_there(words: str, expected: bool) -> None:
    article = article_from_text(f"{LEAD}\nQuispe accused Chile of delay.", published="2021-05-04")
    found = find(article)
    cast = cast_of(found.actors, found.sentences)
    report = next(r for r in link(article, found).reports if r.type == "ACCUSE")
    report = replace(report, time=replace(report.time, spans=()))
    other = replace(report.actors[0], id="x", name=words, words=words, kind="people", country=None, sectors=())
    lead = lead_of(article, found, cast)
    assert lead is not None
    assert is_of(article, lead, replace(report, actors=(other,))) is expected
