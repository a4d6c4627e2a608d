"""When an act happened, by words that name no day: how far back they reach, and what bounds them."""

from __future__ import annotations

import pytest

from tests.link.test_hanging import times

VAGUE = [
    ("Chile expelled Peru's ambassador hours ago.", "2019-05-17", "2019-05-18"),
    ("Chile expelled Peru's ambassador two hours ago.", "2019-05-17", "2019-05-18"),
    ("Chile expelled Peru's ambassador a few days ago.", "2019-05-04", "2019-05-18"),
    ("In recent days Chile has expelled two of Peru's envoys.", "2019-05-04", "2019-05-18"),
    ("In recent weeks Chile has expelled two of Peru's envoys.", "2019-02-18", "2019-05-18"),
    ("Chile expelled Peru's ambassador several years ago.", "None", "None"),
    ("Chile expelled Peru's ambassador no later than 12 May.", "None", "2019-05-12"),
    ("Chile expelled Peru's ambassador less than a week ago.", "2019-05-11", "2019-05-18"),
]


@pytest.mark.parametrize(("text", "first", "last"), VAGUE)
def test_words_that_name_no_day(text: str, first: str, last: str) -> None:
    assert [(str(t.start), str(t.end)) for t in times((text, "2019-05-18"))] == [(first, last)]


def test_a_stretch_of_days_hangs_on_a_publication_not_yet_known() -> None:
    (time,) = times(("Chile expelled Peru's ambassador a few days ago.", None))
    assert (time.value, time.anchor and time.anchor.shift) == ("PAST_REF", "-P2W")
