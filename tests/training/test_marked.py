"""Marks of acts in sentences of others: without their words, and back again where the sentences lie."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from dateline.encoder.labels import CLASSES, KINDS, MODES, REALIS, ROLES
from training import marked as module
from training.corpus import Act, Item, Nested, words_at
from training.marked import fingerprint, marked, marks

TEXT = "It said Chad met Togo, and that it would send Chad rice."
ACTS = [
    {"trigger": "met", "type": "CONSULT", "actors": ["Chad#1", "Togo"], "reciprocal": True, "history": True},
    {"trigger": "send", "type": "AGREE", "actors": ["it"], "recipients": ["Chad#2"], "others": [["host", "Togo"]],
     "about": {"type": "AID", "actors": ["it"], "recipients": ["Chad#2"], "object": "rice"}},
]  # fmt: skip


def item() -> Item:
    return msgspec.convert({"id": "x", "text": TEXT, "acts": [{**ACTS[0]}, {**ACTS[1], "actors": ["it"]}]}, Item)


def test_marks_hold_no_word_and_give_the_same_acts_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(marks(item()))
    assert not set(TEXT.replace(",", "").split()) & set(line.split('"')) - {"it"}
    (tmp_path / "held").mkdir()
    (tmp_path / "held" / "a.jsonl").write_text(
        line + "\n" + json.dumps({"sentence": fingerprint("Not there."), "acts": []})
    )
    monkeypatch.setattr(module, "MARKS", tmp_path)
    (tmp_path / "attributions").mkdir()
    (tmp_path / "attributions" / "polnear_train.jsonl").write_text(json.dumps({"text": f"Mali voted.  {TEXT}"}))
    assert not list(marked(tmp_path, "train"))
    (found,) = marked(tmp_path, "held")
    assert found.text == TEXT
    assert found.acts == item().acts


def test_one_sentence_in_eight_is_held_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "attributions").mkdir()
    texts = [f"Chad met envoy {n} of Togo." for n in range(400)]
    rows = (json.dumps({"text": text}) for text in texts)
    (tmp_path / "attributions" / "polnear_train.jsonl").write_text("\n".join(rows))
    acts = [{"trigger": "met", "type": "CONSULT", "actors": ["Chad"]}]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps({"id": "a", "text": t, "acts": acts}) for t in texts))
    monkeypatch.setattr(module, "MARKS", tmp_path / "marks")
    monkeypatch.setattr("sys.argv", ["marked", str(tmp_path / "in.jsonl"), "--data", str(tmp_path), "--name", "a"])
    module.main()
    parts = [[item.text for item in marked(tmp_path, part)] for part in ("train", "held")]
    assert sorted(parts[0] + parts[1]) == sorted(texts)
    assert 25 <= len(parts[1]) <= 80


def test_a_fingerprint_is_of_the_words() -> None:
    assert fingerprint("Chad  met\nTogo.") == fingerprint("Chad met Togo.")
    assert fingerprint("Chad met Togo.") != fingerprint("Togo met Chad.")


def test_words_at_a_span_name_the_span() -> None:
    assert [words_at(TEXT, (8, 12)), words_at(TEXT, (17, 21))] == ["Chad#1", "Togo"]
    with pytest.raises(ValueError, match="not to be named"):
        words_at("He told them: he went.", (9, 11))


@pytest.mark.parametrize("path", sorted(module.MARKS.glob("*/*.jsonl")), ids=lambda path: path.parent.name)
def test_what_is_kept_has_no_words_of_others(path: Path) -> None:
    of_ours = {"sentence", "acts", *(f.encode_name for t in (Act, Nested) for f in msgspec.structs.fields(t))}
    of_ours |= {*KINDS, *REALIS, *CLASSES, *ROLES, *(mode for _, mode in MODES if mode), "true"}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert len(row.pop("sentence")) == 16
        assert set(re.findall(r"[A-Za-z][A-Za-z-]*", json.dumps(row))) <= of_ours
