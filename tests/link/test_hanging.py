"""Times that hang on an act: told in the same page, open until its day is known, or told by another page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dateline import joined
from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import EventTime
from tests.plain import find

MEETING = "The presidents of Peru and Chile met in Arica on {}."


def times(*pages: tuple[str, str | None]) -> list[EventTime]:
    """The times of the reports of the first page, in the order of its text."""
    pairs = []
    for text, published in pages:
        article = article_from_text(text, published=published)
        pairs.append((article, link(article, find(article))))
    concluded = merge(pairs)
    return [r.time for r in sorted(joined.reports(pairs[0][1], concluded), key=lambda r: r.start)]


WITHIN_A_PAGE = [
    ("Chile expelled Peru's ambassador two days after the summit.", "2019-05-05", "2019-05-05", "on"),
    ("Two days before the summit, Chile expelled Peru's ambassador.", "2019-05-01", "2019-05-01", "on"),
    ("Chile expelled Peru's ambassador the day after the meeting.", "2019-05-04", "2019-05-04", "on"),
    ("On the eve of the summit, Chile expelled Peru's ambassador.", "2019-05-02", "2019-05-02", "on"),
    ("Hours after the talks, Chile expelled Peru's ambassador.", "2019-05-03", "2019-05-04", "within"),
    ("Chile expelled Peru's ambassador three weeks after the summit.", "2019-05-20", "2019-05-26", "within"),
]


BOTH_WAYS = [
    # what is counted to, and what is counted from
    ("Chile expelled Peru's ambassador on Friday, two days after Peru signed a treaty with Bolivia.",
     ["2019-05-03", "2019-05-01"]),
    ("Chile expelled Peru's ambassador today, two years to the day after Peru signed a treaty with Bolivia.",
     ["2019-05-06", "2017-05-06"]),
    ("Chile expelled Peru's ambassador today, two years to the day after the summit of 6 May 2017 at which it rejected"
     " Peru's offer.", ["2019-05-06", "2017-05-06"]),
    # no comma behind the noun of an act
    ("The presidents of Peru and Chile met in Arica on Friday. Two days before the meeting Chile expelled Peru's envoy.",
     ["2019-05-03", "2019-05-01"]),
    # the day of the clause that the count opens, or that it ends far behind
    ("A day after Peru signed a treaty with Bolivia, Chile on Friday met Brazil.", ["2019-05-02", "2019-05-03"]),
    ("On Friday Chile expelled three of the envoys of Peru, in Santiago since the talks on copper and on fish, just two"
     " days after Peru signed a treaty with Bolivia.", ["2019-05-03", "2019-05-01"]),
]  # fmt: skip


TO_PRINT = [
    # how things are is of the printing, what it is counted from lies before
    ("Two days after Chile attacked Arica, the town is calm.", ["2019-05-04"]),
    ("Three days after Chile attacked Arica and two days after Peru attacked Tacna, both are silent.",
     ["2019-05-03", "2019-05-04"]),
    ("A week after Chile attacked Arica, hundreds are waiting at the gates.", ["2019-04-29"]),
    # what was done is of its own day
    ("Two days after Chile attacked Arica, the envoys of Peru left.", ["2019-05-04", "2019-05-05", "None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), TO_PRINT)
def test_days_counted_back_from_the_printing(text: str, days: list[str]) -> None:
    told = [str(t.start) for t in times((text, "2019-05-06"))]
    assert (told == days) if " left." not in text else (told[0] not in ("2019-05-04",))


def test_a_headline_that_counts_is_of_the_day_that_the_lead_tells() -> None:
    text = "Peru attacked Tacna day after Chile attacked Arica\n\nPeru attacked Tacna on Wednesday, officials said."
    article = replace(article_from_text(text, published="2019-05-10"), title=text.split("\n")[0])
    reports = link(article, find(article)).reports
    assert {(r.actors[0].country, str(r.time.start)) for r in reports} >= {("PER", "2019-05-08"), ("CHL", "2019-05-07")}


FROM_A_DAY = [
    # the count names the day it is from
    ("Chile expelled Peru's ambassador ten days before the election of 12 May.", ["2019-05-02"]),
    ("Ten days before the election of 12 May, Chile expelled Peru's ambassador.", ["2019-05-02"]),
    ("Chile expelled Peru's ambassador two days after 12 May.", ["2019-05-14"]),
    ("Three days after the ruling of 9 May, Chile expelled Peru's ambassador.",
     ["2019-05-12"]),
    # a day of the act's own stays, and one that may be of either
    ("Chile expelled Peru's ambassador on Tuesday, two days after the ruling of 12 May.", ["2019-05-14"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), FROM_A_DAY)
def test_a_day_that_a_count_names(text: str, days: list[str]) -> None:
    assert [str(t.start) for t in times((text, "2019-05-18"))] == days


def test_a_relative_clause_is_of_the_phrase_behind_a_count() -> None:
    text = (
        "A day after Peru expelled Chile's attaché, whom it accused of spying, Chile on Friday recalled its ambassador."
    )
    assert [str(t.start) for t in times((text, "2019-05-06"))][:1] == ["2019-05-02"]


@pytest.mark.parametrize(
    "text",
    [
        # what "it" stands for is counted, or no one day is told
        "On Friday Chile met Bolivia in the town of Arica by the sea, and it left again, a day after Peru condemned Brazil.",
        "On Thursday, and again on Friday, Chile met Bolivia in the town of Arica, a day after Peru condemned Brazil.",
    ],
)
def test_not_counted_from_a_day_that_may_be_anothers(text: str) -> None:
    assert "it was" not in times((text, "2019-05-06"))[-1].reason


@pytest.mark.parametrize(("text", "days"), BOTH_WAYS)
def test_counted_to_and_from(text: str, days: list[str]) -> None:
    assert [str(t.start) for t in times((text, "2019-05-06"))] == days
    assert [str(t.end) for t in times((text, "2019-05-06"))] == days


def test_before_dawn_on_a_day_is_on_that_day() -> None:
    (found,) = times(("Before dawn on Friday Chile expelled Peru's ambassador.", "2019-05-06"))
    assert (str(found.start), str(found.end), found.kind) == ("2019-05-03", "2019-05-03", "on")


@pytest.mark.parametrize(("text", "start", "end", "kind"), WITHIN_A_PAGE)
@pytest.mark.parametrize("day", ["3 May 2019", "Friday"])
def test_counted_from_an_act_of_the_page(day: str, text: str, start: str, end: str, kind: str) -> None:
    found = times((f"{MEETING.format(day)} {text}", "2019-05-06"))[1]
    assert (str(found.start), str(found.end), found.kind) == (start, end, kind)
    assert "counted from the meeting" in found.reason


def test_open_until_another_page_dates_the_act() -> None:
    text = f"{MEETING.format('Friday')} Chile expelled Peru's ambassador two days after the summit."
    assert times((text, None))[1].start is None
    found = times((text, None), (MEETING.format("3 May 2019"), "2019-05-04"))
    assert [str(time.start) for time in found] == ["2019-05-03", "2019-05-05"]


def test_counted_from_an_act_that_only_another_page_tells() -> None:
    text = "Chile expelled Peru's ambassador two days after the Arica summit."
    (found,) = times((text, None), (MEETING.format("3 May 2019"), "2019-05-04"))
    assert str(found.start) == "2019-05-05"
    assert "another page (article" in found.reason


def test_an_act_that_nobody_dates_had_happened() -> None:
    (found,) = times(("Chile expelled Peru's ambassador two days after the Arica summit.", "2019-05-09"))
    assert (found.start, str(found.end), found.kind) == (None, "2019-05-09", "until")


def test_a_day_after_a_day_that_a_page_leaves_open() -> None:
    text = f"{MEETING.format('Friday')} Chile attacked Bolivia the next day."
    assert times((text, None))[1].start is None
    found = times((text, None), (MEETING.format("3 May 2019"), "2019-05-04"))[1]
    assert (str(found.start), str(found.end)) == ("2019-05-04", "2019-05-04")


def test_an_act_is_not_counted_from_itself() -> None:
    for time in times(("Peru and Chile met in Arica two days after the Arica meeting.", "2019-05-09")):
        assert time.start is None
