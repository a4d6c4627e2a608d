"""What a build says."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.model import Outcome
from dateline.view.built import aside_line, holds_line, outcome_line, summary_line


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome(name="a.html", place="in/a.html", state="added"), None),
        (Outcome(name="a.html", place="in/a.html", state="known"), None),
        (Outcome(name="a.html", place="in/a.html", state="refused", reason="it is empty"),
         "refused in/a.html: it is empty"),
        (Outcome(name="a.html", place="in/a.html", state="kept", reason="it is in Korean"),
         "kept uncoded in/a.html: it is in Korean"),
        (Outcome(name="a\x1b[2J.html", place="", state="refused"), "refused a[2J.html: no reason given"),
    ],
)  # fmt: skip
def test_outcome(outcome: Outcome, line: str | None) -> None:
    assert outcome_line(outcome) == line


@pytest.mark.parametrize(
    ("states", "reports", "line"),
    [
        ({"added": 16, "known": 2, "kept": 1, "refused": 3}, 210,
         "added 16 articles (210 reports), 2 known, 1 kept uncoded, 3 refused"),
        ({"added": 1}, 1, "added 1 article (1 report)"),
        ({"known": 5}, 0, "added nothing new, 5 known"),
        ({"known": 5, "recoded": 5}, 7, "added nothing new, 5 known, coded 5 articles again with this version"),
        ({"added": 1, "known": 5, "redated": 2}, 0, "added 1 article, 5 known, reckoned the day of 2 known articles anew"),
        ({}, 0, "added nothing new"),
    ],
)  # fmt: skip
def test_summary(states: dict[str, int], reports: int, line: str) -> None:
    assert summary_line(states, reports) == line


def test_holds() -> None:
    assert holds_line({"articles": 1, "reports": 12, "events": 1000}) == "1 article, 12 reports, 1,000 events"


@pytest.mark.parametrize(
    ("files", "line"),
    [([], None), (["a.png"], "1 other file passed over (.png)"),
     (["a.png", "b.PNG", "LICENSE"], "3 other files passed over (.png, LICENSE)")],
)  # fmt: skip
def test_aside(files: list[str], line: str | None) -> None:
    assert aside_line([Path(file) for file in files]) == line
