"""Lines that give themselves away, and lines that must not be mistaken for such."""

from __future__ import annotations

import time

import pytest

from dateline.article import header, masthead, printed
from dateline.article.datelines import dateline_of
from dateline.article.rules import heads_block, is_contact, is_menu_row, label, label_at_edge

CUT = [
    ("Also read: Ferry sinks off the northern cape", "related stories"),
    ("READ MORE | Minister resigns over a dinner", "related stories"),
    ("Read more Minister resigns over a dinner", "related stories"),
    ("RELATED Two held after market blast", "related stories"),
    ("See also » The long road to the treaty", "related stories"),
    ("Don't miss: ten bridges to cross", "related stories"),
    ("Click here for the full coverage", "related stories"),
    ("We use cookies to improve your experience on our website.", "cookie notice"),
    ("By using this site you agree to our cookie policy", "cookie notice"),
    ("Accept all", "cookie notice"),
    ("© 2019 The Daily Something. All rights reserved.", "copyright"),
    ("(C) Some Media Co. No redistribution.", "copyright"),
    ("Reproduction without written permission is prohibited", "copyright"),
    ("Follow us on Facebook", "share and contact"),
    ("Facebook | Twitter | E-mail", "share and contact"),
    ("Telegram: @some_channel", "share and contact"),
    ("(+44 20) 7946-01-23", "share and contact"),
    ("desk@paper.example, @paper_desk", "share and contact"),
    ("Click to share on Twitter", "share and contact"),
    ("Sign up for our morning newsletter", "newsletter"),
    ("Get the day's top stories delivered to your inbox", "newsletter"),
    ("ADVERTISEMENT", "advertisement"),
    ("Article continues below", "advertisement"),
    ("14 comments", "comments"),
    ("Be the first to comment", "comments"),
    ("World A- A A+", "page tools"),
    ("Listen to this article: 4 min", "page tools"),
    ("Your browser does not support the audio element.", "page tools"),
    ("5 min read", "reading time"),
    ("Tags: Chad, Niger, border", "tags"),
    ("#border #talks", "tags"),
    ("Separator", "separator"),
    ("* * *", "separator"),
    ("___", "separator"),
    ("Photo: A. Person/Agency", "photo credit"),
    ("Some Person via Getty Images", "photo credit"),
    ("Found an error? Select it and press Ctrl+Enter", "report a mistake"),
    ("Privacy policy", "legal notice"),
    (">> Also in this issue: A dam bursts — Two ships collide — The price of figs", "related stories"),
    ("In this number also: p. 2 A dam bursts – p. 4 Two ships collide – p. 8 Crossword", "related stories"),
    ("ALSO INTERESTING: Two ships collide off the cape", "related stories"),
    ("Most clicked: 1) A dam bursts 2) Two ships collide", "related stories"),
    ("EN ÇOK OKUNANLAR: 1) A dam bursts 2) Two ships collide", "related stories"),
    ("Other declarations: On the dam | The chairman met the envoy | The price of figs", "related stories"),
    ("[Donate] [Join our list] [Print this page]", "navigation"),
    ("Reprinting is allowed with mention of the source.", "copyright"),
    ("Comments that contain insults will not be published.", "comments"),
    ("Comments (0). To leave a comment please be registered.", "comments"),
    ('Newsletter: get "The Queue" every Friday. We never sell your address.', "newsletter"),
    ("Your ad blocker is active! Please close it.", "advertisement"),
]


@pytest.mark.parametrize(("line", "reason"), CUT)
def test_a_line_is_cut_for_its_reason(line: str, reason: str) -> None:
    assert label(line) == reason


KEPT = [
    "Share prices fell by 3 percent after the talks broke down.",
    "The ministers read more into the letter than was there.",
    "Read in full, the treaty promises less than the speeches did.",
    "Watch towers were built along the river in 1998, the army said.",
    "Related talks between the two armies are to begin on Monday.",
    "The spies hid messages in packets of cookies, the court heard.",
    "The company said it had copyright in the map.",
    "Photo shops in the capital closed early.",
    "Print unions in both countries went on strike.",
    "Follow the money, the prosecutor told the jury on Monday.",
    "More troops: that is what the general asked for.",
    "Next week the two leaders will meet in Vienna.",
    "He said on Telegram: “They did not come.”",
    "A woman was arrested for signing up men to sign up for the war.",
    "1910-1945",
    "4 September 2025",
    "‘A question of maps’",
    "Topics included grain, gas and the return of prisoners.",
    "(With agency inputs)",
    "-0-",
    "Comments by the minister drew anger in the neighbouring capital.",
    "The points are: 1) peace, 2) bread, 3) a bridge, the minister said.",
    "In this section of the front two posts were lost.",
    "[The minister] said so [on Monday].",
    "He was most read in the north, where 1 in 4 had a copy.",
    "An armed convention can also be a safe one, he wrote.",
]


@pytest.mark.parametrize("line", KEPT)
def test_a_line_of_a_story_is_kept(line: str) -> None:
    assert label(line) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Related Stories", "related stories"),
        ("You may also like", "related stories"),
        ("MOST READ", "related stories"),
        ("MORE WORLD NEWS", "related stories"),
        ("Other statements today", "related stories"),
        ("Meistgelesen", "related stories"),
        ("More from the region:", "related stories"),
        ("Current Issue", "related stories"),
        ("Leave a Reply", "comments"),
        ("Comments (12)", "comments"),
        ("Newsletter", "newsletter"),
        ("Strong ties between the two", None),
        ("Background", None),
        ("What the treaty says", None),
    ],
)
def test_headings_of_blocks(line: str, reason: str | None) -> None:
    assert heads_block(line) == reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("30 September, Friday", "the page's own day"),
        ("Thursday, June 20, 2024 10:22", "the page's own day"),
        ("Skip to content", "navigation"),
        ("Home > World > Asia", "navigation"),
        ("News  Sport  Weather  Jobs", "navigation"),
        ("Seoul 24°C", "weather or rates"),
        ("2 hours ago", "related stories"),
        ("Some Daily is an independent newspaper read in forty countries.", "about the outlet"),
        ("Jane Doe is a senior reporter at the Daily.", "about the author"),
        ("The two sides met twice.", None),
    ],
)
def test_lines_at_the_edge(line: str, reason: str | None) -> None:
    assert label_at_edge(line) == reason


@pytest.mark.parametrize(("line", "contact"), [("+44 20 7946 0123", True), ("12 to 14", False), ("28.04.2025", False)])
def test_contacts(line: str, contact: bool) -> None:
    assert is_contact(line) == contact


def test_menu_rows_need_short_entries() -> None:
    assert is_menu_row("Politics | World | Money")
    assert not is_menu_row("1 of 3 | Officials sign the map in the capital after nine hours of talks.")


HOSTILE = (
    "a |1 |A |Ab-|(|© |by A |Sep |4 Sep |related |read |A, |A’|, |#a|is a news |ALSO READ \\| |a@a.|Home > |12:10 "
)


@pytest.mark.parametrize("unit", [unit.replace("\\", "|") for unit in HOSTILE.split("|") if unit])
def test_no_pattern_is_slow(unit: str) -> None:
    started = time.perf_counter()
    for tail in ("", "!", "é", " x"):
        line = (unit * 400)[:396] + tail
        for piece in (line, line[:79], line[:158]):
            for rule in (label, label_at_edge, heads_block, header.byline, printed.dated, dateline_of):
                rule(piece)
            masthead.outlet_from_copyright(piece)
            masthead.outlet_on_top([piece])
    assert time.perf_counter() - started < 5
