"""Short hashes of content: the ids of everything, the same from run to run and machine to machine."""

from __future__ import annotations

import hashlib

LENGTH = 16
"""Hex digits of an id: 64 bits, so that a million rows collide once in 37 million chronicles."""


def content_id(*parts: object) -> str:
    """Hash the parts, in order, to `LENGTH` hex digits; bytes are taken as they are, the rest as text."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:LENGTH]


def sha256(data: bytes) -> str:
    """Give the full SHA-256 of a page's bytes in hex."""
    return hashlib.sha256(data).hexdigest()
