"""A routine as a sheet of paper: everything that stands on it, in words, before it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Dose, Sides
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
from stretchtimer.language import N_, _, ngettext, pgettext
from stretchtimer.plain_words import head_words, in_a_row, phrases_in_a_row
from stretchtimer.safety_words import CONDITION_WORDS, DISCLAIMER_SHORT, RED_FLAGS
from stretchtimer.wording import (
    area_words,
    dose_words,
    is_card,
    length_words,
    level_word,
    list_words,
    seconds_words,
)

DAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
COLUMNS = ("", N_("Exercise"), N_("Side"), N_("Sets"), N_("Reps"), N_("Hold"), N_("Rest"))
SIDES_CELLS = {
    Sides.EACH: N_("Each"),
    Sides.ALTERNATE: N_("Each, in turn"),
    Sides.LEFT: N_("Left"),
    Sides.RIGHT: N_("Right"),
    Sides.ONE: N_("One"),
    Sides.TOGETHER: "–",
}
"""What the column of the sides says."""
STOP = N_("Stop the exercise if you notice")


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
    disclaimer: str
    days: tuple[str, ...]
    diary: tuple[str, ...]


def handout_of(routine: Routine, for_whom: str = "", by_whom: str = "") -> Handout:
    """Return *routine* as it stands on paper; without *by_whom* its author is named."""
    by_whom = by_whom or routine.author
    people = (
        for_whom and _("For {name}").format(name=for_whom),
        by_whom and _("From {name}").format(name=by_whom),
    )
    length = length_words(compile_timeline(routine).duration)
    facts = (length, level_word(routine.level), area_words(routine.areas))
    things = list_words(routine.equipment)
    needs = _("You need: {things}.").format(things=things) if things else ""
    when = routine.when and _("When: {when}").format(when=routine.when)
    return Handout(
        title=routine.title,
        facts=" · ".join(fact for fact in facts if fact),
        people=" · ".join(words for words in people if words),
        paragraphs=tuple(words for words in (routine.summary, when, needs) if words),
        rows=tuple(_rows(routine.steps, _numbers(routine), 0)),
        sheets=tuple(_sheets(routine)),
        warnings=tuple(_warning(head, signs) for head, signs in RED_FLAGS[:2]),
        disclaimer=_(DISCLAIMER_SHORT),
        days=tuple(map(_, DAYS)),
        diary=_diary(),
    )


def _diary() -> tuple[str, ...]:
    """Return what the boxes of the week ask for."""
    # translators: the head of a row or a column: what was done
    done = pgettext("head", "Done")
    return done, _("Pain before, 0 to 10"), _("Pain after, 0 to 10")


def _warning(head: str, signs: tuple[str, ...]) -> tuple[str, str]:
    """Return when to get help: how soon, and with which signs."""
    return head_words(_(head)), f"{phrases_in_a_row(map(_, signs))}."


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
                said = _("Rest at least {length}") if then_wait else _("Rest {length}")
                yield DoseRow(words=said.format(length=seconds_words(duration)), indent=indent)
            case CircuitStep(rounds=rounds, steps=inner):
                said = ngettext("{n} round of these:", "{n} rounds of these:", rounds)
                yield DoseRow(words=said.format(n=rounds), indent=indent)
                yield from _rows(inner, numbers, indent + 1)
            case ExerciseStep():
                yield DoseRow(_cells(step, numbers[step.number]), indent=indent)


def _cells(step: ExerciseStep, number: str) -> tuple[str, ...]:
    """Return the cells of an exercise in the order of COLUMNS."""
    name, dose = step.exercise.name, step.dose
    if step.optional:
        name = _("{name} (if you like)").format(name=name)
    if is_card(step.exercise, dose):
        return (number, name, "", "", "", _("to read"), "")
    sides = _(SIDES_CELLS[dose.sides])
    hold = "–" if dose.count is Count.REPS else seconds_words(dose.hold)
    return (number, name, sides, str(dose.sets), str(dose.reps), hold, _rest(dose))


def _rest(dose: Dose) -> str:
    """Say the rests there are: between reps, else between sets."""
    if dose.reps > 1 and dose.rest:
        return seconds_words(dose.rest)
    if dose.sets > 1 and dose.set_rest:
        return _("{length} (sets)").format(length=seconds_words(dose.set_rest))
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
            number=in_a_row(numbers[step.number] for step in places),
            title=exercise.name,
            doses=tuple(doses),
            lead=tuple(_lead(exercise)),
            steps=exercise.steps or tuple(_said(exercise)),
            mistakes=exercise.mistakes,
            notes=tuple(_notes(exercise, places[0].easier)),
            stop_if=phrases_in_a_row(exercise.stop_if),
        )


def _said(exercise: Exercise) -> Iterator[str]:
    """Yield what is said of an exercise that has no instructions, as it comes in the session."""
    cues = exercise.cues
    return filter(None, (cues.setup, cues.move, cues.hold, cues.release))


def _amount(exercise: Exercise, dose: Dose) -> str:
    return _("to read") if is_card(exercise, dose) else dose_words(dose)


def _lead(exercise: Exercise) -> Iterator[str]:
    if exercise.summary:
        yield exercise.summary
    if exercise.side_means and exercise.dose.sides and exercise.dose.sides.has_sides:
        yield _("Left and right: {meaning}.").format(meaning=exercise.side_means)


def _notes(exercise: Exercise, easier: tuple[Exercise, ...]) -> Iterator[str]:
    if exercise.feel:
        yield _("You should feel: {feel}").format(feel=exercise.feel)
    if easier:
        names = phrases_in_a_row(one.name for one in easier[:3])
        yield _("Easier: {names}.").format(names=names)
    for care, words in (
        (Care.AVOID, _("Leave it out with {conditions}.")),
        (Care.CAUTION, _("Take care with {conditions}.")),
    ):
        conditions = [one for one, asked in exercise.not_with if asked is care]
        if conditions:
            yield words.format(conditions=_either(conditions))


def _either(conditions: list[Condition]) -> str:
    """Say conditions in a row: ``osteoporosis, pregnancy or hip surgery``."""
    words = [_(CONDITION_WORDS[condition]) for condition in conditions]
    if len(words) == 1:
        return words[0]
    # translators: conditions in a row: "osteoporosis, pregnancy or hip surgery"
    return _("{others} or {last}").format(others=in_a_row(words[:-1]), last=words[-1])
