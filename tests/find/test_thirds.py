"""Third parties: hosts, mediators, those spoken for, those who gain, and who is therefore no actor."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from dateline.model import Report
from tests.plain import find

Told = tuple[set[str], set[str], set[tuple[str, str]]]


def reports(text: str) -> tuple[Report, ...]:
    article = article_from_text(text)
    return link(article, find(article)).reports


def told(report: Report) -> Told:
    others = {(o.country or o.id, o.role) for o in report.others}
    return {p.country or p.id for p in report.actors}, {p.country or p.id for p in report.recipients}, others


TWO = {"PER", "CHL"}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients", "others"),
    [
        # hosts
        ("Kenya hosted talks between Peru and Chile.", "CONSULT", TWO, set(), {("KEN", "host")}),
        ("Kenya is hosting a summit of Peru and Chile.", "CONSULT", TWO, set(), {("KEN", "host")}),
        ("Talks between Peru and Chile, hosted by Kenya, failed.", "CONSULT", TWO, set(), {("KEN", "host")}),
        ("At a summit in Doha hosted by the emir of Qatar, Peru met Chile.", "CONSULT", TWO, set(), {("QAT", "host")}),
        ("Peru met Chile in Doha, with Qatar as host.", "CONSULT", TWO, set(), {("QAT", "host")}),
        # a host who is a party stays one
        ("Kenya hosted the Peruvian president.", "CONSULT", {"KEN", "PER"}, set(), set()),
        ("Peru visited Chile.", "CONSULT", {"PER"}, {"CHL"}, set()),
        # mediators
        ("Peru and Chile signed a deal brokered by Qatar.", "SUPPORT", TWO, set(), {("QAT", "mediator")}),
        ("Peru and Chile signed a Qatari-brokered agreement.", "SUPPORT", TWO, set(), {("QAT", "mediator")}),
        ("US-brokered talks between Peru and Chile began.", "CONSULT", TWO, set(), {("USA", "mediator")}),
        ("Peru and Chile held talks mediated by Qatar.", "CONSULT", TWO, set(), {("QAT", "mediator")}),
        ("Peru and Chile met through the mediation of Qatar and Egypt.", "CONSULT", TWO, set(), {("QAT", "mediator"), ("EGY", "mediator")}),
        ("Peru released two Chilean prisoners with Turkish mediation.", "RETREAT", {"PER"}, {"CHL"}, {("TUR", "mediator")}),
        ("Peru and Chile agreed to trade, after talks mediated by Togo.", "AGREE", TWO, set(), {("TGO", "mediator")}),
        ("Peru and Chile met, with Kenya as their host and envoys of Brazil as go-betweens.", "CONSULT", TWO, set(), {("KEN", "host"), ("BRA", "mediator")}),
        # a mediator whose act it is
        ("Kenya mediated between Peru and Chile.", "CONSULT", {"KEN"}, TWO, set()),
        ("Qatar brokered a deal between Peru and Chile.", "CONSULT", {"QAT"}, TWO, set()),
        # spoken for
        ("Chile's envoy met Peru on behalf of Bolivia.", "CONSULT", TWO, set(), {("BOL", "on behalf of")}),
        # who gains, and whose land is crossed
        ("Iran sent arms for Hezbollah through Syria.", "AID", {"IRN"}, {"LBN"}, {("SYR", "transit")}),
        ("Iran sent Syria weapons for Hezbollah.", "AID", {"IRN"}, {"SYR"}, {("LBN", "beneficiary")}),
        # asked for, not done; of another clause
        ("Peru met Chile. Chile called for Turkish mediation.", "CONSULT", TWO, set(), set()),
        ("Peru met Chile, which had attacked Togo before talks hosted by Kenya.", "CONSULT", TWO, set(), set()),
    ],
)  # fmt: skip
def test_who_is_a_third_party(
    text: str, kind: str, actors: set[str], recipients: set[str], others: set[tuple[str, str]]
) -> None:
    found = [r for r in reports(text) if r.type == kind]
    assert [told(r) for r in found] == [(actors, recipients, others)]


def test_the_words_of_a_role_are_evidence() -> None:
    text = "Peru and Chile signed a deal brokered by Qatar."
    (report,) = [r for r in reports(text) if r.type == "SUPPORT"]
    assert [text[slice(*span)] for span in report.evidence["others"]] == ["brokered by Qatar"]
    assert [text[o.start : o.end] for o in report.others] == ["Qatar"]


def test_mediation_told_of_an_act_is_no_act_beside_it() -> None:
    assert [r.type for r in reports("Peru and Chile signed a deal brokered by Qatar.")] == ["SUPPORT"]
    assert [r.mode for r in reports("Qatar brokered a deal.") if r.type == "CONSULT"] in ([], ["third-party"])


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hosted talks between Kenya and Chile.",
        "Envoys met in the Egyptian capital for talks with Chile mediated by Egypt.",
    ],
)
def test_nobody_is_actor_and_third_party(text: str) -> None:
    for report in reports(text):
        assert not {p.id for p in report.others} & {p.id for p in (*report.actors, *report.recipients)}
