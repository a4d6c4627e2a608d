"""link: what the mentions of one article say together. Each test is a short article and what follows from it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.encoder.network import compare
from dateline.link import CODER, link
from dateline.model import Coding, Report
from tests.plain import find


def coded(text: str, published: str | None = None) -> Coding:
    article = article_from_text(text, published=published)
    return link(article, find(article))


def report(text: str, kind: str, published: str | None = None) -> Report:
    reports = [r for r in coded(text, published).reports if r.type == kind]
    assert reports, f"no {kind} among {[r.type for r in coded(text, published).reports]}"
    return reports[0]


# -- the cast -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chilean President Ana Bell came. Bell met Peru.", {"ana-bell", "PER"}),
        ("Chilean President Ana Bell and Peru's president, Luis Ortega, came. The two leaders met.", {"ana-bell", "luis-ortega"}),
        ("Chile and Peru quarrelled. The two countries held talks.", {"CHL", "PER"}),
        ("Chilean President Ana Bell came. She met Peru.", {"ana-bell", "PER"}),
        ("Chilean President Ana Bell came. The Chilean leader met Peru.", {"ana-bell", "PER"}),
        ("Ana Bell, the Chilean president, met Peru.", {"ana-bell", "PER"}),
        ("Peruvian troops and Chile held talks.", {"PER.mil", "CHL"}),
    ],
)  # fmt: skip
def test_who_met(text: str, actors: set[str]) -> None:
    assert {p.id for p in report(text, "CONSULT").actors} == actors


def test_spellings_of_one_name_are_one_actor() -> None:
    text = "North Korean leader Kim Jong-un met Peru. Kim Jong Un met Chile. Kim met Togo."
    people = [a for a in coded(text).actors if a.kind == "person"]
    assert [a.country for a in people] == ["PRK"]


def test_two_people_with_one_surname_are_kept_apart() -> None:
    text = "Chilean President Ana Bell met Peruvian President Luis Bell."
    assert {p.id for p in report(text, "CONSULT").actors} == {"ana-bell", "luis-bell"}


def test_offices_are_read() -> None:
    (bell,) = [a for a in coded("Chilean President Ana Bell came.").actors if a.kind == "person"]
    assert [(o.title, o.country) for o in bell.offices] == [("president", "CHL")]


# -- time -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "kind", "start", "end"),
    [
        ("Peru met Chile on Friday.", "2024-03-05", "on", "2024-03-01", "2024-03-01"),
        ("Peru met Chile in June 2023.", None, "within", "2023-06-01", "2023-06-30"),
        ("Peru met Chile on 3 May 2019.", None, "on", "2019-05-03", "2019-05-03"),
        ("Peru has met Chile since 2019.", None, "since", "2019-01-01", None),
    ],
)
def test_when(text: str, published: str | None, kind: str, start: str, end: str | None) -> None:
    time = report(text, "CONSULT", published).time
    assert (time.kind, time.start, time.end) == (
        kind,
        date.fromisoformat(start),
        date.fromisoformat(end) if end else None,
    )
    assert [text[slice(*s)] in time.reason for s in time.spans] == [True]


def test_the_day_that_owns_an_act_is_its_own_whatever_goes_on_since() -> None:
    time = report(
        "Men of Peru have been held since Friday's attack on a patrol of Chile.", "ASSAULT", "2024-03-05"
    ).time
    assert (time.kind, time.start, time.end) == ("on", date(2024, 3, 1), date(2024, 3, 1))


def test_a_time_on_an_unknown_day_stays_symbolic() -> None:
    time = report("Peru met Chile on Friday.", "CONSULT").time
    assert (time.start, time.end, time.value) == (None, None, "XXXX-WXX-5")
    assert time.anchor is not None
    assert time.anchor.on == "publication"


def test_an_act_without_a_time_takes_that_of_its_other_telling() -> None:
    reports = coded("Peru and Chile sign pact.\n\nOn Friday Peru and Chile signed the pact.", "2024-03-05").reports
    assert {str(r.time.start) for r in reports if r.type == "SUPPORT"} == {"2024-03-01"}


def test_what_ended_over_a_year_ago_is_history() -> None:
    assert report("Peru attacked Chile in 1979.", "ASSAULT", "2024-03-05").history
    assert not report("Peru attacked Chile in January 2024.", "ASSAULT", "2024-03-05").history


# -- sources --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "chains", "status"),
    [
        ("Peru attacked Chile.", [[]], "actual"),
        ("Peru attacked Chile, Yonhap said.", [["Yonhap"]], "actual"),
        ("According to TASS and Yonhap, Peru attacked Chile.", [["TASS"], ["Yonhap"]], "actual"),
        ("Peru attacked Chile, reports Yonhap, quoting KCNA.", [["Yonhap", "KCNA"]], "actual"),
        ("Peru has reportedly attacked Chile.", [["unnamed"]], "alleged"),
        ("Peru denied attacking Chile.", [["Peru"]], "denied"),
        ("Bolivia alleged that Peru had attacked Chile.", [["Bolivia"]], "alleged"),
    ],
)
def test_according_to_whom(text: str, chains: list[list[str]], status: str) -> None:
    got = report(text, "ASSAULT")
    assert sorted([s.name for s in chain] for chain in got.sources) == sorted(chains)
    assert got.status == status


def test_state_media_are_the_states_agency() -> None:
    text = "North Korea's state media said Peru attacked Chile."
    assert [[s.name for s in chain] for chain in report(text, "ASSAULT").sources] == [["KCNA"]]


# -- numbers and quotations --------------------------------------------------------------------------------


def test_a_number_belongs_to_the_act_beside_it() -> None:
    coding = coded("Peru sent 4,000 troops to Chile, Yonhap said. Bolivia has 30 lakes.")
    troops, lakes = coding.quantities
    (sent,) = [r for r in coding.reports if r.type == "AID"]
    assert (troops.value, troops.outcome, troops.report) == (4000, "sent", sent.id)
    assert sent.quantities == (troops.id,)
    assert lakes.report is None
    assert [[s.name for s in c] for c in troops.sources] == [["Yonhap"]]


def test_a_quotation_has_its_speaker_and_the_chain_that_leads_to_him() -> None:
    (said,) = coded("Chilean President Ana Bell came. “We will not leave the valley,” she said.").quotations
    assert said.speaker is not None
    assert (said.speaker.id, said.speaker.country) == ("ana-bell", "CHL")
    assert said.chain == ()


# -- all of it ----------------------------------------------------------------------------------------------

WORDS = (
    "Peru Chile Chilean President Ana Bell met attacked sent 4,000 troops to and on Friday said “ ” Yonhap , . denied"
    " that she the two leaders in Quito will not agreed \n"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_every_value_reads_back_its_words(words: list[str]) -> None:
    text = " ".join(words)
    coding = coded(text, "2024-03-05")
    for row in coding.reports:
        assert row.coder == CODER
        assert text[row.start : row.end] == row.words
        for party in (*row.actors, *row.recipients):
            assert text[party.start : party.end] == party.words
        for source in (s for chain in row.sources for s in chain):
            assert text[source.start : source.end] == source.source
        if row.place is not None and row.place.start is not None:
            assert text[row.place.start : row.place.end]
        assert row.time.spans or row.time.reason
    for quotation in coding.quotations:
        assert quotation.content in text[quotation.start : quotation.end]


def test_the_same_article_gives_the_same_reports() -> None:
    text = "Peru attacked Chile. Chile met Peru on Friday."
    assert coded(text) == coded(text)


def test_the_coder_is_named_after_its_network() -> None:
    assert CODER.partition("-")[2].partition(".")[0] == compare().partition(" ")[2]
