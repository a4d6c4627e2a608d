"""The country that a setting gives to those of whom the words tell none. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.link import link
from dateline.link.cast import cast_of
from dateline.model import ActorMention
from tests.plain import find

# text | words | id ("" where nothing is certain) | what the reason says
CASES = """
Peru sent two trucks. The army lost both. | army | PER.mil | only state
Chile voted. Villagers sang. | Villagers | CHL.cvl | only state
Chile voted for Peru. Villagers sang. | Villagers | villagers |
Chile voted for Peru. The army sang. | army | |
Chile voted for Peru. Villagers sang in Mombasa. | Villagers | KEN.cvl | places
Chile voted. Tourists sang. | Tourists | tourists |
Chile voted. Refugees sang. | Refugees | refugees |
The Baltic states voted with Estonia. Villagers sang. | Villagers | villagers |
The Green Loom Party won. Fiji voted. | Green Loom Party | green-loom-party | only state
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_whose_they_are(case: str) -> None:
    text, words, ident, reason = (part.strip() for part in case.split("|"))
    findings = find(article_from_text(text))
    cast = cast_of(findings.actors, findings.sentences, findings.places)
    span = next((a.start, a.end) for a in findings.actors if a.words == words)
    assert " ".join(m.id for m in cast.by_span[span]) == ident
    assert reason in cast.reasons.get(span, "")
    assert bool(reason) is (span in cast.reasons)


def test_the_dateline_counts_as_a_state_told_of() -> None:
    findings = find(article_from_text("Chile voted. Villagers sang."))
    at = next((a.start, a.end) for a in findings.actors if a.words == "Villagers")
    for town, country in (("Lima", None), ("Santiago", "CHL"), (None, "CHL")):
        (member,) = cast_of(findings.actors, findings.sentences, (), town).by_span[at]
        assert member.country == country


def test_a_body_named_before_the_place_is_of_the_dateline() -> None:
    text = "Peru closed its border with Chile. The government recalled its envoy from Lima."
    findings = find(article_from_text(text))
    at = next((a.start, a.end) for a in findings.actors if a.words == "government")
    cast = cast_of(findings.actors, findings.sentences, findings.places, "Santiago")
    assert [m.id for m in cast.by_span[at]] == ["CHL.gov"]
    assert "dateline" in cast.reasons[at]


def test_a_body_before_a_place_of_the_dateline_s_country_is_of_that() -> None:
    findings = find(article_from_text("Peru met Chile. The army shelled Mombasa."))
    at = next((a.start, a.end) for a in findings.actors if a.words == "army")
    cast = cast_of(findings.actors, findings.sentences, findings.places, "Nairobi")
    assert [m.id for m in cast.by_span[at]] == ["KEN.mil"]


def test_an_office_holder_is_of_the_only_state_unless_he_may_be_a_guest() -> None:
    text = "Kenya voted. Police Commissioner Ana Bell and President Tom Reed spoke."
    findings = find(article_from_text(text))
    for town, countries in (
        (None, {"ana-bell": "KEN", "tom-reed": None}),
        ("Nairobi", {"ana-bell": "KEN", "tom-reed": "KEN"}),
    ):
        cast = cast_of(findings.actors, findings.sentences, (), town)
        assert {a.id: a.country for a in cast.actors if a.kind == "person"} == countries


def test_a_party_says_whence_its_country_is() -> None:
    article = article_from_text("Chile closed its border. Villagers attacked a post.")
    reports = link(article, find(article)).reports
    parties = [p for r in reports for p in r.actors if p.words == "Villagers"]
    assert [(p.country, p.country_reason) for p in parties] == [("CHL", "the only state of which the article speaks")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru voted. Chile sang. Chile danced. Villagers sang.", "CHL"),
        ("Chile danced. Peru voted. Villagers sang.", None),
        ("Chile danced. Peru voted. Villagers of Chile sang to villagers.", None),
        ("Peru voted. Chile danced. The army sang.", "CHL"),
        ("Peru voted. Chile danced. The state and all sang.", None),
    ],
)
def test_the_datelines_country_is_meant_while_no_other_is_spoken_of(text: str, country: str | None) -> None:
    findings = find(article_from_text(text))
    last = [a for a in findings.actors if a.kind in ("people", "body")][-1]
    members = cast_of(findings.actors, findings.sentences, (), "Santiago").by_span[last.start, last.end]
    assert {m.country for m in members} == ({country} if country or members else set())


STORY = (
    "Chile condemned Peru. Peru condemned Chile. Chile attacked Peru. Peru attacked Chile. A man from Togo drowned. "
)


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("The army shelled Chilean ships.", ["PER.mil", "CHL"]),
        ("Chile accused the ambassador.", ["CHL", "PER.gov"]),
        ("The army shelled ships from Togo.", ["TGO.mil"]),
        ("Chile attacked villagers.", ["CHL", "villagers"]),
    ],
)
def test_bare_bodies_are_of_the_other_of_two_sides(told: str, parties: list[str]) -> None:
    article = article_from_text(STORY + told)
    (report,) = (r for r in link(article, find(article)).reports if r.start >= len(STORY))
    found = (*report.actors, *report.recipients)
    assert [p.id for p in found] == parties
    assert all(p.country_reason for p in found if p.id.startswith("PER."))


@pytest.mark.parametrize(
    ("town", "title", "country"),
    [("Lima", "Interior Minister", "PER"), ("Lima", "President", None), ("Lomé", "Interior Minister", None)],
)
def test_a_minister_of_no_told_country_is_of_where_it_was_written(town: str, title: str, country: str | None) -> None:
    findings = find(article_from_text(f"{STORY}{title} Ana Bell spoke."))
    cast = cast_of(findings.actors, findings.sentences, (), town)
    assert [a.country for a in cast.actors if a.name == "Ana Bell"] == [country]


@pytest.mark.parametrize(("owner", "country"), [("Chile", "PER"), ("Togo", None)])
def test_what_a_state_calls_its_neighbour_is_not_its_own(owner: str, country: str | None) -> None:
    text = f"{STORY}{owner} condemned its neighbour."
    findings = find(article_from_text(text))
    at = text.index("neighbour")
    span = at, at + len("neighbour")
    mention = ActorMention(start=span[0], end=span[1], words="neighbour", kind="people", name="neighbour", head=span)
    members = cast_of((*findings.actors, mention), findings.sentences).by_span[span]
    assert [m.country for m in members] == ([country] if country else [])
