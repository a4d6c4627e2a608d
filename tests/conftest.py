"""What holds for all tests: none is timed, since tables are read when they are first asked for."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
