"""At whom words are aimed when they name a deed and nobody."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from dateline.article import article_from_text
from dateline.link.doers import with_doers
from dateline.model import About, Object, Party, Report
from dateline.pipeline import code
from tests.store import made

PERU, CHILE, BOLIVIA, TOGO = (made.party(code, code) for code in ("PER", "CHL", "BOL", "TGO"))
ARTICLE = made.article(0)


def report(n: int, type_: str, *, about: str | None = None, **given: Any) -> Report:
    values = {"type": type_, "start": 10 * n, "end": 10 * n + 5, "recipients": ()} | given
    nested = About(type=about) if about else None  # type: ignore[arg-type]
    return made.report(ARTICLE, n=n, about=nested, **values)


def told(*reports: Report) -> list[str]:
    """The recipients of the last report."""
    return [party.id for party in with_doers("", reports)[-1].recipients]


VETO = report(0, "REJECT", actors=(PERU,))
SEIZURE = report(1, "COERCE", actors=(CHILE,), recipients=(BOLIVIA,))
CONDEMNED = report(5, "ACCUSE", about="REJECT", actors=(TOGO,))


def test_who_condemns_a_deed_condemns_who_did_it() -> None:
    assert told(VETO, SEIZURE, CONDEMNED) == ["PER"]
    assert [p.id for p in (with_doers("", [VETO, CONDEMNED])[-1].about or About(type="AID")).actors] == ["PER"]


def test_a_victim_condemns_too() -> None:
    assert told(SEIZURE, report(5, "ACCUSE", about="COERCE", actors=(BOLIVIA,))) == ["CHL"]


def test_of_several_deeds_it_is_the_nearest_told_before() -> None:
    other = report(2, "REJECT", actors=(CHILE,))
    later = report(9, "REJECT", actors=(BOLIVIA,))
    assert [p.id for p in with_doers("", [VETO, other, CONDEMNED, later])[2].recipients] == ["CHL"]


@pytest.mark.parametrize(
    "last",
    [
        report(5, "ACCUSE", about="AID", actors=(TOGO,)),  # no such deed is told
        report(5, "ACCUSE", about="REJECT", actors=(PERU,)),  # its own deed
        report(5, "ACCUSE", about="REJECT", actors=()),  # nobody speaks
        report(5, "ACCUSE", actors=(TOGO,)),  # about nothing
        report(5, "CONSULT", about="REJECT", actors=(TOGO,)),  # aimed at nobody
        report(5, "ACCUSE", about="REJECT", actors=(TOGO,), reciprocal=True),
    ],
)
def test_what_stays_without_an_aim(last: Report) -> None:
    assert told(VETO, last) == []


def test_who_is_named_stays() -> None:
    assert told(VETO, report(5, "ACCUSE", about="REJECT", actors=(TOGO,), recipients=(CHILE,))) == ["CHL"]


def act(n: int, text: str, cue: str, type_: str, *actors: Party, at: int = 0, object_: str | None = None) -> Report:
    start = text.index(cue, at)
    span = (start, start + len(cue))
    thing = Object(start=text.index(object_), end=0, words=object_, klass=None) if object_ else None
    return report(n, type_, actors=actors, start=start, end=start + len(cue), evidence={"type": (span,)}, object=thing)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru invaded Bolivia on Friday. Chile condemned the invasion.", ["PER"]),
        ("Peru invaded Bolivia. Chile condemned on Monday the unlawful invasion, it said.", ["PER"]),
        ("Peru invaded Bolivia. Chile condemned the invasion of Togo.", []),  # another one, of which nobody is told
        ("Peru invaded Bolivia. Chile condemned the way things go.", []),
        ("Peru invaded Bolivia. Chile condemned it.", []),
    ],
)
def test_a_deed_is_known_by_its_word(text: str, recipients: list[str]) -> None:
    reports = [act(0, text, "invaded", "ASSAULT", PERU), act(1, text, "condemned", "ACCUSE", CHILE)]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == recipients


def test_a_thing_is_known_by_its_own_word_alone() -> None:
    text = "Peru tested missiles. Chile criticised the mission."
    reports = [
        act(0, text, "tested", "MOBILIZE", PERU, object_="missiles"),
        act(1, text, "criticised", "ACCUSE", CHILE),
    ]
    assert with_doers(text, reports)[-1].recipients == ()


def test_a_paper_is_known_by_who_signed_it() -> None:
    text = "Peru and Bolivia signed a treaty. Togo shelled Mali. Chile welcomed the treaty."
    reports = [
        act(0, text, "signed", "SUPPORT", PERU, BOLIVIA, object_="treaty"),
        act(1, text, "shelled", "ASSAULT", TOGO),
        act(2, text, "welcomed", "SUPPORT", CHILE),
    ]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == ["PER", "BOL"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the treaty.", ["PER", "BOL"]),
        ("Peru and Bolivia signed a memorandum. Togo shelled Mali. Chile welcomed the treaty.", []),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack.", ["TGO"]),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack on social media.", ["TGO"]),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the attack on Bamako.", []),
        ("Peru and Bolivia signed a pact. Togo shelled Mali. Chile welcomed the visit.", []),
    ],
)
def test_a_deed_is_known_by_another_word_of_its_kind(text: str, recipients: list[str]) -> None:
    paper = "memorandum" if "memorandum" in text else "pact"
    reports = [
        act(0, text, "signed", "SUPPORT", PERU, BOLIVIA, object_=paper),
        act(1, text, "shelled", "ASSAULT", TOGO),
        act(2, text, "welcomed", "SUPPORT", CHILE),
    ]
    assert [party.id for party in with_doers(text, reports)[-1].recipients] == recipients


def test_who_refuses_a_request_was_asked() -> None:
    text = "Peru asked; Chile refused the request."
    asked = report(0, "REQUEST", actors=(PERU,), start=5, end=10)
    refused = report(1, "REJECT", actors=(CHILE,), start=18, end=25)
    first, second = with_doers(text, [asked, refused])
    assert ([p.id for p in first.recipients], [p.id for p in second.recipients]) == (["CHL"], ["PER"])
    other = "Peru asked; Chile refused to sell its ships."
    assert [r.recipients for r in with_doers(other, [asked, refused])] == [(), ()]


EXPELLED = [
    # whose the envoys are: of who says "its", of the other of the page's two states, of nobody known
    ("Peru expelled three of its diplomats, Chile said on Friday.", "CHL"),
    ("Peru expelled three diplomats on Friday.", None),
    (
        "Peru expelled three diplomats on Friday. " + "Chile is at odds with Peru. " * 4,
        "CHL",
    ),
    ("Peru expelled three Chilean diplomats on Friday.", "CHL"),
    # not of envoys
    ("Peru expelled two of its own bishops on Friday.", "PER"),
]


@pytest.mark.parametrize(("text", "country"), EXPELLED)
def test_nobody_expels_his_own_envoys(text: str, country: str | None) -> None:
    coding = code(article_from_text(text, published="2019-05-06"))
    (expelled,) = (r for r in coding.reports if r.mode == "expel")
    assert [party.country for party in expelled.recipients] == [country]


PERU_, CHILE_ = made.party("PER", "PER"), made.party("CHL", "CHL")
REPLIES = [
    ("will retaliate", ["PER"]),
    ("warns of countermeasures", ["PER"]),
    ("warns of a drought", []),  # no reply
]


@pytest.mark.parametrize(("threat", "whom"), REPLIES)
def test_who_vows_to_retaliate_threatens_who_struck_him(threat: str, whom: list[str]) -> None:
    text = f"Peru expelled nine Chileans; Chile {threat}."
    at = text.index(threat)
    deed = report(
        0, "SANCTION", actors=(PERU_,), recipients=(CHILE_,), evidence={"type": ((5, 13),)}, quad=4, start=0, end=27
    )
    vow = report(
        3, "THREATEN", actors=(CHILE_,), evidence={"type": ((at, at + len(threat)),)}, quad=3, start=at - 6, end=at + 9
    )
    assert [party.id for party in with_doers(text, [deed, vow])[-1].recipients] == whom


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The UN mission withdrew from Kidal on Friday.", "UN mission"),
        ("UN troops withdrew from Kidal on Friday.", "UN troops"),
        ("A UN envoy met Libya's prime minister in Tripoli on Friday.", "UN envoy"),
        ("UN inspectors left Iran on Friday.", "UN inspectors"),
    ],
)
def test_those_of_an_international_body_act_and_are_of_no_state(text: str, actor: str) -> None:
    reports = code(article_from_text(text, published="2019-05-06")).reports
    assert [(p.name, p.country) for r in reports for p in r.actors if p.name.startswith("UN")] == [(actor, None)]


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("Press Statement by Vice-Minister of National Defence of Chad", "TCD"),
        ("Policy Office of Chad's Foreign Ministry Issues Press Statement", "TCD"),
    ],
)
def test_we_of_a_statement_are_those_who_issue_it(title: str, country: str | None) -> None:
    text = f"{title}\n\nThe drill is the third of its kind. We strongly condemn Niger for its drill at the wells."
    article = structs.replace(article_from_text(text, published="2019-05-06"), title=title)
    (report,) = (r for r in code(article).reports if r.type == "ACCUSE")
    assert [p.country for p in report.actors] == [country]


def test_the_presidents_are_the_two_who_were_told_of() -> None:
    text = (
        "Peru's president, Ana Bell, met President Luis Reed of Chile in Lima on Friday. The presidents urged Bolivia"
        " to open the crossing. The foreign ministers of Mali and Chad met as well."
    )
    (urged,) = (r for r in code(article_from_text(text, published="2019-05-06")).reports if r.type == "REQUEST")
    assert {p.name for p in urged.actors} == {"Ana Bell", "Luis Reed"}
