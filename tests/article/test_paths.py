"""Paths -> pages."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.article import pages
from dateline.model import Page, Refusal
from dateline.settings import Settings


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.HTML",
        "sub/c.md",
        "sub/d.jsonl",
        "picture.png",
        "data.json",
        ".hidden/e.txt",
        "x.html/f.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"text": "words"}' if name.endswith("jsonl") else "words")
    return tmp_path


def names(paths: Iterable[str | Path], aside: list[Path] | None = None) -> list[str]:
    found = pages(paths, Settings(), aside.append if aside is not None else None)
    return [f"refused {page.reason}" if isinstance(page, Refusal) else page.name for page in found]


def test_a_folder_is_walked_in_order_and_says_what_it_passed_over(shelf: Path) -> None:
    aside: list[Path] = []
    assert names([shelf], aside) == ["a.HTML", "b.txt", "d.jsonl#1", "f.txt"]
    assert sorted(path.suffix for path in aside) == [".json", ".md", ".png"]


def test_forms_and_places(shelf: Path) -> None:
    found = [page for page in pages([shelf], Settings()) if isinstance(page, Page)]
    assert [page.form for page in found] == ["html", "text", "json", "text"]
    assert found[2].place == f"{shelf}/sub/d.jsonl#1"
    assert all("/" not in page.name for page in found)


def test_patterns(shelf: Path) -> None:
    assert names([f"{shelf}/*.txt"]) == ["b.txt"]
    assert names([f"{shelf}/**/*.jsonl"]) == ["d.jsonl#1"]
    assert names([f"{shelf}/*.rtf"]) == ["refused no file matches this pattern"]


def test_the_frames_of_a_saved_page_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text("<p>story")
    (tmp_path / "story_files").mkdir()
    (tmp_path / "story_files" / "frame.html").write_text("<p>advert")
    assert names([tmp_path]) == ["story.html"]


def test_links_do_not_loop_and_a_broken_one_is_said(tmp_path: Path) -> None:
    inner = tmp_path / "one" / "two"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("words")
    (inner / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    aside: list[Path] = []
    assert names([tmp_path], aside) == ["refused it is a link that leads nowhere", "a.txt"]
    assert [path.name for path in aside] == ["self"]
    assert names([tmp_path / "self"]) == ["refused it is a link that leads nowhere"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.png", b"\x89PNG\r\n\x1a\n0000", "it is no page that dateline reads"),
        ("x.dat", b"\x00\x01\x02\x03", "it is no page that dateline reads"),
        ("x.csv", b"", "it is no page that dateline reads"),
        ("x.jsonl", b"", "the file is empty"),
    ],
)
def test_a_named_file_that_is_no_page_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    (refusal,) = pages([tmp_path / name], Settings())
    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith(says)
    assert (refusal.name, refusal.sha256) == (name, None)


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("story", "Some words", "text"),
        ("story.asp", "<!DOCTYPE html><p>x", "html"),
        ("story.log", '{"text": "x"}\n', "json"),
        ("story.json", '{\n "text": "x"\n}', "json"),
    ],
)
def test_a_named_file_is_read_by_its_content(tmp_path: Path, name: str, text: str, form: str) -> None:
    (tmp_path / name).write_text(text)
    (page,) = pages([tmp_path / name], Settings())
    assert isinstance(page, Page)
    assert page.form == form


def test_what_is_not_there(tmp_path: Path) -> None:
    assert names([tmp_path / "none.txt"]) == ["refused there is no such file or folder"]
    assert names([tmp_path / "none.txt" / "deeper"]) == ["refused there is no such file or folder"]
    assert names([tmp_path])[0].startswith("refused the folder holds no page")


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(60_000_000)  # a hole: reading it whole would be seen in the test's memory, not on the disk
    (refusal,) = pages([path], Settings())
    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith("it has 60 MB, more than the 10 MB a page may have")
    assert refusal.sha256 is None


def test_a_file_without_leave_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    real_open = Path.open

    def no_leave(self: Path, *args: str, **kwargs: str) -> object:
        if self.name == "secret.txt":  # root may read everything, so the refusal is played
            raise PermissionError(13, "Permission denied", str(self))
        return real_open(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", no_leave)
    assert names([tmp_path]) == ["refused there is no leave to read it"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert stat.S_ISFIFO((tmp_path / "pipe.txt").stat().st_mode)
    assert names([tmp_path]) == ["refused it is no regular file: save its content as a file"]
