"""Who takes up another's words, and what a hedge hedges: forms that stand around what was read."""

from __future__ import annotations

import sys

import pytest

from dateline.article import article_from_text
from dateline.link.cast import cast_of
from dateline.link.sources import chains_at
from dateline.model import SayingReading, Stance
from tests.sayings import at, found, rows, saying

Read = tuple[str, str, str, Stance] | tuple[str, str, str, Stance, float]
"""Source, cue, content, stance, and the score where it is no sure one."""


def chains(text: str, where: str, *read: Read) -> list[list[tuple[str, str]]]:
    """The chains over some words: source and stance of each link."""
    findings = found(text, *(reading(text, *row) for row in read))
    cast = cast_of(findings.actors, findings.sentences, findings.places, None, None)
    told = chains_at(article_from_text(text).text, at(text, where), findings.attributions, cast)
    return [[(link.source, link.stance) for link in chain] for chain in told]


def reading(text: str, source: str, cue: str, content: str, stance: Stance, score: float = 0.9) -> SayingReading:
    return saying(text, source, cue, content, stance, score)


CLAIM = "its planes had bombed Aru"

CASES: list[tuple[str, str, list[Read], list[list[tuple[str, str]]]]] = [
    # a source that runs over a reply is nobody, or who stands behind the noun
    (f"Chad declined to comment on reports that {CLAIM}.", CLAIM,
     [("Chad", "declined", CLAIM, "declines"), ("Chad declined to comment on", "reports", CLAIM, "asserts")],
     [[("Chad", "declines")]]),
    (f"Chad declined to comment on a report by Radio Alta that {CLAIM}.", CLAIM,
     [("Chad", "declined", CLAIM, "declines"), ("Chad declined to comment on a report by Radio Alta", "that", CLAIM, "asserts")],
     [[("Radio Alta", "asserts")], [("Chad", "declines")]]),
    # a paper that a medium has seen
    (f"According to a letter seen by Radio Alta, {CLAIM}.", CLAIM,
     [("letter seen", "According", CLAIM, "asserts")], [[("Radio Alta", "asserts"), ("letter", "asserts")]]),
    (f"It was so, a memo obtained by Radio Alta says: {CLAIM}.", CLAIM,
     [("Radio Alta", "says", CLAIM, "asserts")], [[("Radio Alta", "asserts"), ("memo", "asserts")]]),
    # a claim and who denies it stand side by side
    (f"Chad denied Niger's claim that {CLAIM}.", CLAIM,
     [("Chad", "denied", "", "denies"), ("Niger", "claim", CLAIM, "alleges", 0.3)],
     [[("Niger", "alleges")], [("Chad", "denies")]]),
    (f"Chad called “sheer fancy” the Nigerien army's statement that {CLAIM}.", CLAIM,
     [("Chad", "called", "“sheer fancy”", "denies"), ("Nigerien army", "statement", CLAIM, "asserts")],
     [[("Nigerien army", "asserts")], [("Chad", "denies")]]),
    (f"Chad doubts that {CLAIM}, as the mayor of Aru has claimed.", CLAIM,
     [("Chad", "doubts", CLAIM, "doubts"), ("mayor of Aru", "claimed", "planes", "alleges")],
     [[("mayor of Aru", "alleges")], [("Chad", "doubts")]]),
    # a word for another's words
    ("Niger blamed Chad for the raid on Aru. Ndjamena said the charge was a fabrication.", "raid on Aru",
     [("Niger", "blamed", "the raid on Aru", "alleges"), ("Ndjamena", "said", "the charge was a fabrication", "asserts")],
     [[("Niger", "alleges")], [("Ndjamena", "denies")]]),
    ("Niger says Chadian planes bombed Aru, an account that Ndjamena dismissed.", "bombed",
     [("Niger", "says", "Chadian planes bombed Aru", "asserts"), ("Ndjamena", "dismissed", "bombed/account", "denies")],
     [[("Niger", "asserts")], [("Ndjamena", "denies")]]),
    ("The rebels took Aru on Sunday, though the army denies it.", "took",
     [("army", "denies", "it", "denies")],
     [[], [("army", "denies")]]),
    ("Had the rebels taken Aru? The army would not say.", "taken",
     [("army", "would", "", "declines")],
     [[("army", "declines")]]),
    # the same once more, in a clause of its own
    ("Chad shells Aru, the mayor says; Niger confirms", "shells",
     [("mayor", "says", "Chad shells Aru", "asserts"), ("Niger", "confirms", "Chad shells Aru", "asserts")],
     [[("mayor", "asserts")], [("Niger", "asserts")]]),
    ("Planes hit a depot at Aru, Niger said. A monitor in Accra also reported the strike.", "hit",
     [("Niger", "said", "Planes hit a depot at Aru", "asserts"), ("monitor", "reported", "strike", "asserts")],
     [[("Niger", "asserts")], [("monitor", "asserts")]]),
    ("Planes have hit Aru. So say officials in Niger.", "hit", [],
     [[("officials in Niger", "asserts")]]),
    # asked, and what was answered
    ("“No comment,” said the mayor when asked whether rebels had taken Aru.", "taken",
     [("mayor", "said", "“No comment,”", "asserts")],
     [[("mayor", "declines")]]),
    ("The mayor said that he would not discuss whether rebels had taken Aru.", "taken",
     [("mayor", "said", "he would not discuss whether rebels had taken Aru", "asserts")],
     [[("mayor", "declines")]]),
    # two voices of one content, the second read late
    (f"Chad denied, and a diplomat in Accra doubted, that {CLAIM}.", CLAIM,
     [("Chad", "denied", "", "denies"), ("diplomat in Accra", "doubted", CLAIM, "doubts")],
     [[("Chad", "denies")], [("diplomat in Accra", "doubts")]]),
    ("The Aru daily reported the governor's visit but not the arrest of two priests.", "arrest",
     [("Aru daily", "reported", "the governor's visit but not the arrest of two priests", "asserts")],
     [[("Aru daily", "silent")]]),
    # tellers between commas, lists, headlines, gaps
    ("The mayor, the Lomé Ferry writes, said that rebels had taken Aru.", "taken",
     [("mayor", "said", "rebels had taken Aru", "asserts")],
     [[("Lomé Ferry", "asserts"), ("mayor", "asserts")]]),
    ("A coaster was boarded off Lomé, according to its owners, the navy and the insurer.", "boarded",
     [("owners", "according", "A coaster was boarded off Lomé", "asserts")],
     [[("owners", "asserts")], [("navy", "asserts")], [("insurer", "asserts")]]),
    ("UN: thousands flee as rebels take Aru", "flee", [], [[("UN", "asserts")]]),
    ("The mayor counts 212 dead, the police 40.", "40",
     [("mayor", "counts", "212 dead", "asserts"), ("police", "40", "212 dead", "asserts")],
     [[("police", "asserts")]]),
    # who heard it from whom
    ("Rebels took Aru, according to the Volta News Agency, which quoted Chad's army.", "took",
     [("Volta News Agency", "according", "Rebels took Aru", "asserts")],
     [[("Volta News Agency", "asserts"), ("Chad's army", "asserts")]]),
    ("Court papers quote the minister of the day as saying that guns had shelled Aru.", "shelled",
     [("Court papers/minister of the day", "quote", "guns had shelled Aru", "asserts"), ("minister", "saying", "guns had shelled Aru", "asserts")],
     [[("Court papers", "asserts"), ("minister", "asserts")]]),
    ("The broadcaster read out a letter from the governor, who said that guns had shelled Aru.", "shelled",
     [("broadcaster/governor", "said", "guns had shelled Aru", "asserts")],
     [[("governor", "asserts")]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "where", "read", "wanted"), CASES, ids=[case[0][:50] for case in CASES])
def test_who_answers_whom(text: str, where: str, read: list[Read], wanted: list[list[tuple[str, str]]]) -> None:
    assert chains(text, where, *read) == wanted


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("A patrol boat allegedly rammed a trawler; Chad has protested.", "allegedly", "A patrol boat allegedly rammed a trawler"),
        ("The alleged beating of two monks by Chadian police led to a march.", "alleged", "beating of two monks by Chadian police"),
        ("The reported capture of Aru by rebels set off a panic.", "reported", "capture of Aru by rebels"),
    ],
)  # fmt: skip
def test_a_hedge_that_was_not_read(text: str, cue: str, content: str) -> None:
    (row,) = found(text).attributions
    assert (row.source, row.cue, row.stance, row.basis) == ((), (at(text, cue),), "alleges", "unnamed")
    assert [text[slice(*piece)] for piece in row.content] == [content]


def test_a_hedge_of_one_word_hedges_no_act() -> None:
    text = "The minister, reportedly furious, expelled two envoys."
    assert rows(text, saying(text, "minister", "reportedly", "expelled two envoys")) == []


def test_it_is_alleged_has_nobody_for_source() -> None:
    text = "Some 60 men, it is alleged, crossed into Chad."
    (row,) = found(text, saying(text, "", "it", "Some 60 men/crossed into Chad", "alleges")).attributions
    assert (row.source, [text[slice(*span)] for span in row.cue]) == ((), ["alleged"])


@pytest.mark.parametrize(
    "piece",
    ["citing Chad, ", "“We stay”, said Ana, ", "reportedly ", "Chad denied it. ", "as the mayor had said, ", "the alleged raid, ",
     "according to a, b and c. ", ", the mayor said, ", "“ ‘ "],
)  # fmt: skip
def test_long_texts_of_one_form_are_read_in_linear_time(piece: str) -> None:
    counts = (100, 800)
    steps = [_steps(piece * count) for count in counts]
    assert steps[1] < 14 * steps[0]  # eight times the text


def _steps(text: str) -> int:
    """Lines run while a text is read: a measure of work that no other load disturbs."""
    count = 0

    def trace(_frame: object, _event: str, _arg: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        found(text)
    finally:
        sys.settrace(None)
    return count
