"""Acts told in a sentence."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from msgspec.structs import replace

from dateline.model import Event, Realis, Status
from dateline.view.sentence import names, sentence

from .make import about, days, event, parties, party, place, thing

CASES: list[tuple[Event, str]] = [
    (event("CONSULT", ("Kim", "Putin")), "Kim and Putin met"),
    (event("CONSULT", ("Kim", "Putin"), place=place("Beijing")), "Kim and Putin met in Beijing"),
    (event("CONSULT", ("Kim",), ("Putin",), reciprocal=True), "Kim and Putin met"),
    (event("CONSULT", ("Kim",), ("RUS",), mode="visit", place=place("Russia")), "Kim visited Russia"),
    (event("CONSULT", ("Kim",), ("Putin",)), "Kim held talks with Putin"),
    (event("CONSULT", ("Kim",), ("RUS",), mode="visit"), "Kim visited Russia"),
    (event("CONSULT", ("Kim",), object=thing("the harvest")), "Kim held talks: “the harvest”"),
    (event("AID", ("PRK",), ("RUS",)), "North Korea provided aid to Russia"),
    (event("AID", ("PRK",), ("RUS",), object=thing("old shells")), "North Korea provided old shells to Russia"),
    (event("AID", ("PRK",), object=thing("{b} {o}")), "North Korea provided {b} {o}"),
    (event("ASSAULT", (), ("UKR",), mode="drone"), "Somebody struck Ukraine with drones"),
    (event("ASSAULT", ("RUS", "UKR"), reciprocal=True), "Russia and Ukraine fought"),
    (
        event("SUPPORT", ("RUS", "PRK"), reciprocal=True, object=thing("treaty", "document")),
        "Russia and North Korea signed or backed a document: “treaty”",
    ),
    (event("MOBILIZE", ("PRK",), mode="weapons"), "North Korea tested or moved weapons"),
    # realis and negation
    (event("CONSULT", ("Kim",), ("RUS",), mode="visit", negated=True), "Kim did not visit Russia"),
    (
        event("CONSULT", ("Kim",), ("RUS",), mode="visit", realis="planned", status="planned"),
        "Kim plans to visit Russia",
    ),
    (event("CONSULT", ("Kim", "Putin"), realis="planned", status="planned"), "Kim and Putin plan to meet"),
    (
        event("AID", ("PRK",), ("RUS",), realis="ongoing", status="ongoing"),
        "North Korea continues to provide aid to Russia",
    ),
    (
        event("AID", ("PRK",), ("RUS",), realis="hypothetical", status="hypothetical"),
        "North Korea may provide aid to Russia",
    ),
    (event("ASSAULT", ("RUS",), ("UKR",), realis="attempted", status="attempted"), "Russia tried to attack Ukraine"),
    (
        event("CONSULT", ("Kim", "Putin"), realis="cancelled", status="cancelled"),
        "Called off: Kim and Putin were to meet",
    ),
    # status
    (event("AID", ("PRK",), ("RUS",), status="alleged"), "North Korea is said to have provided aid to Russia"),
    (
        event("AID", ("PRK",), ("RUS",), status="alleged", realis="planned"),
        "North Korea is said to plan to provide aid to Russia",
    ),
    (event("CONSULT", ("Kim", "Putin"), status="alleged"), "Kim and Putin are said to have met"),
    (event("AID", ("PRK",), ("RUS",), status="denied"), "Denied: North Korea provided aid to Russia"),
    (event("AID", ("PRK",), ("RUS",), status="disputed"), "Disputed: North Korea provided aid to Russia"),
    (event("AID", ("PRK",), status="denied", negated=True), "Denied: North Korea did not provide aid"),
    # speech about an act
    (
        event("AGREE", ("Putin",), ("Kim",), about=about("CONSULT", ("Kim",), ("RUS",), mode="visit")),
        "Putin invited Kim to visit Russia",
    ),
    (
        event("AGREE", ("Kim",), ("Putin",), about=about("AID", ("Kim",), ("RUS",), object="shells")),
        "Kim promised Putin to provide shells to Russia",
    ),
    (
        event("AGREE", ("Kim",), ("RUS",), about=about("SUPPORT", ("Kim",), ("RUS",))),
        "Kim promised to voice support for Russia",
    ),
    (
        event(
            "AGREE", ("PRK", "RUS"), reciprocal=True, about=about("CONSULT", ("PRK", "RUS"), time=days("2026-05-01"))
        ),
        "North Korea and Russia agreed to meet (1 May 2026)",
    ),
    (
        event("REQUEST", ("KOR",), ("PRK",), about=about("AID", ("PRK",), ("RUS",), negated=True)),
        "South Korea asked North Korea not to provide aid to Russia",
    ),
    (
        event("ACCUSE", ("KOR",), ("PRK",), about=about("AID", ("PRK",), ("RUS",), object="arms")),
        "South Korea accused North Korea of providing arms to Russia",
    ),
    (
        event("THREATEN", ("RUS",), ("UKR",), about=about("ASSAULT", ("RUS",), ("UKR",))),
        "Russia threatened to attack Ukraine",
    ),
    (
        event("CONCEDE", ("RUS",), ("UKR",), about=about("COERCE", ("RUS",), ("UKR",), mode="restrict")),
        "Russia promised, as a concession, to stop putting restrictions on Ukraine",
    ),
    (
        event("CONCEDE", ("RUS",), ("UKR",), about=about("ASSAULT", ("RUS",), ("UKR",), negated=True)),
        "Russia promised, as a concession, not to attack Ukraine",
    ),
    (
        event("REJECT", ("RUS",), ("PRK",), about=about("CONSULT", ("RUS",), ("PRK",))),
        "Russia refused to hold talks with North Korea",
    ),
    (
        event("REQUEST", ("KOR",), ("CHN",), about=about("AID", ("PRK",), ("RUS",), negated=True)),
        "South Korea appealed to China: North Korea not to provide aid to Russia",
    ),
]


@pytest.mark.parametrize(("act", "told"), CASES, ids=[told for _, told in CASES])
def test_sentence(act: Event, told: str) -> None:
    assert sentence(act) == told


def test_who_acts_for_a_state_can_keep_its_promise() -> None:
    """Kim is of PRK, so what is asked of him and done by North Korea is one invitation."""
    kim = replace(party("Kim Jong Un"), country="PRK")
    invited = event("AGREE", ("Putin",), about=about("CONSULT", ("PRK",), ("RUS",), mode="visit"))
    assert sentence(replace(invited, recipients=(kim,))) == "Putin invited Kim Jong Un to visit Russia"


@pytest.mark.parametrize(
    ("told", "text"),
    [((), ""), (("A",), "A"), (("A", "A"), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C"),
     (("A", "B", "C", "D"), "A, B, C and D"), (("A", "B", "C", "D", "E", "F"), "A, B, C, D and 2 others")],
)  # fmt: skip
def test_names(told: tuple[str, ...], text: str) -> None:
    assert names(parties(*told)) == text


SHADES = list(product(get_args(Realis), get_args(Status), (True, False)))


@pytest.mark.parametrize(("realis", "status", "negated"), SHADES)
def test_every_shade_can_be_told(realis: Realis, status: Status, negated: bool) -> None:
    told = sentence(event("AID", ("PRK",), ("RUS",), realis=realis, status=status, negated=negated))
    assert "North Korea" in told
    assert ("not" in told.split()) == negated
    assert "{" not in told


def test_what_happened_near_a_place_was_not_in_it() -> None:
    near = replace(place("Sochi", "RUS"), precision=2)
    assert sentence(event("CONSULT", ("Kim", "Putin"), place=near)).endswith("near Sochi")
