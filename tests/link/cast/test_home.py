"""Whose those are whom no word gives a country: by the place of the act, of the page, of the page's two states."""

from __future__ import annotations

import re

import pytest

from dateline.article import article_from_text
from dateline.find import find as find_mentions
from dateline.find import with_reading
from dateline.link import link
from dateline.model import ActReading, PartReading, Reading, Report
from dateline.pipeline import code
from tests.plain import find, reading

QUARREL = "Peru accused Chile of theft. Chile rejected that. Peru and Chile had met. Peru wrote to Chile. "


def reports(text: str) -> list[Report]:
    article = article_from_text(f"LIMA, May 4, 2021 (Tern) -- {QUARREL}{text}", published="2021-05-04")
    return list(link(article, find(article)).reports)


def sides(text: str, kind: str) -> tuple[list[str | None], list[str | None]]:
    told = [r for r in reports(text) if r.type == kind][-1]
    return [p.country for p in told.actors], [p.country for p in told.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Brazil urged both governments to talk.", "REQUEST", ["BRA"], ["CHL", "PER"]),
        ("Brazil urged the two foreign ministries to talk.", "REQUEST", ["BRA"], ["CHL", "PER"]),
        (
            "Cuba, Brazil and Togo wrote. The two sides' ministries met. Brazil urged either side to wait.",
            "REQUEST",
            ["BRA"],
            ["CHL", "PER"],
        ),
        ("Brazil thanked Togo. Each army attacked.", "ASSAULT", ["CHL", "PER"], []),
        ("Brazil and Togo met. The two countries signed a treaty.", "SUPPORT", ["BRA", "TGO"], []),
    ],
)
def test_the_two_are_those_of_the_page(
    text: str, kind: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    found = sides(text, kind)
    assert (sorted(map(str, found[0])), sorted(map(str, found[1]))) == (
        sorted(map(str, actors)),
        sorted(map(str, recipients)),
    )


def test_a_broken_pair_is_told_in_full() -> None:
    assert sides("The two foreign ministers met in Quito.", "CONSULT")[0] == ["CHL", "PER"]


def act(text: str, marked: str, kind: str) -> ActReading:
    """An act read from a sentence in which its parts are marked: “[a:police] held [r:students] in [p:Quito]”, the verb by *."""
    at, parts, cue = text.index(re.sub(r"\[\w:|[\]*]", "", marked)), list[PartReading](), (0, 0)
    for token in re.split(r"(\[\w:[^\]]*\]|\*\w+)", marked):
        words = re.sub(r"\[\w:|[\]*]", "", token)
        span = (at, at + len(words))
        if token.startswith("["):
            role = {"a": "actors", "r": "recipients", "p": "place"}[token[1]]
            parts.append(PartReading(role=role, start=span[0], end=span[1], score=0.9))
        elif token.startswith("*"):
            cue = span
        at = span[1]
    return ActReading(
        start=cue[0], end=cue[1], type=kind, mode=None, realis="actual", negated=False, reciprocal=False, history=False,
        about=None, klass=None, score=0.9, parts=tuple(parts),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "kind", "actors", "recipients"),
    [
        ("In [p:Arica] [a:students] *marched to the Peruvian embassy.", "PROTEST", ["CHL"], []),
        ("[a:Police] *held [r:students] of Chile.", "COERCE", ["PER"], ["CHL"]),
        ("Our [a:delegation] *rejected the plan of [r:Chile].", "REJECT", ["PER"], ["CHL"]),
        ("“Our [a:delegation] *rejected [r:Chile],” she said.", "REJECT", [None], ["CHL"]),
        ("The [a:enemy] *shelled [r:Togo].", "ASSAULT", ["CHL"], ["TGO"]),
        ("On a tour, after an hour, [a:merchants] *condemned [r:Togo].", "ACCUSE", [None], ["TGO"]),
        # nobody thanks or blames his own state by its name
        (
            "Chile's envoy Ana Bell met Tom Reed, Peru's premier. Then [a:he] *thanked [r:Chile].",
            "SUPPORT",
            ["PER"],
            ["CHL"],
        ),
        (
            "Peru's premier, Tom Reed, saw Eva Bell, Chile's envoy. [a:He] *thanked [r:Peru].",
            "SUPPORT",
            ["CHL"],
            ["PER"],
        ),
        ("[a:Boric's government] *praised [r:Togo].", "SUPPORT", ["CHL"], ["TGO"]),
        ("[r:Chilean sailors] were *held at sea.", "COERCE", [], ["CHL"]),
        # the powers of a state are of the one told of right before
        ("Chile paused. A disaster [a:bureau] *condemned [r:Togo].", "ACCUSE", ["CHL"], ["TGO"]),
        ("Chile paused. Some [a:merchants] *condemned [r:Togo].", "ACCUSE", [None], ["TGO"]),
        # a passive that names nobody has the power that says so, or the other of the page's two states
        ("Nine [r:Togolese envoys] were *expelled, the Chilean interior ministry said.", "SANCTION", ["CHL"], ["TGO"]),
        ("Nine [r:Chilean clerks] were *freed, the Chilean interior ministry said.", "RETREAT", [], ["CHL"]),
        ("The [r:Chilean ambassador] was *summoned at noon.", "ACCUSE", ["PER"], ["CHL"]),
        ("A [r:Chilean] request was *refused at noon.", "REJECT", ["PER"], ["CHL"]),
        ("The ship, which it *held with [r:Chilean sailors], sank.", "COERCE", ["PER"], ["CHL"]),
    ],
)
def test_whose_a_bare_party_is(marked: str, kind: str, actors: list[str | None], recipients: list[str | None]) -> None:
    assert told_of(marked, kind) == [(actors, recipients)]


def test_the_president_of_the_republic_is_not_of_the_state_told_of_before() -> None:
    assert told_of("Chile paused. The [a:President] of the Republic *condemned [r:Togo].", "ACCUSE") == []


def test_an_ambassador_is_not_of_the_state_that_expels_him() -> None:
    text = f"LIMA, May 4, 2024 (Tern) -- {QUARREL}Chile expelled Ambassador Ana Bell. Bell sang."
    (told,) = (r for r in code(article_from_text(text, published="2024-05-04")).reports if r.type == "SANCTION")
    assert [(p.name, p.country) for p in told.recipients] == [("Ana Bell", "PER")]


def told_of(marked: str, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    """The countries of actors and recipients of what is told in a marked sentence."""
    words = re.sub(r"\[\w:|[\]*]", "", marked)
    article = article_from_text(f"LIMA, May 4, 2024 (Tern) -- {QUARREL}{words}", published="2024-05-04")
    findings = find_mentions(article)
    told = reading(article.text, findings)
    own = act(article.text, marked, kind)
    others = tuple(a for a in told.acts if a.start < article.text.index(words))
    reports = link(article, with_reading(article, findings, Reading(acts=(*others, own), sayings=told.sayings))).reports
    return [
        ([p.country for p in r.actors], [p.country for p in r.recipients])
        for r in reports
        if r.start >= article.text.index(words)
    ]


@pytest.mark.parametrize(("called", "country"), [("neighbour", "CHL"), ("aide", "PER")])
def test_a_neighbour_by_name_is_of_the_other_state(called: str, country: str) -> None:
    text = f"LIMA, May 4, 2021 (Tern) -- {QUARREL}Peruvian President Ana Quispe praised her {called} Omar Reed."
    article = article_from_text(text, published="2021-05-04")
    assert [a.country for a in link(article, find(article)).actors if a.id == "omar-reed"] == [country]


def test_whom_nobody_knows_is_of_no_state() -> None:
    told = code(article_from_text("Unknown persons set fire to the embassy of Chile in Lima on Monday.")).reports
    assert {(party.country, party.sector) for report in told for party in report.actors} == {(None, "UAF")}


def test_its_allies_are_of_no_state() -> None:
    (told,) = code(article_from_text("Chile denounced Peru and its allies on Monday.")).reports
    assert [(p.words, p.country) for p in told.recipients] == [("Peru", "PER"), ("allies", None)]
