"""People of one article: two kept apart, one known by several names. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.link.cast import Member, cast_of
from dateline.model import ActorMention


def meant(text: str, words: str, nth: int = 1) -> tuple[Member, ...]:
    findings = find(article_from_text(text))
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    cast = cast_of(findings.actors, findings.sentences)
    return next(m for (start, end), m in cast.by_span.items() if start <= at < end)


# text | words, which are the last of that form | id of the person | country
CASES = """
Chile's president, Ana Bell, met the army chief, General Tom Bell. General Bell left. | General Bell | tom-bell |
Prime Minister Ana Bell of Chile and Trade Minister Tom Bell of Peru met. Minister Bell left. | Minister Bell | tom-bell | PER
Queen Ana Bell of Tonga met Tom Bell, the president of Peru. Mr Bell left. | Bell left | tom-bell | PER
Chile's president, Ana Bell, spoke; she had seen Tom Bell, the Peruvian president. Ms Bell left. | Bell left | ana-bell | CHL
Orsolya Kiss, Hungary's president, came. Kiss Orsolya left. | Kiss Orsolya | orsolya-kiss | HUN
Muhammad Qasimi, the Omani foreign minister, came. Mohammed Qasimi left. | Mohammed Qasimi | muhammad-qasimi | OMN
Chou Tse-min, China's premier, came. Zhou Zemin has left. | Zhou Zemin | chou-tse-min | CHN
Iraq's president, Omar al-Tamimi, came. Tamimi left. | Tamimi left | omar-al-tamimi | IRQ
Brazil's president, João Paulo Tavares da Costa, came. Tavares left. | Tavares left | joao-paulo-tavares-da-costa | BRA
Peru's judge Rosa Quint jailed the congressman Marco Soto. | Marco Soto | marco-soto | PER
Chile's Ana Bell came with her trade minister, Tom Reed. | Tom Reed | tom-reed | CHL
Chile's president, Ana Bell, came with her brother Tom Reed. | brother Tom Reed | tom-reed | CHL
Tom Reed met his Polish counterpart, Jan Wolak. Tom Reed is Chile's army chief. | Jan Wolak | jan-wolak | POL
King Tupou spoke. The king of Tonga left for Apia. | king of Tonga | tupou | TON
Inés Bell Soto, the Chilean consul, came. Bell left. | Bell left | ines-bell-soto | CHL
Mohamed Ould Reed, Mali's consul, came. Muhammad Wuld Reed left. | Muhammad Wuld Reed | mohamed-ould-reed | MLI
The king of Tonga spoke. King Tupou Reed left Peru. | King Tupou Reed | tupou-reed | TON
Ana Bell, without naming her Chilean colleague, sang. Ana Bell is Peru's consul. | Ana Bell | ana-bell | PER
President Ana Bell, the Emir of Qatar and Tom Reed sang. Ana Bell is of Peru's government. | President Ana Bell | ana-bell |
Tom V. Reed, the Chilean envoy, came. Tom Reed sang. Reed left. | Reed left | tom-reed | CHL
Tom V. Reed, the Chilean envoy, met Tom W. Reed. Tom V. Reed left. | Tom V. Reed left | tom-v-reed | CHL
Speaker Ana Bell opened the session. Chilean lawmakers cheered. | Ana Bell | ana-bell | CHL
The Chilean ambassador came. Ambassador Ana Bell brought gifts. | Chilean ambassador | ana-bell | CHL
Peru's minister of trade left. Tom Reed is Peru's foreign minister. | minister of trade | PER.gov | PER
Former Peruvian president left. Tom Reed is the president of Peru. | Peruvian president | PER.eli | PER
A wreath to Ana Bell upon her re-election as premier of Chile. The Chilean premier sang. | Chilean premier | ana-bell | CHL
Greetings to Ana Bell on her appointment as PM of Fiji. Fiji's prime minister sang. | prime minister | ana-bell | FJI
He wrote to To Reed, head of Fiji's Loom Party and president of Fiji. Fiji's president sang. | Fiji's president | to-reed | FJI
Tom Reed, Fiji's army chief, and the president of Fiji sang. | president of Fiji | FJI.gov | FJI
Tom Reed, the Fijian president, sang. The Reed administration fell. | administration | FJI.gov | FJI
Tom Reed, the Fijian president, sang. Reed's puppet regime fell. | puppet regime | FJI.gov | FJI
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_who_is_who(case: str) -> None:
    text, words, person, country = (part.strip() for part in case.split("|"))
    members = meant(text, words, text.count(words))
    assert [(m.id, m.country or "") for m in members] == [(person, country)]


def test_a_guest_does_not_take_his_hosts_country() -> None:
    assert meant("President Ana Bell visited Lima.", "Ana Bell")[0].country is None
    assert meant("Chilean President Tom Reed met Prime Minister Ana Bell.", "Ana Bell")[0].country is None


def test_forms_of_address_are_no_offices() -> None:
    findings = find(article_from_text("Chile's president, Ana Bell, came. Ms Bell left with Comrade Ana Bell."))
    (bell,) = [a for a in cast_of(findings.actors, findings.sentences).actors if a.kind == "person"]
    assert [office.title for office in bell.offices] == ["president"]


@pytest.mark.parametrize(
    ("headline", "story", "person"),
    [
        ("Greetings from Omani Sultan", "Ana Bell, sultan of Oman, wrote to Tom Reed.", "ana-bell"),
        ("Gifts for Chilean Leader", "Ana Bell, president of Chile, met Tom Reed.", "ana-bell"),
        ("Gifts for Chilean Leader", "Ana Bell, president of Chile, met Tom Reed, premier of Chile.", ""),
        ("Gifts for Chilean Premier", "Ana Bell, president of Chile, met Tom Reed.", ""),
    ],
)
def test_an_office_in_the_headline_is_its_holders(headline: str, story: str, person: str) -> None:
    findings = find(article_from_text(f"{headline}\n\n{story}"))
    cast = cast_of(findings.actors, findings.sentences, headline=(0, len(headline)))
    office = next(m for m in findings.actors if m.kind == "office")
    held = [m.id for m in cast.by_span[office.start, office.end] if m.kind == "person"]
    assert held == ([person] if person else [])


def people(text: str, place: str | None, *told: str) -> list[tuple[str, str | None]]:
    """Ids and countries of words that only the reading takes for parties; a dateline's place is the article's own."""
    found = find(article_from_text(text))
    spans = [(text.index(words), text.index(words) + len(words)) for words in told]
    new = [ActorMention(start=a, end=b, words=text[a:b], kind="people", name=text[a:b], head=(a, b)) for a, b in spans]
    mentions = sorted([*found.actors, *new], key=lambda mention: mention.start)
    cast = cast_of(mentions, found.sentences, found.places, place)
    return [(member.id, member.country) for span in spans for member in cast.by_span[span]]


def test_people_of_one_state_are_told_apart_by_their_words() -> None:
    text = "Bakers visited the houses to congratulate their owners."
    assert people(text, "Lima", "Bakers", "owners") == [("PER.bakers", "PER"), ("PER.owners", "PER")]


def test_people_of_somebody_without_a_country_are_people_still() -> None:
    text = "Bakers visited the houses to congratulate their owners."
    assert people(text, None, "Bakers", "owners") == [("bakers", None), ("owners", None)]


def test_the_worlds_leaders_are_known_where_the_page_tells_no_country() -> None:
    text = "Maduro sang in Suva. The Venezuelan leader left with Brazil's president Nicolás Maduro Reed."
    findings = find(article_from_text(text))
    at = (0, len("Maduro"))
    for year, sector in ((2020, "GOV"), (None, "GOV"), (1990, "ELI")):
        cast = cast_of(findings.actors, findings.sentences, year=year)
        (maduro,) = cast.by_span[at]
        assert (maduro.country, maduro.sectors) == ("VEN", (sector,))
        assert "table of leaders" in cast.reasons[at]
    assert meant(text, "Nicolás Maduro Reed")[0].country == "BRA"


def test_every_mention_of_a_leader_says_whence_the_country_is() -> None:
    findings = find(article_from_text("Maduro sang in Suva. The Venezuelan leader left. Maduro came back."))
    cast = cast_of(findings.actors, findings.sentences, year=2020)
    own = [span for span, members in cast.by_span.items() if [m.kind for m in members] == ["person"]]
    assert len(own) == 3
    assert all("table of leaders" in cast.reasons[span] for span in own)


def test_an_ambassador_told_of_far_before_is_another() -> None:
    far = "The Chilean ambassador sang. " + "It rained. " * 6
    assert meant(far + "Ambassador Ana Bell left.", "Ambassador Ana Bell")[0].country is None


def test_what_a_pronoun_tells_of_a_leader_does_not_go_before_the_table() -> None:
    assert meant("Fiji and Peru met. Its leader, Nicolás Maduro, sang in Suva.", "Nicolás Maduro")[0].country == "VEN"
    assert meant("Fiji sang. Its leader, Nicolás Reed, sang in Suva.", "Nicolás Reed")[0].country == "FJI"


def test_who_is_in_office_by_the_table_is_the_premier_of_his_sentence() -> None:
    text = "Peru's prime minister, Tom Reed, ate. Viktor Orbán flew off after the prime minister had sung."
    findings = find(article_from_text(text))
    cast = cast_of(findings.actors, findings.sentences, year=2023)
    office = text.rindex("prime minister")
    assert cast.by_span[office, office + len("prime minister")][0].country == "HUN"


def test_what_a_page_says_of_a_person_goes_before_the_table() -> None:
    (maduro,) = meant("Fiji's foreign minister, Nicolás Maduro, sang.", "Nicolás Maduro")
    assert maduro.country == "FJI"


def test_the_country_of_a_person_is_the_state() -> None:
    text = "Fiji's foreign minister, Ana Reed, said her country and her people would pay."
    assert people(text, None, "country", "people") == [("FJI", "FJI"), ("FJI.people", "FJI")]
