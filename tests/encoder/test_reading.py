"""What the network's numbers mean, with a network of known numbers in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from dateline.encoder.labels import ABOUT, CLASSES, FLAGS, KINDS, MODES, REALIS, ROLES, SAYS, STANCES
from dateline.encoder.network import Sentence
from dateline.encoder.reading import reading_of
from dateline.model import Reading

TEXT = "Oslo has accused Minsk, it said."
TOKENS = [(0, 4), (5, 8), (9, 12), (12, 16), (17, 22), (22, 23), (24, 26), (27, 31), (31, 32)]  # "acc|used"


class Known:
    """A network that answers what a test says: kinds and roles by words, values by label."""

    def __init__(self, kinds: Mapping[tuple[str, str], float], parts: Sequence[tuple[str, str]], **values: str) -> None:
        self.kinds, self.parts, self.values = kinds, parts, values

    def read(self, text: str) -> Sentence:
        offsets = TOKENS if text == TEXT else [m.span() for m in re.finditer(r"\w+", text)]
        words = tuple(
            at for at, (a, _) in enumerate(offsets) if not (a and text[a - 1].isalnum() and text[a].isalnum())
        )
        scores = np.zeros((len(offsets), len(KINDS)), dtype=np.float32)
        for (word, kind), score in self.kinds.items():
            for at in self._at(text, offsets, word)[:1]:
                scores[at, KINDS.index(kind)] = score
        self.text, self.offsets = text, offsets
        return Sentence(tuple(offsets), words, np.zeros((1, len(offsets), 4), dtype=np.float32), scores)

    @staticmethod
    def likelihood(score: float, sides: Sequence[float]) -> float:
        return score

    def triggers(self, sentence: Sentence, at: Sequence[int], kinds: Sequence[str]) -> dict[str, Any]:
        roles = np.zeros((len(at), len(self.offsets), len(ROLES)), dtype=np.float32)
        for words, role in self.parts:
            roles[:, self._at(self.text, self.offsets, words), ROLES.index(role)] = 0.9
        rows = {"mode": MODES, "realis": REALIS, "about": ABOUT, "klass": CLASSES, "stance": STANCES}
        numbers = {name: np.zeros((len(at), len(labels)), dtype=np.float32) for name, labels in rows.items()}
        for name, labels in rows.items():
            chosen = [n for n, label in enumerate(labels) if self.values.get(name) in (label, str(label))]
            numbers[name][:, chosen] = 1
        flags = [1.0 if self.values.get(flag) else -1.0 for flag in FLAGS]
        return {**numbers, "flags": np.array([flags] * len(at), dtype=np.float32), "roles": roles}

    @staticmethod
    def _at(text: str, offsets: Sequence[tuple[int, int]], words: str) -> list[int]:
        start = text.index(words)
        return [at for at, (a, b) in enumerate(offsets) if a < start + len(words) and start < b]


def read(network: Known, text: str = TEXT) -> Reading:
    return reading_of(network, text, [(0, len(text))])  # type: ignore[arg-type]


def test_an_act_is_told_with_its_word_its_values_and_its_parts() -> None:
    network = Known(
        {("accused", "ACCUSE"): 0.8}, [("Oslo", "actors"), ("Minsk", "recipients")],
        mode=str(("ACCUSE", "allege")), realis="actual", about="AID", negated="yes",
    )  # fmt: skip
    (act,) = read(network).acts
    assert (TEXT[act.start : act.end], act.type, act.mode, act.realis) == ("accused", "ACCUSE", "allege", "actual")
    assert (act.about, act.negated, act.history, act.score) == ("AID", True, False, pytest.approx(0.8))
    assert [(p.role, TEXT[p.start : p.end]) for p in act.parts] == [("actors", "Oslo"), ("recipients", "Minsk")]


def test_a_mode_is_one_of_the_type_s() -> None:
    network = Known({("accused", "ACCUSE"): 0.8}, [], mode=str(("CONSULT", "visit")))
    assert read(network).acts[0].mode in {mode for kind, mode in MODES if kind == "ACCUSE"}


def test_a_part_reaches_to_the_ends_of_its_words() -> None:
    network = Known({("accused", "ACCUSE"): 0.8}, [("acc", "object")])
    assert [TEXT[p.start : p.end] for p in read(network).acts[0].parts] == ["accused"]


def test_a_cue_is_a_saying_with_its_stance() -> None:
    network = Known({("said", SAYS): 0.9}, [("it", "source"), ("Oslo has accused Minsk", "content")], stance="denies")
    reading = read(network)
    assert reading.acts == ()
    (saying,) = reading.sayings
    assert (TEXT[saying.start : saying.end], saying.stance) == ("said", "denies")
    assert {TEXT[p.start : p.end] for p in saying.parts} == {"it", "Oslo has accused Minsk"}


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ({("accused", "ACCUSE"): 0.05}, []),  # not weighed
        ({("accused", "ACCUSE"): 0.8, ("has", "ACCUSE"): 0.4}, ["accused"]),  # neighbours of one kind are one
        ({("accused", "ACCUSE"): 0.8, ("said", "ACCUSE"): 0.4}, ["accused", "said"]),
        ({("accused", "ACCUSE"): 0.8, ("accused", "REJECT"): 0.4}, ["accused", "accused"]),  # a word may say two things
    ],
)
def test_which_words_are_triggers(kinds: dict[tuple[str, str], float], told: list[str]) -> None:
    assert sorted(TEXT[a.start : a.end] for a in read(Known(kinds, [])).acts) == sorted(told)


def test_spans_are_of_the_whole_text() -> None:
    text = "Nothing here.\nOslo met Minsk."
    network = Known({("met", "CONSULT"): 0.8}, [("Minsk", "actors")])
    reading = reading_of(Only(network, "Oslo met Minsk."), text, [(0, 13), (14, len(text))])  # type: ignore[arg-type]
    (act,) = reading.acts
    assert (text[act.start : act.end], [text[p.start : p.end] for p in act.parts]) == ("met", ["Minsk"])


class Only:
    """A network that finds something in one sentence alone."""

    def __init__(self, network: Known, sentence: str) -> None:
        self.network, self.sentence = network, sentence

    def read(self, text: str) -> Sentence:
        return (self.network if text == self.sentence else Known({}, [])).read(text)

    @staticmethod
    def likelihood(score: float, sides: Sequence[float]) -> float:
        return score

    def triggers(self, sentence: Sentence, at: Sequence[int], kinds: Sequence[str]) -> dict[str, Any]:
        return self.network.triggers(sentence, at, kinds)
