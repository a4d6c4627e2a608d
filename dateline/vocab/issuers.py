"""Whose body a page is of that a ministry, an embassy or an army prints itself."""

from __future__ import annotations

import re
from functools import cache

from dateline import vocab

_BODY = re.compile(
    r"\b(?:ministry|department|foreign\s+office|government|embassy|presidency|prime\s+minister|president|secretariat|general\s+staff"
    r"|armed\s+forces|army|parliament|chancellery|cabinet|permanent\s+mission|press\s+service|spokesperson|office\s+of\s+the)\b",
    re.I,
)


def is_body(outlet: str | None) -> bool:
    """Whether an outlet's name is that of a state's body: "Ministry of Foreign Affairs"."""
    return bool(outlet) and _BODY.search(outlet or "") is not None


@cache
def country_in(name: str) -> str | None:
    """The one country that a body's name names, by its own name or that of its people; None where none or two do."""
    found = dict[tuple[int, int], str]()
    for state in vocab.countries():
        if state.until:
            continue
        for form in (state.name, *state.names, *state.demonyms):
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", name, 0 if form.isupper() else re.I):
                found[match.span()] = state.code
    whole = {code for span, code in found.items() if not any(_is_inside(span, other) for other in found)}
    return whole.pop() if len(whole) == 1 else None


def _is_inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]
