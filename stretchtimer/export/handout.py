"""A routine as a sheet of paper: everything that stands on it, in words, before it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Dose
from stretchtimer.core.exercise import Exercise, Mistake
from stretchtimer.core.routine import (
    CircuitStep,
    ExerciseStep,
    NoteStep,
    RestStep,
    Routine,
    Step,
)
from stretchtimer.core.safety import Care, Condition
from stretchtimer.safety_words import CONDITION_WORDS, DISCLAIMER_SHORT, RED_FLAGS
from stretchtimer.wording import (
    SIDES_WORDS,
    area_words,
    dose_words,
    is_card,
    length_words,
    level_word,
    list_words,
    seconds_words,
)

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
COLUMNS = ("", "Exercise", "Side", "Sets", "Reps", "Hold", "Rest")
DIARY = ("Done", "Pain before, 0 to 10", "Pain after, 0 to 10")
"""What the boxes of the week ask for."""
STOP = "Stop the exercise if you notice"


@dataclass(frozen=True, slots=True)
class DoseRow:
    """One line of the table of doses: the cells of an exercise, or words across all columns."""

    cells: tuple[str, ...] = ()
    words: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One exercise: what the table says of it, and all that is read while doing it."""

    exercise: Exercise
    number: str
    title: str
    doses: tuple[str, ...]
    lead: tuple[str, ...]
    steps: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    notes: tuple[str, ...]
    stop_if: str


@dataclass(frozen=True, slots=True)
class Handout:
    """What stands on the paper, from the top to the bottom."""

    title: str
    facts: str
    people: str
    paragraphs: tuple[str, ...]
    rows: tuple[DoseRow, ...]
    sheets: tuple[Sheet, ...]
    warnings: tuple[tuple[str, str], ...]
    disclaimer: str = DISCLAIMER_SHORT
    days: tuple[str, ...] = field(default=DAYS)
    diary: tuple[str, ...] = field(default=DIARY)


def handout_of(routine: Routine, for_whom: str = "", by_whom: str = "") -> Handout:
    """Return *routine* as it stands on paper; without *by_whom* its author is named."""
    by_whom = by_whom or routine.author
    people = (for_whom and f"For {for_whom}", by_whom and f"From {by_whom}")
    length = length_words(compile_timeline(routine).duration)
    facts = (length, level_word(routine.level), area_words(routine.areas))
    needs = f"You need: {list_words(routine.equipment).lower()}." if routine.equipment else ""
    when = routine.when and f"When: {routine.when}"
    return Handout(
        title=routine.title,
        facts=" · ".join(fact for fact in facts if fact),
        people=" · ".join(words for words in people if words),
        paragraphs=tuple(words for words in (routine.summary, when, needs) if words),
        rows=tuple(_rows(routine.steps, _numbers(routine), 0)),
        sheets=tuple(_sheets(routine)),
        warnings=tuple((f"{head}:", f"{'; '.join(signs)}.") for head, signs in RED_FLAGS[:2]),
    )


def _numbers(routine: Routine) -> dict[str, str]:
    """Return the number on paper of each step that is an exercise: notes and rests have none."""
    steps = enumerate(routine.exercise_steps, 1)
    return {step.number: str(place) for place, step in steps}


def _rows(steps: tuple[Step, ...], numbers: dict[str, str], indent: int) -> Iterator[DoseRow]:
    for step in steps:
        match step:
            case NoteStep(text=text):
                yield DoseRow(words=text, indent=indent)
            case RestStep(duration=duration, then_wait=then_wait):
                least = "at least " if then_wait else ""
                yield DoseRow(words=f"Rest {least}{seconds_words(duration)}", indent=indent)
            case CircuitStep(rounds=rounds, steps=inner):
                yield DoseRow(words=f"{rounds} rounds of these:", indent=indent)
                yield from _rows(inner, numbers, indent + 1)
            case ExerciseStep():
                yield DoseRow(_cells(step, numbers[step.number]), indent=indent)


def _cells(step: ExerciseStep, number: str) -> tuple[str, ...]:
    """Return the cells of an exercise in the order of COLUMNS."""
    name, dose = step.exercise.name, step.dose
    if step.optional:
        name = f"{name} (if you like)"
    if is_card(step.exercise, dose):
        return (number, name, "", "", "", "to read", "")
    sides = SIDES_WORDS[dose.sides].removesuffix(" side").capitalize() or "–"
    hold = "–" if dose.count is Count.REPS else seconds_words(dose.hold)
    return (number, name, sides, str(dose.sets), str(dose.reps), hold, _rest(dose))


def _rest(dose: Dose) -> str:
    """Say the rests there are: between reps, else between sets."""
    if dose.reps > 1 and dose.rest:
        return seconds_words(dose.rest)
    if dose.sets > 1 and dose.set_rest:
        return f"{seconds_words(dose.set_rest)} (sets)"
    return "–"


def _sheets(routine: Routine) -> Iterator[Sheet]:
    """Yield each exercise once, with the doses of all its steps."""
    numbers = _numbers(routine)
    steps: dict[str, list[ExerciseStep]] = {}
    for step in routine.exercise_steps:
        steps.setdefault(step.exercise.id, []).append(step)
    for places in steps.values():
        exercise = places[0].exercise
        doses = dict.fromkeys(_amount(exercise, step.dose) for step in places)
        yield Sheet(
            exercise=exercise,
            number=", ".join(numbers[step.number] for step in places),
            title=exercise.name,
            doses=tuple(doses),
            lead=tuple(_lead(exercise)),
            steps=exercise.steps,
            mistakes=exercise.mistakes,
            notes=tuple(_notes(exercise, places[0].easier)),
            stop_if=", ".join(exercise.stop_if),
        )


def _amount(exercise: Exercise, dose: Dose) -> str:
    return "to read" if is_card(exercise, dose) else dose_words(dose)


def _lead(exercise: Exercise) -> Iterator[str]:
    if exercise.summary:
        yield exercise.summary
    if exercise.side_means and exercise.dose.sides and exercise.dose.sides.has_sides:
        yield f"Left and right: {exercise.side_means}."


def _notes(exercise: Exercise, easier: tuple[Exercise, ...]) -> Iterator[str]:
    if exercise.feel:
        yield f"You should feel: {exercise.feel}"
    if easier:
        yield f"Easier: {'; '.join(one.name for one in easier[:3])}."
    for care, words in ((Care.AVOID, "Leave it out with"), (Care.CAUTION, "Take care with")):
        conditions = [one for one, asked in exercise.not_with if asked is care]
        if conditions:
            yield f"{words} {_either(conditions)}."


def _either(conditions: list[Condition]) -> str:
    """Say conditions in a row: ``osteoporosis, pregnancy or hip surgery``."""
    words = [CONDITION_WORDS[condition] for condition in conditions]
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
