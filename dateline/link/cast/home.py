"""At home: whose a party is of whom no word tells, by where the page is from and where the act was done.

Needs    an article's text and findings, its cast with the two states it is about, the town of its dateline
Gives    the cast again, with the countries found and their reasons
Rule     "our" in a page's own voice is of its dateline's country, "the enemy" the other of its two states; a leader's
         bare surname is known on a page about his country; crowds, courts, the police are of the place where they act,
         and where none is told, of the dateline's country; other powers of a state ("a lawmaker", "the ministry") are
         of the country told of right before
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from dateline import vocab
from dateline.link.cast.bodies import of_owners, state
from dateline.link.cast.members import Cast
from dateline.link.cast.setting import country_of, stays
from dateline.model import ActorMention, Findings, QuotationMention, Span
from dateline.vocab.office_holders import leader_among

_DIPLOMATS = frozenset(
    "ambassador ambassadors envoy envoys diplomat diplomats embassy consul consulate attaché counterpart".split()
)
_SURNAME = re.compile(r"([A-Z][\w-]{3,})(?:['’]s\b|\Z)")
_OUR_BEFORE = re.compile(r"\b[Oo]ur\s+(?:\w+\s+){0,2}\Z")
_OUR = re.compile(r"[Oo]ur\s")
_ENEMY = re.compile(r"(?:(?:the|an?)\s+)?(?:\w+ist\s+)?(?:enemy|occupation|hostile|occupier)\b", re.I)
_WE = re.compile(r"we|us|our\s+side", re.I)
_LED = "by the table of leaders, the page being about his country"
_OURS = "the country of the dateline, in the page's own voice"
_THEIRS = "the other of its two states, which the page calls its enemy"
_THERE = "the country of the place where it acted"
_HERE = "the country of the dateline: crowds and the police act where the news is from"
_CROWDS = frozenset(
    (
        "police policemen policeman officers court courts judge judges prosecutors prosecutor crowd crowds students"
        " protesters demonstrators residents villagers farmers workers teachers activists relatives mourners monks"
        " people inhabitants women mothers families unions union lawyers opposition customs gendarmes councillors"
        " mayor council parliament lawmakers deputies drivers fishermen traders"
    ).split()
)


def at_home(
    cast: Cast, text: str, findings: Findings, dateline: str | None, year: int | None, issuer: str | None = None
) -> Cast:
    """Give the cast, bare bodies, crowds and peoples with the country that the page's own place gives them.

    "Our army" in a paper's own voice is of the dateline's country, "the enemy" of the other of its two states. A crowd
    is of the place where it acts, whomever its sentence names beside ("marched in Quito to the Mexican embassy").
    """
    at = {(m.start, m.end): m for m in findings.actors}
    where = {(p.start, p.end): p.country for p in findings.places}
    home = issuer or country_of(dateline)
    left = [country for country in cast.pair if country != home]
    enemy = left[0] if home in cast.pair and len(left) == 1 else None
    found, reasons = dict(cast.by_span), dict(cast.reasons)
    for action in findings.actions:
        there = where.get(action.place) if action.place else None
        for mention in (at[span] for span in (*action.actors, *action.recipients) if span in at):
            span = (mention.start, mention.end)
            if mention.country is not None or mention.kind in ("pronoun", "group"):
                continue
            told: tuple[str | None, str] = (None, "")
            if is_known(cast, span) and span not in cast.reasons:
                pass  # its own words tell
            elif _is_ours(text, mention, findings.quotations):
                told = home, _OURS
            elif _WE.fullmatch(mention.words) and not _is_quoted(mention, findings.quotations):
                if issuer is not None:
                    found[span], reasons[span] = (state(issuer),), _OURS
                continue
            elif _ENEMY.match(mention.words):
                told = enemy, _THEIRS
            elif (led := _led(mention, cast.pair, year)) is not None:
                told = led, _LED
            elif not is_known(cast, span) and stays(mention) and not is_diplomat(mention):
                here = there is None and is_crowd(mention) and mention.start < action.cue[0]
                told = (home, _HERE) if here else (there, _THERE)
            if told[0] is None and not is_known(cast, span) and mention.start < action.cue[0] and _is_power(mention):
                told = None if _OF_OWN.match(text, mention.end) else _told_before(findings, mention), _SCENE
            country, reason = told
            if country is not None and reasons.get(span) != _THERE:  # where it acted once, it is from
                found[span], reasons[span] = of_owners(mention, (state(country),)), reason
    return cast._replace(by_span=found, reasons=reasons)


def _led(mention: ActorMention, pair: tuple[str, ...], year: int | None) -> str | None:
    """The country of a leader whom a page on it calls by his bare surname: "Bashir", "Burhan's government"."""
    bare = _SURNAME.match(mention.words) if mention.kind == "people" else None
    leader = leader_among(bare[1], pair, year) if bare else None
    return leader.country if leader else None


def _is_ours(text: str, mention: ActorMention, quotations: Sequence[QuotationMention]) -> bool:
    own = _OUR_BEFORE.search(text, max(mention.start - 30, 0), mention.start) or _OUR.match(mention.words + " ")
    return own is not None and not _is_quoted(mention, quotations)


def _is_quoted(mention: ActorMention, quotations: Sequence[QuotationMention]) -> bool:
    return any(q.start <= mention.start < q.end for q in quotations)


def is_crowd(mention: ActorMention) -> bool:
    """Whether a mention names those who act in their own streets and courts: a crowd, the police, judges."""
    words = (mention.title or mention.name or mention.words).lower().split()
    return bool(words) and words[-1] in _CROWDS


_SCENE = "the country told of right before"
_POWERS = frozenset(
    (
        "lawmaker lawmakers senator senators deputies deputy opposition party bureau ministry army navy government"
        " parliament court courts prosecutor prosecutors president minister officials authorities agency congress"
        " senate cabinet commission presidency police"
    ).split()
)
"""Those who act for their state or in its politics, and are called by no country where it was just told of."""
_OF_OWN = re.compile(r"\s+of\s+the\s+(?:Republic|Nation|Kingdom|Transition|Union)\b")
"""Behind a power it says that it is the page's own: "the President of the Republic"."""
_LOOK_BACK = 2
"""Sentences back in which the country of the powers is told."""


def _is_power(mention: ActorMention) -> bool:
    words = (mention.title or mention.name or mention.words).lower().split()
    return stays(mention) and bool(_POWERS & {*words[:1], *words[-1:]})


def _told_before(findings: Findings, mention: ActorMention) -> str | None:
    """The country of the last actor told a few sentences before; a state that is no more has none left."""
    at = bisect_right(findings.sentences, mention.start, key=itemgetter(0)) - 1
    start = findings.sentences[max(at - _LOOK_BACK, 0)][0]
    before = (m for m in reversed(findings.actors) if start <= m.start < mention.start)
    near = next((m.country for m in before if m.country and "JRN" not in m.sectors), None)
    record = vocab.country(near) if near else None
    return near if record is not None and record.until is None else None


def is_known(cast: Cast, span: Span) -> bool:
    """Whether a mention means somebody whose country, name or organisation is known."""
    return any(member.country or member.kind in ("person", "organisation") for member in cast.by_span.get(span, ()))


def is_diplomat(mention: ActorMention) -> bool:
    """Whether a mention names those who stand for a state in another's land."""
    last = (mention.title or mention.name or mention.words).lower().split()[-1:]
    return bool(_DIPLOMATS & {*last, *mention.words.lower().split()})
