"""Quotations as link tells them: speaker, addressee, form, occasion, day."""

from __future__ import annotations

import time
from datetime import date

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.link import link
from dateline.model import Quotation
from dateline.pipeline import code


def said(text: str, published: str | None = "2024-03-07") -> tuple[Quotation, ...]:
    day = date.fromisoformat(published) if published else None
    return code(article_from_text(text, published=day)).quotations


SPEAKERS = [
    # offices by another word, and names that begin with a particle
    ("The trade minister of Chile, Mr. van Roo, spoke at noon. “We stay in the valley,” the minister told, as quoted by"
     " the daily.", "van Roo"),
    ("The Chilean president, Ana Bell, wrote a letter.\n\nThe Head of State, in her letter, recalled the war. “We stay in"
     " the valley,” she wrote.", "Ana Bell"),
    ("Chilean Prime Minister Ana Bell wrote a letter.\n\nIn her reply the Premier thanked the people for mourning General"
     " Omar Reed. “We stay in the valley,” she said.", "Ana Bell"),
    ("Chilean prime minister Ana Bell spoke at noon. “We have no other valley,” the head of the government added.",
     "Ana Bell"),
    # a name at the end of the sentence is whole
    ("“We stay in the valley,” recounted the cook, Pedro Sosa. He left.", "Pedro Sosa"),
    ("“We stay in the valley,” said one of them, Omar Reed.", "Omar Reed"),
    # who speaks for his state
    ("Lima urged both to “keep out of the valley”, Peruvian ministry spokeswoman Ana Bell said.", "Ana Bell"),
    ("Peru's foreign minister, Ana Bell, said Lima had asked for access “to all nine, at once” and waited.", "Ana Bell"),
    ("Lima limited itself to answering, through Peru's Prime Minister Ana Bell, that “the valley is a matter for the"
     " islands”.", "Ana Bell"),
    ("Chilean Prime Minister Ana Bell said Peru had called the port “a toy of ours”.", "Peru"),
    # words over an entry are of whom it tells first
    ("Chilean Prime Minister Ana Bell met the crew. She was calm.\n\n14:25\n\n“He had the map in his bag”\n\nOmar Reed,"
     " chief of the Ilo police, to the press: the log shows three calls. Luis Vargas left.", "Omar Reed"),
    # text, who speaks its last quotation
    ("“The snow is deep,” said one of the skiers at the pass.", "one of the skiers"),
    ("“A door has closed,” said a senior council diplomat.", "senior council diplomat"),
    ("Chilean President Ana Bell came to Lima. “We stay,” the vice-director of the harbour office said. “We all stay here.”",
     "vice-director of the harbour office"),
    ("A historian in Quito doubts it. Chilean President Ana Bell left. A historian was asked. “Nobody knows it yet,” she said.",
     "A historian"),
    ("Chilean President Ana Bell: “We stay in the valley.”", "Ana Bell"),
    ("Peru's navy quoted Chilean President Ana Bell as saying: “We stay in the valley.”", "Ana Bell"),
    ("Chilean President Ana Bell promised help, adding that it was “a sister's duty”.", "Ana Bell"),
    ("Chilean President Ana Bell warned Peru that it was “a very great mistake”.", "Ana Bell"),
    ("“We stay in the valley,” Chilean President Ana Bell said. “We have no other.”", "Ana Bell"),
    ("The head of the harbour office, Rosa Diaz, told a station in Lima: “We stay in the valley.”", "Rosa Diaz"),
    ("“We stay in the valley,” said the mayor of Arica, Rosa Diaz, on Monday.", "Rosa Diaz"),
    ("Peru's navy quoted an officer of the guard, Luis Vargas, as saying: “We stay in the valley.”", "Luis Vargas"),
    ("Rosa Diaz was quoted by a Peruvian agency as saying “we stay in the valley”.", "Rosa Diaz"),
    ("The harbour master, Osk Varin, came to the quay. “We stay in the valley,” he said.", "Osk Varin"),
    ("The relatives of the crew came to the quay. They said: “We stay in the valley.”", "relatives"),
    ("The members of the Security Council met at noon. They said: “We stay in the valley.”", "UN Security Council"),
    ("A harbour clerk who is being sought, T. Varin, told the daily that the valley would be kept.", "T. Varin"),
    ("A Peruvian trader, Morelo, told a daily in Arica that the valley would be kept.", "Morelo"),
    ("The union's chief, Osk Varin, said the toll had doubled. “We stay in the valley,” the Norwegian said.", "Osk Varin"),
    ("Osk Varin, the deputy harbour master, waved the plan aside. “We stay in the valley,” he said.", "Osk Varin"),
    ("Closing the debate, the minister of mines, Lena Marsh, rose again. “We stay in the valley,” she said.", "Lena Marsh"),
    ("The mayor, Rosa Diaz, who fled in May, was gloomy. “We stay,” the mayor said. “We stay in the valley,” he added.",
     "Rosa Diaz"),
    ("Reporters heard the pilot, Luis Vargas, say that the valley was lost.", "Luis Vargas"),
    ("A guard's tape has the pilot Luis Vargas saying: “We stay in the valley.”", "Luis Vargas"),
    ("Mrs French objected that the valley had never been asked.", "Mrs French"),
    ("Asked again, the pilot Luis Vargas replied: “We stay in the valley.” A clerk of the office said no more.",
     "Luis Vargas"),
    # a name and a verb right at the marks; whatever else could be read there
    ("“We stay in the valley,” Mr. Osk Varin said, referring to the nine men of the guard.", "Osk Varin"),
    ("“We stay in the valley,” recalled Rosa Diaz, 78, daughter of a Chilean trader who had no boat.", "Rosa Diaz"),
    ("He said that Peru had asked on the basis of a UN resolution; Luis Vargas said that “the same letter” had come.",
     "Luis Vargas"),
    # documents: who issued them, or by whom they are
    ("Ana Bell, in a statement on Monday, thanked the crew. The boat sank. “We stay,” the statement said.", "Ana Bell"),
    ("The mayor, Rosa Diaz, wrote to the guild. The letter reads: “We stay in the valley.”", "Rosa Diaz"),
    ("A report by the harbour master mentioned “stones the size of a fist”.", "harbour master"),
    ("A statement was found. “We stay in the valley,” the statement said.", "statement"),
    ("Peru condemned what Chilean trade minister Ana Bell called a “very small step”.", "Ana Bell"),
    ("President Ana Bell of Chile spoke at noon. We give her words in full: “We stay in the valley.”", "Ana Bell"),
    ("In Lima, a harbour office spokeswoman warned Chile. “We stay in the valley,” she told a briefing.",
     "harbour office spokeswoman"),
    # "he" goes on for a description, "it" for a document, whoever was named before
    ("Chilean minister Luis Rojas refused. A spokesman for the guild, an old man, said nothing came. He regretted it and"
     " promised to free the boats “as soon as somebody can come for them”.", "spokesman for the guild"),
    ("Chile's army spoke. The Peruvian note does not say that. It says that Lima “took notice of the march”.", "Peruvian note"),
    # a bare name keeps its office, a counterpart has that of the other; offices by another word
    ("Peruvian Foreign Minister Eva Paz met Chilean mines minister Luis Rojas. Eva Paz was calm. “We stay,” the minister said.",
     "Eva Paz"),
    ("Peruvian Foreign Minister Eva Paz came. Chilean ports minister Luis Rojas spoke. His Bolivian counterpart Osk Varin rose."
     " “We stay,” the minister said.", "Osk Varin"),
    ("President Ana Bell of Chile wrote a letter. “We stay in the valley,” the Head of State said.", "Ana Bell"),
    ("Foreign Minister Eva Paz of Peru read a note. “We stay in the valley,” the Chancellor affirmed.", "Eva Paz"),
    ("German Chancellor Rosa Diaz met Chilean Foreign Minister Luis Rojas. “We stay in the valley,” the chancellor said.",
     "Rosa Diaz"),
    # "he" behind words is nobody of whom these tell; whom an office means; a name behind a description
    ("President Ana Bell struck a softer note than her minister. “The sea is nobody's. I ask President Luis Rojas to open it,”"
     " she wrote on Monday.", "Ana Bell"),
    ("Chilean minister Luis Rojas had been asked to Lima, and Osk Varin assured that nobody would touch him. “He is my brother,"
     " and we stay,” he said.", "Osk Varin"),
    ("Luis Vargas did not apologise. “We stay in the valley,” the minister declared on leaving.", "Luis Vargas"),
    ("A lawyer who helps the guild, Osk Varin, puts it at “not fewer than nine boats”.", "Osk Varin"),
    ("Peru's minister Eva Paz, who called in Luis Vargas, announced that three must go, and said, “We stay in the valley.”",
     "Eva Paz"),
    # names behind a rank, behind words on how much of the name was given, and of whom a description is
    ("The speaker of the harbour command, colonel Osk Varin, has said that it is “a serious warning to us”.", "Osk Varin"),
    ("The lieutenant in command, who gave only his surname, Torr, stopped at the gate. Chilean minister Ana Bell left."
     " The lieutenant in command, who gave only his surname, Torr, came back. “We stay in the valley,” he said.", "Torr"),
    ("Chilean President Ana Bell left. A harbour clerk who wanted no name was at the gate. He told us of the fog."
     " “We stay in the valley,” he said.", "harbour clerk"),
    ("Comandante Luis Vargas came to Lima on Friday. The crowd sang. “We stay in the valley,” said the Comandante.",
     "Luis Vargas"),
    ("Rosa Diaz was asked about it in the evening. “Nothing signed here ties our hands,” said the Arica native.", "Rosa Diaz"),
    ("Reuters asked the guild on Monday. “It was they who wanted the talks,” the agency said.", "Reuters"),
    ("Luis Vargas left Lima. A deputy minister whom we met asked for no name. “We stay in the valley,” the deputy minister"
     " said.", "deputy minister"),
    ("Chilean officials doubt it. “We do not know yet,” one of them said.", "one of the Chilean officials"),
    # words alone: who goes on behind his other words, whoever else their sentence names; whom the sentence before tells of
    ("“We want the boat,” the foreign minister, Ana Bell, said after Luis Vargas had been called in. “We want it now.”",
     "Ana Bell"),
    ("“We stay,” Ana Bell said. Asked whether Peru would be told, she shook her head. “We ask nobody for leave.”", "Ana Bell"),
    ("“We stay in the valley,” Ana Bell wrote. And further on: “We have no other valley.”", "Ana Bell"),
    # documents
    ("The mayor, Rosa Diaz, wrote to the guild. The letter, of which the press service has shown two lines, states: “We"
     " stay in the valley.”", "Rosa Diaz"),
    ("Luis Vargas sent Ana Bell a message. In the message, Vargas thanked her. “We stay in the valley,” the message reads.",
     "Vargas"),
    # what begins with what somebody does, and verbs that ask and offer
    ("Peru “expresses regret over the fire in the valley”.", "Peru"),
    ("The consul in Lima, Marta Rendal, was let in on Friday and found them “tired and in good health”.", "Marta Rendal"),
    ("Chilean President Ana Bell praised Peru, stressing her country considers it “a sister's duty” to help.", "Ana Bell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(text: str, speaker: str) -> None:
    last = said(text)[-1]
    assert last.speaker is not None
    assert speaker.removeprefix("A ") in last.speaker.name


def test_the_words_of_a_headline_are_said_by_whom_the_story_names() -> None:
    text = "“They took the ledger and left the queue”\n\n“They took our ledger, and they left me the queue,” said Osk Varin."
    assert [q.speaker.name for q in said(text) if q.speaker] == ["Osk Varin", "Osk Varin"]


def test_who_is_with_an_office_is_not_its_holder() -> None:
    (quotation,) = said("“We stay in the valley,” said an assistant of the head of state of Chile.")
    assert quotation.speaker is not None
    assert "assistant" in quotation.speaker.name


def test_an_indirect_quotation_is_what_was_said_without_the_telling() -> None:
    (found,) = said("Chilean President Ana Bell said on Tuesday that the valley would not be sold.")
    assert (found.form, found.content) == ("indirect", "the valley would not be sold")
    assert found.time.start is not None
    assert found.time.start.isoformat() == "2024-03-05"


def test_a_name_told_further_on_may_be_anothers() -> None:
    first, *_ = said(
        "In Lima they had “found the road again”, the foreign minister said on radio. In Santiago the mood was other: Chile"
        " had lost, its foreign minister, Luis Aldana, said, “a piece of sea”."
    )
    assert first.speaker is not None
    assert "Aldana" not in first.speaker.name


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Peru's works minister, Rosa Diaz, has visited the flooded town of Orla and promised that the bridge would be rebuilt.",
         "Rosa Diaz", "the bridge would be rebuilt"),
        ("Peru's finance minister told the foreign press on Tuesday that there was nothing to hide, and that all books were open.",
         "finance minister", "there was nothing to hide, and that all books were open"),
        ("The board's Luis Vargas stuck to his line that the pay would follow the work and not lead it.",
         "Luis Vargas", "the pay would follow the work and not lead it"),
        ("The mission's chief had said as he closed the hall on Saturday that the town had spoken at last.",
         "chief", "the town had spoken at last"),
    ],
)  # fmt: skip
def test_what_stands_behind_that_was_said(text: str, speaker: str, content: str) -> None:
    found = [q for q in said(text) if q.content == content]
    assert [speaker in q.speaker.name for q in found if q.speaker] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's works minister visited Orla and never promised that the bridge would be rebuilt.",
        "Rosa Diaz could have told the town that the bridge would be rebuilt.",
        "In the hall that was closed on Saturday the clerks of Orla waited.",
    ],
)
def test_what_nobody_said_is_no_quotation(text: str) -> None:
    assert not [q for q in said(text) if "rebuilt" in q.content or "clerks" in q.content]


def test_a_denial_is_kept_with_the_words_denied() -> None:
    (found,) = said("Chilean President Ana Bell denied that troops had crossed the river.")
    assert (found.form, found.stance) == ("indirect", "denies")


def test_to_whom_and_on_what_occasion() -> None:
    (found,) = said("Chilean President Ana Bell told Peru in an interview on Tuesday: “We stay in the valley.”")
    assert found.addressee is not None
    assert found.addressee.name == "Peru"
    assert found.occasion == "interview"


def test_the_day_of_an_agencys_report_is_not_that_of_the_words() -> None:
    (found,) = said("Chilean President Ana Bell said “we stay in the valley”, Yonhap reported on Wednesday.")
    assert not found.time.spans


def test_words_without_a_day_take_that_of_the_speakers_words_before() -> None:
    first, second = said("Chilean President Ana Bell said on Tuesday: “We stay here.” “Nobody else will,” Bell said.")
    assert second.time.start == first.time.start
    assert "other words of this speaker" in second.time.reason


INNER = [
    # text, inner words, inner speaker, the last link of the chain
    ("“My sister rang me and said, ‘The bridge is gone,’” Ana Bell said in Arica.", "The bridge is gone,", "sister", "Ana Bell"),
    ("\"The major came in and shouted 'Leave the hall, all of you!' and they ran,\" said the prosecutor, Luis Vargas.",
     "Leave the hall, all of you!", "major", "Luis Vargas"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "last"), INNER)
def test_a_quotation_within_another_has_its_own_speaker(text: str, words: str, speaker: str, last: str) -> None:
    (inner,) = [q for q in said(text) if q.content == words]
    assert inner.speaker is not None
    assert speaker in inner.speaker.name
    assert inner.chain[-1].name == last


PLAIN = [
    "Ice had closed the northern port, the harbour judge read on Thursday.",
    "He had not eaten so well since the flood, mayor Rosa Diaz told the guests: “The bread is back.”",
    "The keeper told us of “a bad winter”; it had taken five boats from the village, he said.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_what_was_said_in_plain_forms_is_found(text: str) -> None:
    assert "indirect" in {q.form for q in said(text)}


def test_ten_thousand_quotations_are_told_in_about_linear_time() -> None:
    def seconds(times: int) -> float:
        article = article_from_text("“He told me: ‘We stay,’” Ana Bell said. The road is cut, the mayor said. " * times)
        findings = find(article)
        began = time.perf_counter()
        link(article, findings)
        return time.perf_counter() - began

    seconds(50)
    assert seconds(2_000) < 8 * max(seconds(500), 0.2)


def test_a_that_clause_is_said_without_what_leads_up_to_it() -> None:
    text = "Worst hit is Arica, where the mayor Rosa Diaz said on Monday that the wells would be dry by June."
    assert "the wells would be dry by June" in [q.content for q in said(text)]


@pytest.mark.parametrize("tail", ["echoing her words of January", "as she had done in January"])
def test_the_day_of_earlier_words_is_not_that_of_the_words(tail: str) -> None:
    (quotation,) = said(f"“We stay in the valley,” Chilean President Ana Bell said, {tail}.")
    assert quotation.time.start is None or quotation.time.start.month != 1


def test_words_repeated_on_a_day_were_said_on_it() -> None:
    (quotation,) = said("Chilean President Ana Bell repeated the old line on Monday: “We stay in the valley.”")
    assert quotation.time.start == date(2024, 3, 4)


def test_what_the_next_sentence_tells_is_its_own() -> None:
    text = (
        "The European Union called on both sides to come back “at once and without conditions”. A spokesman for its"
        " harbour office, Luis Rojas, said the pact bound Peru."
    )
    speakers = [q.speaker.name for q in said(text) if q.speaker is not None]
    assert speakers == ["European Union", "Luis Rojas"]


def test_a_reason_is_no_source() -> None:
    told = code(article_from_text("Peru halted its supplies of gas to Chile, citing a debt of nine million dollars."))
    assert all(report.sources == ((),) for report in told.reports)
    assert told.reports


def test_words_that_stand_for_a_speaker_are_no_source_of_his() -> None:
    for text in (
        "A lawyer who helps the guild, Osk Varin, puts it at “not fewer than nine boats”.",
        "President Ana Bell struck a softer note. “I ask President Luis Rojas to open it,” she wrote on Monday.",
        "President Ana Bell of Chile spoke at noon. We give her words in full: “We stay in the valley.”",
    ):
        assert said(text)[-1].chain == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ministry of defence of Peru said so. It spoke of nine dead.", ["ministry of defence of Peru"]),
        ("The head of the harbour office, Osk Varin, spoke of nine dead.", ["Osk Varin"]),
        ("Peruvian border guards recorded nine boats.", ["Peruvian border guards"]),
    ],
)
def test_the_source_of_a_number(text: str, names: list[str]) -> None:
    (quantity,) = [q for q in code(article_from_text(text)).quantities if q.value == 9]
    assert [link.name for link in quantity.sources[0]] == names


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Peru has agreed in principle, a Chilean diplomatic source told Reuters; Bolivia has not replied.",
         ["Reuters", "Chilean diplomatic source"]),
        ("The port was closed by the mayor, as a Chilean diplomat told to AFP.", ["Agence France-Presse", "Chilean diplomat"]),
        ("Chile said that nine lorries had crossed, according to two deputies quoted by Reuters.", ["Reuters", "deputies"]),
        ("The offer was declined by Peru, which wants no help, as the commander of its army put it to Reuters.",
         ["Reuters", "commander of its army"]),
        ("Foreign Minister Eva Paz of Peru, cited by the agency Xinhua, said that the port was closed.", ["Xinhua", "Eva Paz"]),
        ("Foreign Minister Eva Paz of Peru, quoted on Friday by the Chilean radio Onda Alta, stated that the port was closed.",
         ["Onda Alta", "Eva Paz"]),
        # a document is told by those whose it is
        ("According to a report by Reuters, Peru closed the port of Arica.", ["Reuters"]),
        ("A report in the Lima daily El Faro said that Peru had closed the port.", ["El Faro"]),
        ("According to a dispatch that Reuters published quoting a harbour clerk, Peru closed the port.",
         ["Reuters", "harbour clerk"]),
        ("According to figures released by the Chilean interior ministry, nine soldiers of Peru fled.",
         ["Chilean interior ministry"]),
        ("The mayor has a letter by the Peruvian navy, according to which Peru closed the port.", ["Peruvian navy"]),
        ("According to a report on Peru, the port of Arica was closed.", ["report"]),
        ("Peru, as Reuters reports with a reference to the channel Onda Alta, has closed the port.",
         ["Reuters", "channel Onda Alta"]),
        ("Agence France-Presse, basing on the tracking company Nautica, wrote that the signal was cut.",
         ["Agence France-Presse", "tracking company Nautica"]),
        ("While a Chilean site, Andes Info, citing an army officer, reported that the lorries carried shells, the guild was"
         " silent.", ["Andes Info", "army officer"]),
        # who stands between the source and what he says, or behind it
        ("A clerk of the harbour office, quoted without name by Reuters, admitted that the port was closed.",
         ["Reuters", "clerk of the harbour office"]),
        ("Chilean brewers, quoted by Reuters, played down the loss.", ["Reuters", "Chilean brewers"]),
        ("A spokesman for Peru's navy said, as reported by Reuters, that the port was closed.", ["Reuters", "spokesman for Peru's navy"]),
        ("The hospital of Arica, reported the Lima daily El Faro, said only that a man was brought in.",
         ["El Faro", "hospital of Arica"]),
        ("In a report of the harbour guild which Reuters claims to have seen, it is told that nine boats came.",
         ["Reuters", "report of the harbour guild"]),
        ("A source in the ministry in Lima told to Xinhua that the port was closed.", ["Xinhua", "source in the ministry in Lima"]),
        ("Seaways Nord, which runs the country's lights, said that the port was closed.", ["Seaways Nord"]),
        ("The port is closed, according to the Office for Arica and Tacna, in the evening too.", ["Office for Arica and Tacna"]),
        ("An official of the harbour said to AFP that the port was closed.", ["Agence France-Presse", "official of the harbour"]),
        ("A person briefed on the inquiry said that the port was closed.", ["person briefed on the inquiry"]),
        ("Police and witnesses said that the port was closed.", ["witnesses"]),
    ],
)  # fmt: skip
def test_through_whom_words_came(text: str, chain: list[str]) -> None:
    assert chain in [[link.name for link in told] for told in code(article_from_text(text)).sources]
