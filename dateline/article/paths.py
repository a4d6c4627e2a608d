"""Paths -> pages: files, folders, patterns; what is there, in an order that is always the same.

A path that the user names is read or refused with a sentence. In a folder only files that are pages by their
ending are read; the others are passed over, and the caller is told of each through `aside`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import Literal

from dateline.article.decode import is_binary
from dateline.article.jsonl import read_lines
from dateline.article.sniff import sniff
from dateline.model import Page, Refusal
from dateline.settings import MEGABYTE, Settings

Form = Literal["html", "text", "json"]
FORMS: dict[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".jsonl": "json",
    ".ndjson": "json",
}
"""The endings of pages and how each is read. Not `.md`: beside pages that is somebody's note on them."""

_ENDINGS = ", ".join(FORMS)
_HEAD = 4096


def pages(
    paths: Iterable[str | Path], settings: Settings, aside: Callable[[Path], object] | None = None
) -> Iterator[Page | Refusal]:
    """Give the pages that lie at the paths, and a refusal for whatever was asked for and cannot be read.

    Folders are walked with their folders, names in alphabetical order, each folder once, links followed.
    `aside` is called with each file of a folder that is no page (`[].append` will do).
    """
    aside = aside or (lambda path: None)
    seen: set[tuple[int, int]] = set()
    for path in paths:
        for found, named in _expand(Path(path), aside, seen):
            yield from [found] if isinstance(found, Refusal) else _read_file(found, named, settings)


def _expand(
    path: Path, aside: Callable[[Path], object], seen: set[tuple[int, int]]
) -> Iterator[tuple[Path | Refusal, bool]]:
    """Give the files of one path, each with whether the user named it."""
    if not os.path.lexists(path) and has_magic(str(path)):
        matches = sorted(glob(str(path), recursive=True))
        if not matches:
            yield _refuse(path, "no file matches this pattern"), True
        for match in matches:
            yield from _expand_match(Path(match), aside, seen)
        return
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield _refuse(path, _why(path, error)), True
        return
    if not is_folder:
        yield path, True
        return
    found = False
    for entry in _walk(path, aside, seen):
        found = True
        yield entry, False
    if not found:
        yield _refuse(path, f"the folder holds no page ({_ENDINGS})"), True


def _expand_match(
    path: Path, aside: Callable[[Path], object], seen: set[tuple[int, int]]
) -> Iterator[tuple[Path | Refusal, bool]]:
    """What a pattern matches counts as found in a folder: `saved/*` is asked for its pages, not for its images."""
    if path.is_dir():
        yield from ((entry, False) for entry in _walk(path, aside, seen))
    elif is_page(path):
        yield path, False
    else:
        aside(path)


def is_page(path: Path) -> bool:
    """Tell by its ending whether a file of a folder is a page."""
    return path.suffix.lower() in FORMS


def _walk(folder: Path, aside: Callable[[Path], object], seen: set[tuple[int, int]]) -> Iterator[Path | Refusal]:
    """Walk without recursion, so that depth costs nothing; a folder is known by its device and number, so that
    a link back to one above it ends there."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            status = here.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            entries = sorted(here.iterdir(), key=lambda entry: entry.name)
        except OSError as error:
            yield _refuse(here, _why(here, error))
            continue
        names = {entry.name for entry in entries}
        folders: list[Path] = []
        for entry in entries:
            if entry.is_dir():
                folders += [] if _is_private(entry, names) else [entry]
            elif is_page(entry):
                yield entry
            else:
                aside(entry)
        waiting += reversed(folders)


def _is_private(folder: Path, siblings: set[str]) -> bool:
    """Hidden folders are programs' own; a browser saves the frames and scripts of `x.html` in `x_files`."""
    stem = folder.name.removesuffix("_files")
    parts = stem != folder.name and any(stem + ending in siblings for ending in (".html", ".htm", ".xhtml"))
    return folder.name.startswith(".") or parts


def _read_file(path: Path, named: bool, settings: Settings) -> Iterator[Page | Refusal]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield _refuse(path, "it is no regular file: save its content as a file")
            return
        with path.open("rb") as file:
            head = file.read(_HEAD)
        form = FORMS.get(path.suffix.lower()) or (sniff(head) if named and head and not is_binary(head) else None)
        if form is None:
            yield _refuse(path, f"it is no page that dateline reads ({_ENDINGS})")
        elif form == "json" and not is_binary(head) and (is_page(path) or _object_a_line(head)):
            yield from _json_pages(path, settings)
        else:
            yield _one_page(path, form, status.st_size, settings)
    except OSError as error:
        yield _refuse(path, _why(path, error))


def _object_a_line(head: bytes) -> bool:
    """A file with another ending may hold one object over many lines: that is one page."""
    return head.split(b"\n", 1)[0].rstrip().endswith(b"}")


def _one_page(path: Path, form: Form, size: int, settings: Settings) -> Page | Refusal:
    limit = settings.max_page_bytes
    if size <= limit:
        # One byte more than permitted: a file that grows while it is read is found out, not read whole.
        with path.open("rb") as file:
            data = file.read(limit + 1)
        if len(data) <= limit:
            return Page(name=path.name, place=str(path), data=data, form=form)
    return _refuse(path, too_large(size, limit))


def too_large(size: int, limit: int) -> str:
    """Say that a page is over the limit, and how to raise it."""
    return (
        f"it has {_megabytes(size)} MB, more than the {_megabytes(limit)} MB a page may have: "
        "split it, or set DATELINE_MAX_PAGE_BYTES higher"
    )


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.4g}"


def _json_pages(path: Path, settings: Settings) -> Iterator[Page | Refusal]:
    limit = settings.max_page_bytes
    empty = True
    for number, line in read_lines(path, limit):
        empty = False
        name, place = f"{path.name}#{number}", f"{path}#{number}"
        if line is None:
            reason = (
                f"the line has more than the {_megabytes(limit)} MB a page may have: set DATELINE_MAX_PAGE_BYTES higher"
            )
            yield Refusal(name=name, place=place, reason=reason)
        else:
            yield Page(name=name, place=place, data=line, form="json")
    if empty:
        yield _refuse(path, "the file is empty")


def _refuse(path: Path, reason: str) -> Refusal:
    return Refusal(name=path.name or str(path), place=str(path), reason=reason)


def _why(path: Path, error: OSError) -> str:
    if path.is_symlink() and not path.exists():
        return "it is a link that leads nowhere"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "there is no leave to read it"
    return f"it cannot be read ({error.strerror or error})"
