"""When an act happened, by words that name no day: how far back they reach, and what bounds them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article import article_from_text
from dateline.link.when import not_after_print, share_times
from dateline.model import Anchor, EventTime, Period
from dateline.pipeline import code
from tests.link.test_hanging import times
from tests.store import made

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


OF_THE_DEED = [
    # the day is of what is condemned or thanked for, of what is ordered, of that same day
    ("Peru condemned Sunday's raid on its embassy in Chile.", {"None"}),
    (
        "Peru met Brazil on Friday. Chile said it would not recognise any line based on the 2009 memorandum with Bolivia.",
        {"None"},
    ),
    ("Peru thanked Chile for freeing nine sailors last week.", {"None"}),
    (
        "A court in Chile on Tuesday ordered the Peruvian crew to be held. Peru rejected the order the same day.",
        {"2019-05-14"},
    ),
]


@pytest.mark.parametrize(("text", "days"), OF_THE_DEED)
def test_whose_day_it_is(text: str, days: set[str]) -> None:
    reports = code(article_from_text(text, published="2019-05-18")).reports
    told = {str(r.time.start) if r.time.spans else "None" for r in reports if r.type in ("ACCUSE", "SUPPORT", "REJECT")}
    assert told == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # a year that ends a name; a year ago from the printing; what was to be then; during which
        ("Paratroopers from Chile and Peru finished their training, called “Condor 2016”, on Wednesday.", "2019-05-15", "2019-05-15"),
        ("They left in February. The talks, frozen since Peru called off a round in Lima a year ago, go on.", "2018-01-01", "2018-12-31"),
        ("Peru has put off the tenth round of talks with Chile (CEPA), which was to be held here from 21 to 23 November,"
         " the ministry said on Friday.", "2019-05-16", "2019-05-17"),
        ("Bell visited Chile in April 2015, the first such visit in 42 years, during which she signed a pact.", "2015-04-01", "2015-04-30"),
    ],
)  # fmt: skip
def test_days_that_are_not_the_nearest(text: str, first: str, last: str) -> None:
    (report, *_) = reversed(code(article_from_text(text, published="2019-05-18")).reports)
    assert (str(report.time.start), str(report.time.end)) == (first, last)


def test_another_mode_is_no_other_telling() -> None:
    parties = {"type": "SANCTION", "actors": (made.party("PER", "PER"),), "recipients": (made.party("CHL", "CHL"),)}
    day = EventTime(value="2013-05", spans=((0, 3),), start=date(2013, 5, 1), end=date(2013, 5, 31), kind="within")
    told = made.report(made.article(0), n=0, mode="expel", time=day, **parties)
    for mode, known in (("expel", day.start), ("discontinue", None)):
        other = made.report(made.article(0), n=1, mode=mode, time=EventTime(kind="until"), **parties)
        assert share_times([told, other], Period())[1].time.start == known


def test_the_same_day_stays_in_its_year() -> None:
    published = Period(start=date(2025, 11, 16), end=date(2025, 11, 16), precision="day")
    article = made.article(0, published=published)
    ahead = {
        "value": "2025-11-18",
        "start": date(2025, 11, 18),
        "end": date(2025, 11, 18),
        "kind": "on",
        "precision": "day",
    }
    for on, start in (("time", date(2025, 11, 18)), ("publication", date(2024, 11, 18))):
        time = EventTime(anchor=Anchor(on=on, ref=(0, 3)), **ahead)
        assert not_after_print(article, time).start == start
