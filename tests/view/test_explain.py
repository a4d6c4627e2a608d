"""Why the chronicle holds what it holds."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace

from dateline.errors import UsageError
from dateline.model import Decision, Place
from dateline.view.explain import decision_line, explanation
from dateline.view.screen import show

from .shelf import POST, story


def printed(id_: str) -> str:
    """The explanation as it is piped."""
    out = io.StringIO()
    show(explanation(id_, story()), out, 140)
    return out.getvalue()


FIRST = next(story().reports())


@pytest.mark.parametrize(
    ("id_", "lines"),
    [
        (
            "c0ffee00c0ffee00",
            [
                "Why this is one event: Russia and China met in Sochi",
                "held to be the same (0.87)",
                "+0.40 the days lie next to each other (“Tuesday”, “9 June”)",
                "folded by the rule: the highest of the latest",
                "contested  time",
            ],
        ),
        (
            FIRST.id,
            [
                "report " + FIRST.id + " in Harbour Post, 9 Jun 2021",
                "read by test-1 at 21-79",
                "“presidents of Russia” at 25-45",
                "“Tuesday” at 72-79",
                "because: the Tuesday before publication; it hangs on the publication day, looking before it",
                "Harbour Post <- Interfax",
                "Interfax asserts: “Interfax” at 0-8, “reported”",
            ],
        ),
        (
            POST.id,
            [
                "published  9 Jun 2021",
                "because: stated in the page",
                "note       the page states two dates; the one in its metadata was taken",
                "it stands among links: “Sign up for our letter”",
                "a headline without a sentence: “Two presidents meet”",
                f"{FIRST.id[:8]} Russia and China met in Sochi",
            ],
        ),
        ("beef", ["No decision: it stands in one report alone"]),
    ],
)
def test_explanation(id_: str, lines: list[str]) -> None:
    text = printed(id_)
    assert [line for line in lines if line not in text] == []


def test_the_offsets_shown_are_those_of_the_words() -> None:
    for line in printed(FIRST.id).splitlines():
        words, _, span = line.strip().rpartition("” at ")
        if words.startswith("“") and "asserts" not in words:
            start, end = map(int, span.split("-"))
            assert POST.text[start:end] == words[1:]


def test_an_unknown_id_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="no event, report or article has the id '0000'"):
        printed("0000")


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (Decision(id="d", kind="unsure", subjects=("a" * 16, "b" * 16), score=0.5, by="machine"),
         "aaaaaaaa and bbbbbbbb unsure whether the same (0.50)"),
        (Decision(id="d", kind="different", subjects=("a", "b"), by="Ada", at="2024-05-01"),
         "a and b held to be different, by Ada on 2024-05-01"),
        (Decision(id="d", kind="correct", subjects=("a",), field="place", value="Sochi", by="Ada", withdrawn=True),
         "a corrected: place = Sochi, by Ada, withdrawn"),
        (Decision(id="d", kind="headline", subjects=("a",), value="They meet", by="Ada"),
         "a headlined: They meet, by Ada"),
    ],
)  # fmt: skip
def test_decisions(decision: Decision, line: str) -> None:
    assert decision_line(decision) == line


def test_a_note_is_shown_under_its_decision() -> None:
    shelf = story()
    shelf.records["decisions"] = [Decision(id="d", kind="note", subjects=(FIRST.id,), by="Ada", note="a rehearsal")]
    out = io.StringIO()
    show(explanation("c0ffee00", shelf), out, 100)
    assert f"  {FIRST.id[:8]} noted, by Ada\n    note a rehearsal\n" in out.getvalue()


@pytest.mark.parametrize(
    ("place", "why", "lines"),
    [
        (None, "no place in the clause", ["where     not told", "because: no place in the clause"]),
        (FIRST.place, "“in Sochi”: told elsewhere", ["because: “in Sochi”: told elsewhere"]),
    ],
)
def test_a_report_says_why_it_is_there(
    place: Place | None, why: str, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = story()
    monkeypatch.setattr(shelf, "report", lambda _: replace(FIRST, place=place, place_reason=why))
    out = io.StringIO()
    show(explanation(FIRST.id, shelf), out, 140)
    shown = " ".join(out.getvalue().split())
    assert [line for line in lines if " ".join(line.split()) not in shown] == []


def test_the_steps_to_a_day_stand_in_lines_of_their_own() -> None:
    reason = (
        "not stated; a Friday in June 2016; “June last year”: the pact told of (leaves 2016-01-01 to 2016-12-31);"
        " “today, Friday”: a weekday; with words; dropped, since it fits none of these days: “May 1” (a day)"
    )
    shelf = story()
    shelf.records["articles"] = [replace(POST, published=replace(POST.published, reason=reason))]
    out = io.StringIO()
    show(explanation(POST.id, shelf), out, 160)
    steps = [line.strip() for line in out.getvalue().splitlines() if line.strip().startswith(("because", "- "))]
    assert steps[:5] == [
        "because: not stated",
        "- a Friday in June 2016",
        "- “June last year”: the pact told of (leaves 2016-01-01 to 2016-12-31)",
        "- “today, Friday”: a weekday; with words",
        "- dropped, since it fits none of these days: “May 1” (a day)",
    ]


def test_what_was_not_used_is_a_step_of_its_own() -> None:
    reason = (
        "not stated; “3 May 2016”: it is told as past; not used, since one is a slip: “May 1” (a day), “May 2” (a day)"
    )
    shelf = story()
    shelf.records["articles"] = [replace(POST, published=replace(POST.published, reason=reason))]
    out = io.StringIO()
    show(explanation(POST.id, shelf), out, 160)
    assert "- not used, since one is a slip: “May 1” (a day), “May 2” (a day)" in out.getvalue()
