"""Whose parties are in plain sentences: international bodies, two presidents, people held abroad."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.pipeline import code


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The UN mission withdrew from Kidal on Friday.", "UN mission"),
        ("UN troops withdrew from Kidal on Friday.", "UN troops"),
        ("A UN envoy met Libya's prime minister in Tripoli on Friday.", "UN envoy"),
        ("UN inspectors left Iran on Friday.", "UN inspectors"),
    ],
)
def test_those_of_an_international_body_act_and_are_of_no_state(text: str, actor: str) -> None:
    reports = code(article_from_text(text, published="2019-05-06")).reports
    assert [(p.name, p.country) for r in reports for p in r.actors if p.name.startswith("UN")] == [(actor, None)]


def test_the_presidents_are_the_two_who_were_told_of() -> None:
    text = (
        "Peru's president, Ana Bell, met President Luis Reed of Chile in Lima on Friday. The presidents urged Bolivia"
        " to open the crossing. The foreign ministers of Mali and Chad met as well."
    )
    (urged,) = (r for r in code(article_from_text(text, published="2019-05-06")).reports if r.type == "REQUEST")
    assert {p.name for p in urged.actors} == {"Ana Bell", "Luis Reed"}


@pytest.mark.parametrize(
    ("text", "actor", "country"),
    [
        ("The government in La Paz expelled Chile's consul on Friday.", "government in La Paz", "BOL"),
        ("The junta in Niamey expelled Chad's consul on Friday.", "junta in Niamey", "NER"),
        ("The Assam Rifles attacked rebels on Friday.", "Assam Rifles", "IND"),
        # a continent's leaders are of several states
        ("Peru met Southeast Asian leaders in Manila on Friday.", "Southeast Asian", None),
    ],
)
def test_whose_they_are(text: str, actor: str, country: str | None) -> None:
    reports = code(article_from_text(text, published="2019-05-06")).reports
    assert {p.country for r in reports for p in r.actors if actor in (p.words, p.name)} == {country}


def test_what_falls_on_a_place_is_not_of_that_place() -> None:
    text = (
        "Rockets and two drones struck the Parom area of Panjgur district, 20 kilometres inside Pakistan, on Tuesday."
    )
    reports = code(article_from_text(text, published="2019-05-06")).reports
    assert "PAK" not in {p.country for r in reports for p in r.actors}


def test_a_bare_surname_is_of_whom_the_page_has_named_so_far() -> None:
    text = (
        "Peru's minister met his Chilean counterpart, Shah Mahmood Orreshi, on Friday. Orreshi thanked Peru. Chile's"
        " ambassador, Rahim Hayat Orreshi, left on Saturday."
    )
    thanked = [r for r in code(article_from_text(text, published="2019-05-06")).reports if r.type == "SUPPORT"]
    assert {p.name for r in thanked for p in r.actors} == {"Shah Mahmood Orreshi"}


def test_a_credit_that_names_a_town_is_a_paper_and_no_state() -> None:
    text = "Peru and Chile met in Arica on Friday.\n\nThey talked of the port and left.\n\nSource: Radio Alta, Zvezda Minsk"
    (report, *_) = code(article_from_text(text, published="2019-05-06")).reports
    assert "Belarus" not in {link.name for chain in report.sources for link in chain}
    assert "Zvezda Minsk" in {link.source for chain in report.sources for link in chain}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister for Petroleum Ana Bell met Chile's envoy on Friday.", "Minister for Petroleum"),
        ("The deputy minister of agriculture and livestock, Ana Bell, met Chile's envoy on Friday.", "deputy minister of agriculture and livestock"),
    ],
)  # fmt: skip
def test_a_minister_of_any_subject_has_an_office(text: str, title: str) -> None:
    findings = find(article_from_text(text))
    assert [m.title for m in findings.actors if m.name == "Ana Bell"] == [title]


def test_two_officials_are_any_two_and_the_two_leaders_are_not() -> None:
    text = "Ana Bell and Tom Reed met in Lima. Chile declared two officials persona non grata on Friday."
    expelled = [r for r in code(article_from_text(text, published="2019-05-06")).reports if r.type == "SANCTION"]
    assert expelled
    assert {p.words for r in expelled for p in r.recipients} <= {"two officials", "officials"}


@pytest.mark.parametrize(
    "text",
    [
        # who is named in quoted words does not say them; of two in one office the subject is meant
        "Minister of Petroleum Ana Bell met Chile's Oil Minister Luis Soto. “Mr Soto lied to us,” the minister said.",
        "Peru's minister Ana Bell met Chile's minister Luis Soto. “They were kind,” the minister said.",
        "Peru's president, Ana Bell, met the press. “Luis Soto is kind,” she said. “Soto knows it,” the president added.",
    ],
)
def test_who_says_it_is_not_named_in_it(text: str) -> None:
    quotations = code(article_from_text(text, published="2019-05-06")).quotations
    assert {q.speaker.name for q in quotations if q.speaker and q.form == "direct"} == {"Ana Bell"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chile on Tuesday hit a camp of Peru's army, which had killed five Bolivian guards last Saturday.", {"PER"}),
        ("Peru thanked Chile, which had sent two planes to Lima on Friday.", {"CHL"}),
    ],
)
def test_who_acts_in_a_relative_clause(text: str, actors: set[str]) -> None:
    reports = code(article_from_text(text, published="2019-05-06")).reports
    behind = [r for r in reports if r.cue[0] > text.index("which")]
    assert behind
    assert {p.country for r in behind for p in r.actors} == actors


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile. The Chilean navy arrested nine fishermen off Arica on Friday.",
        "Peru met Chile. The Chilean navy detained the boat on Friday off Arica.",
    ],
)
def test_people_and_ships_held_abroad_are_not_of_who_holds_them(text: str) -> None:
    parties = [p for r in code(article_from_text(text, published="2019-05-06")).reports for p in r.recipients]
    held = [p.country for p in parties if p.words.split()[-1] in ("fishermen", "boat")]
    assert held
    assert set(held) == {None}
