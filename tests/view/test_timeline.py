"""The line of events on the screen."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date

import pytest

from dateline.errors import UsageError
from dateline.model import Event, Figure
from dateline.view.screen import show
from dateline.view.timeline import Timeline, chosen, marks

from .make import about, days, event, place, thing

TROOPS = Figure(
    counted="troops", outcome="sent", unit=None, best=15000, low=10000, high=15000, as_of=None, rule="latest",
    quantities=(),
)  # fmt: skip
EVENTS = [
    event("CONSULT", ("Kim", "Putin"), id="aaaaaaaa00000000", time=days("2021-06-08"), place=place("Sochi", "RUS"),
          articles=4, outlets=3, origins=("KCNA", "Kremlin")),
    event("AGREE", ("Putin",), ("Kim",), id="bbbbbbbb00000000", time=days("2021-06-08"), articles=2,
          about=about("CONSULT", ("Kim",), ("RUS",), mode="visit"), origins=("Tass",), place=place("Sochi")),
    event("AID", ("PRK",), ("RUS",), id="cccccccc00000000", time=days("2021-05-01", kind="since", precision="month"),
          object=thing("troops", "troops"), status="alleged", figures=(TROOPS,), articles=3, contested=("figures",),
          origins=("the intelligence service of a neighbouring country", "an institute with a long name")),
    event("CONSULT", ("Kim",), ("Putin",), id="dddddddd00000000", mode="visit", history=True,
          time=days("2019-04-01", "2019-04-30", precision="month")),
    event("ASSAULT", ("RUS",), ("UKR",), id="eeeeeeee00000000", mode="drone", realis="planned", status="planned",
          time=days("2021-05-28", "2021-06-02", precision="range")),
    event("REJECT", ("RUS",), ("PRK",), id="ffffffff00000000", status="denied"),
]  # fmt: skip

GOLDEN = """\
North Korea and Russia: 6 events, 2019-2021

2019 ───────────────────────────────────────────────────────────────────────────────────────────────
Apr 2019        ○  Kim visited Putin                                                        dddddddd
                   history · 1 article

2021 ───────────────────────────────────────────────────────────────────────────────────────────────
since May 2021  ●  North Korea is said to have provided troops to Russia                    cccccccc
                   15,000 troops sent (10,000-15,000)
                   alleged · contested: figures · 3 articles, 1 outlet, at most 2 origins:
                   the intelligence service of a neighbouring country, an institute with a
                   long name
28 May - 2 Jun  ▲  Russia plans to strike Ukraine with drones                               eeeeeeee
2021               planned · 1 article
8 Jun 2021      ○  Kim and Putin met in Sochi                                               aaaaaaaa
                   4 articles, 3 outlets, at most 2 origins: KCNA, Kremlin
8 Jun 2021      ○  Putin invited Kim to visit Russia                                        bbbbbbbb
                   in Sochi
                   2 articles, 1 outlet, at most 1 origin: Tass

Day unknown ────────────────────────────────────────────────────────────────────────────────────────
day unknown     △  Denied: Russia rebuffed North Korea                                      ffffffff
                   denied · 1 article

○ cooperation in words   ● in deeds   △ conflict in words   ▲ in deeds
dateline event ID shows who says what, in which words
"""


def printed(events: Iterable[Event], width: int = 100) -> str:
    """The page as it is piped."""
    out = io.StringIO()
    show(Timeline("North Korea and Russia", events), out, width)
    return out.getvalue()


def test_golden() -> None:
    assert printed(EVENTS) == GOLDEN


def test_the_order_of_the_input_does_not_show() -> None:
    assert printed(reversed(EVENTS)) == GOLDEN


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_it_keeps_to_its_width_and_loses_nothing(width: int) -> None:
    text = printed(EVENTS, width)
    assert max(map(len, text.splitlines())) <= max(width, 70)
    assert all(event.id[:8] in text for event in EVENTS)
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_ascii_terminals_get_letters() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")
    show(Timeline("North Korea and Russia", EVENTS), out, 100)
    out.seek(0)
    text = out.read()
    assert "8 Jun 2021      o  Kim and Putin met in Sochi" in text
    assert "2019 ------" in text


def test_nothing_found() -> None:
    assert printed([]).startswith("North Korea and Russia: 0 events\n")


def test_a_long_year_is_divided_into_months() -> None:
    events = [event("PROTEST", ("PRK",), time=days(f"2020-0{1 + n // 5}-1{n % 5}"), id=f"{n:016x}") for n in range(15)]
    whole = event("PROTEST", ("RUS",), time=days("2020-01-01", "2020-12-31", precision="year"))
    lines = printed([*events, whole]).splitlines()
    months = [line for line in lines if line in ("January", "February", "March")]
    assert months == ["January", "February", "March"]
    assert lines[3].startswith("2020 ")
    assert "Russia" in lines[3]


def test_escape_sequences_of_a_page_are_not_let_through() -> None:
    text = printed([event("AID", ("PRK",), object=thing("\x1b[2Jshells"), origins=("\x1b]0;x\x07Post",))])
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.parametrize(
    ("act", "found"),
    [
        (event("AID"), []),
        (event("AID", status="alleged"), ["alleged"]),
        (event("AID", status="alleged", realis="planned"), ["alleged", "planned"]),
        (event("AID", status="planned", realis="planned", history=True), ["planned", "history"]),
        (event("AID", contested=("time", "place")), ["contested: time, place"]),
    ],
)
def test_marks(act: Event, found: list[str]) -> None:
    assert marks(act) == found


@pytest.mark.parametrize(
    ("types", "statuses", "count"),
    [([], [], 6), (["consult"], [], 2), (["CONSULT", "Aid"], [], 3), ([], ["Alleged", "denied"], 2),
     (["CONSULT"], ["denied"], 0)],
)  # fmt: skip
def test_chosen(types: list[str], statuses: list[str], count: int) -> None:
    assert len(list(chosen(EVENTS, types, statuses))) == count


@pytest.mark.parametrize(
    ("types", "statuses", "complaint"),
    [
        (["CONSLT"], [], "Did you mean CONSULT"),
        ([], ["allegd"], "Did you mean alleged"),
        (["x"], [], "There are: AGREE"),
    ],
)
def test_unknown_choices_are_wrong_usage(types: list[str], statuses: list[str], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        list(chosen(EVENTS, types, statuses))


def test_days_at_the_end_of_the_calendar() -> None:
    assert "9999" in printed([event("AID", ("PRK",), time=days(date.max.isoformat()))])


def test_each_month_has_one_heading() -> None:
    acts = [event("CONSULT", ("Peru", "Chile"), time=days(f"2024-05-{n:02}"), id=f"{n:016x}") for n in range(1, 14)]
    wide = event("CONSULT", ("Peru", "Chile"), time=days("2024-05-07", "2025-05-07"), id="f" * 16)
    assert printed([*acts, wide]).count("\nMay\n") == 1
