from __future__ import annotations

import pytest

from stretchtimer.core.choices import Choices
from stretchtimer.gui.sharing_flow import SharingFlow, SharingWays
from tests.examples import routine, step

ROUTINE = routine(step())


class Window:
    """Hears what is said."""

    def __init__(self):
        self.said = []

    def show_notice(self, sentence):
        self.said.append(sentence)


class Errands:
    """Does every errand at once."""

    def run(self, errand, then):
        then(errand())


class Outside:
    """Answers for the user, and writes nothing."""

    def __init__(self, answer=""):
        self.answer = answer
        self.asked, self.wrote = [], []

    def flow(self, window):
        ways = SharingWays(
            lambda *words: self.asked.append(words) or self.answer,
            lambda path, target: self.wrote.append((path, target)),
            lambda routine, target: self.wrote.append((routine.id, target)),
            lambda routine, choices, target: self.wrote.append((routine.id, choices, target)),
        )
        return SharingFlow(window, Errands(), ways)


@pytest.fixture
def window(qapp):
    return Window()


def test_the_file_is_shared_under_the_name_the_user_gives(window):
    outside = Outside("/home/x.stretch")
    outside.flow(window).share(ROUTINE, "/own/example.yaml")
    assert outside.wrote == [("/own/example.yaml", "/home/x.stretch")]
    assert window.said == ["Saved as /home/x.stretch."]


def test_the_routine_is_printed_under_the_name_the_user_gives(window):
    outside = Outside("/home/x.pdf")
    outside.flow(window).print_handout(ROUTINE)
    assert outside.wrote == [("example", "/home/x.pdf")]


def test_the_routine_becomes_sound_as_it_is_wanted_today(window):
    outside, today = Outside("/home/x"), Choices(hold_percent=80)
    outside.flow(window).save_audio(ROUTINE, today)
    assert outside.wrote == [("example", today, "/home/x.wav")]


def test_the_routines_id_is_offered_as_a_name(window):
    outside = Outside()
    outside.flow(window).share(ROUTINE, "/own/example.yaml")
    assert outside.asked[0][1] == "example.stretch"


def test_an_ending_that_was_forgotten_is_added(window):
    outside = Outside("/home/x")
    outside.flow(window).print_handout(ROUTINE)
    assert outside.wrote == [("example", "/home/x.pdf")]


def test_who_gives_no_name_gets_no_file(window):
    outside = Outside("")
    outside.flow(window).print_handout(ROUTINE)
    assert (outside.wrote, window.said) == ([], [])
