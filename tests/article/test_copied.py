"""The story in copied text: small pages, each for one rule of the cleaner."""

from __future__ import annotations

import time

import pytest

from dateline.article.copied import cut_lines, cut_story
from dateline.article.sheet import split_lines

LEAD = "The envoys of Chad and Niger met in Zinder on Monday to settle a quarrel over wells."
NEXT = "They agreed to let herders of both states water their camels until the rains, a Niger official said."
LAST = "Chad had closed the wells in March after two herders were killed there."
STORY = f"{LEAD}\n\n{NEXT}\n\n{LAST}"
TITLE = "Chad and Niger settle quarrel over wells"


def test_title_standfirst_and_paragraphs_are_kept() -> None:
    story = cut_story(f"Home\nNews\n\n{TITLE}\n\nHerders may water their camels until the rains\n\n{STORY}\n")
    assert story.title == TITLE
    assert story.body == f"Herders may water their camels until the rains\n\n{STORY}"
    assert [(piece.text, piece.reason) for piece in story.dropped] == [("Home\nNews", "navigation")]


@pytest.mark.parametrize(
    ("above", "cut"),
    [
        (f"{TITLE} - Some Site\n\n", "title repeated"),
        (f"{TITLE}\n\n", "title repeated"),
        ("Storm closes three harbours in the north\n\n", "above the story"),
        ("30 September, Friday\n\n", "the page's own day"),
    ],
)
def test_what_stands_above_the_title(above: str, cut: str) -> None:
    story = cut_story(f"{above}{TITLE}\n\n{STORY}")
    assert story.title == TITLE
    assert [piece.reason for piece in story.dropped] == [cut]


def test_a_headline_in_quotation_marks_is_no_paragraph() -> None:
    title = "\u201cThey took the wells and left me the bucket\u201d"
    story = cut_story(
        f"The newspaper of both banks\nHome > Town\n{title}\nThursday, 4 September 2014\nBy Jane Doe\n{STORY}"
    )
    assert story.title == title
    assert story.body == STORY
    assert [piece.text for piece in story.dropped if piece.reason == "publication line"] == [
        "Thursday, 4 September 2014"
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("By Jane Doe", "byline"),
        ("Jane Doe", "byline"),
        ("4 May 2011 10:22 GMT", "publication line"),
        ("Updated 2 hours ago", "publication line"),
        ("3 min read", "reading time"),
        ("Share", "share and contact"),
        ("Africa", "navigation"),
    ],
)
def test_what_stands_between_title_and_story(line: str, reason: str) -> None:
    story = cut_story(f"{TITLE}\n{line}\n{STORY}")
    assert [(piece.text, piece.reason) for piece in story.dropped] == [(line, reason)]
    assert story.body.startswith(LEAD)


@pytest.mark.parametrize(
    "inside",
    [
        "Also read: Locusts reach the lake",
        "RELATED\nLocusts reach the lake",
        "Related stories\nLocusts reach the lake\nCotton price falls",
        "Advertisement",
        "READ MORE | Locusts reach the lake",
        TITLE,
    ],
)
def test_what_stands_inside_a_story_is_cut_and_the_story_goes_on(inside: str) -> None:
    story = cut_story(f"{TITLE}\n\n{LEAD}\n\n{NEXT}\n\n{inside}\n\n{LAST}\n")
    assert [line for line in story.body.split("\n") if line] == [LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    "inside", ["What the wells are worth", "‘Water is life’", "“We are content,” he said.", "Day two"]
)
def test_subheadings_and_short_sentences_stay(inside: str) -> None:
    story = cut_story(f"{TITLE}\n\n{LEAD}\n\n{inside}\n\n{NEXT}\n\n{LAST}")
    assert inside in story.body


@pytest.mark.parametrize(
    "foot",
    [
        "© 2011 Some Paper",
        "Follow us\nTwitter: @some_paper",
        "Related articles\nLocusts reach the lake\nA swarm of forty kilometres has come.\nCotton falls\nBuyers stay away again.",
        "Comments\nJoe: they will close them again before the rains as they always do, mark my words",
        "Some Paper is an independent newspaper founded in 1980 and read in forty countries.",
        "Most read\n1\nJudge slapped\n2\nSnow falls",
        "🍪 Cookies\nWe use cookies to give you the best experience on our website. Read more...",
    ],
)
def test_what_stands_below_a_story_is_cut(foot: str) -> None:
    story = cut_story(f"{TITLE}\n\n{STORY}\n\n{foot}\n")
    assert story.body == STORY
    assert "\n".join(piece.text for piece in story.dropped) == foot


@pytest.mark.parametrize("note", ["(With agency inputs)", "-0-", "Source: the ministry", "“That is all.”"])
def test_the_note_of_sources_behind_a_story_stays(note: str) -> None:
    assert cut_story(f"{TITLE}\n\n{STORY}\n\n{note}\n").body.endswith(note)


def test_lines_broken_at_a_column_become_paragraphs_again() -> None:
    wrapped = (
        "The envoys of two states met in the desert town of Zinder on Monday\n"
        "to settle a quarrel over wells, an official of one of them said, and\n"
        "agreed on three of the four points.\n\n"
        "The fourth is to be settled by the rains. Nobody could say which of\n"
        "the two would give way, and the herders would not wait that long."
    )
    assert [len(line.text.split()) for line in split_lines(wrapped)] == [35, 27]


def test_a_page_without_a_sentence_is_kept_as_far_as_it_is_one() -> None:
    story = cut_story("Chad and Niger settle quarrel\nWells open until the rains\nShare\n")
    assert (story.title, story.body) == ("Chad and Niger settle quarrel", "Wells open until the rains")


def test_a_story_found_already_loses_only_what_gives_itself_away() -> None:
    story = cut_lines(f"{TITLE}\nBy Jane Doe\n{LEAD}\nAlso read: Locusts reach the lake\nDay two\n{LAST}", TITLE)
    assert story.body == f"{LEAD}\nDay two\n{LAST}"
    assert story.byline == "Jane Doe"


@pytest.mark.parametrize(
    "page",
    [
        "menu\n" * 19_000 + STORY,
        f"{STORY}\n" + "Related stories\nLocusts reach the lake\n" * 9_000,
        f"{STORY}\n" + f"Related stories\nLocusts reach the lake again\n{LAST}\n" * 6_000,
        f"{TITLE}\n" * 19_000 + STORY,
        f"{LEAD}\n{NEXT}\n{TITLE}\n" * 6_000,
        "Will the envoys of the two states meet again before the rains come?\n" * 19_000,
    ],
)
def test_a_page_of_many_lines_takes_seconds_at_most(page: str) -> None:
    started = time.perf_counter()
    assert cut_story(page).dropped
    assert time.perf_counter() - started < 10


def test_a_page_of_too_many_lines_is_left_as_it_is_and_says_so() -> None:
    story = cut_story("line\n" * 20_001)
    assert story.notes == ("the page has more than 20,000 lines: it was not searched for menus and links",)


CHRONICLE = """Chronology of the river dispute

March 3, 2014
Peru accused Chile of diverting water.

March 9, 2014
Chilean guards detained two shepherds. Lima protested.

April 2014
The two presidents met in Arica.

2016
Both signed a treaty."""


def test_days_that_stand_alone_head_the_entries_of_a_chronicle() -> None:
    story = cut_story(CHRONICLE)
    assert (story.title, story.dropped) == ("Chronology of the river dispute", ())
    assert story.body.split("\n")[0] == "March 3, 2014"
    assert story.body.endswith("2016\nBoth signed a treaty.")


def test_days_over_titles_are_no_chronicle() -> None:
    links = "\n".join(f"March {day}, 2014\nA headline of page {day}" for day in (3, 4, 5))
    told = "Peru accused Chile of diverting the water of the river on Monday, and Chile denied it at once.\n"
    story = cut_story(f"Peru and Chile quarrel over a river\n\n{told * 3}\n{links}")
    assert "March 4" not in story.body


def test_headlines_behind_arrows_that_stand_together_are_links() -> None:
    body = (
        "The two towns opened the bridge on Monday, and lorries that had waited at the barrier for nine days crossed it.\n"
        "Both mayors said in a statement that the toll would be paid by the towns until the harvest is brought in."
    )
    links = "> A dam bursts in the north\n> Two ships collide off the cape\n> Who will pay for the figs?\n> The queen of the valley"
    story = cut_story(
        f"The bridge is open\n\n{body}\n{links}\nThe towns will meet again in the spring, both mayors said."
    )
    assert "ships" not in story.body
    assert "meet again in the spring" in story.body
    more = "The governor praised the two towns on Tuesday and said that other towns on the river should do as they had done."
    alone = cut_story(f"The bridge is open\n\n{body}\n> One line stands alone here\n{more}\nThey will meet again soon.")
    assert "> One line" in alone.body


@pytest.mark.parametrize("brief", ["Chad recalled its envoy on Friday.", "It was closed.\nNobody is known to be hurt."])
def test_a_brief_too_short_for_a_paragraph_has_its_date_line_cut(brief: str) -> None:
    story = cut_story(f"The Zinder Bell\n18 May 2024\n\n{brief}\n")
    assert story.body == brief
    assert "18 May 2024" in (piece.text for piece in story.dropped)


def test_short_lines_without_a_date_line_are_no_brief() -> None:
    assert cut_story("The wells\nare dry again this year.\nThe herds\ngo north.\n").body.count("\n") == 3
