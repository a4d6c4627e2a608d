"""Status: the rule that turns realis and stances into one word."""

from __future__ import annotations

import pytest

from dateline.model import Chain, Realis, Source, Stance
from dateline.status import stance_of, status_of


def chain(*stances: Stance) -> Chain:
    return tuple(Source(source=s, name=s, actor=None, stance=s, basis=None, cue=None, start=0, end=1) for s in stances)


@pytest.mark.parametrize(
    ("realis", "chains", "status"),
    [
        ("actual", [chain()], "actual"),
        ("planned", [chain("asserts")], "planned"),
        ("actual", [chain("denies")], "denied"),
        ("actual", [chain("denies"), chain("doubts")], "denied"),
        ("actual", [chain("denies"), chain("asserts")], "disputed"),
        ("actual", [chain("denies"), chain()], "disputed"),
        ("actual", [chain("alleges"), chain("doubts")], "disputed"),
        ("actual", [chain("alleges")], "alleged"),
        ("actual", [chain("alleges"), chain("asserts")], "actual"),
        ("ongoing", [chain("alleges"), chain("declines")], "alleged"),
        ("actual", [chain("silent"), chain()], "actual"),
        ("actual", [chain("declines")], "actual"),
        ("actual", [], "actual"),
    ],
)
def test_status(realis: Realis, chains: list[Chain], status: str) -> None:
    assert status_of(realis, chains) == status


@pytest.mark.parametrize(
    ("links", "stance"),
    [
        ((), "asserts"),
        (("asserts", "denies"), "denies"),
        (("denies", "asserts"), "denies"),
        (("asserts", "asserts"), "asserts"),
    ],
)
def test_a_chain_has_the_stance_of_its_link_that_does_not_simply_assert(links: tuple[Stance, ...], stance: str) -> None:
    assert stance_of(chain(*links)) == stance
