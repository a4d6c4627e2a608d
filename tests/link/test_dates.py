"""Which dates of a sentence are of something else than its act."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.link.dates import dates_in, is_anothers
from dateline.link.when import share_times
from dateline.model import EventTime, Period
from dateline.pipeline import code
from tests.store import made


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Brazil condemned Chile under the 1951 Treaty of Lima.", True),
        ("Brazil condemned Chile under the treaty of 1951.", True),
        ("Brazil condemned Chile, which left the bloc in March 2019.", True),
        ("Brazil condemned Chile over the 2016 ruling.", True),
        ("Brazil, which closed a bridge last autumn, condemned Chile.", True),
        ("Brazil, whose trains were held in September 2019, condemned Chile.", True),
        ("Brazil, which last autumn condemned Chile, was silent.", False),
        ("In 2019, some recall, Brazil condemned Chile.", False),
        ("Brazil condemned Chile on 9 March 2019.", False),
        ("In March 2019 Brazil condemned Chile.", False),
    ],
)
def test_whose_a_date_is(text: str, another: bool) -> None:
    findings = find(article_from_text(text))
    (told,) = dates_in(findings, (0, len(text)))
    at = text.index("condemned")
    assert is_anothers(text, told, (at, at + len("condemned"))) is another


def test_what_is_called_off_was_meant_for_a_day_ahead() -> None:
    text = "A visit by Peru's president to Chile, planned for 15 February, has been called off, Chile said."
    (visit,) = code(article_from_text(text, published="2026-02-08")).reports
    assert (visit.realis, str(visit.time.start)) == ("cancelled", "2026-02-15")


def test_what_is_done_at_once_is_of_the_day_told_before() -> None:
    july = EventTime(kind="within", start=date(2022, 7, 1), end=date(2022, 7, 31), spans=((3, 7),), value="2022-07")
    peru, chile = made.party("PER", "PER"), made.party("CHL", "CHL")
    cause = made.report(made.article(0), n=0, actors=(peru,), recipients=(), time=july, start=0, end=40)
    answer: dict[str, Any] = {
        "actors": (chile,),
        "recipients": (peru,),
        "time": EventTime(kind="until"),
        "start": 60,
        "end": 90,
    }
    soon = made.report(made.article(0), n=1, words="Chile immediately cut its ties", **answer)
    late = made.report(made.article(0), n=2, type="ACCUSE", words="Chile blamed Peru", **answer)
    times = [r.time.start for r in share_times([cause, soon, late], Period())]
    assert times == [july.start, july.start, None]
