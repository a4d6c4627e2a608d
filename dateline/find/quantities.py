"""Numbers with what they count: "around 15,000 troops", "$40 million", "two dozen shells".

Needs    a sentence's tokens and the spans already read as times
Gives    `QuantityMention`s in the order of the text
Leaves   ordinals, years, dates, ages and list numbers alone
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.find.text import Sentence
from dateline.model import QuantityMention, Span

_WORDS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen twenty"
        ).split()
    )
} | dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), range(30, 100, 10), strict=True))
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 10**12,
    "dozen": 12,
    "m": 10**6,
    "bn": 10**9,
}
_SMALL = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|(?:{_SMALL})(?:[-\s](?:{_SMALL}))?"
_SCALE = r"(?:\s?(?:hundred|thousand|million|billion|trillion|dozen|bn|m)\b)"
_MODIFIER = (
    r"(?P<modifier>(?:about|around|some|nearly|almost|roughly|approximately|an\s+estimated|up\s+to|at\s+least"
    r"|at\s+most|more\s+than|over|fewer\s+than|less\s+than|as\s+many\s+as|close\s+to|under)\s+(?:an?\s+additional\s+)?)?"
)
_PATTERN = re.compile(
    rf"(?<![\w.,-]){_MODIFIER}(?P<money>[$€£¥]|US\$)?(?P<low>{_NUMBER})(?P<lowscale>{_SCALE})?"
    rf"(?:\s?(?:-|–|to|and)\s?(?P<money2>[$€£¥])?(?P<high>{_NUMBER})(?P<highscale>{_SCALE})?)?(?P<percent>\s?(?:%|per\s?cent))?",
    re.I,
)
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th)\b|-(?:year|day|month|hour|week|minute|point|time|nation|member|party|way)|[:/]\d|\s?(?:a\.?m|p\.?m)\b",
    re.I,
)
_MONEY = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_CURRENCY = {
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "pounds": "GBP",
    "rubles": "RUB",
    "roubles": "RUB",
    "yuan": "CNY",
    "won": "KRW",
    "yen": "JPY",
}
_UNITS = frozenset(
    ("tons tonnes kilometres kilometers km miles barrels litres liters hectares metres meters kilograms kg").split()
)
_NOT_COUNTED = frozenset(
    (
        "of the a an in on at to from for with by and or but as that which who is are was were has have had"
        " will percent per"
    ).split()
)
_NOT_A_THING = frozenset(
    (
        "years year months month weeks week days day hours hour minutes minute seconds points goals percent"
        " o'clock old times"
    ).split()
)
# "The two leaders" are known people, not a count; "two dozen leaders" are one.
_KNOWN_IN_PAIRS = frozenset(
    "countries sides leaders nations presidents parties states men ministers governments".split()
)

# What became of the counted, by the words near them; the first that is found wins.
_OUTCOMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.I))
    for name, words in [
        ("killed", "killed|dead|died|deaths?|kill|slain|fatalities|lost their lives"),
        ("wounded", "wounded|injured|hurt|injuries"),
        ("captured", "captured|taken prisoner|prisoners of war"),
        ("arrested", "arrested|detained|jailed"),
        ("arrived", "arrived?|reached|landed"),
        ("withdrawn", "withdrawn|withdrew|pulled out"),
        ("released", "released|freed|handed over|exchanged"),
        ("displaced", "displaced|fled|uprooted|evacuated"),
        ("fired", "fired|launched|shot"),
        ("sent", r"sent|sends?|sending|dispatch\w*|deploy\w*|ship(?:ped|ments?)|deliver\w*|suppl\w+|provide\w*"),
        ("paid", "paid|pays?|pledged|worth|donated|granted"),
        ("trained", "train(?:ed|ing)?"),
    ]
)  # fmt: skip


def find_quantities(text: str, sentences: Iterable[Sentence], times: Iterable[Span]) -> tuple[QuantityMention, ...]:
    """Find the quantities of a text, sentence by sentence; `times` are spans that are no quantities."""
    closed = list(times)
    return tuple(quantity for sentence in sentences for quantity in _in_sentence(text, sentence, closed))


def _in_sentence(text: str, sentence: Sentence, closed: list[Span]) -> Iterator[QuantityMention]:
    for match in _PATTERN.finditer(text, sentence.start, sentence.end):
        if any(match.start() < end and start < match.end() for start, end in closed):
            continue
        if _ORDINAL.match(text, match.end()) or (
            text[match.end() : match.end() + 1] in "-'’" and text[match.end() : match.end() + 1]
        ):
            continue
        quantity = _quantity(text, sentence, match)
        if quantity is not None:
            yield quantity


_MOST = 1e15
"""The largest number believed, a thousand trillion: more is a serial number or noise, past 1e308 no number at all."""


def _quantity(text: str, sentence: Sentence, match: re.Match[str]) -> QuantityMention | None:
    low, high = _value(match["low"], match["lowscale"] or (match["highscale"] if match["high"] else None)), None
    if low > _MOST:
        return None
    if match["high"]:
        high = _value(match["high"], match["highscale"])
        if not low <= high <= _MOST:
            return None
    counted, unit, end = _counted(text, match.end(), sentence.end)
    money = match["money"] or match["money2"]
    unit = _MONEY[money.lower()] if money else "percent" if match["percent"] else unit
    modifier = match["modifier"]
    if unit is None and not _is_counted(counted, low, modifier):
        return None
    start = match.start("modifier") if modifier else match.start()
    return QuantityMention(
        start=start,
        end=end,
        words=text[start:end],
        value=high if high is not None else low,
        low=low if high is not None else None,
        high=high,
        modifier=" ".join(modifier.split()).lower() if modifier else None,
        counted="money" if money and counted is None else counted,
        unit=unit,
        outcome=_outcome(text, sentence, start, end),
    )


def _is_counted(counted: str | None, value: float, modifier: str | None) -> bool:
    noun = (counted or "").split()[-1:]
    if not noun or noun[0].lower() in _NOT_A_THING:
        return False
    return value > 2 or modifier is not None or noun[0].lower() not in _KNOWN_IN_PAIRS


def _value(number: str, scale: str | None) -> float:
    number, factor = number.lower().replace(",", ""), _SCALES[scale.strip().lower()] if scale else 1
    if number[0].isdecimal():
        return round(float(number) * factor, 6)
    return float(sum(_WORDS[word] for word in re.split(r"[-\s]", number)) * factor)


def _counted(text: str, at: int, stop: int) -> tuple[str | None, str | None, int]:
    """The noun phrase after a number: up to five words, as far as it looks like one. Also the unit and its end."""
    unit: str | None = None
    end, words = at, list[str]()
    for match in re.finditer(r"\s+(?:of\s+)?(?:the\s+)?([A-Za-z][\w'’-]*)", text[at:stop]):
        word = match.group(1)
        if match.start() != end - at or len(words) == 5 or word.lower() in _NOT_COUNTED:
            break
        if words and _ends_phrase(words[-1], word):
            break
        end = at + match.end()
        if word.lower() in _UNITS or word.lower() in _CURRENCY:
            unit = _CURRENCY.get(word.lower(), word.lower())
            continue
        words.append(word)
    return " ".join(words) or None, unit, end


def _ends_phrase(last: str, word: str) -> bool:
    """After a plural noun, a lower-case word that is no noun of a compound ends the phrase."""
    return (last.endswith(("s", "people", "men", "women", "troops")) and not last[0].isupper()) or word.endswith(
        ("ed", "ly", "ing")
    )


def _outcome(text: str, sentence: Sentence, start: int, end: int) -> str | None:
    """What became of the counted: by the words nearest to the number, its own clause first."""
    after = re.split(r"[,;:]|\b(?:and|but|while|noting|as)\b", text[end : sentence.end])[0][:90]
    before = re.split(r"[,;:]|\b(?:and|but|while|noting|that)\b", text[sentence.start : start])[-1][-90:]
    for words in (after, before, text[sentence.start : start][-60:]):
        near = [(m.start() if words is after else -m.end(), name) for name, p in _OUTCOMES for m in p.finditer(words)]
        if near:
            return _strongest(near, words is after)
    return None


def _strongest(near: list[tuple[int, str]], after: bool) -> str:
    """Of several, the end of the story: "dispatched for the war have been killed"."""
    final = [name for _, name in near if name in ("killed", "wounded", "captured", "arrived")] if after else []
    return final[0] if final else min(near)[1]
