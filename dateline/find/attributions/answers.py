"""Who takes up another's words: "denied it", "called the charge a lie", "so did S", "as S had reported".

Needs    the text, its mentions, its sayings
Gives    the sayings, each that takes up another's words with that one's content, marked as an answer
Rule     a saying of a mere "it" or "the claim" is of the content before it, else of the words before it, which the page
         tells itself. Who denies what another says, or says it once more behind a full stop or a semicolon, stands
         beside that one; he does not tell of him
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.find.attributions.said import (
    AGAINST,
    ANAPHOR,
    FALSE,
    NOUNS,
    Said,
    apart,
    covers,
    hull,
    meets,
    nearest,
    ordered,
    sentence_at,
    stripped,
    within,
)
from dateline.find.attributions.voices import voices_from
from dateline.model import Findings, Span, Stance

_FAR = 400
"""Characters between what is said and what takes it up ("the ministry denied it")."""

_NEAR = 140
"""Characters between a denial and the claim that it denies."""

_CLAUSE = 15
"""Characters before a comma that can tell an act."""

_NOT = re.compile(r"\b(?:no|not|never|nothing|none|without|yet to|n[’']t|silent|silence|nor)\b", re.I)
_NOUN = re.compile(NOUNS, re.I)
_OBJECT = re.compile(rf"\s+(?:{ANAPHOR.pattern})(?=\s*(?:[,.;:“\"]|as\b|an?\b|and\b|but\b|for\b|in\b|on\b|$))", re.I)
"""What a denial has as its object: "dismissed *the report* as", "called *it* a lie"."""

_RELATIVE = re.compile(rf",\s+(?:an?|the)\s+{NOUNS}(?:\s+(?:that|which))?\s+(?:the\s+|its\s+)?\Z", re.I)
"""Before the source of a relative clause: "..., *an account that* the army dismissed"."""

_FALSE = re.compile(
    rf"(?:that\s+)?(?:(?:the|this|that|those|these|such|his|her|its|their)\s+)?(?:{NOUNS}|it|this|that|they|there)\s+"
    r"(?:was|is|were|are|had been|has been|had)\s+(?:\w+\s+){0,3}?[“\"]?(?:\w+\s+){0,2}?"
    rf"(?:{FALSE}|(?:not|no) (?:\w+ )?tru\w+|without (?:any )?basis)\b",
    re.I,
)
"""A content that says of another's words that they are not so."""

_UNTOLD = re.compile(
    r"(?:that\s+)?(?:he|she|it|they|we|I)\s+(?:would|could|did|can|will|do|does)(?:\s+not|n[’']t|\s+neither)\s+"
    r"(?:\w+\s+(?:or|nor)\s+)?(?:discuss|say|comment|confirm|deny|speculate|disclose|reveal|answer)\w*\s+"
    r"(?:(?:on|about|further)\s+)*(?:whether|if)\s+",
    re.I,
)
"""A content that declines to say another: "he would not discuss *whether*"."""

_SAID_BY = r"(?:,\s+[^,;:.]{2,70},)?"
_UNSURE = re.compile(
    r"(?:that\s+)?(?:he|she|it|they|we|I)\s+(?:could\s+(?:not|n[’']t)|cannot|can\s+not|(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+unable\s+to"
    r"|(?:had|has|have)\s+not\s+been\s+able\s+to|had\s+no\s+way\s+(?:to|of))\s+(?:\w+ly\s+)?(?:verify|confirm|check|corroborate|substantiate|establish)(?:ing)?"
    rf"\s+(?:whether|if|that|(?:(?:the|an?|any|these|those|such)\s+)?(?:\w+\s+)?{NOUNS}\s+that)\s+",
    re.I,
)
"""A content that vouches for nothing: "they could not verify *reports that*"."""

_NOT_SO = re.compile(
    rf"(?:that\s+)?(?:it|there)\s+(?:was|is|were|are|had\s+been)\s+(?:(?!not\b)\w+ly\s+)?(?:{FALSE}|not\s+(?:\w+\s+)?(?:true|correct|so)|no\s+(?:\w+\s+)?"
    rf"(?:truth|substance|basis|foundation)){_SAID_BY}\s+(?:(?:in|to|for)\s+(?:(?:the|any|these|those|such|an?)\s+)?(?:\w+\s+)?{NOUNS}\s+)?that\s+",
    re.I,
)
"""A content that says of another that it is not so: "it was untrue *that*", "there is no truth in rumours *that*"."""

_WERE_FALSE = re.compile(
    rf"\s*(?:that\s+)?(?:(?:the|any|all|these|those|such)\s+)?(?:\w+\s+)?{NOUNS}\s+that\s+(?P<what>[^;:.“”\"\n]{{4,200}}?)\s+"
    rf"(?:was|were|is|are|had\s+been)\s+(?:(?!not\b)\w+ly\s+)?[“\"]?(?:{FALSE}|not\s+true)\b",
    re.I,
)
"""The same with the other content before it: "reports that P *were false*"."""

_VAGUE = re.compile(
    r"\s+(?:(?:any|all|having|had|its|his|her|their|direct|taken|played|an?)\s+){0,3}(?:involvement|responsibility|part|role|wrongdoing|complicity|knowledge"
    r"|blame|hand|guilt|such\s+\w+|everything|all\s+(?:of\s+)?(?:this|that|it))(?:\s+(?:in|for|of|with)\s+(?:it|this|that|them|the\s+\w+))?(?=\s*(?:[.,;]|$|and\b|but\b))"
    r"|\s+that\s+(?:any(?:one|body)|any\s+(?:of\s+\w+\s+)?\w+)\s+(?:(?:had|has|have|was|were)\s+){1,2}(?:\w+|\w+\s+(?:it|them|him|her|there|so))(?=\s*(?:[.;]|$))",
    re.I,
)
"""What a denial denies that cannot stand by itself: "denied *any involvement*", "denied *that anyone had fired*"."""

_OF_IT = re.compile(r"\s+[^,;:.“”\"]{1,40}?\s+(?:of|for)\s+(?:it|this|that|so\s+doing|the\s+same)\b")
"""Behind an accusation: "accused him *of it*"."""

_RUMOUR = re.compile(r"rumou?r|gossip", re.I)
_ASKED = re.compile(r"\b(?:when|if|being|,)\s*asked\b[^.;:“”\"]{0,80}?\b(?:whether|if)\s+", re.I)
_ANSWERS: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (re.compile(r"\W*no comment\b", re.I), "declines"),
    (re.compile(r"\W*(?:no|never|not at all)\b", re.I), "denies"),
    (re.compile(r"\W*(?:yes|indeed|of course)\b", re.I), "asserts"),
)
_DEFINITE = re.compile(r"(?:^|\s)(?:the|this|that)\s+\w", re.I)
_ONCE_MORE = re.compile(r"\b(?:also|too|likewise|independently|separately|confirm(?:s|ed)?|as well)\b", re.I)
_BUT_NOT = re.compile(
    r"\bbut\s+(?:not|(?:made|makes|with)\s+no\s+mention\s+of|said\s+nothing\s+(?:of|about)|left\s+out|passed\s+over)\s+",
    re.I,
)
"""What a medium leaves out: "reported the visit *but not* the arrest"."""

_AS_TOLD = re.compile(
    r"\bas\s+(?P<source>[^,;:.“”\"]{2,60}?)\s+(?:(?:had|has|have)\s+)?(?P<cue>reported|said|claimed|alleged|announced"
    r"|asserted|stated|written|wrote|suggested)\s*(?=[,.;]|$)",
    re.I,
)
_BREAK = re.compile(r"[;.]\s")
_SO_DID = re.compile(r"(?:^|(?<=[.;]\s)|(?<=,\sand\s))(?P<cue>So\s+(?:did|does|do|has|have|had|says?|said))\s+", re.I)


_WITHHELD: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (_UNTOLD, "declines"),
    (_UNSURE, "doubts"),
    (_NOT_SO, "denies"),
)


def with_answers(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, those that answer another's words with what they answer."""
    said = _shared(text, findings, ordered(read))
    said = [_asked(text, findings, _untold(text, each)) for each in said]
    said = [each for each in said if not _is_unowned(text, findings, said, each)]
    said = list(_as_told(text, findings, said))
    said = list(_taken_up(text, findings, said))
    said = [_of_a_claim(text, findings, said, each) for each in said]
    said = ordered([*said, *_so_did(text, findings, said)])
    said = ordered(part for each in said for part in _told_in_part(text, findings, each))
    return [each._replace(answers=True) if _is_beside(text, findings, said, each) else each for each in said]


# -- contents that stand elsewhere ----------------------------------------------------------------------------


def _shared(text: str, findings: Findings, said: list[Said]) -> list[Said]:
    """ "A denied, and B doubted, that C": the first has the content of the second, which has a voice of its own."""
    found = list(said)
    for number, (one, other) in enumerate(pairwise(said)):
        beside = text[one.cue[1] : one.cue[1] + 1] == "," and 0 < other.cue[0] - one.cue[1] < _NEAR
        ahead = text[other.cue[1] : other.cue[1] + 1] == "," and all(start > other.cue[1] for start, _ in one.content)
        if (
            (one.content and not ahead)
            or not other.content
            or not beside
            or one.cue < sentence_at(findings.sentences, other.cue[0])
        ):
            continue
        found[number] = one._replace(content=set(other.content))
        own = [a for a in findings.actors if one.cue[1] <= a.start and a.end <= other.cue[0] and a.role == "name"]
        has_own = own and set(other.sources) <= set(one.sources)
        sources = ((own[0].start, own[0].end),) if has_own else other.sources
        found[number + 1] = other._replace(sources=sources, answers=True)
    return found


def _untold(text: str, said: Said) -> Said:
    """ "He said that he would not discuss whether C", "could not verify that C", "it was untrue that C": he declines to
    say C, doubts it, denies it."""
    if said.stance not in ("asserts", "denies"):
        return said
    last = max((end for _, end in said.content), default=0)
    for start, end in sorted(said.content):
        for law, stance in _WITHHELD:
            if (form := law.match(text, start, max(end, last))) and form.end() < max(end, last):
                return said._replace(stance=stance, content={(form.end(), max(end, last))})
    form = _WERE_FALSE.match(text, said.cue[1]) or (
        _WERE_FALSE.match(text, min(said.content)[0]) if said.content else None
    )
    return said._replace(stance="denies", content={form.span("what")}) if form and said.stance == "asserts" else said


def _is_unowned(text: str, findings: Findings, said: Sequence[Said], claim: Said) -> bool:
    """Whether a claim that is denied or doubted has nobody who makes it: "he could not confirm *the claim* that C"."""
    own = not claim.sources or all(_NOUN.fullmatch(text, *source) for source in claim.sources)
    if not own or not _NOUN.fullmatch(text, *claim.cue) or _RUMOUR.match(text, claim.cue[0]):
        return False
    near = within(said, *sentence_at(findings.sentences, claim.cue[0]))
    return any(each.stance in AGAINST and each.cue[0] < claim.cue[0] and each.sources for each in near)


def _asked(text: str, findings: Findings, said: Said) -> Said:
    """ "'No', said S when asked whether C": what S answers is C."""
    start, end = sentence_at(findings.sentences, said.cue[0])
    form = _ASKED.search(text, said.cue[1], end)
    if form is None:
        return said
    answer = min((piece for piece in said.content if piece[0] >= start), default=None)
    words = (*(piece for piece in (answer,) if piece and piece[0] < said.cue[0]), (start, end))
    stance = next((stance for piece in words for shape, stance in _ANSWERS if shape.match(text, *piece)), None)
    stop = text.find(";", form.end(), end)
    question = stripped(text, (form.end(), stop if stop > 0 else end))
    return said if stance is None else said._replace(stance=stance, content={question})


def _as_told(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "C, as S had reported": S says C, whatever else was read of him."""
    forms = [form.span() for form in _AS_TOLD.finditer(text)]
    cues = [form.span("cue") for form in _AS_TOLD.finditer(text)]
    for each in said:
        number = bisect_right(cues, each.cue[0], key=lambda cue: cue[0]) - 1
        form = forms[number] if number >= 0 and meets(cues[number], each.cue) else None
        if form is None:
            yield each
            continue
        sentence = sentence_at(findings.sentences, each.cue[0])
        host = nearest([other for other in within(said, *sentence) if other is not each], sentence, each.cue)
        clause = stripped(text, (sentence[0], form[0]))
        if host is not None and host.content:
            yield each._replace(content=set(host.content))
        else:
            yield each._replace(content={clause}) if clause[1] - clause[0] > _CLAUSE else each


def _taken_up(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """The sayings, those whose content is a mere word for another's ("denied it") with that one's content."""
    for each in said:
        vague = each.stance == "denies" and _VAGUE.match(text, each.cue[1]) is not None
        mere = vague or _is_mere(text, each)
        content = _before(text, findings.sentences, said, each) if mere else set[Span]()
        content |= each.content if vague and content else set()
        if not content:
            if each.content or each.stance not in AGAINST or _claims(text, findings, said, each):
                yield each
            continue
        start, end = sentence_at(findings.sentences, each.cue[0])
        positive = each.stance == "silent" and not _NOT.search(text, start, end)
        false = any(_FALSE.match(text, *piece) for piece in each.content)
        stance = "asserts" if positive else "denies" if false else each.stance
        asked = all(text[end - 1] == "?" for _, end in content)  # nobody has said what is only asked
        yield each._replace(content=content, answers=not asked, stance=stance)


def _is_mere(text: str, said: Said) -> bool:
    """Whether a saying has no words of its own for what it is of."""
    if said.stance in AGAINST and (
        _OBJECT.match(text, said.cue[1]) or _RELATIVE.search(text, max(0, hull(said)[0] - 60), hull(said)[0])
    ):
        return True
    if any(_FALSE.match(text, *piece) for piece in said.content):
        return True
    if len(said.content) == 1 and _is_once_more(text, said):
        return True
    if not said.content and said.stance == "alleges" and _OF_IT.match(text, said.cue[1]):
        return True
    mere = all(ANAPHOR.fullmatch(text, *piece) for piece in said.content)
    return mere and (bool(said.content) or said.stance in AGAINST)


def _is_once_more(text: str, said: Said) -> bool:
    """ "Oslo *also* reported *the strike*": a definite noun alone is what was told before."""
    (start, end), (first, last) = next(iter(said.content)), hull(said)
    if len(text[start:end].split()) > 2 or not _DEFINITE.search(text, max(0, start - 6), end):
        return False
    return _ONCE_MORE.search(text, first, max(last, end) + 12) is not None


def _before(text: str, sentences: Sequence[Span], said: Sequence[Said], taker: Said) -> set[Span]:
    """What was said before: the content of the last saying, else the clause before, else the sentence before."""
    cue = taker.cue
    last = next((each for each in reversed(within(said, cue[0] - _FAR, cue[0])) if each.content), None)
    if last is not None:
        return set(last.content)
    at = bisect_right(sentences, cue[0], key=lambda sentence: sentence[0]) - 1
    if at < 0:
        return set()
    clause = sentences[at][0], min((cue[0], *(source[0] for source in taker.sources)))
    comma = text.rfind(",", *clause)
    if comma - clause[0] >= _CLAUSE:
        return {stripped(text, (clause[0], comma))}
    return {sentences[at - 1]} if at and cue[0] - sentences[at - 1][1] < _FAR else set()


def _told_in_part(text: str, findings: Findings, said: Said) -> Iterator[Said]:
    """ "S reported A but not B": S is silent on B."""
    form = _BUT_NOT.search(text, said.cue[1], sentence_at(findings.sentences, said.cue[0])[1])
    piece = next((p for p in said.content if form and p[0] < form.start() < p[1]), None)
    if form is None or piece is None or not said.sources:
        yield said
        return
    yield said._replace(content=(said.content - {piece}) | {stripped(text, (piece[0], form.start()))})
    yield Said(form.span(), said.sources, {(form.end(), piece[1])}, "silent")


# -- claims, and who denies them ------------------------------------------------------------------------------


def _claims(text: str, findings: Findings, said: Sequence[Said], denial: Said) -> list[Said]:
    """What a denial denies: the sayings behind it in its sentence whose cue is a noun ("B's *claim* that C")."""
    sentence = sentence_at(findings.sentences, denial.cue[0])
    return [
        each
        for each in within(said, *sentence)
        if each.content
        and each.cue != denial.cue
        and apart(each.cue, denial.cue) < _NEAR
        and _NOUN.fullmatch(text, *each.cue)
    ]


def _of_a_claim(text: str, findings: Findings, said: Sequence[Said], denial: Said) -> Said:
    """ "A called 'invention' B's claim that C": A denies C."""
    if denial.stance not in AGAINST or _NOUN.fullmatch(text, *denial.cue):
        return denial
    claims = [each for each in _claims(text, findings, said, denial) if each.cue[0] > denial.cue[0]]
    if not claims:
        return denial
    return denial._replace(content=denial.content | claims[0].content)


def _is_beside(text: str, findings: Findings, said: Sequence[Said], one: Said) -> bool:
    """Whether a saying stands beside another of the same words: it denies it, or tells it anew in its own clause."""
    if one.answers or not one.content or not one.sources:
        return one.answers
    sentence = sentence_at(findings.sentences, one.cue[0])
    near = within(said, one.cue[0] - _FAR, one.cue[0] + _FAR)
    others = (each for each in near if each.cue != one.cue and each.sources and not each.answers)
    return any(_denies(sentence, one, other) or _tells_anew(text, other, one) for other in others if _alike(one, other))


def _alike(one: Said, other: Said) -> bool:
    """Whether two sayings share words, and neither speaks of the other."""
    free = not covers(other, one.cue[0]) and covers(one, hull(other)[0]) == covers(one, other.cue[0])
    return free and any(meets(a, b) for a in one.content for b in other.content)


def _denies(sentence: Span, one: Said, other: Said) -> bool:
    return one.stance in AGAINST and other.stance not in AGAINST and meets(sentence, hull(other))


def _tells_anew(text: str, first: Said, second: Said) -> bool:
    """Whether a saying stands wholly behind another, parted from it by a full stop or a semicolon."""
    end, start = hull(first)[1], hull(second)[0]
    behind = end <= start and max(b for _, b in second.content) <= start
    return behind and _BREAK.search(text, end, start) is not None and not covers(second, first.cue[0])


def _so_did(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "So did S": S says the same."""
    for cue in _SO_DID.finditer(text):
        _, end = sentence_at(findings.sentences, cue.start("cue"))
        sources = voices_from(text, cue.end(), end, findings.actors)
        near = within(said, cue.start() - _FAR, cue.start())
        last = next((each for each in reversed(near) if each.content), None)
        saying = Said(cue.span("cue"), sources, set(), last.stance if last else "asserts", answers=last is not None)
        content = set(last.content) if last is not None else _before(text, findings.sentences, (), saying)
        if sources and content:
            yield saying._replace(content=content)
