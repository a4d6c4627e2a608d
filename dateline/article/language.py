"""The language of a text, as ISO 639-1: the cheap and certain tests first, the model only for the rest.

The model (py3langid) takes 0.6 s to load, half of what a whole run over a few pages takes; English with its
function words, and scripts that one language alone writes, need no model.
"""

from __future__ import annotations

import math
import re

_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
"""Characters looked at: enough to be sure, few enough to cost nothing."""

# Function words that no other language written in Latin letters shares (so no "in", "was", "on", "as").
_ENGLISH = frozenset(
    "the and of to for with that said by from it has have had were are which this their his he would been not but "
    "who they its will when there also after could than what about more one we you".split()
)
_ENGLISH_SHARE = 0.12
"""Share of those among the words: running English has 0.25 to 0.4, headlines 0.1, French and Dutch under 0.03."""

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("\uac00-\ud7a3\u1100-\u11ff", "ko"),
    ("\u3040-\u30ff", "ja"),
    ("\u0e00-\u0e7f", "th"),
    ("\u0370-\u03ff", "el"),
    ("\u10a0-\u10ff", "ka"),
    ("\u0530-\u058f", "hy"),
)
_SCRIPT_SHARE = 0.3
"""Japanese mixes kana into kanji, so a third of the letters is enough."""

_LEAST_LETTERS = 20
_LEAST_LATIN_LETTERS = 60
"""Latin letters that the model needs: a list of names in a headline is Javanese to it, and very surely so."""
_LEAST_PROBABILITY = 0.95


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of the text's language, None when it is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    words = _LETTERS.findall(sample.lower())
    letters = sum(map(len, words))
    if letters < _LEAST_LETTERS:
        return None
    if _is_english(words):
        return "en"
    for script, language in _SCRIPTS:
        if len(re.findall(f"[{script}]", sample)) >= _SCRIPT_SHARE * letters:
            return language
    if letters < _LEAST_LATIN_LETTERS and sum(map(len, filter(str.isascii, words))) > letters / 2:
        return None
    return _by_model(sample)


def _is_english(words: list[str]) -> bool:
    hits = sum(word in _ENGLISH for word in words)
    ascii_words = sum(word.isascii() for word in words)
    return hits >= max(2, _ENGLISH_SHARE * len(words)) and ascii_words >= 0.9 * len(words)


def _by_model(sample: str) -> str | None:
    # Imported here: see above.
    from py3langid import rank

    ranked = [(str(language), float(score)) for language, score in rank(sample)]
    best, top = ranked[0]
    # The scores are logarithms of likelihoods, not normed; the best one's share of the sum is its probability.
    share = 1 / sum(math.exp(max(score - top, -700.0)) for _, score in ranked)
    # Two letters: the model also knows "zxx", no language at all.
    return best if share >= _LEAST_PROBABILITY and len(best) == 2 else None
