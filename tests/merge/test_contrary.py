"""Weekdays that deny the anniversary they are told of: both named, and only the rest of the page decides."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.merge.contrary import readings
from dateline.merge.cutting import Allowed
from dateline.merge.daysets import between, each
from dateline.model import Anchor, DayClue, Period
from tests.merge.pages import dated

ACT = ("Chilean President Ana Bell and Peruvian President Luis Ortega met in Quito on 3 May 2016.", "2016-05-04")
MEETING = "the meeting between Chilean President Ana Bell and Peruvian President Luis Ortega in Quito"
OPEN = "one of the two is a slip and nothing tells which"
DROPPED = "dropped, since it fits none of these days"


def ends(period: Period) -> tuple[str | None, str | None]:
    return (str(period.start) if period.start else None, str(period.end) if period.end else None)


# 3 May 2018 was a Thursday, 2 April 2022 a Saturday
CONTRARY = [
    "Peru thanked Chile on Saturday, the second anniversary of the treaty of 3 May 2016.",
    "On Saturday, the second anniversary of the treaty of 3 May 2016, Peru thanked Chile.",
    "Peru freed the crew on Saturday, two years to the day after the Arica summit of 3 May 2016.",
    "Peru spoke on Thursday, the 40th anniversary of the Falklands war, and thanked Chile.",
    f"Peru thanked Chile on Saturday, the second anniversary of {MEETING}.",
    f"Peru thanked Chile on Saturday, two years to the day after {MEETING}.",
]


@pytest.mark.parametrize("text", CONTRARY)
def test_a_contradiction_dates_no_page_and_is_named(text: str) -> None:
    period, _ = dated((text, None), ACT)
    assert period.end is None
    assert OPEN in period.reason
    told = "Thursday" if "Falklands" in text else "Saturday"
    assert f"“{told}” (that day is told as a {told})" in period.reason
    assert "Thursday 2018-05-03" in period.reason or "Saturday 2022-04-02" in period.reason


@pytest.mark.parametrize("text", CONTRARY)
def test_the_true_weekday_dates_the_page_and_contradicts_nothing(text: str) -> None:
    told, true = ("Thursday", "Saturday") if "Falklands" in text else ("Saturday", "Thursday")
    period, _ = dated((text.replace(told, true), None), ACT)
    first = "2022-04-02" if "Falklands" in text else "2018-05-03"
    assert str(period.start) == first
    assert period.end is not None
    assert OPEN not in period.reason
    assert DROPPED not in period.reason


def test_the_day_after_an_act_on_another_weekday_is_of_another_act() -> None:
    period, _ = dated((f"Peru thanked Chile on Saturday, the day after {MEETING}.", None), ACT)
    assert period.end is None
    assert OPEN not in period.reason


DECIDED = [
    # the year is 2018, where 3 May is no Saturday: the count stands, to within its fortnight
    ("Last year, in 2017, Chile had paid. Peru thanked it on Saturday, the second anniversary of the treaty of 3 May 2016.",
     "2018-04-30", "2018-05-17", "(that day is told as a Saturday)"),
    # the year is 2014, where 3 May is a Saturday: it is the third anniversary, not the second
    ("Last year, in 2013, Chile had paid. Peru thanked it on Saturday, the second anniversary of the treaty of 3 May 2011.",
     "2014-05-03", "2014-05-09", "Friday 2013-05-03)"),
    # by an act that another page dates
    (f"Last year, in 2017, Chile had paid. Peru thanked it on Saturday, the second anniversary of {MEETING}.",
     "2018-04-30", "2018-05-17", "“Saturday” (that day is told as a Saturday)"),
    # neither: 2019
    ("Last year, in 2018, Chile had paid. Peru thanked it on Saturday, the second anniversary of the treaty of 3 May 2016.",
     "2019-01-01", "2019-12-31", "Thursday 2018-05-03)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "dropped"), DECIDED)
def test_what_else_the_page_says_decides_which_is_the_slip(text: str, first: str, last: str, dropped: str) -> None:
    for texts in ([(text, None), ACT], [ACT, (text, None)]):
        period = dated(*texts)[texts.index((text, None))]
        assert ends(period) == (first, last), period.reason
        assert dropped in period.reason[period.reason.index(DROPPED) :]
        assert OPEN not in period.reason


def clue(value: str | None, words: str = "on Saturday, two years after it") -> DayClue:
    anchor = Anchor(on="publication", side="before") if value else None
    return DayClue(claim="a claim", weight=8, start=10, end=41, words=words, value=value, anchor=anchor)


def test_the_readings_of_a_clue_are_two_clues_with_days_and_words() -> None:
    day = date(2018, 5, 3)
    found = readings(Allowed(between(day, day), clue("XXXX-WXX-6"), frozenset({"other"})))
    assert found is not None
    count, weekday = found
    assert count.rests == weekday.rests == {"other"}
    assert (min(each(count.days)), max(each(count.days))) == (date(2018, 4, 30), date(2018, 5, 17))
    assert (count.clue.value, count.clue.claim) == (None, "a claim: Thursday 2018-05-03")
    assert (weekday.clue.start, weekday.clue.end, weekday.clue.words) == (13, 21, "Saturday")
    assert date(2014, 5, 3) in each(weekday.days)
    assert not {d.year for d in each(weekday.days)} & {2016, 2017, 2018, 2019}


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("XXXX-WXX-4", "2018-05-03", "2018-05-03"),  # its weekday
        ("XXXX-WXX-6", "2018-05-01", "2018-05-07"),  # known to the week
        ("XXXX-05-05", "2018-05-03", "2018-05-03"),  # a day, which may be told of another thing
        (None, "2018-05-03", "2018-05-03"),
    ],
)
def test_what_has_no_two_readings(value: str | None, first: str, last: str) -> None:
    days = between(date.fromisoformat(first), date.fromisoformat(last))
    assert readings(Allowed(days, clue(value))) is None
