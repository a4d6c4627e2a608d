"""The built files are what the hand-edited tables give, and the build refuses tables that are wrong."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "resources" / "build.py"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("resources_build", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look their module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_built_files_are_fresh(build: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    code = build.main(["--check"])
    assert (code, capsys.readouterr().err) == (0, "")


def test_a_stale_file_is_named(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "TARGET", tmp_path)
    monkeypatch.setattr(build, "TABLES", {"contexts.json": build.contexts, "plover.json": build.plover})
    assert build.main([]) == 0
    assert build.main(["--check"]) == 0
    (tmp_path / "plover.json").write_text("[]")
    capsys.readouterr()
    assert build.main(["--check"]) == 1
    assert "plover.json" in (said := capsys.readouterr().err)
    assert "contexts.json" not in said


TABLES_THAT_FAIL = [
    ("contexts.tsv", "contexts", "context\nlegal\nlegal\n", "line 3.*'legal' stands in line 2"),
    ("plover.tsv", "plover", "type\tmode\tquad\tscore\nAGREE\t\t5\t1\n", "quad is '5'"),
    ("plover.tsv", "plover", "type\tmode\tquad\tscore\nAGREE\tx\t1\t1\n", "before the row of its type"),
    ("plover.tsv", "plover", "type\tmode\tquad\tscore\nAGREE\t\t1\n", "3 cells, 4 columns"),
    ("plover.tsv", "plover", "type\tmode\tquad\tscore\nAGREE\t\t1\tmuch\n", "score is no number"),
    ("sectors.tsv", "heads", "words\tsector\tkind\tsecond\nKing\tGOV\toffice\t\n", "not lower case"),
    ("sectors.tsv", "heads", "words\tsector\tkind\tsecond\nking\tXXX\toffice\t\n", "sector is 'XXX'"),
]


@pytest.mark.parametrize(("file", "table", "text", "complaint"), TABLES_THAT_FAIL)
def test_wrong_tables_are_refused(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, table: str, text: str, complaint: str
) -> None:
    (tmp_path / file).write_text(text)
    monkeypatch.setattr(build, "SOURCES", tmp_path)
    with pytest.raises(build.SourceError, match=complaint):
        getattr(build, table)()


def test_a_form_of_two_states_must_be_ambiguous(build: ModuleType) -> None:
    cells = {"names": "", "demonyms": "", "capitals": "", "metonyms": "", "name": "Congo"}

    def row(code: str, ambiguous: str) -> object:
        return build.Row("countries.tsv", 1, {**cells, "code": code, "ambiguous": ambiguous})

    build.check_claims([row("COD", ""), row("COG", "Congo")])
    with pytest.raises(build.SourceError, match="Congo"):
        build.check_claims([row("COD", ""), row("COG", "")])


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Bogotá", "Bogota"), ("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Şanlıurfa", "Sanliurfa"), ("Huế", "Hue")],
)
def test_fold(build: ModuleType, name: str, bare: str) -> None:
    assert build.fold(name) == bare
