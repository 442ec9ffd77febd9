"""Who should leave an exercise out: the conditions a user can name, and what follows from them."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import TypeAlias


class Condition(Enum):
    """Something about the user that some exercises do not go with (flags F1 to F11)."""

    HAMSTRING_TEAR = "hamstring-tear"
    SIT_BONE_PAIN = "sit-bone-pain"
    OUTER_HIP_PAIN = "outer-hip-pain"
    HIP_REPLACEMENT = "hip-replacement"
    KNEE_INJURY = "knee-injury"
    BACK_PAIN_WITH_TINGLING = "back-pain-with-tingling"
    PREGNANCY = "pregnancy"
    OSTEOPOROSIS = "osteoporosis"
    BLOOD_THINNERS = "blood-thinners"
    POOR_SENSATION = "poor-sensation"
    BALANCE_PROBLEMS = "balance-problems"


class Care(Enum):
    """How an exercise goes with a condition."""

    FINE = "fine"
    CAUTION = "caution"  # shown with a word of care, the easier exercise first
    AVOID = "avoid"  # not offered


NotWith: TypeAlias = tuple[tuple[Condition, Care], ...]
"""Which conditions an exercise does not go with, and how strictly."""


def care_for(not_with: NotWith, conditions: Collection[Condition]) -> Care:
    """Return the strictest care that *conditions* ask for."""
    asked = {care for condition, care in not_with if condition in conditions}
    if Care.AVOID in asked:
        return Care.AVOID
    return Care.CAUTION if Care.CAUTION in asked else Care.FINE


def reasons(not_with: NotWith, conditions: Collection[Condition]) -> tuple[Condition, ...]:
    """Return which of *conditions* ask for the strictest care, in the file's order."""
    strictest = care_for(not_with, conditions)
    return tuple(
        condition for condition, care in not_with if care is strictest and condition in conditions
    )
