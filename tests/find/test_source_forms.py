"""Forms that name sources without any reading: who hands on another's words, who replies, whom a page credits."""

from __future__ import annotations

import pytest

from tests.find.test_answers import chains
from tests.sayings import found, saying

CASES: list[tuple[str, str, list[list[tuple[str, str]]]]] = [
    (
        "The ministry of fisheries speaks in its own text of two boats only.",
        "two boats",
        [[("ministry of fisheries", "asserts")]],
    ),
    (
        "The tariff of 27 percent was announced by Minister Ana Bell on Friday.",
        "27 percent",
        [[("Minister Ana Bell", "asserts")]],
    ),
    (
        "The harbour office speaks of 31 crew members; the guild stays silent.",
        "31 crew",
        [[("harbour office", "asserts")]],
    ),
    (
        "The dam was blown up, Radio Neretva said, referring to the nine men who were freed in May.",
        "was blown up",
        [[("Radio Neretva", "asserts")]],
    ),
    (
        "Radio Ostrava, which interrupted its programme for the news, quoted Interior Minister Pavel Horak as saying that guards had opened fire at the crossing.",
        "had opened",
        [[("Radio Ostrava", "asserts"), ("Interior Minister Pavel Horak", "asserts")]],
    ),
    (
        "Three trawlers had been boarded off Walvis Bay, the harbour master was quoted by the Namib Courier as saying.",
        "had been boarded",
        [[("Namib Courier", "asserts"), ("harbour master", "asserts")]],
    ),
    (
        "The rebels had withdrawn, General Idris Bakr was quoted as saying by Sahel Broadcasting.",
        "had withdrawn",
        [[("Sahel Broadcasting", "asserts"), ("General Idris Bakr", "asserts")]],
    ),
    (
        "At least 40 tents burned, the Post of Aleppo reported, attributing the number to the camp doctor.",
        "At least 40",
        [[("Post of Aleppo", "asserts"), ("camp doctor", "asserts")]],
    ),
    (
        "A bridge was blown up near Mostar, Radio Neretva said, attributing the report to a lorry driver.",
        "was blown up",
        [[("Radio Neretva", "asserts"), ("lorry driver", "asserts")]],
    ),
    (
        "Soldiers looted the market, trade union leader Moussa Kone alleged, according to Le Matin du Sud.",
        "looted",
        [[("Le Matin du Sud", "asserts"), ("trade union leader Moussa Kone", "alleges")]],
    ),
    (
        "Thai police fired on the boat, the skipper said, according to the Andaman Post.",
        "fired",
        [[("Andaman Post", "asserts"), ("skipper", "asserts")]],
    ),
    (
        "The treaty has been torn up, an aide to the king claimed, the Rabat Observer reported.",
        "has been torn up",
        [[("Rabat Observer", "asserts"), ("aide to the king", "alleges")]],
    ),
    (
        "According to the Baltic Wire, the Riga evening paper Vakars quoted Harbour Commissioner Janis Ozols as saying that a submarine had run aground.",
        "had run aground",
        [
            [
                ("Baltic Wire", "asserts"),
                ("Riga evening paper Vakars", "asserts"),
                ("Harbour Commissioner Janis Ozols", "asserts"),
            ]
        ],
    ),
    (
        "According to the Andes News Agency, La Hora quotes General Ruiz as saying that troops crossed the river.",
        "crossed",
        [[("Andes News Agency", "asserts"), ("La Hora", "asserts"), ("General Ruiz", "asserts")]],
    ),
    (
        "The newspaper Vestnik, cited by Radio Varna, quotes a naval officer as saying that two mines were found.",
        "were found",
        [[("Radio Varna", "asserts"), ("newspaper Vestnik", "asserts"), ("naval officer", "asserts")]],
    ),
    (
        "The mediator relayed the governor's assertion that hostages were being fed.",
        "were being fed",
        [[("mediator", "asserts"), ("governor", "asserts")]],
    ),
    (
        "OAXACA — Police beat teachers in the square on Monday. The governor's office has denied it.",
        "beat",
        [[("governor's office", "denies")]],
    ),
    (
        "Soldiers burned the mission at Kwilu last week. The defence ministry declined to comment.",
        "burned",
        [[("defence ministry", "declines")]],
    ),
    (
        "Asked whether his office had paid the informer, Police Chief Dan Rourke said only that the matter was closed.",
        "had paid",
        [[("Police Chief Dan Rourke", "declines")]],
    ),
    (
        "Asked if the army had entered the camp, the spokeswoman changed the subject.",
        "had entered",
        [[("spokeswoman", "declines")]],
    ),
    (
        "Three companies swam the canal before dawn. That, at any rate, is the account of Major Piers Holt, who led them.",
        "swam",
        [[("Major Piers Holt", "asserts")]],
    ),
    (
        "The gold was dropped down a well. Such is the story told by the widow of the sergeant.",
        "was dropped",
        [[("widow of the sergeant", "asserts")]],
    ),
    (
        "The consul sold visas. The accusation comes from a clerk, Emil Stroh, who served him for nine years.",
        "sold",
        [[("clerk", "alleges")]],
    ),
    (
        "Grain ships were turned back at the Dardanelles. So says the Black Sea Pilot, a shipping weekly.",
        "were turned back",
        [[("Black Sea Pilot", "asserts")]],
    ),
    (
        "Frontier guards shot two boys near Hof. The source of the report is a priest in Plauen.",
        "shot",
        [[("priest in Plauen", "asserts")]],
    ),
    (
        "LUSAKA (Copperbelt Wire) — Police said on Friday that thieves had derailed a train near Ndola. Two wagons burned.",
        "burned",
        [[("Copperbelt Wire", "asserts")]],
    ),
    (
        "SUVA, Coral Sea News Service — A court on Monday freed 17 canecutters.",
        "17",
        [[("Coral Sea News Service", "asserts")]],
    ),
    (
        "Lorry drivers blocked the pass at dawn, and the post bus turned back.\n\n— Engadin Press Bureau",
        "blocked",
        [[("Engadin Press Bureau", "asserts")]],
    ),
    (
        "(From the Gulf Mercury)\n\nPirates seized a dhow off Ras Hafun on Sunday and took her to Eyl.",
        "seized",
        [[("Gulf Mercury", "asserts")]],
    ),
    (
        "By the Transcaucasian Telegraph Agency\n\nBATUMI — Dockers unloaded the grain under guard on Monday.",
        "unloaded",
        [[("Transcaucasian Telegraph Agency", "asserts")]],
    ),
    (
        "QUITO, March 3 (Cordillera Press) — Students seized the rectory on Monday.",
        "seized",
        [[("Cordillera Press", "asserts")]],
    ),
    (
        "Radio Haifa reported the skipper as saying that sharks had eaten the cargo.",
        "had eaten",
        [[("Radio Haifa", "asserts"), ("skipper", "asserts")]],
    ),
    (
        "Radio Asmara carried a statement by Commander Tesfai Woldu that his men had taken Keren.",
        "had taken",
        [[("Radio Asmara", "asserts"), ("Commander Tesfai Woldu", "asserts")]],
    ),
    (
        "According to General Okello, quoted by Radio Uganda, the barracks had been stormed.",
        "had been stormed",
        [[("Radio Uganda", "asserts"), ("General Okello", "asserts")]],
    ),
    (
        "The prisoners were shot, a warder has confessed, according to the Santiago review Hoy Mismo.",
        "were shot",
        [[("Santiago review Hoy Mismo", "asserts"), ("warder", "asserts")]],
    ),
    (
        "Tripoli radio, monitored in Cairo, quoted the Sudanese ambassador as saying that the airlift had begun.",
        "had begun",
        [[("Tripoli radio", "asserts"), ("Sudanese ambassador", "asserts")]],
    ),
    (
        "Warsaw denied a report by Radio Free Carpathia that miners had been shot at Katowice.",
        "had been shot",
        [[("Radio Free Carpathia", "asserts")], [("Warsaw", "denies")]],
    ),
    (
        "Moroccan officials contradicted the account of the guerrillas that a convoy had been wiped out.",
        "had been wiped out",
        [[("guerrillas", "asserts")], [("Moroccan officials", "denies")]],
    ),
    ("The wealthy exile reportedly keeps two lions in his garden.", "keeps", [[("reportedly", "alleges")]]),
    ("The lost archive was supposedly burned in 1948.", "burned", [[("supposedly", "alleges")]]),
    (
        "Rumours that the peso will be devalued emptied the banks of Cordoba.",
        "will be devalued",
        [[("Rumours", "alleges")]],
    ),
    (
        "Word has reached Nairobi that the garrison of Moyale has surrendered.",
        "has surrendered",
        [[("Word", "alleges")]],
    ),
    (
        "SALISBURY, Jan. 4 (Central African Press) — The governor banned two newspapers today.",
        "banned",
        [[("Central African Press", "asserts")]],
    ),
    (
        "The cabinet resigned on Monday after a vote.\n\nReporting by the Levant Dispatch",
        "resigned",
        [[("Levant Dispatch", "asserts")]],
    ),
    ("Levant Dispatch, BEIRUT — Gunmen held up a bank in Hamra today.", "held up", [[("Levant Dispatch", "asserts")]]),
    (
        "By arrangement with the Ocean Mail\n\nThe whalers struck on Monday at Albany.",
        "struck",
        [[("Ocean Mail", "asserts")]],
    ),
    (
        "ACCRA – Gold Coast Newsreel – Cocoa farmers burned their crop on Monday.",
        "burned",
        [[("Gold Coast Newsreel", "asserts")]],
    ),
    ("Two killed in Aden riot - police", "Two", [[("police", "asserts")]]),
    # nobody replies: the clause tells of something else
    ("The army took Aru on Sunday. The mayor declined the honour.", "took", [[]]),
    ("The register was published ward by ward, and the army left Aru.", "left", [[]]),
    ("The rebels took Aru on Sunday, though the army denies it.", "took", [[], [("army", "denies")]]),
]


@pytest.mark.parametrize(("text", "where", "wanted"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_form_names_its_sources(text: str, where: str, wanted: list[list[tuple[str, str]]]) -> None:
    assert chains(text, where) == wanted


@pytest.mark.parametrize(
    ("reply", "stance"),
    [
        ("an army spokesman called the charge untrue", "denies"), ("the army calls the story nonsense", "denies"),
        ("the army disputes the figure", "denies"), ("the army said flatly that it had not", "denies"),
        ("the army said nothing of the kind had happened", "denies"), ("the army has declined to discuss the case", "declines"),
        ("the army would neither confirm nor deny it", "declines"), ("there was no comment from the army", "declines"),
        ("the army has said nothing about it", "silent"), ("army radio made no mention of the incident", "silent"),
        ("the army said it could not confirm it", "doubts"), ("the army carried an identical report", "asserts"),
        ("the army said the same", "asserts"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("joint", ["; {}.", ". {}."])
def test_a_reply_stands_beside_what_it_is_of(reply: str, stance: str, joint: str) -> None:
    behind = joint.format(reply[0].upper() + reply[1:] if joint.startswith(".") else reply)
    text = f"Rebels had killed nine men at Aru, the mayor said{behind}"
    first, second = chains(text, "had killed", ("mayor", "said", "Rebels had killed nine men at Aru", "asserts"))
    assert first == [("mayor", "asserts")]
    assert (len(second), second[0][1], "army" in second[0][0].lower()) == (1, stance, True)


def test_each_of_two_voices_cites_his_own() -> None:
    text = "TASS, citing the mayor of Aru, and Yonhap, citing border guards, reported that rebels had fled."
    told = chains(text, "had fled", ("TASS", "reported", "rebels had fled", "asserts"))
    assert [[name for name, _ in chain] for chain in told] == [
        ["TASS", "mayor"],
        ["Yonhap", "border guards"],
    ]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("The speaker was Tomas Ruda, 44, a porter.", "Tomas Ruda"),
        ("With that, Tomas Ruda sat down.", "Tomas Ruda"),
        ("The words are those of Tomas Ruda, spoken in June.", "Tomas Ruda"),
        ("Thus Tomas Ruda, the porter.", "Tomas Ruda"),
    ],
)
def test_who_spoke_is_told_behind_the_words(behind: str, speaker: str) -> None:
    text = f"“He opened the gate. Then he ran.” {behind}"
    (quotation,) = found(text).quotations
    assert quotation.speaker is not None
    assert text[slice(*quotation.speaker)] == speaker


def test_who_is_heard_speaks_and_who_hears_tells() -> None:
    text = "Bystanders heard the sergeant yell “Leave the wounded!” as the trucks pulled out."
    outer, inner = found(text, saying(text, "Bystanders", "heard", "“Leave the wounded!”")).attributions
    assert [text[slice(*a.source[0])] for a in (outer, inner)] == ["Bystanders", "sergeant"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "stance"),
    [
        ("Three envoys left, it was reported by the Mogadishu radio Blue Shore.", "reported", "Three envoys left",
         "Mogadishu radio Blue Shore", "asserts"),
        ("It was claimed in the Cairo press that many men had gone.", "claimed", "many men had gone", "Cairo press", "alleges"),
    ],
)  # fmt: skip
def test_by_whom_it_was_reported(text: str, cue: str, content: str, source: str, stance: str) -> None:
    assert chains(text, content, ("", cue, content, "asserts")) == [[(source, stance)]]
