"""What a chronicle tells has the day of its entry, and lends none to the news."""

from __future__ import annotations

from datetime import date

import pytest

from tests.link.test_link import coded

PAGE = """Peru accused Chile of theft.
1974: Peru accused Chile of spying.
1981: In May Peru closed the port, and Chile seized a ship.
1990: Peru expelled the Chilean envoy."""


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("ACCUSE", date(1974, 1, 1), date(1974, 12, 31)),
        ("COERCE", date(1981, 5, 1), date(1981, 5, 31)),
        ("SANCTION", date(1990, 1, 1), date(1990, 12, 31)),
    ],
)
def test_an_act_of_a_chronicle_has_the_day_of_its_entry(kind: str, first: date, last: date) -> None:
    told = [r for r in coded(PAGE, "2024-03-05").reports if r.type == kind][-1]
    assert (told.time.start, told.time.end) == (first, last)


def test_a_month_before_the_verb_that_goes_on_is_of_both() -> None:
    page = PAGE + "\n1995: Peru met Chile in Lima in November and attacked Togo.\n1996: Peru praised Togo."
    told = [r for r in coded(page, "2024-03-05").reports if r.type == "ASSAULT"][-1]
    assert (told.time.start, told.time.end) == (date(1995, 11, 1), date(1995, 11, 30))


def test_the_news_takes_no_day_of_a_chronicle() -> None:
    news = coded(PAGE, "2024-03-05").reports[0]
    assert news.type == "ACCUSE"
    assert news.time.start is None or news.time.start.year == 2024


def test_the_reason_names_the_head() -> None:
    seized = [r for r in coded(PAGE, "2024-03-05").reports if r.mode == "seize"][-1]
    assert "chronicle" in seized.time.reason
