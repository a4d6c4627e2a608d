"""The chronicle: what pages said, what was decided, and what follows, in one SQLite file.

Needs the records of `dateline.model`; gives them back joined. Scored by tests/store/: what is put in comes
out the same, whatever was killed in between.
"""

from dateline.store.chronicle import Chronicle

__all__ = ["Chronicle"]
