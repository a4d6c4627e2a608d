"""Time expressions: TIMEX3 kind and value, and what an open value hangs on.

Needs    the text, and the publication day where it is stated
Gives    `TimeMention`s in the order of the text; none overlaps another
Scored   by F1 over spans and values against TimeML, as TempEval-3 counts them

    tokens     text -> one letter a word            classes from resources/times_words.tsv
    grammar    rules -> patterns over letters       rules from resources/times.tsv
    reading    letters -> readings                  the longest match, its value a template filled by `values`
    hanging    readings -> mentions                 anchors, sides by `tense`, values closed where they can be
    annals     mentions -> entries                  dates that head a stretch of a chronicle, and close what is in it

Nothing is guessed: a word that fixes no day keeps its X.
"""

from __future__ import annotations

from dateline.find.times.annals import entries_of
from dateline.find.times.hanging import hang
from dateline.find.times.reading import readings, rules
from dateline.model import Period, TimeMention

__all__ = ["entries_of", "find_times"]


def find_times(text: str, published: Period) -> tuple[TimeMention, ...]:
    """Find the time expressions of a text; values are closed where `published` is a stated day."""
    scan = rules().lexicon.scan(text)
    return hang(readings(scan), scan.tokens, text, published)
