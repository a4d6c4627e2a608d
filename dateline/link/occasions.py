"""Occasions: what an article's words tell of acts, as far as pages date one another by them.

Needs    an article, and the actors, places and times found in it
Gives    `Occasion`s: telling ones with the time they are told with, and those that a phrase refers to
Rule     a word of resources/occasions.tsv gives the kind: a past verb with the nearest time of its sentence, a noun
         only with a time that stands right beside it ("Monday's signing", "the summit of 2008")
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple, TypeVar

from msgspec import structs

from dateline import vocab
from dateline.link.cast import Cast
from dateline.link.when import from_mention, not_after_print
from dateline.model import Article, EventTime, Findings, Mention, Occasion, Span, TimeMention
from dateline.spelling import fold
from dateline.vocab.records import OF_A_PAIR, OF_A_STATE

PHRASE = 110
"""Characters behind "after" or "anniversary of" within which the act must be named."""

_APART = 160
"""Characters between a verb and its time: in longer sentences the two are seldom of one clause."""

_UNDONE = 60
"""Characters behind "never signed" within which "a pact" is the one not signed."""

_LOOK_BACK = 1500
"""Characters within which "the accord" still means the one named before."""

_NOT_DONE = re.compile(
    r"\b(?:(?:will|would|to|may|might|could|should|shall|can|must|not|never|nearly|almost)(?:\s+(?:be|have|been|not))*"
    r"|(?:yet|due|set|expected|failed|refused)\s+to(?:\s+be)?|if|unless|until|would\s+have|when\s+it\s+is)\s*$"
)
_BESIDE_BEFORE = re.compile(r"(?:['’]s?)?\s+(?!(?:and|or|but|the|at|in|to|with)\b)(?:\w+\s+){0,2}$")
_BESIDE_BEHIND = re.compile(
    r"^\s+(?:(?:in|at)\s+[A-Z][\w'’ -]{1,30}\s+)?(?:of|on|in)\s+(?:the\s+)?(?:early\s+|late\s+)?$"
)
_PRONOUN = re.compile(r"^[\s\"“]*(?:They|He|She|It|Both|The (?:two|pair|three)|This|That)\b")
_RUN = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ \t]+[A-ZÀ-ÖØ-Þ][\w’'-]*)*")
_HUNG = re.compile(r"\b(?:after|before|since|following|anniversary of|eve of)\b[^,.;]*$", re.I)
_PARTED = re.compile(
    r";|\b(?:after|before|since|following|until|unless|will|would|that|which|who|whose|anniversary of|eve of"
    r"|by (?!(?:(?:the|an?) )?(?:\w+ )?(?:air|boat|bus|car|ferry|plane|rail|road|sea|ship|train)\b)"
    r"|to (?!(?:the|their|its|his|her|an?)\b)[a-z]+)\b"
)
_SUBORDINATE = re.compile(r"\b(?:after|before|since|following|until|when)\b[^,.;\n]*$", re.I)
_TITLES = frozenset(
    (
        "the a an this that it its his her their our mr mrs ms dr sir president presidents prime minister ministers"
        " foreign chancellor king queen general colonel north south east west new old"
        " commander secretary ambassador premier prince sheikh chairman and in on at of for when"
    ).split()
)


M = TypeVar("M", bound=Mention)


class Words(NamedTuple):
    """What naming an occasion needs of an article, ordered once."""

    article: Article
    findings: Findings
    times: Mapping[Span, TimeMention]
    starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    cast: Cast
    sides: frozenset[str]


class Cue(NamedTuple):
    """A word of the table in the text."""

    start: int
    end: int
    kind: str
    done: bool


def words_of(article: Article, findings: Findings, cast: Cast) -> Words:
    """Order an article's findings for the questions below."""
    sentences = findings.sentences or ((0, len(article.text)),)
    findings = structs.replace(findings, times=_joined(article.text, findings.times))
    times = {(t.start, t.end): t for t in findings.times}
    starts, whole = tuple(s[0] for s in sentences), (0, len(article.text))
    words = Words(article, findings, times, starts, tuple(sentences), cast, frozenset())
    return words._replace(sides=frozenset(_sides(words, whole)))


def _joined(text: str, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Read “a year ago this month” as one time: the same month, moved."""
    joined: list[TimeMention] = []
    for time in times:
        last = joined[-1] if joined else None
        moved = (
            last.anchor if last is not None and last.anchor is not None and last.anchor.on == "publication" else None
        )
        fine = time.value in ("XXXX-XX", "XXXX-WXX", "XXXX-XX-XX") and time.anchor is not None
        if last and moved and fine and last.words.endswith("ago") and text[last.end : time.start] in (" ", " to "):
            words = text[last.start : time.end]
            joined[-1] = structs.replace(time, start=last.start, words=words, anchor=moved)
        else:
            joined.append(time)
    return tuple(joined)


def sentence_at(words: Words, at: int) -> Span:
    """The sentence in which a character stands."""
    return words.sentences[max(bisect_right(words.starts, at) - 1, 0)]


_WORD = re.compile(r"\w+")
_NAME = " X"
"""At the end of a verb of the table: a name follows ("left Peru")."""


class _Lexicon(NamedTuple):
    """The words of the table: one pattern for all, the words they begin with, and what each says."""

    pattern: re.Pattern[str]
    first: frozenset[str]
    known: Mapping[str, tuple[str, bool]]
    """By a word its kind, and whether it tells the act as done."""

    def find(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The table's words in a stretch of text, none within another; the pattern alone would be tried everywhere."""
        for word in _WORD.finditer(text, start, end):
            if word.start() >= start and word.group().lower() in self.first:
                match = self.pattern.match(text, word.start(), end)
                if match:
                    yield match
                    start = match.end()


@cache
def _lexicon() -> _Lexicon:
    known = {noun: (kind.name, False) for kind in vocab.occasions() for noun in kind.nouns}
    known |= {f"{noun}s": meaning for noun, meaning in known.items() if not noun.endswith("s")}
    verbs = {verb: (kind.name, True) for kind in vocab.occasions() for verb in kind.verbs}
    known |= {verb.removesuffix(_NAME): meaning for verb, meaning in verbs.items()}
    before_names = {verb.removesuffix(_NAME) for verb in verbs if verb.endswith(_NAME)}
    words = sorted(known, key=lambda w: (-len(w), w))
    longest = "|".join(re.escape(w) + (r"(?=\s(?-i:[A-Z]))" if w in before_names else "") for w in words)
    # "the one in Lima in May and another in Quito in June" repeat the kind named before
    pattern = re.compile(rf"(?:{longest}|the one|another(?= (?:in|at)\b))\b", re.I)
    first = {match.group().lower() for word in (*known, "the", "another") if (match := _WORD.match(word))}
    return _Lexicon(pattern, frozenset(first), known)


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The words of the table in a stretch of text, those left out that tell of what was not done."""
    lexicon = _lexicon()
    found, undone = list[Cue](), dict[str, int]()
    for match in lexicon.find(text, start, end):
        kind, done = lexicon.known.get(match.group().lower(), (found[-1].kind if found else "", False))
        if done and _NOT_DONE.search(text[max(start, match.start() - 40) : match.start()]):
            undone[kind] = match.end()
        elif kind and (done or match.start() - undone.get(kind, -_UNDONE) >= _UNDONE):
            found.append(Cue(match.start(), match.end(), kind, done))
    return found


def occasions_of(words: Words) -> tuple[Occasion, ...]:
    """The occasions that an article tells with a time, in the order of its text, each kind once a sentence."""
    found = []
    before: TimeMention | None = None
    for sentence in words.sentences:
        times = _own_times(words, sentence)
        told = cues(words.article.text, *sentence) if times or before else []
        inherited = before if not times and _PRONOUN.match(words.article.text[slice(*sentence)]) else None
        kinds = set[tuple[str, int]]()
        for cue in told:
            time = inherited if cue.done and inherited else _time_of(words, cue, times)
            if time is not None and (cue.kind, time.start) not in kinds:
                kinds.add((cue.kind, time.start))
                told_then = _past(words.article, from_mention(words.article, time, words.times), cue)
                found.append(_narrowed(words, _occasion(words, cue, sentence, told_then), cue, time))
        before = times[0] if len(times) == 1 else None
    return tuple(o for o in found if o.names or o.places or o.sides)


def _past(article: Article, time: EventTime, cue: Cue) -> EventTime:
    """The time of what is told as done: a day or month without its year is the latest such."""
    if not cue.done:
        return time
    if time.start is None and time.anchor is not None and time.anchor.side == "nearest":
        return structs.replace(time, anchor=structs.replace(time.anchor, side="before"))
    return not_after_print(article, time)


def _narrowed(words: Words, occasion: Occasion, cue: Cue, time: TimeMention) -> Occasion:
    """An occasion with the words that tell it, from its verb or noun to its time, and the place named in these, if one
    is: “the one in Lima in May and another in Quito in June” are not of one place."""
    start, end = min(cue.start, time.start), max(cue.end, time.end)
    if not occasion.start <= time.start < occasion.end:
        return occasion
    own = structs.replace(occasion, start=start, end=end, words=words.article.text[start:end])
    towns, regions, where = _places(words, (start, end))
    if not where:
        return own
    others = _places(words, (occasion.start, occasion.end))[1] - regions
    names = tuple(sorted({*own.names, *regions} - others))
    return structs.replace(own, places=tuple(sorted(towns)), names=names, where=tuple(sorted(where)))


def _own_times(words: Words, sentence: Span) -> list[TimeMention]:
    """The days, weeks, months and years of a sentence; the day at the head of a dispatch is not of its acts."""
    own = []
    for time in within(words.findings.times, sentence):
        open_end = time.anchor is not None and time.anchor.on == "report"
        if time.kind in ("DATE", "TIME") and "REF" not in time.value and not open_end and not is_dateline(words, time):
            own.append(time)
    return own


def is_dateline(words: Words, time: TimeMention) -> bool:
    """Whether a time is the day that a dispatch is headed with."""
    line = words.article.dateline
    if line is None or line.date is None or not time.value.endswith(line.date[4:]):
        return False
    sentence = sentence_at(words, time.start)
    head = words.article.text[sentence[0] : time.start]
    return len(head) < _HEAD and fold(line.place) in fold(head) and "." not in head.rstrip(". ")


_HEAD = 60
"""Characters before the day at the head of a dispatch: "MUMBAI, India, "."""


def _time_of(words: Words, cue: Cue, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time that a cue is told with: the nearest to a verb in its clause, a neighbour of a noun."""
    text = words.article.text
    if not cue.done:
        hung = _HUNG.search(text, max(0, cue.start - PHRASE), cue.start)  # "since the signing on Friday": of the news
        return next((t for t in times if _beside(text, cue, t) and not (hung and t.anchor)), None)
    # "on Friday, a week after they signed": the time of the one is not that of the other
    near = (t for t in times if _apart(cue, t) <= _APART and not _is_parted(text, cue, t))
    return min(near, key=lambda t: (_apart(cue, t), t.start), default=None)


def _is_parted(text: str, cue: Cue, time: TimeMention) -> bool:
    """Whether a time is of another clause, or is part of the verb's own words ("took the night train")."""
    if time.start < cue.end and cue.start < time.end:
        return True
    # "After they met in Lima, both left on Friday": the comma ends what is told of the meeting
    if "," in text[cue.end : time.start] and _SUBORDINATE.search(text, max(0, cue.start - PHRASE), cue.start):
        return True
    return _PARTED.search(text, min(cue.end, time.end), max(cue.start, time.start)) is not None


def _apart(cue: Cue, time: TimeMention) -> int:
    return max(time.start - cue.end, cue.start - time.end, 0)


def _beside(text: str, cue: Cue, time: TimeMention) -> bool:
    if time.end <= cue.start:
        return cue.start - time.end < 40 and _BESIDE_BEFORE.fullmatch(text[time.end : cue.start]) is not None
    behind = text[cue.end : time.start]
    if cue.kind == OF_A_PAIR and len(behind) < _PUT_DOWN and _WAS_SIGNED.fullmatch(behind):
        return True
    return len(behind) < 50 and _BESIDE_BEHIND.fullmatch(behind or " ") is not None


_PUT_DOWN = 80
_WAS_SIGNED = re.compile(
    r"s?\s+(?:with\s+[A-Z]\w+\s+|between\s+(?:the\s+)?[\w-]+\s+(?:and\s+\w+\s+)?)?(?:was|were)\s+(?:signed|issued|announced|published"
    r"|concluded|exchanged|proclaimed|established|set up)"
    r"\s+(?:(?:in|at)\s+[A-Z][\w'’ -]{1,30}\s+)?(?:on|in)\s+(?:the\s+)?"
)
"""Relations are of the day on which the paper on them is signed: "the communiqué on diplomatic ties was signed on"."""


def referred_to(words: Words, start: int, end: int, bare: bool = False) -> Occasion | None:
    """The act that a phrase refers to ("the signing of the Lima accord"): what it is called, with what it names.

    "The accord", "its signing" take the names of the nearest such act named before, or else of their sentence. `bare`
    asks for an act of this kind whatever it is called, and takes no names from elsewhere.
    """
    found = cues(words.article.text, start, end)
    if not found:
        return None
    own = _occasion(words, found[0], (start, end), EventTime(), context=sentence_at(words, start))
    if own.names or own.places or own.where or bare:
        return own
    earlier = [c for c in cues(words.article.text, max(0, start - _LOOK_BACK), start) if c.kind == own.kind]
    for cue in reversed(earlier):
        named = _occasion(words, cue, _phrase_around(words, cue), EventTime(), context=sentence_at(words, cue.start))
        if named.names or named.places:
            return structs.replace(own, names=named.names, places=named.places, where=named.where)
    whole = _occasion(words, found[0], sentence_at(words, start), EventTime(), context=sentence_at(words, start))
    told = structs.replace(own, names=whole.names, places=whole.places, where=whole.where)
    is_named = told.names or told.places or len(_sides(words, (start, end))) > 1
    return told if is_named or (told.kind in (*OF_A_STATE, OF_A_PAIR) and len(told.sides) == 2) else None


def of_phrase(words: Words, kind: str, phrase: Span, context: Span, time: EventTime) -> Occasion:
    """The act of a kind that a phrase tells as done at a time that its context tells."""
    told = _occasion(words, Cue(*phrase, kind, True), context, time)
    names, places, where = named_in(words, phrase)
    return structs.replace(
        told,
        names=tuple(sorted({*told.names, *names})),
        places=tuple(sorted({*told.places, *places})),
        where=tuple(sorted({*told.where, *where})),
        start=phrase[0],
        end=phrase[1],
        words=words.article.text[slice(*phrase)].strip(),
    )


def named_in(words: Words, at: Span) -> tuple[set[str], set[str], set[str]]:
    """What a stretch of text names beside people: names, towns, and the countries of its places."""
    places, regions, where = _places(words, at)
    return (_names(words, at)[1] | regions) - places, places, where


def _phrase_around(words: Words, cue: Cue) -> Span:
    sentence = sentence_at(words, cue.start)
    return max(sentence[0], cue.start - 40), min(sentence[1], cue.end + 60)


def _occasion(words: Words, cue: Cue, at: Span, time: EventTime, context: Span | None = None) -> Occasion:
    """An occasion with what a stretch of text names; a telling one (no `context`) is also of the dispatch's place."""
    text, sides = words.article.text, _sides(words, at)
    if len(sides) < 2:
        sides |= _sides(words, context or at)
    people, names = _names(words, at)
    places, regions, where = _places(words, at)
    line = words.article.dateline
    if line and context is None and (not places or re.search(r"\bhere\b", text[slice(*at)])):
        places |= {fold(line.place)}
    return Occasion(
        kind=cue.kind,
        done=cue.done,
        names=tuple(sorted((names | regions) - places)),
        people=tuple(sorted(people)),
        places=tuple(sorted(places)),
        where=tuple(sorted(where)),
        sides=tuple(sorted(sides if len(sides) > 1 else words.sides)),
        start=at[0],
        end=at[1],
        words=text[slice(*at)].strip(),
        time=time,
    )


def within(mentions: Sequence[M], at: Span) -> Iterator[M]:
    """The mentions that begin in a stretch of text."""
    for mention in islice(mentions, bisect_left(mentions, at[0], key=lambda m: m.start), None):
        if mention.start >= at[1]:
            return
        yield mention


def _sides(words: Words, at: Span) -> set[str]:
    """The powers that a stretch of text names: countries, and by their ids those that are none."""
    members = [m for a in within(words.findings.actors, at) for m in words.cast.by_span.get((a.start, a.end), ())]
    return {m.id if "PRE" in m.sectors else m.country for m in members if m.country}


_TOWN = 3
"""UCDP's where-precision up to which a place is no other place; regions ("the Far East") hold many."""


def _places(words: Words, at: Span) -> tuple[set[str], set[str], set[str]]:
    """Towns, regions, and the countries of both: a country alone is a party rather than a place to know an act by."""
    places = list(within(words.findings.places, at))
    named = [p for p in places if not _is_country(p.name)]
    towns = {fold(p.name) for p in named if p.precision is not None and p.precision <= _TOWN}
    return towns, {fold(p.name) for p in named} - towns, {p.country for p in places if p.country}


@cache
def _country_names() -> frozenset[str]:
    return frozenset(fold(name) for c in vocab.countries() for name in (c.name, *c.names, *c.demonyms))


def _is_country(name: str) -> bool:
    return fold(name) in _country_names()


def _names(words: Words, at: Span) -> tuple[set[str], set[str]]:
    """Persons by their full names, and what else is called by a name: runs of capitals that name no country."""
    text, actors = words.article.text, list(within(words.findings.actors, at))
    members = [m for a in actors for m in words.cast.by_span.get((a.start, a.end), ())]
    people = {fold(m.name) for m in members if m.kind == "person"}
    names = {fold(m.name) for m in members if m.kind == "organisation"}
    taken = [(m.start, m.end) for m in (*actors, *within(words.findings.times, at))]
    opening = len(text[at[0] : at[1]]) - len(text[at[0] : at[1]].lstrip(' \n"“'))
    for run in _RUN.finditer(text, at[0], at[1]):
        if any(start < run.end() and run.start() < end for start, end in taken):
            continue
        parts = [part for part in fold(re.sub(r"['’]s?\b", "", run.group())).split() if part not in _TITLES]
        alone = run.start() == at[0] + opening and " " not in run.group()
        name = " ".join(part for part in parts if part not in _country_names())
        if len(name) > 2 and not (alone and run.start() in words.starts):
            names.add(name)
    return people, names
