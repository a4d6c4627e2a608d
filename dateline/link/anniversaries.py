"""Anniversaries by number: which known day is celebrated, and the day that gives.

Needs    a time mention such as "the 80th anniversary", and the words behind it
Gives    the row of resources/anniversaries.tsv that is meant, the day of the anniversary
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline import vocab
from dateline.model import Article, TimeMention
from dateline.vocab.records import Anniversary

PHRASE = 110
"""Characters behind "anniversary" within which what is celebrated must be named."""


def number_of(time: TimeMention) -> int | None:
    """The number of an anniversary ("the 80th anniversary": 80), None for other times."""
    shift = re.fullmatch(r"P(\d{1,4})Y", (time.anchor.shift or "") if time.anchor else "")
    return int(shift[1]) if shift is not None and "anniversar" in time.words.lower() else None


def behind(article: Article, time: TimeMention) -> str:
    """The words behind an anniversary that can name what is celebrated: to the end of the sentence."""
    return re.split(r"(?<!\s[A-Z])[.;]\s", article.text[time.end : time.end + PHRASE].split("\n")[0])[0]


def known(words: str) -> Anniversary | None:
    """The known day that the words behind "anniversary" name; the longest, where those of several stand there."""
    found = [(len("".join(w)), a) for a in vocab.anniversaries() for w in a.words if _stand_in(w, words)]
    return max(found, key=lambda f: f[0])[1] if found else None


def anniversary_day(article: Article, time: TimeMention) -> str | None:
    """The day of an anniversary by number, as a TIMEX3 value, where what is celebrated is known to the day."""
    nth = number_of(time)
    named = known(behind(article, time)) if nth is not None else None
    if nth is None or named is None or len(named.day) == 4:
        return None
    return f"{int(named.day[:4]) + nth}{named.day[4:]}"


def _stand_in(words: Sequence[str], text: str) -> bool:
    text = text.lower().replace("’", "'")
    return all(word in text for word in words)
