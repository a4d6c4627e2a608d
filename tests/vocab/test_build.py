"""The built files are what the hand-edited tables give, and the build refuses tables that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources import build
from resources.tables import reading, states


def test_built_files_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    code = build.main(["--check"])
    assert (code, capsys.readouterr().err) == (0, "")


def test_a_stale_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
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
    ("ministries.tsv", "heads", "subjects\tministry\nTrade\tGOV\n", "not lower case"),
    ("ministries.tsv", "heads", "subjects\tministry\ntrade\tXXX\n", "ministry is 'XXX'"),
    ("ministries.tsv", "heads", "subjects\tministry\ntrade\tGOV\ntrade\tGOV\n", "stands in line"),
    ("sectors.tsv", "heads", "words\tsector\tkind\tsecond\nking\tXXX\toffice\t\n", "sector is 'XXX'"),
]


@pytest.mark.parametrize(("file", "table", "text", "complaint"), TABLES_THAT_FAIL)
def test_wrong_tables_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, table: str, text: str, complaint: str
) -> None:
    (tmp_path / "sectors.tsv").write_text("words\tsector\tkind\tsecond\n")
    (tmp_path / file).write_text(text)
    monkeypatch.setattr("resources.tables.reading.SOURCES", tmp_path)
    with pytest.raises(reading.SourceError, match=complaint):
        getattr(build, table)()


def test_a_form_of_two_states_must_be_ambiguous() -> None:
    cells = {"names": "", "demonyms": "", "capitals": "", "metonyms": "", "name": "Congo"}

    def row(code: str, ambiguous: str) -> object:
        return reading.Row("countries.tsv", 1, {**cells, "code": code, "ambiguous": ambiguous})

    states.check_claims([row("COD", ""), row("COG", "Congo")])
    with pytest.raises(reading.SourceError, match="Congo"):
        states.check_claims([row("COD", ""), row("COG", "")])


UNIT = {"name": "Arden", "names": "", "people": "", "kinds": "", "country": "PER", "place": "", "lat": "", "lon": ""}
UNITS = [
    # name, names, people, kinds, place, lat: the actor, the place
    (("Arden", "Ardenne", "Ardener", "state|State", "", ""), ["Arden", ["Ardenne"], ["Ardener"], ["state", "State"]], None),
    (("?Arden", "?Ardenne", "?Ardener", "state", "", "-8.1"), ["Arden", ["Ardenne"], ["Ardener"], ["state"]],
     ["Arden", "Ardenne"]),
    (("?Arden", "", "", "state", "Arden state|state of Arden", "-8.1"), ["Arden", [], [], ["state"]],
     ["Arden state", "state of Arden"]),
    (("Arden", "Ardenne", "", "", "", "-8.1"), None, ["Arden", "Ardenne"]),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "actor", "place"), UNITS)
def test_a_unit_is_an_actor_a_place_or_both(
    cells: tuple[str, ...], actor: list[object] | None, place: list[str] | None
) -> None:
    given = dict(zip(("name", "names", "people", "kinds", "place", "lat"), cells, strict=True))
    row = reading.Row("units.tsv", 1, {**UNIT, **given, "lon": given["lat"]})
    states.check_unit(row)
    weak = [form for form in ("Arden", "Ardenne", "Ardener") if f"?{form}" in cells]
    assert (states.unit(row) if row["kinds"] else None) == (actor and [*actor, "PER", weak])
    assert (states.as_place(row) if states.is_place(row) else None) == place


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"kinds": "state", "country": "XXX"}, "country is 'XXX'"),
        ({"kinds": "state", "names": "?"}, "an empty form"),
        ({"people": "Ardener", "lat": "1", "lon": "1"}, "a row without kinds is none"),
        ({"names": "?Ardenne", "lat": "1", "lon": "1"}, "a row without kinds is none"),
        ({}, "a row without kinds is a place"),
        ({"kinds": "state", "place": "Arden state"}, "a place needs lat and lon"),
        ({"kinds": "state", "lon": "1"}, "a place needs lat and lon"),
    ],
)
def test_a_unit_that_is_neither_or_half_is_refused(cells: dict[str, str], complaint: str) -> None:
    with pytest.raises(reading.SourceError, match=complaint):
        states.check_unit(reading.Row("units.tsv", 1, {**UNIT, **cells}))


def test_no_unit_has_two_rows() -> None:
    names = [(states.unmarked(row["name"]), row["country"]) for row in reading.rows("units.tsv")]
    assert len(set(names)) == len(names) > 1_200


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Bogotá", "Bogota"), ("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Şanlıurfa", "Sanliurfa"), ("Huế", "Hue")],
)
def test_fold(name: str, bare: str) -> None:
    assert reading.fold(name) == bare
