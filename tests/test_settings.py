"""Settings: read from the environment in one place, wrong values named."""

from __future__ import annotations

import pytest

from dateline.settings import Settings, from_environment


def test_defaults() -> None:
    assert from_environment({}) == Settings()


def test_a_variable_is_read() -> None:
    assert from_environment({"DATELINE_MAX_PAGE_BYTES": "5"}).max_page_bytes == 5


def test_a_wrong_variable_is_named() -> None:
    with pytest.raises(ValueError, match="DATELINE_MAX_TEXT_CHARS"):
        from_environment({"DATELINE_MAX_TEXT_CHARS": "many"})
