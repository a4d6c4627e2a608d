"""Publication days by reasoning: sets of days, clues that are cut, and short pages that date one another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.merge.cutting import Allowed, cut
from dateline.merge.daysets import ALL, allowed, between, first_of, last_of, spread
from dateline.model import DayClue
from tests.merge.pages import dated
from tests.plain import find

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


def clue(weight: int = 5, **given: object) -> DayClue:
    return DayClue(claim="a claim", weight=weight, start=0, end=1, words="w", **given)  # type: ignore[arg-type]


@given(one=DAYS, other=DAYS)
def test_a_stretch_of_days_has_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    days = between(first, last)
    assert (first_of(days), last_of(days)) == (first, last)
    assert days.bit_count() == (last - first).days + 1
    assert between(last, first) == 0 or first == last


@given(day=DAYS, low=st.integers(-10, 10), width=st.integers(0, 10))
def test_a_window_spreads_a_day(day: date, low: int, width: int) -> None:
    days = spread(between(day, day), (low, low + width))
    assert ((first_of(days) - day).days, (last_of(days) - day).days) == (low, low + width)


@pytest.mark.parametrize(
    ("given", "first", "last", "count"),
    [
        ({"year": 2024, "on": "02-29", "window": (0, 0)}, "2024-02-29", "2024-02-29", 1),
        ({"year": 2023, "on": "02-29", "window": (0, 0)}, None, None, 0),
        ({"year": 2024}, "2024-01-01", "2024-12-31", 366),
        ({"year": 2024, "on": "06"}, "2024-06-01", "2024-06-30", 30),
        ({"not_before": date(2100, 12, 30)}, "2100-12-30", "2100-12-31", 2),
        ({"not_after": date(1900, 1, 2)}, "1900-01-01", "1900-01-02", 2),
    ],
)
def test_what_a_clue_allows(given: dict[str, object], first: str | None, last: str | None, count: int) -> None:
    days = allowed(clue(**given))  # type: ignore[arg-type]
    assert days.bit_count() == count
    if first and last:
        assert (str(first_of(days)), str(last_of(days))) == (first, last)


def test_a_weekday_leaves_few_years() -> None:
    days = allowed(clue(on="09-03", weekday=3, window=(0, 0)))
    years = [date.fromordinal(date(1900, 1, 1).toordinal() + n).year for n in range(ALL.bit_length()) if days >> n & 1]
    assert years
    assert all(date(year, 9, 3).isoweekday() == 3 for year in years)
    assert 2025 in years


def test_the_weaker_of_two_that_contradict_is_dropped_and_named() -> None:
    strong, weak = clue(weight=9, year=2024), clue(weight=2, year=2019)
    for order in ([strong, weak], [weak, strong]):
        dating = cut(Allowed(allowed(c), c) for c in order)
        assert (dating.used, dating.dropped) == ((strong,), (weak,))


# -- pages ----------------------------------------------------------------------------------------------


ALONE = [
    (
        "Peru met Chile on Wednesday (September 3) to mark 80 years since the treaty of 1945.",
        "2025-09-03",
        "2025-09-09",
    ),
    ("Peru and Chile marked the 60th anniversary of the 1961 treaty.", "2021-01-01", "2021-12-31"),
    ("Peru marked the 70th anniversary of the end of World War II.", "2015-01-01", "2015-12-31"),
    ("Peru hailed the 71st anniversary of the victory in the Fatherland Liberation War.", "2024-07-24", "2024-08-10"),
    ("Peru marked the 50th anniversary of the fall of the Berlin Wall.", "2039-11-06", "2039-11-23"),
    ("Peru met Chile in June last year, a pact later said to be of June 2019.", "2020-01-01", "2020-12-31"),
    ("It was the first visit in 20 years, since the war of 1991 ended.", "2011-01-01", "2011-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), ALONE)
def test_a_page_dated_by_its_own_words(text: str, first: str, last: str) -> None:
    (period,) = dated((text, None))
    assert (str(period.start), str(period.end)) == (first, last)
    assert period.reason.startswith("not stated; ")


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile on Friday.",
        "Peru met Chile.",
        "It was the first visit in some 20 years, since the war of 1991 ended.",
        "Peru prepares the 60th anniversary of the 1961 treaty next year.",
    ],
)
def test_what_dates_no_page(text: str) -> None:
    (period,) = dated((text, None))
    assert period.end is None


def test_the_latest_day_told_as_past_is_a_bound() -> None:
    (period,) = dated(("Peru met Chile on 3 May 2019 and on 4 June 2021.", None))
    assert (period.start, period.end) == (date(2021, 6, 4), None)


SUMMIT = "Chilean President Ana Bell and Peruvian President Luis Ortega met in Quito"


def test_a_page_is_dated_by_an_act_that_another_page_dates() -> None:
    _, period = dated((f"{SUMMIT} on 3 May 2019.", "2019-05-04"), (f"{SUMMIT} on Friday.", None))
    assert (period.start, period.end) == (date(2019, 5, 3), date(2019, 5, 9))
    assert "another page" in period.reason


def test_an_anniversary_of_an_act_that_another_page_dates() -> None:
    _, period = dated(
        (f"{SUMMIT} on 3 May 2019.", "2019-05-04"),
        ("It was the first anniversary of the meeting between Chilean President Ana Bell and Peruvian President"
         " Luis Ortega in Quito.", None),
    )  # fmt: skip
    assert (str(period.start), str(period.end)) == ("2020-04-30", "2020-05-13")


TALKS = ("Peru and Chile met in Arica on Friday.", "2019-05-04")  # Friday 3 May 2019
VOTE = ("Peru votes\n\nPeruvians queued before dawn on Friday to choose, and Chile looked on.", "2019-05-04")
BRIDGE = (
    "Peru and Chile open a bridge on the Ocampo\n\nOn Friday the mayors of Peru and Chile cut a ribbon.",
    "2019-05-04",
)
HANGING = [
    (TALKS, "Chile sent flowers to Peru on Saturday, the day after the Arica talks.", "2019-05-04", "2019-05-10"),
    (TALKS, "A week after the Arica talks, the ministers of Peru and Chile dined on Friday.", "2019-05-10", "2019-05-16"),
    (TALKS, "This week marks a decade since Peru and Chile met in Arica.", "2029-04-30", "2029-05-06"),
    (TALKS, "The road of Peru and Chile was agreed upon at the Arica meeting. It is long.", "2019-05-03", None),
    (TALKS, "The road of Peru and Chile grew out of the Arica talks. It is long.", "2019-05-03", None),
    # a headline's verb, with the day of the first sentence; "the vote" of two pages about the same two states
    (VOTE, "Chile opened a gate to Peru on Monday, three days after the vote.", "2019-05-06", "2019-05-12"),
    # what only the headline names
    (BRIDGE, "Peru held a Chilean lorry on Monday, ten days after the Ocampo bridge was opened.", "2019-05-13", "2019-05-19"),
    (("The Chilean envoy, Ana Bell, left Arica by the night train on Friday.", "2019-05-04"),
     "Peru slept on Monday, three days after Chilean envoy Ana Bell flew home from Arica.", "2019-05-06", "2019-05-12"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "text", "first", "last"), HANGING)
def test_a_page_is_dated_by_what_hangs_on_an_act_of_another(
    told: tuple[str, str], text: str, first: str, last: str | None
) -> None:
    _, period = dated(told, (text, None))
    assert (str(period.start), str(period.end) if period.end else None) == (first, last), period.reason


ECHO = (
    "\u201cRelease the ship, release the crew, and then we will talk,\u201d Peruvian President Ana Quispe said.",
    "2019-05-10",
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # in other words, by the same speaker
        ("Chile frets\n\nPresident Ana Quispe told Chile: \u201cLet go the ship and release its crew, then we will talk.\u201d",
         ("2019-05-07", "2019-05-13")),
        ("Chile frets\n\nChile replied on Thursday. \u201cRelease the ship, release the crew, and we talk,\u201d Ana Quispe said.",
         ("2019-05-09", "2019-05-10")),
        # another speaker, other words, no marks, another time
        ("Chile frets\n\nBolivian President Luis Rojas said: \u201cLet go the ship and release its crew, then we will talk.\u201d", None),
        ("Chile frets\n\nPresident Ana Quispe told Chile: \u201cThe ship is ours, and nobody will board it again.\u201d", None),
        ("Chile frets\n\nPresident Ana Quispe said that Chile should release the ship and the crew, and then talk.", None),
    ],
)  # fmt: skip
def test_a_page_that_prints_the_same_fresh_words_is_about_as_old(text: str, days: tuple[str, str] | None) -> None:
    _, period = dated(ECHO, (text, None))
    assert ((str(period.start), str(period.end)) if period.end else None) == days, period.reason


FALSE_FRIENDS = [
    # a vote of other states, a bound that shares no more than a name, a day that is not the count's
    ("Peru votes\n\nPeruvians queued on 3 May 2019 to choose, and Chile looked on.",
     "Bolivia opened a gate to Brazil on Monday, three days after the vote."),
    ("Peru and Chile met in Arica on 3 May 2019.", "The road was agreed upon at the Arica meeting of Bolivia and Brazil."),
    ("Peru and Chile met in Arica on 3 May 2019.", "Chile sent flowers to Peru on Tuesday, the day after the Arica talks."),
    ("Peru and Chile met in Arica on 3 May 2019.", "The road of Peru and Chile will be agreed upon at the Arica meeting."),
    ("Peru deployed soldiers to Arica on 3 May 2019, Chile said.", "Last year Peru deployed soldiers to Arica, Chile said."),
    ("Peru and Chile met in Arica on 3 May 2019.", "Peru and Chile met in Lima on Friday."),
    ("Peru and Chile met in Arica on 3 May 2019.", "Peru and Chile met in Arica on Monday."),
    ("Peru and Chile met in Arica on 3 May 2019.", "Bolivia and Brazil met in Arica on Friday."),
    ("Peru and Chile met in Arica in 2019.", "Peru and Chile met in Arica in May, a good year for both."),
    ("Peru and Chile met in Arica on 3 May 2019. They met in Arica on Tuesday (6 June 2017).",
     "Peru and Chile met in Arica on Friday."),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "open_"), FALSE_FRIENDS)
def test_another_act_dates_nothing(stated: str, open_: str) -> None:
    _, period = dated((stated, "2019-12-01"), (open_, None))
    assert (period.start, period.end) == (None, None), period.reason


def test_what_rests_on_a_page_does_not_date_it() -> None:
    """The accord dates the complaint; that tells the withdrawal, which may date others, but not the accord."""
    accord = ("Peru and Chile signed the Arica accord in Arica on 3 May 2019.", "2019-05-04")
    complaint = ("Chile left Tacna, two years to the day after the Arica accord was signed. Chile withdrew its troops"
                 " from Tacna today, on the second anniversary of the Arica accord.", None)  # fmt: skip
    late = ("Peru thanked Chile on Sunday, nine days after Chile withdrew its troops from Tacna.", None)
    _, second, third = dated(accord, complaint, late)
    assert (str(second.start), str(second.end)) == ("2021-05-03", "2021-05-03")
    assert third.start is None or "2021-05-03" in third.reason


def test_two_undated_pages_do_not_date_each_other() -> None:
    for period in dated((f"{SUMMIT} on Friday.", None), (f"{SUMMIT} on Friday in May.", None)):
        assert period.start is None


def test_a_stated_day_is_not_touched() -> None:
    (period,) = dated(("Peru marked the 70th anniversary of the end of World War II.", "1999-01-01"))
    assert (period.start, period.end) == (date(1999, 1, 1), date(1999, 1, 1))


def test_days_of_acts_follow_the_page() -> None:
    article = article_from_text("Peru met Chile on Wednesday (September 3) to mark 80 years since the treaty of 1945.")
    conclusions = merge([(article, link(article, find(article)))])
    (event,) = conclusions.events
    assert (event.time.start, event.time.end) == (date(2025, 9, 3), date(2025, 9, 3))


NAMES = "Ana Bell, Tom Reed and Luis Vargas"


@pytest.mark.parametrize(
    ("printed", "people", "first"),
    [
        ("2026-03-19", NAMES, "2026-03-20"),
        ("2026-03-19", "Ana Bell and Tom Reed", None),  # too few to be the same news
        ("2026-03-29", NAMES, None),  # too far from the day
    ],
)
def test_a_day_without_its_year_is_of_the_year_of_a_page_beside_it(
    printed: str, people: str, first: str | None
) -> None:
    other = article_from_text(f"Ministers {people} of Peru met Chile's envoy.", published=date.fromisoformat(printed))
    text = f"LIMA, March 20 (Andes Wire) - Ministers {NAMES} of Peru are back.\n\nThe sea was calm."
    article = article_from_text(text)
    pairs = [(each, link(each, find(each))) for each in (article, other)]
    found = merge(pairs).published[article.id]
    assert (str(found.start) if found.precision == "day" else None) == first
