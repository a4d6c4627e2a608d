"""Sentences as tokens and labels; a tokenizer of words stands in for the encoder's."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from dateline.encoder.labels import ABOUT, FLAGS, KINDS, MODES, REALIS, RELATIONS, SAYS, STANCES
from training.corpus import Item
from training.data import (
    LONGEST,
    UNTOLD,
    Example,
    Tokens,
    example_of,
    folds,
    like_pages,
    marked_example,
    paged_example,
    plv,
    polnear,
    renamed,
    unread,
)

TEXT = "Oslo accused Minsk of jamming its aircraft, the ministry said."


class Words:
    """Cuts a text into words and marks, with a mark of its own before and behind."""

    def encode(self, text: str) -> Any:
        spans = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
        return SimpleNamespace(ids=list(range(len(spans) + 2)), offsets=[(0, 0), *spans, (0, 0)])


def example(*acts: dict[str, Any], attributions: tuple[dict[str, Any], ...] = ()) -> Example:
    item = msgspec.convert({"id": "a", "text": TEXT, "acts": acts, "attributions": attributions}, Item)
    return example_of(item, Words())


ACCUSED = {"trigger": "accused", "type": "ACCUSE", "mode": "allege", "actors": ["Oslo"], "recipients": ["Minsk"],
           "about": {"type": "COERCE", "object": "aircraft"}}  # fmt: skip


def test_an_act_is_a_trigger_with_values_and_parts() -> None:
    (trigger,) = example(ACCUSED).triggers or ()
    assert (trigger.at, KINDS[trigger.kind], MODES[trigger.mode]) == (2, "ACCUSE", ("ACCUSE", "allege"))
    assert (REALIS[trigger.realis], ABOUT[trigger.about], trigger.flags) == ("actual", "COERCE", (0, 0, 0))
    assert (trigger.roles["actors"], trigger.roles["recipients"]) == ([1], [3])
    assert (trigger.roles["about object"], trigger.roles["time"], trigger.klass) == ([7], [], UNTOLD)
    assert "source" not in trigger.roles  # nothing is told of it, which is not the same as that there is none


def test_of_a_page_s_sentence_the_acts_are_told_history_too_and_no_sayings() -> None:
    acts = ({**ACCUSED, "history": True},)
    item = msgspec.convert({"id": "a", "text": TEXT, "acts": acts}, Item)
    paged, marked = paged_example(item, Words()), marked_example(item, Words())
    history = FLAGS.index("history")
    assert not paged.told[KINDS.index(SAYS)]
    assert [example.triggers[0].flags[history] for example in (paged, marked) if example.triggers] == [1, UNTOLD]


def test_a_cue_is_a_trigger_of_its_own_kind() -> None:
    row = {"source": "ministry", "cue": "said", "content": ["Oslo accused Minsk"], "stance": "alleges"}
    (trigger,) = example(attributions=(row,)).triggers or ()
    assert (KINDS[trigger.kind], STANCES[trigger.stance], trigger.mode) == (SAYS, "alleges", UNTOLD)
    assert (trigger.roles["source"], trigger.roles["content"]) == ([10], [1, 2, 3])


def test_pairs_are_told_both_ways() -> None:
    pairs = {(tuple(p.actor), tuple(p.recipient)): [RELATIONS[r] for r in p.relations] for p in example(ACCUSED).pairs}
    assert pairs == {((1,), (3,)): ["ACCUSE"], ((3,), (1,)): ["NONE"]}


def test_who_act_together_stand_in_a_relation_each_way() -> None:
    met = {"trigger": "accused", "type": "CONSULT", "actors": ["Oslo", "Minsk"], "reciprocal": True}
    assert {tuple(p.actor): p.relations for p in example(met).pairs} == dict.fromkeys(
        [(1,), (3,)], (RELATIONS.index("CONSULT"),)
    )


def test_a_word_begins_where_no_letter_stands_before() -> None:
    class Halves(Words):
        def encode(self, text: str) -> Any:
            return SimpleNamespace(ids=[0, 1, 2], offsets=[(0, 2), (2, 4), (5, 8)])

    assert Tokens(Halves(), "Oslo met").words == [0, 2]
    assert len(Tokens(Words(), "a " * 500).ids) == LONGEST


def test_sets_of_others_tell_what_they_tell_and_no_more(tmp_path: Path) -> None:
    pairs, sayings = tmp_path / "plv.jsonl", tmp_path / "polnear.jsonl"
    pairs.write_text(json.dumps({"text": TEXT, "actor": [[0, 4]], "recipient": [[13, 18]], "type": "YIELD"}))
    (one,) = plv(pairs, Words(), {})
    assert one.triggers is None
    acts = [{"trigger": "accused", "type": "ACCUSE", "actors": ["Oslo"], "recipients": ["Minsk"]}]
    (told,) = plv(pairs, Words(), {TEXT: msgspec.convert({"id": "", "text": TEXT, "acts": acts}, Item)})
    assert [KINDS[t.kind] for t in told.triggers or ()] == ["ACCUSE"]
    (flags,) = (dict(zip(FLAGS, t.flags, strict=True)) for t in told.triggers or ())
    assert flags == {**dict.fromkeys(FLAGS, 0), "history": UNTOLD}
    assert [kind for kind, is_told in zip(KINDS, told.told, strict=True) if not is_told] == [SAYS]
    assert {RELATIONS[r] for r in one.pairs[0].relations} == {"CONCEDE", "RETREAT"}
    row = {"source": [[44, 56]], "cue": [[57, 61]], "content": [[0, 42]]}
    sayings.write_text(json.dumps({"text": TEXT, "attributions": [row]}))
    (one,) = polnear(sayings, Words())
    assert [KINDS[t.kind] for t in one.triggers or ()] == [SAYS]
    assert sum(one.told) == 1


def test_folds_are_even_and_the_same_for_everybody() -> None:
    assert folds(5, 23) == folds(5, 23)
    assert sorted(folds(5, 23).count(n) for n in range(5)) == [4, 4, 5, 5, 5]


def test_unread_news_is_read_once_and_not_from_september_on(tmp_path: Path) -> None:
    for name in ("attributions", "kcna", "times/a"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "attributions" / "polnear_train.jsonl").write_text('{"text": "Chile voted.  Peru voted."}\n')
    rows = ['{"text": "Peru voted.", "published": "2024-08-31"}', '{"text": "Fiji voted.", "published": "2024-09-01"}']
    (tmp_path / "kcna" / "kcna_2024_01_to_09.jsonl").write_text("\n".join(rows))
    (tmp_path / "times" / "a" / "b.tml").write_text("<D>no</D><TEXT>Togo <E id='1'>voted</E> &amp; won.</TEXT>")
    assert sorted(unread(tmp_path)) == ["Chile voted.", "Peru voted.", "Togo voted & won."]


def test_a_sentence_is_told_again_of_other_states() -> None:
    text = "Peru met Chile in Lima, and the Peruvian envoy of Peru left Santiago."
    (told,) = renamed([text, "Nobody met."], random.Random(0))
    assert not {"Peru", "Chile", "Lima", "Peruvian", "Santiago"} & set(re.findall(r"\w+", told))
    assert told.split(" met ")[0] == told.split(" envoy of ")[1].split(" left ")[0]  # one state, one new name


def test_what_is_kept_back_is_not_like_pages() -> None:
    root = Path(__file__).resolve().parent.parent
    kept = [json.loads(line) for path in root.glob("*/*kept*.jsonl") for line in path.read_text("utf-8").splitlines()]
    texts = {row["text"] for row in kept if isinstance(row.get("text"), str)}
    told = set(like_pages())
    assert len(told) > 1000
    assert texts
    assert not texts & told
