"""How a chain goes on from link to link, what is done with another's claim, and where a content begins and ends."""

from __future__ import annotations

import pytest

from tests.find.test_answers import Read, chains
from tests.sayings import rows, saying

Wanted = list[list[tuple[str, str]]]

LINKS: list[tuple[str, str, list[Read], Wanted]] = [
    (
        "According to deltaNews, citing army sources, two bridges were blown up.",
        "blown",
        [("deltaNews", "According", "two bridges were blown up", "asserts")],
        [[("deltaNews", "asserts"), ("army sources", "asserts")]],
    ),
    (
        "The mayor wants a second ferry, deltaNews reports citing Radio Alta.",
        "wants",
        [],
        [[("deltaNews", "asserts"), ("Radio Alta", "asserts")]],
    ),
    (
        'Calling the plan "a debt of honour," Colonel Ruiz said two bridges would be built.',
        "a debt",
        [("Colonel Ruiz", "said", "two bridges would be built", "asserts")],
        [[("Colonel Ruiz", "asserts")]],
    ),
    (
        "The Cordoba Ledger said Colonel Ruiz had informed a gathering of mayors in Salta that rebels blew up two bridges.",
        "blew up",
        [("Cordoba Ledger", "said", "Colonel Ruiz had informed a gathering of mayors in Salta that rebels blew up two bridges", "asserts")],
        [[("Cordoba Ledger", "asserts"), ("Colonel Ruiz", "asserts")]],
    ),
    (
        "The magistrate said the driver had confessed to running over the courier on purpose.",
        "running over",
        [("magistrate", "said", "the driver had confessed to running over the courier on purpose", "asserts")],
        [[("magistrate", "asserts"), ("driver", "asserts")]],
    ),
    (
        "Police said a neighbour told them the man had bragged that he set fire to the barn.",
        "set fire",
        [("Police", "said", "a neighbour told them the man had bragged that he set fire to the barn", "asserts")],
        [[("Police", "asserts"), ("neighbour", "asserts"), ("man", "asserts")]],
    ),
    (
        "The relief agency said satellite pictures indicated that soldiers had razed Um Dal.",
        "had razed",
        [("relief agency", "said", "soldiers had razed Um Dal", "asserts")],
        [[("relief agency", "asserts"), ("satellite pictures", "asserts")]],
    ),
    (
        "Radio Delta said the premier had accused the port union of wrecking two cranes.",
        "wrecking",
        [("Radio Delta", "said", "the premier had accused the port union of wrecking two cranes", "asserts")],
        [[("Radio Delta", "asserts"), ("premier", "alleges")]],
    ),
    (
        "The trawlermen's union says the ministry has denied that its patrol boat rammed the Stella.",
        "rammed",
        [("trawlermen's union", "says", "the ministry has denied that its patrol boat rammed the Stella", "asserts")],
        [[("trawlermen's union", "asserts"), ("ministry", "denies")]],
    ),
    (
        "A cable says the ambassador had learned from the abbot that the prisoners were shot.",
        "were shot",
        [("cable", "says", "the ambassador had learned from the abbot that the prisoners were shot", "asserts")],
        [[("cable", "asserts"), ("ambassador", "asserts"), ("abbot", "asserts")]],
    ),
    (
        "The ministry said it had been advised by the harbour board that three hikers drowned.",
        "drowned",
        [("ministry", "said", "it had been advised by the harbour board that three hikers drowned", "asserts")],
        [[("ministry", "asserts"), ("harbour board", "asserts")]],
    ),
    (
        "The baker said the envoy of the two states had never seen the harbour report on fire.",
        "on fire",
        [("baker", "said", "the envoy of the two states had never seen the harbour report on fire", "asserts")],
        [[("baker", "asserts")]],
    ),
    (
        "Reliable circles in Rome state that the nuncio has been recalled.",
        "has been recalled",
        [],
        [[("Reliable circles in Rome", "asserts")]],
    ),
]  # fmt: skip

CLAIMS: list[tuple[str, str, list[Read], Wanted]] = [
    (
        "The Interior Ministry denied a report on the website Ural Line that prisoners had burned the infirmary.",
        "had burned",
        [],
        [[("website Ural Line", "asserts")], [("Interior Ministry", "denies")]],
    ),
    (
        "Monitors said they were unable to confirm a claim by the rebel radio that planes had bombed a clinic.",
        "had bombed",
        [("Monitors", "said", "they were unable to confirm a claim by the rebel radio that planes had bombed a clinic", "asserts")],
        [[("rebel radio", "alleges")], [("Monitors", "doubts")]],
    ),
    (
        "The Harbour Post repeated the union's claim that managers had locked the gates.",
        "had locked",
        [],
        [[("Harbour Post", "asserts"), ("union", "alleges")]],
    ),
    (
        "The relief agency said that it could not verify reports that soldiers had shot prisoners.",
        "had shot",
        [("relief agency", "said", "it could not verify reports that soldiers had shot prisoners", "asserts")],
        [[("relief agency", "doubts")]],
    ),
    (
        "It was not true, the bishop said, that priests had hidden weapons in the crypt.",
        "had hidden",
        [("bishop", "said", "It was not true/priests had hidden weapons in the crypt", "asserts")],
        [[("bishop", "denies")]],
    ),
    (
        "The airline said reports that its pilots had walked out were false.",
        "had walked out",
        [("airline", "said", "its pilots had walked out were false", "asserts")],
        [[("airline", "denies")]],
    ),
    (
        "Shells hit the grain market at Tarin on Monday. The army denied any involvement.",
        "hit",
        [("army", "denied", "any involvement", "denies")],
        [[("army", "denies")]],
    ),
    (
        "Thirty-one miners died in the flood, the union said, a figure contested by the owners.",
        "died",
        [("union", "said", "Thirty-one miners died in the flood", "asserts")],
        [[("union", "asserts")], [("owners", "denies")]],
    ),
    (
        "Coach Pat Doyle has denied that he struck the boy. The boy's mother accused him of it on local radio.",
        "struck",
        [("Coach Pat Doyle", "denied", "he struck the boy", "denies"), ("boy's mother", "accused", "", "alleges")],
        [[("Coach Pat Doyle", "denies")], [("boy's mother", "alleges")]],
    ),
    (
        "A ferry capsized near Chios on Sunday. State radio made no mention of the accident.",
        "capsized",
        [],
        [[("State radio", "silent")]],
    ),
    (
        "A patrol boat sank off Tartus, the fishermen said. Neither Moscow nor Damascus has commented.",
        "sank",
        [("fishermen", "said", "A patrol boat sank off Tartus", "asserts")],
        [[("fishermen", "asserts")], [("Moscow", "declines")], [("Damascus", "declines")]],
    ),
    (
        "Villagers killed a tax collector at Mahé. No word of it appeared in the Seychelles Bulletin.",
        "killed",
        [],
        [[("Seychelles Bulletin", "silent")]],
    ),
]  # fmt: skip

CONTENTS: list[tuple[str, str, list[Read], Wanted]] = [
    (
        "When the minister said the talks had failed, traders dumped the crown.",
        "dumped",
        [("minister", "said", "the talks had failed, traders dumped the crown", "asserts")],
        [[]],
    ),
    (
        "The barge, which according to its log carried only sand, sank off Brake.",
        "sank",
        [("log", "according", "carried only sand, sank off Brake", "asserts")],
        [[]],
    ),
    (
        "The envoy said on Monday, hours after miners blew up a main, that talks would go on.",
        "blew up",
        [("envoy", "said", "hours after miners blew up a main/talks would go on", "asserts")],
        [[]],
    ),
    ("The patrol reported to the fort and unloaded its mules.", "unloaded",
     [("patrol", "reported", "the fort/unloaded its mules", "alleges")], [[]]),
    (
        "Archbishop Mora alleged that soldiers had looted the hall and shot its watchman.",
        "had looted",
        [("Archbishop Mora", "alleged", "looted the hall/shot its watchman", "alleges")],
        [[("Archbishop Mora", "alleges")]],
    ),
    (
        "Refugees who crossed the river at night, most of them barefoot, said gunmen burned the ferry.",
        "burned",
        [("", "said", "most of them barefoot/gunmen burned the ferry", "asserts")],
        [[("Refugees", "asserts")]],
    ),
    ("The army says twelve rebels fell at Kita; their radio claims three.", "three",
     [("army", "says", "twelve rebels fell at Kita", "asserts"), ("their radio", "claims", "rebels fell at Kita", "asserts")],
     [[("radio", "asserts")]]),
    ("The hospital reported eleven dead.", "eleven", [("hospital", "reported", "eleven dead", "asserts")],
     [[("hospital", "asserts")]]),
    ("Avalanche toll climbs to 19: rescuers", "19", [], [[("rescuers", "asserts")]]),
    ("Three held over theft: what we know", "held", [], [[]]),
    (
        "By the account of the ship's cook, Danilo Reyes, the captain locked the hatch himself.",
        "locked",
        [],
        [[("ship's cook", "asserts")]],
    ),
    (
        "Smugglers crossed the Evros and shot a guard. That, at least, is what the harbour police say.",
        "shot",
        [],
        [[("harbour police", "asserts")]],
    ),
    ("Raiders killed eleven herders at Moroto. So the elders say.", "killed", [], [[("elders", "asserts")]]),
    ("According to schedule, the train left Basel at noon.", "left",
     [("schedule", "According", "the train left Basel at noon", "asserts")], [[]]),
    ("Masked men abducted the editor. The sect says it had nothing to do with it.", "abducted", [], [[("sect", "denies")]]),
    ("The paper blamed Ana, but it did so far too late.", "blamed", [], [[]]),
]  # fmt: skip

CASES = [*LINKS, *CLAIMS, *CONTENTS]


@pytest.mark.parametrize(("text", "where", "read", "wanted"), CASES, ids=[case[0][:50] for case in CASES])
def test_the_chain_of_a_form(text: str, where: str, read: list[Read], wanted: Wanted) -> None:
    assert chains(text, where, *read) == wanted


def test_who_only_declines_leaves_the_page_its_words_if_it_stands_by_them() -> None:
    text = "The rebels took Aru on Sunday, though army radio did not report it."
    assert chains(text, "took") == [[], [("army radio", "silent")]]


def test_whom_somebody_cites_is_no_part_of_what_he_says() -> None:
    text = "According to deltaNews, citing army sources, two bridges were blown up."
    said = rows(text, saying(text, "deltaNews", "According", "two bridges were blown up"))
    assert [content for _, content, _ in said] == [["two bridges were blown up"]] * 2


def test_who_counts_behind_a_colon_says_what_stands_there_alone() -> None:
    text = "Colonel Ruiz wrote that the town had lost: two bridges were blown up, by the count of the chamber."
    told = "the town had lost: two bridges were blown up"
    read = saying(text, "Colonel Ruiz", "wrote", told), saying(text, "count of the chamber", "by", told)
    assert [content for _, content, _ in rows(text, *read)] == [[told], ["two bridges were blown up"]]
