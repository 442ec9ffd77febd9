"""The small window: what it shows, and when it is there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.core.playback import Status
from stretchtimer.gui.desktop.small.flow import SmallFlow
from stretchtimer.gui.desktop.small.window import SmallWindow
from stretchtimer.gui.monitors import Place
from stretchtimer.gui.player.keys import Command
from tests.gui.session_fakes import FIRST_HOLD, REPS_GATE, playing
from tests.gui.window_fakes import a_look, heard, named


class Shelf:
    """Remembers where the window was."""

    def __init__(self, place=None):
        self.place = place

    def read_small(self):
        return self.place

    def write_small(self, place):
        self.place = place


class Scene:
    """A session in a window of its own, and the small window's ways."""

    def __init__(self, qtbot, **known):
        self.playing = playing(qtbot)
        self.page = self.playing.page
        self.shelf = known.get("shelf", Shelf())
        self.is_wanted = known.get("is_wanted", False)
        self.flow = SmallFlow(
            self.page.window(), a_look(), lambda: self.is_wanted, self.shelf, self.page
        )
        self.flow.follow(self.page)

    @property
    def window(self):
        return self.flow.window

    @property
    def is_shown(self):
        return self.window is not None and self.window.isVisible()


@pytest.fixture
def made(qtbot):
    scenes = []

    def make(**known):
        scenes.append(Scene(qtbot, **known))
        return scenes[-1]

    yield make
    for scene in scenes:
        scene.flow.close()


@pytest.fixture
def small(made):
    scene = made()
    scene.playing.go_to(FIRST_HOLD)
    scene.page.small_window_wanted.emit()
    return scene


def test_it_is_not_there_until_it_is_asked_for(made):
    assert made().window is None


def test_a_key_asks_for_it(made):
    scene = made()
    scene.playing.press(Qt.Key.Key_W)
    assert scene.is_shown


def test_it_says_what_the_whole_page_says(small):
    face = small.window.dial.face
    assert (face.word, small.window.dial.digits) == ("Hold", small.page.dial.digits)
    assert (small.window.name.text(), small.window.side.text()) == ("Pigeon", "Left leg")


def test_it_follows_the_session(small):
    small.playing.run(7_000)
    assert small.window.dial.digits == "23"
    small.page.qt_player.back()
    assert small.window.dial.digits == small.page.dial.digits


def test_it_paints_at_a_change_of_the_second_only(small):
    small.playing.run(1_000)
    before = small.window.dial.digits
    painted = heard(small.page.qt_player.moved)
    small.playing.run(300)
    assert painted
    assert small.window.dial.digits == before


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Qt.Key.Key_Space, Command.TOGGLE),
        (Qt.Key.Key_Right, Command.SKIP),
        (Qt.Key.Key_PageDown, Command.ON),
        (Qt.Key.Key_PageUp, Command.BACK),
        (Qt.Key.Key_M, Command.MUTE),
    ],
)
def test_its_keys_are_those_of_the_page(small, key, command):
    told = heard(small.window.wanted)
    QTest.keyClick(small.window, key)
    assert told == [command]


def test_its_button_pauses(small):
    QTest.mouseClick(small.window.main, Qt.MouseButton.LeftButton)
    assert small.page.qt_player.playback.status is Status.PAUSED
    assert small.window.main.accessibleName() == "Resume"


def test_at_a_gate_its_button_is_ready(small):
    small.playing.go_to(REPS_GATE)
    assert small.window.main.accessibleName() == "Ready"


def test_while_a_question_stands_it_does_nothing(small):
    small.page.ask_to_leave()
    QTest.keyClick(small.window, Qt.Key.Key_Space)
    assert small.page.qt_player.playback.status is Status.PAUSED


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_W])
def test_a_key_leads_back(small, key):
    QTest.keyClick(small.window, key)
    assert not small.is_shown
    assert not small.page.window().isMinimized()


def test_a_double_click_leads_back(small):
    QTest.mouseDClick(small.window, Qt.MouseButton.LeftButton)
    assert not small.is_shown


def test_closed_it_leads_back(small):
    small.window.close()
    assert not small.is_shown
    assert not small.page.window().isMinimized()


def test_after_the_session_it_is_gone_and_the_summary_can_be_seen(small):
    small.flow.end()
    assert not small.is_shown
    assert not small.page.window().isMinimized()


def test_it_comes_back_where_it_was(made):
    scene = made(shelf=Shelf(Place(1, 1, 120, 90, "")))
    scene.flow.show()
    assert scene.window.pos().toTuple() == (120, 90)


def test_where_it_was_is_kept(small):
    small.window.move(60, 70)
    small.flow.back()
    assert (small.shelf.place.left, small.shelf.place.top) == (60, 70)


def focus(window):
    """Have Qt tell that *window* of the program, or none, has the keyboard."""
    QApplication.instance().focusWindowChanged.emit(window)


def test_by_itself_it_comes_only_where_that_is_set(made):
    scene = made(is_wanted=False)
    focus(None)
    assert not scene.is_shown


def test_when_one_works_elsewhere_it_comes_and_takes_no_keyboard(made):
    scene = made(is_wanted=True)
    focus(None)
    assert scene.is_shown
    assert scene.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_when_one_comes_back_it_goes(made):
    scene = made(is_wanted=True)
    focus(None)
    focus(scene.page.window().windowHandle())
    assert not scene.is_shown


@pytest.fixture
def window(qtbot):
    made = SmallWindow(a_look())
    qtbot.addWidget(made, before_close_func=lambda made: made.deleteLater())
    return made


def test_every_control_has_a_name(window):
    assert window.accessibleName() == "Small session window"
    for name in ("Pause", "Skip to the next phase", "Back to the whole window"):
        assert named(window, name).focusPolicy() != Qt.FocusPolicy.NoFocus
        assert QAccessible.queryAccessibleInterface(named(window, name)) is not None


def test_it_stays_on_top(window):
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_lies_over_anything_else(qtbot, percent):
    look = a_look()
    look.set_text_percent(percent)
    window = SmallWindow(look)
    qtbot.addWidget(window, before_close_func=lambda made: made.deleteLater())
    window.show()
    parts = [part for part in window.children() if isinstance(part, QWidget)]
    for number, part in enumerate(parts):
        assert window.rect().contains(part.geometry())
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[:number])


def test_a_change_of_the_phase_changes_the_word(small):
    small.page.qt_player.skip()
    assert small.window.dial.face.word == "Ease out"


def test_sent_back_it_does_not_come_again_before_the_large_window_was_there(made):
    scene = made(is_wanted=True)
    focus(None)
    scene.flow.back()
    focus(None)  # the desktop did not let the large window have the keyboard
    assert not scene.is_shown
    focus(scene.page.window().windowHandle())
    focus(None)
    assert scene.is_shown
