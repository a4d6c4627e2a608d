"""The axes of gists: what lies in all texts is taken off, and no direction counts more than another."""

from __future__ import annotations

import numpy as np

from training.gist import WIDTH, axes


def test_axes_take_off_the_mean_and_even_out_the_spread() -> None:
    chance = np.random.default_rng(1)
    states = chance.normal(size=(1_000, 384)).astype(np.float32) * np.linspace(9, 3, 384, dtype=np.float32) + 5
    mean, turned = axes(states)[0].astype(np.float32), axes(states)[1:].astype(np.float32)
    told = (states - mean) @ turned.T
    assert told.shape == (1_000, WIDTH)
    assert np.abs(told.mean(axis=0)).max() < 0.05
    assert told.std(axis=0).max() < 1.1 * told.std(axis=0).min()
