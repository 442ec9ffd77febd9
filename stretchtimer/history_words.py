"""What is said of what was done, on the page and on paper."""

from __future__ import annotations

from stretchtimer.core.number_words import number_words


def mean_words(mean: float) -> str:
    """Say a mean of scores: ``3.1``."""
    return number_words(mean, 1)
