"""The directory of outlets: which outlet words, an address, or "the North's state media" mean.

Needs    the table of outlets (`resources/outlets.tsv`), a user's own rows
Gives    the outlet, by its one name: "Korean Central News Agency", "KCNA" and kcna.kp are one
Rule     a user's row outranks ours where the names collide. What several outlets of a state answer to ("Russian state
         media") is none of them: a guess is not given for a name
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline import vocab
from dateline.model import OwnActor, OwnOutlet
from dateline.vocab.records import Outlet

VOICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (voice, re.compile(rf"\b(?:{pattern})\b", re.I))
    for voice, pattern in (
        ("television", r"(?:state|official|government|national)(?:[ -](?:run|owned|controlled|funded))? "
         r"(?:television|tv)(?: (?:station|channel|network|broadcaster))?|state broadcaster|national broadcaster"),
        ("radio", r"(?:state|official|government|national)(?:[ -](?:run|owned|controlled))? radio"),
        ("agency", r"(?:state|official|government|national)(?:[ -](?:run|owned|controlled|funded|media))? "
         r"(?:news|press|wire|information) (?:agency|service)|(?:state|official) wire"),
        ("paper", r"(?:state|official|government|ruling party|party)(?:[ -](?:run|owned|controlled))?(?:['’]s)? "
         r"(?:newspaper|daily|paper|mouthpiece)"),
        ("media", r"(?:state|official|government)(?:[ -](?:run|owned|controlled|affiliated|funded))? (?:news )?"
         r"(?:media|press)(?: (?:outlets?|reports?))?"),
    )
)  # fmt: skip
"""What an outlet can be called by what it is to its state; the first that fits. `voice` of a row says which it is."""

_KIND_WORDS = frozenset(
    "agency news newspaper newspapers paper daily weekly magazine broadcaster television tv radio channel network site"
    " website portal outlet service wire press".split()
)
"""Words behind a name that tell what it is: "Yonhap news agency", "the Sabah newspaper"."""
_LONGEST = 10
"""Words of a phrase that are tried; no outlet has more in its name."""


class Directory(NamedTuple):
    """Outlets by all that they are called."""

    by_name: dict[str, Outlet]
    by_folded: dict[str, Outlet]
    by_domain: dict[str, Outlet]
    by_voice: dict[tuple[str, str], Outlet]

    def named(self, words: str) -> Outlet | None:
        """The outlet of a name, as the table writes it; with an article before it, or what it is behind it."""
        words = " ".join(words.replace("’", "'").split())
        for form in _forms(words):
            if found := self.by_name.get(form):
                return found
        return None

    def titled(self, title: str) -> Outlet | None:
        """The outlet of a page's own word for itself, in whatever case: "YONHAP NEWS AGENCY", "the korea times"."""
        folded = " ".join(title.replace("’", "'").casefold().split())
        return self.named(title) or next((o for form in _forms(folded) if (o := self.by_folded.get(form))), None)

    def within(self, words: str) -> Outlet | None:
        """The outlet whose name ends the words: "Russia's state news agency TASS", "the South's Yonhap"."""
        parts = words.split()[-_LONGEST:]
        return next((found for at in range(len(parts)) if (found := self.named(" ".join(parts[at:])))), None)

    def at(self, url: str | None) -> Outlet | None:
        """The outlet that publishes under an address: that of the longest domain."""
        host = _host(url)
        parts = host.split(".") if host else []
        domains = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return next((found for domain in domains if (found := self.by_domain.get(domain))), None)

    def voice(self, country: str | None, words: str) -> Outlet | None:
        """The one outlet that a state's "state media", "state television" and the like are."""
        if country is None:
            return None
        kind = next((voice for voice, pattern in VOICES if pattern.search(words)), None)
        return self.by_voice.get((country, kind)) if kind else None

    def name_of(self, outlet: str | None, url: str | None = None) -> str | None:
        """What an article's outlet is called: by its name, else by its address; as the page says where neither is
        known, None where it says nothing."""
        found = (self.titled(outlet) if outlet else None) or self.at(url)
        return found.name if found else outlet


@lru_cache(maxsize=8)
def directory(own: tuple[OwnOutlet, ...] = ()) -> Directory:
    """The directory of our outlets, with a user's before them."""
    mine = [Outlet(o.name, o.aliases, o.domains, o.country, o.kind, o.control, o.owner) for o in own]
    names: dict[str, Outlet] = {}
    folded: dict[str, Outlet] = {}
    domains: dict[str, Outlet] = {}
    voices: dict[tuple[str, str], Outlet] = {}
    for row in (*mine, *vocab.outlets()):
        for name in (row.name, *row.names):
            names.setdefault(name.replace("’", "'"), row)
            folded.setdefault(name.replace("’", "'").casefold(), row)
        for domain in row.domains:
            domains.setdefault(domain, row)
        for voice in row.voice if row.country else ():
            voices.setdefault((row.country or "", voice), row)
    return Directory(names, folded, domains, voices)


def as_actors(own: Iterable[OwnOutlet]) -> tuple[OwnActor, ...]:
    """A user's outlets as actors, so that the words of a text that name them are found."""
    return tuple(
        OwnActor(name=o.name, aliases=o.aliases, country=o.country, kind="outlet", sectors=("JRN",)) for o in own
    )


def _forms(words: str) -> Iterator[str]:
    """A name as it stands, without its article, and without the words behind it that tell what it is."""
    yield words
    bare = words[4:] if words[:4].lower() == "the " else words
    yield bare
    parts = bare.split()
    while len(parts) > 1 and parts[-1].lower() in _KIND_WORDS:
        parts.pop()
        yield " ".join(parts)


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url).hostname or "").lower() if url else None
    except ValueError:
        return None  # "http://[" and the like: an address nobody can publish under
