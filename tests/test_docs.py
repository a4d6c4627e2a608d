"""The docs say what there is, and no more: commands, options, fields."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from dateline import cli
from dateline.model import KINDS
from dateline.view.export import FORMATS

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if "plans" not in path.parts)
"""All pages but the plans, which may speak of what was rejected."""
COMMANDS = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]


def _page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def _options(command: str) -> set[str]:
    """The options of a command as it takes them, short and long."""
    parameters = COMMANDS[command].params
    return {word for parameter in parameters for word in parameter.opts if word.startswith("-")} - {"--help"}


def test_every_command_has_a_page_and_every_page_a_command() -> None:
    assert {path.stem for path in (DOCS / "commands").glob("*.md")} == set(COMMANDS)


def test_the_index_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(([\w/]+\.md)\)", _page("index.md")))
    assert linked == set(PAGES) - {"index.md"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_lists_the_options_of_its_command(command: str) -> None:
    listed = set(
        re.findall(r"`(--?[\w-]+)`", " ".join(re.findall(r"^\|(.*?)\|", _page(f"commands/{command}.md"), re.M)))
    )
    assert {word for word in listed if word != "-"} == _options(command)


@pytest.mark.parametrize("page", PAGES)
def test_every_option_named_anywhere_exists(page: str) -> None:
    everywhere = set().union(*map(_options, COMMANDS)) | {"--help", "--version", "--debug"}
    assert set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", _page(page))) <= everywhere


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_shows_the_command_at_work(command: str) -> None:
    page = _page(f"commands/{command}.md")
    assert re.search(rf"^\$ dateline {command}\b", page, re.M)
    assert "Exit code" in page


@pytest.mark.parametrize("kind", KINDS)
def test_records_names_every_field_and_no_other(kind: str) -> None:
    section = _page("records.md").split(f"\n## {kind}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.M) == list(KINDS[kind].__struct_encode_fields__)


def test_export_names_every_kind_and_format() -> None:
    page = _page("commands/export.md")
    assert [word for word in (*KINDS, *FORMATS) if f"`{word}`" not in page] == []


def test_the_python_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(DOCS.parent / "examples")
    monkeypatch.chdir(tmp_path)
    pages = sorted(str(path) for path in Path("examples").glob("2024-06-*summit*") if path.suffix != ".json")
    assert CliRunner().invoke(cli.app, ["build", *pages, "--store", "world.db"]).exit_code == 0
    blocks = re.findall(r"```python\n(.*?)```", _page("python.md"), re.DOTALL)
    for block in blocks:
        exec(compile(block, "python.md", "exec"), {})
        assert capsys.readouterr().out
