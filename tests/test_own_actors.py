"""A user's own actors from the table to the chronicle: kept, coded again when they change, the same in any process."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import dateline
from dateline import cli
from dateline.article import article_from_text
from dateline.link import CODER

TABLE = "name\taliases\tcountry\tsectors\nTern Brigades\tTerns\tPER\tREB\n"
STORY = "Terns attack\n\nThe Tern Brigades attacked Chile on Friday.\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli.app, [str(word) for word in words], prog_name="dateline")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    for n in range(2):
        (tmp_path / "pages" / f"{n}.txt").write_text(f"{STORY}It rained {n + 2} days.\n", encoding="utf-8")
    (tmp_path / "mine.tsv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def told(store: Path) -> list[tuple[str, str, list[str]]]:
    with dateline.open(store) as chronicle:
        return [(r.coder.partition("+")[0], r.type, [p.id for p in r.actors]) for r in chronicle.reports()]


def is_known(store: Path) -> bool:
    """Whether the reports have the table's actor; without it they have the words alone."""
    return any("tern-brigades" in actors for _, _, actors in told(store))


def coders(store: Path) -> set[str]:
    with dateline.open(store) as chronicle:
        return {r.coder for r in chronicle.reports()}


WITH = [(CODER, "ASSAULT", ["tern-brigades"])] * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_build_knows_the_actors_of_the_table(folder: Path, jobs: int) -> None:
    store = folder / "c.db"
    assert (
        run("build", folder / "pages", "--store", store, "--actors", folder / "mine.tsv", "--jobs", jobs).exit_code == 0
    )
    assert told(store) == WITH


def test_a_chronicle_keeps_its_actors_until_it_is_given_others(folder: Path) -> None:
    store = folder / "c.db"
    run("build", folder / "pages" / "0.txt", "--store", store)
    assert not is_known(store)
    run("build", folder / "pages" / "0.txt", "--store", store, "--actors", folder / "mine.tsv")
    assert told(store) == WITH[:1]  # coded again, though the page was known
    first = coders(store)
    run("build", folder / "pages", "--store", store)
    assert told(store) == WITH
    assert coders(store) == first
    (folder / "mine.tsv").write_text(TABLE.replace("REB", "MIL"), encoding="utf-8")
    run("build", folder / "pages", "--store", store, "--actors", folder / "mine.tsv")
    assert told(store) == WITH
    assert not coders(store) & first
    (folder / "mine.tsv").write_text("name\n", encoding="utf-8")
    run("build", folder / "pages", "--store", store, "--actors", folder / "mine.tsv")
    assert not is_known(store)


def test_code_takes_the_table_too(folder: Path) -> None:
    known = '"id":"tern-brigades"'
    assert known in run("code", folder / "pages", "--actors", folder / "mine.tsv").stdout
    assert known not in run("code", folder / "pages").stdout


def test_the_environment_can_name_the_table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_ACTORS_FILE", str(folder / "mine.tsv"))
    assert "tern-brigades" in run("code", folder / "pages").stdout


def test_python_takes_the_table_too(folder: Path) -> None:
    article = article_from_text(STORY)
    assert [r.type for r in dateline.code(article, actors=folder / "mine.tsv")] == ["ASSAULT"]
    assert not any(party.id == "tern-brigades" for r in dateline.code(article) for party in r.actors)


def test_a_table_that_cannot_be_read_makes_no_chronicle(folder: Path) -> None:
    (folder / "mine.tsv").write_text(TABLE.replace("PER", "Atlantis"), encoding="utf-8")
    result = run("build", folder / "pages", "--store", folder / "c.db", "--actors", folder / "mine.tsv")
    assert result.exit_code == 2
    assert "line 2: country 'Atlantis'" in result.stderr
    assert not (folder / "c.db").exists()
