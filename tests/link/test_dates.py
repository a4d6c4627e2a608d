"""Which dates of a sentence are of something else than its act."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.link.dates import dates_in, is_anothers
from dateline.pipeline import code


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
    (date,) = dates_in(findings, (0, len(text)))
    at = text.index("condemned")
    assert is_anothers(text, date, (at, at + len("condemned"))) is another


def test_what_is_called_off_was_meant_for_a_day_ahead() -> None:
    text = "A visit by Peru's president to Chile, planned for 15 February, has been called off, Chile said."
    (visit,) = code(article_from_text(text, published="2026-02-08")).reports
    assert (visit.realis, str(visit.time.start)) == ("cancelled", "2026-02-15")
