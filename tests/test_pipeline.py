"""The order of the stages, with stages made for the purpose: what becomes of each page, however it goes."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dateline import pipeline, workers
from dateline.errors import NetworkError, PageError, StoreError
from dateline.model import Article, Coding, Findings, Outcome, OwnOutlet, Page, Refusal
from dateline.settings import Settings
from dateline.store import Chronicle
from tests.store import made

SETTINGS = Settings(max_text_chars=1000)
JOBS = pytest.mark.parametrize("jobs", [1, 2])

# -- stages for the purpose ---------------------------------------------------------------------------


def page(name: str, words: str) -> Page:
    return Page(name=name, place=f"/in/{name}", data=words.encode(), form="text")


def numbered(n: int) -> Page:
    return page(f"page-{n}.txt", f"Russia met North Korea for the {n}. time.")


def slowly(n: int) -> Page:
    """Give a moment to be killed in."""
    time.sleep(0.005)
    return numbered(n)


def read_page(found: Page, settings: Settings) -> Article:
    """Read a page; some words do what no page should."""
    words = found.data.decode()
    if not words:
        raise PageError(f"{found.place} is empty")
    if "fault" in words:
        raise ZeroDivisionError("a fault of ours")
    if "no network" in words:
        raise NetworkError("the network is not whole")
    if "crash" in words:
        os.kill(os.getpid(), signal.SIGSEGV)
    language = "ru" if "Россия" in words else "en"
    name = "same" if "same story" in words else found.name
    return made.article(0, id=pipeline.sha256((name + words).encode())[:16], path=found.name, language=language,
                        sha256=pipeline.sha256(found.data), text=words)  # fmt: skip


def find(article: Article) -> Findings:
    return Findings()


def link(article: Article, findings: Findings) -> Coding:
    return made.coding(article, pipeline.CODER)


STAGES = {"read_page": read_page, "find": find, "link": link, "merge": made.conclusions, "CODER": "coder 1"}
REAL = {name: getattr(pipeline, name) for name in (*STAGES, "pages", "read_and_code")}
real_read_and_code = pipeline.read_and_code


def put_stages() -> None:
    """Put these stages in the place of the real ones, in this process."""
    for name, stage in STAGES.items():
        setattr(pipeline, name, stage)


class InAWorker:
    """Reads and codes with these stages, in whichever process it is unpickled in."""

    def __call__(self, found: Page, settings: Settings) -> pipeline.Read | Refusal:
        if multiprocessing.parent_process() is not None:
            put_stages()
        return real_read_and_code(found, settings)


@pytest.fixture(autouse=True)
def _stages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, stage in STAGES.items():
        monkeypatch.setattr(pipeline, name, stage)
    monkeypatch.setattr(pipeline, "read_and_code", InAWorker())
    monkeypatch.setattr(pipeline, "pages", lambda paths, settings, aside: iter(paths))


def read_nothing(found: Page, settings: Settings) -> pipeline.Read:
    raise AssertionError(f"{found.name} was read again")


def build(store: Path, found: Iterable[Page | Refusal], **given: object) -> tuple[pipeline.BuildSummary, list[Outcome]]:
    """Build, and give the outcomes too, by name."""
    told: list[Outcome] = []
    with Chronicle.open(store, create=True) as chronicle:
        summary = pipeline.build(found, chronicle, settings=SETTINGS, progress=told.append, **given)
    return summary, sorted(told, key=lambda outcome: outcome.name)


# -- what becomes of pages ----------------------------------------------------------------------------

MIXED = [
    page("a-news", "Russia met North Korea."),
    page("b-empty", ""),
    page("c-long", "Russia met North Korea. " * 100),
    page("d-russian", "Россия"),
    Refusal(name="e-missing", place="/in/e-missing", reason="there is no file /in/e-missing"),
    page("f-fault", "a fault"),
    page("g-news", "North Korea met Russia."),
    page("g-news", "North Korea met Russia."),
    page("h-one", "same story"),
    page("i-two", "same story"),
]
STATES = {
    "a-news": ("added", None),
    "b-empty": ("refused", "/in/b-empty is empty"),
    "c-long": ("kept", "its story has 2,400 characters, and at most 1,000 are coded"),
    "d-russian": ("kept", "its language is 'ru', and only English is coded"),
    "e-missing": ("refused", "there is no file /in/e-missing"),
    "f-fault": ("refused", "dateline itself failed on it (ZeroDivisionError: a fault of ours; test_pipeline.py"),
    "h-one": ("added", None),
    "i-two": ("known", "its article came with another page"),
}


@JOBS
def test_what_becomes_of_pages(tmp_path: Path, jobs: int) -> None:
    summary, told = build(tmp_path / "c.db", MIXED, jobs=jobs)
    assert (summary.added, summary.known, summary.kept, summary.refused) == (3, 2, 2, 3)
    assert (summary.pages, summary.recoded, summary.merged) == (10, 0, True)
    assert [outcome.state for outcome in told if outcome.name == "g-news"] in (["added", "known"], ["known", "added"])
    for outcome in told:
        if outcome.name in STATES:
            state, reason = STATES[outcome.name]
            assert (outcome.name, outcome.state) == (outcome.name, state)
            assert outcome.reason == reason or outcome.reason.startswith(reason)


@JOBS
def test_a_second_run_reads_nothing_and_says_so(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    good = [one for one in MIXED if one.name not in ("e-missing", "f-fault")]
    build(tmp_path / "c.db", good, jobs=jobs)
    before = (tmp_path / "c.db").read_bytes()
    monkeypatch.setattr(pipeline, "read_and_code", read_nothing)
    summary, told = build(tmp_path / "c.db", good, jobs=jobs)
    assert (summary.known, summary.refused, summary.merged) == (7, 1, False)
    assert [outcome.reason for outcome in told if outcome.state == "refused"] == ["/in/b-empty is empty"]
    assert {outcome.name: outcome.reason for outcome in told}["c-long"] == STATES["c-long"][1]
    assert (tmp_path / "c.db").read_bytes() == before


def test_any_number_of_workers_gives_the_same_chronicle(tmp_path: Path) -> None:
    pages = [numbered(n) for n in range(40)]
    build(tmp_path / "1.db", pages, jobs=1)
    build(tmp_path / "2.db", reversed(pages), jobs=2)
    assert made.rows(tmp_path / "1.db") == made.rows(tmp_path / "2.db")


def test_a_page_that_failed_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = [page("a", "a fault")]
    build(tmp_path / "c.db", faulty)
    monkeypatch.setattr(pipeline, "read_and_code", lambda found, settings: (made.article(0, path="a"), None))
    summary, _ = build(tmp_path / "c.db", faulty)
    assert (summary.added, summary.refused) == (1, 0)
    assert [one.state for one in made.rows(tmp_path / "c.db")["pages"]] == ["added"]


@JOBS
def test_without_the_network_a_build_ends_and_blames_no_page(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(NetworkError, match="not whole"):
        build(tmp_path / "c.db", [page("a", "no network")], jobs=jobs)
    assert made.rows(tmp_path / "c.db")["pages"] == []


def test_what_json_cannot_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read_and_code", lambda found, settings: (made.article(0, text="\ud83d"), None))
    summary, told = build(tmp_path / "c.db", [numbered(0)])
    assert (summary.refused, "cannot be kept" in told[0].reason) == (1, True)


# -- workers ------------------------------------------------------------------------------------------


def test_a_worker_that_dies_takes_no_other_page_with_it(tmp_path: Path) -> None:
    crashes = {3, 30}
    pages = [page(f"crash-{n}", f"crash {n}") if n in crashes else numbered(n) for n in range(40)]
    summary, told = build(tmp_path / "c.db", pages, jobs=2)
    assert (summary.added, summary.refused) == (38, 2)
    refused = {outcome.name: outcome.reason for outcome in told if outcome.state == "refused"}
    assert set(refused) == {f"crash-{n}" for n in crashes}
    assert all("the process that read it died" in reason for reason in refused.values())


def test_only_a_few_pages_are_read_ahead(tmp_path: Path) -> None:
    jobs, ahead, told = 2, [], []

    def found() -> Iterator[Page]:
        for n in range(200):
            ahead.append(n - len(told))
            yield numbered(n)

    with Chronicle.open(tmp_path / "c.db", create=True) as chronicle:
        pipeline.build(found(), chronicle, jobs=jobs, settings=SETTINGS, progress=told.append)
    assert len(told) == 200
    assert max(ahead) <= (workers.AHEAD * jobs + 2) * workers.CHUNK


def test_large_pages_go_in_small_chunks() -> None:
    large = page("a", "x" * workers.CHUNK_BYTES)
    small = page("b", "x")
    chunks = [len(chunk) for chunk in workers._chunks([large, large, *[small] * 20, large])]
    assert chunks == [2, 8, 8, 5]


@JOBS
def test_an_interruption_leaves_a_sound_chronicle(tmp_path: Path, jobs: int) -> None:
    pages = [numbered(n) for n in range(40)]
    build(tmp_path / "whole.db", pages)
    told: list[Outcome] = []

    def interrupt(outcome: Outcome) -> None:
        told.append(outcome)
        if len(told) == 20:
            raise KeyboardInterrupt

    with Chronicle.open(tmp_path / "c.db", create=True) as chronicle:
        with pytest.raises(KeyboardInterrupt):
            pipeline.build(pages, chronicle, jobs=jobs, settings=SETTINGS, progress=interrupt)
        assert chronicle.counts()["pages"] == 20
        assert chronicle.stale(pipeline.CODER)
    summary, _ = build(tmp_path / "c.db", pages, jobs=jobs)
    assert (summary.added, summary.known, summary.merged) == (20, 20, True)
    assert made.rows(tmp_path / "c.db") == made.rows(tmp_path / "whole.db")


# -- coders and merge ---------------------------------------------------------------------------------


def test_a_newer_coder_codes_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [numbered(0), numbered(1), page("long", "Russia " * 1000), page("russian", "Россия")]
    build(tmp_path / "c.db", pages)
    monkeypatch.setattr(pipeline, "CODER", "coder 2")
    summary, _ = build(tmp_path / "c.db", [])
    assert (summary.pages, summary.recoded, summary.merged) == (0, 2, True)
    assert {report.coder for report in made.rows(tmp_path / "c.db")["reports"]} == {"coder 2"}
    summary, _ = build(tmp_path / "c.db", pages)
    assert (summary.known, summary.recoded, summary.merged) == (4, 0, False)


def test_an_article_that_a_newer_coder_fails_on_keeps_its_coding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "c.db", [numbered(0), numbered(1)])

    def fail_on_one(article: Article, findings: Findings) -> Coding:
        if article.path == "page-1.txt":
            raise ValueError
        return made.coding(article, "coder 2")

    monkeypatch.setattr(pipeline, "CODER", "coder 2")
    monkeypatch.setattr(pipeline, "link", fail_on_one)
    summary, _ = build(tmp_path / "c.db", [])
    assert summary.recoded == 1
    rows = made.rows(tmp_path / "c.db")
    assert sorted(report.coder for report in rows["reports"]) == ["coder 1"] * 2 + ["coder 2"] * 2


def test_what_another_build_adds_during_the_merge_is_merged_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[int] = []

    def slow_merge(originals: Iterable[tuple[Article, Coding]], outlets: tuple[OwnOutlet, ...], _: object) -> object:
        concluded = made.conclusions(originals)
        rounds.append(len(concluded.events))
        if len(rounds) == 1:
            with Chronicle.open(tmp_path / "c.db", write=True) as another:
                made.add(another, 1, pipeline.CODER)
        return concluded

    monkeypatch.setattr(pipeline, "merge", slow_merge)
    build(tmp_path / "c.db", [numbered(0)])
    assert rounds == [2, 4]
    assert len(made.rows(tmp_path / "c.db")["events"]) == 4


def test_reports_of_one_article_are_resolved_over_it(monkeypatch: pytest.MonkeyPatch) -> None:
    article = made.article(0)
    reports = pipeline.reports(article)
    kim = made.conclusions([(article, made.coding(article))]).actors[0].id
    assert [report.recipients[0].id for report in reports] == [kim, kim]
    assert all(report.time.start == made.FIRST_DAY for report in reports)


def test_open_chronicle_reads(tmp_path: Path) -> None:
    made.build(tmp_path / "c.db", [0])
    with pipeline.open_chronicle(str(tmp_path / "c.db")) as chronicle:
        assert len(list(chronicle.articles())) == 1


# -- the real stages ----------------------------------------------------------------------------------

STORIES = {
    "talks.txt": "PYONGYANG, Sept. 4, 2024 (KCNA) -- Russia's foreign minister met North Korean officials in Pyongyang "
    'on Tuesday. "We will go on," he said.',
    "aid.txt": "Moscow, March 3, 2024 - Russia sent 20 tons of food to North Korea, the foreign ministry said.",
    "russian.txt": "Министр иностранных дел России прибыл во вторник в столицу Северной Кореи на переговоры.",
    "empty.txt": "",
    os.fsdecode(b"any\xffbytes.txt"): "North Korea condemned South Korea and the United States on Monday, KCNA said.",
}


def test_the_real_stages_in_any_number_of_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, stage in REAL.items():
        monkeypatch.setattr(pipeline, name, stage)
    (tmp_path / "in").mkdir()
    for name, story in STORIES.items():
        (tmp_path / "in" / name).write_text(story, encoding="utf-8")
    for jobs in (1, 2):
        summary, told = build(tmp_path / f"{jobs}.db", [tmp_path / "in"], jobs=jobs)
        assert {outcome.name: outcome.state for outcome in told if outcome.name.endswith("n.txt")} == {
            "russian.txt": "kept"
        }
        assert (summary.pages, summary.kept, summary.merged) == (5, 1, True)
        assert summary.added >= 2
    rows = made.rows(tmp_path / "1.db")
    assert rows == made.rows(tmp_path / "2.db")
    assert rows["articles"]
    assert {record.article for record in rows["reports"]} <= {article.id for article in rows["articles"]}
    summary, _ = build(tmp_path / "2.db", [tmp_path / "in"])
    assert (summary.added, summary.kept, summary.merged) == (0, 0, False)
    assert made.rows(tmp_path / "2.db") == rows


# -- killed -------------------------------------------------------------------------------------------

MANY = 60
BUILD = """
import sys, time
import tests.test_pipeline as t
from pathlib import Path
t.put_stages()
t.pipeline.pages = lambda paths, settings, aside: map(t.slowly, range(int(sys.argv[3])))
t.pipeline.read_and_code = t.InAWorker()
if __name__ == "__main__":
    t.build(Path(sys.argv[1]), [], jobs=int(sys.argv[2]))
"""


def start(store: Path, jobs: int, pages: int = MANY, stderr: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    tests = str(Path(__file__).parents[1])
    command = [sys.executable, "-c", BUILD, str(store), str(jobs), str(pages)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([tests, os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen(command, env=environment, stderr=stderr)


def kill_and_complete(folder: Path, moments: int, jobs: int) -> None:
    began = time.monotonic()
    assert start(folder / "whole.db", jobs).wait() == 0
    took = time.monotonic() - began
    expected = made.rows(folder / "whole.db")
    draw = random.Random(moments)
    for n in range(moments):
        process = start(folder / f"{n}.db", jobs)
        time.sleep(draw.uniform(took / 3, took))  # the first third is the start of Python
        process.kill()
        process.wait()
        assert start(folder / f"{n}.db", jobs).wait() == 0
        assert made.rows(folder / f"{n}.db") == expected


@pytest.mark.parametrize(("jobs", "moments"), [(1, 2), (2, 1)])
def test_a_killed_build_is_completed_by_the_next(tmp_path: Path, jobs: int, moments: int) -> None:
    kill_and_complete(tmp_path, moments, jobs)


@pytest.mark.slow
@JOBS
def test_builds_killed_at_many_moments_are_completed(tmp_path: Path, jobs: int) -> None:
    kill_and_complete(tmp_path, 20, jobs)


def has_pages(store: Path) -> bool:
    """Tell whether a build has got so far as to keep a page."""
    with suppress(StoreError), Chronicle.open(store) as chronicle:
        return chronicle.counts()["pages"] > 0
    return False


def test_workers_do_not_outlive_a_killed_build(tmp_path: Path) -> None:
    process = start(tmp_path / "c.db", jobs=2, pages=10**9, stderr=subprocess.PIPE)
    while not has_pages(tmp_path / "c.db"):
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    # the workers hold the other end of this pipe: it ends when the last of them has ended
    process.communicate(timeout=20)
