"""One sentence after the other: each number put together with what it counts and what became of it.

Needs    a text, times, and the quantities read so far, since "another 12" means what was counted before
Gives    `QuantityMention`s
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from dateline import vocab
from dateline.find.quantities.again import is_same_again, is_sum_again
from dateline.find.quantities.apart import is_apart
from dateline.find.quantities.bare import (
    BARE_HEADS,
    HARMS,
    acts_alone,
    harmed,
    is_done_by_people,
    is_of_the_same,
    may_stand_alone,
    of_the_harmed,
)
from dateline.find.quantities.before import (
    Noun,
    money_before,
    noun_before,
    people_before,
    things_before,
    told_right_before,
)
from dateline.find.quantities.clause import described_before, role_of
from dateline.find.quantities.countable import PAIR, is_counted, is_plain
from dateline.find.quantities.days import days_of
from dateline.find.quantities.extent import (
    CLOSING,
    past_brackets,
    quoted_noun,
    shared_noun,
    spelt_out,
    tokens_of,
    word_at,
)
from dateline.find.quantities.fits import fitting, means_else, still_held
from dateline.find.quantities.grammar import NONE, Role, low
from dateline.find.quantities.happening import happening
from dateline.find.quantities.level import level_of
from dateline.find.quantities.mood import is_denied, realis_of
from dateline.find.quantities.nouns import Phrase, head_of, is_rank, named_behind, read_phrase, without_verb
from dateline.find.quantities.numbers import Number, find_numbers, is_again, joined
from dateline.find.quantities.purse import Purse
from dateline.find.quantities.rival import is_claimed, is_rival
from dateline.find.quantities.spells import side_of_vote, spell_of, vote_spans
from dateline.find.quantities.words import currency_names, heads, is_past, is_plural, nouns, words
from dateline.find.text import Sentence
from dateline.model import QuantityMention, Span

_PART = re.compile(r"\bof\s+(?:which|whom|them|these)\b", re.I)
_RIVALS = 3
"""So many quantities back another's count can be of: of one of its own size, else of the last."""
_CROWD = 50
"""From so many on a number that the police count without saying of what is one of people in the street."""
_COUNTERS = re.compile(r"\b(?:police|organi[sz]ers?|demonstrators|protesters|marchers)\b[^.;:,]*\Z", re.I)
_REACH = 400
"""Characters back in which those stand whom "20 were killed" means."""
_OF_PEOPLE = frozenset(
    (
        "killed wounded detained captured displaced evacuated released missing sentenced rescued infected surrendered"
        " expelled disarmed"
    ).split()
)
_SEEN = frozenset("men women houses officials diplomats envoys brothers friends".split())
"""Those of whom two need not be the two of the story, where something becomes of them: "lost two men"."""
_LIST = re.compile(
    r"(?:\s+of\s+[a-z]+)?\s*(?:,|,?\s+(?:and|or|plus|along\s+with|together\s+with|as\s+well\s+as)|,\s+and)\s+(?:the\s+|its\s+|their\s+|also\s+|then\s+|of\s+which\s+|of\s+)?",
    re.I,
)
_LISTED = re.compile(
    r"(?:\s+(?:of|in|from)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+)?(?:,|\s+and|\s+or)\s+"
    r"(?:(?:several|some|many|various|the|its|their|a|an)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+(?:,|,?\s+and|,?\s+or)\s+)*"
)
"""What parts one number of a list from the next, things without a number among them."""
_ASIDE = re.compile(r"[^,;:.]{0,60},\s+(?:and\s+)?", re.I)
_ANOTHER_DOER = re.compile(
    r"[^,;:.]{0,60}[,;]\s+(?:and\s+|but\s+)?(?:the\s+)?(?:[A-Z][\w’'-]*,?\s+){1,3}(?:of\s+|at\s+)?"
)
_ITS_NEIGHBOUR = re.compile(
    r"[^;:.]{0,60}\s(?:and|but)\s+(?:(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,3}"
    r"|(?:the|its|their)\s+(?!number|total|figure|toll|other|rest|first|last|next|remaining)[a-z]+\s+)"
)
"""Another doer without a verb of its own: "took 300 men and Greece 40"."""
_PLACING = frozenset("in on at from".split())
_ELSEWHERE = re.compile(r"[^;:.,]{0,30}\s(?:in|on|at|from)\s+[^;:.,]{2,40}\s+and\s+(?:some\s+|another\s+)?")
"""The same in another place: "left 1,200 dead in Chad *and 160 in* Niger"."""
_NEXT_TO = frozenset({", ", " (", "; ", ", and ", " and "})
_BY_THEIRS = re.compile(r"\s+by\s+(?:the\s+)?[^,;:.]{3,40}\s+(?:and|or|but)\s+")
"""The count of one before that of another: "22 *by the owner's account and* 24 by the coastguard's"."""
_BY_OTHERS = re.compile(
    r"\s+(?:by\s+(?:the\s+)?[\w’'-]+(?:’s|'s|s’)|according\s+to|if\s+(?:one|you)\s+believes?|by\s+(?:the\s+)?(?:count|reckoning)\s+of|in\s+the\s+(?:count|words)\s+of)\b",
    re.I,
)
"""Another's count right behind the first: "killed four men, *five according to* the Front"."""
_BREAKING = frozenset("sank sink sinks sunk sinking downed wrecked razed destroyed demolished scuttled".split())
"""Verbs of which no people are the object."""
_NEXT = re.compile(r"\s(?:in\s|on\s)?")
_AND_THEN = re.compile(r"(?:,|\band|\bbut)\s+\Z", re.I)
_AMONG_THEM = re.compile(r"[^,;:.]{0,60},?\s+(?:including|among\s+them|of\s+whom)\s+")
_AMONG = re.compile(r"\s*,?\s+(?:including|among\s+them|of\s+whom|most\s+of\s+them)\s+(?:the\s+|at\s+least\s+)?", re.I)

_AMONG_THOSE = re.compile(
    r"[^.;:]*[,(–—]\s*(?:including|among\s+(?:them|whom|these)|of\s+(?:them|whom))\s+(?:the\s+|at\s+least\s+)?\Z", re.I
)
"""The same behind the verb of the whole: "40 were killed, among them *nine women*"."""


class _Seen(NamedTuple):
    """A number of a sentence with its tokens."""

    number: Number
    first: int
    last: int


class Reader:
    """Reads a text's sentences in order and keeps what it has found."""

    def __init__(self, text: str, times: Sequence[Span], spells: Sequence[Span]) -> None:
        self.text = text
        self.purse = Purse(text)
        self.times = times
        self.found: list[QuantityMention] = []
        self._ends = [end for _, end in times]
        self._roles: list[Role] = []
        """The role of each quantity found."""
        self._asked: QuantityMention | None = None
        """What was told last as "how many": a quantity without its number."""
        self._object: tuple[int, Role] | None = None
        """Where the last counted object ended, and its verb: the next in a list is an object of the same verb."""

    def read(self, sentence: Sentence) -> None:
        """Add the quantities of a sentence."""
        votes = vote_spans(self.text, sentence.start, sentence.end)
        numbers = joined(self.text, find_numbers(self.text, sentence.start, sentence.end))
        for at, number in enumerate(numbers):
            if at and is_again(self.text, numbers[at - 1], number):
                continue  # "sixteen (16) civilians"
            if self._is_time(number) or is_apart(self.text, number, sentence.start, number.at in votes):
                continue
            seen = _Seen(number, *tokens_of(sentence.tokens, number))
            if at + 1 < len(numbers) and is_again(self.text, number, numbers[at + 1]):
                seen = seen._replace(last=past_brackets(sentence.tokens, seen.last))
            if number.at in votes:
                self._add(
                    sentence, seen, Phrase(seen.last, seen.last, seen.last), "votes", None, Role(votes[number.at])
                )
            else:
                self._read(sentence, seen)
        self._share_verbs(sentence)
        self._ask(sentence)

    def _ask(self, sentence: Sentence) -> None:
        """Remember what a sentence says is not known or not agreed: "how many *people* are held"."""
        tokens = sentence.tokens
        at = next((i for i in range(len(tokens) - 2) if low(tokens, i) == "how" and low(tokens, i + 1) == "many"), None)
        phrase = read_phrase(self.purse, tokens, at + 2) if at is not None else None
        if at is None or phrase is None or not is_plural(head_of(tokens, phrase)):
            return
        told = spelt_out(self.text, tokens, phrase)
        role = fitting(role_of(tokens, at, phrase.last, head_of(tokens, phrase)), told, None, "")
        span = (tokens[at].start, tokens[phrase.last - 1].end)
        self._asked = QuantityMention(
            start=span[0], end=span[1], words=self.text[slice(*span)], value=0, low=None, high=None,
            modifier=None, counted=told, unit=None, outcome=role.outcome,
            level=level_of(tokens, at, phrase.last, role, False), cumulative_since=None, as_of=None, realis="actual",
        )  # fmt: skip

    def _share_verbs(self, sentence: Sentence) -> None:
        """Give those in a list what befalls its last: "40 guns, several vans and *six boats* were seized"."""
        first = bisect_left(self.found, sentence.start, key=lambda q: q.start)
        for at in range(len(self.found) - 2, first - 1, -1):
            one, behind = self.found[at : at + 2]
            shared = self._roles[at + 1].kind == "subject" and one.outcome is None and one.level != "stock"
            if shared and self._roles[at].kind != "object" and _LISTED.fullmatch(self.text, one.end, behind.start):
                self.found[at] = structs.replace(one, outcome=behind.outcome, level=behind.level, realis=behind.realis)
                self._roles[at] = self._roles[at + 1]

    def _is_time(self, number: Number) -> bool:
        at = bisect_left(self._ends, number.start + 1)
        return any(start < number.end and number.at < end for start, end in self.times[at : at + 4])

    def _read(self, sentence: Sentence, seen: _Seen) -> None:
        tokens, number = sentence.tokens, seen.number
        side = side_of_vote(self.text, number, sentence.start, sentence.end) if number.unit is None else None
        if side is not None:
            self._add(sentence, seen, Phrase(seen.last, seen.last, seen.last), "votes", None, Role(side, "subject"))
            return
        if seen.last < len(tokens) and low(tokens, seen.last) in words("spell") and not is_rank(tokens, seen.last):
            self._read_spell(sentence, seen)
            return
        phrase = quoted_noun(tokens, seen.last) or read_phrase(self.purse, tokens, seen.last, number.unit)
        shared = shared_noun(tokens, phrase)
        phrase = shared or phrase
        if word_at(tokens, seen.last - 1).endswith("strong") or number.value == 1:  # "one villager dies"
            phrase = without_verb(tokens, phrase)
        unit, head = phrase.unit or number.unit, head_of(tokens, phrase)
        if unit is not None:
            self._read_measure(sentence, seen, phrase, unit)
        elif (ours := of_the_harmed(tokens, seen.last)) is not None:
            self._read_counted(sentence, seen, ours, head_of(tokens, ours))
        elif not head or (head in BARE_HEADS and phrase.last - phrase.first == 1 and shared is None):
            self._read_bare(sentence, seen, phrase)
        elif is_counted(tokens, number, seen[1:], phrase, head):
            self._read_counted(sentence, seen, phrase, head)
        elif self._noun(sentence, number) is not None or is_past(low(tokens, seen.last)):
            self._read_bare(sentence, seen, Phrase(seen.last, seen.last, seen.last))

    def _read_counted(self, sentence: Sentence, seen: _Seen, phrase: Phrase, head: str) -> None:
        quoted = phrase.rest - phrase.last if low(sentence.tokens, phrase.last) in CLOSING else 0
        role = role_of(sentence.tokens, seen.first, phrase.last + quoted, head)
        noun = self._noun(sentence, seen.number) if role.outcome is None else None
        if noun is not None:
            role = role._replace(outcome=noun.outcome)
        if role.outcome in (None, "earned"):  # "raised the cases of two detained clerks" earns nothing
            role = described_before(sentence.tokens, phrase.first, phrase.last) or role
        pair = head in words("pairs") and seen.number.value <= PAIR and is_plain(seen.number)
        befell = role.outcome in _OF_PEOPLE or (role.outcome is not None and head in _SEEN)
        if pair and not befell and not phrase.of_them:
            return  # "two men spoke" of whom the story tells; "two men were killed" are so many
        held = still_held(sentence.tokens, seen.first, phrase.last, role)
        self._add(sentence, seen, phrase, spelt_out(self.text, sentence.tokens, phrase), None, held or role)
        if held is not None:
            self.found[-1] = structs.replace(self.found[-1], realis="actual")

    def _read_spell(self, sentence: Sentence, seen: _Seen) -> None:
        lasted = spell_of(sentence.tokens, seen.first, seen.last)
        if lasted is not None:
            unit, thing, rest = lasted
            self._add(sentence, seen, Phrase(rest, rest, rest), thing, unit, Role("lasted", "subject"))

    def _read_measure(self, sentence: Sentence, seen: _Seen, phrase: Phrase, unit: str) -> None:
        """A sum, a weight, a share: what it is of may stand before it, or nowhere."""
        tokens = sentence.tokens
        counted: str | None = spelt_out(self.text, tokens, phrase) or None
        head = head_of(tokens, phrase)
        money = unit.split(" ")[0] in _money()
        if counted is None and unit not in ("percent", "share", "percentage points"):
            away = low(tokens, phrase.rest) in ("from", "off", "inland", "behind", "away")
            counted = None if away else money_before(tokens, seen.first)
        elif counted is None and unit == "percent" and low(tokens, seen.first - 1) == "of":
            counted = money_before(tokens, seen.first)  # "a tariff of 27 percent"
        if (phrase.of_them and phrase.first == phrase.last) or (counted is None and unit == "share"):
            counted = self._meant(sentence, seen)
        if unit == "share" and counted is None and tokens[seen.first - 1].text.lower() != "by":
            return
        role = role_of(tokens, seen.first, max(phrase.rest, seen.last), head)
        if role.outcome is None and phrase.last == phrase.first and counted is not None and counted in nouns():
            role = role._replace(outcome=nouns()[counted])
        if (
            money
            and role.outcome is None
            and role.kind == "object"
            and word_at(tokens, role.verb) in ("gave", "gives", "giving")
        ):
            role = role._replace(outcome="paid")
        if role.outcome == "shot down" and unit in ("percent", "share"):
            role = role._replace(outcome=None)  # "down 10 percent"
        if counted is None and money:
            told = low(tokens, phrase.first - 1)  # "900 roubles"; of a sign the noun of its currency
            counted = told if told in currency_names() else vocab.coins().get(unit.split(" ")[0])
        self._add(sentence, seen, phrase, counted, unit, role)

    def _read_bare(self, sentence: Sentence, seen: _Seen, phrase: Phrase) -> None:
        """A number without a noun: "20 were killed", "another 12", "the dead at 40"; nothing when it counts nothing."""
        tokens, number = sentence.tokens, seen.number
        if low(tokens, seen.last) == "strong":
            self._add(sentence, seen, phrase, None, None, Role(None, "stock"))
            return
        kind = named_behind(tokens, phrase.rest if phrase.of_them else seen.last)
        if kind is not None and (phrase.of_them or acts_alone(tokens, seen.first, seen.last)):
            kind = kind._replace(of_them=True)
            self._add(sentence, seen, kind, spelt_out(self.text, tokens, kind), None, NONE)
            return
        echoed = self._echoed(sentence, seen, phrase) or self._rivalled(sentence, seen, phrase)
        if echoed is not None:
            self._add(sentence, seen, phrase, echoed.counted, echoed.unit, self._role_again(sentence, echoed))
            self.found[-1] = structs.replace(self.found[-1], level=echoed.level, realis=echoed.realis)
            return
        again = self._again(number)
        if again is not None:
            role = role_of(tokens, seen.first, seen.last, "")
            self._add(sentence, seen, phrase, again.counted, again.unit, role)
            return
        noun = self._noun(sentence, number)
        if noun is not None and noun.kind == "body":
            many = noun.words or self._meant(sentence, seen) or "people"
            self._add(sentence, seen, phrase, many, None, role_of(tokens, seen.first, seen.last, many))
            return
        placed = (noun is not None and (noun.kind != "" or noun.outcome is not None)) or self._follows_time(number)
        of_others = phrase.of_them and self._before_in(sentence) is None  # "carried 1,650 of them", told of before
        if not placed and not of_others and not may_stand_alone(tokens, seen.first, seen.last):
            return
        role = role_of(
            tokens, seen.first, phrase.rest if phrase.of_them or phrase.more else seen.last, head_of(tokens, phrase)
        )
        if low(tokens, seen.last) == "fallen" and role.outcome is None and role.kind != "subject":
            role = Role(heads()["fallen"], "noun")  # "the names of the 649 fallen"
        elif noun is not None and role.kind != "subject":
            told = None if noun.words is None else noun.words or self._meant(sentence, seen) or "people"
            self._add(sentence, seen, phrase, told, None, Role(noun.outcome, noun.kind))
            return
        before = self._before_in(sentence)
        increment = phrase.more or number.increment
        if role.outcome is None and increment and before is not None:
            own = role.kind in ("subject", "agent")  # "30 others were treated": more people, another verb
            told_of = role if own else Role(before.outcome, "object")
            self._add(sentence, seen, phrase, before.counted, before.unit, told_of)
            return
        known = role.kind in ("subject", "noun", "object") and role.outcome is not None
        acting = number.value > 1 and acts_alone(tokens, seen.first, seen.last)
        known = known or (increment and role.kind == "object")
        are_so = acting and low(tokens, seen.last) in ("were", "are")
        if not (known or acting or phrase.of_them) or (not _is_worthy(number) and not increment and not known):
            return
        meant = self._meant(sentence, seen, phrase.of_them)
        if meant is None and (is_done_by_people(tokens, seen.last) or _befalls_people(role)):
            meant = "people"
        if meant in words("people") and word_at(tokens, role.verb) in _BREAKING:
            meant = None  # who sinks or shoots down is not sunk
        if meant is not None or phrase.of_them or are_so or (increment and role.kind == "object"):
            self._add(sentence, seen, phrase, meant, None, role)

    def _echoed(self, sentence: Sentence, seen: _Seen, phrase: Phrase) -> QuantityMention | None:
        """The quantity that a number goes on with: "Oslo sent four boats, Lima seven", "among them eight who"."""
        before = self._before_in(sentence)
        if before is None or phrase.last > phrase.first or phrase.of_them or phrase.more:
            return None
        between = self.text[before.end : seen.number.start]
        following = word_at(sentence.tokens, seen.last) if seen.last < len(sentence.tokens) else "."
        if before.unit is None and before.counted and _AND_THEN.search(between) and self._precedes_time(seen.number):
            return before
        closed = following in ".,;" or following in ("and", "to", "in")
        if before.unit is None and before.counted and following in ".,;" and _ITS_NEIGHBOUR.fullmatch(between):
            return before
        if before.unit is None and following in _PLACING and _ELSEWHERE.fullmatch(between):
            return before
        if (
            before.unit is None
            and _BY_OTHERS.match(self.text, seen.number.end)
            and (between in _NEXT_TO or _BY_THEIRS.fullmatch(between))
        ):
            return before
        if closed and _ANOTHER_DOER.fullmatch(between) and (before.outcome is not None or following in ".,;and"):
            return before
        if before.outcome is None:
            return None
        return before if _AMONG_THEM.fullmatch(between) and following == "who" else None

    def _again(self, number: Number) -> QuantityMention | None:
        """The quantity told before of which a bare number tells, too."""
        last = self.found[-1] if self.found and number.start - self.found[-1].end < _REACH else None
        if last is None or number.unit is not None:
            return None
        if (last.unit or "").split(" ")[0] in _money() and is_sum_again(self.text, number):
            return last
        return last if last.counted and is_same_again(self.text, number, last) else None

    def _rivalled(self, sentence: Sentence, seen: _Seen, phrase: Phrase) -> QuantityMention | None:
        """The quantity for which a number is another's count: "the union put the figure at 34"."""
        if phrase.last > phrase.first or phrase.of_them or phrase.more:
            return None
        number, following = seen.number, sentence.tokens[seen.last].text if seen.last < len(sentence.tokens) else "."
        before = self.text[sentence.start : number.start]
        told = [
            last
            for last in self.found[-_RIVALS:]
            if (last.counted or last.unit)
            and is_rival(before, following, number.value, last.value, number.start - last.end)
        ]
        part = _PART.search(before, max(0, len(before) - 80)) is not None
        best = max(told, key=lambda q: (not part and 1 / 3 <= number.value / q.value <= 3, q.start), default=None)
        asked = self._asked_for(seen, following)
        told_of = asked if best is None or (asked is not None and asked.start > best.start) else best
        return told_of or self._crowd(seen, before, following)

    def _crowd(self, seen: _Seen, before: str, following: str) -> QuantityMention | None:
        """People whom the police or those who called them out count, of whom nothing is told before."""
        if seen.number.value < _CROWD or not is_claimed(before, following) or not _COUNTERS.search(before[-60:]):
            return None
        number = seen.number
        return QuantityMention(
            start=number.start, end=number.end, words=number.raw, value=0, low=None, high=None, modifier=None,
            counted="people", unit=None, outcome=None, level="stock", cumulative_since=None, as_of=None,
            realis="actual",
        )  # fmt: skip

    def _asked_for(self, seen: _Seen, following: str) -> QuantityMention | None:
        """The words of "how many rockets fell", which a claimed number without a noun answers."""
        asked, number = self._asked, seen.number
        if asked is None or not asked.end <= number.start <= asked.end + _REACH:
            return None
        return asked if is_claimed(self.text[asked.end : number.start], following) else None

    def _follows_time(self, number: Number) -> bool:
        """Whether a time stands directly before a number: "on Tuesday 300 more followed"."""
        at = bisect_left(self._ends, number.start - 1)
        return at < len(self._ends) and self._ends[at] in (number.start - 1, number.start)

    def _precedes_time(self, number: Number) -> bool:
        """Whether a time stands directly behind a number: "2,300 last week and 900 this week"."""
        at = bisect_left(self._ends, number.end + 1)
        return at < len(self._ends) and _NEXT.fullmatch(self.text, number.end, self.times[at][0]) is not None

    def _role_again(self, sentence: Sentence, before: QuantityMention) -> Role:
        """The role of the quantity before, with its verb where it is kept: that of a sentence before is not."""
        role = self._object[1] if self._object and before.start >= sentence.start else None
        return role if role is not None and role.outcome == before.outcome else Role(before.outcome, "object")

    def _in_line(self, sentence: Sentence, seen: _Seen, role: Role, of_them: bool) -> Role:
        """The role of a number in a list: "sent 90 tanks, 40 guns and 12,000 shells" is one verb with three objects."""
        last, end = self._object, sentence.tokens[seen.first].start
        if last is None or not sentence.start <= last[0] <= end or role.outcome is not None:
            return role
        between = self.text[last[0] : end]
        if (
            (of_them and between == ", ")
            or _AMONG.fullmatch(between)
            or _AMONG_THOSE.search(between)
            or (of_them and _ASIDE.fullmatch(between))
        ):
            return last[1]
        in_list = (
            last[1].kind not in ("subject", "held")
            and _LIST.fullmatch(between)
            and role.kind in ("", "object", "stock")
        )
        return last[1] if in_list else role

    def _noun(self, sentence: Sentence, number: Number) -> Noun | None:
        return noun_before(self.text, sentence.start, number.start)

    def _before_in(self, sentence: Sentence) -> QuantityMention | None:
        last = self.found[-1] if self.found else None
        return last if last is not None and last.start >= sentence.start else None

    def _meant(self, sentence: Sentence, seen: _Seen, of_them: bool = False) -> str | None:
        """Whom or what a number without a noun counts: what was counted last, or the last people told.

        A word of harm behind it ("put its losses at 26 *dead*") names them itself, save where it is said of people
        counted right before: "seven sailors were killed and 19 *wounded*".
        """
        number, harm = seen.number, harmed(sentence.tokens, seen.last)
        since = max(0, number.start - _REACH) if harm is None else sentence.start
        told = [
            q
            for q in self.found[-4:]
            if q.counted and q.start >= since and q.unit is None and q.counted not in HARMS | {"votes"}
        ]
        if harm is not None:
            same = told and is_of_the_same(self.text[told[-1].end : number.start], told[-1].counted or "")
            return told[-1].counted if same else harm
        right = told_right_before(sentence.tokens, seen.first) if of_them else None
        if right is not None and not (told and told[-1].end >= sentence.tokens[seen.first - 2].start):
            return right
        people = people_before(self.text, since, number.start)
        if told and (people is None or told[-1].start >= sentence.start or people in (told[-1].counted or "")):
            return told[-1].counted
        return people or (told[-1].counted if told else things_before(self.text, since, number.start))

    def _add(
        self, sentence: Sentence, seen: _Seen, phrase: Phrase, counted: str | None, unit: str | None, role: Role
    ) -> None:
        tokens, number = sentence.tokens, seen.number
        behind = max(phrase.rest, seen.last)
        end = max(number.end, tokens[behind - 1].end if behind > seen.last else number.end)
        of_them = phrase.of_them or [low(tokens, behind), low(tokens, behind + 1)] == ["among", "them"]
        verb = self._in_line(sentence, seen, role, of_them)
        kept = verb.kind in ("object", "noun", "stock", "subject") or (verb.kind == "held" and verb.outcome is not None)
        self._object = (end, verb) if kept else None
        role = fitting(verb, counted or "", unit or number.unit, word_at(tokens, verb.verb))
        if verb.verb is not None and means_else(tokens, role, verb.verb, number):
            role = role._replace(outcome=None)
        if role.outcome is None and verb.outcome is not None and role.kind != "object":
            role = happening(tokens, seen.first, behind) if role.verb is None or role.kind == "subject" else role
        if role.outcome is not None and role.kind == "subject" and is_denied(tokens, role.verb, seen.first):
            role = role._replace(outcome=None)  # "nine letters never arrived": there are nine, and none arrived
        level = level_of(tokens, seen.first, behind, role, unit is not None and unit not in _money())
        as_of, since = days_of(self.text, sentence, number.start, end, self.times, level == "flow")
        self._roles.append(role)
        self.found.append(
            QuantityMention(
                start=number.start,
                end=end,
                words=self.text[number.start : end],
                value=number.value,
                low=number.low,
                high=number.high,
                modifier=number.modifier,
                counted=counted,
                unit=unit or number.unit,
                outcome=role.outcome,
                level=level or ("flow" if since else None),
                cumulative_since=since,
                as_of=as_of,
                realis=realis_of(tokens, role.verb, seen.first, _is_undone(role)),
            )
        )


def _befalls_people(role: Role) -> bool:
    return role.outcome is not None and role.outcome.split(" or ")[0] in _OF_PEOPLE


def _is_undone(role: Role) -> bool:
    return role.outcome is None and role.kind in ("subject", "agent")


def _money() -> frozenset[str]:
    return frozenset(currency_names().values())


def _is_worthy(number: Number) -> bool:
    return number.value > 1
