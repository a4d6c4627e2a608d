"""The characters of a page, before its text is fixed: what every later stage may rely on.

One line break, no control characters, no invisible marks, composed letters. Nothing here looks at words.
`squash` and `content_words` are how two pieces of a page are compared: by their letters and digits alone.
"""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Zero-width and direction marks split words for a machine and not for a reader (an old trick to get past
# filters); the soft hyphen is a hint to the typesetter.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]+")
_LETTER_WORD = re.compile(r"[^\W\d_]{3,}")

STOP_WORDS = frozenset(
    "the and for with that this from has have had was were are been its his her their they you your our not but "
    "who what when where how why will would can could may might after before over under into out about against "
    "between during said says say also more most than then them there which while amid new all any one two".split()
)
"""Words too common to show that two lines tell of one thing."""


def clean(text: str) -> str:
    """Give the text with one kind of line break, plain spaces, composed letters and nothing invisible.

    Line breaks and tabs stay. A lone surrogate, which no file can hold, becomes the replacement mark.
    """
    text = _BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    text = _CONTROL.sub("", text)
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Give the text on one line, runs of white space as one blank."""
    return " ".join(text.split())


def squash(text: str) -> str:
    """Give the letters and digits alone, in lower case, with single blanks: to compare two pieces by."""
    return " ".join(_WORD.findall(text.lower()))


def content_words(text: str) -> frozenset[str]:
    """Give the words that say what a piece is about: three letters or more, lower case, no stop words."""
    return frozenset(_LETTER_WORD.findall(text.lower())) - STOP_WORDS


def word_count(text: str) -> int:
    """Count the words; a script without blanks (Chinese, Thai) counts two characters as one word."""
    if text.isascii():
        return len(text.split())
    letters = sum(1 for char in text if char > "\u0e00" and char.isalpha() and not "\uac00" <= char <= "\ud7a3")
    return max(len(text.split()), letters // 2)
