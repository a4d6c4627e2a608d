"""Bytes -> text: encodings, and what is no text."""

from __future__ import annotations

import pytest

from dateline.article.decode import decode, is_binary
from dateline.errors import PageError

ACCENTS = "Søren wrote “naïve” – in Tromsø."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (ACCENTS.encode(), ACCENTS, "utf-8"),
        (b"\xef\xbb\xbf" + ACCENTS.encode(), ACCENTS, "utf-8"),
        (b"\xff\xfe" + ACCENTS.encode("utf-16-le"), ACCENTS, "utf-16-le"),
        (b"\xfe\xff" + ACCENTS.encode("utf-16-be"), ACCENTS, "utf-16-be"),
        (ACCENTS.encode("utf-16-le"), ACCENTS, "utf-16-le"),
        (ACCENTS.encode("utf-16-be"), ACCENTS, "utf-16-be"),
        (ACCENTS.encode("cp1252"), ACCENTS, "cp1252"),
        ("Troms\u00f8 og V\u00e6r\u00f8y".encode("latin-1"), "Tromsø og Værøy", "cp1252"),
        (b'<meta charset="windows-1251">' + "Мир".encode("cp1251"), '<meta charset="windows-1251">Мир', "cp1251"),
        (b'<meta charset="euc-kr">' + "평양".encode("cp949"), '<meta charset="euc-kr">평양', "cp949"),
        # Declared wrongly: valid UTF-8 is UTF-8.
        (b'<meta charset="iso-8859-1">' + "Tromsø".encode(), '<meta charset="iso-8859-1">Tromsø', "utf-8"),
        (b'<meta charset="no-such-thing">Oslo', '<meta charset="no-such-thing">Oslo', "utf-8"),
    ],
)
def test_decode(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_mixed_encodings_are_read_byte_by_byte_and_noted() -> None:
    decoded = decode("Tromsø, Bodø and Værøy – ".encode() + "caf\u00e9".encode("latin-1"))
    assert decoded.text == "Tromsø, Bodø and Værøy – café"
    assert decoded.notes == ("1 bytes were not UTF-8 and were read as Windows-1252",)


def test_another_script_without_a_declaration_is_guessed_and_noted() -> None:
    text = "Президент встретился с послом в столице, сообщило министерство. " * 8
    decoded = decode(text.encode("cp1251"))
    assert decoded.text == text
    assert "by the look of it" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "JPEG image"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF document"),
        (b"PK\x03\x04" + bytes(40), "ZIP archive"),
        (b"\x7fELF" + bytes(40), "program"),
        (b"\x00\x00\x00\x20ftypisom", "MP4 film"),
        (b"\x00\x01\x02\x03 some \x00\x00\x04 bytes", "unknown format"),
    ],
)
def test_binary_files_are_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(PageError, match=rf"looks like a binary file \({kind}"):
        decode(data)
    assert is_binary(data)


def test_one_stray_zero_makes_no_binary_file() -> None:
    assert not is_binary(b"The minister said on Monday that the talks would go on. " * 8 + b"\x00")
