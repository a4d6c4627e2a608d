"""What a sentence names and does not tell as done."""

from __future__ import annotations

import pytest

from dateline.find.untold import Telling, is_asked, telling_of

READ = Telling("actual", negated=False)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ms Bell, has Chile proposed an exchange to Peru?", True),
        ("QUESTION (Tern Radio): Did the President threaten to shut the gate?", True),
        ("And will Peru expel the envoy?", True),
        ("“Is Peru arming Chile?”", True),
        ("Why did Peru expel the envoy?", False),
        ("Peru expelled the envoy.", False),
        ("Has Peru expelled the envoy? It has.", False),
    ],
)
def test_a_question_of_yes_or_no(text: str, asked: bool) -> None:
    assert is_asked(text, (0, len(text))) is asked


@pytest.mark.parametrize(
    ("text", "word", "realis", "negated"),
    [
        ("Bell stopped short of blaming Lima for the raid.", "blaming", "actual", True),
        ("Peru refrained from openly condemning the raid.", "condemning", "actual", True),
        ("Peru said it had no plans to expel anyone.", "expel", "planned", True),
        ("Peru has shelved a plan to recall its ambassador.", "recall", "cancelled", False),
        ("Peru dropped its threat to expel the envoy.", "expel", "cancelled", False),
        ("Peru said that no member of its army had entered Chile.", "entered", "actual", True),
        ("Nobody was arrested, Peru said.", "arrested", "actual", True),
        ("Peru said its army had no part in the raid.", "raid", "actual", True),
        ("Not one soldier has been killed.", "killed", "actual", True),
        ("Had Peru agreed to that, as Chile had asked, it would have lost the gate.", "agreed", "hypothetical", False),
        ("Should the flights go on, Peru will shut the gate.", "flights", "hypothetical", False),
        ("Should the flights go on, Peru will shut the gate.", "shut", "actual", False),
        ("No doubt Peru had attacked Chile.", "attacked", "actual", False),
        ("No fewer than 40 were killed.", "killed", "actual", False),
        ("Peru has not promised to leave.", "promised", "actual", True),
        ("Peru didn't immediately close the gate.", "close", "actual", True),
        ("Peru has not only closed the gate.", "closed", "actual", False),
        ("Peru expelled no diplomats.", "expelled", "actual", True),
        ("Peru fired nothing but flares.", "fired", "actual", False),
        ("Peru expelled no fewer than nine diplomats.", "expelled", "actual", False),
        ("Peru nearly expelled the envoy.", "expelled", "actual", True),
        ("Peru expelled nearly all envoys.", "expelled", "actual", False),
        ("Peru has a plan to recall its ambassador.", "recall", "actual", False),
        ("Peru condemned the raid.", "condemned", "actual", False),
    ],
)
def test_how_an_act_is_told(text: str, word: str, realis: str, negated: bool) -> None:
    at = text.index(word)
    assert telling_of(text, (0, len(text)), (at, at + len(word)), READ) == (realis, negated)


def test_not_to_accept_is_a_refusal_and_not_its_denial() -> None:
    text = "Peru did not accept the offer."
    at = text.index("accept")
    assert not telling_of(text, (0, len(text)), (at, at + 6), READ, refusal=True).negated
