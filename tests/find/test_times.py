"""Time expressions: words, TIMEX3 value seen from Tuesday 5 March 2024, and the value while that day is not known."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.days import FIRST_YEAR, LAST_YEAR, closed, resolve
from dateline.find.times import find_times
from dateline.model import Anchor, Period
from dateline.vocab import time_rules, time_words

KNOWN = Period(start=date(2024, 3, 5), end=date(2024, 3, 5), precision="day", reason="stated")

CASES = [
    # what is still to come, though a participle stands before the day, and what has gone on until one
    ("The vote may be held in November.", "November", "2024-11", "XXXX-11"),
    ("Banks will stay closed on Friday.", "Friday", "2024-03-08", "XXXX-WXX-5"),
    ("The envoy prepared to fly to Lima Friday.", "Friday", "2024-03-08", "XXXX-WXX-5"),
    ("The assembly opens its debate Friday.", "Friday", "2024-03-08", "XXXX-WXX-5"),
    ("The union called for a general strike Friday.", "Friday", "2024-03-08", "XXXX-WXX-5"),
    ("The protests went on until Friday.", "Friday", "2024-03-01", "XXXX-WXX-5"),
    ("Talks broke off over the weekend and will resume.", "the weekend", "2024-W09-WE", "XXXX-WXX-WE"),
    ("Prices are frozen until next March.", "next March", "2025-03", "XXXX-03"),
    ("They met on 13 September 2023 in the east.", "13 September 2023", "2023-09-13", "2023-09-13"),
    ("They met on September 13, 2023, in the east.", "September 13, 2023", "2023-09-13", "2023-09-13"),
    ("The 2nd of May 1999 was warm.", "The 2nd of May 1999", "1999-05-02", "1999-05-02"),
    ("Updated 2024-02-29.", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("It was signed in June 2024.", "June 2024", "2024-06", "2024-06"),
    ("It was signed in June last year.", "June last year", "2023-06", "XXXX-06"),
    ("It was signed last June.", "last June", "2023-06", "XXXX-06"),
    ("In July the minister resigned.", "July", "2023-07", "XXXX-07"),
    ("They arrived on February 20.", "February 20", "2024-02-20", "XXXX-02-20"),
    ("They arrived on Dec. 30.", "Dec. 30", "2023-12-30", "XXXX-12-30"),
    ("They spoke on Friday.", "Friday", "2024-03-01", "XXXX-WXX-5"),
    ("They spoke on Tuesday evening.", "Tuesday evening", "2024-03-05TEV", "XXXX-WXX-2TEV"),
    ("They will speak next Friday.", "next Friday", "2024-03-08", "XXXX-WXX-5"),
    ("It happened yesterday.", "yesterday", "2024-03-04", "XXXX-XX-XX"),
    ("Tomorrow they leave.", "Tomorrow", "2024-03-06", "XXXX-XX-XX"),
    ("Trade fell last year.", "last year", "2023", "XXXX"),
    ("It fell last month.", "last month", "2024-02", "XXXX-XX"),
    ("They vote next week.", "next week", "2024-W11", "XXXX-WXX"),
    ("It began two years ago.", "two years ago", "2022", "XXXX"),
    ("It began three days ago.", "three days ago", "2024-03-02", "XXXX-XX-XX"),
    ("The war began in 1950.", "1950", "1950", "1950"),
    ("Ties have frayed since 2014.", "2014", "2014", "2014"),
    ("The siege lasted 14 months.", "14 months", "P14M", "P14M"),
]


@pytest.mark.parametrize(("text", "words", "value", "open_value"), CASES)
def test_a_time_has_words_and_a_value(text: str, words: str, value: str, open_value: str) -> None:
    for published, wanted in ((KNOWN, value), (Period(), open_value)):
        (found,) = find_times(text, published)
        assert (found.words, found.value) == (words, wanted)
        assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the capital.",
        "Some 2000 troops crossed.",
        "It cost $1950 at most.",
        "Flight 1871 was late by 3.5%.",
        "No. 1990 on the list",
        "Boeing 747 planes",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert not find_times(text, KNOWN)


MODERN = [
    ("Kim was in Beijing on 3 September 2025.", [("3 September 2025", "2025-09-03")]),
    ("They spoke on Thursday, Sept. 4, in the east.", [("Thursday, Sept. 4", "2023-09-04")]),
    ("The drill ran on 13-15 August 2025.", [("13-15 August 2025", "2025-08-13/2025-08-15")]),
    ("The statue is of Juche 113 (2024).", [("Juche 113 (2024)", "2024")]),
    ("Founded on September 9, Juche 37 (1948), it drills.", [("September 9, Juche 37 (1948)", "1948-09-09")]),
    ("The law is from Heisei 11.", [("Heisei 11", "1999")]),
    ("From 2014 to 2016 they met.", [("2014", "2014"), ("2016", "2016")]),
    ("Nothing since last October.", [("last October", "2023-10")]),
    ("They will meet on Friday.", [("Friday", "2024-03-08")]),
    ("They met on Friday.", [("Friday", "2024-03-01")]),
    ("The ministry said Friday that talks failed.", [("Friday", "2024-03-01")]),
    ("Talks are scheduled for Friday.", [("Friday", "2024-03-08")]),
    ("The truce holds until Sunday.", [("Sunday", "2024-03-10")]),
    ("On Friday, the two will meet again.", [("Friday", "2024-03-08")]),
    ("Elections will be held in May.", [("May", "2024-05")]),
    ("A vote is due on 20 October.", [("20 October", "2024-10-20")]),
    ("He arrived on 20 October.", [("20 October", "2023-10-20")]),
    ("Rain fell late last year.", [("late last year", "2023")]),
    ("Growth slowed in early 2019.", [("early 2019", "2019")]),
    ("They landed at 10:30 a.m. on Friday.", [("10:30 a.m. on Friday", "2024-03-01T10:30")]),
    ("They landed on Friday at 6 p.m. after a delay.", [("Friday at 6 p.m.", "2024-03-01T18:00")]),
    ("A blast at midnight woke them.", [("midnight", "2024-03-05T24:00")]),
    ("It is 66 years since the armistice.", [("66 years", "P66Y")]),
    ("It came hours after the summit.", [("hours after", "PTXH")]),
    ("Tens of thousands fled over several weeks.", [("several weeks", "PXW")]),
    ("In 2023 they met; two years later all had changed.", [("2023", "2023"), ("two years later", "2025")]),
    ("FY2024 spending rose.", [("FY2024", "FY2024")]),
]


@pytest.mark.parametrize(("text", "wanted"), MODERN)
def test_what_news_of_today_needs(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(t.words, t.value) for t in find_times(text, KNOWN)] == wanted


@pytest.mark.parametrize(
    ("text", "anchor", "days"),
    [
        ("They met in the past two weeks.", Anchor(on="publication", shift="-P2W"), ("2024-02-20", "2024-03-05")),
        ("It will rain for the next three days.", Anchor(on="publication", shift="P3D"), ("2024-03-05", "2024-03-08")),
        ("It came two days before the summit.", Anchor(on="report", shift="-P2D"), None),
        ("They marked the 75th anniversary of it.", Anchor(on="report", shift="P75Y"), None),
        ("He won at last, and two days later he resigned.", Anchor(on="report", shift="P2D"), None),
        ("The previous day they met.", Anchor(on="publication", shift="-P1D"), ("2024-03-04", "2024-03-04")),
    ],
)
def test_what_a_time_hangs_on(text: str, anchor: Anchor, days: tuple[str, str] | None) -> None:
    (found,) = find_times(text, Period())
    assert found.anchor == anchor
    if days:
        period = resolve(found.value, found.anchor, KNOWN)
        assert period is not None
        assert (str(period.start), str(period.end)) == days


def test_a_time_can_hang_on_another() -> None:
    text = "They met on Friday. The previous day they had quarrelled."
    friday, before = find_times(text, KNOWN)
    assert before.anchor == Anchor(on="time", ref=(friday.start, friday.end), shift="-P1D")
    assert (friday.value, before.value) == ("2024-03-01", "2024-02-29")
    assert [t.value for t in find_times(text, Period())] == ["XXXX-WXX-5", "XXXX-XX-XX"]


NUMBERS = {
    "count": "0 1 7 12 150 1990 9999 99999999999999999999 1,500", "decimal": "2.5 0.3 10.75", "fraction": "1/2 1/0",
    "day": "1 09 29 31 2nd 31st", "year": "1000 1215 1600 1999 2024 2200", "modern": "1700 1914 2000 2024 2100",
    "unround": "1914 2024", "yy": "00 24 99", "hour": "0 5 12 24", "clock": "0:00 9:30 24:59", "pointclock": "10.30",
    "hundreds": "0000 1830 2359", "iso": "2023-02-30 2024-02-29 0000-00-00", "strokes": "3/4/2023 0/0/2023",
    "decade": "1990s '90s 00s", "nth": "1 4",
}  # fmt: skip
MARK_OF = {"open": "(", "close": ")"}
CLASSES: dict[str, list[str]] = {name: words.split() for name, words in NUMBERS.items()}
for _word in time_words():
    CLASSES.setdefault(_word.name, []).extend(_word.words)
RULES = time_rules()


def expand(pattern: str, draw: random.Random) -> str:
    """Words that a pattern of the table would match, one of many."""
    while (group := re.search(r"\(([^()]*)\)(\?)?", pattern)) is not None:
        choice = draw.choice(group[1].split("|"))
        kept = choice if not group[2] or draw.random() < 0.5 else " "
        pattern = pattern[: group.start()] + kept + pattern[group.end() :]
    return " ".join(filter(None, (_word_of(item, draw) for item in pattern.split())))


def _word_of(item: str, draw: random.Random) -> str:
    if item.startswith(("<", ">")) or (item.endswith("?") and draw.random() < 0.5):
        return ""
    item = item.removesuffix("?")
    if item.startswith("@"):
        return expand(RULES[item[1:].partition(":")[0]].pattern, draw)
    if item.startswith("{"):
        return draw.choice(CLASSES.get(item[1:-1].partition(":")[0], [""]))
    return MARK_OF.get(item, item)


def phrase(draw: random.Random) -> str:
    """A few expressions, some of them torn, with a few words between them."""
    parts = [expand(draw.choice([*RULES.values()]).pattern, draw) for _ in range(draw.randint(1, 4))]
    words = draw.choice([" ", ", ", " in ", " on ", " met ", ". ", "\n", "-"]).join(parts).split(" ")
    return " ".join(word for word in words if draw.random() < 0.95)


def believable(text: str, published: Period) -> None:
    """Spans read back and do not overlap; no day lies outside the years that we believe."""
    at = 0
    for found in find_times(text, published):
        assert text[found.start : found.end] == found.words
        assert at <= found.start < found.end
        at = found.end
        period = closed(found.value) or resolve(found.value, found.anchor, published)
        if period is not None:
            assert period.start
            assert period.end
            assert FIRST_YEAR <= period.start.year <= period.end.year <= LAST_YEAR


def test_ten_thousand_phrases_of_the_table() -> None:
    draw = random.Random(5)
    for _ in range(10_000):
        day = date(draw.randint(1000, 2200), draw.randint(1, 12), draw.randint(1, 28))
        published = Period(start=day, end=day, precision="day")
        believable(phrase(draw), draw.choice([KNOWN, Period(), published]))


WORDS = sorted({form for word in time_words() for form in word.words})
MORE = [word for words in NUMBERS.values() for word in words.split()] + [
    *"the a of in on at and to or ago old , . - ( ) / ' % $ 's 25:61 45th 123s Q3 3Q FY24 H2 a.m. p.m. Kim ٣ ²".split(),
    "\n",
    "\n\n",
]


@settings(max_examples=2_000, deadline=None)
@given(
    words=st.lists(st.sampled_from([*WORDS, *MORE]), max_size=12),
    day=st.none() | st.dates(date(1000, 1, 1), date(2200, 12, 31)),
)
def test_no_words_raise_and_days_are_believable(words: list[str], day: date | None) -> None:
    believable(" ".join(words), Period(start=day, end=day, precision="day") if day else Period())


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    believable(text, KNOWN)
