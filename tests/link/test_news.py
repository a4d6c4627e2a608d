"""What a page tells as its news without a day."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from dateline import joined
from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.model import EventTime, Report
from tests.plain import find

LEAD = "Peru recalled its ambassador to Chile on Monday."
"""3 May 2021."""


def told(text: str, published: str | None = "2021-05-05") -> dict[str, Report]:
    article = article_from_text(text, published=published)
    coding = link(article, find(article))
    return {r.type: r for r in joined.reports(coding, merge([(article, coding)]))}


def days(time: EventTime) -> tuple[date | None, date | None]:
    return time.start, time.end


@pytest.mark.parametrize(
    ("text", "type", "first"),
    [
        ("Brazil condemned Chile.", "ACCUSE", date(2021, 5, 4)),  # no day in the story: of its eve or its day
        (f"{LEAD}\nBrazil condemned Chile.", "ACCUSE", date(2021, 5, 3)),  # since the day that the story opens with
        (f"{LEAD}\nBrazil, which had condemned Chile, was silent.", "ACCUSE", None),
        (f"{LEAD}\nBrazil had condemned Chile.", "ACCUSE", None),
        (f"{LEAD}\nOfficials said that Brazil had condemned Chile.", "ACCUSE", date(2021, 5, 3)),
        # for a day, done ever since; a date that lies ahead is of something else
        (f"{LEAD}\nBrazil condemned Chile, which must leave by May 31.", "ACCUSE", date(2021, 5, 3)),
        (f"{LEAD}\nOn the occasion of the 76th birthday of the club Brazil praised Chile.", "SUPPORT", None),
        (f"{LEAD}\nThe sea was calm.\nNo wind blew.\nThe harbour slept.\nBrazil has condemned Chile.", "ACCUSE", None),
        (f"{LEAD}\nBrazil has repeatedly condemned Chile.", "ACCUSE", None),
        (f"{LEAD}\nThe sea was calm.\nNo wind blew.\nThe harbour slept.\nBrazil sent weapons to Chile.", "AID", None),
        ("Brazil condemned Chile in 2019.", "ACCUSE", date(2019, 1, 1)),
    ],
)
def test_news_is_of_the_days_up_to_the_printing(text: str, type: str, first: date | None) -> None:
    assert told(text)[type].time.start == first


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # 3 May is a Monday, and the page of Wednesday
        ("Chile shelled Tacna, Peru's army said in a statement late on Monday.", 2, 3),
        ("Chile shelled Tacna, Peru's army said on 21 April.", None, 21),  # no news of the page's own days
    ],
)
def test_news_is_no_later_than_the_day_on_which_it_was_said(text: str, first: int | None, last: int) -> None:
    article = article_from_text(text, published="2021-05-05")
    findings = find(article)
    untimed = structs.replace(findings, actions=tuple(structs.replace(a, time=None) for a in findings.actions))
    time = link(article, untimed).reports[0].time
    assert (time.start.day if time.start else None, time.end.day if time.end else None) == (first, last)


@pytest.mark.parametrize(
    ("type", "first"),
    [
        ("SANCTION", 4),  # a day after another whose day is not told is news as any other
        ("ACCUSE", 2),  # what came before the news may be as much older
    ],
)
def test_news_counted_from_what_has_no_day(type: str, first: int) -> None:
    text = "Peru expelled Chile's attaché, two days after Chile accused him of spying."
    assert days(told(text)[type].time) == (date(2021, 5, first), date(2021, 5, 5))


def test_who_goes_on_speaking_speaks_on_the_same_day() -> None:
    text = f"{LEAD}\nChile accused Peru of delay on Tuesday. Chile urged Peru to open the border."
    request = told(text)["REQUEST"]
    assert days(request.time) == (date(2021, 5, 4), date(2021, 5, 4))
    assert request.time.reason.endswith("told on from there, of the same side")


@pytest.mark.parametrize(
    ("behind", "first"),
    [
        ("He urged Chile to open the border.", date(2020, 3, 9)),
        ("Peru urged Chile to open the border.", None),
    ],
)
def test_he_goes_on_with_what_he_did_that_day(behind: str, first: date | None) -> None:
    text = f"{LEAD}\nThe sea was calm.\nPresident Ana Bell of Peru answered on 9 March 2020. {behind}"
    time = told(text)["REQUEST"].time
    assert time.start == (first or date(2021, 5, 3))


def test_a_page_that_weighs_what_was_tells_no_news() -> None:
    story = "Brazil condemned Chile for the closing of the gate, Peru said."
    assert told(f"Analysis: what the closed gate means\n\n{story}")["ACCUSE"].time.start is None
    assert told(f"Brazil invokes Article 5 after an opinion of the court\n\n{story}")["ACCUSE"].time.start is not None


def test_news_of_a_page_without_a_day_stays_open() -> None:
    time = told("Brazil condemned Chile.", None)["ACCUSE"].time
    assert days(time) == (None, None)


def test_news_of_a_page_known_to_the_year_alone_has_no_first_day() -> None:
    time = told("Brazil condemned Chile.", "2021")["ACCUSE"].time
    assert (time.kind, *days(time)) == ("until", None, date(2021, 12, 31))
