"""Utterances: groups of pages whose quotations are, or are not, wordings of one.

The groups are of our own invention, a line each in `wordings/`: those in `tuning.jsonl` were used to set weights, those
in `kept.jsonl` only for a figure.
"""

from __future__ import annotations

import json
import random
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from dateline import encoder
from dateline.article import article_from_text
from dateline.merge import merge
from dateline.merge.speaker import Voice
from dateline.merge.wordings import is_hopeless, speakers_fit
from dateline.model import Article, Coding, Conclusions
from dateline.pipeline import code

Group = dict[str, Any]
FOLDER = Path(__file__).parent / "wordings"


def groups(half: str) -> list[Group]:
    return [json.loads(line) for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def pages(group: Group) -> list[tuple[Article, Coding]]:
    found = []
    for at, told in enumerate(group["articles"]):
        day = date.fromisoformat(told["published"])
        article = replace(article_from_text(told["text"], published=day, outlet=told["outlet"]), id=f"{at:016x}")
        found.append((article, code(article)))
    return found


def squash(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def utterance(wanted: Group, rows: list[tuple[Article, Coding]], concluded: Conclusions) -> str | None:
    _, coding = rows[wanted["article"]]
    found = [q for q in coding.quotations if squash(wanted["has"]) in squash(q.content)]
    return concluded.utterances[min(found, key=lambda q: len(q.content)).id] if found else None


def is_right(group: Group) -> bool:
    """Exactly the quotations of one utterance share an id."""
    rows = pages(group)
    concluded = merge(rows)
    ids = [utterance(wanted, rows, concluded) for wanted in group["quotations"]]
    letters = [wanted["utterance"] for wanted in group["quotations"]]
    pairs = [(a, b) for a in range(len(ids)) for b in range(a)]
    return None not in ids and all((ids[a] == ids[b]) == (letters[a] == letters[b]) for a, b in pairs)


@pytest.mark.parametrize(("half", "floor"), [("tuning", 0.93), ("kept", 0.9)])
def test_the_wordings_of_an_utterance_share_its_id(half: str, floor: float) -> None:
    told = groups(half)
    right = [is_right(group) for group in told]
    assert sum(right) >= floor * len(told), [
        g["quotations"][0]["has"] for g, ok in zip(told, right, strict=True) if not ok
    ]


def test_every_kind_is_there() -> None:
    kinds = {group["kind"] for half in ("tuning", "kept") for group in groups(half)}
    assert len(kinds) == 12


def test_the_order_of_the_pages_decides_nothing() -> None:
    rows = [row for group in groups("tuning")[:12] for row in pages(group)]
    rows = [(replace(a, id=f"{n:016x}"), replace(c, article=f"{n:016x}")) for n, (a, c) in enumerate(rows)]
    rows = [
        (
            a,
            replace(
                c, quotations=tuple(replace(q, article=a.id, id=f"{a.id}{q.start}") for q in c.quotations), reports=()
            ),
        )
        for a, c in rows
    ]
    first = merge(rows)
    random.Random(5).shuffle(rows)
    again = merge(rows)
    assert (again.utterances, again.decisions) == (first.utterances, first.decisions)


def test_what_is_not_compared_would_not_have_been_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "the ferry to the islands would sail again in spring", "the bank had sold half of its gold",
        "no soldier had crossed the river", "our troops have not crossed the river", "wheat prices fell by a tenth",
        "the opera house needs a new roof", "the ferry will sail to the islands again once winter is over",
        "two teachers were missing", "the court had no jurisdiction", "nobody reads treaties",
    )  # fmt: skip
    who = ("Chile's defence ministry", "Chilean President Ana Prieto")
    others = ("Arica Punta Talca Valdivia Osorno Calama", "Lota Quilpue Ovalle Linares Curico Angol")
    told = [
        f"{who[n % 2]} said that {words}. It rained in {', '.join(others[n % 2].split())}."
        for n, words in enumerate(said)
    ]
    rows = _pages_of(*told)
    module = import_module("dateline.merge.utterances")
    asked = []
    monkeypatch.setattr(module, "is_hopeless", lambda one, other: asked.append(is_hopeless(one, other)) or asked[-1])
    first = merge(rows)
    assert asked.count(True) >= 3
    monkeypatch.setattr(module, "is_hopeless", lambda one, other: False)
    again = merge(rows)
    assert (again.utterances, again.decisions) == (first.utterances, first.decisions)


def test_a_decision_says_why() -> None:
    group = next(g for g in groups("tuning") if g["kind"] == "contrary")
    rows = pages(group)
    (decision,) = [d for d in merge(rows).decisions if set(d.subjects) <= {q.id for _, c in rows for q in c.quotations}]
    assert decision.kind == "different"
    assert "One says the contrary of the other." in [clue.clue for clue in decision.clues]


OTHER_WORDS = [
    # what one page has, what the other has, whether that is one utterance
    (
        "“Whoever drains the marsh steals water from the grandchildren,” Bolivian Water Minister Elsa Quiroga said on Tuesday.",
        "“To dry out these wetlands is to rob children who are not yet born,” Elsa Quiroga said on Tuesday.",
        True,
    ),
    (
        "“Whoever drains the marsh steals water from the grandchildren,” Bolivian Water Minister Elsa Quiroga said on Tuesday.",
        "“Two new buses will run to the airport from May,” Elsa Quiroga said on Tuesday.",
        False,
    ),
]  # fmt: skip


def _pages_of(*texts: str) -> list[tuple[Article, Coding]]:
    told = [{"text": text, "published": "2024-03-06", "outlet": f"Outlet {at}"} for at, text in enumerate(texts)]
    return pages({"articles": told})


@pytest.mark.parametrize(("one", "other", "same"), OTHER_WORDS)
def test_what_shares_no_word_is_compared_by_its_gist(one: str, other: str, same: bool) -> None:
    rows = _pages_of(one, other)
    ids = {merge(rows, gist=encoder.gist).utterances[q.id] for _, coding in rows for q in coding.quotations}
    assert (len(ids) == 1) is same
    assert len({*merge(rows).utterances.values()}) == 2, "their words alone tell nothing"


def test_the_better_of_two_wordings_is_joined() -> None:
    rows = _pages_of(
        "Bolivian Water Minister Elsa Quiroga said on Tuesday: “Whoever drains the marsh steals water from the"
        " grandchildren.” “Not a cent was set aside for the pumps,” she said.",
        "“The pumps were never paid for, they had no budget at all,” Elsa Quiroga said on Tuesday.",
    )
    first, second = ([q.id for q in coding.quotations] for _, coding in rows)
    told = merge(rows, gist=encoder.gist).utterances
    assert [told[id_] == told[second[0]] for id_ in first] == [False, True]


@pytest.mark.parametrize(
    ("text", "utterances"),
    [
        ("“The marsh gives water,” Bolivian Water Minister Elsa Quiroga said, “and takes no wages for it.”", 1),
        ("“The marsh gives water,” Bolivian Water Minister Elsa Quiroga said, “I have drunk of it.”", 1),
        ("“The marsh gives water,” Bolivian Water Minister Elsa Quiroga said; “what it takes is time.”", 1),
        ("“The marsh gives water,” Bolivian Water Minister Elsa Quiroga said, and added, “I saw two herons.”", 2),
        ("“The marsh gives water,” Bolivian Water Minister Elsa Quiroga said. “I saw two herons there.”", 2),
    ],
)
def test_the_parts_of_a_split_sentence_are_one_utterance(text: str, utterances: int) -> None:
    assert len({*merge(_pages_of(text)).utterances.values()}) == utterances


SPLIT = (
    "“The marsh gives water to every town of the plain,” Bolivian Water Minister Elsa Quiroga said on Tuesday."
    " “The herons pay for our pumps with their nests,” she said."
)


@pytest.mark.parametrize(
    ("other", "utterances"),
    [
        ("“The marsh gives water to each town in the plain,” Elsa Quiroga said, “and herons pay with nests.”", 1),
        (
            "“The marsh gives water to each town in the plain,” Elsa Quiroga said. Asked again: “Herons pay with nests.”",
            2,
        ),
    ],
)
def test_what_another_article_tells_in_one_sentence_is_one_utterance(other: str, utterances: int) -> None:
    assert len({*merge(_pages_of(SPLIT, other)).utterances.values()}) == utterances


def test_a_headline_says_again_what_stands_in_its_article() -> None:
    body = "Bolivian Water Minister Elsa Quiroga said on Tuesday: “{}”"
    words = (
        "The marsh is not a pond without an owner. Whoever drains it by night shall give account to our judges, whatever"
        " his rank. But the mistake of a drainer must not become a quarrel between villages."
    )
    title = "Quiroga: “The error of one drainer should be no quarrel of villages”"
    day = date(2024, 3, 6)
    article = article_from_text(f"{title}\n\n{body.format(words)}", published=day, outlet="Outlet A")
    told = replace(article, title=title, id="a" * 16)
    rows = [(told, code(told))]
    again = (
        "The marsh is not a no man's pond. Who drains it at night will answer to our courts, whatever his rank; but the"
        " error of a drainer should not turn into a quarrel of villages."
    )
    rows += _pages_of(body.format(again))
    assert len({*merge(rows).utterances.values()}) == 1


@pytest.mark.parametrize(("country", "score"), [("CHL", 0.05), (None, -0.1), ("PER", None)])
def test_who_could_be_anybody_speaks_for_nobody(country: str | None, score: float | None) -> None:
    army = Voice("CHL.mil", "Chilean army", "CHL", "body", frozenset())
    person = Voice("rosa-diaz", "Rosa Diaz", country, "person", frozenset())
    one, other = (SimpleNamespace(voice=voice) for voice in (army, person))
    clue = speakers_fit(one, other, None)  # type: ignore[arg-type]
    assert (clue.score if clue else None) == score
