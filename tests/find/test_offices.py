"""Offices and bodies with whose they are: a phrase in its sentence. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find

# sentence | words of the mention | kind | country | sectors | name
CASES = """
The speaker of Togo's parliament, Ama Kodjo, resigned. | speaker of Togo's parliament, Ama Kodjo | person | TGO | LEG | Ama Kodjo
The head of Peru's National Police, Luis Rojas, spoke. | head of Peru's National Police, Luis Rojas | person | PER | COP | Luis Rojas
Ana Bell, a commander of Colombia's ELN, fled. | Ana Bell | person | COL | REB | Ana Bell
Ana Bell, spokeswoman for the Chilean army, spoke. | Ana Bell | person | CHL | MIL | Ana Bell
Hezbollah leader Karim Nasr spoke. | Hezbollah leader Karim Nasr | person | LBN | REB PTY | Karim Nasr
Commissioner Tom Reed of the Kenyan police spoke. | Commissioner Tom Reed | person | KEN | COP | Tom Reed
Turkey's main opposition party left the hall. | Turkey's main opposition party | body | TUR | PTY OPP | Turkey's main opposition party
Indian and Nepali soldiers met. | Indian | people | IND | MIL | Indian soldiers
The defence ministers of Laos and Vietnam met. | Vietnam | office | VNM | GOV | defence ministers of Vietnam
ASEAN trade ministers met. | ASEAN trade ministers | office | | IGO | ASEAN trade ministers
Protesters in Lima burned tyres. | Protesters in Lima | people | PER | CVL | Protesters in Lima
Officials in Quito denied it. | Officials in Quito | people | ECU | GOV | Officials in Quito
The Tamba Liberation Front fled. | Tamba Liberation Front | organisation | | REB | Tamba Liberation Front
Ana Bell, who leads Chile's opposition, spoke. | Ana Bell | person | CHL | PTY OPP | Ana Bell
Ana Bell, who governed Chile for years, spoke. | Ana Bell | person | CHL | ELI | Ana Bell
Ana Bell, who was then Chile's president, spoke. | Ana Bell | person | CHL | GOV | Ana Bell
The Department of Foreign Affairs of Peru spoke. | Department of Foreign Affairs of Peru | body | PER | GOV | Department of Foreign Affairs of Peru
The Committee on Foreign Affairs of Peru's parliament met. | Peru's parliament | body | PER | LEG | Peru's parliament
Painter Ana Bell, together with Peru's president, spoke. | Painter Ana Bell | person | | | Ana Bell
Mr Ana Bell, visited the camp with the ambassador of Peru. | Ana Bell | person | | | Ana Bell
Ana Bell became Chile's finance minister in May. | Ana Bell | person | CHL | GOV | Ana Bell
Ana Bell, the Abkhaz leader, spoke. | Ana Bell | person | GEO | GOV PRE | Ana Bell
President Rashid ul-Haq of Chile spoke. | President Rashid ul-Haq | person | CHL | GOV | Rashid ul-Haq
UN Secretary-General Tom Reed spoke. | UN Secretary-General Tom Reed | person | | IGO | Tom Reed
Governor-General Ana Bell of Canada spoke. | Governor-General Ana Bell | person | CAN | GOV | Ana Bell
Painter Ana Bell spoke. | Painter Ana Bell | person | | | Ana Bell
HE Ana Bell sent a letter to Peru. | Ana Bell | person | | | Ana Bell
HEAna Bell sent a letter to Peru. | Ana Bell | person | | | Ana Bell
Sir Tom Reed told Peru so. | Tom Reed | person | | | Tom Reed
Chile's president, Ana O'Hara, spoke. | Chile's president, Ana O'Hara | person | CHL | GOV | Ana O'Hara
Iraq's president, Omar al-Tamimi, spoke. | Iraq's president, Omar al-Tamimi | person | IRQ | GOV | Omar al-Tamimi
Laos's president, To Kham, spoke. | Laos's president, To Kham | person | LAO | GOV | To Kham
Peru's Dong Jun spoke. | Peru's Dong Jun | person | PER | | Dong Jun
Sheikh Amina, the former prime minister of Sudan, fled. | Sheikh Amina | person | SDN | ELI | Sheikh Amina
Gen. Ana Bell spoke. | Gen. Ana Bell | person | | MIL | Ana Bell
Lt. Col. Ana Bell spoke. | Lt. Col. Ana Bell | person | | MIL | Ana Bell
Chile's army spokesman, Brig. Gen. Tom Reed, spoke. | Chile's army spokesman, Brig. Gen. Tom Reed | person | CHL | MIL | Tom Reed
U.S. Sen. Ana Bell spoke. | U.S. Sen. Ana Bell | person | USA | LEG | Ana Bell
Gov. Ana Bell of Texas spoke. | Gov. Ana Bell | person | USA | GOV | Ana Bell
Iran's Amir-Abbas Rostami spoke. | Iran's Amir-Abbas Rostami | person | IRN | | Amir-Abbas Rostami
The African Union's Peace and Security Council met. | African Union's Peace and Security Council | organisation | | IGO | AU Peace and Security Council
Hong Kong's chief executive spoke. | Hong Kong's chief executive | office | HKG | GOV | Hong Kong's chief executive
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_an_office(case: str) -> None:
    text, words, kind, country, sectors, name = (part.strip() for part in case.split("|"))
    mentions = find(article_from_text(text)).actors
    got = [m for m in mentions if m.words == words]
    assert got, f"{words!r} is not among {[m.words for m in mentions]}"
    assert (got[0].kind, got[0].country or "", " ".join(got[0].sectors), got[0].name) == (kind, country, sectors, name)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Estonia suspects nobody. Estonia heads the group.", "Estonia heads"),
        ("Korean Air will fly to Budapest.", "Korean Air"),
        ("The ambassador from Lima came.", "ambassador from Lima"),
        ("A woman in Quito slept.", "woman in Quito"),
    ],
)
def test_what_is_no_phrase(text: str, absent: str) -> None:
    assert absent not in [m.words for m in find(article_from_text(text)).actors]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In a talk with Togo in Lima President Ana Bell asked for time.", ["Ana Bell"]),
        ("Lima President Ana Bell asked Togo to wait.", ["Ana Bell"]),
        ("They wrote to the ambassador to Lima Ana Maria Bell, who met Tom Reed.", ["Ana Maria Bell"]),
    ],
)
def test_a_town_where_something_is_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    found = [m for m in find(article_from_text(text)).actors if m.kind == "person"]
    assert [m.name for m in found][: len(names)] == names
    where = next((m for m in found if m.name == "Ana Bell"), None)
    assert where is None or (where.country == "PER") is text.startswith("Lima")
