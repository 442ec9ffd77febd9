"""What is said of a routine, in words: one sentence for both front doors."""

from __future__ import annotations

from datetime import date, datetime

from stretchtimer.core.dose import Count, Dose, Side, Sides
from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Step
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.plain_words import (
    area_words,
    length_words,
    level_word,
    list_words,
    minutes_words,
    name_words,
)

__all__ = [
    "EXPECT_WORDS",
    "PHASE_WORDS",
    "SIDES_WORDS",
    "area_words",
    "clock_words",
    "count_words",
    "dose_words",
    "headline",
    "is_card",
    "length_words",
    "level_word",
    "list_words",
    "minutes_words",
    "name_words",
    "next_words",
    "phase_word",
    "seconds_words",
    "side_word",
    "step_amount",
    "step_title",
]

PHASE_WORDS = {
    Phase.PREPARE: "Get ready",
    Phase.MOVE: "Move in",
    Phase.HOLD: "Hold",
    Phase.RELEASE: "Ease out",
    Phase.REST: "Rest",
    Phase.SET_REST: "Rest",
    Phase.SWITCH: "Change sides",
    Phase.NOTE: "When you are ready",
    Phase.REPS: "Your reps",
}

EXPECT_WORDS = {
    Phase.PREPARE: "get ready",
    Phase.MOVE: "move in",
    Phase.HOLD: "hold",
    Phase.RELEASE: "ease out",
    Phase.REST: "rest",
    Phase.SET_REST: "rest",
    Phase.SWITCH: "change sides",
    Phase.NOTE: "a moment to read",
    Phase.REPS: "your reps",
}


def clock_words(length: Millis) -> str:
    """Say a length as a clock does: ``7:42``, ``1:02:05``; a second begun is counted whole."""
    seconds = max(-(-length // SECOND), 0)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def seconds_words(length: Millis) -> str:
    """Say a duration of a dose: ``30 s``, ``1.5 s``, ``10 min``."""
    if length >= MINUTE and length % MINUTE == 0:
        return f"{length // MINUTE} min"
    return f"{length / SECOND:g} s"


def dose_words(dose: Dose) -> str:
    """Say a dose as on a prescription sheet: ``2 × 30 s each side``, ``10 reps × 2 s hold``."""
    if dose.count is Count.REPS:
        amount = f"{dose.reps} reps"
    elif not dose.hold:
        return "to read"
    elif dose.reps >= 5:
        amount = f"{dose.reps} reps × {seconds_words(dose.hold)} hold"
    elif dose.reps > 1:
        amount = f"{dose.reps} × {seconds_words(dose.hold)}"
    else:
        amount = seconds_words(dose.hold)
    if dose.sets > 1:
        amount = f"{dose.sets} sets of {amount}"
    sides = SIDES_WORDS[dose.sides]
    return f"{amount}{',' if 'reps' in amount and sides else ''} {sides}".strip()


SIDES_WORDS = {
    Sides.EACH: "each side",
    Sides.ALTERNATE: "each side, in turn",
    Sides.LEFT: "left side",
    Sides.RIGHT: "right side",
    Sides.ONE: "one side",
    Sides.TOGETHER: "",
}


def phase_word(phase: Phase) -> str:
    """Say in a word or two what a phase asks for."""
    return PHASE_WORDS[phase]


def side_word(side: Side, exercise: Exercise | None = None) -> str:
    """Say the side as a badge does: ``Left leg`` where the exercise speaks of a leg."""
    meaning = exercise.side_means.lower() if exercise else ""
    part = next((part for part in ("leg", "hip", "knee", "foot", "arm") if part in meaning), "side")
    return f"{side.value.capitalize()} {part}"


def step_title(step: Step) -> str:
    """Say what a step is, in a heading."""
    match step:
        case NoteStep():
            return "Get ready"
        case RestStep():
            return "Rest"
        case CircuitStep(rounds=rounds):
            return f"{rounds} rounds" if rounds > 1 else "1 round"
        case ExerciseStep(exercise=exercise):
            return exercise.name


def step_amount(step: Step) -> str:
    """Say how much a step asks for: its dose, its length, or that it waits."""
    match step:
        case NoteStep():
            return "waits for you"
        case RestStep(duration=duration, then_wait=then_wait):
            return f"{'at least ' if then_wait else ''}{seconds_words(duration)}"
        case CircuitStep():
            return ""
        case ExerciseStep(exercise=exercise, dose=dose):
            return "a card to read" if is_card(exercise, dose) else dose_words(dose)


def is_card(exercise: Exercise, dose: Dose) -> bool:
    """Return whether an exercise is advice to read, with nothing to time."""
    return exercise.kind is Kind.ADVICE and not dose.hold and dose.count is Count.HOLD


def headline(timeline: Timeline, segment: Segment) -> str:
    """Say what the session is at: the exercise's name, or what a note or a rest is."""
    return (
        segment.exercise.name
        if segment.exercise
        else step_title(timeline.blocks[segment.block].step)
    )


def next_words(timeline: Timeline, index: int) -> str:
    """Say what comes after segment *index*: the next phase, or the next exercise by its name."""
    if index + 1 >= len(timeline.segments):
        return "Next: done"
    here, coming = timeline.segments[index], timeline.segments[index + 1]
    if coming.block != here.block:
        return f"Next: {headline(timeline, coming)}"
    if coming.phase is Phase.SWITCH and coming.side:
        return f"Next: change to the {side_word(coming.side, coming.exercise).lower()}"
    return f"Next: {EXPECT_WORDS[coming.phase]}"


def count_words(timeline: Timeline, segment: Segment) -> str:
    """Say which rep and set it is: ``rep 3 of 10 · set 1 of 2``; empty where there is one only."""
    dose = timeline.blocks[segment.block].dose
    if dose is None:
        return ""
    parts = []
    if segment.rep and dose.reps > 1:
        parts.append(f"rep {segment.rep} of {dose.reps}")
    if segment.phase is Phase.REPS:
        parts.append(f"{dose.reps} reps")
    if segment.set and dose.sets > 1:
        parts.append(f"set {segment.set} of {dose.sets}")
    return " · ".join(parts)


WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: date) -> str:
    """Say a day: ``Sat 21 Nov``, whatever the system's language is."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def moment_words(moment: datetime) -> str:
    """Say a moment: ``Sat 21 Nov, 20:14``."""
    return f"{day_words(moment.date())}, {moment:%H:%M}"


def minute_of_day_words(minute: int) -> str:
    """Say a time of day that is given in minutes after midnight: ``07:30``."""
    return f"{minute // 60:02}:{minute % 60:02}"


def count_of(number: int, word: str) -> str:
    """Say how many: ``1 session``, ``2 sessions``."""
    return f"{number} {word}{'' if number == 1 else 's'}"
