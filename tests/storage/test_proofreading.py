"""The check of a text that is not saved yet."""

import pytest

from stretchtimer.core.proof import StepPlace
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.proofreading import Proofreader

BRIDGE = "format: 1\nexercise: bridge\nname: {}\nkind: active\ndose: {{hold: 5s}}\n"
ROUTINE = """\
format: 1
routine: hip
title: Hip
steps:
  - note: Strap
  - repeat: 2
    steps:
      - exercise: bridge
"""


@pytest.fixture
def home(tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "bridge.yaml").write_text(BRIDGE.format("Bridge"))
    return tmp_path


@pytest.fixture
def proof(home):
    reader = Proofreader((Folder(home, is_own=True),))
    return lambda text, name="hip.yaml": reader.proof(str(home / name), text)


def test_a_file_need_not_be_there_to_be_proved(proof):
    assert proof(ROUTINE).is_playable


def test_every_step_has_its_place(proof):
    assert proof(ROUTINE).places == (StepPlace("1", 5), StepPlace("2", 6), StepPlace("2.1", 8))


def test_a_text_with_an_error_is_still_shown(proof):
    found = proof(ROUTINE.replace("bridge\n", "bridge\n        hodl: 3s\n"))
    assert not found.is_playable
    assert found.routine.exercise_steps[0].exercise.name == "Bridge"


def test_no_text_at_all_is_a_problem_and_no_routine(proof):
    found = proof("")
    assert found.routine is None
    assert [problem.code for problem in found.problems] == ["empty"]


def test_an_exercise_is_shown_alone(proof):
    found = proof(BRIDGE.format("Bridge"), "exercises/bridge.yaml")
    assert found.is_playable
    assert found.routine.exercise_steps[0].dose.hold == 5_000


def test_an_exercise_that_changes_on_the_disk_is_read_again(proof, home):
    proof(ROUTINE)
    (home / "exercises" / "bridge.yaml").write_text(BRIDGE.format("A longer name"))
    assert proof(ROUTINE).routine.exercise_steps[0].exercise.name == "A longer name"
