from __future__ import annotations

from dataclasses import replace

import pytest

from stretchtimer.core.choices import Choices
from stretchtimer.export.paper import Paper
from stretchtimer.gui.flows.sharing import SharingFlow, SharingWays
from stretchtimer.gui.handout_sheet import HandoutWish
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.field import Field
from tests.examples import routine, step
from tests.gui.author.fakes import look

ROUTINE = routine(step())


class Window:
    """Hears what is said, and has one cover."""

    def __init__(self):
        self.said = []
        self.cover = None

    def cover_with(self, cover):
        self.cover = cover

    def uncover(self):
        self.cover = None

    def show_notice(self, sentence):
        self.said.append(sentence)


class Errands:
    """Does every errand at once."""

    def run(self, errand, then):
        then(errand())


class Outside:
    """Answers for the user, and writes nothing."""

    def __init__(self, answer="", paper=Paper.A4):
        self.answer, self.paper = answer, paper
        self.asked, self.wrote = [], []

    def flow(self, window):
        ways = SharingWays(
            lambda *words: self.asked.append(words) or self.answer,
            lambda path, target: self.wrote.append((path, target)),
            lambda routine, wish, target: self.wrote.append((routine.id, target, wish)),
            lambda routine, choices, target: self.wrote.append((routine.id, choices, target)),
            paper=lambda: self.paper,
        )
        return SharingFlow(window, look(), Errands(), ways)

    def print(self, window, *, by="", **names):
        """Ask for a handout, and answer what is asked."""
        self.flow(window).print_handout(replace(ROUTINE, author=by))
        sheet = window.cover
        for field, said in zip(sheet.findChildren(Field), names.values(), strict=False):
            field.setText(said)
        next(b for b in sheet.findChildren(Button) if b.words == "Save as PDF…").click()


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
    outside.print(window)
    assert outside.wrote == [("example", "/home/x.pdf", HandoutWish("", "", Paper.A4))]
    assert window.said == ["Saved as /home/x.pdf."]


def test_the_names_that_were_asked_for_stand_on_the_handout(window):
    outside = Outside("/home/x.pdf")
    outside.print(window, for_whom=" Mr  Example ", by_whom="Ms Example")
    assert outside.wrote[0][2] == HandoutWish("Mr Example", "Ms Example", Paper.A4)


def test_the_author_is_proposed_as_the_one_who_gives_it(window):
    outside = Outside("/home/x.pdf")
    outside.print(window, by="Dr Example")
    assert outside.wrote[0][2].by_whom == "Dr Example"


def test_the_name_of_the_one_before_is_not_kept(window):
    outside = Outside("/home/x.pdf")
    outside.print(window, for_whom="Mr Example")
    outside.print(window)
    assert outside.wrote[1][2].for_whom == ""


def test_the_paper_that_printers_have_here_is_proposed(window):
    outside = Outside("/home/x.pdf", Paper.LETTER)
    outside.print(window)
    assert outside.wrote[0][2].paper is Paper.LETTER


def test_who_closes_the_question_gets_no_file(window):
    outside = Outside("/home/x.pdf")
    outside.flow(window).print_handout(ROUTINE)
    window.cover.closed.emit()
    assert (outside.wrote, window.cover) == ([], None)


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
    outside.print(window)
    assert outside.wrote[0][1] == "/home/x.pdf"


def test_who_gives_no_name_gets_no_file(window):
    outside = Outside("")
    outside.print(window)
    assert (outside.wrote, window.said) == ([], [])
