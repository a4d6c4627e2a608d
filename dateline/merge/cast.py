"""The cast of the chronicle: which actors of different articles are one.

Needs    each article's actors, its publication days
Gives    (article id, local id) -> actor id, and the actors with their names, offices and days
Rule     a state, a body and an organisation have the same id everywhere; two full names of one country that are
         spellings of one another are one person, called what most articles call them; a person known in one
         article by the surname alone is the one person of the chronicle with that surname and country, if there
         is just one; a person whose article tells no country takes the one that all others tell
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.model import Actor, Article, Coding, Identity, Office, Period
from dateline.spelling import sound
from dateline.vocab.names import same_name


def key(article: str, local: str) -> str:
    """The key of `Conclusions.cast`."""
    return f"{article} {local}"


def identify(codings: Sequence[Coding]) -> dict[str, Identity]:
    """Say who each actor of each article is, for those of whom other articles tell more than their own."""
    people = [(coding.article, actor) for coding in codings for actor in coding.actors if _can_be_person(actor)]
    spelt = _spellings(people)
    whole = _whole_names({(spelt.get(actor.id, actor.id), actor.country) for _, actor in people})
    whole |= {(i, c): whole.get((full, c), full) for i, full in spelt.items() for c in {a.country for _, a in people}}
    homes: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for _, actor in people:
        if actor.country:
            homes[whole.get((actor.id, actor.country), actor.id)].add((actor.country, actor.sectors))
    found = {}
    for article, actor in people:
        full = whole.get((actor.id, actor.country), actor.id)
        country, sectors = _home(actor, homes[full])
        if (full, country) != (actor.id, actor.country):
            found[key(article, actor.id)] = Identity(id=full, country=country, sectors=sectors)
    return found


def _can_be_person(actor: Actor) -> bool:
    """Persons, and names of one word that their articles tell nothing of: "Putin", where another has him whole."""
    alone = actor.kind == "people" and not actor.country and "-" not in actor.id
    return actor.kind == "person" or (alone and all(name[:1].isupper() and not name.isupper() for name in actor.names))


def _home(actor: Actor, told: set[tuple[str, tuple[str, ...]]]) -> tuple[str | None, tuple[str, ...]]:
    """A person's country and sectors: as the article says, else as all others say; none when they differ."""
    countries = {country for country, _ in told}
    if actor.country or len(countries) != 1:
        return actor.country, actor.sectors
    return countries.pop(), actor.sectors or _commonest_of(sectors for _, sectors in sorted(told))


def _spellings(people: Sequence[tuple[str, Actor]]) -> dict[str, str]:
    """Ids of full names that are other spellings of another id, with that id: what most articles write, then the first.

    Only names that begin and end alike are compared, so that a chronicle of many people is read in linear time.
    """
    counts = Counter(actor.id for _, actor in people if "-" in actor.id)
    countries: dict[str, set[str]] = defaultdict(set)
    buckets: dict[str, list[str]] = defaultdict(list)
    for _, actor in people:
        if actor.country:
            countries[actor.id].add(actor.country)
    for full in sorted(counts, key=lambda i: (-counts[i], i)):
        buckets[sound(full)].append(full)
    spelt: dict[str, str] = {}
    for alike in buckets.values():
        for at, full in enumerate(alike[:_ALIKE]):
            for other in alike[:at]:
                apart = countries[full] and countries[other] and not countries[full] & countries[other]
                if other not in spelt and not apart and same_name(full, other):
                    spelt[full] = other
                    break
    return spelt


_ALIKE = 50
"""Names of one sound that are compared with each other; no chronicle of ours has ten."""


def _whole_names(people: set[tuple[str, str | None]]) -> dict[tuple[str, str | None], str]:
    """For each surname that stands alone somewhere, by country, the one full name it can mean."""
    by_part: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for full, country in people:
        parts = full.split("-")
        if len(parts) > 1:
            for part in {parts[0], parts[-1]}:
                by_part[part].add((full, country))
    whole = {}
    for short, country in {person for person in people if "-" not in person[0]}:
        fits = {full for full, other in by_part.get(short, ()) if country is None or other is None or other == country}
        if len(fits) == 1:
            whole[short, country] = fits.pop()
    return whole


def actors(
    articles: Mapping[str, Article],
    codings: Sequence[Coding],
    cast: Mapping[str, Identity],
    published: Mapping[str, Period],
) -> tuple[Actor, ...]:
    """Fold the actors of all articles, with the days on which each office was seen held."""
    seen: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for coding in codings:
        for actor in coding.actors:
            known = cast.get(key(coding.article, actor.id))
            seen[known.id if known else actor.id].append((coding.article, actor))
    return tuple(_fold(actor_id, rows, articles, published) for actor_id, rows in sorted(seen.items()))


def _fold(
    actor_id: str, rows: list[tuple[str, Actor]], articles: Mapping[str, Article], published: Mapping[str, Period]
) -> Actor:
    names = Counter(name for _, actor in rows for name in actor.names)
    own = [actor for _, actor in rows if actor.id == actor_id]
    best = Counter(actor.name for actor in own or [actor for _, actor in rows])
    offices: dict[tuple[str, str | None], list[date]] = defaultdict(list)
    for article, actor in rows:
        period = published.get(article, articles[article].published)
        for office in actor.offices:
            offices[office.title, office.country].extend(d for d in (period.start, period.end) if d)
    return Actor(
        id=actor_id,
        name=min(best, key=lambda n: (-best[n], n)),
        kind=min(actor.kind for _, actor in rows),
        names=tuple(sorted(names)),
        country=_commonest(actor.country for _, actor in rows),
        sectors=_commonest_of(actor.sectors for _, actor in rows),
        offices=tuple(
            Office(title=title, country=country, seen=(min(days, default=None), max(days, default=None)))
            for (title, country), days in sorted(offices.items(), key=lambda row: (row[0][0], row[0][1] or ""))
        ),
        articles=len({article for article, _ in rows}),
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], v), default=None)


def _commonest_of(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], v), default=())
