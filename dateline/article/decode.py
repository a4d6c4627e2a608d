"""Bytes -> text: which encoding a page is in, and whether it is a text at all.

The order is from proof to likelihood: the signature of a binary format, a byte order mark, the zeros of
UTF-16, valid UTF-8 (other encodings almost never look like it by accident), the charset the page declares,
UTF-8 with a few broken bytes, and last what the bytes look like.
"""

from __future__ import annotations

import codecs
import re

import msgspec

from dateline.errors import PageError

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF87a", "GIF image"),
    (b"GIF89a", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"\x00\x00\x01\x00", "icon"),
    (b"%PDF-", "PDF document"),
    (b"PK\x03\x04", "ZIP archive, or an Office document or e-book, which are such"),
    (b"PK\x05\x06", "ZIP archive"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\x00", "xz archive"),
    (b"(\xb5/\xfd", "Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\xd0\xcf\x11\xe0", "old Office document"),
    (b"{\\rtf", "RTF document"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"ID3", "MP3 sound"),
    (b"OggS", "Ogg sound"),
    (b"RIFF", "RIFF image, sound or film"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"PAR1", "Parquet table"),
)
"""First bytes of formats that come as a page by mistake, each with the name a user knows it by."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What browsers read when a page names these (WHATWG Encoding Standard): the larger set of the same family.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEAD = 4096
_MANY_CONTROLS = 0.005
"""Share of control bytes from which a file is held to be binary. Text has none, or a stray one; of images,
archives and programs each kilobyte has dozens."""
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))
_FALLBACK = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
_BROKEN = re.compile("[\udc80-\udcff]")


class Decoded(msgspec.Struct, frozen=True):
    """The text of some bytes, the encoding it was read in, and what was odd."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Read bytes as text; PageError when they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replace(data[len(mark) :], encoding)
    if kind := binary_kind(data):
        raise PageError(f"it looks like a binary file ({kind}): save the page as HTML or text")
    if wide := _zeros(data):
        return _replace(data, wide)
    if _control_share(data) > _MANY_CONTROLS:
        raise PageError("it looks like a binary file (unknown format): save the page as HTML or text")
    return _decode_bytes(data)


def binary_kind(data: bytes) -> str | None:
    """Name the binary format whose signature the bytes begin with."""
    if data[4:8] == b"ftyp":
        return "MP4 film or HEIC image"
    return next((kind for signature, kind in SIGNATURES if data.startswith(signature)), None)


def is_binary(data: bytes) -> bool:
    """Tell from the first bytes of a file whether it is no text."""
    head = data[:_HEAD]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _zeros(head):
        return False
    return binary_kind(head) is not None or _control_share(head) > _MANY_CONTROLS


def _control_share(data: bytes) -> float:
    head = data[: 64 * _HEAD]
    return (len(head) - len(head.translate(None, _CONTROL_BYTES))) / max(len(head), 1)


def _zeros(data: bytes) -> str | None:
    """UTF-16 without its mark: in Latin text every other byte is zero, and only every other one."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 8 or max(even, odd) < 0.3 * len(head[1::2]) or min(even, odd) > 0.02 * len(head):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _replace(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    notes = (f"{broken} characters could not be read as {encoding.upper()}",) if broken else ()
    return Decoded(text, encoding, notes)


def _decode_bytes(data: bytes) -> Decoded:
    declared = declared_charset(data)
    # The one family that is valid UTF-8 and still something else: seven-bit codes with escapes.
    if declared and declared.startswith(("iso2022", "hz")):
        return _replace(data, declared)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and declared != "utf-8":
        try:
            return Decoded(data.decode(declared), declared)
        except UnicodeDecodeError:
            pass
    return _mixed(data) or _guess(data)


def declared_charset(data: bytes) -> str | None:
    """Give Python's name of the charset that the head of a page declares, None when it declares none we know."""
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return _WIDER.get(name, name)


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with some bytes of Windows-1252 between, as pages glued from two sources have."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    whole = sum(1 for char in text if char > "\x7f") - broken
    if whole < broken:
        return None
    note = f"{broken} bytes were not UTF-8 and were read as Windows-1252"
    return Decoded(text.translate(_FALLBACK), "utf-8", (note,))


def _guess(data: bytes) -> Decoded:
    """One accent in thirty letters is Western text; a page full of high bytes is another script."""
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if high > 0.2 * len(data):
        # Imported here: it costs 30 ms and hardly any page comes this far.
        from charset_normalizer import from_bytes

        best = from_bytes(data[: 16 * _HEAD]).best()
        if best is not None:
            decoded = _replace(data, best.encoding)
            note = f"the page names no encoding; read as {best.encoding}, by the look of it"
            return msgspec.structs.replace(decoded, notes=(*decoded.notes, note))
    text = data.decode("latin-1").translate({byte: _FALLBACK[0xDC00 + byte] for byte in range(128, 160)})
    return Decoded(text, "cp1252", ("the page is not UTF-8; read as Windows-1252",))
