"""Numbers as reports tell them: of whose number a figure is, who stands behind "of them", what is only asked for."""

from __future__ import annotations

import pytest

from tests.find.test_quantity_outcomes import read

COUNTED = [
    # text, (value, counted, outcome) of each number
    # the dead are those of no people told before them
    ("After raiders came out of the hills and left some 60 dead, Lima called a truce.", [(60, "dead", "killed")]),
    ("A medic spoke of nine bodies and 21 wounded.", [(9, "bodies", "killed"), (21, "wounded", "wounded")]),
    # kinds of those told of
    ("Guards arrested 38 people, 29 of them Peruvians.", [(38, "people", "detained"), (29, "Peruvians", "detained")]),
    ("The flood killed 14 people, at least nine of them farmers, according to the town.",
     [(14, "people", "killed"), (9, "farmers", "killed")]),
    ("Six seamen were aboard, of whom four are Filipinos.", [(6, "seamen", None), (4, "Filipinos", None)]),
    ("Four people died, two of whom were clerks.", [(4, "people", "killed"), (2, "clerks", "killed")]),
    # what stands between a number and its noun
    ("It imposed duties on 20 US steel firms.", [(20, "US steel firms", None)]),
    ("Peru freed seven U.S. citizens.", [(7, "U.S. citizens", "released")]),
    ("A group of 26 senators wrote to him.", [(26, "senators", None)]),
    ("Chile returned 37 such lorries.", [(37, "lorries", "returned")]),
    ("One police officer was hurt by a stone.", [(1, "police officer", "wounded")]),
    ("They have expelled some fifty of each other's envoys.", [(50, "envoys", "expelled")]),
    ("They signed a communiqué of eleven points.", [(11, "points", None)]),
    ("It marks the thirteen disputed points along the line.", [(13, "disputed points", None)]),
    ("Lima has a lead of 12 points.", []),
    ("One villager dies and three are hurt.", [(1, "villager", "killed"), (3, "villager", "wounded")]),
    # what stands for a noun: bodies of so many, those who come or whom the police count, the fallen
    ("A force of 37 was sent to Arica.", [(37, "force", "sent")]),
    ("They led an army of 40,000.", [(40_000, "army", None)]),
    ("A second group of 20 followed.", [(20, "people", None)]),
    ("A crowd that police put at 3,000 gathered.", [(3000, "people", None)]),
    ("Up to 5,000 came, according to the union.", [(5000, "people", None)]),
    ("Some 8,000, half of them minors, swam across.", [(8000, "people", None), (0.5, "minors", None)]),
    ("According to police, 2,000 took part.", [(2000, "people", "took part")]),
    ("On the square the police counted 4,000; there are more now.", [(4000, "people", None)]),
    ("Some 10,000 people took part, its hosts said. Police put the figure at 4,000.",
     [(10_000, "people", "took part"), (4000, "people", "took part")]),
    ("On the square the clerk counted 4,000; there are more now.", []),
    ("It prints the names of the 649 fallen.", [(649, "fallen", "killed")]),
    ("Some 20 fallen trees blocked the road.", [(20, "fallen trees", None)]),
    ("Nine soldiers were hurt. Three remain in hospital.", [(9, "soldiers", "wounded"), (3, "soldiers", None)]),
    # what a noun is called by, and who shares it
    ("The airline's four weekly flights are full.", [(4, "weekly flights", None)]),
    ("Lima named two second secretaries and three second-rate clerks.",
     [(2, "second secretaries", None), (3, "second-rate clerks", None)]),
    ("The war took twenty seconds.", [(20, "war", "lasted")]),
    ("Police held three young fishermen.", [(3, "young fishermen", "held")]),
    ("It ordered the expulsion of the attaché, Carlos Roo, and of two clerks.", [(2, "clerks", "expelled")]),
    ("Chile returned 12 children and 300 cows.", [(12, "children", "released"), (300, "cows", "returned")]),
    ("Peru said it had killed 26 raiders, while the other army owned up to three dead.",
     [(26, "raiders", "killed"), (3, "dead", "killed")]),
    ("Lima sent nine boats. The harbour said that four had sunk.", [(9, "boats", "sent"), (4, "boats", "destroyed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COUNTED)
def test_who_is_counted(text: str, wanted: list[tuple[float, str, str | None]]) -> None:
    assert [(q.value, q.counted, q.outcome) for q in read(text)] == wanted


ANSWERS = [
    # text, value, counted
    ("Four boats, two of them from the navy, left.", 2, "boats"),
    ("How many rockets fell is not clear. Lima speaks about 27, most of which burned.", 27, "rockets"),
    ("How many people came is disputed. Reporters at the spot saw about 60 at noon.", 60, "people"),
    ("They differ over how many clerks are held. The union listed 340 in its latest count.", 340, "clerks"),
    ("One note speaks of 54 sailors, the Chilean one of 58, and our ministry of “about sixty”.", 58, "sailors"),
    ("One note speaks of 54 sailors, the Chilean one of 58, and our ministry of “about sixty”.", 60, "sailors"),
    ("There were 17 arrests, of which this paper could verify four.", 4, "arrests"),
    ("Nearly 5,000 people have fled, against an estimate of 3,200 by the province.", 3200, "people"),
    ("Some 24 staff stay in the mission, against 110 before the quarrel.", 110, "staff"),
    ("The line carries 46 megawatts, against 80 before, a clerk said.", 80, None),
    ("Peru sold 41,000 tonnes of apples there, whereas ten years ago this was 180,000.", 180_000, "apples"),
    ("The radio said 24 prisoners had walked out; the league, cited by the radio, had 18.", 18, "prisoners"),
    ("Some 130 aircraft came over two nights, while the radio mentioned even 143.", 143, "aircraft"),
    ("Ten firms and 1,161 clerks were named; the union says 554 remain in the prisons.", 554, "clerks"),
    ("The crowd was small; police put the crowd at Lima at “not more than 80”.", 80, "people"),
    ("He put the lorries stranded since Monday at 180.", 180, "lorries"),
    ("Five towns fell. The Peruvian post offices, nine of which were shut, are to open.", 9, "offices"),
    ("The prefect counted 4,000 marchers; tonight our guess is around 2,500.", 2500, "marchers"),
    ("It fell to 22 elders (papers in Lima) or 30 (papers in Quito).", 30, "elders"),
    ("There are 1,800 lorries, up from 1,200 in May; the commissioner says 1,350.", 1200, "lorries"),
    ("There are 1,800 lorries, up from 1,200 in May; the commissioner says 1,350.", 1350, "lorries"),
    ("It spoke of 2,000 guests, while the hosts boasted of 10,000.", 10_000, "guests"),
    ("The post counts 610 lorries this evening; at noon there were 120.", 120, "lorries"),
    ("Seven firms fall under the ban, not five as first reported.", 5, "firms"),
    ("The 338 tonnes of melons (the customs say 290) had gone bad.", 290, "melons"),
    ("The crew numbered 22 by the owner's account and 24 by the coastguard's.", 24, "crew"),
    ("Hosts spoke of 2,000 marchers. The mayor put it lower, at 900.", 900, "marchers"),
    ("Some 400 migrants crossed. The figure is nearer 300, says the prefect.", 300, "migrants"),
    ("By noon there were 28 ships. At night the number of planes had grown to 130.", 130, "planes"),
    ("The animals are lost. The families say that 140 were taken and 118 returned.", 140, "animals"),
]


@pytest.mark.parametrize(("text", "value", "counted"), ANSWERS)
def test_what_a_number_without_a_noun_counts(text: str, value: float, counted: str | None) -> None:
    assert [q.counted for q in read(text) if q.value == value] == [counted]


DONE = [
    # text, value, outcome, realis
    ("Peru demanded the release of eleven pilots detained in May.", 11, "detained", "actual"),
    ("Lima has until Sunday to release 11 fishermen detained off its coast.", 11, "detained", "actual"),
    ("Seven pilots captured in May were handed over.", 7, "released", "actual"),
    ("On Friday 46 Peruvian drivers, miners and herders were handed over by Chile.", 46, "released", "actual"),
    ("It names seven customs workers, whom the police captured in March.", 7, "captured", "actual"),
    ("Lima delivered to Quito five gunmen caught in May.", 5, "released", "actual"),
    ("Lima delivered to Quito five generators.", 5, "sent", "actual"),
    ("Five pilots were traded for a general.", 5, "released", "actual"),
    ("Five boats were traded for oil.", 5, None, "actual"),
    ("It freed three clerks in exchange for eight Peruvians.", 8, "released", "actual"),
    ("Lima had sent away four Chilean envoys.", 4, "expelled", "actual"),
    ("Lima ordered nine employees of the Chilean embassy out of the country.", 9, "expelled", "actual"),
    ("It said that nine members of the embassy are undesirable.", 9, "expelled", "actual"),
    ("Nine members of the mission had to be out of the country by noon.", 9, "expelled", "actual"),
    ("Some 3,700 residents were told to go to shelters.", 3700, None, "actual"),
    ("Three bursts of automatic fire followed across the bow.", 3, "fired", "actual"),
    ("If they fire one round, ten shells will answer.", 10, "fired", "planned"),
    ("Lima gave him a note seeking 48 tonnes of rice.", 48, None, "actual"),
    ("Lima ordered the consul and four clerks of his to leave the country.", 4, "expelled", "actual"),
    ("The gunner threw “around ten” flares at the jet.", 10, "fired", "actual"),
    ("It tells of the release of 58 clerks and of 23 cooks.", 23, "released", "actual"),
    ("Seven prisoners changed hands at the bridge.", 7, "released", "actual"),
    ("Some 700 shares changed hands.", 700, None, "actual"),
    ("He dismissed from the airport forty employees close to the guild.", 40, "dismissed", "actual"),
    ("Lima freed 52 foreigners, three Poles among them, and let them go.", 3, "released", "actual"),
    ("A medic spoke of 11 bodies, four of them salt workers.", 4, "killed", "actual"),
    ("The strike held up 9,400 tonnes of ore.", 9400, None, "actual"),
    ("Three grenades, which did not go off, were thrown at the house.", 3, "fired", "actual"),
]


@pytest.mark.parametrize(("text", "value", "outcome", "realis"), DONE)
def test_what_became_of_them(text: str, value: float, outcome: str | None, realis: str) -> None:
    assert [(q.outcome, q.realis) for q in read(text) if q.value == value] == [(outcome, realis)]
