"""A word that must be one of several: the question answered, or the choices said."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from dateline.errors import UsageError


def known(word: str, words: Sequence[str], what: str) -> str:
    """Give the word back when it is one of `words`, else raise UsageError with what there is."""
    if word in words:
        return word
    near = get_close_matches(word, words, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise UsageError(f"{word!r} is no {what}.{hint} There are: {', '.join(words)}.")
