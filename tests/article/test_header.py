"""What stands around a title: bylines, days, datelines, owners."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article import header, printed
from dateline.model import Period


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE-ROE", "JANE DOE-ROE"),
        ("By Jane Doe, Staff Writer", "Jane Doe"),
        ("By Jane Doe and John Roe | Riga | May 4, 2011", "Jane Doe and John Roe"),
        ("By Jane Doe for the Daily Thing", "Jane Doe"),
        ("Written by Ana de la Cruz", "Ana de la Cruz"),
        ("Author: Jane Doe", "Jane Doe"),
        ("Jane Doe, diplomatic correspondent", "Jane Doe"),
        ("Jane Doe reports from Riga", "Jane Doe"),
        ("Posted December 15, 2013 by Jane Doe", "Jane Doe"),
        ("By AFP", "AFP"),
        ("By our staff reporter", "our staff reporter"),
        ("By Monday the troops had left", None),
        ("By Riga standards this was a small thing.", None),
        ("Posted by Admin in English", None),
        ("Kim Person reports for work", None),
        ("The minister, a former correspondent, said no.", None),
        ("", None),
    ],
)
def test_byline(line: str, names: str | None) -> None:
    assert header.byline(line) == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 4 September 2015", date(2015, 9, 4)),
        ("4 Sep 2015 10:22 GMT", date(2015, 9, 4)),
        ("Updated 6:14 PM EET, September 4, 2015", date(2015, 9, 4)),
        ("Posted on 2015-09-04 by Desk", date(2015, 9, 4)),
        ("By Jane Doe | 4 September 2015", date(2015, 9, 4)),
        ("The Quito Mercantile Post | Friday, 4 September 2015", date(2015, 9, 4)),
        ("The Quito Mercantile Post | Monday, 4 September 2015", date(2015, 9, 4)),
        ("Published: Sep 4, 2015 6:41 p.m. | Updated: Sep 5, 2015 9:05 p.m. | 3 min read | World", date(2015, 9, 4)),
        ("Updated: Sep 5, 2015 | Published: Sep 4, 2015", date(2015, 9, 4)),
        ("4.9.2015 - 11:20  Update: 5.9.2015 - 14:05", date(2015, 9, 4)),
        ("From our political desk, Friday 4 September 2015", date(2015, 9, 4)),
        ("Gazette of Riga, English pages, Friday 4 September 2015, second edition", date(2015, 9, 4)),
        ("The Tern, foreign desk. Translated from Spanish. 4 September 2015, Friday", date(2015, 9, 4)),
        ("Gazette of Riga, English pages, Monday 4 September 2015, second edition", None),
        ("Picture of the harbour, Friday 4 September 2015", None),
        ("The treaty was signed, Friday 4 September 2015", None),
        ("Our reporters were in Riga when the treaty of 4 September 2015 was signed by all", None),
        ("The treaty was signed on 4 September 2015 in Riga", None),
        ("30 September, Friday", None),
        ("© 2015 The Daily Thing", None),
        ("Updated 2 hours ago", None),
    ],
)
def test_a_line_that_states_the_day(line: str, day: date | None) -> None:
    stated = printed.dated(line)
    assert (stated.first if stated else None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Saved on 3 March 2014 at 08:15 from the Arica Courier", date(2014, 3, 3)),
        ("Page archived 2014-03-03", date(2014, 3, 3)),
        ("Retrieved: 03/04/2014", date(2014, 4, 3)),  # the later of two readings: it is no younger for sure
        ("Saved by the bell on 3 March 2014, the goalkeeper thanked his post.", None),
        ("The treaty was saved on 3 March 2014", None),
        ("Saved by a friend", None),
    ],
)
def test_a_line_that_says_when_the_page_was_saved(line: str, day: date | None) -> None:
    assert printed.saved_on(line) == day
    assert printed.dated(line) is None


def test_published_goes_before_updated_and_the_line_is_named() -> None:
    stated = printed.published_from(["Updated 5 May 2015", "Published 4 May 2015 10:00"])
    assert stated == Period(
        start=date(2015, 5, 4), end=date(2015, 5, 4), precision="day", reason='line "Published 4 May 2015 10:00"'
    )


@pytest.mark.parametrize(
    ("above", "beside", "day"),
    [
        (["News", "Wednesday, 3 February 2021"], [], date(2021, 2, 3)),
        # Further up it is the site's clock, unless the title's own line says "Today".
        (["Wednesday, 3 February 2021", "News"], [], None),
        (["Wednesday, 3 February 2021", "News"], ["Today, 10:22  World"], date(2021, 2, 3)),
        # A weekday that does not fit is a page put together from two days.
        (["Friday, 3 February 2021"], [], None),
        (["30 September, Friday"], [], None),
    ],
)
def test_a_day_over_the_title(above: list[str], beside: list[str], day: date | None) -> None:
    assert printed.published_above(above, beside).start == day


def test_an_update_beside_the_first_day_makes_it_no_later() -> None:
    assert not printed.published_from(["Published: May 4, 2015 | Updated: May 5, 2015"]).revised
    assert printed.published_from(["Updated: May 5, 2015 | Edited: May 6, 2015"]).revised


def test_the_day_of_an_edition_stands_behind_its_town_and_a_clock_is_only_a_bound() -> None:
    edition = printed.published_above(["Quito, Thursday 16 October 2014", "Politics"], [])
    assert (edition.start, edition.revised) == (date(2014, 10, 16), True)
    issue = printed.published_above(["Quito, Thursday 16 October 2014 (No. 312)", "Politics"], [])
    assert (issue.start, issue.revised) == (date(2014, 10, 16), False)
    assert printed.clock_above(["Thursday 16 October 2014", "Politics"]) == date(2014, 10, 16)
    assert printed.clock_above(["Friday 16 October 2014", "Politics"]) is None  # no Friday
