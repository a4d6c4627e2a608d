"""Spellings of names: how a name is written as an id, and when two spellings are of one name."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

LIKE = 0.8
"""The share of letters that two spellings of five letters or more must have in common, in order: "Qaddafi" and
"Gaddafi" have 0.86, "Zelensky" and "Zelenskyy" 0.94, "Moussa" and "Musa" 0.8, "Obama" and "Osama" 0.8."""


def fold(name: str) -> str:
    """Write a name in plain lower-case letters, marks left out."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def slug(name: str) -> str:
    """Write a name as an id: plain lower-case letters and digits joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "x" + name.encode("utf-8").hex()[:12]


@lru_cache(maxsize=65_536)
def same_word(one: str, other: str) -> bool:
    """Whether two words are one name, in spellings that differ by marks, hyphens or very little else."""
    one, other = slug(one).replace("-", ""), slug(other).replace("-", "")
    return one == other or (min(len(one), len(other)) > 4 and SequenceMatcher(None, one, other).ratio() > LIKE)
