"""A session that is killed loses nothing."""

import os
import random

import pytest

from tests.kills import killed, verdict


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_ten_kills_lose_and_double_nothing(tmp_path):
    dice = random.Random(1)  # noqa: S311 - no secret
    done, leftover, faults = set[str](), None, list[str]()
    for number in range(10):
        truth = killed(tmp_path, "one", dice.uniform(0.02, 0.6), leftover, number)
        done |= set(truth.reps)
        found = verdict(tmp_path, "one", done, truth)
        faults += found.faults
        leftover = found.leftover
    assert faults == []
