"""Files as strings, exercises that need no file, and short ways to ask what is wrong."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.core.dose import DosePart, Sides
from stretchtimer.core.exercise import Cues, Exercise, Kind
from stretchtimer.core.problems import Place, Problem
from stretchtimer.core.routine import Routine
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.reading import Reading, Source, read_exercise, read_routine

HEAD = "format: 1\nroutine: x\ntitle: X\n"
ROUTINE = HEAD + "steps:\n  - exercise: pigeon\n"
EXERCISE = "format: 1\nexercise: x\nname: X\nkind: static\nstop_if: [sharp pain]\n"

PIGEON = Exercise(
    "pigeon",
    "Pigeon",
    cues=Cues(setup="Front shin across.", switch="Other side."),
    dose=DosePart(sides=Sides.EACH, hold=30_000),
    easier=("bridge",),
)
BRIDGE = Exercise("bridge", "Bridge", Kind.ACTIVE, dose=DosePart(hold=5_000))
AIS = Exercise("ais", "AIS stretch", Kind.AIS, dose=DosePart(hold=2_000))
CARD = Exercise("card", "A card to read", Kind.ADVICE)
UNDOSED = Exercise("undosed", "Undosed", Kind.STATIC)


class FakeExercises:
    """Exercises that are there without files; *broken* ids have a file that cannot be used."""

    def __init__(self, *exercises: Exercise, broken: tuple[str, ...] = ()) -> None:
        self._by_id = {exercise.id: exercise for exercise in exercises}
        self._broken = broken

    def find(self, identifier: str) -> Exercise | None:
        """Return the exercise, or nothing."""
        return self._by_id.get(identifier)

    def has(self, identifier: str) -> bool:
        """Return whether there is a file."""
        return identifier in self._by_id or identifier in self._broken

    def close_to(self, identifier: str) -> str:
        """Return the id that was meant."""
        return nearest(identifier, tuple(self._by_id))


BOOK = FakeExercises(PIGEON, BRIDGE, AIS, CARD, UNDOSED, broken=("torn",))


def reading(
    text: str | bytes, name: str = "x", folder: Path = Path("routines")
) -> Reading[Routine]:
    """What the file of a routine gives."""
    content = text if isinstance(text, bytes) else text.encode()
    return read_routine(Source(folder / f"{name}.yaml", content), BOOK)


def exercise_reading(
    text: str | bytes, name: str = "x", folder: Path = Path("routines/exercises")
) -> Reading[Exercise]:
    """What the file of an exercise gives."""
    content = text if isinstance(text, bytes) else text.encode()
    return read_exercise(Source(folder / f"{name}.yaml", content), BOOK)


def routine(text: str | bytes) -> Routine:
    """The routine in *text*, which has no errors."""
    value = reading(text).value
    assert value is not None, reading(text).problems
    return value


def exercise(text: str | bytes) -> Exercise:
    """The exercise in *text*, which has no errors."""
    value = exercise_reading(text).value
    assert value is not None, exercise_reading(text).problems
    return value


def only_problem(text: str | bytes) -> Problem:
    """The one problem of a routine's file."""
    (problem,) = reading(text).problems
    return problem


def with_steps(*lines: str) -> str:
    """A routine with these lines under its steps, each set in by two spaces."""
    return HEAD + "steps:\n" + "".join(f"  {line}\n" for line in lines)


def place_of(needle: str, text: str, nth: int = 1) -> Place:
    """Where the *nth* *needle* stands in *text*, found without the program."""
    at = -1
    for _ in range(nth):
        at = text.index(needle, at + 1)
    before = text[:at]
    return Place(before.count("\n") + 1, at - before.rfind("\n"))
