"""Which day a page says it was printed on: heads as papers, agencies and sites of many lands have them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article import printed, read
from dateline.article.datelines import day_at_head
from dateline.article.stated import day_in_address, find_day, find_week, in_order

STORY = (
    "\nPeru and Chile agreed on Tuesday to reopen the bridge at Tacna, which had been shut for two years.\n"
    "The two ministers shook hands, and lorries that had waited at the barrier for nine days crossed before the night fell.\n"
)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("24 de octubre de 2025", date(2025, 10, 24)),
        ("8.ago.2024 às 19h05", date(2024, 8, 8)),
        ("samedi, août 13, 2011", date(2011, 8, 13)),
        ("16 октября 2025", date(2025, 10, 16)),
        ("2024. október 16.", date(2024, 10, 16)),
        ("الأربعاء ١٥ نوفمبر ٢٠١٧", date(2017, 11, 15)),
        ("Juche 112 (2023). 7. 28.", date(2023, 7, 28)),
        ("Juche 113 (2024) October 17 Thursday", date(2024, 10, 17)),
        ("Home › 2021 › November › 09 › A title", date(2021, 11, 9)),
        ("1500 gmt 9 Nov 99", date(1999, 11, 9)),
        ("March. 4. 2009 Juche 98", date(2009, 3, 4)),
        ("Jul - 12 - 2021 , 16:34", date(2021, 7, 12)),
        ("Friday 20 July B.E. 2561", date(2018, 7, 20)),
        ("AW-LM-05-21-98 1432GMT", date(1998, 5, 21)),
        ("Tuesday 16 of March of 2027", date(2027, 3, 16)),
        ("11.06.24", date(2024, 6, 11)),
        ("version 1.06.24", None),
        ("114/06/12 17:26", date(2025, 6, 12)),
        ("route 114/06/12 to the pier", None),
        ("5 people 2020", None),
        ("Issue 4 January 23", None),
    ],
)
def test_a_date_is_read_in_the_languages_and_orders_of_heads(words: str, day: date | None) -> None:
    found = find_day(words)
    assert (found.first if found else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25/11/2022 a rise", date(2022, 11, 8)),
        ("on 11/25/2022 a rise", date(2022, 8, 11)),
        ("Sunday 06/11/2022", date(2022, 11, 8)),
        ("25/11/2022 and 11/25/2022", None),
        ("nothing else", None),
        ("updated on 9 November 2022", date(2022, 11, 8)),
        ("a comment of 12 August 2022", date(2022, 8, 11)),
        ("9 November 2022, and the treaty of 10 August 2022", None),
    ],
)
def test_other_dates_of_a_page_show_the_order_of_one_in_numbers(text: str, day: date | None) -> None:
    either = find_day("08/11/2022")
    assert either is not None
    found = in_order(either, text)
    assert (found.first if found.precision == "day" else None) == day


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("18 - 24 September 2014", (date(2014, 9, 18), date(2014, 9, 24))),
        ("January 23-29, 2009", (date(2009, 1, 23), date(2009, 1, 29))),
        ("2 - 28 May 2010", None),
    ],
)
def test_an_issue_of_several_days(words: str, days: tuple[date, date] | None) -> None:
    found = find_week(words)
    assert ((found.first, found.last) if found else None) == days


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Politics / Wednesday 12 Ramadan 1446 AH - 12 March 2025 AD / 15:47", date(2025, 3, 12)),
        ("12:07 , 02.09.2021 , Tacna - Andes Press , Ana BELL", date(2021, 9, 2)),
        ("Escrito por Ana Bell | Viernes, 06.03.2009, hora 12:20 | 7 comentarios", date(2009, 3, 6)),
        ("Ana Bell | Feb. 21, 2017 | Last edited Feb. 22, 2017", date(2017, 2, 21)),
        ("The Levant Courier, foreign desk, 29 April 2026, translated from Turkish", date(2026, 4, 29)),
        ("By the Rim research desk. Updated March 30, 2026.", date(2026, 3, 30)),
        ("Source: Radio Omdurman, in Arabic 1500 gmt 9 Nov 99", date(1999, 11, 9)),
        ("(Appeared in the print edition of Tuesday, 7 September 1999, page 2)", date(1999, 9, 7)),
        ("EMBARGOED UNTIL 10:00 GMT, TUESDAY 17 APRIL 2012", date(2012, 4, 17)),
        ("Tacna City * May. 14 2015 * 3 soles", date(2015, 5, 14)),
        ("18th August, 2022 by Ana Bell in Arts", date(2022, 8, 18)),
        ("4. 10. 2012 ob 6:45 | Dopolnjeno 5. 10. 2012 ob 9:20", date(2012, 10, 4)),
        ("Put on this site 11 February 2004", date(2004, 2, 11)),
        ("AW-LM-05-21-98 1432GMT", date(1998, 5, 21)),
        ("Tuesday 10 February 2026. All times GMT. This live page is now closed.", date(2026, 2, 10)),
        ("Rolling coverage, Wednesday 24 May 2023. All times local. Latest posts first.", date(2023, 5, 24)),
        ("Thu 22 Apr 2027 21.30 CEST – First published 11.58 CEST", date(2027, 4, 22)),
        ("Wednesday 1 Ramadan 1447 H, corresponding to 18 February 2026", date(2026, 2, 18)),
        ("Staff reporter • Tacna • Sunday 18 May 2025, 17:40 (Lima time) • 3 comments", date(2025, 5, 18)),
        ("Tuesday 10 February 2026. The bridge at Tacna was closed to lorries.", None),
        ("Theme build 2022-05-17 · privacy · RSS", None),
        ("Published since 7 November 1925", None),
        ("On line since 23 May 2008", None),
        ("Printed on: Tuesday 21 October 2008 14:55", None),
        ("Sent: Thu, 14 Apr 2016 22:31", None),
    ],
)
def test_a_line_that_is_there_to_state_the_day(line: str, day: date | None) -> None:
    found = printed.dated(line)
    assert (found.first if found else None) == day


@pytest.mark.parametrize(
    ("head", "beside", "first", "last"),
    [
        ("Thu. 15 Jan 2026 - 21:37  Tacna 12°", "Published 3 hours ago", date(2026, 1, 15), date(2026, 1, 15)),
        ("Thu 7 Aug 2014 01:20 EAT", "Published 3 hours ago", date(2014, 8, 6), date(2014, 8, 6)),
        ("Thu 7 Aug 2014 03:20 EAT", "Published 3 hours ago", date(2014, 8, 6), date(2014, 8, 7)),
        ("Ponedeljak, 19. 2. 2018. :: 08:05", "Yesterday, 18:40 | Agencies", date(2018, 2, 18), date(2018, 2, 18)),
        ("The Tern", "Published 3 hours ago", None, None),
    ],
)
def test_a_day_counted_back_from_the_hour_of_saving(
    head: str, beside: str, first: date | None, last: date | None
) -> None:
    found = printed.counted_back([beside], [head])
    assert (found.start, found.end) == (first, last)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Maputo, quinta-feira, 22 de Outubro de 1998 (ANI) - The authorities said so.", date(1998, 10, 22)),
        ("Caracas, 13-feb-2003 (AP / staff).- The minister said so.", date(2003, 2, 13)),
        ("The war that began on 24 February 2022 - The longest yet - goes on.", None),
    ],
)
def test_a_whole_date_in_the_head_of_a_dispatch(line: str, day: date | None) -> None:
    found = day_at_head(line)
    assert (found[0].first if found else None) == day


def test_a_day_in_an_address() -> None:
    found = day_in_address("https://tern.example/english/2025/10/16/a-bridge/")
    assert found is not None
    assert found.first == date(2025, 10, 16)
    assert day_in_address("https://tern.example/2025/a-bridge?d=/2025/10/16/") is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param("Wednesday, May 22, 2019", date(2019, 5, 22), id="the day after its news"),
        pytest.param("Wednesday, May 22, 2019  12°C  USD 3.31", None, id="beside weather and rates"),
        pytest.param("Friday, May 24, 2019", None, id="days after its news"),
        pytest.param("No. 42 (1611), Thursday 16 May 2019", date(2019, 5, 16), id="beside the number of an issue"),
        pytest.param(
            "No. 7 * Thursday, 16 May 2019 * The price is 3 soles", date(2019, 5, 16), id="an issue among stars"
        ),
        pytest.param(
            "Vol. 26 No. 1,307\nHidar 12, 2014 E.C. / November 21, 2021", date(2021, 11, 21), id="two calendars"
        ),
        pytest.param("Story ID: 559310\n1403/05/18 — 8 August 2024 - 19:26", date(2024, 8, 8), id="below its number"),
        pytest.param("Fetched on 3 June 2019\nFriday, May 24, 2019", date(2019, 5, 24), id="saved later"),
    ],
)
def test_the_day_in_a_pages_head(head: str, day: date | None) -> None:
    page = f"{head}\nTHE TACNA STANDARD\nHome | News | Sport | Opinion\nPeru and Chile reopen the bridge at Tacna\nShare\n{STORY}"
    assert read(page.encode()).published.start == day


def test_what_a_machine_says_of_another_story_is_not_believed() -> None:
    data = '{"@type": "NewsArticle", "headline": "Rain closes the road", "datePublished": "2024-07-18"}'
    page = (
        f'<html><head><title>Peru and Chile reopen the bridge</title><script type="application/ld+json">{data}</script>'
        "</head><body><h1>Peru and Chile reopen the bridge</h1><p>Published: 17 July 2024</p>"
        f"<p>{STORY}</p></body></html>"
    )
    assert read(page.encode()).published.start == date(2024, 7, 17)
    assert read(page.replace("Rain closes the road", "The bridge of Peru and Chile").encode()).published.start == date(
        2024, 7, 18
    )


LEAD = "Peru and Chile agreed to reopen the bridge at Tacna, which had been shut for two years of quarrels."
BEHIND = "The two ministers shook hands, and lorries that had waited at the barrier for nine days crossed at night."


@pytest.mark.parametrize(
    ("head", "lead", "foot", "day"),
    [
        pytest.param(
            "Lima * May. 14 2015 * 3 soles", f"TACNA, May 14 – {LEAD}", "", date(2015, 5, 14), id="its dateline's"
        ),
        pytest.param("Lima * May. 14 2015 * 3 soles", f"TACNA, May 9 – {LEAD}", "", None, id="not its dateline's"),
        pytest.param("", f"TACNA, Oct. 14 (2008) – {LEAD}", "", date(2008, 10, 14), id="a dateline with its year"),
        pytest.param("", f"Tacna, July 27, Juche 107 (2018) -- {LEAD}", "", date(2018, 7, 27), id="a Juche year"),
        pytest.param("", LEAD, "Ana BELL, Lima. 26.01.2012, 13:15", date(2012, 1, 26), id="signed"),
        pytest.param("", LEAD, "See also: Frost cuts Ica off (24.01.2012)", None, id="another story's"),
        pytest.param("", LEAD, "Source: https://tern.example/en/20150921-a-bridge", date(2015, 9, 21), id="an address"),
    ],
)
def test_a_day_that_two_places_of_a_page_agree_on(head: str, lead: str, foot: str, day: date | None) -> None:
    page = f"{head}\nTHE TACNA STANDARD\nHome | News | Sport\nPeru and Chile reopen the bridge at Tacna\n\n{lead}\n\n{BEHIND}\n\n{foot}\n"
    assert read(page.encode()).published.start == day


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        pytest.param("Peru and Chile reopen the bridge at Tacna", date(2020, 10, 7), id="its own"),
        pytest.param("Fwd: Peru and Chile reopen the bridge at Tacna", None, id="passed on"),
        pytest.param("for you", None, id="another"),
    ],
)
def test_a_newsletter_is_of_the_day_it_was_sent(subject: str, day: date | None) -> None:
    mail = f"From: The Tern <list@tern.example>\nDate: Wed, 7 Oct 2020 06:30:04 +0300\nSubject: {subject}\n"
    page = f"{mail}View in browser\nTHE TERN\nPeru and Chile reopen the bridge at Tacna\n\n{LEAD}\n\n{BEHIND}\n"
    assert read(page.encode()).published.start == day


@pytest.mark.parametrize(
    "line",
    [
        "• Peru wants the bridge at Tacna",
        "Peru and Chile reopen the bridge .......... 3",
        "← Peru bridge Open in app",
        "Organ of the committee of the bridge of Peru and Chile",
        "The bridge of Peru and Chile. File",
        "Tacna * Arica * Peru * Chile * bridge",
        "You are receiving this because you asked Peru and Chile for the bridge",
    ],
)
def test_what_is_no_title(line: str) -> None:
    page = f"THE TERN\nPeru opens the gate with Chile\n{line}\n\n{LEAD}\n\n{BEHIND}\n"
    assert read(page.encode()).title == "Peru opens the gate with Chile"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        pytest.param("Transcript: the minister's press briefing, Lima, 15 March 2025", date(2025, 3, 15), id="record"),
        pytest.param("Remarks by the minister on 15 March 2025 in Lima", None, id="not at its end"),
        pytest.param("Briefing by the spokeswoman, Lima, 15 March 2025 (excerpts)", date(2025, 3, 15), id="in part"),
        pytest.param("Peru recalls how the bridge was lost on 15 March 2025", None, id="a story"),
    ],
)
def test_a_record_is_of_the_day_in_its_title(title: str, day: date | None) -> None:
    page = f"{title}\n\nMINISTER ANA BELL: We reopen the bridge with Chile.\n\n{LEAD}\n\n{BEHIND}\n"
    assert read(page.encode()).published.start == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param(
            "Tacna, Wednesday 5 November 2025. This page is no longer updated.", date(2025, 11, 5), id="closed"
        ),
        pytest.param("Tacna, Wednesday 5 November 2025. The bridge is no longer open.", None, id="a sentence"),
    ],
)
def test_a_page_that_closes_says_of_which_day_it_is(line: str, day: date | None) -> None:
    assert printed.signed([line]).start == day


@pytest.mark.parametrize(
    ("bar", "days"),
    [
        pytest.param("Sunday, 8 June 2025", (date(2025, 6, 8), date(2025, 6, 8)), id="the dateline's day"),
        pytest.param("10 June 2025 18:20", (date(2025, 6, 8), date(2025, 6, 10)), id="two days later"),
        pytest.param("24 June 2025 18:20", (None, None), id="weeks later"),
        pytest.param("5 June 2025 18:20", (None, None), id="before"),
    ],
)
def test_a_bar_over_a_web_page_gives_a_dateline_its_year(bar: str, days: tuple[date | None, date | None]) -> None:
    story = f"<p>Tacna, June 8, ABC. {LEAD}</p><p>{BEHIND}</p>"
    page = f"<html><body><nav>ABC | News | {bar}</nav><h2>Peru and Chile reopen the bridge at Tacna</h2>{story}</body></html>"
    published = read(page.encode()).published
    assert (published.start, published.end) == days


def test_the_one_day_of_a_letterhead_is_the_documents() -> None:
    head = "TERN UNION\nCOUNCIL OF THE COAST\n12 FEBRUARY 2026\nLIMA, PERU\n\nCC/COMM.31\n\nCOMMUNIQUÉ"
    assert read(f"{head}\n\n{LEAD}\n\n{BEHIND}\n".encode()).published.start == date(2026, 2, 12)
    assert read(f"{head.removesuffix('COMMUNIQUÉ')}\n\n{LEAD}\n\n{BEHIND}\n".encode()).published.start is None


def test_a_part_with_the_headline_is_no_menu() -> None:
    page = (
        "<html><head><title>Peru opens the gate with Chile</title></head><body><div class='live-header'>"
        "<h1>Peru opens the gate with Chile</h1><p>Thu 22 Apr 2027 21.30 CEST</p></div>"
        f"<p>{LEAD}</p><p>{BEHIND}</p></body></html>"
    )
    assert read(page.encode()).published.start == date(2027, 4, 22)


@pytest.mark.parametrize(("beside", "day"), [("USD 25.99", None), ("Tacna", date(2016, 6, 2))])
def test_a_day_with_rates_beside_it_is_a_clock(beside: str, day: date | None) -> None:
    found = printed.published_above(["Tacna, Thursday 2 June 2016", beside, "News", "Bridge"], [])
    assert found.end == day


def test_the_page_of_a_paper_beside_its_day() -> None:
    lines = ["Al-Sahil (Tacna, daily)", "Sunday 17 Rajab 1440 / 24-3-19, front page and page 4", "Translated"]
    assert printed.edition_above(lines).start == date(2019, 3, 24)
    for line in ("Sunday 17 Rajab 1440 / 24-3-19", "Sunday 17 Rajab 1440 / 24-3-19 - page 1 of 3"):
        assert printed.edition_above([lines[0], line, lines[2]]).start is None


def test_an_edition_is_known_by_its_number_in_the_year_beside_its_day() -> None:
    line = "PDB 24/24 – 11.06.24 – for subscribers, please do not forward"
    found = printed.edition_above(["Pass Desk", line, "Reading time: 6 min"])
    assert (found.start, found.revised) == (date(2024, 6, 11), False)
    assert printed.edition_above(["Pass Desk", line.replace("24/24", "24/19")]).start is None


BARS = """<html><head><title>Peru and Chile reopen the bridge - Tacna Ledger</title>{comment}</head><body>
<header><span class="logo">TACNA LEDGER</span> <span>{day}</span> <span>USD 2.47 | EUR 2.95</span></header>
<ul><li>Front page</li><li>Neighbours</li><li>Poems</li><li>Contact</li></ul><div>This site uses cookies. Accept</div>
<h1>Peru and Chile reopen the bridge</h1>{story}</body></html>"""


@pytest.mark.parametrize(
    ("comment", "bar", "day"),
    [
        ("<!-- snapshot 2017-11-02 04:18:55 -->", "24.09.2017", date(2017, 9, 24)),
        ("", "24.09.2017", None),
        ("", "Domingo 24 de septiembre de 2017 – Año XII, N° 4.118", date(2017, 9, 24)),
    ],
)
def test_the_day_in_a_pages_bar_is_no_clock_where_the_page_was_saved_later(
    comment: str, bar: str, day: date | None
) -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.strip().split("\n"))
    found = read(BARS.format(comment=comment, day=bar, story=story).encode()).published
    assert found.start == day, found.reason


@pytest.mark.parametrize(("bar", "day"), [("Sun 24.09.2017 | 30°C", date(2017, 9, 24)), ("Tacna in the sun", None)])
def test_a_page_is_no_younger_than_the_clock_in_its_bar(bar: str, day: date | None) -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.strip().split("\n"))
    article = read(BARS.format(comment="", day=bar, story=story).encode())
    assert (article.published.start, article.fetched) == (None, day)
