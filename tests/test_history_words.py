"""What is said of what was done."""

import pytest

from stretchtimer.history_words import mean_words


@pytest.mark.parametrize(
    ("mean", "words"), [(3.14, "3.1"), (0, "0.0"), (9.96, "10.0"), (2.5, "2.5")]
)
def test_a_mean_has_one_decimal(mean, words):
    assert mean_words(mean) == words
