"""Numbers as they are written: value, ends, hedge, unit; and what is no number or no quantity."""

from __future__ import annotations

import time

import pytest

from dateline.find.quantities import find_quantities
from dateline.find.quantities.numbers import find_numbers, joined
from dateline.find.text import sentences

NUMBERS = [
    # words, value, low, high, modifier, unit
    ("1,960 men", 1960, 1960, 1960, None, None),
    ("10 000 men", 10_000, 10_000, 10_000, None, None),
    ("10\u202f000 men", 10_000, 10_000, 10_000, None, None),
    ("10'000 men", 10_000, 10_000, 10_000, None, None),
    ("10.000 soldiers", 10_000, 10_000, 10_000, None, None),
    ("3.125 percent", 3.125, 3.125, 3.125, None, "percent"),
    ("1.234.567 people", 1_234_567, 1_234_567, 1_234_567, None, None),
    ("2,5 million euros", 2_500_000, 2_500_000, 2_500_000, None, None),
    ("4.8m shells", 4_800_000, 4_800_000, 4_800_000, None, None),
    ("300 m from here", 300, 300, 300, None, None),
    ("two hundred and fifty thousand", 250_000, 250_000, 250_000, None, None),
    ("two and a half hours", 2.5, 2.5, 2.5, None, None),
    ("half a million", 500_000, 500_000, 500_000, None, None),
    ("a quarter of a million", 250_000, 250_000, 250_000, None, None),
    ("a dozen", 12, 12, 12, None, None),
    ("dozens", 12, 12, None, None, None),
    ("scores", 20, 20, None, None, None),
    ("tens of thousands", 10_000, 10_000, None, None, None),
    ("several hundred", 100, 100, None, "several", None),
    ("a few thousand", 1000, 1000, None, "a few", None),
    ("a hundred and twelve", 112, 112, 112, None, None),
    ("a thousand two hundred", 1200, 1200, 1200, None, None),
    ("a dozen", 12, 12, 12, None, None),
    ("R2.5 billion", 2.5e9, 2.5e9, 2.5e9, None, "ZAR"),
    ("10,000 to 12,000 men", 11_000, 10_000, 12_000, None, None),
    ("between 30 and 40 men", 35, 30, 40, None, None),
    ("10-15,000 shells", 12_500, 10_000, 15_000, None, None),
    ("€3-4 billion", 3.5e9, 3e9, 4e9, None, "EUR"),
    ("12% to 15%", 13.5, 12, 15, None, "percent"),
    ("two or three shells", 2.5, 2, 3, None, None),
    ("more than two dozen", 24, 24, None, "more than", None),
    ("no fewer than 45", 45, 45, None, "no fewer than", None),
    ("up to 3,000", 3000, None, 3000, "up to", None),
    ("as many as 400", 400, None, 400, "as many as", None),
    ("some 6,000", 6000, 6000, 6000, "some", None),
    ("an estimated 900", 900, 900, 900, "an estimated", None),
    ("another 12", 12, 12, 12, None, None),
    ("at least a further 12", 12, 12, None, "at least", None),
    ("300 or more", 300, 300, None, "or more", None),
    ("US$2.5bn", 2.5e9, 2.5e9, 2.5e9, None, "USD"),
    ("A$300m", 3e8, 3e8, 3e8, None, "AUD"),
    ("Rs 5 lakh", 500_000, 500_000, 500_000, None, "INR"),
    ("Rs. 1,50,000", 150_000, 150_000, 150_000, None, "INR"),
    ("two thirds of them", 0.666667, 0.666667, 0.666667, None, "share"),
    ("one in five homes", 0.2, 0.2, 0.2, None, "share"),
    ("7 percentage points", 7, 7, 7, None, "percentage points"),
    ("٣٠٠ men", 300, 300, 300, None, None),
    ("１２３ men", 123, 123, 123, None, None),
    ("2½ million", 2_500_000, 2_500_000, 2_500_000, None, None),
]


@pytest.mark.parametrize(("words", "value", "low", "high", "modifier", "unit"), NUMBERS)
def test_a_number(
    words: str, value: float, low: float | None, high: float | None, modifier: str | None, unit: str | None
) -> None:
    (got,) = find_numbers(words, 0, len(words))
    assert (got.value, got.low, got.high, got.modifier, got.unit) == (value, low, high, modifier, unit)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("rose from 300 to 500", [300, 500]),  # a change, no range
        ("killed two and three were hurt", [2, 3]),
        ("fell by 12 per cent to 3.4 million barrels", [12, 3_400_000]),
        ("a third batch", []),  # an ordinal
        ("half an hour", []),
        ("handed over 64 bodies", [64]),
    ],
)
def test_what_is_one_number_and_what_is_two(words: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(words, 0, len(words))] == values
    assert all(number.low is not None for number in find_numbers(words, 0, len(words)))


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met under Article 5.",
        "A Boeing 737 was shot down.",
        "Resolution 2231 was invoked at 10 Downing Street.",
        "She lives at 221 Long Acre Road.",
        "Anna Ruiz, 41, was killed.",
        "The 45-year-old won 3-1.",
        "Lufthansa flight 441 was late.",
        "The two leaders left.",
        "One of them lied.",
        "He was sentenced to 12 years.",
        "They waited two days.",
        "The Five Eyes met.",
        "Unit 731 was closed.",
        "No one was killed.",
        "It came on May 5.",
    ],
)
def test_what_is_kept_apart(text: str) -> None:
    assert not find_quantities(text, sentences(text), [])


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "9," * 5_000,
        "1 " * 5_000,
        "two " * 5_000,
        "hundred thousand " * 3_000,
        "more than " * 3_000 + "5 men",
        "(((5 men " * 2_000,
        "$" * 5_000 + "5",
        "5 to " * 3_000,
        "½" * 3_000,
        "20 of the " * 2_000,
        "5 men, " * 2_000,
        "٣" * 5_000,
    ],
)
def test_hostile_numbers_cost_little(text: str) -> None:
    began = time.process_time()
    found = find_quantities(text, sentences(text), [])
    assert time.process_time() - began < 6
    assert all(text[q.start : q.end] == q.words for q in found)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("74 thousand and 600 people", [74_600]),
        ("3 million 250000 roubles", [3_250_000]),
        ("40 soldiers and 600 officers", [40, 600]),
        ("74 thousand and 6 thousand", [74_000, 6_000]),
    ],
)
def test_a_number_of_figures_and_words(words: str, values: list[float]) -> None:
    assert [number.value for number in joined(words, find_numbers(words, 0, len(words)))] == values
