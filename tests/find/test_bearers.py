"""Whose a title is: what stands in it is no party beside the person. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.find.bearers import bearer

# text | words asked about | whose they are
CASES = """
Ana Bell, member of the Board of the Reed Party and premier of Togo, met Peru. | Reed Party | Ana Bell
Ana Bell, secretary of the Reed Party, premier of Togo, met Peru. | premier of Togo | Ana Bell
Ana Bell, president of Chile and chairwoman of the Court, met Peru. | chairwoman of the | Ana Bell
Ana Bell, president of Chile, met Peru. | Peru |
Ana Bell, president of Chile, and the premier of Togo met. | premier of Togo |
Ana Bell, member of the Board of Togo, chairwoman of the Court, Tom Reed and Jan Wolak met. | Tom Reed |
Ana Bell, president of Chile, with the Reed Party of Togo, sang. | Reed Party of Togo |
Ana Bell, who led the Reed Party of Togo, sang. | Reed Party of Togo |
The president of Chile met the Reed Party of Togo. | Reed Party of Togo |
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_a_title_is_its_bearers(case: str) -> None:
    text, words, whose = (part.strip() for part in case.split("|"))
    start = text.index(words)
    person = bearer(text, find(article_from_text(text)).actors, (start, start + len(words)))
    assert (text[slice(*person)] if person else "") == whose
