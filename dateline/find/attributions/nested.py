"""Links within links: how a chain goes on where what one tells is that another tells it.

Needs    the text, its mentions, the sayings that were read in it
Gives    the sayings, with those of a clause that is itself told ("A said B had told him that P", "A said B admitted
         doing P", "A said photographs showed that P", "A said B had learned from C that P"), and with the plain
         "B states that P" that nobody read
Rule     a clause that is told names first who tells the rest of it; his own clause is read the same way, and so on
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.find.attributions.said import Said, ordered, quotation_at, sentence_at, stripped, within
from dateline.find.attributions.subjects import stance_of, subject
from dateline.find.attributions.voices import named
from dateline.model import Findings, Span

_SAYS = (
    r"sa(?:id|ys?)|t(?:old|ells?)|stat(?:ed|es?)|announce[ds]?|declare[ds]?|assure[ds]?|inform(?:ed|s)?|advise[ds]?|report(?:ed|s)?|admit(?:ted|s)?"
    r"|confirm(?:ed|s)?|claim(?:ed|s)?|warn(?:ed|s)?|acknowledge[ds]?|assert(?:ed|s)?|testif(?:y|ied|ies)|wr(?:ote|ites?|itten)|insist(?:ed|s)?"
    r"|explain(?:ed|s)?|allege[ds]?|charge[ds]?|promise[ds]?|concede[ds]?|swore|sworn|boast(?:ed|s)?|brag(?:ged|s)?|confess(?:ed|es)?|recall(?:ed|s)?"
    r"|recount(?:ed|s)?|relate[ds]?|describe[ds]?|complain(?:ed|s)?|maintain(?:ed|s)?|contend(?:ed|s)?|note[ds]?|add(?:ed|s)?|disclose[ds]?"
    r"|reveal(?:ed|s)?|hint(?:ed|s)?|repl(?:y|ied|ies)|answered|remark(?:ed|s)?|observe[ds]?|conclude[ds]?|den(?:y|ied|ies)|estimate[ds]?"
)
_SHOWS = (
    r"show(?:ed|n|s)?|indicate[ds]?|suggest(?:ed|s)?|prove[ds]?|establish(?:ed|es)?|made\s+(?:it\s+)?clear"
    r"|makes?\s+(?:it\s+)?clear"
)
_CRIES = (
    r"shout(?:ed|s)?|cried|cries|yell(?:ed|s)?|scream(?:ed|s)?|whisper(?:ed|s)?|ask(?:ed|s)?|exclaim(?:ed|s)?"
    r"|mutter(?:ed|s)?"
)
_ADDRESSED = r"t(?:old|ells?)|assure[ds]?|inform(?:ed|s)?|advise[ds]?|warn(?:ed|s)?|promise[ds]?"
_OF_DOING = (
    r"admit(?:ted|s)?|(?:confess(?:ed|es)?|own(?:ed|s)?\s+up)\s+to|(?:boast(?:ed|s)?|sp(?:oke|oken|eaks?)|t(?:old|ells?)|complain(?:ed|s)?|brag(?:ged|s)?)"
    r"\s+(?:of|about)|den(?:y|ied|ies)|recall(?:ed|s)?|remember(?:ed|s)?|acknowledge[ds]?|report(?:ed|s)?|describe[ds]?|confirm(?:ed|s)?|claim(?:ed|s)?"
)
_OF_THINGS = r"confirm(?:ed|s)?|acknowledge[ds]?|den(?:y|ied|ies)|report(?:ed|s)?|announce[ds]?"
_ARTICLE = r"(?:the|an?|its|his|her|their|this|that|these|those|two|three|some|several)\s+"
_FINITE = r"(?:had|has|have|was|were|would|could|will|is|are|did|does|[a-z]{3,}ed)"
_CLAUSE = (
    rf"(?:(?:he|she|it|they|we|I|nobody|someone)\s+[a-z]|(?:{_ARTICLE})?(?!to\b|of\b|on\b|in\b|at\b)[\w’'-]+"
    rf"(?:\s+(?!and\b|that\b)[\w’'-]+){{0,4}}?\s+{_FINITE}\b)"
)
"""The beginning of a clause without "that"."""

_TO_WHOM = rf"(?:to\s+)?(?:him|her|them|it|us|me|(?:{_ARTICLE})?[\w’'-]+)"
_ASIDE = r"[^,;:.“”\"\n]{1,70}?"
_LINKS = tuple(
    re.compile(rf"\b(?:{form})")
    for form in (
        rf"(?P<cue>{_SAYS}|{_SHOWS})(?P<aside>\s+{_ASIDE})?,?\s+(?:that|how)\s+(?=\S)",
        rf"(?P<cue>{_SAYS}|{_CRIES})(?P<aside>\s+{_ASIDE}(?<!\sto)(?<!\sof)(?<!\sthe)(?<!\sa))?[,:]?\s*(?=[“\"‘])",
        rf"(?P<cue>{_OF_DOING})\s+(?=(?:having\s+)?[a-z]+ing\b)",
        rf"(?P<cue>{_OF_THINGS})\s+(?=the\s|an?\s|its\s|his\s|her\s|their\s)",
        rf"(?P<cue>{_ADDRESSED})\s+{_TO_WHOM}\s+(?={_CLAUSE})",
        rf"(?P<cue>{_SAYS}|{_SHOWS})\s+(?={_CLAUSE})",
        rf"(?P<cue>accuse[ds]?|blame[ds]?)\s+{_ASIDE}\s+(?:of|for)\s+(?=(?:having\s+)?[a-z]+ing\b)",
    )
)
"""A verb by which a clause goes on to what another tells, and where that begins."""

_HEARD = re.compile(
    r"\b(?:(?P<told>told|informed|assured|warned|briefed|notified|advised)\s+(?=by\s)"
    r"|(?P<heard>learn(?:ed|t)|heard|gathered)\s+(?:\w+\s+)?(?=from\s))"
)
_PASSIVE = re.compile(r"\b(?:(?:has|have|had)\s+)?(?:was|were|is|are|been|being)\s+\Z")
_VERB = re.compile(
    rf"\b(?:{_SAYS}|{_SHOWS}|{_CRIES}|learn(?:ed|t)|heard|gathered|own(?:ed|s)|sp(?:oke|oken|eaks?)|remember(?:ed|s)?|accuse[ds]?|blame[ds]?)\b"
)
_NO_ASIDE = re.compile(
    r"\b(?:who|which|when|while|if|whether|because|had|has|was|were|is|are|said|says|saying|and|but|as)\b"
)
_BEFORE = re.compile(
    r"[\s,:]*(?:[^,;:.“”\"\n]{0,60}?\bthat\s+)?(?:(?:the|an?|its|his|her|their|one|some)\s+(?:own\s+)?)?", re.I
)
"""What may stand in a clause before who tells."""

_SUBJECT = re.compile(
    rf"(?:it|he|she|they|we|I|(?:{_ARTICLE}|(?:one|four|five|six|many|most|other|no|another|\d+)\s)\s*\S.*"
    r"|(?:[a-z][\w-]*\s+){0,3}[A-ZÀ-Þ].*|(?:[\w-]+\s+){0,3}?(?:[a-z-]{2,}s|police|people)(?:\s+(?:in|at|of|from|on|near|with|for|close)\b.*)?)"
)
"""Words that are somebody who tells, and not a piece of a phrase."""

_CUT_OFF = re.compile(
    r".*(?:\s(?:to|of|in|on|by|at|as|the|an?|and|or|for|with|from|than|who|which|not|having|he|she|it|they|you|we|his|her|their|two|three|four|five|many|several|other|such|these|those|this|that)|[’']s?)\Z",
    re.S,
)
"""Words that stop in the middle of a phrase."""

_OWN_ARTICLE = re.compile(r"\b(?:the|an?|its|his|her|their)\s+\Z", re.I)
_MANY = re.compile(
    r"(?:.*(?<![’'s])s(?:\s+(?:in|at|of|from|on|near|with|close)\b.*)?|.*\b(?:people|police|media|men|women|they|we|I|some|many|others))\Z",
    re.S,
)
"""Subjects of a verb without ending ("prosecutors *say*"); a noun that looks like one has none ("a *report* that")."""

_PAST = frozenset(["wrote", "swore", "spoke", "made"])
_PRONOUN = re.compile(r"(?:it|he|she|they|we|I|one|nobody|no\s+one|you)\b", re.I)
_REACH = 130
"""Characters of a clause in which the verb of its teller stands."""

_SHORTEST = 12
"""Characters of a clause that names a teller and what he tells, at least."""

_STATES = re.compile(
    r"\b(?P<cue>stat(?:es?|ed)|sa(?:id|ys?)|declare[ds]?|report(?:ed|s)?|maintain(?:ed|s)?|assert(?:ed|s)?"
    r"|claim(?:ed|s)?|allege[ds]?|confirm(?:ed|s)?|announce[ds]?|insist(?:ed|s)?)\s+that\s+(?=\S)"
)


class _Link(NamedTuple):
    said: Said
    form: Span


def with_links(text: str, findings: Findings, read: Sequence[Said]) -> list[Said]:
    """The sayings, with those that the clauses they tell go on to; these instead of what was read in their words."""
    found = ordered([*read, *_unread(text, findings, ordered(read))])
    waiting = [each for each in found if each.sources]
    while waiting:
        outer = waiting.pop()
        for clause in _clauses(text, findings, outer):
            link = _link(text, findings, clause)
            if link is None or link.said.cue == outer.cue:
                continue
            found = [each for each in found if not link.form[0] <= each.cue[0] < link.form[1]]
            waiting = [each for each in waiting if not link.form[0] <= each.cue[0] < link.form[1]] + [link.said]
            found.append(link.said)
    return ordered(found)


def _clauses(text: str, findings: Findings, outer: Said) -> Iterator[Span]:
    """The clauses that a saying tells; that behind its cue begins there, whatever was read of its first words."""
    sentence = sentence_at(findings.sentences, outer.cue[0])
    behind = True
    for start, end in sorted(outer.content):
        if end - start < _SHORTEST or quotation_at(findings.quotations, start):
            continue
        near = behind and outer.cue[1] <= start and end <= sentence[1] + 1
        behind = behind and not near
        gap = text[outer.cue[1] : start] if near else ""
        missed = _VERB.search(gap) is not None and not re.search(r"[,;:.“”\"]", gap)
        yield (outer.cue[1] if missed else start), end


def _link(text: str, findings: Findings, clause: Span) -> _Link | None:
    """Who tells the rest of a clause, by the first verb of telling in it."""
    stop = min(clause[1], clause[0] + _REACH)
    for verb in _VERB.finditer(text, clause[0], stop):
        if quotation_at(findings.quotations, verb.start()):
            return None
        form = next((f for law in _LINKS if (f := law.match(text, verb.start())) and _is_whole(text, f, clause)), None)
        form = form or _HEARD.match(text, verb.start())
        at = _PASSIVE.search(text, clause[0], verb.start()) if form and form.re is _HEARD and form["told"] else None
        who = subject(text, clause, at.start() if at else verb.start()) if form else None
        if form is None or who is None or _BEFORE.fullmatch(text, clause[0], who[0]) is None:
            continue
        if not _tells(text, who, verb[0]):
            continue
        sources = _within(text, who, findings)
        if not sources or (form.re is _HEARD and _PRONOUN.match(text, *who)):
            continue
        return _told(text, findings, clause, form, sources)
    return None


def _tells(text: str, who: Span, verb: str) -> bool:
    """Whether words are the subject of a verb."""
    word = verb.split()[0]
    bare = not word.endswith(("d", "s", "n", "t")) and word not in _PAST
    article = _OWN_ARTICLE.search(text, max(0, who[0] - 8), who[0])
    words = text[article.start() if article else who[0] : who[1]]
    whole = _SUBJECT.fullmatch(words) is not None and _CUT_OFF.match(words) is None
    return whole and (not bare or _MANY.match(words) is not None)


def _within(text: str, who: Span, findings: Findings) -> tuple[Span, ...]:
    """The voices of a subject, none of which goes on into its verb ("circles in Rome | state")."""
    return tuple((start, min(end, who[1])) for start, end in named(text, who, findings.actors) if start < who[1])


def _is_whole(text: str, form: re.Match[str], clause: Span) -> bool:
    """Whether a form ends in its clause, and has nothing between verb and content that is a clause of its own."""
    aside = form["aside"] if "aside" in form.groupdict() else None
    return form.end() < clause[1] + 3 and not (aside and _NO_ASIDE.search(aside))


def _told(text: str, findings: Findings, clause: Span, form: re.Match[str], sources: tuple[Span, ...]) -> _Link:
    quoted = quotation_at(findings.quotations, form.end())
    content = (quoted.start, quoted.end) if quoted else stripped(text, (form.end(), clause[1]))
    cue = form.span("told" if form["told"] else "heard") if form.re is _HEARD else form.span("cue")
    stance = "alleges" if text.startswith("blame", cue[0]) else stance_of(text[slice(*cue)])
    words = form.span() if form.re is not _HEARD else (form.start(), form.start())
    return _Link(Said(cue, sources, {content}, stance), words)


def _unread(text: str, findings: Findings, said: Sequence[Said]) -> Iterator[Said]:
    """ "B states that P", in a sentence in which nothing was read."""
    for sentence in findings.sentences:
        if " that " not in text[slice(*sentence)] or within(said, *sentence):
            continue
        form = _STATES.search(text, *sentence)
        if form is None or quotation_at(findings.quotations, form.start()):
            continue
        who = subject(text, sentence, form.start())
        tells = who is not None and not _PRONOUN.match(text, *who) and _tells(text, who, form["cue"])
        sources = _within(text, who, findings) if who and tells else ()
        if sources and _BEFORE.fullmatch(text, sentence[0], sources[0][0]):
            piece = stripped(text, (form.end(), sentence[1]))
            yield Said(form.span("cue"), sources, {piece}, stance_of(form["cue"]))
