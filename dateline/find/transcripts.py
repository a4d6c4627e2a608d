"""Transcripts: who speaks is told by a label before each speech, and no marks stand around it.

Needs    a text, its sentences and actor mentions
Gives    a direct `QuotationMention` for each paragraph of a named speaker, its cue the colon behind the label, and an
         `ActorMention` for each label that no list knows
Rule     a page is a transcript from three labelled paragraphs on, of which two have one label and one is a question's
         or another speaker's; a label is a name in capitals, a person's name or an office before a colon. A paragraph
         without a label goes on with the speech before it where it speaks in the first person and cites nobody. Who
         asks is not told apart: questions are no quotations
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import structs

from dateline import vocab
from dateline.find.inner import find_inner
from dateline.find.quotations import SPEECH
from dateline.model import ActorMention, PlaceMention, QuotationMention, Span
from dateline.spelling import fold

_LABELS = 3
"""Labelled paragraphs from which a page is a transcript."""
_LABEL = re.compile(
    r"(?P<label>(?P<question>Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator|HOST)(?:\s*\d+)?"
    r"|(?P<initials>(?:[A-ZÀ-Þ]\.\s?){2,4}(?=:))"
    r"|(?P<capitals>(?:(?:MR|MS|MRS|DR|AMB|GEN|SEN)\.?\s+)?[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s+(?:(?:[A-Z]\.|de|bin|al-)\s*)?[A-ZÀ-Þ][A-ZÀ-Þ’'-]+){0,4})"
    r"|(?P<name>(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-ZÀ-Þ][\w’'.-]+(?:\s+(?:(?:of|de|bin|al)\s+)?[A-ZÀ-Þ][\w’'-]+){0,5}))"
    r"(?:\s*\([^()\n]{2,80}\)|,\s+[^,:.\n]{3,60})?(?P<colon>\s?[:.](?=\s))\s+(?:\([^()\n]{2,60}\)\s+)?(?=[“\"‘(\[]?\w)"
)
_QUESTION = re.compile(r"(?:Q|QUESTION|Question)(?:\s*\d+)?\s?[:.]\s")
_NO_SPEAKER = re.compile(
    r"(?:PHOTO|NOTE|SOURCE|TAGS?|UPDATE|CORRECTION|READ|SEE|ALSO|WATCH|VIDEO|IMAGE|CAPTION|TOPICS?|BACKGROUND|TIMELINE|ANALYSIS"
    r"|OPINION|EXCLUSIVE|EDITOR|EDITORS|CONTACT|RELATED|MORE|FACTBOX|KEY POINTS|HIGHLIGHTS?|WHAT|WHO|WHEN|WHERE|WHY|HOW"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|DATELINE|PS|FILE|LIVE|BREAKING|ADVERTISEMENT|TEL|EMAIL|ADDRESS)\b",
    re.I,
)
"""Words before a colon that head something else."""
_OWN = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|me)\b")
_CITES = re.compile(rf"\b(?:he|she|they|who|[A-Z]\w+),?\s+(?:also\s+)?{SPEECH}\b")
_LINE = re.compile(r"[^\n]+")
_VOICES = frozenset({"person", "office"})


class _Line(NamedTuple):
    """A paragraph, its label where it has one."""

    start: int
    end: int
    label: re.Match[str] | None


class Speeches(NamedTuple):
    """What is said in a transcript, and who speaks by a label alone."""

    quotations: tuple[QuotationMention, ...] = ()
    speakers: tuple[ActorMention, ...] = ()

    def among(
        self, text: str, marked: Sequence[QuotationMention]
    ) -> tuple[tuple[QuotationMention, ...], tuple[QuotationMention, ...]]:
        """All quotations of a text whose words between marks are `marked`, and those that lie in others."""
        starts = [speech.start for speech in self.quotations]
        around = ((bisect_right(starts, q.start) - 1, q) for q in marked)
        inside = {q.start for at, q in around if at >= 0 and q.end <= self.quotations[at].end}
        outer = tuple(sorted((*(q for q in marked if q.start not in inside), *self.quotations), key=lambda q: q.start))
        quoted = (q for q in marked if q.start in inside and q.cue is not None)
        inner = {q.content: q for q in (*quoted, *find_inner(text, outer))}
        return outer, tuple(sorted(inner.values(), key=lambda q: q.start))


def find_speeches(text: str, actors: Sequence[ActorMention], places: Sequence[PlaceMention] = ()) -> Speeches:
    """Find the speeches of a transcript, in the order of the text; none in any other text."""
    asked = any(_QUESTION.match(text, line.start()) for line in _LINE.finditer(text))
    voiceless = {p.start for p in places} | {a.start for a in actors if a.kind not in _VOICES}
    people = [a.start for a in actors if a.kind in _VOICES]
    lines = [_Line(*line.span(), _label(text, line.span(), people, voiceless, asked)) for line in _LINE.finditer(text)]
    labels = Counter(line.label["label"] for line in lines if line.label)
    if labels.total() < _LABELS or len(labels) < 2 or max(labels.values()) < 2:
        return Speeches()
    quotations = tuple(_speeches(text, lines))
    known = {(a.start, a.end) for a in actors}
    spans = dict.fromkeys(q.speaker for q in quotations if q.speaker is not None and q.speaker not in known)
    named = (*(a for a in actors if a.kind == "person"), *(_labelled(text, span) for span in spans))
    bearers: dict[str, ActorMention] = {}
    for actor in sorted(named, key=lambda a: (-len(a.name.split()), a.start)):
        bearers.setdefault(fold(actor.name.split()[-1]), actor)
    return Speeches(quotations, tuple(_called(text, span, bearers) for span in spans))


def _asker(text: str, lines: Sequence[_Line]) -> str | None:
    """The label of who asks, in an interview under initials: "RA: And the port?"."""
    labelled = [(line, line.label) for line in lines if line.label]
    asked = Counter(label["label"] for line, label in labelled if text[line.start : line.end].rstrip()[-1:] == "?")
    return asked.most_common(1)[0][0] if asked and any(label["initials"] for _, label in labelled) else None


def _labelled(text: str, span: Span) -> ActorMention:
    """The person of a label by its own words: "SPOKESWOMAN ANA BELL" is Ana Bell, "MS BELL" is Bell."""
    words = text[slice(*span)].split()
    titled = [at for at, word in enumerate(words[:-1], 1) if word.casefold().strip(".") in _titles()]
    name = " ".join(word.title() if word.isupper() else word for word in words[max(titled, default=0) :])
    sectors = () if not titled else _titles()[words[titled[-1] - 1].casefold().strip(".")]
    return ActorMention(
        start=span[0], end=span[1], words=" ".join(words), kind="person", name=name, sectors=sectors, head=span
    )


@cache
def _titles() -> Mapping[str, tuple[str, ...]]:
    """The words that can stand between a label's start and its name, each with the sectors it gives."""
    heads = [head for head in vocab.heads() if head.kind == "office"]
    offices = {words.split()[-1]: (head.sector,) for head in heads for words in head.words}
    styles = {words.split()[-1].strip("."): () for words, row in vocab.honorifics().items() if row.kind != "kin"}
    return {**styles, **offices}


def _called(text: str, span: Span, bearers: Mapping[str, ActorMention]) -> ActorMention:
    """Whom a label means: the person of this surname whom the text or another label names most fully."""
    own = _of_initials(text, span, bearers) or _labelled(text, span)
    whole = bearers.get(fold(own.name.split()[-1]), own)
    return structs.replace(whole, start=span[0], end=span[1], words=text[slice(*span)], head=span, role="name")


def _of_initials(text: str, span: Span, bearers: Mapping[str, ActorMention]) -> ActorMention | None:
    """Whom initials mean: the first of the names before them whose last words begin with these letters."""
    letters = re.findall(r"[A-ZÀ-Þ](?=\.)", text[slice(*span)])
    if len(letters) < 2 or "." not in text[slice(*span)]:
        return None
    whole = next((b for b in bearers.values() if [w[0] for w in b.name.split()][-len(letters) :] == letters), None)
    if whole is not None:
        return whole
    name = re.search(r"\b" + r"\s+".join(rf"{letter}[\w’'-]+" for letter in letters), text[: span[0]])
    labelled = _labelled(text, span)
    return structs.replace(labelled, name=name.group()) if name else labelled


def is_labelled(text: str, quotation: QuotationMention) -> bool:
    """Whether a label tells who speaks, so that no verb of saying has to."""
    return quotation.cue is not None and text[slice(*quotation.cue)].strip() in (":", ".")


def _label(
    text: str, line: Span, people: Sequence[int], voiceless: Collection[int], asked: bool
) -> re.Match[str] | None:
    """The label of a paragraph. `people` is where persons and offices are named, `voiceless` where states, bodies and
    places, whose news follows; a name that no list knows is one where questions are `asked`."""
    found = _LABEL.match(text, *line)
    if found is None or _NO_SPEAKER.match(found["label"]) or (line[0] in voiceless and not found["question"]):
        return None
    if found["colon"].strip() == "." and not found["question"]:
        return None  # "Q. Have you seen them?", but "Lima. The minister said"
    if found["name"] and not found["question"]:
        first, last = found.span("name")
        near = bisect_left(people, first)
        known = near < len(people) and people[near] < last
        return found if known or (asked and len(found["name"].split()) > 1) else None
    return found


def _speeches(text: str, lines: Sequence[_Line]) -> Iterator[QuotationMention]:
    speaker: re.Match[str] | None = None
    asker = _asker(text, lines)
    for line in lines:
        if line.label is not None:
            speaker = None if line.label["question"] or line.label["label"] == asker else line.label
            start = line.label.end()
        elif speaker is None or not _goes_on(text, line):
            speaker = None
            continue
        else:
            start = line.start
        if speaker is not None:
            span = (start, line.end)
            yield QuotationMention(
                start=start, end=line.end, words=text[slice(*span)], content=span, form="direct",
                speaker=speaker.span("label"), cue=speaker.span("colon"),
            )  # fmt: skip


def _goes_on(text: str, line: _Line) -> bool:
    words = text[line.start : line.end]
    return _OWN.search(words) is not None and _CITES.search(words) is None and words[:1] not in '([“"'
