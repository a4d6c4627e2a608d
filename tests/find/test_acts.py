"""Acts by rule: a sentence, and who does what to whom in it. All sixteen types; add your own lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.find import find
from dateline.find.acts import _NOUNS, _VERBS
from dateline.model import EVENT_TYPES, ActionMention

# sentence | type | mode | realis | actors | recipients | about
CASES = """
Peru promised Chile a port. | AGREE | | actual | Peru | Chile |
Peru agreed to send Chile wheat. | AGREE | | actual | Peru | Chile | AID
Peru will send troops to Chile. | AGREE | | actual | Peru | Chile | AID
Peru invited Chile to visit Lima. | AGREE | | actual | Peru | Chile | CONSULT
President Ana Bell of Chile visited Peru on Monday. | CONSULT | visit | actual | President Ana Bell | Peru |
Peru and Chile held talks in Quito. | CONSULT | | actual | Peru;Chile | |
Talks between Peru and Chile failed. | CONSULT | | actual | Peru;Chile | |
Peru met with Chile and Bolivia. | CONSULT | | actual | Peru;Chile;Bolivia | |
Peru praised Chile. | SUPPORT | | actual | Peru | Chile |
Peru and Chile signed a trade treaty. | SUPPORT | | actual | Peru;Chile | |
Peru apologised to Chile. | CONCEDE | | actual | Peru | Chile |
Peru and Chile held joint drills. | COOPERATE | | actual | Peru;Chile | |
Peru has sent some 4,000 troops to Chile. | AID | | actual | Peru | Chile |
Peru sent Chile 40 tonnes of wheat. | AID | | actual | Peru | Chile |
Peru withdrew its troops from Chile. | RETREAT | withdraw | actual | Peru | Chile |
Peru released two Chilean prisoners. | RETREAT | release | actual | Peru | Chilean prisoners |
Peru urged Chile to withdraw. | REQUEST | | actual | Peru | Chile |
Peru condemned Chile. | ACCUSE | disapprove | actual | Peru | Chile |
Peru accused Chile of spying. | ACCUSE | allege | actual | Peru | Chile |
Peru vetoed the plan. | REJECT | | actual | Peru | |
Peru threatened Chile. | THREATEN | | actual | Peru | Chile |
Peruvian farmers rallied against Chile. | PROTEST | demo | actual | Peruvian farmers | Chile |
Peru imposed new sanctions on Chile. | SANCTION | | actual | Peru | Chile |
Peru severed relations with Chile. | SANCTION | discontinue | actual | Peru | Chile |
Peru tested a ballistic missile. | MOBILIZE | weapons | actual | Peru | |
Peru arrested three Chilean envoys. | COERCE | arrest | actual | Peru | Chilean envoys |
Peru attacked Chile. | ASSAULT | | actual | Peru | Chile |
Chile was attacked by Peru. | ASSAULT | | actual | Peru | Chile |
The Peruvian invasion of Chile began. | ASSAULT | | actual | Peruvian | Chile |
Peru may attack Chile. | ASSAULT | | hypothetical | Peru | Chile |
Peru plans to attack Chile. | ASSAULT | | planned | Peru | Chile |
Peru tried to invade Chile. | ASSAULT | | attempted | Peru | Chile |
Peru is likely to send troops to Chile. | AID | | hypothetical | Peru | Chile |
Peru said Chile had attacked Bolivia. | ASSAULT | | actual | Chile | Bolivia |
Peru vowed to avenge the raid. | THREATEN | | actual | Peru | |
Peru recalled its ambassador from Chile. | SANCTION | discontinue | actual | Peru | Chile |
Peru visited Chile and condemned Bolivia. | CONSULT | visit | actual | Peru | Chile |
Peru visited Chile and condemned Bolivia. | ACCUSE | disapprove | actual | Peru | Bolivia |
""".strip().splitlines()


def acts(text: str) -> list[ActionMention]:
    return list(find(article_from_text(text)).actions)


@pytest.mark.parametrize("case", CASES)
def test_an_act(case: str) -> None:
    text, kind, mode, realis, actors, recipients, about = (part.strip() for part in case.split("|"))
    told = [
        (
            a.type,
            a.mode or "",
            a.realis,
            ";".join(text[slice(*s)] for s in a.actors),
            ";".join(text[slice(*s)] for s in a.recipients),
            a.about.type if a.about else "",
        )
        for a in acts(text)
    ]
    assert (kind, mode, realis, actors, recipients, about) in told


def test_the_cases_cover_every_type() -> None:
    assert {case.split("|")[1].strip() for case in CASES} == set(EVENT_TYPES)


def test_the_table_has_rows_for_every_type() -> None:
    assert {row[0] for row in (*_VERBS, *_NOUNS)} == set(EVENT_TYPES)


@pytest.mark.parametrize(
    "text", ["Peru did not attack Chile.", "Peru never attacked Chile.", "Peru has not attacked Chile."]
)
def test_a_negation(text: str) -> None:
    (act,) = acts(text)
    assert act.negated


@pytest.mark.parametrize(
    "text",
    [
        "The visit was long.",
        "Peru is tall.",
        "Trade rose by a third.",
        "Peru opened a shop.",
        "The talks are over, and Peru waits.",
        "The Chilean attack minister spoke.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert not acts(text)


def test_an_accusation_gives_two_acts() -> None:
    told = acts("Peru accused Chile of sending arms to Bolivia.")
    assert [(a.type, a.about.type if a.about else None) for a in told] == [("ACCUSE", "AID"), ("AID", None)]


def test_words_of_an_act_without_parties_are_given_as_unread() -> None:
    (unread,) = find(article_from_text("They attacked at dawn.")).uncoded
    assert unread.words == "They attacked at dawn."
    assert "ASSAULT" in unread.reason


def test_the_time_and_place_are_the_nearest_in_the_clause() -> None:
    text = "On Friday Peru met Chile in Quito, which Bolivia had left in June."
    (act,) = acts(text)
    assert (text[slice(*act.time or (0, 0))], text[slice(*act.place or (0, 0))]) == ("Friday", "Quito")


@given(
    st.lists(
        st.sampled_from(
            "Peru Chile attacked was by to of and agreed send troops , not will the visit on Friday . that".split()
        ),
        max_size=14,
    )
)
def test_no_words_raise_and_spans_lie_inside(words: list[str]) -> None:
    text = " ".join(words)
    for act in acts(text):
        assert text[act.start : act.end] == act.words
        for start, end in (act.cue, *act.actors, *act.recipients):
            assert act.start <= start < end <= act.end


def test_a_subject_that_is_not_known_is_nobody_else() -> None:
    """What gunmen did is not laid to the state that struck back."""
    told = acts("Peru fired missiles at Chile two weeks after gunmen killed 26 people in Lima.")
    assert not [a for a in told if "killed" in a.words]
