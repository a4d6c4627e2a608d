"""link: mentions -> reports. What the mentions of one article say together.

Needs    an `Article` and its `Findings`
Gives    a `Coding`: reports, quotations, quantities, the cast; a function of the two and of `CODER` alone
"""

from __future__ import annotations

import re

from dateline.ids import content_id
from dateline.link.cast import cast_of
from dateline.link.cast.home import at_home
from dateline.link.cast.sides import with_others, with_sides
from dateline.link.clues import day_clues
from dateline.link.hanging import with_hanging_times
from dateline.link.headlines import with_headline
from dateline.link.issuer import issuer_of
from dateline.link.occasions import occasions_of, words_of
from dateline.link.quantities import quantities_of, with_quantities
from dateline.link.reports import reports_of
from dateline.link.sources import chains_at, distinct, goes_on
from dateline.link.speech import quotations_of
from dateline.link.unsaid import with_unsaid
from dateline.model import Article, Coding, Findings, Span, Uncoded
from dateline.vocab.directory import directory

__all__ = ["CODER", "link"]

CODER = "network-d1e34028.4"
"""The version of find and link together: the network's own, and behind it a number when the rules around it change so
that reports can be others."""


def link(article: Article, findings: Findings, coder: str = CODER) -> Coding:
    """Code one article: join its mentions to reports, quotations and quantities; `coder` signs them."""
    town = article.dateline.place if article.dateline else None
    published = article.published.end
    year = published.year if published else None
    issuer, hours = issuer_of(article), list(_HOUR.finditer(article.text))
    cast = cast_of(
        findings.actors, findings.sentences, findings.places, town, _headline(article), year, _asides(findings), issuer,
        [match.start() for match in hours] if len(hours) >= _ENTRIES else (),
        [(q.start, q.end) for q in findings.quotations],
    )  # fmt: skip
    cast = with_sides(cast, findings.actions, findings.actors)
    cast = with_others(cast, findings.actions, findings.actors)
    cast = at_home(cast, article.text, findings, town, year, issuer)
    cast = goes_on(
        cast._replace(printer=directory().name_of(article.outlet, article.url)), article.text, findings.attributions
    )
    findings = with_unsaid(article.text, findings, cast)
    reports = reports_of(article, findings, cast, coder)
    quotations = quotations_of(article, findings, cast, reports)
    quantities = quantities_of(article, findings, cast, reports)
    reports = with_quantities(reports, quantities)
    words = words_of(article, findings, cast)
    told = with_headline(words, occasions_of(words))
    reports, referred = with_hanging_times(words, reports, told)
    said = [
        chain
        for a in findings.attributions
        for chain in chains_at(article.text, a.content[0], findings.attributions, cast)
    ]
    carried = [*said, *(c for r in reports for c in r.sources), *(c for q in quantities for c in q.sources)]
    return Coding(
        article=article.id,
        coder=coder,
        reports=reports,
        quotations=quotations,
        quantities=quantities,
        uncoded=tuple(
            Uncoded(
                id=content_id(article.id, "uncoded", u.start, u.end),
                article=article.id,
                start=u.start,
                end=u.end,
                words=u.words,
                reason=u.reason,
                score=u.score,
            )
            for u in findings.uncoded
        ),
        actors=cast.actors,
        clues=day_clues(words, reports, told),
        occasions=(*told, *referred),
        sources=distinct((*carried, *(q.chain for q in quotations))),
    )


_HOUR = re.compile(r"^\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|[A-Z]{2,5}|hrs|h)?\s*$", re.M)
"""An hour on a line of its own, as stands over the entries of a rolling page."""
_ENTRIES = 3


def _asides(findings: Findings) -> frozenset[int]:
    """Where sources begin that stand behind all that they say."""
    return frozenset(
        span[0] for a in findings.attributions for span in a.source if all(end <= span[0] for _, end in a.content)
    )


def _headline(article: Article) -> Span | None:
    """Where the page's title stands at the head of the text."""
    title = article.title or ""
    return (0, len(title)) if title and article.text.startswith(title) else None
