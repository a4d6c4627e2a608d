"""Origins: who first said what an event is made of, once reprints and citations are followed back.

Needs    the reports of one event, their articles, the days of publication, copies, the directory of outlets
Gives    how many outlets print it, and the names of its origins
Rule     a report comes from the end of each of its chains. Where the outlet itself speaks, it comes from whoever first
         printed these words: of the article's family, and of those it shares the passage with, the agency that one of
         them credits or is, else the earliest. An outlet that is cited, and that in its own report cites others, hands
         the question on to them. Who only denies, doubts, or keeps silent did not say it, as long as somebody did.
         Names that say nobody ("officials", "sources") may be one: so there are at most as many origins as names
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from dateline.merge.cast import key
from dateline.merge.copies import Kin
from dateline.model import Actor, Article, Chain, Identity, Period, Report, Source
from dateline.vocab.directory import Directory
from dateline.vocab.records import Outlet

_PARTS = re.compile(r"\s*(?:[,/|()\[\];–—-]+|\band\b|\bfor\b|\bwith\b|\bvia\b|\bby\b|\bstaff\b)\s*", re.I)
"""What parts the names of a byline, and of the mark of a dispatch ("BRASILIA (AP) —")."""
_NOBODY: Mapping[str, Identity] = MappingProxyType({})
_MUTE = ("silent", "declines")
_AGAINST = ("denies", "doubts")


class Press(NamedTuple):
    """What is known of who prints what, over a whole chronicle."""

    articles: Mapping[str, Article]
    published: Mapping[str, Period]
    kin: Kin
    directory: Directory
    families: Mapping[str, tuple[str, ...]]
    cast: Mapping[str, Identity]
    people: Mapping[str, str]

    def outlet(self, article: str) -> str:
        """What the outlet of an article is called; its file where it names none."""
        page = self.articles[article]
        return self.directory.name_of(page.outlet, page.url) or page.path

    def whose(self, source: Source, article: str) -> str:
        """What a source of an article is called: an outlet by its one name, a person by that of the chronicle."""
        if found := self.directory.named(source.name):
            return found.name
        known = self.cast.get(key(article, source.actor)) if source.actor else None
        return self.people.get(known.id if known else source.actor or "", source.name)

    def related(self, report: Report) -> set[str]:
        """The articles that have the words of a report from one another, its own among them."""
        found = set(self.family(report.article))
        for copy in self.kin.shared.get(report.article, ()):
            if copy.kind == "part" and any(p.start <= report.start and report.end <= p.end for p in copy.passages):
                found.update(self.family(copy.article))
        return found

    def family(self, article: str) -> tuple[str, ...]:
        """The articles of the text of one, and of its near copies; itself alone where it has none."""
        return self.families.get(self.kin.family.get(article, ""), (article,))

    def first_printed(self, related: Iterable[str]) -> str:
        """Who printed words first: the agency that an article credits, or that one of them is, else the earliest."""
        return min(self._rank(article) for article in related)[-1]

    def _rank(self, article: str) -> tuple[int, date, str, str]:
        page = self.articles[article]
        credit = credited(page, self.directory)
        printed = self.directory.named(outlet := self.outlet(article))
        agency = printed is not None and printed.kind == "agency"
        day = self.published.get(article, page.published).start or date.max
        carries = printed is not None and printed.kind == "carrier"
        return (
            (0 if agency else 1 if credit else 3 if carries else 2),
            day,
            article,
            credit.name if credit and not agency else outlet,
        )


def press(
    articles: Mapping[str, Article],
    published: Mapping[str, Period],
    kin: Kin,
    directory: Directory,
    cast: Mapping[str, Identity] = _NOBODY,
    actors: Iterable[Actor] = (),
) -> Press:
    """Bring together what tells who prints what, and who is who."""
    people = {actor.id: actor.name for actor in actors if actor.kind == "person"}
    families: dict[str, list[str]] = {}
    for article, family in sorted(kin.family.items()):
        families.setdefault(family, []).append(article)
    members = {name: tuple(group) for name, group in families.items()}
    return Press(articles, published, kin, directory, members, cast, people)


def reprinted(of: Press) -> dict[str, str]:
    """Map the articles whose words another printed first to who that was: a copy, or a dispatch that is credited."""
    found = {article: of.first_printed(of.family(article)) for article in sorted(of.articles)}
    return {article: name for article, name in found.items() if name != of.outlet(article)}


def outlets_of(reports: Iterable[Report], of: Press) -> set[str]:
    """The outlets that print an event, each once under whatever name and address."""
    return {of.outlet(report.article) for report in reports}


def origins(reports: Sequence[Report], of: Press) -> tuple[str, ...]:
    """Who said it first, at most; each name once, in the order of the alphabet."""
    found: dict[str, str] = {}
    against: dict[str, str] = {}
    handed_on = _handed_on(reports, of)
    for report in reports:
        for chain in report.sources:
            spoken = speakers(chain)
            denied = bool(spoken) and spoken[-1].stance in _AGAINST
            whose = of.whose(spoken[-1], report.article) if spoken else ""
            for name in _followed(whose, handed_on) if spoken else _printed(report, of, handed_on):
                (against if denied else found).setdefault(name.lower(), name)
    return tuple(name for _, name in sorted((found or against).items()))


def speakers(chain: Chain) -> Chain:
    """The links of a chain up to the last that says anything: who declines, or is silent, is no source of it."""
    last = next((at for at in range(len(chain), 0, -1) if chain[at - 1].stance not in _MUTE), 0)
    return chain[:last]


def _printed(report: Report, of: Press, handed_on: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Whose words a report is that names no source: the first printer's; what that one has from others, theirs."""
    name = of.first_printed(of.related(report))
    yield from _followed(name, handed_on) if name != of.outlet(report.article) else (name,)


def _handed_on(reports: Iterable[Report], of: Press) -> dict[str, tuple[str, ...]]:
    """The outlets whose own reports of the event all cite somebody else, with whom."""
    cited: dict[str, list[str]] = {}
    first_hand: set[str] = set()
    for report in reports:
        outlet = of.outlet(report.article)
        for chain in report.sources:
            if spoken := speakers(chain):
                cited.setdefault(outlet, []).append(of.whose(spoken[-1], report.article))
            else:
                first_hand.add(outlet)
    return {outlet: tuple(ends) for outlet, ends in cited.items() if outlet not in first_hand}


def _followed(name: str, handed_on: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The ends of the citations that lead on from a name; the name itself where none does, or all lead back to it."""
    seen, waiting, ends = {name}, [name], list[str]()
    while waiting:
        at = waiting.pop()
        further = handed_on.get(at, ())
        if not further:
            ends.append(at)
        waiting += [other for other in dict.fromkeys(further) if other not in seen]
        seen.update(further)
    yield from sorted(ends) or [name]


def credited(article: Article, directory: Directory) -> Outlet | None:
    """The agency that an article says it is from: in its byline, or at the head of the dispatch."""
    head = article.dateline
    mark = article.text[head.start : head.end] if head and head.start is not None and head.end is not None else ""
    words = [*_PARTS.split(article.byline or ""), *_PARTS.split(mark)]
    found = (directory.titled(word) for word in words if word)
    return next((outlet for outlet in found if outlet and outlet.kind == "agency"), None)
