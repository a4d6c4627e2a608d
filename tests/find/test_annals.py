"""Chronicles: dates that head what stands behind them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.find.times import entries_of, find_times
from dateline.model import Period

KNOWN = Period(start=date(2024, 3, 5), end=date(2024, 3, 5), precision="day")

YEARS = """They have quarrelled for long.
1974: Peru recalled its envoy in June. A month later it shut the port, and on 3 October that of Tacna.
The port stayed shut until the following year.
1981: In May the two signed a treaty.
1990. Chile left it.
Now they talk, and in June they will meet."""

DAYS = """28 May 2021: Shots fell at Arica. Commanders met the next day.
June: Peru closed the crossings. On 15 June a lieutenant was freed.
16-23 July: Both recalled their envoys, on the last Friday of all.
"""


def values(text: str) -> dict[str, str]:
    return {t.words: t.value for t in find_times(text, KNOWN)}


def test_years_head_their_lines_and_those_below_until_the_next() -> None:
    times = find_times(YEARS, KNOWN)
    entries = entries_of(YEARS, [(t.start, t.end) for t in times])
    assert [YEARS[slice(*entry.head)] for entry in entries] == ["1974", "1981", "1990"]
    assert [YEARS[: entry.end].count("\n") for entry in entries] == [3, 4, 4]


def test_months_and_days_of_an_entry_are_of_its_year() -> None:
    found = values(YEARS)
    assert (found["A month later"], found["3 October"], found["May"]) == ("1974-07", "1974-10-03", "1981-05")
    assert [t.value for t in find_times(YEARS, KNOWN) if t.words == "June"] == ["1974-06", "2024-06"]


def test_a_head_without_its_year_comes_after_the_one_before() -> None:
    found = values(DAYS)
    assert (found["June"], found["15 June"]) == ("2021-06", "2021-06-15")
    assert (found["the next day"], found["16-23 July"]) == ("2021-05-29", "2021-07-16/2021-07-23")


@pytest.mark.parametrize("marks", [":", " –", " -", "."])
def test_three_heads_make_a_chronicle_and_two_do_not(marks: str) -> None:
    lines = [f"{year}{marks} In May they met." for year in (1974, 1981, 1990)]
    for count, expected in ((3, 3), (2, 0)):
        text = "\n".join(lines[:count])
        assert len(entries_of(text, [(t.start, t.end) for t in find_times(text, KNOWN)])) == expected


def test_a_year_that_begins_a_line_goes_with_no_month_before() -> None:
    text = "They blocked the port until September.\n2007: It was opened."
    assert values(text) == {"September": "2024-09", "2007": "2007"}
