"""The command line: what goes to which stream, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline import cli
from dateline.model import Coding, Conclusions, Outcome
from dateline.store import Chronicle
from tests.view.shelf import story

PAGE = """\
Two presidents meet in Sochi

SOCHI, June 9, 2021 - Russian President Vladimir Putin met Chinese President Xi Jinping in Sochi on Tuesday, \
the Kremlin said in a statement.

The two presidents agreed to hold talks again in Beijing next year, according to the statement.
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A chronicle with the story of tests/view on it."""
    path, shelf = tmp_path / "chronicle.db", story()
    with Chronicle.open(path, write=True, create=True) as chronicle:
        for article in shelf.articles():
            coding = Coding(
                article=article.id,
                coder="test-1",
                reports=tuple(row for row in shelf.reports() if row.article == article.id),
                quotations=tuple(row for row in shelf.quotations() if row.article == article.id),
                quantities=tuple(row for row in shelf.quantities() if row.article == article.id),
                uncoded=tuple(row for row in shelf.uncoded() if row.article == article.id),
            )
            outcome = Outcome(name=article.path, place=article.path, state="added", article=article.id)
            chronicle.add(outcome, article.sha256, article, coding)
        chronicle.conclude(
            Conclusions(
                published={}, copies={}, times={}, utterances={}, cast={}, actors=tuple(shelf.actors()),
                decisions=tuple(shelf.decisions()), events=tuple(shelf.events()),
            ),
            "test-1",
        )  # fmt: skip
    return path


def run(*words: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(cli.app, [str(word) for word in words], prog_name="dateline")


# -- usage ----------------------------------------------------------------------------------------------


def test_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "dateline")


@pytest.mark.parametrize("command", ["build", "code", "timeline", "event", "explain", "quotes", "export", "doctor"])
def test_help(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--help" in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["bild"], ["build"], ["event"], ["export"], ["timeline", "RUS", "--nothing"],
        ["build", "x", "--jobs", "0"], ["export", "events", "--format", "xlsx"], ["export", "evnts"],
        ["quotes", "--format", "xlsx"], ["quotes", "--since", "2024-02", "--until", "2024-01"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


@pytest.mark.parametrize(
    "words", [["timeline", "RUS"], ["event", "c0ffee00"], ["explain", "c0ffee00"], ["export", "events"]]
)
def test_no_chronicle(words: list[str], tmp_path: Path) -> None:
    result = run(*words, "--store", tmp_path / "none.db")
    assert result.exit_code == 1
    assert result.stderr.startswith("dateline: ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("where", [0, 1, 4])
def test_debug_shows_the_traceback_wherever_it_stands(where: int, tmp_path: Path) -> None:
    words = ["timeline", "RUS", "--store", str(tmp_path / "none.db")]
    result = run(*words[:where], "--debug", *words[where:])
    assert result.exit_code == 1
    assert "Traceback" in result.stderr


def test_debug_after_a_double_dash_is_a_word(store: Path) -> None:
    result = run("timeline", "--store", store, "--", "--debug")
    assert result.exit_code == 2
    assert "no actor is called '--debug'" in result.stderr


# -- timeline, event, explain ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["RUS"], ["c0ffee00", "beef0000"]),
        (["RUS", "CHN"], ["c0ffee00", "beef0000"]),
        (["Russia", "china"], ["c0ffee00", "beef0000"]),
        (["PRK"], []),
        (["RUS", "--type", "aid"], ["beef0000"]),
        (["RUS", "--type", "AID", "--type", "CONSULT"], ["c0ffee00", "beef0000"]),
        (["RUS", "--status", "alleged"], ["beef0000"]),
        (["RUS", "--since", "2021"], ["c0ffee00"]),
        (["RUS", "--since", "2021-07"], []),
        (["RUS", "--until", "2021-06"], ["c0ffee00"]),
        (["RUS", "--until", "2021-05-31"], []),
    ],
    ids=lambda case: " ".join(case),
)
def test_timeline(words: list[str], ids: list[str], store: Path) -> None:
    page = run("timeline", *words, "--store", store)
    assert page.exit_code == 0, page.stderr
    assert [id_ for id_ in ("c0ffee00", "beef0000") if id_ in page.stdout] == ids
    rows = run("timeline", *words, "--store", store, "--json").stdout.splitlines()
    assert [json.loads(row)["id"][:8] for row in rows] == ids


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["Rusland"], "no actor is called 'Rusland'"),
        (["Putin"], "more than one actor"),
        (["RUS", "--since", "soon"], "--since 'soon' is no date"),
        (["RUS", "--type", "AIDD"], "Did you mean AID?"),
        (["RUS", "--status", "gone"], "There are: actual"),
    ],
)
def test_timeline_wrong_usage(words: list[str], complaint: str, store: Path) -> None:
    result = run("timeline", *words, "--store", store)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_event_and_explain(store: Path) -> None:
    for command, words in (("event", "Who says so: 2 reports"), ("explain", "held to be the same (0.87)")):
        result = run(command, "c0ffee00", "--store", store)
        assert result.exit_code == 0, result.stderr
        assert words in result.stdout


@pytest.mark.parametrize("command", ["event", "explain"])
@pytest.mark.parametrize("id_", ["0123456789abcdef", "c0", "%", "' OR 1=1", "ab\udcffcd"])
def test_unknown_ids(command: str, id_: str, store: Path) -> None:
    result = run(command, id_, "--store", store)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("dateline: ")


@pytest.mark.parametrize(("words", "shown"), [([], "All speakers: "), (["--format", "csv"], "utterance,speaker,")])
def test_quotes(words: list[str], shown: str, store: Path) -> None:
    result = run("quotes", *words, "--store", store)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(shown)


# -- export ---------------------------------------------------------------------------------------------


def test_export_to_the_screen_and_to_a_file_are_the_same(store: Path, tmp_path: Path) -> None:
    screen = run("export", "events", "--store", store)
    file = run("export", "events", "--format", "jsonl", "--out", tmp_path / "e.jsonl", "--store", store)
    assert (screen.exit_code, file.exit_code) == (0, 0)
    assert (tmp_path / "e.jsonl").read_bytes() == screen.stdout_bytes
    assert file.stdout == ""
    assert "wrote 2 rows of events" in file.stderr


def test_export_csv(store: Path) -> None:
    result = run("export", "reports", "--format", "csv", "--store", store)
    assert len(list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))) == 2


def test_export_does_not_write_over_the_chronicle(store: Path) -> None:
    before = store.read_bytes()
    result = run("export", "events", "--out", store, "--store", store)
    assert result.exit_code == 2
    assert store.read_bytes() == before


# -- build, code, doctor --------------------------------------------------------------------------------


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with one good page and one that is none."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.txt").write_text(PAGE, encoding="utf-8")
    (folder / "empty.html").write_bytes(b"")
    return folder


def test_build_says_what_came_of_each_page(pages: Path, tmp_path: Path) -> None:
    store = tmp_path / "new.db"
    first = run("build", pages, "--store", store)
    assert first.exit_code == 0, first.stderr
    assert first.stdout.startswith("added 1 article (")
    assert first.stdout.rstrip().endswith("1 refused")
    assert "refused" in first.stderr
    assert "empty.html" in first.stderr
    again = run("build", pages, "--store", store)
    assert again.exit_code == 0
    assert again.stdout == "added nothing new, 1 known, 1 refused\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [(["good.txt"], 0), (["good.txt", "--strict"], 0), (["."], 0), ([".", "--strict"], 1), (["empty.html"], 1),
     (["missing.html"], 1)],
    ids=lambda case: str(case),
)  # fmt: skip
@pytest.mark.parametrize("command", ["build", "code"])
def test_exit_codes(command: str, words: list[str], code: int, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pages)
    result = run(command, *words, *(["--store", "../new.db"] if command == "build" else []))
    assert result.exit_code == code, result.stderr


@pytest.mark.parametrize("command", ["build", "code"])
def test_a_setting_that_is_no_number(command: str, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pages)
    monkeypatch.setenv("DATELINE_MAX_PAGE_BYTES", "many")
    result = run(command, "good.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "DATELINE_MAX_PAGE_BYTES must be a whole number" in result.stderr


def test_quiet(pages: Path, tmp_path: Path) -> None:
    result = run("build", pages / "good.txt", "--store", tmp_path / "new.db", "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = run("code", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr


def test_code_prints_one_report_a_line(pages: Path) -> None:
    result = run("code", pages / "good.txt")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert rows
    assert {row["type"] for row in rows} & {"CONSULT", "AGREE"}


def test_doctor(store: Path) -> None:
    result = run("doctor", "--store", store)
    assert result.exit_code == 0, result.stdout
    assert "2 articles, 2 reports, 2 events" in result.stdout
    assert run("doctor", "--store", store.with_name("none.db")).exit_code == 1


# -- a process of its own ---------------------------------------------------------------------------------


def _process(*words: str | Path, **given: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dateline", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **given)  # type: ignore[call-overload, no-any-return]


def test_a_reader_that_stops_reading_is_no_fault(store: Path) -> None:
    with _process("export", "articles", "--store", store) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def test_a_terminal_that_knows_only_ascii(store: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with _process("event", "c0ffee00", "--store", store, env=environment) as process:
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")
    assert b"?Some 1,200 guards?" in out


def test_help_does_not_wait_for_the_heavy_parts() -> None:
    heavy = {"sqlalchemy", "rich.table", "lxml", "trafilatura"}
    script = f"import sys, dateline.cli; print(sorted({heavy} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_figures_on_the_screen_as_rows_and_as_a_picture(store: Path, tmp_path: Path) -> None:
    shown = run("figures", "guards", "RUS", "CHN", "--store", store)
    assert shown.exit_code == 0
    assert "guards, Russia and China" in shown.stdout
    rows = [
        json.loads(line) for line in run("figures", "guards", "--store", store, "--format", "jsonl").stdout.splitlines()
    ]
    assert {row["value"] for row in rows} == {900, 1200}
    table, picture = tmp_path / "rows.csv", tmp_path / "guards.png"
    assert run("figures", "guards", "--store", store, "--format", "csv", "--out", table).exit_code == 0
    assert table.read_text(encoding="utf-8").startswith("day,")
    assert run("figures", "guards", "--store", store, "--png", picture).exit_code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_figures_of_those_who_are_not_told_of(store: Path) -> None:
    assert "0 numbers" in run("figures", "guards", "RUS", "PER", "--store", store).stdout


def test_figures_of_nothing_say_what_is_counted(store: Path) -> None:
    result = run("figures", "zebras", "--store", store)
    assert (result.exit_code, "counted are guards" in result.stdout) == (0, True)


@pytest.mark.parametrize(
    "words", [("--outcome", "eaten"), ("--format", "xml"), ("--since", "soon"), ("--since", "2022", "--until", "2021")]
)
def test_figures_asked_wrongly(store: Path, words: tuple[str, ...]) -> None:
    assert run("figures", "guards", "--store", store, *words).exit_code == 2
