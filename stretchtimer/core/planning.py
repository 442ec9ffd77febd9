"""What a timeline asks for, exercise by exercise, and how to tell one version from another."""

from __future__ import annotations

from hashlib import sha256

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.facts import Planned, RepKept
from stretchtimer.core.timeline import Phase, Segment, Timeline

COUNTED = frozenset({Phase.HOLD, Phase.REPS, Phase.NOTE})
"""The phases in which an exercise is done: held, counted, or read."""


def is_counted(segment: Segment) -> bool:
    """Return whether an exercise is done in *segment*, and not only got ready for."""
    return segment.exercise is not None and segment.phase in COUNTED


def planned_of(timeline: Timeline, *, block: int | None = None) -> tuple[Planned, ...]:
    """Return what *timeline* asks for (in *block* alone, if given), in order."""
    reps: dict[tuple[int, Side | None], int] = {}
    hold: dict[tuple[int, Side | None], Millis] = {}
    order: dict[tuple[int, Side | None], int] = {}
    exercises: dict[tuple[int, Side | None], Exercise] = {}
    for segment in timeline.segments:
        if segment.exercise is None or segment.phase not in COUNTED:
            continue
        if block is not None and segment.block != block:
            continue
        place = (segment.block, segment.side)
        exercises[place] = segment.exercise
        order.setdefault(place, segment.index)
        reps[place] = reps.get(place, 0) + reps_in(timeline, segment)
        hold[place] = hold.get(place, 0) + segment.duration
    return tuple(
        Planned(
            block=timeline.blocks[index].key,
            exercise=exercise.id,
            name=exercise.name,
            side=side,
            kind=exercise.kind,
            muscles=exercise.muscles or exercise.areas,
            reps=reps[index, side],
            hold=hold[index, side],
            order=order[index, side],
        )
        for (index, side), exercise in exercises.items()
    )


def reps_in(timeline: Timeline, segment: Segment) -> int:
    """Return how many reps are done when *segment* is: one hold, or a whole counted set."""
    dose = timeline.blocks[segment.block].dose
    return dose.reps if dose and segment.phase is Phase.REPS else 1


def rep_kept(
    timeline: Timeline, segment: Segment, held: Millis, *, is_done: bool, took: Millis = 0
) -> RepKept | None:
    """Return the fact of leaving *segment*, nothing where nothing is done in such a phase."""
    if segment.exercise is None or segment.phase not in COUNTED or not (held or is_done or took):
        return None
    return RepKept(
        block=timeline.blocks[segment.block].key,
        exercise=segment.exercise.id,
        side=segment.side,
        set=segment.set or 1,
        rep=segment.rep or 0,
        held=held,
        is_done=is_done,
        reps=reps_in(timeline, segment),
        took=took,
    )


def version_of(timeline: Timeline) -> str:
    """Return twelve hexadecimal digits that change when the prescription does."""
    lines = (
        f"{s.phase.value} {s.duration} {s.exercise.id if s.exercise else ''} "
        f"{s.side.value if s.side else ''} {s.set} {s.rep} {s.gate}"
        for s in timeline.segments
    )
    return sha256("\n".join(lines).encode()).hexdigest()[:12]
