"""Every environment variable and default in one place; nothing else reads the environment."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from dateline.model import OwnActor, OwnOutlet

MEGABYTE = 1_000_000


SELDOM = 200_000
"""New objects between two searches for lost ones, of which coding makes few. The tables are many objects that stay:
looked through as often as Python does by itself, they cost a short run a tenth of its time, a long one a twentieth."""


def collect_seldom() -> None:
    """Let this process search for lost objects seldom."""
    gc.set_threshold(SELDOM)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The limits of a run, and what a user adds to it. A page over a limit is refused with a sentence, never cut."""

    max_page_bytes: int = 10 * MEGABYTE
    """DATELINE_MAX_PAGE_BYTES: the largest page read, 10 MB. A news page with all its scripts inlined stays
    under that; more is data, not a story, and would hold up the pages behind it."""

    max_text_chars: int = 400_000
    """DATELINE_MAX_TEXT_CHARS: the longest story coded, 400,000 characters (a book of 70,000 words)."""

    actors_file: str | None = None
    """DATELINE_ACTORS_FILE: a table of the user's own actors, for when `--actors` is not given."""

    actors: tuple[OwnActor, ...] | None = None
    """The user's own actors once read; None when no table was given: a chronicle then keeps those it was built with."""

    outlets_file: str | None = None
    """DATELINE_OUTLETS_FILE: a table of the user's own outlets, for when `--outlets` is not given."""

    outlets: tuple[OwnOutlet, ...] | None = None
    """The user's own outlets once read; None when no table was given, as with actors."""


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment (`os.environ` by default); ValueError names a bad variable."""
    environ = os.environ if environ is None else environ
    values: dict[str, int] = {}
    for field in ("max_page_bytes", "max_text_chars"):
        name = f"DATELINE_{field.upper()}"
        if name in environ:
            if not environ[name].isdecimal():
                raise ValueError(f"{name} must be a whole number, not {environ[name]!r}")
            values[field] = int(environ[name])
    actors, outlets = (environ.get(f"DATELINE_{kind}_FILE") or None for kind in ("ACTORS", "OUTLETS"))
    return replace(Settings(actors_file=actors, outlets_file=outlets), **values)
