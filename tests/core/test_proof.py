"""What a text under way is worth."""

import pytest

from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.core.proof import Proof, StepPlace
from tests.examples import routine, step

PLACES = StepPlace("1", 4), StepPlace("2", 6), StepPlace("2.1", 8)


@pytest.mark.parametrize(("line", "number"), [(1, ""), (4, "1"), (5, "1"), (7, "2"), (99, "2.1")])
def test_a_line_belongs_to_the_step_that_began_last(line, number):
    assert Proof((), None, PLACES).step_at(line) == number


def test_warnings_do_not_keep_it_from_being_played():
    warning = Problem("x", Place(), "", Severity.WARNING, "long-cue", "Long.")
    assert Proof((warning,), routine(step())).is_playable


def test_an_error_does():
    error = Problem("x", Place(), "", Severity.ERROR, "unknown-key", "Unknown.")
    assert not Proof((error,), routine(step())).is_playable
