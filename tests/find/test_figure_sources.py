"""Figures by whoever gives them, whatever was read at their words."""

from __future__ import annotations

import pytest

from tests.sayings import rows, saying

GIVEN = [
    # text, whose figure, the figure with its clause
    ("The harbour office speaks about nine boats. It rained.", "harbour office", "about nine boats"),
    ("Lima has spoken of 2.4 million crates, a sum nobody believes.", "Lima", "2.4 million crates"),
    ("The guild spoke to the agencies of nineteen sailors, all of them old.", "guild", "nineteen sailors"),
    ("The ferry firm put its repair bill at $3.5 million and sued.", "ferry firm", "$3.5 million and sued"),
    ("The guild speaks of 34 sailors; the owner, of 31.", "owner", "31"),
    ("One note speaks of 54 sailors, and our ministry of “about sixty”.", "our ministry", "“about sixty”"),
    ("Lima freed 48 clerks (Quito counted 46), and hopes rose.", "Quito", "46"),
    ("Five clerks, whose number the guild had put at 12, came home.", "guild", "12"),
    ("The Harbour Guild's figure of 11 leaves out the ferries.", "Harbour Guild", "11 leaves out the ferries"),
    ("A storm sank a ferry and drowned four men, five according to the guild.", "guild", "five"),
    ("Lima had shot 29 shells (36 according to Quito) at the hill.", "Quito", "36"),
    ("Some 20,000 marched if one believes the guild.", "guild", "Some 20,000 marched"),
    ("According to the harbour guild 45,000 people marched.", "harbour guild", "45,000 people marched"),
    ("By the county's own list 229 people had moved there.", "county", "229 people had moved there"),
    ("The village, with its 104 houses by the count of the council, goes.", "council", "104 houses"),
    ("The last of them, 1,130 clerks by ICRC figures, came home.", "ICRC", "1,130 clerks"),
]


@pytest.mark.parametrize(("text", "source", "content"), GIVEN)
def test_a_figure_is_of_whoever_gives_it(text: str, source: str, content: str) -> None:
    assert ([source], [content], "asserts") in rows(text)


READ = [
    # text, the source, cue and content that were read, the contents wanted
    ("The guild speaks about nine boats.", "guild", "speaks", "nine boats", ["about nine boats"]),
    ("The storm drowned four men, five according to the guild.", "guild", "according", "The storm drowned four men", ["five"]),
    ("The guild put their number at 279.", "guild", "put", "number", ["number", "279"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "wanted"), READ)
def test_what_was_read_beside_a_figure_gets_it(
    text: str, source: str, cue: str, content: str, wanted: list[str]
) -> None:
    assert rows(text, saying(text, source, cue, content)) == [([source], wanted, "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "The union speaks of unrest; the town of 300 people was quiet and went to bed early.",
        "“The guild speaks about nine boats.”",
        "According to plan 45 boats left.",
    ],
)
def test_whose_figure_it_is_not(text: str) -> None:
    assert rows(text) == []
