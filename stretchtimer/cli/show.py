"""Show one routine in words: every step with its dose, its safety, its length."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from stretchtimer.cli.printing import for_people_on_a_terminal, safe, say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_routine
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, Routine, Step
from stretchtimer.core.safety import Care, Condition
from stretchtimer.language import _
from stretchtimer.plain_words import named, phrases_in_a_row
from stretchtimer.safety_words import CONDITION_WORDS, DISCLAIMER_SHORT
from stretchtimer.wording import (
    area_words,
    length_words,
    level_word,
    plain_list,
    step_amount,
    step_title,
)

WIDTH = 80
PLAIN, HEAD, DIM = "", "bold", "dim"


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    add_routine(parser)


def run(args: Namespace, around: Surroundings) -> int:
    """Print the routine."""
    routine = around.library.find(args.routine)
    if for_people_on_a_terminal():
        _say_pretty(routine)
    else:
        _say_plain(routine)
    return 0


def paragraphs(routine: Routine) -> Iterator[tuple[int, str, str]]:
    """Yield indent, style and text of every paragraph; an empty text is an empty line."""
    total = length_words(compile_timeline(routine).duration)
    facts = (total, level_word(routine.level), area_words(routine.areas))
    yield 0, HEAD, routine.title
    yield 0, DIM, " · ".join(fact for fact in facts if fact)
    for line in (routine.summary, routine.when and _("When: {when}").format(when=routine.when)):
        if line:
            yield 0, PLAIN, line
    if routine.equipment:
        yield 0, PLAIN, _("You need: {list}.").format(list=plain_list(routine.equipment))
    yield 0, PLAIN, ""
    for number, step in enumerate(routine.steps, 1):
        yield from _step(step, f"{number}.", 0)
    yield from _safety(routine)


def _step(step: Step, number: str, indent: int) -> Iterator[tuple[int, str, str]]:
    amount = step_amount(step)
    if isinstance(step, ExerciseStep) and step.optional and amount:
        amount = _("{amount}, optional").format(amount=amount)
    title = step_title(step)
    head = f"{number} {named(title, amount) if amount else title}"
    yield indent, HEAD if isinstance(step, ExerciseStep) else PLAIN, head
    inside = indent + 3
    match step:
        case NoteStep(text=text):
            yield inside, DIM, text
        case CircuitStep(steps=steps):
            for place, inner in enumerate(steps, 1):
                yield from _step(inner, f"{number}{place}.", inside)
        case ExerciseStep(exercise=exercise, easier=easier):
            if exercise.summary:
                yield inside, DIM, exercise.summary
            if easier:
                names = phrases_in_a_row(one.name for one in easier)
                yield inside, DIM, _("Easier: {names}.").format(names=names)


def _safety(routine: Routine) -> Iterator[tuple[int, str, str]]:
    exercises = {step.exercise.id: step.exercise for step in routine.exercise_steps}
    yield 0, PLAIN, ""
    yield 0, HEAD, _("Safety")
    if routine.stop_if:
        yield 3, PLAIN, _("Stop if: {words}.").format(words=phrases_in_a_row(routine.stop_if))
    for care in (Care.AVOID, Care.CAUTION):
        for names, conditions in _with_care(tuple(exercises.values()), care).items():
            said = _with_words(care, () if len(exercises) == 1 else names)
            why = _(", or ").join(_(CONDITION_WORDS[condition]) for condition in conditions)
            yield 3, PLAIN, said.format(why=why, names=phrases_in_a_row(names))
    yield 3, DIM, _(DISCLAIMER_SHORT)


def _with_words(care: Care, names: tuple[str, ...]) -> str:
    """Return the sentence for *care*; with *names* where there are other exercises too."""
    if care is Care.AVOID:
        return _("Leave out with {why}: {names}.") if names else _("Leave out with {why}.")
    return _("Take care with {why}: {names}.") if names else _("Take care with {why}.")


def _with_care(
    exercises: tuple[Exercise, ...], care: Care
) -> dict[tuple[str, ...], list[Condition]]:
    """Return names of exercises, each with all the conditions for which they ask for *care*."""
    found: dict[tuple[str, ...], list[Condition]] = {}
    for condition in Condition:
        names = tuple(e.name for e in exercises if (condition, care) in e.not_with)
        if names:
            found.setdefault(names, []).append(condition)
    return found


def _say_plain(routine: Routine) -> None:
    from textwrap import wrap

    for indent, _style, text in paragraphs(routine):
        for line in wrap(safe(text), WIDTH - indent) or [""]:
            say(" " * indent + line)


def _say_pretty(routine: Routine) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from stretchtimer.cli.pretty import console

    printer = console()
    for indent, style, text in paragraphs(routine):
        printer.print(Padding(Text(safe(text), style), (0, 0, 0, indent)))
