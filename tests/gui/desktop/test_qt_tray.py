"""The icon in the tray."""

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from stretchtimer.core import playback as moves
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.playback import Playback
from stretchtimer.gui.desktop.qt_tray import LOOK_FOR_TRAY_MS, QtTray, plain
from stretchtimer.gui.player.keys import Command
from tests.gui.session_fakes import FIRST_HOLD, ROUTINE
from tests.gui.window_fakes import heard

TIMELINE = compile_timeline(ROUTINE)
GATE = moves.play(Playback(TIMELINE), 0)
HOLD = moves.seek(GATE, 0, TIMELINE.segments[FIRST_HOLD].start + 1)
Reason = QSystemTrayIcon.ActivationReason


class Icon(QObject):
    """An icon in no tray."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815 - Qt's name

    def __init__(self, _picture):
        super().__init__()
        self.words, self.is_shown, self.messages = "", False, []

    def setToolTip(self, words):  # noqa: N802
        self.words = words

    def toolTip(self):  # noqa: N802
        return self.words

    def setContextMenu(self, menu):  # noqa: N802
        self.menu = menu

    def show(self):
        self.is_shown = True

    def hide(self):
        self.is_shown = False

    def showMessage(self, *message):  # noqa: N802
        self.messages.append(message[:2])


class Desktop:
    """A desktop with a tray, until it is gone."""

    def __init__(self):
        self.has_tray = True
        self.icons = []
        self.tray = QtTray(QIcon(), lambda: self.has_tray, self.make)

    def make(self, picture):
        self.icons.append(Icon(picture))
        return self.icons[-1]

    def offered(self):
        return [
            action.text()
            for action in self.tray.menu.actions()
            if action.text() and action.isVisible()
        ]

    def choose(self, words):
        next(action for action in self.tray.menu.actions() if action.text() == words).trigger()


@pytest.fixture
def desktop(qapp):
    made = Desktop()
    made.tray.switch(True)
    yield made
    made.tray.close()


def test_without_a_session_it_opens_and_quits(desktop):
    assert desktop.offered() == ["Open StretchTimer", "Quit"]


def test_in_a_session_it_says_what_to_do(desktop):
    desktop.tray.show_playback(HOLD)
    assert desktop.tray.words == "Hold: Pigeon, Left leg"


def test_in_a_session_it_pauses_and_goes_on(desktop):
    desktop.tray.show_playback(HOLD)
    assert desktop.offered() == ["Open StretchTimer", "Pause", "Next phase", "Quit"]
    told = heard(desktop.tray.command)
    desktop.choose("Pause")
    desktop.choose("Next phase")
    assert told == [Command.TOGGLE, Command.ON]


@pytest.mark.parametrize(("playback", "words"), [(moves.pause(HOLD, 0), "Resume"), (GATE, "Ready")])
def test_the_menu_says_what_the_key_would_do(desktop, playback, words):
    desktop.tray.show_playback(playback)
    assert words in desktop.offered()


def test_after_the_session_nothing_of_it_is_left(desktop):
    desktop.tray.show_playback(HOLD)
    desktop.tray.end_session()
    assert (desktop.tray.words, desktop.offered()) == (
        "StretchTimer",
        ["Open StretchTimer", "Quit"],
    )


def test_reminders_can_be_put_off(desktop):
    desktop.tray.show_reminders(True)
    assert "Remind me later" in desktop.offered()
    assert "Not today" in desktop.offered()


@pytest.mark.parametrize("reason", [Reason.Trigger, Reason.DoubleClick])
def test_a_click_opens_the_window(desktop, reason):
    told = heard(desktop.tray.opened)
    desktop.icons[0].activated.emit(reason)
    assert len(told) == 1


def test_the_menus_click_opens_nothing_else(desktop):
    told = heard(desktop.tray.opened)
    desktop.icons[0].activated.emit(Reason.Context)
    assert told == []


def test_a_tray_that_goes_while_the_window_is_hidden_is_told_once(desktop):
    told = heard(desktop.tray.lost)
    desktop.tray.guard(True)
    desktop.tray.look()
    desktop.has_tray = False
    desktop.tray.look()
    assert len(told) == 1


def test_switched_off_it_is_not_shown(desktop):
    desktop.tray.switch(False)
    assert not desktop.tray.is_shown
    assert not desktop.icons[0].is_shown


def test_without_a_tray_it_is_not_shown(desktop):
    desktop.has_tray = False
    assert not desktop.tray.is_shown


def test_a_tray_that_comes_later_is_found(desktop):
    desktop.tray.switch(False)
    desktop.has_tray = False
    desktop.tray.switch(True)
    desktop.tray.show_playback(HOLD)
    assert len(desktop.icons) == 1
    desktop.has_tray = True
    desktop.tray.look_for_tray()
    assert desktop.tray.is_shown
    assert desktop.icons[1].words == "Hold: Pigeon, Left leg"


def test_a_tray_that_never_comes_is_not_looked_for_for_ever(desktop):
    desktop.tray.switch(False)
    desktop.has_tray = False
    desktop.tray.switch(True)
    for _ in LOOK_FOR_TRAY_MS:
        desktop.tray.look_for_tray()
    assert not any(timer.isActive() for timer in desktop.tray.findChildren(QTimer))


def test_switched_on_twice_there_is_one_icon(desktop):
    desktop.tray.switch(True)
    assert len(desktop.icons) == 1


def test_messages_are_plain_text(desktop):
    desktop.tray.notify("Title", "<b>a</b> & b")
    assert desktop.icons[0].messages == [("Title", "(b)a(/b) + b")]


def test_a_long_text_is_cut():
    assert len(plain("x " * 1000)) == 300


def test_where_there_is_no_screen_there_is_no_icon(qapp):
    tray = QtTray(QIcon())
    tray.switch(True)
    assert not tray.is_shown
    tray.close()
