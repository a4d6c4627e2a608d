"""Numbers of a text with all that belongs to their writing: hedges, ranges, money signs, per cent, shares.

Needs    a text and a stretch of it
Gives    `Number`s in order; what they count is another reader's affair
Rule     of a range the value is its middle; "at least" leaves the high end open, "up to" the low one; "dozens" is
         twelve and more; "about" is taken at its word
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dateline.find.quantities.shares import find_shares
from dateline.find.quantities.spelt import core_pattern, is_scale, read_value, vague_word
from dateline.find.quantities.words import any_of, currency_names, named, signs, words


class Number(NamedTuple):
    """A number of the text: start..end with hedge and sign, `at` where the number itself begins."""

    start: int
    at: int
    end: int
    value: float
    low: float | None
    high: float | None
    modifier: str | None
    unit: str | None
    raw: str
    """The number alone, as it is written."""
    opened: int
    """Where a range begins with "between" or "from", else `start`."""
    increment: bool = False
    """It comes on top of what was told before: "another 40", "a further 15"."""


class _Core(NamedTuple):
    start: int
    at: int
    end: int
    value: float
    factor: float
    money: str | None
    vague: str
    """The words that say only the least there is: "dozens", "several"; else empty."""


_PERCENT = re.compile(
    r"(?:\s|-)?(?:%|％|per[\s-]?cent\b|percent\b|pct\b|pc\b|(?P<points>percentage\s+points?\b))", re.I
)
_NOT_HYPHENED = frozenset("millimetres degrees pounds GBP".split())
"""Units that name a thing where a hyphen joins them: a 155-millimetre gun, a 180-degree turn, a 2,000-pound bomb."""
_POST = re.compile(
    r"\+|\s+or\s+(?:more|so|fewer|less|thereabouts)\b|\s+and\s+(?:more|counting)\b|[\s-]?odd\b|[\s-]plus\b", re.I
)
_HEDGES = r"(?:(?:as\s+many\s+as|as\s+much\s+as|more\s+than|over|about|around|some|nearly|almost|perhaps|possibly)\s+)?"
_TO = re.compile(
    rf"(?:\s?%|\s+per\s?cent|\s+percent)?(?:\s?[-–—‑]\s?|\s+to\s+{_HEDGES}|\s+and\s+{_HEDGES}|\s+or\s+|,\s+(?:perhaps|possibly)\s+)",
    re.I,
)
_BETWEEN = re.compile(r"\b(?P<word>between|from)\s+(?:\w+\s+){0,2}\Z", re.I)
_ANYWHERE = re.compile(r"\b(?:anywhere|somewhere|anything)\s+(?:from\s+)?\Z")
_GIVEN_OVER = re.compile(r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|took|taken|sent|gave|given)\s+\Z", re.I)
_HEDGE_REACH = 46
_SEVERAL = frozenset({"several", "a few", "many"})
_WEAK_SIGNS = frozenset({"R", "N", "K", "P"})
"""Signs that are letters of other things too ("R2", a room): money only before thousands, millions and more."""
_CHANGE_REACH = 60


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """Find the numbers between two offsets, shares among them, none inside another."""
    shares = [_share(text, start, *found) for found in find_shares(text, start, end)]
    taken = [(share.at, share.end) for share in shares]
    found = [c for c in _cores(text, start, end) if not any(c.at < e and s < c.end for s, e in taken)]
    numbers = [_number(text, start, *pair) for pair in _paired(text, start, found)]
    return sorted([*numbers, *shares], key=lambda n: n.at)


def is_again(text: str, number: Number, other: Number) -> bool:
    """Whether a number in brackets is the one before in figures: "sixteen (16)", "two million (US$2 million)"."""
    if number.value != other.value or not _BRACKETED.fullmatch(text, number.end, other.start):
        return False
    return _CLOSED.match(text, other.end) is not None


_CLOSED = re.compile(r"[^()]{0,24}\)")
_BRACKETED = re.compile(r"\s*(?:[A-Za-z]+\s+){0,3}\(\s*(?:[A-Z]{1,3})?\s*")


def joined(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers, one of figures and words as one: "74 thousand and 600"."""
    found = list[Number]()
    for number in numbers:
        last = found[-1] if found else None
        if last is not None and _goes_on(text, last, number):
            whole, raw = last.value + number.value, text[last.at : number.end]
            found[-1] = last._replace(end=number.end, value=whole, low=whole, high=whole, raw=raw)
        else:
            found.append(number)
    return found


def _goes_on(text: str, number: Number, other: Number) -> bool:
    """Whether a number is what lacks to the thousands or millions right before."""
    scale = _SCALED.search(number.raw)
    if scale is None or text[number.end : other.start] not in (" and ", " ") or not other.raw.isdecimal():
        return False
    return other.value < (1_000 if scale[1].lower() == "thousand" else 1_000_000)


_SCALED = re.compile(r"\d\s+(thousand|million)\Z", re.I)


def _cores(text: str, start: int, end: int) -> Iterator[_Core]:
    for match in core_pattern().finditer(text, start, end):
        spelt = read_value(match, text)
        if spelt is None:
            continue
        at = match.start("digits") if match["digits"] else match.start("words")
        stop = match.end() if not match["letter"] or is_scale(match, text) else match.end("digits")
        money = signs()[match["money"]] if match["money"] else None
        if money is not None and match["money"] in _WEAK_SIGNS and not (match["scale"] or "," in match["digits"]):
            continue
        vague = vague_word(match["words"]) if match["words"] else ""
        yield _Core(match.start(), at, stop, spelt.value, spelt.factor, money, vague)


def _paired(text: str, start: int, cores: Sequence[_Core]) -> Iterator[tuple[_Core, _Core | None]]:
    """Join the two ends of each range."""
    at = 0
    while at < len(cores):
        low, high = cores[at], cores[at + 1] if at + 1 < len(cores) else None
        if high is not None and _is_range(text, start, low, high):
            yield _scaled(text, low, high), high
            at += 2
        else:
            yield low, None
            at += 1


def _is_range(text: str, start: int, low: _Core, high: _Core) -> bool:
    if high.start - low.end > 30 or _TO.fullmatch(text, low.end, high.start) is None or low.vague or high.vague:
        return False
    before = _BETWEEN.search(text, max(start, low.start - 24), low.start)
    link = text[low.end : high.start].strip().lower()
    word = before["word"].lower() if before else ""
    if link.split()[0] == "and" and word != "between":
        return False
    if word == "from" and _changes(text, start, low.start):
        return False
    if link.startswith(("%", "per")) and not _PERCENT.match(text, high.end, high.end + 24):
        return False
    if link == "or" and high.value > 3 * _scaled(text, low, high).value:
        return False
    return _scaled(text, low, high).value < high.value


def _changes(text: str, start: int, at: int) -> bool:
    """Whether a figure is said to go from one number to another: that is no range."""
    before = text[max(start, at - _CHANGE_REACH) : at].lower()
    changing = words("change") - {"number", "numbers"}
    return bool(changing & set(re.findall(r"[a-z]+", before))) and not _ANYWHERE.search(before)


def _scaled(text: str, low: _Core, high: _Core) -> _Core:
    """The lower end with the scale that is written behind the higher alone: "10 to 12 million", "10-15,000"."""
    if low.factor == 1 and high.factor > 1 and low.value < 1000 and low.value * high.factor < high.value:
        return low._replace(value=low.value * high.factor)
    shared = text[low.at : low.end].isdecimal() and low.value < 100 and high.value >= 1000 and high.value % 1000 == 0
    dash = text[low.end : high.start].strip() in "-–—‑"
    if shared and dash and low.value * 1000 < high.value:
        return low._replace(value=low.value * 1000)
    return low


def _number(text: str, start: int, low: _Core, high: _Core | None) -> Number:
    first, modifier, bound, increment = _hedge(text, start, low.start)
    if low.vague in _SEVERAL:
        modifier = f"{modifier} {low.vague}" if modifier else low.vague
    end = (high or low).end
    unit = low.money or (high.money if high else None)
    percent = None if unit else _PERCENT.match(text, end, end + 24)
    if percent is not None:
        end, unit = percent.end(), "percentage points" if percent["points"] else "percent"
    if unit is None and percent is None:
        end, unit = _hyphened(text, end)
    post = _POST.match(text, end, end + 16)
    if post is not None:
        bound = _post_bound(post.group())
        modifier, end = modifier or " ".join(post.group().split()).strip("- ").lower(), post.end()
    raw = text[low.at : (high or low).end]
    if high is not None:
        middle, opener = (low.value + high.value) / 2, _BETWEEN.search(text, max(start, first - 24), first)
        opened = opener.start() if opener and not opener.group().split()[1:] else first
        return Number(first, low.at, end, middle, low.value, high.value, modifier, unit, raw, opened, increment)
    bound = "least" if low.vague and not bound else bound
    return Number(first, low.at, end, low.value, *_ends(low.value, bound), modifier, unit, raw, first, increment)


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf"-(?P<unit>{any_of([*named('unit'), *currency_names()])})(?!\w)", re.I)


def _hyphened(text: str, end: int) -> tuple[int, str | None]:
    """Where a unit that a hyphen joins to its number ends: "a 40-kilometre road", "a 2-million-dollar loan"."""
    if text[end : end + 1] != "-":
        return end, None
    found = _units().match(text, end, end + 24)
    if found is None:
        return end, None
    name = " ".join(found["unit"].lower().split())
    unit = named("unit").get(name) or currency_names()[name]
    return (end, None) if unit in _NOT_HYPHENED else (found.end(), unit)


def _ends(value: float, bound: str) -> tuple[float | None, float | None]:
    return None if bound == "most" else value, None if bound == "least" else value


def _post_bound(words_behind: str) -> str:
    low = words_behind.lower()
    return "least" if re.search(r"more|counting|plus|\+", low) else "most" if re.search("fewer|less", low) else "about"


@cache
def _hedges() -> re.Pattern[str]:
    kinds = ("about", "least", "most", "exact", "more")
    hedges = [
        w
        for w, kind in named("modifier").items()
        if kind in kinds and not w.startswith(("or ", "and ")) and w not in ("odd", "plus")
    ]
    return re.compile(rf"(?<![\w-])(?P<word>{any_of(hedges)})\s+\Z", re.I)


def _hedge(text: str, start: int, at: int) -> tuple[int, str | None, str, bool]:
    """Where the words before a number begin that say how exact it is; these words; their bound; whether it is more."""
    first, bound, said, increment = at, "", list[str](), False
    for _ in range(3):
        found = _hedges().search(text, max(start, first - _HEDGE_REACH), first)
        if found is None:
            break
        if found["word"].lower() == "over" and _GIVEN_OVER.search(text, max(start, found.start() - 12), found.start()):
            break
        first, word = found.start(), " ".join(found["word"].lower().split())
        kind = named("modifier")[word]
        bound = kind if kind in ("least", "most") else bound
        increment = increment or kind == "more"
        said[:0] = [word] if kind != "more" else []
    while text[first:at][:1].isspace():
        first += 1
    return first, " ".join(said) or None, bound, increment


def _share(text: str, start: int, at: int, end: int, value: float) -> Number:
    first, modifier, bound, increment = _hedge(text, start, at)
    return Number(first, at, end, value, *_ends(value, bound), modifier, "share", text[at:end], first, increment)
