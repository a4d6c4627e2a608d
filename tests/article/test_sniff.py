"""What form bytes have."""

from __future__ import annotations

import pytest

from dateline.article.sniff import sniff


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf \n<html lang=en>", "html"),
        (b'<?xml version="1.0"?>\n<!-- saved --><html>', "html"),
        (b"<div><p>One<p>Two<br><a href=x>three</a></div>", "html"),
        ("<html><body>".encode("utf-16"), "html"),
        (b'{"text": "x"}', "json"),
        (b"{curly} words", "text"),
        (b"A headline\n\nA paragraph.", "text"),
        (b"<quoted> he said, and <b>once</b>.", "text"),
        (b"", "text"),
    ],
)
def test_sniff(data: bytes, form: str) -> None:
    assert sniff(data) == form
