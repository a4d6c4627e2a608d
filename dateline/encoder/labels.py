"""What the network's heads say: the labels of each, in the order of its numbers.

The order is part of what is trained: a label is only ever added at the end, with a new training.
"""

from __future__ import annotations

from typing import get_args

from dateline import vocab
from dateline.model import EVENT_TYPES, Realis, Stance

SAYS = "SAYS"
"""The kind of a trigger that is no act but a cue: who says what is read by the same head."""

KINDS: tuple[str, ...] = (*EVENT_TYPES, SAYS)
MODES: tuple[tuple[str, str | None], ...] = tuple(sorted(vocab.plover(), key=lambda key: (key[0], key[1] or "")))
REALIS: tuple[Realis, ...] = get_args(Realis)
STANCES: tuple[Stance, ...] = get_args(Stance)
FLAGS = ("negated", "reciprocal", "history")
ABOUT: tuple[str, ...] = ("", *EVENT_TYPES)
CLASSES = (
    "", "arms", "troops", "money", "food", "fuel", "technology", "people", "territory", "document", "statement",
)  # fmt: skip
ROLES = (
    "actors", "recipients", "object", "time", "place", "source", "content", "host", "mediator", "behalf",
    "beneficiary", "transit", "about actors", "about recipients", "about object", "about time",
)  # fmt: skip
RELATIONS: tuple[str, ...] = (*EVENT_TYPES, "NONE")
"""What holds between two given parties, in that direction."""
