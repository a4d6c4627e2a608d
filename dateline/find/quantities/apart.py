"""Numbers that are no quantities: ordinals, ages, clock times, scores, addresses, parts of names, years.

Needs    a text, a number of it, the tokens of its sentence
Gives    whether the number is kept apart, by what stands around it
"""

from __future__ import annotations

import re
from functools import cache

from dateline.find.quantities.numbers import Number
from dateline.find.quantities.words import any_of, words

_BEHIND = re.compile(
    r"(?:st|nd|rd|th)\b|[-‑–](?!strong\b|odd\b|plus\b)\w|[:/]\d|\s?(?:a\.?m|p\.?m)\b(?!\w)|['’](?!s\s)|°(?!\s?[CF])|[A-Za-z]",
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|before|after|the|its|this|early|late|mid|year|circa|for|and|summer|spring|winter|autumn|fall)[\s-]+\Z",
    re.I,
)
_SCORE = re.compile(r"\s(?:win|victory|defeat|loss|draw|lead|ahead|away|triumph|thrashing)\b", re.I)
_ONE = re.compile(
    r"\s+(?:of|another|day|thing|side|hand|way|who|that|which|more|by|such|time|reason|and|or|man's|can|could|might|must|may|should|would|point|another's|on|in|to|is|was)\b",
    re.I,
)
_BEFORE_ONE = re.compile(
    r"\b(?:no|any|every|this|that|the|some|each|another|which|only|last|next|first|not|good|big|new)\s+\Z", re.I
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_BEFORE_DAY = re.compile(rf"\b{_MONTH}\s+\Z")
_BEHIND_DAY = re.compile(rf"\s+(?:of\s+)?{_MONTH}(?:\b|\s)")
_BEFORE = re.compile(
    r"(?:[#№§]|\b[A-Z]{1,5}-|\bGroup\s+of\s+|\bBig\s+|\bage\s+of\s+|\bThe\s+(?=Hundred|Ten)|\d(?:[-–:/.]|\s[-–:/.]\s)|[A-Za-z]\d*[-–])\Z"
)
_AGE = re.compile(r"\s+years?[\s-]+old\b|[-\s]year[-\s]olds?\b|,\s+(?:from|of|was|said|told|who|a|an)\b", re.I)
_NAMED = re.compile(r"\b[A-Z][\w’'-]+,\s+\Z")
_TIME_OF_DAY = re.compile(r"\s*(?:o['’]clock|GMT|UTC|hrs\b)", re.I)


def is_apart(text: str, number: Number, start: int, vote: bool = False) -> bool:
    """Whether a number is no quantity, by what stands next to it in its sentence, which begins at `start`."""
    if number.unit == "share" or vote:
        return False
    money = number.unit not in (None, "percent", "percentage points")
    before = text[max(start, number.at - 24) : number.at]
    if not money and (
        _BEFORE.search(before) or _is_day(number, before) or _BEHIND_DAY.match(text, number.end, number.end + 16)
    ):
        return True
    if _BEHIND.match(text, number.end, number.end + 8) and not _is_measured(text, number):
        return True
    plain = number.unit is None and number.modifier is None and not number.increment
    return plain and (
        _is_named(text, number, before) or _is_address(text, number) or _is_year(text, number, before)
        or _is_age(text, number, before) or _is_score(text, number) or _is_one(text, number, before)
        or _TIME_OF_DAY.match(text, number.end, number.end + 10) is not None
    )  # fmt: skip


def _is_day(number: Number, before: str) -> bool:
    """ "April 14", "April 1968"; but "by the end of April 640 were held", "in January seven died"."""
    return (
        number.raw[0].isdecimal()
        and (number.value <= 31 or _YEAR.fullmatch(number.raw) is not None)
        and _BEFORE_DAY.search(before) is not None
    )


def _is_measured(text: str, number: Number) -> bool:
    """A unit written without a blank: "300km", "40-kilometre" is an adjective and no measure."""
    return re.match(
        r"(?:km|kg|mw|MW|GW|kWh|GWh|MWh|TWh|cm|mm|ha|m²|km²|bbl)\b", text[number.end : number.end + 5]
    ) is not None or (number.unit is not None and text[number.end : number.end + 1] in ("-", "'", "’"))


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(“\"]))(?P<name>{any_of(words('name'))})\s+(?:[IVX]+\s+|and\s+|\d+\s+and\s+)?\Z")


def _is_named(text: str, number: Number, before: str) -> bool:
    if _names().search(before) is not None:
        return True
    # "the Seven", "Five Eyes": a number word written large in the middle of a sentence
    large = number.raw[0].isupper() and before.rstrip()[-1:].isalpha()
    return (large and not re.match(r"\s+[A-Z]", text[number.end : number.end + 3])) or (
        large
        and re.match(
            r"\s+(?:Eyes|Seas|Nations|Powers|Kingdoms|Gorges|Forks|Sisters|Stars?)\b",
            text[number.end : number.end + 12],
        )
        is not None
    )


@cache
def _streets() -> re.Pattern[str]:
    return re.compile(rf"[A-D]?\s+(?:[A-Z][\w’'.-]*\s+){{1,3}}(?:{any_of(words('street'))})\b")


def _is_address(text: str, number: Number) -> bool:
    return (
        number.raw.isdecimal()
        and number.value < 20_000
        and _streets().match(text, number.end, number.end + 60) is not None
    )


def _is_year(text: str, number: Number, before: str) -> bool:
    if _YEAR.fullmatch(number.raw) is None:
        return False
    behind = re.match(r"\s+([a-z][\w-]*)", text[number.end : number.end + 24])
    plural = behind is not None and behind[1].endswith("s") and not behind[1].endswith("ss")
    return _BEFORE_YEAR.search(before) is not None or behind is None or not (plural or behind[1] in words("collective"))


def _is_age(text: str, number: Number, before: str) -> bool:
    if number.value > 120:
        return False
    return (
        _AGE.match(text, number.end) is not None
        and ("year" in text[number.end : number.end + 6] or _NAMED.search(before) is not None)
    ) or (_NAMED.search(before) is not None and text[number.end : number.end + 1] in ",.)")


def _is_score(text: str, number: Number) -> bool:
    return re.search(r"[-–]", number.raw) is not None and _SCORE.match(text, number.end) is not None


def _is_one(text: str, number: Number, before: str) -> bool:
    if number.raw.lower() != "one":
        return False
    return (
        _ONE.match(text, number.end) is not None
        and not re.match(r"\s+(?:was|of\s+(?:them|whom))\b", text[number.end : number.end + 10])
    ) or (_BEFORE_ONE.search(before) is not None)
