"""Quantities: value, range, what is counted, unit, outcome."""

from __future__ import annotations

import pytest

from dateline.find.quantities import find_quantities
from dateline.find.text import sentences

CASES = [
    # text, value, low, high, modifier, counted, unit, outcome
    ("It sent around 15,000 troops.", 15000, 15000, 15000, "around", "troops", None, "sent"),
    ("Some 6,000 soldiers arrived in port.", 6000, 6000, 6000, "some", "soldiers", None, "arrived"),
    ("At least 40 people were killed.", 40, 40, None, "at least", "people", None, "killed"),
    ("Between the camps 10,000 to 12,000 men were deployed.", 11000, 10000, 12000, None, "men", None, "sent"),
    ("They paid $40 million for it.", 40_000_000, 40_000_000, 40_000_000, None, "dollars", "USD", "paid"),
    ("It gave 5,000 tonnes of rice.", 5000, 5000, 5000, None, "rice", "tonnes", None),
    ("More than two dozen leaders came.", 24, 24, None, "more than", "leaders", None, None),
    ("Twenty-one sailors were captured.", 21, 21, 21, None, "sailors", None, "captured"),
    ("It shipped 3 million shells.", 3_000_000, 3_000_000, 3_000_000, None, "shells", None, "sent"),
    ("It shipped 61 billion U.S. dollars.", 61e9, 61e9, 61e9, None, "dollars", "USD", "sent"),
    ("It wants 50 million peso of them.", 50e6, 50e6, 50e6, None, "peso", None, None),
    ("Nine of the wounded were sent on to the coast.", 9, 9, 9, None, "wounded", None, "sent"),
    ("An officer put the army's dead at four.", 4, 4, 4, None, "people", None, "killed"),
    (
        "The ministry puts the contingents in the north at some 2,500.",
        2500,
        2500,
        2500,
        "some",
        "contingents",
        None,
        None,
    ),
    ("Four people were treated for minor injuries.", 4, 4, 4, None, "people", None, "wounded"),
    ("It declared three members of the embassy as unwanted.", 3, 3, 3, None, "members", None, "expelled"),
    ("It said 25 were disarmed.", 25, 25, 25, None, "people", None, "disarmed"),
    ("Two battalions were moved from the lake.", 2, 2, 2, None, "battalions", None, "sent"),
    ("They rejected a tariff of 27 percent.", 27, 27, 27, None, "tariff", "percent", None),
    ("Two women died in the hospital.", 2, 2, 2, None, "women", None, "killed"),
    ("Two thousand people marched.", 2000, 2000, 2000, None, "people", None, "gathered"),
    ("Nearly seven million Chileans travelled to Peru.", 7e6, 7e6, 7e6, "nearly", "Chileans", None, "travelled"),
    ("It imposed travel bans on 158 officials.", 158, 158, 158, None, "officials", None, "sanctioned"),
    ("Exports are down 10 percent.", 10, 10, 10, None, None, "percent", None),
    ("Trade grew by 34 percent.", 34, 34, 34, None, None, "percent", None),
]


@pytest.mark.parametrize(("text", "value", "low", "high", "modifier", "counted", "unit", "outcome"), CASES)
def test_a_quantity(
    text: str, value: float, low: float | None, high: float | None, modifier: str | None, counted: str | None,
    unit: str | None, outcome: str | None,
) -> None:  # fmt: skip
    found = find_quantities(text, sentences(text), [])
    assert len(found) == 1
    got = found[0]
    assert (got.value, got.low, got.high, got.modifier) == (value, low, high, modifier)
    assert (got.counted, got.unit, got.outcome) == (counted, unit, outcome)
    assert text[got.start : got.end] == got.words


@pytest.mark.parametrize(
    "text",
    [
        "Two officials said so.",
        "The two men died.",
        "It was the 80th anniversary.",
        "He is a 45-year-old man.",
        "They met at 10:30 a.m. sharp.",
        "It won by 3 points.",
        "It took ten years.",
        "Section 4.2.1 applies.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert not find_quantities(text, sentences(text), [])


def test_a_time_is_no_quantity() -> None:
    text = "In 2019 people left."
    assert not find_quantities(text, sentences(text), [(3, 7)])


@pytest.mark.parametrize("number", ["9" * 16, "9" * 400, "9" * 10_000, "5 to " + "9" * 400, "9" * 400 + " million"])
def test_a_number_beyond_belief_is_none(number: str) -> None:
    """Past 308 digits it would be infinite, which JSON cannot write, and the whole page would be lost for it."""
    text = f"It counted {number} shells, and 40 soldiers were killed."
    assert [q.value for q in find_quantities(text, sentences(text), [])] in ([40.0], [5.0, 40.0])
