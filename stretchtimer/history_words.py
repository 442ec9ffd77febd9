"""What is said of what was done, on the page and on paper."""

from __future__ import annotations

from stretchtimer.language import pgettext


def mean_words(mean: float) -> str:
    """Say a mean of scores: ``3.1``."""
    # translators: the mark between a whole number and its tenths
    return f"{mean:.1f}".replace(".", pgettext("number", "."))
