"""What is said of what was done, on the page, on paper and in the terminal."""

from __future__ import annotations


def mean_words(mean: float) -> str:
    """Say a mean of scores: ``3.1``."""
    return f"{mean:.1f}"
