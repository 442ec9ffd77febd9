"""The routines and exercises that ship, held against what was decided of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.exercise import CUE_NAMES, Kind
from stretchtimer.core.routine import ExerciseStep, NoteStep
from stretchtimer.core.safety import Care, Condition
from stretchtimer.core.timeline import Phase
from stretchtimer.storage.checking import check
from stretchtimer.storage.library import Library
from stretchtimer.storage.places import Places
from stretchtimer.storage.tree import plain_value, read_tree

PLACES = Places.under(Path("nowhere"))
SHIPPED = PLACES.folders()[1:]
LIBRARY = Library(SHIPPED)

SECONDS = {
    "hip-first-hamstring-last": 1604,
    "gentle-start": 540,
    "ais-hamstring-focus": 531,
    "before-run": 639,
    "after-run": 788,
    "hot-shower-reset": 258,
    "drivers-stop": 344,
    "desk-break": 268,
    "bedtime-calm": 411,
    "calf-and-back-of-knee": 794,
    "front-hip-and-thigh": 552,
    "standing-day-relief": 529,
    "ais-hamstring-stretch": 145,
    "pigeon": 192,
    "supine-twist": 192,
    "hot-shower-stretch": 258,
}
"""How long each routine lasts, by the routine format's worked examples."""

ALONE = {"ais-hamstring-straight": 145, "bridge": 100, "ball-glute-wall": 239, "ice-hip": 615,
         "standing-hip-shower": 258, "pigeon": 192, "supine-twist-straighter": 192,
         "ais-calf-seated": 265}  # fmt: skip

NOT_WITH = {
    "ais-hamstring-straight": "X X . ! . ! ! ! . . .",
    "ais-hamstring-bent": "X ! . ! ! ! ! . . . .",
    "ais-hamstring-lateral": "X X ! X ! ! ! . . . .",
    "hamstring-hands-behind-thigh": "X ! . ! . ! ! . . . .",
    "pigeon": "X X ! X X ! ! . . . .",
    "figure-four-supine": ". . ! X ! ! ! . . . .",
    "bridge": "X ! . ! . . ! . . . .",
    "cobra": ". . . . . ! X ! . . .",
    "upward-dog": ". . . . . X X X . . .",
    "supine-twist-straighter": ". . ! X . ! ! ! . . .",
    "standing-hip-shower": ". . X X . . ! . . ! !",
    "ball-glute-wall": ". . ! ! . ! ! ! ! X !",
    "ball-glute-floor": ". . ! X . ! X ! ! X !",
    "ice-hip": ". . . . . . . . . X .",
    "sleep-three-quarter": ". . . ! . . X . . . .",
    "drive-setup": ". . . . . . . . . . .",
    "patch-card": ". . . . . . ! . ! X .",
    "calf-gastroc-wall": ". . . . . . . . ! . !",
    "calf-soleus-wall": ". . . . . . . . ! . !",
    "ais-calf-seated": ". . . . . ! . . ! . .",
    "quad-standing": "! . . . X . . . . . !",
    "quad-prone-strap": "! . . . ! ! X . . . .",
    "hip-flexor-half-kneel": ". . . ! ! . ! . . . !",
}
"""Flags F1 to F11 of the domain (3.1): X avoid, ! caution. It wants a physiotherapist's eye."""

CARE = {"X": Care.AVOID, "!": Care.CAUTION, ".": Care.FINE}
CLAIM = re.compile(
    r"\b(diagnos\w*|treat\w*|cures?|cured|heal(s|ed|ing)?|fix\w*|correct\w*)\b", re.IGNORECASE
)

every_routine = pytest.mark.parametrize("identifier", SECONDS)
every_exercise = pytest.mark.parametrize("identifier", NOT_WITH)


def tree(identifier, folder=""):
    path = PLACES.routines / folder / f"{identifier}.yaml"
    return plain_value(read_tree(path.read_bytes()).root)


def texts(value, without=()):
    """Yield every text in a file, but for those under the keys *without*."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in without:
                yield from texts(item, without)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, without)
    else:
        yield value


def test_the_shipped_files_are_clean_even_in_strict_mode():
    assert check([PLACES.routines], SHIPPED).problems == ()


def test_these_sixteen_routines_ship():
    assert {card.id for card in LIBRARY.shelf().cards} == set(SECONDS)


def test_these_23_exercises_ship():
    files = (PLACES.routines / "exercises").glob("*.yaml")
    assert {path.stem for path in files} == set(NOT_WITH)
    assert len(NOT_WITH) == 23


@every_routine
def test_a_routine_lasts_as_long_as_was_decided(identifier):
    assert compile_timeline(LIBRARY.routine(identifier)).duration == SECONDS[identifier] * 1000


@pytest.mark.parametrize("identifier", ALONE)
def test_an_exercise_by_itself_lasts_as_long_as_was_decided(identifier):
    routine = LIBRARY.exercise_as_routine(identifier)
    assert compile_timeline(routine).duration == ALONE[identifier] * 1000


def test_the_ais_hamstring_stretch_has_twenty_holds():
    timeline = compile_timeline(LIBRARY.routine("ais-hamstring-stretch"))
    assert [one.phase for one in timeline.segments].count(Phase.HOLD) == 20


@pytest.mark.parametrize(
    ("identifier", "exercise"),
    [("ais-hamstring-stretch", "ais-hamstring-straight"), ("pigeon", "pigeon"),
     ("supine-twist", "supine-twist-straighter"), ("hot-shower-stretch", "standing-hip-shower")],
)  # fmt: skip
def test_the_four_best_known_are_one_exercise_each(identifier, exercise):
    steps = LIBRARY.routine(identifier).exercise_steps
    assert [step.exercise.id for step in steps] == [exercise]


@every_routine
def test_a_routine_begins_with_a_note_on_what_is_needed(identifier):
    first = LIBRARY.routine(identifier).steps[0]
    assert isinstance(first, NoteStep)
    assert len(first.text) > 20


@every_routine
def test_a_routine_says_what_it_is_and_when_to_do_it(identifier):
    routine = LIBRARY.routine(identifier)
    assert routine.title
    assert routine.summary
    assert routine.when
    assert routine.author


@every_exercise
def test_who_should_not_do_an_exercise_is_what_was_decided(identifier):
    said = dict(LIBRARY.exercise(identifier).not_with)
    wanted = [CARE[sign] for sign in NOT_WITH[identifier].split()]
    assert [said.get(condition, Care.FINE) for condition in Condition] == wanted


@every_exercise
def test_every_exercise_that_is_named_as_easier_or_harder_is_there(identifier):
    exercise = LIBRARY.exercise(identifier)
    assert {*exercise.easier, *exercise.harder} <= set(NOT_WITH) - {identifier}


@every_routine
def test_every_stand_in_of_a_step_is_there(identifier):
    for step in tree(identifier)["steps"]:
        assert set(step.get("easier", [])) <= set(NOT_WITH)


@every_exercise
def test_the_figure_of_an_exercise_carries_its_id(identifier):
    assert LIBRARY.exercise(identifier).figure in ("", identifier)


@every_exercise
def test_an_exercise_can_be_done_by_what_its_file_says(identifier):
    exercise = LIBRARY.exercise(identifier)
    assert exercise.summary
    assert exercise.steps
    assert exercise.sources
    assert exercise.areas
    assert exercise.position or exercise.kind is Kind.ADVICE


@every_exercise
def test_an_exercise_that_is_done_says_when_to_stop(identifier):
    exercise = LIBRARY.exercise(identifier)
    assert exercise.stop_if or exercise.kind is Kind.ADVICE


@every_exercise
def test_an_exercise_with_sides_says_what_a_side_is(identifier):
    exercise = LIBRARY.exercise(identifier)
    has_sides = exercise.dose.sides is not None and exercise.dose.sides.has_sides
    assert bool(exercise.side_means) >= has_sides


@every_routine
def test_every_exercise_in_a_routine_has_words_to_begin_with(identifier):
    for step in LIBRARY.routine(identifier).steps:
        if isinstance(step, ExerciseStep):
            assert step.exercise.cues.setup


@every_exercise
def test_no_exercise_makes_a_medical_claim(identifier):
    said = [t for t in texts(tree(identifier, "exercises"), ("sources",)) if CLAIM.search(t)]
    assert said == []


@every_routine
def test_no_routine_makes_a_medical_claim(identifier):
    assert [text for text in texts(tree(identifier)) if CLAIM.search(text)] == []


@every_exercise
def test_no_exercise_shouts(identifier):
    assert not any("!" in text for text in texts(tree(identifier, "exercises"), ("sources",)))


@every_exercise
def test_cues_end_as_sentences_do(identifier):
    cues = LIBRARY.exercise(identifier).cues
    assert all(getattr(cues, name)[-1:] in ("", ".", "?") for name in CUE_NAMES)
