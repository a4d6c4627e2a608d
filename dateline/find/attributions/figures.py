"""Figures by those who give them: "the ministry speaks about nine", "the union, of 34", "five by the count of Lima".

Needs    a text, its mentions and sentences, the sayings read
Gives    the sayings, with those of a figure whose clause names who gives it
Rule     a figure's content is its own clause, from the figure to the next mark; where the words that name its source
         stand behind it, from the figure to them
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline.find.attributions.said import (
    BY_MEASURE,
    Said,
    meets,
    ordered,
    quotation_at,
    sentence_at,
    stripped,
)
from dateline.find.attributions.subjects import subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, Span

_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|dozens?|hundreds?|thousands?|half|one|several"
)
_FIGURE = (
    r"(?P<figure>[“\"]?(?:(?:about|around|some|only|just|even|at\s+least|more\s+than|fewer\s+than|not\s+more\s+than|over"
    r"|nearly|almost|up\s+to|a|the)\s+)*"
    rf"(?:(?:US|A|NT|GY)?[$€£¥₱]?\d(?:[\d.,]*\d)?|(?:{_WORDS})\b))"
)
_WHO = r"(?P<who>(?:(?:the|our|an?)\s+)?[^,;:.“”\"()\n]{2,60}?)"
_COUNT = (
    r"(?:count|counting|reckoning|estimates?|figures?|data|admission|saying|tally|list|numbers?|calculations?|records?)"
)
_SPEAKS = re.compile(
    r"\b(?P<cue>sp(?:eaks?|oken?))\s+(?:(?:to|in)\s+[^,;.:]{2,40}?\s+)?(?:(?:of|in)\s+)?"
    rf"(?<=of |in |ks |ke |en ){_FIGURE}"
)
"""With "about" the figure has it: "the ministry speaks *about nine* clerks"."""
_PUT = re.compile(
    r"\b(?P<cue>puts?|placed?|places)\s+(?:its|their|the|his|that)\s+(?:[\w’'-]+\s+){1,6}?at\s+" + _FIGURE
)
_OTHER = re.compile(
    r"[;,]\s+(?:and\s+|but\s+|while\s+)?(?P<who>(?:(?:[Tt]he|[Oo]ur)\s+(?:[\w’'-]+\s+){0,3}?|(?=[A-Z]))[\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}),?"
    rf"\s+(?P<cue>of|in|about)\s+{_FIGURE}"
)
"""Whose verb was told of another: "the union speaks of 34; *the owner, of 31*"."""
_HEAD = re.compile(rf"(?P<cue>[Aa]ccording\s+to)\s+(?P<who>[^,;:.\d“”\"()\n]{{3,60}}?)\s+{_FIGURE}(?=\s+[a-z])")
_ASIDE = re.compile(
    rf"\({_WHO}\s+(?P<cue>count(?:s|ed)|told|tells?|sa(?:ys|id)|sp(?:eaks?|oke)\s+of|gives?|gave)\s+{_FIGURE}"
)
_WHOSE = re.compile(
    rf"\b(?:whose|their|its)\s+number\s+{_WHO}(?:,[^,;.]{{2,40}},)?\s+(?P<cue>(?:has\s+|had\s+)?(?:puts?|places?|placed))\s+at\s+{_FIGURE}"
)
_ITS = re.compile(rf"(?:\b[Tt]he\s+)(?P<who>[A-Z][^,;:.“”\"()\n]{{1,40}}?)[’']s\s+(?P<cue>{_COUNT})\s+of\s+{_FIGURE}")
_BEHIND = re.compile(
    rf"[\s(]+(?P<cue>according\s+to|if\s+(?:one|you)\s+believes?|by\s+the\s+(?:own\s+)?{_COUNT}\s+of)\s+{_WHO}(?=[,;:.()\n]|$)"
)
_BY = re.compile(
    rf"\b(?P<cue>[Bb]y)\s+(?:(?P<who>(?:the\s+|an?\s+)?[A-Za-z][^,;:.“”\"()\n]{{1,50}}?)[’']s\s+(?:own\s+)?{_COUNT}"
    rf"|(?P<whom>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+{_COUNT}"
    rf"|the\s+{_COUNT}\s+of\s+(?P<him>(?:the\s+|an?\s+)?[^,;:.“”\"()\n]{{2,60}}?))(?=[,;:.()\n]|\s+(?:of|in)\s+the\b|\s+\d|$)"
)
"""Before the figure or behind it: "*by the county's list* 229 had moved", "nine villages, *by ICRC figures*"."""
_BARE = re.compile(rf"(?:[,;]\s+|\()(?:and\s+|or\s+)?{_FIGURE}\s+(?P<cue>according\s+to)\s+{_WHO}(?=[,;:.()\n]|$)")
_NUMBER = re.compile(rf"(?<![\w.,-]){_FIGURE}", re.I)
_STOP = re.compile(r"[;:()\n]|[.,](?!\d)")
_SHORT = 4
"""Words of a figure at most whose verb was told of another."""
_BACK = 100
"""Characters before the words that name its source in which a figure stands."""


def with_figures(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """Give each figure to whoever its clause says it is of, where no saying of theirs carries it."""
    found = list(said)
    for law in (_headed, _bare, _bracketed, _of_others, _spoken, _behind, _by_count):
        found = ordered(_joined(found, _told(text, findings, law), law in (_headed, _bare, _bracketed)))
    return found


def _told(text: str, findings: Findings, law: Callable[[str, Findings], Iterator[Said]]) -> Iterator[Said]:
    """The figures of a law that somebody gives, outside quoted words."""
    for figure in law(text, findings):
        inside = quotation_at(findings.quotations, figure.cue[0]) is not None
        if figure.sources and not inside and not BY_MEASURE.match(text, figure.cue[0]):
            yield figure


def _joined(said: Sequence[Said], figures: Iterable[Said], alone: bool) -> list[Said]:
    """The sayings with those of figures: one read at the cue of a figure carries it too, or nothing else."""
    found, new = list(said), list[Said]()
    for figure in figures:
        first = bisect_left(found, figure.cue[0] - _BACK, key=lambda each: each.cue[0])
        last = bisect_left(found, figure.cue[1], lo=first, key=lambda each: each.cue[0])
        near = [at for at in range(first, last) if meets(found[at].cue, figure.cue)]
        for at in near:
            found[at] = _carrying(found[at], figure, alone)
        new += [] if near else [figure]
    return [*found, *new]


def _carrying(said: Said, figure: Said, alone: bool) -> Said:
    """A saying that carries a figure."""
    (at,) = figure.content
    if alone or not said.sources:
        return said._replace(sources=figure.sources, content=figure.content)
    if any(start <= at[0] and at[1] <= end for start, end in said.content):
        return said
    return said._replace(content={*(c for c in said.content if not meets(c, at)), at})


def _figured(text: str, form: re.Match[str]) -> Span:
    """A figure with the rest of its clause."""
    stop = _STOP.search(text, form.end("figure"))
    return stripped(text, (form.start("figure"), stop.start() if stop else len(text)))


def _headed(text: str, findings: Findings) -> Iterator[Said]:
    """ "According to the league 45,000 marched": no comma parts who says it from a figure."""
    for form in _HEAD.finditer(text):
        sources = named(text, form.span("who"), findings.actors)
        yield Said(form.span("cue"), sources, {_figured(text, form)}, "asserts")


def _spoken(text: str, findings: Findings) -> Iterator[Said]:
    """ "The ministry *speaks about* nine", "the firm *put* its bill at $3m"."""
    for law in (_SPEAKS, _PUT):
        for form in law.finditer(text):
            who = subject(text, sentence_at(findings.sentences, form.start()), form.start("cue"))
            if who is not None:
                yield Said(form.span("cue"), named(text, who, findings.actors), {_figured(text, form)}, "asserts")


def _bracketed(text: str, findings: Findings) -> Iterator[Said]:
    """ "Freed 48 clerks (*Quito counted 46*)"."""
    for form in _ASIDE.finditer(text):
        sources = named(text, form.span("who"), findings.actors)
        yield Said(form.span("cue"), sources, {_figured(text, form)}, "asserts")


def _of_others(text: str, findings: Findings) -> Iterator[Said]:
    """Whoever stands right before a figure, with another's verb or none."""
    for law in (_OTHER, _WHOSE, _ITS):
        for form in law.finditer(text):
            start = sentence_at(findings.sentences, form.start())[0]
            content = _figured(text, form)
            short = len(text[slice(*content)].split()) <= _SHORT
            if law is not _OTHER or (short and _SPEAKS.search(text, start, form.start())):
                yield Said(form.span("cue"), named(text, form.span("who"), findings.actors), {content}, "asserts")


def _before(text: str, findings: Findings, at: int) -> Span | None:
    """The last figure of a sentence before the words at an offset, with what it counts."""
    start = max(sentence_at(findings.sentences, at)[0], at - _BACK)
    found = list(_NUMBER.finditer(text, start, at))
    return stripped(text, (found[-1].start("figure"), at)) if found else None


def _bare(text: str, findings: Findings) -> Iterator[Said]:
    """ "And killed four men, *five according to* the Front": the Front tells nothing but the number."""
    for form in _BARE.finditer(text):
        sources = named(text, form.span("who"), findings.actors)
        yield Said(form.span("cue"), sources, {form.span("figure")}, "asserts")


def _behind(text: str, findings: Findings) -> Iterator[Said]:
    """ "Where 173,000 refugees live according to the prefect"."""
    for form in _BEHIND.finditer(text):
        content = _before(text, findings, form.start("cue"))
        if content is not None and _STOP.search(text, content[0], content[1]) is None:
            yield Said(form.span("cue"), named(text, form.span("who"), findings.actors), {content}, "asserts")


def _by_count(text: str, findings: Findings) -> Iterator[Said]:
    """ "By the county's own list 229 people had been moved", "some 104 houses by the count of the council"."""
    for form in _BY.finditer(text):
        group = next(name for name in ("who", "whom", "him") if form[name])
        start, end = sentence_at(findings.sentences, form.start())
        head = form.start() - start < 3 or text[: form.start()].rstrip()[-1:] in ";:—"
        behind = _NUMBER.search(text, form.end(), min(end, form.end() + _BACK))
        content = _figured(text, behind) if head and behind else _before(text, findings, form.start())
        if content is not None and content[0] < content[1]:
            yield Said(form.span("cue"), named(text, form.span(group), findings.actors), {content}, "asserts")
