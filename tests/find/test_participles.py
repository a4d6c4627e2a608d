"""Bare participles: of whom they tell undergoes the act, and the time behind them is theirs."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.find.participles import with_participles
from dateline.model import ActionMention, Findings, Span
from tests.plain import find


def act(text: str, word: str, actors: str = "", recipients: str = "", time: str = "") -> ActionMention:
    def at(words: str) -> Span:
        start = text.index(words)
        return start, start + len(words)

    cue = at(word)
    return ActionMention(
        start=cue[0], end=cue[1], words=word, type="COERCE", mode=None, realis="actual", cue=cue,
        actors=(at(actors),) if actors else (), recipients=(at(recipients),) if recipients else (),
        time=at(time) if time else None,
    )  # fmt: skip


def read(text: str, *acts: ActionMention) -> list[tuple[str, list[str], list[str], str | None]]:
    findings: Findings = replace(find(article_from_text(text)), actions=acts)
    return [
        (a.words, [text[slice(*s)] for s in a.actors], [text[slice(*s)] for s in a.recipients], text[slice(*a.time)] if a.time else None)
        for a in with_participles(text, findings)
    ]  # fmt: skip


def test_whom_a_bare_participle_tells_of_undergoes_it_at_its_time() -> None:
    text = "Peru frees drivers detained in May"
    frees, detained = act(text, "frees", "Peru", "drivers", "May"), act(text, "detained", "drivers", time="May")
    assert read(text, frees, detained) == [
        ("frees", ["Peru"], ["drivers"], None),
        ("detained", [], ["drivers"], "May"),
    ]


def test_a_time_in_a_relative_clause_is_not_of_the_act_before() -> None:
    text = "Peru freed drivers who were detained last month"
    freed, detained = (
        act(text, "freed", "Peru", "drivers", "last month"),
        act(text, "detained", "", "drivers", "last month"),
    )
    assert [row[3] for row in read(text, freed, detained)] == [None, "last month"]


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        pytest.param(
            "Peru praised guards who fired, and guards detained two drivers", "detained", "guards", id="an object"
        ),
        pytest.param("In Lima guards detained in May lost", "detained", "guards", id="no act before names them"),
    ],
)
def test_what_is_no_bare_participle(text: str, word: str, actors: str) -> None:
    assert [row[1] for row in read(text, act(text, word, actors))] == [[actors]]


def test_a_time_behind_two_verbs_of_one_subject_is_of_both() -> None:
    text = "Peru detained guards and expelled drivers on Monday"
    acts = act(text, "detained", "Peru", "guards", "Monday"), act(text, "expelled", "Peru", "drivers", "Monday")
    assert [row[3] for row in read(text, *acts)] == ["Monday", "Monday"]
