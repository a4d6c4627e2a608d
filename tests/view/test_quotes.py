"""The wordings of each utterance side by side."""

from __future__ import annotations

import io
from datetime import date

from msgspec.structs import replace

from dateline.model import EventTime, Speaker
from dateline.view.quotes import Quotes, said_by, utterances_of
from dateline.view.screen import show
from tests.view.shelf import POST, STAR, Shelf, story

BELL = Speaker(id="ana-bell", name="Ana Bell", country="CHL")
DAY = EventTime(start=date(2021, 6, 9), end=date(2021, 6, 9), precision="day")


def shelf() -> Shelf:
    (said,) = story().quotations()
    first = replace(
        said, speaker=BELL, utterance="u1", form="direct", content="We stay.", time=DAY, occasion="interview"
    )
    again = replace(said, id="w2", article=STAR.id, speaker=BELL, utterance="u1", content="she would stay")
    other = replace(said, id="w3", utterance="u2", content="a police officer's words")
    return Shelf({"articles": [POST, STAR], "quotations": [again, other, first]})


def test_an_utterance_stands_once_with_all_its_wordings() -> None:
    (found,) = said_by(shelf(), ["CHL"])
    assert [w.quotation.id for w in found.wordings] == ["w1", "w2"] or [w.quotation.id for w in found.wordings] == [
        "w2",
        "w1",
    ]
    assert (found.speaker, found.time, found.occasion) == (BELL, DAY, "interview")


def test_who_is_not_asked_for_is_left_out() -> None:
    assert [u.id for u in said_by(shelf(), ["ana-bell"])] == ["u1"]
    assert {u.id for u in said_by(shelf(), [])} == {"u1", "u2"}
    assert [u.id for u in said_by(shelf(), [], several=True)] == ["u1"]


def test_what_was_said_on_other_days_is_left_out() -> None:
    assert not said_by(shelf(), [], since=date(2021, 6, 10))
    assert [u.id for u in said_by(shelf(), [], until=date(2021, 6, 9))] == ["u1"]


def test_the_page_names_speaker_day_occasion_and_outlets() -> None:
    out = io.StringIO()
    show(Quotes("Chile", said_by(shelf(), ["CHL"])), out, 90)
    page = out.getvalue()
    assert "Chile: 1 utterance, 2 wordings" in page
    assert "Ana Bell, 9 Jun 2021, interview" in page
    assert "“We stay.”" in page


def test_an_utterance_is_found_by_the_beginning_of_an_id() -> None:
    assert [u.id for u in utterances_of("w2", shelf())] == ["u1"]
    assert not utterances_of("zz", shelf())


def test_a_row_for_each_wording() -> None:
    rows = [row for utterance in said_by(shelf(), []) for row in utterance.rows()]
    assert {(row.utterance, row.quotation) for row in rows} == {("u1", "w1"), ("u1", "w2"), ("u2", "w3")}
