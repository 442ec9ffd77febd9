"""The few routines that many tests speak of."""

from __future__ import annotations

from typing import Any

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Dose, Sides
from stretchtimer.core.exercise import Cues, Exercise, Kind
from stretchtimer.core.routine import ExerciseStep, Routine, Step
from stretchtimer.core.timeline import Timeline

PIGEON = Exercise("pigeon", "Pigeon", cues=Cues(setup="Front shin across.", hold="Sink."))
AIS = Exercise(
    "ais-hamstring-straight",
    "AIS hamstring stretch",
    kind=Kind.AIS,
    cues=Cues("Lie back.", "Lift.", "Knee straight.", "Halfway.", "Lower.", "Other leg.", "Rest."),
)

PIGEON_DOSE = Dose(
    Sides.EACH,
    reps=2,
    hold=30_000,
    move=5_000,
    release=3_000,
    rest=10_000,
    prepare=12_000,
    switch=8_000,
)
AIS_DOSE = Dose(
    Sides.EACH, reps=10, move=2_000, hold=2_000, release=2_000, prepare=15_000, switch=10_000
)


def step(exercise: Exercise = PIGEON, number: str = "1", **dose: Any) -> ExerciseStep:
    """An exercise done with the built-in dose, but for what *dose* says; the hold is 30 s."""
    easier = dose.pop("easier", ())
    optional = dose.pop("optional", False)
    return ExerciseStep(
        number, exercise, Dose(**{"hold": 30_000, **dose}), optional=optional, easier=easier
    )


def routine(*steps: Step) -> Routine:
    """A routine of *steps*."""
    return Routine("example", "An example", steps)


def timeline(*steps: Step, **choices: Any) -> Timeline:
    """A routine of *steps*, laid out with today's *choices*."""
    return compile_timeline(routine(*steps), Choices(**choices))


def pigeon() -> Timeline:
    """The first worked example of the format: 192 s."""
    return timeline(ExerciseStep("1", PIGEON, PIGEON_DOSE))


def ais() -> Timeline:
    """The second worked example of the format: 20 holds in 145 s."""
    return timeline(ExerciseStep("1", AIS, AIS_DOSE))


def outline(timeline: Timeline) -> list[str]:
    """The phases as words: ``hold left 1.2`` is the hold of rep 2 of set 1 on the left."""
    return [
        " ".join(
            word
            for word in (
                segment.phase.value,
                segment.side.value if segment.side else "",
                ".".join(str(n) for n in (segment.set, segment.rep) if n is not None),
            )
            if word
        )
        for segment in timeline.segments
    ]
