"""Numbers by verbs that no table of outcomes has: level, realis, bare numbers, and how few and long things are written."""

from __future__ import annotations

import pytest

from dateline.find.quantities import find_quantities
from dateline.find.text import sentences
from dateline.model import QuantityMention


def read(text: str) -> tuple[QuantityMention, ...]:
    return find_quantities(text, sentences(text), [])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The port handled 90 ships and 400 barges in May.", ["flow", "flow"]),
        ("The storm has torn away 12 roofs.", ["flow"]),
        ("Nineteen aldermen have quit their seats.", ["flow"]),
        ("Some 40 lorries laden with rice crossed the border.", ["flow"]),
        ("Eighty pupils fainted.", ["flow"]),
        ("Forty miners from the Tarn were still without food.", ["stock"]),
        ("Sixty clerks are left in the office.", ["stock"]),
        ("Peru has 900 gendarmes deployed on the river.", ["stock"]),
        ("The archive lists 40 graves.", ["stock"]),
        ("The gang freed 9 of the 30 drivers.", ["flow", "stock"]),
        ("The number of envoys shot in Lima stands at 40.", ["flow"]),
        ("Forty trucks need tyres.", [None]),
    ],
)
def test_level_by_any_verb(text: str, level: list[str | None]) -> None:
    assert [q.level for q in read(text)] == level


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Six companies raised in Peru will guard the canal.", "planned"),
        ("A 300-strong convoy leaves for Aden on Tuesday.", "planned"),
        ("The minister vowed 900 new homes.", "planned"),
        ("Lima ordered Quito to free 30 clerks.", "planned"),
        ("Bonn was to have sent 400 doctors.", "planned"),
        ("Oslo will not send the 9 ships it had offered.", "cancelled"),
        ("Lima refused to send 12 guns.", "cancelled"),
        ("Oslo did not send 9 ships.", "hypothetical"),
        ("Twenty jets are being fitted with tanks.", "ongoing"),
        ("Forty trucks are on their way to Juba.", "ongoing"),
        ("Guards are holding six crates.", "actual"),
        ("Nine letters never arrived.", "actual"),
    ],
)
def test_realis_by_any_verb(text: str, realis: str) -> None:
    assert [q.realis for q in read(text)] == [realis]


def test_what_did_not_become_of_them_is_no_outcome() -> None:
    (got,) = read("Four clerks were not released.")
    assert (got.value, got.outcome, got.realis) == (4, None, "actual")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The navy stopped 12 trawlers. Nine were towed to port.", [(12, "trawlers"), (9, "trawlers")]),
        ("Guards at the mint left after at least three of them were seen drinking.", [(3, "guards")]),
        ("Boats lying off the cape numbered 90 or more by dusk.", [(90, "boats")]),
        ("The roll of the missing now runs to 14.", [(14, None)]),
        ("Union men put the crowd at between 4,000 and 6,000.", [(5000, "people")]),
        ("We are forty today and we shall be four hundred on Monday.", [(40, None), (400, None)]),
        ("Membership grew to 4,000.", [(4000, None)]),
        ("It will look into 38 further cases.", [(38, "cases")]),
        ("Twelve won medals.", []),
        ("They were 12 and 14.", []),
        ("The index came to 40.", []),
        ("Flight 417 circled over the town.", []),
    ],
)
def test_numbers_without_a_noun_behind(text: str, wanted: list[tuple[float, str | None]]) -> None:
    assert [(q.value, q.counted) for q in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "counted", "outcome"),
    [
        ("Police were hit after 40 people were killed.", "people", "killed"),
        ("Some 90 men armed with clubs were arrested.", "men", "detained"),
        ("Twenty launches carrying clerks set out.", "launches", None),
        ("Thirty gunmen laid down their arms.", "gunmen", "surrendered"),
        ("Thirty monks lay down on the road.", "monks", None),
        ("The king received fourteen envoys.", "envoys", None),
        ("Five monks were made to kneel.", "monks", None),
        ("Six frigates were withdrawn from the Gulf.", "frigates", "withdrawn"),
        ("The raid wiped out 90 soldiers.", "soldiers", "killed"),
        ("The flood has swept away 12 bridges.", "bridges", "destroyed"),
        ("Lima ordered 30 envoys to leave.", "envoys", "expelled"),
        ("Hundreds of buffalo drowned.", "buffalo", "killed"),
        ("Three of the Latvian customs men fled.", "Latvian customs men", "displaced"),
        ("Several envoys left the hall.", "envoys", "left"),
        ("A few shots were fired.", "shots", "fired"),
    ],
)
def test_outcome_by_clause(text: str, counted: str, outcome: str | None) -> None:
    assert [(q.counted, q.outcome) for q in read(text)] == [(counted, outcome)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Engineers built a 90-kilometre fence.", [(90, "kilometres", "fence")]),
        ("They hid behind a two-mile wall.", [(2, "miles", "wall")]),
        ("He asked for a 3-million-euro loan.", [(3_000_000, "EUR", "loan")]),
        ("A 7-percent duty was dropped.", [(7, "percent", "duty")]),
        ("The column stopped 9 kilometres short of Lima.", [(9, "kilometres", None)]),
        ("Settlers bought 40 hectares of land.", [(40, "hectares", "land")]),
        ("They fired 155-millimetre shells in a 10-day offensive.", []),
        ("The Kyrgyz clinic paid 900 soms.", [(900, "KGS", "soms")]),
        ("The Soviet ministry paid 900 roubles.", [(900, "SUR", "roubles")]),
        ("The ministry paid 900 roubles.", [(900, "RUB", "roubles")]),
    ],
)
def test_measures(text: str, wanted: list[tuple[float, str, str | None]]) -> None:
    assert [(q.value, q.unit, q.counted) for q in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Between 1 June and 4 July 1991 Lima expelled 90 clerks.", "1 June", "4 July 1991"),
        ("Lima sacked 90 clerks from January to the end of April.", "January", "the end of April"),
        ("Lima sacked 90 clerks between January and March.", "January", "March"),
    ],
)
def test_a_count_between_two_times(text: str, first: str, last: str) -> None:
    times = [(text.index(words), text.index(words) + len(words)) for words in (first, last)]
    (got,) = find_quantities(text, sentences(text), times)
    assert (got.cumulative_since, got.as_of) == (times[0], times[1])


def test_a_count_of_two_days_goes_on() -> None:
    text = "Lima sacked 2,300 clerks last week and 900 this week."
    times = [(text.index(words), text.index(words) + 9) for words in ("last week", "this week")]
    got = find_quantities(text, sentences(text), times)
    assert [(q.value, q.counted) for q in got] == [(2300, "clerks"), (900, "clerks")]
