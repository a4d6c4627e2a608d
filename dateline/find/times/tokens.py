"""Words of a text as one letter each, so that a rule of time expressions is a short pattern over letters.

Needs    the text, the word classes of `resources/times_words.tsv`
Gives    `Scan`: tokens, and a string with one letter a token
Rule     words with the same set of classes share a letter; words that no rule knows get w (a word), p (a plural),
         C (capitalised), x (a mark) or ¶ (an empty line, or the end of
         a line that ends a sentence)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.vocab import TimeWord

_TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)"
    r"|(?<![\d/-])\d{1,2}([/-])\d{1,2}\1(?:\d\d){1,2}(?![\d/-])|\d{1,2}:\d\d(?::\d\d)?|\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"
    r"|\d/\d(?!\d)|['’‘]?\d*\d0s\b|\d{1,3}(?:st|nd|rd|th)\b|\d+"
    r"|[AaPp]\.\s?[Mm]\b|(?:FY|[QH])(?=\d{1,4}\b)|['’]s\b|[^\W\d_]\w*|\n\s*\n|(?<=[.!?:”\"’)])\n\s*|[^\w\s]"
)
MARKS = {"-": "-", "–": "-", "‐": "-", "‑": "-", ",": ",", ".": ".", "(": "open", ")": "close", "/": "/", "'": "'"}
_MARK_WORDS = {**MARKS, "’": "'", "‘": "'", "'s": "'s", "’s": "'s"}
_PIVOT = 50  # years of two figures from here on are of the last century
_FIRST_LETTER = 0xE000  # Unicode's private use area: no text's own letter stands in a pattern

Values = Mapping[str, str]
"""A token's classes, each with the value that it has there."""


class Token(NamedTuple):
    """A word, number or mark with its offsets and its classes."""

    start: int
    end: int
    values: Values


class Scan(NamedTuple):
    """A text's tokens and their letters, one for each."""

    tokens: list[Token]
    letters: str


class Lexicon:
    """The words that rules know, and the letters of their sets of classes."""

    def __init__(self, words: Iterable[TimeWord], literals: Iterable[str]) -> None:
        self.words: dict[str, tuple[str, Values]] = {}
        self._letters: dict[frozenset[str], str] = {}
        values: dict[str, dict[str, str]] = {}
        for word in words:
            for form in word.words:
                values.setdefault(form, {})[word.name] = word.value
        for literal in literals:
            values.setdefault(literal, {})["=" + literal] = ""
        for form, classes in values.items():
            # "second" and "Second" are one word, "may" and "May" are two
            known = {**classes, **(values.get(form.lower(), {}) if form != form.lower() else {})}
            entry = (self._letter(frozenset(known)), known)
            self.words[form] = entry
            if form != form.lower() and form.upper() not in values and len(form) > 3:
                self.words[form.upper()] = entry
        for mark, name in _MARK_WORDS.items():
            self.words[mark] = (self._letter(frozenset({"=" + name})), {"=" + name: ""})
        for sample in _SAMPLES:
            self._letter(frozenset(number_classes(sample)))

    def _letter(self, classes: frozenset[str]) -> str:
        return self._letters.setdefault(classes, chr(_FIRST_LETTER + len(self._letters)))

    def letters_of(self, name: str) -> str:
        """All letters of words that belong to a class (or are the literal, written "=literal")."""
        return "".join(letter for classes, letter in self._letters.items() if name in classes)

    def scan(self, text: str) -> Scan:
        """Split a text into tokens with their letters."""
        tokens, letters = [], []
        for match in _TOKEN.finditer(text):
            letter, values = self._look_up(match.group())
            if letter == self.words["-"][0] and _HEADING.search(text, max(match.start() - 12, 0), match.start()):
                letter, values = "x", {}  # "1974 - Peru left": a year that heads a line, and no range
            tokens.append(Token(match.start(), match.end(), values))
            letters.append(letter)
        return Scan(tokens, "".join(letters))

    def _look_up(self, word: str) -> tuple[str, Values]:
        entry = self.words.get(word) or self.words.get(word.lower())
        if entry is not None:
            return entry
        first = word[0]
        if first.isdecimal() or (first in "'’‘" and len(word) > 2):
            classes = number_classes(word)
            return self._letters.get(frozenset(classes), "x"), classes
        if first == "\n":
            return "¶", {}
        if not first.isalpha():
            return "x", {}
        if word[1:2] == ".":
            return self.words.get(word[0].lower() + ".m", ("x", {}))
        return ("C" if first.isupper() else "p" if word.endswith("s") else "w"), {}


_HEADING = re.compile(r"(?:\A|\n)[ \t•*]*\d{4}\s\Z")
"""A year that begins a line, before a dash with room on both sides."""

_SAMPLES = (
    *map(str, range(62)), *(f"{n:02}" for n in range(10)), "77", "100", "999", "1000", "1259", "1260", "1830",
    "1945", "1960", "2000", "2024", "2200", "2201", "2359", "2360", "3000", "9999", "10000", "1,500", "2.5", "10.30",
    "25.30", "1/2", "3/4", "9:30", "25:99", "9:30:15", "2024-03-05", "3/13/2024", "3/4/2024", "13.3.2024",
    "2024-03-05T10:21", "20240305", "13-3-24",
    "1990s", "90s", "'90s", "100s", "1st", "12th", "31st", "45th", "0900", "0060", "1500s", "3000s", "123s",
)  # fmt: skip


_LONGEST = 40
"""Characters of a number or date; Python itself refuses to read a number of more than 4,300 digits."""


def number_classes(word: str) -> dict[str, str]:
    """The classes of a token that begins with a digit, by its shape and size; none when it is longer than any date."""
    word = word.lstrip("'’‘")
    if len(word) > _LONGEST:
        return {}
    if word.isdecimal() and word.isascii():
        return _integer_classes(word)
    if word[4:5] == "-":
        day, _, time = word.partition("T")
        return {"iso": day} if not time else {"isotime": word} if _is_clock(time[:5]) else {}
    if word.endswith("s"):
        return _decade_classes(word[:-1])
    if word[-1].isalpha():
        day = word[:-2].zfill(2)
        return {"ordinal": word[:-2], **({"day": day, "dayth": day} if 1 <= int(word[:-2]) <= 31 else {})}
    if ":" in word:
        return {"clock": word} if _is_clock(word) else {}
    return _written_classes(word)


def _written_classes(word: str) -> dict[str, str]:
    """Dates with strokes, hyphens or points, fractions, decimals, numbers with commas."""
    if parts := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d\d)", word):
        return _date_classes(int(parts[1]), int(parts[3]), _year(parts[4]), parts[2])
    if "/" in word:
        above, below = word.split("/")
        return {"fraction": str(int(above) / int(below))} if int(below) else {}
    if re.fullmatch(r"\d+\.\d+", word):
        clock = word.replace(".", ":")
        return {"decimal": word, **({"pointclock": clock} if re.fullmatch(r"\d{1,2}:[0-5]\d", clock) else {})}
    return {"count": word.replace(",", "")}


def _date_classes(first: int, second: int, year: str, mark: str) -> dict[str, str]:
    """A day in figures: with points the day comes first; else only a day over 12 tells day from month."""
    days = [f"{year}-{month:02}-{day:02}" for month, day in ((first, second), (second, first)) if _is_day(month, day)]
    if mark == "." or len({*days}) == 1:
        return {"iso": days[-1]} if days else {}
    return {"strokes": "|".join(days)} if days else {}


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _year(digits: str) -> str:
    """A year of four figures; of two, the one that lies nearest to ours ("98" is 1998, "24" is 2024)."""
    return digits if len(digits) == 4 else f"{19 if int(digits) >= _PIVOT else 20}{digits}"


def _integer_classes(word: str) -> dict[str, str]:
    number, classes = int(word), {"count": word}
    if len(word) <= 2:
        if 1 <= number <= 31:
            classes["day"] = f"{number:02}"
        if number <= 24:
            classes["hour"] = f"{number:02}"
        if 1 <= number <= 4 and len(word) == 1:
            classes["nth"] = word
        if len(word) == 2:
            classes["yy"], classes["shortyear"] = word, _year(word)
    if len(word) == 4:
        if 1000 <= number <= 2200:
            classes["year"] = word
        if 1700 <= number <= 2100:
            classes["modern"] = word
            if number % 100:
                classes["unround"] = word
        if number // 100 < 24 and number % 100 < 60:
            classes["hundreds"] = f"{word[:2]}:{word[2:]}"
    if len(word) == 8 and "1900" <= word[:4] <= "2100" and "01" <= word[4:6] <= "12" and "01" <= word[6:] <= "31":
        classes["compact"] = f"{word[:4]}-{word[4:6]}-{word[6:]}"
    return classes


def _decade_classes(digits: str) -> dict[str, str]:
    if len(digits) == 2:
        return {"decade": f"{19 if int(digits) > 20 else 20}{digits[0]}"}
    return {"decade": digits[:3]} if len(digits) == 4 and "1000" <= digits <= "2199" else {}


def _is_clock(word: str) -> bool:
    hour, *rest = (int(part) for part in word.split(":"))
    return hour <= 24 and max(rest) < 60
