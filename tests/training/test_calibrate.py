"""What a score means: how often an act that was read like this is right."""

from __future__ import annotations

import random

from dateline.encoder.network import signs
from training.calibrate import Told, meaning


def likely(weights: list[float], score: float, *sides: float) -> float:
    total = sum(weight * sign for weight, sign in zip(weights, signs(score, sides), strict=True))
    return float(1 / (1 + 2.718281828**-total))


def test_a_group_of_acts_means_its_share_of_right_ones() -> None:
    acts = [Told(0.5, (1.0, 1.0), right) for right in (True, False, False, False)] * 200
    acts += [Told(0.9, (1.0, 1.0), right) for right in (True, True, True, False)] * 200
    weights = meaning(acts)
    assert abs(likely(weights, 0.5, 1.0, 1.0) - 0.25) < 0.01
    assert abs(likely(weights, 0.9, 1.0, 1.0) - 0.75) < 0.01


def test_even_chances_of_a_side_make_an_act_less_likely_right() -> None:
    chance = random.Random(1)
    acts = []
    for _ in range(2000):
        side = chance.choice((0.0, 0.5, 1.0))  # no party is as sure as a party
        acts.append(Told(0.8, (1.0, side), chance.random() < (0.3 if side == 0.5 else 0.8)))
    weights = meaning(acts)
    assert abs(likely(weights, 0.8, 1.0, 0.5) - 0.3) < 0.05
    assert abs(likely(weights, 0.8, 1.0, 0.0) - 0.8) < 0.05
    assert likely(weights, 0.8, 1.0, 0.0) == likely(weights, 0.8, 1.0, 1.0)


def test_of_no_acts_there_is_no_meaning() -> None:
    assert meaning([]) == []
