"""One event on the screen."""

from __future__ import annotations

import io

import pytest

from dateline.view.event import event_page
from dateline.view.screen import show

from .shelf import story

GOLDEN = """\
Russia and China met in Sochi
event c0ffee00c0ffee00: CONSULT, cooperation in words, CAMEO 040
contested: time

  what kind         CONSULT
                    CONSULT: Harbour Post
                    CONSULT (visit): Evening Star
  who               Russia, China
                    China: Evening Star
                    Russia, China: Harbour Post
  to whom           not said
                    Russia: Evening Star
  when (contested)  8-9 Jun 2021
                    8 Jun 2021: Harbour Post
                    9 Jun 2021: Evening Star
  where             Sochi, RUS
  realis            actual
  status            actual
  first reported    9 Jun 2021
  told by           2 articles, 2 outlets, at most 2 origins
  origins           Interfax, Evening Star

Figures
  1,200 guards sent (900-1,200), as of 9 Jun 2021
  best by the rule: the highest of the latest
  1,200 “Some 1,200 guards”, as of 9 Jun 2021: Harbour Post <- a police officer
  900 “About 900 guards”, as of 9 Jun 2021: Evening Star <- a police officer

Who says so: 2 reports in 2 articles

  Harbour Post, 9 Jun 2021  report {0}, article {1}
  “The presidents of Russia and China met in Sochi on Tuesday”
  Harbour Post <- Interfax

  Evening Star, 10 Jun 2021  report {2}, article {3}
  “Russia's president received his Chinese colleague in Sochi on 9 June”
  Evening Star
"""


def printed(width: int) -> str:
    """The page of the story's event as it is piped."""
    shelf = story()
    met = shelf.event("c0ff")
    assert met is not None
    out = io.StringIO()
    show(event_page(met, shelf), out, width)
    return out.getvalue()


def test_golden() -> None:
    ids = [id_[:8] for report in story().reports() for id_ in (report.id, report.article)]
    assert printed(100) == GOLDEN.format(*ids)


@pytest.mark.parametrize("width", [60, 80])
def test_narrow(width: int) -> None:
    assert max(map(len, printed(width).splitlines())) <= width


def test_an_event_whose_reports_are_gone_is_still_shown() -> None:
    shelf = story()
    shelf.records["reports"] = []
    met = shelf.event("c0ff")
    assert met is not None
    out = io.StringIO()
    show(event_page(met, shelf), out, 100)
    assert "Who says so: 0 reports" in out.getvalue()
