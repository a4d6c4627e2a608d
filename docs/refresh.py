"""Run the commands shown in the docs and the README on the example pages and put their output beneath them.

    python docs/refresh.py

Each ```console block is read for its lines that begin with "$ "; they are run, in the order of the pages
below, in one temporary folder in which `examples` are the pages of this repository.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parent
PAGES = (
    "build",
    "code",
    "timeline",
    "event",
    "explain",
    "quotes",
    "figures",
    "sources",
    "export",
    "doctor",
    "actors",
    "outlets",
    "README",
)
"""In this order: the first one makes the chronicle that the others read."""

_PLACES = {"actors": DOCS / "actors.md", "outlets": DOCS / "outlets.md", "README": DOCS.parent / "README.md"}
"""The pages that are no command's."""

_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_ENVIRONMENT = os.environ | {
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    "PYTHONPATH": str(DOCS.parent),
    "COLUMNS": "90",
}
_LONGEST = 160
"""Characters of a line that are shown; a line of JSON goes on for thousands."""


def output_of(command: str, folder: Path) -> str:
    """Run one command line and give what a terminal would show, long lines cut; exit when it fails."""
    result = subprocess.run(
        command, shell=True, cwd=folder, env=_ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if result.returncode:
        sys.exit(f"$ {command}\n{result.stderr}")
    rows = (result.stderr + result.stdout).splitlines()
    return "".join((row if len(row) <= _LONGEST else row[: _LONGEST - 3] + "...") + "\n" for row in rows)


def refreshed(text: str, folder: Path) -> str:
    """Give a page with the output of its commands renewed."""

    def block(match: re.Match[str]) -> str:
        commands = [line for line in match[1].splitlines() if line.startswith("$ ")]
        parts = [f"{command}\n{output_of(command[2:], folder)}" for command in commands]
        return "```console\n" + "\n".join(parts) + "```"

    return _BLOCK.sub(block, text)


def main() -> None:
    """Renew all pages."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(DOCS.parent / "examples")
        for page in PAGES:
            path = _PLACES.get(page, DOCS / "commands" / f"{page}.md")
            path.write_text(refreshed(path.read_text(encoding="utf-8"), folder), encoding="utf-8")


if __name__ == "__main__":
    main()
