"""Time expressions: words, TIMEX3 value seen from Tuesday 5 March 2024, and the value while that day is not known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.days import closed
from dateline.find.times import find_times
from dateline.model import Period

KNOWN = Period(start=date(2024, 3, 5), end=date(2024, 3, 5), precision="day", reason="stated")

CASES = [
    ("They met on 13 September 2023 in the east.", "13 September 2023", "2023-09-13", "2023-09-13"),
    ("They met on September 13, 2023, in the east.", "September 13, 2023", "2023-09-13", "2023-09-13"),
    ("The 2nd of May 1999 was warm.", "The 2nd of May 1999", "1999-05-02", "1999-05-02"),
    ("Updated 2024-02-29.", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("It was signed in June 2024.", "June 2024", "2024-06", "2024-06"),
    ("It was signed in June last year.", "June last year", "2023-06", "XXXX-06"),
    ("It was signed last June.", "last June", "2023-06", "XXXX-06"),
    ("In July the minister resigned.", "July", "2023-07", "XXXX-07"),
    ("They arrived on February 20.", "February 20", "2024-02-20", "XXXX-02-20"),
    ("They arrived on Dec. 30.", "Dec. 30", "2023-12-30", "XXXX-12-30"),
    ("They spoke on Friday.", "Friday", "2024-03-01", "XXXX-WXX-5"),
    ("They spoke on Tuesday evening.", "Tuesday evening", "2024-03-05", "XXXX-WXX-2"),
    ("They will speak next Friday.", "next Friday", "2024-03-08", "XXXX-WXX-5"),
    ("It happened yesterday.", "yesterday", "2024-03-04", "XXXX-XX-XX"),
    ("Tomorrow they leave.", "Tomorrow", "2024-03-06", "XXXX-XX-XX"),
    ("Trade fell last year.", "last year", "2023", "XXXX"),
    ("It fell last month.", "last month", "2024-02", "XXXX-XX"),
    ("They vote next week.", "next week", "2024-W11", "XXXX-WXX"),
    ("It began two years ago.", "two years ago", "2022", "XXXX"),
    ("It began three days ago.", "three days ago", "2024-03-02", "XXXX-XX-XX"),
    ("The war began in 1950.", "1950", "1950", "1950"),
    ("Ties have frayed since 2014.", "2014", "2014", "2014"),
    ("The siege lasted 14 months.", "14 months", "P14M", "P14M"),
]


@pytest.mark.parametrize(("text", "words", "value", "open_value"), CASES)
def test_a_time_has_words_and_a_value(text: str, words: str, value: str, open_value: str) -> None:
    for published, wanted in ((KNOWN, value), (Period(), open_value)):
        (found,) = find_times(text, published)
        assert (found.words, found.value) == (words, wanted)
        assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the capital.",
        "Some 2000 troops crossed.",
        "It cost $1950 at most.",
        "Flight 1871 was late by 3.5%.",
        "No. 1990 on the list",
        "Boeing 747 planes",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert not find_times(text, KNOWN)


@given(
    st.lists(st.sampled_from("last next in June May 4 2024 Friday year the ago two , - since 99".split()), max_size=9)
)
def test_no_words_raise_and_closed_values_are_days(words: list[str]) -> None:
    text = " ".join(words)
    for found in find_times(text, KNOWN):
        assert text[found.start : found.end] == found.words
        if found.kind == "DATE" and "X" not in found.value:
            assert closed(found.value) is not None
