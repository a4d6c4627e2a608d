"""Every place where a record names an actor is put in the words of the chronicle's cast."""

from __future__ import annotations

from msgspec.structs import replace

from dateline import joined
from dateline.model import About, EventTime, Identity, Period, Speaker
from tests.store import made

CAST = {
    "local-kim": Identity(id="KIM", country="PRK", sectors=()),
    "local-kcna": Identity(id="KCNA", country="PRK", sectors=("JRN",)),
}
ARTICLE = made.article(0)
CHAINS = ((made.source("KCNA", "local-kcna"), made.source("a man", None), made.source("Yonhap", "yonhap")),)
CHAINS_OUT = ((made.source("KCNA", "KCNA"), made.source("a man", None), made.source("Yonhap", "yonhap")),)
KIM = (made.party("local-kim", "PRK"),)
KIM_OUT = (replace(KIM[0], id="KIM"),)
ABOUT = About(type="AID", actors=KIM, recipients=KIM)


def test_a_report() -> None:
    others = (made.other("local-kim"),)
    said = made.report(ARTICLE, chains=CHAINS, actors=KIM, recipients=KIM, others=others, about=ABOUT)
    found = joined.report(said, None, CAST)
    assert (found.actors, found.recipients, found.sources) == (KIM_OUT, KIM_OUT, CHAINS_OUT)
    assert [other.id for other in found.others] == ["KIM"]
    assert found.about == replace(ABOUT, actors=KIM_OUT, recipients=KIM_OUT)
    assert found.time == said.time
    assert joined.report(said, EventTime(precision="year"), {}) == replace(said, time=EventTime(precision="year"))


def test_a_person_takes_the_country_that_other_articles_tell() -> None:
    unknown = made.party("local-kim", None)
    said = made.report(ARTICLE, chains=(), actors=(unknown,), recipients=(), others=(), about=None)
    (party,) = joined.report(said, None, CAST).actors
    assert (party.id, party.country) == ("KIM", "PRK")


def test_a_quotation_and_a_quantity() -> None:
    said = replace(made.quotation(ARTICLE, CHAINS[0]), addressee=Speaker(id="unknown", name="X", country=None))
    found = joined.quotation(said, "u", CAST)
    assert (found.speaker.id, found.addressee.id, found.utterance) == ("KIM", "unknown", "u")
    assert found.chain == CHAINS_OUT[0]
    assert joined.quotation(said, None, {}) == said
    assert joined.quantity(made.quantity(ARTICLE, CHAINS), CAST).sources == CHAINS_OUT


def test_an_article() -> None:
    assert joined.article(ARTICLE, None, None, (), CAST) == ARTICLE
    day = Period(start=made.FIRST_DAY, end=made.FIRST_DAY, precision="day", reason="its weekday")
    found = joined.article(ARTICLE, day, ("b",), CHAINS, CAST)
    assert (found.published, found.copies, found.sources) == (day, ("b",), CHAINS_OUT)


def test_reports_of_one_article_take_its_own_cast_only() -> None:
    coding = made.coding(ARTICLE)
    concluded = made.conclusions([(ARTICLE, coding)])
    concluded = replace(
        concluded, cast={**concluded.cast, "another local-kim": Identity(id="nobody", country=None, sectors=())}
    )
    found = joined.reports(coding, concluded)
    assert [report.recipients[0].id for report in found] == [concluded.actors[0].id] * 2
