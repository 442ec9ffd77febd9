"""The easier exercise in the middle of a session: what was done stays, the rest is made anew."""

from __future__ import annotations

from dataclasses import replace

from stretchtimer.core.choices import Choices, stand_in
from stretchtimer.core.compiling import asks_of, exercise_asks, place
from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import ExerciseStep
from stretchtimer.core.timeline import Block, Segment, Timeline


def easier_here(timeline: Timeline, index: int) -> tuple[Exercise, ...]:
    """Return the exercises that may stand in for the one under way, the nearest first."""
    step = timeline.blocks[timeline.segments[index].block].step
    return step.easier if isinstance(step, ExerciseStep) else ()


def swapped(timeline: Timeline, index: int, exercise: Exercise, choices: Choices) -> Timeline:
    """Return *timeline* with *exercise* from segment *index* to the end of the block.

    Segment *index* of the new timeline gets ready for it. The stand-in is done on the sides that
    are still to do, the one under way among them. Everything before *index* is left as it was.
    """
    here = timeline.segments[index]
    block = timeline.blocks[here.block]
    if not isinstance(block.step, ExerciseStep):
        return timeline
    step = stand_in(block.step, exercise)
    step = replace(step, dose=choices.amount_of(step.dose))
    new_block = Block(block.key, step)
    later = [s for s in timeline.segments[index:] if s.block != here.block]
    sides = _sides_left(timeline, here)
    usual = choices.sides_of(step.dose.sides)
    asks = (
        exercise_asks(step, sides if usual != (None,) else usual)
        if None not in sides
        else asks_of(new_block, choices)
    )
    segments = list(timeline.segments[:index])
    start = here.start
    for ask in asks:
        if ask.duration or ask.gate:
            segments.append(place(ask, new_block, len(timeline.blocks), len(segments), start))
            start += ask.duration
    for segment in later:
        segments.append(replace(segment, index=len(segments), start=start))
        start += segment.duration
    return Timeline(tuple(segments), (*timeline.blocks, new_block))


def _sides_left(timeline: Timeline, here: Segment) -> tuple[Side | None, ...]:
    """Return the sides of the block from *here* on, each once, in order."""
    left = (s.side for s in timeline.segments[here.index :] if s.block == here.block)
    return tuple(dict.fromkeys(left))
