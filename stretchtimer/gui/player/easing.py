"""The easier exercise: which one it is for this person, and what is said when it takes over."""

from __future__ import annotations

from collections.abc import Collection

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback
from stretchtimer.core.safety import Care, Condition, care_for
from stretchtimer.core.swapping import easier_here
from stretchtimer.language import N_, _
from stretchtimer.wording import dose_words, length_words

NOTHING_HERE = N_("There is nothing to make easier here.")
NOTHING_EASIER = N_("This one has no easier version. Do less, or press Right to skip it.")


def first_easier(playback: Playback, conditions: Collection[Condition]) -> Exercise | None:
    """Return the nearest easier exercise that *conditions* do not speak against."""
    return next(
        (
            exercise
            for exercise in easier_here(playback.timeline, playback.index)
            if care_for(exercise.not_with, conditions) is not Care.AVOID
        ),
        None,
    )


def nothing_easier(playback: Playback) -> str:
    """Return the sentence for when there is no easier exercise."""
    return _(NOTHING_EASIER if playback.segment.exercise else NOTHING_HERE)


def swapped_words(playback: Playback) -> str:
    """Return what has changed and for how long, just after an easier exercise took over."""
    segment = playback.segment
    timeline = playback.timeline
    dose = timeline.blocks[segment.block].dose
    length = sum(s.duration for s in timeline.segments if s.block == segment.block)
    name = segment.exercise.name if segment.exercise else ""
    words = (
        _("Easier: {name}, {dose}. It takes the place of this exercise, {length}.")
        if dose
        else _("Easier: {name}. It takes the place of this exercise, {length}.")
    )
    amount = dose_words(dose) if dose else ""
    return words.format(name=name, dose=amount, length=length_words(length))
