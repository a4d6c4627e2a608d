"""Readings of plain sentences, for tests of what is done with a reading.

The tests of find's forms, of link and of merge use short sentences ("Peru attacked Chile in Lima.") and ask what follows
from them. What the network makes of so few words may change with every training, and is measured elsewhere
(`gates/acts.py`, tests/encoder). Here a verb of a short table is read with the parties around it: before it who acts,
behind it to whom, and of a verb of meeting all together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.article import article_from_text
from dateline.find import find as find_mentions
from dateline.find import with_reading
from dateline.model import (
    ActorMention,
    ActReading,
    Article,
    Findings,
    OwnActor,
    PartReading,
    Reading,
    Realis,
    SayingReading,
    Span,
    Stance,
)

_VERBS: tuple[tuple[str, str, str | None, bool], ...] = (
    # words, type, mode, whether all do it together
    (r"attack(?:ed|ing|s)?|invaded|fought", "ASSAULT", None, False),
    (r"shelled", "ASSAULT", "heavy-weapons", False),
    (r"accuse[sd]?", "ACCUSE", "allege", False),
    (r"condemned|criticised", "ACCUSE", "disapprove", False),
    (r"met|[Tt]alks|summit|exchanged letters", "CONSULT", None, True),
    (r"hosted(?= the )", "CONSULT", None, True),
    (r"visit(?:ed)?|arrived|flew", "CONSULT", "visit", False),
    (r"letter", "CONSULT", None, False),
    (r"mediated(?= between)|brokered(?= a)", "CONSULT", "third-party", False),
    (r"sent(?! a letter)", "AID", None, False),
    (r"agreed", "AGREE", None, True),
    (r"invited|promised", "AGREE", None, False),
    (r"closed", "COERCE", "restrict", False),
    (r"seized", "COERCE", "seize", False),
    (r"detained", "COERCE", "arrest", False),
    (r"massed", "MOBILIZE", "troops", False),
    (r"fired", "MOBILIZE", "weapons", False),
    (r"rallied", "PROTEST", "demo", False),
    (r"rejected", "REJECT", None, False),
    (r"urged", "REQUEST", None, False),
    (r"withdrew", "RETREAT", "withdraw", False),
    (r"freed|released", "RETREAT", "release", False),
    (r"expelled", "SANCTION", "expel", False),
    (r"imposed", "SANCTION", None, False),
    (r"signed", "SUPPORT", None, True),
    (r"praised|thanked|hailed", "SUPPORT", None, False),
    (r"warned", "THREATEN", None, False),
)
_SAYS: tuple[tuple[str, Stance], ...] = (
    (r"said|told|says|reports|reported|[Aa]ccording", "asserts"),
    (r"denied", "denies"),
    (r"accused|alleged|claimed", "alleges"),
)
_ALONE_TOO = frozenset(["agreed", "signed"])
_NOUNS = frozenset(["talks", "summit", "visit", "letter"])
_IN = re.compile(r"\b(?:in|at|by|near|from)\s+(?:the\s+)?(?:\w+\s+){0,3}$|,\s")
_BY = re.compile(r"\bby (?:the )?$")
_SUBORDINATE = re.compile(r"\b(?:after|before|since|while|as)\b|[;:]|, (?=and\b)")


def find(article: Article, own: tuple[OwnActor, ...] = ()) -> Findings:
    """The mentions of an article, its acts and sayings read by the table above."""
    findings = find_mentions(article, own)
    return with_reading(article, findings, reading(article.text, findings))


def found(text: str, published: str | None = None) -> Findings:
    """The same of a text."""
    return find(article_from_text(text, published=published))


def reading(text: str, findings: Findings) -> Reading:
    """What the table tells of a text."""
    acts = [act for sentence in findings.sentences for act in _acts(text, sentence, findings)]
    sayings = [saying for sentence in findings.sentences for saying in _sayings(text, sentence, findings.actors)]
    return Reading(acts=tuple(acts), sayings=tuple(sayings))


def _acts(text: str, sentence: Span, findings: Findings) -> Iterator[ActReading]:
    cues = sorted(
        (m.start(), m.end(), *rest)
        for words, *rest in _VERBS
        for m in re.finditer(rf"\b(?:{words})\b", text[: sentence[1]])
        if m.start() >= sentence[0]
    )
    for number, (start, end, type, mode, together) in enumerate(cues):
        words = text[start:end]
        if words in _NOUNS and any(kind == type for _, e, kind, *_ in cues[:number] if start - e < 25):
            continue
        first = max([sentence[0], *(e for _, e, *_ in cues[:number])])
        last = min([sentence[1], *(s for s, *_ in cues[number + 1 :])])
        near = [a for a in findings.actors if sentence[0] <= a.start and a.end <= sentence[1]]
        before = _last([a for a in near if first <= a.start and a.end <= start], text)
        behind = [a for a in near if end <= a.start and a.end <= last and not _IN.search(text, end, a.start)]
        behind = _first(behind, text)
        if not before and number and not _SUBORDINATE.search(text, first, start):
            before = _last([a for a in near if a.end <= cues[0][0]], text)
        if words.lower() in ("talks", "summit"):
            of = re.match(r"[^.]{0,20}?\b(?:between|of|with)\b", text[end:last])
            before, behind = (before if of and of.group().endswith("with") else [], behind) if of else (before, [])
        together = together and (words not in _ALONE_TOO or len(before) > 1 or not behind)
        actors, recipients = ([*before, *behind], []) if together else (before, behind)
        if text[max(0, start - 5) : start].strip() in ("was", "were") and " by " in text[end:last]:
            actors, recipients = behind, before
        yield ActReading(
            start=start, end=end, type=type, mode=mode, realis=_realis(text[first:start]),
            negated=" not " in text[first:start], reciprocal=together and (len(actors) > 1 or words not in _ALONE_TOO), history=False, about=None, klass=None, score=0.9,
            parts=tuple(_parts(actors, "actors")) + tuple(_parts(recipients, "recipients")) + tuple(_times(text, findings, (first, last), start)) + tuple(_objects(text, end, last)),
        )  # fmt: skip


def _realis(before: str) -> Realis:
    return "planned" if "plans to" in before else "hypothetical" if "expected to" in before else "actual"


def _parts(actors: Sequence[ActorMention], role: str) -> Iterator[PartReading]:
    yield from (PartReading(role=role, start=a.start, end=a.end, score=0.9) for a in actors)


def _times(text: str, findings: Findings, clause: Span, cue: int) -> Iterator[PartReading]:
    near = [t for t in findings.times if clause[0] <= t.start and t.end <= clause[1] and not t.words.endswith("days")]
    near = [t for t in near if not _BY.search(text, 0, t.start)]
    if near:
        best = min(near, key=lambda t: abs(t.start - cue))
        yield PartReading(role="time", start=best.start, end=best.end, score=0.9)


def _objects(text: str, end: int, last: int) -> Iterator[PartReading]:
    """What is sent: "sent *4,000 soldiers* to Chile"."""
    if given := re.search(r"[\d,]* ?(?:soldiers|troops|weapons|arms)\b", text[end:last]):
        yield PartReading(role="object", start=end + given.start(), end=end + given.end(), score=0.9)


def _last(actors: list[ActorMention], text: str) -> list[ActorMention]:
    """The last party before a verb, with those joined to it."""
    run = actors[-1:]
    for actor in reversed(actors[:-1]):
        if not _is_joint(text[actor.end : run[0].start], len(run)):
            break
        run.insert(0, actor)
    return run


def _is_joint(words: str, number: int) -> bool:
    """ "A and B", and "A, B and C": a comma joins only in front of what an "and" has joined."""
    return re.fullmatch(r",? and (?:the )?", words) is not None or (number > 1 and words == ", ")


def _first(actors: list[ActorMention], text: str) -> list[ActorMention]:
    """The first party behind a verb, with those joined to it."""
    run = actors[:1]
    for actor in actors[1:]:
        if not _is_joint(text[run[-1].end : actor.start], 1):
            break
        run.append(actor)
    return run


def _sayings(text: str, sentence: Span, actors: Sequence[ActorMention]) -> Iterator[SayingReading]:
    for hedge in re.finditer(r"\breportedly\b", text[: sentence[1]]):
        if hedge.start() >= sentence[0]:
            whole = PartReading(role="content", start=sentence[0], end=sentence[1] - 1, score=0.9)
            yield SayingReading(start=hedge.start(), end=hedge.end(), stance="alleges", score=0.9, parts=(whole,))
    for words, stance in _SAYS:
        for cue in re.finditer(rf"\b(?:{words})\b", text[: sentence[1]]):
            if cue.start() < sentence[0]:
                continue
            near = [a for a in actors if sentence[0] <= a.start and a.end <= sentence[1] and a.role == "name"]
            source = _last([a for a in near if a.end < cue.start() and text[a.end : cue.start()].isspace()], text)
            behind = [a for a in near if a.start >= cue.end()]
            source = source or (_first(behind, text) if behind and behind[0].start - cue.end() <= 6 else [])
            source = source or _last([a for a in near if a.end <= cue.start()], text)
            opens = not text[sentence[0] : min([cue.start(), *(a.start for a in source)])].strip(" ,")
            content = (
                (cue.end(), sentence[1] - 1) if opens else (sentence[0], min([cue.start(), *(a.start for a in source)]))
            )
            if source and content[1] - content[0] > 3:
                parts = [
                    *_parts(source, "source"),
                    PartReading(role="content", start=content[0], end=content[1], score=0.9),
                ]
                yield SayingReading(start=cue.start(), end=cue.end(), stance=stance, score=0.9, parts=tuple(parts))
