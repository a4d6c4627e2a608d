"""The value of one number as it is written: separators of all kinds, digits of any script, number words.

Needs    a match of `core_pattern`
Gives    its value and factor, or None for what is no number ("twenty thirty")
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from dateline.find.quantities.words import any_of, signs, values, words

MOST = 1e15
"""The largest number believed, a thousand trillion: more is a serial number or noise, past 1e308 no number at all."""

# thousands are set off by commas, apostrophes, thin or plain blanks, points; Indian lakhs by twos
_DIGITS = (
    r"(?:\d{1,3}(?:(?:,\d{3})+|(?:['’\u00a0\u2009\u202f٬]\d{3})+|(?:[ ]\d{3})+|(?:\.\d{3}){2,})(?!\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,40}(?!\d))"
    r"(?:[.٫]\d{1,6}(?!\d)|,\d{1,2}(?=\s?(?:million|billion|trillion|%|per)))?[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
)
_LETTERS = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
_MANY = {"tens of": 10, "hundreds of": 100, "thousands of": 1000, "dozens of": 12, "scores of": 20}
_FEW = r"several(?=\s+(?:of\s+)?[\w-]+)|(?<!quite\s)a\s+few(?=\s+(?:of\s+)?[\w-]+)"
"""Vague words of few: three at least, where something is counted behind them."""
_POINTED = re.compile(r"\d{1,3}\.\d{3}")
_COUNTING = re.compile(r"\s(?!per|million|billion|trillion)[a-z]")
_NOUN = re.compile(
    r"\s(?!(?:of|in|from|to|high|long|above|away|deep|and|wide|tall|apart|below)\b)(?:[a-z]+|[A-Z][a-z]+\s[a-z]+s\b)"
)


class Spelt(NamedTuple):
    """A number's value, and the factor of its scale word in it."""

    value: float
    factor: float


@cache
def core_pattern() -> re.Pattern[str]:
    """One number with its money sign and scale."""
    long = [scale for scale in words("scale") if len(scale) > 3]
    scale, vague = any_of(words("scale")), any_of(words("vague"))
    spelt, first = any_of([*words("number"), *long]), any_of(words("number"))
    further = rf"(?:(?:-|\s+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+)(?:{spelt})){{0,9}}"
    letters = "|".join(
        (
            rf"half(?:\s+an?\s+|-)(?:{scale})|a\s+quarter\s+of\s+an?\s+(?:{scale})",
            rf"(?:{spelt}|an?)\s+and\s+(?:a\s+half|a\s+quarter|three\s+quarters)(?:\s+(?:{scale}))?",
            rf"(?:several|a\s+few|a\s+couple\s+of|many)\s+(?:{scale})",
            rf"(?:tens|hundreds|thousands|dozens|scores)\s+of\s+(?:{vague})|(?:{vague})",
            _FEW,
            rf"(?:an?\s+|(?<=some\s))(?:{any_of(long)}){further}|a\s+couple|a\s+score(?=\s+of)|(?:{first}){further}",
        )
    )
    return re.compile(
        rf"(?<![\w.,'’/:#^°])(?:(?P<money>(?-i:{any_of(signs())}))\s?)?(?:(?P<digits>{_DIGITS})"
        rf"(?:[\s-]?(?P<scale>(?:{scale})(?:\s+(?:{scale}))?)\b|(?P<letter>[mk]|bn|tn)\b)?"
        rf"|(?<!\w)(?P<words>{letters})(?!\w))",
        re.I,
    )


def read_value(match: re.Match[str], text: str) -> Spelt | None:
    """The value of a number with its scale; None for words that make no number, or more than is believed."""
    if match["words"]:
        value, factor = spelt_value(match["words"]), _last_factor(match["words"])
    else:
        factor = _factor(match, text)
        value = round(_digits_value(match["digits"], _ends_thousands(match, text)) * factor, 6)
    return None if value is None or not value <= MOST else Spelt(value, factor)


def is_scale(match: re.Match[str], text: str) -> bool:
    """Whether the letter behind a figure means million or thousand: in money, after a decimal, or before a noun."""
    if not match["letter"]:
        return False
    if match["money"] or "." in match["digits"] or match["letter"].lower() in ("bn", "tn"):
        return True
    return _NOUN.match(text, match.end(), match.end() + 24) is not None


def _factor(match: re.Match[str], text: str) -> float:
    if is_scale(match, text):
        return _LETTERS[match["letter"].lower()]
    factor = 1.0
    for word in (match["scale"] or "").lower().split():
        factor *= values("scale")[word]
    return factor


def _last_factor(spelt: str) -> float:
    return values("scale").get(re.split(r"[-\s]", spelt.lower())[-1], 1.0)


def _ends_thousands(match: re.Match[str], text: str) -> bool:
    """Whether a point with three digits behind sets off thousands: "10.000 soldiers", but not "3.125 percent"."""
    end = match.end("digits")
    return _POINTED.fullmatch(match["digits"]) is not None and _COUNTING.match(text, end, end + 12) is not None


def _digits_value(digits: str, pointed: bool) -> float:
    extra = unicodedata.numeric(digits[-1])
    if not digits[-1].isdecimal():
        digits = digits[:-1]
    digits = re.sub(r"['’\s٬]", "", digits).replace("٫", ".")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    digits = digits.replace(",", "")
    if pointed or digits.count(".") > 1:
        digits = digits.replace(".", "")
    return (float(digits) if digits else 0.0) + (round(extra, 6) if extra % 1 else 0.0)


def spelt_value(spelt: str) -> float | None:
    """The value of number words: "two hundred and fifty thousand", "half a million", "tens of thousands"."""
    parts = re.split(r"[-\s]+", spelt.lower())
    if parts[0] == "half":
        return values("scale")[parts[-1]] / 2
    if parts[:2] == ["a", "quarter"]:
        return values("scale")[parts[-1]] / 4
    if {"half", "quarter", "quarters"} & set(parts):
        return _and_a_half(parts)
    if parts in (["several"], ["a", "few"]):
        return 3.0
    if parts[-1] in values("vague"):
        return values("vague")[parts[-1]] * _MANY.get(" ".join(parts[:-1]), 1)
    if parts[0] in ("several", "many") or parts[:2] == ["a", "few"]:
        return values("scale")[parts[-1]]
    if parts[:2] == ["a", "score"]:
        return 20.0
    if parts[:2] == ["a", "couple"]:
        return 2 * (values("scale")[parts[-1]] if len(parts) > 2 else 1)
    return _summed([part for part in parts if part not in ("a", "an")])


def vague_word(spelt: str) -> str:
    """Which of some number words say only the least there is: "dozens", the "several" of "several hundred"; or none."""
    parts = spelt.lower().split()
    if parts[-1] in values("vague"):
        return " ".join(parts)
    return parts[0] if parts[0] in ("several", "many") else "a few" if parts[:2] == ["a", "few"] else ""


def _and_a_half(parts: list[str]) -> float:
    more = 0.5 if "half" in parts else 0.75 if "three" in parts[1:] else 0.25
    return (values("number").get(parts[0], 1.0) + more) * values("scale").get(parts[-1], 1.0)


def _summed(parts: list[str]) -> float | None:
    """Add up number words, smaller ones before a scale multiplied by it; None where they do not make one number."""
    total, group, last = 0.0, 0.0, ""
    for part in parts:
        if part in values("scale"):
            factor, last = values("scale")[part], "scale"
            if factor <= 100:
                group = (group or 1.0) * factor
            else:
                total, group = total + (group or (0.0 if total else 1.0)) * factor, 0.0
        elif part != "and":
            value = values("number")[part]
            if last in ("one", "teen") or (last == "ten" and value >= 10):
                return None
            group += value
            last = "one" if value < 10 else "teen" if value < 20 else "ten"
    return total + group
