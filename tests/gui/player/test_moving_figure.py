"""The figure that moves with the session."""

import zlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.core.motion import AT_END, AT_START
from stretchtimer.figure.motion import STEPS, Cut, Motion
from stretchtimer.gui.player.moving_figure import MovingFigure

SIZE = QSize(40, 30)
EXERCISE = Exercise("pigeon", "Pigeon", figure="pigeon")
NEXT = Exercise("bridge", "Bridge", figure="bridge")


def a_cut(shade):
    return Cut(zlib.compress(bytes([shade] * 16)), 0, 0, 2, 2, (40, 30))


class FakeDrawer:
    """Has drawn what a test gives it."""

    def __init__(self, tell):
        self.tell = tell
        self.wanted = ()
        self.drawn = {}

    def want(self, *keys):
        self.wanted = keys

    def motion(self, key):
        return self.drawn.get(key.figure.id)

    def close(self):
        self.wanted = ()


class Setting:
    """A moving figure, and the drawer behind it."""

    def __init__(self, figures):
        self.figure = MovingFigure(self._make, figures.get, Look)

    def _make(self, tell):
        self.drawer = FakeDrawer(tell)
        return self.drawer


@pytest.fixture
def setting(qtbot):
    made = Setting({"pigeon": Figure("pigeon"), "bridge": Figure("bridge")})
    yield made
    made.figure.close()


def test_the_exercise_on_the_stage_is_drawn_before_the_next(setting):
    setting.figure.prepare((EXERCISE, NEXT), SIZE)
    assert [key.figure.id for key in setting.drawer.wanted] == ["pigeon", "bridge"]


def test_an_exercise_with_a_picture_of_its_own_is_not_drawn(setting):
    setting.figure.prepare((replace(EXERCISE, pictures=("/x.png",)),), SIZE)
    assert setting.drawer.wanted == ()


def test_nothing_is_there_before_it_is_drawn(setting):
    setting.figure.prepare((EXERCISE,), SIZE)
    setting.figure.show_stance(AT_START)
    assert not setting.figure.is_there


def test_a_moment_that_was_drawn_is_shown(setting):
    setting.drawer.drawn["pigeon"] = Motion({0: a_cut(10), STEPS - 1: a_cut(20)})
    setting.figure.prepare((EXERCISE,), SIZE)
    assert setting.figure.show_stance(AT_START)
    assert setting.figure.is_there


def test_the_same_moment_twice_is_no_new_picture(setting):
    setting.drawer.drawn["pigeon"] = Motion({0: a_cut(10), STEPS - 1: a_cut(20)})
    setting.figure.prepare((EXERCISE,), SIZE)
    setting.figure.show_stance(AT_START)
    assert not setting.figure.show_stance(AT_START)


def test_another_moment_is_a_new_picture(setting):
    setting.drawer.drawn["pigeon"] = Motion({0: a_cut(10), STEPS - 1: a_cut(20)})
    setting.figure.prepare((EXERCISE,), SIZE)
    setting.figure.show_stance(AT_START)
    assert setting.figure.show_stance(AT_END)


def test_it_tells_when_its_picture_has_come(setting, qtbot):
    setting.figure.prepare((EXERCISE,), SIZE)
    setting.figure.show_stance(AT_START)
    setting.drawer.drawn["pigeon"] = Motion({0: a_cut(10)})
    with qtbot.waitSignal(setting.figure.changed):
        setting.drawer.tell(setting.drawer.wanted[0])


def test_another_exercise_takes_the_picture_of_the_one_before_away(setting):
    setting.drawer.drawn["pigeon"] = Motion({0: a_cut(10)})
    setting.figure.prepare((EXERCISE,), SIZE)
    setting.figure.show_stance(AT_START)
    setting.figure.prepare((NEXT,), SIZE)
    assert not setting.figure.is_there


def test_once_closed_nothing_is_drawn_any_more(qtbot):
    made = Setting({"pigeon": Figure("pigeon")})
    made.figure.close()
    made.figure.prepare((EXERCISE,), SIZE)
    assert made.drawer.wanted == ()
