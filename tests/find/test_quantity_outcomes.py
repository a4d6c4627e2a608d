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
    # a word of harm names those it counts, unless its sentence names them
    ("It put the losses of the enemy at 26 dead and 14 captured.", [(26, "dead", "killed"), (14, "captured", "captured")]),
    ("Seven soldiers were killed and 19 wounded.", [(7, "soldiers", "killed"), (19, "soldiers", "wounded")]),
    ("The front lost two men. Two houses were flattened.", [(2, "men", "killed"), (2, "houses", "destroyed")]),
    ("Two men spoke of the harvest.", []),
    ("The army put the number of dead at 31 and the wounded at 60.", [(31, "people", "killed"), (60, "people", "wounded")]),
    ("One border guard suffered a minor injury.", [(1, "border guard", "wounded")]),
    ("The army speaks of two dead and five wounded.", [(2, "dead", "killed"), (5, "wounded", "wounded")]),
    # what stands in a list before a verb shares it
    ("Then 62,000 reams, several vans, 14 cars and two boats were seized.",
     [(62000, "reams", "seized"), (3, "vans", "seized"), (14, "cars", "seized"), (2, "boats", "seized")]),
    ("He spoke to 40 clerks, and three cars were seized.", [(40, "clerks", None), (3, "cars", "seized")]),
    # a bare number of what was counted before
    ("Lima had asked for 51 lorries. The remaining 14 were sold.", [(51, "lorries", None), (14, "lorries", "sold")]),
    ("It asked for 180 tents and was promised 60.", [(180, "tents", None), (60, "tents", None)]),
    ("The debt is $709 million. An audit found no more than 8.6 million, a sum that Lima denies.",
     [(709_000_000, "debt", None), (8_600_000, "debt", None)]),
    ("He said that 48 “traders and smugglers” had been held.", [(48, "traders and smugglers", "held")]),
    ("Some 3,200 people have left their homes.", [(3200, "people", "displaced")]),
    ("Nineteen of our fighters gave their lives.", [(19, "fighters", "killed")]),
    # ammunition is fired, whatever the verb of answering
    ("They fired one anti-aircraft round and then three rounds, and Lima answered with 29 rounds.",
     [(1, "anti-aircraft round", "fired"), (3, "rounds", "fired"), (29, "rounds", "fired")]),
    ("The army returned about 40 rounds. The jet let off 14 flares.", [(40, "rounds", "fired"), (14, "flares", "fired")]),
    # people are caught and swapped; eels are not
    ("It caught 12 spies. The boat caught 40 eels.", [(12, "spies", "detained"), (40, "eels", None)]),
    ("Three pilots were swapped for five clerks.", [(3, "pilots", "released"), (5, "clerks", "released")]),
    ("She raised the cases of two detained clerks.", [(2, "detained clerks", "detained")]),
    # the noun stands before the number, or behind the next
    ("The men of the Tern company, whose number a service puts at 1,400, left.", [(1400, "men", None)]),
    ("Lima put the number of clerks freed at five. Quito gave the number of its nationals as 19.",
     [(5, "clerks", "released"), (19, "nationals", None)]),
    ("The youths who marched were nearly 3,000 according to the police.", [(3000, "youths", None)]),
    ("They told of 84 Peruvian and 47 Chilean dead.", [(84, "dead", "killed"), (47, "Chilean dead", "killed")]),
    ("It flew 37 “close-in reconnaissance” sorties.", [(37, "sorties", None)]),
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
    ("Police arrested 40 people in three towns.", [(40, "people", "detained"), (3, "towns", None)]),
    ("Officials said 20 of them were killed.", [(20, "people", "killed")]),
    (
        "Some 300 nationalists marched past the bank. Police detained 17 of them.",
        [(300, "nationalists", "gathered"), (17, "nationalists", "detained")],
    ),
    (
        "Peru said 14 civilians, four of them children, had died.",
        [(14, "civilians", "killed"), (4, "children", "killed")],
    ),
    ("Some 300 of the 1,100 detainees were freed.", [(300, "detainees", "released"), (1100, "detainees", None)]),
    ("Three soldiers and two drivers were killed.", [(3, "soldiers", "killed"), (2, "drivers", "killed")]),
    ("Two ministers left, and 300 residents fled.", [(300, "residents", "displaced")]),
    ("Peru sent two planeloads of arms.", [(2, "planeloads of arms", "sent")]),
    ("There were 90 armoured carriers.", [(90, "armoured carriers", None)]),
    ("They bought 12 jets for $3 billion.", [(12, "jets", "bought"), (3e9, "dollars", "paid")]),
    ("Oslo pledged €1.5bn in aid.", [(1.5e9, "aid", "pledged")]),
    ("A loan of $2 billion was refused.", [(2e9, "loan", None)]),
    ("The house passed it by 60 votes to 22 in parliament.", [(60, "votes", "in favour"), (22, "votes", "against")]),
    ("Thirteen members of the council voted in favour.", [(13, "votes", "in favour")]),
    ("One in four pupils has left.", [(0.25, "pupils", "left")]),
    ("Some 200 soldiers have left.", [(200, "soldiers", "withdrawn")]),
    ("The air force launched 22 raids and 30 missiles.", [(22, "raids", None), (30, "missiles", "fired")]),
    ("The bank raised 5bn yuan.", [(5e9, "yuan", "earned")]),
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
        ("The firm paid 4.5 million Swiss francs.", "CHF", "francs"),
        ("They seized 300 pounds of powder.", "pounds", "powder"),
        ("They were paid 300 pounds.", "GBP", "pounds"),
        ("Two thirds of the voters stayed away.", "share", "voters"),
        ("He said 80 per cent of the houses had been damaged.", "percent", "houses"),
        ("It pays $150 million a year.", "USD", "dollars"),
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


CLAUSES = [
    # what governs the counted: particles, asides, lists, recipients, nouns with their preposition
    ("Bogota has put 17 generals under sanctions.", [(17, "generals", "sanctioned")]),
    ("Quito placed 9 firms, all of them tiny, on its sanctions list.", [(9, "firms", "sanctioned")]),
    ("Lima will add 9 firms and 14 captains to its sanctions list.",
     [(9, "firms", "sanctioned"), (14, "captains", "sanctioned")]),
    ("Sanctions on 40 banks took effect.", [(40, "banks", "sanctioned")]),
    ("Oslo lifted sanctions on 40 banks.", [(40, "banks", None)]),
    ("Spain sent a frigate and 30 divers to the strait.", [(30, "divers", "sent")]),
    ("Spain sent a frigate and 30 divers drowned.", [(30, "divers", "killed")]),
    ("Oslo gave Quito 12 F-5 fighters.", [(12, "F-5 fighters", "sent")]),
    ("The firm gave Quito $12 million.", [(12e6, "dollars", "paid")]),
    ("The minister gave reporters 12 interviews.", [(12, "interviews", None)]),
    ("Planes flew 600 gunmen into the capital.", [(600, "gunmen", "sent")]),
    ("Some 600 Peruvians were flown out of the capital.", [(600, "Peruvians", "evacuated")]),
    ("Divers pulled 31 Peruvians alive from the wreck.", [(31, "Peruvians", "rescued")]),
    ("The navy listed 31 sailors as missing.", [(31, "sailors", "missing")]),
    ("The bank froze 90 million euros.", [(90e6, "euros", "frozen")]),
    ("The firm paid a bribe of 3 million euros.", [(3e6, "bribe", "paid")]),
    ("It withdrew a squadron of 40 riders.", [(40, "riders", "withdrawn")]),
    ("It froze the accounts of two banks.", [(2, "banks", None)]),
    # which meaning a verb has with the thing
    ("Oslo handed over 30 howitzers.", [(30, "howitzers", "sent")]),
    ("Oslo handed over 30 captives.", [(30, "captives", "released")]),
    ("Oslo got back 30 captives.", [(30, "captives", "released")]),
    ("Guards seized 700 kg of tin.", [(700, "tin", "seized")]),
    ("Guards seized nine Tupolev 154 engines.", [(9, "Tupolev 154 engines", "seized")]),
    ("Guards seized nine deputies.", [(9, "deputies", "captured")]),
    ("Guards used 700 gas canisters.", [(700, "gas canisters", "fired")]),
    ("Guards used 700 forms.", [(700, "forms", None)]),
    ("The list gained four percentage points.", [(4, None, None)]),
    ("The stadium holds 9,000 spectators.", [(9000, "spectators", None)]),
    # who does what in relative clauses
    ("The map left out 70 hamlets that the old king had left to her.", [(70, "hamlets", None)]),
    ("He saw the six boats that Oslo delivered in March.", [(6, "boats", "sent")]),
    ("Oslo sent 40 trucks for 900 men who surrendered there.", [(40, "trucks", "sent"), (900, "men", "surrendered")]),
    ("Nearly 80 cousins of the dead queen walked behind her.", [(80, "cousins", None)]),
    ("Twenty judges have resigned in protest.", [(20, "judges", None)]),
    ("Forty widows were paid 300 euros.", [(40, "widows", None), (300, "euros", "paid")]),
    ("They questioned 20 captured pilots.", [(20, "captured pilots", "captured")]),
    ("Between 20 and 30 clerks are believed to have been arrested.", [(25, "clerks", "detained")]),
    # which words are counted
    ("Fewer than 90 Copts remain in the valley.", [(90, "Copts", None)]),
    ("Guards held 300 Bahrainis, she said.", [(300, "Bahrainis", "held")]),
    ("As many as 12 of the province's 50 judges have resigned.", [(12, "judges", None), (50, "judges", None)]),
    ("Some 90 truckloads of rice have crossed.", [(90, "truckloads of rice", None)]),
    ("Trade with the island's new firm came to 4 million euros.", [(4e6, "trade", None)]),
    # numbers that go on with the quantity before
    ("Oslo sent four nurses to Quito, Lima nine.", [(4, "nurses", "sent"), (9, "nurses", "sent")]),
    ("At least 12 people were killed, among them two who had fled.", [(12, "people", "killed"), (2, "people", "killed")]),
    ("In the raid near Quito 15 were killed.", [(15, "people", "killed")]),
    ("Dead on the northern side: 15.", [(15, "people", "killed")]),
    ("Police held 40 clerks, among them nine nurses.", [(40, "clerks", "held"), (9, "nurses", "held")]),
    ("At least 40 clerks were detained, among them nine nurses.", [(40, "clerks", "detained"), (9, "nurses", "detained")]),
    ("The quake killed 36 people on the Greek bank and 19 on the Turkish one.", [(36, "people", "killed"), (19, "people", "killed")]),
    ("A mine killed four men, five according to the union.", [(4, "men", "killed"), (5, "men", "killed")]),
    ("The storm left some 1,200 dead in Chad and 160 in Niger.", [(1200, "dead", "killed"), (160, "dead", "killed")]),
    ("He praised the nine nurses, whose number Lima had put at 12.", [(9, "nurses", None), (12, "nurses", None)]),
    # numbers behind months, years and in quotation marks
    ("In January seven more were killed.", [(7, "people", "killed")]),
    ("April 7, 2024: 18 nurses resigned.", [(18, "nurses", None)]),
    ("Oslo came with \"more than ten\" fishing boats.", [(10, "fishing boats", None)]),
    # what parts a verb from its object, or turns them round
    ("Lima launched Saturday two missiles.", [(2, "missiles", "fired")]),
    ("The boards have delivered, by their own count, 1,400 parcels.", [(1400, "parcels", "sent")]),
    ("The navy rescued in ten years 214 sailors.", [(214, "sailors", "rescued")]),
    ("In the fire, where perished six nurses, nobody helped.", [(6, "nurses", "killed")]),
    ("Oslo supplied Lima with 240 tanks.", [(240, "tanks", "sent")]),
    ("Quito gave three clerks 48 hours to leave.", [(3, "clerks", "expelled")]),
    ("Three clerks were given 48 hours to leave.", [(3, "clerks", "expelled")]),
    ("Two guards were fatally stabbed.", [(2, "guards", "killed")]),
    ("Some 15 further accords, on roads, water and trade among others, were signed.", [(15, "accords", "signed")]),
    ("Washington imposed sanctions on Tuesday on three firms.", [(3, "firms", "sanctioned")]),
    ("The blast killed a baker and her two sons.", [(2, "sons", "killed")]),
    ("They had to release Ana Bell and four men.", [(4, "men", "released")]),
    ("The board has delivered 1,400 bags of food and 300 blankets.", [(1400, "bags of food", "sent"), (300, "blankets", "sent")]),
    ("Three clerks who had laid flowers at the gate were detained.", [(3, "clerks", "detained")]),
    ("He spoke of the nine men from the delta who were freed.", [(9, "men", "released")]),
    ("Nine clerks concerned were asked to leave the country.", [(9, "clerks", "expelled")]),
    # what does not come about, and what is no product
    ("Sweden stopped the delivery of four jets.", [(4, "jets", None)]),
    ("The army says that 37 journeys were made.", [(37, "journeys", None)]),
    ("The fighters shot 300 warning rounds.", [(300, "warning rounds", "fired")]),
    ("They threw 12 stones.", [(12, "stones", None)]),
    ("Six guards died; another 20 were injured.", [(6, "guards", "killed"), (20, "guards", "wounded")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CLAUSES)
def test_the_clause(text: str, wanted: list[tuple[float, str | None, str | None]]) -> None:
    assert [(q.value, q.counted, q.outcome) for q in read(text)] == wanted


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The camp is home to 9,000 Peruvians.", "stock"),
        ("It has 9,000 men under arms.", "stock"),
        ("Some 9,000 Peruvians are displaced inside the province.", "stock"),
        ("Some 9,000 Peruvians were displaced by the flood.", "flow"),
        ("Some 40 trainers are deployed there.", "stock"),
        ("Some 900 inmates share the prison.", "stock"),
        ("The debt stands at 3 billion euros.", "stock"),
        ("Lima has put 41 judges on trial.", "flow"),
        ("Some 41 judges walked out of the hall.", "flow"),
        ("The house holds 41 paintings.", "stock"),
        ("The party hopes for 41 seats.", None),
        ("The column halted 18 kilometres from Lima.", None),
    ],
)
def test_how_many_there_are_and_how_many_it_befell(text: str, level: str | None) -> None:
    assert [q.level for q in read(text)] == [level]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Two or three deputies may lose their seats.", "hypothetical"),
        ("The gang is believed to hold 40 captives.", "actual"),
        ("The gang is to free 40 captives.", "planned"),
        ("Lima has called off the release of 40 captives.", "cancelled"),
        ("Lima scrapped the deployment of 40 divers.", "cancelled"),
    ],
)
def test_whether_it_happened(text: str, realis: str) -> None:
    assert [q.realis for q in read(text)] == [realis]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("So far this year the navy has rescued 900 migrants.", "this year"),
        ("Lima has expelled six envoys this month.", "this month"),
        ("Lima expelled six envoys this month.", None),
        ("Since May 2011 Lima has jailed 40 clerks.", "May 2011"),
        ("The siege began on February 3, and 40 clerks have been killed since then.", "February 3"),
    ],
)
def test_the_time_since_which_a_number_is_added_up(text: str, since: str | None) -> None:
    (got,) = read(text)
    assert (got.cumulative_since and text[slice(*got.cumulative_since)]) == since


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Widows in Colombo were paid 900 rupees.", "LKR"),
        ("Widows in Karachi, in Pakistan, were paid 900 rupees.", "PKR"),
        ("Widows were paid 900 rupees.", "INR"),
        ("Algeria paid 900 dinars.", "DZD"),
        ("Germany paid 80 billion marks.", "DEM"),
        ("The villa cost 900,000 Deutschmarks.", "DEM"),
        ("The French villa cost 900,000 francs.", "FRF"),
        ("The villa cost 900,000 francs.", "CHF"),
        ("Cairo, in Egypt, seized 900 pounds of tin.", "pounds"),
    ],
)
def test_whose_money_it_is(text: str, unit: str) -> None:
    assert [q.unit for q in read(text)] == [unit]
