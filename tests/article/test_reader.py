"""Page -> Article, whatever the form."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import article_from_text, read, read_page
from dateline.errors import PageError, UsageError
from dateline.ids import content_id, sha256
from dateline.model import Page
from dateline.settings import Settings

STORY = (
    "Chad and Niger settle quarrel over wells\n\n"
    "ZINDER, May 4 (AGN) -- The envoys of Chad and Niger met on Wednesday to settle a quarrel over wells.\n\n"
    "They agreed to let herders of both states water their camels until the rains, an official said.\n"
)


def page(data: bytes, name: str = "x.txt", form: str = "text") -> Page:
    return Page(name=name, place=f"/somewhere/{name}", data=data, form=form)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n ", "there is nothing but white space in it"),
        (b"\xef\xbb\xbf  \n", "no story was found"),
        (b"\x89PNG\r\n\x1a\n" + bytes(80), "it looks like a binary file \\(PNG image\\)"),
        (b"%PDF-1.4\n" + bytes(80), "it looks like a binary file \\(PDF document\\)"),
        (b"x" * 2000, "more than the 0.001 MB a page may have"),
        (b"Share\nFollow us\nAdvertisement\n", "no story was found"),
    ],
)
def test_a_bad_page_is_refused_with_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(PageError, match=says) as caught:
        read_page(page(data), Settings(max_page_bytes=1000))
    assert "\n" not in str(caught.value)
    assert "/somewhere" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.replace("\n", "\r\n").encode(),
        STORY.encode("utf-16"),
        STORY.encode("latin-1"),
    ],
)
def test_one_story_in_any_encoding_has_one_text(data: bytes) -> None:
    article = read_page(page(data))
    assert article.text == STORY.rstrip("\n")
    assert article.title == "Chad and Niger settle quarrel over wells"
    assert article.sha256 == sha256(data)
    assert article.id == content_id("x.txt", data)


def test_a_dateline_with_the_year_states_the_day() -> None:
    article = read_page(page(STORY.replace("May 4", "May 4, 2011").encode()))
    assert (article.published.start, article.published.reason) == (
        date(2011, 5, 4),
        'dateline "ZINDER, May 4, 2011 (AGN) --"',
    )
    assert article.dateline is not None
    assert article.dateline.date == "2011-05-04"


def test_an_agencys_main_points_are_no_title_and_hide_no_dateline() -> None:
    points = "* Envoys of Chad and Niger met to settle quarrel\n* Herders of both states to water camels, official said"
    _, _, story = STORY.partition("\n\n")
    wire = f"AGN WIRE\nWed May 4, 2011 19:46 GMT - UPDATE 3\nChad and Niger, old foes, share wells\n{points}\n(Adds reaction)\n{story}"
    article = read_page(page(wire.encode()))
    assert (article.title, article.published.start) == ("Chad and Niger, old foes, share wells", date(2011, 5, 4))
    assert article.dateline is not None
    assert article.dateline.place == "Zinder"


def test_a_dateline_without_a_year_stays_open() -> None:
    article = read_page(page(STORY.encode()))
    assert article.published.start is None
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("Zinder", "XXXX-05-04")


def test_a_page_in_korean_is_kept_with_a_note() -> None:
    text = "차드와 니제르, 우물 분쟁 해결\n\n두 나라의 특사가 수요일 진데르에서 만나 우물을 둘러싼 분쟁을 해결하기로 합의했다고 관리가 밝혔다.\n"
    article = read_page(page(text.encode()))
    assert article.language == "ko"
    assert article.notes == ("not English (ko): kept, not coded",)
    assert "우물을 둘러싼" in article.text


def test_mixed_encodings_are_noted() -> None:
    article = read_page(page(STORY.replace("wells", "wéllß").encode() + "Zinder is a café.\n".encode("latin-1")))
    assert article.text.endswith("Zinder is a café.")
    assert article.notes == ("1 bytes were not UTF-8 and were read as Windows-1252",)


def test_html_under_the_name_of_a_text_is_read_as_html() -> None:
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in STORY.split("\n\n")) + "</body></html>"
    assert "<p>" not in read_page(page(html.encode())).text


def test_text_under_the_name_of_a_web_page_is_read_as_text() -> None:
    assert read_page(page(STORY.encode(), "x.html", "html")).text == STORY.rstrip("\n")


def test_no_day_depends_on_the_clock_or_the_place(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(STORY)
    article = read(tmp_path / "x.txt")
    assert article == read_page(page(STORY.encode()))
    assert article.fetched is None


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("none.txt", None, "there is no such file"),
        ("x.txt", b"", "the file is empty"),
        ("x.jsonl", b"{}\n{}\n", "more than one page"),
    ],
)
def test_read_names_the_page(tmp_path: Path, name: str, data: bytes | None, says: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(PageError, match=says) as caught:
        read(tmp_path / name)
    assert name in str(caught.value)


def test_read_takes_bytes_of_any_form() -> None:
    assert read(STORY.encode()).title == "Chad and Niger settle quarrel over wells"
    assert read(b'{"text": "The envoys of the two states met.", "outlet": "The Rope"}').outlet == "The Rope"


@given(st.text(max_size=400))
def test_article_from_text_leaves_the_text_as_it_is(text: str) -> None:
    assert article_from_text(text).text == text


@given(st.binary(max_size=300), st.sampled_from(["html", "text", "json"]))
def test_any_bytes_give_an_article_or_a_sentence(data: bytes, form: str) -> None:
    try:
        article = read_page(page(data, "x", form))
    except PageError:
        return
    article.text.encode("utf-8")
    assert article.published.reason


@given(
    st.lists(
        st.sampled_from([*STORY.split("\n"), "Share", "Related stories", "© 2011 A", "By A B", "4 May 2011"]),
        max_size=30,
    )
)
def test_every_line_is_kept_or_cut_with_a_reason(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    if not data.strip():
        return
    try:
        article = read_page(page(data))
    except PageError:
        return
    there = article.text + "\n" + "\n".join(piece.text for piece in article.dropped)
    assert all(line in there for line in lines)
    assert all(piece.reason for piece in article.dropped)


@pytest.mark.parametrize(
    ("given_day", "start", "end", "precision"),
    [
        ("2025-09-04", date(2025, 9, 4), date(2025, 9, 4), "day"),
        (date(2025, 9, 4), date(2025, 9, 4), date(2025, 9, 4), "day"),
        (datetime(2025, 9, 4, 10), date(2025, 9, 4), date(2025, 9, 4), "day"),
        ("2025-09", date(2025, 9, 1), date(2025, 9, 30), "month"),
        (None, None, None, "unknown"),
    ],
)
def test_a_day_given_with_a_text(given_day: str | date | None, start: date, end: date, precision: str) -> None:
    published = article_from_text(STORY, published=given_day, outlet="The Rope").published
    assert (published.start, published.end, published.precision) == (start, end, precision)


def test_a_day_given_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="'soon' is no date"):
        article_from_text("x", published="soon")


def test_text_needs_none_of_the_html_libraries() -> None:
    code = (
        "import sys; from dateline.article import read_page; from dateline.model import Page;"
        f"read_page(Page(name='x', place='x', data={STORY.encode()!r}, form='text'));"
        "heavy = {'trafilatura', 'htmldate', 'lxml', 'py3langid', 'numpy', 'charset_normalizer'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
