"""Routines of every kind of step, for tests in which the inputs vary."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, Dose, DosePart, Side, Sides
from stretchtimer.core.exercise import Cues, Exercise, Kind
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Routine, Step

texts = st.sampled_from(["", "Breathe.", "Heel down, knee straight."])
moments = st.one_of(st.just(0), st.integers(1, 9_000), st.sampled_from([1_000, 2_000, 5_000]))
holds = st.one_of(st.integers(1, 45_000), st.sampled_from([2_000, 3_000, 6_000, 20_000, 30_000]))
cues = st.builds(Cues, *[texts] * 7)
dose_parts = st.builds(
    DosePart,
    sides=st.none() | st.sampled_from(Sides),
    reps=st.none() | st.integers(1, 3),
    hold=holds,
    move=st.none() | moments,
)
exercises = st.builds(
    Exercise,
    id=st.sampled_from(["pigeon", "bridge", "calf-stretch"]),
    name=st.just("A stretch"),
    kind=st.sampled_from([kind for kind in Kind if kind is not Kind.ADVICE]),
    cues=cues,
    dose=dose_parts,
)
easier_exercises = st.builds(
    lambda exercise, name: replace(exercise, id=name),
    exercises,
    st.sampled_from(["easier-pigeon", "easier-bridge"]),
)
doses = st.builds(
    Dose,
    sides=st.sampled_from(Sides),
    sets=st.integers(1, 3),
    reps=st.integers(1, 3),
    count=st.sampled_from([Count.HOLD, Count.HOLD, Count.REPS]),
    move=moments,
    hold=holds,
    release=moments,
    rest=moments,
    set_rest=moments,
    prepare=moments,
    switch=moments,
)
exercise_steps = st.builds(
    ExerciseStep,
    number=st.just(""),
    exercise=exercises,
    dose=doses,
    optional=st.booleans(),
    easier=st.lists(easier_exercises, max_size=2, unique_by=lambda e: e.id).map(tuple),
)
advice_steps = st.builds(
    ExerciseStep,
    number=st.just(""),
    exercise=st.builds(
        Exercise, id=st.just("card"), name=st.just("A card"), kind=st.just(Kind.ADVICE)
    ),
    dose=st.just(Dose()),
)
plain_steps = st.one_of(
    exercise_steps,
    exercise_steps,
    advice_steps,
    st.builds(NoteStep, number=st.just(""), text=texts),
    st.builds(RestStep, number=st.just(""), duration=moments, then_wait=st.booleans()),
)


def _circuits(steps: st.SearchStrategy[Step], most: int) -> st.SearchStrategy[CircuitStep]:
    inner = st.lists(steps, min_size=1, max_size=most).map(tuple)
    return st.builds(CircuitStep, number=st.just(""), rounds=st.integers(1, 3), steps=inner)


steps = st.one_of(
    plain_steps, plain_steps, _circuits(st.one_of(plain_steps, _circuits(plain_steps, 1)), 2)
)


def numbered(steps: tuple[Step, ...], prefix: str = "") -> tuple[Step, ...]:
    """Give every step the number that its place in the file gives it."""
    counted: list[Step] = []
    for place, step in enumerate(steps, 1):
        number = f"{prefix}{place}"
        inner = numbered(step.steps, f"{number}.") if isinstance(step, CircuitStep) else ()
        counted.append(replace(step, number=number, **({"steps": inner} if inner else {})))
    return tuple(counted)


routines = st.builds(
    lambda steps: Routine("generated", "A generated routine", numbered(tuple(steps))),
    st.lists(steps, min_size=2, max_size=5),
)
choices = st.builds(
    Choices,
    first_side=st.sampled_from(Side),
    only_side=st.none() | st.sampled_from(Side),
    hold_percent=st.sampled_from([50, 80, 100, 120]),
    reps_percent=st.sampled_from([50, 100, 200]),
    extra_prepare=st.sampled_from([0, 5_000]),
    declined=st.frozensets(st.sampled_from(["1", "1.1"]), max_size=1),
    stand_ins=st.frozensets(
        st.tuples(st.sampled_from(["1", "2"]), st.sampled_from(["easier-pigeon"]))
    ),
)
timelines = st.builds(compile_timeline, routines, choices)
