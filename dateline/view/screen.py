"""The terminal: its width, its colours, the signs it can show.

Colour is never the only carrier of anything; piped output has none, and a terminal that knows only ASCII
gets letters for signs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_QUADS: tuple[tuple[int, str, str, str, str], ...] = (
    (1, "○", "o", "cyan", "cooperation in words"),
    (2, "●", "O", "green", "in deeds"),
    (3, "△", "x", "yellow", "conflict in words"),
    (4, "▲", "X", "red", "in deeds"),
)
"""Quad class, sign, its letter, colour, meaning: a circle unites, a point threatens; what is done is filled."""


def screen(file: TextIO, width: int | None = None) -> Console:
    """Make the console that results are printed on; rich finds out its width where none is given."""
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)


def show(renderable: RenderableType, file: TextIO, width: int | None = None) -> None:
    """Print a result; without the blanks that fill up its lines, so that what is piped stays tidy."""
    console = screen(file, width)
    with console.capture() as captured:
        console.print(renderable)
    for line in captured.get().split("\n")[:-1]:
        file.write(line.rstrip() + "\n")


def quad_sign(quad: int, ascii_only: bool) -> Text:
    """Give the sign of a quad class; a question mark for a class outside PLOVER's four."""
    for number, sign, letter, colour, _ in _QUADS:
        if number == quad:
            return Text(letter if ascii_only else sign, style=colour)
    return Text("?")


def legend(ascii_only: bool) -> Text:
    """Explain the signs on one line."""
    parts = [Text.assemble(quad_sign(quad, ascii_only), f" {words}") for quad, _, _, _, words in _QUADS]
    return Text("   ").join(parts)


def quad_words(quad: int) -> str:
    """Say a quad class in words: "cooperation in deeds"."""
    return {1: "cooperation in words", 2: "cooperation in deeds", 3: "conflict in words", 4: "conflict in deeds"}.get(
        quad, "of no class"
    )


def heading(text: str) -> Text:
    """Set a heading."""
    return Text(text, style="bold")


def inset(*lines: RenderableType, by: int = 2) -> Padding:
    """Set lines in from the left, wrapped lines too."""
    return Padding(Group(*lines), (0, 0, 0, by))


def listing(rows: Iterable[tuple[str, str]]) -> Table:
    """List texts, each behind its id or mark, wrapped lines standing under the text."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for lead, text in rows:
        table.add_row(Text(lead), Text(text))
    return table


def facts(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Set labels beside their values."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for label, value in rows:
        table.add_row(label, value)
    return table
