"""From the prescription to the timeline: every step becomes phases, in an exact order.

The order is that of the routine format ("What a step becomes in time").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from stretchtimer.core.choices import Choices, apply_choices
from stretchtimer.core.dose import Count, Dose, Side, Sides
from stretchtimer.core.duration import HOUR, Millis
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.exercise import Kind
from stretchtimer.core.number_words import large_words
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Routine, Step
from stretchtimer.core.timeline import Block, Phase, Segment, Timeline
from stretchtimer.language import _

MOST_PHASES = 5_000
LONGEST_SESSION: Millis = 6 * HOUR


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that is asked of the person, not yet placed in time."""

    phase: Phase
    duration: Millis
    text: str = ""
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    gate: bool = False


def compile_timeline(routine: Routine, choices: Choices | None = None) -> Timeline:
    """Lay *routine* out in time, as the user wants it today. Phases of no length are left out.

    Raises RoutineTooLong above 5,000 phases or 6 hours.
    """
    choices = choices or Choices()
    blocks: list[Block] = []
    segments: list[Segment] = []
    start = 0
    laid = _laid_out(apply_choices(routine, choices), choices, blocks)
    for block, ask in islice(laid, MOST_PHASES + 1):
        segments.append(place(ask, blocks[block], block, len(segments), start))
        start += ask.duration
    if len(segments) > MOST_PHASES:
        raise RoutineTooLong(
            _("It has more than {most} phases.").format(most=large_words(MOST_PHASES))
        )
    if start > LONGEST_SESSION:
        raise RoutineTooLong(_("It lasts longer than {n} hours.").format(n=LONGEST_SESSION // HOUR))
    return Timeline(tuple(segments), tuple(blocks))


def place(ask: Ask, block: Block, block_index: int, index: int, start: Millis) -> Segment:
    """Return *ask* as the segment that begins at *start*."""
    exercise = block.step.exercise if isinstance(block.step, ExerciseStep) else None
    return Segment(
        index=index,
        start=start,
        duration=ask.duration,
        phase=ask.phase,
        block=block_index,
        exercise=exercise,
        side=ask.side,
        set=ask.set,
        rep=ask.rep,
        gate=ask.gate,
        text=ask.text,
    )


def _laid_out(
    steps: tuple[Step, ...], choices: Choices, blocks: list[Block]
) -> Iterator[tuple[int, Ask]]:
    """Yield each ask with the index of its block; *blocks* grows on the way, without empty ones."""
    for count, block in enumerate(unrolled(steps)):
        if count == MOST_PHASES:  # rests of no length have no phase that could be counted
            raise RoutineTooLong(
                _("It has more than {most} steps.").format(most=large_words(MOST_PHASES))
            )
        for order, ask in enumerate(asks_of(block, choices)):
            if order == 0:
                blocks.append(block)
            yield len(blocks) - 1, ask


def unrolled(steps: tuple[Step, ...], rounds: str = "") -> Iterator[Block]:
    """Yield the blocks that *steps* are done in, every round of a circuit anew."""
    for step in steps:
        if isinstance(step, CircuitStep):
            for number in range(1, step.rounds + 1):
                yield from unrolled(step.steps, f"{rounds}@{number}")
        else:
            yield Block(step.number + rounds, step)


def asks_of(block: Block, choices: Choices) -> Iterator[Ask]:
    """Yield what *block* asks for, in order, nothing of no length but gates."""
    match block.step:
        case NoteStep(text=text):
            asks: Iterable[Ask] = (Ask(Phase.NOTE, 0, text, gate=True),)
        case RestStep(duration=duration, then_wait=then_wait):
            rest = Ask(Phase.REST, duration)
            asks = (rest, Ask(Phase.REST, 0, gate=True)) if then_wait else (rest,)
        case ExerciseStep() as step:
            asks = exercise_asks(step, choices.sides_of(step.dose.sides))
    return (ask for ask in asks if ask.duration or ask.gate)


def exercise_asks(step: ExerciseStep, sides: tuple[Side | None, ...]) -> Iterator[Ask]:
    """Yield what *step* asks for on *sides*: get ready, then every set on every side."""
    dose, cues = step.dose, step.exercise.cues
    if step.exercise.kind is Kind.ADVICE and not dose.hold and dose.count is Count.HOLD:
        yield Ask(Phase.NOTE, 0, step.exercise.summary or cues.setup, gate=True)
        return
    before: Side | None = None
    for order, (side, number) in enumerate(_sets(dose, sides)):
        if order == 0:
            yield Ask(Phase.PREPARE, dose.prepare, cues.setup, side, number)
        elif side is not before:
            yield Ask(Phase.SWITCH, dose.switch, cues.switch, side, number)
        else:
            yield Ask(Phase.SET_REST, dose.set_rest, cues.rest, side, number)
        yield from _set(step, side, number)
        before = side


def _sets(dose: Dose, sides: tuple[Side | None, ...]) -> Iterator[tuple[Side | None, int]]:
    """Yield side and number of every set: one side after the other, or side by side."""
    numbers = range(1, dose.sets + 1)
    if dose.sides is Sides.ALTERNATE:
        return ((side, number) for number in numbers for side in sides)
    return ((side, number) for side in sides for number in numbers)


def _set(step: ExerciseStep, side: Side | None, number: int) -> Iterator[Ask]:
    dose, cues = step.dose, step.exercise.cues
    if dose.count is Count.REPS:
        yield Ask(Phase.REPS, 0, cues.hold or cues.move, side, number, gate=True)
        return
    for rep in range(1, dose.reps + 1):
        if rep > 1:
            yield Ask(Phase.REST, dose.rest, cues.rest, side, number, rep)
        yield Ask(Phase.MOVE, dose.move, cues.move, side, number, rep)
        yield Ask(Phase.HOLD, dose.hold, cues.hold, side, number, rep)
        yield Ask(Phase.RELEASE, dose.release, cues.release, side, number, rep)
