"""Who cites whom: counted, filtered, shown as a table, written as a graph."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from lxml import etree
from typer.testing import CliRunner, Result

from dateline import cli
from dateline.errors import UsageError
from dateline.model import Citation
from dateline.view import as_graphml
from dateline.view.citations import asked, citations
from dateline.vocab.directory import directory

from .make import article, link, report
from .shelf import Shelf

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
STORY = " The harbour master counted eleven burnt sheds along the northern quay and a crane across the rails. No ship was lost."
PAGES = {
    "gull": ("Gull Post", "2024-03-02", "Peru attacked Chile on Friday, Yonhap reported." + STORY),
    "tern": ("Tern Daily", "2024-03-03", "Peru attacked Chile on Friday, the Yonhap news agency reported. It rained all night."),
    "skua": ("Skua Times", "2024-03-09", "Bolivia attacked Togo on Friday, KCNA said. It had done so before."),
    "heron": ("Heron", "2024-03-04", "Peru denied attacking Chile on Friday."),
    "auk": ("Yonhap", "2024-03-02", "Ghana attacked Benin on Friday." + STORY * 2),
    "coot": ("Coot", "2024-03-04", "Ghana attacked Benin on Friday." + STORY * 2),
}  # fmt: skip


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli.app, [str(word) for word in words], prog_name="dateline")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("press")
    rows = [
        {"outlet": outlet, "published": day, "text": text, "title": name} for name, (outlet, day, text) in PAGES.items()
    ]
    (folder / "pages.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("build", folder / "pages.jsonl", "--store", folder / "c.db").exit_code == 0
    return folder / "c.db"


def rows(store: Path, *words: str) -> list[dict[str, object]]:
    result = run("sources", "--store", store, "--format", "jsonl", *words)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def edges(store: Path, *words: str) -> set[tuple[object, object, object]]:
    return {(row["citing"], row["how"], row["cited"]) for row in rows(store, *words)}


def test_who_cites_whom_by_their_one_name(store: Path) -> None:
    found = edges(store)
    assert {
        ("Gull Post", "cites", "Yonhap"),
        ("Tern Daily", "cites", "Yonhap"),
        ("Skua Times", "cites", "KCNA"),
    } <= found
    assert ("Coot", "reprints", "Yonhap") in found
    assert all(citing != cited for citing, _, cited in found)


def test_words_that_cite_are_counted_once_with_their_stance_and_days(store: Path) -> None:
    (row,) = [row for row in rows(store) if (row["citing"], row["cited"]) == ("Gull Post", "Yonhap")]
    assert (row["articles"], row["times"], row["stances"]) == (1, 1, {"asserts": 1})
    assert (row["first"], row["last"]) == ("2024-03-02", "2024-03-02")
    (example,) = row["examples"]  # type: ignore[misc]
    assert "Yonhap reported" in example["words"]
    (denied,) = [row for row in rows(store) if row["stances"].get("denies")]  # type: ignore[attr-defined]
    assert (denied["citing"], denied["cited"]) == ("Heron", "Peru")


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        (("BOL",), ("Skua Times", "KCNA"), ("Gull Post", "Yonhap")),
        (("PER", "Chile"), ("Gull Post", "Yonhap"), ("Coot", "Yonhap")),
        (("--source", "Korean Central News Agency"), ("Skua Times", "KCNA"), ("Tern Daily", "Yonhap")),
        (("--since", "2024-03-05"), ("Skua Times", "KCNA"), ("Gull Post", "Yonhap")),
        (("--until", "2024-03-02"), ("Gull Post", "Yonhap"), ("Tern Daily", "Yonhap")),
    ],
)
def test_what_is_asked_for(store: Path, words: tuple[str, ...], inside: object, outside: object) -> None:
    found = {(citing, cited) for citing, _, cited in edges(store, *words)}
    assert inside in found
    assert outside not in found


def test_the_table(store: Path) -> None:
    lines = run("sources", "--store", store, "--top", "2").stdout.splitlines()
    assert lines[0].startswith("All actors: ")
    assert any("<-" in line for line in lines)
    assert any(line.strip().startswith("“") for line in lines)
    assert any("more; --top" in line for line in lines)


def test_the_graph(store: Path, tmp_path: Path) -> None:
    result = run("sources", "--store", store, "--format", "graphml", "--out", tmp_path / "g.graphml")
    assert "citations to" in result.stderr
    root = etree.parse(tmp_path / "g.graphml").getroot()
    keys = {key.get("id") for key in root.iter(f"{SPACE}key")}
    data = {
        node.get("id"): {d.get("key"): d.text for d in node.iter(f"{SPACE}data")} for node in root.iter(f"{SPACE}node")
    }
    labels = {id_: values["node-label"] for id_, values in data.items()}
    found = {(labels[e.get("source")], labels[e.get("target")]) for e in root.iter(f"{SPACE}edge")}
    assert found == {(citing, cited) for citing, _, cited in edges(store)}
    (kcna,) = [values for values in data.values() if values["node-label"] == "KCNA"]
    assert (kcna["node-country"], kcna["node-control"], kcna["node-listed"]) == ("PRK", "state", "true")
    assert {key for values in data.values() for key in values} <= keys
    assert result.exit_code == 0


def test_a_graph_of_names_that_xml_has_no_place_for() -> None:
    out = io.BytesIO()
    row = Citation(
        citing="Gull\x00\x1b",
        cited="<Tern> & \ud800",
        how="cites",
        articles=1,
        times=1,
        stances={},
        first=None,
        last=None,
    )
    as_graphml.write([row], out, directory())
    assert "<Tern> & " in [e.text for e in etree.fromstring(out.getvalue()).iter(f"{SPACE}data")]


def test_the_same_bytes_each_time_and_the_csv(store: Path) -> None:
    for format_ in ("csv", "jsonl", "graphml"):
        first, second = (run("sources", "--store", store, "--format", format_).stdout for _ in range(2))
        assert first == second
    assert run("sources", "--store", store, "--format", "csv").stdout.startswith(
        "citing,cited,how,articles,times,stances"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "png"), "'png' is no format"),
        (("PER", "CHL", "BOL"), "more than the 2"),
        (("Atlantis",), "no actor is called 'Atlantis'"),
        (("--since", "2025", "--until", "2024"), "lies before"),
        (("--out", "x.csv"), "--out needs a --format"),
    ],
)
def test_what_is_not_understood_is_said(store: Path, words: tuple[str, ...], said: str) -> None:
    result = run("sources", "--store", store, *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_chronicle_is_not_written_over(store: Path) -> None:
    result = run("sources", "--store", store, "--format", "csv", "--out", store)
    assert result.exit_code == 2


POST = article("Post", "Two met\n\nThe South's Yonhap, citing KCNA, said Russia met China. Kim said so.", "2024-03-02")


def test_each_link_of_a_chain_is_cited_by_the_one_before() -> None:
    inner = link("K.C.N.A.", start=33, end=37, stance="alleges")
    told = report(POST, "Russia met China", "CONSULT", sources=((link("Yonhap News Agency", start=21, end=27), inner),))
    again = report(POST, "said", "CONSULT", sources=told.sources)
    shelf = Shelf({"articles": [POST], "reports": [told, again]})
    found = citations(shelf, asked(shelf, [], [], None, None))
    assert [(c.citing, c.cited, c.times, dict(c.stances)) for c in found] == [
        ("Post", "Yonhap", 1, {"asserts": 1}),
        ("Yonhap", "KCNA", 1, {"alleges": 1}),
    ]
    assert found[1].examples[0].words == "The South's Yonhap, citing KCNA, said Russia met China. Kim said so."


def test_an_outlet_that_names_itself_cites_nobody() -> None:
    told = report(POST, "Russia met China", "CONSULT", sources=((link("Post"),),))
    shelf = Shelf({"articles": [POST], "reports": [told]})
    assert citations(shelf, asked(shelf, [], [], None, None)) == []


def test_more_than_two_actors_are_too_many() -> None:
    with pytest.raises(UsageError, match="more than the 2"):
        asked(Shelf(), ["a", "b", "c"], [], None, None)
