"""Replies: who agrees, denies, declines or keeps silent, in a clause of its own behind what it replies to.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those of "; Q carried an identical report", ", as did Q", "Q called the report false", "a
         claim that Q dismissed", "Q declined to comment", "Q made no mention of it", "asked whether P, Q said only"
Rule     a reply is of what was said last before it, else of what the page told last; it stands beside that, and does
         not speak of it
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.find.attributions.said import (
    AGAINST,
    ANAPHOR,
    FALSE,
    NOUNS,
    Said,
    meets,
    ordered,
    quotation_at,
    sentence_at,
    stripped,
    within,
)
from dateline.find.attributions.subjects import subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, Span, Stance

_FAR = 400
"""Characters between what is said and a reply to it."""

_THING = (
    r"(?:(?:the|this|that|these|those|such|any|all|his|her|its|their)\s+)(?:[\w’'-]+\s+){0,2}?"
    r"(?:incidents?|affair|matter|case|episode|events?|killings?|deaths?|raids?|attacks?|clash(?:es)?|shootings?|arrests?|losses|subject"
    r"|question|affair|issue|strike|protests?|march|ship|vessel|crash|explosion|blast|fire|visit|meeting|talks|deal|details?|operation"
    r"|accident|disaster|collapse|flood|(?:earth)?quake|bombing|shelling|landing|sinking|capture|seizure|execution|murder|assassination|escape"
    r"|defection|coup|mutiny|riot|unrest|demonstration|rally|outbreak|epidemic|derailment|collision|hijacking|kidnapping|abduction|robbery|theft"
    r"|massacre|fighting|battle|ambush|walkout|dismissals?|resignation|trial|verdict|sentence|funeral|agreement|treaty|test|launch|crossing"
    rf"|incursion|blockade|outage|spill|leak|rumou?rs|beatings?|burnings?|expulsions?|evacuation|sale|purchase|transfer|{NOUNS})"
)
_IT = rf"(?:{ANAPHOR.pattern}|{_THING}|him|her)"
_END = (
    r"(?=\s*(?:[.,;:”\"—–]|$"
    r"|(?:as|when|until|on|in|at|last|this|yesterday|today|but|and|while|for|after|beyond|pending|by)\b))"
)
_FIGURE = (
    r"(?:(?:the|this|that|those|these|its|his|her|their)\s+(?:\w+\s+)?"
    r"(?:figures?|numbers?|totals?|toll|count|estimates?))"
)
_HE_DID_NOT = (
    r"(?:flatly\s+|simply\s+|only\s+)?(?:that\s+)?(?:he|she|it|they|(?:his|her|its|their)\s+\w+)\s+"
    r"(?:(?:had|did|was|were|would|has|have|is|are|does|do)\s*(?:not|never|n[’']t)"
    r"|(?:had|has|have)\s+(?:done|said|made|taken|seen|known)\s+(?:no\s+such\s+\w+|nothing\s+of\s+the\s+(?:kind|sort))"
    rf"|(?:had|has|have)\s+nothing\s+to\s+do\s+with\s+{_IT}|(?:had|has|have|took|taken|played)\s+no\s+(?:part|role|hand)\s+in\s+{_IT}"
    rf"|knows?\s+nothing\s+(?:of|about)\s+{_IT}|knew\s+nothing\s+(?:of|about)\s+{_IT})"
)
_NO_SUCH = (
    r"(?:that\s+)?(?:nothing\s+of\s+the\s+(?:kind|sort)|no\s+such\s+[\w-]+)\s+"
    r"(?:(?:had|has|have|was|were|ever)\s+)*\w+[^.;,”\"]{0,40}?"
)

_FORMS: tuple[tuple[str, Stance, str], ...] = (
    (
        r"(?:declined|declines|refused|refuses)\s+(?:(?:all|any|further)\s+)?(?:comments?\b|to\s+(?:comment|be\s+drawn|elaborate|respond|discuss"
        rf"|speak|talk|say|confirm|answer)(?:\s+(?:or\s+deny|on|about|to|of|further|anything|more|any|questions|reporters|{_IT}))*)",
        "declines",
        "de re",
    ),
    (
        r"(?:had|has|made|makes|offered|gave)\s+no\s+(?:immediate\s+)?comment(?:\s+to\s+make)?",
        "declines",
        "ha ma of ga",
    ),
    (
        r"(?:(?:has|have|had)\s+(?:(?:so\s+far\s+)?not\s+(?:yet\s+)?|yet\s+to\s+)|did\s+not\s+(?:immediately\s+)?)"
        rf"comment(?:ed)?(?:\s+(?:on|about)\s+{_IT})?",
        "declines",
        "ha di",
    ),
    (r"(?:has|have|had)\s+commented", "declines", "ha"),
    (
        rf"(?:did|would|does|will)\s+not\s+(?:comment|discuss|be\s+drawn|speak)(?:\s+(?:on|about|of|{_IT}))*",
        "declines",
        "di wo do wi",
    ),
    (
        rf"(?:would|could|will|can)\s+neither\s+confirm\s+nor\s+deny(?:\s+{_IT})?",
        "declines",
        "wo co wi ca",
    ),
    (
        rf"(?:sa(?:id|ys?)|printed|broadcast|reported|published)\s+(?:nothing|not\s+a\s+word|no\s+word)(?:\s+(?:at\s+all|about|of|on|{_IT}))*",
        "silent",
        "sa pr br re pu",
    ),
    (rf"(?:made|makes?)\s+no\s+(?:mention|reference)(?:\s+(?:of|to|{_IT}))*", "silent", "ma"),
    (
        rf"(?:did|does|do|has|have)\s+not\s+(?:report|mention|carr[yi]|broadcast|publish|print)(?:ed)?\s+{_IT}",
        "silent",
        "di do ha",
    ),
    (
        rf"(?:ignored?s?|passed\s+over|left\s+out|omitted|suppressed)\s+{_IT}(?:\s+in\s+silence)?",
        "silent",
        "ig pa le om su",
    ),
    (
        rf"(?:carried|carries)\s+(?:nothing|not\s+a\s+(?:word|line)|no\s+(?:word|report))(?:\s+(?:about|of|on|{_IT}))*",
        "silent",
        "ca",
    ),
    (
        r"(?:kept|keeps|remained|remains|was|were|fell)\s+silent(?:\s+(?:on|about)\s+\S+(?:\s+\S+)?)?",
        "silent",
        "ke re wa we fe",
    ),
    (
        rf"(?:(?:sa(?:id|ys)\s+(?:that\s+)?(?:he|she|it|they)\s+)?(?:could|can|cannot|has|have|had|was|were|is|are)\s*(?:not\b|unable\s+to)?\s*"
        rf"(?:yet\s+)?(?:been\s+able\s+to\s+)?(?:independently\s+)?(?:confirm|verify|verified|confirmed)\s+{_IT})",
        "doubts",
        "sa co ca ha wa we is ar",
    ),
    (
        rf"(?:call(?:ed|s)|dismiss(?:ed|es)|describ(?:ed|es)|brand(?:ed|s)|term(?:ed|s)|label(?:led|ed|s)|denounc(?:ed|es)|reject(?:ed|s))\s+"
        rf"(?:{ANAPHOR.pattern}|(?:the|this|that|those|these)\s+{_FIGURE})\s+(?:as\s+)?[“\"]?(?:\w+\s+){{0,3}}?{FALSE}",
        "denies",
        "ca di de br te la re",
    ),
    (
        rf"(?:disput|contest|reject|dismiss|den[iy]|refut|contradict)(?:ed|es|s)\s+(?:{ANAPHOR.pattern}|{_FIGURE})",
        "denies",
        "di co re de",
    ),
    (
        rf"(?:sa(?:id|ys)|insist(?:ed|s)|maintain(?:ed|s)|repl(?:ied|ies)|answered|swore|swears)\s+{_HE_DID_NOT}",
        "denies",
        "sa in ma re an sw",
    ),
    (rf"(?:sa(?:id|ys)|insist(?:ed|s)|maintain(?:ed|s))\s+{_NO_SUCH}", "denies", "sa in ma"),
    (
        rf"(?:sa(?:id|ys)|insist(?:ed|s)|maintain(?:ed|s))\s+(?:that\s+)?{ANAPHOR.pattern}\s+(?:was|were|is|are|had\s+been)\s+(?:\w+\s+){{0,2}}?{FALSE}",
        "denies",
        "sa in ma",
    ),
    (
        r"(?:carri(?:ed|es)|ha[ds]|have|gave|gives|tells|told|publish(?:ed|es)|print(?:ed|s)|issued|broadcast|made|makes|put\s+out|sa(?:id|ys?))\s+"
        r"(?:(?<=told\s|ells\s|gave\s)(?:us|me|him|her|them|reporters|journalists|(?:the\s+)?[\w’'-]+)\s+)?"
        rf"(?:(?:an?|the)\s+)?(?:very\s+)?(?:identical|same|similar|like|matching)(?:\s+(?:thing|tale|announcement|{NOUNS}))?",
        "asserts",
        "ca ha ga gi te to pu pr is br ma sa",
    ),
    (
        rf"(?:repeat(?:ed|s)|echo(?:ed|es)|confirm(?:ed|s)|corroborat(?:ed|es)|bore\s+out|bears\s+out|back(?:ed|s)|support(?:ed|s)"
        rf"|endors(?:ed|es))\s+{ANAPHOR.pattern}",
        "asserts",
        "re ec co bo be ba su en",
    ),
    (r"(?:sa(?:id|ys?)\s+(?:so(?:\s+too)?|as\s+much|likewise))", "asserts", "sa"),
)
"""What a reply says, its stance, and the first two letters that its verb can have, by which it is looked up."""

_REPLIES = tuple((re.compile(rf"(?P<cue>{form}){_END}"), stance) for form, stance, _ in _FORMS)
_BY_OPENING = {
    letters: tuple(reply for reply, (_, _, opens) in zip(_REPLIES, _FORMS, strict=True) if letters in opens.split())
    for letters in {letters for _, _, opens in _FORMS for letters in opens.split()}
}
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_BY_OPENING))})")
_NOT = re.compile(r"\bn(?:ot|o|ever)\b|n[’']t\b|unable\b|cannot\b")

_RELATIVE = re.compile(
    rf",\s+(?:an?|the)\s+(?:\w+\s+)?{NOUNS}(?:\s+(?:that|which))?\s+(?P<who>[^,;.:“”\"\n]{{2,80}}?)\s+"
    r"(?:(?:has|have|had|later|promptly|at\s+once|immediately|\w+ly)\s+){0,2}"
    r"(?P<cue>den(?:y|ied|ies)|dismiss(?:ed|es)?|reject(?:ed|s)?|disput(?:ed|es?)|contest(?:ed|s)?|refut(?:ed|es?)|contradict(?:ed|s)?"
    rf"|(?:call(?:ed|s)?|describ(?:ed|es?)|brand(?:ed|s)?|term(?:ed|s)?|label(?:led|ed|s)?)\s+(?:as\s+)?[“\"]?(?:\w+\s+){{0,2}}?{FALSE})\b"
)
_FIGURES = rf"(?:{NOUNS}|tolls?|counts?|numbers?|totals?|estimates?)"
_DISPUTED = re.compile(
    rf",\s+(?:an?|the)\s+(?:\w+\s+)?{_FIGURES}(?:\s+(?:that|which)\s+(?:was|is|has\s+been))?\s+(?:\w+ly\s+|later\s+|at\s+once\s+)?"
    r"(?P<cue>denied|dismissed|rejected|disputed|contested|refuted|contradicted|challenged|called\s+\w+|ridiculed)\s+by\s+"
    r"(?P<who>[^,;:.“”\"\n]{2,80})"
)
"""The same with the verb in the passive: "..., a toll *disputed by* Q"."""

_LIKEWISE = re.compile(
    r"(?:,\s+(?P<cue>as\s+(?:did|do|does|had|has|have))|,?\s+and\s+(?P<so>so\s+(?:did|do|does|had|has|have|said|says)))\s+"
)
_JOINT = re.compile(r"[\s,;]+(?:and|but|yet|while|whereas|(?:even\s+)?though|although|nor)\Z")
_NOTHING: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (
        re.compile(
            r"\b[Tt]here\s+(?:was|has\s+been|had\s+been|is)\s+no\s+(?:immediate\s+|official\s+)?(?P<cue>comment|reaction|reply|response)\s+from\s+"
            r"(?P<who>[^,;:.“”\"\n]{2,80})"
        ),
        "declines",
    ),
    (
        re.compile(
            rf"\b(?:No\s+(?P<cue>word|mention|report|trace|line)|(?P<none>Nothing|Not\s+a\s+word))\s+(?:of|about|on)\s+{_IT}\s+"
            r"(?:(?:has|had|was|were|is|ever|been)\s+){0,2}(?:appear(?:ed|s)|printed|published|carried|broadcast|found|made|to\s+be\s+found|heard|seen)"
            r"\s+(?:in|on|by)\s+(?P<who>[^,;:.“”\"\n]{2,80})"
        ),
        "silent",
    ),
)
"""What did not come from somebody."""

_NEITHER = re.compile(r"(?:Neither|neither)\s+(?P<one>.+?)\s+nor\s+(?P<other>.+)", re.S)
_PHRASE = re.compile(r"[^,;:.“”\"\n]{2,80}")
_THEN = re.compile(
    r"\A(?:When\s+)?Asked\s+(?:by\s+[^,;.]{2,40}?\s+)?(?:whether|if)\s+(?P<asked>[^;.:“”\"\n]{4,240}),\s+(?P<who>[^,;.:“”\"\n]{2,80}?)\s+"
    r"(?P<cue>said\s+only\b|would\s+say\s+only\b|replied\s+only\b|(?:changed|avoided|evaded|dodged)\s+the\s+(?:subject|question)|(?:declined|refused)\b"
    r"|would\s+(?:not|neither)\b|did\s+not\s+(?:answer|reply|say)\b|gave\s+no\s+(?:\w+\s+)?(?:answer|reply)|made\s+no\s+(?:answer|reply)"
    r"|(?:walked|turned)\s+away|hung\s+up|shrugged|smiled|said\s+nothing|remained\s+silent|had\s+no\s+comment)"
)
_SAYS = re.compile(r"\b(?:said|says|reported|that|who|which|when|if|whether|as)\b")


class _Reply(NamedTuple):
    cue: Span
    clause: Span
    sources: tuple[Span, ...]
    stance: Stance


def with_replies(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with the replies that the form of a clause tells; these instead of what was read in their words."""
    said = ordered(read)
    said = [_of_its_own(text, each) if _holds_reply(said, each) else each for each in said]
    forms = (_own_clauses, _relatives, _likewise, _without_comment)
    replies = [reply for form in forms for reply in form(text, findings)]
    for reply in sorted(replies, key=lambda each: each.cue):
        near = within(said, reply.cue[0] - _FAR, reply.cue[1])
        if any(each.answers and meets(each.cue, reply.cue) for each in near):
            continue  # a claim that is named with it
        left = [each for each in said if not reply.clause[0] <= each.cue[0] < reply.clause[1]]
        stance, content = _replied_to(text, findings, left, reply)
        if content:
            said = ordered([*left, Said(reply.cue, reply.sources, content, stance, answers=True)])
    return _asked(text, findings, said)


def _holds_reply(said: Sequence[Said], one: Said) -> bool:
    """Whether a saying's source was read to run over a reply: "*Q declined to comment on* reports that P"."""
    inside = (other for span in one.sources for other in within(said, *span))
    return any(other.stance in AGAINST and other.cue != one.cue for other in inside)


def _of_its_own(text: str, said: Said) -> Said:
    """A saying with the source behind its noun ("declined to comment on a report by *Radio Alta*"), else none."""
    start, end = said.sources[0]
    by = _BY.search(text, start, end)
    if by is not None and by.end() < end:
        return said._replace(sources=((by.end(), end),))
    return said._replace(sources=(), stance="alleges")


_BY = re.compile(r"\b(?:reports?|claims?|allegations?|accounts?|accusations?)\s+(?:by|in|from)\s+(?:the\s+|an?\s+)?")


def _replied_to(text: str, findings: Findings, said: Sequence[Said], reply: _Reply) -> tuple[Stance, set[Span]]:
    """What a reply is of, and its stance: who says the same of a denial denies."""
    near = [each for each in within(said, reply.clause[0] - _FAR, reply.clause[0]) if each.content]
    if near:
        last = near[-1]
        stance = last.stance if reply.stance == "asserts" and last.stance in AGAINST else reply.stance
        return stance, {piece for piece in last.content if not piece[0] <= reply.cue[0] < piece[1]} or _cut(last, reply)
    at = bisect_right(findings.sentences, reply.clause[0], key=lambda sentence: sentence[0]) - 1
    if at < 0:
        return reply.stance, set()
    own = stripped(text, (findings.sentences[at][0], reply.clause[0]))
    joint = _JOINT.search(text, *own)
    own = stripped(text, (own[0], joint.start() if joint else own[1]))
    if len(text[slice(*own)].split()) > 2:
        return reply.stance, {own}
    before = findings.sentences[at - 1] if at else None
    close = before is not None and reply.clause[0] - before[1] < _FAR
    return reply.stance, {before} if before is not None and close else set()


def _cut(said: Said, reply: _Reply) -> set[Span]:
    """The content before a reply that was read as part of it."""
    return {(start, reply.clause[0]) for start, end in said.content if start < reply.clause[0]}


def _own_clauses(text: str, findings: Findings) -> Iterator[_Reply]:
    end = 0
    for word in _WORD.finditer(text):
        for pattern, stance in _BY_OPENING[word[0]]:
            form = pattern.match(text, word.start()) if word.start() >= end else None
            if form is None:
                continue
            if stance == "doubts" and not _NOT.search(form["cue"]):
                continue
            sentence = sentence_at(findings.sentences, form.start())
            who = subject(text, sentence, form.start())
            if who is None or _SAYS.search(text, *who) or quotation_at(findings.quotations, form.start()):
                continue
            neither = _NEITHER.fullmatch(text, *who)
            if stance == "declines" and form["cue"].endswith("ed") and not neither and not _NOT.search(form["cue"]):
                continue
            whom = [neither.span("one"), neither.span("other")] if neither else [who]
            if sources := tuple(voice for span in whom for voice in named(text, span, findings.actors)):
                end = form.end()
                yield _Reply(form.span("cue"), (who[0], end), sources, stance)


def _relatives(text: str, findings: Findings) -> Iterator[_Reply]:
    """ "..., a claim that Q called absurd", "..., a toll disputed by Q" """
    for form in (*_RELATIVE.finditer(text), *_DISPUTED.finditer(text)):
        who = form.span("who")
        if _SAYS.search(text, *who) or quotation_at(findings.quotations, form.start()):
            continue
        if sources := named(text, who, findings.actors):
            yield _Reply(form.span("cue"), form.span(), sources, "denies")


def _without_comment(text: str, findings: Findings) -> Iterator[_Reply]:
    """ "There was no comment from Q", "No word of it appeared in Q" """
    for law, stance in _NOTHING:
        for form in law.finditer(text):
            sources = named(text, form.span("who"), findings.actors)
            if sources and not quotation_at(findings.quotations, form.start()):
                cue = form.span("cue" if form["cue"] else "none")
                yield _Reply(cue, form.span(), sources, stance)


def _likewise(text: str, findings: Findings) -> Iterator[_Reply]:
    """ "..., as did Q" """
    for form in _LIKEWISE.finditer(text):
        cue = form.span("cue" if form["cue"] else "so")
        whom = _PHRASE.match(text, form.end(), sentence_at(findings.sentences, cue[0])[1])
        sources = named(text, whom.span(), findings.actors) if whom else ()
        if sources and not quotation_at(findings.quotations, cue[0]):
            yield _Reply(cue, (form.start(), form.end()), sources, "asserts")


def _asked(text: str, findings: Findings, said: Sequence[Said]) -> list[Said]:
    """ "Asked whether P, Q said only that": Q declines to say P."""
    found = list(said)
    for start, end in findings.sentences:
        if not text.startswith(("Asked", "When asked"), start):
            continue
        form = _THEN.match(text[start:end])
        if form is None:
            continue
        asked, who, cue = ((start + form.start(name), start + form.end(name)) for name in ("asked", "who", "cue"))
        sources = named(text, who, findings.actors)
        own = [each for each in found if who[0] <= each.cue[0] < end and each.content and each.stance == "asserts"]
        left = [each for each in found if each in own or not start <= each.cue[0] < end]
        if sources:
            found = [*left, Said(cue, sources, {stripped(text, asked)}, "declines")]
    return ordered(found)
