"""The three rules of the layout, read from the imports: who may know whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "dateline"

BASE = {"model", "errors", "settings"}
HELPERS = {"ids", "days", "heads", "joined", "mapping", "spelling", "status", "tables"}
"""Small shared helpers: they import the base alone, and stages may import them."""

SHARED = BASE | HELPERS | {"vocab"}
STAGES = {"article", "encoder", "find", "link", "merge"}
MAY_IMPORT: dict[str, set[str]] = {
    **dict.fromkeys(BASE, BASE),
    **dict.fromkeys(HELPERS, BASE),
    "vocab": BASE | HELPERS,
    **dict.fromkeys(STAGES, SHARED),
    "store": SHARED,
    "view": SHARED | {"store"},
    "workers": SHARED,
    "pipeline": SHARED | STAGES | {"store", "workers"},
    "cli": {*SHARED, "pipeline", "store", "view", ""},
    "__init__": {"article", "find", "model", "pipeline", "store", "vocab"},
    "__main__": {"cli"},
}

FILES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The stage or module of the package that a file belongs to."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imported_rooms(source: str) -> set[str]:
    """The rooms of the package that a source imports, anywhere in it, type-only and lazy imports included."""
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "dateline":
            parts = node.module.split(".")
            rooms |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which room is entered"
        elif isinstance(node, ast.Import):
            rooms |= {
                alias.name.split(".")[1] if "." in alias.name else ""
                for alias in node.names
                if alias.name.split(".")[0] == "dateline"
            }
    return rooms


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    own = room(path)
    assert own in MAY_IMPORT, f"{own} has no place in the layout; give it one in MAY_IMPORT and in the design"
    wrong = imported_rooms(path.read_text(encoding="utf-8")) - MAY_IMPORT[own] - {own}
    assert not wrong, f"dateline/{path.relative_to(PACKAGE)} imports {sorted(wrong)}"


def test_the_rule_would_catch_a_breach() -> None:
    source = "def f():\n    from dateline.merge.fold import fold\n    import dateline.link.cast\n"
    assert imported_rooms(source) - MAY_IMPORT["find"] == {"merge", "link"}


def test_only_settings_reads_the_environment() -> None:
    readers = [
        p.name
        for p in FILES
        if "os.environ" in p.read_text(encoding="utf-8") or "getenv" in p.read_text(encoding="utf-8")
    ]
    assert readers == ["settings.py"]


def test_every_file_says_what_it_is_for() -> None:
    silent = [str(p) for p in FILES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert not silent


def test_no_records_are_defined_inside_a_stage_and_passed_on() -> None:
    """Rule 1: what passes between stages is in model.py; a stage's public names are functions."""
    for stage in ("find", "link", "merge"):
        tree = ast.parse((PACKAGE / stage / "__init__.py").read_text(encoding="utf-8"))
        assert not [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
