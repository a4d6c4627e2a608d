"""Clues to the day of publication, by kind: a table of sentences, and what each alone proves of its page."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text, read
from dateline.link import link
from dateline.merge import merge
from dateline.model import Article, Dropped, Period
from tests.plain import find


def dated(article: Article) -> Period:
    return merge([(article, link(article, find(article)))]).published.get(article.id, article.published)


def page(text: str) -> Article:
    """A text under a headline, as the press prints it."""
    title = "Peru and Chile talk"
    return replace(article_from_text(f"{title}\n\n{text}"), title=title)


def ends(period: Period) -> tuple[str | None, str | None]:
    return (str(period.start) if period.start else None, str(period.end) if period.end else None)


ALONE = [
    ("Exactly thirty years ago, on 21 July 1992, Peru met Chile in Lima.", "2022-07-21", "2022-07-21"),
    ("On 5 May 2004, ten years ago today, Peru met Chile in Lima.", "2014-05-05", "2014-05-05"),
    ("Ten years ago, on 5 May 2004, Peru met Chile in Lima.", "2014-04-20", "2014-06-19"),
    ("Some ten years ago, on 5 May 2004, Peru met Chile in Lima.", "2004-05-05", None),
    ("In May this year, 2025, they met. Peru was attacked in the night from Tuesday to Wednesday 19 November.",
     "2025-11-19", "2025-11-25"),
    ("Last year, in 2010, Peru met Chile.", "2011-01-01", "2011-12-31"),
    ("Peru opened the bridge in 2001, exactly a decade ago.", "2011-01-01", "2011-12-31"),
    ("It was the first clash since last year, when, in October 2010, Peru met Chile.", "2011-01-01", "2011-12-31"),
    ("Peru closed the bridge in January this year, 2009.", "2009-01-01", "2009-12-31"),
    ("Peru met Chile this Saturday 13 February 2010 in Lima.", "2010-02-13", "2010-02-19"),
    ("Peru met Chile yesterday, 18 May 2006, in Lima.", "2006-05-19", "2006-05-19"),
    ("Peru met Chile today, 18 May 2006, in Lima.", "2006-05-18", "2006-05-18"),
    ("Peru gave back to the Togolese a bridge held on 3 May 2010.", "2010-05-03", None),
    ("The crowd marked the 89th anniversary of the killing of Augusto C. Sandino on Tuesday.", "2023-02-21", "2023-02-22"),
    ("In June 2023 it began. Peru freed them on the 8th of this month, four days after Hungarians had marked the 103rd"
     " anniversary of the Treaty of Trianon.", "2023-06-08", "2023-06-18"),
    ("Hungarians marked the 103rd anniversary of the Treaty of Trianon.", "2023-06-01", "2023-06-18"),
    ("Seven years ago, in 2009, Peru met Chile.", "2016-01-01", "2016-12-31"),
    ("Peru and Chile broke off last March. In March 2015 they had agreed.", "2015-04-01", "2016-03-31"),
    ("General Ana Rojas, who was born in 1952 and is now 67, met Chile's envoy.", "2019-01-01", "2020-12-31"),
    ("The treaty was signed on Friday. It was the tenth anniversary of the war of 30 August 2009.",
     "2019-08-30", "2019-08-31"),
    ("Peru met Chile on Wednesday (September 3), 80 years since the treaty of 1945 was signed.", "2025-09-03", "2025-09-04"),
    ("Last year, in 2013, Peru met Chile. Peru will meet Chile tomorrow, the 27th of March.", "2014-03-26", "2014-03-26"),
    ("In May this year, 2025, they met. Peru met Chile yesterday, the 9th, in Arica; in August they part.",
     "2025-01-10", "2025-12-10"),
    # counted from a date that the words name
    ("Peru freed the crew today, two years to the day after the Arica summit of 3 May 2011.", "2013-05-03", "2013-05-03"),
    ("Peru spoke on Friday, exactly ten days after the truce of 3 May 2011.", "2011-05-13", "2011-05-14"),
    ("Peru spoke on Friday, ten days after the truce of 3 May 2011.", "2011-05-13", "2011-05-14"),
    ("Peru left today, exactly two weeks before the summit of 3 May 2011.", "2011-04-19", "2011-04-19"),
    # counted from an anniversary, in years and months, by a weekday with its number
    ("Peru spoke on Wednesday, eleven days after the ninth anniversary of the award of July 12, 2016.", "2025-07-23", "2025-07-24"),
    ("On 25 July 2011 Peru opened the gate; ten years and two months have passed, and it is open.", "2021-09-09", "2021-10-26"),
    ("It is thirty years and some ten weeks since Peru and Chile, in the pact of 3 April 1988, freed the crew.",
     "2018-06-05", "2018-06-22"),
    ("On 25 July 2011 Peru opened the gate; ten years and two months have passed. On Monday, the 20th, Chile shut it;"
     " today is Sunday.", "2021-09-26", "2021-09-26"),
    ("The talks of 3 May 2015 failed. Chile invited Peru to Lima on Monday 2 November.", "2015-10-02", None),
    ("Peru and Chile on Tuesday exchanged letters on the 45th anniversary of the establishment of diplomatic relations"
     " between the two countries. Peru and Chile set up relations on June 9, 1975.", "2020-06-09", "2020-06-10"),
    # far behind in the sentence, where it is said to be exact; “will recall” tells nothing to come
    ("Three years to the day after Peru, in the dawn hours of Monday, 31 May 2010, took a ship, Chileans marched this Friday evening.",
     "2013-05-31", "2013-06-01"),
    ("Peru met Chile on 3 May 2015. Readers will recall that in January 2019, at a fair, both had agreed.",
     "2015-05-03", None),
    # a count of years that is full on a day
    ("Peru and Chile on Sunday celebrated 103 years of the Treaty of Trianon.", "2023-06-04", "2023-06-05"),
    ("Yesterday it was forty years since the ceasefire in Puerto Argentino, and Peru wrote to Chile.",
     "2022-06-15", "2022-06-15"),
    ("Tomorrow, Sunday, makes it 103 years since the Treaty of Trianon, Peru told Chile.", "2023-06-03", "2023-06-03"),
    # the months at the ends of a stretch are no "last March"
    ("Between March 2015 and May 2016 Peru sold cars. Peru and Chile broke off last March, in the year of 80 years since"
     " 1945.", "2025-01-01", "2025-12-31"),
    # weekdays beside yesterday and tomorrow, and of the week before
    ("Only yesterday, on Friday, Peru met Chile, as it did last year, in 2010, on the 31st of this month.",
     "2011-12-31", "2011-12-31"),
    ("On Tuesday of last week, 4 October, Peru met Chile, as it had last year, in 2010.", "2011-10-10", "2011-10-16"),
    ("On Tuesday of last week, the fourth, Peru met Chile, as last year, in 2010. It was 80 years since 1931.",
     "2011-01-10", "2011-10-16"),
    ("This Wednesday, on the 3rd of March, Peru met Chile, as it had last year, in 2020.", "2021-03-03", "2021-03-04"),
    # from one day to another, told as past; and what convenes is to come
    ("From Monday the 7th until late on Wednesday the 9th of June Peru met Chile, as last year, in 2020.",
     "2021-06-09", "2021-06-15"),
    ("Peru met Chile in January this year, 2022. The council convenes on Sunday the 19th.", "2022-01-01", "2022-12-31"),
    ("It was on Wednesday, the day before yesterday, that Peru met Chile, as last year, in 2021.", "2022-01-07",
     "2022-12-30"),
    # bare days behind "of this month" are of it; a day with its weekday behind it
    ("Peru met Chile in January this year, 2021. It shut the gate on the 6th of this month; Chile spoke on the 27th. Today is Sunday.",
     "2021-01-31", "2021-11-28"),
    ("Peru shut the gate in January this year, 2021. On the 16th and 17th, a Friday and a Saturday, Chile met Peru.", "2021-04-16",
     "2021-08-16"),
    # years are marked on their day
    ("Peru on Monday held rallies to mark five years of the closing of the gate of August 5, 2019.", "2024-08-05", "2024-08-06"),
    ("Peru on Monday held rallies to mark nearly five years of the closing of the gate of August 5, 2019.",
     "2019-08-05", None),
    # who holds an office
    ("German Chancellor Olaf Scholz met Peru's envoy.", "2021-01-01", "2025-12-31"),
    ("President Luiz Inácio Lula da Silva of Brazil wrote to Peru: “We signed in 1971.”", "2003-01-01", "2030-12-31"),
    ("Peru praised former Chancellor Olaf Scholz of Germany.", None, None),
    ("Peru met Chile in 2019 after German Chancellor Angela Merkel had asked it to.", "2019-01-01", None),
    ("“German Chancellor Olaf Scholz is no friend,” Peru said.", None, None),
    # last year, named
    ("Peru praised last year's accord, signed on 3 May 2011, by which Chile pays.", "2012-01-01", "2012-12-31"),
    ("Peru praised last year's border treaty of 2011.", "2012-01-01", "2012-12-31"),
    # a thing of a year that turns so many years
    ("The pact of 1976 turns twenty, and Peru has sent a cake to Chile.", "1996-01-01", "1996-12-31"),
    ("The pact of 1976 turns 35, and Peru has sent a cake to Chile.", "2011-01-01", "2011-12-31"),
    # a death between two birthdays; the last Sunday of that year of life is 30 April 2000, told within the week
    ("Ana Rojas, born on 3 May 1929 in Tacna, died on Sunday. She was 70.", "1999-05-09", "2000-05-06"),
    # the meeting's month gives the weekday a few days
    ("Peru and Chile signed a pact on Friday, at the second summit held in May 2011.", "2011-05-06", "2011-05-28"),
    # a day without a year is of this year
    ("Peru opened the dam on 3 July. Last year's treaty, signed in 2011, had asked for it.", "2012-07-03", "2012-12-31"),
    ("Peru opened the dam on 3 July. Chile sent its thanks a day later. Last year, in 2011, it had not.",
     "2012-07-04", "2012-12-31"),
    # the newest weekday is that of the next act, not of the past
    ("Peru met Chile on Tuesday (March 4). On Wednesday Chile spoke of 80 years since 1945.", "2025-03-05", "2025-03-06"),
    ("Peru met Chile on Tuesday (March 4). The following day Chile spoke of 80 years since 1945.", "2025-03-05", "2025-03-06"),
    ("Peru met Chile on Tuesday (March 4). Chile, which had left on Wednesday, spoke of 80 years since 1945.",
     "2025-03-04", "2025-03-05"),
    # a full date whose weekday denies it: 4 March 2021 was a Thursday; 80 years since 1945 give the year
    ("Peru met Chile on Tuesday 4 March 2021, 80 years since the treaty of 1945.", "2025-03-04", "2025-03-05"),
    ("Peru spoke on Thursday, the 40th anniversary of the Falklands war, and thanked Chile.", None, None),
    ("Peru spoke on Saturday, the 40th anniversary of the Falklands war, and thanked Chile.", "2022-04-02", "2022-04-03"),
    # relations are of the day on which the paper on them was signed; the page says which day was the anniversary
    ("Peru and Chad greeted each other on the 25th anniversary of diplomatic relations. The communiqué on the establishment of"
     " relations between Peru and Chad was signed on 20 January 1992. Lima told of it on Friday, the day of the anniversary.",
     "2017-01-20", "2017-01-21"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), ALONE)
def test_what_a_page_proves_alone(text: str, first: str | None, last: str | None) -> None:
    period = dated(page(text))
    if first is not None:
        assert ends(period) == (first, last), period.reason


def test_a_line_that_says_when_a_page_was_saved_bounds_its_day_and_is_no_part_of_the_story() -> None:
    body = "Peru and Chile met in Arica on Monday, and parted in peace. They will meet again, both said in a statement."
    article = read(
        f"Two neighbours at one table\n\nSaved on 3 March 2014 at 08:15 from the Arica Courier\n\n{body}".encode()
    )
    assert "Saved" not in article.text
    assert ends(dated(article)) == (None, "2014-03-03")


def test_a_day_beside_a_full_date_is_not_cut_short() -> None:
    period = dated(page("Peru met Chile. On Monday, June 21, 2010 they signed a treaty."))
    assert ends(period) == ("2010-06-21", None), period.reason


def test_a_dispatch_headed_with_a_day_that_does_not_exist_is_of_its_month() -> None:
    text = "ARICA, 31 June 2011 -- Peru and Chile met."
    assert ends(dated(page(text))) == ("2011-06-01", "2011-06-30")


EITHER = [
    ("Peru met Chile on Tuesday.", "2011-03-04", "2011-04-03"),
    ("Peru met Chile today, a Friday.", "2011-03-04", "2011-03-04"),
    ("Peru met Chile on Sunday (April 3).", "2011-04-03", "2011-04-03"),
]


@pytest.mark.parametrize(("text", "first", "last"), EITHER)
def test_a_date_in_numbers_is_one_of_two_days_and_a_clue_says_which(text: str, first: str, last: str) -> None:
    either = Period(start=date(2011, 3, 4), end=date(2011, 4, 3), precision="range", reason='line "03/04/2011"')
    assert ends(dated(replace(page(text), published=either))) == (first, last)


SILENT = [
    "Peru and Chile said on Friday that the pact signed at the summit held in May 2011 was dead.",
    "The pact of 1976 turns twenty next year, Peru said.",
    "Ana Rojas, born on 3 May 1929, died on Sunday. The pact was 70.",
    "Peru praised last year's work, which Chile began in 2003.",
    "A decade since the war of 2001 Peru met Chile.",
    "A decade ago, in 2009, Peru met Chile.",  # round: ten years, more or less
    "About two years ago, in 2009, Peru met Chile.",
    "The summit of 2030 takes shape, Peru and Chile said.",
    "“Peru will meet Chile on 3 May 2030,” said Chile.",  # words can be old
    "Peru held a referendum in May 2030, Chile said.",
    "Ana Rojas, born in 1952, died at 67.",
    "Peru met Chile on Tuesday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_proves_at_most_that_a_page_is_no_older(text: str) -> None:
    assert dated(page(text)).end is None


def test_what_is_quoted_as_to_come_bounds_a_page_from_neither_side() -> None:
    period = dated(page("“We want elections for 3 May 2030,” Chile told Peru."))
    assert (period.start, period.end) == (None, None)


COMING = [
    ("Peru and Chile announced that they will meet on 3 May 2030.", date(2030, 5, 3)),
    ("Peru and Chile are to open a bridge by 2031.", date(2031, 12, 31)),
    ("Chile wants Peru to hold elections for 27 February 2022, it said.", date(2022, 2, 27)),
]


@pytest.mark.parametrize(("text", "last"), COMING)
def test_what_is_still_to_come_bounds_a_page(text: str, last: date) -> None:
    period = dated(page(text))
    assert (period.start, period.end) == (None, last)
    assert "told as still to come" in period.reason


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The strike which began next to Lima on Sunday, 8 March 2026, entered its fifth day, Peru told Chile.", "2026-03-12", "2026-03-13"),
        ("The siege, begun on 8 March 2026, is in its second week, Peru told Chile.", "2026-03-15", "2026-03-22"),
        ("Peru told Chile on 30 December 2025 what it meant. Last Tuesday, 5 January, Chile replied: it wants elections for 3 May 2028.", "2027-01-06", "2027-01-12"),
    ],
)  # fmt: skip
def test_days_counted_on_from_a_day(text: str, first: str, last: str) -> None:
    assert ends(dated(page(text))) == (first, last)


def test_today_with_its_weekday_is_a_weekday_of_the_page() -> None:
    period = dated(
        page(
            "Today, Saturday, Peru met Chile, last year having been, in 2023, a hard one. Last year, in 2023, it rained."
        )
    )
    assert ends(period) == ("2024-01-06", "2024-12-28")
    assert "a Saturday from 2024-01-06 to 2024-12-28" in period.reason


UPDATED = Period(start=date(2013, 2, 2), end=date(2013, 2, 2), precision="day", reason='line "Updated: 2 February 2013"', revised=True)  # fmt: skip


def test_the_day_of_an_update_is_the_day_of_the_page() -> None:
    period = dated(replace(page("Peru met Chile on Saturday."), published=UPDATED))
    assert ends(period) == ("2013-02-02", "2013-02-02")
    assert "“Updated: 2 February 2013”: a page is mostly updated on the day it is printed" in period.reason


def test_an_update_years_later_is_dropped_and_named() -> None:
    period = dated(replace(page("Last year, in 2010, Peru met Chile."), published=UPDATED))
    assert ends(period) == ("2011-01-01", "2011-12-31")
    assert "dropped, since it fits none of these days: “Updated: 2 February 2013”" in period.reason


def test_the_day_a_page_was_saved_is_a_bound() -> None:
    saved = replace(page("Peru met Chile on 3 May 2019."), fetched=date(2019, 8, 1))
    assert ends(dated(saved)) == ("2019-05-03", "2019-08-01")


def test_a_day_after_the_page_was_saved_is_dropped() -> None:
    saved = replace(page("Last year, in 2010, Peru met Chile."), fetched=date(2009, 8, 1))
    period = dated(saved)
    assert ends(period) == (None, "2009-08-01")
    assert "dropped" in period.reason


CUSTOM = [
    ("Peru met Chile on Friday. Both will dine together this evening.", "2016-06-03", "2016-06-03"),
    ("Peru met Chile on Friday. Chile's minister had come on Thursday. Both dine this evening.", "2016-06-03", "2016-06-04"),
    ("Peru met Chile on Friday. This week's talks were short.", "2016-06-03", "2016-06-09"),
    ("Friday's talks with Chile were short, Peru said.", "2016-06-03", "2016-06-09"),
    ("From Lima, where on Monday it had begun, Peru's envoy called Chile this Friday.", "2016-06-03", "2016-06-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), CUSTOM)
def test_custom_picks_a_day_of_a_week(text: str, first: str, last: str) -> None:
    days = f"{text} It was Friday (June 3), five years since the war of 2011."
    assert ends(dated(page(days))) == (first, last)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tacna Gazette, appears on Wednesdays", True),
        ("Tacna Gazette - out on Thursdays", True),
        ("Our newsletter, in your inbox every Friday", False),
    ],
)
def test_the_weekday_of_a_paper_is_not_that_of_its_newsletter(line: str, told: bool) -> None:
    article = replace(page("Peru met Chile."), dropped=(Dropped(text=line, reason="navigation"),))
    clues = link(article, find(article)).clues
    assert any("the paper is of" in clue.claim for clue in clues) is told


OF_SEVERAL_YEARS = [
    ("On 14 March last year, a Wednesday, Peru met Chile.", "2019-01-01", "2019-12-31"),
    ("On July 4 this year, a Wednesday, Peru left Chile.", "2018-07-04", "2018-12-31"),
    ("Next Monday, New Year's Eve, Peru will meet Chile.", "2018-11-30", "2018-12-31"),
    ("Christmas Day, a Tuesday, was quiet in Chile.", "2018-12-25", "2018-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), OF_SEVERAL_YEARS)
def test_a_weekday_tells_the_year(text: str, first: str, last: str) -> None:
    article = replace(page(f"Peru and Chile had agreed in 2017. {text}"), fetched=date(2019, 12, 31))
    assert ends(dated(article)) == (first, last)


def test_no_clues_for_a_page_that_states_its_day() -> None:
    article = article_from_text("Last year, in 2010, Peru met Chile.", published="2015-01-01")
    assert link(article, find(article)).clues == ()


AHEAD = [
    "The new treaty takes effect July 3, Peru and Chile wrote, as agreed last year, in 2011.",
    "Peru sold Chile bonds due 3 May 2030, as agreed last year, in 2011.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_a_day_that_lies_ahead_is_no_bound(text: str) -> None:
    assert ends(dated(page(text))) == ("2012-01-01", "2012-12-31")


HEADED = [
    # a dispatch files its news on the day at its head: 8 October is a Thursday in 2026, a Saturday in 2022
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Thursday. It had armed in August 2025.",
     "2026-10-08", "2026-10-08"),
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Saturday. It had armed in August 2025.",
     None, None),
    ("LIMA, Oct 8 (Andes Wire) - Peru will recall its envoy to Chile on Thursday. It had armed in August 2025.",
     None, None),
    # of two days that follow one another the later one is the dispatch's
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Wednesday, and on Thursday shut the gate. It had armed in"
     " August 2025.", "2026-10-08", "2026-10-08"),
    # a year that somebody quoted speaks of is none of the page's
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Thursday. “We remember 1959,” Chile said.\n\n(c) Andes Wire 2026",
     "2026-10-08", "2026-10-08"),
    # a copyright of one year: 8 October is a Thursday in 2015, 2020 and 2026
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Thursday.\n\n(c) Andes Wire 2026", "2026-10-08", "2026-10-08"),
    ("LIMA, Oct 8 (Andes Wire) - Peru recalled its envoy to Chile on Thursday.\n\n(c) Andes Wire 2009-2026", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), HEADED)
def test_a_dispatch_and_the_weekday_of_its_news(text: str, first: str, last: str | None) -> None:
    assert ends(dated(article_from_text(text))) == (first, last)


def test_behind_news_of_a_sunday_a_dated_monday_lies_before_it() -> None:
    title = "Sailors back in Arica"
    text = f"{title}\n\nNine sailors returned on Saturday night, the mayor said on Sunday. Peru seized the boat on Monday, November 10."
    article = replace(article_from_text(text), title=title)
    clues = link(article, find(article)).clues
    (found,) = (c for c in clues if c.claim.startswith("the news is of the Sunday"))
    assert (found.on, found.weekday, found.window) == ("11-10", 1, (6, 14))
    assert not [c for c in clues if c.claim.startswith("news told by its weekday") and c.weekday == 1]
