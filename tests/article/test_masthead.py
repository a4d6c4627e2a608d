"""Whose page it is: the outlet's name by title, masthead, foot, sender and letterhead."""

from __future__ import annotations

import pytest

from dateline.article import masthead
from dateline.article.copied import cut_story
from dateline.article.reader import article_from_text, read


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
    assert masthead.outlet_from_copyright(line) == name


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
    assert masthead.outlet_beside(title, "Envoy recalled over huts") == name


def test_a_masthead_counts_when_the_foot_names_it_as_owner() -> None:
    assert masthead.outlet_in_masthead(["THE CEDAR LINE", "News"], ["Cedar Line Media Ltd"]) == "THE CEDAR LINE"
    assert masthead.outlet_in_masthead(["KURA NEWS"], ["Kura News LLC, Tbilisi"]) == "Kura News"
    assert masthead.outlet_in_masthead(["About Us"], ["About us  Careers"]) is None


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
    assert masthead.outlet_at(url) == name


@pytest.mark.parametrize(
    ("top", "line", "outlet"),
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
def test_the_name_at_the_top_that_stands_before_the_day_again(top: str, line: str, outlet: str | None) -> None:
    assert masthead.outlet_before_day([top, "World / Andes"], [line]) == outlet


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
    assert masthead.outlet_of_mail([sender, "Date: Sun, 19 Jan 2025 07:00:12 +0300"]) == outlet


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        pytest.param(["HARBOUR EXAMINER", "News | World | Sport"], "HARBOUR EXAMINER", id="a masthead"),
        pytest.param(["Harbour Examiner   No. 42, Friday 3 May 2019"], "Harbour Examiner", id="beside its issue"),
        pytest.param(["Page 1 of 3", "TERN ISLES SECRETARIAT"], "TERN ISLES SECRETARIAT", id="behind small print"),
        pytest.param(["Lantern, weekly of the coast"], "Lantern", id="a slogan behind it"),
        pytest.param(["T E R N   W E E K L Y"], "TERN WEEKLY", id="with blanks between letters"),
        pytest.param(["Coast Broadcasting | LIVE"], "Coast Broadcasting", id="a rolling page"),
        pytest.param(["Tribuna 24 | LIVE"], "Tribuna 24", id="a rolling page of two words"),
        pytest.param(["AMBER DESK LIVE"], "AMBER DESK", id="a rolling page, in its name"),
        pytest.param(
            ["Kingdom of Arvenne", "Ministry of Foreign Affairs"], "Ministry of Foreign Affairs", id="a letterhead"
        ),
        pytest.param(["Arab Republic — Ministry of Water"], "Ministry of Water", id="a letterhead on one line"),
        pytest.param(
            ["---", "title: Bridge lost", "site: Seria Bulletin"], "Seria Bulletin", id="as a program saved it"
        ),
        pytest.param(["Home | News | World"], None, id="a menu"),
        pytest.param(["KAZ  RUS  ENG", "POLITICS"], None, id="languages and a section"),
        pytest.param(["Friday 3 May 2019", "Lima"], None, id="a day and a town"),
        pytest.param(["Transcript", "Unofficial translation"], None, id="what a record is"),
        pytest.param(["We use cookies to make this site better."], None, id="a sentence"),
    ],
)
def test_the_name_that_heads_a_page(head: list[str], outlet: str | None) -> None:
    assert masthead.outlet_on_top(head) == outlet


def test_an_outlet_under_the_headline_says_that_it_is_one() -> None:
    assert masthead.outlet_on_top([], ["Tern News Agency", "3 May 2019"]) == "Tern News Agency"
    assert masthead.outlet_on_top([], ["Ana Bell", "3 May 2019"]) is None


@pytest.mark.parametrize(
    ("lines", "letterhead"),
    [
        (["Ministry of Foreign Affairs of the Republic of Arvenne", "Statement"], True),
        (["Islamic Republic of Arvenne", "Statement"], True),
        (["Organization of Tern States", "Statement"], True),
        (["TERN BANNER", "Organ of the district committee. Founded in 1924"], True),
        (["Foreign Ministry Summons Envoy", "By Ana Bell"], False),
        (["Statement of the Ministry of Foreign Affairs on the talks", ""], False),
        (["BRIDGE LOST IN FLOOD", "By Ana Bell"], False),
    ],
)
def test_a_letterhead_is_no_headline(lines: list[str], letterhead: bool) -> None:
    assert masthead.is_letterhead(lines, 0) is letterhead


def test_a_dispatch_that_its_agency_signs_is_the_agencys_own() -> None:
    story = "LIMA, May 3 (Andina Prensa) -- The bridge is closed.\n\n(Reporting by Ana Bell; Editing by T. Reed)"
    assert masthead.outlet_of_dispatch(story) == "Andina Prensa"
    assert masthead.outlet_of_dispatch(story.partition("\n")[0]) is None


def test_of_a_house_and_its_paper_the_paper_prints() -> None:
    body = "The bridge at Tacna was closed on Friday after the flood, the ministry of works said in a statement."
    page = f"CREEK TIMES\nHome  World  Sport\n\nBridge at Tacna closed after flood\n\n{body}\n\n© 2019 Creek Publishing LLC\n"
    assert read(page.encode()).outlet == "CREEK TIMES"


@pytest.mark.parametrize(
    ("title", "outlet"), [("The Nile Ledger", "The Nile Ledger"), ("Bridge at Tacna closed after the flood", None)]
)
def test_a_browsers_title_that_is_but_a_name(title: str, outlet: str | None) -> None:
    body = "The bridge at Tacna was closed on Friday after the flood, the ministry of works said in a statement."
    page = f"<html><head><title>{title}</title></head><body><div>Bridge at Tacna closed</div><p>{body}</p><p>{body[:60]} again on Monday.</p></body></html>"
    assert read(page.encode()).outlet == outlet


def test_the_logo_of_a_page_names_it() -> None:
    body = "The bridge at Tacna was closed on Friday after the flood, the ministry of works said in a statement."
    page = f'<html><head><title>Bridge at Tacna closed</title></head><body><img src="l.gif" alt="Zaranj Mirror"><h1>Bridge at Tacna closed</h1><p>{body}</p></body></html>'
    assert read(page.encode()).outlet == "Zaranj Mirror"


LEAD = (
    "The Ministry spoke with the envoys of both sides yesterday about the bridge at Tacna, and asked for a report of the flood "
    "before the end of the week.\n\nThe envoys promised to come back to the Ministry with a report of the bridge."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            "Arab Republic of Egypt\nMinistry of Foreign Affairs\nTranscript: weekly press briefing by the spokesperson, Ana Bell",
            "Transcript: weekly press briefing by the spokesperson, Ana Bell", id="a record under a letterhead",
        ),
        pytest.param(
            "Islamic Emirate of Afghanistan\nMinistry of Foreign Affairs\nStatement of the Ministry of Foreign Affairs on the Talks between"
            " the Envoys of Both Sides on the Bridge at Tacna and on the Flood in the Province in the Week before the Feast of the Harvest",
            "Statement of the Ministry of Foreign Affairs on the Talks between the Envoys of Both Sides on the Bridge at Tacna and"
            " on the Flood in the Province in the Week before the Feast of the Harvest", id="as long as a paragraph",
        ),
        pytest.param(
            "AMBER DESK LIVE\nTacna live: bridge closed, envoys meet\nKEY POINTS\n- Ministry asks for a report of the flood\n- Envoys of both sides promise a report",
            "Tacna live: bridge closed, envoys meet", id="a rolling page",
        ),
    ],
)  # fmt: skip
def test_titles_of_records_and_rolling_pages(head: str, title: str) -> None:
    assert cut_story(f"{head}\n\n{LEAD}\n").title == title


def test_a_text_that_is_given_has_the_outlet_that_is_given() -> None:
    assert article_from_text("HARBOUR EXAMINER\n\nThe bridge is closed.").outlet is None
