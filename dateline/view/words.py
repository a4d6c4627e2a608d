"""Words of a page made fit for a line of a terminal.

A page can hold characters that move the cursor, change colours or turn the direction of the line round;
shown as they are they would let a page write over what dateline says about it.
"""

from __future__ import annotations

import unicodedata

from dateline.model import Chain

_LEAVE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = "‌‍"
"""Zero-width joiners are format characters too, but several scripts are spelt with them."""

_MARKS = '"“”„«» '
"""Double quotation marks; single ones are apostrophes too often to be taken off."""

ARROW = " <- "


def one_line(text: str, limit: int | None = None) -> str:
    """Put text on one line, without control characters; cut with "..." at `limit` characters."""
    # half a surrogate pair is a byte of a file name that is no UTF-8
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    safe = "".join(" " if c.isspace() else c for c in text if c.isspace() or _shown(c))
    line = " ".join(safe.split())
    return line if limit is None or len(line) <= limit else line[: limit - 3].rstrip() + "..."


def quoted(text: str, limit: int | None = None) -> str:
    """Quote words on one line, without the marks that may come with them."""
    return f"“{one_line(text, limit).strip(_MARKS)}”"


def carried_text(outlet: str, chain: Chain) -> str:
    """Write a chain as it leads back, with each stance but assertion: "Daily Post <- Yonhap <- KCNA (denies)"."""
    links = [one_line(link.name) + ("" if link.stance == "asserts" else f" ({link.stance})") for link in chain]
    return ARROW.join([outlet, *links])


def _shown(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in _LEAVE
