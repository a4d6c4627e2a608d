"""The errors a user can meet, as a tree.

    DatelineError                 whatever dateline itself can explain in a sentence
    ├── NetworkError              the network cannot be loaded: a file or a library is missing or damaged
    ├── PageError                 one page cannot be read; the others go on
    ├── StoreError                the chronicle cannot be opened or written
    │   ├── NotAChronicle         the file is something else
    │   ├── NewerChronicle        written by a newer dateline
    │   ├── ReadOnlyChronicle     no leave to write to it
    │   └── StoreFull             the disk, or the file's own limit, is full
    └── UsageError                the question itself is wrong: an unknown actor, kind, id or date

A message says what happened, to which input, and what to do. The command line prints the sentence and
shows a traceback only with `--debug`.
"""


class DatelineError(Exception):
    """Whatever dateline itself can explain in a sentence."""


class NetworkError(DatelineError):
    """The network cannot be loaded: a file or a library is missing or damaged."""


class PageError(DatelineError):
    """One page cannot be read; the others go on."""


class StoreError(DatelineError):
    """The chronicle cannot be opened or written."""


class NotAChronicle(StoreError):
    """The file is something else than a chronicle."""


class NewerChronicle(StoreError):
    """The chronicle was written by a newer dateline."""


class ReadOnlyChronicle(StoreError):
    """There is no leave to write to the chronicle."""


class StoreFull(StoreError):
    """The disk, or the file's own limit, is full."""


class UsageError(DatelineError):
    """The question itself is wrong: an unknown actor, kind, id or date."""
