"""Names of bodies that no table holds, and names that several states' bodies bear. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.model import ActorMention

# text | words | kind | country | sectors
CASES = """
Ghana's Directorate of Criminal Records met. | Ghana's Directorate of Criminal Records | body | GHA | COP
Peru's National Fisheries Authority met. | Peru's National Fisheries Authority | body | PER | GOV
The Togolese Bureau of Naval Works met. | Togolese Bureau of Naval Works | body | TGO | MIL
The Ministry of Water Resources of Laos met. | Ministry of Water Resources of Laos | body | LAO | GOV
The Weavers' Front, the largest rebel group in Mali, left. | Weavers' Front | organisation | MLI | REB
The Kelp Gatherers' League, a party in Fiji, left. | Kelp Gatherers' League | organisation | FJI | PTY
The Green Loom Party of Peru left. | Green Loom Party of Peru | organisation | PER | PTY
The Chile-Peru Friendship Association sang. | Chile-Peru Friendship Association | organisation | CHL | SOC
Tokyo wrote. Vietnam's Ministry of Public Security replied. | Vietnam's Ministry of Public Security | body | VNM | COP
Tokyo wrote. The Ministry of Public Security of Laos replied. | Ministry of Public Security of Laos | body | LAO | COP
China wrote. The Ministry of Public Security replied. | Ministry of Public Security | organisation | CHN | COP
Japan met the SDF, the Syrian Democratic Forces. | SDF | organisation | SYR | REB
Envoys of the Weavers' Liberation Front, a group in Chad, ate. | Weavers' Liberation Front | organisation | | REB
The Roofers' Union met. | Roofers' Union | organisation | | SOC
The Herders' Association of Kenya met. | Herders' Association of Kenya | organisation | KEN | SOC
Ohio's clerks met the Ohio State People's Court. | Ohio State People's Court | body | USA | JUD
The Chile-Peru Friendship and Trade Committee sang. | Chile-Peru Friendship and Trade Committee | organisation | CHL | SOC
The Chilean People's Party met. | Chilean People's Party | organisation | CHL | PTY
The Peruvian Beekeepers Federation met. | Peruvian Beekeepers Federation | organisation | PER | SOC
Clerks of the people’s committee of Laos met. | people’s committee of Laos | body | LAO | GOV
""".strip().splitlines()


def mentions(text: str) -> dict[str, ActorMention]:
    return {m.words: m for m in find(article_from_text(text)).actors}


@pytest.mark.parametrize("case", CASES)
def test_a_body(case: str) -> None:
    text, words, kind, country, sector = (part.strip() for part in case.split("|"))
    got = mentions(text)
    assert words in got, list(got)
    assert (got[words].kind, got[words].country or "", got[words].sectors[0]) == (kind, country, sector)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The SDF fired near Hokkaido, Japan said.", "SDF"),
        ("Peru sang anti-Japanese songs.", "Japanese"),
        ("Pro-Russian and non-Chinese clubs met in Peru.", "Russian"),
        ("They hid the national masterpieces of Peru.", "national"),
        ("The local shops of Lima shut.", "local"),
        ("Peru praised the firm faith and the militant songs.", "firm"),
        ("The youth hostel in Lima burned.", "youth"),
        ("Peru paid for the state banquet.", "state"),
        ("The Austro-Hungarian Empire fell.", "Austro-Hungarian"),
    ],
)
def test_what_names_nobody(text: str, absent: str) -> None:
    assert absent not in mentions(text)


def test_double_demonyms_are_both_states() -> None:
    (mention,) = mentions("A Sino-Russian loan was signed.").values()
    assert (mention.words, mention.kind, mention.name, mention.role) == (
        "Sino-Russian",
        "group",
        "CHN RUS",
        "adjective",
    )


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        ("Ana Bell, secretary of the Central Committee of the Communist Party of Vietnam, ate.", "Ana Bell", "VNM"),
        ("Secretary of the Central Committee of the Communist Party of Vietnam Ana Bell ate.", "Ana Bell", "VNM"),
        ("Chilean lawmakers led by Speaker Ana Bell came.", "Ana Bell", "CHL"),
        ("Present were Ana Bell and Tom Reed, ministers of Togo.", "Ana Bell", "TGO"),
        ("Tom Reed, member of the Presidium of the Workers' Party of Korea, ate.", "Tom Reed", "PRK"),
        ("Prime Minister of Japan Ito spoke.", "Ito", "JPN"),
        ("Lina Bell, who speaks for the weavers' union of Ghana, spoke.", "Lina Bell", "GHA"),
    ],
)
def test_an_office_of_a_body_gives_its_country(text: str, person: str, country: str) -> None:
    named = [m for m in find(article_from_text(text)).actors if m.kind == "person" and m.name == person]
    assert [m.country for m in named] == [country]


def test_a_headlines_verb_ends_a_name() -> None:
    text = "Tom Ira Reed Receives Chilean Envoy\n\nTom Ira Reed, president of Peru, spoke."
    assert {m.name for m in find(article_from_text(text)).actors if m.kind == "person"} == {"Tom Ira Reed"}


def test_a_town_told_to_be_elsewhere_is_no_capital() -> None:
    assert mentions("Moscow in Idaho has hired a clerk.")["Moscow"].country == "USA"
    assert "Tripoli" not in mentions("A van burned in Tripoli, Lebanon's second city.")


def test_a_state_beside_a_state_is_one() -> None:
    assert mentions("Jordan and Kenya closed the fair.")["Jordan"].country == "JOR"
    assert "Jordan" not in mentions("Jordan and Kenya Brown closed the fair.")


def test_who_was_in_office_until_a_year_is_in_none() -> None:
    got = mentions("Ana Bell, who was Chile's trade minister until 2009, spoke.")
    assert got["Ana Bell"].sectors == ("ELI",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The chairman of the Togo-Peru Solidarity Committee sang.", "chairman of the Togo-Peru Solidarity Committee"),
        ("The chairman of the Kenyan Poetry Forum sang.", "chairman of the Kenyan Poetry Forum"),
        ("The secretary of the Peruvian Weavers' League sang.", "secretary of the Peruvian Weavers' League"),
    ],
)
def test_who_leads_a_society_is_one_with_it(text: str, words: str) -> None:
    assert list(mentions(text)) == [words]


@pytest.mark.parametrize("text", ["They sang on Women's Day.", "A hall of the Children's Palace burnt."])
def test_a_thing_called_by_those_whose_it_is_is_no_party(text: str) -> None:
    assert not [m for m in mentions(text).values() if m.kind == "people"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Nairobi Post said so.", ("Nairobi Post", "KEN")),
        ("He told the Karbala Morning Observer so.", ("Karbala Morning Observer", None)),
        ("Post the letters to Peru.", None),
        ("The Post said so.", None),
    ],
)
def test_a_paper_by_its_last_word(text: str, wanted: tuple[str, str | None] | None) -> None:
    papers = [(a.name, a.country) for a in find(article_from_text(text)).actors if a.sectors == ("JRN",)]
    assert papers == ([wanted] if wanted else [])
