"""A routine: what a therapist prescribes, step by step, with every dose settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from stretchtimer.core.dose import Dose, DosePart
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise


@dataclass(frozen=True, slots=True)
class NoteStep:
    """A text to read; the session waits until the user is ready."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class RestStep:
    """A rest between exercises; with ``then_wait`` it lasts at least that long."""

    number: str
    duration: Millis
    then_wait: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """An exercise with its dose.

    ``number`` is the step's place in the file (``3``, nested ``3.2``). ``easier`` are the exercises
    that may stand in for it, the nearest first. ``defaults`` are the routine's own, which hold for
    a stand-in too.
    """

    number: str
    exercise: Exercise
    dose: Dose
    optional: bool = False
    easier: tuple[Exercise, ...] = ()
    defaults: DosePart = DosePart()


@dataclass(frozen=True, slots=True)
class CircuitStep:
    """Steps that are done several times in a row."""

    number: str
    rounds: int
    steps: tuple[Step, ...]


Step: TypeAlias = NoteStep | RestStep | ExerciseStep | CircuitStep


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine as it stands in its file, in the user's language."""

    id: str
    title: str
    steps: tuple[Step, ...]
    summary: str = ""
    author: str = ""
    language: str = "en"
    level: int = 1
    when: str = ""
    is_own: bool = False

    @property
    def exercise_steps(self) -> tuple[ExerciseStep, ...]:
        """Every step that is an exercise, circuits entered once, in order."""
        return tuple(step for step in walk(self.steps) if isinstance(step, ExerciseStep))

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas of all exercises, each once, in order of appearance."""
        return _each_once(area for step in self.exercise_steps for area in step.exercise.areas)

    @property
    def equipment(self) -> tuple[str, ...]:
        """The equipment of all exercises, each once, in order of appearance."""
        return _each_once(item for step in self.exercise_steps for item in step.exercise.equipment)

    @property
    def stop_if(self) -> tuple[str, ...]:
        """The stop signs of all exercises, each once, in order of appearance."""
        return _each_once(sign for step in self.exercise_steps for sign in step.exercise.stop_if)


def walk(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Yield every step in order, a circuit before the steps in it."""
    for step in steps:
        yield step
        if isinstance(step, CircuitStep):
            yield from walk(step.steps)


def _each_once(words: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
