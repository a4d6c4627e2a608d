"""Actors: a phrase in its sentence, and what it names. A line a case; add your own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.find import find
from dateline.model import ActorMention

# sentence | words of the mention | kind | country | first sector | name
CASES = """
Kenya closed its border. | Kenya | state | KEN | | Kenya
The DPRK fired a rocket. | DPRK | state | PRK | | North Korea
Moscow rejected the plan. | Moscow | state | RUS | GOV | Russia
The Kremlin rejected the plan. | Kremlin | state | RUS | GOV | Russia
Chilean troops landed. | Chilean troops | people | CHL | MIL | Chilean troops
Peru's foreign ministry replied. | Peru's foreign ministry | body | PER | GOV | Peru's foreign ministry
South Korea's spy agency said so. | South Korea's spy agency | organisation | KOR | SPY | South Korea's National Intelligence Service
Ghana's Security Council met Togo's envoys. | Ghana's Security Council | body | GHA | GOV | Security Council
The UN Security Council met. | UN Security Council | organisation | | IGO | UN Security Council
President Ana Bell of Chile spoke. | President Ana Bell | person | CHL | GOV | Ana Bell
Chilean President Ana Bell spoke. | Chilean President Ana Bell | person | CHL | GOV | Ana Bell
Chile's president, Ana Bell, spoke. | Chile's president, Ana Bell | person | CHL | GOV | Ana Bell
Ana Bell, the foreign minister of Chile, spoke. | Ana Bell | person | CHL | GOV | Ana Bell
Deputy Prime Minister Hassan Sheikh Nur of Somalia spoke. | Deputy Prime Minister Hassan Sheikh Nur | person | SOM | GOV | Hassan Sheikh Nur
The foreign ministry of Laos replied. | foreign ministry of Laos | body | LAO | GOV | foreign ministry of Laos
Hezbollah fired on Haifa. | Hezbollah | organisation | LBN | REB | Hezbollah
KCNA reported it. | KCNA | organisation | PRK | JRN | KCNA
The Tern's Rob Okello said so to Kenya. | Kenya | state | KEN | | Kenya
Rim Yong Man, the premier of Laos, spoke. | Rim Yong Man | person | LAO | GOV | Rim Yong Man
Omar Al Reem Al Jada Al Sabil, emir of the State of Kuwait, wrote. | Omar Al Reem Al Jada Al Sabil | person | KWT | GOV | Omar Al Reem Al Jada Al Sabil
Karl ⅩⅥ Reed, king of Tonga, wrote. | Karl ⅩⅥ Reed | person | TON | GOV | Karl ⅩⅥ Reed
The leader of Togo Ana Bell wrote. | leader of Togo Ana Bell | person | TGO | GOV | Ana Bell
Ana Bell, vice-minister of Trade and Crafts of Chile, wrote. | Ana Bell | person | CHL | GOV | Ana Bell
Ana Bell, secretary of the Security Council of the Republic of Chile, wrote. | Ana Bell | person | CHL | GOV | Ana Bell
The Vice-Premier of Laos wrote. | Vice-Premier of Laos | office | LAO | GOV | Vice-Premier of Laos
The Chilean army and people wrote. | people | people | CHL | CVL | Chilean people
The Guyana Weavers Cooperative has asked for looms. | Guyana Weavers Cooperative | organisation | GUY | UNK | Guyana Weavers Cooperative
A letter from the President of sisterly Chile, Ana Bell, came. | President of sisterly Chile, Ana Bell | person | CHL | GOV | Ana Bell
The House of Representatives of Fiji met. | House of Representatives of Fiji | body | FJI | LEG | House of Representatives of Fiji
Somaliland signed it. | Somaliland | state | SOM | PRE | Somaliland
""".strip().splitlines()


def only(text: str, words: str) -> ActorMention:
    mentions = [m for m in find(article_from_text(text)).actors if m.words == words]
    assert mentions, f"{words!r} is not among {[m.words for m in find(article_from_text(text)).actors]}"
    return mentions[0]


@pytest.mark.parametrize("case", CASES)
def test_an_actor(case: str) -> None:
    text, words, kind, country, sector, name = (part.strip() for part in case.split("|"))
    got = only(text, words)
    assert (got.kind, got.country or "", got.name) == (kind, country, name)
    assert (got.sectors[0] if got.sectors else "") == sector


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Russian oil sells.", "Russian", "adjective"),
        ("Russia's oil sells.", "Russia", "possessive"),
        ("They met in Peru.", "Peru", "adjective"),
        ("The Geneva summit of Peru failed.", "Peru", "name"),
        ("Peru sanctions hurt.", "Peru", "adjective"),
    ],
)
def test_how_words_stand_in_their_phrase(text: str, words: str, role: str) -> None:
    assert only(text, words).role == role


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("We ate turkey and chips.", "turkey"),
        ("Georgia Smith sang on Monday.", "Georgia"),
        ("The two met in the north of Chile.", "north"),
        ("Victory Day was warm in Chile.", "Victory Day"),
        ("Chilean envoy Tom Reed came. Thus Reed telephoned Peru.", "Thus Reed"),
        ("Chilean envoy Tom Reed came. Nevertheless Reed left.", "Nevertheless Reed"),
    ],
)
def test_what_is_no_actor(text: str, absent: str) -> None:
    assert absent not in [m.words for m in find(article_from_text(text)).actors]


def test_a_weak_name_needs_company() -> None:
    assert not find(article_from_text("Georgia won the game.")).actors
    backed = find(article_from_text("Tbilisi spoke. Georgia signed the deal, the Georgian minister said.")).actors
    assert {m.country for m in backed} == {"GEO"}


def test_the_north_is_the_state_that_the_article_names_so() -> None:
    text = "North Korea tested a missile. The North's army spoke; the north wind blew."
    assert only(text, "North's army").country == "PRK"
    assert "north" not in [m.words for m in find(article_from_text(text)).actors]


def test_a_surname_counts_where_the_article_gives_the_person() -> None:
    assert only("Chilean President Ana Bell came. Later Bell left.", "Bell").kind == "person"
    assert "Bell" not in [m.words for m in find(article_from_text("Chile rang the Bell.")).actors]


@given(
    st.lists(
        st.sampled_from("the North Korean leader Kim 's Russia U.S. President , and of Ana Bell ’ - \n".split(" ")),
        max_size=14,
    )
)
def test_no_words_raise_and_spans_read_back(words: list[str]) -> None:
    text = " ".join(words)
    ends = [0]
    for mention in find(article_from_text(text)).actors:
        assert text[mention.start : mention.end] == mention.words
        assert mention.start <= mention.head[0] < mention.head[1] <= mention.end
        assert mention.start >= ends[-1], "mentions overlap"
        ends.append(mention.end)


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_states_name_is_known_with_either_apostrophe(mark: str) -> None:
    text = f"The army of the Democratic People{mark}s Republic of Korea marched."
    assert {a.country for a in find(article_from_text(text)).actors} == {"PRK"}


def test_a_participle_that_opens_a_sentence_is_no_first_name() -> None:
    text = "Chilean Senator Luis Rojas came to Lima.\nSeeing Luis Rojas off, the crowd waved."
    assert {a.name for a in find(article_from_text(text)).actors if a.kind == "person"} == {"Luis Rojas"}


@pytest.mark.parametrize(
    "headline", ["Chilean Envoy Pays Farewell Visit to Thai King", "Speaker Ana Bell Receives Tom Reed"]
)
def test_a_headlines_verb_begins_no_name(headline: str) -> None:
    assert not [m for m in find(article_from_text(headline)).actors if "Pays" in m.name or "Receives" in m.name]


def test_troops_beside_civilians_need_not_be_of_one_country() -> None:
    assert only("Chilean troops and civilians fled.", "civilians").country is None


def test_a_leader_needs_no_more_words_before_the_whole_name() -> None:
    text = "Democrat Nelson Mandela met Juan Manuel Santos and Winnie Mandela."
    names = [a.name for a in find(article_from_text(text)).actors if a.kind == "person"]
    assert names[:2] == ["Nelson Mandela", "Juan Manuel Santos"]
    assert "Mandela" not in names


def test_a_ship_is_no_person_though_it_bears_a_leaders_name() -> None:
    for text in ("The USS Nelson Mandela left.", "The aircraft carrier Nelson Mandela left."):
        assert not [a for a in find(article_from_text(text)).actors if a.kind == "person"]


def test_the_north_of_north_and_south_korea_is_a_state() -> None:
    text = "North and South Korea reached an accord. North and South America traded."
    found = [(a.words, a.country) for a in find(article_from_text(text)).actors]
    assert found == [("North", "PRK"), ("South Korea", "KOR")]


@pytest.mark.parametrize(
    "text",
    ["The tanker Odessa left.", "The frigate Hengyang and the ship Georgia sailed."],
)
def test_a_ship_is_no_state_and_no_place(text: str) -> None:
    findings = find(article_from_text(text))
    assert not findings.places
    assert [a.country for a in findings.actors if a.country] == []


def test_a_verb_behind_a_plural_ends_what_a_state_owns() -> None:
    text = "Israeli jets struck military sites. Russian armed police left."
    assert [a.words for a in find(article_from_text(text)).actors] == ["Israeli", "Russian armed police"]


def test_the_envoy_of_an_organisation_is_no_states() -> None:
    assert only("The ambassador of the European Union spoke.", "ambassador of the European Union").sectors == ("IGO",)
