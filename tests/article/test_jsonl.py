"""JSON Lines: fields, and lines that are broken."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dateline.article import pages, read_page
from dateline.article.jsonl import read_entry, read_lines
from dateline.errors import PageError
from dateline.model import Page, Refusal
from dateline.settings import Settings

TEXT = "The envoys of the two states met in Zinder on Monday and agreed on the wells."


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT, "title": "Wells", "published": "2011-05-04", "outlet": "The Rope", "url": "https://rope.example/1"},
        {"body": TEXT, "headline": "Wells", "date": "4 May 2011", "source": "The Rope", "link": "https://rope.example/1"},
        {"content": TEXT, "Title": "Wells", "publishedAt": "2011-05-04T10:00Z", "source": {"name": "The Rope"},
         "canonical-url": "https://rope.example/1"},
        {"maintext": TEXT, "title": "Wells", "date_publish": 1304467200, "outlet": "The Rope",
         "url": "https://rope.example/1"},
    ],
)  # fmt: skip
def test_fields_and_their_synonyms(fields: dict[str, object]) -> None:
    entry = read_entry(json.dumps(fields).encode())
    assert (entry.text, entry.title, entry.outlet, entry.url) == (TEXT, "Wells", "The Rope", "https://rope.example/1")
    assert entry.published is not None
    assert (entry.published.start, entry.published.precision) == (date(2011, 5, 4), "day")
    assert entry.published.reason.startswith("field ")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"text": ', "is not JSON"),
        ("[1, 2]", "a list and no object"),
        ('"text"', "a string and no object"),
        ('{"title": "no text"}', "has no field 'text'"),
        ('{"text": null}', "has no field 'text'"),
        ('{"text": 5}', "is a number and no string"),
        ('{"text": ["a"]}', "is a list and no string"),
        ('{"text": "  "}', "is empty"),
        ("[" * 100_000, "JSON"),
        ('{"text": "\\ud800"}', "JSON"),
    ],
)
def test_a_broken_line_says_what_is_wrong(line: str, says: str) -> None:
    with pytest.raises(PageError, match=says):
        read_entry(line.encode())


def test_a_field_of_a_wrong_type_is_passed_over_and_noted() -> None:
    entry = read_entry(json.dumps({"text": TEXT, "title": 5, "published": "soon", "author": ["A B", "C D"]}).encode())
    assert (entry.title, entry.published, entry.byline) == (None, None, "A B, C D")
    assert entry.notes == (
        "the field 'title' is a number and no string: passed over",
        "the field 'published' is no date: passed over",
    )


def test_lines_of_all_kinds(tmp_path: Path) -> None:
    record = json.dumps({"text": TEXT, "title": "Wells"}).encode()
    long = b'{"text": "' + b"x" * 5_000_000 + b'"}'
    path = tmp_path / "wire.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + record + b"\r\n\r\n  \n{broken\n" + record + b"\n" + long + b"\n" + record)
    found = list(pages([path], Settings(max_page_bytes=1_000_000)))
    assert [page.name for page in found] == [f"wire.jsonl#{number}" for number in (1, 4, 5, 6, 7)]
    assert isinstance(found[3], Refusal)
    assert "more than the 1 MB" in found[3].reason
    good = [read_page(page) for page in found if isinstance(page, Page) and b"broken" not in page.data]
    assert [article.text for article in good] == [f"Wells\n\n{TEXT}"] * 3
    assert len({article.id for article in good}) == 3  # without an address, by name and bytes


def test_one_address_with_one_text_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text((json.dumps({"text": TEXT, "url": "https://rope.example/1"}) + "\n") * 2)
    ids = {read_page(page).id for page in pages([path], Settings()) if isinstance(page, Page)}
    assert len(ids) == 1


def test_a_long_line_is_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b'\n{"text": "short"}\n')
    assert list(read_lines(path, 1000)) == [(1, None), (2, b'{"text": "short"}')]


def test_utf_16_lines(tmp_path: Path) -> None:
    path = tmp_path / "wide.jsonl"
    path.write_bytes('{"text": "Tromsø"}\r\n{"text": "Bodø"}\r\n'.encode("utf-16"))
    assert [json.loads(line or b"")["text"] for _, line in read_lines(path, 1000)] == ["Tromsø", "Bodø"]
