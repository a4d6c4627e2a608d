"""A user's own outlets from the table to the chronicle: kept, coded again when they change, one name everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import dateline
from dateline import cli

TABLE = "name\taliases\tdomains\tkind\nTern Wire\tTW|Ruritania's state media\ttern.pe\tagency\n"
PAGES = (
    "Peru attacked Chile on 1 March 2024, TW reported.",
    "Peru attacked Chile on 1 March 2024, Tern Wire reported. It rained.",
)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli.app, [str(word) for word in words], prog_name="dateline")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    for n, text in enumerate(PAGES):
        (tmp_path / "pages" / f"{n}.txt").write_text(f"Raid on a port\n\n{text}\n", encoding="utf-8")
    (tmp_path / "mine.tsv").write_text(TABLE, encoding="utf-8")
    return tmp_path


WITH = ["Tern Wire"] * 2


def named(store: Path) -> list[str]:
    with dateline.open(store) as chronicle:
        return [source.name for report in chronicle.reports() for chain in report.sources for source in chain]


def test_links_of_chains_resolve_to_the_one_name(folder: Path) -> None:
    store = folder / "c.db"
    assert run("build", folder / "pages", "--store", store, "--outlets", folder / "mine.tsv").exit_code == 0
    assert named(store) == WITH
    with dateline.open(store) as chronicle:
        (event,) = chronicle.events()
        assert event.origins == ("Tern Wire",)
        assert chronicle.own_outlets()[0].aliases == ("TW", "Ruritania's state media")


def test_a_chronicle_keeps_its_outlets_until_it_is_given_others(folder: Path) -> None:
    store = folder / "c.db"
    run("build", folder / "pages", "--store", store)
    assert named(store) != WITH
    result = run("build", folder / "pages", "--store", store, "--outlets", folder / "mine.tsv")
    assert "coded 2 articles again" in result.output
    assert named(store) == WITH
    assert "again" not in run("build", folder / "pages", "--store", store).output
    (folder / "none.tsv").write_text("name\n", encoding="utf-8")
    run("build", folder / "pages", "--store", store, "--outlets", folder / "none.tsv")
    assert named(store) != WITH


def test_outlets_and_actors_of_the_user_do_not_shut_one_another_out(folder: Path) -> None:
    (folder / "who.tsv").write_text("name\tcountry\nAuk Council\tCHL\n", encoding="utf-8")
    store = folder / "c.db"
    run("build", folder / "pages", "--store", store, "--outlets", folder / "mine.tsv")
    run("build", folder / "pages", "--store", store, "--actors", folder / "who.tsv")
    assert named(store) == WITH


def test_the_variable_names_a_table_and_a_bad_one_makes_no_chronicle(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_OUTLETS_FILE", str(folder / "mine.tsv"))
    run("build", folder / "pages", "--store", folder / "c.db")
    assert named(folder / "c.db") == WITH
    (folder / "mine.tsv").write_text("name\tkind\nTern\tblog\n", encoding="utf-8")
    result = run("build", folder / "pages", "--store", folder / "other.db")
    assert result.exit_code == 2
    assert not (folder / "other.db").exists()


def test_python_takes_the_table_too(folder: Path) -> None:
    article = dateline.article_from_text(PAGES[0], published="2024-03-02")
    (report,) = [r for r in dateline.code(article, outlets=folder / "mine.tsv") if r.type == "ASSAULT"]
    assert [source.name for chain in report.sources for source in chain] == ["Tern Wire"]


def test_pages_one_by_one_give_what_all_at_once_do(folder: Path) -> None:
    for n in range(4):
        text = f"Raid on a port\n\n{PAGES[0]} " + "The harbour master counted eleven burnt sheds along the quay. " * 3
        (folder / "pages" / f"c{n}.txt").write_text(text + ("" if n < 2 else f"Number {n}."), encoding="utf-8")
    pages = sorted((folder / "pages").iterdir())
    run("build", *pages, "--store", folder / "all.db")
    for page in reversed(pages):
        run("build", page, "--store", folder / "one.db")
    for kind in ("articles", "events", "decisions"):
        assert (
            run("export", kind, "--store", folder / "one.db").stdout
            == run("export", kind, "--store", folder / "all.db").stdout
        )
    with dateline.open(folder / "one.db") as chronicle:
        assert sum(len(article.shared) for article in chronicle.articles()) >= 6
