"""The contract of the store: the same pages give the same rows, however and in whatever order they came."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from dateline.errors import PageError, ReadOnlyChronicle, StoreError, UsageError
from dateline.model import Article, Coding, EventTime, Outcome, Refusal
from dateline.store import Chronicle

from . import made

PAGES = list(range(12))
Build = Callable[[Path], None]


def in_one_run(path: Path) -> None:
    made.build(path, PAGES)


def backwards(path: Path) -> None:
    made.build(path, reversed(PAGES))


def shuffled(path: Path) -> None:
    made.build(path, random.Random(7).sample(PAGES, len(PAGES)))


def in_two_runs(path: Path) -> None:
    made.build(path, PAGES[6:])
    made.build(path, PAGES[:6])


def every_page_twice(path: Path) -> None:
    made.build(path, [*PAGES, *PAGES])


def run_again(path: Path) -> None:
    made.build(path, PAGES)
    made.build(path, PAGES)


def stopped_before_the_merge(path: Path) -> None:
    with Chronicle.open(path, create=True) as chronicle:
        for n in PAGES:
            made.add(chronicle, n)
    made.build(path, PAGES)


def coded_by_an_older_coder_first(path: Path) -> None:
    made.build(path, PAGES, coder="coder 0")
    with Chronicle.open(path, write=True) as chronicle:
        for article in chronicle.uncoded_articles(made.CODER):
            chronicle.add_coding(made.coding(article))
        made.conclude(chronicle)


WAYS: list[Build] = [
    in_one_run, backwards, shuffled, in_two_runs, every_page_twice, run_again, stopped_before_the_merge,
    coded_by_an_older_coder_first,
]  # fmt: skip


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    path = tmp_path_factory.mktemp("expected") / "c.db"
    in_one_run(path)
    return made.rows(path)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_same_pages_give_the_same_rows(way: Build, tmp_path: Path, expected: dict[str, list[object]]) -> None:
    way(tmp_path / "c.db")
    assert made.rows(tmp_path / "c.db") == expected


def test_a_second_run_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    made.build(tmp_path / "c.db", PAGES)
    before = (tmp_path / "c.db").read_bytes()
    made.build(tmp_path / "c.db", PAGES)
    assert (tmp_path / "c.db").read_bytes() == before


def test_rows_are_sorted_by_id(expected: dict[str, list[object]]) -> None:
    for kind in made.KINDS:
        ids = [row.id for row in expected[kind]]
        assert ids == sorted(ids)
        assert ids or kind == "decisions"


# -- pages --------------------------------------------------------------------------------------------


@pytest.fixture
def chronicle(tmp_path: Path):
    with Chronicle.open(tmp_path / "c.db", create=True) as chronicle:
        yield chronicle


def test_a_known_page_keeps_its_first_state_and_reason(chronicle: Chronicle) -> None:
    read = made.article(0)
    kept = Outcome(name=read.path, place="/a", state="kept", article=read.id, reason="too long")
    chronicle.add(kept, read.sha256, read, None)
    assert chronicle.page(read.path, read.sha256) == kept
    assert chronicle.page(read.path, "other bytes") is None
    assert chronicle.page("other name", read.sha256) is None


def test_a_refused_page_is_a_row_and_known(chronicle: Chronicle) -> None:
    chronicle.refuse(Refusal(name="a.txt", place="/in/a.txt", reason="it is empty", sha256="ab"))
    refused = Outcome(name="a.txt", place="/in/a.txt", state="refused", reason="it is empty")
    assert chronicle.page("a.txt", "ab") == refused
    assert list(chronicle.pages()) == [refused]


def test_a_path_that_could_not_be_read_is_forgotten_once_it_can(chronicle: Chronicle) -> None:
    read = made.article(0)
    chronicle.refuse(Refusal(name=read.path, place="/a", reason="no leave to read it"))
    chronicle.refuse(Refusal(name=read.path, place="/a", reason="still no leave"))
    assert [page.reason for page in chronicle.pages()] == ["still no leave"]
    made.add(chronicle, 0)
    assert [page.state for page in chronicle.pages()] == ["added"]


def test_a_name_of_any_bytes_can_be_kept_and_found(chronicle: Chronicle) -> None:
    name = b"\xff\x00.txt".decode("utf-8", "surrogateescape")
    chronicle.refuse(Refusal(name=name, place="/in/" + name, reason=f"{name} is empty", sha256="ab"))
    assert chronicle.page(name, "ab") is not None
    assert [page.name for page in chronicle.pages()] == ["\\udcff\x00.txt"]


def test_two_pages_of_one_article_are_told_by_the_lesser_name(tmp_path: Path) -> None:
    found = []
    for names in (["a", "b"], ["b", "a"]):
        path = tmp_path / "".join(names)
        with Chronicle.open(path, create=True) as chronicle:
            for name in names:
                read = made.article(0, path=name)
                outcome = Outcome(name=name, place=name, state="added", article=read.id)
                chronicle.add(outcome, read.sha256, read, made.coding(read))
        rows = made.rows(path)
        assert [article.path for article in rows["articles"]] == ["a"]
        assert [page.name for page in rows["pages"]] == ["a", "b"]
        found.append(rows)
    assert found[0] == found[1]


@pytest.mark.parametrize("text", ["half a pair: \ud83d", "\udcff"])
def test_what_json_cannot_hold_is_refused_and_nothing_kept(chronicle: Chronicle, text: str) -> None:
    read = made.article(0, text=text)
    outcome = Outcome(name="a", place="a", state="added", article=read.id)
    with pytest.raises(PageError, match=r"article .* cannot be kept"):
        chronicle.add(outcome, "ab", read, None)
    assert set(chronicle.counts().values()) == {0}


def test_an_infinite_number_is_refused_and_nothing_kept(chronicle: Chronicle) -> None:
    read = made.article(0)
    endless = replace(made.quantity(read, ()), value=float("inf"))
    coding = Coding(article=read.id, coder=made.CODER, quantities=(endless,))
    with pytest.raises(PageError, match="coding cannot be kept"):
        chronicle.add(Outcome(name="a", place="a", state="added", article=read.id), "ab", read, coding)
    assert set(chronicle.counts().values()) == {0}


def test_a_chronicle_opened_for_reading_is_not_written(tmp_path: Path, chronicle: Chronicle) -> None:
    with (
        Chronicle.open(chronicle.path) as reader,
        pytest.raises(ReadOnlyChronicle, match="opened for reading only"),
    ):
        made.add(reader, 0)


# -- coders -------------------------------------------------------------------------------------------


def test_what_a_newer_coder_has_not_coded(chronicle: Chronicle) -> None:
    for n in PAGES:
        made.add(chronicle, n)
    english = made.numbers_of(made.article(n) for n in PAGES if made.article(n).language == "en")
    assert made.numbers_of(chronicle.uncoded_articles(made.NEWER)) == english
    assert list(chronicle.uncoded_articles(made.CODER)) == []


def test_an_article_too_short_to_tell_its_language_is_to_be_coded(chronicle: Chronicle) -> None:
    read = made.article(0, language=None)
    chronicle.add(Outcome(name="a", place="a", state="kept", article=read.id), "ab", read, None)
    assert list(chronicle.uncoded_articles(made.CODER)) == [read]


def test_coding_goes_on_while_articles_are_given(chronicle: Chronicle) -> None:
    for n in PAGES:
        made.add(chronicle, n)
    for article in chronicle.uncoded_articles(made.NEWER):
        chronicle.add_coding(made.coding(article, made.NEWER))
    assert list(chronicle.uncoded_articles(made.NEWER)) == []
    assert {report.coder for report in chronicle.reports()} == {made.NEWER}


def test_older_codings_stay_beside_newer_ones(chronicle: Chronicle) -> None:
    read = made.article(0)
    made.add(chronicle, 0)
    made.add(chronicle, 1)
    chronicle.add_coding(made.coding(read, made.NEWER))
    old = made.coding(read).reports[0]
    assert chronicle.report(old.id) == old
    # the newest coding of each article: the second has none by the newer coder
    assert sorted(report.coder for report in chronicle.reports()) == [made.CODER] * 2 + [made.NEWER] * 2
    assert dict(_codings(chronicle, made.CODER))[read.id] == made.coding(read)


def test_the_view_shows_the_coder_whose_reports_were_merged(chronicle: Chronicle) -> None:
    for n in PAGES:
        made.add(chronicle, n)
        if made.article(n).language == "en":
            chronicle.add_coding(made.coding(made.article(n), made.NEWER))
    made.conclude(chronicle, made.CODER)
    assert {report.coder for report in chronicle.reports()} == {made.CODER}
    assert {report for event in chronicle.events() for report in event.reports} == {
        report.id for report in chronicle.reports()
    }


def test_the_cast_of_one_coder_is_not_put_on_what_another_read(chronicle: Chronicle) -> None:
    made.add(chronicle, 0)
    made.conclude(chronicle)
    assert chronicle.report(made.coding(made.article(0)).reports[0].id).recipients[0].id != "local-kim"
    newer = made.coding(made.article(0), made.NEWER)
    chronicle.add_coding(newer)
    assert list(chronicle.reports()) == sorted(newer.reports, key=lambda report: report.id)


def _codings(chronicle: Chronicle, coder: str) -> list[tuple[str, Coding]]:
    return [(article.id, coding) for article, coding in chronicle.originals(coder)]


def test_originals_are_unjoined_and_by_id(tmp_path: Path) -> None:
    made.build(tmp_path / "c.db", reversed(PAGES))
    with Chronicle.open(tmp_path / "c.db") as chronicle:
        found = list(chronicle.originals(made.CODER))
    articles = sorted((made.article(n) for n in PAGES), key=lambda article: article.id)
    assert found == [(article, _expected_coding(article)) for article in articles]


def _expected_coding(article: Article) -> Coding:
    return made.coding(article) if article.language == "en" else Coding(article=article.id, coder=made.CODER)


# -- conclusions --------------------------------------------------------------------------------------


def test_rows_are_joined_with_what_was_concluded(chronicle: Chronicle) -> None:
    for n in PAGES:
        made.add(chronicle, n)
    concluded = made.conclusions(chronicle.originals(made.CODER))
    chronicle.conclude(concluded, made.CODER)
    kim = concluded.actors[0].id
    for article in chronicle.articles():
        assert article.published == concluded.published[article.id]
        assert article.copies == concluded.copies.get(article.id, ())
        assert article.shared == concluded.shared.get(article.id, ())
        assert article.version_of == concluded.versions.get(article.id)
        assert article.origin == concluded.origins.get(article.id)
    for report in chronicle.reports():
        assert report.time == concluded.times[report.id] != EventTime(value="XXXX-WXX-2")
        assert [party.id for party in (*report.actors, *report.recipients)] == ["RUS", kim]
    for quotation in chronicle.quotations():
        assert quotation.utterance == concluded.utterances[quotation.id]
        assert (quotation.speaker.id, quotation.addressee.id) == (kim, None)
    assert list(chronicle.actors()) == list(concluded.actors)
    assert {event.id: event for event in chronicle.events()} == {event.id: event for event in concluded.events}


def test_what_makes_conclusions_stale(chronicle: Chronicle) -> None:
    changes: list[Callable[[], object]] = [
        lambda: None,  # no conclusions yet
        lambda: made.add(chronicle, 0),
        lambda: made.add(chronicle, 2),  # in Russian: no coding, and yet an article
        lambda: chronicle.decide(made.decision("a", "b", by="Kim Philby")),
        lambda: chronicle.decide(made.decision("a", "b", by="Kim Philby", withdrawn=True)),
    ]
    for change in changes:
        change()
        assert chronicle.stale(made.CODER)
        made.conclude(chronicle)
        assert not chronicle.stale(made.CODER)
    assert chronicle.stale(made.NEWER)
    chronicle.add_coding(made.coding(made.article(0), made.NEWER))
    assert chronicle.stale(made.NEWER)
    assert not chronicle.stale(made.CODER)


def test_conclusions_are_stale_when_a_page_came_while_they_were_drawn(chronicle: Chronicle) -> None:
    made.add(chronicle, 0)
    concluded = made.conclusions(chronicle.originals(made.CODER))
    with Chronicle.open(chronicle.path, write=True) as another:
        made.add(another, 1)
    chronicle.conclude(concluded, made.CODER)
    assert chronicle.stale(made.CODER)


def test_a_person_s_decision_outlasts_a_merge(chronicle: Chronicle) -> None:
    made.add(chronicle, 0)
    mine = made.decision("a", "b", by="me")
    chronicle.decide(mine)
    made.conclude(chronicle)
    made.add(chronicle, 1)
    made.conclude(chronicle)
    assert mine in chronicle.decisions()
    assert len([*chronicle.decisions()]) == 5


def test_conclusions_that_fail_leave_the_earlier_ones(chronicle: Chronicle) -> None:
    made.add(chronicle, 0)
    made.conclude(chronicle)
    before = list(chronicle.events())
    concluded = made.conclusions(chronicle.originals(made.CODER))
    with pytest.raises(StoreError, match="two rows of one id"):
        chronicle.conclude(replace(concluded, events=concluded.events * 2), made.CODER)
    assert list(chronicle.events()) == before != []


def test_a_reader_sees_one_moment(chronicle: Chronicle) -> None:
    for n in range(3):
        made.add(chronicle, n)
    reader = chronicle.articles()
    next(reader)
    for n in range(3, 12):
        made.add(chronicle, n)
    assert len(list(reader)) == 2


def test_counts(chronicle: Chronicle) -> None:
    for n in range(3):
        made.add(chronicle, n)
    chronicle.refuse(Refusal(name="a", place="a", reason="it is empty"))
    made.conclude(chronicle)
    assert chronicle.counts() == {
        "pages": 4, "added": 2, "known": 0, "kept": 1, "refused": 1, "articles": 3, "reports": 4, "quotations": 2,
        "quantities": 2, "uncoded": 2, "actors": 1, "decisions": 4, "events": 4,
    }  # fmt: skip


def test_a_build_that_was_stopped_before_its_end_is_told(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    with Chronicle.open(path, create=True) as chronicle:
        assert not chronicle.unfinished()
        made.add(chronicle, 2)
        assert chronicle.unfinished()
        made.conclude(chronicle, made.CODER)
        assert not chronicle.unfinished()
        with pytest.raises(UsageError, match=r"datetime\.date"):
            list(chronicle.between("RUS", since="2024"))  # type: ignore[arg-type]
