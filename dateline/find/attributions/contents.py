"""Contents by the form of their sentence: where what is said begins and ends, and who is the subject of its verb.

Needs    the text, its sentences, a saying as it was read
Gives    the saying, its content as the clause behind "that", the number behind "says", and not past the end of the
         subordinate clause in which it is told; its source by the form where none was read
Rule     "when A said that P, B did Q": A says P, and the page tells Q
"""

from __future__ import annotations

import re

from dateline.find.attributions.said import BY_MEASURE, Said, sentence_at, stripped
from dateline.find.attributions.subjects import subject
from dateline.find.attributions.voices import is_hedge, named
from dateline.model import Findings, Span

_THAT = re.compile(r"\s+(?:[^,;:.“”\"\n]{1,40}?\s)?that\s+(?=\S)")
"""Between a cue and the clause that it tells."""

_ASIDE_THAT = re.compile(r"(?:\s+[^,;:.“”\"\n]{1,40})?,\s+[^;:.“”\"\n]{3,120}?,\s+that\s+(?=\S)")
"""The same with what the page tells between: "said on Monday, *hours after miners blew up a main*, that"."""

_HAS_NO_COMMENT = re.compile(r"(?:has|have|had|did)\s+(?:(?:so\s+far\s+)?not\s+(?:yet\s+)?|yet\s+to\s+)comment")
_UNREASONED = re.compile(
    r"without\b(?!\s+(?:\w+ly\s+)?(?:mention|report|refer|say|nam|tell|carry|print|disclos|reveal|acknowledg)\w*)", re.I
)
"""What is no silence: "*without* giving a reason"."""

_CAME = re.compile(r"\s+(?:to|for)\s+(?:(?:the|a|an|his|her|their|its)\s+\w|work\b|duty\b|service\b)(?!.*\bthat\b)")
"""Behind a "reported" that tells where somebody went: "the patrol reported *to the fort*"."""

_NUMBER = re.compile(
    r"\s+(?:(?:only|just|about|some|nearly|almost|at\s+(?:least|most)|more\s+than|fewer\s+than|over|up\s+to)\s+)?(?P<number>\d[\d,.]*\d|\d"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|none|dozens|hundreds)"
    r"(?:-\w+)?)(?:\s+(?:dead|died|killed|wounded|hurt|missing|hundred|thousand|million))?(?=\s*(?:[,;.\n]|$))",
    re.I,
)
"""A bare number for what is said: "the rebels say *forty*"."""

_SUBORDINATE = re.compile(
    r"(?:(?:(?:\w+\s+){1,3})?(?:after|before)|as\s+soon\s+as|when|whenever|while|until|till|once|because|since|although|though|if|unless|whereas)\s+",
    re.I,
)
"""What opens a sentence with a clause that is not its main one; a bare "as" makes the main clause what is said."""

_RELATIVE = re.compile(r",\s+(?:who|which|whose)\s+(?=[^,;:.]{0,60}\Z)")
_FINITE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|can|could|may|might|did|does|do|said|says|told|[a-z]{3,}ed)\b"
)
_MARK = re.compile(r"\s*[-:–—]\s*")
_LONGEST = 9
"""Words before a relative clause that are a subject without its verb."""

_VERB = re.compile(r"(?:said|says?|told|tells?|reported|reports?|claimed|claims?|stated?|states)\b")
_WHO = re.compile(r",?\s+(?:who|which|that|whose)\s")
_SHORTEST = 2


def with_content(text: str, findings: Findings, said: Said) -> Said:
    """A saying with what the form of its sentence tells of its content and source."""
    sentence = sentence_at(findings.sentences, said.cue[0])
    if not said.sources:
        said = _with_subject(text, findings, sentence, said)
    if _HAS_NO_COMMENT.match(text, said.cue[0]) and said.stance == "silent":
        said = said._replace(stance="declines")
    if BY_MEASURE.match(text, said.cue[0]):
        return said._replace(sources=(), content=set())
    if _UNREASONED.match(text, said.cue[0]) and said.stance == "silent":
        return said._replace(content=set(), stance="asserts")
    if _CAME.match(text, said.cue[1], sentence[1]) and text.startswith("report", said.cue[0]):
        return said._replace(content=set())
    said = _behind_colon(text, _of_a_number(text, sentence, _of_a_headline(text, said)))
    said = _with_opening(text, sentence, _whole_clause(text, sentence, said))
    end = _end_of_clause(text, sentence, said)
    return said if end is None else said._replace(content=_cut(text, said, end))


def _behind_colon(text: str, said: Said) -> Said:
    """ "Bell wrote that P: Q, by the count of the chamber": the chamber counts Q alone."""
    pieces = sorted(said.content)
    if len(pieces) != 1 or not _BY_WHOM.match(text, said.cue[0]) or pieces[0][1] > said.cue[0]:
        return said
    start, end = pieces[0]
    colon = max((match.end() for match in _COLON.finditer(text, start, end)), default=None)
    told = colon is not None and _SAID_BEFORE.search(text, max(0, start - _BACK), colon)
    return said._replace(content={(colon, end)}) if colon is not None and told else said


_BY_WHOM = re.compile(r"(?:by|according\s+to|in)\b")
_COLON = re.compile(r"[\w”\"’][:;]\s+(?=[\w$€£])")
_SAID_BEFORE = re.compile(r"\b(?:said|says|told|wrote|writes|claimed|insisted|warned|argued)\b")
_BACK = 120
"""Characters before a content in which another's verb of saying stands."""


def _with_subject(text: str, findings: Findings, sentence: Span, said: Said) -> Said:
    """The subject of a verb of saying, where no source was read."""
    if said.stance != "asserts" or not _VERB.fullmatch(text, *said.cue) or is_hedge(text, said.cue):
        return said
    behind = {piece for piece in said.content if piece[0] >= said.cue[1]}
    who = subject(text, sentence, said.cue[0]) if behind else None
    if who is None or who[0] - sentence[0] > len("But the "):
        return said
    rest = _WHO.search(text, *who)
    sources = named(text, (who[0], rest.start() if rest else who[1]), findings.actors)
    return said._replace(sources=sources, content=behind) if sources else said


def _of_a_number(text: str, sentence: Span, said: Said) -> Said:
    """ "The rebels say forty": the number is all that they say."""
    form = _NUMBER.match(text, said.cue[1], sentence[1])
    if form is None or any(a <= form.start("number") < b for a, b in said.content):
        return said
    return said._replace(content={(form.start() + 1, form.end())})


def _of_a_headline(text: str, said: Said) -> Said:
    """ "Two held: police": the mark parts who says it from all that he says."""
    if not said.sources or not _MARK.fullmatch(text, *said.cue):
        return said
    start, end = text.rfind("\n", 0, said.cue[0]) + 1, text.find("\n", said.cue[1])
    end = end if end >= 0 else len(text)
    if text[:end].rstrip().endswith("."):
        return said
    before = said.sources[0][0] < said.cue[0]
    piece = stripped(text, (said.cue[1], end) if before else (start, said.cue[0]))
    return said._replace(content={piece}) if piece[0] < piece[1] else said


def _whole_clause(text: str, sentence: Span, said: Said) -> Said:
    """The clause behind "that" as one piece, whose first words or middle were not read."""
    aside = _ASIDE_THAT.match(text, said.cue[1], sentence[1])
    if aside and any(piece[1] > aside.end() for piece in said.content):
        told = {(max(a, aside.end()), b) for a, b in said.content if b > aside.end()}
        return said._replace(content=told | {piece for piece in said.content if piece[1] <= said.cue[0]})
    form = _THAT.match(text, said.cue[1], sentence[1])
    behind = [piece for piece in said.content if form and said.cue[1] <= piece[0] and piece[1] <= sentence[1] + 1]
    if form is None or not behind:
        return said
    start, end = form.end(), max(piece[1] for piece in behind)
    between = any(start <= a < end for a, _ in said.sources)
    first = min(piece[0] for piece in behind)
    if between or start > first or (start == first and len(behind) == 1):
        return said
    return said._replace(content=(said.content - set(behind)) | {(start, end)})


def _with_opening(text: str, sentence: Span, said: Said) -> Said:
    """The participle that opens a sentence tells what its subject said as well: 'Calling it "a lie," A said P'."""
    if not said.sources or not said.content or not sentence[0] < said.sources[0][0] < said.cue[0]:
        return said
    form = _OPENING.fullmatch(text, sentence[0], said.sources[0][0])
    if form is None or any(start < said.sources[0][0] for start, _ in said.content):
        return said
    return said._replace(content={form.span("clause"), *said.content})


_OPENING = re.compile(
    r"(?P<clause>(?:Calling|Describing|Denouncing|Condemning|Praising|Hailing|Noting|Stressing|Accusing|Warning|Saying"
    r"|Adding|Insisting|Arguing|Declaring|Claiming|Vowing|Promising|Dismissing|Branding|Labell?ing|Terming)"
    r"\s[^.;“”\"]*[“\"][^“”\"]+(?:,[”\"]|[”\"],))\s+(?:the\s+|an?\s+)?"
)
"""Words of saying with a quotation among them, up to the comma before the subject."""


def _end_of_clause(text: str, sentence: Span, said: Said) -> int | None:
    """Where the subordinate clause ends in which a saying stands: "when A said P*,* B did Q"."""
    comma = text.find(",", said.cue[1], sentence[1])
    if comma < 0 or (text.find(",", sentence[0], said.cue[0]) >= 0 and not _within_relative(text, sentence, said)):
        return None
    opens = _SUBORDINATE.match(text, *sentence) is not None and said.sources != ()
    return comma if opens or _within_relative(text, sentence, said) else None


def _within_relative(text: str, sentence: Span, said: Said) -> bool:
    """Whether a saying stands in ", which ...," between a subject and its verb."""
    form = _RELATIVE.search(text, sentence[0], said.cue[0])
    if form is None:
        return False
    words = text[sentence[0] : form.start()]
    return len(words.split()) <= _LONGEST and _FINITE.search(words) is None


def _cut(text: str, said: Said, end: int) -> set[Span]:
    """The pieces of a content up to the end of its clause."""
    pieces = {stripped(text, (a, min(b, end))) for a, b in said.content if a < end}
    return {(a, b) for a, b in pieces if b - a > _SHORTEST} or {p for p in said.content if p[0] < end}
