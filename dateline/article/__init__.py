"""Stage 1, page -> Article: formats, cleaning, title, outlet, the clues to its date.

Needs pages as bytes; gives one immutable `Article` each, whose `text` all later spans point into, or a
sentence that says why not. It is scored on the seeds and on `examples/` (words kept, words cut, title,
outlet, day; see `tests/article/`). Importing it, and reading text, needs none of the HTML libraries.
"""

from dateline.article.paths import pages
from dateline.article.reader import article_from_text, read, read_page

__all__ = ["article_from_text", "pages", "read", "read_page"]
