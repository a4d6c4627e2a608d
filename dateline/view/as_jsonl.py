"""JSON Lines: a record a line, its keys in the order of the model. The contract's own format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from dateline.model import Record


def write(kind: type[Record], rows: Iterable[Record], out: BinaryIO) -> None:
    """Write rows as UTF-8 JSON Lines."""
    # "deterministic" sorts the keys of mappings, which keep no order of their own, and leaves records alone
    encoder = msgspec.json.Encoder(order="deterministic")
    for row in rows:
        out.write(encoder.encode(row) + b"\n")
