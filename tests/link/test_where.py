"""Where an act happened, by its words: each case is a short article and the place of its act."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.find.where import put_in_place
from dateline.link import link
from dateline.link.where import share_places
from dateline.model import Dateline, Report
from tests.plain import find


def reports(text: str) -> tuple[Report, ...]:
    article = article_from_text(text, published="2024-03-05")
    return link(article, find(article)).reports


def place(text: str, kind: str) -> tuple[str, str | None, int | None] | str | None:
    """Name, country and where code of the place of the first act of a type, or why there is none."""
    found = [r for r in reports(text) if r.type == kind]
    assert found, f"no {kind} among {[r.type for r in reports(text)]}"
    where = found[0].place
    return (where.name, where.country, where.precision) if where else found[0].place_reason


NONE = "no place in the clause"


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # the preposition that puts the act in a place
        ("Peru met Chile in Quito.", "CONSULT", ("Quito", "ECU", 1)),
        ("Peru and Chile held talks at Panmunjom on Friday.", "CONSULT", ("Panmunjom", "KOR", 1)),
        ("In Geneva on Friday, Peru met Chile.", "CONSULT", ("Geneva", "CHE", 1)),
        ("Peru and Chile signed a treaty on fishing in the Ecuadorean capital.", "SUPPORT", ("Quito", "ECU", 1)),
        ("Peru met Chile in the Swiss resort of Lugano.", "CONSULT", ("Lugano", "CHE", 1)),
        ("The Quito summit between Peru and Chile was short.", "CONSULT", ("Quito", "ECU", 1)),
        # how exact it is
        ("Peruvian troops attacked Chile's army near Arequipa.", "ASSAULT", ("Arequipa", "PER", 2)),
        ("Peru attacked Chile's army 30 km south of Arequipa.", "ASSAULT", ("Arequipa", "PER", 2)),
        ("Peru attacked Chile's army in Arequipa province.", "ASSAULT", ("Arequipa province", "PER", 4)),
        ("Peru attacked Chile's army in southern Peru.", "ASSAULT", ("southern Peru", "PER", 5)),
        ("Peru attacked Chile's army in Bolivia.", "ASSAULT", ("Bolivia", "BOL", 6)),
        ("Peru attacked Chile's ships in the Strait of Magellan.", "ASSAULT", ("Strait of Magellan", "CHL", 7)),
        ("India attacked Pakistan's army near the Line of Control.", "ASSAULT", ("Line of Control", None, 5)),
        # what the act itself takes
        ("Chilean President Ana Bell visited Moscow on Friday.", "CONSULT", ("Moscow", "RUS", 1)),
        ("Chilean President Ana Bell arrived in Lima.", "CONSULT", ("Lima", "PER", 1)),
        ("Chilean President Ana Bell visited Peru.", "CONSULT", ("Peru", "PER", 6)),
        ("Peru invaded Chile.", "ASSAULT", ("Chile", "CHL", 6)),
        ("Peru shelled the port city of Iquique in Chile.", "ASSAULT", ("Iquique", "CHL", 1)),
        ("Peru sent 4,000 soldiers to Chile.", "AID", ("Chile", "CHL", 6)),
        ("Peru withdrew its troops from Iquique.", "RETREAT", ("Iquique", "CHL", 1)),
        ("France withdrew its last troops from Mali.", "RETREAT", ("Mali", "MLI", 6)),
        # not the telling's
        ("Peru met Chile, a spokesman told reporters in Vienna.", "CONSULT", NONE),
        ("Peru said in Vienna that Bolivia had attacked Chile.", "ASSAULT", NONE),
        ("In Vienna, Peru said that Bolivia had attacked Chile in Iquique.", "ASSAULT", ("Iquique", "CHL", 1)),
        # not a thing's, nor a power's
        ("Peru condemned Chile over the war in Sudan.", "ACCUSE", NONE),
        ("Peru met Chile to discuss the conflict in Sudan.", "CONSULT", NONE),
        ("Peru and Chile held talks on the situation in Gaza in Cairo.", "CONSULT", ("Cairo", "EGY", 1)),
        ("Moscow condemned Peru.", "ACCUSE", NONE),
        ("Beijing met Chile's president, Ana Bell.", "CONSULT", NONE),
        ("Peru met the Beijing-based Chilean envoy.", "CONSULT", NONE),
        ("Peru met Chile in Moscow's interest.", "CONSULT", NONE),
        ("Peru and Chile agreed to meet in Quito.", "AGREE", NONE),
        ("Peru invited Chilean President Ana Bell to Quito.", "AGREE", NONE),
        # not another clause's
        ("Peru met Chile after Bolivia held talks in Quito.", "CONSULT", NONE),
        ("Chile condemned Peru, which attacked Bolivia in Sucre.", "ACCUSE", NONE),
        # several
        ("Peru attacked Chile's army in Lima and Quito.", "ASSAULT", "several places, none nearest"),
        ("Peru attacked Chile's army in Iquique and Antofagasta.", "ASSAULT", ("Chile", "CHL", 6)),
        # what stands behind a name outranks everything
        ("Peru and Russia held talks in Moscow, Idaho.", "CONSULT", ("Moscow, Idaho", "USA", 4)),
        ("Peru and Libya held talks in Tripoli, Lebanon.", "CONSULT", ("Tripoli", "LBN", 1)),
        # more of each
        ("Peru and Chile met in the Turkish capital, Ankara.", "CONSULT", ("Ankara", "TUR", 1)),
        ("Peru seized a Chilean ship off the coast of Ecuador.", "COERCE", ("waters off Ecuador", "ECU", 7)),
        ("North Korea sent Russia 4,000 soldiers to the Kursk region.", "AID", ("Kursk region", "RUS", 4)),
        ("Peru detained two Chileans at the airport in Arequipa.", "COERCE", ("Arequipa", "PER", 1)),
        ("Peru massed troops along the border near Arica.", "MOBILIZE", ("Arica", "CHL", 2)),
        ("Peru fired a missile from Lima into the Pacific Ocean.", "MOBILIZE", ("Lima", "PER", 1)),
        ("Chilean students rallied in Lima against the war in Sudan.", "PROTEST", ("Lima", "PER", 1)),
        ("Chilean students rallied against the war in Sudan in Lima.", "PROTEST", ("Lima", "PER", 1)),
        ("Peru attacked the Chilean embassy in Damascus.", "ASSAULT", ("Damascus", "SYR", 1)),
        ("Peru attacked a Chilean ship in Ecuadorean waters.", "ASSAULT", ("Ecuadorean waters", "ECU", 7)),
        ("Speaking in Hanoi, Peru's president warned Chile.", "THREATEN", ("Hanoi", "VNM", 1)),
        ("Chilean President Ana Bell paid a visit to Lima.", "CONSULT", ("Lima", "PER", 1)),
        ("Chilean President Ana Bell's visit to Peru was short.", "CONSULT", ("Peru", "PER", 6)),
        ("Chilean President Ana Bell flew to Quito to meet Peru.", "CONSULT", ("Quito", "ECU", 1)),
        ("Peru met Chile in Lima, Ohio.", "CONSULT", ("Lima", "USA", 1)),
        ("Peru praised Chile's role in Sudan.", "SUPPORT", NONE),
        ("Peru thanked Chile in Quito.", "SUPPORT", ("Quito", "ECU", 1)),
        ("Peru and Chile signed a pact on Antarctica.", "SUPPORT", NONE),
        ("Peru imposed sanctions on Chile over Crimea.", "SANCTION", NONE),
        ("Peru expelled Chile's envoy in Lima.", "SANCTION", ("Lima", "PER", 1)),
        ("Peru sent a letter to Chile in Lima's name.", "CONSULT", NONE),
        ("Peru attacked Chile. Bolivia is in Sucre.", "ASSAULT", NONE),
        ("Peru attacked Chile on Friday in the northern Chilean city of Iquique.", "ASSAULT", ("Iquique", "CHL", 1)),
    ],
)  # fmt: skip
def test_where(text: str, kind: str, wanted: tuple[str, str | None, int | None] | str) -> None:
    assert place(text, kind) == wanted


# -- shared within an article -------------------------------------------------------------------------------


def test_an_act_without_a_place_takes_that_of_its_other_telling() -> None:
    told = [
        r
        for r in reports("Peru and Chile signed a pact.\n\nPeru and Chile signed the pact in Quito.")
        if r.type == "SUPPORT"
    ]
    assert [r.place.name for r in told if r.place] == ["Quito", "Quito"]
    assert "elsewhere in this article" in (told[0].place_reason or "")
    assert told[1].place_reason == "“in Quito”"


def test_acts_of_two_days_do_not_share_a_place() -> None:
    text = "Peru met Chile on Friday.\n\nPeru met Chile in Quito in June 2023."
    assert [r.place.name if r.place else None for r in reports(text)] == [None, "Quito"]


def test_an_act_of_old_lends_no_place_to_one_of_now() -> None:
    article = article_from_text("Peru met Chile. It was long since Peru met Chile in Quito.", published="2024-05-06")
    now, then = link(article, find(article)).reports
    now, then = replace(now, place=None), replace(then, history=True)
    assert then.place is not None
    assert [r.place.name if r.place else None for r in share_places([now, then])] == [None, "Quito"]
    assert [r.place.name if r.place else None for r in share_places([now, replace(then, history=False)])] == [
        "Quito"
    ] * 2


def test_two_places_of_one_act_are_shared_with_none() -> None:
    text = "Peru and Chile held talks.\n\nPeru and Chile held talks in Quito.\n\nPeru and Chile held talks in Vienna."
    first = reports(text)[0]
    assert (first.place, first.place_reason) == (None, "several places, none nearest")


def test_words_of_those_who_met_were_said_where_they_met() -> None:
    text = "Peru met Chile in Quito on Friday. Peru praised Chile."
    (praise,) = [r for r in reports(text) if r.type == "SUPPORT"]
    assert praise.place is not None
    assert praise.place.name == "Quito"
    assert "told of the meeting" in (praise.place_reason or "")


# -- the dateline -------------------------------------------------------------------------------------------


def dispatch(words: str) -> Report:
    article = article_from_text(f"Envoys meet\n\nQUITO, March 5 (Tern) — {words}", published="2024-03-05")
    article = replace(article, dateline=Dateline(place="Quito", date="XXXX-03-05"))
    return link(article, find(article)).reports[-1]


def test_the_dateline_is_no_place_of_an_act() -> None:
    assert dispatch("Peru met Chile.").place is None


def test_here_is_the_dateline() -> None:
    place = dispatch("Peru met Chile here on Friday.").place
    assert place is not None
    assert (place.name, place.country) == ("Quito", "ECU")


def test_the_place_belongs_to_the_words_of_its_report() -> None:
    (told,) = reports("In Quito on Friday, Peru met Chile.")
    assert told.place is not None
    assert told.words.startswith("In Quito")


def test_a_place_has_its_position() -> None:
    (told,) = reports("Peru met Chile in Quito.")
    assert told.place is not None
    assert (told.place.lat, told.place.lon, told.place.geonames) == (-0.2298, -78.525, 3652462)


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Peru met a delegation of Chileans in Japan.", "CONSULT", None),  # they live there
        ("Peru attacked a group of Chileans in Lima.", "ASSAULT", "Lima"),
        ("Peru met a delegation of Chileans in Quito on Friday in Geneva.", "CONSULT", "Geneva"),
    ],
)
def test_where_a_people_lives_is_not_where_it_is_met(text: str, kind: str, wanted: str | None) -> None:
    told = next(r for r in reports(text) if r.type == kind)
    assert (told.place.name if told.place else None) == wanted


def test_a_place_behind_another_act_is_that_act_s() -> None:
    text = "Peru and Chile fought in 1879 and signed a treaty in Lima."
    article = article_from_text(text, published="2024-03-05")
    found = find(article)
    lima = (text.index("Lima"), text.index("Lima") + len("Lima"))
    read = [replace(action, place=lima) for action in found.actions]
    placed = put_in_place(text, replace(found, actions=tuple(read)))
    assert {action.type: action.place for action in placed} == {"ASSAULT": None, "SUPPORT": lima}
