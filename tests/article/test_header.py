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


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© The Daily Thing(www.thing.example). All rights reserved.", "The Daily Thing"),
        ("ThingDiary © Must be hyperlinked when used.", "ThingDiary"),
        ("Copyright © 2024 Granite Tribune | Do Not Sell", "Granite Tribune"),
        ("© Coast Times 2021", "Coast Times"),
        ("Copyright 2024 The Daily Thing Pvt Ltd. All rights", "The Daily Thing"),
        ("(c) 2009-2025 Thing.Az", "Thing.Az"),
        ("When using materials, a hyperlink to Thing Lantern is obligatory", "Thing Lantern"),
        ("All rights are protected © 2009", None),
        ("All rights reserved.", None),
    ],
)
def test_outlet_from_copyright(line: str, name: str | None) -> None:
    assert header.outlet_from_copyright(line) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Envoy recalled over huts - Harbour Examiner", "Harbour Examiner"),
        ("Harbour Examiner » World » Envoy recalled over huts", "Harbour Examiner"),
        ("Home / News / Envoy recalled over huts", None),
        ("Envoy recalled over huts - ", None),
        ("Something else - Harbour Examiner", None),
    ],
)
def test_outlet_beside_the_title(title: str, name: str | None) -> None:
    assert header.outlet_beside(title, "Envoy recalled over huts") == name


def test_a_masthead_counts_when_the_foot_names_it_as_owner() -> None:
    assert header.outlet_in_masthead(["THE CEDAR LINE", "News"], ["Cedar Line Media Ltd"]) == "THE CEDAR LINE"
    assert header.outlet_in_masthead(["KURA NEWS"], ["Kura News LLC, Tbilisi"]) == "Kura News"
    assert header.outlet_in_masthead(["About Us"], ["About us  Careers"]) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("https://some.example/x", None),
        ("http://[::1", None),
        (None, None),
    ],
)
def test_outlet_at_an_address(url: str | None, name: str | None) -> None:
    assert header.outlet_at(url) == name


@pytest.mark.parametrize(
    ("masthead", "line", "outlet"),
    [
        pytest.param("Lima Courier", "Lima Courier – Mon 9 Jun 2025 18:22", "Lima Courier", id="a paper"),
        pytest.param(
            "THE TERN OF LIMA", "The Tern of Lima | 9 June 2025", "The Tern of Lima", id="as its line writes it"
        ),
        pytest.param("Ana Bell", "Ana Bell – 9 June 2025", None, id="a writer"),
        pytest.param("Lima Courier", "Tacna Courier – 9 June 2025", None, id="another"),
        pytest.param("Breaking news", "Breaking news | 9 June 2025", None, id="a section"),
        pytest.param("Lima Courier", "Lima Courier – bridge lost", None, id="no day"),
    ],
)
def test_the_name_at_the_top_that_stands_before_the_day_again(masthead: str, line: str, outlet: str | None) -> None:
    assert header.outlet_before_day([masthead, "World / Andes"], [line]) == outlet


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("From: Lima Dispatch <news@dispatch.example>", "Lima Dispatch"),
        ('From: "The Tern of Lima" <list@tern.example>', "The Tern of Lima"),
        ("From: Ana Bell <ana@bell.example>", None),
        ("From: the border", None),
    ],
)
def test_who_sent_a_newsletter(sender: str, outlet: str | None) -> None:
    assert header.outlet_of_mail([sender, "Date: Sun, 19 Jan 2025 07:00:12 +0300"]) == outlet
