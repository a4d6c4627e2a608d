"""Numbers with what they count and what became of it: "around 15,000 troops were sent", "$40 million in aid".

Needs    a text, its sentences, the spans already read as times
Gives    `QuantityMention`s in the order of the text
Leaves   ordinals, years, dates, ages, clock times, scores, addresses, names and spells of time alone, except how long
         an act lasted and how a vote went

    numbers, spelt, shares   how a number is written
    purse                    whose rupees, francs or dinars they are
    apart                    which numbers are no quantities
    nouns, before            what is counted: the words behind the number, or before it
    clause                   what became of it: the verb of its own clause
    governor, predicate      that verb to the left of the counted, and to their right
    fits                     which of its meanings that verb has with these things
    happening                its verb where no table of outcomes has it
    mood, level, days        realis; stock or flow; of which days it is
    spells                   how long talks lasted, how a vote went
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.find.quantities.reading import Reader
from dateline.find.text import Sentence
from dateline.model import QuantityMention, Span

__all__ = ["find_quantities"]


def find_quantities(
    text: str, sentences: Iterable[Sentence], times: Iterable[Span], spells: Iterable[Span] = ()
) -> tuple[QuantityMention, ...]:
    """Find the quantities of a text, sentence by sentence.

    `times` are spans that are no quantities; `spells` are durations, in which a number can say how long talks took.
    """
    reader = Reader(text, sorted(times), sorted(spells))
    for sentence in sentences:
        reader.read(sentence)
    return tuple(reader.found)
