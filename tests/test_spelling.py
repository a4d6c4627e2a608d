"""Spellings: what counts as one name, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.spelling import same_word, slug, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Qaddafi", "Gaddafi"),
        ("Erdogan", "Erdoğan"),
        ("Jong-un", "Jongun"),
        ("Lukashenko", "Lukashenka"),
        ("al-Tamimi", "Tamimi"),
        ("Walesa", "Wałęsa"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Kim", "Kin"), ("Obama", "Osama"), ("Iran", "Iraq"), ("Blair", "Clark"), ("Petrov", "Petrova")]
)
def test_two_names(one: str, other: str) -> None:
    assert not same_word(one, other)


def test_a_sound_is_of_all_spellings_of_a_name() -> None:
    assert sound("Muhammad Qasimi") == sound("Mohammed Kasimi") == sound("Kasimi Mohamed")
    assert sound("Ana Bell") != sound("Tom Reed")


@given(st.text(min_size=1))
def test_a_slug_is_plain(name: str) -> None:
    assert slug(name)
    assert slug(name).isascii()
    assert slug(name) == slug(name).lower()
