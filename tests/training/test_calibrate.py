"""The curve from scores to how often they are right."""

from __future__ import annotations

from training.calibrate import curve


def test_a_group_of_scores_means_its_share_of_right_ones() -> None:
    rows = [(0.2, False), (0.2, False), (0.2, True), (0.2, False), (0.9, True), (0.9, True), (0.9, True), (0.9, False)]
    assert curve(rows, least=4) == [(0.2, 0.25), (0.9, 0.75)]


def test_a_curve_never_falls() -> None:
    rows = [(0.1, False)] * 2 + [(0.4, True)] * 2 + [(0.6, False)] * 2 + [(0.9, True)] * 2
    assert curve(rows, least=2) == [(0.1, 0.0), (0.5, 0.5), (0.9, 1.0)]


def test_of_no_scores_there_is_no_curve() -> None:
    assert curve([]) == []
