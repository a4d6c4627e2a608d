"""What the numbers of a sentence mean: its acts and sayings, as spans with probabilities.

Needs    an article's text and its sentences
Gives    a `Reading`, in the order of the text; nothing is resolved, and nothing below `WEIGHED` is told
Rule     a trigger is a word whose probability is over a threshold; of neighbours of one kind the best; a part is a run
         of words that are likelier part than not
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dateline.encoder.labels import ABOUT, CLASSES, FLAGS, KINDS, MODES, REALIS, ROLES, SAYS, STANCES
from dateline.encoder.network import Network, Numbers, Sentence
from dateline.model import ActReading, PartReading, Reading, SayingReading, Span

WEIGHED = 0.1
"""Score from which a word is weighed as a trigger; what is coded is for find to decide."""

_PART = 0.5
_NEXT = 0.85
"""Share of the best party's likelihood from which another is a party beside it: "Chad and Niger", but not the party of
the next clause. On the held part of the corpus triples rise from 0.482 to 0.527; 0.8 to 0.9 are as good."""

_WEAK = 0.2
"""Likelihood from which a party is weighed: find takes it beside a sure one, or when there is no other."""

_SIDES = ("actors", "recipients")
_PARTIES = frozenset(["actors", "recipients", "about actors", "about recipients"])
_CHOSEN = _PARTIES | {"source"}
"""Roles among whose words find chooses."""
_NEIGHBOURS = 2
"""Tokens between two triggers of a kind that are one: "has been *attacked*"."""


def reading_of(network: Network, text: str, sentences: Sequence[Span]) -> Reading:
    """Read the sentences of a text, one after another."""
    acts, sayings = list[ActReading](), list[SayingReading]()
    for start, end in sentences:
        sentence = network.read(text[start:end])
        triggers = list(_triggers(sentence))
        if not triggers:
            continue
        numbers = network.triggers(sentence, [at for at, _ in triggers], [kind for _, kind in triggers])
        for row, (at, kind) in enumerate(triggers):
            parts = tuple(_parts(text, start, sentence, numbers["roles"][row]))
            score = float(sentence.kinds[at, KINDS.index(kind)])
            span = _word(text, start, sentence, at)
            if kind == SAYS:
                stance = STANCES[int(numbers["stance"][row].argmax())]
                sayings.append(SayingReading(start=span[0], end=span[1], stance=stance, score=score, parts=parts))
            else:
                likely = network.likelihood(score, sides(parts))
                acts.append(_act(kind, span, likely, parts, {name: values[row] for name, values in numbers.items()}))
    return Reading(acts=tuple(acts), sayings=tuple(sayings))


def sides(parts: Sequence[PartReading]) -> tuple[float, ...]:
    """How likely the likeliest words of each side, actors and recipients, are a party; 0 where none are weighed."""
    return tuple(max((part.score for part in parts if part.role == role), default=0.0) for role in _SIDES)


def _triggers(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Tokens and kinds that are weighed, in order; of neighbours of one kind the likeliest."""
    words = list(sentence.words)
    scores = np.zeros_like(sentence.kinds)
    scores[words] = sentence.kinds[words]
    # few of the many numbers are weighed: only their neighbours are looked at
    for number, at in np.argwhere(scores.T >= WEIGHED).tolist():
        near = scores[max(at - _NEIGHBOURS, 0) : at + _NEIGHBOURS + 1, number]
        if np.count_nonzero(near >= scores[at, number]) == 1:
            yield at, KINDS[number]


def _word(text: str, offset: int, sentence: Sentence, at: int) -> Span:
    """The whole word whose first token stands at a place."""
    start, end = sentence.offsets[at][0] + offset, sentence.offsets[at][1] + offset
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _act(
    kind: str, span: Span, score: float, parts: tuple[PartReading, ...], values: Mapping[str, Numbers]
) -> ActReading:
    modes = [number for number, (type, _) in enumerate(MODES) if type == kind]
    flags = {name: bool(values["flags"][number] > 0) for number, name in enumerate(FLAGS)}
    return ActReading(
        start=span[0],
        end=span[1],
        type=kind,  # type: ignore[arg-type]
        mode=MODES[modes[int(values["mode"][modes].argmax())]][1],
        realis=REALIS[int(values["realis"].argmax())],
        about=ABOUT[int(values["about"].argmax())] or None,  # type: ignore[arg-type]
        klass=CLASSES[int(values["klass"].argmax())] or None,
        score=score,
        parts=parts,
        **flags,
    )


def _parts(text: str, offset: int, sentence: Sentence, roles: Numbers) -> Iterator[PartReading]:
    """The runs of words of each role; a word is judged by its first token, as in training."""
    ends = [sentence.offsets[after - 1][1] for after in (*sentence.words[1:], _last(sentence) + 1)]
    of_words = roles[list(sentence.words)]
    best = of_words.max(axis=0)
    for number, role in enumerate(ROLES):
        if best[number] < _WEAK:
            continue
        scores = of_words[:, number]
        least = max(_PART, _NEXT * float(best[number])) if role in _PARTIES else _PART
        sure = scores >= least
        weak = (scores >= _WEAK) & ~sure if role in _CHOSEN else ~sure & False
        for places, is_sure in ((sure, True), (weak, False)):
            for run in _runs(np.flatnonzero(places).tolist()):
                start, end = sentence.offsets[sentence.words[run[0]]][0] + offset, ends[run[-1]] + offset
                yield PartReading(role=role, start=start, end=end, score=float(np.mean(scores[run])), sure=is_sure)


def _last(sentence: Sentence) -> int:
    """The last token that has characters: behind it stand the encoder's own marks."""
    return max(at for at, (start, end) in enumerate(sentence.offsets) if end > start)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in places:
        if run and at > run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run
