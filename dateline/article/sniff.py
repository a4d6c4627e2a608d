"""What form some bytes have when no ending says so, or when the ending lies."""

from __future__ import annotations

import re
from typing import Literal

_HEAD = 4096
_HTML_START = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(
    rb"</?(?:p|div|span|a|meta|script|article|br|h[1-6]|title|link|section|ul|li|table)\b[^<>]{0,300}>", re.I
)
_TAGS_OF_A_PAGE = 5
"""Tags in the first 4,096 bytes from which a text is held to be HTML that lost its head; a story that quotes
a tag has one or two."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def sniff(data: bytes) -> Literal["html", "text", "json"]:
    """Tell HTML, JSON and plain text apart by their first bytes."""
    head = data[:_HEAD]
    if head.startswith(_MARKS[1:]):
        head = head.replace(b"\x00", b"")
    head = head.removeprefix(_MARKS[0]).removeprefix(_MARKS[1]).removeprefix(_MARKS[2]).lstrip()
    if _HTML_START.match(head) or (head.startswith(b"<") and len(_TAG.findall(head)) >= _TAGS_OF_A_PAGE):
        return "html"
    return "json" if re.match(rb'^\{\s*"', head) else "text"
