"""merge: what follows from several articles together."""

from __future__ import annotations

import random
from datetime import date

import msgspec
import pytest

from dateline.article import article_from_text
from dateline.link import link
from dateline.merge import merge
from dateline.merge.clues import JUDGES, SAME, Told, compare, forbidden
from dateline.merge.same import groups
from dateline.model import Article, Coding, Conclusions, Event, EventTime, Object
from tests.plain import find
from tests.store import made

Pair = tuple[Article, Coding]


def page(text: str, published: str | None = None, outlet: str | None = None) -> Pair:
    article = article_from_text(text, published=published, outlet=outlet)
    return article, link(article, find(article))


def events(*pairs: Pair, kind: str | None = None) -> list[Event]:
    return [e for e in merge(pairs).events if kind in (None, e.type)]


SUMMIT = [
    page("Chilean President Ana Bell and Peruvian President Luis Ortega met in Quito on Friday.", "2024-03-02", "Tern"),
    page("Peruvian President Luis Ortega held talks with Chilean President Ana Bell in Quito on 1 March 2024.", "2024-03-04", "Gull"),
    page("Chile and Peru met in the Ecuadorean city of Quito on March 1, Yonhap said.", "2024-03-03", "Auk"),
]  # fmt: skip


def test_one_event_told_by_three_outlets() -> None:
    (event,) = events(*SUMMIT, kind="CONSULT")
    assert (event.articles, event.outlets) == (3, 3)
    assert (event.time.start, event.time.end) == (date(2024, 3, 1), date(2024, 3, 1))
    assert event.first_reported == date(2024, 3, 2)
    assert {p.id for p in event.actors} == {"ana-bell", "luis-ortega"}
    assert event.origins == ("Gull", "Tern", "Yonhap")
    assert event.place is not None
    assert event.place.name == "Quito"


APART = [
    ("Peru met Chile on 1 March 2024.", "Peru met Chile on 9 March 2024.", "another day"),
    ("Peru met Chile on 1 March 2024.", "Peru met Togo on 1 March 2024.", "another party"),
    ("Peru attacked Chile on 1 March 2024.", "Chile attacked Peru on 1 March 2024.", "the other way round"),
    ("Peru attacked Chile on 1 March 2024.", "Peru did not attack Chile on 1 March 2024.", "an act and its negation"),
    ("Peru attacked Chile on 1 March 2024.", "Peru plans to attack Chile on 1 March 2024.", "a plan and its happening"),
    ("Ethiopia met Somalia on 1 March 2024.", "Ethiopia met Somaliland on 1 March 2024.", "a breakaway state"),
    (
        "Peru's Ana Bell met Chile's Tom Reed before dawn.",
        "Peru's Ana Bell met Chile's Tom Reed in July 2000.",
        "the past",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_what_is_never_one_event(one: str, other: str, why: str) -> None:
    told = events(page(one, "2024-03-10"), page(other, "2024-03-10"))
    assert len(told) == 2, why


_FISH, _BRIDGE = ", a quarrel over fish having lasted for months", " because troops stood near the narrow bridge"


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Peru seized Chile on 1 March 2019.", "Chile was seized on 1 March 2019 by rebels.", 1),
        ("Peru seized Chile on 1 March 2019.", "Togo was seized on 1 March 2019 by rebels.", 2),
        (f"In 2019 Peru closed Chile{_FISH}.", f"Peru closed Chile on 4 May 2019{_BRIDGE}.", 1),
        (f"In 2019 Peru closed Chile{_FISH}.", f"Peru seized Chile on 4 May 2019{_BRIDGE}.", 2),
        (f"Peru has closed Chile since May 2019{_FISH}.", f"Peru closed Chile in May 2019{_BRIDGE}.", 1),
        (f"Peru has closed Chile since May 2019{_FISH}.", f"Peru closed Chile in July 2019{_BRIDGE}.", 2),
    ],
)
def test_what_two_pages_tell_of_old_measures(one: str, other: str, number: int) -> None:
    told = events(page(one, "2024-03-10"), page(other, "2024-04-10"))
    assert len(told) == number


@pytest.mark.parametrize(("word", "number"), [("also ", 2), ("", 1)])
def test_what_one_article_also_tells_is_another_act(word: str, number: int) -> None:
    text = f"Peru accused Chile of delay on 1 March 2024.\nPeru {word}accused Chile of fraud on 1 March 2024."
    assert len(events(page(text, "2024-03-02"), kind="ACCUSE")) == number


def test_two_words_of_one_sentence_tell_two_acts() -> None:
    article, coding = page("Peru attacked Chile on 1 March 2024.", "2024-03-02")
    (report,) = coding.reports
    other = msgspec.structs.replace(report, id="f" * 16, words="attacked Chile", evidence={"type": ((0, 4),)})
    for kind, number in (("ASSAULT", 2), ("CONSULT", 1)):  # the talks and the meeting are one
        both = tuple(msgspec.structs.replace(r, type=kind) for r in (report, other))
        coded = msgspec.structs.replace(coding, reports=both)  # type: ignore[arg-type]
        assert len(merge([(article, coded)]).events) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("accused Chile of poisoning the mountain wells near Arica with mine waste", 2),
        ("accused Chile of robbing fishermen of engines", 1),
    ],
)
def test_one_article_in_other_words_tells_another_act(words: str, number: int) -> None:
    text = "Peru accused Chile on 1 March 2024.\nOn 1 March 2024 Peru accused Chile."
    article, coding = page(text, "2024-03-02")
    first, second = coding.reports
    first = msgspec.structs.replace(first, words="condemned the robbing of northern fishermen of nets and engines")
    second = msgspec.structs.replace(second, words=words)
    told = msgspec.structs.replace(coding, reports=(first, second))
    assert len(merge([(article, told)]).events) == number
    # a headline is told again by its story in other words
    headed = msgspec.structs.replace(article, title=text.split("\n")[0])
    assert len(merge([(headed, told)]).events) == 1


def test_one_sentence_may_tell_two_acts_of_a_type() -> None:
    article, coding = page("Peru attacked Chile on 1 March 2024.", "2024-03-02")
    (report,) = coding.reports
    for mode, number in (("aerial", 2), (None, 1)):
        first = msgspec.structs.replace(report, mode=mode and "heavy-weapons")
        other = msgspec.structs.replace(report, mode=mode, id="f" * 16, words="attacked Chile")
        both = msgspec.structs.replace(coding, reports=(first, other))
        assert len(merge([(article, both)]).events) == number


def test_a_denial_and_an_assertion_make_a_disputed_event() -> None:
    (event,) = events(
        page("Peru attacked Chile on 1 March 2024, Bolivia said.", "2024-03-02"),
        page("Peru denied attacking Chile on 1 March 2024.", "2024-03-02"),
        kind="ASSAULT",
    )
    assert event.status == "disputed"


def test_copies_count_as_one_origin() -> None:
    text = "Peru attacked Chile on Friday."
    article, coding = page(text, "2024-03-02", "Tern")
    other = msgspec.structs.replace(article, id="f" * 16, outlet="Gull")
    again = link(other, find(other))
    conclusions = merge([(article, coding), (other, again)])
    (event,) = conclusions.events
    assert (event.articles, event.outlets, len(event.origins)) == (2, 2, 1)
    assert conclusions.copies[article.id] == (other.id,)


def test_numbers_are_folded_to_a_range() -> None:
    (event,) = events(
        page("On 1 March 2024 Peru sent 4,000 troops to Chile.", "2024-03-02"),
        page("On 1 March 2024 Peru sent some 5,000 soldiers to Chile.", "2024-03-02"),
        # in words of its own: a near copy of the first page would not count beside it
        page("Chile was tense. According to Togo, Peru sent 4,000 troops to Chile on 1 March 2024.", "2024-03-02"),
        kind="AID",
    )
    (figure,) = event.figures
    assert (figure.best, figure.low, figure.high, len(figure.quantities)) == (4000, 4000, 5000, 3)
    assert "figures" in event.contested


def test_a_surname_alone_is_the_one_person_of_that_name() -> None:
    conclusions = merge([SUMMIT[0], page("Chilean leader Bell met Peru on Friday.", "2024-03-02")])
    assert "bell" not in {actor.id for actor in conclusions.actors}
    (bell,) = [a for a in conclusions.actors if a.id == "ana-bell"]
    assert bell.articles == 2
    assert bell.offices[0].seen == (date(2024, 3, 2), date(2024, 3, 2))


def test_a_surname_that_two_bear_is_nobodys() -> None:
    other = page("Chilean minister Rosa Bell spoke.", "2024-03-02")
    conclusions = merge([SUMMIT[0], other, page("Chilean leader Bell met Peru on Friday.", "2024-03-02")])
    assert "bell" in {actor.id for actor in conclusions.actors}


def test_the_order_of_the_pages_does_not_matter() -> None:
    pages = [*SUMMIT, *(page(text, "2024-03-10") for pair in APART for text in pair[:2])]
    first = msgspec.json.encode(merge(pages))
    for seed in range(5):
        shuffled = pages[:]
        random.Random(seed).shuffle(shuffled)
        assert msgspec.json.encode(merge(shuffled)) == first


def test_an_empty_chronicle_concludes_nothing() -> None:
    assert merge([]) == Conclusions(
        published={}, copies={}, times={}, utterances={}, cast={}, actors=(), decisions=(), events=()
    )


def test_decisions_name_their_clues() -> None:
    decisions = merge(SUMMIT).decisions
    assert decisions
    for decision in decisions:
        assert decision.by == "machine"
        assert decision.at is None
        assert decision.kind != "same" or (decision.score or 0) >= SAME
        assert all(clue.clue.endswith(".") for clue in decision.clues)


@pytest.mark.parametrize("mutual", [True, False])
def test_two_pages_that_tell_of_a_war_in_one_year_long_past_tell_of_one(mutual: bool) -> None:
    pair = []
    for text, words in (
        ("Peru attacked Chile in 1963.", "brief war"),
        ("Peru attacked Chile in October 1963.", "troops crossed"),
    ):
        article, coding = page(text, "2024-03-02")
        (report,) = coding.reports
        both = (*report.actors, *report.recipients) if mutual else report.actors
        report = msgspec.structs.replace(
            report, history=True, actors=both, recipients=() if mutual else report.recipients, words=words
        )
        pair.append((article, msgspec.structs.replace(coding, reports=(report,))))
    assert len(events(*pair)) == (1 if mutual else 2)


@pytest.mark.parametrize(("month", "number"), [("May", 1), ("January", 2)])
def test_what_goes_on_since_one_month_is_one_though_a_side_is_untold(month: str, number: int) -> None:
    pair = []
    for text, words in (
        ("Peru has closed Chile since May 2019.", "closed road"),
        (f"Peru has closed Chile since {month} 2019.", "closed gate"),
    ):
        article, coding = page(text, "2024-03-02")
        (report,) = coding.reports
        actors = report.actors if words == "closed road" else ()
        pair.append(
            (
                article,
                msgspec.structs.replace(coding, reports=(msgspec.structs.replace(report, actors=actors, words=words),)),
            )
        )
    assert len(events(*pair)) == number


def test_of_two_sure_pairs_the_surer_goes_first() -> None:
    from dateline.merge import _told

    article, coding = page("Peru attacked Chile on 1 March 2024.", "2024-03-02")
    other, told_by_other = page("On 1 March 2024 Peru attacked Chile.", "2024-03-02")
    (one,), (third,) = coding.reports, told_by_other.reports
    for likelier in ("0" * 16, "f" * 16):  # whichever comes first by its id
        second = msgspec.structs.replace(one, id=likelier, words="attacked", evidence={"type": ((0, 4),)})
        rows = [_told(r, {}, {}, {(9.0, "men")}, a) for r, a in ((one, article), (second, article), (third, other))]
        together, _ = groups(rows, {})
        assert {one.id, third.id} in [{t.report.id for t in group} for group in together]


def test_every_clue_says_in_a_sentence_what_it_claims() -> None:
    for judge in JUDGES:
        assert (judge.__doc__ or "").splitlines()[0].endswith("."), judge.__name__


def test_a_pair_scores_the_same_from_both_sides() -> None:
    from dateline.merge import _told

    told = [_told(r, {}, {}) for _, coding in SUMMIT for r in coding.reports]
    for one in told:
        for other in told:
            assert compare(one, other)[0] == compare(other, one)[0]


def test_a_paper_that_both_signed_is_not_what_one_of_them_said() -> None:
    told = {
        "signed": {"type": "SUPPORT", "reciprocal": True, "actors": (made.party("PER", "PER"), made.party("CHL", "CHL")),
                   "recipients": (), "object": Object(start=0, end=6, words="treaty", klass="document")},
        "said": {"type": "SUPPORT", "actors": (made.party("PER", "PER"),), "recipients": (made.party("CHL", "CHL"),),
                 "words": "Peru praised Chile"},
        "alone": {"type": "SUPPORT", "actors": (made.party("PER", "PER"),), "recipients": (made.party("CHL", "CHL"),),
                  "words": "Peru signed a treaty with Chile"},
    }  # fmt: skip
    one, said, alone = (
        Told(
            made.report(made.article(n), n=n, **given),
            EventTime(),
            frozenset({"PER"}),
            frozenset({"CHL"}),
            frozenset(),
            frozenset(),
            "",
        )
        for n, given in enumerate(told.values())
    )
    assert forbidden(one, said)
    assert forbidden(said, one)
    assert not forbidden(one, alone)
