"""Two pages of one story: one without a day is about as old as the other, and one of another time is not."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.model import Period
from tests.merge.pages import dated

TOLD = """Herders at Koru

Omar Reed, the governor of Salta, and Ana Bell, who heads the river board, opened the Koru weir on {day} before 400 farmers.
The weir had cost 12 million dollars, and the ferry Blue Heron carried the first 35 lorries of maize across the basin.
Bell said the gates would be lifted each dawn, and that two divers, Paz and Quiroga, had checked the sluices by lamp.
Farmers from Tilcara threw loaves into the basin and asked Reed for a second pump, a dry road and a clinic at Humahuaca.
The bishop of Jujuy, Tomas Funes, blessed the turbines and left for Orán with a choir of sixty children.
{more}"""

AGAIN = """A weir is opened

Before 400 farmers Omar Reed, governor of Salta, and the head of the river board, Ana Bell, opened on {day} the weir of Koru.
35 lorries with maize were the first on the ferry Blue Heron, which crossed the basin; the weir has cost 12 million dollars.
According to Bell the gates are lifted at each dawn. By lamp the divers Quiroga and Paz had checked the sluices.
A clinic at Humahuaca, a dry road and a second pump were what the farmers of Tilcara asked of Reed, and they threw loaves into the basin.
Tomas Funes, the bishop of Jujuy, blessed turbines; then he left with a choir of sixty children for Orán.
"""


def published(*pages: tuple[str, str | None]) -> Period:
    """The days of the first of some pages."""
    return dated(*pages)[0]


def test_a_page_without_a_day_is_about_as_old_as_the_page_of_its_story() -> None:
    found = published((AGAIN.format(day="Tuesday"), None), (TOLD.format(day="Tuesday", more=""), "2024-05-15"))
    assert found.start == date(2024, 5, 14)
    assert found.end is not None
    assert found.end <= date(2024, 5, 18)
    assert "tells 5 of the same things as news" in found.reason
    assert "of the same Tuesday" in found.reason


def test_three_things_told_alike_are_a_story() -> None:
    lines = AGAIN.format(day="Tuesday").split("\n")
    three = "\n".join((*lines[:4], lines[6]))
    found = published((three, None), (TOLD.format(day="Tuesday", more=""), "2024-05-15"))
    assert "tells 3 of the same things as news" in found.reason


def test_no_page_tells_of_a_day_before_it() -> None:
    """Of the weeks around the other page's day the days are left on and after the last that both tell of as done."""
    done = "Peru expelled the envoys of Chile on Monday, and 40 mules with quinoa were held at the Koru weir."
    told = (TOLD.format(day="Tuesday", more=done), "2024-05-15")
    more = "The envoys of Chile were expelled by Peru, and 40 mules with quinoa stood at the Koru weir."
    again = (AGAIN.format(day="Tuesday") + more, None)
    clues = [c for c in published(again, told).reason.split("; ") if "within a week" in c]
    assert clues
    assert all("leaves 2024-05-13" in clue for clue in clues), clues


def test_a_weekday_that_may_be_to_come_says_nothing() -> None:
    found = published((AGAIN.format(day="Friday"), None), (TOLD.format(day="Friday", more=""), "2024-05-15"))
    assert "of the same Friday" not in found.reason


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "\n".join(f"In 2019, {line}" for line in AGAIN.format(day="Monday").split("\n")), id="told of a year"
        ),
        pytest.param("\n".join(AGAIN.format(day="Monday").split("\n")[:4]), id="two things alike"),
        pytest.param("A weir\n\nOmar Reed of Salta and Ana Bell opened a school at Koru on Monday.", id="other things"),
    ],
)
def test_what_is_not_the_same_news_dates_nothing(text: str) -> None:
    found = published((text, None), (TOLD.format(day="Tuesday", more=""), "2024-05-15"))
    assert "same things" not in found.reason


def test_a_page_of_another_time_that_is_as_like_leaves_it_open() -> None:
    story = (AGAIN.format(day="Tuesday"), None)
    told, retold = TOLD.format(day="Tuesday", more=""), TOLD.format(day="Tuesday", more="A choir sang at Orán again.")
    assert "same things" not in published(story, (told, "2024-05-15"), (retold, "2023-05-17")).reason
    assert "same things" in published(story, (told, "2024-05-15"), (retold, "2024-05-16")).reason


def test_two_pages_without_a_day_do_not_date_each_other() -> None:
    found = published((AGAIN.format(day="Tuesday"), None), (TOLD.format(day="Tuesday", more=""), None))
    assert "same things" not in found.reason
