"""The dateline at the head of a dispatch."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.article.datelines import dateline_of
from dateline.model import Period


@pytest.mark.parametrize(
    ("paragraph", "place", "day"),
    [
        ("Riga, Sep 4", "Riga", "XXXX-09-04"),
        ("PYONGYANG, July 26 (XXX) -- The leader", "Pyongyang", "XXXX-07-26"),
        ("LONDON (Agency) - Britain", "London", None),
        ("CAIRO, 3 March 2021 — The", "Cairo", "2021-03-03"),
        ("SEOUL — Russia and", "Seoul", None),
        ("RIGA/NEW DELHI/ISLAMABAD, Feb 12, 2021 - India", "Riga", "2021-02-12"),
        ("N'DJAMENA/PORT SUDAN, March 19 (AGN) - Chad", "N'Djamena", "XXXX-03-19"),
        ("ARICA/LIMA, Saturday, Feb 22, 2020: Officers", "Arica", "2020-02-22"),
        ("CARACAS/GEORGETOWN — Venezuela", "Caracas", None),
        ("NEW DELHI: India", "New Delhi", None),
        ("KYIV, Ukraine (AGN) — Rus", "Kyiv, Ukraine", None),
        ("MOSCOW, September 3. /AGN/. The", "Moscow", "XXXX-09-03"),
        ("Tehran, AGN – Iran", "Tehran", None),
        ("NEW YORK, Jan. 5, 2024 (AG) - The", "New York", "2024-01-05"),
        ("ARICA (Tuesday, May 4, 2010) -- The", "Arica", "2010-05-04"),
        ("ARICA (4 May 2010, AGN) -- The", "Arica", "2010-05-04"),
        ("ARICA (May 14) - The", "Arica", "XXXX-05-14"),
        ("ARICA, 31 June 2011 -- No such day", "Arica", "2011-06"),
        ("N’DJAMENA – Chad and", "N’Djamena", None),
        ("Quito - 22 April 2022, Friday. The court", "Quito", "2022-04-22"),
        ("Managua, Free and Upright, Tuesday, October 14, 2025. The", "Managua", "2025-10-14"),
        ("Guayaquil, Wednesday 5 February 2025. Whoever", "Guayaquil", "2025-02-05"),
        ("Islamabad, Monday (Fjord Press): The nation", "Islamabad", None),
        ("Quispeo, the party's head, Monday, 3 May 2010. He", None, None),
        ("Kabul, 22 May 2025 / 1 Jawza 1404", "Kabul", "2025-05-22"),
        ("Question (Tern News Agency): Did the minister", None, None),
        ("NATO — the alliance — said", None, None),
        ("BREAKING: The minister", None, None),
        ("On Tuesday, Sep 4 - the day", None, None),
        ("Friday, 29 March 2024", None, None),
        ("The minister (a lawyer) said", None, None),
    ],
)
def test_dateline(paragraph: str, place: str | None, day: str | None) -> None:
    found = dateline_of(paragraph)
    record = found.record(Period(), paragraph) if found else None
    assert (record.place if record else None, record.date if record else None) == (place, day)


def test_a_known_publication_gives_the_datelines_year() -> None:
    text = "RIGA, Dec. 31 (AGN) -- The"
    found = dateline_of(text)
    assert found is not None
    day = date(2019, 1, 1)
    assert found.record(Period(start=day, end=day, precision="day"), text).date == "2018-12-31"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Title\n\nRIGA,  Dec. 31 (AGN) -- The ministers met.", "RIGA,  Dec. 31 (AGN) --"),
        ("OSLO, May 2 (Fjord Press) — No.", "OSLO, May 2 (Fjord Press) —"),
    ],
)
def test_the_record_tells_where_the_dateline_stands(text: str, words: str) -> None:
    found = dateline_of(text.split("\n")[-1])
    assert found is not None
    record = found.record(Period(), text)
    assert text[record.start : record.end] == words
