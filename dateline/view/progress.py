"""How a build goes, on standard error: a line for each page that was not coded and, on a terminal, a count.

Needs    a stream, and the outcome of each page as it comes
Gives    a function to tell the outcomes to, for as long as the block lasts
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dateline.model import Outcome
from dateline.view.built import outcome_line


@contextmanager
def progress(file: TextIO, *, quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    """Give the function; the count is left out when `quiet`, and wherever there is no terminal to show it."""
    console = Console(file=file, highlight=False, markup=False, soft_wrap=True)
    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} pages"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        # no total: pages are found while others are coded
        task = bar.add_task("", total=None)

        def tell(outcome: Outcome) -> None:
            if line := outcome_line(outcome):
                console.print(line)
            bar.advance(task)

        yield tell
