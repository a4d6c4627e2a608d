"""Who cites whom, as a table in the terminal.

Needs    citations, the most frequent first, and what was asked
Gives    a page: the citing and the cited, how often and in how many articles, the stances that are more than
         assertion, and words of one of the pages
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.model import Citation
from dateline.view.citations import Question
from dateline.view.numbers import count_text
from dateline.view.screen import heading
from dateline.view.timeline import SHORT_ID
from dateline.view.words import ARROW, one_line, quoted


def table(citations: Sequence[Citation], question: Question, top: int) -> RenderableType:
    """Lay out the first `top` citations."""
    ends = {end for citation in citations for end in (citation.citing, citation.cited)}
    title = (
        f"{one_line(question.title)}: {count_text(len(citations), 'citation')} among {count_text(len(ends), 'source')}"
    )
    parts: list[RenderableType] = [heading(title), Text()]
    rows = Table.grid(padding=(0, 2, 0, 0), expand=True)
    rows.add_column(justify="right")
    rows.add_column(ratio=1)
    rows.add_column(no_wrap=True, style="dim")
    for citation in citations[:top]:
        rows.add_row(f"{citation.times:,}", _body(citation), _where(citation))
    if citations:
        parts += [rows, Text()]
    if len(citations) > top:
        parts.append(Text(f"{len(citations) - top:,} more; --top shows more of them, --format all", style="dim"))
    parts.append(Text("A <- B: A cites B, or prints what B printed first; times, then articles", style="dim"))
    return Group(*parts)


def _body(citation: Citation) -> Text:
    body = Text.assemble((one_line(citation.citing), "bold"), ARROW, (one_line(citation.cited), "bold"))
    if citation.how == "reprints":
        return body.append("\nreprints", style="dim")
    taken = [f"{stance} {count:,}" for stance, count in citation.stances.items() if stance != "asserts"]
    if taken:
        body.append(f"  {', '.join(taken)}", style="magenta")
    for example in citation.examples[:1]:
        body.append(f"\n{quoted(example.words)}  article {example.article[:SHORT_ID]}", style="dim")
    return body


def _where(citation: Citation) -> str:
    return count_text(citation.articles, "article")
