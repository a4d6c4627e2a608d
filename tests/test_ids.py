"""Ids: the same content, the same id; parts cannot run into one another."""

from __future__ import annotations

from dateline.ids import LENGTH, content_id


def test_ids_are_short_and_repeatable() -> None:
    assert content_id("a", 1, b"x") == content_id("a", 1, b"x")
    assert len(content_id("a")) == LENGTH


def test_parts_do_not_run_into_one_another() -> None:
    assert content_id("ab", "c") != content_id("a", "bc")


def test_text_that_is_not_unicode_has_an_id() -> None:
    assert content_id("\ud800")
