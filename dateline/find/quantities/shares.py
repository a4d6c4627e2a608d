"""Shares of a whole: "two thirds of the voters", "half its fleet", "one in five households".

Needs    a text and a stretch of it
Gives    start, end and value of each; an ordinal ("a third group") is none
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.find.quantities.words import any_of, values, words


@cache
def _pattern() -> re.Pattern[str]:
    number, fraction = any_of(words("number")), any_of(words("fraction"))
    time = any_of(words("spell"))
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<top>{number}|\d{{1,3}})\s+(?:in|out\s+of)(?:\s+every)?\s+"
        rf"(?P<bottom>{number}|\d{{1,4}}|a\s+hundred|a\s+thousand)(?![\w,.]*\d)(?!\w)(?!\s+(?:{time})\b)"
        rf"|(?:(?P<count>{number}|an?)[\s-])?(?P<part>{fraction})(?!\w))",
        re.I,
    )


_WHOLE = re.compile(r"\s+(?:of\b|the\b|its\b|their\b|his\b|her\b|all\b|that\b|those\b)", re.I)
_END = re.compile(r"\s*[.,;:!?]|\s*\Z|\s+(?:in|since|after|from|this|last|over)\b", re.I)


def find_shares(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """Find shares between two offsets."""
    for match in _pattern().finditer(text, start, end):
        value = _in_so_many(match) if match["top"] else _parts(text, start, match)
        if value is not None:
            yield match.start(), match.end(), value


def _in_so_many(match: re.Match[str]) -> float | None:
    top, bottom = _small(match["top"]), _small(match["bottom"])
    return round(top / bottom, 6) if 0 < top < bottom and bottom >= 3 else None


def _small(word: str) -> float:
    words_of = {"a hundred": 100.0, "a thousand": 1000.0}
    low = " ".join(word.lower().split())
    return float(low) if low.isdecimal() else words_of.get(low) or values("number")[low]


def _parts(text: str, start: int, match: re.Match[str]) -> float | None:
    """Thirds and quarters of a whole; half an hour, a third party and the first quarter are none."""
    count, part = (match["count"] or "").lower(), match["part"].lower()
    many = values("number").get(count, 1.0)
    whole = _WHOLE.match(text, match.end()) is not None
    by = re.search(r"\bby\s+\Z", text[max(start, match.start() - 6) : match.start()], re.I) is not None
    if part.endswith("s") and part != "halves":
        fits = many > 1
    elif part == "half":
        fits = whole
    else:
        fits = count in ("a", "an", "one") and (whole or (by and _END.match(text, match.end()) is not None))
    fits = fits or (by and part == "half" and _END.match(text, match.end()) is not None)
    if part.startswith("quarter") and re.match(
        r"\s+of\s+(?:an?\s+\w+illion|\d{4}|the\s+year)", text[match.end() : match.end() + 24]
    ):
        return None
    return round(many * values("fraction")[part], 6) if fits else None
