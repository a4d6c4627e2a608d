"""A copied page as a sheet of lines, each waiting for its verdict: a reason to cut it, or None to keep it.

Holds what the steps of `copied.py` share: which lines are paragraphs, how long they are, which words they
bring. Counted once, since a hostile page has tens of thousands of lines and every step looks back and forth.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

import msgspec

from dateline.article.characters import content_words, one_line, word_count
from dateline.article.rules import heads_block, label
from dateline.article.stated import MONTH, WEEKDAY
from dateline.model import Dropped

SHORT_WORDS = 4
"""Words up to which a line above the title is a menu entry."""

_TERMINAL = re.compile(r"[.!?…。！？।۔:;][\"'”’»)\]*]*\W{0,2}$|[\"”»]$")
_PROSE_WORDS = 8
"""Words of the shortest line that counts as a paragraph by itself, with its full stop. Teasers and captions
of six and seven words are common, paragraphs of them are quotations between longer ones."""
_LONG_WORDS = 25
"""Words from which a line is a paragraph even without a full stop."""
_WRAP_COLUMNS = range(45, 101)


class Line(msgspec.Struct, frozen=True):
    """One line of a page, without white space at its ends; `apart` when an empty line stands above it."""

    text: str
    apart: bool


class Sheet:
    """The lines of a page with their verdicts; the verdicts change as the page is judged, the rest does not."""

    def __init__(self, text: str) -> None:
        self.lines = split_lines(text)
        self.texts = [line.text for line in self.lines]
        known = {text: label(text) for text in set(self.texts)}
        self.verdicts: list[str | None] = [known[text] for text in self.texts]
        told = _entries(self.texts)
        for at in told:
            self.verdicts[at] = None
        self.prose = [
            at for at, text in enumerate(self.texts) if at in told or (not self.verdicts[at] and is_prose(text))
        ]
        self._counts = list(accumulate((word_count(text) for text in self.texts), initial=0))

    def __len__(self) -> int:
        return len(self.lines)

    def words(self, start: int, end: int) -> int:
        """Count the words of the lines from start to end."""
        return self._counts[max(end, start)] - self._counts[start]

    def paragraphs(self, start: int, end: int | None = None) -> list[int]:
        """Give the paragraphs from start to end that are not cut."""
        low = bisect_left(self.prose, start)
        high = len(self.prose) if end is None else bisect_left(self.prose, end)
        return [at for at in self.prose[low:high] if self.verdicts[at] is None]

    def vocabulary(self, at: Iterable[int]) -> frozenset[str]:
        """Give the words that say what these lines are about."""
        return frozenset().union(*(content_words(self.texts[number]) for number in at))

    def share(self, at: int, others: frozenset[str]) -> float:
        """Give the share of a line's own words among others."""
        words = content_words(self.texts[at])
        return len(words & others) / len(words) if words else 0.0

    def kept(self) -> str:
        """Give the text of the lines that were not cut."""
        return _join(line for line, verdict in zip(self.lines, self.verdicts, strict=True) if verdict is None)

    def dropped(self) -> tuple[Dropped, ...]:
        """Give what was cut, neighbours together."""
        return gather(zip(self.texts, self.verdicts, strict=True))

    def cut_texts(self, start: int, end: int) -> tuple[str, ...]:
        """Give the lines from start to end that were cut."""
        return tuple(self.texts[at] for at in range(start, end) if self.verdicts[at])


def _entries(lines: Sequence[str]) -> frozenset[int]:
    """The lines of a chronicle, where a page is one: days that stand alone, and the sentences below each of them.

    A list of links has days, too, but titles below them, and beside a story it is the smaller part of the sentences.
    """
    heads = [at for at, line in enumerate(lines[:-1]) if _DAY_ALONE.match(line)]
    told = [at for at in heads if word_count(lines[at + 1]) > 2 and ends_sentence(lines[at + 1])]
    if len(told) < _LEAST_ENTRIES or len(told) < len(heads):
        return frozenset()
    found, inside = set[int](), False
    for at, line in enumerate(lines):
        inside = at in told or (inside and ends_sentence(line))
        if inside:
            found.add(at)
    words = [word_count(line) * ends_sentence(line) for line in lines]
    mostly = sum(words[at] for at in found) >= _MOSTLY * sum(words)
    return frozenset(found) if mostly else frozenset()


_DAY_ALONE = re.compile(
    rf"(?:{WEEKDAY}\s*,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?),?\s+\d{{4}}:?$"
    r"|(?:1[89]|20)\d\d:?$",
    re.I,
)
_LEAST_ENTRIES, _MOSTLY = 3, 0.6


def is_prose(line: str) -> bool:
    """Tell a paragraph of a story from a headline, a caption or a menu: by its length and its full stop."""
    words = word_count(line)
    return words >= _LONG_WORDS or (words >= _PROSE_WORDS and ends_sentence(line))


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence or a quotation does."""
    return _TERMINAL.search(line[-12:]) is not None


def is_copy(key: str, longer: str) -> bool:
    """Tell, of two squashed titles, the same again or the one within the browser's longer one."""
    return key == longer or (len(key.split()) >= SHORT_WORDS and key in longer)


def gather(pieces: Iterable[tuple[str, str | None]]) -> tuple[Dropped, ...]:
    """Put neighbours that were cut for one reason into one piece; those without a reason were kept."""
    return tuple(
        Dropped(text="\n".join(text for text, _ in group), reason=reason)
        for reason, group in groupby(pieces, key=lambda piece: piece[1])
        if reason
    )


def split_lines(text: str) -> list[Line]:
    """Give the lines that are not empty; lines broken at a fixed column become one paragraph again."""
    lines: list[Line] = []
    apart = False
    for raw in text.split("\n"):
        if stripped := raw.strip():
            lines.append(Line(stripped, apart))
            apart = False
        else:
            apart = True
    return list(_unwrap(lines)) if _is_wrapped(lines) else lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Mail and agency text is broken at 60 to 80 columns; only a page where all lines fit counts as such."""
    full = sum(1 for line in lines if len(line.text) in _WRAP_COLUMNS)
    joints = sum(1 for line in lines if not line.apart and line.text[:1].islower())
    return (
        max((len(line.text) for line in lines), default=0) in _WRAP_COLUMNS and full >= 4 and joints >= len(lines) / 5
    )


def _unwrap(lines: list[Line]) -> Iterator[Line]:
    widest = max(len(line.text) for line in lines)
    paragraph: list[str] = []
    apart = False
    for line in lines:
        goes_on = bool(paragraph) and not line.apart
        full = goes_on and len(paragraph[-1]) >= 0.75 * widest and not heads_block(line.text)
        if goes_on and (full or line.text[:1].islower()):
            paragraph.append(line.text)
            continue
        if paragraph:
            yield Line(one_line(" ".join(paragraph)), apart)
        paragraph, apart = [line.text], line.apart
    if paragraph:
        yield Line(one_line(" ".join(paragraph)), apart)


def _join(lines: Iterable[Line]) -> str:
    pieces: list[str] = []
    for line in lines:
        pieces.append(("\n\n" if line.apart else "\n") if pieces else "")
        pieces.append(line.text)
    return "".join(pieces)
