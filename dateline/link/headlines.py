"""The headline's act: a headline tells what the first sentence below it tells, in fewer words and other names.

Needs    the article, its times and the occasions that its sentences tell
Gives    the occasions: those of the first sentence known by the headline's names and places, too; the act that only
         the headline names ("Peru votes"), with the one day of the first sentence
Rule     only what resources/occasions.tsv calls a headline's verb, and only a day that has passed
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import structs

from dateline import vocab
from dateline.link.occasions import Words, cues, is_dateline, named_in, of_phrase, sentence_at, within
from dateline.link.when import from_mention
from dateline.model import Occasion, Span, TimeMention

_ENDS = '.!?"”’)'
"""What ends a sentence: a line without is a standfirst, or the name of the page's section."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d|XX-XX)(?:T.*)?")


class Headline(NamedTuple):
    """A headline's words in the text, the kinds of acts it tells, and the first sentence below."""

    title: Span
    kinds: Mapping[str, Span]
    lead: Span


def with_headline(words: Words, occasions: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """Give the occasions with what the headline says of them."""
    headline = _headline(words)
    if headline is None:
        return tuple(occasions)
    told = [_called(words, headline, o) if _is_lead(headline, o) else o for o in occasions]
    timed = any(_is_lead(headline, o) and o.done for o in told)
    own = None if timed else _own_act(words, headline)
    return tuple(told if own is None else sorted((*told, own), key=lambda o: o.start))


def _headline(words: Words) -> Headline | None:
    title = words.article.title
    if not title or not words.article.text.startswith(title):
        return None
    kinds = {kind: span for span, kind in _told(words.article.text, len(title))}
    for cue in cues(words.article.text, 0, len(title)):
        kinds.setdefault(cue.kind, (cue.start, cue.end))
    line = words.article.dateline
    after = max(len(title), line.end if line is not None and line.end is not None else 0)
    body = next((s for s in words.sentences if s[0] >= after and words.article.text[s[1] - 1] in _ENDS), None)
    return Headline((0, len(title)), kinds, body) if body is not None else None


@cache
def _heads() -> tuple[re.Pattern[str], Mapping[str, str]]:
    known = {head: kind.name for kind in vocab.occasions() for head in kind.heads}
    longest = "|".join(re.escape(word) for word in sorted(known, key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{longest})\b", re.I), known


def _told(text: str, end: int) -> list[tuple[Span, str]]:
    """The headline's verbs, each with its kind."""
    pattern, known = _heads()
    return [(m.span(), known[m.group().lower()]) for m in pattern.finditer(text, 0, end)]


def _is_lead(headline: Headline, occasion: Occasion) -> bool:
    return headline.lead[0] <= occasion.start < headline.lead[1]


def _called(words: Words, headline: Headline, occasion: Occasion) -> Occasion:
    """An act of the first sentence, known by what the headline calls it when this tells an act of its kind."""
    if occasion.kind not in headline.kinds:
        return occasion
    names, places, where = named_in(words, headline.title)
    return structs.replace(
        occasion,
        names=tuple(sorted({*occasion.names, *names})),
        places=tuple(sorted({*occasion.places, *places})),
        where=tuple(sorted({*occasion.where, *where})),
    )


def _own_act(words: Words, headline: Headline) -> Occasion | None:
    """The act that only the headline names by a verb, with the one day of the first sentence."""
    told = _told(words.article.text, headline.title[1])
    days = [t for t in within(words.findings.times, headline.lead) if _is_day(words, t)]
    if len(told) != 1 or len(days) != 1:
        return None
    time = from_mention(words.article, days[0], words.times)
    if time.kind != "on":
        return None
    return of_phrase(words, told[0][1], headline.title, sentence_at(words, headline.lead[0]), time)


def _is_day(words: Words, time: TimeMention) -> bool:
    past = time.anchor is None or (time.anchor.on == "publication" and time.anchor.side != "after")
    return past and time.kind in ("DATE", "TIME") and bool(_DAY.fullmatch(time.value)) and not is_dateline(words, time)
