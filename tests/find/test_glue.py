"""Words that lost their blank: what is cut, and what is one word. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.find.glue import unglued
from dateline.find.text import sentences


def tokens(text: str) -> list[str]:
    return [token.text for sentence in unglued(sentences(text)) for token in sentence.tokens]


# text | words that are tokens of it
CASES = """
They gave flowers toAna Bell. | to Ana
The letter ofTom Reed came. | of Tom
Honoured ComradeTom Reed spoke. | Comrade Tom
All wishedTom Reed well. Tom Reed left. | wished Tom
Tom Ira Reed left. Tom Ira Reedgood thanked all. | Reed good
Ana Bell left. Ana Bellsaid no. | Bell said
Tom Ira Un left. Tom Ira Unreceived gifts. Tom Ira Unalso sang. | Un received also
PresidentTom Ira Unvisited a mill. | President Tom Un visited
ChairmanTom Ira Ilmet the miners. | Il met
The statues of PresidentTom Ira Sungand ChairmanAna Ira Ilas old. | Sung and Il as
PresidentTom Ira Unand PresidentAna Ira Bell sang. PresidentTom Ira Un left. | Un and
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_glued_words_are_cut(case: str) -> None:
    text, words = (part.strip() for part in case.split("|"))
    assert set(words.split()) <= set(tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister left. Prime Ministerial cars left, too.",
        "The Supreme Leader spoke. The Supreme Leadership met.",
        "The National Guard left; a National Guardsman stayed.",
        "Ana McBell bought an iPhone from DeLorean at OpenMill.",
        "Tom Roland, Ana Holland and Mohammed Crawford left.",
        "Tom Ira Roland left. Ana Ira Marton sang.",
    ],
)
def test_what_is_one_word_stays_one(text: str) -> None:
    assert tokens(text) == [token.text for sentence in sentences(text) for token in sentence.tokens]


def test_a_headlines_capitals_are_no_name() -> None:
    assert "Reinforced" in tokens("Great River Dam Reinforced\n\nThey wrote toAna Bell.")


def test_tokens_keep_their_offsets() -> None:
    text = "ComradeTom Ira Reed left. Tom Ira Reedgladly sang."
    for sentence in unglued(sentences(text)):
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


def test_a_hostile_page_is_read_in_linear_time() -> None:
    text = "ToAna " * 3000 + "Ana Bellsaid " * 3000 + "A" * 20_000
    assert tokens(text)


def test_a_name_that_stands_before_a_mark_elsewhere_ends_in_its_own_letters() -> None:
    assert "Roland" in tokens("Roland, a smith, sang. ComradeTom Ira Roland left.")
