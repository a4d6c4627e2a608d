"""Rules of time expressions: patterns over words and classes, compiled to patterns over letters.

A pattern is read from left to right: a bare word is that word; `{class}` a word of a class, `{class:y}` the same with
the name y for its value; `@piece` the pattern of another row, `@piece:n` the same with the name n for its number;
`?` after anything makes it optional; `( | )` are alternatives; `<x` and `<!x` ask for, or forbid, one word or class
before, `>x` and `>!x` after. "-" and the other marks are words. A name stands in a compiled pattern as "y__class".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dateline.find.times.tokens import Lexicon
from dateline.vocab import TimeRule

_ITEM = re.compile(
    r"\s*(?:(?P<look>[<>]!?)?(?:\{(?P<name>\w+)(?::(?P<alias>\w+))?\}|@(?P<piece>\w+)(?::(?P<label>\w+))?"
    r"|(?P<op>[()|])|(?P<word>[^\s?(){}|<>]+))(?P<maybe>\?)?)"
)
_LOOKS = {"<": "(?<=[%s])", "<!": "(?<![%s])", ">": "(?=[%s])", ">!": "(?![%s])"}
_MANY = 60  # "the" alone has so many; a pattern over all rules of each letter takes 0.3 s to compile and gains no more
_SHAPES = {"plural": "p", "word": "w", "name": "C"}


@dataclass(frozen=True)
class Pattern:
    """A rule with its pattern over letters, which is compiled when it is first asked: a page meets few of the rules."""

    rule: TimeRule
    regex: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.regex)


@dataclass(frozen=True)
class Choice:
    """The rules that can begin with a letter."""

    patterns: tuple[Pattern, ...]

    @cached_property
    def any(self) -> re.Pattern[str] | None:
        """Where rules are many ("the"), one pattern that says whether any matches.

        At nine places in ten none does, so it is asked first.
        """
        if len(self.patterns) < _MANY:
            return None
        return re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern.regex) for pattern in self.patterns))


class _Part(NamedTuple):
    """A stretch of a pattern: over letters, the letters it can begin with, whether it can be empty."""

    regex: str
    first: frozenset[str] = frozenset()
    empty: bool = True


def literals(rules: Iterable[TimeRule]) -> set[str]:
    """The bare words of all patterns."""
    return {item["word"] for rule in rules for item in _ITEM.finditer(rule.pattern) if item["word"]}


def compiled(rules: Mapping[str, TimeRule], lexicon: Lexicon) -> dict[str, Choice]:
    """For each letter, the rules that can begin with it, in the order of the table."""
    by_letter: dict[str, list[Pattern]] = {}
    for rule in rules.values():
        if rule.kind:
            part = Parser(rules, lexicon).part(rule.pattern)
            pattern = Pattern(rule, part.regex)
            for letter in part.first:
                by_letter.setdefault(letter, []).append(pattern)
    return {letter: Choice(tuple(patterns)) for letter, patterns in by_letter.items()}


class Parser:
    """Turns the text of patterns into patterns over letters; ValueError says what it cannot read."""

    def __init__(self, rules: Mapping[str, TimeRule], lexicon: Lexicon) -> None:
        self.rules, self.lexicon = rules, lexicon

    def part(self, pattern: str) -> _Part:
        """Read a whole pattern."""
        part, at = self._alternatives(pattern.strip(), 0)
        if at != len(pattern.strip()):
            raise ValueError(f"unread: {pattern[at:]!r}")
        return part

    def _alternatives(self, text: str, at: int) -> tuple[_Part, int]:
        found: list[_Part] = []
        while True:
            part, at = self._sequence(text, at)
            found.append(part)
            if text[at : at + 1] != "|":
                break
            at += 1
        regex = found[0].regex if len(found) == 1 else "(?:" + "|".join(p.regex for p in found) + ")"
        return _Part(regex, frozenset().union(*(p.first for p in found)), any(p.empty for p in found)), at

    def _sequence(self, text: str, at: int) -> tuple[_Part, int]:
        regex, first, empty = "", frozenset[str](), True
        while (item := _ITEM.match(text, at)) and item["op"] not in ("|", ")"):
            part, at = self._group(text, item) if item["op"] else (self._item(item), item.end())
            regex += part.regex
            first |= part.first if empty else frozenset()
            empty = empty and part.empty
        if item is not None:
            at = item.start("op")
        return _Part(regex, first, empty), at

    def _group(self, text: str, item: re.Match[str]) -> tuple[_Part, int]:
        part, at = self._alternatives(text, item.end())
        if text[at : at + 1] != ")":
            raise ValueError(f"a bracket is not closed: {text!r}")
        if text[at + 1 : at + 2] == "?":
            return _Part(f"(?:{part.regex})?", part.first), at + 2
        return _Part(f"(?:{part.regex})", part.first, part.empty), at + 1

    def _item(self, item: re.Match[str]) -> _Part:
        if item["piece"]:
            if item["piece"] not in self.rules:
                raise ValueError(f"no piece is called {item['piece']!r}")
            part = self.part(self.rules[item["piece"]].pattern)
            group = f"(?P<{item['label']}__>{part.regex})" if item["label"] else f"(?:{part.regex})"
            return _Part(group + (item["maybe"] or ""), part.first, part.empty or bool(item["maybe"]))
        letters = _SHAPES.get(item["name"] or "") or self.lexicon.letters_of(item["name"] or "=" + item["word"])
        if not letters:
            raise ValueError(f"no word is in {item['name'] or item['word']!r}")
        if item["look"]:
            return _Part(_LOOKS[item["look"]] % letters)
        group = f"(?P<{item['alias']}__{item['name']}>[{letters}])" if item["alias"] else f"[{letters}]"
        return _Part(group + (item["maybe"] or ""), frozenset(letters), bool(item["maybe"]))
