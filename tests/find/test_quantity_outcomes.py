"""What is counted, what became of it, level, realis and days: each by the number's own clause."""

from __future__ import annotations

import pytest

from dateline.find.quantities import find_quantities
from dateline.find.text import sentences
from dateline.find.times import find_times
from dateline.model import Period, QuantityMention


def read(text: str) -> tuple[QuantityMention, ...]:
    """The quantities of a text, with its times read as the finder reads them."""
    times = find_times(text, Period())
    spells = [(t.start, t.end) for t in times if t.kind == "DURATION"]
    return find_quantities(text, sentences(text), [(t.start, t.end) for t in times if t.kind != "DURATION"], spells)


ROLES = [
    # text, (value, counted, outcome) of each number
    ("The 3,000 soldiers killed dozens of civilians.", [(3000, "soldiers", None), (12, "civilians", "killed")]),
    ("The army said 1,200 men, most of them conscripts, had surrendered.", [(1200, "men", "surrendered")]),
    ("Seven soldiers captured in May were handed over.", [(7, "soldiers", "released")]),
    ("Troops took 87 rebels prisoner.", [(87, "rebels", "captured")]),
    ("Guards shot down 12 drones.", [(12, "drones", "shot down")]),
    ("Lima sent Quito at least 90 tanks, 40 guns and 12,000 shells.",
     [(90, "tanks", "sent"), (40, "guns", "sent"), (12000, "shells", "sent")]),
    ("Lima sent to Quito about 300 guns.", [(300, "guns", "sent")]),
    ("Of the 300 soldiers, 20 were killed and another 12 wounded.",
     [(300, "soldiers", None), (20, "soldiers", "killed"), (12, "soldiers", "wounded")]),
    ("The attack left 14 people dead and 30 injured.", [(14, "people", "killed"), (30, "people", "wounded")]),
    ("Raiders killed 31 people, including six children.", [(31, "people", "killed"), (6, "children", "killed")]),
    ("The army killed or wounded 4,000 rebels.", [(4000, "rebels", "killed or wounded")]),
    ("The death toll rose to 312.", [(312, "people", "killed")]),
    ("The ministry put the losses at 4,000 and the dead among them at 1,000.",
     [(4000, "people", "killed or wounded"), (1000, "people", "killed")]),
    ("Casualties reached 900.", [(900, "casualties", "killed or wounded")]),
    ("Its population of 1.4 million shrank.", [(1_400_000, "people", None)]),
    ("The deployment of 3,000 troops began.", [(3000, "troops", "sent")]),
    ("A convoy of 30 trucks reached the town.", [(30, "trucks", "arrived")]),
    ("In 12 villages people were killed.", [(12, "villages", None)]),
    ("Police arrested 40 people in three towns.", [(40, "people", "arrested"), (3, "towns", None)]),
    ("Officials said 20 of them were killed.", [(20, "people", "killed")]),
    ("Some 300 of the 1,100 detainees were freed.", [(300, "detainees", "released"), (1100, "detainees", None)]),
    ("Three soldiers and two drivers were killed.", [(3, "soldiers", "killed"), (2, "drivers", "killed")]),
    ("Two ministers left, and 300 residents fled.", [(300, "residents", "displaced")]),
    ("Peru sent two planeloads of arms.", [(2, "planeloads of arms", "sent")]),
    ("There were 90 armoured carriers.", [(90, "armoured carriers", None)]),
    ("They bought 12 jets for $3 billion.", [(12, "jets", "bought"), (3e9, "money", "paid")]),
    ("Oslo pledged €1.5bn in aid.", [(1.5e9, "aid", "pledged")]),
    ("A loan of $2 billion was refused.", [(2e9, "loan", None)]),
    ("The house passed it by 60 votes to 22 in parliament.", [(60, "votes", "in favour"), (22, "votes", "against")]),
    ("Thirteen members of the council voted in favour.", [(13, "votes", "in favour")]),
    ("One in four pupils has left.", [(0.25, "pupils", "left")]),
    ("Some 200 soldiers have left.", [(200, "soldiers", "withdrawn")]),
    ("The air force launched 22 raids and 30 missiles.", [(22, "raids", None), (30, "missiles", "fired")]),
    ("The bank raised 5bn yuan.", [(5e9, "money", "earned")]),
    ("The talks lasted nearly seven hours.", [(7, "talks", "lasted")]),
    ("It ended six weeks of fighting.", [(6, "fighting", "lasted")]),
    ("The camp holds 61 suspects; eleven are still missing.", [(61, "suspects", "held"), (11, "suspects", "missing")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ROLES)
def test_what_became_of_what(text: str, wanted: list[tuple[float, str, str | None]]) -> None:
    assert [(q.value, q.counted, q.outcome) for q in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("It lifts 650,000 barrels of oil a day.", "barrels a day", "oil"),
        ("They shipped 3.2 metric tons of tin.", "tonnes", "tin"),
        ("He owns 40 km of coast.", "kilometres", "coast"),
        ("The firm paid 4.5 million Swiss francs.", "CHF", "money"),
        ("They seized 300 pounds of powder.", "pounds", "powder"),
        ("They were paid 300 pounds.", "GBP", "money"),
        ("Two thirds of the voters stayed away.", "share", "voters"),
        ("He said 80 per cent of the houses had been damaged.", "percent", "houses"),
        ("It pays $150 million a year.", "USD", "money"),
        ("Twelve won medals.", None, None),
    ],
)
def test_units(text: str, unit: str | None, counted: str | None) -> None:
    assert [(q.unit, q.counted) for q in read(text)] == ([(unit, counted)] if counted else [])


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Quito sent 300 guns.", "actual"),
        ("Quito will send 300 guns.", "planned"),
        ("Quito plans to send 300 guns.", "planned"),
        ("Quito announced that it would send 300 guns.", "planned"),
        ("Quito is likely to send 300 guns.", "hypothetical"),
        ("Quito would send 300 guns if Lima agreed.", "hypothetical"),
        ("They demanded that 250 prisoners be released.", "hypothetical"),
        ("Quito did not send 300 guns.", "hypothetical"),
        ("Quito tried to send 300 guns.", "attempted"),
        ("Quito is building 12 frigates.", "ongoing"),
        ("Seven soldiers captured in May were freed.", "actual"),  # the month is no modal
        ("No fewer than 60 men were killed.", "actual"),
    ],
)
def test_realis(text: str, realis: str) -> None:
    (got,) = read(text)
    assert got.realis == realis


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The army has 28,500 troops in the south.", "stock"),
        ("At least 3,000 soldiers serve in the east.", "stock"),
        ("Some 400,000 people remain displaced.", "stock"),
        ("Spain hosts 3,200 sailors.", "stock"),
        ("It sent 3,200 sailors.", "flow"),
        ("Some 200 men were killed.", "flow"),
    ],
)
def test_stock_or_flow(text: str, level: str) -> None:
    assert [q.level for q in read(text)] == [level]


@pytest.mark.parametrize(
    ("text", "as_of", "since"),
    [
        ("The death toll stood at 204 as of 12 March 2024.", "12 March 2024", None),
        ("Since March 2024, 300 men have been killed.", None, "March 2024"),
        ("Some 300 men have been killed since the war began in 2022.", None, "2022"),
        ("Some 300 men have been killed so far.", "so far", None),
        ("The army said on 5 May 2024 that 300 men had died.", None, None),  # when it was said
        ("On 5 May 2024 Peru sent 300 men.", "5 May 2024", None),
        ("By May 2024, 900 homes had been rebuilt.", "May 2024", None),
        ("Peru sent 300 men, three times as many as Chile gave in May 2020.", None, None),
    ],
)
def test_days(text: str, as_of: str | None, since: str | None) -> None:
    got = read(text)[0]
    assert (got.as_of and text[slice(*got.as_of)], got.cumulative_since and text[slice(*got.cumulative_since)]) == (
        as_of,
        since,
    )
