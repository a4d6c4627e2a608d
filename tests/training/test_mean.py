"""The mean of the weights of stages of one training."""

from __future__ import annotations

import numpy as np
import pytest

from training.mean import mean


def test_each_weight_is_the_mean_of_its_stages() -> None:
    stages = [{"a": np.array([1.0, 3.0]), "b": np.array(0.0)}, {"a": np.array([3.0, 5.0]), "b": np.array(1.0)}]
    found = mean(stages)
    assert found["a"].tolist() == [2.0, 4.0]
    assert float(found["b"]) == 0.5


def test_networks_of_two_shapes_have_no_mean() -> None:
    with pytest.raises(ValueError, match="different shapes"):
        mean([{"a": 1.0}, {"b": 1.0}])
