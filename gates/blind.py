"""How well the tables of `tests/blind` are read, which were written before the code that they measure.

    python -m gates.blind                  all tables, those that were developed on and those that are kept
    python -m gates.blind chains --misses  those of one kind, and every case that is not right; never of a kept one

Match rules. *chains*: as many chains as expected, each expected one told with as many links in its order, each link with
its stance and with words of the expected source (or what its pronoun stands for); basis is counted apart. *quantities*:
the words overlap, and every field that the case asks has its value; outcomes that one word says ("detained", "arrested")
are one, units are compared without their plural, shares to four digits, and what money counts is nothing or its currency.
*utterances*: of all pairs of a group's quotations exactly those of one letter have one id.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from dateline import pipeline
from dateline.article import article_from_text
from dateline.link import link
from dateline.link.cast import cast_of
from dateline.link.sources import chains_at
from dateline.model import Article, Chain, Quantity, Quotation, Source
from dateline.settings import Settings
from dateline.store import Chronicle
from dateline.vocab import thing

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "blind"
Row = dict[str, Any]

_ONE_OUTCOME = (
    {"arrested", "detained", "captured"}, {"sent", "deployed", "delivered", "supplied"}, {"released", "freed"},
    {"seized", "confiscated"}, {"displaced", "evacuated", "fled"}, {"wounded", "injured"},
)  # fmt: skip
"""Outcomes between which the tables' writers and the records draw the line differently."""


def same_outcome(wanted: str | None, told: str | None) -> bool:
    """Whether two outcomes are one, or such as writers draw no line between."""
    return wanted == told or any({wanted, told} <= group for group in _ONE_OUTCOME)


_FIELDS = tuple(name for name in Quantity.__struct_fields__ if name not in ("id", "article", "report", "start", "end"))


class Judged(NamedTuple):
    """A case: whether it is right, and what was wanted and told."""

    case: Row
    right: bool
    told: str


# -- chains -------------------------------------------------------------------------------------------------


def chains(row: Row) -> Judged:
    """Whether the chains that carry some words are told."""
    article = article_from_text(row["text"])
    findings = pipeline.find(article)
    start = row["text"].index(row["at"])
    at = (start, start + len(row["at"]))
    if row["of"] == "quotation":
        quotation = _overlapping(link(article, findings).quotations, at)
        told: Sequence[Chain] = () if quotation is None else (quotation.chain,)
        right = quotation is not None and quotation.speaker is not None and _names(row, quotation)
    else:
        cast = cast_of(findings.actors, findings.sentences, findings.places, None, None)
        told, right = chains_at(article.text, at, findings.attributions, cast), True
    return Judged(row, right and _same_chains(row, told), " | ".join(map(_shown, told)))


def _overlapping(quotations: Sequence[Quotation], at: tuple[int, int]) -> Quotation | None:
    return max(
        (q for q in quotations if q.start < at[1] and at[0] < q.end),
        key=lambda q: (min(q.end, at[1]) - max(q.start, at[0]), q.start - q.end),  # of one within another the inner
        default=None,
    )


def _names(row: Row, quotation: Quotation) -> bool:
    wanted = row.get("speaker")
    if wanted is None or quotation.speaker is None:
        return wanted is None
    return any(_alike(words, quotation.speaker.name) for words in (wanted.get("name"), wanted["source"]) if words)


def _same_chains(row: Row, told: Sequence[Chain]) -> bool:
    left = list(told)
    for wanted in row["chains"]:
        match = next((chain for chain in left if _same_chain(row["text"], wanted, chain)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _same_chain(text: str, wanted: Sequence[Row], told: Chain) -> bool:
    return len(wanted) == len(told) and all(_same_link(text, a, b) for a, b in zip(wanted, told, strict=True))


def _same_link(text: str, wanted: Row, told: Source) -> bool:
    named = [words for words in (wanted.get("name"), wanted["source"]) if words]
    words = text[told.start : told.end] if told.start is not None else told.source
    return wanted["stance"] == told.stance and any(_alike(name, words) or _alike(name, told.name) for name in named)


def _alike(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one in other or other in one


def _shown(chain: Chain) -> str:
    return " <- ".join(f"{s.source} ({s.stance})" for s in chain) or "the page"


# -- quantities ---------------------------------------------------------------------------------------------


def quantities(row: Row) -> Judged:
    """Whether a number is told with all fields that are asked, or, of what is no quantity, not told."""
    article = article_from_text(row["text"], published=row["published"])
    coding = link(article, pipeline.find(article))
    words, _, nth = row["words"].partition("#")
    start = [m.start() for m in re.finditer(re.escape(words), row["text"])][int(nth or 1) - 1]
    near = [q for q in coding.quantities if q.start < start + len(words) and start < q.end]
    if row.get("none"):
        return Judged(row, not near, str([row["text"][q.start : q.end] for q in near]))
    asked = [name for name in row if name in _FIELDS]
    best = max(near, key=lambda q: sum(_same_field(row, q, name) for name in asked), default=None)
    if best is None:
        return Judged(row, False, "nothing")
    wrong = [name for name in asked if not _same_field(row, best, name)]
    return Judged(row, not wrong, ", ".join(f"{name} {_field(row, best, name)!r}" for name in wrong))


def _field(row: Row, quantity: Quantity, name: str) -> Any:
    value = getattr(quantity, name)
    if name in ("low", "high") and value is None and row["low"] == row["high"] == row["value"]:
        return quantity.value  # no range is told
    return value.isoformat() if hasattr(value, "isoformat") else value


def _same_field(row: Row, quantity: Quantity, name: str) -> bool:
    wanted, told = row[name], _field(row, quantity, name)
    if name == "outcome":
        return same_outcome(wanted, told)
    if name == "counted":
        return _alike(wanted, told) if wanted and told else wanted == told or (not wanted and thing(told) == "money")
    if name == "unit" and wanted and told:
        return bool(wanted.removesuffix("s") == told.removesuffix("s"))
    if isinstance(wanted, int | float) and isinstance(told, int | float):
        if row.get("unit") == "share":
            return round(wanted, 4) == round(told, 4)
        return abs(wanted - told) <= 1e-6 * max(1.0, abs(wanted))
    return bool(wanted == told)


# -- utterances ---------------------------------------------------------------------------------------------


def utterances(row: Row) -> Judged:
    """Whether the wordings of one utterance, and no others, share an id."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages.jsonl"
        pages.write_text("".join(map(_line, enumerate(row["articles"]))), encoding="utf-8")
        with Chronicle.open(Path(folder) / "c.db", write=True, create=True) as chronicle:
            pipeline.build([pages], chronicle, settings=Settings())
            articles = {str(a.url): a for a in chronicle.articles()}
            told = list(chronicle.quotations())
    found = [_quoted(articles, told, quote) for quote in row["quotes"]]
    wrong = [
        (a, b)
        for (a, one), (b, other) in combinations(enumerate(found), 2)
        if (row["quotes"][a]["utterance"] == row["quotes"][b]["utterance"])
        != (one is not None and other is not None and one.utterance is not None and one.utterance == other.utterance)
    ]
    return Judged(row, not wrong, f"pairs {wrong}, found {[q is not None for q in found]}")


def _address(number: int) -> str:
    return f"https://example.org/{number}"


def _line(numbered: tuple[int, Row]) -> str:
    number, each = numbered
    page = {"title": each["title"], "text": each["text"], "published": each["published"], "outlet": each["name"]}
    return json.dumps(page | {"url": _address(number)}) + "\n"


def _quoted(articles: dict[str, Article], told: Sequence[Quotation], quote: Row) -> Quotation | None:
    article = articles[_address(quote["article"])]
    start = article.text.find(quote["words"])
    at = (start, start + len(quote["words"]))
    return _overlapping([q for q in told if q.article == article.id], at) if start >= 0 else None


# -- the tables ---------------------------------------------------------------------------------------------

KEPT = "-kept"
"""How the name of a table ends whose misses nobody has looked at: it says how well is read what was not developed on."""

TABLES: dict[str, Callable[[Row], Judged]] = {"chains": chains, "quantities": quantities, "utterances": utterances}


def tables(kind: str) -> list[Path]:
    """The tables of a kind: the first, those that came after it, and the halves of these that are kept."""
    return sorted(FOLDER.glob(f"{kind}*.jsonl"), key=lambda path: (path.stem.endswith(KEPT), path.stem))


def judged(path: Path) -> Iterator[Judged]:
    """All cases of a table."""
    kind = path.stem.partition("-")[0]
    for line in path.read_text(encoding="utf-8").splitlines():
        yield TABLES[kind](json.loads(line))


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("table", nargs="?", choices=TABLES)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    for path in [path for kind in ([args.table] if args.table else TABLES) for path in tables(kind)]:
        cases = list(judged(path))
        right = sum(case.right for case in cases)
        print(f"{path.stem:<20}{100 * right / len(cases):6.1f} %  {right} of {len(cases)}")
        if args.misses and not path.stem.endswith(KEPT):
            for case in cases:
                if not case.right:
                    print(f"  {case.case['id']} {case.case.get('kind')}: {case.case}\n      told {case.told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
