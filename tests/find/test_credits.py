"""Credit lines: whose report a whole article is."""

from __future__ import annotations

import pytest

from dateline.article import article_from_text
from dateline.find.credits import credits_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("LIMA, Sept. 4 (Yonhap) -- The bridge at Salta fell.", ["Yonhap"]),
        ("The bridge at Salta fell on Monday. (AFP)", ["AFP"]),
        ("The bridge at Salta fell.\n\nSource: Blue Press", ["Blue Press"]),
        (
            "The bridge at Salta fell.\n\nBased on reports by the Blue Press and Radio Alta",
            ["Blue Press", "Radio Alta"],
        ),
        ("The bridge at Salta fell.\n\nThis story was first published by The Salta Post.", ["Salta Post"]),
        ("The bridge at Salta fell.\n\n(Blue Press, Radio Alta)", ["Blue Press", "Radio Alta"]),
        ("TASS, July 5. — The bridge at Salta fell.", ["TASS"]),
        ("SUVA, Sept. 4 (Reef-Info) - The bridge at Salta fell.", ["Reef-Info"]),
        ("SUVA (CoralTel) -- The bridge at Salta fell.", ["CoralTel"]),
        ("The bridge at Salta fell.\n\nSOURCE: BLUE PRESS AND NEWS AGENCIES", ["BLUE PRESS"]),
        ("The bridge at Salta fell.\n\n(Salta Bulletin)", ["Salta Bulletin"]),
        # no credits
        ("The bridge at Salta fell.\n\n[Scan the code to follow us]", []),
        ("The bridge at Salta fell.\n\n[Follow Us]", []),
        ("The bridge at Salta fell.\n\nSource: Agencies", []),
        ("The bridge at Salta fell.\n\n(With inputs from our Lima stringer)", []),
        ("LIMA (Peru) - The bridge at Salta fell.", []),
        ("The bridge at Salta fell (and rose).", []),
        ("The bridge at Salta fell.\n\nSource of the Salta river found", []),
        ("The bridge at Salta fell.\n\n(With agency inputs)", []),
        ("The bridge at Salta fell.\n\n(End of transcript)", []),
        ("Question (Interfax): Did the bridge at Salta fall?\n\nAna Bell: It did.", []),
        ("LIMA (Reuters Park) - The bridge at Salta fell.", []),
    ],
)
def test_a_credit(text: str, wanted: list[str]) -> None:
    names = [text[slice(*span)] for a in credits_of(article_from_text(text)) for span in a.source]
    assert names == wanted


def test_the_outlet_that_prints_it_is_no_credit() -> None:
    article = article_from_text("The bridge at Salta fell. (AFP)", outlet="Agence France-Presse")
    assert credits_of(article) == ()
