"""JSON Lines: one article a line, with the names other programs give to its fields.

Reading a file needs no more memory than its longest permitted line: a longer one is passed over in pieces.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from dateline.article.stated import period, read_epoch, read_stamp
from dateline.errors import PageError
from dateline.model import Period

# Our own name first; then what scrapers, news interfaces and data sets call the same thing.
TEXT = (
    "text",
    "body",
    "content",
    "article_text",
    "full_text",
    "fulltext",
    "maintext",
    "articlebody",
    "article_body",
    "plain_text",
)
TITLE = ("title", "headline", "article_title", "head")
PUBLISHED = (
    "published", "date", "published_at", "publishedat", "date_published", "datepublished", "date_publish", "pubdate",
    "pub_date",
    "publish_date", "published_date", "publication_date", "published_on", "publishdate", "published_time",
    "published_parsed",
)  # fmt: skip
OUTLET = (
    "outlet",
    "source",
    "publisher",
    "site",
    "site_name",
    "sitename",
    "source_name",
    "publication",
    "newspaper",
    "media",
    "agency",
)
URL = ("url", "link", "canonical", "canonical_url", "address", "source_url", "uri", "permalink")
BYLINE = ("byline", "author", "authors", "creator", "writer")
FETCHED = (
    "fetched",
    "fetched_at",
    "date_download",
    "crawled",
    "crawled_at",
    "crawl_date",
    "retrieved",
    "retrieved_at",
    "accessed",
)

_PIECE = 1_000_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Entry(msgspec.Struct, frozen=True):
    """The fields of one line, as far as they were there."""

    text: str
    title: str | None
    published: Period | None
    outlet: str | None
    url: str | None
    byline: str | None
    fetched: date | None
    notes: tuple[str, ...]


def read_lines(path: Path, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Give each line that is not blank with its number from 1; None for a line of more than `limit` bytes."""
    with path.open("rb") as file:
        source = _as_utf8(file)
        number = 0
        while line := source.readline(limit + 2):
            number += 1
            whole = line.endswith(b"\n")
            if len(line.rstrip(b"\r\n")) > limit or (not whole and len(line) > limit):
                while not whole and (piece := source.readline(_PIECE)):
                    whole = piece.endswith(b"\n")
                yield number, None
            elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield number, line.strip(b" \t\r\n").removeprefix(b"\xef\xbb\xbf")


def read_entry(data: bytes) -> Entry:
    """Read one line; PageError says what is wrong with it."""
    try:
        values = msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise PageError(f"the line is not JSON ({error}): write one object a line") from None
    except RecursionError:
        raise PageError("the line is JSON nested too deep to be read: write one object a line") from None
    except UnicodeDecodeError:
        raise PageError("the line is not UTF-8, as JSON must be: convert the file to UTF-8") from None
    if not isinstance(values, dict):
        raise PageError(f"the line is JSON, but {_kind(values)} and no object: write {{'text': ..., 'title': ...}}")
    return _entry({str(key).lower().replace("-", "_").replace(" ", "_"): value for key, value in values.items()})


def _as_utf8(file: BinaryIO) -> BinaryIO:
    """Windows programs save "Unicode" as UTF-16, where a line does not end in one byte."""
    head = file.read(2)
    file.seek(0)
    if head not in _UTF16:
        return file
    return _Recoded(file)  # type: ignore[return-value]


class _Recoded:
    """A UTF-16 file whose `readline` gives UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-16", errors="replace", newline="\n")

    def readline(self, size: int) -> bytes:
        """Give at most `size` characters of the next line, as UTF-8."""
        return self._text.readline(size).encode("utf-8")


def _entry(values: Mapping[str, Any]) -> Entry:
    text = _first(values, TEXT)
    if text is None:
        raise PageError("the line has no field 'text' (nor 'body' or 'content'): there is nothing to read")
    if not isinstance(text, str):
        raise PageError(f"the field 'text' is {_kind(text)} and no string")
    if not text.strip():
        raise PageError("the field 'text' is empty")
    notes: list[str] = []
    outlet, url = _string(values, OUTLET, notes), _string(values, URL, notes)
    if outlet and outlet.startswith(("http://", "https://")):
        outlet, url = None, url or outlet
    return Entry(
        text=text,
        title=_string(values, TITLE, notes),
        published=_published(values, notes),
        outlet=outlet,
        url=url,
        byline=_string(values, BYLINE, notes),
        fetched=_fetched(values),
        notes=tuple(notes),
    )


def _first(values: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((values[name] for name in names if values.get(name) is not None), None)


def _string(values: Mapping[str, Any], names: tuple[str, ...], notes: list[str]) -> str | None:
    """A string; also the name of an object (`{"name": "Reuters"}`) and the strings of a list, as feeds have them."""
    value = _first(values, names)
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if value is None or isinstance(value, str):
        return " ".join(value.split()) or None if value else None
    notes.append(f"the field '{names[0]}' is {_kind(value)} and no string: passed over")
    return None


def _published(values: Mapping[str, Any], notes: list[str]) -> Period | None:
    name = next((name for name in PUBLISHED if values.get(name) is not None), None)
    if name is None:
        return None
    value = values[name]
    if isinstance(value, int | float) and not isinstance(value, bool):
        if day := read_epoch(value):
            return Period(start=day, end=day, precision="day", reason=f"field {name} {value} (seconds since 1970, UTC)")
    elif isinstance(value, str) and (stated := read_stamp(value)):
        return period(stated, f'field {name} "{value[:80]}"')
    notes.append(f"the field '{name}' is no date: passed over")
    return None


def _fetched(values: Mapping[str, Any]) -> date | None:
    value = _first(values, FETCHED)
    stated = read_stamp(value) if isinstance(value, str) else None
    return stated.first if stated and stated.precision == "day" else None


def _kind(value: object) -> str:
    kinds = {
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return kinds.get(type(value), "null")
