"""Words that stand for actors named before. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.link.cast import cast_of
from dateline.pipeline import code
from dateline.vocab import groups

# text | words, the last of that form | ids
CASES = """
Chile and Peru signed it. They want more. | They | CHL PER
Chile told Peru to free five men. They are free. | They |
The Houthis fled. They left a boat. | They | houthis
Chilean soldiers fled. Villagers saw them. | them | CHL.mil
Chilean President Ana Bell met Peru's president, Luis Ortega. They ate. | They | ana-bell luis-ortega
Chile thanked Peru for its wheat. | its | PER
Chile closed its ports. | its | CHL
The Soviet Union fell when Chile was poor. Its army stayed. | Its | CHL
Chile closed the port. It gave no reason. | It | CHL
Chile and Peru asked the bank. It refused. | It |
It rained. It was cold in Chile. | It |
Queen Ana of Tonga met Tom Reed, Peru's president. She left. | She | ana
Tom Reed, Peru's president, met Queen Ana of Tonga. Reed gave her a hat. | her | ana
Chilean President Ana Bell spoke. She said "Tom Reed of Peru is gone." She left. | She | ana-bell
Chile and Peru quarrelled. The latter left. | latter | PER
Chile and Peru quarrelled. The former left. | former | CHL
Colonel Tom Reed of Chile met Captain Jan Wolak of Peru, and the latter saluted. | latter | jan-wolak
Jan Wolak of Togo sang. The two presidents, Ana Bell and Tom Reed, agreed. | two presidents | ana-bell tom-reed
Jan Wolak of Togo and Ana Bell sang. The two presidents, Tom Reed among them, agreed. | two presidents |
Chile, Peru and Togo met. The three countries signed. | three countries | CHL PER TGO
Chile and Peru met. Both governments signed. | Both governments | CHL.gov PER.gov
Ana Bell and Tom Reed sang. Both countries signed. | Both countries |
Indian and Nepali soldiers met. The two armies sang. | two armies | IND.mil NPL.mil
Chile and Peru met. Both have signed. | Both | CHL PER
Chile and Peru met. Togo rang both. | both | CHL PER
Chile and Peru met. Togo rang both of the sides. | sides | CHL PER
Chile spoke, Xinhua said, of its port. | its | CHL
The two Koreas met. | Koreas | KOR PRK
The Baltic states met. | Baltic states | EST LTU LVA
Chile's foreign minister hosted her Peruvian counterpart. | Peruvian counterpart | PER.gov
The Chilean army chief saw his counterpart from Peru. | counterpart from Peru | PER.mil
Presidents Ana Bell of Chile and Tom Reed of Peru met. Bell thanked her counterpart. | counterpart | tom-reed
Chile met. Its army marched. | army | CHL.mil
ECOWAS met. The bloc warned of war. | bloc | ecowas
The Kenyan interior ministry spoke. The ministry gave no reason. | ministry | KEN.gov
Chile spoke. The country's president, Ana Bell, left. | Ana Bell | ana-bell
A Sino-Russian loan was signed. | Sino-Russian | CHN RUS
Chile and Peru met. The neighbours had quarrelled. | neighbours | CHL PER
Premier Ana Bell of Chile met President Tom Reed of Peru. She ate, and he drank. | he | tom-reed
President Tom Reed of Peru spoke. Reed sang. Reed ate with Queen Ana and Mr Jan Wolak. He left. | He | tom-reed
Ana Bell, Chile's trade minister, left. The former painter had asked for it. | former painter | ana-bell
Ana Bell met Tom Reed, the ministers of Chile said. The 61-year-old left. | 61-year-old |
The speaker of Peru's parliament wrote to his counterpart in Vienna. | counterpart | AUT.leg
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_whom_a_word_stands_for(case: str) -> None:
    text, words, ids = (part.strip() for part in case.split("|"))
    findings = find(article_from_text(text))
    at = text.rindex(words)
    by_span = cast_of(findings.actors, findings.sentences).by_span
    members = next((m for (start, end), m in by_span.items() if start < at + len(words) and at < end), ())
    assert " ".join(sorted(m.id for m in members)) == ids


def test_nobody_is_sought_in_a_headline() -> None:
    headline = "Queen Ana of Tonga honours Tom Reed"
    text = f"{headline}\n\nTom Reed of Chile sang.\n\nShe ate."
    findings = find(article_from_text(text))
    at = text.index("She")
    for title, ids in ((None, ["ana"]), ((0, len(headline)), [])):
        cast = cast_of(findings.actors, findings.sentences, (), None, title)
        assert [m.id for (start, _), ms in cast.by_span.items() if start == at for m in ms] == ids


def test_both_sides_are_the_two_states_of_the_story() -> None:
    story = "Chile shelled Peru. Peru shelled Chile. Chile lost a ship. Peru lost two. A man from Togo drowned."
    text = f"{story} The wind blew. Mali asked both sides to stop."
    findings = find(article_from_text(text))
    at = text.index("both sides")
    members = cast_of(findings.actors, findings.sentences).by_span[at, at + len("both sides")]
    assert [m.id for m in members] == ["CHL", "PER"]


def test_groups_are_of_states() -> None:
    assert groups()["Sudans"] == ("SDN", "SSD")


def test_a_long_page_is_read_in_linear_time() -> None:
    text = "Chile met Peru. They agreed that it would help its army, he said, and both sides left. " * 400
    findings = find(article_from_text(text))
    assert len(cast_of(findings.actors, findings.sentences).actors) < 20


def test_it_behind_all_that_it_says_is_none_of_those_of_whom_it_tells() -> None:
    text = "The Loom Party met. Peru sent men to the war with Chile, it said."
    findings = find(article_from_text(text))
    at = text.index("it said")
    for asides, ident in ((frozenset({at}), "loom-party"), (frozenset[int](), "PER")):
        members = cast_of(findings.actors, findings.sentences, asides=asides).by_span[at, at + 2]
        assert [m.id for m in members] == [ident]


@pytest.mark.parametrize(
    ("words", "known"),
    [("the three diplomats", True), ("three diplomats", False), ("two presidents", True), ("two diplomats", False)],
)
def test_more_than_two_are_known_only_with_their_article(words: str, known: bool) -> None:
    found = find(article_from_text(f"Ana Bell, Tom Reed and Jan Wolak sang. Chile expelled {words}."))
    assert any(m.kind == "group" for m in found.actors) is known


@pytest.mark.parametrize(("hours", "name"), [(("18:05", "17:40", "16:10"), None), (("", "", ""), "Ana Bell")])
def test_nobody_is_sought_in_another_entry_of_a_rolling_page(hours: tuple[str, str, str], name: str | None) -> None:
    first, second, third = hours
    text = (
        f"{first}\nPresident Ana Bell of Chile has landed in Lima with her minister of works.\n\n{second}\nShe praised Brazil for its"
        f" help in Tacna.\n\n{third}\nPeru opened the gate to Chile."
    )
    praise = [r for r in code(article_from_text(text, published="2025-05-22")).reports if r.type == "SUPPORT"]
    assert {p.name for r in praise for p in r.actors} == ({name} if name else set())
