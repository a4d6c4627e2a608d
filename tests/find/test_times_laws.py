"""Laws of time expressions over random phrases: a value says no more than its words and what it hangs on give."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.article import article_from_text
from dateline.days import FIRST_YEAR, LAST_YEAR, closed, filled, resolve
from dateline.find import find
from dateline.find.times import find_times
from dateline.model import Period, TimeMention
from tests.find.test_times import MORE, WORDS, phrase

PHRASES = 10_000
JUNK = [
    *"Kim Oslo met said will the of in on at ( ) - – / ' % $ « » ¶ ٣ ² é 名 \u00a0 \u200b 0 00 31 99 1e9".split(" "),
    "\n\n",
]
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def torn(seed: int) -> str:
    """Phrases of the table with words of it and junk thrown in."""
    draw = random.Random(seed)
    words = phrase(draw).split(" ")
    for _ in range(draw.randint(0, 3)):
        words.insert(draw.randint(0, len(words)), draw.choice(draw.choice([WORDS, MORE, JUNK])))
    return draw.choice([" ", " ", " ", "  ", "\n"]).join(words)


def days(day: date | None) -> Period:
    return Period(start=day, end=day, precision="day", reason="stated") if day else Period()


@pytest.mark.slow
@settings(max_examples=PHRASES, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**40), day=DAYS | st.none())
def test_every_value_is_said_or_derived(seed: int, day: date | None) -> None:
    """With the publication known or not, the same words are found; where their values differ, the anchor says why."""
    text, published = torn(seed), days(day)
    known, unknown = find_times(text, published), find_times(text, Period())
    assert [(t.start, t.end, t.kind) for t in known] == [(t.start, t.end, t.kind) for t in unknown]
    for mention, bare in zip(known, unknown, strict=True):
        assert text[mention.start : mention.end] == mention.words
        believable(mention, published)
        assert mention.anchor == bare.anchor
        if mention.value != bare.value:
            assert mention.anchor
            assert derived(mention, bare, known, published)


def believable(mention: TimeMention, published: Period) -> None:
    """The days lie in the years that we believe and in their order."""
    period = resolve(mention.value, mention.anchor, published)
    if period is not None:
        assert period.start
        assert period.end
        assert FIRST_YEAR <= period.start.year <= period.end.year <= LAST_YEAR
        assert period.start <= period.end


def derived(mention: TimeMention, bare: TimeMention, known: tuple[TimeMention, ...], published: Period) -> bool:
    """Whether the open value, the anchor and the days of what it hangs on give the closed one."""
    anchor = mention.anchor
    assert anchor
    if anchor.on == "publication":
        reference: Period | None = published
    else:
        (other,) = (t for t in known if (t.start, t.end) == anchor.ref)
        assert other.end <= mention.start
        reference = closed(other.value)
    if reference is None or reference.start is None:
        return False
    figures = re.fullmatch(r"\d{4}", bare.value) and mention.value.startswith(bare.value)  # "3/5/2024"
    return bool(figures) or filled(bare.value, anchor, reference.start) == mention.value


@settings(max_examples=500, derandomize=True, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_what_hangs_on_nothing_says_its_own_figures(seed: int) -> None:
    """A year in a value without an anchor stands in its words, as figures or spelt out."""
    for mention in find_times(torn(seed), Period()):
        year = re.match(r"(?:FY)?(\d{4})", mention.value)
        if mention.anchor is None and year:
            said = re.findall(r"\d+", mention.words.replace(",", ""))
            spelt = re.search(r"(?i)teen|twenty|thousand|juche|minguo|showa|heisei|reiwa|hundred", mention.words)
            assert spelt or any(figures[-2:] == year[1][2:] or figures.startswith(year[1]) for figures in said)


HOSTILE = [
    "the ",
    "of the ",
    "1 ",
    "12 and 13 ",
    "a year or ",
    "late in the ",
    "(",
    "10:30 (",
    "Friday (",
    "in '",
    "1-1-",
    "' ",
]


@settings(max_examples=25, derandomize=True, deadline=1_000)
@given(part=st.sampled_from([*HOSTILE, *(word + " " for word in WORDS[::9])]))
def test_a_word_said_two_thousand_times_takes_no_long_time(part: str) -> None:
    find_times(part * 2_000, Period())


@pytest.mark.parametrize(
    "word", ["9" * 10_000, "१" * 10_000, "1" * 5_000 + "-03-05", "9" * 5_000 + "s", "4" * 5_000 + "th"]
)
def test_a_number_longer_than_any_date_is_none(word: str) -> None:
    findings = find(article_from_text(f"Peru sent {word} men to Chile on 5 June 2023."))
    assert [t.value for t in findings.times] == ["2023-06-05"]
