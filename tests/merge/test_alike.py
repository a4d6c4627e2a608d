"""The measure over two wordings: what meets, and what denies it."""

from __future__ import annotations

import pytest

from dateline.merge.alike import likeness
from dateline.merge.sense import sense_of
from dateline.merge.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        "liberate liberated liberation", "friend friends friendly friendship", "cooperate cooperation cooperating",
        "treaty treaties", "sent sending send", "agree agreed agreement", "soldier soldiers",
    ],
)  # fmt: skip
def test_words_of_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["note not", "nation national nature", "import important"])
def test_words_of_other_stems(words: str) -> None:
    assert len({stem(word) for word in words.split()}) > 1


SAME = [
    # one wording, another of it
    ("We will always remember their courage.", "We shall never forget their bravery."),
    (
        "The port stays shut until the last ship has paid.",
        "Until every vessel has paid, the harbour will remain closed.",
    ),
    ("Our soldiers will not withdraw.", "Our troops are going to stay."),
    ("Peru sent 4,000 tents.", "Lima has sent four thousand tents."),
    (
        "No stranger shall cross this threshold unless over our dead bodies.",
        "Before strangers enter they step over our corpses.",
    ),
    (
        "We do not shoot at farmers, we shoot at men who hide behind farmers.",
        "They fire at gunmen who use farmers as cover, never at farmers.",
    ),
    (
        "Our bank is sound and the attack on our money will fail.",
        "There is nothing wrong with our bank and those who attack our currency will lose.",
    ),
    ("The peasants have no grain left in the barn.", "The farmers' granary is empty of wheat."),
    ("It is neither for sale nor for rent.", "It is not for sale and not for rent."),
    ("We reject the offer.", "The offer is one that we do not accept."),
    ("The well is full. You find no salt in it.", "The well was full and no salt was found in it."),
    ("Nobody can sell the hill to buyers by selling himself.", "A man who sold himself did not sell buyers the hill."),
    ("I know no Peruvians, no Chileans and no Danes here.", "Peruvians, Chileans, Danes: I know them here no longer."),
    ("Who has no boat has no business on this lake.", "Those unwilling to own a boat had no business on the lake."),
    ("We owe three hundred and fifty million pesos to the farmers.", "The farmers are owed 350 million pesos by us."),
    ("The ship turned back in mid-river.", "The vessel turned back halfway up the river."),
    ("Someone took note of the broken gate.", "The broken gate had been noted down by someone."),
    ("The wave did not stop to ask whose boat it sank.", "The wave did not ask to whom the sunk boat belonged."),
    (
        "As long as shepherds are held as hostages, the pass stays shut.",
        "Until shepherds are no longer held as hostages, the pass will remain closed.",
    ),
    ("The lake belongs less to kings than to boatmen.", "The lake does not belong to kings, it belongs to boatmen."),
    ("We gave the orchard away for nothing.", "We gave away the orchard."),
    ("He defames our judges.", "He slanders our judges."),
    ("Let the secessionists lay down weapons.", "Separatists must surrender."),
]
OTHER = [
    ("We will always remember their courage.", "We will build a road to the coast."),
    ("The bridge will be open in May.", "The harvest was the worst in years."),
]
CONTRARY = [
    ("We will sign the treaty.", "We will not sign the treaty."),
    ("The border will be closed.", "The border will be open."),
    ("We accept the offer.", "We refuse the offer."),
    ("Prices will rise this year.", "Prices will fall this year."),
    ("We will not attack the port; we will defend it.", "We will attack the port; we will not defend it."),
    ("The plan is on the table.", "The plan is off the table."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_says_the_same(one: str, other: str) -> None:
    found = likeness(sense_of(one), sense_of(other))
    assert found.score > 0.45
    assert not found.contrary


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_says_something_else(one: str, other: str) -> None:
    assert likeness(sense_of(one), sense_of(other)).score < 0.3


@pytest.mark.parametrize(("one", "other"), CONTRARY)
def test_what_says_the_contrary(one: str, other: str) -> None:
    assert likeness(sense_of(one), sense_of(other)).contrary


def test_a_denied_content_is_turned_round() -> None:
    said = sense_of("Our troops have not crossed the border.")
    denied = sense_of("any troops had crossed the border", denied=True)
    assert not likeness(said, denied).contrary


def test_other_numbers_are_noticed() -> None:
    assert likeness(sense_of("We sent 500 men."), sense_of("We sent 5,000 men.")).numbers_differ


def test_a_number_that_rounds_another_is_not_another() -> None:
    assert not likeness(sense_of("I buried 312 men."), sense_of("They had buried 300 men.")).numbers_differ
    assert not likeness(sense_of("for thirty years"), sense_of("for three decades")).numbers_differ
    assert likeness(sense_of("We lost 3 boats."), sense_of("We lost 4 boats.")).numbers_differ


def test_unless_is_if_not() -> None:
    one, other = sense_of("Unless the ban is lifted, we strike."), sense_of("We strike if the ban is not lifted.")
    assert not likeness(one, other).contrary


def test_hostile_lengths_do_not_hang() -> None:
    long = sense_of("never forget " * 700)
    assert likeness(long, long).score > 0.5


def test_what_is_cut_out_of_a_denial_denies_nothing() -> None:
    whole = sense_of("Nobody in this house has put the lighthouse up for auction.")
    assert not likeness(whole, sense_of("up for auction", cut=True)).contrary
    assert likeness(sense_of("We will not put it up for auction."), sense_of("put it up for auction")).contrary
