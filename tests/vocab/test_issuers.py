"""Bodies that print a page themselves: which they are, and whose."""

from __future__ import annotations

import pytest

from dateline.vocab.issuers import country_in, is_body


@pytest.mark.parametrize(
    ("name", "body", "country"),
    [
        ("Ministry of Foreign Affairs of the Islamic Republic of Iran", True, "IRN"),
        ("EMBASSY OF PERU IN CHILE", True, None),
        ("Chilean Ministry of Works", True, "CHL"),
        ("Ministry of Foreign Affairs", True, None),
        ("Department of Foreign Affairs, Papua New Guinea", True, "PNG"),
        ("The Lima Courier", False, None),
        (None, False, None),
    ],
)
def test_a_states_body(name: str | None, body: bool, country: str | None) -> None:
    assert is_body(name) is body
    assert country_in(name or "") == country
