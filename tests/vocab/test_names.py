"""When two names are one person's."""

from __future__ import annotations

import pytest

from dateline.vocab.names import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muhammad Qasimi", "Mohammed Qasimi"),
        ("Jong-un Kim", "Jong Un Kim"),
        ("Orsolya Kiss", "Kiss Orsolya"),
        ("Chou Tse-min", "Zhou Zemin"),
        ("Teng Hsiao-lan", "Deng Xiaolan"),
        ("Sergei Ivanenko", "Serhiy Ivanenko"),
        ("Ri Song Ho", "Lee Seong-ho"),
        ("Ana V. Bell", "Ana Bell"),
        ("Serhiy V. Ivanenko", "Sergei V. Ivanenko"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Bell", "Tom Bell"),
        ("Lee", "Ri"),
        ("Ivan Petrov", "Irina Petrova"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Chen Ming", "Chen Hua"),
        ("Ana V. Bell", "Ana W. Bell"),
        ("Ana V. Bell", "Ana V. W. Bell"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_name(one, other)
