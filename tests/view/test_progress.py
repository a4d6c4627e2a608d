"""How a build goes."""

from __future__ import annotations

import io

import pytest

from dateline.model import Outcome
from dateline.view.progress import progress

WELL = Outcome(name="a.html", place="a.html", state="added")
ILL = Outcome(name="b.html", place="b.html", state="refused", reason="[bold]it[/bold] is empty")


@pytest.mark.parametrize("quiet", [True, False])
def test_where_there_is_no_terminal_only_what_went_wrong_is_said(quiet: bool) -> None:
    out = io.StringIO()
    with progress(out, quiet=quiet) as tell:
        tell(WELL)
        tell(ILL)
    assert out.getvalue() == "refused b.html: [bold]it[/bold] is empty\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_pages_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    with progress(out, quiet=False) as tell:
        tell(WELL)
        tell(ILL)
    assert "2 pages" in out.getvalue()
    assert "refused b.html: [bold]it[/bold] is empty" in out.getvalue()
