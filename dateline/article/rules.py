"""What a line of a copied page gives away about itself, by the tables of phrases.py.

`label` holds wherever the line stands, `label_at_edge` only above and below a story, `heads_block` for the
line that announces a block.
"""

from __future__ import annotations

import re

from dateline.article.characters import one_line
from dateline.article.phrases import ANYWHERE, BLOCK_HEADS, EDGE, HANDLE, LEAD_IN, MAIL, PHONE
from dateline.article.stated import find_day


def _compile(table: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reason, re.compile(pattern, re.I)) for reason, pattern in table)


_ANYWHERE_RULES = _compile(ANYWHERE)
_EDGE_RULES = _compile(EDGE)
_HEAD_RULES = _compile(tuple((reason, rf"^\W*(?:{pattern})\W*$") for reason, pattern in BLOCK_HEADS))
_MARKED_LINK = re.compile(rf"^\W*{LEAD_IN}\s*(?:[:|>»›→]|\s[-–—]+\s|-\s)\s*\S.*", re.I)
# Without a mark only the longer lead-ins are sure: "Read more Title of another story".
_UNMARKED_LINK = re.compile(
    r"^\W*(?:(?:also\s+read|read\s+also|read\s+more|see\s+also|more\s+on\s+this|don['’]t\s+miss|"
    r"you\s+may\s+also\s+like|"
    r"must[\s-]read|recommended|RELATED(?:\s+(?:STORY|STORIES|ARTICLE))?)\b)\s*(?=[A-Z0-9‘“'\"]).{5,180}(?<![.!?])$|"
    r"^(?:click\s+here|tap\s+here|read\s+the\s+(?:full|original|rest)|continue\s+reading|keep\s+reading|"
    r"read\s+full)\b.{0,120}$",
    re.I,
)
_CONTACT = re.compile(rf"{MAIL}|{HANDLE}|{PHONE}")
_MARK = re.compile(r"\s*[|>›»•·→]\s*|\s+/\s+")
_STAR = re.compile(r"\s+\*\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_GAP = re.compile(r"\s{2,}|\t")
_LONGEST_RULED = 400
"""Characters. A line longer is a paragraph; a notice in it (cookies glued to a story) is not cut by a pattern."""


def label(line: str) -> str | None:
    """Say why a line is no part of a story wherever it stands; None when it may be one."""
    if len(line) > _LONGEST_RULED:
        return None
    line = one_line(line)
    if is_contact(line):
        return "share and contact"
    reason = next((reason for reason, rule in _ANYWHERE_RULES if rule.search(line)), None)
    return reason or ("related stories" if is_link(line) else None)


def label_at_edge(line: str) -> str | None:
    """Say why a line above the title or below the story is what it is; None when only its place says so."""
    if len(line) > _LONGEST_RULED:
        return None
    if is_menu_row(line):
        return "navigation"
    line = one_line(line)
    return next((reason for reason, rule in _EDGE_RULES if rule.search(line)), None)


def heads_block(line: str) -> str | None:
    """Name what a block is that this line heads (links to other stories, comments, ...); None for other lines."""
    if len(line) > 80:
        return None
    line = one_line(line)
    return next((reason for reason, rule in _HEAD_RULES if rule.match(line)), None)


def is_menu_row(line: str) -> bool:
    """Tell menu entries that stand side by side, with wide gaps or marks between: "Home > World > Asia"."""
    split = ((_GAP.split(line), 3), (_MARK.split(line), 2), (_STAR.split(line), 3), (_DASH.split(line), 4))
    rows = [entries for entries, least in split if len(entries) >= least]
    return any(all(len(entry.split()) <= 5 and entry[-1:] not in (".", "!", "?") for entry in row) for row in rows)


def is_contact(line: str) -> bool:
    """Tell a line of nothing but telephone numbers, addresses and handles; a day or a span of years is none."""
    rest = _CONTACT.sub("", line)
    if rest == line or any(char.isalnum() for char in rest):
        return False
    digits = sum(char.isdigit() for char in line)
    return "@" in line or ((digits >= 9 or line.lstrip()[0] in "+(") and find_day(line) is None)


def is_link(line: str) -> bool:
    """Tell a link to another story by the words that lead into it: "Also read: ...", "RELATED ..."."""
    return bool(_MARKED_LINK.match(line) or _UNMARKED_LINK.match(line))
