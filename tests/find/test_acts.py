"""Acts from a reading: its parts joined to the mentions of the sentence."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from dateline.article import article_from_text
from dateline.find import find as find_mentions
from dateline.find.act_parties import sent_to
from dateline.find.act_times import is_of_a_noun, is_of_a_relative, is_of_the_last, own_clause, shared_date
from dateline.find.acts import CODED, COMPANY, ON_DENSE, Acts, acts_of
from dateline.model import ActReading, PartReading, Reading, Span

TEXT = "On Friday Peruvian President Ana Quispe and the Qaran Front shelled Chilean positions in Quito."


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return start, start + len(words)


def part(role: str, words: str, text: str = TEXT) -> PartReading:
    start, end = at(words, text)
    return PartReading(role=role, start=start, end=end, score=0.9)


def told(*parts: PartReading, text: str = TEXT, trigger: str = "shelled", **changes: Any) -> Acts:
    start, end = at(trigger, text)
    values = {"type": "ASSAULT", "mode": None, "realis": "actual", "negated": False, "reciprocal": False,
              "history": False, "about": None, "klass": None, "score": 0.9}  # fmt: skip
    act = ActReading(start=start, end=end, parts=parts, **{**values, **changes})
    findings = find_mentions(article_from_text(text, published="2024-05-06"))
    return acts_of(text, findings, Reading(acts=(act,)))


def words(spans: tuple[Span, ...], text: str = TEXT) -> list[str]:
    return [text[slice(*span)] for span in spans]


def test_parts_become_the_mentions_that_they_overlap() -> None:
    acts = told(
        part("actors", "Ana Quispe"), part("recipients", "Chilean"), part("time", "Friday"), part("place", "Quito")
    )
    (act,) = acts.actions
    assert words(act.actors) == ["Peruvian President Ana Quispe"]
    assert (act.time, act.place) == (at("Friday"), at("Quito"))
    assert (act.start, act.end) == (at("Friday")[0], at("Quito")[1])
    assert act.evidence == {"type": (at("shelled"),)}


def test_a_party_that_no_list_knows_is_a_mention_of_its_own() -> None:
    acts = told(part("actors", "the Qaran Front"), part("recipients", "Chilean positions"))
    assert words(acts.actions[0].actors) == ["Qaran Front"]
    assert [(a.words, a.country) for a in acts.actors] == [("Qaran Front", None)]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"score": CODED - 0.1}, "ASSAULT weighed"),
        ({"type": "AID"}, "AID without a party that it needs"),
    ],
)
def test_what_is_weighed_and_not_coded_is_told(changes: dict[str, Any], reason: str) -> None:
    acts = told(part("actors", "Ana Quispe"), **changes)
    assert acts.actions == ()
    assert [u.reason for u in acts.unread] == [reason]


def act(text: str, trigger: str, type: str, score: float, who: str, whom: str) -> ActReading:
    """An act read at a word of a text, with one party on each side."""
    start, end = at(trigger, text)
    return ActReading(
        start=start, end=end, type=type, mode=None, realis="actual", negated=False, reciprocal=False, history=False,
        about=None, klass=None, score=score, parts=(part("actors", who, text), part("recipients", whom, text)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("score", "recipient", "types"),
    [
        (COMPANY + 0.01, "Togo", ["ASSAULT", "COERCE"]),
        (COMPANY - 0.01, "Togo", ["ASSAULT"]),
        (COMPANY + 0.01, None, ["ASSAULT"]),
    ],
)
def test_a_likely_act_is_coded_in_company(score: float, recipient: str | None, types: list[str]) -> None:
    text = "Peru shelled Chile and seized Togo."

    beside = act(text, "seized", "COERCE" if recipient else "ASSAULT", score, "Peru", recipient or "Chile")
    found = find_mentions(article_from_text(text))
    both = acts_of(text, found, Reading(acts=(act(text, "shelled", "ASSAULT", 0.9, "Peru", "Chile"), beside)))
    assert [str(a.type) for a in both.actions] == types
    assert acts_of(text, found, Reading(acts=(beside,))).actions == (), "alone it is none"


@pytest.mark.parametrize(("calm", "score", "types"), [
    (4, ON_DENSE[0] + 0.01, ["ASSAULT", "ASSAULT", "COERCE"]),
    (4, ON_DENSE[0] - 0.01, ["ASSAULT", "ASSAULT"]),
    (12, ON_DENSE[0] + 0.01, ["ASSAULT", "ASSAULT"]),  # the page is about something else
    (2, ON_DENSE[0] + 0.01, ["ASSAULT", "ASSAULT"]),  # too few sentences to tell
])  # fmt: skip
def test_on_a_page_full_of_acts_less_likely_ones_are_coded(calm: int, score: float, types: list[str]) -> None:
    text = "Peru shelled Chile. Togo bombed Benin. Chad seized Niger." + " The sea was calm." * calm

    acts = (
        act(text, "shelled", "ASSAULT", 0.9, "Peru", "Chile"),
        act(text, "bombed", "ASSAULT", 0.9, "Togo", "Benin"),
        act(text, "seized", "COERCE", score, "Chad", "Niger"),
    )
    told = acts_of(text, find_mentions(article_from_text(text)), Reading(acts=acts))
    assert [str(a.type) for a in told.actions] == types


@pytest.mark.parametrize(("other", "count"), [(0.15, 2), (0.07, 1)])
def test_a_word_tells_an_act_as_likely_as_all_its_types_together(other: float, count: int) -> None:
    text = "Peru shelled Chile and seized Togo."

    acts = (
        act(text, "shelled", "ASSAULT", 0.9, "Peru", "Chile"),
        act(text, "seized", "COERCE", COMPANY - 0.1, "Peru", "Togo"),
        act(text, "seized", "ASSAULT", other, "Peru", "Togo"),
    )
    told = acts_of(text, find_mentions(article_from_text(text)), Reading(acts=acts))
    assert [str(a.type) for a in told.actions] == ["ASSAULT", "COERCE"][:count]


def test_an_act_without_any_party_is_none() -> None:
    assert told().actions == ()


def test_who_does_it_to_one_another_are_all_actors() -> None:
    text = "Peru and Chile met."
    acts = told(
        part("actors", "Peru", text),
        part("recipients", "Chile", text),
        text=text,
        trigger="met",
        type="CONSULT",
        reciprocal=True,
    )
    assert (words(acts.actions[0].actors, text), acts.actions[0].recipients) == (["Peru", "Chile"], ())


@pytest.mark.parametrize(
    ("text", "trigger", "type", "mode", "mutual"),
    [
        ("Peru will meet Chile.", "meet", "AGREE", None, True),
        ("Peru held talks with Chile.", "talks", "CONSULT", None, True),
        ("Peru visited Chile.", "visited", "CONSULT", "visit", False),
        ("Peru led the talks of Chile.", "talks", "CONSULT", "third-party", False),
        ("Peru refused to meet Chile.", "meet", "REJECT", "meet", False),
    ],
)
def test_whom_one_meets_he_meets_one(text: str, trigger: str, type: str, mode: str | None, mutual: bool) -> None:
    acts = told(
        part("actors", "Peru", text),
        part("recipients", "Chile", text),
        text=text,
        trigger=trigger,
        type=type,
        mode=mode,
    )
    (act,) = acts.actions
    assert (words(act.actors, text), act.reciprocal) == (["Peru", "Chile"] if mutual else ["Peru"], mutual)


def test_whom_nobody_named_meets_stays_the_recipient() -> None:
    text = "The plan is to meet Chile."
    (act,) = told(part("recipients", "Chile", text), text=text, trigger="meet", type="AGREE").actions
    assert (act.actors, words(act.recipients, text), act.reciprocal) == ((), ["Chile"], False)


def test_a_run_of_joined_parties_is_all_of_them() -> None:
    text = "Peru, Chile and Togo attacked Mali."
    acts = told(
        part("actors", "Peru, Chile and Togo", text), part("recipients", "Mali", text), text=text, trigger="attacked"
    )
    assert words(acts.actions[0].actors, text) == ["Peru", "Chile", "Togo"]


def test_the_nested_act_and_third_parties_are_joined_too() -> None:
    text = "Peru urged Chile to free Togo's sailors by Friday through Mali."
    acts = told(
        part("actors", "Peru", text), part("recipients", "Chile", text), part("about actors", "Chile", text),
        part("about recipients", "Togo", text), part("about time", "Friday", text), part("mediator", "Mali", text),
        text=text, trigger="urged", type="REQUEST", mode="yield", about="RETREAT",
    )  # fmt: skip
    (act,) = acts.actions
    assert act.about is not None
    assert (act.about.type, words(act.about.actors, text), words(act.about.recipients, text)) == (
        "RETREAT",
        ["Chile"],
        ["Togo's sailors"],
    )
    assert act.about.time == at("Friday", text)
    assert act.others == ((at("Mali", text), "mediator"),)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru shelled Chilean positions near Arica, a port, on 5 June 2023.", "5 June 2023"),
        ("Peru on Monday shelled Chilean positions.", "Monday"),
        ("On Monday the army of Peru, which has new guns, shelled Chilean positions.", None),
        ("On Monday Peru shelled Chilean positions.", "Monday"),
        ("Peru shelled Chilean positions after it had lost a boat on 5 June 2023.", None),
        ("Peru shelled Chilean positions on 5 June 2023 and on 8 June 2023.", None),
        ("Peru shelled Chilean positions for three years.", None),
        ("Peru shelled Chilean positions near Arica last year.", "last year"),
        ("Peru shelled Chilean positions near Arica in May 2023.", "May 2023"),
        ("Peru, which shelled Chilean positions, kept to the accord of 2016.", None),
        ("Peru shelled Chilean positions until May 2023.", None),
        ("Peru recently shelled Chilean positions in May.", "May"),
        ("On the first anniversary of the day when Peru shelled Chilean positions last year they sang.", "last year"),
    ],
)
def test_the_one_date_of_a_clause_is_the_acts(text: str, wanted: str | None) -> None:
    (act,) = told(part("actors", "Peru", text), part("recipients", "Chilean", text), text=text).actions
    assert act.time == (at(wanted, text) if wanted else None)


def test_a_plan_has_no_day_but_its_own() -> None:
    text = "Peru will have shelled Chile by Friday."
    (act,) = told(part("actors", "Peru", text), part("recipients", "Chile", text), text=text, realis="planned").actions
    assert act.time is None


@pytest.mark.parametrize(
    ("text", "party", "told_words"),
    [
        ("Ana Bell thanked the bakers of “Hurrah!” fame.", "Hurrah!", []),
        ("Ana Bell thanked “Gronkol” tractors loudly.", "Gronkol", []),
        ("Ana Bell thanked “old foes” loudly.", "old foes", ["old foes"]),
        ("Ana Bell thanked as guests the bread bakers.", "guests the bread bakers", ["bread bakers"]),
        ("Ana Bell thanked readers of the paper.", "readers of", ["readers"]),
        ("Ana Bell thanked your sincere wishes.", "your sincere", []),
    ],
)
def test_a_party_that_no_list_knows_is_words_for_somebody(text: str, party: str, told_words: list[str]) -> None:
    acts = told(part("actors", "Ana Bell", text), part("recipients", party, text), text=text, trigger="thanked",
                type="SUPPORT")  # fmt: skip
    assert words(acts.actions[0].recipients, text) == told_words


def test_a_party_that_no_list_knows_is_of_the_state_behind_it() -> None:
    text = "Ana Bell thanked widespread opinion in Chile."
    acts = told(part("actors", "Ana Bell", text), part("recipients", "widespread", text), text=text, trigger="thanked",
                type="SUPPORT")  # fmt: skip
    assert [m.country for m in acts.actors if m.words == "widespread"] == ["CHL"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tekel thanked Peru. It was told in a report to Ana Tekel on Friday.", "Ana Tekel"),
        ("Tekel thanked Peru. It was told in a report to Ana V. Tekel on Friday.", "Ana Tekel"),
        ("Tekel thanked Peru. It was told in a report to Tekel on Friday.", None),
        ("Tekel thanked Peru. It was told in a report to Minister Tekel.", None),  # no first name: names would tell it
        ("The Tekel thanked Peru. It was told in a report to Ana Tekel on Friday.", None),
    ],
)
def test_a_surname_that_the_text_has_whole_is_a_person(text: str, name: str | None) -> None:
    at_first = "The Tekel" if text.startswith("The") else "Tekel"
    acts = told(part("actors", at_first, text), part("recipients", "Peru", text), text=text, trigger="thanked",
                type="SUPPORT")  # fmt: skip
    assert [m.name for m in acts.actors if m.kind == "person"] == ([name] if name else [])


def test_what_stands_in_a_title_is_no_second_party() -> None:
    text = "Ana Bell, member of the Board of the Reed Party of Togo, shelled Lima."
    acts = told(part("actors", "Ana Bell", text), part("actors", "Reed Party", text), part("recipients", "Lima", text),
                text=text)  # fmt: skip
    assert words(acts.actions[0].actors, text) == ["Ana Bell"]


def test_a_date_dates_an_act_before_a_spell_does() -> None:
    text = "Peru shelled Chile on 5 June, thirty long days before the truce."
    when = part("time", "5 June, thirty long days", text)
    (act,) = told(part("actors", "Peru", text), part("recipients", "Chile", text), when, text=text).actions
    assert act.time == at("5 June", text)


def test_of_two_dates_the_likelier_is_the_acts() -> None:
    text = "Peru shelled Chile in May, before last Wednesday's truce."
    parts = part("time", "May", text), replace(part("time", "last Wednesday", text), score=0.6)
    (act,) = told(part("actors", "Peru", text), part("recipients", "Chile", text), *parts, text=text).actions
    assert act.time == at("May", text)


def test_a_date_of_the_calendar_goes_before_one_that_is_counted() -> None:
    text = "Mali fell in 1966. Eight months later, in October 1967, Peru shelled Chile."
    when = part("time", "Eight months later, in October 1967", text)
    (act,) = told(part("actors", "Peru", text), part("recipients", "Chile", text), when, text=text).actions
    assert act.time == at("October 1967", text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The plea by Togo was rejected by Peru.", (["Peru"], ["Togo"])),
        ("The plea by Togo was flatly rejected by Peru.", (["Peru"], ["Togo"])),
        ("Togo rejected a plea by Peru.", (["Togo"], [])),
        ("Togo was rejected by a wide margin.", (["Togo"], [])),
    ],
)
def test_who_acts_stands_behind_a_passive_verb(text: str, wanted: tuple[list[str], list[str]]) -> None:
    (act,) = told(part("actors", "Togo", text), text=text, trigger="rejected", type="REJECT").actions
    assert (words(act.actors, text), words(act.recipients, text)) == wanted


@pytest.mark.parametrize(
    ("text", "trigger", "read", "wanted"),
    [
        ("Togo, which is small, received a message of greeting from Peru.", "greeting", ["Togo"], (["Peru"], ["Togo"])),
        (
            "Chad Receives Greetings from the Peruvian President",
            "Greetings",
            ["Chad"],
            (["Peruvian President"], ["Chad"]),
        ),
        ("Chad received condolences from Peru and Chile.", "condolences", ["Chad"], (["Peru", "Chile"], ["Chad"])),
        ("Chad received greetings in Lima.", "greetings", ["Chad"], (["Chad"], [])),
        ("Chad sent greetings from Peru.", "greetings", ["Chad"], (["Chad"], [])),
    ],
)
def test_who_receives_from_another_is_befallen(
    text: str, trigger: str, read: list[str], wanted: tuple[list[str], list[str]]
) -> None:
    parts = [part("actors", each, text) for each in read]
    (act,) = told(*parts, text=text, trigger=trigger, type="SUPPORT").actions
    assert (words(act.actors, text), words(act.recipients, text)) == wanted


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Ana Bell of Peru spoke of her summit with Chile.", "summit", ["her", "Chile"]),
        ("Peru’s second round of talks with Chile began.", "talks", ["Peru", "Chile"]),
        ("Peru’s word that it is ready for talks with Chile came.", "talks", ["Chile"]),  # too far
        ("Peru’s first talks with Chile began.", "talks", ["Peru", "Chile"]),
        ("Peru’s ministers met Chile.", "met", ["Chile"]),  # whose ministers, and not whose meeting
        ("The talks with Chile began.", "talks", ["Chile"]),
    ],
)
def test_whose_a_meeting_is_takes_part_in_it(text: str, trigger: str, expected: list[str]) -> None:
    acts = told(part("actors", "Chile", text), text=text, trigger=trigger, type="CONSULT", reciprocal=True)
    assert words(acts.actions[0].actors, text) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "parts", "actors", "recipients"),
    [
        ("Chile scorned the curbs it imposed on Peru.", "imposed", (("recipients", "Peru"),), ["it"], ["Peru"]),
        ("The curbs Chile has since imposed on Peru hurt.", "imposed", (("recipients", "Peru"),), [], ["Peru"]),
        ("The curbs Chile has also imposed on Peru hurt.", "imposed", (("recipients", "Peru"),), ["Chile"], ["Peru"]),
        ("Chile closed the port, and seized Togo.", "seized", (("recipients", "Togo"),), ["Chile"], ["Togo"]),
        (
            "Chile rose after Peru closed its port and seized Togo.",
            "seized",
            (("recipients", "Togo"),),
            ["Peru"],
            ["Togo"],
        ),
        ("Peru was freed, and Togo was seized.", "seized", (("recipients", "Togo"),), [], ["Togo"]),
        ("The Chilean attack on Peru failed.", "attack", (("recipients", "Peru"),), [], ["Peru"]),
        ("Peru accused Togo of theft.", "accused", (("actors", "Peru"),), ["Peru"], ["Togo"]),
        ("Peru condemned Togo's plan.", "condemned", (("actors", "Peru"),), ["Peru"], []),
        ("Peru fled to Togo.", "fled", (("actors", "Peru"),), ["Peru"], []),
    ],
)
def test_a_verb_has_its_subject_and_whom_it_addresses(
    text: str, trigger: str, parts: tuple[tuple[str, str], ...], actors: list[str], recipients: list[str]
) -> None:
    acts = told(*(part(role, name, text) for role, name in parts), text=text, trigger=trigger)
    (act,) = acts.actions
    assert (words(act.actors, text), words(act.recipients, text)) == (actors, recipients)


def test_a_series_of_verbs_has_one_subject() -> None:
    text = "Peru closed the port, seized Togo and accused Chile."
    acts = [
        ActReading(
            start=at(verb, text)[0], end=at(verb, text)[1], type="ACCUSE" if verb == "accused" else "COERCE", mode=None,
            realis="actual", negated=False, reciprocal=False, history=False, about=None, klass=None, score=0.9,
            parts=tuple(part(*p, text) for p in parts),
        )
        for verb, parts in (
            ("closed", [("actors", "Peru")]), ("seized", [("recipients", "Togo")]), ("accused", [("recipients", "Chile")]),
        )
    ]  # fmt: skip
    findings = find_mentions(article_from_text(text, published="2024-05-06"))
    found = acts_of(text, findings, Reading(acts=tuple(acts))).actions
    assert [words(a.actors, text) for a in found] == [["Peru"]] * 3


@pytest.mark.parametrize(
    ("envoy", "whom"),
    [
        ("ambassador to Quito, Tom Reed", "Ecuador"),
        ("ambassador to the Bolivarian Republic of Venezuela, Tom Reed", "Venezuela"),
        ("envoy Tom Reed", None),
        ("ambassador to the council, Tom Reed", None),
    ],
)
def test_an_envoy_is_recalled_from_the_state_that_he_was_sent_to(envoy: str, whom: str | None) -> None:
    text = f"Peru on Thursday recalled its {envoy}, for consultations."
    start = text.index(envoy)
    found = sent_to(text, (start, start + len(envoy)))
    assert (found.name if found else None) == whom


def test_a_month_is_no_march() -> None:
    text = "Peru condemned the attack of 5 March at Tacna on Chile."
    assert not told(
        part("actors", "Peru", text), part("recipients", "Chile", text), text=text, trigger="March", type="PROTEST"
    ).actions


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It was the first time since 1959 that they met.", True),
        ("It was the first time in 66 years, since the summit of September 1959, that they met.", True),
        ("In 1959 they met for the first time.", False),
        ("Since 1959 they had not met.", False),
    ],
)
def test_the_year_of_the_time_before_is_not_the_acts(text: str, last: bool) -> None:
    year, word = text.index("1959"), text.index("met")
    act = ActReading(start=word, end=word + len("met"), type="CONSULT", mode=None, realis="actual", negated=False, reciprocal=True,
                     history=False, about=None, klass=None, score=0.9, parts=())  # fmt: skip
    assert is_of_the_last(text, (0, len(text)), act, (year, year + 4)) is last


@pytest.mark.parametrize(
    ("text", "cue", "anothers"),
    [
        ("Hauliers, who had blocked the pass since Friday, lifted it.", "lifted", True),
        ("Hauliers, who had blocked the pass since Friday, lifted it.", "blocked", False),
        ("The minister, who is 60, met Bell on Friday, and signed.", "signed", False),
        ("On Friday the minister, who is 60, met Bell.", "met", False),
    ],
)
def test_the_day_of_a_relative_clause_is_not_that_of_the_main_one(text: str, cue: str, anothers: bool) -> None:
    at, day = text.index(cue), text.index("Friday")
    act = ActReading(start=at, end=at + len(cue), type="CONSULT", mode=None, realis="actual", negated=False, reciprocal=True,
                     history=False, about=None, klass=None, score=0.9, parts=())  # fmt: skip
    assert is_of_a_relative(text, (0, len(text)), act, (day, day + 6)) is anothers


@pytest.mark.parametrize(
    ("text", "anothers"),
    [
        ("Peru thanked Chile for its help following the killing, on Friday, of a guard.", True),
        ("Peru thanked Chile after the attack of its navy on Friday.", True),
        ("Peru thanked Chile on Friday after the attack.", False),
        ("Peru thanked Chile for its help on Friday.", False),
    ],
)
def test_the_day_of_what_went_before_is_not_the_acts(text: str, anothers: bool) -> None:
    at, day = text.index("thanked"), text.index("Friday")
    act = ActReading(start=at, end=at + len("thanked"), type="SUPPORT", mode=None, realis="actual", negated=False,
                     reciprocal=False, history=False, about=None, klass=None, score=0.9, parts=())  # fmt: skip
    assert is_of_a_noun(text, (0, len(text)), act, (day, day + 6)) is anothers


def test_doers_of_the_clause_before_do_not_act() -> None:
    text = "In May Peru freed 46 men and Chile released nine Peruvian traders."
    parts = [
        part(role, w, text) for role, w in (("actors", "Peru"), ("actors", "Chile"), ("recipients", "Peruvian traders"))
    ]
    (act,) = told(*parts, text=text, trigger="released", type="RETREAT").actions
    assert words(act.actors, text) == ["Chile"]
    joined = "Peru and Chile released nine traders."
    parts = [part(role, w, joined) for role, w in (("actors", "Peru"), ("actors", "Chile"))]
    (act,) = told(*parts, text=joined, trigger="released", type="RETREAT").actions
    assert words(act.actors, joined) == ["Peru", "Chile"]
    parted = "The ministry of Peru blamed nobody; Chile denied it and itself accused Togo."
    parts = [
        part(role, w, parted)
        for role, w in (("actors", "ministry of Peru"), ("actors", "Chile"), ("recipients", "Togo"))
    ]
    (act,) = told(*parts, text=parted, trigger="accused", type="ACCUSE").actions
    assert words(act.actors, parted) == ["Chile"]


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        ("Peru, in a call with Chile on Saturday, named no day.", "call", ["Peru", "Chile"]),
        ("Peru spoke on Monday with Chile.", "spoke", ["Peru", "Chile"]),
        ("Peru wrote a letter with Chile in mind.", "wrote", ["Peru"]),
    ],
)
def test_with_whom_one_meets(text: str, trigger: str, parties: list[str]) -> None:
    acts = told(part("actors", "Peru", text), text=text, trigger=trigger, type="CONSULT")
    assert words(acts.actions[0].actors, text) == parties


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru signed a treaty on water with Chile in May.", ["Peru", "Chile"]),
        ("Peru signed with Chile the treaty of friendship.", ["Peru", "Chile"]),
        ("Peru signed a treaty that angered those with Chile in mind.", ["Peru"]),
    ],
)
def test_who_signs_with_another_signs_with_him(text: str, actors: list[str]) -> None:
    (act,) = told(part("actors", "Peru", text), text=text, trigger="signed", type="SUPPORT").actions
    assert words(act.actors, text) == actors


@pytest.mark.parametrize(
    ("text", "trigger", "read", "actors", "recipients"),
    [
        ("They spoke of Peru, whom Chile is due to visit.", "visit", ["Peru"], ["Chile"], ["Peru"]),
        ("They spoke of Peru, whom it visited.", "visited", ["Peru"], ["it"], ["Peru"]),
        ("They spoke of Peru, which visited Chile.", "visited", ["Peru"], ["Peru"], ["Chile"]),
        ("Peru met Ana Bell, whom Chile had sent, and visited Togo.", "visited", ["Peru"], ["Peru"], ["Togo"]),
    ],
)
def test_what_a_relative_clause_is_about_does_not_act(
    text: str, trigger: str, read: list[str], actors: list[str], recipients: list[str]
) -> None:
    parts = [part("actors", each, text) for each in read]
    whom = [part("recipients", each, text) for each in recipients if each not in read]
    (act,) = told(*parts, *whom, text=text, trigger=trigger, type="AGREE").actions
    assert (words(act.actors, text), words(act.recipients, text)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru welcomed the step, as did Chile and Togo.", ["Peru", "Chile", "Togo"]),
        ("Peru welcomed the step, as has Chile.", ["Peru", "Chile"]),
        ("Peru welcomed the step as Chile did.", ["Peru"]),
    ],
)
def test_who_did_the_same_did_it_too(text: str, actors: list[str]) -> None:
    (act,) = told(part("actors", "Peru", text), text=text, trigger="welcomed", type="SUPPORT").actions
    assert words(act.actors, text) == actors


@pytest.mark.parametrize(
    ("text", "party", "country"),
    [
        ("A Peruvian jet flew past a Chilean patrol craft.", "patrol craft", "CHL"),
        ("Peru, whose last riflemen left Chile in May, was silent.", "riflemen", "PER"),
        ("In Peru some riflemen left.", "riflemen", None),
    ],
)
def test_whose_they_are_stands_beside_those_whom_no_list_knows(text: str, party: str, country: str | None) -> None:
    acts = told(part("actors", party, text), part("recipients", "Peru", text), text=text, trigger=text.split()[-2])
    assert [a.country for a in acts.actors] == [country]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted", "opened"),
    [
        ("On Sunday Peru recalled its envoy; on Monday Chile did the same.", "recalled", "On Sunday Peru recalled its envoy", False),
        ("On Sunday Peru met Chile, and on Monday Chile left.", "left", ", and on Monday Chile left.", True),
        ("Between May and June Peru met Chile.", "met", "Between May and June Peru met Chile.", False),
    ],
)  # fmt: skip
def test_the_clause_that_a_time_opens_has_that_time(text: str, trigger: str, wanted: str, opened: bool) -> None:
    at_ = text.index(trigger)
    act = reading_of(at_, trigger)
    times = find_mentions(article_from_text(text)).times
    span, is_opened = own_clause(text, (0, len(text)), act, times)
    assert (text[slice(*span)], is_opened) == (wanted, opened)


def reading_of(start: int, trigger: str, realis: str = "actual") -> ActReading:
    return ActReading(start=start, end=start + len(trigger), type="CONSULT", mode=None, realis=realis, negated=False,  # type: ignore[arg-type]
                      reciprocal=True, history=False, about=None, klass=None, score=0.9, parts=())  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "second", "shares"),
    [
        ("Peru visited Chile on Friday and demanded peace.", "visited", "demanded", True),
        ("On Friday Peru visited Chile and Togo recalled its envoy.", "visited", "recalled", True),
        ("Peru visited Chile on Friday, which demanded peace.", "visited", "demanded", False),
        ("Peru visited Chile on Friday and will demand peace.", "visited", "demand", False),
    ],
)
def test_a_verb_that_is_joined_shares_the_day(text: str, first: str, second: str, shares: bool) -> None:
    (before,) = told(part("actors", "Peru", text), part("time", "Friday", text), text=text, trigger=first).actions
    same = before.actors if "Togo" not in text else (at("Togo", text),)
    found = shared_date(text, (0, len(text)), reading_of(text.index(second), second), same, [before])
    assert found == (at("Friday", text) if shares else None)


def test_a_breakaway_land_is_of_those_that_few_recognise() -> None:
    text = "Peru recognised the breakaway regions of the coast."
    parts = [part("actors", "Peru", text), part("recipients", "breakaway regions of the coast", text)]
    acts = told(*parts, text=text, trigger="recognised", type="SUPPORT")
    assert [a.sectors for a in acts.actors] == [("PRE",)]


def test_an_owners_s_is_no_word_of_a_party() -> None:
    text = "Ana Quispe’s tailor met Chile."
    start = text.index("s tailor")
    tailor = PartReading(role="actors", start=start, end=start + len("s tailor"), score=0.9)
    acts = told(tailor, part("recipients", "Chile", text), text=text, trigger="met", type="CONSULT")
    assert [a.words for a in acts.actors] == ["tailor"]
