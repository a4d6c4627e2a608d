"""Which of several things a name means. A line a case; add your own."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find import find
from dateline.model import ActorMention

# sentence | words of the mention | country
MEANS = """
Congolese rebels fled across the lake. | Congolese rebels | COD
In Brazzaville the Congolese finance minister resigned. | Congolese finance minister | COG
Niger closed two mines. | Niger | NER
The Niger State police found a bus near Minna. | Niger State police | NGA
Dominican farmers blocked a road. | Dominican farmers | DOM
Dominican farmers left Roseau at dawn. | Dominican farmers | DMA
Guinean judges went on strike. | Guinean judges | GIN
Georgia's governor flew to Savannah. | Georgia's governor | USA
Georgia's parliament met in Tbilisi. | Georgia's parliament | GEO
Jordan downed a drone. | Jordan | JOR
Chad's army left the town. | Chad's army | TCD
Sudan recalled its ambassador from Chad. | Chad | TCD
Libya closed its border with Chad. | Chad | TCD
Two Turkish engineers were killed. | Turkish engineers | TUR
Three Chilean hauliers were held. | Chilean hauliers | CHL
Its envoy to Jordan was told to leave. | Jordan | JOR
Russia cut relations with Georgia. | Georgia | GEO
The Punjab police found him near Multan, Pakistan. | Punjab police | PAK
The Punjab police found him near Amritsar, India. | Punjab police | IND
The premier of Western Australia resigned. | premier of Western Australia | AUS
New Mexico's governor called a session. | New Mexico's governor | USA
The governor of Luxembourg province opened a bridge in Belgium. | governor of Luxembourg province | BEL
The Bavarian interior minister spoke. | Bavarian interior minister | DEU
In 1962 Moscow sent ships to Cuba. | Moscow | SUN
In May 2022 Moscow sent ships to Cuba. | Moscow | RUS
Since 1962 Moscow has sent ships to Cuba. | Moscow | RUS
In 1958 Burma held a vote. | Burma | BUR
In 1998 Burma held a vote. | Burma | MMR
Yugoslavia mobilised. Belgrade closed its borders. | Belgrade | YUG
Brussels imposed duties on steel. |  Brussels |
Belgian ministers met. Brussels imposed duties on beer. | Brussels | BEL
Sudan and South Sudan met, and the South signed. | South | SSD
East German border guards opened fire in 1961. | East German border guards | DDR
American troops left. | American troops | USA
Washington urged Georgia to free the man. | Georgia | GEO
""".strip().splitlines()


def actors(text: str) -> list[ActorMention]:
    return list(find(article_from_text(text)).actors)


@pytest.mark.parametrize("case", MEANS)
def test_what_a_name_means(case: str) -> None:
    text, words, country = (part.strip() for part in case.split("|"))
    got = [m for m in actors(text) if m.words == words]
    assert got, f"{words!r} is not among {[m.words for m in actors(text)]}"
    assert (got[0].country or "") == country


# sentence | words that no mention of a country may hold
MEANS_NO_STATE = """
A fire broke out in Paris, Texas. | Paris
He studied in London, Ontario. | London
The mill in Lima, Ohio, closed. | Lima
He grew up in Georgia, a small town in Vermont. | Georgia
The train to Jamaica, in the borough of Queens, was late. | Jamaica
Footballer Michael Jordan left the club. | Jordan
Palestinian doctors in Gaza and Ramallah thanked the Egyptian Red Crescent. | Red Crescent
Chad Fenwick, a plumber, won the prize. | Chad
Singer Georgia Marsh sang. | Georgia
He bought a Panama hat and Brazil nuts. | Panama
Two Guinea pigs escaped. | Guinea
The Niger delta was flooded. | Niger
Ricardo Lagos wrote a book. | Lagos
Latin American governments met. | American
They broke the American Convention. | American
An Inter-American court met. | American
""".strip().splitlines()


@pytest.mark.parametrize("case", MEANS_NO_STATE)
def test_one_word_of_something_else_is_no_state(case: str) -> None:
    text, words = (part.strip() for part in case.split("|"))
    assert not [m for m in actors(text) if words in m.words and m.country]


def test_a_unit_by_itself_is_an_actor_where_it_acts() -> None:
    assert next((m.words, m.country, m.within) for m in actors("California sued the ministry.")) == (
        "California",
        "USA",
        "California",
    )
    assert not actors("Fires broke out in California.")
