"""Rows of each kind in each format."""

from __future__ import annotations

import csv
import io
import json
import os
import threading
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.errors import DatelineError, UsageError
from dateline.model import KINDS, schema
from dateline.view.export import FORMATS, whole_file, write

from .shelf import Shelf, story


def exported(kind: str, format_: str, shelf: Shelf | None = None) -> bytes:
    """The bytes of an export."""
    out = io.BytesIO()
    write(kind, format_, shelf or story(), out)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_json_lines_are_of_the_schema_and_in_the_order_of_the_model(kind: str) -> None:
    lines = exported(kind, "jsonl").decode().splitlines()
    assert lines
    for line in lines:
        row = json.loads(line)
        jsonschema.validate(row, schema(kind))
        assert tuple(row) == KINDS[kind].__struct_encode_fields__


@pytest.mark.parametrize("kind", KINDS)
def test_csv_has_a_column_a_field_and_a_row_a_record(kind: str) -> None:
    data = exported(kind, "csv")
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert tuple(rows[0]) == KINDS[kind].__struct_encode_fields__
    assert len(rows) == len(exported(kind, "jsonl").splitlines())
    assert b"\r\n" in data


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_each_time(kind: str, format_: str) -> None:
    assert exported(kind, format_) == exported(kind, format_)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_export(kind: str, format_: str) -> None:
    assert exported(kind, format_, Shelf()).count(b"\n") == (format_ == "csv")


def _cells(kind: str, shelf: Shelf | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(kind, "csv", shelf).decode(), newline="")))


def test_cells() -> None:
    met, sent = _cells("events")
    assert met["origins"] == "Interfax; Evening Star"
    assert json.loads(met["time"])["start"] == "2021-06-08"
    assert json.loads(sent["object"])["class"] == "people"
    assert met["object"] == ""
    assert met["negated"] == "false"
    assert met["first_reported"] == "2021-06-09"
    assert met["articles"] == "2"


def test_a_cell_that_a_spreadsheet_would_run_is_defused() -> None:
    assert _cells("quotations")[0]["content"] == "'=1+1 guards"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_a_page_says_comes_back_from_its_cell(words: str) -> None:
    row = replace(next(story().quotations()), content=words)
    (cell,) = _cells("quotations", Shelf({"quotations": [row]}))
    assert cell["content"] in (words, "'" + words)
    assert not cell["content"].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("kind", "format_", "complaint"),
    [("event", "jsonl", "Did you mean events"), ("events", "json", "Did you mean jsonl"),
     ("events", "xlsx", "There are: jsonl, csv"), ("", "csv", "There are: articles, reports")],
)  # fmt: skip
def test_unknown_kind_or_format_is_wrong_usage(kind: str, format_: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        exported(kind, format_)


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    with whole_file(path) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["events.jsonl"]


def _stopped_halfway(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_an_old_file_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with pytest.raises(KeyboardInterrupt):
        _stopped_halfway(path)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["events.jsonl"]
    with whole_file(path) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"cannot write .*events\.csv"), whole_file(tmp_path / "no" / "events.csv"):
        pass


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "target.jsonl"
    target.write_text("old\n")
    link = tmp_path / "link.jsonl"
    link.symlink_to(target)
    with whole_file(link) as file:
        file.write(b"new\n")
    assert link.is_symlink()
    assert target.read_text() == "new\n"
    for folder in (tmp_path, Path("")):
        with pytest.raises(UsageError, match="is a folder"), whole_file(folder):
            pass


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with whole_file(pipe) as file:
        file.write(b"row\n")
    reader.join(timeout=10)
    assert read == [b"row\n"]
    assert pipe.is_fifo()
