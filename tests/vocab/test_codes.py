"""PLOVER and CAMEO: the sixteen types, their modes and scores, and a way between the two codings."""

from __future__ import annotations

import pytest

from dateline import vocab

QUADS = {
    1: "AGREE CONSULT SUPPORT CONCEDE", 2: "COOPERATE AID RETREAT", 3: "REQUEST ACCUSE REJECT THREATEN",
    4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}  # fmt: skip

SCORES = [
    ("AGREE", None, 2.5), ("CONSULT", "visit", 4), ("CONSULT", "third-party", 1), ("SUPPORT", None, 5),
    ("AID", None, 10),
    ("RETREAT", "disarm", 10), ("RETREAT", "resign", 4.5), ("REQUEST", None, 0), ("REQUEST", "meet", 0),
    ("ACCUSE", None, -3), ("REJECT", "assist", -1.5), ("THREATEN", "territory", -4), ("PROTEST", "vandalize", None),
    ("PROTEST", "hunger", -4.5), ("SANCTION", "expel", -5.5), ("MOBILIZE", "weapons", -6.5),
    ("COERCE", "martial-law", -7.5), ("ASSAULT", "unconventional", -10), ("ASSAULT", "crowd-control", -7.5),
]  # fmt: skip

# code, type, mode: what a CAMEO code means
FORTH = [
    ("010", None, None), ("020", "REQUEST", None), ("036", "AGREE", None), ("042", "CONSULT", "visit"),
    ("055", "CONCEDE", None), ("057", "SUPPORT", None), ("061", "COOPERATE", None), ("072", "AID", None),
    ("0813", "CONCEDE", None), ("0841", "RETREAT", "release"), ("090", "ACCUSE", "investigate"),
    ("116", "SANCTION", "convict"), ("125", "REJECT", "meet"), ("138", "THREATEN", "violence"),
    ("141", "PROTEST", "demo"),
    ("154", "MOBILIZE", "troops"), ("163", "SANCTION", None), ("173", "COERCE", "arrest"), ("195", "ASSAULT", "aerial"),
    ("2042", "ASSAULT", "unconventional"), ("19", "ASSAULT", None),
]  # fmt: skip

# type, mode, code: the way back
BACK = [
    ("AGREE", None, "030"), ("CONSULT", "phone", "041"), ("AID", None, "070"), ("RETREAT", "ceasefire", "0871"),
    ("REQUEST", None, "100"), ("ACCUSE", "disapprove", "111"), ("THREATEN", "expel", "136"), ("SANCTION", None, "163"),
    ("COERCE", "cyber", "176"), ("ASSAULT", None, "190"), ("ASSAULT", "suicide-attack", "1831"),
]  # fmt: skip

ROOTS = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "CONCEDE": "08", "COOPERATE": "06", "AID": "07", "RETREAT": "08",
    "REQUEST": "10", "ACCUSE": "11", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "SANCTION": "16",
    "MOBILIZE": "15", "COERCE": "17", "ASSAULT": "19",
}  # fmt: skip


def test_types_and_quads() -> None:
    types = {type: quad for quad, types in QUADS.items() for type in types.split()}
    assert {type for type, mode in vocab.plover() if mode is None} == set(types)
    assert all(code.quad == types[code.type] for code in vocab.plover().values())
    assert len(vocab.plover()) == 16 + 67


@pytest.mark.parametrize(("type", "mode", "score"), SCORES)
def test_score(type: str, mode: str | None, score: float | None) -> None:
    assert vocab.score(type, mode) == score


def test_unknown_pairs() -> None:
    with pytest.raises(KeyError):
        vocab.score("AGREE", "visit")
    with pytest.raises(KeyError):
        vocab.quad("TALK")


def test_contexts() -> None:
    assert len(vocab.contexts()) == 37
    assert {"military", "illegal_drugs", "lgbt", "cbrn"} <= set(vocab.contexts())


@pytest.mark.parametrize(("code", "type", "mode"), FORTH)
def test_cameo_forth(code: str, type: str | None, mode: str | None) -> None:
    meaning = vocab.cameo_meaning(code)
    assert meaning
    assert (meaning.type, meaning.mode) == (type, mode)


@pytest.mark.parametrize(("type", "mode", "code"), BACK)
def test_cameo_back(type: str, mode: str | None, code: str) -> None:
    assert vocab.cameo_code(type, mode) == code


def test_every_pair_has_one_way_back() -> None:
    back = [(row.type, row.mode) for row in vocab.cameo() if row.back]
    assert sorted(map(str, back)) == sorted(map(str, vocab.plover()))


def test_every_code_means_one_thing() -> None:
    forth = [row.code for row in vocab.cameo() if row.forth]
    assert len(set(forth)) == len(forth)
    assert {f"{root:02}" for root in range(1, 21)} <= set(forth)
    assert {row.code for row in vocab.cameo()} == set(forth)


@pytest.mark.parametrize(("type", "root"), ROOTS.items())
def test_bare_types_go_back_to_their_root(type: str, root: str) -> None:
    assert vocab.cameo_code(type)[:2] == root
