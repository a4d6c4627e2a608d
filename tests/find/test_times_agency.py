"""How agencies, stamps and clocks write times; words, kind and value seen from Tuesday 5 March 2024."""

from __future__ import annotations

import pytest

from dateline.find.times import find_times
from dateline.model import Anchor, Period
from tests.find.test_times import KNOWN

STAMPS = [
    ("Updated 2024-02-29T10:21:27Z.", "2024-02-29T10:21:27Z", "TIME", "2024-02-29T10:21:27Z"),
    ("Updated 2024-02-29T10:21:27.000Z.", "2024-02-29T10:21:27.000Z", "TIME", "2024-02-29T10:21:27.000Z"),
    ("Updated 2024-02-29 10:21 by the desk.", "2024-02-29 10:21", "TIME", "2024-02-29T10:21"),
    ("Sent Thu, 29 Feb 2024 10:21:27 GMT.", "Thu, 29 Feb 2024 10:21:27 GMT", "TIME", "2024-02-29T10:21:27"),
    ("Updated Feb. 29, 2024, at 10:21 p.m. EST.", "Feb. 29, 2024, at 10:21 p.m. EST", "TIME", "2024-02-29T22:21"),
    ("Sent 20240229 by wire.", "20240229", "DATE", "2024-02-29"),
    ("Sent 29-FEB-24 by wire.", "29-FEB-24", "DATE", "2024-02-29"),
    ("Sent 29-Feb-1996 by wire.", "29-Feb-1996", "DATE", "1996-02-29"),
    ("Filed 2/29/96 in Oslo.", "2/29/96", "DATE", "1996-02-29"),
    ("Filed 29-02-1996 in Oslo.", "29-02-1996", "DATE", "1996-02-29"),
    ("Filed 8/8/98 in Oslo.", "8/8/98", "DATE", "1998-08-08"),
    ("Filed 8/7/98 in Oslo.", "8/7/98", "DATE", "1998"),
    ("Filed 3/5/24 in Oslo.", "3/5/24", "DATE", "2024-03-05"),
    ("Filed 04/03/2024 in Oslo.", "04/03/2024", "DATE", "2024-03-04"),
    ("OSLO, March 4 (NTB) - Snow fell.", "March 4", "DATE", "2024-03-04"),
    ("It was sold in June '98.", "June '98", "DATE", "1998-06"),
    ("It was sold in '98.", "'98", "DATE", "1998"),
]

CLOCKS = [
    ("They landed at 10:35 a.m. local time.", "10:35 a.m. local time", "TIME", "2024-03-05T10:35"),
    ("They landed at 7 p.m. Oslo time Friday.", "7 p.m. Oslo time Friday", "TIME", "2024-03-01T19:00"),
    ("They landed at 8 p.m. Eastern Standard Time.", "8 p.m. Eastern Standard Time", "TIME", "2024-03-05T20:00"),
    ("They landed at 15:30 GMT+3 on Friday.", "15:30 GMT+3 on Friday", "TIME", "2024-03-01T15:30"),
    ("They landed at about 10:35 a.m. Friday.", "about 10:35 a.m. Friday", "TIME", "2024-03-01T10:35"),
    ("They landed around 6:30 on Friday morning.", "around 6:30 on Friday morning", "TIME", "2024-03-01T06:30"),
    ("They landed Friday evening at 6:30.", "Friday evening at 6:30", "TIME", "2024-03-01T18:30"),
    ("They landed at 6:30.", "6:30", "TIME", "2024-03-05T06:30"),
    ("They landed at 6 this evening.", "6 this evening", "TIME", "2024-03-05T18:00"),
    ("They landed at 2 on Friday night.", "2 on Friday night", "TIME", "2024-03-01T02:00"),
    ("They landed at eight o'clock in the evening.", "eight o'clock in the evening", "TIME", "2024-03-05T20:00"),
    ("They landed at half past eight.", "half past eight", "TIME", "2024-03-05T08:30"),
    ("They landed at 12 noon Friday.", "12 noon Friday", "TIME", "2024-03-01T12:00"),
    ("They landed at 1830 hours.", "1830 hours", "TIME", "2024-03-05T18:30"),
    ("They landed at 3pm. Rain fell.", "3pm", "TIME", "2024-03-05T15:00"),
    ("They left before dawn on Friday.", "dawn on Friday", "TIME", "2024-03-01TMO"),
    ("They left on Friday in the morning.", "Friday in the morning", "TIME", "2024-03-01TMO"),
    ("They left in the early hours of Friday.", "the early hours of Friday", "TIME", "2024-03-01TMO"),
    ("They left overnight on Friday.", "overnight on Friday", "TIME", "2024-03-01TNI"),
]

PLANS = [
    ("The offer had been due to lapse Friday.", "Friday", "DATE", "2024-03-01"),
    ("The offer had previously been scheduled to lapse on Friday.", "Friday", "DATE", "2024-03-01"),
    ("The offer is due to lapse Friday.", "Friday", "DATE", "2024-03-08"),
    ("The offer had been set to lapse March 9.", "March 9", "DATE", "2024-03-09"),
    ("The loan had been expected to be paid by May.", "May", "DATE", "2024-05"),
]

SPANS = [
    ("The 14-month-old truce broke.", "14-month-old", "DURATION", "P14M"),
    ("Repairs took a year or two.", "a year or two", "DURATION", "PXY"),
    ("The week-long visit began.", "week-long", "DURATION", "P1W"),
    ("Repairs took two-and-a-half years.", "two-and-a-half years", "DURATION", "P2Y6M"),
    ("Repairs took another week.", "another week", "DURATION", "P1W"),
    ("Minutes later the lift fell.", "Minutes", "DURATION", "PTXM"),
    ("Two hours earlier the lift fell.", "Two hours", "DURATION", "PT2H"),
    ("A few months later he resigned.", "A few months", "DURATION", "PXM"),
    ("They closed on Boxing Day.", "Boxing Day", "DATE", "2023-12-26"),
    ("They closed on New Year's Eve.", "New Year's Eve", "DATE", "2023-12-31"),
    ("They met on the first Monday of May.", "the first Monday of May", "DATE", "2023-05"),
    ("They met in the last week of May 2022.", "the last week of May 2022", "DATE", "2022-05-22/2022-05"),
    ("They met on June 3, 4 and 5.", "June 3, 4 and 5", "DATE", "2023-06-03/2023-06-05"),
    ("They met between 3 and 5 June.", "3 and 5 June", "DATE", "2023-06-03/2023-06-05"),
    ("They met last May 6.", "last May 6", "DATE", "2023-05-06"),
    ("It was cold in the winter of 2023-24.", "the winter of 2023-24", "DATE", "2023-WI"),
    ("The fiscal year 2024-25 was poor.", "The fiscal year 2024-25", "DATE", "2024/2025"),
    ("They rest every other Friday.", "every other Friday", "SET", "XXXX-WXX-5"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), [*STAMPS, *CLOCKS, *PLANS, *SPANS])
def test_one_time_with_its_words_kind_and_value(text: str, words: str, kind: str, value: str) -> None:
    assert [(t.words, t.kind, t.value) for t in find_times(text, KNOWN)] == [(words, kind, value)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They came from Monday to Wednesday.", [("Monday", "2024-03-04"), ("Wednesday", "2024-03-06")]),
        ("It ran from Dec. 28 to Jan. 3.", [("Dec. 28", "2023-12-28"), ("Jan. 3", "2024-01-03")]),
        ("They will meet from November to January.", [("November", "2024-11"), ("January", "2025-01")]),
        ("Income fell in the year ended Jan. 31.", [("the year", "P1Y"), ("Jan. 31", "2024-01-31")]),
        ("He won on Feb. 10, the day before the vote. Two days later he left.",
         [("Feb. 10", "2024-02-10"), ("the day", "XXXX-XX-XX"), ("Two days later", "2024-02-12")]),
        ("They held 12 in the morning.", [("the morning", "2024-03-05TMO")]),
        ("They sat Friday evening at 6 tables.", [("Friday evening", "2024-03-01TEV")]),
        ("They met on Monday and Tuesday.", [("Monday", "2024-03-04"), ("Tuesday", "2024-03-05")]),
        ("They met Feb. 9 to hear of Jan. 3.", [("Feb. 9", "2024-02-09"), ("Jan. 3", "2024-01-03")]),
        ("He won on Feb. 10 and had dined the night before.", [("Feb. 10", "2024-02-10"), ("the night before", "2024-02-09TNI")]),
        ("He won on Feb. 10. The next morning he left.", [("Feb. 10", "2024-02-10"), ("The next morning", "2024-02-11TMO")]),
        (
            "They landed at 10:35 a.m. (0735 GMT) Friday.",
            [("10:35 a.m.", "2024-03-01T10:35"), ("0735 GMT", "2024-03-01T07:35"), ("Friday", "2024-03-01")],
        ),
        (
            "They landed Friday at 10:35 a.m. (0735 GMT).",
            [("Friday at 10:35 a.m.", "2024-03-01T10:35"), ("0735 GMT", "2024-03-01T07:35")],
        ),
    ],
)  # fmt: skip
def test_times_that_share_a_day_or_bound_a_range(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(t.words, t.value) for t in find_times(text, KNOWN)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Seats cost $50 a day.",
        "They sold about three-quarters of it.",
        "They make 700 seats a week.",
        "Call 12-34-56 for help.",
        "The vote was one of '24'.",
        "From the day war came they hid.",
        "In the fall of the regime many fled.",
        "A 6-year-old boy swam.",
        "The score was 13/45/98.",
    ],
)
def test_what_is_no_time_of_any_event(text: str) -> None:
    assert not find_times(text, KNOWN)


@pytest.mark.parametrize(
    ("text", "words", "anchor"),
    [
        ("They met the day after the vote.", "the day", Anchor(on="report", shift="P1D")),
        ("They met the week before the vote.", "the week", Anchor(on="report", shift="-P1W")),
        ("They met in the past two weeks of war.", "the past two weeks", Anchor(on="publication", shift="-P2W")),
        ("They met a day after the vote.", "a day", Anchor(on="report", shift="P1D")),
        ("In the 66 years since the truce few met.", "the 66 years", Anchor(on="report", shift="P66Y")),
        ("The 14-month-old truce broke.", "14-month-old", Anchor(on="publication", shift="-P14M")),
    ],
)
def test_what_counts_from_an_act_or_from_today(text: str, words: str, anchor: Anchor) -> None:
    (found,) = find_times(text, Period())
    assert (found.words, found.anchor) == (words, anchor)


def test_the_last_months_of_a_year_are_not_those_before_publication() -> None:
    months, _ = find_times("Sales fell in the last three months of 1997.", KNOWN)
    assert (months.words, months.anchor) == ("the last three months", None)
