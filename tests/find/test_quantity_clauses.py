"""Numbers by the clause they stand in: turned clauses, things told without a number, losses, deeds told by nouns."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find.quantities import find_quantities
from dateline.find.text import sentences
from dateline.model import QuantityMention
from dateline.pipeline import code


def read(text: str) -> tuple[QuantityMention, ...]:
    return find_quantities(text, sentences(text), [])


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The army shut 14 entry points along the river.", "entry points"),
        ("At least 27 farm hands refused to board.", "farm hands"),
        ("Ninety carabinieri arrived in Bari by train.", "carabinieri"),
        ("Sixty mujahideen were seen crossing the pass.", "mujahideen"),
        ("Some 200 alpini were posted to the valley.", "alpini"),
        ("The Liberals won 31 percent of the vote in Alberta.", "vote"),
        ("Some 70 percent of the harvest was lost.", "harvest"),
        ("The state took 1,200 acres of grazing land from herders.", "grazing land"),
        ("A convoy brought 80 tonnes of cattle feed.", "cattle feed"),
        ("A garrison of 600 Gurkhas guards the airfield.", "Gurkhas"),
        ("Half the catch rots on the quay.", "catch"),
        ("Some hundred peasants came.", "peasants"),
        ("A census found 5.3 million Malagasy.", "Malagasy"),
        ("A crowd estimated at 20,000 to 30,000 filled the square.", "people"),
        ("A slide of rock entombed 19 quarrymen.", "quarrymen"),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    assert [q.counted for q in read(text)] == [counted]


@pytest.mark.parametrize("text", ["He shook 40 hands.", "They won by 14 points.", "The N12 road is shut."])
def test_what_is_no_thing_to_count(text: str) -> None:
    assert not [q for q in read(text) if q.counted in ("hands", "points", "road")]


@pytest.mark.parametrize(
    ("text", "outcome", "level"),
    [
        ("Among the dead were six schoolgirls.", "killed", "flow"),
        ("Killed in the ambush were four gendarmes.", "killed", "flow"),
        ("Missing after the landslide are 28 navvies.", "missing", "stock"),
        ("Added to the blacklist were six banks.", "sanctioned", "flow"),
        ("On the list are 14 shipping firms.", None, "stock"),
        ("Among those listed by the Treasury are three brokers.", None, "flow"),
        ("Twelve gendarmes were among the dead.", "killed", "flow"),
    ],
)
def test_a_clause_turned_round(text: str, outcome: str | None, level: str) -> None:
    assert [(q.outcome, q.level) for q in read(text)] == [(outcome, level)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Nine miners lost their lives in Zenica.", "killed"),
        ("The fire cost 14 clerks their lives.", "killed"),
        ("Seven guards were hacked to death.", "killed"),
        ("The mob trampled five pilgrims to death.", "killed"),
        ("Four climbers fell to their deaths.", "killed"),
        ("Four men were sentenced to death.", "sentenced"),
        ("The blaze claimed the lives of 16 seamstresses.", "killed"),
        ("Reinforcements of 600 men were rushed to Oran.", "sent"),
        ("The bodies of 15 drowned men were recovered.", "killed"),
        ("The brigade suffered 31 dead.", "killed"),
        ("Surgeons at the mission treated 70 wounded.", "wounded"),
        ("The radio gave enemy losses as 120 dead.", "killed"),
        ("Divers had brought 19 men out of the wreck.", "rescued"),
        ("Rescuers pulled 30 clerks from the ruins.", "rescued"),
        ("Rescuers pulled 30 bodies from the ruins.", "killed"),
        ("Seven divers are unaccounted for.", "missing"),
        ("The rebels lost 40 men, the army none, and the police six.", "killed"),
    ],
)
def test_deaths_and_rescues(text: str, outcome: str) -> None:
    assert {q.outcome for q in read(text)} == {outcome}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The stadium can hold 20,000 people.", None),
        ("The jail holds 400 thieves.", "held"),
        ("Almost 900 farms had joined the collectives.", None),
        ("The envoys reached 4 settlements with the port.", None),
        ("Some 300 settlers reached the fort.", "arrived"),
        ("The bridge cost 12 million dollars.", None),
        ("The town gave 8 million dollars.", "paid"),
        ("Prague has sold off 200 of its tanks.", "sold"),
    ],
)
def test_outcomes_by_what_stands_behind_the_verb(text: str, outcome: str | None) -> None:
    assert [q.outcome for q in read(text)] == [outcome]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Ottawa issued residence permits to 2,140 nurses.", "flow"),
        ("The registrar said 4.1 million women were eligible to vote.", "stock"),
        ("Some 900,000 pupils are out of school.", "stock"),
        ("Three divisions stand north of the line.", "stock"),
        ("Five judges stood down on Monday.", "flow"),
        ("Four ministers of the Farmers' League resigned from the cabinet.", "flow"),
        ("The mission, with 40 observers on its books, covers the desert.", "stock"),
        ("Three ships with grain are on their way to Massawa.", "flow"),
        ("Police found 40 grenades in a cellar.", "flow"),
        ("Some 5,400 Laotians were being housed in Macao's closed camps.", "stock"),
        ("Fifteen convoys got through to Bihac.", "flow"),
        ("The fleet consists of 40 hulls.", "stock"),
        ("The guard is made up of 800 Baluchis.", "stock"),
        ("Some 204 nurses sat the examination.", "flow"),
        ("There were, by then, 412 Europeans in the province.", "stock"),
        ("The union added 3 barbers to its roll.", "flow"),
        ("Officials put the number of Germans still in the camps at 900.", "stock"),
        ("Officials put the number of Germans expelled at 900.", "flow"),
    ],
)
def test_stock_and_flow(text: str, level: str) -> None:
    assert [q.level for q in read(text)] == [level]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The court ordered the release of 40 strikers.", "planned"),
        ("Oslo approved the sale of 12 frigates.", "planned"),
        ("The premier called for the expulsion of 8 envoys.", "hypothetical"),
        ("The cabinet rejected the purchase of 20 tanks.", "cancelled"),
        ("Delhi called off the purchase of 20 tanks.", "cancelled"),
        ("Islamabad blocked the extradition of six Afghans.", "cancelled"),
        ("Lisbon dropped its plan to draft 2,000 students.", "cancelled"),
        ("Delhi wants 40 more howitzers.", "hypothetical"),
        ("Vienna considers recalling 5 attaches.", "hypothetical"),
        ("An attempt to free the 11 hostages failed.", "attempted"),
        ("Havana announced the release of 20 pilots.", "actual"),
        ("Clerks could not account for $7 million paid to him.", "actual"),
        ("Some 300,000 to 400,000 weavers are owed wages.", "actual"),
        ("Two brokers tried to move $3 million out of a frozen account.", "attempted"),
    ],
)
def test_whether_it_is_so(text: str, realis: str) -> None:
    assert {q.realis for q in read(text) if q.value > 2} == {realis}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Turkey took 300 refugees and Greece 40.", [(300, "refugees"), (40, "refugees")]),
        ("Chile bought 20 jets and its neighbour 12.", [(20, "jets"), (12, "jets")]),
        ("Cairo sent 300 doctors, Tunis 40 and Rabat 20.", [(300, "doctors"), (40, "doctors"), (20, "doctors")]),
        ("Most of the lorries got through, but five were turned back.", [(5, "lorries")]),
        ("The trawlers fled; three were caught off Peniche.", [(3, "trawlers")]),
        ("Of the patrol boats, four are in dock.", [(4, "boats")]),
        ("Gunners hit a tanker and sank two more off Basra.", [(2, None)]),
        ("The second column is 900 strong.", [(900, None)]),
        ("Of the wounded, 14 have since died.", [(14, "people")]),
        ("Upriver, 12,000 were under canvas.", [(12000, None)]),
        ("The number of dead has passed 400.", [(400, "people")]),
        ("The bishops came, and the number 12.", []),
    ],
)
def test_things_told_without_their_number(text: str, wanted: list[tuple[float, str | None]]) -> None:
    assert [(q.value, q.counted) for q in read(text)] == wanted


def test_what_a_verb_left_out_says_is_said_of_both() -> None:
    first, second = read("Togo has 900 gendarmes and Benin 700.")
    assert (first.level, second.level) == ("stock", "stock")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Denmark offered 60 million kroner, Norway twice that.", "DKK"),
        ("Denmark paid 60 million kroner, Norwegian clerks said.", "DKK"),
        ("Oslo sold fish, and Norway got 60 million kroner.", "NOK"),
        ("Lagos set aside N12 billion for the dam.", "NGN"),
        ("Clerks took N12,500,000 from the till.", "NGN"),
        ("Ghana owes the firm GH¢45 million.", "GHS"),
        ("Yemen paid 90,000 riyals.", "YER"),
        ("Its yearly budget is 14m Swiss francs.", "CHF"),
    ],
)
def test_money_of_its_clause(text: str, unit: str) -> None:
    assert [q.unit for q in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The union put the number of clerks on strike at anywhere from 300 to 500.", 300, 500),
        ("Two or three dozen men remain in the fort.", 24, 36),
        ("Ten or twelve policemen were hurt.", 10, 12),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    assert [(q.low, q.high) for q in read(text)] == [(low, high)]


def test_who_says_it_parts_no_time_from_its_number() -> None:
    text = "At the end of June 1971, according to figures laid before the chamber, there were 4,200 Britons in Aden."
    time = (text.index("the end"), text.index(","))
    (got,) = find_quantities(text, sentences(text), [time])
    assert got.as_of == time


RIVALS = [
    # words of the first, another's count of the same, what both count
    ("Some 34 sailors were held, said Peru. The union put the figure at 36.", 36, "sailors"),
    (
        "On Monday night, after a long quarrel, Peru detained and then took ashore 34 sailors. It put the figure at 36.",
        36,
        "sailors",
    ),
    ("Peru speaks of 31 sailors; the union, of 34.", 34, "sailors"),
    ("Peru says 31 sailors were held. The agency counts 33, all of them well.", 33, "sailors"),
    ("The police saw 200 people; the organisers spoke of about 300 at three places.", 300, "people"),
    ("The sum is 130 million euros; the other side told 87 million.", 87_000_000, "euros"),
]


@pytest.mark.parametrize(("text", "value", "counted"), RIVALS)
def test_a_rival_figure_counts_what_was_counted_last(text: str, value: float, counted: str) -> None:
    assert [q.counted for q in read(text) if q.value == value] == [counted]


@pytest.mark.parametrize(
    "text",
    [
        "Some 34 sailors were held. The union speaks of 36 ships.",
        "Some 34 sailors were held. The thermometer said 90000.",
        "The union put the figure at 36.",
        "Some 34 sailors were held. It was wet. " + "The sea was calm. " * 20 + "The union spoke of 36.",
    ],
)
def test_what_is_no_rival_figure(text: str) -> None:
    assert not [q for q in read(text) if q.value in (36, 90000) and q.counted == "sailors"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Fishermen burned tyres. Police dispersed them and detained six.", [(6, "fishermen", "detained")]),
        (
            "Four Peruvians were beaten and one of them later died.",
            [(4, "Peruvians", None), (1, "Peruvians", "killed")],
        ),
        ("Eight clerks were wounded and two more died.", [(8, "clerks", "wounded"), (2, "clerks", "killed")]),
        ("Medics at the hospital put the toll at 14 dead.", [(14, "dead", "killed")]),
        ("In the raid sixteen (16) clerks lost their lives.", [(16, "clerks", "killed")]),
        ("31 acts of sabotage have been committed.", [(31, "acts", None)]),
        ("Peru committed 300 troops to the mission.", [(300, "troops", "pledged")]),
    ],
)
def test_of_whom_a_number_is_told(text: str, numbers: list[tuple[float, str, str | None]]) -> None:
    found = code(article_from_text(text, published="2025-05-22")).quantities
    assert [(q.value, q.counted, q.outcome) for q in found] == numbers
